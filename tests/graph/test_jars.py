"""Neo4j's jars: the lock, and fetching from a real (if small) Maven repository."""

import hashlib
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from mosty.graph import jars
from mosty.graph.errors import JarsMissing
from mosty.graph.jars import Jar

CONTENT = b"PK\x03\x04 a small jar" * 1000
JAR = Jar("org.example", "small", "1.0", "", hashlib.sha256(CONTENT).hexdigest())
NATIVE = replace(JAR, classifier="linux-x86_64")


@dataclass
class Mirror:
    """A Maven repository over HTTP; the first `faults` answers are cut short."""

    folder: Path
    url: str = ""
    faults: int = 0
    asked: Counter[str] = field(default_factory=Counter)


class Handler(SimpleHTTPRequestHandler):
    def __init__(self, mirror: Mirror, *arguments: object) -> None:
        self.mirror = mirror
        super().__init__(*arguments, directory=str(mirror.folder))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self.mirror.asked[self.path] += 1
        if self.path.endswith(".jar") and self.mirror.asked[self.path] <= self.mirror.faults:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(CONTENT[:100])
        else:
            super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        del format, args


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[Mirror]:
    one = Mirror(tmp_path / "mirror")
    for jar in (JAR, NATIVE):
        (one.folder / jar.path).parent.mkdir(parents=True, exist_ok=True)
        (one.folder / jar.path).write_bytes(CONTENT)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, one)) as server:
        one.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield one
        server.shutdown()
        thread.join()


def test_the_lock_holds_each_jar_once_with_its_hash() -> None:
    locked = jars.locked()
    assert len({str(jar) for jar in locked}) == len(locked) > 200
    assert all(len(jar.sha256) == 64 for jar in locked)
    assert list(map(str, locked)) == sorted(map(str, locked))


def test_the_lock_names_the_version() -> None:
    assert jars.version() == "2026.08.1"


def test_a_line_of_the_lock() -> None:
    native = Jar.parse(f"org.example:small:1.0:linux-x86_64 {JAR.sha256}")
    assert native == NATIVE
    assert str(native.path) == "org/example/small/1.0/small-1.0-linux-x86_64.jar"


def test_fetches_what_is_missing(tmp_path: Path, mirror: Mirror) -> None:
    paths = jars.ready(tmp_path / "cache", mirror.url, [JAR, NATIVE])
    assert [path.read_bytes() for path in paths] == [CONTENT, CONTENT]


def test_asks_for_nothing_when_all_is_there(tmp_path: Path, mirror: Mirror) -> None:
    jars.ready(tmp_path / "cache", mirror.url, [JAR])
    mirror.asked.clear()
    jars.ready(tmp_path / "cache", mirror.url, [JAR])
    assert not mirror.asked


def test_tries_once_more_after_a_download_that_was_cut_short(
    tmp_path: Path, mirror: Mirror
) -> None:
    mirror.faults = 1
    (path,) = jars.ready(tmp_path / "cache", mirror.url, [JAR])
    assert path.read_bytes() == CONTENT


def test_never_takes_a_part_for_the_whole(tmp_path: Path, mirror: Mirror) -> None:
    mirror.faults = 2
    with pytest.raises(JarsMissing, match=r"org\.example:small:1\.0 has the hash"):
        jars.ready(tmp_path / "cache", mirror.url, [JAR])
    assert [path for path in (tmp_path / "cache").rglob("*") if path.is_file()] == []


def test_keeps_what_could_be_fetched(tmp_path: Path, mirror: Mirror) -> None:
    (mirror.folder / NATIVE.path).unlink()
    with pytest.raises(JarsMissing, match=r"1 of Neo4j's 2 jars are not in .* not found in remote"):
        jars.ready(tmp_path / "cache", mirror.url, [JAR, NATIVE])
    assert (tmp_path / "cache" / JAR.path).read_bytes() == CONTENT


def test_without_network_one_sentence_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "")
    with pytest.raises(JarsMissing, match=r"Connection refused.*Check the network") as error:
        jars.ready(tmp_path)
    assert "\n" not in str(error.value)
