"""Names of actors: as shown, as keys, as ids."""

from mosty.ingest.text import fold, tidy

__all__ = ["display", "fold", "name_id", "slug", "tidy"]


def display(name: str) -> str:
    """Return a name for people: an all-capitals name in mixed case where that is safe."""
    raise NotImplementedError


def slug(name: str, country: str = "") -> str:
    """Return the folded name without its legal form, words joined by '-'; '' when none is left."""
    raise NotImplementedError


def name_id(country: str, name: str) -> str:
    """Return the id of an actor that nothing better than its name identifies.

    `name_id("DE", "Technische Universität Dresden")` is
    `name:de:technische-universitat-dresden`.
    """
    raise NotImplementedError
