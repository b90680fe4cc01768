"""A style sheet loses what no page wants and nothing else."""

import pytest

from isnad.finish.style_purge import purged_css

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
