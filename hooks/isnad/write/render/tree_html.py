"""A tree as a nested list; what has many branches is folded under its own line, so that it opens as an overview."""

from markupsafe import Markup

from isnad.model.pages import Branch, Tree
from isnad.write.render.addresses import trunk_id
from isnad.write.render.inlines_html import inlines_html, shown_html
from isnad.write.render.markup import element, joined_html, text_html
from isnad.write.words.numbers import counted

_LINE = Markup("\n")
_MOST_LEAVES = 12
"""Where branches side by side end in more, those that have several are folded."""


def tree_html(tree: Tree, here: str) -> Markup:
    """The whole list under its summary, for the page at the address `here`; its first branches are open."""
    trunks = joined_html(
        (
            _trunk(branch, trunk_id(tree.id, at), at < tree.open_branches, here)
            for at, branch in enumerate(tree.branches)
        ),
        _LINE,
    )
    listed = element("ul", _LINE, trunks, _LINE, id=tree.id)
    return element("details", element("summary", shown_html(tree.summary)), _LINE, listed, _LINE, class_="isnad-tree")


def _trunk(branch: Branch, id_: str, is_open: bool, here: str) -> Markup:
    """What a tree begins from; of many, the later ones are folded, for a phone has the list in the tree's place."""
    inner = inlines_html(branch.inlines, here)
    if branch.branches:
        opener = element("summary", inner)
        further = branches_html(branch.branches, here, id_)  # inside, so that a link to it opens what is folded
        inner = element("details", opener, _LINE, further, _LINE, class_="isnad-trunk", open=is_open or None)
    return element("li", inner, class_=branch.tone or None)


def branches_html(branches: tuple[Branch, ...], here: str, id_: str | None = None) -> Markup:
    """What goes out from one place; of much, each branch is folded under how many leaves it has."""
    fold = sum(map(_leaves, branches)) > _MOST_LEAVES
    listed = joined_html((_branch(branch, here, fold=fold) for branch in branches), _LINE)
    return element("ul", _LINE, listed, _LINE, id=id_)


def _branch(branch: Branch, here: str, *, fold: bool) -> Markup:
    inner = inlines_html(branch.inlines, here)
    if not branch.branches:
        return element("li", inner, class_=branch.tone or None)
    further = branches_html(branch.branches, here)
    if fold and (leaves := _leaves(branch)) > 1:
        opener = element("summary", text_html(counted(leaves, "assertion")))  # a link within it could not be told apart
        return element("li", inner, element("details", opener, _LINE, further, _LINE, class_="isnad-trunk isnad-limb"))
    return element("li", inner, further, class_=branch.tone or None)


def _leaves(branch: Branch) -> int:
    return sum(map(_leaves, branch.branches)) or 1
