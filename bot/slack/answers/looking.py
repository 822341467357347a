"""What people look at: a preview, what became of a report, what is open, how all does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import groupby

from bot.alerts.inert import Marked, tidy, tidy_url
from bot.alerts.wording import count
from bot.languages import phrase, write_number
from bot.model import DigestBody, Language, SourceHealth
from bot.ports import Explanation
from bot.preview import Finding, Preview, Sample
from bot.reference import Status
from bot.slack import elements as kit
from bot.slack.answers.core import Answer, make_answer, offer_watch, say
from bot.slack.blocks import render_digest
from bot.slack.stages import name_outcome, name_stage, word_reason
from bot.slack.text import split_marks

__all__ = ["answer_brief", "answer_preview", "answer_status", "answer_why", "show_preview"]

_QUERY = 300
_NAME = 80
_HEADLINE = 160
_FINDINGS = 4
_SAMPLES = 3
_REASONS = 8
_REASON = 200
_PLACE = 200
_PREVIEW = kit.TEXT_IN_MESSAGE - 2_500
"""Units of a preview; below it may stand a button that carries the query, 2,000 units of it."""
_FOR_OPERATORS = frozenset({"fetch", "parse", "version", "page"})
"""Stages of how a report was fetched and is kept: of them a shell tells."""


def answer_preview(
    found: Preview, language: Language = Language.ENGLISH, *, typed: str = ""
) -> Answer:
    """What a query would have brought, and what makes noise in it; what was ``typed`` of it is
    watched for with one press.
    """
    said = phrase(language, "preview_of", query=found.watch.query)
    return offer_watch(make_answer(said, *show_preview(found, language)), typed, language)


def show_preview(found: Preview, language: Language = Language.ENGLISH) -> list[kit.Block]:
    """The preview as blocks, for an answer and for a dialog."""
    span = phrase(
        language,
        "preview_span",
        entries=phrase(language, "preview_stored", n=found.entries),
        days=_days(found.span.until - found.first_seen, language),
    )
    head = [
        kit.text(tidy(found.watch.query, limit=_QUERY), code=True),
        kit.text(span),
    ]
    if not found.entries:
        nothing = phrase(language, "preview_nothing")
        return [kit.rich_text(kit.section([head[0], kit.text(f"\n{nothing}")]))]
    hits_a_day = _rate(found.hits_a_day, language)
    lines = [
        phrase(language, "preview_hits", n=found.hits, rate=hits_a_day),
        phrase(
            language,
            "preview_rates",
            breaking=_rate(found.breaking_a_day, language),
            lines=_rate(found.digest_lines_a_day, language),
        ),
    ]
    if found.judged_since > max(found.first_seen, found.span.since):
        lines[1] += phrase(language, "preview_judged", n=found.judged_hits)
    said = kit.text("\n".join(lines), bold=True)
    blocks = [kit.rich_text(kit.section([*head, said]))]
    if found.baseline:
        blocks.append(kit.context(phrase(language, "preview_baseline", n=found.baseline)))
    if noise := list(_word_findings(found.findings)):
        blocks.append(
            kit.rich_text(
                kit.section([kit.text(phrase(language, "preview_noise"), bold=True)]), *noise
            )
        )
    samples, title = found.strongest[:_SAMPLES], phrase(language, "preview_strongest")
    if not samples:
        samples, title = found.newest[:_SAMPLES], phrase(language, "preview_latest")
    room = _PREVIEW - kit.measure_block(blocks)
    return [*blocks, *_show_samples(title, samples, room=room)]


def _show_samples(title: str, samples: Sequence[Sample], *, room: int) -> list[kit.Block]:
    """The samples in ``room`` units: without the marks where these, each of which repeats the
    address, find no room, and then as many as do, the first before the others.
    """
    plain = [replace(one, headline=Marked(text=one.headline.text)) for one in samples]
    fewer = (plain[:number] for number in range(len(plain), 0, -1))
    for shown in (samples, *fewer):
        head = kit.section([kit.text(title, bold=True)])
        block = kit.rich_text(head, *map(_show_sample, shown))
        if shown and kit.measure_block(block) <= room:
            return [block]
    return []


def _word_findings(findings: Sequence[Finding]) -> Iterator[kit.Element]:
    for finding in findings[:_FINDINGS]:
        parts = [kit.text(tidy(finding.text, limit=_REASON))]
        if finding.query is not None:
            left = count(finding.left or 0, "hit")
            lost = f", {finding.rung} that rang lost" if finding.rung else ""
            advice = tidy(finding.advice, limit=_REASON)
            parts += [
                kit.text("\n    "),
                kit.text(advice, code=True) if advice else kit.text("narrower"),
                kit.text(f": {left} left{lost}"),
            ]
        yield kit.section([*parts, kit.text("\n")])


def _show_sample(sample: Sample) -> kit.Element:
    url = tidy_url(sample.url)
    headline = _mark(sample.headline, url) or [kit.link("(no title)", url)]
    level = "" if sample.verdict is None else f" · {sample.verdict.level.value}"
    source = tidy(sample.source_name, limit=_NAME)
    return kit.section(
        [
            *headline,
            kit.text(f"\n{source}{level} · " if source else f"\n{level} · "),
            kit.date(sample.seen),
            kit.text("\n"),
        ]
    )


def _mark(marked: Marked, url: str | None) -> list[kit.Element]:
    return [
        kit.link(piece.text, url, bold=piece.marked)
        for piece in split_marks(marked.text, marked.marks, limit=_HEADLINE)
    ]


def answer_why(
    place: str, stages: Sequence[Explanation], language: Language = Language.ENGLISH
) -> Answer:
    """What became of each entry at a place, stage by stage."""
    if not stages:
        shown = tidy(place, limit=_PLACE)
        return say(phrase(language, "why_nothing", place=shown))
    headline = tidy(stages[0].title, limit=_HEADLINE) or tidy(place, limit=_PLACE)
    head = phrase(language, "why_became", headline=headline)
    blocks: list[kit.Block] = []
    room = kit.TEXT_IN_MESSAGE - 200
    read = [stage for stage in stages if not _is_for_operators(stage)] or stages
    left_out = len(stages) - len(read)
    for key, group in groupby(read, key=lambda stage: stage.entry):
        rows = list(group)
        title = tidy(rows[0].title, limit=_HEADLINE) or phrase(language, "untitled")
        source = tidy(key.source, limit=_NAME)
        parts = [kit.section([kit.text(title, bold=True), kit.text(f"  {source}\n")])]
        parts += [_word_stage(row, language) for row in rows]
        block = kit.rich_text(*parts)
        while kit.measure_block(block) > room and len(parts) > 1:
            parts.pop()
            left_out += 1
            block = kit.rich_text(*parts)
        if kit.measure_block(block) > room or len(blocks) >= kit.BLOCKS_IN_MESSAGE - 2:
            left_out += len(rows)
            continue
        room -= kit.measure_block(block)
        blocks.append(block)
    if left_out:
        blocks.append(kit.context(phrase(language, "why_in_shell", n=left_out)))
    return make_answer(head, *blocks)


def _is_for_operators(row: Explanation) -> bool:
    # What was sent says its alert; ids and receipts are of use where it was not.
    return row.stage in _FOR_OPERATORS or (row.stage, row.outcome) == ("delivery", "sent")


def _word_stage(row: Explanation, language: Language) -> kit.Element:
    reasons: list[kit.Element] = []
    for reason in row.reasons[:_REASONS]:
        parts = word_reason(row, reason, language)
        if any(parts):
            reasons += [kit.text("\n    "), *kit.text_with_times(parts, limit=_REASON)]
    return kit.section(
        [
            kit.date(row.at),
            kit.text(f"  {tidy(name_stage(row.stage, language), limit=_NAME)}: "),
            kit.text(tidy(name_outcome(row, language), limit=_REASON), bold=True),
            *reasons,
            kit.text("\n"),
        ]
    )


def answer_brief(body: DigestBody) -> Answer:
    """What is open in a channel.

    Without menus: what is pressed on an answer has its own answer put in that one's place.
    """
    return Answer(message=render_digest(body, menus=False))


def answer_status(status: Status, language: Language = Language.ENGLISH) -> Answer:
    """How the service does, in some lines."""
    health = status.health
    unwell = [
        f"{number} {phrase(language, f'health_{state.value}')}"
        for state, number in sorted(health.by_health.items(), key=lambda pair: pair[0].value)
        if number and state is not SourceHealth.OK
    ]
    counts = status.counts
    sources = phrase(
        language,
        "heading",
        what=phrase(language, "sources_count", n=counts.sources),
        said=", ".join(unwell) or phrase(language, "status_well"),
    )
    polled = [kit.text(phrase(language, "status_unpolled"))]
    if status.polled is not None:
        polled = [kit.text(f"{phrase(language, 'source_polled')} "), kit.date(status.polled)]
    outage = []
    if health.outage is not None:
        said = phrase(language, "status_outage")
        outage = [kit.text(f"\n{said} "), kit.date(health.outage)]
    waiting = phrase(language, "status_waiting", n=counts.pending)
    dead = phrase(language, "status_dead", n=counts.dead) if counts.dead else ""
    muted = phrase(language, "status_muted", number=status.muted) if status.muted else ""
    stored = phrase(
        language,
        "status_stored",
        entries=phrase(language, "status_entries", n=counts.entries),
        stories=phrase(language, "status_stories", n=counts.stories),
    )
    heading = [kit.text(f"{sources}; ", bold=bool(unwell)), *polled]
    if not counts.sources:
        sources = phrase(language, "sources_missing")
        heading = [kit.text(sources, bold=True)]
    lines = [
        *heading,
        *outage,
        kit.text(f"\n{stored}\n{phrase(language, 'watches_count', n=status.watches)}{muted}\n"),
        kit.text(f"{waiting}{dead}", bold=bool(dead)),
    ]
    return make_answer(f"Nightdesk: {sources}", kit.rich_text(kit.section(lines)))


def _days(span: timedelta, language: Language) -> str:
    days = span / timedelta(days=1)
    if days < 1:
        return phrase(language, "preview_hours", n=max(1, round(span / timedelta(hours=1))))
    return phrase(language, "preview_days", n=round(days))


def _rate(number: float, language: Language) -> str:
    return write_number(round(number, 0 if number >= 10 else 1), language)
