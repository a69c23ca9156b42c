"""Sums of money in one currency, roughly: to compare what is large with what is small."""

import polars as pl

PER_EURO = {
    "EUR": 1.0,
    "CZK": 25.0,
    "PLN": 4.3,
    "CHF": 0.96,
    "DKK": 7.46,
    "GBP": 0.86,
    "HUF": 390.0,
    "NOK": 11.5,
    "RON": 4.97,
    "SEK": 11.4,
    "USD": 1.08,
}
"""What a euro was worth, about, in the years 2023 to 2025; no rate for bookkeeping."""


def euros(sum_: str, currency: str = "currency") -> pl.Expr:
    """Return a column of sums in euros; null where the currency is unknown."""
    rate = pl.col(currency).replace_strict(PER_EURO, default=None, return_dtype=pl.Float64)
    return pl.col(sum_) / rate
