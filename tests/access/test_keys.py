"""API keys in the graph."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from mosty.access import keys
from mosty.access.keyring import FRESH, WAITING, Keyring
from mosty.access.principal import Principal, Role
from mosty.access.secret import Secret
from mosty.graph.errors import Busy, Unauthenticated, Unavailable, UnknownKey, UnknownNode
from mosty.graph.guard import guarded
from mosty.graph.settings import Settings
from mosty.graph.store import Address, AsyncStore, Store

ACTOR = "CREATE (:Chamber:Actor:Named:Entity {id: 'ihk', name: 'IHK'})"
Run = Callable[..., Principal]


class Ring:
    """A keyring, a clock that stands still, and how often argon2 was asked."""

    def __init__(self, address: Address) -> None:
        self.now = 0.0
        self.store = AsyncStore(address, timeout=10)
        self.ring = Keyring(self.store, clock=lambda: self.now)
        self.runner = asyncio.Runner()

    def __call__(self, text: str) -> Principal:
        return self.runner.run(self.ring.principal(text))

    def all(self, *texts: str) -> list[object]:
        async def ask() -> list[object]:
            every = (self.ring.principal(one) for one in texts)
            return await asyncio.gather(*every, return_exceptions=True)

        return self.runner.run(ask())


@pytest.fixture
def ring(store: Store) -> Iterator[Ring]:
    one = Ring(store.address)
    yield one
    one.runner.run(one.store.close())
    one.runner.close()


@pytest.fixture
def verified(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every question to argon2."""
    asked: list[str] = []
    fits = Secret.fits

    def count(self: Secret, hash_: str) -> bool:
        asked.append(self.id)
        return fits(self, hash_)

    monkeypatch.setattr(Secret, "fits", count)
    return asked


def test_a_key_opens_what_it_was_made_for(store: Store, ring: Ring) -> None:
    store.write(ACTOR)
    secret, key = keys.create(store, "Portal", Role.EDITOR, ["ihk"], bulk=True)
    assert ring(secret.text) == Principal(
        f"key:{key.id}", "Portal", Role.EDITOR, frozenset({"ihk"}), bulk=True
    )


def test_the_graph_keeps_nothing_that_opens_anything(store: Store) -> None:
    secret, _ = keys.create(store, "Portal", Role.ADMIN)
    (row,) = store.rows("MATCH (n:ApiKey) RETURN labels(n) AS labels, properties(n) AS all")
    assert row["labels"] == ["ApiKey"]  # no type of the ontology: the API has no way to it
    assert secret.secret not in str(row["all"])
    keys.revoke(store, "Portal")
    (row,) = store.rows("MATCH (n:ApiKey) RETURN n.hash AS hash")
    assert row["hash"] == ""


def test_researchers_see_nothing_that_opens_anything(store: Store, settings: Settings) -> None:
    """Free Cypher sees all nodes; a hash of 160 random bits is of no use to anybody."""
    secret, _ = keys.create(store, "Portal", Role.ADMIN)
    seen = guarded(store.address, settings, "MATCH (n) RETURN properties(n) AS all")
    assert "argon2id" in str(seen.rows)
    assert secret.secret not in str(seen.rows)


def test_organisations_must_be_actors(store: Store) -> None:
    with pytest.raises(UnknownNode, match="no actor nowhere"):
        keys.create(store, "Portal", Role.EDITOR, ["nowhere"])
    assert keys.listed(store) == []


def test_argon2_is_asked_once(store: Store, ring: Ring, verified: list[str]) -> None:
    secret, _ = keys.create(store, "Portal", Role.READER)
    for _ in range(5):
        ring(secret.text)
        ring.now += FRESH + 1  # the graph is asked again, argon2 is not
    assert len(verified) == 1


def test_many_at_once_ask_argon2_once(store: Store, ring: Ring, verified: list[str]) -> None:
    secret, _ = keys.create(store, "Portal", Role.READER)
    found = ring.all(*[secret.text] * 20)
    assert {type(one) for one in found} == {Principal}
    assert len(verified) == 1


def test_a_revoked_key_opens_nothing_after_two_seconds(store: Store, ring: Ring) -> None:
    secret, key = keys.create(store, "Portal", Role.READER)
    ring(secret.text)
    keys.revoke(store, key.id)
    ring.now += FRESH + 0.01
    with pytest.raises(Unauthenticated, match="revoked"):
        ring(secret.text)
    ring.now += 1_000_000
    with pytest.raises(Unauthenticated, match="revoked"):
        ring(secret.text)


def test_an_expired_key_opens_nothing_at_once(store: Store, ring: Ring) -> None:
    soon = datetime.now(UTC) + timedelta(milliseconds=400)
    secret, key = keys.create(store, "Portal", Role.READER, expires=soon)
    assert key.state(soon - timedelta(seconds=1)) == "active"
    assert key.state(soon) == "expired"
    ring.runner.run(asyncio.sleep(0.5))
    with pytest.raises(Unauthenticated, match="expired"):
        ring(secret.text)


def test_a_key_that_is_deleted_from_the_graph_opens_nothing(store: Store, ring: Ring) -> None:
    secret, _ = keys.create(store, "Portal", Role.READER)
    ring(secret.text)
    store.write("MATCH (n:ApiKey) DELETE n")
    ring.now += FRESH + 1
    with pytest.raises(Unauthenticated):
        ring(secret.text)


@pytest.mark.parametrize(
    "text",
    ["mosty_", "mosty_x", "mosty_" + "a" * 56, "mosty_" + "\u0661" * 56, "mosty_" + "a" * 10**7],
)
def test_what_is_no_key_is_refused_unasked(ring: Ring, text: str, verified: list[str]) -> None:
    with pytest.raises(Unauthenticated, match="62 characters"):
        ring(text)
    assert verified == []


def test_a_right_id_with_a_wrong_secret(store: Store, ring: Ring, verified: list[str]) -> None:
    secret, _ = keys.create(store, "Portal", Role.READER)
    wrong = Secret(secret.id, Secret.new().secret).text
    for _ in range(3):
        with pytest.raises(Unauthenticated):
            ring(wrong)
    assert len(verified) == 1  # trying it again costs nothing
    assert ring(secret.text).name == "Portal"


def test_guessing_does_not_pile_up(store: Store, ring: Ring) -> None:
    secret, _ = keys.create(store, "Portal", Role.READER)
    wrong = [Secret(secret.id, Secret.new().secret).text for _ in range(WAITING + 10)]
    found = [type(one) for one in ring.all(*wrong)]
    assert set(found) == {Unauthenticated, Busy}
    assert len(found) - found.count(Busy) >= WAITING


def test_a_database_that_does_not_answer_lets_nobody_in() -> None:
    ring = Ring(Address("bolt://127.0.0.1:1", "neo4j", "secretsecret"))
    with pytest.raises(Unavailable):
        ring(Secret.new().text)
    ring.runner.run(ring.store.close())
    ring.runner.close()


def test_revoking_names_one_key(store: Store) -> None:
    first = keys.create(store, "Portal", Role.READER)[1]
    keys.create(store, "Portal", Role.EDITOR)
    with pytest.raises(UnknownKey, match=f"several are: .*{first.id}"):
        keys.revoke(store, "Portal")
    assert keys.revoke(store, first.id).id == first.id
    assert keys.revoke(store, "Portal").role is Role.EDITOR
    with pytest.raises(UnknownKey, match="none is"):
        keys.revoke(store, "Portal")
    states = [one.state(datetime.now(UTC)) for one in keys.listed(store)]
    assert states == ["revoked", "revoked"]
