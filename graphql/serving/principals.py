"""Who asks: the principal of a request, of whatever kind it is.

Credentials come as `Authorization: Bearer …`, or, where a browser cannot send headers, under the
same name in the first message of a WebSocket (`connection_init`). They are never taken from
cookies, which browsers send along for any page, nor from addresses, which end up in logs.
"""

from collections.abc import Mapping
from urllib.parse import unquote_plus

from graphql import GraphQLError
from starlette.requests import HTTPConnection

from mosty.access.principal import Principal, Role
from mosty.access.secret import LOOKS_LIKE
from mosty.graph.errors import AccessError, Forbidden, StoreError, Unauthenticated
from mosty.graphql.serving.account import current
from mosty.graphql.serving.clients import unsigned
from mosty.graphql.serving.errors import UNAVAILABLE, bad_input, from_store, refusal

_NAME = "authorization"
_IN_ADDRESS = frozenset({_NAME, "access_token", "api_key", "api-key", "apikey", "key", "token"})
_CODES: Mapping[type[AccessError], str] = {
    Unauthenticated: "UNAUTHENTICATED",
    Forbidden: "FORBIDDEN",
}


async def principal(
    connection: HTTPConnection, first: Mapping[str, object] | None = None
) -> Principal:
    """Return who asks; `first` is what a WebSocket's first message says.

    Raises:
        GraphQLError: `UNAUTHENTICATED`, the credentials are wrong; `UNAVAILABLE`, they cannot be
            checked now; `BAD_USER_INPUT`, they are in the address.

    """
    _check_address(connection)
    state = connection.app.state
    try:
        given = _authorization(connection, first or {})
        if given is None:
            found = unsigned(connection, state.settings)
        else:
            found = await state.gate.principal(given)
    except AccessError as error:
        code = _CODES.get(type(error), UNAVAILABLE)
        raise GraphQLError(str(error), original_error=error, extensions={"code": code}) from error
    except StoreError as error:
        raise from_store(error) from error
    current().principal = found.id
    return found


async def reader(
    connection: HTTPConnection, first: Mapping[str, object] | None = None
) -> Principal:
    """Return who asks, if they may read.

    Raises:
        GraphQLError: as `principal`, and as `require`.

    """
    found = await principal(connection, first)
    require(found, Role.READER, "read")
    return found


def require(who: Principal, role: Role, what: str, *, everywhere: bool = False) -> None:
    """See to it that somebody has a role; `what` they want to do is told, such as "read".

    Raises:
        GraphQLError: `UNAUTHENTICATED` if they did not say who they are, else `FORBIDDEN`.

    """
    if who.everywhere(role) if everywhere else who.may(role):
        return
    needed = f"the role {role.word}{' for the whole graph' * everywhere}"
    if not who.signed_in:
        raise refusal(
            "UNAUTHENTICATED",
            f"To {what} takes {needed}. Send an API key or a token: `Authorization: Bearer …`.",
        )
    has = f"the role {who.role.word}" if who.role else "no role"
    some = " for some organisations" if who.organisations else ""
    raise refusal("FORBIDDEN", f"To {what} takes {needed}; {who.name} has {has}{some}.")


def _check_address(connection: HTTPConnection) -> None:
    query = connection.scope.get("query_string", b"").decode("latin-1")
    if not query:
        return
    names = {one.lower() for one in connection.query_params}
    if names & _IN_ADDRESS or LOOKS_LIKE.search(unquote_plus(query)):
        raise bad_input(
            "Credentials do not belong into an address, which ends up in logs: send them as "
            "`Authorization: Bearer …`. If this was a key, revoke it."
        )


def _authorization(connection: HTTPConnection, first: Mapping[str, object]) -> str | None:
    """Return what is given as `Authorization`.

    Raises:
        Unauthenticated: it is given twice, or is no text.

    """
    given = [one for name, one in first.items() if name.lower() == _NAME]
    given = given or [*connection.headers.getlist(_NAME)]
    if not given:
        return None
    if len(given) > 1 or not isinstance(given[0], str):
        raise Unauthenticated("Send one `Authorization`, not several, and as a text.")
    return given[0]
