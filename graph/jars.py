"""Neo4j's jars: which ones (`neo4j.lock`), and how they get here.

A line of the lock is `group:artifact:version[:classifier] sha256`. Jars are kept in the cache in
Maven's own layout; a file stands at its place only when it is whole and its hash was right, so at a
start it is enough to see that it is there.

To lock another version: `python -m mosty.graph.jars lock VERSION` (a minute: it reads every POM).
"""

import hashlib
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from mosty.graph.errors import JarsMissing

if TYPE_CHECKING:
    from jgo.maven import Artifact, MavenContext

_THREADS = 16


@dataclass(frozen=True, slots=True)
class Jar:
    """One file of the Maven repository."""

    group: str
    artifact: str
    version: str
    classifier: str
    sha256: str

    @classmethod
    def parse(cls, line: str) -> "Jar":
        """Read a line of the lock."""
        coordinates, sha256 = line.split()
        group, artifact, version, classifier = (*coordinates.split(":"), "")[:4]
        return cls(group, artifact, version, classifier, sha256)

    def __str__(self) -> str:
        """Return the coordinates."""
        parts = (self.group, self.artifact, self.version, self.classifier)
        return ":".join(part for part in parts if part)

    @property
    def path(self) -> Path:
        """Where it stands below the repository's folder."""
        suffix = f"-{self.classifier}" if self.classifier else ""
        name = f"{self.artifact}-{self.version}{suffix}.jar"
        return Path(*self.group.split("."), self.artifact, self.version, name)


@cache
def locked() -> tuple[Jar, ...]:
    """Return every jar of the lock, in the class path's order."""
    lines = files("mosty.graph").joinpath("neo4j.lock").read_text("utf-8").splitlines()
    return tuple(Jar.parse(line) for line in lines)


def version() -> str:
    """Return the locked version of Neo4j."""
    return next(jar.version for jar in locked() if str(jar).startswith("org.neo4j:neo4j:"))


def ready(repository: Path, mirror: str = "", jars: Iterable[Jar] | None = None) -> list[Path]:
    """Return the paths of all jars, fetching those that are missing from Maven or its mirror.

    Raises:
        JarsMissing: one could not be fetched; those that could be are kept.

    """
    jars = locked() if jars is None else tuple(jars)
    if missing := [jar for jar in jars if not (repository / jar.path).exists()]:
        try:
            _fetch(missing, repository, mirror)
        except (OSError, RuntimeError) as error:
            left = sum(not (repository / jar.path).exists() for jar in missing)
            raise JarsMissing(
                f"{left} of Neo4j's {len(jars)} jars are not in {repository}, and fetching them "
                f"from {mirror or 'Maven Central'} failed: {_reason(error)}. Check the network (or "
                f"HTTPS_PROXY) and try again; what is here is kept."
            ) from error
    return [repository / jar.path for jar in jars]


def _fetch(missing: list[Jar], repository: Path, mirror: str) -> None:
    repository.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(dir=repository, prefix=".fetching-") as folder,
        ThreadPoolExecutor(_THREADS) as pool,
        _progress() as progress,
    ):
        task = progress.add_task(f"Fetching Neo4j {version()}", total=len(missing))
        maven = _maven(Path(folder), mirror)
        for _ in pool.map(lambda jar: _fetch_one(jar, maven, repository), missing):
            progress.advance(task)


def _fetch_one(jar: Jar, maven: "MavenContext", repository: Path) -> None:
    try:
        path = _download(jar, maven)
    except (OSError, RuntimeError):
        (maven.repo_cache / jar.path).unlink(missing_ok=True)
        path = _download(jar, maven)
    (repository / jar.path).parent.mkdir(parents=True, exist_ok=True)
    path.replace(repository / jar.path)


def _download(jar: Jar, maven: "MavenContext") -> Path:
    project = maven.project(jar.group, jar.artifact)
    path = project.at_version(jar.version).artifact(jar.classifier).resolve()
    if (found := digest(path)) != jar.sha256:
        raise RuntimeError(f"{jar} has the hash {found}, not the locked {jar.sha256}")
    return path


def _maven(folder: Path, mirror: str = "") -> "MavenContext":
    """Return Maven Central or its mirror, with `folder` as cache; only who fetches needs jgo.

    Certificates are held against the system's store, where an office's proxy has its own.
    """
    try:
        import_module("truststore").inject_into_ssl()
        maven = import_module("jgo.maven")
    except ImportError as error:
        raise RuntimeError(
            f"{error.name} is not installed (`pip install 'mosty[local]'`)"
        ) from error
    remote = {"mirror": mirror.rstrip("/")} if mirror else None
    context: MavenContext = maven.MavenContext(repo_cache=folder, remote_repos=remote)
    return context


def _progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def _reason(error: BaseException) -> str:
    """Return the innermost cause in one line: requests wraps it several times."""
    while inner := error.__cause__ or error.__context__:
        error = inner
    return str(error).partition("\n")[0]


def digest(path: Path) -> str:
    """Return a file's SHA-256."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def lock(neo4j: str, repository: Path) -> list[str]:
    """Return the lock's lines for a version of Neo4j, after fetching all of it."""
    maven = _maven(repository)
    # Without the mark, jgo would apply Neo4j's own dependency management, which Maven does not.
    wanted = maven.create_dependency(f"org.neo4j:neo4j:{neo4j}!")
    top, below = maven.resolver.resolve([wanted])
    found = {one.artifact for one in [*top, *below] if one.type == "jar"}
    with ThreadPoolExecutor(_THREADS) as pool:
        return sorted(pool.map(_locked_line, found))


def _locked_line(artifact: "Artifact") -> str:
    parts = (artifact.groupId, artifact.artifactId, artifact.version, artifact.classifier)
    return f"{':'.join(part for part in parts if part)} {digest(artifact.resolve())}"


if __name__ == "__main__":
    _, verb, wanted = sys.argv
    if verb == "lock":
        with tempfile.TemporaryDirectory() as scratch:
            text = "\n".join(lock(wanted, Path(scratch)))
        Path(__file__).with_name("neo4j.lock").write_text(f"{text}\n", "utf-8")
