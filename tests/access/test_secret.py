"""The text of an API key."""

import re

from hypothesis import given
from hypothesis import strategies as st

from mosty.access.secret import LOOKS_LIKE, Secret


def test_a_key_says_what_it_is_and_reads_back() -> None:
    one = Secret.new()
    assert re.fullmatch("mosty_[a-z2-7]{16}_[a-z2-7]{39}", one.text)
    assert Secret.read(one.text) == one
    assert LOOKS_LIKE.search(f"?q={one.text}")


def test_no_two_are_alike_and_none_shows_its_secret() -> None:
    some = [Secret.new() for _ in range(100)]
    assert len({one.secret for one in some}) == len({one.id for one in some}) == 100
    assert all(len(one.secret) == 32 for one in some)  # of 5 bits each
    assert not any(one.secret in repr(one) for one in some)


@given(st.integers(0, 61), st.characters())
def test_a_slip_of_the_pen_is_noticed(at: int, other: str) -> None:
    text = Secret.new().text
    wrong = text[:at] + other + text[at + 1 :]
    assert wrong == text or Secret.read(wrong) is None


@given(st.text())
def test_any_other_text_is_no_key(text: str) -> None:
    assert Secret.read(text) is None
    assert Secret.read(f"mosty_{text}") is None


def test_only_the_secret_itself_fits_its_hash() -> None:
    one = Secret.new()
    hash_ = one.hashed()
    assert hash_.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert one.secret not in hash_
    assert one.hashed() != hash_  # each has a salt of its own
    assert one.fits(hash_)
    assert not Secret.new().fits(hash_)
    assert not one.fits("")
    assert not one.fits("no hash")
