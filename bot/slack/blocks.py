"""Alerts, digests and notices as Slack messages.

Pure: a body goes in, Block Kit comes out, within every limit however hostile or long the
texts are. What a reader sees of a breaking alert, from the top: the headline with its
link, the source and the time, a line or two of the report with the matched words marked,
what is known of the story, then in small print why it is here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.alerts import choose_sections, name_list, name_section, tell_at_a_glance
from bot.alerts.inert import cut, tidy, tidy_url
from bot.alerts.wording import describe_status, list_names, list_some, name_event
from bot.languages import phrase
from bot.model import (
    AlertBody,
    AlertKind,
    DigestBody,
    DigestLine,
    Language,
    Message,
    NoticeBody,
    Outcome,
    Owner,
    Status,
)
from bot.slack import elements as kit
from bot.slack.buttons import proposal_actions, story_actions, story_menu
from bot.slack.introduction import introduce
from bot.slack.text import escape_fallback, measure, split_marks, tidy_lines

__all__ = ["compose", "render_alert", "render_digest", "render_notice"]

_CHANGED = re.compile(r"(~~.+?~~|\*\*.+?\*\*)")
_HEADLINE = 300
_EXCERPT = 600
_NAME = 80
_TITLE = 140
_STATUS = 300
_REASON = 160
_DIGEST_HEADLINE = 200
_DIGEST_TEXT = 1_450  # code points, each of which may count two units of the 3,000
_NOTICE_LINES = 12

# The glyph tells the statuses apart at a glance and does not rest on colour alone.
_GLYPHS = {
    Status.SINGLE_SOURCE: "○",
    Status.CORROBORATED: "●",
    Status.OFFICIAL: "◆",
    Status.DISPUTED: "▲",
}


_HAVE_BUTTONS = frozenset({AlertKind.BREAKING, AlertKind.EDIT})


def compose(body: Message, *, wire_url: str | None = None) -> kit.SlackMessage:
    """The Slack message that says what ``body`` says; of an edit, what it is from then on.

    ``wire_url`` is where readers reach the wire page; None where they do not.
    """
    if isinstance(body, DigestBody):
        return render_digest(body)
    if isinstance(body, NoticeBody):
        if body.introduces is None:
            return render_notice(body)
        return introduce(body.channel, language=body.introduces, note=tidy(body.note))
    return render_alert(body, wire_url=wire_url)


def render_alert(body: AlertBody, *, wire_url: str | None = None) -> kit.SlackMessage:
    """One story as a message of its own, with what can be done about it; a reply has no buttons.

    Where all of it is more than a message may hold, the marks of the headline go, each of which
    repeats the address, and then the excerpt. What is left fits: its parts are bounded.
    """
    unmarked = replace(body, headline_marks=())
    drafts = (body, unmarked, replace(unmarked, excerpt="", excerpt_marks=()))
    return kit.first_that_fits(_draw_alert(draft, wire_url) for draft in drafts)


def _draw_alert(body: AlertBody, wire_url: str | None) -> kit.SlackMessage:
    url = tidy_url(body.url)
    opening: list[kit.Element] = []
    if body.mention_here:
        opening += [{"type": "broadcast", "range": "here"}, kit.text(" ")]
    if body.kind is AlertKind.UPDATE:
        news = tidy(body.news, limit=_STATUS)
        opening += [kit.text(_say_update(body), bold=True), *_show_changes(news)]
        opening += [kit.text("\n")] if news else []
    if body.kind is AlertKind.EDIT and (news := tidy(body.news, limit=_STATUS)):
        opening.append(kit.text(f"{news[0].upper()}{news[1:]}\n", bold=True))
    headline = [
        kit.link(piece.text, url, bold=True, italic=piece.marked)
        for piece in split_marks(body.headline, body.headline_marks, limit=_HEADLINE)
    ] or [kit.link(phrase(body.language, "no_headline"), url, bold=True)]
    source = tidy(body.source_name, limit=_NAME)
    dateline = [
        kit.text(f"\n{source}, " if source else "\n"),
        *([] if body.dated else [kit.text(f"{phrase(body.language, 'undated_briefly')} ")]),
        kit.date(body.counts_from, aged=True),
    ]
    parts = [kit.section([*opening, *headline, *dateline])]
    if excerpt := split_marks(body.excerpt, body.excerpt_marks, limit=_EXCERPT):
        parts.append(kit.quote([kit.text(piece.text, bold=piece.marked) for piece in excerpt]))
    parts.append(kit.section(_status_line(body)))
    if body.owner is not None:
        parts.append(kit.section(_owner_line(body.owner, body.language)))
    blocks = [kit.rich_text(*parts), kit.context(_why_line(body))]
    if body.kind in _HAVE_BUTTONS:
        blocks.append(story_actions(body.story, wire_url=wire_url, language=body.language))
    return kit.SlackMessage(
        text=_fallback(body, body.language),
        blocks=tuple(blocks),
    )


def _say_update(body: AlertBody) -> str:
    """What stands before the news of an update: "Update: "."""
    return phrase(body.language, "update", news="")


def _show_changes(news: str) -> list[kit.Element]:
    """What is new: what stands between two pairs of tildes is struck through, what stands between
    two pairs of stars is bold; where nothing does, all of it is.
    """
    said = _CHANGED.split(news)  # every second part stood between them
    is_bold = not any(part.startswith("**") for part in said[1::2])
    return [
        kit.text(part, bold=is_bold)
        if at % 2 == 0
        else kit.text(part[2:-2], bold=is_bold or part[0] == "*", strike=part[0] == "~")
        for at, part in enumerate(said)
        if part
    ]


def render_digest(body: DigestBody, *, menus: bool = True) -> kit.SlackMessage:
    """A list of stories under what it is, in sections; says what its thread has, and how many
    found no room.

    With ``menus``, each story has its own as long as there is room, the heaviest first. Without
    stories it shows the body's own text, which says that there was nothing.
    """
    if not body.lines:
        said = cut(tidy_lines(body.text), _DIGEST_TEXT) or phrase(body.language, "no_stories")
        return kit.SlackMessage(
            text=_fallback(body, body.language, said),
            blocks=(kit.rich_text(kit.section([kit.text(said)])),),
        )
    total = len(body.lines) + body.omitted
    named = name_list(body.occasion, body.language)
    counted = phrase(body.language, "stories", n=total)
    stories = phrase(body.language, "heading", what=named, said=counted)
    title = kit.header(tidy(body.title, limit=_TITLE) or stories)
    # Room is kept for the line that says what was left out.
    left_out = kit.context(phrase(body.language, "left_out", n=total))
    note = tidy(body.note, limit=_STATUS)
    head = [title, *([kit.context(note)] if note else [])]
    thread = tidy(body.thread, limit=_STATUS)
    rest = [kit.context(thread)] if thread else []
    room = kit.TEXT_IN_MESSAGE - sum(map(kit.measure_block, (*head, *rest, left_out)))
    most = kit.BLOCKS_IN_MESSAGE - len(head) - len(rest) - 1
    shown, count = _list_stories(body, room=room, most=most, menus=menus)
    omitted = total - count
    if omitted:
        rest.append(kit.context(phrase(body.language, "left_out", n=omitted)))
    return kit.SlackMessage(
        text=_fallback(body, body.language, stories),
        blocks=(*head, *shown, *rest),
    )


def _list_stories(
    body: DigestBody, *, room: int, most: int, menus: bool
) -> tuple[list[kit.Block], int]:
    """Blocks of the lines, ``most`` of them in ``room`` units, and how many lines they tell.

    Lines that find no room are the lightest. A heading is not shown without one of its lines, and
    menus take the blocks that lines leave.
    """
    sections: dict[str, list[tuple[kit.Block, int]]] = {}
    told: list[DigestLine] = []
    by = choose_sections(body.lines, body.sections)
    for line in body.lines:
        title = name_section(line, by, body.language)
        opens = title and title not in sections
        head = _head_section(title, len(body.lines)) if opens else []
        block = _digest_block(line, body.language, within=title)
        size = kit.measure_block((block, *head))
        if len(head) >= most or size > room:
            break
        most, room = most - 1 - len(head), room - size
        sections.setdefault(title, []).append((block, len(told)))
        told.append(line)
    below = _list_menus(told, body.language, room=room, most=most) if menus else []
    blocks: list[kit.Block] = []
    for title, pairs in sections.items():
        blocks += _head_section(title, len(pairs)) if title else []
        for block, place in pairs:
            blocks += [block, *below[place : place + 1]]
    return blocks, len(told)


def _list_menus(
    lines: Sequence[DigestLine], language: Language, *, room: int, most: int
) -> list[kit.Block]:
    """Menus of the first lines, ``most`` of them in ``room`` units."""
    menus: list[kit.Block] = []
    for line in lines[:most]:
        menu = story_menu(line.story, language=language)
        room -= kit.measure_block(menu)
        if room < 0:
            break
        menus.append(menu)
    return menus


def _head_section(title: str, number: int) -> list[kit.Block]:
    return [kit.divider(), kit.context(f"{title} · {number}")]


def render_notice(body: NoticeBody) -> kit.SlackMessage:
    """What is to be known of a source, in literal text: the headline, then what follows."""
    headline = tidy(body.headline, limit=_HEADLINE) or phrase(Language.ENGLISH, "no_headline")
    lines = [tidy(line, limit=_STATUS) for line in body.lines[:_NOTICE_LINES]]
    # The lines begin with those that ask about proposals, one each.
    asked = list(zip(lines, body.proposals, strict=False))
    # Each a text of its own: all in one could be longer than a text may be.
    more = [kit.text(f"\n{line}") for line in lines[len(asked) :] if line]
    blocks: list[kit.Block] = []
    said = [kit.text(headline, bold=True)]
    outcomes = {one.proposal: one for one in body.outcomes}
    for line, id_ in asked:
        section = [*said, kit.text(f"\n{line}")]
        said = []
        if (outcome := outcomes.get(id_)) is None:
            blocks += [kit.rich_text(kit.section(section)), proposal_actions(id_)]
        else:
            section += _show_outcome(outcome)
            blocks.append(kit.rich_text(kit.section(section)))
    if said or more:
        blocks.append(kit.rich_text(kit.section([*said, *more])))
    if note := tidy(body.note, limit=_STATUS):
        blocks.append(kit.context(note))
    return kit.SlackMessage(text=_fallback(body, Language.ENGLISH, headline), blocks=tuple(blocks))


def _show_outcome(outcome: Outcome) -> list[kit.Element]:
    """What became of a proposal, in the place of its buttons."""
    said = tidy(outcome.said, limit=_STATUS)
    return [
        kit.text(f"\n{said[:1].upper()}{said[1:]}", bold=True),
        kit.text(" · "),
        kit.date(outcome.at),
    ]


def _status_line(body: AlertBody) -> Sequence[kit.Element]:
    said = tidy(body.status_line, limit=_STATUS) or describe_status(
        body.status, origins=body.origins, copies=body.copies, language=body.language
    )
    line = [kit.text(f"{_GLYPHS[body.status]} {said[0].upper()}{said[1:]}", bold=True)]
    if body.official and body.status is not Status.OFFICIAL:
        line.append(kit.text(f" · {phrase(body.language, 'official_site')}"))
    if event := name_event(body.event, body.language):
        line.append(kit.text(f" · {event}"))
    return line


def _owner_line(owner: Owner, language: Language) -> Sequence[kit.Element]:
    # The name and no mention: who is on it need not be called each time it is shown.
    name = tidy(owner.person.name, limit=_NAME) or phrase(language, "somebody")
    since = f" {phrase(language, 'on_it_since')} "
    return [kit.text(f"◉ {name}", bold=True), kit.text(since), kit.date(owner.since)]


def _why_line(body: AlertBody) -> str:
    language = body.language
    # The line says already that it is why it rings now.
    now = phrase(language, "now_breaking", why="")
    reasons = [tidy(reason.removeprefix(now), limit=_REASON) for reason in body.reasons]
    why = list_some(reasons, separator="; ", language=language)
    below = [phrase(language, "why_now", reasons=why)] if why else []
    room = kit.TEXT_IN_ELEMENT - measure("\n".join(("", *below)))
    room -= measure(phrase(language, "watches", n=len(body.watches), names=""))
    names = [tidy(watch, limit=_NAME) for watch in body.watches]
    watches = list_names(names, room=room, language=language, measure=measure)
    parts = [phrase(language, "watches", n=len(body.watches), names=watches)] if watches else []
    parts += below
    score = f"{body.urgency:.2f}"
    return "\n".join(parts) or phrase(language, "urgency", score=score)


def _digest_block(line: DigestLine, language: Language, *, within: str = "") -> kit.Block:
    """A line of a list, ``within`` the section of that heading, which it does not repeat."""
    headline = tidy(line.headline, limit=_DIGEST_HEADLINE) or phrase(language, "no_headline")
    said = describe_status(line.status, origins=line.origins, copies=line.copies, language=language)
    details = [f"{_GLYPHS[line.status]} {said}"]
    event = name_event(line.event, language)
    if event and event.casefold() != within.casefold():
        details.append(event)
    names = [tidy(watch, limit=_NAME) for watch in line.watches]
    if names[:1] == [within]:
        del names[0]
    if numbers := tidy(line.numbers, limit=_STATUS):
        details.append(numbers)
    if names:
        details.append(cut(list_some(names, language=language), _NAME))
    if line.owner:
        owner = tidy(line.owner, limit=_NAME)
        details.append(phrase(language, "on_it", name=owner))
    source = tidy(line.source_name, limit=_NAME)
    news = tidy(line.news, limit=_STATUS)
    return kit.rich_text(
        kit.section(
            [
                kit.link(headline, tidy_url(line.url), bold=True),
                *([kit.text(f"\n{news[0].upper()}{news[1:]}", italic=True)] if news else []),
                kit.text(f"\n{source} · " if source else "\n"),
                kit.date(line.at),
                kit.text(f" · {' · '.join(details)}"),
            ]
        )
    )


def _fallback(body: Message, language: Language, otherwise: str = "") -> str:
    """What a notification shows, and a screen reader says: one line; ``otherwise`` where the body
    has no words for it.
    """
    line = tell_at_a_glance(body) or otherwise
    return escape_fallback(line, limit=kit.FALLBACK_LIMIT) or phrase(language, "no_headline")
