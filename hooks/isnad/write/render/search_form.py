"""The search page's form as HTML: hidden until its script runs, and every word the script says with it."""

import json

from markupsafe import Markup

from isnad.write.words import search as search_words

_FORM = Markup("""<div class="isnad-search" data-index="{index}" data-words="{words}">
<p class="isnad-search-without">{without}</p>
<form role="search" action="search.html" method="get" autocomplete="off" novalidate hidden>
<div class="isnad-search-query">
<label>{query} <input type="search" id="search-q" name="q" maxlength="200" lang="ar" dir="auto"
 enterkeyhint="search" autocapitalize="off" spellcheck="false"></label>
<button type="submit">{submit}</button>
</div>
<details>
<summary>{filters}</summary>
<div class="isnad-search-filters">
<label>{kind} <select name="kind"><option value="">{every_kind}</option></select></label>
<label>{outlet} <select name="outlet"><option value="">{every_outlet}</option></select></label>
<label>{since} <input type="date" name="from"></label>
<label>{until} <input type="date" name="to"></label>
</div>
</details>
</form>
<p class="isnad-search-status" role="status"></p>
<div class="isnad-search-results"></div>
</div>""")


def form_html(without: str, index: str) -> Markup:
    """The place where `search-page.js` works; `without` (text) is all that shows where it does not run.

    `index` is the address of the index's first file, from the page.
    """
    return _FORM.format(
        index=index,
        words=json.dumps(search_words.SCRIPT, ensure_ascii=False),
        without=without,
        query=search_words.QUERY,
        submit=search_words.SUBMIT,
        filters=search_words.FILTERS,
        kind=search_words.KIND,
        every_kind=search_words.EVERY_KIND,
        outlet=search_words.OUTLET,
        every_outlet=search_words.EVERY_OUTLET,
        since=search_words.FROM,
        until=search_words.TO,
    )
