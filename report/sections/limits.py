"""What the figures cannot say, and how they are had again."""

from mosty.report.model import Paragraph, Section
from mosty.report.scope import Scope
from mosty.report.sections.parts import paragraph, table, written

KNOWN = ("country", "nuts", "nace", "latitude", "type")


def section(scope: Scope) -> Section:
    """Return what is known of how many actors."""
    words, actors = scope.words, scope.now.actors
    n = scope.now.n
    known = {column: n - actors[column].null_count() for column in KNOWN}
    tied = int((scope.network.degrees > 0).sum())
    rows = [
        (words(f"limits.{column}"), written(words, count), written(words, count / n, "%"))
        for column, count in [*known.items(), ("ties", tied)]
    ]
    return Section(
        "limits",
        words("limits.title"),
        words(
            "limits.reading",
            region=1 - known["nuts"] / n,
            sector=1 - known["nace"] / n,
            ties=1 - tied / n,
        ),
        (
            table(words, "limits.table", "known_of #actors #share", rows),
            *(
                paragraph(words, f"limits.{one}")
                for one in ("missing", "registers", "projects", "causes", "small")
            ),
        ),
    )


def reproduce(scope: Scope, command: str, version: str) -> Section:
    """Return what leads to the same report."""
    words = scope.words
    whole = [one for one in (scope.material.now, scope.material.before) if one]
    rows = [(words("reproduce.digest", on=one.on), one.digest) for one in whole]
    rows += [(words("reproduce.content"), scope.material.digest)]
    rows += [(words("reproduce.seed"), str(scope.seed)), (words("reproduce.version"), version)]
    return Section(
        "reproduce",
        words("reproduce.title"),
        words("reproduce.reading"),
        (Paragraph(command, "code"), table(words, "reproduce.table", "what value", rows)),
    )
