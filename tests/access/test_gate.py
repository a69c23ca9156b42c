"""The gate, and what tokens say of people."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from mosty.access.claims import principal
from mosty.access.gate import Gate
from mosty.access.principal import EVERYWHERE, NOBODY, Principal, Role
from mosty.graph.errors import SettingError, Unauthenticated
from mosty.graph.settings import Settings
from mosty.graph.store import Address, AsyncStore


@pytest.fixture
def gate() -> Iterator[Callable[..., Gate]]:
    """Make a gate that no test leads to its database."""
    nowhere = AsyncStore(Address("bolt://127.0.0.1:1", "neo4j", "x"), timeout=1)
    yield lambda **given: Gate(Settings.model_validate(given), nowhere)
    asyncio.run(nowhere.close())


def ask(one: Gate, text: str | None) -> Principal:
    return asyncio.run(one.principal(text))


def test_without_credentials_it_is_nobody(gate: Any) -> None:
    assert ask(gate(), None) is NOBODY
    assert not NOBODY.may(Role.READER)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "Bearer",
        "Bearer ",
        "Basic YTpi",
        "mosty_x",
        "Digest x",
        "Bearer\u00a0x",
        "Bearer x",
    ],
)
def test_wrong_credentials_are_never_nobody(gate: Any, text: str) -> None:
    with pytest.raises(Unauthenticated, match="Authorization: Bearer"):
        ask(gate(), text)


def test_a_token_opens_what_its_roles_say(gate: Any, issuer: Any) -> None:
    one = gate(
        oidc_issuer=issuer.address,
        oidc_audience="mosty",
        oidc_roles="realm_access.roles",
        oidc_organisations="https://mosty/organisations",
    )
    token = issuer.token(
        name="Anna Nowak",
        realm_access={"roles": ["offline", "reader", "editor", "bulk"]},
        **{"https://mosty/organisations": ["ihk", "hwk"]},
    )
    found = ask(one, f"bearer {token}")
    assert found == Principal(
        "oidc:u1", "Anna Nowak", Role.EDITOR, frozenset({"ihk", "hwk"}), bulk=True
    )


def test_an_issuer_needs_an_audience(gate: Any) -> None:
    with pytest.raises(SettingError, match="MOSTY_OIDC_AUDIENCE"):
        gate(oidc_issuer="https://issuer.example")


@pytest.mark.parametrize(
    ("given", "role"),
    [
        ({}, None),
        ({"roles": "reader steward"}, Role.STEWARD),
        ({"roles": ["ADMIN", "root", 7, None, ["admin"]]}, None),
        ({"roles": {"admin": True}}, None),
    ],
)
def test_roles(given: Any, role: Role | None) -> None:
    assert principal({"sub": "u", **given}, "roles", "").role is role


@pytest.mark.parametrize(
    ("given", "role", "organisations"),
    [
        ({}, Role.READER, EVERYWHERE),  # none named is not all
        ({"orgs": []}, Role.READER, EVERYWHERE),
        ({"orgs": {"ihk": 1}}, Role.READER, EVERYWHERE),
        ({"orgs": ["ihk"]}, Role.STEWARD, frozenset({"ihk"})),
        ({"orgs": ["ihk", "*"]}, Role.STEWARD, EVERYWHERE),
    ],
)
def test_organisations(given: Any, role: Role, organisations: frozenset[str]) -> None:
    found = principal({"sub": "u", "roles": ["steward"], **given}, "roles", "orgs")
    assert (found.role, found.organisations) == (role, organisations)


def test_a_name_is_what_people_read() -> None:
    assert (
        principal({"sub": "u", "name": " ", "email": "a@b.example"}, "r", "").name == "a@b.example"
    )
    assert principal({"sub": "u", "name": 7}, "r", "").name == "u"
