"""Legal forms in names (ISO 20275), and the kind of actor they and other words tell."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LegalForm:
    """A legal form read from a name.

    `code` is the ISO 20275 (ELF) code, `name` the form's own name, `bare` the actor's name
    without it.
    """

    code: str
    name: str
    bare: str


def legal_form(name: str, country: str) -> LegalForm | None:
    """Return the legal form at the end (or start) of a name, or None. `country` is alpha-2."""
    raise NotImplementedError


def actor_type(name: str, country: str, form: LegalForm | None = None, register: str = "") -> str:
    """Return the concrete Actor type that a name, its legal form or its register tells.

    `form` is what `legal_form` found (asked again when None); `register` the German register's
    letters (HRA, HRB, GnR, PR, VR). `Organisation` when nothing tells.
    """
    raise NotImplementedError
