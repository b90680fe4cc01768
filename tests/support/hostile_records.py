"""Records of the small archive with markup in everything that people write."""

from pathlib import Path

SCRIPT = "<script>window.ran = 1</script>"
IMAGE = '"><img src=x onerror="window.ran = 1">'
TITLE = f"عنوان </title>{SCRIPT} {IMAGE} &lt; {{{{ config }}}} {{#id .class}} `code` **bold** [x](javascript:ran)"
PARAGRAPHS = [
    f"وقال سمير حداد {SCRIPT} إن <b>الجسر</b> & مغلق &amp; {IMAGE}",
    "    أربعة فراغات في البدء، و  فراغان، و\u00a0فراغ لا ينكسر، و\u202eمقلوب\u202c و\u2067معزول\u2069.  ",
    '- بند | خلية | # عنوان \\ * _ ~~شطب~~ --8<-- "mkdocs.yml" {% raw %} ![x](http://example.org/x.png)',
    "1. ليس قائمة --- ولا خطاً :material-alert: [^1] <!-- تعليق --> <a href='javascript:window.ran = 1'>رابط</a>",
]
NOTE = "ملاحظة \\<script>window.ran = 1\\</script> و`<img src=x onerror=window.ran=1>`"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def spoil(sample_project: Path) -> None:
    """Markup in everything that people write, and in a whole text, which is kept as it is."""
    article = sample_project / "articles/evening-bridge-doubts.md"
    front, body = article.read_text(encoding="utf-8").split("---\n", 2)[1:]
    front = front.replace("شكوك في رواية البلدية عن جسر الوادي", _quoted(TITLE))
    front = front.replace(
        "text: digest", f"byline: {_quoted(SCRIPT)}\ndateline: {_quoted(IMAGE)}\ntext: full\nlicence: CC0"
    )
    article.write_text(f"---\n{front}---\n{body}\n" + "\n\n".join(PARAGRAPHS) + "\n", encoding="utf-8")
    person = sample_project / "docs/people/samir-haddad.md"
    text = person.read_text(encoding="utf-8").replace("name: سمير حداد", f"name: {_quoted('سمير ' + SCRIPT)}")
    person.write_text(f"{text}\n{NOTE}\n", encoding="utf-8")
    claim = sample_project / "docs/claims/cause.md"
    text = claim.read_text(encoding="utf-8").replace("ما سبب انهيار الجسر؟", _quoted(f"ما السبب {IMAGE}؟"))
    claim.write_text(text.replace("flood: السيل", f"flood: {_quoted(SCRIPT)}"), encoding="utf-8")
