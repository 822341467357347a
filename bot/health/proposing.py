"""The words in which people hear of what marks suggest, and of what to do about it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from bot.model import Precision, Proposal, ProposalKind, ProposalState, SourceOrigin, Watch

__all__ = [
    "tell_change",
    "tell_outcome",
    "tell_precision",
    "tell_precisions",
    "tell_proposal",
    "tell_remedy",
    "write_setting",
]

_PLAIN = re.compile(r"[A-Za-z](?:[\w.-]*[A-Za-z0-9])?")
_NO_TEXT = frozenset({"false", "n", "no", "null", "off", "on", "true", "y", "yes"})

_ASKED = {
    ProposalKind.EXCLUDE_SOURCE: " from {subject} on {watch}: exclude it?",
    ProposalKind.EXCLUDE_EVENT: " with {subject} on {watch}: exclude the event?",
    ProposalKind.DIGEST_ONLY: " on {watch}: let it wait for the digest?",
}

_FEWEST_SOURCES = 2
_SOURCES = 3

_DONE = {
    ProposalKind.EXCLUDE_SOURCE: "{watch} excludes {subject}",
    ProposalKind.EXCLUDE_EVENT: "{watch} excludes {subject}",
    ProposalKind.DIGEST_ONLY: "{watch} waits for the digest",
}


def tell_precision(precision: Precision | None) -> str:
    """As in "precision 14 of 15"; empty where nothing was marked."""
    if precision is None or not precision.marked:
        return ""
    return f"precision {precision.useful:,} of {precision.marked:,}"


def tell_proposal(one: Proposal) -> str:
    """What was counted, and what is proposed for it: "noise 14 of 15 from zdnet on microsoft:
    exclude it?".
    """
    counted = {"noise": one.evidence.noise, "not ours": one.evidence.not_ours}
    said = ", ".join(f"{name} {many:,}" for name, many in counted.items() if many)
    asked = _ASKED[one.kind].format(subject=one.subject, watch=one.watch)
    return f"{said} of {one.evidence.marked:,}{asked}"


def tell_precisions(precision: Precision | None, by_source: Mapping[str, Precision]) -> str:
    """As in "precision 4 of 18 (zdnet 1 of 15, reuters 3 of 3)": of several sources those first
    of which most was unwanted, three at most.
    """
    said = tell_precision(precision)
    if not said or len(by_source) < _FEWEST_SOURCES:
        return said
    worst = sorted(by_source.items(), key=lambda item: (-item[1].unwanted, item[0]))
    named = [f"{source} {one.useful:,} of {one.marked:,}" for source, one in worst[:_SOURCES]]
    if len(worst) > _SOURCES:
        named.append(f"{len(worst) - _SOURCES} more")
    return f"{said} ({', '.join(named)})"


def tell_change(one: Proposal) -> str:
    """How its watch is now that the proposal is decided, or open again."""
    match one.state:
        case ProposalState.ACCEPTED:
            done = _DONE[one.kind].format(watch=one.watch, subject=one.subject)
            return done if one.changed else f"{done}, as somebody had it before"
        case ProposalState.OPEN:
            return f"it changes nothing of {one.watch}"
        case _:
            return f"{one.watch} stays as it is"


def tell_outcome(one: Proposal) -> str:
    """What became of it, and by whom: "accepted by ann: ferries excludes zdnet"; empty while it is
    open.
    """
    if one.state is ProposalState.OPEN:
        return ""
    if one.state is ProposalState.LAPSED:
        return f"lapsed: {one.reason}"
    by = "" if one.by is None else f" by {one.by.name}"
    return f"{one.state.value}{by}: {tell_change(one)}"


def tell_remedy(one: Proposal, watch: Watch | None) -> str:
    """What a person does who agrees: a command, or what to write into the watch's file."""
    if watch is not None and watch.origin is SourceOrigin.FILE:
        return f"write {write_setting(one, watch)} where its configuration file has it"
    return f"nightdesk watch proposals accept {one.id}"


def write_setting(one: Proposal, watch: Watch) -> str:
    """The line of a configuration file that makes the watch as the proposal would have it."""
    after = one.apply(watch)
    if one.kind is ProposalKind.DIGEST_ONLY:
        return "digest_only: true"
    key, selection = (
        ("sources", after.sources)
        if one.kind is ProposalKind.EXCLUDE_SOURCE
        else ("events", after.events)
    )
    lists = {"include": selection.include, "exclude": selection.exclude}
    said = ", ".join(
        f"{name}: [{', '.join(map(_quote, names))}]" for name, names in lists.items() if names
    )
    return f"{key}: {{{said}}}"


def _quote(name: str) -> str:
    if _PLAIN.fullmatch(name) and name.casefold() not in _NO_TEXT:
        return name
    # A JSON string is a YAML string, too.
    return json.dumps(name, ensure_ascii=False)
