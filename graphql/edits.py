"""Who may change the graph through the API, as long as nobody logs in."""

from ipaddress import ip_address

from starlette.requests import HTTPConnection

from mosty.graph.settings import Settings

LOCAL_ORIGIN = r"https?://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?"
_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})


def allowed(request: HTTPConnection, settings: Settings) -> bool:
    """Return whether this client may change the graph.

    By default only programs on this machine may, under one of its own names: a page of the web
    that leads its own name here (DNS rebinding) gives itself away by it.
    """
    if settings.editing != "here":
        return settings.editing == "yes"
    host = request.headers.get("host", "")
    name = host if host.endswith("]") else host.rpartition(":")[0] or host
    return _local(request) and name in _NAMES


def _local(request: HTTPConnection) -> bool:
    if request.client is None:
        return False
    try:
        return ip_address(request.client.host).is_loopback
    except ValueError:
        return False
