"""A process that runs statements one after the other (`apart`): jobs in, answers out.

A job is a line of JSON. An answer is a line of JSON that tells of it, then its bytes.
"""

import asyncio
import sys
from typing import Any

import orjson
from graphql import GraphQLError

from mosty.graph.settings import Settings
from mosty.graph.store import Address, AsyncStore
from mosty.graphql.querying.encoding import encoder
from mosty.graphql.querying.running import run
from mosty.graphql.serving.errors import MEMORY, refusal

ROOM = 2 << 30  # bytes of memory
LARGEST = 64_000_000  # bytes of an answer
MUCH = 4_000_000  # bytes of one after which the process ends, since it keeps the memory
ENDS = {"COST_LIMIT_EXCEEDED", "TIMEOUT"}  # for the same reason


def main() -> None:
    """Run the jobs of standard input, until it ends or an answer took much memory."""
    _limit()
    with asyncio.Runner() as runner:
        for line in sys.stdin.buffer:
            try:
                told, body = runner.run(_answer(orjson.loads(line)))
            except MemoryError:
                told, body = _refused(refusal("COST_LIMIT_EXCEEDED", MEMORY, limit="memory")), b""
            except GraphQLError as error:
                told, body = _refused(error), b""
            stays = len(body) < MUCH and told.get("code") not in ENDS
            sys.stdout.buffer.write(orjson.dumps(told | {"size": len(body), "stays": stays}))
            sys.stdout.buffer.write(b"\n" + body)
            sys.stdout.buffer.flush()
            if not stays:
                return


async def _answer(job: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    store = AsyncStore(Address(**job["address"]), job["timeout"])
    settings = Settings.model_construct(query_rows=job["rows"])
    try:
        found = await run(store, settings, job["text"], job["parameters"], name="")
    finally:
        await store.close()
    response = encoder(job["format"])(found, "cypher")
    body = bytes(response.body)
    if len(body) > LARGEST:
        raise refusal(
            "COST_LIMIT_EXCEEDED",
            f"The answer has {len(body) / 1e6:,.0f} MB; {LARGEST / 1e6:,.0f} MB may be sent. "
            "Return fewer rows, or less in each.",
            limit="size",
        )
    told = {"rows": len(found.rows), "seconds": found.seconds, "headers": dict(response.headers)}
    return told, body


def _refused(error: GraphQLError) -> dict[str, Any]:
    more = dict(error.extensions or {})
    return {"code": more.pop("code"), "message": error.message, "more": more}


def _limit() -> None:
    """Take no more memory than there is room; not everywhere can that be said."""
    try:
        import resource  # noqa: PLC0415 — Unix has it

        resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))
    except (ImportError, ValueError, OSError):
        return


if __name__ == "__main__":
    main()
