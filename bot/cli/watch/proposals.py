"""``nightdesk watch proposals``: what marks suggest to change, and what a person makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from bot.cli.common import describe_precision, person, say, say_json
from bot.cli.root import CommandRow, LazyGroup
from bot.cli.watch.desk import on_desk, warn_of_doubts

if TYPE_CHECKING:
    from bot.app.newsroom import Newsroom
    from bot.desk import Desk
    from bot.model import Proposal, Watch

__all__ = ["accept", "decline", "proposals", "undo"]

_HERE = "bot.cli.watch.proposals"

COMMANDS: dict[str, CommandRow] = {
    "accept": (f"{_HERE}:accept", "Change the watch as it is proposed."),
    "decline": (f"{_HERE}:decline", "Leave the watch as it is."),
    "undo": (f"{_HERE}:undo", "Take back what was accepted or declined."),
}


@click.group(cls=LazyGroup, rows=COMMANDS, invoke_without_command=True)
@click.option("--all", "every", is_flag=True, help="Those that were decided or lapsed, too.")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
@click.pass_context
def proposals(ctx: click.Context, *, every: bool, as_json: bool) -> None:
    """Changes of watches that people's marks suggest; without a command: those that are open.

    Nothing changes before somebody accepts it.
    """
    if ctx.invoked_subcommand is not None:
        if every or as_json:
            raise click.UsageError("--all and --json list the proposals: leave out the command")
        return
    now = datetime.now(UTC)

    async def look(desk: Desk, _: Newsroom) -> tuple[list[Proposal], Mapping[str, Watch]]:
        from bot.model import ProposalState

        found = await desk.learning.review_proposals(now=now)
        if every:
            found = await desk.learning.list_proposals(states=ProposalState)
        return list(found), {one.name: one for one in await desk.watches()}

    found, watches = on_desk(look)
    for one in found:
        if as_json:
            say_json(_describe(one, watches.get(one.watch)))
        else:
            for line in _list_lines(one, watches.get(one.watch)):
                say(line)


@click.command()
@click.argument("id_", metavar="ID")
@click.option("--as", "name", metavar="NAME", help="Who decides; the shell's user where absent.")
def accept(*, id_: str, name: str | None) -> None:
    """Change the watch as the proposal ID says; undo takes it back."""
    who, now = person(name), datetime.now(UTC)

    async def change(desk: Desk, newsroom: Newsroom) -> tuple[Proposal, bool]:
        one, acted = await desk.learning.accept_proposal(id_, who=who, now=now)
        for watch in await desk.watches():
            if acted and watch.name == one.watch:
                await warn_of_doubts(watch, desk, newsroom)
        return one, acted

    one, acted = on_desk(change)
    say(_say(one, acted, more=f" (nightdesk watch proposals undo {one.id} takes it back)"))


@click.command()
@click.argument("id_", metavar="ID")
@click.option("--as", "name", metavar="NAME", help="Who decides; the shell's user where absent.")
def decline(*, id_: str, name: str | None) -> None:
    """Leave the watch as it is.

    The same is proposed again only when twice as many stories are marked.
    """
    who, now = person(name), datetime.now(UTC)
    one, acted = on_desk(lambda desk, _: desk.learning.decline_proposal(id_, who=who, now=now))
    say(_say(one, acted))


@click.command()
@click.argument("id_", metavar="ID")
@click.option("--as", "name", metavar="NAME", help="Who decides; the shell's user where absent.")
def undo(*, id_: str, name: str | None) -> None:
    """Take back what was decided: the watch is as it was, and the proposal open."""
    who, now = person(name), datetime.now(UTC)
    one, acted = on_desk(lambda desk, _: desk.learning.undo_proposal(id_, who=who, now=now))
    say(_say(one, acted))


def _say(one: Proposal, acted: bool, *, more: str = "") -> str:
    from bot.alerts.inert import tidy
    from bot.health.proposing import tell_change

    state = one.state.value
    if not acted:
        return tidy(f"{one.id} is {state} already{_say_by(one)}")
    return tidy(f"{one.id} is {state}: {tell_change(one)}{more}")


def _say_by(one: Proposal) -> str:
    return "" if one.by is None else f", by {one.by.name} on {one.since:%Y-%m-%d %H:%M} UTC"


def _list_lines(one: Proposal, watch: Watch | None) -> list[str]:
    from bot.alerts.inert import tidy
    from bot.health.proposing import tell_proposal, tell_remedy
    from bot.model import ProposalState

    if one.state is ProposalState.OPEN:
        below = f"{tell_remedy(one, watch)}, or decline {one.id}"
    else:
        below = f"{one.reason or one.state.value}{_say_by(one)}"
    return [f"{one.id}  {one.state.value}  {tidy(tell_proposal(one))}", f"    {tidy(below)}"]


def _describe(one: Proposal, watch: Watch | None) -> dict[str, Any]:
    from bot.health.proposing import tell_proposal, tell_remedy
    from bot.model import ProposalState

    is_open = one.state is ProposalState.OPEN
    return {
        "id": one.id,
        "kind": one.kind.value,
        "watch": one.watch,
        "subject": one.subject or None,
        "state": one.state.value,
        "opened": one.opened,
        "since": one.since,
        "by": None if one.by is None else one.by.name,
        "reason": one.reason or None,
        "marks": describe_precision(one.evidence),
        "text": tell_proposal(one),
        "remedy": tell_remedy(one, watch) if is_open else None,
    }
