"""What somebody asks for in lines of their own: «وطالب المجتمعون بما يلي:», and below it «1- فتح المدرسة»."""

from collections.abc import Sequence

from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.speakers.cue_context import ReportingCue
from isnad.find.quotations.speech.reported_clauses import is_known
from isnad.find.quotations.speech.stated_contents import may_be_stated
from isnad.find.quotations.words.lexicon import lexicon

_FEWEST = 2  # units of a demand
_SIGNS_MOST = 3  # units of a number and its signs


def demand_above(line: CuedLine, cues: Sequence[ReportingCue]) -> ReportingCue | None:
    """Whoever asks for what stands in the lines below this one: a verb of asking, and بما يلي with a colon at the end
    of its sentence; None where nobody does."""
    last = len(line.units) - 1
    below = line.text(last) == ":" and line.word(last - 1) in lexicon().stands_below
    if not (below and cues) or line.sentence[cues[-1].cue.at] != line.sentence[last]:
        return None
    form = cues[-1].cue.form
    asks = form is not None and form.lemma in lexicon().demands and form.shape == "finite" and not cues[-1].cue.negated
    return cues[-1] if asks and cues[-1].explicit and is_known(cues[-1]) else None


def listed_demand(line: CuedLine) -> tuple[int, int] | None:
    """The units of what a line of such a list asks for: a verbal noun behind a number or a sign; None where it is no
    line of one."""
    first = 1 if line.word(0).isdigit() else 0
    while first < min(len(line.units), _SIGNS_MOST) and line.units[first].kind == "stop":
        first += 1
    if first == 0 or line.units[first - 1].kind != "stop" or not may_be_stated(line.word(first)):
        return None
    last = next((at for at in range(first, len(line.units)) if line.units[at].ends), len(line.units))
    while last > first and line.units[last - 1].kind == "stop":
        last -= 1
    return (first, last) if last - first >= _FEWEST else None
