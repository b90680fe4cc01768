"""What is said besides messages, in Arabic: to whoever builds, reviews what a change does, or checks a copy."""

from collections.abc import Mapping

NOTHING_PUBLISHED = "{} خطأ في الأرشيف؛ لم يُنشر شيء، والموقع السابق كما كان"
HEADING = "الصفحات التي يراها القارئ مختلفة"
NO_CHANGE = "لا صفحة: يقرأ الزائر في كل الصفحات ما كان يقرؤه."
HOW_MANY = "عددها {}. والموقع كله بعد التغيير في الملف المرفق site: نزّله، وفكّ ضغطه، وافتح index.html."
HEAD = ("الصفحة", "الحال", "قبل", "بعد", "أسطر")
KINDS: Mapping[str, str] = {"added": "جديدة", "changed": "تغيّرت", "removed": "حُذفت"}
OTHERS = "ولم تُذكر هنا {} صفحة أخرى."
NOT_SHOWN = "لا يُعرض هذا النص: فيه صفّ طويل من العلامة نفسها."
BEFORE_AND_AFTER = ("قبل", "بعد")
PICTURES = "صور الصفحات قبل التغيير وبعده في الملف المرفق pictures: فكّ ضغطه وافتح index.html. عدد الصفحات المصوّرة {}."
SHARED_HEADING = "ما يشترك فيه الجديد مع مقال مسجّل"
NOTHING_SHARED = "لا شيء: لا مقطع من كلام الأصل في سجل جديد، أو متغيّر، وهو في أصل مقال مسجّل."
SHARED_HOW = (
    "كلمات متتابعة في أصل المقال الجديد وفي أصل مقال آخر، عُرفت بالبصمات: لعلهما عن وكالة واحدة، أو نُقل أحدهما عن الآخر."
)
SHARED_HEAD = ("السجل", "المقال الآخر", "مقاطع", "كلمات أطولها", "كلماتها كلها")
SHARED_OTHERS = "ولم يُذكر هنا {} زوجاً آخر."
COPY_WHOLE = "النسخة كما نُشرت، بكل ملفاتها"
COPY_OTHER = "النسخة ليست كما نُشرت"
COPY_FOUND = "{}. الإصدار: {}"
COPY_OF_ANOTHER_RELEASE = "هذه نسخة من إصدار آخر: {}، والمطلوب: {}"
COPY_WITHOUT_LIST = "{}: لا توجد هنا قائمة ملفات سليمة؛ نزّل النسخة كاملة من جديد"
COPY_HAS_EXAMPLE = "{}/ موقع آخر له قائمته وإصداره:"
MISSING, CHANGED, EXTRA = "ناقص", "متغيّر", "زائد"
