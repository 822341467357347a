"""Which changes stand on the page that everybody in the newsroom reads."""

from __future__ import annotations

import pytest

from bot.ports import AuditLine
from bot.web.changes import describe_changed, find_people, is_for_all, name_actor
from tests.web.pages import NOW

PUBLIC = {"tech", "C0TECH0001", "deals"}


def line(
    action: str, subject: str = "nokia", *, before: object = None, after: object = None
) -> AuditLine:
    return AuditLine(
        number=1,
        at=NOW,
        actor="slack:U1",
        action=action,
        subject=subject,
        before=before,
        after=after,
    )


@pytest.mark.parametrize(
    "change",
    [
        line("watch.add", after={"channels": ["tech"]}),
        line("watch.edit", before={"channels": ["tech"]}, after={"channels": ["C0TECH0001"]}),
        line("story.mute", after={"channel": "#deals"}),
        line("story.take", after={"person": {"id": "slack:U1", "name": "Ann"}}),
        line("source.pause", "zdnet"),
        line("channel.set", "tech"),
        line("watch.mute", before={"muted_until": None}, after={"muted_until": "2026-02-11"}),
        line("proposal.accept", "p1", after={"watch": "nokia", "subject": "zdnet"}),
    ],
)
def test_what_is_of_public_channels_or_of_none_is_for_all(change: AuditLine) -> None:
    assert is_for_all(change, PUBLIC, {"nokia"})


@pytest.mark.parametrize(
    "change",
    [
        line("watch.add", after={"channels": ["U0ANN00001"]}),
        line("watch.remove", before={"channels": ["C0QUIET001"]}),
        line("watch.edit", before={"channels": ["inquiry"]}, after={"channels": ["tech"]}),
        line("story.mute", after={"channel": "inquiry"}),
        line("channel.set", "U0ANN00001"),
        line("watch.add", after={"channels": ["tech", "inquiry"]}),
        # Of a watch that a file holds, and of what is proposed for one.
        line("watch.mute", "quay", before={"muted_until": None}, after={"muted_until": "2026"}),
        line("proposal.accept", "p1", after={"watch": "quay", "subject": "zdnet"}),
        line("proposal.open", "p1", before={"watch": "quay"}),
        # Of one that is public now, and was not then.
        line("watch.edit", before={"channels": ["inquiry"]}, after={"channels": ["inquiry"]}),
    ],
)
def test_what_is_of_a_direct_message_or_a_private_channel_is_not(change: AuditLine) -> None:
    assert not is_for_all(change, PUBLIC, {"nokia"})


@pytest.mark.parametrize(
    ("until", "shown"),
    [
        ("2026-02-11T09:00:00+00:00", "2026-02-11 09:00 UTC"),
        ("2026-02-11T09:00:00+02:00", "2026-02-11 07:00 UTC"),
        ("2026-02-11T09:00:00Z", "2026-02-11 09:00 UTC"),
        # What is none stays as it is.
        ("2026-02-11", "2026-02-11"),
        ("2026-13-11T09:00:00+00:00", "2026-13-11T09:00:00+00:00"),
        ("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00+14:00"),
        ("2026-02-11T09:00:00 sharp", "2026-02-11T09:00:00 sharp"),
    ],
)
def test_a_time_among_what_changed_is_written_as_the_page_writes_times(
    until: str, shown: str
) -> None:
    change = line("watch.mute", before={"muted_until": None}, after={"muted_until": until})
    assert describe_changed(change) == f"muted until: nothing → {shown}"


def test_who_is_named_once_is_named_at_all_their_changes() -> None:
    ann = {"person": {"id": "slack:U1", "name": "Ann"}}
    lines = [line("watch.mute"), line("story.take", after=ann), line("story.hand-back", before=ann)]
    people = find_people(lines)
    assert [name_actor(one, people) for one in lines] == ["Ann", "Ann", "Ann"]
    # Of whom nothing is said, and of another who is named there, the id stands.
    other = {"person": {"id": "slack:U2", "name": "Ben"}}
    for odd in (line("watch.mute"), line("story.lapse", before=other), line("x", after=["Ann"])):
        assert name_actor(odd, find_people([odd])) == "slack:U1"
    unnamed = line("story.take", after={"person": {"id": "slack:U1", "name": ""}})
    assert name_actor(unnamed, find_people([unnamed])) == "slack:U1"
