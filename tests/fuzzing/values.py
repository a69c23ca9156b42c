"""What goes into arguments: what is there, what is nearly right, and what tries to break out."""

import base64
import json
from random import Random
from typing import Any

WORDS = (
    "Görlitz", "strojirny", "Łódź", "a", "", " ", "ÄÖÜß", "textil", "DE", "CZ", "DED2D", "active",
    "2024-02-29", "2024-02-29T12:00:00Z", "0001-01-01", "9999-12-31", "-0001-01-01", "2023-02-30",
    "24:00", "1.5", "NaN", "-Infinity", "null", "true", "x" * 1_000, "ß" * 300,
)  # fmt: skip
# Cypher, Lucene, JSON, GraphQL, paths, spreadsheets, markup, headers, control and strange signs.
ATTACKS = (
    "'", '"', "`", "\\", "\\'", "'}) DETACH DELETE (n) //", "' OR 1=1 //", "x' RETURN 1 AS value //",
    "`) MATCH (m) DETACH DELETE m //", "$p0", "$p99", "{p0}", "\\u0027 OR true //", "*/ MATCH (n) /*",
    "' + apoc.load.json('http://127.0.0.1/') + '", "LOAD CSV FROM 'file:///etc/passwd' AS l",
    "a:b", "name:*", "*", "?", "*a", "a~", "a~0.5", "(", ")", "[a TO z]", "{a TO z}", "/.*/", "AND",
    "OR NOT", "a AND", "&&", "||", "!", "^", "a^9999999", "+-", "\\\\", '"a', "a\\", "_", "__", "a_b",
    "/(a+)+$/", "(a*)*b", ".*" * 50, "{{7*7}}", "${7*7}", "#{7*7}", "%s%n%x", "../../etc/passwd",
    "=HYPERLINK(1)", "<script>alert(1)</script>", "\r\nX-Evil: 1", "\x00", "a\x00b", "\x1b[31m",
    "\ud800", "a\udfffb", "\ufeff", "\u202e", "\u2028", "\U0001f468\u200d\U0001f469", "e\u0301" * 20,
    "ﷺ" * 20, "İ", "ſ", "ǆ", "K", "\U000e0041", "\uffff", "__proto__", "constructor", "__typename",
    '{"$ne": null}', '["a"]', "[]", "{}", "0", "-1", "1e309", "9" * 400,
)  # fmt: skip
WHOLE = (
    0, 1, 2, 3, 5, -1, 99, 100, 101, 1_000, 1_001, 2**31 - 1, 2**31, -(2**31), -(2**31) - 1, 2**53,
    2**63 - 1, 2**63, -(2**63) - 1, 10**30,
)  # fmt: skip
PARTS = (
    0.0, -0.0, 0.5, 1.5, 12.5, -90.0, 90.0, 90.1, 180.0, 181.0, -1e9, 1e-320, 1e300, 1.7e308,
)  # fmt: skip
ODD = (None, True, False, 0, -1, 1.5, 10**30, "x", "", [], [None], {}, {"x": 1}, [[["x"]]])
IDS = (
    "cz-ico:1", "de-hr:2", "pl-krs:3", "de-hr:4", "ror:5", "project:x:6", "record:x:7",
    "nuts:DED2D", "nowhere:0", "Entity", ":", "a:b:c",
)  # fmt: skip


def text(r: Random) -> str:
    """Return a string; one in three tries to break out."""
    return r.choice(ATTACKS if r.random() < 0.35 else WORDS)


def whole(r: Random) -> int:
    """Return an integer, most of them small."""
    return r.choice(WHOLE) if r.random() < 0.3 else r.randrange(0, 200)


def part(r: Random) -> float:
    """Return a number, most of them small."""
    return r.choice(PARTS) if r.random() < 0.4 else r.randrange(-900, 900) / 10


def moment(r: Random) -> str:
    """Return a day or a time, most of which exist."""
    day = f"{r.randrange(1990, 2030)}-{r.randrange(1, 13):02}-{r.randrange(1, 29):02}"
    ends = ("", "", "T00:00:00Z", "T23:59:59.999999+14:00", "T12:00", "T25:00:00Z")
    return day + r.choice(ends) if r.random() < 0.85 else text(r)


def odd(r: Random) -> Any:
    """Return a JSON value of any kind."""
    return text(r) if r.random() < 0.5 else r.choice(ODD)


def made_cursor(r: Random) -> str:
    """Return a cursor nobody gave out: JSON as ours have it, in base64 or nearly so."""
    values = [odd(r) for _ in range(r.randrange(0, 5))]
    inner = json.dumps(values if r.random() < 0.9 else odd(r)).encode("utf-8", "replace")
    kind = r.random()
    if kind < 0.7:
        return base64.urlsafe_b64encode(inner).decode()
    if kind < 0.85:
        return base64.b64encode(inner).decode().rstrip("=")
    return text(r)


class Pool:
    """Values that answers gave, to be asked with again: in other lists, too, and bent."""

    def __init__(self) -> None:
        """Begin with none."""
        self.ids: list[str] = [*IDS]
        self.cursors: list[str] = []

    def keep(self, cursors: list[str], ids: list[str], r: Random) -> None:
        """Keep up to 500 of each."""
        for kept, found in ((self.cursors, cursors), (self.ids, ids)):
            for one in found:
                if len(kept) < 500:
                    kept.append(one)
                else:
                    kept[r.randrange(500)] = one

    def id(self, r: Random) -> str:
        """Return an id, nine of ten real ones."""
        return r.choice(self.ids) if r.random() < 0.9 else text(r)

    def cursor(self, r: Random) -> str:
        """Return a cursor of any list, or one bent or made."""
        if not self.cursors or r.random() < 0.35:
            return made_cursor(r)
        one = r.choice(self.cursors)
        if r.random() < 0.8:
            return one
        at = r.randrange(len(one) or 1)
        return one[:at] + r.choice("Aa0=-_/+ é\x00") + one[at + r.randrange(2) :]
