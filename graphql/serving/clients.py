"""Whom the settings take clients for that send no credentials."""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection

from mosty.access.principal import ANYBODY, HERE, NOBODY, READER, Principal
from mosty.graph.settings import Settings

LOCAL_ORIGIN = r"https?://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?"
_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
_PASSED_ON = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip")


def unsigned(connection: HTTPConnection, settings: Settings) -> Principal:
    """Return whom a client without credentials is taken for.

    By default a program on this machine may do everything, if it calls the server by one of the
    machine's own names: a page of the web that leads its own name here (DNS rebinding) gives
    itself away by it, a proxy by the headers it adds, and a page of another machine that may ask
    (MOSTY_CORS_ORIGINS) by its origin: it speaks for itself, not for who looks at it. All others
    may read, or not even that.
    """
    if settings.editing == "yes" and _own_page(connection, settings):
        return ANYBODY
    if settings.editing == "here" and here(connection):
        return HERE
    return READER if settings.public_read == "yes" else NOBODY


def here(connection: HTTPConnection) -> bool:
    """Return whether a program on this machine asks, and not by way of a proxy."""
    headers = connection.headers
    host = headers.get("host", "")
    name = host if host.endswith("]") else host.rpartition(":")[0] or host
    own = re.fullmatch(LOCAL_ORIGIN, headers.get("origin", "http://localhost"))
    passed_on = any(one in headers for one in _PASSED_ON)
    return name in _NAMES and bool(own) and not passed_on and _local(connection)


def _own_page(connection: HTTPConnection, settings: Settings) -> bool:
    """Return whether a page of this server asks, one that may (MOSTY_CORS_ORIGINS), or no page.

    A page of any other site can send a form in its visitor's name, but not hide where it is from.
    """
    origin = connection.headers.get("origin")
    if origin is None or urlsplit(origin).netloc == connection.headers.get("host"):
        return True
    named = {one.strip().rstrip("/") for one in settings.cors_origins.split(",")}
    return bool(named & {origin, "*"})


def _local(connection: HTTPConnection) -> bool:
    if connection.client is None:
        return False
    try:
        return ip_address(connection.client.host).is_loopback
    except ValueError:
        return False
