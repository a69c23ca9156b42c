"""Every error Mosty raises on purpose.

    MostyError
    ├── SettingError         a setting has a value nobody can use
    ├── OntologyError        mistakes in the ontology's files, all at once
    ├── AnalysisError        a measure is not defined for what it was given
    ├── PeerMissing          what a benchmark compares with cannot be installed, or does not run
    ├── StoreError           the database could not do what was asked
    │   ├── Unavailable      it cannot be reached
    │   ├── Refused          a reader's statement would write, or reach outside the database
    │   ├── TimedOut         it took longer than the limit
    │   ├── TooLarge         it took more memory than the limit
    │   ├── UnknownNode      the graph has no node of that id
    │   └── NotMergeable     these ids cannot become one actor, or be parted
    ├── ReviewError          a decision on organisations cannot be taken, or not be taken back
    │   ├── Contradiction    it says otherwise than a person's decision that stands
    │   └── AlreadyUndone    it was taken back before
    ├── AccessError          somebody may not do what they ask for
    │   ├── Unauthenticated  their credentials are wrong, or none came and some are needed
    │   ├── Forbidden        it is known who asks, but they lack the right
    │   ├── UnknownKey       no one API key is called so
    │   ├── IssuerSilent     whoever issues tokens does not say by which keys to check them
    │   └── Busy             so many credentials are being checked that one has to wait
    ├── LocalError           the local Neo4j cannot be set up, started or stopped
    │   ├── JavaMissing      no Java 21 or newer
    │   ├── JarsMissing      the jars are not here and cannot be fetched
    │   ├── PortTaken        the wanted port belongs to somebody else
    │   └── DiskFull         too little room to start or to write
    └── SourceError          a file as a whole cannot be read
        ├── WrongFormat      it is not what its name or its reader says
        ├── MappingError     a mapping file and its table don't fit each other
        └── TooManyBadRows   more rows were unreadable than allowed

Each message is a sentence for the person at the keyboard: what was asked, what was found, what to
do. `exit_code` is what the command line ends with. (`cypher` knows nothing of the graph, so its
`LibraryError` is a `LookupError` of its own.)
"""

__all__ = [
    "AccessError",
    "AlreadyUndone",
    "AnalysisError",
    "Busy",
    "Contradiction",
    "DiskFull",
    "Forbidden",
    "IssuerSilent",
    "JarsMissing",
    "JavaMissing",
    "LocalError",
    "MappingError",
    "MostyError",
    "NotMergeable",
    "OntologyError",
    "PeerMissing",
    "PortTaken",
    "Refused",
    "ReviewError",
    "SettingError",
    "SourceError",
    "StoreError",
    "TimedOut",
    "TooLarge",
    "TooManyBadRows",
    "Unauthenticated",
    "Unavailable",
    "UnknownKey",
    "UnknownNode",
    "WrongFormat",
]


class MostyError(Exception):
    """Base class of every error Mosty raises on purpose."""

    exit_code = 1


class SettingError(MostyError):
    """A setting has a value nobody can use."""

    exit_code = 2


class OntologyError(MostyError):
    """Mistakes in the ontology's files, one line each, as `file:line: what is wrong`."""


class AnalysisError(MostyError):
    """A measure is not defined for what it was given."""


class PeerMissing(MostyError):
    """What a benchmark compares with cannot be installed, or does not run."""


class StoreError(MostyError):
    """The database could not do what was asked."""


class Unavailable(StoreError):
    """The database cannot be reached."""


class Refused(StoreError):
    """A reader's statement would write, or reach outside the database."""


class TimedOut(StoreError):
    """The statement took longer than the limit."""


class TooLarge(StoreError):
    """The statement took more memory than the limit."""


class UnknownNode(StoreError):
    """The graph has no node of that id."""


class ReviewError(MostyError):
    """A decision on organisations cannot be taken, or not be taken back."""

    exit_code = 2


class Contradiction(ReviewError):
    """It says otherwise than a person's decision that stands; the message names that one."""


class AlreadyUndone(ReviewError):
    """It was taken back before."""


class NotMergeable(StoreError):
    """These ids cannot become one actor, or be parted."""


class AccessError(MostyError):
    """Somebody may not do what they ask for."""


class Unauthenticated(AccessError):
    """Their credentials are wrong, or none came where some are needed."""


class Forbidden(AccessError):
    """It is known who asks, but they lack the right; the message says which."""


class UnknownKey(AccessError):
    """No one API key is called so."""

    exit_code = 2


class IssuerSilent(AccessError):
    """Whoever issues tokens does not say by which keys to check them."""


class Busy(AccessError):
    """So many credentials are being checked that one has to wait."""


class LocalError(MostyError):
    """The local Neo4j cannot be set up, started or stopped."""


class JavaMissing(LocalError):
    """No Java 21 or newer was found."""


class JarsMissing(LocalError):
    """Neo4j's jars are not here and cannot be fetched."""


class PortTaken(LocalError):
    """The wanted port belongs to another program."""


class DiskFull(LocalError):
    """Too little room on the disk."""


class SourceError(MostyError):
    """A file as a whole cannot be read."""


class WrongFormat(SourceError):
    """The file is not what its name or its reader says."""


class MappingError(SourceError):
    """A mapping file and its table don't fit each other."""

    exit_code = 2


class TooManyBadRows(SourceError):
    """More rows were unreadable than `--max-bad` allows."""

    exit_code = 3
