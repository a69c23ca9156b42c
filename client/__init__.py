"""The Python client: every list, node and mutation of the API, with types (docs/api/client.md).

    from mosty.client import Client

    with Client("http://127.0.0.1:8000") as mosty:
        for company in mosty.companies(filter={"country": {"eq": "CZ"}}):
            print(company.name, company.town)

`queries` and `nodes` are made from the schema, as are the types of filters and orders (`inputs`);
`rows` fetches pages, `protocol` decides what is asked again, `transport` is the wire, `errors` a
tree of exceptions.
"""

from mosty.client.errors import (
    BadInput,
    Conflict,
    CursorLost,
    Failure,
    Forbidden,
    Internal,
    NotDone,
    NotFound,
    Refused,
    Slow,
    TooMuch,
    Unauthenticated,
    Unavailable,
    Unreachable,
)
from mosty.client.queries import AsyncClient, Client
from mosty.client.rows import AsyncRows, Rows

__all__ = [
    "AsyncClient",
    "AsyncRows",
    "BadInput",
    "Client",
    "Conflict",
    "CursorLost",
    "Failure",
    "Forbidden",
    "Internal",
    "NotDone",
    "NotFound",
    "Refused",
    "Rows",
    "Slow",
    "TooMuch",
    "Unauthenticated",
    "Unavailable",
    "Unreachable",
]
