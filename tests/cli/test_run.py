"""`nightdesk run`: how the service begins and how it ends."""

from __future__ import annotations

import signal
import socket
from urllib.request import urlopen

import pytest

from tests.cli.conftest import Shell, Site, rss
from tests.cli.services import run_service

NEWS = "Quayside yard to acquire Sorrel"


@pytest.fixture
def configured(shell: Shell, site: Site) -> Shell:
    site.pages["/rss"] = (200, rss("Fenwick buys Ostrander"))
    shell.configure(
        {
            "http": {"port": 0},
            "sources": {"outlet": {"name": "Outlet", "url": f"{site.url}/rss", "tier": 1}},
            "poll": {"tier_1_s": 0.5, "other_s": 0.5},
            # Each start brings them up anew, and there is no work for two.
            "fetch": {"parser_workers": 1},
            "lease_s": 1,
        }
    )
    return shell


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=lambda one: one.name)
def test_the_service_answers_until_a_signal_ends_it_with_0(
    configured: Shell, number: signal.Signals
) -> None:
    with run_service(configured.environment(), real=True) as running:
        running.wait_for('"event": "poll"')
        with urlopen(f"{running.wire_url}healthz", timeout=30) as answer:
            assert answer.status == 200

        assert running.end(number) == 0

    assert running.told == []
    assert not any("Traceback" in line for line in running.said)
    assert any('"event": "stopped"' in line for line in running.said)
    assert configured("why", "https://outlet.example/1").status == 0


def test_a_second_service_on_the_same_database_ends_with_1_and_names_the_first(
    configured: Shell,
) -> None:
    configured.set(NIGHTDESK_LEASE_S="5")  # so long the second one waits for the first one's end
    env = configured.environment()
    with run_service(env) as first:
        assert first.wire_url
        with run_service(env) as second:
            status = second.wait()
        first.process.send_signal(0)  # it still runs
        assert first.end() == 0

    assert status == 1
    last = second.said[-1]
    assert last.startswith("nightdesk: another Nightdesk (")
    assert f":{first.process.pid}:" in last
    assert "stop that one" in last
    assert not any("Traceback" in line for line in second.said)


def test_a_service_that_waits_for_its_turn_ends_at_once_when_told(configured: Shell) -> None:
    configured.set(NIGHTDESK_LEASE_S="3600")
    with run_service(configured.environment()) as first:
        assert first.wire_url
        with run_service(configured.environment()) as second:
            second.wait_for("lease_held")
            assert second.end() == 0
        assert first.end() == 0


def test_a_successor_of_a_service_that_ended_well_need_not_wait(configured: Shell) -> None:
    configured.set(NIGHTDESK_LEASE_S="3600")
    for _ in range(2):
        with run_service(configured.environment()) as running:
            assert running.wire_url
            assert running.end() == 0
        assert not any("lease_held" in line for line in running.said)


def test_a_successor_of_a_service_that_was_killed_takes_over_when_its_lease_ends(
    configured: Shell,
) -> None:
    with run_service(configured.environment()) as first:
        assert first.wire_url
        first.end(signal.SIGKILL)
    with run_service(configured.environment()) as second:
        assert second.wire_url
        assert second.end() == 0


def test_a_port_that_is_taken_ends_it_with_1_before_anything_is_polled(
    configured: Shell,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        configured.set(NIGHTDESK_HTTP__PORT=str(taken.getsockname()[1]))
        answer = configured.process("run")

    assert answer.status == 1
    assert "NIGHTDESK_HTTP__PORT" in answer.err
    assert "Traceback" not in answer.err
    assert configured("feed", "list", "--json").records[0]["last_ok"] is None


def test_commands_change_what_a_running_service_watches(configured: Shell, site: Site) -> None:
    with run_service(configured.environment()) as running:
        running.wait_for('"event": "poll"')
        added = configured("watch", "add", "quayside", "--to", "deals", "--priority", "high")
        site.pages["/rss"] = (
            200,
            rss("Fenwick buys Ostrander", f"{NEWS} for $9 billion", published=None),
        )
        running.wait_for('"event": "alert"')
        running.wait_for(NEWS, on="told")
        assert running.end() == 0

    assert added.status == 0
