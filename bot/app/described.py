"""Sources as people describe them outside of a file, checked as a file's are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bot.configured import source_of
from bot.errors import DeskError
from bot.model import Source, SourceOrigin
from bot.ports import SourceStatus
from watchers import host_of
from watchers.model import JsonOptions, PageOptions

if TYPE_CHECKING:
    from pydantic import ValidationError

__all__ = ["address_key", "describe_options", "find_watched", "make_source", "stem_of"]


def make_source(source_id: str, described: Mapping[str, Any], *, trusted: bool = True) -> Source:
    """A source as a file would describe it. Raises DeskError with every fault, a line each.

    ``trusted``: the operator wrote the address himself.
    """
    from pydantic import ValidationError

    from config.schema import ConfigFile

    try:
        checked = ConfigFile.model_validate({"sources": {source_id: described}})
    except ValidationError as exc:
        raise DeskError("\n".join(_explain(exc))) from exc
    settings = checked.sources[source_id]
    if settings is None:
        raise DeskError(f"the source {source_id!r} is not described")
    source = replace(source_of(source_id, settings), origin=SourceOrigin.DATABASE, trusted=trusted)
    _refuse_expressions(source)
    return source


def _explain(exc: ValidationError) -> Iterator[str]:
    """Each fault as it would be told of a file, without a place in any."""
    from config.errors import Place
    from config.faults import explain_errors
    from config.schema import ConfigFile

    nowhere = Place(file="")
    for path, fault in explain_errors(
        exc, root=ConfigFile, place_of=lambda _: nowhere, key_place_of=lambda _: nowhere
    ):
        field = ".".join(str(step) for step in path[2:])
        told = f"{field}: {fault.problem}" if field else fault.problem
        yield "; ".join(filter(None, (told, fault.remedy)))


def _refuse_expressions(source: Source) -> None:
    """Raise DeskError for a selector or an expression that cannot be read."""
    options = source.options
    if isinstance(options, PageOptions):
        from watchers.lines import check_selector

        problems = [check_selector(one) for one in (*options.include, *options.exclude)]
        if any(problems):
            raise DeskError("\n".join(problem for problem in problems if problem))
    if isinstance(options, JsonOptions):
        from watchers.expressions import InvalidExpression, compile_expression

        for name, expression in describe_options(source)["json"].items():
            try:
                compile_expression(expression)
            except InvalidExpression as error:
                raise DeskError(
                    f"{name}: {expression!r} is no JMESPath expression: {error}; write a path to "
                    "the field, as in metadata.title"
                ) from error


def describe_options(source: Source) -> dict[str, dict[str, Any]]:
    """A source's options as a file writes them: nothing, or one section with what is said."""
    options = source.options
    if isinstance(options, JsonOptions):
        names = JsonOptions.__slots__
        said = {name: getattr(options, name) for name in names}
        return {"json": {name: value for name, value in said.items() if value is not None}}
    if isinstance(options, PageOptions):
        lists = {"include": list(options.include), "exclude": list(options.exclude)}
        return {"page": {name: value for name, value in lists.items() if value}}
    return {}


def stem_of(url: str) -> str:
    """What an id is made from where nobody gives one: ``harbour-example`` of its host."""
    stem = re.sub(r"[^a-z0-9]+", "-", host_of(url)).strip("-")
    return stem[:80].strip("-") or "source"


def address_key(url: str) -> tuple[str, str]:
    """By what two sources are known to have one address: scheme and host in any case.

    The rest counts exactly: ``/?rss`` is a feed where ``/`` is a page.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", url
    netloc = parts.netloc.rpartition("@")[2]
    return f"{parts.scheme}://{netloc}".lower(), f"{parts.path or '/'}?{parts.query}"


def find_watched(url: str, known: Iterable[SourceStatus]) -> str | None:
    """The id of the source that is watched at this address, or has moved there."""
    key = address_key(url)
    for one in known:
        if key in (address_key(one.source.url), address_key(one.state.url)):
            return one.source.id
    return None
