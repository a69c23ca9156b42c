"""All contenders on all sets, side by side: what each finds on the half it was not tuned on."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from mosty.resolve.scores.contender import Contender, Scored
from mosty.resolve.scores.labels import Half, LabelSet
from mosty.resolve.scores.metrics import Decisions, Figures
from mosty.resolve.scores.ours import Mosty

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Line:
    """One contender on one set: at the threshold that suits `tune` best, and its processor time."""

    labels: str
    contender: str
    threshold: float
    tune: Figures
    held: Figures
    seconds: float


@dataclass(frozen=True)
class Merges:
    """What Mosty merges without a person on the half held out, at its fixed threshold."""

    labels: str
    held: Figures


@dataclass(frozen=True)
class Results:
    """Everything that a run found."""

    lines: tuple[Line, ...] = ()
    merges: tuple[Merges, ...] = ()

    def __add__(self, other: "Results") -> "Results":
        """Return what both found."""
        return Results(self.lines + other.lines, self.merges + other.merges)


def score(labels: LabelSet, ours: Mosty, peers: Sequence[Contender], progress: Progress) -> Results:
    """Let everybody score a set; `progress` is told who is at work."""
    lines, merges = [], []
    for contender in (ours, *peers):
        progress(f"{labels.name}: {contender.name}")
        start = _cpu_seconds()
        scored = contender.score(labels)
        lines.append(_line(labels, contender.name, scored, _cpu_seconds() - start))
        if contender is ours:
            sure = ours.sure(labels.held)
            held = Decisions.of(labels.held, sure, one_answer=labels.one_answer)
            merges.append(Merges(labels.name, held.at(ours.matcher.thresholds.merge)))
    return Results(tuple(lines), tuple(merges))


def _cpu_seconds() -> float:
    """Return the processor time of this process and of those it ran, whatever else runs."""
    return sum(os.times()[:4])


def _line(labels: LabelSet, name: str, scored: Scored, seconds: float) -> Line:
    tune = _decisions(labels, labels.tune, scored)
    held = _decisions(labels, labels.held, scored)
    threshold = tune.best_threshold()
    return Line(labels.name, name, threshold, tune.at(threshold), held.at(threshold), seconds)


def _decisions(labels: LabelSet, half: Half, scored: Scored) -> Decisions:
    scores = scored.tune if half is labels.tune else scored.held
    return Decisions.of(half, scores, one_answer=labels.one_answer)


def shortened(labels: LabelSet, pairs: int) -> LabelSet:
    """Return the set with the first pairs of either half only, for a run that shows it runs."""
    tune, held = (Half(tuple(islice(half.pairs, pairs))) for half in (labels.tune, labels.held))
    return LabelSet(labels.name, tune, held, labels.one_answer)


def best_peers(results: Results) -> Iterator[tuple[Line, Line | None]]:
    """Yield for each set our line and the line of the peer with the highest F1 on `held`."""
    for name in dict.fromkeys(line.labels for line in results.lines):
        ours, *peers = (line for line in results.lines if line.labels == name)
        yield ours, max(peers, key=lambda line: line.held.f1, default=None)
