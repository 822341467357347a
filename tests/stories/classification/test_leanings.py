"""Words that lean: what they add to the rules, and what they may not do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import Entry, Event, Genre, Leaning, Rule, RuleBook, Scored
from bot.stories import (
    Classifier,
    GenreRule,
    GenreRules,
    list_leaning_words,
    sure_event,
    wanted_event,
)
from bot.stories.classification.leanings import Leanings, list_beside, list_words
from tests.classifying import BOOK
from tests.stories.newsdesk import write


def lean(label: Event | Genre, weight: float, *words: str) -> Leaning:
    return Leaning(
        name=f"{label}-{weight}".replace(".", "-"), label=label, weight=weight, words=words
    )


def classifier(
    *leanings: Leaning, rules: tuple[Rule, ...] = (), genres: tuple[GenreRule, ...] = ()
) -> Classifier:
    made = Classifier(RuleBook(rules=rules, leanings=leanings), genres=GenreRules(genres))
    made.prepare()
    return made


STRIKES = Rule(name="strikes", label=Event.LABOR, say=("walkout",), weight=0.6)
SURE_STRIKES = Rule(name="sure-strikes", label=Event.LABOR, say=("walkout",), weight=0.995)
GUIDES = GenreRule(name="guides", genre=Genre.GUIDE, weight=0.42, title=("bake",))
OPINIONS = GenreRule(name="opinions", genre=Genre.OPINION, weight=0.6, title=("shame",))
LABELS = GenreRule(name="labels", genre=Genre.OPINION, weight=0.95, labels=("opinion",))


def test_words_are_taken_with_their_beginnings_and_pairs_and_the_lead_counts_for_less() -> None:
    words = list_words(["pickets", "at", "9", "gates"], ["monday", "pickets", "sing", "loudly"])

    assert words["pickets"] == words["picke*"] == words["at #"] == words["^ pickets"] == 1.0
    assert words["#"] == words["^"] == words["gates $"] == 1.0
    assert words["sing"] == words["loudl*"] == 0.7
    assert "monday" not in words  # a day says nothing
    assert "pickets sing" not in words  # pairs are those of the headline


def test_a_headline_without_text_has_its_own_words_alone() -> None:
    assert set(list_words(["pickets"], [])) == {
        "^",
        "pickets",
        "picke*",
        "$",
        "^ pickets",
        "pickets $",
    }


def test_what_words_weigh_is_added_up() -> None:
    leanings = Leanings(
        [lean(Event.LABOR, 1.0, "gates", "picke*"), lean(Genre.GUIDE, 2.0, "gates")]
    )
    words = ["pickets", "gates"], ["gates"]

    assert leanings.weigh_events(*words) == {Event.LABOR: 2.0}
    assert leanings.weigh_genres(*words) == {Genre.GUIDE: 2.0}


def test_all_that_may_lean_of_a_text_is_weighed_once() -> None:
    headline = ["pickets", "at", "#", "gates", ":", "pickets", "at", "#"]
    lead = ["pickets", "picketing", "at", "the", "harbour"]
    listed = list_words(headline, lead)
    leanings = Leanings([lean(Genre.GUIDE, 1.0, *listed), lean(Event.LABOR, 1.0, *listed)])

    (guide,) = leanings.weigh_genres(headline, lead).values()
    (labor,) = leanings.weigh_events(headline, lead).values()
    assert guide == pytest.approx(sum(listed.values()))
    words = [share for word, share in listed.items() if " " not in word and word != "$"]
    assert labor == pytest.approx(sum(words))


def test_words_alone_make_a_guess_that_joins_no_story() -> None:
    told = classifier(lean(Event.LABOR, 1.5, "picke*")).classify(write("Pickets at the gates"))

    assert told.event == Scored(type=Event.LABOR, score=0.3)
    assert sure_event(told.event) is Event.OTHER
    assert wanted_event(told.event) is Event.OTHER


def test_the_words_that_alone_told_an_event_are_quoted_the_heaviest_first() -> None:
    made = classifier(
        lean(Event.LABOR, 0.5, "gates", "nurse*", "in", "at"), lean(Event.LABOR, 2.0, "picke*")
    )

    told = made.classify(write("Nurses in pickets at the gates"))
    assert [each.text for each in told.evidence] == ["pickets", "Nurses", "in"]
    assert {each.rule for each in told.evidence} == {"leaning:labor"}
    assert [each.start for each in told.evidence] == [10, 0, 7]


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("Pickets ring the harbour", Event.LABOR),
        ("Pickets ring harbours in the U.S.", Event.LABOR),
        ("Pickets ring the harbour.", Event.OTHER),
        ("“Pickets were seen at the harbour.”", Event.OTHER),
    ],
)
def test_words_lean_in_headlines_and_not_in_sentences_of_a_text(title: str, event: Event) -> None:
    reads = classifier(lean(Event.LABOR, 3.0, "pickets"), lean(Event.OTHER, 0.5, "^"))

    assert reads.classify(write(title)).event.type is event


def test_words_decide_between_rules_that_leave_doubt() -> None:
    made = classifier(lean(Event.RECALL, 3.0, "cots"), rules=(STRIKES,))

    assert made.classify(write("Walkout at Acme")).event.type is Event.LABOR
    assert made.classify(write("Walkout over cots")).event.type is Event.RECALL


def test_what_the_rules_are_sure_of_stands() -> None:
    made = classifier(lean(Event.RECALL, 30.0, "cots"), rules=(SURE_STRIKES,))

    assert made.classify(write("Walkout over cots")).event.type is Event.LABOR


def test_words_alone_overrule_nothing_by_which_an_entry_finds_its_story() -> None:
    sure = Rule(name="strikes", label=Event.LABOR, say=("walkout",), weight=0.9)
    hint = Rule(name="recalls", label=Event.RECALL, say=("cots",), weight=0.6)

    alone = classifier(lean(Event.RECALL, 9.0, "cots"), rules=(sure,))
    told = alone.classify(write("Walkout over cots")).event
    assert told.type is sure_event(told) is Event.LABOR
    beside = classifier(lean(Event.RECALL, 9.0, "cots"), rules=(sure, hint))
    told = beside.classify(write("Walkout over cots")).event
    assert (told.type, sure_event(told)) == (Event.RECALL, Event.OTHER)


def test_words_may_take_a_rule_s_event_back() -> None:
    made = classifier(lean(Event.OTHER, 3.0, "cots"), rules=(STRIKES,))

    assert made.classify(write("Walkout over cots")).event.type is Event.OTHER


def test_an_event_of_words_is_never_sure_however_many_rules_hint_at_it() -> None:
    hints = Rule(name="hints", label=Event.RECALL, say=("cots",), weight=0.85)
    made = classifier(
        lean(Event.RECALL, 3.0, "cots"),
        rules=(Rule(name="strikes", label=Event.LABOR, say=("walkout",), weight=0.95), hints),
    )

    told = made.classify(write("Walkout over cots")).event
    assert told.type is Event.RECALL
    assert sure_event(told) is Event.OTHER


def test_words_alone_tell_no_genre() -> None:
    made = classifier(lean(Genre.GUIDE, 9.0, "scones"), genres=(OPINIONS,))

    assert made.classify(write("Scones in Larkhill")).genre.type is Genre.NEWS
    assert made.classify(write("Shame of Larkhill's scones")).genre.type is Genre.OPINION


def test_words_and_a_hint_together_tell_a_genre_that_silences_nothing() -> None:
    made = classifier(lean(Genre.GUIDE, 3.0, "scones"), genres=(GUIDES,))

    assert made.classify(write("Bake at home")).genre.type is Genre.NEWS
    assert made.classify(write("Bake scones")).genre == Scored(type=Genre.GUIDE, score=0.55)


def test_words_may_make_news_of_what_a_rule_took_for_a_genre() -> None:
    made = classifier(lean(Genre.NEWS, 4.0, "arrested"), genres=(OPINIONS, LABELS))

    assert made.classify(write("Shame of Larkhill")).genre.type is Genre.OPINION
    assert made.classify(write("Shame of Larkhill: two arrested")).genre.type is Genre.NEWS
    assert made.classify(write("Opinion: nobody was arrested")).genre.type is Genre.OPINION


def test_each_shipped_group_has_each_of_its_words_once() -> None:
    for leaning in BOOK.leanings:
        assert len(set(leaning.words)) == len(leaning.words), leaning.name


def test_no_shipped_word_is_asked_for_that_no_text_can_have() -> None:
    written = " ".join(word for leaning in BOOK.leanings for word in leaning.words)

    assert "monday" not in written
    assert not any(character.isupper() for character in written)


def test_an_entry_s_words_are_those_of_headline_and_lead() -> None:
    entry: Entry = write("Pickets at the gates", "Nurses sing. They march. They rest.")

    words = list_leaning_words(entry, beside=False)
    assert words["nurses"] == 0.7
    assert "rest" not in words


TAGGED = replace(
    write("Nurses sing at the gates"),
    url="https://gazette.example/Health/pickets-2026.html?from=strike#walkout",
    tags=("Pay rows", "Éclairs"),
)


def test_for_events_tags_and_address_stand_beside_a_text_as_its_lead_does() -> None:
    words = list_leaning_words(TAGGED, beside=True)

    assert words["health"] == words["picke*"] == words["rows"] == words["eclairs"] == 0.7
    assert words["nurses"] == 1.0
    assert not {"gazette", "example", "https", "strike", "walkout", "Pay", "#"} & set(words)
    assert set(list_leaning_words(TAGGED, beside=False)).isdisjoint({"health", "rows"})


def test_an_entry_without_address_or_with_a_path_alone_has_what_there_is_beside_it() -> None:
    assert list_beside(replace(TAGGED, url=None)) == ["pay", "rows", "eclairs"]
    assert list_beside(replace(TAGGED, url="/sport/cup", tags=())) == ["sport", "cup"]
    assert list_beside(replace(TAGGED, url="https://gazette.example", tags=())) == []


def test_what_stands_beside_a_text_tells_an_event_to_no_watch_and_no_genre() -> None:
    made = classifier(
        lean(Event.LABOR, 3.0, "pickets"), lean(Genre.GUIDE, 9.0, "pickets"), genres=(GUIDES,)
    )

    told = made.classify(TAGGED)
    assert (told.event.type, wanted_event(told.event)) == (Event.LABOR, Event.OTHER)
    assert told.genre.type is Genre.NEWS
    bare = made.classify(replace(TAGGED, url="https://pickets.example/1"))
    assert bare.event.type is Event.OTHER
