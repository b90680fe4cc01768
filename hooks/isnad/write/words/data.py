"""The words of the page that says what data can be had and what to do with it."""

TITLE = "البيانات"
WHAT_IT_IS = "كل ما في الأرشيف من وقائع في ملفات تفتحها البرامج: جداول، وخريطة، وملف واحد لكل شيء."
ROWS_LEAD_BACK = "في كل صف معرّف لا يتغيّر، وعنوان الصفحة التي تقول ما فيه. والخانة الفارغة قيمة غير معروفة."
LICENCE = (
    "الملفات برخصة CC BY 4.0: خذها وانشرها وغيّرها، واذكر «إسناد» وعنوان الصفحة. والعناوين والاقتباسات لأصحابها، "
    "وتؤخذ منسوبة إليهم."
)
GUARD = (
    "في ملفات CSV تسبق علامةُ ' النصَّ الذي يبدأ بعلامة = أو + أو - أو @ أو '، لئلا تحسبه برامج الجداول معادلة؛ "
    "فمن قرأ الملف ببرنامج حذف أول ' من النص."
)
IN_EACH_RELEASE = (
    "وفي كل إصدار من الأرشيف ملفات لا تُبنى مع الموقع: الموقع كله في ملف مضغوط يُفتح بلا شبكة، وفي ملف واحد لبرنامج "
    "Kiwix (ZIM) يجد بحثُه الكلمة بأي صورة كُتبت، والكتاب (EPUB)، وقاعدة SQLite، والجداول في ملف مضغوط، وملف "
    "FollowTheMoney، وما بُني به الموقع (SBOM)، وبيان بالملفات (RO-Crate)، وحزمة للحفظ (BagIt)، ومع كل ملف بصمته "
    "(SHA-256)."
)
RELEASES = "إصدارات الأرشيف"
IN_A_RELEASE = (
    "قاعدة SQLite وملفات Parquet والجداول كلها في ملف مضغوط واحد والكتاب الذي تفتحه قارئات الكتب (EPUB) وملف من سُمّي "
    "ومن نقل عمّن لبرنامج OpenAleph وأمثاله (FollowTheMoney) لا تُبنى مع الموقع؛ يكتب كلاً منها وحده في مستودع الأرشيف "
    "الأمر `python scripts/export_data.py --format sqlite` (أو `parquet` أو `zip` أو `epub` أو `ftm` أو `bagit` أو "
    "`rocrate` أو `sbom`، ومن موقع مبنيّ: `site` أو `zim`)."
)
BESIDE_ARTICLES = (
    "وبجانب صفحة كل مقال ملفان، بعنوانها وبالنهاية txt أو jsonld: نص ما تطبعه الصفحة، وفيه مواضع الاقتباسات والأقوال "
    "(Web Annotation) وسلسلة كل منها حلقة حلقة (PROV-O)، والحلقة المجهولة مذكورة بسببها."
)
CITE_ALL = "وللاستشهاد بالأرشيف كله: "
CITE_SO = "استشهد بالأرشيف هكذا، وبالصفحة منه كما في آخرها."
CONTENTS = "المحتويات"
FILES, EXAMPLES = "الملفات", "كيف تُفتح"
FILES_CAPTION, FILES_HEAD = "ملفات البيانات", ("الملف", "لأي شيء", "الحجم")
TABLES_CAPTION, TABLES_HEAD = "جداول البيانات", ("الجدول", "ما فيه", "الصفوف", "الحجم")
OF_FILES = {
    "datapackage.json": "وصف كل جدول وكل حقل ومفاتيحها (Frictionless Data Package)؛ به تُفتح الجداول معاً.",
    "archive.json": "الأرشيف كله: كل سجل كما كُتب، وكل جواب ومصادره الأولى.",
    "shapes.ttl": "ما يجب أن يصح في البيانات الموصولة (JSON-LD بمفردات schema.org) التي في رأس كل صفحة (SHACL).",
    "places.geojson": "الأماكن على الخريطة (GeoJSON)، لبرنامج QGIS وأمثاله.",
    "front-matter.schema.json": "ما تقوله ترويسة نص كل صفحة (Markdown) لمولّدات المواقع، مفتاحاً مفتاحاً (JSON Schema).",
    "chains.graphml": "سلاسل الإسناد كلها حلقةً حلقة، من القائل إلى كلمات المقال (GraphML).",
}
OF_NETWORK = "من ينقل عمّن (GraphML)، لبرنامج Gephi وأمثاله."
NAMED_IN = "ذُكر فيه"
PUBLISHED_BY = "الجهة الناشرة"
"""What links of FollowTheMoney are called: a place and the article that names it, an outlet and its article."""
OF_SCHEMAS = "ومعنى كل حقل من حقول السجلات في "

WORKED: tuple[tuple[str, str], ...] = (
    (
        "برنامج جداول (Excel أو LibreOffice)",
        "افتح `answers.csv`: صف لكل جواب، وفي العمودين `least` و`most` أقل ما وراءه من مصادر أولى وأكثره. "
        "ورتّب بعمود `articles` لترى أي الأجوبة ورد في أكثر المقالات.",
    ),
    (
        "pandas",
        "```python\n"
        "import pandas as pd\n\n"
        'answers = pd.read_csv("data/answers.csv")\n'
        'answers = answers[answers["most"].notna()]\n'
        'print(answers.sort_values("articles")[["claim", "words", "articles", "least", "most"]].tail())\n'
        "```",
    ),
    (
        "DuckDB",
        "```sql\n"
        "SELECT outlet, count(*) AS assertions\n"
        "FROM 'data/assertions.csv' JOIN 'data/articles.csv' AS articles ON article = articles.id\n"
        "GROUP BY outlet ORDER BY assertions DESC;\n"
        "```",
    ),
    (
        "Datasette",
        "```sh\npython scripts/export_data.py --format sqlite --out data\ndatasette data/archive.sqlite\n```",
    ),
    ("QGIS", "أضف طبقة متجهة من الملف `places.geojson`؛ ونصف قطر الشك في `precision_km`."),
    (
        "Gephi",
        "لترى من ينقل عمّن افتح ملف GraphML الذي يحمل اسم الحدث: كل دائرة قائل أو ناقل أو جهة ناشرة، واسمه في `label`، "
        "والسهم يسير مع الكلام، وفي `weight` عدد الأقوال والاقتباسات التي مرّت بين الاثنين. ثم:\n\n"
        "1. في نافذة الاستيراد اختر Directed، ومع `chains.graphml` اختر Don’t merge في خانة Edges merge strategy، لئلا "
        "تُدمج أسهم من أقوال شتى.\n"
        "2. في Appearance لوّن الدوائر (Nodes، ثم Partition) بالعمود `kind`، وكبّرها (Ranking) بعمود Out-Degree.\n"
        "3. في Layout شغّل ForceAtlas 2، ثم أظهر الأسماء بزر T أسفل الرسم واختر لها خطاً عربياً.\n"
        "4. ولتتبع قولاً واحداً في `chains.graphml` رشّح الأسهم (Filters، ثم Attributes، ثم Equal) بالعمود `saying`، "
        "وفيه معرّف القول كما في `assertions.csv`؛ وفي `number` ترتيب الحلقة، وفي `verb` فعلها كما طُبع. والحلقة "
        "المجهولة دائرة من نوع `gap`، وسببها في `because`.",
    ),
    (
        "networkx",
        "```python\n"
        "import networkx as nx\n\n"
        'chains = nx.read_graphml("data/chains.graphml", force_multigraph=True)\n'
        'links = [link for *_, link in chains.edges(data=True) if link["saying"] == "ARTICLE#a1"]\n'
        'print([link.get("verb") for link in sorted(links, key=lambda link: link["number"])])\n'
        "```",
    ),
)
"""A tool, and what to do with it: Markdown of our own."""


def with_number(tables: int) -> str:
    """The tables, and how many there are."""
    return f"الجداول، كل جدول في ملف CSV ({tables})"


def size_text(size: int) -> str:
    """How large a file is, in kilobytes."""
    return f"{max(1, round(size / 1000))} كيلوبايت"
