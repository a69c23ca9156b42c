"""The `gql` package's client: prints the id of every actor, one a line."""

import sys

from gql import Client, gql
from gql.transport.httpx import HTTPXTransport

QUERY = gql(
    """query Actors($first: Int!, $after: String) {
      actors(first: $first, after: $after, orderBy: [{ field: ID }]) {
        edges { node { id name } }
        pageInfo { hasNextPage endCursor }
      }
    }"""
)


def main(url: str, first: int) -> None:
    """Fetch all pages; the schema is fetched, too, and each query validated with it."""
    transport = HTTPXTransport(url=url, timeout=60)
    with Client(transport=transport, fetch_schema_from_transport=True) as session:
        after, more = None, True
        while more:
            QUERY.variable_values = {"first": first, "after": after}
            page = session.execute(QUERY)["actors"]
            print(*(edge["node"]["id"] for edge in page["edges"]), sep="\n")  # noqa: T201
            after, more = page["pageInfo"]["endCursor"], page["pageInfo"]["hasNextPage"]


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
