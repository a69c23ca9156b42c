"""`/metrics`: the figures of this server, for Prometheus (docs/api/operations.md)."""

from prometheus_client.exposition import choose_encoder
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mosty.access.principal import Role
from mosty.graphql.serving.answers import answered
from mosty.graphql.serving.clients import here
from mosty.graphql.serving.errors import refusal
from mosty.graphql.serving.principals import principal, require


async def figures(request: Request) -> Response:
    """Answer with all figures, in the format that the client wants."""
    state = request.app.state
    if state.settings.metrics == "no":
        raise refusal("FORBIDDEN", "This server tells its figures to nobody (MOSTY_METRICS).")
    if state.settings.metrics == "here" and not here(request):
        require(await principal(request), Role.ADMIN, "read the figures")
    write, media = choose_encoder(request.headers.get("accept", ""))
    return Response(write(state.observer.metrics.registry), media_type=media)


def routes() -> list[Route]:
    """Return the route of the figures."""
    return [Route("/metrics", answered(figures))]
