"""What a configuration may say of genres: rules that tell what kind of writing an entry is."""

from __future__ import annotations

import re
from typing import Annotated, Final, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from config.frozen import FrozenModel
from config.values import Host, Number, Text, refuse

__all__ = ["GenreName", "GenreSettings", "RuleName"]

_NAME: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
GenreName = Literal[
    "news",
    "analysis",
    "opinion",
    "explainer",
    "guide",
    "promotion",
    "market_filler",
    "retrospective",
    "live",
    "roundup",
    "interview",
]


def _read_one_as_list(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _check_length(value: str) -> str:
    if len(value) > 1_000:
        raise refuse(f"has {len(value):,} characters", "write it in 1,000 at most")
    return value


def _check_name(value: str) -> str:
    if not _NAME.fullmatch(value):
        raise refuse(
            f"the name {value!r} has more in it than lower-case a to z, digits and hyphens",
            "write what the rule is for, as our-podcasts",
        )
    return value


RuleName = Annotated[str, AfterValidator(_check_name)]
Line = Annotated[Text, AfterValidator(_check_length)]
Lines = Annotated[tuple[Line, ...], BeforeValidator(_read_one_as_list)]
Hosts = Annotated[tuple[Host, ...], BeforeValidator(_read_one_as_list)]


class GenreSettings(FrozenModel):
    """What speaks for a genre, and how much.

    ``labels`` stand alone at either end of a headline; ``title``, ``lead`` and ``slug`` are
    phrases of the headline, of the text's first two sentences and of the address, ``unless``
    phrases that take such a find back. Whether a phrase can be read is for the rules to say.
    """

    genre: GenreName
    weight: Annotated[Number, Field(gt=0, lt=1)] = 0.9
    labels: Lines = ()
    title: Lines = ()
    lead: Lines = ()
    slug: Lines = ()
    tags: Lines = ()
    folders: Lines = ()
    hosts: Hosts = ()
    unless: Lines = ()

    @model_validator(mode="after")
    def _say_something(self) -> Self:
        said = (self.labels, self.title, self.lead, self.slug, self.tags, self.folders, self.hosts)
        if not any(said):
            raise refuse(
                "says nothing by which the genre is known",
                "add labels, title, lead, slug, tags, folders or hosts",
            )
        return self
