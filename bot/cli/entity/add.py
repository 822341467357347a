"""``nightdesk entity add``: one more entity in a file of the newsroom's own."""

from __future__ import annotations

import os
from collections.abc import Set
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.cli.common import load, say
from bot.cli.entity.telling import KINDS, note_words

if TYPE_CHECKING:
    from bot.model import Entity
    from bot.watchlist import Catalogue

__all__ = ["add"]


@click.command()
@click.argument("name")
@click.option("--id", "id_", help="Its id in queries; made from NAME where absent.")
@click.option("--kind", type=KINDS, default="organisation", show_default=True)
@click.option("--alias", "aliases", multiple=True, help="Another name; again for more.")
@click.option("--ticker", "tickers", multiple=True, metavar="EXCHANGE:SYMBOL",
              help="Where its shares trade; again for more.")  # fmt: skip
@click.option("--host", "hosts", multiple=True,
              help="A host on which it alone speaks; again for more.")  # fmt: skip
@click.option("--owner", help="The entity that it belongs to, by id or name.")
@click.option("--file", "file", type=click.Path(dir_okay=False, path_type=Path),
              help="The file; where absent, that of your files that has entities, or the "
              "configuration file.")  # fmt: skip
def add(*, name: str, id_: str | None, file: Path | None, **said: Any) -> None:
    """Add an entity called NAME to a configuration file; what else is in it stays as it is.

    Refused is what the catalogue has already: an id, a name, a ticker or a host of another
    entity, and a host above or below one, unless it belongs to that entity. A name that is a
    shipped entity's in one country or language only (DNB in Dutch) is yours then. A running
    service knows the entity after its next start.
    """
    from bot.app.newsroom import build_newsroom
    from bot.configured import entity_of
    from bot.watchlist import Catalogue
    from config import EntitySettings

    settings = load()
    catalogue = build_newsroom(settings).catalogue
    id_ = id_ or _make_id(name)
    fields = {"name": name} | {
        field: list(value) if isinstance(value, tuple) else value
        for field, value in said.items()
        if value and value != "organisation"
    }
    _check_shape(id_, fields)
    entity = entity_of(id_, EntitySettings.model_validate(fields))
    _check_free(entity, catalogue, frozenset(settings.own_entities))
    target = _choose_file(file)
    _write(target, id_, fields)
    say(f"added entity:{id_} to {target}")
    for note in note_words(id_, Catalogue([*catalogue, entity], own=[*settings.own_entities, id_])):
        click.echo(note, err=True)


def _make_id(name: str) -> str:
    """The id that a name makes: lower-case ASCII and hyphens."""
    import re

    from bot.watchlist.words import fold, fold_accents

    plain = fold_accents(fold(name))
    made = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    # What is left of 中国移动X without its other letters names somebody else.
    if not made or any(char.isalnum() and not char.isascii() for char in plain):
        raise click.UsageError(f"no id can be made from {name!r}: give one with --id")
    return made


def _check_shape(id_: str, fields: dict[str, Any]) -> None:
    """Raises ConfigError where a file that says this could not be read."""
    from config import ConfigError
    from config.documents import read_document
    from config.insertion import insert_item
    from config.layers import check_document

    text = insert_item("", file="entity add", section="entities", id_=id_, fields=fields)
    if faults := check_document(read_document(text.encode(), file="entity add")).faults:
        raise ConfigError(faults)


def _check_free(entity: Entity, catalogue: Catalogue, own: Set[str]) -> None:
    """Raises AlreadyThere where the catalogue has it already, DeskError where it is none of
    the kind that can be found, UnknownEntity for its owner. ``own`` are the ids of the
    newsroom's own.
    """
    from itertools import product

    from bot.errors import AlreadyThere, DeskError
    from bot.watchlist import Catalogue
    from bot.watchlist.homelands import is_national
    from bot.watchlist.tickers import share_symbol

    if (known := catalogue.get(entity.id)) is not None:
        raise AlreadyThere(
            f"the entity {entity.id!r} is there already ({known.name}): choose another --id, or"
            " write it into your file yourself, where it replaces that one whole"
        )
    for name in (entity.name, *entity.aliases):
        if catalogue.knows(name):
            known = catalogue.resolve(name)
            if known.id not in own and known.name != name and is_national(name):
                continue
            raise AlreadyThere(
                f"{name!r} names {known.id} already: leave it out, or choose a longer one"
                f"{_tell_way(known, own)}"
            )
    _check_hosts(entity, catalogue, own)
    for other in catalogue:
        for ticker, borne in product(entity.tickers, other.tickers):
            if share_symbol(ticker, borne):
                written = "" if ticker.upper() == borne.upper() else f" ({borne})"
                raise AlreadyThere(
                    f"{ticker} is {other.id}'s already{written}: leave it out"
                    f"{_tell_way(other, own)}"
                )
    if entity.owner:
        catalogue.resolve(entity.owner)
    faults = Catalogue([*catalogue, entity], own=[*own, entity.id]).faults()
    if new := [fault for fault in faults if fault not in catalogue.faults()]:
        raise DeskError("; ".join(new))


def _check_hosts(entity: Entity, catalogue: Catalogue, own: Set[str]) -> None:
    """Raises AlreadyThere where another entity speaks on one of its hosts, or below one. Whoever
    belongs to another may have a part of its host.
    """
    from itertools import product

    from bot.errors import AlreadyThere

    owners: set[str] = set()
    owner = entity.owner
    while owner and (id_ := catalogue.resolve(owner).id) not in owners:
        owners.add(id_)
        owner = catalogue.owner_of(id_)
    for other in catalogue:
        if shared := set(entity.hosts) & set(other.hosts):
            raise AlreadyThere(
                f"{min(shared)} is {other.id}'s already: leave it out{_tell_way(other, own)}"
            )
    for other in catalogue:
        for host, borne in product(entity.hosts, other.hosts):
            if host.endswith(f".{borne}") and other.id not in owners:
                raise AlreadyThere(
                    f"{host} is a part of {borne}, which is {other.id}'s already: leave it out, or"
                    f" say --owner {other.id} where it belongs to {other.name}"
                )
            if borne.endswith(f".{host}"):
                raise AlreadyThere(
                    f"{borne}, a part of {host}, is {other.id}'s already: leave {host} out, or"
                    " write a host on which nobody else speaks"
                )


def _tell_way(taken_from: Entity, own: Set[str]) -> str:
    """How it can be had nevertheless: of two of the newsroom's own, a name names neither."""
    if taken_from.id in own:
        return ""
    return (
        ". To take it from the shipped entity, write it into your file yourself: what your"
        " entities are known by is theirs"
    )


def _choose_file(file: Path | None) -> Path:
    """The file to write into, which the configuration reads."""
    from config.layers import read_files

    named = os.environ.get("NIGHTDESK_CONFIG")
    if not named:
        raise click.UsageError(
            "no configuration file is named, so nothing would read the entity: set"
            " NIGHTDESK_CONFIG to one"
        )
    layers = read_files(Path(named))
    if file is None:
        having = [layer.document.file for layer in layers if layer.content.entities]
        return Path(having[-1] if having else named)
    if file.resolve() not in {Path(layer.document.file).resolve() for layer in layers}:
        raise click.UsageError(
            f"the configuration does not read {file}: name it under `files:` in {named}"
        )
    return file


def _write(target: Path, id_: str, fields: dict[str, Any]) -> None:
    """Put the entity into the file, whole or not at all."""
    from bot.app.replacing import replace_file
    from config.insertion import insert_item

    target = target.resolve()
    with target.open(encoding="utf-8", newline="") as old:
        text = old.read()
    made = insert_item(text, file=str(target), section="entities", id_=id_, fields=fields)
    replace_file(target, made.encode(), mode=target.stat().st_mode)
