"""Many requests by many clients at once: what went wrong, and how fast it went."""

import json
import re
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from threading import Lock

from fuzzing.asked import Asked, Asker
from fuzzing.grammar import Grammar
from fuzzing.served import Answer, Client, Served
from fuzzing.values import Pool
from fuzzing.verdict import wrong
from graphql import GraphQLSchema

_CURSORS = re.compile(rb'"(?:cursor|endCursor|startCursor)":"([^"\\]{1,400})"')
_IDS = re.compile(rb'"id":"([^"\\]{1,100})"')
MOST_KEPT = 20  # requests of each kind of finding


@dataclass
class Report:
    """What a run found."""

    requests: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    statuses: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    data: int = 0
    memory: list[int] = field(default_factory=list)

    def __str__(self) -> str:
        """Return it as a text."""
        rate = self.requests / self.seconds if self.seconds else 0
        return "\n".join(
            (
                f"{self.requests:,} requests in {self.seconds:,.0f} s ({rate:,.0f}/s)",
                f"the slowest took {self.slowest:.2f} s; {self.data:,} have data of the right shape",
                f"by family and status: {dict(sorted(self.statuses.items()))}",
                f"codes: {dict(self.codes.most_common())}",
                f"memory of the server, MB: {[one // 1_000_000 for one in self.memory]}",
                f"findings: {dict(self.findings)}",
            )
        )


class Run:
    """A run against one server."""

    def __init__(self, server: Served, schema: GraphQLSchema, kept: Path | None = None) -> None:
        """Take the server, its schema, and where requests with findings are kept."""
        self.report = Report()
        self._server, self._schema, self._kept = server, schema, kept
        self.pool = Pool()
        self.asker = Asker(Grammar(schema, self.pool))
        self._lock = Lock()

    def go(self, requests: int, seed: int, clients: int = 8) -> Report:
        """Ask so many requests."""
        began = time.monotonic()
        with ThreadPoolExecutor(clients) as pool:
            each = [
                pool.submit(self._client, seed, one, requests, clients) for one in range(clients)
            ]
            for one in each:
                one.result()
        self.report.seconds += time.monotonic() - began
        return self.report

    def _client(self, seed: int, first: int, requests: int, clients: int) -> None:
        with self._server.client() as client:
            self._ask(client, seed, range(first, requests, clients))

    def _ask(self, client: Client, seed: int, numbers: range) -> None:
        for number in numbers:
            r = Random(f"{seed}/{number}")
            asked = self.asker.draw(r)
            began = time.monotonic()
            try:
                answer = client.ask(asked)
            except TimeoutError:
                self._found("hang", asked, number, b"")
                continue
            self._judge(asked, answer, time.monotonic() - began, number, r)

    def judge(self, asked: Asked, answer: Answer, r: Random) -> str:
        """Return what is wrong with an answer; keep what it gives to ask with."""
        status, headers, body = answer
        cursors, ids = ([one.decode() for one in p.findall(body)[:5]] for p in (_CURSORS, _IDS))
        with self._lock:
            self.pool.keep(cursors, ids, r)
        return wrong(self._schema, asked, status, headers, body)

    def _judge(self, asked: Asked, answer: Answer, took: float, number: int, r: Random) -> None:
        status, _, body = answer
        said = self.judge(asked, answer, r)
        if status == 0 and asked.family not in {"http", "elsewhere"}:
            said = f"no answer: {body.decode()}"
        report = self.report
        with self._lock:
            report.requests += 1
            report.slowest = max(report.slowest, took)
            report.statuses[f"{asked.family} {status}"] += 1
            report.codes.update(re.findall(r'"code":"([A-Z_]+)"', body.decode("latin-1")))
            report.data += status == 200 and b'{"data":{' in body[:10]
            if report.requests % 5_000 == 1:
                report.memory.append(self._server.memory())
        if said:
            self._found(said, asked, number, body)

    def _found(self, said: str, asked: Asked, number: int, body: bytes) -> None:
        kind = re.sub(r"\d+|'[^']*'|\{.*|\[.*", "…", said)[:100]
        with self._lock:
            self.report.findings[kind] += 1
            many = self.report.findings[kind]
        if self._kept and many <= MOST_KEPT:
            self._kept.mkdir(parents=True, exist_ok=True)
            name = re.sub(r"\W+", "-", kind)[:50]
            told = {"said": said, "number": number, **asked.told()}
            told["answer"] = body[:2_000].decode("utf-8", "replace")
            (self._kept / f"{name}-{many}.json").write_text(json.dumps(told, indent=1))
