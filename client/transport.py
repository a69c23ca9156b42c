"""The wire: httpx, with and without `await`."""

import asyncio
import json
import os
import time
from collections.abc import Mapping
from datetime import date
from types import TracebackType
from typing import Any, Self

import httpx

from mosty.client.protocol import MEDIA, Call, Lost, Request, Response, Wait, call

KEY = "MOSTY_KEY"


class Settings:
    """What both clients have."""

    def __init__(
        self,
        url: str,
        *,
        key: str | None = None,
        timeout: float = 60.0,
        retries: int = 4,
        page_size: int = 100,
    ) -> None:
        """Take the address of a server.

        Args:
            url: the server, or its endpoint; both `http://host:8000` and `…/graphql` will do.
            key: an API key or a token; by default that of the environment's `MOSTY_KEY`.
            timeout: seconds to wait for an answer.
            retries: how often a request is sent again while the server is busy.
            page_size: rows that are fetched at a time.

        """
        self.url = url.rstrip("/").removesuffix("/graphql")
        key = os.environ.get(KEY) if key is None else key
        self.endpoint = f"{self.url}/graphql"
        self.headers = {"Accept": MEDIA, "Content-Type": "application/json"}
        if key:
            self.headers["Authorization"] = f"Bearer {key}"
        self.timeout, self.retries, self.page_size = timeout, retries, page_size

    def __repr__(self) -> str:
        """Return the address; the key is nobody's business."""
        return f"{type(self).__name__}({self.url!r})"

    def _call(self, query: str, variables: Mapping[str, Any]) -> Call:
        safe = not query.lstrip().startswith("mutation") or "idempotencyKey" in str(variables)
        return call(query, variables, self.headers, self.retries, safe=safe)


class Wire(Settings):
    """The client without `await`."""

    _http: httpx.Client | None = None

    @property
    def http(self) -> httpx.Client:
        """The connections, made when they are first needed."""
        if self._http is None:
            self._http = httpx.Client(timeout=self.timeout)
        return self._http

    def query(self, query: str, variables: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Run an operation; return its data.

        Raises:
            Failure: the server says no, or cannot be reached.

        """
        running = self._call(query, variables or {})
        step = next(running)
        while True:
            answer = self._step(step)
            try:
                step = running.send(answer)
            except StopIteration as done:
                data: dict[str, Any] = done.value
                return data

    def _step(self, step: Request | Wait) -> Response | Lost | None:
        if isinstance(step, Wait):
            time.sleep(step.seconds)
            return None
        try:
            answer = self.http.post(self.endpoint, content=as_json(step.body), headers=step.headers)
        except httpx.TransportError as error:
            return lost(error)
        return response(answer)

    def close(self) -> None:
        """Close the connections."""
        if self._http is not None:
            self._http.close()

    def __enter__(self) -> Self:
        """Return the client."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Close the connections."""
        self.close()


class AsyncWire(Settings):
    """The client with `await`."""

    _http: httpx.AsyncClient | None = None

    @property
    def http(self) -> httpx.AsyncClient:
        """The connections, made when they are first needed."""
        if self._http is None:
            self._http = httpx.AsyncClient(timeout=self.timeout)
        return self._http

    async def query(self, query: str, variables: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Run an operation; return its data.

        Raises:
            Failure: the server says no, or cannot be reached.

        """
        running = self._call(query, variables or {})
        step = next(running)
        while True:
            answer = await self._step(step)
            try:
                step = running.send(answer)
            except StopIteration as done:
                data: dict[str, Any] = done.value
                return data

    async def _step(self, step: Request | Wait) -> Response | Lost | None:
        if isinstance(step, Wait):
            await asyncio.sleep(step.seconds)
            return None
        try:
            content = as_json(step.body)
            answer = await self.http.post(self.endpoint, content=content, headers=step.headers)
        except httpx.TransportError as error:
            return lost(error)
        return response(answer)

    async def close(self) -> None:
        """Close the connections."""
        if self._http is not None:
            await self._http.aclose()

    async def __aenter__(self) -> Self:
        """Return the client."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Close the connections."""
        await self.close()


def as_json(body: Mapping[str, Any]) -> bytes:
    """Return the JSON of a request; days and times may stand in variables as they are."""
    return json.dumps(body, default=_text).encode()


def _text(value: object) -> str:
    if isinstance(value, date):  # a datetime is one
        return value.isoformat()
    raise TypeError(f"{value!r} is nothing that JSON has.")


def lost(error: httpx.TransportError) -> Lost:
    """Return what is known of a request that got no answer."""
    never = isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout)
    return Lost(f"{type(error).__name__}: {error}", sent=not never)


def response(answer: httpx.Response) -> Response:
    """Return an answer as `protocol` reads it."""
    try:
        body = answer.json()
    except ValueError:
        body = None
    return Response(answer.status_code, answer.headers, body)
