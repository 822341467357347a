"""`nightdesk feed list` on sources whose hubs were asked to push."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from bot.model import Subscription, SubscriptionState
from bot.store import open_store
from tests.cli.conftest import Shell
from tests.making import make_source

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def subscribe(shell: Shell, **fields: object) -> None:
    """Store a source with a subscription, as the service would."""

    async def put() -> None:
        store = open_store(shell.database_url)
        await store.open()
        await store.add_source(make_source("quay", kind="websub"), actor="editor", now=NOON)
        await store.add_subscription(
            Subscription(
                **{
                    "id": "capability",
                    "source": "quay",
                    "hub": "https://hub.example/",
                    "topic": "https://quay.example/feed",
                    "callback": "https://desk.example/websub/capability",
                    "secret": "hush",
                    "state": SubscriptionState.ACTIVE,
                    "asked": NOON,
                    "lease_ends": datetime(2026, 3, 12, 12, 0, tzinfo=UTC),
                }
                | fields
            )
        )
        await store.close()

    asyncio.run(put())


def test_what_a_hub_promised_is_listed_and_what_only_it_may_know_is_not(shell: Shell) -> None:
    subscribe(shell, last_push=NOON)
    answer = shell("feed", "list")
    assert (
        "    hub https://hub.example/: active until 2026-03-12 12:00 UTC, "
        "last push 2026-03-02 12:00 UTC\n" in answer.out
    )
    (listed,) = shell("feed", "list", "--json").records
    assert (listed["pushed"], listed["last_push"]) == ("active", "2026-03-02T12:00:00Z")
    assert listed["pushed_until"] == "2026-03-12T12:00:00Z"
    for told in (answer.out, str(listed)):
        assert "capability" not in told
        assert "hush" not in told


def test_why_a_hub_does_not_push_is_listed(shell: Shell) -> None:
    subscribe(
        shell, state=SubscriptionState.WANTED, lease_ends=None, failures=3, error="it answered 503"
    )
    assert "hub https://hub.example/: wanted, last push never; it answered 503" in shell(
        "feed", "list"
    ).out  # fmt: skip


def test_a_source_that_no_hub_pushes_says_nothing_of_hubs(shell: Shell) -> None:
    shell("feed", "add", "https://harbour.example/rss")
    assert "hub" not in shell("feed", "list").out
    (listed,) = shell("feed", "list", "--json").records
    assert (listed["pushed"], listed["pushed_until"], listed["last_push"]) == (None, None, None)


def test_a_source_that_no_hub_can_push_says_why(shell: Shell) -> None:
    shell("feed", "add", "https://harbour.example/rss", "--kind", "websub")
    assert "http.public_url is not set" in shell("feed", "list").out

    shell.configure({"http": {"public_url": "https://desk.example"}})
    assert "public_url" not in shell("feed", "list").out
