"""``nightdesk deliveries``: what waits for its destination, and what was refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import click

from bot.cli.channels import name_key
from bot.cli.common import load, run_async, say, say_json, with_store
from bot.model import Delivery, DeliveryState

__all__ = ["deliveries"]


@click.group()
def deliveries() -> None:
    """What waits and what died."""


@deliveries.command("list")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def list_(*, as_json: bool) -> None:
    """List the deliveries that are not yet sent, with their last error."""

    async def look() -> tuple[tuple[Delivery, ...], Mapping[str, str]]:
        async with with_store(load()) as store:
            states = set(DeliveryState) - {DeliveryState.SENT}
            return await store.list_deliveries(states=states), await store.channel_names()

    waiting, names = run_async(look)
    for one in waiting:
        if as_json:
            say_json(
                {
                    "id": one.id,
                    "channel": one.channel,
                    "kind": one.kind.value,
                    "state": one.state.value,
                    "due": one.due,
                    "attempts": one.attempts,
                    "fate_unknown": one.fate_unknown,
                    "error": one.error,
                }
            )
        else:
            say(
                f"{one.id}  {one.state.value}  {name_key(one.channel, names)}  {one.kind.value}  "
                f"attempts {one.attempts}  {one.error or ''}".rstrip()
            )


@deliveries.command()
@click.argument("ids", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Every dead delivery.")
def retry(*, ids: tuple[str, ...], every: bool) -> None:
    """Send dead deliveries again: those with these IDS, or --all."""
    if bool(ids) == every:
        raise click.UsageError("name the deliveries' ids, or say --all (and not both)")

    async def revive() -> int:
        async with with_store(load()) as store:
            chosen = set(ids)
            if every:
                dead = await store.list_deliveries(states={DeliveryState.DEAD})
                chosen = {one.id for one in dead}
            return await store.revive_deliveries(chosen, now=datetime.now(UTC))

    say(f"{run_async(revive)} to be sent again")
