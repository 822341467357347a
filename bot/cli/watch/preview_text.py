"""A preview for eyes and for scripts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.alerts.inert import tidy
from bot.preview import Finding, Marked, Preview, Sample, Verdict

__all__ = ["describe_preview", "say_length", "write_preview"]

_SOURCES = 8


def write_preview(found: Preview, *, is_to_somebody: bool) -> Iterator[str]:
    """The preview in lines of plain text; matched words stand between asterisks."""
    yield from _write_span(found)
    if not found.entries:
        return
    yield ""
    yield from _write_counts(found, is_to_somebody=is_to_somebody)
    yield from _write_sources(found)
    yield from _write_findings(found.findings, of=found.hits)
    yield from _write_samples("Strongest", found.strongest)
    yield from _write_samples("Newest", found.newest)


def _write_span(found: Preview) -> Iterator[str]:
    if not found.entries:
        yield "No entries are stored for that time yet: `nightdesk run` collects them."
        return
    entries = _count(found.entries, "stored entry", "stored entries")
    length = say_length(found.span.until - found.first_seen)
    yield f"{tidy(found.watch.query)}: held against {entries} of {length}"
    if not found.is_whole:
        yield (
            f"Hits are those since {_time(found.matched_since)}, {_number(found.days)} days: "
            f"{found.candidates:,} entries are to be looked at in all "
            "(--thorough takes the time)"
        )
    if found.judged_since > max(found.first_seen, found.matched_since):
        scope = f"the {_number(found.days)} days" if found.is_whole else "the time since then"
        yield (
            f"Judged the last {say_length(found.span.until - found.judged_since)}, since "
            f"{_time(found.judged_since)}; hits are of all {scope} (--thorough judges all)"
        )
    if found.is_drawn:
        yield (
            "Origins are those that the index finds by a story's words (--thorough looks at "
            "every entry)"
        )


def _write_counts(found: Preview, *, is_to_somebody: bool) -> Iterator[str]:
    judged = "" if found.judged_hits == found.hits else f"  of {found.judged_hits:,} judged hits"
    told = f"  and {_count(found.updates, 'update')} in their threads" if found.updates else ""
    yield _row("hits", found.hits, found.hits_a_day)
    yield _row("stories", found.stories, None, judged)
    yield _row("breaking", found.breaking, found.breaking_a_day, told)
    yield _row("digest lines", found.digest_lines, found.digest_lines_a_day)
    if found.baseline:
        hits = f"{found.baseline:,} of the hits came" if found.baseline > 1 else "1 hit came"
        yield f"{hits} with first polls, which are told to nobody: rates leave them out"
    if is_to_somebody:
        said = ", ".join(f"#{name} ({level.value})" for name, level in found.thresholds)
        yield f"for {said}"
    else:
        (_, level), *_rest = found.thresholds
        yield f"for a channel with the threshold {level.value}; name one with --to"


def _row(name: str, number: int, a_day: float | None, more: str = "") -> str:
    rate = "" if a_day is None else f"{_number(a_day):>8} a day"
    return f"{name:<14}{number:>8,}{rate}{more}".rstrip()


def _write_sources(found: Preview) -> Iterator[str]:
    if not found.by_source:
        return
    yield ""
    yield "Sources"
    total = sum(count for _, count in found.by_source)
    for name, count in found.by_source[:_SOURCES]:
        yield f"{count:>8,}  {count / total:>4.0%}  {name}"
    rest = found.by_source[_SOURCES:]
    if rest:
        hits = sum(count for _, count in rest)
        yield f"{hits:>8,}  {hits / total:>4.0%}  {_count(len(rest), 'other source')}"


def _write_findings(findings: Sequence[Finding], *, of: int) -> Iterator[str]:
    if not findings:
        return
    looked_at = findings[0].of
    yield ""
    yield "What makes the noise" + (
        "" if looked_at == of else f", by the latest {looked_at:,} hits"
    )
    for finding in findings:
        yield f"  {finding.text}"
        if finding.query is None:
            continue
        lost = f", {finding.rung} that rang lost" if finding.rung else ""
        yield f"      {finding.advice}: {_count(finding.left or 0, 'hit')} left{lost}"
        yield f"      {finding.query}"


def _write_samples(title: str, samples: Sequence[Sample]) -> Iterator[str]:
    if not samples:
        return
    yield ""
    yield title
    for sample in samples:
        verdict = "" if sample.verdict is None else f"  {_say_verdict(sample.verdict)}"
        yield f"  {_time(sample.seen)}  {sample.source_name}{verdict}"
        yield f"      {_mark(sample.headline) or '(no title)'}"
        if not sample.headline.marks and sample.excerpt.text:
            yield f"      {_mark(sample.excerpt)}"


def _say_verdict(verdict: Verdict) -> str:
    copy = ", a copy" if verdict.relation.value == "copy" else ""
    return f"{verdict.level.value} {verdict.score:.2f}{copy}"


def _mark(marked: Marked) -> str:
    pieces, at = [], 0
    for start, end in marked.marks:
        pieces += [marked.text[at:start], "*", marked.text[start:end], "*"]
        at = end
    return "".join([*pieces, marked.text[at:]])


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def say_length(span: timedelta) -> str:
    """A length of time as people say it: days, or what is less than one."""
    if span >= timedelta(days=1):
        return f"{_number(span / timedelta(days=1))} days"
    if span >= timedelta(hours=1):
        return _count(span // timedelta(hours=1), "hour")
    return _count(max(1, span // timedelta(minutes=1)), "minute")


def _number(value: float) -> str:
    return f"{value:,.1f}" if value < 100 else f"{value:,.0f}"


def _time(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"


def describe_preview(found: Preview) -> dict[str, Any]:
    """The preview as one JSON object."""
    return {
        "query": found.watch.query,
        "channels": [
            {"name": name, "threshold": threshold.value} for name, threshold in found.thresholds
        ],
        "since": _instant(found.first_seen),
        "until": _instant(found.span.until),
        "entries": found.entries,
        "candidates": found.candidates,
        "hits": found.hits,
        "hits_of_first_polls": found.baseline,
        "hits_a_day": round(found.hits_a_day, 2),
        "matched_since": _instant(max(found.first_seen, found.matched_since)),
        "judged_since": _instant(max(found.first_seen, found.judged_since)),
        "judged_hits": found.judged_hits,
        "origins_by_index": found.is_drawn,
        "stories": found.stories,
        "breaking": found.breaking,
        "breaking_a_day": round(found.breaking_a_day, 2),
        "updates": found.updates,
        "digests": found.digests,
        "digest_lines": found.digest_lines,
        "digest_lines_a_day": round(found.digest_lines_a_day, 2),
        "sources": [{"name": name, "hits": count} for name, count in found.by_source],
        "noise": [
            {
                "kind": finding.kind.value,
                "text": finding.text,
                "count": finding.count,
                "of": finding.of,
                "advice": finding.advice or None,
                "query": finding.query,
                "left": finding.left,
                "rung": finding.rung,
            }
            for finding in found.findings
        ],
        "strongest": [_describe_sample(sample) for sample in found.strongest],
        "newest": [_describe_sample(sample) for sample in found.newest],
    }


def _describe_sample(sample: Sample) -> dict[str, Any]:
    verdict = sample.verdict
    return {
        "seen": _instant(sample.seen),
        "source": sample.source_name,
        "url": sample.url,
        "headline": _describe_marked(sample.headline),
        "excerpt": _describe_marked(sample.excerpt),
        "story": verdict and verdict.story,
        "relation": verdict and verdict.relation.value,
        "level": verdict and verdict.level.value,
        "score": verdict and round(verdict.score, 4),
        "rung": verdict is not None and verdict.is_rung,
        "listed": verdict is not None and verdict.is_listed,
    }


def _describe_marked(marked: Marked) -> dict[str, Any]:
    return {"text": marked.text, "marks": [list(mark) for mark in marked.marks]}


def _instant(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")
