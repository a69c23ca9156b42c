"""The whole report."""

from mosty.report.model import Labels, Report, Section
from mosty.report.scope import Scope
from mosty.report.sections import (
    actors,
    border,
    bridges,
    cells,
    change,
    communities,
    gaps,
    limits,
    mixing,
    openness,
    specialisation,
    structure,
    supply,
    ties,
)
from mosty.report.words import Words

_SECTIONS = (
    actors,
    ties,
    openness,
    structure,
    border,
    cells,
    mixing,
    bridges,
    gaps,
    communities,
    supply,
    specialisation,
    change,
    limits,
)


def scorecard(scope: Scope, command: str, version: str) -> Report:
    """Return all sections that have something to say; `command` is how it is had again."""
    words = scope.words
    found: list[Section | None] = [one.section(scope) for one in _SECTIONS]
    found.append(limits.reproduce(scope, command, version))
    places = words.tongue.several([words.region(one) for one in scope.regions])
    return Report(
        language=words.language,
        title=words("page.title"),
        subtitle=words(
            "page.region" if places else "page.everywhere", places=places, on=scope.now.on
        ),
        date=scope.now.on.isoformat(),
        labels=_labels(words),
        warnings=_warnings(scope),
        sections=tuple(one for one in found if one),
    )


def _labels(words: Words) -> Labels:
    return Labels(
        **{
            name: words(f"page.{name}")
            for name in ("contents", "brief", "method", "source", "data", "page", "footer")
        }
    )


def _warnings(scope: Scope) -> tuple[str, ...]:
    made_up = scope.now.actors["synthetic"].fill_null(value=False).sum()
    if not made_up:
        return ()
    return (scope.words("page.synthetic", n=made_up, share=made_up / scope.now.n),)
