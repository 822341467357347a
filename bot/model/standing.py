"""How sure a claim is: how certain it is told to be, and who bears it out."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Certainty", "Status", "surest"]


class Certainty(StrEnum):
    """How far what an entry tells has come about."""

    DONE = "done"
    AGREED = "agreed"  # planned, agreed or announced, and yet to come
    TALKS = "talks"  # in talks, considered
    RUMOUR = "rumour"  # reportedly, sources say, could
    DENIED = "denied"  # a party denies it, or it is called off

    @property
    def is_hearsay(self) -> bool:
        """Whether it may all come to nothing: it is heard say, or talked of."""
        return self in {Certainty.TALKS, Certainty.RUMOUR}

    @property
    def is_fact(self) -> bool:
        """Whether it is told as what is so, or is settled and yet to come."""
        return self in {Certainty.DONE, Certainty.AGREED}

    def after(self, before: Certainty | None) -> Certainty | None:
        """How certain a claim is told to be that was told ``before``: what was told as a fact
        is one, and of what nothing is known nothing but a fact is.
        """
        if before is None:
            return self if self.is_fact else None
        return before if before.is_fact else self


class Status(StrEnum):
    """What is known of a story; the order is that of precedence, lowest first."""

    SINGLE_SOURCE = "single-source"
    CORROBORATED = "corroborated"
    OFFICIAL = "official"
    DISPUTED = "disputed"


def surest(before: Certainty | None, now: Certainty | None, *, status: Status) -> Certainty | None:
    """How certain a claim was told to be, by what was told before and now, with its ``status``.

    An official word that names no certainty leaves none known: what it confirmed is told.
    """
    if now is not None:
        return now.after(before)
    is_confirmed = status is Status.OFFICIAL and before is not None and before.is_hearsay
    return None if is_confirmed else before
