"""The tokens of an index: one for each word, as the matcher knows it."""

from __future__ import annotations

import hashlib
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.watchlist import index_tokens
from bot.watchlist.index_tokens import LONGEST, find_edition, list_tokens, spell_host, spell_key
from bot.watchlist.words import list_keys
from tests.watchlist.builders import entry

# Every rule for words has a text here: see `_WORD_RULES`.
SAMPLES = (
    "Microsoft's e-mail, the Microsoft–OpenAI deal, 8-K and L'Oréal d'OpenAI Apple'ın don't",
    "AT&T S&P 3.5 1,000 $MSFT .NET ASP.NET Disney+ C# C++ A+B U.S. rock'n'roll",
    "独BMWが新工場を建設 トヨタ自動車 ﾄﾖﾀ 삼성전자가 발표했다 ราคาทองคำ ຂ່າວ ព័ត៌មាន မြန်မာ",
    "Straße İstanbul ΣΊΣΥΦΟΣ ﬁnance Ⅷ ½ ℃ Ёлка Łódź Ærø ﷺ x\u00adray a\u200db state-of-the-art",
    "U.S. A.I. J.K. 1,000 1.000.000 €5bn 5% 100€ $5 a\u200bb 10.5 1,00,000 P.M. E.G.",
    "5 % 5\u202f% 5％増 5%ige 20 € 5 $10 5 %-Marke",
    "3.142 1.500 0.125 1’000 1,234.56 1.000,5 l'F.B.I. McDonald`s McDonald´s",
    "NOKIA Nokia’s «Nokia» Nokia‑Siemens ＡＢＣ １２３ naïve Crème brûlée",
)


def tokens_of(title="", **fields):
    return list_tokens(entry(title, **fields))


def test_words_of_title_summary_and_content_are_plain_and_marked_by_where_they_stand():
    assert tokens_of("Fenwick", summary="a deal", content="in May", tags=("big ports",)) == {
        *("fenwick", "<fenwick", "a", "deal", "in", "may", "#big", "#ports")
    }


def test_a_word_with_accents_is_there_without_them_too_behind_a_mark():
    assert tokens_of("", summary="Café") == {"café", "^cafe"}
    assert tokens_of("", summary="Cafe") == {"cafe"}


@pytest.mark.parametrize(
    ("url", "hosts"),
    [
        ("https://News.Nokia.com./x", {"@news.nokia.com", "@nokia.com", "@com"}),
        ("https://[::1", set()),
        ("https://a..b/", {"@a..b", "@b"}),
        ("not an address", set()),
        ("", set()),
        (None, set()),
    ],
)
def test_the_host_of_the_address_is_there_with_each_domain_above_it(url, hosts):
    assert tokens_of(url=url) == hosts


def test_what_a_host_cannot_hold_is_left_out_of_its_token():
    assert spell_host(" Nokia\x00.c\u2028om. ") == "@nokia.com"


def test_of_a_very_long_word_the_beginning_counts():
    assert tokens_of("", summary="x" * 1_000) == {"x" * LONGEST}


@given(st.text(), st.text(), st.lists(st.text(), max_size=2))
def test_no_token_holds_white_space_or_a_capital_nor_begins_as_a_mark_by_chance(
    title, summary, tags
):
    found = tokens_of(title, summary=summary, tags=tuple(tags))
    for token in found:
        assert not any(char.isspace() for char in token)
        assert not set(token) & set(string.ascii_uppercase)
    plain = {token for token in found if token[0] not in "^<#@"}
    assert plain == {spell_key(key) for key in list_keys(title) | list_keys(summary)}


def test_other_rules_for_words_have_another_number():
    """Where this fails, words or tokens have become others than those that stored indexes
    hold: add one to `_WORD_RULES`, so that they are made anew, and write the new digest here.
    """
    tokens = sorted(set().union(*(tokens_of(sample, tags=(sample,)) for sample in SAMPLES)))
    digest = hashlib.sha256("\n".join(tokens).encode()).hexdigest()[:16]
    assert (index_tokens._WORD_RULES, digest) == (5, "f928d14014d2830d")


def test_another_version_of_unicode_or_of_the_rules_is_another_edition(monkeypatch):
    editions = {find_edition(), find_edition()}
    monkeypatch.setattr(index_tokens, "_WORD_RULES", 999)
    editions.add(find_edition())
    monkeypatch.setattr("unicodedata.unidata_version", "99.0")
    editions.add(find_edition())
    assert len(editions) == 3
