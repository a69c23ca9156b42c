"""The web application: the GraphQL endpoint, the explorer's files, and the health checks.

`uvicorn --factory mosty.graphql.app:app` serves it with the settings of the environment; `mosty
serve` does that and finds a free port.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import DEFAULT_EXCLUDED_CONTENT_TYPES, GZipMiddleware
from starlette.requests import HTTPConnection, Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from mosty.access.gate import Gate
from mosty.access.principal import Role
from mosty.graph.errors import StoreError
from mosty.graph.local import database
from mosty.graph.ontology.loader import ontology
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import AsyncStore, Store
from mosty.graphql.computing.knowledge import Knowledge
from mosty.graphql.exporting import calendar_feed, export, reconcile
from mosty.graphql.exporting.encoders import Parquet
from mosty.graphql.querying import routes as querying
from mosty.graphql.querying.apart import Workers
from mosty.graphql.schema import schema
from mosty.graphql.serving.endpoint import Endpoint
from mosty.graphql.serving.parameters import origins
from mosty.graphql.serving.principals import reader
from mosty.graphql.serving.requests import Requests
from mosty.graphql.streaming import sockets
from mosty.graphql.streaming.feed import Feed
from mosty.graphql.watching import figures
from mosty.graphql.watching.observer import Observer
from mosty.graphql.writing import member_lists

BUILT = Path(str(files("mosty.viz"))) / "explorer" / "dist"
NOT_BUILT = "The explorer is not built yet: run `make explorer` and load this page again.\n"


async def context(
    connection: HTTPConnection, first: Mapping[str, object] | None = None
) -> dict[str, Any]:
    """Return what resolvers may use; `first` is what a WebSocket's first message says.

    Raises:
        GraphQLError: whoever asks may not read, or sends wrong credentials.

    """
    state, who = connection.app.state, await reader(connection, first)
    return {
        "store": state.store,
        "editor": state.editor if who.may(Role.EDITOR) else None,
        "principal": who,
        "feed": state.feed,
        "knowledge": state.knowledge,
        "settings": state.settings,
    }


def graphql(settings: Settings) -> Route:
    """Return the endpoint; pages of the origins that the settings name may ask."""
    endpoint = Endpoint(schema()._schema, settings, context, lambda: _page("graphiql.html"))  # noqa: SLF001
    cors = Middleware(
        CORSMiddleware,
        allow_origins=origins(settings),
        allow_methods=["GET", "POST"],
        allow_headers=["Authorization", "Content-Type", "If-None-Match", "X-Request-Id"],
        expose_headers=[
            "ETag",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "WWW-Authenticate",
            "X-Request-Id",
        ],
    )
    return Route("/graphql", endpoint, middleware=[cors] if settings.cors_origins else None)


class Assets(StaticFiles):
    """The explorer's files, whose names change with their content."""

    def file_response(self, *given: Any, **named: Any) -> Response:  # noqa: ANN401
        """Let browsers keep them for good."""
        response = super().file_response(*given, **named)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


def _page(name: str) -> Response:
    path = BUILT / name
    if not path.exists():
        return PlainTextResponse(NOT_BUILT, status_code=503)
    return FileResponse(path, headers={"Cache-Control": "no-cache"})


async def explorer(request: Request) -> Response:
    """Return the explorer's page."""
    del request
    return _page("index.html")


async def words(request: Request) -> Response:
    """Return the ontology's words and colours as JSON."""
    del request
    return Response(ontology().model_dump_json(), media_type="application/json")


async def alive(request: Request) -> Response:
    """Say that the process answers."""
    del request
    return PlainTextResponse("ok\n")


async def ready(request: Request) -> Response:
    """Say whether the database answers too."""
    try:
        await request.app.state.store.rows("RETURN 1 AS one")
    except StoreError as error:
        return PlainTextResponse(f"{error}\n", status_code=503)
    return PlainTextResponse("ready\n")


def application(settings: Settings) -> Starlette:
    """Return the application; it opens its database when it starts and leaves it when it ends."""
    observer = Observer(settings)
    asked = graphql(settings)
    endpoint = cast("Endpoint", asked.endpoint)
    observer.metrics.caches |= endpoint.caches()
    observer.metrics.subscriptions.set_function(lambda: endpoint.following)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        with database(settings) as address, Store.open(address, observer.statement) as editor:
            migrate(editor)
            app.state.settings, app.state.editor = settings, editor
            app.state.observer, app.state.rates = observer, endpoint.rates
            app.state.store = AsyncStore(address, settings.query_timeout, observer.statement)
            app.state.feed = Feed(app.state.store, settings.feed_interval)
            app.state.gate = Gate(settings, app.state.store)
            app.state.knowledge = Knowledge(editor, settings)
            app.state.workers = Workers()
            async with observer.watching(app.state.store):
                yield
            app.state.workers.close()
            app.state.knowledge.close()
            await app.state.feed.close()
            await app.state.store.close()

    return Starlette(
        lifespan=lifespan,
        routes=[
            Route("/", explorer),
            asked,
            sockets.route(cast("Endpoint", asked.endpoint)),
            Route("/ontology.json", words),
            Route("/healthz", alive),
            Route("/readyz", ready),
            *reconcile.routes(),
            *export.routes(),
            *calendar_feed.routes(),
            *figures.routes(),
            *member_lists.routes(),
            *querying.routes(),
            Mount("/assets", Assets(directory=BUILT / "assets", check_dir=False)),
        ],
        middleware=[
            Middleware(Requests, observer=observer),
            Middleware(
                GZipMiddleware,
                minimum_size=1_000,
                compresslevel=5,
                exclude_content_types=(*DEFAULT_EXCLUDED_CONTENT_TYPES, Parquet.media_type),
            ),
        ],
    )


def app() -> Starlette:
    """Return the application with the settings of the environment."""
    return application(Settings.from_environment())
