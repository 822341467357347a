"""What is promised of the words for what an editor changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.alerts.revising import DIFF_LIMIT, is_news, list_lowered, word_revision
from bot.alerts.updates import list_rises, word_news
from bot.model import (
    AlertBody,
    AlertKind,
    Change,
    ChangeKind,
    Language,
    Placement,
    Relation,
    Revision,
    Run,
    RunKind,
    Status,
    Told,
)
from tests.alerts.samples import make_entry, make_placement, make_source
from tests.making import NOON, make_alert

HOST = "harbourwire.example"
KEY = make_entry().key


def run(kind: str, text: str) -> Run:
    return Run(kind=RunKind(kind), text=text)


def change(kind: ChangeKind = ChangeKind.NUMBER, **fields: Any) -> Change:
    given = {"before": "12", "after": "17", "topic": "dead", "now": "17"}
    return Change(kind=kind, **{**given, **fields})


TOLL = Revision(
    changes=(change(),),
    headline=(run("out", "12 "), run("in", "17 "), run("kept", "dead in Oldtown blast")),
)


def revised(revision: Revision | None = TOLL, **fields: Any) -> Placement:
    return make_placement(relation=Relation.REVISION, revision=revision, kin=(KEY,), **fields)


def told(**fields: Any) -> Told:
    return Told(status=Status.SINGLE_SOURCE, entries=frozenset({KEY}), **fields)


def test_the_headline_comes_with_what_was_taken_out_struck_through() -> None:
    said = word_revision(TOLL, host=HOST)
    assert said == "Headline changed: ~~12~~ → **17** dead in Oldtown blast"


def test_what_is_taken_out_at_the_end_stands_apart_from_what_is_kept() -> None:
    gone = Revision(
        changes=(change(),),
        headline=(run("kept", "Nokia to cut 14,500 jobs"), run("out", " in Europe")),
    )
    said = word_revision(gone, host=HOST)
    assert said == "Headline changed: Nokia to cut 14,500 jobs ~~in Europe~~"


def test_what_is_put_in_is_marked_also_where_it_replaces_nothing() -> None:
    turned = Revision(
        changes=(change(ChangeKind.NEGATION),),
        headline=(run("kept", "Roe found "), run("in", "not "), run("kept", "guilty")),
    )
    assert word_revision(turned, host=HOST) == "Headline changed: Roe found **not** guilty"


def test_what_is_put_in_of_signs_and_spaces_alone_is_not_marked() -> None:
    blank = Revision(
        changes=(change(),),
        headline=(run("kept", "Roe held"), run("in", " "), run("kept", "in Oldtown")),
    )
    assert word_revision(blank, host=HOST) == "Headline changed: Roe held in Oldtown"


def test_what_is_put_in_and_cut_off_is_not_marked_without_an_end() -> None:
    long = Revision(changes=(change(),), headline=(run("out", "12 "), run("in", "word " * 90)))
    said = word_revision(long, host=HOST)
    assert "**" not in said
    assert said.startswith("Headline changed: ~~12~~ → word word")


def test_stars_of_a_page_put_nothing_in() -> None:
    own = Revision(
        changes=(change(),),
        headline=(run("kept", "**All** "), run("out", "12 "), run("in", "17** safe")),
    )
    assert word_revision(own, host=HOST) == "Headline changed: *All* ~~12~~ → **17* safe**"


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("Correction: **17**, not 12, died", "Correction: *17*, not 12, died"),
        ("Correction: ~~12~~ 17 died", "Correction: ~12~ 17 died"),
        ("Correction: 17* died", "Correction: 17* died"),
    ],
)
def test_signs_in_the_note_of_a_correction_mark_nothing(note: str, shown: str) -> None:
    own = Revision(changes=(change(ChangeKind.CORRECTION, after=note),))
    assert shown in word_revision(own, host=HOST)


def test_what_nothing_replaces_has_no_arrow() -> None:
    gone = Revision(
        changes=(change(ChangeKind.CERTAINTY),),
        headline=(run("out", "Alleged "), run("kept", "killer held")),
    )
    assert word_revision(gone, host=HOST) == "Headline changed: ~~Alleged~~ killer held"


def test_a_text_is_told_where_the_headline_stayed() -> None:
    text = Revision(
        changes=(change(),),
        text=(run("kept", "killed "), run("out", "12"), run("in", "17"), run("kept", " people")),
    )
    assert word_revision(text, host=HOST) == "Text changed: killed ~~12~~ → **17** people"


def test_a_correction_says_what_it_says() -> None:
    note = change(ChangeKind.CORRECTION, before="", after="Correction: The mill is older.")
    said = word_revision(Revision(changes=(note,)), host=HOST)
    assert said == "Correction added: “Correction: The mill is older.”"
    gone = change(ChangeKind.CORRECTION, after="")
    assert word_revision(Revision(changes=(gone,)), host=HOST) == "Correction taken out"


def test_a_page_that_is_gone_or_back_is_told_with_its_host() -> None:
    gone = change(ChangeKind.PULLED, after="404")
    back = change(ChangeKind.BACK, after="200")
    assert word_revision(Revision(changes=(gone,)), host=HOST) == (
        "pulled: harbourwire.example no longer has it (404)"
    )
    assert word_revision(Revision(changes=(back,)), host=HOST) == (
        "back: harbourwire.example has it again"
    )


def test_a_change_that_is_only_one_of_form_has_no_words() -> None:
    assert word_revision(Revision(), host=HOST) == ""
    assert not is_news(make_placement(), told())


def test_what_others_wrote_is_inert_and_within_bounds() -> None:
    hostile = Revision(
        changes=(change(),),
        headline=(run("out", "\x1b[31m12\n\u202e"), run("in", "word " * 500)),
    )
    said = word_revision(hostile, host=HOST)
    assert said.isprintable()
    assert len(said) <= len("Headline changed: ") + DIFF_LIMIT


def test_tildes_of_a_page_strike_nothing_through() -> None:
    own = Revision(
        changes=(change(ChangeKind.NUMBER),),
        headline=(run("kept", "~~All~~ "), run("out", "12~~ "), run("in", "17 safe")),
    )
    assert word_revision(own, host=HOST) == "Headline changed: ~All~ ~~12~~~ → **17 safe**"


def test_it_is_news_to_those_who_were_told_by_that_text_and_not_of_the_change() -> None:
    assert is_news(revised(), told())
    assert not is_news(revised(), Told(status=Status.SINGLE_SOURCE))
    assert not is_news(revised(), told(said={"dead": ("12", "17")}))
    assert is_news(revised(), told(said={"dead": ("12",)}))


def test_a_toll_below_the_one_that_was_told_is_no_news() -> None:
    heard = told(said={"dead": ("12",)}, highest={"dead": 95.0})
    behind = revised(Revision(changes=(change(was="12"),)))
    assert not is_news(behind, heard)
    assert is_news(behind, told(highest={"dead": 16.0}))
    assert is_news(behind, told(highest={"injured": 95.0}))
    assert list_lowered(behind, heard) == ()
    assert list_lowered(revised(None), heard) == ()


def test_a_toll_that_others_take_back_is_lowered_whoever_told_it() -> None:
    assert list_lowered(make_placement(lowered="dead"), Told(status=Status.CORROBORATED)) == (
        "dead",
    )


def test_a_toll_that_was_told_and_is_taken_back_is_news() -> None:
    heard = told(said={"dead": ("12", "95")}, highest={"dead": 95.0})
    corrected = revised(Revision(changes=(change(was="95"),)))
    assert is_news(corrected, heard)
    assert list_lowered(corrected, heard) == ("dead",)


def test_a_number_that_is_gone_is_no_lower_one() -> None:
    gone = revised(Revision(changes=(change(was="12", now=""),)))
    assert is_news(gone, told(highest={"dead": 95.0}))


def test_a_correction_by_a_paper_that_is_behind_is_told() -> None:
    note = change(ChangeKind.CORRECTION, topic="correction", now="it was the north")
    behind = revised(Revision(changes=(note, change(was="12"))))
    assert is_news(behind, told(highest={"dead": 95.0}))


def test_the_highest_that_was_told_is_known_until_it_is_taken_back() -> None:
    first = told().hearing(body(AlertKind.BREAKING, says=(("dead", "12"), ("who", "a"))), step=0)
    higher = first.hearing(body(AlertKind.UPDATE, says=(("dead", "95"),)), step=1)
    lower = higher.hearing(body(AlertKind.UPDATE, says=(("dead", "40"),)), step=2)
    taken = replace(body(AlertKind.UPDATE, says=(("dead", "40"),)), lowered=("dead",))
    assert [each.highest["dead"] for each in (first, higher, lower)] == [12.0, 95.0, 95.0]
    assert higher.hearing(taken, step=2).highest == {"dead": 40.0}
    assert higher.joined_to(told(highest={"dead": 3.0, "jobs": 900.0})).highest == {
        "dead": 95.0,
        "jobs": 900.0,
    }


def test_what_waits_is_told_by_the_number_that_it_has_by_then() -> None:
    rose = replace(revised(), risen="dead", developments=("dead now 17",))
    said = [
        word_news(rose, told(), entry=make_entry(), source=make_source(), waits=waits)
        for waits in (True, False)
    ]
    assert said == ["dead now 17", "Headline changed: ~~12~~ → **17** dead in Oldtown blast"]


def test_a_small_rise_that_waits_is_kept_with_its_words() -> None:
    rose = change(was="16", what="dead")
    small = revised(replace(TOLL, changes=(rose,)))
    rises = list_rises(
        small,
        told(),
        entry=make_entry(),
        source=make_source(),
        language=Language.ENGLISH,
        held=(("dead", "dead now 16"), ("injured", "injured now 30")),
    )
    assert rises == (
        ("injured", "injured now 30"),
        ("dead", "Headline changed: ~~12~~ → **17** dead in Oldtown blast"),
    )


def body(kind: AlertKind, says: tuple[tuple[str, str], ...]) -> AlertBody:
    made = make_alert("s1", "deals", kind=kind, at=NOON, says=says).body
    assert isinstance(made, AlertBody)
    return made


def tell_by_turns(first: Told, words: str) -> str:
    """Of the words that come one after another, those that the channel is told."""
    said = ""
    for word in words:
        if is_news(revised(Revision(changes=(change(topic="who", now=word),))), first):
            said += word
            heard = body(AlertKind.UPDATE, says=(("who", word),))
            first = first.hearing(heard, step=first.step + 1)
    return said


def test_what_is_taken_back_is_told_and_two_texts_by_turns_end_with_the_newer() -> None:
    known = told(said={"who": ("a",)})
    assert tell_by_turns(known, "bab") == "bab"
    assert tell_by_turns(known, "babababab") == "bab"
    assert tell_by_turns(known, "bababcaba") == "babc"
    assert tell_by_turns(known, "bcd") == "bcd"


def test_two_texts_by_turns_end_with_the_newer_where_the_older_was_never_said() -> None:
    assert tell_by_turns(told(), "bab") == "bab"
    assert tell_by_turns(told(), "bababab") == "bab"


def test_denials_by_turns_are_not_told_for_ever() -> None:
    denied = change(ChangeKind.NEGATION, topic="negation", now="yes")
    by_turns = told(said={"negation": ("yes", "no", "yes", "no")})
    assert not is_news(revised(Revision(changes=(denied,))), by_turns)


def test_a_page_that_is_gone_once_more_is_told_once_more() -> None:
    gone = change(ChangeKind.PULLED, after="410", topic="page", now="gone")
    before = ("gone", "back", "gone", "back")
    assert is_news(revised(Revision(changes=(gone,))), told(said={"page": before}))
    assert not is_news(revised(Revision(changes=(gone,))), told(said={"page": before[:3]}))


def test_what_was_said_of_two_stories_that_are_one_is_in_the_order_of_their_telling() -> None:
    earlier = told(said={"dead": ("12", "17"), "hurt": ("3",)})
    later = told(said={"dead": ("17", "20"), "lost": ("1",)})
    assert later.joined_to(earlier).said == {
        "dead": ("12", "17", "20"),
        "hurt": ("3",),
        "lost": ("1",),
    }


def test_what_an_update_was_the_first_to_speak_of_was_otherwise_before() -> None:
    first = told().hearing(body(AlertKind.BREAKING, says=(("hurt", "3"),)), step=0)
    second = first.hearing(body(AlertKind.UPDATE, says=(("dead", "12"),)), step=1)
    assert second.said == {"hurt": ("3",), "dead": ("", "12")}
    assert second.joined_to(told(said={"dead": ("11",)})).said["dead"] == ("11", "12")


def test_after_a_dozen_updates_only_what_takes_the_news_back_is_told() -> None:
    note = change(ChangeKind.CORRECTION, topic="correction", now="x")
    assert not is_news(revised(), told(step=12))
    assert is_news(revised(Revision(changes=(note,))), told(step=12))


def test_a_number_is_not_said_twice() -> None:
    placement = revised(developments=("dead now 17",))
    news = word_news(placement, told(), entry=make_entry(), source=make_source())
    assert news == "Headline changed: ~~12~~ → **17** dead in Oldtown blast"


def test_a_page_without_an_address_is_named_by_its_source() -> None:
    gone = Revision(changes=(change(ChangeKind.PULLED, after="410"),))
    entry = make_entry(url=None)
    news = word_news(revised(gone), told(), entry=entry, source=make_source())
    assert news == "pulled: harbourwire.example no longer has it (410)"
