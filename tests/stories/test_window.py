"""From entry to story, told as small stories of their own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.model import Event, Relation, Scored, Status
from tests.stories.newsdesk import (
    COURIER,
    GAZETTE,
    HERALD,
    JOURNAL,
    NEWSROOM,
    NOON,
    REUTERS,
    Desk,
    write,
)

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

SPLIT = (
    "Microsoft and OpenAI end their partnership",
    "Microsoft and OpenAI have ended their partnership, the companies said on Tuesday.",
)


def test_the_first_report_opens_a_story() -> None:
    first = Desk().tell(*SPLIT)
    assert first.relation is Relation.NEW
    assert (first.story, first.origins, first.copies) == ("s1", 1, 0)
    assert first.status is Status.SINGLE_SOURCE
    assert first.story_opened == NOON
    assert "first report of this event" in first.reasons


def test_another_outlets_own_report_joins_and_corroborates() -> None:
    desk = Desk()
    first = desk.tell(*SPLIT)
    second = desk.tell(
        "OpenAI and Microsoft part ways, ending AI partnership",
        "The two companies go separate ways after years of friction, executives told the paper.",
        source=HERALD,
        after=10 * MINUTE,
    )
    assert second.story == first.story
    assert second.relation is Relation.REPORT
    assert second.status is Status.CORROBORATED
    assert second.origins == 2
    assert any(reason.startswith("shares ") for reason in second.reasons)
    assert any(
        re.fullmatch(r"likeness 0\.\d\d, 0\.\d\d is enough", reason) for reason in second.reasons
    )


def test_two_deals_of_one_company_on_one_day_stay_apart() -> None:
    desk = Desk()
    siemens = desk.tell(
        "Nokia signs 5G network deal with Siemens",
        "Nokia will build a private 5G network for Siemens, the Finnish company said.",
    )
    samsung = desk.tell(
        "Nokia signs 5G patent deal with Samsung",
        "Nokia will license its 5G patents to Samsung, the Finnish company said.",
        after=HOUR,
    )
    assert siemens.story != samsung.story


def test_two_deals_with_partners_that_no_catalogue_has_stay_apart() -> None:
    desk = Desk()
    buys = desk.tell("Nokia agrees to buy Infinera for $2.3 billion")
    other = desk.tell("Nokia agrees to buy Rapidfiber for $300 million", after=HOUR)
    assert buys.story != other.story


def test_two_quakes_in_two_countries_stay_apart() -> None:
    desk = Desk()
    chile = desk.tell("Strong earthquake of magnitude 6.1 hits northern Chile")
    japan = desk.tell("Strong earthquake of magnitude 6.1 hits northern Japan", after=HOUR)
    assert chile.story != japan.story


def test_a_rising_toll_stays_one_story_and_is_a_development() -> None:
    desk = Desk()
    first = desk.tell("Earthquake in Chile kills 12 people", "A quake struck near Iquique, Chile.")
    later = desk.tell(
        "Chile earthquake death toll rises to 45",
        "Rescuers searched Iquique after the quake that killed 45 people.",
        source=HERALD,
        after=5 * HOUR,
    )
    assert later.story == first.story
    assert later.relation is Relation.UPDATE
    assert "dead now 45" in later.reasons


def test_a_toll_that_rises_a_little_is_another_report() -> None:
    desk = Desk()
    desk.tell("Earthquake in Chile kills 40 people", "A quake struck near Iquique, Chile.")
    later = desk.tell(
        "Chile earthquake death toll rises to 45",
        "Rescuers searched Iquique after the quake that killed 45 people.",
        source=HERALD,
        after=5 * HOUR,
    )
    assert later.relation is Relation.REPORT


def test_a_follow_up_the_next_day_joins() -> None:
    desk = Desk()
    first = desk.tell(*SPLIT)
    later = desk.tell(
        "A day after Microsoft and OpenAI ended their partnership, customers ask what is next",
        source=HERALD,
        after=DAY,
    )
    assert later.story == first.story


def test_the_same_topic_weeks_later_is_another_story() -> None:
    desk = Desk()
    first = desk.tell("Earthquake in Chile kills 12 people", "A quake struck near Iquique, Chile.")
    later = desk.tell(
        "Earthquake in Chile kills 9 people",
        "A quake struck near Iquique, Chile.",
        after=21 * DAY,
    )
    assert later.story != first.story
    assert later.relation is Relation.NEW


def test_a_report_that_is_dated_long_before_a_live_story_is_not_of_it() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    entry = write(
        "Microsoft and OpenAI end partnership on chips",
        "The companies had ended another partnership.",
        source=HERALD,
        at=NOON + HOUR,
    )
    old = desk.window.place(
        replace(entry, published=NOON - 21 * DAY),
        HERALD,
        mentions=(),
        event=Scored(type=Event.PARTNERSHIP_ENDED, score=0.9),
        official_for=frozenset(),
        watched=True,
        now=NOON + HOUR,
    )
    assert old is not None
    assert old.relation is Relation.NEW


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Siemens ruft 10.000 Züge in Österreich zurück",
            "Siemens startet Rückruf von 10.000 Zügen in Österreich",
        ),
        (
            "Nokia et Samsung annoncent un partenariat dans la 6G",
            "6G : Samsung et Nokia signent un partenariat",
        ),
        (
            "Microsoft rompe su alianza con OpenAI",
            "OpenAI y Microsoft ponen fin a su alianza",
        ),
        ("ノキア、5G特許でサムスンと提携", "サムスンとノキアが5G特許で提携を発表"),
    ],
)
def test_two_reports_of_one_event_meet_in_other_languages(first: str, second: str) -> None:
    desk = Desk()
    assert desk.tell(first).story == desk.tell(second, source=HERALD, after=HOUR).story


def test_an_unwatched_entry_never_opens_a_story_and_leaves_nothing_behind() -> None:
    desk = Desk()
    assert desk.hear(*SPLIT, watched=False) is None
    assert desk.tell(*SPLIT, source=HERALD).story == "s1"
    assert desk.window.story("s1").copies == 0


def test_an_unwatched_report_of_a_live_story_counts_among_its_origins() -> None:
    desk = Desk()
    first = desk.tell(*SPLIT)
    evidence = desk.hear(
        "Windows maker and OpenAI end partnership",
        "Microsoft and OpenAI ended their partnership, people at both companies said on Tuesday.",
        source=HERALD,
        after=MINUTE,
        watched=False,
    )
    assert evidence is not None
    assert evidence.story == first.story
    assert evidence.origins == 2


def test_an_unwatched_entry_that_is_only_somewhat_like_a_story_does_not_join() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    assert (
        desk.hear(
            "Microsoft shares rise as OpenAI names new chief scientist",
            source=HERALD,
            after=MINUTE,
            watched=False,
        )
        is None
    )


@pytest.mark.parametrize(("watched", "story"), [(True, "s1"), (False, None)])
def test_more_likeness_is_asked_of_an_entry_that_nobody_watches(
    watched: bool, story: str | None
) -> None:
    desk = Desk()
    desk.tell("Ferry Ostrava runs aground off Tarn island")
    choir = "Ostrava choir sings old hymns on island stage to crowd of pupils"
    told = desk.hear(choir, source=HERALD, after=MINUTE, watched=watched)
    assert (told and told.story) == story


@pytest.mark.parametrize(("hours", "story"), [(1, "s1"), (60, "s2")])
def test_the_later_a_report_comes_the_more_likeness_is_asked_of_it(hours: int, story: str) -> None:
    desk = Desk()
    desk.tell("Ferry Ostrava runs aground off Tarn island")
    choir = "Ostrava choir sings old hymns on island stage to crowd of pupils"
    assert desk.tell(choir, source=HERALD, after=timedelta(hours=hours)).story == story


def test_a_burst_of_forty_reports_is_one_story() -> None:
    desk = Desk()
    verbs = ("end", "have ended", "are ending", "announce the end of")
    for number in range(40):
        placed = desk.tell(
            f"Microsoft and OpenAI {verbs[number % 4]} their partnership, says desk {number}",
            source=HERALD if number % 2 else GAZETTE,
            after=timedelta(seconds=15 * number),
        )
        assert placed.story == "s1"
    assert desk.window.story("s1").origins == 2


def test_a_revision_of_a_placed_entry_changes_nothing() -> None:
    desk = Desk()
    first = desk.tell(*SPLIT)
    before = desk.window.story(first.story)
    again = desk.tell(*SPLIT)
    assert again.relation is Relation.REVISION
    assert desk.window.story(first.story) == before


def test_an_entry_without_words_opens_a_story_of_its_own() -> None:
    desk = Desk()
    assert desk.tell("", "").story != desk.tell("—", "", after=MINUTE).story


def test_the_headline_is_taken_from_the_best_source_so_far() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    desk.tell(
        "Microsoft, OpenAI end partnership in AI shake-up",
        "Both companies confirmed to the agency that the partnership has ended.",
        source=REUTERS,
        after=MINUTE,
    )
    desk.tell(
        "OpenAI and Microsoft end partnership",
        "Friction over computing ended the partnership, executives said.",
        source=COURIER,
        after=2 * MINUTE,
    )
    story = desk.window.story("s1")
    assert story.headline == "Microsoft, OpenAI end partnership in AI shake-up"
    assert story.lead.source == "reuters"
    assert story.event is Event.PARTNERSHIP_ENDED
    assert (story.opened, story.changed) == (NOON, NOON + 2 * MINUTE)


def test_the_headline_is_the_partys_own_once_it_speaks_however_well_known_the_source() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    own = desk.tell(
        "Our partnership with OpenAI has ended",
        "Microsoft and OpenAI have agreed to end their partnership.",
        source=NEWSROOM,
        after=MINUTE,
    )
    desk.tell(
        "Microsoft, OpenAI end partnership in AI shake-up",
        "Both companies confirmed to the agency that the partnership has ended.",
        source=REUTERS,
        after=2 * MINUTE,
    )
    assert own.official
    assert desk.window.story("s1").headline == "Our partnership with OpenAI has ended"


def test_a_story_that_got_nothing_for_the_span_is_forgotten() -> None:
    desk = Desk()
    story = desk.tell(*SPLIT).story
    assert desk.window.forget(NOON + 72 * HOUR) == ()
    assert desk.window.story(story).id == story
    assert desk.window.forget(NOON + 72 * HOUR + MINUTE) == (story,)
    with pytest.raises(KeyError):
        desk.window.story(story)
    assert desk.window.next_story == 2


def test_a_member_is_known_by_when_it_was_first_seen_as_long_as_its_story_lives() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    copy = desk.tell(*SPLIT, source=HERALD, after=10 * MINUTE)
    assert copy.copy_of is not None
    assert desk.window.first_seen(copy.copy_of) == NOON
    desk.window.forget(NOON + 90 * HOUR)
    with pytest.raises(KeyError):
        desk.window.first_seen(copy.copy_of)


def test_a_story_number_is_never_used_twice() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    desk.window.forget(NOON + 30 * DAY)
    assert desk.tell("Nokia to cut 9,000 jobs", after=30 * DAY).story == "s2"


def test_a_restarted_window_decides_as_it_would_have_decided() -> None:
    told: list[tuple[tuple[str, str], dict[str, object]]] = [
        (SPLIT, {}),
        (("Nokia to cut 9,000 jobs in Finland", "Nokia cuts jobs."), {"source": HERALD}),
        (
            ("Microsoft denies report that it ended OpenAI partnership", ""),
            {"source": REUTERS, "after": HOUR},
        ),
        (
            ("Microsoft and OpenAI end their partnership", SPLIT[1]),
            {"source": COURIER, "after": HOUR},
        ),
        (
            ("Windows maker and OpenAI end partnership", "Microsoft and OpenAI ended it."),
            {"source": JOURNAL, "after": HOUR, "watched": False},
        ),
        (
            ("Earthquake in Chile kills 12 people", "A quake struck near Iquique."),
            {"after": 2 * HOUR},
        ),
        (
            ("OpenAI partnership has ended, Microsoft confirms", ""),
            {"source": NEWSROOM, "after": DAY},
        ),
        (
            ("Chile earthquake death toll rises to 45", "The quake near Iquique killed 45."),
            {"source": HERALD, "after": DAY},
        ),
        (("Nokia job cuts: unions in Finland react", ""), {"source": COURIER, "after": DAY}),
    ]
    for cut in range(len(told)):
        steady = Desk()
        for text, how in told[:cut]:
            steady.hear(*text, **how)  # type: ignore[arg-type]
        restarted = steady.restart()
        for text, how in told[cut:]:
            expected = steady.hear(*text, **how)  # type: ignore[arg-type]
            assert restarted.hear(*text, **how) == expected  # type: ignore[arg-type]
        assert restarted.stories == steady.stories
        assert restarted.window.next_story == steady.window.next_story


def test_a_restored_window_forgets_when_the_old_one_would_have() -> None:
    desk = Desk()
    story = desk.tell(*SPLIT).story
    again = desk.restart()
    again.window.forget(NOON + 73 * HOUR)
    with pytest.raises(KeyError):
        again.window.story(story)


def test_a_forgotten_story_leaves_the_others_as_they_were() -> None:
    desk = Desk()
    desk.tell("Nokia to cut 9,000 jobs in Finland", "Nokia will cut jobs across Finland.")
    kept = desk.tell("Siemens recalls trains in Finland over brakes", after=70 * HOUR)
    desk.window.forget(NOON + 73 * HOUR)
    again = desk.tell(
        "Siemens train recall in Finland: brakes at fault", source=HERALD, after=74 * HOUR
    )
    assert again.story == kept.story


def test_a_report_that_touches_two_stories_joins_the_nearer() -> None:
    desk = Desk()
    tunnel = desk.tell("Harbour tunnel floods after burst pipe")
    mayor = desk.tell("Mayor Roe quits over unpaid parking tickets", after=MINUTE)
    bridge = desk.tell(
        "Burst pipe floods harbour tunnel that mayor Roe wanted for parking",
        source=HERALD,
        after=HOUR,
    )
    assert tunnel.story != mayor.story
    assert bridge.story == tunnel.story


def test_the_same_two_companies_in_another_event_are_another_story() -> None:
    desk = Desk()
    split = desk.tell(*SPLIT)
    sued = desk.tell("Microsoft and OpenAI sued by newspapers", source=HERALD, after=HOUR)
    assert sued.story != split.story


def test_an_unclear_report_that_names_both_parties_alone_may_join() -> None:
    desk = Desk()
    split = desk.tell("Microsoft and OpenAI split")
    unclear = desk.tell("Microsoft, OpenAI: it is over", source=HERALD, after=HOUR)
    assert unclear.story == split.story


def test_reports_of_one_event_from_two_countries_view_may_join() -> None:
    desk = Desk()
    first = desk.tell("Nokia recalls Lumina 5 base stations sold in Germany over fire risk")
    second = desk.tell(
        "Lumina 5 base stations recalled: Nokia warns of fire risk in France",
        source=HERALD,
        after=HOUR,
    )
    assert second.story == first.story


def test_a_single_shared_name_from_outside_the_catalogue_may_join_on_likeness() -> None:
    desk = Desk()
    first = desk.tell("Infinera sues")
    second = desk.tell("Infinera files a lawsuit", source=HERALD, after=HOUR)
    assert second.story == first.story


def test_a_deal_with_one_number_is_one_deal_whoever_else_is_named() -> None:
    desk = Desk()
    first = desk.tell(
        "Finnish maker Nokia agrees to buy the optical firm Infinera for $2.3 billion"
    )
    second = desk.tell(
        "Analyst Roe praises how Nokia will buy an optical rival for $2.3 billion",
        source=HERALD,
        after=HOUR,
    )
    assert second.story == first.story


def test_stories_of_which_no_entry_is_kept_still_hold_their_numbers() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    desk.members.clear()
    again = desk.restart()
    assert again.window.next_story == 2
    with pytest.raises(KeyError):
        again.window.story("s1")


_RETELL = """
from datetime import timedelta
from tests.stories.newsdesk import COURIER, GAZETTE, HERALD, Desk
desk = Desk()
for number, source in enumerate((GAZETTE, HERALD, COURIER) * 4):
    for title in (
        "Microsoft and OpenAI end their partnership over chips",
        "Harbour tunnel in Oldtown floods after burst pipe",
        "Nokia signs 5G network deal with Siemens",
    ):
        words = title.split()
        turned = words[number % len(words):] + words[: number % len(words)]
        print(desk.tell(" ".join(turned), source=source, after=timedelta(minutes=number)))
"""


def test_two_processes_with_other_hash_seeds_say_the_same() -> None:
    root = Path(__file__).resolve().parents[2]
    said = {
        subprocess.run(
            [sys.executable, "-c", _RETELL],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1
    assert said.pop()


def test_reports_that_each_name_another_party_need_more_words_in_common() -> None:
    other = Desk()
    other.tell("Rosters anger dockers of Fenwick")
    halted = "Ferries of Ostrander idle in the harbour as dockers object to winter rosters"
    assert other.tell(halted, source=HERALD).story == "s2"
    same = Desk()
    same.tell("Rosters anger dockers of Ostrander")
    assert same.tell(halted, source=HERALD).story == "s1"


def test_a_company_alone_makes_no_event_and_an_unwatched_report_leaves_nothing() -> None:
    for watched, joined in ((True, "s2"), (False, None)):
        desk = Desk()
        desk.tell("Trouble brews at Nokia")
        later = desk.hear("Nokia under pressure", source=HERALD, watched=watched)
        assert (later and later.story) == joined


def test_a_clock_that_was_set_back_keeps_no_story_longer() -> None:
    desk = Desk()
    ahead = desk.tell(*SPLIT, after=100 * HOUR)
    there = desk.tell("Ferry Ostrava aground off Tarn", after=HOUR)
    restarted = desk.restart()
    for window in (desk.window, restarted.window):
        assert window.forget(NOON + 74 * HOUR) == (there.story,)
        assert window.story(ahead.story).opened == NOON + 100 * HOUR
        assert window.forget(NOON + 173 * HOUR) == (ahead.story,)


def test_more_likeness_is_asked_of_a_headline_that_says_nothing() -> None:
    text = (
        "Off Tarn a ferry waits. Ministers meet over harvest prices. Rain is due in Selby. "
        "Schools open late in Larkhill"
    )
    told = ("Ferry Ostrava runs aground off Tarn island", "The ferry ran aground in a gale.")
    stories = []
    for headline in ("Ferry waits", "Morning briefing"):
        desk = Desk()
        first = desk.tell(*told)
        stories.append(desk.tell(headline, text, source=HERALD, after=HOUR).story == first.story)
    assert stories == [True, False]
