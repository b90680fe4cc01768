"""Pages in the forms of many content systems, in words of our own: what is read as headline, day and author."""

from pathlib import Path

import pytest

from isnad.drafting import ImportContext, find_all, open_import
from isnad.read.folders import Folders, read_archive

ROOT = Path(__file__).parents[1]
H = "إغلاق جسر المشاة في وادي السرو ثلاثة أسابيع للترميم"
TEXT = (
    "أعلنت بلدية وادي السرو، أمس، أن جسر المشاة القديم سيُغلق ثلاثة أسابيع لترميم دعائمه بعد أن كشف الفحص تشققات فيها.",
    "وقال المهندس عاصم الدرويش، مدير الأشغال، إن الفرق ستعمل ليلا حتى لا تتعطل حركة الطلاب والعمال بين الضفتين.",
    "وأضاف الدرويش: «لن نؤجل الترميم مرة أخرى، فالدعامة الغربية لا تحتمل شتاء آخر».",
    "وطالب أصحاب المحال القريبة بتعويضهم عن أيام الإغلاق، فيما أكدت البلدية أن التعويض خارج موازنتها لهذا العام.",
    "ويعود بناء الجسر إلى خمسينيات القرن الماضي، ورُمم مرة واحدة بعد فيضان النهر الذي جرف حاجزيه.",
)
PASTED = "\n\n".join(TEXT)
P = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
DIVS = P.replace("p>", "div>")
MENU = "<ul><li><a>الرئيسية</a></li><li><a>محليات</a></li><li><a>اقتصاد</a></li><li><a>رياضة</a></li></ul>"
LINKS = "<h3>مواضيع ذات صلة</h3><ul><li><a>افتتاح مدرسة جديدة في حي النهضة 12 مايو 2017</a></li></ul>"
SALMA = "سلمى الحموي"
DATA = (
    f'{{"@type":"NewsArticle","headline":"{H}","datePublished":"2021-05-03T08:10:00+03:00",'
    f'"author":{{"@type":"Person","name":"{SALMA}"}}}}'
)


def _page(title: str, body: str, head: str = "") -> str:
    return f'<html dir="rtl"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'


SAVED = {
    "an-old-joomla": (
        _page(
            f"ضفاف السرو - {H}",
            f"<div>ضفاف السرو</div>{MENU}<table><tr><td>{H}</td></tr></table><table><tr><td>كتب Administrator</td></tr>"
            f"<tr><td>الإثنين, 14 مارس 2011 09:22</td></tr><tr><td>{P}<p>{SALMA} - ضفاف السرو</p></td></tr></table>"
            f"{LINKS}",
        ),
        "2011-03-14",
        SALMA,
    ),
    "tables-with-a-kicker": (
        _page(
            "شبكة السرو نت :: عرض الخبر",
            "<table><tr><td>شبكة السرو نت</td></tr></table><table><tr><td>قبيل الشتاء وبعد شكاوى السكان</td></tr>"
            f"<tr><td><b>{H}</b></td></tr><tr><td>2008-11-02 | 14:05</td></tr><tr><td>{P}</td></tr></table>",
        ),
        "2008-11-02",
        None,
    ),
    "amp": (
        _page(
            H,
            f"<header>ضفاف السرو</header><article><h1>{H}</h1><span>قبل سنتين</span>{P}</article>"
            "<p>عرض النسخة الكاملة</p>",
            f'<script type="application/ld+json">{DATA}</script>',
        ),
        "2021-05-03",
        SALMA,
    ),
    "made-for-a-printer": (
        _page(
            "طباعة",
            f"<div>جريدة ضفاف السرو - نسخة للطباعة</div><div>{H}</div><div>الكاتب: {SALMA}</div>"
            f"<div>تاريخ النشر: 14/03/2016</div>{P}<div>طبع بتاريخ: 02/09/2022</div>",
        ),
        "2016-03-14",
        SALMA,
    ),
    "a-cache-before-it": (
        _page(
            f"{H} | ضفاف",
            "<div>هذه هي نسخة Google المخبأة. إنها لقطة للصفحة كما ظهرت في 9 تشرين الأول 2019 04:11:22 GMT.</div>"
            f"<div>ضفاف</div>{MENU}<h2>{H}</h2><span>05 أكتوبر 2019</span><span>{SALMA}</span><div>{P}</div>",
        ),
        "2019-10-05",
        SALMA,
    ),
    "an-archives-bar-before-it": (
        _page(
            f"ضفاف | {H}",
            "<div>INTERNET ARCHIVE WAYBACK MACHINE</div><div>12 captures</div><div>20 Mar 2014 - 8 Feb 2020</div>"
            f"<div>ضفاف</div>{MENU}<div>{H}</div><div>نشر بتاريخ: 18-03-2014 - بواسطة: {SALMA}</div>{P}",
        ),
        "2014-03-18",
        SALMA,
    ),
    "a-shell-that-calls-itself-by-its-site": (
        _page(
            "ضفاف السرو",
            f"<header>ضفاف السرو</header><nav><a>محليات</a><a>اقتصاد</a></nav><main><div>{H}</div><div>{SALMA}</div>"
            f"<div>الأربعاء ٣ أيار ٢٠٢٣ - ٠٩:١٢</div>{DIVS}</main>",
            '<meta property="og:title" content="ضفاف السرو">',
        ),
        "2023-05-03",
        SALMA,
    ),
    "a-section-as-its-title": (
        _page(
            "محليات",
            f"<header>ضفاف السرو</header>{MENU}<h1>محليات</h1><h2>{H}</h2><h3>البلدية: الدعامة لا تحتمل شتاء آخر</h3>"
            f"<span>كتبت: {SALMA}</span>{P}{LINKS}",
            '<meta property="article:published_time" content="2020-01-18T09:12:00+03:00">',
        ),
        "2020-01-18",
        SALMA,
    ),
    "a-site-of-one-word-before-it": (
        _page(f"ضفاف » محليات » {H}", f"<div>ضفاف</div>{MENU}<h3>{H}</h3><div>أضيف في 7 فبراير 2015</div>{P}{LINKS}"),
        "2015-02-07",
        None,
    ),
    "a-headline-that-is-a-picture": (
        _page("ضفاف", f'<h1><img src="x.png" alt="{H}"></h1>{MENU}<div>السبت 17 أيار 2014</div>{P}'),
        "2014-05-17?",
        None,
    ),
    "a-headline-for-programs-alone": (
        _page(
            "ضفاف السرو",
            f"<div>ضفاف السرو</div>{MENU}<div>السبت 17 أيار 2014</div>{P}",
            f'<meta property="og:title" content="{H} - ضفاف السرو">',
        ),
        "2014-05-17?",
        None,
    ),
    "drupal": (
        _page(
            f"{H} | ضفاف السرو",
            f"<h1>ضفاف السرو</h1>{MENU}<h1>{H}</h1><div>أرسلت بواسطة salma في أحد, 18/03/2014 - 12:33</div>{P}"
            f"<div>الكاتب: {SALMA}</div><ul><li>إضافة تعليق</li><li>1244 قراءة</li></ul>",
        ),
        "2014-03-18",
        SALMA,
    ),
    "wordpress": (
        _page(
            f"{H} &#8211; ضفاف",
            f"<p><a>ضفاف</a></p><p>صوت أهل السرو</p>{MENU}<article><h1>{H}</h1>"
            f"<div>بواسطة <a>{SALMA}</a> في <a>محليات</a> 18 يونيو، 2019</div><div>{P}</div></article>",
            '<meta property="article:modified_time" content="2022-09-01T08:00:00+00:00">',
        ),
        "2019-06-18",
        SALMA,
    ),
    "a-day-in-its-address-alone": (
        _page(
            f"{H} - ضفاف",
            f"<div>ضفاف</div>{MENU}<h2>{H}</h2><div>منذ ساعتين</div>{P}{LINKS}",
            '<link rel="canonical" href="https://dhifaf.example/news/2019/06/18/jisr.html">',
        ),
        "2019-06-18",
        None,
    ),
    "how-long-ago-alone": (
        _page(f"{H} - ضفاف", f"<div>ضفاف</div>{MENU}<h2>{H}</h2><div>منذ ساعتين</div>{P}{LINKS}"),
        None,
        None,
    ),
    "a-templates-day-beside-the-printed-one": (
        _page(
            H,
            f"<div>ضفاف</div>{MENU}<h2>{H}</h2><div>التاريخ: 8 تشرين الثاني 2009</div>{P}",
            '<meta name="dc.date" content="2007-03-01">',
        ),
        "2009-11-08",
        None,
    ),
    "comments-below-a-day-over-the-headline": (
        _page(
            f"ضفاف: {H}",
            f"<div>ضفاف</div><div>الأحد، 22 أغسطس 2010</div><h3>{H}</h3>"
            f"{P.replace('خمسينيات القرن الماضي', 'عام 2003')}"
            "<div>هناك تعليقان</div><div>غير معرف يقول...</div><div>23 أغسطس 2010 9:02 ص</div>",
        ),
        "2010-08-22",
        None,
    ),
    "a-state-that-a-program-fills-its-page-with": (
        _page(
            H,
            f"<main><h1>{H}</h1><span>منذ 3 ساعات</span>{P}</main>"
            '<script>window.__STATE__={"article":{"published_at":"2025-01-21 19:05:00"}}</script>',
        ),
        "2025-01-21",
        None,
    ),
    "states-of-several-days": (
        _page(
            H,
            f"<main><h1>{H}</h1><span>منذ 3 ساعات</span>{P}</main>"
            '<script>var s={"publishedAt":"2025-01-21","links":[{"publishedAt":"2025-01-19"}]}</script>',
        ),
        None,
        None,
    ),
    "a-capture-and-no-day": (
        _page(":: كلنا جزيرة :: خبر", f"<div>Wayback Machine</div><div>NOV 12 2005</div>{MENU}<div>{H}</div>{P}"),
        None,
        None,
    ),
    "a-stranger-above-the-headline": (
        _page(
            f"{H} - منتديات الضفاف",
            f"<div>منتديات الضفاف</div><div>أبو تركي</div><div>مشرف قسم الأخبار</div><h2>{H}</h2>"
            f"<div>الأربعاء 4 مارس 2009</div><div>الوادي - ماجد الشلهوب</div>{P}",
        ),
        "2009-03-04",
        "الوادي - ماجد الشلهوب",
    ),
    "a-heading-of-two-lines": (
        _page(
            f"{H} - ضفاف السرو",
            f"<h1>إغلاق جسر المشاة في وادي السرو<br>ثلاثة أسابيع للترميم</h1><div>2 مارس 2020</div>{P}",
        ),
        "2020-03-02",
        None,
    ),
    "a-weekday-tells-the-month-first": (
        _page(
            f"{H} | ضفاف السرو",
            f'<h1>{H}</h1><span class="submitted">أرسله محرر في أربعاء, 08/11/2021 - 10:00</span>{P}',
        ),
        "2021-08-11",
        None,
    ),
    "created-on": (
        _page(f"{H} - ضفاف السرو", f"<h1>{H}</h1><div>تم إنشاؤه بتاريخ الأربعاء, 11 آب/أغسطس 2021 09:12</div>{P}"),
        "2021-08-11",
        None,
    ),
    "a-day-in-a-program": (
        _page(H, f'<h1>{H}</h1>{P}<script>dataLayer.push({{"pageTitle":"{H}","publishDate":"2020-03-02"}});</script>'),
        "2020-03-02",
        None,
    ),
    "a-blog": (
        _page(
            f"مدونة السرو: {H}",
            f"<h1>مدونة السرو</h1><p>كلام أهل الوادي</p>{MENU}<h2>الأحد، 3 مايو 2020</h2><h3>{H}</h3><div>{P}</div>"
            f"<div>مرسلة بواسطة {SALMA} في 9:10 م</div><div>ليست هناك تعليقات:</div><div>إرسال تعليق</div>",
        ),
        "2020-05-03",
        SALMA,
    ),
    "a-paper-that-calls-its-page-by-its-issue": (
        _page(
            "جريدة السرو - محليات - العدد 2214",
            f"<div>الأحد 10/09/1441 هـ الموافق 03/05/2020 العدد : 2214</div>{MENU}<div><b>{H}</b></div>"
            f"<div>السرو - {SALMA} / تصوير - هاني الزين:</div><div>{P}</div>",
        ),
        "2020-05-03?",
        SALMA,
    ),
    "an-outlet-with-a-figure-beside-who-wrote": (
        _page(
            H,
            f"{MENU}<h1>{H}</h1><div><span>السرو 24 - {SALMA}</span> <span>الأحد 3 ماي 2020 - 11:05</span></div>{P}",
        ),
        "2020-05-03",
        SALMA,
    ),
}
TYPED = {
    "menus-that-say-a-headline-again-below": (
        "ضفاف السرو\nالرئيسية\nمحليات\nآخر الأخبار\nوزير الزراعة يزور معرض التمور\n"
        "ارتفاع أسعار الخبز في المدينة\nمحليات\n"
        f"{H}\n{SALMA}\n18 يونيو 2019\nشارك\n{PASTED}\nاقرأ أيضا\nارتفاع أسعار الخبز في المدينة\n",
        "2019-06-18",
        SALMA,
    ),
    "a-site-after-it": (
        f"{H} – مرسال\nمرسال\n18/6/2019\nكتبت {SALMA}\n{PASTED}\n© مرسال\n",
        "2019-06-18",
        f"كتبت {SALMA}",
    ),
    "a-site-before-it": (f"مرسال | {H}\nمرسال\nالرئيسية\n18/6/2019\n{PASTED}\n{SALMA}\n", "2019-06-18", SALMA),
    "a-pictures-words-below-it": (
        f"القائمة\nأخبار\n{H}\nعامل يفحص دعامة الجسر\nمصدر الصورة، وكالة\n{SALMA}\n18 أكتوبر 2020\n{PASTED}\n",
        "2020-10-18",
        SALMA,
    ),
    "a-day-in-a-picture": (
        f"{H}\n(صورة: الجسر في 3 أيار 2016)\n{SALMA} - وادي السرو\n{PASTED}\n",
        None,
        f"{SALMA} - وادي السرو",
    ),
    "an-update-above-the-day": (
        f"{H}\nآخر تحديث: 20 يونيو 2019\nتاريخ النشر: 18 يونيو 2019\nإعداد: {SALMA} - تحرير: نزار قباوي\n{PASTED}\n",
        "2019-06-18",
        f"إعداد: {SALMA} - تحرير: نزار قباوي",
    ),
    "an-issues-day": (f"الأحد 30 يوليو 2017م العدد 2214\nأخبار\nتقارير\n{H}\n{PASTED}\n", "2017-07-30?", None),
    "a-page-of-print": (
        f"الضفاف\nالعدد 3312\nالثلاثاء 18 حزيران 2019\nمحليات\n4\n{H}\nوادي السرو – {SALMA}\n{PASTED}\n",
        "2019-06-18",
        f"وادي السرو – {SALMA}",
    ),
    "a-name-that-opens-the-text": (f"{H}\n18 يونيو 2019\nالضفاف - {SALMA} - {PASTED}\n", "2019-06-18", SALMA),
    "a-name-beside-the-day": (f"{H}\nنشر في 18 يونيو 2019 | بقلم {SALMA}\n{PASTED}\n", "2019-06-18", f"بقلم {SALMA}"),
    "a-name-behind-a-caption": (
        f"{H}\n18 يونيو 2019\nالجسر كما بدا أمس - تقرير وتصوير: {SALMA}\n{PASTED}\n",
        "2019-06-18",
        f"تقرير وتصوير: {SALMA}",
    ),
    "an-account-beside-a-name": (
        f"{H}\n18 يونيو 2019\nهيفيدار زاخولي @zakho\n{PASTED}\n",
        "2019-06-18",
        "هيفيدار زاخولي",
    ),
    "who-prepared-a-bulletin": (f"{H}\n18 يونيو 2019\n{PASTED}\n(إعداد {SALMA} للنشرة العربية)\n", "2019-06-18", None),
    "who-wrote-and-who-prepared-a-bulletin": (
        f"{H}\n18 يونيو 2019\n{PASTED}\n(تغطية صحفية {SALMA} - إعداد نزار قباوي للنشرة العربية)\n",
        "2019-06-18",
        f"(تغطية صحفية {SALMA} - إعداد نزار قباوي للنشرة العربية)",
    ),
    "a-message-of-a-chat": (f"[10:20 ص، 2/3/2020] ضفاف السرو: *{H}*\n\n{PASTED}\n", "2020-03-02", None),
    "another-chat": (f"2/3/20, 10:20 - ضفاف السرو: {H}\n\n{PASTED}\n", "2020-03-02", None),
    "a-form": (f"العنوان: {H}\nالتاريخ: 2 مارس 2020\n\n{PASTED}\n", "2020-03-02", None),
}


@pytest.fixture(scope="module")
def context() -> ImportContext:
    return open_import(read_archive(Folders.at(ROOT))[0])


@pytest.mark.parametrize(("page", "day", "author"), SAVED.values(), ids=SAVED)
def test_a_saved_page_tells_its_headline_day_and_author(
    page: str, day: str | None, author: str | None, context: ImportContext
) -> None:
    found = find_all("page.html", page.encode(), context)
    assert (found.title, found.published.edtf, found.byline) == (H, day, author and found.byline)
    assert author is None or author in (found.byline or "")


@pytest.mark.parametrize(("page", "day", "author"), TYPED.values(), ids=TYPED)
def test_a_pasted_page_tells_its_headline_day_and_author(
    page: str, day: str | None, author: str | None, context: ImportContext
) -> None:
    found = find_all("page.txt", page.encode(), context)
    assert (found.title, found.published.edtf, found.byline) == (H, day, author)


@pytest.mark.parametrize(
    ("headline", "outlet"),
    [("رويترز ترد على شائعة إغلاق الجسر القديم", None), ("باحث لـSY24: الجسر لا يحتمل شتاء آخر", None)],
)
def test_a_headline_does_not_tell_whose_the_page_is(headline: str, outlet: str | None, context: ImportContext) -> None:
    assert find_all("page.txt", f"{headline}\n\n{PASTED}\n".encode(), context).outlet == outlet
