"""What a configuration may say of a source: part of Nightdesk's stable interface."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from config.frozen import FrozenModel
from config.values import Host, HttpUrl, Language, Text, Whole, refuse

__all__ = ["JsonSettings", "PageSettings", "SourceSettings"]


def _read_one_as_list(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _check_length(value: str) -> str:
    # Real selectors and expressions are a tenth of it; what reads them is slow on long ones.
    if len(value) > 1_000:
        raise refuse(f"has {len(value):,} characters", "write it in 1,000 at most")
    return value


Pattern = Annotated[Text, AfterValidator(_check_length)]
Selectors = Annotated[tuple[Pattern, ...], BeforeValidator(_read_one_as_list)]


class PageSettings(FrozenModel):
    """Which parts of a page are watched: CSS selectors, one or a list of them.

    With none to include, the main text is found by itself. Whether a selector can be read is
    for the watchers to say.
    """

    include: Selectors = ()
    exclude: Selectors = ()


class JsonSettings(FrozenModel):
    """Where the answers of a JSON API hold their items and the fields of each: JMESPath.

    Whether an expression can be read is for the watchers to say.
    """

    items: Pattern
    title: Pattern
    id: Pattern | None = None
    url: Pattern | None = None
    summary: Pattern | None = None
    content: Pattern | None = None
    published: Pattern | None = None
    updated: Pattern | None = None
    lang: Pattern | None = None
    authors: Pattern | None = None
    tags: Pattern | None = None


def _read_verified(value: object) -> object:
    if value == "never":
        return None
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    if value is None or isinstance(value, date):
        return value
    raise refuse(f"{value!r} is neither a date nor 'never'", "write it as 2026-03-01, or never")


class SourceSettings(FrozenModel):
    """A place that is watched.

    Whether anything reads sources of a ``kind`` yet is for the watchers to say. ``host``
    is that of the URL where the file names none, so it is always there. ``seen_in`` is the
    public page, project or OPML that lists the source; ``verified`` is the day on which it
    last answered, None for never. ``page`` and ``json`` say what a source of their kind needs
    beside its address.
    """

    name: Text
    kind: Literal["feed", "page", "sitemap", "websub", "json"] = "feed"
    url: HttpUrl = Field(repr=False)  # it may hold a password
    host: Host = ""
    tier: Annotated[Whole, Field(ge=1, le=3)] = 3
    owner: Text | None = None
    official: bool = False
    lang: Language | None = None
    tags: tuple[Text, ...] = ()
    seen_in: Text | None = None
    verified: Annotated[date | None, BeforeValidator(_read_verified)] = None
    page: PageSettings | None = None
    # pydantic's models have a method of that name.
    json_: JsonSettings | None = Field(default=None, alias="json")

    @field_validator("page", "json_")
    @classmethod
    def _belong_to_kind(
        cls, value: PageSettings | JsonSettings | None, info: ValidationInfo
    ) -> PageSettings | JsonSettings | None:
        kind = info.data.get("kind")  # absent where it is at fault itself
        section = str(info.field_name).removesuffix("_")
        if value is not None and kind not in (None, section):
            raise refuse(
                f"is for sources of kind {section}, and this one is of kind {kind}",
                f"write `kind: {section}`, or leave the section out",
            )
        return value

    @model_validator(mode="after")
    def _want_json(self) -> Self:
        if self.kind == "json" and self.json_ is None:
            raise refuse(
                "is of kind json and does not say where its items are",
                "add `json: {items: …, title: …}` with a JMESPath expression for each, as "
                "docs/sources.md shows",
            )
        return self

    @model_validator(mode="after")
    def _take_host_from_url(self) -> Self:
        if not self.host:
            object.__setattr__(self, "host", (urlsplit(self.url).hostname or "").removesuffix("."))
        return self
