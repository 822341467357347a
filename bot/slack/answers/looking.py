"""What people look at: a preview, what became of a report, what is open, how all does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby

from bot.alerts.inert import Marked, tidy, tidy_url
from bot.alerts.wording import count
from bot.model import DigestBody, SourceHealth
from bot.ports import Explanation
from bot.preview import Finding, Preview, Sample
from bot.reference import Status
from bot.slack import elements as kit
from bot.slack.answers.core import Answer, make_answer, say
from bot.slack.blocks import render_digest
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


def answer_preview(found: Preview) -> Answer:
    """What a query would have brought, and what makes noise in it."""
    return make_answer(f"What {found.watch.query} would have brought", *show_preview(found))


def show_preview(found: Preview) -> list[kit.Block]:
    """The preview as blocks, for an answer and for a dialog."""
    days = _days(found.span.until - found.first_seen)
    head = [
        kit.text(tidy(found.watch.query, limit=_QUERY), code=True),
        kit.text(f" over {count(found.entries, 'stored entry', 'stored entries')} of {days}\n"),
    ]
    if not found.entries:
        nothing = "Nothing is stored of that time yet, so there is nothing to hold it against."
        return [kit.rich_text(kit.section([head[0], kit.text(f"\n{nothing}")]))]
    lines_a_day = _rate(found.digest_lines_a_day)
    lines = [
        f"{count(found.hits, 'hit')}, {_rate(found.hits_a_day)} a day",
        f"{_rate(found.breaking_a_day)} a day would ring at once, {lines_a_day} stand in digests",
    ]
    if found.judged_since > max(found.first_seen, found.span.since):
        lines[1] += f" (by the last {count(found.judged_hits, 'hit')})"
    said = kit.text("\n".join(lines), bold=True)
    blocks = [kit.rich_text(kit.section([*head, said]))]
    if found.baseline:
        blocks.append(
            kit.context(
                f"{count(found.baseline, 'hit')} came with first polls, which are told to nobody; "
                "rates leave them out."
            )
        )
    if noise := list(_word_findings(found.findings)):
        blocks.append(
            kit.rich_text(kit.section([kit.text("What makes noise\n", bold=True)]), *noise)
        )
    samples, title = found.strongest[:_SAMPLES], "The strongest\n"
    if not samples:
        samples, title = found.newest[:_SAMPLES], "The latest\n"
    if samples:
        blocks.append(
            kit.rich_text(
                kit.section([kit.text(title, bold=True)]), *(_show_sample(one) for one in samples)
            )
        )
    return blocks


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


def answer_why(place: str, stages: Sequence[Explanation]) -> Answer:
    """What became of each entry at a place, stage by stage."""
    if not stages:
        shown = tidy(place, limit=_PLACE)
        return say(
            f"No report with the address or the id {shown} was seen. It may stand in a source that "
            "is not watched, or have come before that source was: /watch source list shows them."
        )
    head = f"What became of {tidy(stages[0].title, limit=_HEADLINE) or tidy(place, limit=_PLACE)}"
    blocks: list[kit.Block] = []
    room = kit.TEXT_IN_MESSAGE - 200
    left_out = 0
    for key, group in groupby(stages, key=lambda stage: stage.entry):
        rows = list(group)
        title = tidy(rows[0].title, limit=_HEADLINE) or "(no title)"
        source = tidy(key.source, limit=_NAME)
        parts = [kit.section([kit.text(title, bold=True), kit.text(f"  {source}\n")])]
        parts += [_word_stage(row) for row in rows]
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
        blocks.append(kit.context(f"{left_out} more: nightdesk why (in a shell) shows them all."))
    return make_answer(head, *blocks)


def _word_stage(row: Explanation) -> kit.Element:
    reasons = [tidy(reason, limit=_REASON) for reason in row.reasons[:_REASONS]]
    said = "".join(f"\n    {reason}" for reason in reasons if reason)
    return kit.section(
        [
            kit.date(row.at),
            kit.text(f"  {tidy(row.stage, limit=_NAME)}: "),
            kit.text(tidy(row.outcome, limit=_REASON), bold=True),
            kit.text(f"{said}\n"),
        ]
    )


def answer_brief(body: DigestBody) -> Answer:
    """What is open in a channel.

    Without menus: what is pressed on an answer has its own answer put in that one's place.
    """
    return Answer(message=render_digest(body, menus=False))


def answer_status(status: Status) -> Answer:
    """How the service does, in some lines."""
    health = status.health
    unwell = [
        f"{number} {state.value.replace('_', ' ')}"
        for state, number in sorted(health.by_health.items(), key=lambda pair: pair[0].value)
        if number and state is not SourceHealth.OK
    ]
    sources = f"{count(status.counts.sources, 'source')}: " + (
        ", ".join(unwell) if unwell else "all do well"
    )
    polled = [kit.text("no poll yet")]
    if status.polled is not None:
        polled = [kit.text("last polled "), kit.date(status.polled)]
    outage = []
    if health.outage is not None:
        outage = [kit.text("\nNo source answers since "), kit.date(health.outage)]
    waiting = f"{count(status.counts.pending, 'message')} to be sent"
    dead = (
        f", {count(status.counts.dead, 'message')} that could not be: nightdesk deliveries list"
        if status.counts.dead
        else ""
    )
    muted = f", {status.muted} muted" if status.muted else ""
    lines = [
        kit.text(f"{sources}; ", bold=bool(unwell)),
        *polled,
        *outage,
        kit.text(
            f"\n{count(status.counts.entries, 'stored entry', 'stored entries')} in "
            f"{count(status.counts.stories, 'story', 'stories')}"
            f"\n{count(status.watches, 'watch', 'watches')}{muted}\n"
        ),
        kit.text(f"{waiting}{dead}", bold=bool(dead)),
    ]
    return make_answer(f"Nightdesk: {sources}", kit.rich_text(kit.section(lines)))


def _days(span: timedelta) -> str:
    days = span / timedelta(days=1)
    if days < 1:
        return count(max(1, round(span / timedelta(hours=1))), "hour")
    return count(round(days), "day")


def _rate(number: float) -> str:
    return f"{number:,.0f}" if number >= 10 or number == 0 else f"{number:,.1f}"
