"""`/graphql`: GraphQL over HTTP, as https://graphql.github.io/graphql-over-http/draft/ has it.

A request becomes one or more operations (`Given`), each is read (`documents`), measured
(`limits`), executed by graphql-core, and answered as JSON; what goes wrong is told by `errors`.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from inspect import isawaitable
from pathlib import Path
from typing import Any

import orjson
from graphql import ExecutionResult, GraphQLError, GraphQLSchema, OperationType, execute
from starlette.requests import ClientDisconnect, HTTPConnection, Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send
from strawberry.execution import optimized_is_awaitable

from mosty.access.principal import NOBODY, Principal, Role
from mosty.graph.settings import Settings
from mosty.graphql.serving.account import Operation as Ran
from mosty.graphql.serving.account import current
from mosty.graphql.serving.documents import Document, Documents, Invalid, Operation
from mosty.graphql.serving.errors import STATUS, bad_input, told
from mosty.graphql.serving.leaving import unless_gone
from mosty.graphql.serving.limits import Limits, over
from mosty.graphql.serving.parameters import (
    JSON,
    PAGE,
    RESPONSE,
    Given,
    Problem,
    accepted,
    from_address,
    origins,
    parameters,
    same_site,
    sent,
)
from mosty.graphql.serving.persisted import Persisted, safelist
from mosty.graphql.serving.principals import require
from mosty.graphql.serving.rate import OPERATION, Exhausted, Rates
from mosty.graphql.serving.rate import STATUS as TOO_MANY
from mosty.graphql.serving.responses import Answer, Result, refuse, respond
from mosty.graphql.streaming.events import EVENTS, HEADERS, events
from mosty.graphql.streaming.following import Renew, follow
from mosty.graphql.streaming.streams import Streams
from mosty.graphql.translating.execution import Context
from mosty.graphql.translating.paging import largest
from mosty.graphql.watching.metrics import Cache

_GONE = 499  # nobody reads it


@dataclass(slots=True)
class Endpoint:
    """The ASGI application; `context` returns what resolvers get, `page` what browsers see."""

    schema: GraphQLSchema
    settings: Settings
    context: Callable[..., Awaitable[dict[str, Any]]]
    page: Callable[[], Response]
    rates: Rates = field(init=False)
    streams: Streams = field(init=False)
    documents: Documents = field(init=False)
    persisted: Persisted = field(init=False)
    following: int = field(default=0, init=False)  # subscriptions

    def __post_init__(self) -> None:
        """Begin with no document known, and nothing asked for."""
        given = self.settings
        self.rates = Rates(given)
        self.streams = Streams(given)
        self.documents = Documents(self.schema, Limits.of(given))
        allowed = safelist(Path(given.graphql_safelist)) if given.graphql_safelist else None
        self.persisted = Persisted(given.graphql_persisted, allowed)

    def caches(self) -> dict[str, Cache]:
        """Return what counts the hits and misses of each cache."""
        read, asked = self.documents.read, self.persisted.asked
        return {
            "documents": lambda: read.cache_info()[:2],
            "persisted": lambda: (asked[True], asked[False]),
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        request = Request(scope, receive)
        try:
            response = await self._respond(request)
        except Problem as problem:
            response = refuse(request, problem)
        except GraphQLError as wrong:  # of `context`, such as UNAUTHENTICATED
            code = (wrong.extensions or {}).get("code", "")
            response = refuse(request, Problem(wrong, STATUS.get(code, 400)))
        except ClientDisconnect:
            response = Response(status_code=_GONE)
        response.headers.update(getattr(request.state, "rate", {}))
        await response(scope, receive, send)

    async def _respond(self, request: Request) -> Response:
        if request.method not in {"GET", "POST"}:
            error = bad_input("Send GET or POST.")
            raise Problem(error, 405, Allow="GET, POST")
        media = accepted(request.headers.get("accept", ""), request.method)
        if media is None:
            error = bad_input(f"The endpoint answers {RESPONSE} and {JSON}. Accept one of them.")
            raise Problem(error, 406)
        if media == PAGE:
            return self.page()
        same_site(request, origins(self.settings))
        if request.method == "GET":
            given = [parameters(from_address(request))]
        else:
            loaded = await sent(request, self.settings.graphql_body)
            if isinstance(loaded, list):
                return await self._batch(request, loaded, media)
            given = [parameters(loaded)]
        if media == EVENTS:
            return await self._stream(request, given[0])
        (result,) = await self._run(request, given)
        return respond(request, result, media)

    async def _batch(self, request: Request, loaded: list[Any], media: str) -> Response:
        most = self.settings.graphql_batch
        if len(loaded) > most:
            raise Problem(over("batch", most, len(loaded)))
        if not loaded:
            raise Problem(bad_input("The array of operations is empty. Send one or more."))
        results = await self._run(request, [parameters(one) for one in loaded])
        return Response(orjson.dumps([one.body for one in results]), media_type=media)

    async def _run(self, request: Request, given: Sequence[Given]) -> list[Result]:
        """Run operations one after the other; together they may ask for so many nodes."""
        context = {**await self.context(request), "request_id": current().id}
        left = self.settings.graphql_nodes
        results: list[Result] = []
        for one in given:
            try:
                left, result = await self._one(request, one, context, left)
            except Exhausted as error:
                request.state.rate = error.headers
                if len(given) == 1:
                    raise Problem(error, TOO_MANY) from None
                result = _failed([error], "COST_LIMIT_EXCEEDED")
            except GraphQLError as error:
                result = _failed([error], "BAD_USER_INPUT")
            except Invalid as invalid:
                self._charge(request, context, OPERATION, owe=True)
                result = _failed(invalid.errors, invalid.code)
            results.append(result)
        return results

    async def _one(
        self, request: Request, given: Given, context: dict[str, Any], left: int
    ) -> tuple[int, Result]:
        """Run an operation; return the nodes left to others, and its result."""
        document, operation = self._read(request, given)
        if operation.kind is OperationType.SUBSCRIPTION:
            raise bad_input(
                f"One request has one answer. Subscribe over a WebSocket, or accept {EVENTS}."
            )
        asked = self._admit(request, given, context, left)
        done = self._execute(document, given, context)
        if isawaitable(done):
            changes = operation.kind is OperationType.MUTATION  # brought to its end, come what may
            done = await (done if changes else unless_gone(request.receive, done))
        _tell(operation, context)
        return left - asked, _result(done, operation.kind)

    def _read(self, connection: HTTPConnection, given: Given) -> tuple[Document, Operation]:
        """Return the operation to run, and its document."""
        document = self.documents.read(self.persisted.text(given.query, given.extensions))
        operation = document.operation(given.name)
        if operation.kind is OperationType.MUTATION and connection.scope.get("method") == "GET":
            error = bad_input("Send a mutation by POST; GET only reads.")
            raise Problem(error, 405, Allow="POST")
        return document, operation

    def _admit(
        self,
        connection: HTTPConnection,
        given: Given,
        context: dict[str, Any],
        left: int,
    ) -> int:
        """See to it that whoever asks may run an operation; return the nodes it asks for."""
        document, operation = self._read(connection, given)
        who = context.get("principal", NOBODY)
        if operation.kind is OperationType.MUTATION:
            _may_change(who)
        asked = operation.nodes(given.variables, largest(who))
        current().operations.append(
            Ran(document.name(given.name), operation.kind.value, document.hash, asked)
        )
        if asked > left:
            most = self.settings.graphql_nodes
            raise over("nodes", most, asked + most - left)
        self._charge(connection, context, operation.cost(asked, given.variables))
        return asked

    def _execute(
        self, document: Document, given: Given, context: dict[str, Any], root: object = None
    ) -> Any:  # noqa: ANN401 — a result, or one to come
        return execute(
            self.schema,
            document.node,
            root,
            context_value=context,
            variable_values=given.variables,
            operation_name=given.name,
            executor_class=Context,
            is_awaitable=optimized_is_awaitable,  # type: ignore[arg-type]
        )

    async def asked(
        self, connection: HTTPConnection, loaded: object, renew: Renew, since: str = ""
    ) -> AsyncIterator[Result]:
        """Return the answers to an operation: of a subscription without end, else one.

        `renew` returns the context; `since` is where a subscription stands already. A document that
        may not run has one answer, which says so.

        Raises:
            GraphQLError: it may not run.

        """
        context = await renew()
        try:
            given = loaded if isinstance(loaded, Given) else parameters(loaded)
            document, operation = self._read(connection, given)
            self._admit(connection, given, context, self.settings.graphql_nodes)
        except Problem as problem:
            raise problem.error from None
        except Invalid as invalid:
            self._charge(connection, context, OPERATION, owe=True)
            return _once(_failed(invalid.errors, invalid.code))
        return self._answers(document, operation, given, context, renew, since)

    async def _answers(  # noqa: PLR0913, PLR0917 — what `answers` has found
        self,
        document: Document,
        operation: Operation,
        given: Given,
        context: dict[str, Any],
        renew: Renew,
        since: str,
    ) -> AsyncIterator[Result]:
        if operation.kind is not OperationType.SUBSCRIPTION:
            done = self._execute(document, given, context)
            done = await done if isawaitable(done) else done
            _tell(operation, context)
            yield _result(done, operation.kind)
            return

        def run(context: dict[str, Any], root: dict[str, Any]) -> Any:  # noqa: ANN401
            return self._execute(document, given, context, root)

        self.following += 1
        try:
            async for done, cursor in follow(run, renew, context, since):
                yield replace(_result(done, operation.kind), cursor=cursor)
        finally:
            self.following -= 1

    async def _stream(self, request: Request, given: Given) -> Response:
        """Return answers as events; what may not run is answered as ever."""
        self.streams.check(request)
        since = request.headers.get("last-event-id", "")

        async def renew() -> dict[str, Any]:
            return {**await self.context(request), "request_id": current().id}

        try:
            self._read(request, given)
            answers = await self.asked(request, given, renew, since)
        except Invalid as invalid:
            self._charge(request, await renew(), OPERATION, owe=True)
            return respond(request, _failed(invalid.errors, invalid.code), RESPONSE)
        except Exhausted as error:
            raise Problem(error, TOO_MANY, **error.headers) from None

        async def sent() -> AsyncIterator[bytes]:
            with self.streams.opened(request):
                async for part in events(answers, self.settings.heartbeat):
                    yield part

        request.scope["endless"] = True
        return StreamingResponse(sent(), media_type=EVENTS, headers=HEADERS)

    def _charge(
        self, request: HTTPConnection, context: dict[str, Any], cost: int, *, owe: bool = False
    ) -> None:
        """Take what an operation costs from whoever asks.

        Raises:
            Exhausted: too little is left.

        """
        balance = self.rates.charge(request, context.get("principal", NOBODY), cost, owe=owe)
        context["rate"] = balance
        if balance:
            request.state.rate = balance.headers


def _may_change(who: Principal) -> None:
    """See to it that somebody may change anything at all; which things, mutations say."""
    try:
        require(who, Role.EDITOR, "change the graph")
    except GraphQLError as error:
        raise Problem(error, STATUS[(error.extensions or {})["code"]]) from None


def _result(done: ExecutionResult, kind: OperationType) -> Result:
    errors = done.errors or []
    if done.data is None and not any(error.path for error in errors):
        return _failed(errors, "BAD_USER_INPUT")
    body: Answer = {"data": done.data}
    if errors:
        body["errors"] = told(errors, "BAD_USER_INPUT")
    return Result(body, kind=kind)


def _tell(operation: Operation, context: dict[str, Any]) -> None:
    """Let those who follow the feed know at once that something may have changed."""
    if operation.kind is OperationType.MUTATION and context.get("feed"):
        context["feed"].poke()


async def _once(result: Result) -> AsyncIterator[Result]:
    yield result


def _failed(errors: Sequence[GraphQLError], code: str) -> Result:
    formatted = told(errors, code)
    return Result({"errors": formatted}, formatted[0]["extensions"]["code"])
