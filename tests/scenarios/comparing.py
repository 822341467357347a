"""What a replay made of a story, held against what the story expects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from tests.scenarios.expecting import Expectation, ExpectedDecision, ExpectedPost
from tests.scenarios.telling import Told

__all__ = ["find_differences"]

Record = Mapping[str, Any]
_PLAIN = ("relation", "copy_of", "status", "origins", "copies", "official")
_HAIR = 0.002  # minutes lie between two entries, which age meanwhile
_LATER = frozenset({"digest", "brief"})


def find_differences(
    records: Sequence[Record], told: Told, expect: Expectation | None = None
) -> list[str]:
    """Where the records are not what is expected, in words; nothing where they are."""
    expect = expect or told.expect
    posts = [one for one in records if one["type"] == "post"]
    decisions = _by_entry(records)
    return [
        *_compare_posts(
            "posts", expect.posts, [one for one in posts if one["kind"] not in _LATER], told
        ),
        *_compare_posts(
            "digests", expect.digests, [one for one in posts if one["kind"] in _LATER], told
        ),
        *_compare_merges(expect, records, decisions, told),
        *(
            f"{id_}: {fault}"
            for id_, expected in expect.entries.items()
            for fault in _compare_decision(expected, id_, decisions)
        ),
        *_compare_watches(expect, records),
        *_compare_differences(expect, records),
        *_compare_previews(expect, records),
        *(
            f"the answer at {one['at']} does not say {words!r}: {one['text']}"
            for one in records
            if one["type"] == "answer"
            for words in one["wanted"]
            if words not in one["text"]
        ),
    ]


def _compare_differences(expect: Expectation, records: Sequence[Record]) -> Iterator[str]:
    if expect.differences is None:
        return
    found = [
        {name: one[name] for name in ("change", "entry", "channel")}
        for one in records
        if one["type"] == "difference"
    ]
    wanted = [each.model_dump() for each in expect.differences]
    if found != wanted:
        yield f"differences: {found}, not {wanted}"


def _compare_previews(expect: Expectation, records: Sequence[Record]) -> Iterator[str]:
    if expect.preview is None:
        return
    (found,) = (one for one in records if one["type"] == "preview")
    wanted = expect.preview.model_dump(exclude_none=True, exclude={"says", "never"})
    for name, value in wanted.items():
        if found[name] != value:
            yield f"preview: {name} is {found[name]}, not {value}"
    yield from (
        f"preview: {fault} in\n{found['text']}"
        for fault in _compare_words(expect.preview.says, expect.preview.never, found["text"])
    )


def _compare_watches(expect: Expectation, records: Sequence[Record]) -> Iterator[str]:
    found = {one["name"]: one for one in records if one["type"] == "watch"}
    for name, wanted in expect.watches.items():
        for field, value in wanted.model_dump(exclude_none=True).items():
            said = list(value) if isinstance(value, tuple) else value
            if found[name][field] != said:
                yield f"{name}: {field} is {found[name][field]}, not {said}"


def _by_entry(records: Sequence[Record]) -> dict[str, Record]:
    found: dict[str, Record] = {}
    for one in records:
        if one["type"] == "decision":
            name = one["entry"]
            while name in found:
                name += " again"
            found[name] = one
    return found


def _compare_posts(
    name: str, expected: Sequence[ExpectedPost] | None, found: Sequence[Record], told: Told
) -> Iterator[str]:
    if expected is None:
        return
    for want, post in zip(expected, found, strict=False):
        yield from (f"{name}: {fault} in {_show(post)}" for fault in _compare(want, post, told))
    for want in expected[len(found) :]:
        yield f"{name}: there is no {want.kind} in {want.channel} at {want.at}"
    for post in found[len(expected) :]:
        yield f"{name}: not expected: {_show(post)}"


def _compare(want: ExpectedPost, post: Record, told: Told) -> Iterator[str]:
    if (want.kind, want.channel) != (post["kind"], post["channel"]):
        yield f"not {want.kind} in {want.channel}"
    if told.instant(want.at) != datetime.fromisoformat(post["at"]):
        yield f"not at {want.at}"
    if want.entry is not None and want.entry != post["entry"]:
        yield f"not of {want.entry}"
    if want.watches is not None and list(want.watches) != post["watches"]:
        yield f"not for {want.watches}"
    if want.stories is not None and want.stories != len(post["stories"]):
        yield f"not {want.stories} stories"
    if want.here is not None and want.here != post["mention_here"]:
        yield "calls everybody" if post["mention_here"] else "calls nobody"
    yield from _compare_words(want.says, want.never, post["text"])


def _compare_words(says: Sequence[str], never: Sequence[str], text: str) -> Iterator[str]:
    place = 0
    for words in says:
        at = text.find(words, place)
        if at < 0:
            yield f"{words!r} is missing" + (" or comes earlier" if words in text else "")
        else:
            place = at + len(words)
    yield from (f"{words!r} stands" for words in never if words in text)


def _show(post: Record) -> str:
    return f"{post['kind']} in {post['channel']} at {post['at']}:\n{post['text']}"


def _compare_merges(
    expect: Expectation, records: Sequence[Record], decisions: Mapping[str, Record], told: Told
) -> Iterator[str]:
    if expect.merges is None:
        return
    expected = [
        (told.instant(one.at), decisions[one.of]["story"], decisions[one.into]["story"])
        for one in expect.merges
    ]
    found = [
        (datetime.fromisoformat(one["at"]), one["from"], one["into"])
        for one in records
        if one["type"] == "merge"
    ]
    if expected != found:
        yield f"merges: {found}, not {expected}"


def _compare_decision(
    want: ExpectedDecision, id_: str, decisions: Mapping[str, Record]
) -> Iterator[str]:
    found = decisions.get(id_)
    if found is None:
        yield "has no decision"
        return
    urgency = found.get("urgency", {})
    for name in _PLAIN:
        expected = getattr(want, name)
        if expected is not None and found.get(name) != expected:
            yield f"{name} is {found.get(name)}, not {expected}"
    for name in ("event", "genre"):
        expected = getattr(want, name)
        if expected is not None and found.get(name, {}).get("type") != expected:
            yield f"{name} is {found.get(name)}, not {expected}"
    certainty = found.get("event", {}).get("certainty")
    if want.certainty is not None and certainty != want.certainty:
        yield f"certainty is {certainty}, not {want.certainty}"
    if want.watches is not None and list(want.watches) != found["watches"]:
        yield f"watches are {found['watches']}, not {want.watches}"
    if want.level is not None and urgency.get("level") != want.level:
        yield f"goes to {urgency}, not {want.level}"
    if want.at_least is not None and urgency.get("score", 0) < want.at_least:
        yield f"weighs {urgency}, less than {want.at_least}"
    if want.below is not None and urgency.get("score", 1) >= want.below:
        yield f"weighs {urgency}, not less than {want.below}"
    if want.with_ is not None and decisions[want.with_]["story"] != found["story"]:
        yield f"is in {found['story']}, and {want.with_} in {decisions[want.with_]['story']}"
    if want.apart_from is not None and decisions[want.apart_from]["story"] == found["story"]:
        yield f"is in one story with {want.apart_from}"
    if want.no_story and found["story"] is not None:
        yield f"is in {found['story']}"
    score = urgency.get("score", 0)
    if want.more_than is not None and score <= _weigh(decisions, want.more_than) + _HAIR:
        yield f"weighs {score}, and {want.more_than} {_weigh(decisions, want.more_than)}"
    if want.as_much_as is not None and abs(score - _weigh(decisions, want.as_much_as)) > _HAIR:
        yield f"weighs {score}, and {want.as_much_as} {_weigh(decisions, want.as_much_as)}"
    reasons = "; ".join(urgency.get("reasons", ()))
    yield from (
        f"{words!r} is no reason: {reasons}" for words in want.because if words not in reasons
    )
    yield from (f"{words!r} is a reason: {reasons}" for words in want.never if words in reasons)


def _weigh(decisions: Mapping[str, Record], entry: str) -> float:
    return float(decisions[entry].get("urgency", {}).get("score", 0))
