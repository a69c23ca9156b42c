"""Errors as the API answers them: a sentence that says what to do, and a code."""

from graphql import GraphQLError

from mosty.graph.errors import StoreError, TimedOut, Unavailable

CODES: dict[type[StoreError], str] = {TimedOut: "TIMEOUT", Unavailable: "UNAVAILABLE"}


def bad_input(message: str) -> GraphQLError:
    """Return an error for an argument nobody can use."""
    return GraphQLError(message, extensions={"code": "BAD_USER_INPUT"})


def from_store(error: StoreError) -> GraphQLError:
    """Return what a client may know of a failing database."""
    code = CODES.get(type(error), "INTERNAL")
    sentence = {
        "TIMEOUT": "The query took too long. Ask for less: fewer levels, smaller pages, a filter.",
        "UNAVAILABLE": "The database does not answer just now. Try again in a moment.",
        "INTERNAL": "The query failed on our side; the server's log says why.",
    }[code]
    return GraphQLError(sentence, original_error=error, extensions={"code": code})
