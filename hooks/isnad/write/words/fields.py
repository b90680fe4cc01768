"""What each field of a record is called, and what is written in it: on the page of corrections and in the schemas."""

_FIELDS = {
    "title": ("العنوان", "العنوان كما طُبع، حرفاً بحرف."),
    "outlet": ("الجهة الناشرة", "معرّف الجهة التي نشرت المقال."),
    "byline": ("اسم الكاتب", "اسم الكاتب كما طُبع."),
    "dateline": ("سطر المصدر", "سطر المصدر كما طُبع."),
    "events": ("الأحداث", "معرّفات الأحداث التي يتناولها المقال."),
    "published": ("تاريخ النشر", "متى نُشر المقال، وما درجة اليقين في ذلك، ولماذا."),
    "url": ("عنوان المقال", "رابط المقال لدى ناشره، أو الرابط ودرجة اليقين فيه."),
    "short": ("الاسم القصير", "اسم المقال في القوائم، أو صيغ من اسم المدخل لا ترتبط إلا حيث وردت صيغة أطول منها."),
    "archived": ("النسخة المحفوظة", "رابط نسخة محفوظة من المقال (url) ويوم حفظها (at)."),
    "at": ("حُفظت في", "اليوم الذي حُفظت فيه النسخة."),
    "captured": ("التُقط في", "اليوم الذي أُخذ فيه الأصل عن ناشره."),
    "licence": ("الرخصة", "الرخصة التي يُنشر بها النص الكامل."),
    "agencies": ("الوكالات", "معرّفات الوكالات التي ينسب المقال إليها."),
    "text": ("نوع النص", "digest: ملخّص بكلمات الأرشيف؛ full: النص الكامل."),
    "original": ("الأصل", "الملف الذي سُجّل منه المقال، وهو ليس في هذا المستودع."),
    "recorded": ("سُجّل في", "اليوم الذي كُتب فيه السجل."),
    "revised": ("عُدّل في", "آخر يوم تغيّر فيه السجل."),
    "recorded_by": ("سجّله", "من كتب السجل."),
    "reviewed_by": ("راجعه", "من راجع السجل، وهو غير من كتبه."),
    "review": ("المراجعة", "ما لم يُراجَع بعد من مسودة؛ يُحذف كل سطر بعد مراجعته."),
    "forms": ("صيغ هذا المقال", "صيغ يدلّ بها هذا المقال وحده على مدخل: معرّف المدخل ثم قائمة الصيغ."),
    "quotations": ("الاقتباسات", "كلام منقول عن قائل، بترتيب النص."),
    "assertions": ("الأقوال", "ما يقوله قائل واحد في مسألة واحدة، في كل بند."),
    "silent": ("ما يسكت عنه", "مسائل قُرئ المقال من أجلها ولم يتناولها."),
    "old_anchors": (
        "عناوين جمل قديمة",
        "عنوان كان لجملة قبل أن يتغيّر لفظها، ثم عنوانها الآن (أو text إن لم تبق)؛ يكتبه لك الفحص إذا قورن بالمنشور.",
    ),
    "corrections": ("التصويبات", "كل تغيير في معلومة منشورة، من الأقدم إلى الأحدث؛ لا يُحذف منها شيء."),
    "aliases": ("معرّفات قديمة", "معرّفات كانت لهذا الملف، تبقى عناوينها تؤدي إليه."),
    "body": ("المتن", "النص تحت الرأس."),
    "id": ("المعرّف", "معرّف لا يتغيّر بعد النشر."),
    "words": ("الكلمات", "الكلمات كما هي في المتن أو العنوان، حرفاً بحرف."),
    "zone": ("الموضع", "أفي العنوان هذه الكلمات أم في المتن."),
    "occurrence": ("أي مرة", "أي ورود للكلمات هو المقصود، إن وردت أكثر من مرة."),
    "speaker": ("القائل", "معرّف من قال الكلام."),
    "as": ("كما طُبع", "الصفة أو القيمة كما طُبعت."),
    "verb": ("الفعل", "فعل القول أو النقل كما طُبع."),
    "kind": ("النوع", "نوع الشيء، من القائمة."),
    "whole": ("الاقتباس كاملاً", "موضع الاقتباس كاملاً في الأصل: البداية والنهاية، بعدّ المحارف."),
    "via": ("سلسلة الإسناد", "الناقلون الذين مرّ الكلام بهم بين القائل والجهة الناشرة؛ الحلقة المجهولة تذكر سببها."),
    "from": ("عن", "معرّف من نُقل عنه."),
    "claim": ("المسألة", "معرّف المسألة التي يجيب عنها القول."),
    "stance": (
        "الموقف",
        "يقول (ويُترك)، أو يرجّح، أو ينفي؛ أو لا يؤكد ولا ينفي، أو لا يعلم، أو يراه محتملاً، وهذه الثلاثة ليست أجوبة.",
    ),
    "hedge": ("عبارة التحفّظ", "الكلمات التي تخفّف القول، كما طُبعت."),
    "value": ("القيمة", "عدد أو تاريخ أو أماكن، ومعها ما طُبع."),
    "position": ("الجواب", "معرّف واحد من أجوبة مسألة الاختيار."),
    "source": ("القائل", "معرّف صاحب القول؛ يُحذف إن كانت الجهة الناشرة تتكلم بلسانها."),
    "because": ("السبب", "لماذا سُجّل هكذا."),
    "rests_on": ("يستند إلى", "أرقام أقوال المقال نفسه التي تنسب إلى قائل ما يقوله هذا بلسان الجهة الناشرة."),
    "unsupported": ("لا سند له في المتن", "true لعنوان لا يعطي المتن ما يسنده."),
    "likely_same": ("ربما كان قائله واحداً", "قول في مقال آخر (article#a1) قد يكون قائله القائل نفسه، ولماذا."),
    "identity": ("كم شخصاً وراء الصفة", "how: واحد (one) أو لا يُعلم (unknown) أو عدة (several)، ولماذا."),
    "how": ("كم", "one أو unknown أو several."),
    "min": ("الحد الأدنى", "أصغر عدد في الجواب."),
    "max": ("الحد الأعلى", "أكبر عدد في الجواب."),
    "open": ("مفتوح", "true إن كان العدد حداً أدنى، مثل: أكثر من مئة."),
    "approximate": ("تقريبي", "true إن كان العدد تقريبياً، مثل: نحو مئة."),
    "date": ("التاريخ", "تاريخ على صورة EDTF، مثل 2018-02-07 أو 2018-02-07/2018-02-08."),
    "tiles": ("في صدر الصفحة", "معرّفات مسائل الحدث التي تُذكر أجوبتها في صدر صفحته، ستّ على الأكثر."),
    "places": ("الأماكن", "معرّفات أماكن."),
    "certainty": ("درجة اليقين", "stated: منصوص عليه؛ inferred: مستنتَج؛ unknown: غير معروف."),
    "file": ("الملف", "اسم ملف الأصل."),
    "sha256": ("البصمة", "بصمة SHA-256 لملف الأصل."),
    "field": ("الحقل", "الحقل الذي تغيّر، مثل title أو published.date أو assertions.a3.value."),
    "was": ("القيمة القديمة", "ما كان منشوراً."),
    "drafted": ("كُتبت المسودة في", "اليوم الذي كُتبت فيه المسودة."),
    "confirm": ("ما ينتظر المراجعة", "سطر لكل ما لم يُراجَع."),
    "links": ("الروابط", "لماذا ارتبط كل اسم بمدخله."),
    "name": ("الاسم", "الاسم الذي تُعرف به الصفحة."),
    "names": ("صيغ الاسم", "كل صيغة وردت أو يُتوقع ورودها."),
    "described": ("أوصاف", "عبارات تدلّ عليه بلا اسم."),
    "beside": ("إلى جانب", "معرّفات مداخل ترتبط الصيغ القصيرة حيث ذُكرت."),
    "not": ("ليست منه", "صيغ تشبه الاسم ولا ترتبط به أبداً."),
    "latin": ("بالحرف اللاتيني", "الاسم بالحرف اللاتيني."),
    "names_in": ("بلغات أخرى", "الاسم بكل لغة من اللغات المذكورة في languages.txt: رمزها في BCP 47 ثم الاسم."),
    "wikidata": ("ويكي بيانات", "معرّفه في ويكي بيانات، إن كان مؤكداً."),
    "positions": ("الصفات أو الأجوبة", "صفات الشخص، أو أجوبة مسألة الاختيار: المعرّف ثم النص."),
    "organisation": ("الجهة", "معرّف جهة."),
    "official": ("مسؤول", "true إن كان مسؤولاً يتكلم بصفته."),
    "same_as": ("هو نفسه، أو لعلّه", "مدخل آخر للشخص نفسه، نصّاً أو ترجيحاً، ولماذا."),
    "kind_name": ("اسم النوع", "ما يُسمّى به نوع المكان حيث لا يكفي نوعه، مثل: ميناء."),
    "iso": ("رمز البلد", "أحرفه الثلاثة في ISO 3166-1، مثل LBN؛ بها تُعرف حدوده على الخريطة."),
    "location": ("الموقع", "مكان على الخريطة، بدقته وسببه."),
    "points": ("النقاط", "نقاط المسار بترتيبها: خط الطول ثم خط العرض."),
    "course": ("المسار", "نقاط مجرى نهر أو خط أو حدود بلد، طولاً وعرضاً، ومصدرها."),
    "lat": ("خط العرض", "بالدرجات، من -90 إلى 90."),
    "lon": ("خط الطول", "بالدرجات، من -180 إلى 180."),
    "gazetteer": ("المعجم الجغرافي", "معجم أُخذت منه النقطة ومعرّف المكان فيه، مثل geonames:167899."),
    "precision": ("الدقة", "نصف قطر الشك بالكيلومترات."),
    "within": ("ضمن", "معرّف ما يقع ضمنه أو يتبعه."),
    "site": ("الموقع على الشبكة", "رابط موقع الجهة."),
    "question": ("السؤال", "سؤال محايد يجيب عنه القائلون أجوبة مختلفة."),
    "event": ("الحدث", "معرّف الحدث."),
    "counts": ("ما نعدّه", "ما الذي تعدّه أجوبة الأعداد."),
    "unit": ("الوحدة", "وحدة العدد، مثل: قتيل."),
    "people": ("يعدّ ناساً", "losses: قتلى وجرحى؛ strength: كم كانوا."),
    "compatible": ("أجوبة لا تتعارض", "مجموعات من الأجوبة لا ينفي بعضها بعضاً."),
}
FIELDS = frozenset(_FIELDS)
_OF_KIND = {
    "Article.body": ("المتن", "النص تحت الرأس: ملخّص المقال، أو نصّه الكامل."),
    "Person.body": ("التعريف", "النص تحت الرأس: من هو، بكلمات الأرشيف."),
    "Place.body": ("التعريف", "النص تحت الرأس: ما هو، بكلمات الأرشيف."),
    "Organisation.body": ("التعريف", "النص تحت الرأس: ما هي، بكلمات الأرشيف."),
    "Claim.body": ("حدود السؤال", "النص تحت الرأس: ما يدخل في السؤال وما لا يدخل، بكلمات الأرشيف."),
    "Event.body": ("التعريف", "النص تحت الرأس: ما الحدث، بكلمات الأرشيف."),
    "Quotation.id": ("المعرّف", "رقم الاقتباس في مقاله، مثل q1، ولا يتغيّر بعد النشر."),
    "Assertion.id": ("المعرّف", "رقم القول في مقاله، مثل a1، ولا يتغيّر بعد النشر."),
    "SourcedAddress.value": ("الرابط", "رابط المقال لدى ناشره."),
    "Article.short": ("الاسم القصير", "اسم المقال في القوائم."),
    "Article.via": (
        "سلاسل القائلين",
        "سلسلة كل قائل مرة واحدة: معرّفه ثم ناقلوه؛ وما جاء من كلامه بسلسلة أخرى كُتبت عنده.",
    ),
    "Person.short": ("صيغ قصيرة", "صيغ من الاسم لا ترتبط إلا حيث وردت صيغة أطول منها."),
    "Place.short": ("صيغ قصيرة", "صيغ من الاسم لا ترتبط إلا حيث وردت صيغة أطول منها."),
    "Organisation.short": ("صيغ قصيرة", "صيغ من الاسم لا ترتبط إلا حيث وردت صيغة أطول منها."),
    "Person.positions": ("الصفات", "صفات الشخص كما طُبعت، وجهة كل صفة."),
    "Claim.positions": ("الأجوبة", "أجوبة مسألة الاختيار: معرّف كل جواب ثم نصه."),
    "Original.words": ("عدد الكلمات", "عدد كلمات الأصل."),
    "Quotation.original": ("الموضع في الأصل", "البداية والنهاية بعدّ المحارف؛ والنهاية هي أول محرف بعده."),
    "Assertion.original": ("الموضع في الأصل", "البداية والنهاية بعدّ المحارف؛ والنهاية هي أول محرف بعده."),
    "SameAs.id": ("المعرّف", "معرّف المدخل الآخر."),
    "LikelySame.id": ("المعرّف", "القول الآخر: معرّف مقاله ثم رقمه، مثل article#a1."),
}
"""Where a field is something else in one kind of value than elsewhere."""
_ONE_OF = {"quotations": "الاقتباس", "assertions": "القول"}
_SAY_IT_ALL = {"published": "date", "url": "value"}  # fields of one value and how sure it is


_SOURCES = {
    "يُنقل عن المقال كما طُبع": "title byline dateline verb hedge as words forms",
    "يُنقل عن صفحة المقال أو نسختها": "url archived at captured licence SourcedAddress.value",
    "يكتبه المستورد من ملف الأصل": (
        "original file sha256 Original.words occurrence whole drafted links confirm review"
    ),
    "يختاره المسجّل من المداخل والمسائل المسجّلة": (
        "outlet events agencies speaker source from via claim position silent event places tiles organisation within "
        "beside same_as likely_same rests_on SameAs.id LikelySame.id"
    ),
    "يقدّره المسجّل من النص": (
        "published stance value min max open approximate date certainty because kind zone unsupported identity how "
        "quotations assertions official Person.positions"
    ),
    "يكتبه المسجّل": (
        "body text short question counts unit people positions compatible name names kind_name described not id "
        "recorded recorded_by reviewed_by"
    ),
    "من مصدر خارج المقال، يُذكر معه": (
        "latin names_in wikidata iso location lat lon precision gazetteer course points site"
    ),
    "يُكتب عند تغيير ما نُشر": "corrections Correction.date field was aliases old_anchors revised",
}
FIELD_SOURCES = {field: source for source, fields in _SOURCES.items() for field in fields.split()}
"""Where what is written in a field comes from; what is something else in one kind of value stands with its kind."""


def field_source(field: str, kind: str = "") -> str:
    """Where what is written in a field, of some kind of value, comes from."""
    return FIELD_SOURCES.get(f"{kind}.{field}") or FIELD_SOURCES[field]


def field_name(field: str, kind: str = "") -> str:
    """What a field is called, in some kind of value; a key that is none, such as a position's id, is its own name."""
    return _words_of(field, kind)[0] if field in _FIELDS else field


def field_description(field: str, kind: str = "") -> str:
    """What is written in a field, of some kind of value."""
    return _words_of(field, kind)[1]


def _words_of(field: str, kind: str) -> tuple[str, str]:
    return _OF_KIND.get(f"{kind}.{field}") or _FIELDS[field]


def path_name(path: str, kind: str) -> str:
    """A field of a kind of record by its path, as a correction names it: `assertions.a3.value` is القول a3: القيمة."""
    first, *rest = path.split(".")
    if first in _ONE_OF and rest:
        return ": ".join((f"{_ONE_OF[first]} {rest[0]}", *map(field_name, rest[1:])))
    inner = [] if rest == [_SAY_IT_ALL.get(first)] else rest
    return ": ".join((field_name(first, kind), *map(field_name, inner)))
