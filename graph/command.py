"""The command lines of the local Neo4j: the server's and `neo4j-admin`'s, and their configuration.

Both run straight from the jars. Long arguments stand in files, so that `ps` stays readable and
shows no password.
"""

import hashlib
import os
import secrets
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from mosty.graph import jars, java
from mosty.graph.errors import DiskFull, LocalError
from mosty.graph.place import Place, State
from mosty.graph.settings import Settings

_SERVER = "org.neo4j.server.Neo4jCommunity"
_ADMIN = "org.neo4j.cli.AdminTool"
_SHOWN = 6
_SMALLER = {"k": "", "m": "k", "g": "m"}


@dataclass(frozen=True, slots=True)
class Neo4j:
    """A Neo4j that can be run: a Java, the jars, a folder."""

    java: java.Java
    jars: tuple[Path, ...]
    place: Place
    settings: Settings

    @classmethod
    def find(cls, settings: Settings, place: Place) -> "Neo4j":
        """Find the Java and the jars, fetching what is missing.

        Raises:
            JavaMissing: there is no Java that is new enough.
            JarsMissing: the jars are not here and cannot be fetched.

        """
        found = java.find(settings)
        return cls(
            found, tuple(jars.ready(settings.cache / "maven", settings.maven)), place, settings
        )

    def prepare(self, port: int) -> State:
        """Write the server's files, and its password at the first start; return its state."""
        self.configure(port, self.place.data)
        if not (self.place.data / "dbms").exists():
            self._set_password()
        command = [self.java.path, f"@{self.place.arguments}"]
        archive = self._archive()
        if archive is None or archive.exists():
            self._write_arguments([f"-XX:AOTCache={archive}", "-Xlog:disable"] if archive else [])
            return State(port, command)
        training = archive.with_suffix(f".{os.getpid()}")
        self._write_arguments([f"-XX:AOTCacheOutput={training}"])
        return State(port, command, (str(training), str(archive)))

    def admin(
        self,
        *arguments: str,
        stdin: IO[bytes] | None = None,
        stdout: IO[bytes] | None = None,
    ) -> None:
        """Run `neo4j-admin` on the stopped server's files.

        Raises:
            LocalError: it failed; the message ends with what it said.

        """
        machine = self.place.conf / "admin.args"
        machine.write_text(_quoted(self._machine), "utf-8")
        done = subprocess.run(
            [self.java.path, f"@{machine}", _ADMIN, *arguments],
            env=os.environ
            | {"NEO4J_HOME": str(self.place.root), "NEO4J_CONF": str(self.place.conf)},
            stdin=stdin or subprocess.DEVNULL,
            stdout=stdout or subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=self.place.root,
            check=False,
        )
        if done.returncode:
            said = ((done.stdout or b"") + done.stderr).decode("utf-8", "replace")
            raise failure(f"neo4j-admin {' '.join(arguments[:2])} failed", said)

    def configure(self, port: int, data: Path) -> None:
        """Write `neo4j.conf`: Bolt on this machine only, nothing else listens or calls out."""
        self.place.conf.mkdir(parents=True, exist_ok=True)
        self.place.logs.mkdir(exist_ok=True)
        text = "\n".join(f"{key}={value}" for key, value in self._settings(port, data).items())
        (self.place.conf / "neo4j.conf").write_text(f"{text}\n", "utf-8")

    def _settings(self, port: int, data: Path) -> Mapping[str, object]:
        return {
            "server.directories.data": data,
            "server.bolt.listen_address": f"127.0.0.1:{port}",
            "server.http.enabled": "false",
            "server.https.enabled": "false",
            "server.fleet_discovery.enabled": "false",
            "dbms.usage_report.enabled": "false",
            "dbms.security.allow_csv_import_from_file_urls": "false",
            "server.memory.pagecache.size": self.settings.neo4j_page_cache,
            "server.config.strict_validation.enabled": "true",
            "db.memory.transaction.max": self.settings.neo4j_memory or self._of_the_heap(1 / 2),
            "dbms.memory.transaction.total.max": self._of_the_heap(3 / 4),
            # Room for the log is taken ahead, so that a full disk cannot tear a write apart, but
            # in smaller pieces than 256 MB.
            "db.tx_log.preallocate": "true",
            "db.tx_log.rotation.size": "32m",
            "db.tx_log.rotation.retention_policy": "2 files",
            # It would wait 10 s for clients that are gone.
            "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s",
        }

    def _of_the_heap(self, part: float) -> str:
        """Return what transactions may use, one or all: a reader's must not stop the others."""
        size = self.settings.neo4j_heap
        return f"{int(int(size[:-1]) * 1024 * part)}{_SMALLER[size[-1].lower()]}"

    def _write_arguments(self, archive: list[str]) -> None:
        home, conf = self.place.root, self.place.conf
        lines = [*self._machine, *archive, _SERVER, f"--home-dir={home}", f"--config-dir={conf}"]
        self.place.arguments.write_text(_quoted(lines), "utf-8")

    @property
    def _machine(self) -> list[str]:
        """Return the Java machine's own arguments."""
        return [*self.java.options, f"-Xmx{self.settings.neo4j_heap}", "-cp", self._class_path]

    @property
    def _class_path(self) -> str:
        return os.pathsep.join(map(str, self.jars))

    def _archive(self) -> Path | None:
        """Return where this Java's archive of Neo4j's classes stands, or shall.

        With it a start takes half the time. The Java machine checks it against every jar's date,
        so a jar fetched anew asks for a new one.
        """
        if not self.java.archives or not os.access(self.settings.cache, os.W_OK):
            return None
        newest = max(jar.stat().st_mtime_ns for jar in self.jars)
        key = hashlib.sha256(f"{self.java.text}{self._class_path}{newest}".encode()).hexdigest()
        return self.settings.cache / f"neo4j-{jars.version()}-{key[:12]}.aot"

    def _set_password(self) -> None:
        if not self.place.password.exists():
            file = os.open(self.place.password, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(file, "w") as opened:
                opened.write(secrets.token_hex(20))
        self.admin("dbms", "set-initial-password", f"@{self.place.password}")


def failure(what: str, said: str) -> LocalError:
    """Return the error for a Neo4j that ended with those words, with those that tell most."""
    _, failed, block = said.partition("Command Failed\n")
    lines = [line for line in (block or said).splitlines() if _tells(line)]
    lines = lines[:_SHOWN] if failed else lines[-_SHOWN:]
    kind = DiskFull if "no space left" in said.lower() else LocalError
    return kind("\n".join([f"{what}. It said:", *lines]))


def _tells(line: str) -> bool:
    return bool(line.strip("- ")) and not line.startswith(("NOTE: Picked up", "Picked up"))


def _quoted(arguments: list[str]) -> str:
    """Write arguments as the Java launcher reads them from a file, one a line."""
    return "\n".join('"' + one.replace("\\", "\\\\").replace('"', '\\"') + '"' for one in arguments)
