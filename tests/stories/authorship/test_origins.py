"""Who really said it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import EntryKey, Relation, Source, Status
from bot.stories.authorship.citations import read_citation
from bot.stories.authorship.origins import Attribution, Origins, attribute
from bot.stories.authorship.outlets import outlet_key
from bot.stories.authorship.owners import keys_of_source
from tests.stories.newsdesk import (
    COURIER,
    GAZETTE,
    HERALD,
    JOURNAL,
    NEWSROOM,
    NOON,
    REGULATOR,
    REUTERS,
    Desk,
    write,
)

MINUTE = timedelta(minutes=1)
SPLIT = "Microsoft and OpenAI end their partnership"


def test_reports_that_cite_one_outlet_are_one_origin() -> None:
    desk = Desk()
    desk.tell(
        "Microsoft and OpenAI to end partnership, WSJ reports",
        "The companies will part ways, the Wall Street Journal reported.",
    )
    second = desk.tell(
        "OpenAI, Microsoft partnership to end: report",
        "According to a report in the Wall Street Journal, both will go separate ways.",
        source=HERALD,
        after=MINUTE,
    )
    assert second.story == "s1"
    assert second.origins == 1
    assert second.status is Status.SINGLE_SOURCE
    assert "cites wall street journal" in second.reasons


def test_the_cited_outlets_own_report_is_the_same_origin() -> None:
    desk = Desk()
    desk.tell("Microsoft and OpenAI to end partnership, WSJ reports")
    own = desk.tell(
        "Microsoft and OpenAI to end their partnership",
        "The two companies have decided to part ways, executives said in interviews.",
        source=JOURNAL,
        after=MINUTE,
    )
    assert own.story == "s1"
    assert own.origins == 1


def test_a_site_that_no_table_has_is_the_outlet_that_is_cited_by_the_words_of_its_host() -> None:
    desk = Desk()
    desk.tell("Fenwick to acquire Ostrander", source=Source.unlisted("networkherald.example"))
    citing = desk.tell(
        "Fenwick to acquire Ostrander, Network Herald reports", source=COURIER, after=MINUTE
    )
    assert citing.story == "s1"
    assert citing.origins == 1


def test_a_second_outlet_that_asked_for_itself_is_a_second_origin() -> None:
    desk = Desk()
    desk.tell("Microsoft and OpenAI to end partnership, WSJ reports")
    own = desk.tell(
        "OpenAI to end partnership with Microsoft",
        "OpenAI's chief told the Courier that the partnership with Microsoft will end.",
        source=replace(COURIER, name="The Courier"),
        after=MINUTE,
    )
    assert own.story == "s1"
    assert own.origins == 2


def test_sources_of_one_owner_are_one_origin() -> None:
    desk = Desk()
    business = replace(REUTERS, id="reuters-business", name="Reuters Business")
    desk.tell(SPLIT, "The companies said they parted ways.", source=REUTERS)
    second = desk.tell(
        "OpenAI, Microsoft partnership is over",
        "Investors weigh what the end of the partnership means.",
        source=business,
        after=MINUTE,
    )
    assert second.story == "s1"
    assert second.origins == 1


def test_a_partys_own_site_is_an_origin_of_its_own() -> None:
    desk = Desk()
    desk.tell(SPLIT, "Microsoft and OpenAI parted ways, sources said.")
    word = desk.tell(
        "Microsoft and OpenAI end partnership",
        "Despite what the Wall Street Journal reported, Microsoft chose to end it.",
        source=NEWSROOM,
        after=MINUTE,
    )
    assert word.story == "s1"
    assert word.origins == 2


def test_a_wire_story_in_twenty_papers_is_one_origin() -> None:
    desk = Desk()
    text = (
        "LONDON (Reuters) - Microsoft and OpenAI have ended their partnership after a year of "
        "friction over computing power, three people with knowledge of the decision said."
    )
    for number in range(20):
        paper = Source.unlisted(f"paper{number}.example")
        placed = desk.tell(
            f"{SPLIT} {'!' * (number % 3)}", text, source=paper, after=number * MINUTE
        )
    assert placed.story == "s1"
    assert (placed.origins, placed.copies) == (1, 19)
    assert placed.relation is Relation.COPY
    assert placed.status is Status.SINGLE_SOURCE


def test_two_texts_with_the_credit_of_one_agency_are_one_origin() -> None:
    desk = Desk()
    desk.tell(
        SPLIT,
        "LONDON (Reuters) - The companies part ways after years of work together, aides said.",
    )
    second = desk.tell(
        "OpenAI and Microsoft end partnership",
        "SEATTLE (Reuters) - Workers at both firms heard of the decision in the morning.",
        source=HERALD,
        after=MINUTE,
    )
    assert second.story == "s1"
    assert second.copies == 0
    assert second.origins == 1


@pytest.mark.parametrize(
    ("title", "summary", "said_by"),
    [
        ("Microsoft in talks, Wall Street Journal reports", "", "wall street journal"),
        ("Microsoft in talks: WSJ", "", "wall street journal"),
        ("Microsoft in talks - Bloomberg", "", "bloomberg"),
        ("Reuters: Microsoft in talks", "", "reuters"),
        ("Microsoft in talks, NYT report says", "", "new york times"),
        ("Microsoft in talks", "It is in talks, Reuters reported on Monday.", "reuters"),
        ("Microsoft in talks", "The talks were first reported by The Information.", "information"),
        (
            "Microsoft in talks",
            "It said so, citing a report by the Springfield Gazette.",
            "springfield gazette",
        ),
        ("Microsoft in talks", "The company told Reuters that it is in talks.", "reuters"),
        ("Microsoft in talks", "It is in talks. That's what Bloomberg says.", "bloomberg"),
        ("Microsoft in talks? So says Reuters", "", "reuters"),
        ("Microsoft verhandelt", "So steht es im Handelsblatt.", "handelsblatt"),
        ("Microsoft negocia", "Así lo cuenta El País.", "el pais"),
        ("Microsoft in talks", "Documents seen by the Financial Times show it.", "financial times"),
        ("Microsoft in talks", "As the BBC's tech desk has reported, it is in talks.", "bbc"),
        ("Microsoft en pourparlers, selon Le Monde", "", "le monde"),
        ("Microsoft im Gespräch", "Das berichtet der Spiegel.", "der spiegel"),
        ("Microsoft negocia, según El País", "", "el pais"),
        ("Microsoft in talks, says Bloomberg", "", "bloomberg"),
        ("Microsoft in gesprek", "Dat meldt de Volkskrant op basis van bronnen.", "de volkskrant"),
        ("Microsoft im Gespräch, berichtet Der Spiegel", "", "der spiegel"),
    ],
)
def test_a_report_that_only_cites_another_is_the_others_word(
    title: str, summary: str, said_by: str
) -> None:
    entry = write(title, summary, source=HERALD)
    found = attribute(entry, HERALD, agency=None, party=False)
    assert found.said_by == said_by
    assert found.reason() == f"cites {said_by}"


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("Microsoft in talks, sources say", "These are hard times; information is scarce."),
        ("Microsoft in talks", "According to information from police, and per share prices."),
        ("Microsoft in talks", "A spokesman told us so. Reuters reported it first."),
        ("Microsoft in talks", "The Herald has learned what Bloomberg reported on Monday."),
        ("Microsoft in talks", "First. Second. The Wall Street Journal reported on it in 2019."),
        ("Microsoft in talks", "Its chief told the Herald in an interview. Reuters reported more."),
    ],
)
def test_a_report_with_work_of_its_own_speaks_for_itself(title: str, summary: str) -> None:
    source = replace(HERALD, name="The Herald")
    entry = write(title, summary, source=source)
    assert attribute(entry, source, agency=None, party=False).said_by is None


def test_an_outlet_that_names_itself_speaks_for_itself() -> None:
    entry = write("Microsoft in talks", "It is in talks, Reuters reported.", source=REUTERS)
    assert attribute(entry, REUTERS, agency="Reuters", party=False).said_by is None
    assert attribute(entry, REUTERS, agency=None, party=False).said_by is None


def test_who_speaks_officially_speaks_for_itself_whomever_it_quotes() -> None:
    entry = write("On the report: Reuters", "Reuters reported on us.", source=REGULATOR)
    assert attribute(entry, REGULATOR, agency=None, party=True).said_by is None
    assert attribute(entry, GAZETTE, agency=None, party=True).said_by is None


def test_an_agency_that_the_catalogue_has_as_an_entity_still_cites() -> None:
    desk = Desk()
    desk.tell("Nokia plans to list its cable unit", source=JOURNAL)
    cites = desk.tell("Nokia plans to list cable unit, WSJ reports", source=REUTERS)
    assert (cites.story, cites.origins) == ("s1", 1)


def test_a_citation_is_read_where_folding_changes_the_length_of_a_text() -> None:
    entry = write("Straße ﬁre", "A ﬁre broke out in the Straße, Reuters reported.")
    assert attribute(entry, HERALD, agency=None, party=False).said_by == "reuters"


def test_an_outlet_has_one_key_by_all_its_names() -> None:
    names = ("WSJ", "the Wall Street Journal", "Wall Street Journal", "wsj")
    assert {outlet_key(name) for name in names} == {"wall street journal"}
    assert outlet_key("The Springfield Gazette") == "springfield gazette"
    assert outlet_key("the") == "the"


def test_a_source_may_be_cited_by_its_owner_name_id_or_host() -> None:
    assert keys_of_source(JOURNAL) == ("dow jones", "wall street journal")
    british = replace(Source.unlisted("www.example-news.co.uk"), owner="Owner Ltd", name="Signal!")
    assert keys_of_source(british) == (
        "owner ltd",
        "signal",
        "www example news co uk",
        "example news",
    )
    assert "localhost" in keys_of_source(Source.unlisted("localhost"))


TALKS = "Nokia in talks to buy cable maker Larkhill"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (f"{TALKS}: report", ""),
        (f"{TALKS}, report says", ""),
        (f"Report: {TALKS}", ""),
        (f"{TALKS}, a report says", ""),
        ("Nokia reportedly in talks to buy cable maker Larkhill", ""),
        (TALKS, "Nokia is in talks to buy cable maker Larkhill, according to a media report."),
        ("Larkhill shares jump on report of Nokia cable talks", "Nokia may buy Larkhill."),
    ],
)
def test_a_report_that_is_not_named_adds_no_origin_to_one_that_is_known(
    title: str, text: str
) -> None:
    desk = Desk()
    desk.tell(TALKS, "Nokia is in talks to buy Larkhill, people told the Journal.", source=JOURNAL)
    retold = desk.tell(title, text, source=HERALD)
    assert (retold.story, retold.origins) == ("s1", 1)
    assert retold.status is Status.SINGLE_SOURCE


def test_an_unnamed_report_is_the_origin_where_nothing_else_is() -> None:
    desk = Desk()
    first = desk.tell(f"{TALKS}: report", source=HERALD)
    assert first.origins == 1
    assert "cites a report, and does not say whose" in first.reasons
    again = desk.tell(f"{TALKS}, report says", source=COURIER)
    assert (again.story, again.origins) == ("s1", 1)


def test_the_report_that_an_unnamed_one_cites_may_come_after_it() -> None:
    desk = Desk()
    desk.tell(f"{TALKS}: report", source=HERALD)
    own = desk.tell("Cable maker Larkhill weighs offer by Nokia", source=JOURNAL)
    assert (own.story, own.origins, own.status) == ("s1", 1, Status.SINGLE_SOURCE)


@pytest.mark.parametrize(
    "text",
    [
        "Nokia may buy Larkhill. Reuters was first to report the talks.",
        "This story was originally published by Reuters.",
        "Larkhill shares rose after Reuters reported the talks.",
        "Nokia may buy the cable maker, its owner said on Monday. REUTERS",
        "Nokia may buy the cable maker, its owner said on Monday. [Reuters]",
    ],
)
def test_whose_report_it_was_first_is_the_origin(text: str) -> None:
    desk = Desk()
    desk.tell(TALKS, "People in both companies spoke of it.", source=REUTERS)
    assert desk.tell(TALKS + " for cash", text, source=HERALD).origins == 1


WIRE_TEXT = (
    "LONDON (Reuters) - Microsoft and OpenAI have ended their partnership after a year of "
    "friction over computing power, three people with knowledge of the decision said."
)
OWN_TEXT = (
    "Microsoft's partnership with OpenAI is over: its managers told our reporter on Tuesday that "
    "the two firms could no longer agree on who pays for new data centres."
)


def test_an_own_report_among_twenty_copies_of_a_wire_story_is_a_second_origin() -> None:
    desk = Desk()
    for number in range(20):
        source = Source.unlisted(f"paper{number}.example")
        desk.tell(SPLIT, WIRE_TEXT, source=source, after=number * MINUTE)
        if number == 7:
            title = "OpenAI and Microsoft end partnership"
            own = desk.tell(title, OWN_TEXT, source=HERALD, after=number * MINUTE)
            assert (own.story, own.origins) == ("s1", 2)
    story = desk.window.story("s1")
    assert (story.origins, story.copies, story.status) == (2, 19, Status.CORROBORATED)


def test_a_paper_that_carries_a_wire_story_and_then_reports_for_itself_is_a_second_origin() -> None:
    desk = Desk()
    desk.tell(SPLIT, WIRE_TEXT, source=GAZETTE)
    desk.tell(SPLIT, WIRE_TEXT, source=HERALD, after=MINUTE)
    own = desk.tell(
        "OpenAI and Microsoft end partnership", OWN_TEXT, source=HERALD, after=2 * MINUTE
    )
    assert (own.story, own.origins) == ("s1", 2)


def _speak(*own: str, said_by: str | None = None, **how: bool) -> Attribution:
    return Attribution(own=own, said_by=said_by, **how)


# Texts with those that carry them, who they are by, and when they came by their own times.
TEXTS: list[list[tuple[Attribution, int]]] = [
    [(_speak(f"paper {n}"), n) for n in range(4)],  # one text in four papers
    [(_speak("paper 3"), 9), (_speak("paper 9", said_by="reuters"), 10)],  # a wire's, credited once
    [(_speak("thomson", "reuters"), 12)],
    [(_speak("paper 1"), 13)],  # its own report, beside the text that it carried
    [(_speak("acme", party=True), 14), (_speak("paper 2"), 1)],  # a release, reprinted
    [(_speak("paper 5", retells=True), 0)],
]
MEMBERS = [(text, at) for text, members in enumerate(TEXTS) for at in range(len(members))]


@given(st.permutations(MEMBERS), st.randoms(use_true_random=False))
def test_origins_are_the_same_whatever_the_order_in_which_copies_arrive(
    order: list[tuple[int, int]], chance: object
) -> None:
    origins = Origins()
    held: dict[int, list[EntryKey]] = {}
    for text, at in order:
        attribution, hour = TEXTS[text][at]
        key = EntryKey(attribution.own[0], f"{text}-{at}")
        carried = held.setdefault(text, [])
        original = chance.choice(carried) if carried else None  # type: ignore[attr-defined]
        origins.admit(key, attribution, copy_of=original, at=NOON + hour * MINUTE)
        carried.append(key)
    # paper 0 (first to have the text), Reuters, paper 1, Acme; the retold report adds none.
    assert (origins.count(), origins.count_affirming()) == (4, 4)
    assert origins.has_said("Reuters")
    assert not origins.has_said("paper 3")


@pytest.mark.no_cover
@given(st.permutations(range(7)))
def test_a_desk_counts_the_same_origins_in_any_order(order: list[int]) -> None:
    desk = Desk()
    for at, number in enumerate(order):
        if number == 0:
            desk.tell(
                "OpenAI and Microsoft end partnership", OWN_TEXT, source=HERALD, after=at * MINUTE
            )
        else:
            source = Source.unlisted(f"paper{number}.example")
            desk.tell(SPLIT, WIRE_TEXT, source=source, after=at * MINUTE)
    story = desk.window.story("s1")
    assert (story.origins, story.copies) == (2, 5)


def test_two_sources_that_turn_out_to_be_one_owners_are_one_origin() -> None:
    origins = Origins()
    origins.admit(EntryKey("a", "1"), _speak("gazette"), copy_of=None)
    origins.admit(EntryKey("b", "1"), _speak("signal"), copy_of=None)
    assert origins.count() == 2
    origins.admit(EntryKey("b", "2"), _speak("signal", "gazette"), copy_of=None)
    assert origins.count() == 1


def test_a_cited_outlet_and_a_source_of_its_owner_are_one_origin() -> None:
    origins = Origins()
    origins.admit(
        EntryKey("a", "1"), _speak("gazette", said_by="wall street journal"), copy_of=None
    )
    origins.admit(EntryKey("b", "1"), _speak("news corp", "marketwatch"), copy_of=None)
    assert origins.count() == 1


def test_a_pulled_page_counts_no_more_and_copies_of_its_text_still_do() -> None:
    origins = Origins()
    first, copy, other = EntryKey("a", "1"), EntryKey("b", "1"), EntryKey("c", "1")
    origins.admit(first, _speak("gazette"), copy_of=None, at=NOON)
    origins.admit(copy, _speak("signal"), copy_of=first, at=NOON + MINUTE)
    origins.admit(other, _speak("herald"), copy_of=None, at=NOON)
    origins.withdraw(first)
    assert (origins.count(), origins.withdrawn) == (2, {first})
    origins.withdraw(first, copy)
    assert origins.count() == 1
    origins.withdraw(copy)
    assert origins.count() == 2
    origins.withdraw(EntryKey("nobody", "1"))
    assert origins.count() == 2


def test_what_was_said_on_a_page_that_is_gone_has_been_said() -> None:
    origins = Origins()
    first, copy = EntryKey("a", "1"), EntryKey("b", "1")
    origins.admit(first, _speak("gazette"), copy_of=None, at=NOON)
    origins.withdraw(first)
    origins.admit(copy, _speak("signal"), copy_of=first, at=NOON + MINUTE)
    assert origins.has_said("gazette")
    assert origins.count() == 1


def test_what_an_outlet_took_back_is_an_origin_that_affirms_nothing() -> None:
    origins = Origins()
    origins.admit(EntryKey("a", "1"), _speak("dow jones", "wall street journal"), copy_of=None)
    origins.admit(EntryKey("b", "1"), _speak("herald"), copy_of=None)
    origins.retract(["WSJ"])
    assert (origins.count(), origins.count_affirming()) == (2, 1)


def test_a_copy_of_what_is_gone_is_a_text_of_its_own() -> None:
    origins = Origins()
    origins.admit(EntryKey("b", "1"), _speak("signal"), copy_of=EntryKey("a", "1"))
    assert origins.count() == 1


@pytest.mark.parametrize(
    "text",
    [
        "The BBC said it would cut 500 jobs.",
        "The New York Times said in its complaint that articles were copied.",
        "Thomson Reuters said it would buy a start-up.",
        "Reuters employs 2,500 journalists.",
    ],
)
def test_an_outlet_that_is_the_news_is_not_cited(text: str) -> None:
    assert read_citation("An outlet in the news", text, ("herald",)).key is None


def test_what_an_outlet_has_seen_is_a_citation_of_it() -> None:
    text = "Reuters said it had seen the letter."
    assert read_citation("A letter", text, ("herald",)).key == "reuters"
    assert read_citation("A letter", text, ("reuters",)).own


@pytest.mark.parametrize(
    ("text", "retells"),
    [
        ("Nokia recalls heaters after reports of fires.", False),
        ("Nokia shares rose after reports that it may be bought.", True),
        ("One in five skips lunch, according to a report by the Larkhill Institute.", False),
        ("One in five skips lunch, according to a media report.", True),
        ("Local media report two dead.", True),
        ("Nokia is reportedly for sale.", True),
    ],
)
def test_reports_of_an_incident_and_studies_are_no_unnamed_citations(
    text: str, retells: bool
) -> None:
    entry = write("Nokia in the news", text, source=HERALD)
    assert attribute(entry, HERALD, agency=None, party=False).retells is retells


@pytest.mark.parametrize(
    "headline",
    [
        "Larkhill sues: that's what Bloomberg paid for Fenwick",
        "That's what Bloomberg said it would pay",
        "So says Larkhill, which sued Reuters",
        "Larkhill steht im Streit mit dem Handelsblatt",
    ],
)
def test_an_outlet_of_whom_it_is_only_told_what_it_did_is_not_cited(headline: str) -> None:
    assert read_citation(headline, "", ()).key is None
