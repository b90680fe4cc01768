"""What comparing shows, on golden cases: each file gives a small archive, and below the line what is told of it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

from isnad.model.answers import AnswerGroup, Merge
from isnad.model.related import Related
from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.model.summaries import SpokenFor
from quick_yaml import loaded

EVENT, CLAIM = "bridge-2020", "injured"
ROOT = Path(__file__).parents[1] / "cases"


def _id(item: TracedAssertion | TracedQuotation | None) -> str | None:
    if item is None:
        return None
    return f"{item.article.id}/{item.assertion.id if isinstance(item, TracedAssertion) else item.quotation.id}"


def _ids(items: Iterable[TracedAssertion | TracedQuotation]) -> list[str | None]:
    return [_id(item) for item in items]


def _merge(merge: Merge) -> str:
    reason = merge.because
    parts = (*reason.entries, *reason.articles, *((f"{reason.words} words",) if reason.words else ()))
    parts = (*parts, *((f"through {reason.through}",) if reason.through else ()), *reason.stated)
    return f"{', '.join(merge.assertions)}: {reason.kind} ({', '.join(parts)})"


def _group(group: AnswerGroup) -> dict[str, Any]:
    said: Any = group.position or (group.value and (group.value.printed or group.value.date or group.value.min))
    shown = {"says": said, "side": group.side, "assertions": [a.ref for a in group.assertions]}
    if count := group.origins:
        shown["origins"] = f"{count.least}..{count.most}{' or more' * count.open_most}"
        shown["of"] = [f"{o.kind} {o.who or '-'}{f' in {o.article}' if o.article else ''}" for o in count.origins]
        shown |= {"merges": [_merge(merge) for merge in count.merges]} if count.merges else {}
    shown |= {"speakers": [*group.speakers]} if group.speakers else {}
    shown |= {"common_link": group.common_link} if group.common_link else {}
    shown |= {"unsupported": [a.ref for a in group.unsupported]} if group.unsupported else {}
    return shown


def _origin_counts(related: Related) -> Any:
    shown: dict[str, Any] = {"groups": [_group(group) for group in related.answer_groups_by_claim[CLAIM]]}
    doubts = related.doubts_by_claim.get(CLAIM, ())
    if doubts:
        shown["doubts"] = [
            {"answer": _id(d.answer), "beside": _id(d.beside), "may_rest_on": [*d.may_rest_on]} for d in doubts
        ]
    looped = {a.ref: [*a.chain.looped] for a in related.assertions_by_claim.get(CLAIM, ()) if a.chain.looped}
    return shown | ({"looped": looped} if looped else {})


def _stance_grid(related: Related) -> Any:
    grid = related.grid_by_event[EVENT]
    rows = zip(grid.claims, grid.rows, strict=True)
    return {
        "articles": [article.id for article in grid.articles],
        "rows": {claim.id: [_ids(cell.answers) if cell.answers else cell.state for cell in row] for claim, row in rows},
    }


def _agreement(related: Related) -> Any:
    return {
        claim: {
            "outcome": finding.outcome,
            "differences": [
                {
                    "kind": d.kind,
                    "left": _ids(d.left),
                    "right": _ids(d.right),
                    **({"inside": [*d.inside]} if d.inside else {}),
                    **({"against_itself": [*d.against_itself]} if d.against_itself else {}),
                }
                for d in finding.differences
            ],
        }
        for claim, finding in related.finding_by_claim.items()
    }


def _diffusion(related: Related) -> Any:
    return [
        {"answer": _id(step.answer), "kind": step.kind}
        | ({"of": _id(step.of)} if step.of else {})
        | ({"changes": [*step.changes]} if step.changes else {})
        | ({"resting": True} if step.resting else {})
        | ({"order": step.order} if step.order != "known" else {})
        | ({"one_source": step.one_source} if step.one_source != "known" else {})
        | ({"elsewhere": _ids(step.elsewhere)} if step.elsewhere else {})
        for step in related.diffusion_by_claim[CLAIM]
    ]


def _casualty_figures(related: Related) -> Any:
    return [
        {"who": " = ".join(c.who) or "a gap", "losses": _ids(c.losses), "strength": _ids(c.strength)}
        for c in related.casualty_figures_by_event[EVENT]
    ]


def _timelines(related: Related) -> Any:
    timeline = related.timeline_by_event[EVENT]
    return {
        "times": [f"{d.first} {d.last} {_id(d.answer)}" for d in timeline.times],
        "background": [f"{d.first} {d.last} {_id(d.answer)}" for d in timeline.background],
        "reporting": [f"{r.article.id} {r.first} {r.last}" for r in timeline.reporting],
    }


def _pairs(related: Related) -> Any:
    return {
        f"{pair.left.id} and {pair.right.id}": {
            "claims": {c.claim: [_ids(c.left), _ids(c.right), [*c.kinds]] for c in pair.claims},
            "passages": [f"{p.left.article} {p.left.start}, {p.right.article} {p.right.start}" for p in pair.passages],
            "origins": {" = ".join(o.ids): [_ids(o.left), _ids(o.right)] for o in pair.origins},
        }
        for pair in related.pairs_by_event[EVENT]
    }


def _wording(related: Related) -> Any:
    return {
        entry: {
            o.outlet: {
                f.text: [
                    f"{u.article.id} {u.anchor.split('-')[0]}{' printed' * u.printed}{' quoted' * u.quoted}"
                    for u in f.uses
                ]
                for f in o.forms
            }
            for o in outlets
        }
        for entry, outlets in related.wording_by_entry.items()
        if outlets
    }


def _sourcing(related: Related) -> Any:
    def shown(sources: Iterable[SpokenFor]) -> dict[str, list[str | None]]:
        return {source.id: _ids(source.items) for source in sources}

    return {
        outlet: {
            **{kind: shown(getattr(s, kind)) for kind in ("named", "unnamed", "bodies", "agencies")},
            **{kind: _ids(getattr(s, kind)) for kind in ("own_voice", "from_gap", "over_gap")},
        }
        for outlet, s in related.sourcing_by_outlet.items()
    }


def _related_claims(related: Related) -> Any:
    return {
        claim: {other.claim: other.relation for other in others} for claim, others in related.related_by_claim.items()
    }


TELL: dict[str, Callable[[Related], Any]] = {
    "origin_counts": _origin_counts,
    "stance_grid": _stance_grid,
    "agreement": _agreement,
    "diffusion": _diffusion,
    "casualty_figures": _casualty_figures,
    "timelines": _timelines,
    "pairs": _pairs,
    "wording": _wording,
    "sourcing": _sourcing,
    "related_claims": _related_claims,
}
CASES = [path for topic in TELL for path in sorted((ROOT / topic).glob("*.yaml"))]


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_is_told_of_a_small_archive(
    path: Path, related_of: Callable[[dict[str, Any]], Related], golden: Callable[..., None]
) -> None:
    given, _, _ = path.read_text("utf-8").partition("\n---\n")
    shown = TELL[path.parent.name](related_of(loaded(given)))
    text = yaml.safe_dump(shown, allow_unicode=True, sort_keys=False, width=110)
    golden(f"{given.rstrip()}\n---\n{text}", path, lambda text: list(yaml.load_all(text, yaml.CSafeLoader))[1])
