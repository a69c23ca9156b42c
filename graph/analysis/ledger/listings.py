"""Offers that meet requests from another country."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import polars as pl

from mosty.graph.analysis.network import Floats, Ints
from mosty.graph.analysis.wording import coverage

_CLASS, _WORDS = 0.6, 0.4  # how much either counts
_DIGITS = 5  # of a classification say it all
_FEWEST = 2
_EACH = 10  # offers for each request
_BLOCK = 2_000_000  # pairs looked at at once


@dataclass(frozen=True, eq=False)
class Meeting:
    """Offers that meet requests, (m,): whose, by number, which, by id, and how well, 0 to 1."""

    seller: Ints
    buyer: Ints
    offer: list[str]
    request: list[str]
    fit: Floats


def meeting(listings: pl.DataFrame, country: Ints) -> Meeting:
    """Match the listings of `Content`; `country` (n,) has codes, -1 where it is not known.

    Two fit by their classification (CPV, CN: one's digits begin with all of the other's; the more
    digits, the better) and by their words. Of a class only the ten best offers for each request
    are given, equals by their ids.
    """
    found = [row for group in _classes(listings, country) for row in _best(*group)]
    found.sort(key=lambda row: (row[2], row[3]))
    return Meeting(
        np.array([row[0] for row in found], np.int64),
        np.array([row[1] for row in found], np.int64),
        [row[2] for row in found],
        [row[3] for row in found],
        np.array([row[4] for row in found], np.float64),
    )


def digits(classification: str | None) -> str:
    """Return the digits of a CPV or CN code that say something: "CPV 44110000-4" is "4411"."""
    text = (classification or "").split("-")[0]
    return "".join(one for one in text if one.isdigit()).rstrip("0")


def _classes(
    listings: pl.DataFrame, country: Ints
) -> Iterator[tuple[pl.DataFrame, pl.DataFrame, Ints]]:
    """Yield requests and offers that begin with the same digits."""
    known = listings.with_columns(
        pl.Series("digits", [digits(one) for one in listings["classification"]], pl.String)
    ).filter(pl.col("digits").str.len_chars() >= _FEWEST)
    kind = pl.col("digits").str.slice(0, _FEWEST).alias("class")
    for _, part in known.sort("listing").group_by(kind, maintain_order=True):
        requests, offers = part.filter(pl.col("wanted")), part.filter(~pl.col("wanted"))
        step = max(1, _BLOCK // max(offers.height, 1))
        for at in range(0, requests.height if offers.height else 0, step):
            yield requests[at : at + step], offers, country


def _best(
    requests: pl.DataFrame, offers: pl.DataFrame, country: Ints
) -> Iterator[tuple[int, int, str, str, float]]:
    """Yield seller, buyer, offer, request and fit."""
    fit = _CLASS * _depths(requests["digits"], offers["digits"])
    titles = [one["name"].fill_null("").to_list() for one in (requests, offers)]
    words = _WORDS * coverage(titles[0], titles[1])
    fit = np.asarray(np.where(fit > 0, fit + words, 0.0), np.float64)
    buyer, seller = requests["actor"].to_numpy(), offers["actor"].to_numpy()
    abroad = country[buyer][:, None] != country[seller]
    known = (country[buyer] >= 0)[:, None] & (country[seller] >= 0)
    fit = np.round(np.minimum(fit, 1.0) * (abroad & known), 9)
    best = np.argsort(-fit, axis=1, kind="stable")[:, :_EACH]
    for at, row in enumerate(best):
        for one in row[fit[at, row] > 0]:
            names = offers["listing"][int(one)], requests["listing"][at]
            yield int(seller[one]), int(buyer[at]), *names, float(fit[at, one])


def _depths(some: pl.Series, others: pl.Series) -> Floats:
    """Return how much of a classification each two share, 0 where neither is within the other.

    The square of the digits' share: two digits of CPV are all of construction, and say little.
    """
    kinds, at = np.unique(some.to_numpy(), return_inverse=True)
    more, to = np.unique(others.to_numpy(), return_inverse=True)
    depth: dict[tuple[str, str], float] = defaultdict(float)
    for one in kinds:
        for other in more:
            if one.startswith(other) or other.startswith(one):
                depth[one, other] = (min(len(one), len(other), _DIGITS) / _DIGITS) ** 2
    table = np.array([[depth[one, other] for other in more] for one in kinds])
    found: Floats = table[at.ravel()][:, to.ravel()]
    return found
