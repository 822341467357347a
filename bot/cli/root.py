"""The root command: finds each command when it is asked for, and says faults plainly."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any, NoReturn

import click

__all__ = ["CommandRow", "LazyGroup", "main"]

_SELDOM = (50_000, 20, 100)

CommandRow = tuple[str, str]
"""Where a command lives (``module:attribute``) and its line in the list of commands."""

COMMANDS: Mapping[str, CommandRow] = {
    "demo": ("bot.cli.demo:demo", "Play a recorded news day through the real pipeline."),
    "run": ("bot.cli.run:run", "Run the service."),
    "check": ("bot.cli.check:check", "Read the whole configuration and try what it names."),
    "feed": ("bot.cli.feed:feed", "The sources: discover, check, add, list, import, export."),
    "watch": ("bot.cli.watch:watch", "The watches: list, preview, add, edit, mute, remove."),
    "entity": ("bot.cli.entity:entity", "The entity catalogue: find, list, add."),
    "replay": ("bot.cli.replay:replay", "Run recorded entries through the rules."),
    "why": ("bot.cli.why:why", "What became of an entry, stage by stage."),
    "brief": ("bot.cli.brief:brief", "What is open, for whoever begins a shift."),
    "mark": ("bot.cli.mark:mark", "Say what a story was worth: useful, noise, not ours."),
    "deliveries": ("bot.cli.deliveries:deliveries", "What waits and what died."),
    "slack": ("bot.cli.slack:slack", "The Slack app: its manifest."),
    "export": ("bot.cli.export:export", "What the database holds, as JSON Lines."),
    "db": ("bot.cli.db:db", "The database: upgrade, prune."),
}


class LazyGroup(click.Group):
    """A group that lists its commands without importing them."""

    def __init__(self, *args: Any, rows: Mapping[str, CommandRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._rows = rows

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the name is click's
        """The commands' names, in the order of the table."""
        return list(self._rows)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - the name is click's
        """The command, imported now; None where there is none of that name."""
        row = self._rows.get(cmd_name)
        if row is None:
            return None
        module, attribute = row[0].split(":")
        command = getattr(import_module(module), attribute)
        assert isinstance(command, click.Command)  # noqa: S101 - a fault of the table above
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; ``help`` is ``--help``, and a slip names the nearest."""
        if args[0] == "help":
            if not args[1:]:
                click.echo(ctx.get_help())
                ctx.exit()
            args = [*args[1:], "--help"]
        if args[0] not in self._rows and not args[0].startswith("-"):
            from difflib import get_close_matches

            # click itself knows only the commands that were imported.
            nearest = " or ".join(map(repr, get_close_matches(args[0], self._rows, n=2)))
            hint = f" Did you mean {nearest}?" if nearest else ""
            ctx.fail(f"No such command {args[0]!r}.{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - the name is click's
        """Write the list of commands from the table."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, row[1]) for name, row in self._rows.items()])


@click.group(cls=LazyGroup, rows=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="nightdesk", prog_name="nightdesk")
def root() -> None:
    """Nightdesk watches feeds for what a newsroom tracks, and tells the right channel."""


def main() -> NoReturn:
    """Run the command line and exit: 0 done, 1 it failed, 2 the call or the files are wrong."""
    from bot.errors import (
        DeskError,
        InvalidChannel,
        InvalidQuery,
        InvalidTime,
        NightdeskError,
        UnknownEntity,
    )
    from config import ConfigError
    from watchers import WatcherError

    # The libraries and the catalogue are hundreds of thousands of objects that last: while they
    # come up, Python's own threshold has the collector look at them again and again, which took
    # a tenth of what a command costs.
    gc.set_threshold(*_SELDOM)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A letter that the terminal does not have is no reason to stop half-way.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        root.main(standalone_mode=False, prog_name="nightdesk")
        # What is still held back may not be writable either.
        sys.stdout.flush()
    except click.exceptions.Exit as exit_:
        sys.exit(exit_.exit_code)
    except click.ClickException as exc:
        exc.show()
        sys.exit(2)
    except (click.exceptions.Abort, KeyboardInterrupt):
        click.echo("stopped", err=True)
        sys.exit(130)
    except ConfigError as exc:
        click.echo(str(exc), err=True)
        sys.exit(2)
    except (NightdeskError, WatcherError) as exc:
        click.echo(f"nightdesk: {exc}", err=True)
        # What cannot be read as it was typed is a wrong call; anything else ran and failed.
        unread = InvalidQuery | UnknownEntity | InvalidChannel | InvalidTime
        wrong_call = isinstance(exc, unread) or type(exc) is DeskError
        sys.exit(2 if wrong_call else 1)
    except BrokenPipeError:
        # The reader of a pipe went away (`nightdesk feed list | head`).
        _drop_output()
        sys.exit(1)
    except OSError as exc:
        click.echo(f"nightdesk: {exc.strerror or exc}; what was printed is not whole", err=True)
        _drop_output()
        sys.exit(1)
    sys.exit(0)


def _drop_output() -> None:
    """Let the interpreter's last flush fail nowhere: it would print a traceback."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
