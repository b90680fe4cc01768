"""What comparing shows, on golden cases: each file gives a small archive, and below the line what is told of it.

`REWRITE_GOLDEN=1 pytest tests/relate/test_comparison.py` writes anew what is told; read the difference before you
commit it.
"""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

from isnad.model.comparison import Origin
from isnad.model.related import Related
from isnad.model.relations import Counts, TracedAssertion, TracedQuotation
from isnad.model.summaries import SpokenFor

EVENT, CLAIM = "bridge-2020", "injured"
ROOT = Path(__file__).parents[1] / "cases"


def _id(item: TracedAssertion | TracedQuotation | None) -> str | None:
    if item is None:
        return None
    return f"{item.article.id}/{item.assertion.id if isinstance(item, TracedAssertion) else item.quotation.id}"


def _ids(items: Iterable[TracedAssertion | TracedQuotation]) -> list[str | None]:
    return [_id(item) for item in items]


def _counts(counts: Counts) -> str:
    return (
        f"{counts.answers} answers, {counts.articles} articles, {counts.outlets} outlets, "
        f"{counts.speakers} speakers, {counts.origins} origins"
    )


def _origin(origin: Origin) -> dict[str, Any]:
    told: dict[str, Any] = {"who": " = ".join(origin.ids) or "a gap", "answers": _ids(origin.answers)}
    return (
        told
        | ({"own_voice": True} if origin.own_voice else {})
        | ({"because": [*origin.because]} if origin.because else {})
    )


def _origins(related: Related) -> Any:
    return {
        "counts": _counts(related.spread_by_claim[CLAIM].counts),
        "origins": [_origin(origin) for origin in related.origins_by_claim[CLAIM]],
        "standings": [
            {
                "says": s.position or (s.value and (s.value.printed or s.value.min)),
                "held": _counts(s.held),
                **{stance: _counts(counts) for stance, counts in s.by_stance.items()},
            }
            for s in related.groups_by_claim[CLAIM]
        ],
        "doubts": [
            {"answer": _id(d.answer), "beside": _id(d.beside), "may_rest_on": [*d.may_rest_on]}
            for d in related.doubts_by_claim.get(CLAIM, ())
        ],
        "looped": {
            _id(answer): [*answer.chain.looped] for answer in related.answers_by_claim[CLAIM] if answer.chain.looped
        },
        "passed": {hand: _ids(items) for hand, items in related.passed_on_by.items()},
    }


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
        | ({"headline": True} if step.headline else {})
        | ({"elsewhere": _ids(step.elsewhere)} if step.elsewhere else {})
        for step in related.diffusion_by_claim[CLAIM]
    ]


def _casualty_figures(related: Related) -> Any:
    return [
        {"who": c.origin.key, "losses": _ids(c.losses), "strength": _ids(c.strength)}
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
    }


def _sourcing(related: Related) -> Any:
    def told(sources: Iterable[SpokenFor]) -> dict[str, list[str | None]]:
        return {source.id: _ids(source.items) for source in sources}

    return {
        outlet: {
            **{kind: told(getattr(s, kind)) for kind in ("named", "unnamed", "bodies", "agencies")},
            **{kind: _ids(getattr(s, kind)) for kind in ("own_voice", "from_gap", "over_gap")},
        }
        for outlet, s in related.sourcing_by_outlet.items()
    }


TELL: dict[str, Callable[[Related], Any]] = {
    "origins": _origins,
    "stance_grid": _stance_grid,
    "agreement": _agreement,
    "diffusion": _diffusion,
    "casualty_figures": _casualty_figures,
    "timelines": _timelines,
    "pairs": _pairs,
    "wording": _wording,
    "sourcing": _sourcing,
}
CASES = [path for topic in TELL for path in sorted((ROOT / topic).glob("*.yaml"))]


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_is_told_of_a_small_archive(path: Path, related_of: Callable[[dict[str, Any]], Related]) -> None:
    given, _, expected = path.read_text("utf-8").partition("\n---\n")
    case = yaml.safe_load(given)
    told = TELL[path.parent.name](related_of(case))
    if os.environ.get("REWRITE_GOLDEN"):
        text = yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=110)
        path.write_text(f"{given.rstrip()}\n---\n{text}", "utf-8")
        return
    assert told == yaml.safe_load(expected), case["why"]
