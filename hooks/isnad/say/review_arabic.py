"""What a build says besides its messages, in Arabic: to whoever builds, and to whoever reviews what a change does."""

from collections.abc import Mapping

NOTHING_PUBLISHED = "{} خطأ في الأرشيف؛ لم يُنشر شيء، والموقع السابق كما كان"
HEADING = "الصفحات التي يراها القارئ مختلفة"
NO_CHANGE = "لا صفحة: يقرأ الزائر في كل الصفحات ما كان يقرؤه."
HOW_MANY = "عددها {}. والموقع كله بعد التغيير في الملف المرفق site: نزّله، وفكّ ضغطه، وافتح index.html."
HEAD = ("الصفحة", "الحال", "قبل", "بعد", "أسطر")
KINDS: Mapping[str, str] = {"added": "جديدة", "changed": "تغيّرت", "removed": "حُذفت"}
OTHERS = "ولم تُذكر هنا {} صفحة أخرى."
