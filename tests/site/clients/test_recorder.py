"""The recorder in Firefox ESR and WebKitGTK: words selected, a claim found, a digest typed, a record saved."""

import json
from collections.abc import Callable
from pathlib import Path

from browsers import Client, until

SELECT = """(() => {
    const words = "أكثر من خمسة أشخاص", text = document.querySelector("#original-text");
    const line = [...text.children].find((one) => one.textContent.includes(words));
    const at = line.textContent.indexOf(words);
    text.focus();
    getSelection().setBaseAndExtent(line.firstChild, at, line.firstChild, at + words.length);
    return true;
})()"""
TYPE = """(() => {{
    const box = document.querySelector('[data-key="{key}"]');
    box.focus();
    box.value = {words};
    box.dispatchEvent(new InputEvent("input", {{bubbles: true}}));
    return true;
}})()"""
PICK = """(() => {
    const down = new MouseEvent("mousedown", {bubbles: true, cancelable: true});
    document.querySelector("[role=option]").dispatchEvent(down);
    return true;
})()"""
MARKED = "CSS.highlights.get('isnad-said').size === 1 && CSS.highlights.get('isnad-digest-too-long').size === 1"


def _type(client: Client, key: str, words: str) -> None:
    assert client.run(TYPE.format(key=key, words=json.dumps(words)))


def _click(client: Client, selector: str) -> None:
    """A press that leaves the focus where it was does not leave a field: a person's does."""
    assert client.run(f"(document.activeElement?.blur(), document.querySelector('{selector}').click(), true)")


def test_a_record_is_made_and_saved_and_undone(client: Client, recorder: Callable[[], str], unrecorded: Path) -> None:
    there = set(unrecorded.glob("articles/*.md"))
    client.open(recorder())
    assert until(client, "document.body.dataset.ready === 'true'")
    assert client.run(SELECT)
    assert until(client, "!document.querySelector('#make-assert').disabled")
    _click(client, "#make-assert")
    assert until(client, "!!document.querySelector('[data-key=\"a1/claim\"]')")
    _type(client, "a1/claim", "كم جرح")
    assert until(client, "document.querySelector('[role=option]')?.textContent.includes('كم جُرح')")
    assert client.run(PICK)
    assert until(client, "document.querySelector('[data-key=\"a1/printed\"]')?.value === 'أكثر من خمسة أشخاص'")
    _click(client, "#tab-digest")
    _type(client, "digest", client.run("document.querySelector('#original-text').children[4].textContent"))
    assert until(client, "!!document.querySelector('.runs .fault')")
    assert until(client, MARKED)
    _click(client, "#save")
    assert until(client, "document.querySelector('.status').textContent.includes('.md')")
    (saved,) = set(unrecorded.glob("articles/*.md")) - there
    assert "claim: injured" in saved.read_text("utf-8")
    _click(client, "#undo")
    assert until(client, "!document.querySelector('.runs .fault')")
    _click(client, "#tab-saving")
    _click(client, '[data-key="saving/undo"]')
    assert until(client, "document.querySelector('.status').textContent.includes('أُلغي')")
    assert not saved.exists()
