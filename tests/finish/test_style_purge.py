"""A style sheet loses what no page wants and nothing else, a script its lines of comment."""

from pathlib import Path

import pytest

from isnad.finish.style_purge import lightened, purged_css

SCRIPTS = Path(__file__).parents[2] / "docs/assets/javascripts"
CASES = {
    "a { color : red; }\n\n/* why */ b{margin:0}": "a{color:red}b{margin:0}",
    ".md-search__input,.md-nav{top:0}": ".md-nav{top:0}",
    ".md-search__input{top:0}.md-search-result{top:0}": "",
    "@media print{.md-search{top:0}}": "",
    "@media print{.md-search{top:0}a{top:0}}": "@media print{a{top:0}}",
    "@media screen{@media print{a{top:0}}}": "@media screen{@media print{a{top:0}}}",
    ".md-nav:not(.md-search){top:0}": ".md-nav:not(.md-search){top:0}",
    ".md-nav:is(a,b),i{top:0}": ".md-nav:is(a,b),i{top:0}",
    'a::after{content:"/* } ; { */  x"}': 'a::after{content:"/* } ; { */  x"}',
    ":root{--md-pin-icon:url(\"data:;,{}\");--md-toc-icon:url('x;y')}": ':root{--md-toc-icon:url("x;y")}',
    "@keyframes turn{from{top:0}to{top:1px}}": "@keyframes turn{from{top:0}to{top:1px}}",
    "@font-face{font-family:x;src:url(x)}": "@font-face{font-family:x;src:url(x)}",
    '@charset "utf-8";a{top:0}': '@charset "utf-8";a{top:0}',
    "a{top:0": "a{top:0}",
    "a{top:0 ! important;/* why */left:0}": "a{top:0!important;left:0}",
    "a{b &{top:0}&:hover{top:1px}}": "a{b &{top:0};&:hover{top:1px}}",
    ".md-nav:is(.md-search,a){top:0}": "",
    '[title=".md-search"]{top:0}': '[title=".md-search"]{top:0}',
}


@pytest.mark.parametrize("css", CASES)
def test_what_stays_of_a_sheet(css: str) -> None:
    assert purged_css(css) == CASES[css]
    assert purged_css(CASES[css]) == CASES[css]


@pytest.mark.parametrize("css", ["a{top:0}}b{top:0}", "a{top}", "a"])
def test_what_is_no_css_is_refused(css: str) -> None:
    with pytest.raises(ValueError, match="line 1"):
        purged_css(css)


def test_a_script_of_ours_keeps_the_comment_above_it_and_its_code() -> None:
    script = "// Whose it is.\n// What it does.\nconst a = 1; // why\n\n  // how\n  b(`// ${a}`);\n// end\n"
    sent = "// Whose it is.\n// What it does.\nconst a = 1; // why\n\n  b(`// ${a}`);\n"
    assert lightened("a.js", script) == sent
    assert lightened("a.js", "\n// late\na();\n") == "\na();\n"


def test_the_themes_own_script_is_sent_as_it_is() -> None:
    assert lightened("bundle.0.min.js", "a();\n//# sourceMappingURL=b\n") == "a();\n//# sourceMappingURL=b\n"


@pytest.mark.parametrize("script", sorted(SCRIPTS.glob("*.js")), ids=lambda script: script.name)
def test_no_text_of_our_scripts_runs_over_lines(script: Path) -> None:
    assert not [line for line in script.read_text("utf-8").splitlines() if line.count("`") % 2]
