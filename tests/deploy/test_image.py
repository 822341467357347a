"""What the image's files say. No Docker engine is at hand: `test_installed` runs the rest."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
import yaml

from config import load_settings
from tests.deploy.installing import PROJECT, allowed_files

Instruction = tuple[str, str]


def read_dockerfile() -> list[Instruction]:
    """The Dockerfile's instructions, each in one line."""
    text = (PROJECT / "Dockerfile").read_text(encoding="utf-8")
    lines = re.sub(r"\\\n\s*", "", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE)).splitlines()
    found = []
    for line in filter(str.strip, lines):
        name, _, rest = line.partition(" ")
        found.append((name, rest.strip()))
    return found


def last_stage() -> list[Instruction]:
    instructions = read_dockerfile()
    starts = [at for at, (name, _) in enumerate(instructions) if name == "FROM"]
    return instructions[starts[-1] :]


def only(instructions: list[Instruction], wanted: str) -> str:
    (found,) = [rest for name, rest in instructions if name == wanted]
    return found


def test_the_only_base_is_a_slim_python_that_one_argument_names() -> None:
    instructions = read_dockerfile()

    assert instructions[0][0] == "ARG"
    name, _, image = instructions[0][1].partition("=")
    assert name == "PYTHON_IMAGE"
    assert re.fullmatch(r"python:3\.1[1-9](\.\d+)?-slim(-\w+)?", image)
    bases = [rest.split()[0] for name, rest in instructions if name == "FROM"]
    assert set(bases) == {"${PYTHON_IMAGE}"}
    assert len(bases) == 2
    # A syntax line would pull a further image.
    assert "syntax=" not in (PROJECT / "Dockerfile").read_text(encoding="utf-8")


def test_what_runs_has_no_rights_and_one_volume() -> None:
    stage = last_stage()

    user = only(stage, "USER")
    assert user not in {"root", "0"}
    names = [name for name, _ in stage]
    assert names.index("USER") < names.index("ENTRYPOINT")
    assert not {"RUN", "COPY", "ADD"} & set(names[names.index("USER") :])
    assert only(stage, "VOLUME") == "/data"
    assert only(stage, "STOPSIGNAL") == "SIGTERM"


def test_the_last_stage_installs_and_compiles_nothing() -> None:
    stage = last_stage()

    commands = " ".join(rest for name, rest in stage if name == "RUN")
    for word in ("pip", "apt", "gcc", "make", "uv", "python", "curl", "wget"):
        assert not re.search(rf"\b{word}\b", commands), word
    copied = [rest for name, rest in stage if name in {"COPY", "ADD"}]
    assert copied == ["--from=build /opt/nightdesk /opt/nightdesk"]


def test_the_health_check_asks_healthz_where_the_service_listens() -> None:
    check = only(last_stage(), "HEALTHCHECK")
    assert only(last_stage(), "EXPOSE") == "8080"
    (code,) = re.findall(r'"-c", "([^"]+)"', check)
    asked = []

    class Health(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200 if self.path == "/healthz" else 404)
            self.end_headers()

        def log_message(self, *_: object) -> None: ...

    with HTTPServer(("127.0.0.1", 0), Health) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        port = {"NIGHTDESK_HTTP__PORT": str(server.server_port)}
        up = subprocess.run([sys.executable, "-c", code], env=os.environ | port, check=False)
        server.shutdown()
    down = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | port, check=False, capture_output=True
    )
    assert asked == ["/healthz"]
    assert (up.returncode, down.returncode) == (0, 1)


def test_the_images_environment_is_one_that_the_service_takes() -> None:
    environment = dict(re.findall(r"(\w+)=(\S+)", only(last_stage(), "ENV")))

    settings = load_settings(None, environment)

    assert str(settings.data_dir) == "/data"
    assert settings.database_url.get_secret_value() == "sqlite:////data/nightdesk.db"
    assert (settings.http.host, settings.http.port) == ("0.0.0.0", 8080)
    assert environment["PATH"].split(":")[0] == "/opt/nightdesk/bin"


def test_the_build_is_given_what_the_installer_needs_and_no_more() -> None:
    given = {str(file.relative_to(PROJECT)) for file in allowed_files(PROJECT)}

    tops = {name.split("/")[0] for name in given}
    assert tops == {
        "pyproject.toml", "requirements.lock", "README.md", "CHANGELOG.md",
        "deploy", "bot", "watchers", "config",
    }  # fmt: skip
    assert not [name for name in given if "__pycache__" in name or name.endswith(".pyc")]
    copied = [
        word.rstrip("/")
        for name, rest in read_dockerfile()
        if name == "COPY" and "--from" not in rest
        for word in rest.split()[:-1]
    ]
    assert set(copied) == tops


def compose() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((PROJECT / "compose.yaml").read_text(encoding="utf-8"))
    return read


def test_the_composed_service_has_a_read_only_root_and_loopback_alone() -> None:
    (service,) = compose()["services"].values()

    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])
    assert "data:/data" in service["volumes"]
    assert int(service["stop_grace_period"].removesuffix("s")) > 10


@pytest.mark.parametrize("with_slack", [False, True])
def test_the_composed_environment_is_one_that_the_service_takes(
    with_slack: bool, tmp_path: Any
) -> None:
    text = (PROJECT / "compose.yaml").read_text(encoding="utf-8")
    if with_slack:
        text = re.sub(r"^(\s*)# (?=SLACK|secrets|  )", r"\1", text, flags=re.MULTILINE)
    described = yaml.safe_load(text)
    (service,) = described["services"].values()
    assert ("secrets" in service) is with_slack
    assert set(service.get("secrets", [])) == set(described.get("secrets", {}))
    (tmp_path / "nightdesk.yaml").write_text("watches: []\n")
    for name, token in (("bot", "xoxb-1-x"), ("app", "xapp-1-x")):
        (tmp_path / f"slack_{name}_token").write_text(token)
    environment = {
        name: value.replace("/etc/nightdesk", str(tmp_path)).replace("/run/secrets", str(tmp_path))
        for name, value in service["environment"].items()
    }

    settings = load_settings(None, environment | {"NIGHTDESK_DATA_DIR": "/data"})

    assert (settings.slack.bot_token is not None) is with_slack
    assert (settings.slack.app_token is not None) is with_slack
