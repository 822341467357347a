"""A list that is too long for one message, as a message with a thread of further ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.alerts.inert import cut, tidy_url
from bot.alerts.listing import LIST_LINES, count_head_lines, name_list, word_lines, word_rest
from bot.alerts.sections import choose_sections, name_section
from bot.alerts.wording import describe_status, list_some, name_event
from bot.languages import phrase
from bot.model import DigestBody, DigestLine, Language

__all__ = ["count_in_message", "split_list"]

UNITS_IN_PART = 8_600
"""UTF-16 units that the lines of one part may have: what Slack takes, less its headings."""

BLOCKS_IN_PART = 46
"""Blocks that Slack takes of one message, less four: the heading of the list, its note, what its
thread has and what was left out."""

_BLOCKS_OF_LINE = 2
"""A line, and the menu below it: no story is listed that cannot be marked or muted."""
_BLOCKS_OF_HEADING = 2
_UNITS_BESIDE = 80
"""What a line says beside the texts that it has, its status and its event: its time and the dots
between all these."""
_UNITS_OF_MENU = 165
"""What a menu says, in the language that needs most, and carries beside its story's id."""
_IDS_IN_MENU = 5
_SUMMARY = 150


def split_list(body: DigestBody) -> tuple[DigestBody, ...]:
    """The list as the parts in which it is sent: one where it fits.

    The first has the heaviest lines and says how many more are in its thread, and of what. The
    others are replies there, ``part`` 1 and on: section by section, the section with the heaviest
    line first. Each line is in one part. Only a list that keeps no count of its edits is divided.
    """
    whole = body
    body = replace(body, sections=choose_sections(body.lines, body.sections))
    heads, *_ = _pack(body, body.lines, most=count_head_lines(body.occasion))
    rest = body.lines[len(heads) :]
    if not rest:
        return (whole,)
    packed = list(_pack(body, _put_together(body, rest), most=LIST_LINES))
    return (
        _head(body, heads, rest),
        *(
            _reply(body, lines, part=part, of=len(packed))
            for part, lines in enumerate(packed, start=1)
        ),
    )


def count_in_message(body: DigestBody) -> int:
    """How many of the list's lines, its heaviest, one message without a thread has room for."""
    by = choose_sections(body.lines, body.sections)
    first, *_ = _pack(replace(body, sections=by), body.lines, most=LIST_LINES)
    return len(first)


def _head(
    body: DigestBody, lines: tuple[DigestLine, ...], rest: Sequence[DigestLine]
) -> DigestBody:
    thread = phrase(body.language, "in_thread", n=len(rest) + body.omitted)
    if said := _summarise(body, rest):
        thread = phrase(body.language, "heading", what=thread, said=said)
    heading, _, _ = body.text.partition("\n")
    return replace(
        body,
        lines=lines,
        omitted=0,
        thread=thread,
        text="\n".join([heading, *word_lines(lines, body.at, body.language), thread]),
    )


def _summarise(body: DigestBody, lines: Iterable[DigestLine]) -> str:
    """How many lines each section has: "microsoft 12, nokia 9"; empty where there is none."""
    counted = Counter(name_section(line, body.sections, body.language) for line in lines)
    named = [f"{name} {number:,}" for name, number in counted.most_common() if name]
    return cut(list_some(named, language=body.language), _SUMMARY)


def _reply(body: DigestBody, lines: tuple[DigestLine, ...], *, part: int, of: int) -> DigestBody:
    is_last = part == of
    omitted = body.omitted if is_last else 0
    named = phrase(
        body.language,
        "list_part",
        list=name_list(body.occasion, body.language),
        n=part + 1,
        of=of + 1,
    )
    title = phrase(
        body.language,
        "heading",
        what=named,
        said=phrase(body.language, "stories", n=len(lines)),
    )
    said = word_lines(lines, body.at, body.language)
    return replace(
        body,
        lines=lines,
        omitted=omitted,
        part=part,
        title=title,
        text="\n".join([title, *said, *word_rest(omitted, body.language)]),
    )


def _put_together(body: DigestBody, lines: Iterable[DigestLine]) -> list[DigestLine]:
    """The lines section by section, each in its order, the one that begins first in front."""
    sections: dict[str, list[DigestLine]] = {}
    for line in lines:
        sections.setdefault(name_section(line, body.sections, body.language), []).append(line)
    return [line for section in sections.values() for line in section]


def _pack(
    body: DigestBody, lines: Iterable[DigestLine], *, most: int
) -> list[tuple[DigestLine, ...]]:
    """The lines in their order, as many in each part as it takes; one where there is none."""
    packed: list[list[DigestLine]] = [[]]
    units, headings = 0, set[str]()
    for line in lines:
        part, heading = packed[-1], name_section(line, body.sections, body.language)
        size = _measure(line, body.language)
        blocks = _BLOCKS_OF_LINE * (len(part) + 1)
        blocks += _BLOCKS_OF_HEADING * len(headings | {heading} - {""})
        if part and (len(part) == most or units + size > UNITS_IN_PART or blocks > BLOCKS_IN_PART):
            packed.append(part := [])
            units, headings = 0, set()
        part.append(line)
        units += size
        headings |= {heading} - {""}
    return [tuple(part) for part in packed]


def _measure(line: DigestLine, language: Language) -> int:
    """Units of a line with its heading and its menu: as many as Slack counts, or some more."""
    status = describe_status(
        line.status, origins=line.origins, copies=line.copies, language=language
    )
    texts = (
        *(line.headline, tidy_url(line.url) or "", line.source_name, line.news, line.owner),
        *(status, name_event(line.event, language)),
    )
    # The watches are a heading and a cut row of names.
    named = 2 * len(", ".join(line.watches)[: 2 * _SUMMARY])
    menu = _UNITS_OF_MENU + _IDS_IN_MENU * len(line.story)
    return sum(_units(text) for text in texts) + named + _UNITS_BESIDE + menu


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
