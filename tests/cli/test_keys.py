"""`mosty keys`."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from mosty.access.secret import Secret
from mosty.graph.store import Store

Mosty = Callable[..., Any]


@pytest.fixture(autouse=True)
def chamber(store: Store) -> None:
    """One actor that keys can be for."""
    store.write("CREATE (:Chamber:Actor:Named:Entity {id: 'ihk', name: 'IHK'})")


def test_a_key_is_written_alone_and_once(mosty: Mosty) -> None:
    made = mosty("keys", "create", "Portal", "--role", "reader")
    secret = Secret.read(made.out.strip())
    assert secret is not None
    assert made.err == f"This is the only time that the key {secret.id} is shown.\n"
    for format_ in ("table", "csv", "json"):
        listed = mosty("keys", "list", "--format", format_)
        assert secret.id in listed.out
        assert secret.secret not in listed.out
        assert "argon2" not in listed.out


def test_what_a_key_may_do(mosty: Mosty) -> None:
    given = ("--role", "editor", "--organisation", "ihk", "--bulk", "--expires", "2999-12-31")
    made = json.loads(mosty("keys", "create", " Portal ", *given, "--format", "json").out)
    assert Secret.read(made.pop("key"))
    (listed,) = json.loads(mosty("keys", "list", "--format", "json").out)
    assert {**made, "created": ""} == {**listed, "created": ""}
    assert listed | {"id": "", "created": ""} == {
        "id": "", "name": "Portal", "role": "editor", "organisations": ["ihk"], "bulk": True,
        "state": "active", "created": "", "expires": "2999-12-31T00:00:00+00:00", "revoked": None,
    }  # fmt: skip


def test_revoking(mosty: Mosty) -> None:
    secret = Secret.read(mosty("keys", "create", "Portal", "--role", "admin").out.strip())
    assert secret
    assert mosty("keys", "revoke", "Portal").out == (
        f"The key {secret.id} of Portal opens nothing any more.\n"
    )
    (listed,) = json.loads(mosty("keys", "list", "--format", "json").out)
    assert listed["state"] == "revoked"
    again = mosty("keys", "revoke", secret.id)
    assert (again.code, again.out) == (2, "")
    assert "No one active key is called" in again.err


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (("X",), "Missing option '--role'"),
        (("X", "--role", "owner"), "'owner' is not one of"),
        ((" ", "--role", "reader"), "give one line of 1 to 100 characters"),
        (("a\nb", "--role", "reader"), "give one line"),
        (("X", "--role", "reader", "--expires", "2001-01-01"), "give a day to come"),
        (("X", "--role", "reader", "--expires", "soon"), "does not match the format"),
        (("X", "--role", "editor", "--organisation", "hwk"), "The graph has no actor hwk"),
    ],
)
def test_what_is_no_key_is_not_made(mosty: Mosty, given: tuple[str, ...], why: str) -> None:
    done = mosty("keys", "create", *given)
    assert done.code
    assert why in done.err
    assert mosty("keys", "list", "--format", "json").out == "[]\n"
