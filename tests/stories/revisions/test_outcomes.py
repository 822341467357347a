"""A headline that turns the news is told; one that says the same in other words is not."""

from __future__ import annotations

import pytest

from bot.model import ChangeKind
from bot.stories.editing.revisions import compare_entries
from bot.stories.stages.outcomes import differ_in_outcome, read_outcomes
from tests.making import make_entry
from tests.stories.newsdesk import HERALD
from tests.stories.revisions.outcomes import REVERSED, REWORDED
from tests.stories.telling import News, hear

Headlines = tuple[str, str, str]


def name(headlines: Headlines) -> str:
    return "-".join(headlines)


@pytest.mark.parametrize("headlines", REVERSED, ids=name)
def test_a_headline_that_turns_the_news_is_told(headlines: Headlines) -> None:
    one, other, lang = headlines
    before, after = (make_entry(title=title, summary="", lang=lang) for title in (one, other))
    assert compare_entries(before, after).is_material
    assert compare_entries(after, before).is_material


@pytest.mark.parametrize("headlines", REWORDED, ids=name)
def test_another_word_for_one_outcome_is_silent(headlines: Headlines) -> None:
    one, other, lang = headlines
    before, after = (make_entry(title=title, summary="", lang=lang) for title in (one, other))
    assert not compare_entries(before, after).is_material
    assert not compare_entries(after, before).is_material


def test_a_side_of_the_news_that_both_texts_tell_is_no_other_outcome() -> None:
    text = "A man was arrested on Monday over the stabbing and charged on Tuesday, police said."
    before = make_entry(title="Man arrested over station stabbing", summary=text)
    after = make_entry(title="Man charged over station stabbing", summary=text)
    assert not compare_entries(before, after).is_material
    # Where the text told of no charge, it is news.
    held = make_entry(
        title="Man arrested over station stabbing",
        summary="A man was arrested on Monday over the stabbing, police said.",
    )
    assert ChangeKind.HEADLINE in compare_entries(held, after).kinds


def test_a_text_tells_more_outcomes_than_a_headline() -> None:
    text = "Norland agreed in principle on Monday; on Tuesday the cabinet agreed to send missiles."
    before = make_entry(title="Norland agrees in principle to send missiles", summary=text)
    after = make_entry(title="Norland agrees to send missiles", summary=text)
    assert not compare_entries(before, after).is_material
    # What clouds a headline is only another sentence of a text.
    text = "The bank had been expected to act. It cut rates by half a point and then held rates."
    before = make_entry(title="Bank of Norland cuts rates", summary=text)
    after = make_entry(title="Bank of Norland holds rates", summary=text)
    assert not compare_entries(before, after).is_material


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Boeing and machinists union reach tentative deal to end strike in St Louis",
            "Boeing and machinists union reach deal to end strike in St Louis",
        ),
        (
            "Union calls off ferry strike planned for Friday after talks in Selby",
            "Union calls ferry strike off planned for Friday after talks in Selby",
        ),
    ],
)
def test_an_outcome_told_in_fewer_words_is_a_copy(one: str, other: str) -> None:
    heard = hear([News(0, "gazette.example", one), News(5, HERALD.host, other)])
    assert heard.decisions[1]["relation"] == "copy"


@pytest.mark.parametrize(
    ("headline", "outcomes"),
    [
        ("Fed holds rates, signals cuts", {"rates": {"held"}}),
        ("Fed expected to cut rates", {}),
        ("Court rejects bid to halt vote", {}),
        ("EU and Norland agree in principle on a deal", {"agreement": {"in principle"}}),
        ("Man arrested and charged over fire", {"case": {"held", "charged"}}),
        ("Rowing club holds annual picnic", {}),
        ("Fed in no hurry to cut rates", {}),
        ("Unemployment rate raised doubts", {}),
        ("Roe fired missiles at Selby", {}),
        ("Norland fires minister", {"office": {"sacked"}}),
        ("Court bars Roe", {"ruling": {"stopped"}}),
    ],
)
def test_an_outcome_is_read_of_its_matter_alone(
    headline: str, outcomes: dict[str, set[str]]
) -> None:
    assert read_outcomes(headline) == outcomes


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Norvik sells its yard", "Norvik refuses to sell its yard", True),
        ("Norvik vend son chantier", "Norvik refuse de vendre son chantier", True),
        ("Norvik refuses to sell its yard", "Norvik declines to sell its yard", False),
        ("Norvik buys a yard", "Norvik refuses to sell its yard", False),
    ],
)
def test_who_refuses_to_do_it_does_it_not(one: str, other: str, differ: bool) -> None:
    assert differ_in_outcome(one, other) is differ
    assert differ_in_outcome(other, one) is differ


@pytest.mark.parametrize(
    ("then", "relation"),
    [
        ("Bank of England holds interest rates at May meeting", "report"),
        ("BREAKING: Bank of England cuts interest rates at May meeting", "copy"),
    ],
)
def test_a_headline_that_tells_another_outcome_is_no_copy(then: str, relation: str) -> None:
    first = News(0, "gazette.example", "Bank of England cuts interest rates at May meeting")
    heard = hear([first, News(5, HERALD.host, then)])
    assert heard.decisions[1]["relation"] == relation
