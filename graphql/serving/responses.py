"""How results of operations, and refusals, are answered over HTTP."""

from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import orjson
from graphql import OperationType
from starlette.requests import Request
from starlette.responses import Response

from mosty.graphql.serving.errors import STATUS, told
from mosty.graphql.serving.parameters import JSON, RESPONSE, Problem, accepted

Answer = dict[str, Any]


@dataclass(slots=True)
class Result:
    """The answer to one operation, or one of them; `cursor` is where a subscription stands."""

    body: Answer
    code: str = ""  # of what kept it from being run
    kind: OperationType = OperationType.QUERY
    cursor: str = ""


def respond(request: Request, result: Result, media: str) -> Response:
    """Return the answer; clients of old get 200 for what GraphQL says is wrong."""
    status = STATUS.get(result.code, 200) if media == RESPONSE else 200
    body = orjson.dumps(result.body)
    found = Response(body, status, media_type=media)
    if "errors" in result.body or request.method != "GET":
        found.headers["Cache-Control"] = "no-store"
        return found
    tag = f'W/"{blake2b(body, digest_size=12).hexdigest()}"'
    known = request.headers.get("if-none-match", "")
    headers = {"ETag": tag, "Cache-Control": "private, no-cache", "Vary": "Accept"}
    if tag in {one.strip() for one in known.split(",")}:
        return Response(status_code=304, headers=headers)
    found.headers.update(headers)
    return found


def refuse(request: Request, problem: Problem) -> Response:
    """Return the answer to a request that is wrong before GraphQL begins."""
    media = accepted(request.headers.get("accept", ""), "POST") or JSON
    body = orjson.dumps({"errors": told([problem.error], "BAD_USER_INPUT")})
    headers = {**problem.headers, "Cache-Control": "no-store"}
    return Response(body, problem.status, headers, media)
