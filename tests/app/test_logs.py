"""What is promised of the log: standard error alone, one line an event."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
import structlog

from bot.app.logs import set_up_logs
from tests.app.restoring import restored_logs


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    with restored_logs():
        yield


def test_an_event_is_one_line_of_json_on_standard_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up_logs(level="info", form="json")

    structlog.get_logger("nightdesk.poll").info("poll", source="quay", title="Kråka\nnews")

    said = capsys.readouterr()
    assert said.out == ""
    (line,) = said.err.splitlines()
    assert "Kråka" in line
    fields = json.loads(line)
    assert (fields["event"], fields["level"], fields["source"]) == ("poll", "info", "quay")
    assert datetime.fromisoformat(fields["timestamp"]).utcoffset() == timedelta()


def test_text_is_for_people_and_has_no_colours_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up_logs(level="info", form="text")

    structlog.get_logger("nightdesk.poll").info("poll", source="quay")

    err = capsys.readouterr().err
    assert "source=quay" in err
    assert "\x1b" not in err


def test_auto_is_json_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs(level="info", form="auto")

    structlog.get_logger().info("poll")

    assert json.loads(capsys.readouterr().err)["event"] == "poll"


@pytest.mark.parametrize(
    ("level", "said"),
    [
        ("debug", ["debug", "info", "warning", "error"]),
        ("info", ["info", "warning", "error"]),
        ("warning", ["warning", "error"]),
        ("error", ["error"]),
    ],
)
def test_a_level_lets_through_what_is_as_heavy(
    level: str, said: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    set_up_logs(level=level, form="json")

    for name in ("debug", "info", "warning", "error"):
        getattr(structlog.get_logger(), name)("event")

    lines = capsys.readouterr().err.splitlines()
    assert [json.loads(line)["level"] for line in lines] == said


def test_a_libraries_warnings_come_along_and_its_chatter_does_not(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up_logs(level="debug", form="json")

    logging.getLogger("aiohttp.client").info("chatter")
    logging.getLogger("aiohttp.client").warning("trouble")
    logging.getLogger("apscheduler.scheduler").warning("a tick was left out")

    err = capsys.readouterr().err
    assert "trouble" in err
    assert "chatter" not in err
    assert "left out" not in err


def test_a_surprise_has_its_traceback_in_the_line(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs(level="info", form="json")

    try:
        raise ValueError("a surprise")
    except ValueError:
        structlog.get_logger().exception("loop_broke")

    (line,) = capsys.readouterr().err.splitlines()
    assert "ValueError: a surprise" in json.loads(line)["exception"]


def test_a_log_that_cannot_be_written_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)  # whoever read the log is gone
    with os.fdopen(writing, "w", buffering=1) as broken:
        monkeypatch.setattr(sys, "stderr", broken)
        set_up_logs(level="info", form="json")
        structlog.get_logger().info("nobody_hears", number=1)
        monkeypatch.undo()
        # What the file still holds could not be written either when it is closed.
        os.dup2(os.open(os.devnull, os.O_WRONLY), writing)
    set_up_logs(level="info", form="json")
    structlog.get_logger().info("after_its_end")
