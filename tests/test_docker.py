"""The Docker files, as far as they can be checked without an engine."""

import re
import sys
from pathlib import Path
from subprocess import run

import yaml

ROOT = Path(__file__).parent.parent


def test_the_compose_file_follows_the_compose_specification() -> None:
    check = [
        str(Path(sys.executable).parent / "check-jsonschema"),
        "--builtin-schema",
        "vendor.compose-spec",
        "docker-compose.yml",
    ]
    done = run(check, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_there_is_no_default_password_and_no_open_port() -> None:
    text = (ROOT / "docker-compose.yml").read_text("utf-8")
    assert set(re.findall(r"\$\{NEO4J_PASSWORD(..)", text)) == {":?"}
    services = yaml.safe_load(text)["services"]
    ports = [port for service in services.values() for port in service["ports"]]
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_every_service_is_watched_and_keeps_its_data() -> None:
    services = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))["services"]
    assert "healthcheck" in services["neo4j"]
    assert "HEALTHCHECK" in (ROOT / "Dockerfile").read_text("utf-8")
    assert all(service["volumes"] for service in services.values())
