"""What a story may expect, and what people press in it, as its file says it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

__all__ = [
    "Expectation",
    "ExpectedDecision",
    "ExpectedPost",
    "ExpectedPreview",
    "Pressed",
    "Strict",
]

_KINDS = ("breaking", "update", "edit", "digest", "brief")


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _list(value: object) -> object:
    return [value] if isinstance(value, str) else value


Words = Annotated[tuple[str, ...], BeforeValidator(_list)]


class ExpectedPost(Strict):
    """A post: its kind names the channel, as in `breaking: deals`.

    ``says`` are words that stand in it in this order, ``never`` words that do not stand in
    it; ``stories`` counts those of a digest; ``here`` says whether it calls everybody.
    """

    at: str
    breaking: str | None = None
    update: str | None = None
    edit: str | None = None
    digest: str | None = None
    brief: str | None = None
    entry: str | None = None
    watches: tuple[str, ...] | None = None
    stories: int | None = None
    here: bool | None = None
    says: Words = ()
    never: Words = ()

    @model_validator(mode="after")
    def _be_one(self) -> ExpectedPost:
        if sum(getattr(self, kind) is not None for kind in _KINDS) != 1:
            raise ValueError(f"name one of {', '.join(_KINDS)}, with its channel")
        return self

    @property
    def kind(self) -> str:
        return next(kind for kind in _KINDS if getattr(self, kind) is not None)

    @property
    def channel(self) -> str:
        return str(getattr(self, self.kind))


class ExpectedDecision(Strict):
    """What was decided of an entry, as far as the story cares.

    ``with_`` (`with`) is another entry of its story, ``apart_from`` one of another story;
    ``because`` and ``never`` are words of the reasons of its urgency. ``at_least`` and
    ``below`` bound its score; by it the entry weighs ``more_than`` another, or ``as_much_as``.
    """

    watches: tuple[str, ...] | None = None
    relation: str | None = None
    copy_of: str | None = None
    status: str | None = None
    origins: int | None = None
    copies: int | None = None
    official: bool | None = None
    event: str | None = None
    genre: str | None = None
    certainty: str | None = None
    level: str | None = None
    at_least: float | None = None
    below: float | None = None
    more_than: str | None = None
    as_much_as: str | None = None
    with_: str | None = Field(default=None, alias="with")
    apart_from: str | None = None
    no_story: bool = False
    because: Words = ()
    never: Words = ()


class ExpectedMerge(Strict):
    """Two stories, by an entry of each, that became one."""

    at: str
    of: str
    into: str


class Pressed(Strict):
    """What somebody did at a time, on the messages of these reports; `accept` is of watches."""

    at: str
    press: str
    by: str = "ann"
    of: Words = ()
    says: Words = ()


class ExpectedWatch(Strict):
    """What became of a watch by its marks: how many stories were useful and unwanted, what is
    proposed for it, by its state, and which sources it leaves out.
    """

    useful: int | None = None
    unwanted: int | None = None
    proposals: Words | None = None
    sources_out: Words | None = None


class ExpectedDifference(Strict):
    """What the other configuration tells otherwise: ``change`` is one of `bot.replay`'s."""

    change: str
    entry: str
    channel: str


class ExpectedPreview(Strict):
    """What a preview counts, in the names and numbers of `watch preview --json`; ``says`` are words
    that it prints, in this order, ``never`` words that it does not.
    """

    hits: int | None = None
    hits_of_first_polls: int | None = None
    hits_a_day: float | None = None
    stories: int | None = None
    breaking: int | None = None
    breaking_a_day: float | None = None
    updates: int | None = None
    digest_lines: int | None = None
    digest_lines_a_day: float | None = None
    says: Words = ()
    never: Words = ()


class Expectation(Strict):
    """What has to come of a story."""

    posts: tuple[ExpectedPost, ...] | None = None
    digests: tuple[ExpectedPost, ...] | None = None
    merges: tuple[ExpectedMerge, ...] | None = None
    entries: Mapping[str, ExpectedDecision] = {}
    watches: Mapping[str, ExpectedWatch] = {}
    differences: tuple[ExpectedDifference, ...] | None = None
    preview: ExpectedPreview | None = None

    @model_validator(mode="after")
    def _expect_something(self) -> Expectation:
        if self == Expectation.model_construct():
            raise ValueError("say what is expected: posts, digests, merges or entries")
        return self
