"""`POST /members`: a list of members as a form's file; who of them the graph knows already.

The form's fields are `file`, `of` (the chamber's or cluster's id), and where needed `country`,
`sheet`, `licence`; with `load` "yes" the list is loaded, too.
"""

import tempfile
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import orjson
from python_multipart.exceptions import FormParserError
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mosty.access.principal import Principal, Role
from mosty.edit import memberlist
from mosty.edit.asking import Asked
from mosty.edit.memberlist import Wanted
from mosty.edit.problems import Rejected
from mosty.graph.errors import SourceError
from mosty.graphql.serving.account import current
from mosty.graphql.serving.answers import answered, known_parameters
from mosty.graphql.serving.errors import bad_input, refusal
from mosty.graphql.serving.limits import over
from mosty.graphql.serving.principals import principal, require

LARGEST = 20_000_000
FIELDS = ("file", "of", "country", "sheet", "licence", "load")
_KINDS = frozenset((".csv", ".txt", ".tsv", ".xlsx", ".xls", ".ods"))
_FORM = "multipart/form-data"


async def members(request: Request) -> Response:
    """Answer a list with whom the graph knows."""
    who = await principal(request)
    require(who, Role.EDITOR, "send lists of members")
    form = await _form(request)
    try:
        known_parameters(form, FIELDS)
        given = form.get("file")
        if not isinstance(given, UploadFile):
            raise bad_input("Send the list as the form's file `file`.")
        content, name = await given.read(), Path(given.filename or "list").name
    finally:
        await form.close()
    texts = {key: text for key, text in form.items() if isinstance(text, str)}
    if not texts.get("of"):
        raise bad_input("Say in the field `of` whose members they are, by its id.")
    if Path(name).suffix.lower() not in _KINDS:
        raise bad_input(f"Send a list as one of {', '.join(sorted(_KINDS))}; its name is {name!r}.")
    found = await run_in_threadpool(_answer, request, who, content, name, texts)
    return Response(orjson.dumps(found), media_type="application/json")


async def _form(request: Request) -> FormData:
    """Return the form of a request.

    Raises:
        GraphQLError: it is no form, or is too large.

    """
    if not request.headers.get("content-type", "").startswith(_FORM):
        raise bad_input(f"Send the list as a form, Content-Type: {_FORM}.")
    if int(request.headers.get("content-length") or 0) > LARGEST:
        raise over("body", LARGEST)

    async def limited() -> AsyncGenerator[bytes, None]:
        size = 0
        async for part in request.stream():
            size += len(part)
            if size > LARGEST:
                raise over("body", LARGEST)
            yield part

    try:
        parser = MultiPartParser(request.headers, limited(), max_files=1, max_fields=len(FIELDS))
        return await parser.parse()
    except (MultiPartException, FormParserError, KeyError, ValueError) as error:
        raise bad_input(f"The form cannot be read: {error}") from error


def _answer(
    request: Request, who: Principal, content: bytes, name: str, texts: dict[str, str]
) -> dict[str, Any]:
    """Return what is understood of a list, and what was loaded of it."""
    state = request.app.state
    with tempfile.TemporaryDirectory(prefix="mosty-") as folder:
        path = Path(folder) / f"list{Path(name).suffix.lower()}"
        path.write_bytes(content)
        country = texts.get("country", "").upper()
        wanted = Wanted(
            path, texts["of"], country, texts.get("sheet", ""), texts.get("licence", "not stated")
        )
        try:
            memberlist.allowed(state.editor, who, wanted.of)
            found = memberlist.matched(state.editor, wanted)
            _foretell(found, memberlist.foreseen(state.editor, state.settings, wanted), path, name)
            if texts.get("load") == "yes":
                asked = Asked(who, "loadMembers", {"of": wanted.of, "file": name}, current().id)
                found["loaded"] = memberlist.load(state.editor, state.settings, wanted, asked)
        except SourceError as error:
            raise bad_input(str(error).replace(path.name, name)) from error
        except Rejected as error:
            [first, *_] = error.problems
            code = first.code if first.code != "UNKNOWN_ID" else "NOT_FOUND"
            raise refusal(code, first.message, field=first.path[0]) from error
    return found


def _foretell(found: dict[str, Any], said: dict[str, Any], path: Path, name: str) -> None:
    """Add to each line its member's id, and to the whole what could not be loaded."""
    members = said.pop("members", {})
    for row in found["rows"]:
        if row["line"] in members:
            row["member"] = members[row["line"]]
    if "hindrance" in said:
        said["hindrance"] = said["hindrance"].replace(path.name, name)
    found.update(said)


def routes() -> list[Route]:
    """Return the route."""
    return [Route("/members", answered(members), methods=["POST"])]
