"""Rows as JSON and as CSV."""

import csv
import io
from collections.abc import Callable, Mapping

import orjson
from starlette.responses import Response

from mosty.graph.values import as_json, as_text
from mosty.graphql.exporting.columns import FORMULA
from mosty.graphql.exporting.encoders import BOM, Csv
from mosty.graphql.querying.running import Found
from mosty.graphql.serving.errors import bad_input

Encode = Callable[[Found, str], Response]


def encoder(format_: str) -> Encode:
    """Return what makes an answer of rows and their query's name.

    Raises:
        GraphQLError: there is no such format.

    """
    if format_ not in _ENCODERS:
        raise bad_input(f"There is no format {format_}. There are: {', '.join(_ENCODERS)}.")
    return _ENCODERS[format_]


def _json(found: Found, name: str) -> Response:
    del name
    value = {
        "columns": found.columns,
        "rows": [[as_json(one) for one in row] for row in found.rows],
        "cut": found.cut,
        "limit": found.limit,
        "milliseconds": round(found.seconds * 1_000),
    }
    return Response(orjson.dumps(value), media_type="application/json")


def _csv(found: Found, name: str) -> Response:
    """Return RFC 4180, no cell of which is a formula.

    Raises:
        GraphQLError: rows were cut, which a file of rows could not say.

    """
    if found.cut:
        raise bad_input(
            f"There are more than {found.limit:,} rows, and a CSV file cannot say that it is cut. "
            "Narrow the statement down, or ask for JSON."
        )
    text = io.StringIO(newline="")
    text.write(BOM)
    writer = csv.writer(text)
    writer.writerow(found.columns)
    writer.writerows([_cell(value) for value in row] for row in found.rows)
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response(text.getvalue().encode(), headers=headers, media_type=Csv.media_type)


def _cell(value: object) -> str:
    text = as_text(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA) else text


_ENCODERS: Mapping[str, Encode] = {"json": _json, "csv": _csv}
