"""`GET /queries`, `GET /queries/NAME.FORMAT` and `POST /cypher.FORMAT` (docs/api/queries.md)."""

from collections.abc import Coroutine, Mapping
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from mosty.access.principal import Principal, Role
from mosty.cypher.library import LibraryError, Statement, statement
from mosty.graphql.querying.catalogue import catalogue
from mosty.graphql.querying.encoding import encoder
from mosty.graphql.querying.keys import check_text
from mosty.graphql.querying.running import run
from mosty.graphql.serving.answers import Endpoint, answered
from mosty.graphql.serving.errors import bad_input, refusal
from mosty.graphql.serving.leaving import unless_gone
from mosty.graphql.serving.parameters import Problem, origins, same_site, sent
from mosty.graphql.serving.places import Places
from mosty.graphql.serving.principals import reader, require
from mosty.graphql.serving.rate import QUERY, ROWS, SECOND

AT_ONCE = 8
FREE = "// a reader's own Cypher"  # what traces call it, in place of its text
_GONE = 499
Made = tuple[Response, int, float]  # an answer, its rows, the seconds it took


async def library(request: Request) -> Response:
    """Answer with the library."""
    await reader(request)
    return Response(catalogue(), media_type="application/json")


def _named(places: Places) -> Endpoint:
    async def named(request: Request) -> Response:
        """Answer a query of the library; its parameters are those of the address."""
        encode, who = encoder(request.path_params["format"]), await reader(request)
        one = _known(request.path_params["name"])
        if one.personal:
            require(
                who, Role.STEWARD, f"run {one.name}, which shows personal fields,", everywhere=True
            )
        given = _arguments(one, request)
        state = request.app.state

        async def work() -> Made:
            store, name = state.store, f"// {one.name}"
            found = await run(store, state.settings, one.text, given, name=name)
            return encode(found, one.name), len(found.rows), found.seconds

        return await _answer(request, who, places, work())

    return named


def _free(places: Places) -> Endpoint:
    async def free(request: Request) -> Response:
        """Answer a reader's own statement, sent as JSON."""
        format_, who = request.path_params["format"], await reader(request)
        encoder(format_)
        require(who, Role.STEWARD, "run Cypher of one's own", everywhere=True)
        text, given = _sent(await sent(request, request.app.state.settings.graphql_body))
        check_text(text)
        state = request.app.state
        job = {"text": text, "parameters": given, "format": format_}

        async def work() -> Made:
            told, body = await state.workers.ask(state.store, state.settings, job, name=FREE)
            return Response(body, headers=told["headers"]), told["rows"], told["seconds"]

        return await _answer(request, who, places, work())

    return free


def _known(name: str) -> Statement:
    try:
        return statement("queries", name)
    except LibraryError as error:
        raise refusal("NOT_FOUND", str(error)) from None


def _arguments(one: Statement, request: Request) -> Mapping[str, Any]:
    query = request.query_params
    if len(query.multi_items()) > len(query):
        raise bad_input("Give each parameter once; a list's parts have commas between them.")
    try:
        return one.arguments(query)
    except LibraryError as error:
        raise bad_input(str(error)) from None


def _sent(given: object) -> tuple[str, Mapping[str, Any]]:
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise bad_input('Send a JSON object: {"text": "MATCH …", "parameters": {…}}.')
    parameters = given.get("parameters") or {}
    if not isinstance(parameters, dict) or given.keys() - {"text", "parameters"}:
        raise bad_input("`parameters` must be an object, and nothing else goes beside `text`.")
    return given["text"], parameters


async def _answer(
    request: Request, who: Principal, places: Places, work: Coroutine[Any, Any, Made]
) -> Response:
    """Have a statement run while its reader waits, and charge for what that took."""
    charge = request.app.state.rates.charge
    try:
        charge(request, who, QUERY)
        with places.one(AT_ONCE):
            response, rows, seconds = await unless_gone(request.receive, work)
    finally:
        work.close()  # if it has not begun
    balance = charge(request, who, rows / ROWS + seconds * SECOND, owe=True)
    response.headers.update({"Cache-Control": "no-store"} | (balance.headers if balance else {}))
    return response


def _from_our_pages(endpoint: Endpoint) -> Endpoint:
    """Let an endpoint answer whoever is no page of another site, and nobody who has left."""

    async def answer(request: Request) -> Response:
        try:
            same_site(request, origins(request.app.state.settings))
            return await endpoint(request)
        except Problem as problem:
            raise problem.error from None
        except ClientDisconnect:
            return Response(status_code=_GONE)

    return answered(answer)


def routes() -> list[Route]:
    """Return the routes of an application."""
    places = Places("queries")
    return [
        Route("/queries", answered(library)),
        Route("/queries/{name}.{format}", _from_our_pages(_named(places))),
        Route("/cypher.{format}", _from_our_pages(_free(places)), methods=["POST"]),
    ]
