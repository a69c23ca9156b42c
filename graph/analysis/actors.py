"""What a snapshot says of each actor."""

from collections.abc import Mapping

import polars as pl

COLUMNS: Mapping[str, type[pl.DataType]] = {
    "id": pl.String,
    "name": pl.String,
    "type": pl.String,
    "country": pl.String,
    "nuts": pl.String,
    "nace": pl.String,
    "latitude": pl.Float64,
    "longitude": pl.Float64,
    "valid_from": pl.Date,
    "valid_to": pl.Date,
    "synthetic": pl.Boolean,
}
