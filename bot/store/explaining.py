"""What became of an entry, stage by stage, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from difflib import unified_diff
from itertools import chain

from sqlalchemy import Connection, func, or_, select

from bot.errors import StoreError
from bot.languages import read_back, say, say_all, word_consequences
from bot.model import Decision, EntryKey, Evidence, Urgency, UrgencyPart
from bot.ports.explaining import Explanation, Sight
from bot.ports.records import LedgerOutcome
from bot.store.arrivals import describe_arrival, describe_reading, tell_date
from bot.store.bodies import DECISION, TEXTS
from bot.store.columns import AnyRow, replace_unstorable
from bot.store.explaining_stories import Teller, explain_story
from bot.store.hashes import hash_text
from bot.store.schema import (
    alerted_pages,
    changes,
    entries,
    known,
    ledger,
    sources,
    versions,
)
from bot.store.sighting import (
    limit_decision,
    limit_outcome,
    limit_reasons,
    limit_revision,
)

__all__ = ["explain", "find_stories"]

_MOST_LINES = 40  # of a page's change
_MOST_SIGNS = 600  # of a summary
_PARTS = frozenset(
    {
        *("match", "event", "priority", "origins", "tier", "magnitude", "official", "novelty"),
        *("age", "burst", "rhythm", "cue", "genre", "passing", "claim", "step"),
    }
)
"""The parts of an urgency that have a name in every language; a record may have others."""
_UNTOLD = frozenset({LedgerOutcome.EVIDENCE, LedgerOutcome.UNMATCHED})


def explain(
    conn: Connection, url_or_id: str, *, canonical_url: str | None, sight: Sight | None = None
) -> tuple[Explanation, ...]:
    """Every stage of the entries that the words name, entry by entry, in order; where ``sight``
    is given, as if there were no other watches and channels than those in it.

    The stages are ``seen``, ``fetch``, ``parse``, ``change`` (of a page: what it said before and
    after, as lines with ``-`` and ``+``), ``match``, ``event``, ``genre``, ``numbers``, ``copy``,
    ``story``, ``urgency``, ``ledger`` (what was made of it, channel by channel), ``version``
    (what it said when somebody was told, and each time that it changed, with what came of that),
    ``merge``, ``alert``,
    ``delivery``, ``digest``, ``mark`` (what a person said of the story), ``owner`` (who is on
    it) and ``page``, each where the entry came to it. What was told of its story by another entry
    is named as that. What followed the ledger is in the order of time.
    """
    return tuple(
        stage
        for row in _find(conn, url_or_id, canonical_url=canonical_url)
        for stage in _explain_entry(conn, row, sight)
    )


def find_stories(conn: Connection, url_or_id: str, *, canonical_url: str | None) -> list[str]:
    """The stories that hold the entries that the words name, each once, in order."""
    rows = _find(conn, url_or_id, canonical_url=canonical_url)
    return list(dict.fromkeys(row.story for row in rows if row.story is not None))


def _find(conn: Connection, url_or_id: str, *, canonical_url: str | None) -> list[AnyRow]:
    wanted = replace_unstorable(url_or_id)
    addresses = {wanted} | ({replace_unstorable(canonical_url)} if canonical_url else set())
    rows = conn.execute(
        select(
            known.c.number,
            known.c.source,
            known.c.id,
            known.c.canonical_url,
            known.c.forgotten,
            entries.c.url,
            entries.c.title,
            entries.c.summary,
            func.length(entries.c.content).label("content_length"),
            entries.c.lang,
            entries.c.authors,
            entries.c.tags,
            entries.c.published,
            entries.c.seen,
            entries.c.absent_at,
            entries.c.story,
            sources.c.name.label("source_name"),
            sources.c.tier,
            sources.c.kind,
            sources.c.host,
            sources.c.poll_host,
        )
        .join(sources, sources.c.id == known.c.source)
        .join(entries, entries.c.number == known.c.number, isouter=True)
        .where(
            or_(
                known.c.id_hash == hash_text(wanted),
                known.c.link_hash == hash_text(wanted),
                known.c.url_hash.in_([hash_text(address) for address in sorted(addresses)]),
            )
        )
        .order_by(known.c.number)
    )
    return [row for row in rows if wanted in {row.id, row.url} or row.canonical_url in addresses]


def _explain_entry(conn: Connection, row: AnyRow, sight: Sight | None) -> Iterator[Explanation]:
    teller = Teller(entry=EntryKey(row.source, row.id), title=row.title or "")
    if row.forgotten is not None:
        yield teller.tell(
            row.forgotten,
            "seen",
            "forgotten",
            say("way_pruned"),
        )
        return
    yield teller.tell(
        row.seen,
        "seen",
        "stored",
        say("read_source", source=f"{row.source_name} ({row.source})", tier=row.tier),
        tell_date(row),
    )
    yield teller.tell(row.seen, "fetch", "came", *describe_arrival(row))
    yield teller.tell(row.seen, "parse", "read", *describe_reading(row))
    yield from _explain_change(conn, teller, row)
    for line in conn.execute(
        select(ledger).where(ledger.c.entry == row.number).order_by(ledger.c.number)
    ):
        if line.revisions and line.decision is not None:
            yield teller.tell(
                line.at,
                "text",
                "as it came first",
                say("way_text_then"),
            )
        yield from _explain_judgement(teller, line.decision, sight, at=line.at)
        yield _explain_outcome(teller, line, sight, is_placed=row.story is not None)
        if line.revisions:
            if line.revised_decision is not None:
                yield _explain_present(teller, row, line)
            yield from _explain_judgement(
                teller, line.revised_decision, sight, at=line.revised_last
            )
            yield teller.tell(
                line.revised_last,
                "ledger",
                LedgerOutcome.REVISION.value,
                *limit_revision(
                    TEXTS.read(line.revised_reasons),
                    sight,
                    watches=_list_watches(line.decision, line.revised_decision),
                ),
                say("way_times", n=line.revisions, time=line.revised_first)
                if line.revisions > 1
                else "",
            )
    followed = [] if row.story is None else [*explain_story(conn, teller, row.story, sight)]
    # That its text and its page are looked at again tells that somebody was told.
    if sight is None or any(stage.stage == "alert" for stage in followed):
        followed = [
            *_explain_versions(conn, teller, row.number, sight),
            *followed,
            *_explain_page(conn, teller, row.number),
        ]
    yield from sorted(followed, key=lambda stage: stage.at)


def _explain_outcome(
    teller: Teller, line: AnyRow, sight: Sight | None, *, is_placed: bool
) -> Explanation:
    """What was made of the entry, as far as it is in sight.

    Of a decision that cannot be read only what channels in sight were told is.
    """
    outcome, reasons = LedgerOutcome(line.outcome), TEXTS.read(line.reasons)
    if sight is None:
        return teller.tell(line.at, "ledger", outcome.value, *reasons)
    decision = _read_decision(line.decision)
    seen = limit_reasons(reasons, sight, watches=None if decision is None else decision.watches)
    if line.decision is None:
        return teller.tell(line.at, "ledger", outcome.value, *seen)
    outcome = limit_outcome(
        outcome,
        reasons,
        seen,
        matched=bool(seen) if decision is None else not sight.watches.isdisjoint(decision.watches),
        is_placed=is_placed if decision is None else decision.placement is not None,
    )
    if outcome in _UNTOLD and not seen and decision is not None:
        seen = (say("verdict_nobody"),)
    return teller.tell(line.at, "ledger", outcome.value, *seen)


def _list_watches(*decisions: str | None) -> tuple[str, ...] | None:
    """All that these decisions are of; None where one of them cannot be read."""
    read = [_read_decision(one) for one in decisions if one is not None]
    names = [one.watches for one in read if one is not None]
    return None if not read or len(names) < len(read) else tuple(chain(*names))


def _read_decision(written: str | None) -> Decision | None:
    """A stored decision; None where there is none that can be read."""
    try:
        return None if written is None else DECISION.read(written)
    except StoreError:
        return None


def _explain_present(teller: Teller, row: AnyRow, line: AnyRow) -> Explanation:
    """The text that the entry has now, and whether what follows is the evidence of it."""
    try:
        judged = DECISION.read(line.revised_decision).at
    except StoreError:
        judged = line.revised_last  # the next stage says what is wrong with it
    return teller.tell(
        line.revised_last,
        "text",
        "as it is now",
        f"“{row.title}”",
        f"“{_shorten(row.summary)}”" if row.summary else "",
        say("way_not_anew", time=judged) if judged < line.revised_last else "",
    )


def _explain_versions(
    conn: Connection, teller: Teller, number: int, sight: Sight | None
) -> Iterator[Explanation]:
    """The evidence: what the entry said when somebody was told by it, and when it changed."""
    for row in conn.execute(
        select(versions).where(versions.c.entry == number).order_by(versions.c.at)
    ):
        yield teller.tell(
            row.at,
            "version",
            "as told" if row.told else "as changed",
            f"“{row.title}”",
            f"“{_shorten(row.summary)}”" if row.summary else "",
            f"hash {row.text_hash}",
            *(
                limit_revision(TEXTS.read(row.reasons), sight, watches=None)
                if row.reasons is not None
                else ()
            ),
        )


def _explain_page(conn: Connection, teller: Teller, number: int) -> Iterator[Explanation]:
    """Whether the page is still there, where it is asked again."""
    page = conn.execute(select(alerted_pages).where(alerted_pages.c.entry == number)).one_or_none()
    if page is None:
        return
    yield teller.tell(
        page.missed or page.since,
        "page",
        page.state,
        f"asked {page.asked} times",
        f"last answer {page.status}" if page.status else "",
        f"not found since {page.missed:%Y-%m-%d %H:%M:%S} UTC" if page.missed else "",
        f"asked again {page.due:%Y-%m-%d %H:%M:%S} UTC" if page.due else "asked no more",
    )


def _shorten(text: str) -> str:
    return text if len(text) <= _MOST_SIGNS else f"{text[:_MOST_SIGNS].rstrip()}…"


def _explain_change(conn: Connection, teller: Teller, row: AnyRow) -> Iterator[Explanation]:
    """The evidence of an entry that is a change of a page."""
    found = conn.execute(select(changes).where(changes.c.entry == row.number)).one_or_none()
    if found is not None:
        lines = _compare(found.before.splitlines(), found.after.splitlines())
        yield teller.tell(row.seen, "change", "changed", *lines)


def _compare(before: list[str], after: list[str]) -> list[str]:
    """A short diff: each line with what became of it in front, the unchanged far off left out."""
    diff = list(unified_diff(before, after, lineterm="", n=1))[2:]  # without its two headings
    lines = [line for line in diff if not line.startswith("@@")]
    if len(lines) > _MOST_LINES:
        left_out = len(lines) - _MOST_LINES
        return [*lines[:_MOST_LINES], say("way_more_lines", n=left_out)]
    return lines


def _explain_judgement(
    teller: Teller, decision: str | None, sight: Sight | None, *, at: datetime
) -> Iterator[Explanation]:
    """The stages of a stored decision, or the one that says why there are none."""
    if decision is None:
        return
    try:
        read = DECISION.read(decision)
    except StoreError as error:
        yield teller.tell(at, "match", "unreadable", str(error))
        return
    yield from _explain_decision(teller, limit_decision(read, sight), at=read.at)


def _explain_decision(teller: Teller, decision: Decision, *, at: datetime) -> Iterator[Explanation]:
    yield teller.tell(
        at,
        "match",
        "matched" if decision.hits else "unmatched",
        *(
            f"{hit.watch}: "
            + (
                ", ".join(
                    f"“{match.text}” in {match.field.value} {match.start}–{match.end}"
                    + (f" (entity {match.entity})" if match.entity else "")
                    for match in hit.matches
                )
                or "everything"
            )
            for hit in decision.hits
        ),
    )
    quoted = [(each.rule.startswith("genre:"), _quote(each)) for each in decision.evidence]
    yield teller.tell(
        at,
        "event",
        decision.event.type.value,
        say("way_score", score=f"{decision.event.score:.2f}"),
        say(f"way_{decision.certainty.value}") if decision.certainty is not None else "",
        *(words for is_of_genre, words in quoted if not is_of_genre),
    )
    yield teller.tell(
        at,
        "genre",
        decision.genre.type.value,
        say("way_score", score=f"{decision.genre.score:.2f}"),
        *(words for is_of_genre, words in quoted if is_of_genre),
    )
    if said := word_consequences(decision.consequences):
        ranks = decision.consequences.classes().items()
        yield teller.tell(
            at,
            "numbers",
            say_all(tuple(said.values())),
            *(say("way_numbers_class", kind=kind, rank=str(rank)) for kind, rank in ranks),
        )
    placement = decision.placement
    if placement is not None:
        copied = placement.copy_of
        yield teller.tell(
            at,
            "copy",
            "own text" if copied is None else "copied",
            "" if copied is None else say("read_copy", id=copied.id, source=copied.source),
        )
        yield teller.tell(
            at,
            "story",
            placement.relation.value,
            say("way_story", story=placement.story),
            f"{placement.status.value}: origins {placement.origins}, copies {placement.copies}"
            + (", official" if placement.official else ""),
            *placement.reasons,
        )
    if decision.urgency is not None:
        yield teller.tell(
            at,
            "urgency",
            decision.urgency.level.value,
            say("way_score", score=f"{decision.urgency.score:.2f}"),
            *decision.urgency.reasons,
            *(_say_urgency(watch, urgency) for watch, urgency in decision.by_watch),
            *map(_say_part, decision.urgency.parts),
        )


def _quote(evidence: Evidence) -> str:
    """What was read, as it was written, with where it stands and the rule by which it counts."""
    place = say(f"read_{evidence.field.value}", text=evidence.text)
    return say_all((place, f"({evidence.rule})"), separator=" ")


def _say_urgency(watch: str, urgency: Urgency) -> str:
    said = say(
        "way_by_watch",
        watch=watch,
        level=say(f"became_{urgency.level.value}"),
        score=f"{urgency.score:.2f}",
    )
    if not urgency.reasons:
        return said
    reasons = say_all(tuple(map(read_back, urgency.reasons)))
    return say("way_because", said=said, reasons=reasons)


def _say_part(part: UrgencyPart) -> str:
    """One part of the heaviest urgency: "tier +0.048, share 0.60: tier 2 source"."""
    said = say(
        "way_part",
        part=say(f"part_{part.name}") if part.name in _PARTS else part.name,
        worth=f"{part.worth:+.3f}",
        share=f"{part.share:.2f}",
    )
    return say_all((said, read_back(part.reason)), separator=": ") if part.reason else said
