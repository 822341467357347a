"""The tokens by which an index knows what draws an entry to a story."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest

from benchmarks.generated_news import make_entries
from bot.model import Event
from bot.stories import Draw
from bot.stories.gathering import Gatherings
from bot.stories.traits import index_terms
from bot.stories.traits.features import ENTITY, read_features
from bot.stories.traits.index_terms import EVEN, NO_LEAD, UNEVEN, list_term_tokens, spell_term
from tests.stories.newsdesk import HERALD, NOON, Desk, find_mentions, write

SAMPLES = (
    (
        "BREAKING: Ferries sinking off Öland - Reuters",
        "LONDON (Reuters) - Two boats' crews, saved.",
    ),
    ("Company announces 1,000 layoffs", "Nokia’s chief said 3.5% of jobs companies created ended."),
    ("独BMWが新工場を建設", "トヨタ自動車 ราคาทองคำ 삼성전자가 발표했다"),
    ("Nokia supprime 3 000 postes", "Quelque 12\u202f000 salariés restent."),
    ("AT&T sues O'Brien", "Straße İstanbul ﬁnance stopped stopping rates ratings nations"),
)
LEAD = (
    "The harbour board said on Friday that the old crane at the northern quay is to be taken "
    "down before winter, after engineers found cracks in two of its four legs. Its owner, a "
    "shipping line from Fenwick, wants to save the machine as a monument; divers looked at the "
    "foundations twice this autumn."
)


def test_stems_of_headline_and_lead_are_there_without_words_that_say_nothing() -> None:
    tokens = list_term_tokens(write("Ferries are sinking", "The boats were in the harbour."))
    assert tokens == {"~%ship", "~%sink", "~harbour", "~~3"}


def test_a_headline_alone_is_marked_and_so_is_what_has_few_words() -> None:
    assert {NO_LEAD, "~~3"} <= list_term_tokens(write("Ferry sinks"))
    assert list_term_tokens(write("")) == {NO_LEAD, "~~3"}
    assert NO_LEAD not in list_term_tokens(write("Old crane to go before winter", LEAD))


@pytest.mark.parametrize(
    ("title", "marks"),
    [
        ("", set()),
        ("Old crane to go before winter", {"~~1"}),
        ("Crane: no old crane before winter", {"~~2"}),
        ("Crane, crane, crane and crane", {"~~3"}),
    ],
)
def test_an_entry_is_marked_by_how_much_one_word_is_of_it(title: str, marks: set[str]) -> None:
    assert list_term_tokens(write(title, LEAD)) & UNEVEN.keys() == marks


def test_of_a_very_long_word_the_beginning_counts() -> None:
    assert list_term_tokens(write("x" * 1000)) >= {spell_term("x" * 1000), "~" + "x" * 200}


def test_a_country_is_one_token_by_whatever_name() -> None:
    assert "~#norway" in list_term_tokens(write("Norwegian harbours close"))
    assert "~#norway" in list_term_tokens(write("Storm shuts harbour of Oslo"))


def test_no_term_is_more_of_an_entry_than_it_is_marked_for() -> None:
    marked = set()
    for entry in make_entries(300, seed=8):
        gatherings = Gatherings()
        gatherings.admit(1, read_features(entry, find_mentions(entry), Event.OTHER), entry.seen)
        shares = gatherings.draw(1, surer=0.0, most_live=1).shares
        most = find_most(list_term_tokens(entry))
        marked.add(most)
        assert max(shares.values()) <= most, entry.title
    assert len(marked) >= 3


def find_most(tokens: frozenset[str]) -> float:
    return max((most for token, most in UNEVEN.items() if token in tokens), default=EVEN)


@pytest.mark.no_cover
def test_what_joins_by_its_words_weighs_as_much_as_its_story_asks() -> None:
    gatherings = Gatherings()
    joined = light = opened = 0
    for entry in make_entries(180, seed=2):
        mentions = find_mentions(entry)
        features = read_features(entry, mentions, Event.OTHER)
        found = gatherings.find(features, NOON, span=timedelta(hours=72))
        tokens = list_term_tokens(entry)
        named = {ENTITY + mention.entity for mention in mentions}
        heavy = {
            number
            for number in range(opened)
            if weighs_enough(tokens, named, gatherings.draw(number, surer=0.0, most_live=180))
        }
        if not found:
            number, opened = opened, opened + 1
        else:
            number = found[0].number
            assert number in heavy, entry.title
            joined += 1
        light += opened - len(heavy)
        gatherings.admit(number, features, NOON)
    assert joined > 10
    assert light > 2_000


def weighs_enough(tokens: frozenset[str], named: set[str], draw: Draw) -> bool:
    """What an index is asked of an entry with these tokens, in which these are named."""
    shared = [
        share for term, share in draw.shares.items() if term in named or spell_term(term) in tokens
    ]
    counted = min(1.0, find_most(tokens) * len(shared))
    return sum(shared) * counted >= draw.least - draw.no_lead * (NO_LEAD in tokens)


def test_a_story_that_is_not_live_draws_nothing() -> None:
    desk = Desk()
    desk.tell("Crane falls on the northern quay", LEAD)
    assert desk.window.draw("s1", most_live=1).shares.keys() >= {"cran", "quay"}
    desk.window.forget(desk.members[0].entry.seen + timedelta(days=9))
    with pytest.raises(KeyError):
        desk.window.draw("s1", most_live=1)


def test_a_headline_alone_needs_less_of_a_story_with_a_text_and_as_much_of_one_without() -> None:
    desk = Desk()
    desk.tell("Crane falls on the northern quay", LEAD)
    desk.tell("Rowing club holds annual picnic", source=HERALD)
    assert desk.window.draw("s1", most_live=9).no_lead > 0
    assert desk.window.draw("s2", most_live=9).no_lead == 0
    assert desk.window.draw("s1", most_live=9).least > desk.window.draw("s2", most_live=9).least


def test_other_rules_for_terms_have_another_number() -> None:
    """Where this fails, terms or their tokens have become others than those that stored
    indexes hold: add one to `TERM_RULES`, so that they are made anew, and write the new digest
    here.
    """
    tokens = sorted(set().union(*(list_term_tokens(write(*sample)) for sample in SAMPLES)))
    digest = hashlib.sha256("\n".join(tokens).encode()).hexdigest()[:16]
    assert (index_terms.TERM_RULES, digest) == (5, "25895b53f2a5c61b")
