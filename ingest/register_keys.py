"""Keys of Germany's registers: court, register and number as `U1104_HRB33730`.

A number is unique only within its court and register. Where registers moved, a court keeps another
court's numbers beside its own: `U1206_U1308_HRA57` is Chemnitz, HRA 57 of what was Leipzig's.
"""

import re

from mosty.ingest.text import fold
from mosty.ingest.words import read

_DATA = read("register_courts.yaml")
_REGISTERS = {one.casefold(): one for one in ("HRA", "HRB", "GnR", "PR", "VR", "GsR")}
_ENTRY = r"(HR\s?[AB]|GnR|PR|VR|GsR)[\s:.\-]*0*([1-9]\d{0,6})(?:[\s\-]?((?-i:[A-ZÖ]{1,3}))\b)?"
_CODE = r"([A-Z]\d{4}[A-Z]?)"
_KEY = re.compile(rf"(?:DE)?{_CODE}(?:_{_CODE})?[_.\s]*{_ENTRY}", re.IGNORECASE)
_NUMBER = re.compile(rf"(?:^|(?<=[^a-z])){_ENTRY}", re.IGNORECASE)
_COURT = re.compile(r"amts?gerichts?|\b(ag|des|beim|registergericht|handelsregister)\b")
_LETTERS = re.compile(r"[^a-z]+")
_FORMERLY = re.compile(r"\bfr(?:ü|ue|\.)(?:her)?\b", re.IGNORECASE)
_ALWAYS = ("F1103R", "B")
"""Berlin writes a B behind numbers of HRB that tells nothing; elsewhere such letters tell more."""


def _bare(court: str) -> str:
    return " ".join(_COURT.sub(" ", _LETTERS.sub(" ", fold(court))).split())


_CODES: dict[str, str] = {_bare(name): code for code, name in _DATA["courts"].items()}
_CODES |= {_bare(name): code for name, code in _DATA["names"].items()}
_KNOWN = {code.removesuffix("V").removesuffix("R"): code for code in _DATA["courts"]}
_SAME: dict[str, str] = _KNOWN | _DATA["codes"]


def court_code(name: str) -> str | None:
    """Return the code of a court from its name or code; None for one that is not known."""
    written = name.strip().upper()
    return _SAME.get(written) or _CODES.get(_bare(name))


def register_key(text: str, court: str = "") -> str | None:
    """Return a key from text such as 'Amtsgericht Dresden, HRB 33730'; None where it holds none.

    `court` is used where the text itself names none.
    """
    written = " ".join(text.split())
    if found := _KEY.fullmatch(written):
        now, before, *entry = found.groups()
        return _joined(_same(now), _same(before), *entry)
    if not (found := _NUMBER.search(written)):
        return None
    rest = f"{written[: found.start()]} {written[found.end() :]}"
    now, *before = _FORMERLY.split(rest)
    code = court_code(now if _bare(now) else court)
    former = court_code(before[0]) if before else ""
    return None if code is None or former is None else _joined(code, former, *found.groups())


def _same(code: str | None) -> str:
    written = (code or "").upper()
    return _SAME.get(written, written)


def _joined(now: str, before: str, register: str, number: str, letters: str | None) -> str:
    kind = _REGISTERS[register.replace(" ", "").casefold()]
    last = (letters or "").upper()
    courts = now if before in ("", now) else f"{now}_{before}"
    return f"{courts}_{kind}{number}{'' if (now, last) == _ALWAYS else last}"
