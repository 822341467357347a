"""Changes of watches that marks suggest, and what people make of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from bot.model.mark import Person, Precision
from bot.model.watch import Watch

__all__ = ["PROPOSAL_TRANSITIONS", "Proposal", "ProposalKind", "ProposalState"]


class ProposalKind(StrEnum):
    """What a proposal changes of its watch."""

    EXCLUDE_SOURCE = "exclude-source"
    EXCLUDE_EVENT = "exclude-event"
    DIGEST_ONLY = "digest-only"


class ProposalState(StrEnum):
    """Where a proposal stands."""

    OPEN = "open"  # it waits for a person
    ACCEPTED = "accepted"  # the watch was changed
    DECLINED = "declined"  # the watch stays as it is
    LAPSED = "lapsed"  # nobody need decide any more


PROPOSAL_TRANSITIONS: Mapping[ProposalState, frozenset[ProposalState]] = MappingProxyType(
    {
        ProposalState.OPEN: frozenset(
            {ProposalState.ACCEPTED, ProposalState.DECLINED, ProposalState.LAPSED}
        ),
        # A person takes back what a person decided.
        ProposalState.ACCEPTED: frozenset({ProposalState.OPEN}),
        ProposalState.DECLINED: frozenset({ProposalState.OPEN}),
        ProposalState.LAPSED: frozenset(),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A change of one watch that its marks suggest; it is made by a person or not at all.

    ``subject`` is the id of the source or the name of the event that is to be kept out; empty
    of a watch that is to wait for digests. ``evidence`` is what was counted of it. ``since`` is
    when it came to its state, ``by`` who brought it there (None: the service), ``reason`` why
    it lapsed. ``changed`` says whether accepting it changed the watch: somebody may have done
    so before. ``id`` is empty of one that is not stored yet.
    """

    id: str = ""
    kind: ProposalKind
    watch: str
    subject: str = ""
    evidence: Precision
    opened: datetime
    since: datetime
    state: ProposalState = ProposalState.OPEN
    by: Person | None = None
    reason: str = ""
    changed: bool = False

    @property
    def key(self) -> tuple[str, ProposalKind, str]:
        """What it is about: of one key one proposal at most is open."""
        return (self.watch, self.kind, self.subject)

    def is_met_by(self, watch: Watch) -> bool:
        """Whether the watch is already as the proposal would have it."""
        return self.apply(watch) == watch

    def apply(self, watch: Watch) -> Watch:
        """The watch as the proposal would have it; itself where it is so already."""
        match self.kind:
            case ProposalKind.DIGEST_ONLY:
                return replace(watch, digest_only=True)
            case ProposalKind.EXCLUDE_SOURCE:
                names = _with(watch.sources.exclude, self.subject)
                return replace(watch, sources=replace(watch.sources, exclude=names))
            case ProposalKind.EXCLUDE_EVENT:
                names = _with(watch.events.exclude, self.subject)
                return replace(watch, events=replace(watch.events, exclude=names))

    def take_back(self, watch: Watch) -> Watch:
        """The watch without what `apply` changed of it; itself where that is gone already."""
        match self.kind:
            case ProposalKind.DIGEST_ONLY:
                return replace(watch, digest_only=False)
            case ProposalKind.EXCLUDE_SOURCE:
                names = _without(watch.sources.exclude, self.subject)
                return replace(watch, sources=replace(watch.sources, exclude=names))
            case ProposalKind.EXCLUDE_EVENT:
                names = _without(watch.events.exclude, self.subject)
                return replace(watch, events=replace(watch.events, exclude=names))


def _with(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return names if name in names else (*names, name)


def _without(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(each for each in names if each != name)
