"""Forms for searching as HTML: a box that leads to the search page, and that page's own, which waits for its script."""

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
<label>{person} <select name="person"><option value="">{every_person}</option></select></label>
<label>{place} <select name="place"><option value="">{every_place}</option></select></label>
<label>{claim} <select name="claim"><option value="">{every_claim}</option></select></label>
<label>{stance} <select name="stance"><option value="">{every_stance}</option></select></label>
<label>{since} <input type="date" name="from" dir="ltr"></label>
<label>{until} <input type="date" name="to" dir="ltr"></label>
</div>
</details>
</form>
<p class="isnad-search-status" role="status"></p>
<div class="isnad-search-results"></div>
</div>""")

_BOX = Markup("""<form class="isnad-ask" role="search" action="{action}" method="get">
<label><span>{query}</span> <input type="search" name="q" maxlength="200" lang="ar" dir="auto" required
 enterkeyhint="search" autocomplete="off" autocapitalize="off" spellcheck="false"></label>
<button type="submit">{submit}</button>
<p>{examples}</p>
</form>""")


def box_html(examples: Markup, action: str) -> Markup:
    """A form that asks the page at `action` for what is typed, and examples of what could be."""
    return _BOX.format(action=action, query=search_words.ASK, submit=search_words.SUBMIT, examples=examples)


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
        person=search_words.PERSON,
        every_person=search_words.EVERY_PERSON,
        place=search_words.PLACE,
        every_place=search_words.EVERY_PLACE,
        claim=search_words.CLAIM,
        every_claim=search_words.EVERY_CLAIM,
        stance=search_words.STANCE,
        every_stance=search_words.EVERY_STANCE,
        since=search_words.FROM,
        until=search_words.TO,
    )
