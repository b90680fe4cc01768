"""The search page's form as HTML: hidden until its script runs, and every word the script says with it."""

import json
from html import escape

from isnad.write.words import search as labels


def form_html(without: str, index: str) -> str:
    """The place where `search-page.js` works; `without` (text) is all that shows where it does not run.

    `index` is the address of the index's first file, from the page.
    """
    words = escape(json.dumps(labels.SCRIPT, ensure_ascii=False))
    return f"""<div class="isnad-search" data-index="{escape(index)}" data-words="{words}">
<p class="isnad-search-without">{escape(without)}</p>
<form role="search" action="search.html" method="get" autocomplete="off" novalidate hidden>
<div class="isnad-search-query">
<label>{labels.QUERY} <input type="search" id="search-q" name="q" maxlength="200" lang="ar" dir="auto"
 enterkeyhint="search" autocapitalize="off" spellcheck="false"></label>
<button type="submit">{labels.SUBMIT}</button>
</div>
<details>
<summary>{labels.FILTERS}</summary>
<div class="isnad-search-filters">
<label>{labels.KIND} <select name="kind"><option value="">{labels.EVERY_KIND}</option></select></label>
<label>{labels.OUTLET} <select name="outlet"><option value="">{labels.EVERY_OUTLET}</option></select></label>
<label>{labels.FROM} <input type="date" name="from"></label>
<label>{labels.TO} <input type="date" name="to"></label>
</div>
</details>
</form>
<p class="isnad-search-status" role="status"></p>
<div class="isnad-search-results"></div>
</div>"""
