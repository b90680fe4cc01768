"""Words that tell who speaks: titles, outlets, documents, what may follow a name, what stands before something named.

All are folded as `isnad.find.text` folds (أإآ -> ا, ة -> ه, ى -> ي) and nouns have no article. To add a word, write
it where it belongs.
"""


def listed(words: str) -> frozenset[str]:
    """The words of a list written with blanks between them."""
    return frozenset(words.split())


TITLES = listed(
    """مسؤول مسوول مسؤولون مسؤولين مسوولون مسوولين متحدث متحدثه متحدثون ناطق ناطقه وزير وزيره رئيس رئيسه مدير
    مديره قائد قاده عضو عضوه نائب نائبه مستشار مستشاره سفير سفيره مندوب مندوبه ممثل ممثله مبعوث مبعوثه زعيم
    زعماء امين مراسل مراسله مصدر مصادر قيادي قيادات ضابط ضباط جندي جنود عنصر عناصر محلل محلله محللون خبير
    خبيره خبراء ناشط ناشطه ناشطون ناشطين نشطاء شاهد شاهده شهود كاتب كاتبه صحفي صحفيه صحافي صحافيه باحث باحثه
    معارض معارضه دبلوماسي دبلوماسيه دبلوماسيون دبلوماسيين عقيد لواء عميد جنرال رائد ملازم نقيب فريق مشير
    مهندس مهندسه دكتور دكتوره شيخ استاذ سيد سيده محامي محاميه طبيب طبيبه سيناتور مواطن مواطنه مزارع سكان
    اهالي اهال مرشح مرشحه مقاتل مقاتلون سياسي برلماني حقوقي اعلامي مسعف عامل شاب رجل امراه والد والده شقيق
    قريب مسؤوله احد احدي بعض عدد كبير مساعد مساعده وكيل محافظ حاكم ملك امير بابا مفتي قاض قاضي نقابي عسكري
    مقاتلين مقاتلو عسكريون عسكريين زميل زملاء صديق اصدقاء رفيق رفاق ارمله محاسب حارس سائق معلم معلمه"""
)
"""Nouns for people who may speak; one without the article before a name is a person of what is named (قائد قسد)."""

KIN = listed(
    """صديق صديقه زميل زميله رفيق رفيقه محامي محاميه والد والده شقيق شقيقه قريب قريبه ارمله زوجه خطيبه جار جاره
    نجل اصدقاء زملاء رفاق"""
)
"""Nouns for people who are somebody's: before القتيل فلان or عائلة فلان the one named is not they."""
FAMILIES = listed("عائله اسره ذوي")
"""Nouns that may stand between such a one and the name: محامي عائلة فلان."""
TO_SOMEBODY = listed("لي لنا له لها لهم")
"""To whom something is said, between the verb and who says it: قال لي ضابط."""
PAGES = ("هامش", "لسان", "صفح", "حساب", "تويتر", "فيسبوك", "فيس", "تلغرام", "منص", "متن", "موقع", "شاش")
"""Where words are said or written: after these على is the preposition, not the name علي."""
WHAT_IS_SAID = listed("عباره جمله كلاما شيئا كلمه كلمات")
"""Nouns for what is said, right after the verb: قال عبارة واحدة."""
OUTLETS = listed(
    """وكاله صحيفه جريده قناه موقع شبكه مجله اذاعه تلفزيون تلفزه محطه فضائيه منصه مؤسسه مدونه يوميه اسبوعيه
    راديو"""
)
SPEAKING_BODIES = OUTLETS | listed(
    """وزاره حكومه هيئه منظمه مرصد جيش قياده حزب حركه تحالف رئاسه مجلس بيان تقرير خارجيه دفاع كرملين بنتاغون
    لجنه سفاره بعثه جماعه شركه اداره مديريه بلديه شرطه نيابه محكمه رابطه نقابه اتحاد مركز مكتب تنظيم فصيل
    غرفه اركان بيت برلمان وسائل اعلام ائتلاف هيئات كتله تيار جبهه جامعه صليب هلال وفد"""
)
"""Bodies that speak through no person."""
DOCUMENTS = listed(
    """بيان تقرير رساله تغريده منشور مقال خطاب كلمه مذكره تصريح تصريحات وثيقه افتتاحيه تدوينه صفحه برقيه مقابله
    تحقيق"""
)
"""What is written or said, and whose author speaks in it."""
BACKWARD = listed("ذاته نفسه ذاتها نفسها عينه اياه")
"""Words after a noun that point back at one who spoke before: المصدر ذاته."""
NAMING = OUTLETS | listed(
    """تنظيم حركه منظمه كتاب فيلم فيلمه روايه روايته كتابه مسرحيه مسلسل برنامج برنامجه عمليه معركه كتيبه لواء
    فصيل فصائل جماعه حزب شركه مسمي اسم اسما لقب لقبه مصطلح كلمه شعار عنوان وسم هاشتاغ هاشتاج حمله مجموعه
    قوات بلده قريه حقل معمل سفينه طائره مدينه حي مشروع مبادره جبهه تيار كتائب سرايا فرقه فيلق ميليشيا مليشيا
    ميليشيات مليشيات مركز معهد جائزه اغنيه لوحه مجله سلسله منطقه فندق مقهي نادي منتدي مؤتمر تطبيق منصه صاروخ
    دبابه منظومه معبر شارع ساحه مطعم مدرسه جامعه مطار قاعده معسكر مخيم صاله عباره حساب صفحه فرع ملف تحالف
    ائتلاف اتحاد رابطه هيئه حاجز نظام قسم وحده درع صنف طراز نوع باسم اغنيته مقطع لعبه مقهى لافته لافتات
    شارات يافطه عمليات"""
)
"""Nouns after which a name stands in quote marks."""
CALLED = listed(
    """يسمي تسمي سمي سميت المسمي المسماه المسمين المعروف المعروفه المعروفين يعرف تعرف يدعي تدعي يدعون الملقب
    الملقبه يلقب تلقب المعنون المعنونه الموسوم الموسومه باسم بعنوان عنوانه عنوانها بمسمي اسمه اسمها يحمل تحمل شعار وسم
    معنونه معنونا كنيته"""
)
"""Words just before a name in quote marks that say so: ما يسمى، المعروف باسم."""
THAT = listed(
    """ان انه انها انهم انهما انني اننا اني بان بانه بانها بانهم بانهما باننا فان فانه فانها وان وانه وانها
    وانهم بانني"""
)
"""أنّ and إنّ, by themselves and with what is tied to them."""
RELATIVE = listed("الذي التي الذين اللذين اللذان اللتين اللواتي ممن والذي والتي")
AFTERTHOUGHTS = listed(
    """في خلال علي عبر بعد قبل عقب اثناء ضمن ضد حول مع بشان ردا تعليقا حيث منذ حتي الي عن من بينما فيما عند لدي
    بشكل وذلك وهو وهي اثر بخصوص ازاء تجاه امام فيه فيها له لها لهم لنا لي عنه عنها عنهم به بها بهم منه منها
    ما مما عليه عليها اليه اليها معه معها"""
)
"""Words that end the description of a speaker."""
ADVERBS = listed(
    """امس اليوم ايضا كذلك لاحقا بدوره بدورها بدورهم مساء صباح صباحا ظهر ليل الاحد الاثنين الثلاثاء
    الاربعاء الخميس الجمعه السبت حينها انذاك سابقا مؤخرا قد هنا يوم مرارا صراحه
    بوضوح بحزم غاضبا مبتسما"""
)
"""Words that may stand between a verb and its subject."""
RELATION = listed("باسم في لدي من عن الي مع باسمها علي ضد بين")
"""Words between a description and what it belongs to."""
HONOURS = listed("معاليه سموه سعادته سعادتها جلالته فخامته سيادته فضيلته غبطته دولته")
"""What one who has been named already is called in turn."""
PLACING = listed("""شرق غرب شمال جنوب شرقي غربي شمالي جنوبي وسط قرب ريف محافظه مدينه بلده منطقه داخل خارج""")
"""Words between a description and the place that it is about."""
WHO_IS = listed("واسمه واسمها ويدعي وتدعي المدعو المدعوه هو هي وهو وهي")
"""Words between a description and the name of the one described."""
NEGATIONS = listed("لم لا لن ولم ولا ولن")


_TIED = TITLES | OUTLETS | DOCUMENTS | NAMING  # nouns from which لـ and بـ are taken off


def bare(word: str) -> str:
    """A folded word without conjunction, preposition and article; a noun that only looks so is given back whole."""
    for known in (word, word[1:] if word[:1] in tuple("وف") else word):
        for prefix in ("لل", "بال", "كال", "ال", "ل", "ب"):
            if known.startswith(prefix) and len(known) - len(prefix) >= 2:
                stripped = known[len(prefix) :]
                if prefix in ("ل", "ب") and stripped not in _TIED:
                    continue
                return stripped
    return word[1:] if word[:1] == "و" and word[1:] in TITLES | OUTLETS else word
