"""What is wrong, in Arabic: two templates a rule, what is wrong and what to write instead."""

from archive.say.language import Language

_FILES = {
    "linked-file": ("الملف وصلة إلى مكان آخر", "ضع الملف نفسه مكانها"),
    "not-a-file": ("هذا ليس ملفاً عادياً", "غيّر اسمه أو انقله"),
    "file-too-large": ("الملف أكبر من {most} بايت", "اختصره أو قسّمه"),
    "file-unreadable": ("لا يُسمح بقراءة الملف", "اسمح بها لمن يبني الأرشيف"),
    "not-utf8": ("الملف ليس بترميز UTF-8", "احفظه به"),
    "control-character": ("في النص محرف تحكّم لا يُرى ({code})", "احذفه"),
    "taken-address": ("هذا العنوان لصفحة يصنعها الأرشيف", "سمِّ الملف باسم آخر"),
    "no-front-matter": (
        "لا تبدأ الصفحة برأس بين سطرين من «---»",
        "ابدأ السطر الأول بـ «---» وأغلق الرأس بمثله",
    ),
    "front-matter-too-long": ("الرأس أطول من {most} محرف", "اختصره"),
    "unfit-character": ("في الرأس محرف لا يُقبل فيه ({code})", "احذفه"),
    "not-yaml": ("هذا السطر ليس YAML صحيحاً ({problem})", "راجع المسافات والنقطتين وعلامات الاقتباس"),
    "front-matter-not-pairs": ("الرأس ليس أزواجاً من «مفتاح: قيمة»", "اكتب كل حقل في سطر: اسمه ثم نقطتان ثم قيمته"),
    "document-mark": ("لا يُقبل «---» ولا «%» داخل الرأس", "احذف هذا السطر"),
    "yaml-alias": ("لا تُقبل الإحالات (& و*) في الرأس", "اكتب القيمة نفسها"),
    "yaml-tag": ("لا تُقبل وسوم YAML (!) في الرأس", "ضع القيمة بين علامتي اقتباس"),
    "too-deep": ("تداخل القيم أعمق من {most} مستوى", "أخرج ما في الداخل"),
    "control-in-value": ("في القيمة محرف تحكّم لا يُرى ({code})", "احذفه"),
    "key-twice": ("المفتاح «{key}» مكتوب مرتين (أولاهما في السطر {line})", "أبقِ واحداً"),
    "odd-key": ("المفتاح ليس كلمة بسيطة", "اكتب قبل النقطتين كلمة واحدة"),
}

_VALUES = {
    "reserved-key": ("لا يُكتب الحقل «{key}» في الرأس", "احذفه"),
    "missing-field": ("ينقص هذا الحقل: «{field}»", "أضف سطراً: {field}: …"),
    "unknown-key": ("الحقل «{field}» غير معروف", "احذفه، أو اكتبه كما في دليل الحقول"),
    "empty-field": ("هذا الحقل فارغ", "احذفه إن لم تُعرف قيمته"),
    "wrong-form": ("القيمة «{input}» ليست على الصورة المطلوبة", "اكتبها على صورة {example}"),
    "not-one-line": ("القيمة «{input}» ليست في سطر واحد", "اجمعها في سطر"),
    "bad-id": ("المعرّف «{input}» ليس على صورته", "اكتبه بحروف لاتينية صغيرة وأرقام تفصل بينها «-»"),
    "look-alike-character": (
        "في المعرّف «{input}» المحرف «{char}» ({code} {name})، وهو يشبه «{like}» وليس إياه",
        "اكتب مكانه «{like}»",
    ),
    "too-long": ("القيمة أطول من {most} محرف", "اختصرها"),
    "list-too-short": ("في القائمة عنصر ناقص", "أضفه"),
    "list-too-long": ("في القائمة أكثر من {most} عناصر", "احذف الزائد"),
    "not-text": ("المطلوب نص", "ضع القيمة بين علامتي اقتباس"),
    "not-allowed": ("القيمة «{input}» ليست من المسموح به", "اكتب واحدة من: {allowed}"),
    "not-whole": ("المطلوب عدد صحيح لا «{input}»", "اكتبه بالأرقام وحدها"),
    "not-finite": ("المطلوب عدد محدود لا «{input}»", "اكتب العدد، أو احذف الحقل إن لم يُعرف"),
    "not-number": ("المطلوب عدد لا «{input}»", "اكتبه بالأرقام وحدها"),
    "not-yes-or-no": ("المطلوب true أو false لا «{input}»", "اكتب أحدهما"),
    "not-above": ("العدد «{input}» خارج حدّه", "اكتب عدداً أكبر من {limit}"),
    "too-small": ("العدد «{input}» خارج حدّه", "اكتب عدداً لا يقل عن {limit}"),
    "too-great": ("العدد «{input}» خارج حدّه", "اكتب عدداً لا يزيد على {limit}"),
    "not-list": ("المطلوب قائمة", "ضع القيم بين [ و]"),
    "not-fields": ("المطلوب حقول لا قيمة واحدة", "اكتبها أزواجاً من «مفتاح: قيمة»"),
    "unreasoned": ("ما لم يُنَصّ عليه يحتاج إلى سبب", "أضف because"),
    "not-edtf": (
        "التاريخ «{input}» ليس على صورة EDTF",
        "اكتب مثلاً 2018-02-07 أو 2018-02-07/2018-02-08",
    ),
    "impossible-date": ("لا وجود لليوم «{input}» في التقويم", "راجع الشهر واليوم"),
    "ends-before": ("ينتهي التاريخ «{input}» قبل أن يبدأ", "اكتب الأول ثم الآخر"),
    "min-above-max": ("القيمة min أكبر من max", "اكتب الأصغر في min والأكبر في max"),
    "not-address": ("العنوان «{input}» ليس رابط http أو https صحيحاً", "انسخ الرابط كاملاً من شريط المتصفح"),
    "unacceptable": ("قيمة غير مقبولة: «{input}»", "اكتبها كما في سائر الملفات"),
}

_ANNOTATIONS = {
    "words-too-few": ("هذه الكلمات ترد في {zone} أقل من {times} مرات", "صحّح occurrence"),
    "words-not-there": ("هذه الكلمات ليست في {zone} حرفاً بحرف", "انسخها من النص كما هي"),
    "words-twice": ("هذه الكلمات ترد في {zone} أكثر من مرة", "أطِلها أو أضف occurrence"),
    "words-across-paragraphs": ("هذه الكلمات تمتد على فقرتين", "اكتفِ بما في فقرة واحدة"),
    "position-of-another-kind": ("الادعاء «{claim}» من نوع {kind} فلا position له", "استعمل value"),
    "unknown-position": ("الموقف «{position}» ليس من مواقف «{claim}»", "اكتب واحداً من: {positions}"),
    "value-of-another-kind": ("الادعاء «{claim}» من نوع {kind} فلا تصلح له: {fields}", "احذفها، أو صحّح claim"),
    "no-answer": ("إفادة بلا جواب", "أضف position أو value"),
    "said-and-silent": ("«{claim}» في قائمة السكوت وفي الإفادات معاً", "احذفه من إحداهما"),
    "claim-of-another-event": (
        "الادعاء «{claim}» عن الحدث «{event}» وليس في events هذا المقال",
        "أضف الحدث أو احذف الادعاء",
    ),
    "choice-without-positions": ("ادعاء الاختيار يحتاج إلى positions", "أضفها: معرّف كل جواب ونصه"),
    "positions-without-choice": ("لا positions إلا لادعاء من نوع choice", "احذفها أو غيّر kind"),
    "groups-of-another-kind": ("لا compatible إلا لادعاء من نوع choice أو place", "احذفها أو غيّر kind"),
    "group-of-one": ("المجموعة في compatible تحتاج إلى جوابين مختلفين على الأقل", "أضف جواباً أو احذف المجموعة"),
    "people-of-another-kind": ("لا people إلا لادعاء من نوع number أو choice", "احذف people أو غيّر kind"),
}

_ARCHIVE = {
    "unknown-id": ("لا نعرف {shelf} بالمعرّف «{id}»", "أضف ملفه أو صحّح المعرّف"),
    "shared-id": ("المعرّف «{id}» مستعمل أيضاً في {other}", "غيّر أحدهما"),
    "repeated-annotation": ("المعرّف «{id}» مستعمل في السطر {line} أيضاً", "أعطِ هذا رقماً لم يُستعمل"),
    "look-alike-ids": ("المعرّف «{id}» لا يُميَّز بالعين من «{other}» ({path})", "سمِّ أحدهما باسم آخر"),
    "shared-alias": ("المعرّف القديم «{alias}» يشير أيضاً إلى {other}", "احذفه من أحد الملفين"),
    "shared-name": ("الصيغة «{form}» مسجّلة أيضاً في {other}، فلا ترتبط بأيّ منهما", "أبقِها في أحدهما"),
    "same-as-itself": ("same_as يشير إلى المدخل نفسه", "اكتب معرّف المدخل الآخر أو احذفه"),
    "unmentioned-entry": (
        "لا يذكر «{id}» أي مقال ولا أي ملف آخر",
        "أضف إلى names صيغة اسمه كما طُبعت، أو احذف الملف إن لم يُنشر بعد",
    ),
    "unconfirmed": ("لم يُراجَع بعد: {line}", "احذف هذا السطر بعد مراجعته"),
    "reviewed-by-author": ("راجع السجلَّ مَن كتبه («{name}»)", "اكتب في reviewed_by اسم مراجع آخر"),
    "review-without-author": ("للسجل مراجع ولا يُعرف من كتبه", "أضف recorded_by"),
    "note-html": ("في الملاحظة وسم HTML", "احذفه، أو اكتب «&lt;» مكان «<»"),
    "note-image": ("في الملاحظة صورة", "احذفها"),
    "note-link": ("الرابط «{href}» ليس إلى صفحة من الأرشيف ولا http أو https", "صحّحه أو احذفه"),
}

_CORRECTIONS = {
    "correction-of-nothing": ("لا حقل «{field}» في هذا السجل", "اكتب اسم الحقل كما هو في الرأس، أو body للمتن"),
    "correction-out-of-order": (
        "تاريخ التصويب {date} أسبق من الذي فوقه ({before})",
        "رتّب التصويبات من الأقدم إلى الأحدث",
    ),
    "correction-before-record": ("تاريخ التصويب {date} أسبق من تاريخ التسجيل ({recorded})", "صحّح أحدهما"),
    "lost-id": ("اختفى المعرّف المنشور «{id}»", "أعد الملف، أو أضف «{id}» إلى aliases الملف الذي حلّ محله"),
    "changed-fact": (
        "تغيّر «{field}» المنشور بلا تصويب",
        'أضف إلى corrections: {{date: …, field: {field}, was: "{was}", because: …}}',
    ),
    "changed-body": (
        "تغيّر المتن المنشور بلا تصويب",
        "أضف إلى corrections: {{date: …, field: body, was: …, because: …}}، وفي was العبارة القديمة",
    ),
    "false-was": ("ما في was ليس ما كان منشوراً في «{field}»", 'اكتب: was: "{was}"'),
    "lost-correction": ("اختفى تصويب «{field}» المؤرّخ {date} أو تغيّر", "أعده كما كان؛ التصويبات لا تُحذف"),
}

_ORIGINALS = {
    "other-original": ("بصمة الأصل لا تطابق ملفه", "صحّح sha256، أو ضع الملف الصحيح"),
    "original-not-utf8": ("الأصل ليس بترميز UTF-8", "احفظه به وأعد حساب بصمته ومواضعه"),
    "original-words": ("عدد الكلمات لا يطابق الأصل", "اكتب: words: {words}"),
    "original-lines": ("الموضع المسجّل ليس في سطر واحد من الأصل", "صحّح original"),
    "original-otherwise": ("في الأصل عند هذا الموضع: «{printed}»", "صحّح original أو words"),
    "running-words": (
        "في الملخّص {count} كلمة متتابعة من الأصل: «{words}…»",
        "أعد الصياغة حتى لا تزيد على {most} كلمة",
    ),
    "whole-not-around": ("الاقتباس كاملاً (whole) لا يحيط بموضعه (original)", "صحّح أحدهما"),
    "lost-place": ("«{id}»: لا موضع له في نص الأصل", "صحّح original أو أضفه"),
}

ARABIC = Language(
    rules={**_FILES, **_VALUES, **_ANNOTATIONS, **_ARCHIVE, **_CORRECTIONS, **_ORIGINALS},
    near="لعلك تريد «{near}»",
    terms={
        "zone": {"title": "العنوان", "body": "المتن"},
        "shelf": {
            "entries": "مدخلاً",
            "people": "شخصاً أو صفة",
            "places": "مكاناً",
            "organisations": "جهة",
            "claims": "ادعاءً",
            "events": "حدثاً",
        },
    },
    listed="، ",
    then="؛ ",
)
