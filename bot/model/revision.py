"""What became of an entry that was told: another text, or none any more."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Change", "ChangeKind", "Revision", "Run", "RunKind"]


class ChangeKind(StrEnum):
    """In what an entry says another thing than before."""

    NUMBER = "number"  # a toll, a sum, a share: other than it was
    NAME = "name"  # somebody or some place came in, went out, or stands for another
    NEGATION = "negation"  # what was said is denied now, or the reverse
    CERTAINTY = "certainty"  # "alleged", "may": gone or come
    CORRECTION = "correction"  # it says itself that it was corrected
    HEADLINE = "headline"  # the headline tells another thing
    PULLED = "pulled"  # its page is gone
    BACK = "back"  # … and there again


class RunKind(StrEnum):
    """What became of words that stand in a row."""

    KEPT = "kept"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words in a row that were kept, taken out or put in. ``text`` is as published."""

    kind: RunKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One material change. ``before`` and ``after`` are what stood and what stands there.

    ``what`` says what a number counts ("dead"), else nothing. ``topic`` is what it is about
    and ``now`` what is said of that: the same for the same change of another entry, so that it
    is told once, until somebody says otherwise. ``was`` is what was said of it before, where that
    is a number.
    """

    kind: ChangeKind
    before: str
    after: str
    topic: str
    now: str
    what: str = ""
    was: str = ""

    @property
    def rose(self) -> bool:
        """Whether a number of something came, or is higher than it was."""
        is_number = self.kind is ChangeKind.NUMBER and bool(self.what and self.now)
        return is_number and (not self.was or float(self.now) > float(self.was))


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What changed of an entry: material where there are ``changes``, and else cosmetic.

    ``headline`` and ``text`` show the words that changed, with some of those around them; each
    is empty where nothing material changed there. Bounded in length.
    """

    changes: tuple[Change, ...] = ()
    headline: tuple[Run, ...] = ()
    text: tuple[Run, ...] = ()

    @property
    def is_material(self) -> bool:
        """Whether it is worth telling."""
        return bool(self.changes)

    @property
    def only_rose(self) -> bool:
        """Whether all that is new in it is numbers that came, or rose."""
        return self.is_material and all(change.rose for change in self.changes)

    @property
    def kinds(self) -> frozenset[ChangeKind]:
        """In what it says another thing."""
        return frozenset(change.kind for change in self.changes)
