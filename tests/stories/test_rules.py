"""Patterns as an editor writes them, and what they find."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import InvalidRule
from bot.model import Certainty, Event, Field, Rule, RuleBook, RulePlace, WordList
from bot.stories import Classifier, check_pattern, check_words
from bot.stories.classification.rule_words import list_forms
from tests.classifying import BOOK, GENRES
from tests.stories.newsdesk import write

LISTS = (
    WordList(name="buy", words=("buy+", "take+ over")),
    WordList(name="firm", words=("firm", "<maker>", "*bank")),
    WordList(name="maker", words=("maker", "<firm>")),
)


MANY = " ".join(
    f"({choice})"
    for choice in (
        "old|new|wide|big|red",
        "blue|red|black|grey|tan",
        "sails|nets|ropes|boats|oars",
        "a|b",
    )
)
"""Too many phrases to list."""


def made(*say: str, but_not: tuple[str, ...] = (), **fields: object) -> Classifier:
    """A classifier of one rule, for recalls."""
    given: dict[str, object] = {"name": "r", "label": Event.RECALL, "weight": 0.9}
    rule = Rule(**{**given, **fields}, say=say, but_not=but_not)  # type: ignore[arg-type]
    return Classifier(RuleBook(rules=(rule,), lists=LISTS), genres=GENRES)


def finds(classifier: Classifier, title: str, text: str = "") -> str | None:
    """The words in ``title`` or ``text`` that the rule fits; None where it does not."""
    read = classifier.classify(write(title, text))
    return read.evidence[0].text if read.event.type is Event.RECALL else None


@pytest.mark.parametrize(
    ("pattern", "title", "said"),
    [
        ("steps down", "Chief steps down today", "steps down"),
        ("steps down", "Chief steps slowly down", None),
        ("steps down", "Chief steps", None),
        ("steps down today", "Chief steps down", None),
        ("steps down today", "Chief steps down later", None),
        ("STEPS Down", "chief Steps DOWN", "Steps DOWN"),
        ("buys|sells", "Quay sells nets", "sells"),
        ("<buy> <name>|<maker> sinks", "Quay buys Maker today", "buys Maker"),
        ("<buy> <name>|<maker> sinks", "Quay Buys Maker Today", None),
        ("<buy> <name>|<maker> sinks", "Quay buys maker today", None),
        ("<start> <name>|<maker> sinks", "Maker sells; Maker buys nets", None),
        ("(takes over|buys) nets", "Quay takes over nets", "takes over nets"),
        ("(takes (up|over)|buys) nets", "Quay takes up nets", "takes up nets"),
        ("takes the? nets", "Quay takes nets", "takes nets"),
        ("takes (the|its)? nets", "Quay takes its nets", "takes its nets"),
        ("takes the? nets", "Quay takes no nets", None),
        (
            "<buy> ... nets",
            "Quay bought six old and very torn nets",
            "bought six old and very torn nets",
        ),
        ("<buy> ... nets", "Quay bought one two three four five six seven nets", None),
        ("<buy> .. nets", "Quay buys two torn nets", "buys two torn nets"),
        ("<buy> .. nets", "Quay buys two very old torn nets", None),
        ("<buy> ... nets", "Quay buys: what of nets", None),
        ("<buy> ... nets", "Quay took over nets", "took over nets"),
        ("<firm>", "The maker of nets", "maker"),
        ("<firm>", "The Volksbank", "Volksbank"),
        ("<buy>|<firm>|nets", "Old nets", "nets"),
        ("ransom*", "Ransomware at Quay", "Ransomware"),
        ("*beben", "Seebeben vor Quay", "Seebeben"),
        ("*地震*", "東京で地震 震度5強", "東京で地震"),
        ("spin-off", "Quay plans a spin-off", "spin-off"),
        ("übernimmt", "Quay UBERNIMMT Netze", "UBERNIMMT"),
        ("accord", "Quay signe l’accord", "l’accord"),
        ("company nets", "The company's nets", "company's nets"),
        ("is not quiet", "Quay isn't quiet", "isn't quiet"),
        ("U.S. nets", "U.S. nets", "U.S. nets"),
        ("<money> nets", "Quay pays $4.5bn nets", "$4.5bn nets"),
        ("pays <money>", "Quay pays 40 millions d'euros", "pays 40 millions d'euros"),
        ("pays <money>", "Quay pays 40 herrings", None),
        ("pays <money>", "Quay pays in euros", None),
        ("pays <money>", "Quay pays 3 in euros", None),
        ("pays <money>", "Euros 3", None),
        ("<buy> ... the? nets", "Quay buys all nets", "buys all nets"),
        (MANY, "Old blue sails b", "Old blue sails b"),
        ("<number> nets", "Quay has 9,000 nets", "9,000 nets"),
        ("<buy> <name>|<maker> sinks", "Quay buys Fenwick", "buys Fenwick"),
        ("<buy> <name>|<maker> sinks", "Quay buys herring", None),
        ("<start> nets", "Torn: nets for all", "nets"),
        ("<start> nets", "Torn nets for all", None),
        ("nets <end>", "Quay mends nets", "nets"),
        ("nets <end>", "Nets are mended", None),
        ("nets .. <question>", "Are nets torn?", "nets torn?"),
    ],
)
def test_a_pattern_finds_what_it_says(pattern: str, title: str, said: str | None) -> None:
    assert finds(made(pattern), title) == said


def test_a_list_that_is_not_there_is_refused() -> None:
    with pytest.raises(InvalidRule, match="not there"):
        made("nets <comma>").prepare()


def test_content_is_quoted_where_there_is_no_summary() -> None:
    entry = replace(write("All is well"), content="Torn nets.")
    assert made("nets").classify(entry).evidence[0].field is Field.CONTENT


def test_a_match_that_another_pattern_overlaps_is_taken_back() -> None:
    rule = made("fires", but_not=("fires up", "<buy> ... fires", "cold fires"))
    assert finds(rule, "Quay fires up fans") is None
    assert finds(rule, "Quay fires up fans and fires its chief") == "fires"
    assert finds(rule, "Quay fires its chief") == "fires"


def test_each_way_of_a_pattern_is_tried_where_another_is_taken_back() -> None:
    rule = made("fires", "sacks", but_not=("fires up",))
    assert finds(rule, "Quay fires up fans, sacks chief") == "sacks"


@pytest.mark.parametrize(
    ("place", "found"),
    [(RulePlace.TITLE, True), (RulePlace.LEAD, False), (RulePlace.BOTH, True)],
)
def test_a_rule_is_held_against_its_place(place: RulePlace, found: bool) -> None:
    in_title = finds(made("nets", place=place), "Torn nets", "All is well.")
    in_lead = finds(made("nets", place=place), "All is well", "Torn nets.")
    assert (in_title is not None) == found
    assert (in_lead is not None) == (place is not RulePlace.TITLE)


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("", "empty choice"),
        ("...", "empty choice"),
        ("(a|b", "not closed"),
        ("a) b", "closes none"),
        ("a | b)", "closes none"),
        ("(a|)", "empty choice"),
        ("(a|b?)", "behind the bracket"),
        ("a?", "without any word"),
        ("<nobody>", "not there"),
        ("##", "no word"),
        ("a + b", "no word"),
        (
            " ".join(f"(a{number}|<buy> b{number})" for number in range(8)),
            "ways",
        ),
    ],
)
def test_a_pattern_that_cannot_be_read_says_why(pattern: str, said: str) -> None:
    with pytest.raises(InvalidRule, match=said) as caught:
        check_pattern(pattern, lists={"firm": (), "buy": ()})
    assert caught.value.remedy


def test_words_of_a_list_are_words_or_lists_that_are_there() -> None:
    check_words("take+ over", lists={})
    check_words("<firm>", lists={"firm": ()})
    check_words("<number>", lists={})
    for text in ("<firm>", "fish* soup", "#", " "):
        with pytest.raises(InvalidRule):
            check_words(text, lists={})


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("acquire+", "acquire acquires acquiring acquired"),
        ("deny+", "deny denies denying denied"),
        ("fix+", "fix fixes fixing fixed"),
        ("ban+", "ban bans baning banning baned banned"),
        ("cut+", "cut cuts cutting"),
        ("burst+", "burst bursts bursting"),
        ("die+", "die dies dying died"),
        ("agree+", "agree agrees agreeing agreed"),
        ("buy+", "buy buys buying bought"),
        ("take+", "take takes taking took taken"),
        ("say", "say"),
    ],
)
def test_a_verb_has_its_forms(verb: str, forms: str) -> None:
    assert list_forms(verb) == tuple(forms.split())


def test_what_lies_within_a_longer_match_of_another_event_counts_for_nothing() -> None:
    ends = Rule(name="e", label=Event.PARTNERSHIP_ENDED, say=("ends ... pact",), weight=0.8)
    forms = Rule(name="f", label=Event.PARTNERSHIP_FORMED, say=("pact",), weight=0.8)
    again = Rule(name="g", label=Event.PARTNERSHIP_FORMED, say=("new pact",), weight=0.9)
    read = Classifier(RuleBook(rules=(forms, again, ends)), genres=GENRES).classify
    assert read(write("Quay ends its pact")).event.type is Event.PARTNERSHIP_ENDED
    # A weightier one stays.
    assert read(write("Quay ends its new pact")).event.type is Event.PARTNERSHIP_FORMED


def test_what_stands_in_the_background_weighs_less() -> None:
    book = RuleBook(
        rules=(
            Rule(name="r", label=Event.RECALL, say=("recall",), weight=0.8),
            Rule(name="o", label=Event.OUTAGE, say=("outage",), weight=0.7),
        ),
        lists=(WordList(name="background", words=("after",)),),
    )
    read = Classifier(book, genres=GENRES).classify
    assert read(write("Outage after recall")).event.type is Event.OUTAGE
    assert read(write("After recall, outage at Quay")).event.type is Event.OUTAGE
    assert read(write("Quay after outage: recall")).event.type is Event.RECALL
    assert read(write("After recall outage")).event.type is Event.RECALL


def test_a_rule_may_say_that_there_is_no_event() -> None:
    rules = (
        Rule(name="r", label=Event.RECALL, say=("recall",), weight=0.8),
        Rule(name="o", label=Event.OTHER, say=("total recall",), weight=0.9),
    )
    read = Classifier(RuleBook(rules=rules), genres=GENRES).classify
    other, recall = read(write("Total recall")), read(write("Quay recall"))
    assert (other.event.type, recall.event.type) == (Event.OTHER, Event.RECALL)
    assert 0.0 < other.event.score <= 1.0


def test_certainty_asks_where_the_event_stands() -> None:
    rules = (
        Rule(name="r", label=Event.ACQUISITION, say=("buy nets",), weight=0.8),
        Rule(name="a", label=Certainty.AGREED, say=("to <event>",), weight=0.7),
        Rule(name="d", label=Certainty.DENIED, say=("untrue",), weight=0.9),
        Rule(name="t", label=Certainty.TALKS, say=("talks",), weight=0.9, place=RulePlace.LEAD),
        Rule(name="u", label=Certainty.RUMOUR, say=("maybe",), weight=0.9, place=RulePlace.TITLE),
    )
    read = Classifier(RuleBook(rules=rules), genres=GENRES).classify
    agreed = read(write("Quay to buy nets", "Untrue? Nobody says maybe."))
    assert agreed.certainty is Certainty.AGREED
    assert [each.rule for each in agreed.evidence] == ["r", "a"]
    assert read(write("Used to talks: Quay, buy nets")).certainty is Certainty.DONE
    assert read(write("Quay has to buy talks", "They buy nets.")).certainty is Certainty.DONE
    assert read(write("Quay to buy nets", "Untrue, it says.")).certainty is Certainty.AGREED
    assert read(write("Untrue: Quay to buy nets")).certainty is Certainty.DENIED


def test_a_headline_of_thousands_of_words_is_read_up_to_some_hundred() -> None:
    assert finds(made("nets"), "word " * 3_000 + "nets") is None
    assert finds(made("nets"), "nets " + "word " * 3_000) == "nets"


def test_every_shipped_pattern_and_word_can_be_read() -> None:
    lists = {one.name: one.words for one in BOOK.lists}
    for rule in BOOK.rules:
        for text in (*rule.say, *rule.but_not):
            check_pattern(text, lists=lists)
    for one in BOOK.lists:
        for text in one.words:
            check_words(text, lists=lists)


def test_the_book_is_told_from_another_by_its_fingerprint() -> None:
    assert made("nets").fingerprint == made("nets").fingerprint != made("net").fingerprint


@pytest.mark.parametrize(
    ("ways", "said"),
    [
        (("firm buys nets", "nets in quay"), "firm buys nets"),
        (("nets in quay", "firm buys nets"), "nets in quay"),
    ],
)
def test_of_two_ways_to_say_a_rule_the_first_that_is_written_is_quoted(
    ways: tuple[str, ...], said: str
) -> None:
    assert finds(made(*ways), "Old firm buys nets in Quay") == said.replace("quay", "Quay")
