"""What a configuration may say of an entity."""

from __future__ import annotations

from typing import Annotated, Literal
from unicodedata import category

from pydantic import AfterValidator

from config.frozen import FrozenModel
from config.values import OwnHost, Text, Ticker, refuse

__all__ = ["EntitySettings"]


def _be_readable(value: str) -> str:
    # What shows nothing stays: names in Persian and Burmese are written with such signs.
    if any(category(char) in {"Cc", "Zl", "Zp"} for char in value):
        raise refuse(
            f"{value!r} has a line break or a control character",
            "write letters, digits and signs on one line",
        )
    return value


EntityName = Annotated[Text, AfterValidator(_be_readable)]


class EntitySettings(FrozenModel):
    """A person, organisation, product, brand or place with the names it goes by.

    ``owner`` is the entity that it belongs to, by id or name, where the catalogue has it.
    """

    name: EntityName
    kind: Literal["organisation", "person", "product", "brand", "place"] = "organisation"
    aliases: tuple[EntityName, ...] = ()
    tickers: tuple[Ticker, ...] = ()
    hosts: tuple[OwnHost, ...] = ()
    owner: Text | None = None
