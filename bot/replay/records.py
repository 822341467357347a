"""The records of a replay in the form of the interface, one JSON object each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from bot.model import Decision, DigestBody, Event, Genre, Hit, Relation, Scored, Urgency
from bot.replay.compare import Change, Comparison, Way
from bot.replay.play import DecisionRecord, MergeRecord, Record, StoryPost

__all__ = ["comparison_to_mappings", "to_mapping"]

_MET_AGAIN = "a revision of an entry that was judged before"


def to_mapping(record: Record) -> Mapping[str, Any]:
    """A record's fields, in the order in which ``nightdesk replay --json`` writes them."""
    if isinstance(record, DecisionRecord):
        return _decision(record)
    if isinstance(record, MergeRecord):
        return {
            "type": "merge",
            "at": _time(record.at),
            "from": record.merge.gone,
            "into": record.merge.into,
            "reasons": list(record.merge.reasons),
        }
    if isinstance(record, StoryPost):
        body = record.body
        return {
            "type": "post",
            "kind": body.kind.value,
            "channel": body.channel,
            "watches": list(body.watches),
            "story": body.story,
            "entry": body.entry.id,
            "at": _time(record.at),
            "urgency": _score(body.urgency),
            "text": body.text,
        }
    if record.body.is_edit:
        return _edit(record.body, record.at)
    return {
        "type": "post",
        "kind": "digest",
        "channel": record.body.channel,
        "at": _time(record.at),
        "stories": [line.story for line in record.body.lines],
        "text": record.body.text,
    }


def comparison_to_mappings(comparison: Comparison) -> Iterator[Mapping[str, Any]]:
    """What ``nightdesk replay --compare --json`` writes: the counts, and then each difference."""
    changes = Counter(one.change.value for one in comparison.differences)
    yield {
        "type": "comparison",
        "base": asdict(comparison.base),
        "compare": asdict(comparison.other),
        "changes": {change.value: changes[change.value] for change in Change},
    }
    for one in comparison.differences:
        before, after = one.weights
        yield {
            "type": "difference",
            "change": one.change.value,
            "source": one.entry.source,
            "entry": one.entry.id,
            "headline": one.headline,
            "base": _way(one.base),
            "compare": _way(one.other),
            "urgency": [
                None if before is None else _score(before),
                None if after is None else _score(after),
            ],
        }


def _way(way: Way | None) -> dict[str, Any] | None:
    if way is None:
        return None
    return {"kind": way.kind, "channel": way.channel, "at": _time(way.at)}


def _edit(body: DigestBody, at: datetime) -> dict[str, Any]:
    """A list that changed, for what it has now that it had not before, the heaviest first."""
    new = body.new_lines or body.lines
    entry = new[0].entry
    return {
        "type": "post",
        "kind": "edit",
        "channel": body.channel,
        "watches": list(dict.fromkeys(watch for line in new for watch in line.watches)),
        "story": new[0].story,
        "entry": "" if entry is None else entry.id,
        "at": _time(at),
        "urgency": _score(new[0].urgency),
        "stories": [line.story for line in body.lines],
        "text": body.text,
    }


def _decision(record: DecisionRecord) -> dict[str, Any]:
    decision, story = record.decision, record.story
    fields: dict[str, Any] = {
        "type": "decision",
        "entry": record.entry.id,
        "source": record.entry.source,
        "at": _time(record.at),
    }
    placement = None if decision is None else decision.placement
    if decision is None or placement is None:
        return {**fields, "watches": [], "story": None}
    revised = record.revision_hits is not None
    hits = record.revision_hits if record.revision_hits is not None else decision.hits
    fields["watches"] = [hit.watch for hit in hits]
    if hits:
        fields["matches"] = _matches(hits)
    # Of an entry met again: that which its story was merged into meanwhile.
    fields["story"] = None if story is None else story.id
    fields["relation"] = (Relation.REVISION if revised else placement.relation).value
    is_copy = placement.copy_of is not None and fields["relation"] != Relation.REVISION.value
    fields["copy_of"] = placement.copy_of.id if placement.copy_of and is_copy else None
    fields["reasons"] = [_MET_AGAIN] if revised else list(placement.reasons)
    if hits:
        fields["event"] = _scored(decision.event)
        if decision.certainty is not None:
            fields["event"]["certainty"] = decision.certainty.value
        fields["genre"] = _scored(decision.genre)
        fields["urgency"] = _urgency(decision, revised=revised)
    if story is not None:
        fields["status"] = story.status.value
        fields["origins"] = story.origins
        fields["copies"] = story.copies
        fields["official"] = story.official
    return fields


def _matches(hits: Sequence[Hit]) -> list[dict[str, Any]]:
    return [
        {
            "watch": match.watch,
            "field": match.field.value,
            "start": match.start,
            "end": match.end,
            "text": match.text,
            "entity": match.entity,
        }
        for hit in hits
        for match in hit.matches
    ]


def _urgency(decision: Decision, *, revised: bool) -> dict[str, Any]:
    urgency = decision.urgency
    if revised or urgency is None:
        return {
            "level": "archive",
            "score": 0.0,
            "reasons": [_MET_AGAIN],
        }
    return _urgency_fields(urgency)


def _urgency_fields(urgency: Urgency) -> dict[str, Any]:
    return {
        "level": urgency.level.value,
        "score": _score(urgency.score),
        "reasons": list(urgency.reasons),
        "parts": {part.name: _score(part.worth) for part in urgency.parts},
    }


def _scored(scored: Scored[Event] | Scored[Genre]) -> dict[str, Any]:
    return {"type": scored.type.value, "score": _score(scored.score)}


def _score(score: float) -> float:
    """Rounded, so that the last bits of a sum do not show."""
    return round(score, 4)


def _time(at: datetime) -> str:
    """RFC 3339 in UTC, with fractions of a second only where there are any."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")
