"""Whatever an outlet writes is judged, and in a time that its length alone decides.

What is tried from each of its places to its end would take minutes here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.alerts import ChannelBook
from bot.judge import Judge
from bot.model import Change, ChangeKind
from bot.watchlist import Catalogue
from tests.classifying import CLASSIFIER
from tests.making import NOON, make_entry, make_source, make_watch

LONG = 100_000
TEXTS: Mapping[str, str] = {
    "nothing": "",
    "white space": " \n\t\u00a0",
    "one long word": "x" * LONG,
    "who stays, in one long word": "I'm staying, says " + "x" * LONG + "!",
    "one word ten thousand times": "Ferry " * 10_000,
    "only digits": "1234567890" * (LONG // 10),
    "digits and commas": "1," * (LONG // 2) + "000 dead",
    "digits and dots": "1." * (LONG // 2) + "0 million",
    "numbers": " ".join(map(str, range(10_000))),
    "spaces before a credit": "Ferry" + " " * LONG + "(AP)",
    "other spaces before a credit": "\u00a0" * LONG + "Reuters",
    "dots": "." * LONG,
    "abbreviations": "Mr. " * 20_000,
    "dashes": " - " * 20_000,
    "quotes": "“" * 20_000,
    "brackets": "(" * 20_000 + "AP" + ")" * 20_000,
    "only emoji": "😀🚢" * 2_000,
    "right to left": "انفجار في بيروت يقتل ٣٤ شخصا " * 200,
    "combining marks": "e" + "\u0301" * 20_000,
    "no spaces": "チリ北部で地震、45人死亡" * 1_000,
    "numerals": "億" * 20_000 + "人死亡",
    "odd numbers": "Fenwick pays $1e309 to ٣٤ of ½ of 1²³ ﹩５００ ①② Ⅷ million dead; 1/0 hurt",
    "a number without end": "9" * 5_000 + " billion dollars",
    "NUL": "Fenwick \0 buys \0 Ostrander",
    "citations": "according to the Wall Street Journal " * 2_000,
    "denials": "Fenwick denies " * 3_000,
    "corrections": "Correction: " * 5_000,
}
PLAIN = make_entry("plain", "Ferry Fenwick aground, 12 dead", summary="The ferry is aground.")


@pytest.mark.no_cover
@pytest.mark.parametrize("field", ["title", "summary", "content"])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_any_text_is_judged_revised_copied_and_pulled(text: str, field: str) -> None:
    judge = Judge(
        catalogue=Catalogue(()),
        classifier=CLASSIFIER,
        watches=[make_watch(query="*")],
        channels=ChannelBook(channels={}),
    )
    odd = replace(PLAIN, id="odd", source="quay", **{field: text})
    judge.judge(PLAIN, make_source(PLAIN.source), now=NOON)

    placed = judge.judge(odd, make_source("quay"), now=NOON)
    copied = judge.judge(replace(odd, id="copy", source="pier"), make_source("pier"), now=NOON)
    judge.revise(replace(PLAIN, **{field: text}), make_source(PLAIN.source), before=PLAIN, now=NOON)
    judge.revise(replace(PLAIN, id="odd", source="quay"), make_source("quay"), before=odd, now=NOON)
    change = Change(kind=ChangeKind.PULLED, before="", after="410", topic="page", now="pulled")
    judge.mark_page(odd, make_source("quay"), change, now=NOON)
    later = judge.judge(replace(PLAIN, id="later", source="cove"), make_source("cove"), now=NOON)

    for judged in (placed, copied, later):
        assert judged.decision.story is not None
        assert judged.decision.story.origins >= 1


@pytest.mark.parametrize("year", [1, 1969, 9999])
def test_an_entry_of_any_year_is_judged(year: int) -> None:
    judge = Judge(
        catalogue=Catalogue(()),
        classifier=CLASSIFIER,
        watches=[make_watch(query="*")],
        channels=ChannelBook(channels={}),
    )
    at = datetime(year, 1, 1, tzinfo=UTC)
    judge.judge(PLAIN, make_source(PLAIN.source), now=NOON)
    for number, published in enumerate((at, at + timedelta(days=1), None, NOON)):
        entry = replace(
            PLAIN,
            id=str(number),
            source="quay",
            published=published,
            updated=at,
            title="Ferry sinks",
        )
        judged = judge.judge(entry, make_source("quay"), now=NOON)
        assert judged.decision.placement is not None


def test_an_entry_whose_address_is_none_is_judged() -> None:
    judge = Judge(
        catalogue=Catalogue(()),
        classifier=CLASSIFIER,
        watches=[make_watch(query="*")],
        channels=ChannelBook(channels={}),
    )
    judge.judge(PLAIN, make_source(PLAIN.source), now=NOON)
    lost = replace(PLAIN, id="lost", source="quay", url="http://[bad", canonical_url=None)

    decided = judge.judge(lost, make_source("quay"), now=NOON)

    assert decided.decision.story is not None
