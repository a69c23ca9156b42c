"""How the network hangs together, and without whom it falls apart."""

from mosty.graph.analysis.keyplayers import disrupting, fragmentation
from mosty.graph.analysis.structure import articulation_points, bridges, components, density
from mosty.report.model import Figures, Section
from mosty.report.scope import Scope
from mosty.report.sections.parts import country_of, figure, name, note, paragraph, table, written

SHOWN = 10


def section(scope: Scope) -> Section | None:
    """Return components, density, articulation points and who holds most together."""
    words, network = scope.words, scope.network
    if not network.m:
        return None
    parts = components(network)
    tied = scope.tied.nodes.size
    points = articulation_points(network)
    giant = figure(
        words,
        "structure.giant",
        parts.sizes[0] / tied,
        "%",
        words("structure.giant_of", n=parts.sizes[0], tied=tied, all=parts.sizes[0] / network.n),
    )
    whole = fragmentation(scope.tied.network)
    players = disrupting(scope.tied.network, min(SHOWN, tied))
    rows = [
        (name(scope, one), country_of(scope, one), written(words, value, "%"))
        for one, value in zip(scope.tied.nodes[players.nodes], players.value, strict=True)
    ]
    return Section(
        "structure",
        words("structure.title"),
        words(
            "structure.reading",
            giant=parts.sizes[0] / tied,
            points=points.size,
            first=rows[0][0],
        ),
        (
            Figures(
                (
                    giant,
                    figure(words, "structure.components", int((parts.sizes > 1).sum())),
                    figure(words, "structure.isolated", int((network.degrees == 0).sum())),
                    figure(
                        words,
                        "structure.degree",
                        2 * network.m / tied,
                        "1",
                        words("structure.density", density=density(scope.tied.network)),
                    ),
                    figure(
                        words,
                        "structure.points",
                        points.size,
                        detail=words("structure.points_of", share=points.size / tied),
                    ),
                    figure(words, "structure.bridges", bridges(network).shape[0]),
                )
            ),
            paragraph(words, "structure.before", whole=whole),
            table(words, "structure.players", "actor country #fragmentation", rows),
            note(words, "structure"),
        ),
        (giant,),
    )
