"""Which ties between actors are missing over the border, and why they might be worth making."""

from mosty.graph.analysis.ledger.gaps import Gap, Wanted, between_actors
from mosty.graph.analysis.ledger.missing import Missing
from mosty.report.model import Figures, Section
from mosty.report.scope import Scope
from mosty.report.sections.parts import country_name, figure, note, paragraph, table, written

SHOWN = 20
REASONS = 3


def section(scope: Scope) -> Section | None:
    """Return the first gaps between the regions' actors; nothing where none has evidence."""
    words, whole = scope.words, scope.material
    wanted = Wanted(here=scope.regions, there=scope.regions, top=SHOWN)
    found = between_actors(whole.now, whole.content, Missing.of(whole.now), wanted)
    if not found:
        return None
    about = _About(scope, found)
    first = about.ends(found[0])
    return Section(
        "gaps",
        words("gaps.title"),
        words("gaps.reading", a=first[0], b=first[1], why=about.reasons(found[0])[0]),
        (
            Figures((figure(words, "gaps.score", found[0].score, "1"),)),
            table(
                words,
                "gaps.table",
                "#number one_side other_side #score reasons",
                (
                    (
                        written(words, at),
                        *about.ends(one),
                        written(words, one.score, "1"),
                        "; ".join(about.reasons(one)),
                    )
                    for at, one in enumerate(found, 1)
                ),
            ),
            paragraph(words, "gaps.caution"),
            note(words, "gaps"),
        ),
    )


class _About:
    """What the ends and the evidence of gaps are called."""

    def __init__(self, scope: Scope, found: list[Gap]) -> None:
        self.words = scope.words
        snapshot = scope.material.now
        actors = snapshot.actors.select("id", "name", "country").rows()
        self.names = {id_: name or id_ for id_, name, _ in actors}
        self.names |= scope.material.content.names
        ends = {id_ for one in found for id_ in (one.left, one.right)}
        self.places = {
            id_: country_name(scope, country or "") for id_, _, country in actors if id_ in ends
        }

    def ends(self, one: Gap) -> tuple[str, str]:
        """Return both actors with their countries."""
        left, right = (f"{self.names[id_]} ({self.places[id_]})" for id_ in (one.left, one.right))
        return left, right

    def reasons(self, one: Gap) -> list[str]:
        """Return the weightiest reasons in words."""
        return [
            reason.evidence.says(self.words.language, self.names)
            for reason in one.reasons[:REASONS]
        ]
