"""Who names whose news it is only at the end of his text has it from there all the same."""

from __future__ import annotations

import pytest

from bot.stories.authorship.origins import attribute
from bot.stories.authorship.outlets import outlet_key
from tests.stories.newsdesk import GAZETTE, JOURNAL, Desk, write

TITLE = "Larkhill explores sale of Selby yard"
OPENING = "Larkhill is exploring a sale of its yard in Selby. The yard could fetch $3 billion."
JOURNALS = outlet_key("The Wall Street Journal")


def speaker(summary: str, *, content: str | None = None, title: str = TITLE) -> str | None:
    entry = write(title, summary, content=content)
    return attribute(entry, GAZETTE, agency=None, party=False).said_by


@pytest.mark.parametrize(
    "late",
    [
        "The talks were first reported by the Wall Street Journal.",
        "The talks were reported earlier by the Wall Street Journal.",
        "The Wall Street Journal first reported the talks.",
        "The Wall Street Journal reported the talks earlier.",
        "The Wall Street Journal was first to report the talks.",
        "The news was reported by the Wall Street Journal.",
        "Bids are due in June, a network said, citing the Wall Street Journal.",
        "Zuerst hatte das Wall Street Journal darüber berichtet.",
        "Das Wall Street Journal hatte zuvor über die Gespräche berichtet.",
        "L'information a été révélée par le Wall Street Journal.",
        "La noticia fue adelantada por el Wall Street Journal.",
        "La notizia è stata anticipata dal Wall Street Journal.",
    ],
)
def test_whose_news_it_is_is_read_at_the_end_too(late: str) -> None:
    assert speaker(f"{OPENING} {late}") == JOURNALS
    assert speaker(f"{OPENING} Nobody was there to ask. {late}") == JOURNALS
    assert speaker("", content=f"{OPENING} {'Selby lies on the Tarn. ' * 90}{late}") == JOURNALS


@pytest.mark.parametrize(
    "late",
    [
        # Something else is cited, and of another day.
        "The Wall Street Journal reported in 2019 that Larkhill had cut its dividend.",
        "Readers of the Wall Street Journal know the yard.",
        "The yard was first seen by the king.",
        "The yard first opened in 1911.",
        # The outlet itself was first.
        "The Gazette first reported the talks.",
        # It also asked for itself.
        "The talks were first reported by the Wall Street Journal. A director told us of them.",
        "The talks were first reported by the Wall Street Journal, a director told the Gazette.",
    ],
)
def test_what_is_said_of_an_outlet_beside_the_news_cites_nobody(late: str) -> None:
    assert speaker(f"{OPENING} {late}") is None


@pytest.mark.parametrize(
    ("title", "opening"),
    [
        ("Larkhill confirms talks on Selby yard", "It is old. The yard could fetch $3 billion."),
        (TITLE, "Larkhill said on Monday it was in talks. The yard could fetch $3 billion."),
        (TITLE, "Larkhill may sell its yard. It gave no price in a statement."),
        ("Larkhill bestätigt Gespräche", "Die Werft könnte verkauft werden. Sie ist alt."),
    ],
)
def test_what_a_party_said_is_the_outlets_own_whoever_was_first(title: str, opening: str) -> None:
    late = "The talks were first reported by the Wall Street Journal."
    assert speaker(f"{opening} {late}", title=title) is None


def test_far_down_a_long_text_nobody_is_looked_for() -> None:
    far = "The talks were first reported by the Wall Street Journal. "
    content = f"{OPENING} {'Selby lies on the Tarn. ' * 90}{far}{'It is an old town. ' * 40}"
    assert speaker("", content=content) is None


def test_a_report_that_cites_at_its_end_is_no_second_origin() -> None:
    desk = Desk()
    desk.tell(TITLE, "Larkhill is working with advisers, people there said.", source=JOURNAL)
    late = "The talks were first reported by the Wall Street Journal."
    second = desk.tell("Larkhill explores Selby yard sale", f"{OPENING} {late}")
    assert (second.story, second.origins) == ("s1", 1)
    # Without the last sentence it is one.
    alone = Desk()
    alone.tell(TITLE, "Larkhill is working with advisers, people there said.", source=JOURNAL)
    assert alone.tell("Larkhill explores Selby yard sale", OPENING).origins == 2
