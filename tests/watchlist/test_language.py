"""The query language: what is read, what is refused and with which words."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import InvalidQuery, UnknownEntity
from bot.model import Entity, Event
from bot.watchlist import (
    Catalogue,
    faults,
    find_faults,
    format_query,
    hints,
    language,
    parse_query,
    pieces,
    query,
    stretches,
    suggest_sources,
)
from bot.watchlist.language import MAX_CHARACTERS, MAX_DEPTH, MAX_DISTANCE, MAX_TERMS
from bot.watchlist.query import (
    And,
    EventIs,
    Everything,
    Exact,
    LangIs,
    Named,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Scope,
    SourceIs,
    Within,
)
from tests.making import make_source
from tests.watchlist.builders import CATALOGUE, NOKIA


def read(text: str) -> Node:
    return parse_query(text, CATALOGUE).root


def word(text: str) -> Phrase:
    return Phrase((text,))


A, B, C, D = map(word, "abcd")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nokia", word("nokia")),
        ('"Data  Center"', Phrase(("data", "center"))),
        ("“curly quotes”", Phrase(("curly", "quotes"))),
        ("micro*", Prefix("micro")),
        ("e-mai*", Prefix("e-mai")),
        ("=Target", Exact(("Target",))),
        ("=AND", Exact(("AND",))),
        ('="New York"', Exact(("New", "York"))),
        ("a b", And((A, B))),
        ("a AND b", And((A, B))),
        ("a\n\tb", And((A, B))),
        ("a\x00b", And((A, B))),
        ("a OR b c", Or((A, And((B, C))))),
        ("(a OR b) c", And((Or((A, B)), C))),
        ("a (b c)", And((A, B, C))),
        ("a OR (b OR c)", Or((A, B, C))),
        ("a NOT b", And((A, Not(B)))),
        ("a AND NOT b", And((A, Not(B)))),
        ("a -b", And((A, Not(B)))),
        ("a –b", And((A, Not(B)))),
        ("(-b a)", And((Not(B), A))),
        ("(a)-b", And((A, Not(B)))),
        ("NOT a", Not(A)),
        ("NOT NOT a", Not(Not(A))),
        ("-(a b)", Not(And((A, B)))),
        ("NOT a b", And((Not(A), B))),
        ("8-K", word("8-k")),
        ('a "or" b', And((A, word("or"), B))),
        ("=and", Exact(("and",))),
        ("and", word("and")),
        ("or OR not", Or((word("or"), word("not")))),
        ("a AND or AND b", And((A, word("or"), B))),
        ("a or OR b", Or((And((A, word("or"))), B))),
        ("a or AND b", And((A, word("or"), B))),
        ("a not", And((A, word("not")))),
        ("near a", And((word("near"), A))),
        (".NET", word(".net")),
        ("a&b", word("a&b")),
        ("entity:nokia AND oyj", And((Named("nokia"), word("oyj")))),
        ("entity:nokia deal", And((Named("nokia"), word("deal")))),
        ('entity:nokia "oyj"', And((Named("nokia"), word("oyj")))),
        ('entity:"nokia" oyj', And((Named("nokia"), word("oyj")))),
        ("entity:nokia (oyj)", And((Named("nokia"), word("oyj")))),
        ("title:nokia oyj", And((Within(Scope.TITLE, word("nokia")), word("oyj")))),
        ("ANDREW", word("andrew")),
        ("U.S.", word("u.s")),
        ("p.m. U.S.A.", And((word("p.m"), word("u.s.a")))),
        ('"U.S. troops"', Phrase(("u.s", "troops"))),
        ('"u s"', Phrase(("u", "s"))),
        ("a NEAR/5 b", Near(left=A, right=B, distance=5)),
        ("NOT a NEAR/5 b", Not(Near(left=A, right=B, distance=5))),
        ("(a OR b) NEAR/0 =C", Near(left=Or((A, B)), right=Exact(("C",)), distance=0)),
        ('a NEAR/2 "c d"', Near(left=A, right=Phrase(("c", "d")), distance=2)),
        ("entity:nokia", Named("nokia")),
        ('entity:"Nokia Oyj"', Named("nokia")),
        ("entity:诺基亚", Named("nokia")),
        ("entity:(nokia OR apple)", Or((Named("nokia"), Named("apple")))),
        ("title:a", Within(Scope.TITLE, A)),
        ("Title: a", Within(Scope.TITLE, A)),
        ("text:(a -b)", Within(Scope.TEXT, And((A, Not(B))))),
        ("tag:(a NEAR/1 b)", Within(Scope.TAG, Near(left=A, right=B, distance=1))),
        ("title:(entity:nokia a)", Within(Scope.TITLE, And((Named("nokia"), A)))),
        ("source:YLE-News", SourceIs("yle-news")),
        ('source:"bbc.co.uk"', SourceIs("bbc.co.uk")),
        ("source:a&b", SourceIs("a&b")),
        ("source:(a OR NOT b)", Or((SourceIs("a"), Not(SourceIs("b"))))),
        ("lang:pt_BR", LangIs("pt-br")),
        ("event:Acquisition", EventIs(Event.ACQUISITION)),
        ("*", Everything()),
        ("* -a", And((Everything(), Not(A)))),
        ("8:30", Phrase(("8", "30"))),
        # As other keyboards, word processors and web pages write it.
        ("（a OR b）c", And((Or((A, B)), C))),
        ("a －b", And((A, Not(B)))),
        ("a —b", And((A, Not(B)))),
        ("a −b", And((A, Not(B)))),
        ("title：a", Within(Scope.TITLE, A)),
        ("＝Target", Exact(("Target",))),
        ("micro＊", Prefix("micro")),
        ("＂a b＂", Phrase(("a", "b"))),
        ("「a b」", Phrase(("a", "b"))),
        ("„a b“ «c d»", And((Phrase(("a", "b")), Phrase(("c", "d"))))),
        ("a\u00a0OR\u3000b", Or((A, B))),
        ("\ufeffa\tOR\r\nb", Or((A, B))),
        ("\u200fa\u200f OR \u202bb\u202c", Or((A, B))),
        ("(a)\u200b(b)", And((A, B))),
        ("mi\u00adcro\u200dsoft", word("microsoft")),
        ("e\u2011mail", word("e-mail")),
        ("rock'n'roll 'tis", And((word("rock'n'roll"), word("tis")))),
        ("workers’ bosses’", And((word("workers"), word("bosses")))),
        ("Ｎokia", word("nokia")),
        ("\"the 'new deal' plan\"", Phrase(("the", "new", "deal", "plan"))),
        ("'90s '80s 'a'", And((word("90s"), word("80s"), A))),
    ],
)
def test_a_query_is_read_as_it_is_meant(text: str, expected: Node) -> None:
    assert read(text) == expected
    canonical = format_query(Query(expected))
    assert read(canonical) == expected
    assert format_query(Query(read(canonical))) == canonical


def test_the_canonical_text_is_plain_to_read() -> None:
    text = 'entity:"Nokia Oyj" (Deal OR “Joint  Venture”) -title:(x* OR =Y) U.S. a NEAR/3 (b OR c)'
    assert format_query(parse_query(text, CATALOGUE)) == (
        'entity:nokia AND (deal OR "joint venture") AND NOT title:(x* OR =Y) AND u.s'
        " AND a NEAR/3 (b OR c)"
    )


@pytest.mark.parametrize(
    ("text", "position", "problem", "expected"),
    [
        ("", 0, "the query is empty", "or *"),
        (" \n ", 0, "the query is empty", "or *"),
        ("a AND", 5, "ends too early", "a word"),
        ("a OR OR b", 5, "OR has nothing to its left", "a word"),
        ("AND a", 0, "AND has nothing to its left", "a word"),
        ("NEAR/3 a", 0, "NEAR has nothing to its left", "a word"),
        ("NOT", 3, "ends too early", "a word"),
        ("a (b (c)", 2, "not closed", "a closing bracket"),
        ('a (b ")" c', 2, "not closed", "a closing bracket"),
        ("a) b", 1, "closes nothing", "an opening bracket"),
        (") a", 0, "closes nothing", "an opening bracket"),
        ("a ( ) b", 4, "nothing between the brackets", "a word"),
        ("(a OR ) b", 6, "something is missing", "a word"),
        ('a "b c', 2, "not closed", "quotation mark"),
        ("a - b", 2, "a - cannot stand here", "a space before it and none after"),
        ('"a"-b', 3, "a - cannot stand here", "a space before"),
        ("= a", 0, "a = cannot stand here", "a word"),
        ("title:NOT a", 6, "NOT cannot stand right after", "title:(NOT word)"),
        ("a NEAR b", 2, "how near", "NEAR/5"),
        ("a NEAR/x b", 2, "how near", "NEAR/5"),
        (f"a NEAR/{MAX_DISTANCE + 1} b", 2, "too far", str(MAX_DISTANCE)),
        ("a NEAR/9999999999 b", 2, "too far", str(MAX_DISTANCE)),
        ("a NEAR/1 b NEAR/2 c", 11, "second NEAR", "AND"),
        ("(a b) NEAR/2 c", 6, "a place in the text", "title:(a NEAR/5 b)"),
        ("a NEAR/2 (b OR -c)", 2, "a place in the text", "joined by OR"),
        ("a NEAR/2 title:b", 2, "a place in the text", "a field goes around it"),
        ("source:(a NEAR/2 b)", 10, "source: compares a value", "OR"),
        ("fo*o", 2, "a * stands at the end", "prefix"),
        ("a *b", 2, "a * stands at the end", "prefix"),
        ("a.b*", 0, "a prefix is one word", "b*"),
        ('"big data*"', 9, "a * does nothing inside a phrase", "outside the quotes"),
        ("🚀", 0, "no word in '🚀'", "letters"),
        ("a “ ”", 2, "no word in ' '", "letters"),
        ("!!*", 0, "no word in '!!'", "letters"),
        ("foo:bar", 0, "no field 'foo:'", "quotes around it"),
        ("title:(a source:b)", 9, "source: cannot stand inside title:", "words"),
        ("tag:(entity:nokia)", 5, "entity: cannot stand inside tag:", "words"),
        ("source:(entity:nokia)", 8, "names and no fields", "source:yle-news"),
        ("title:*", 6, "a * alone cannot stand in title:", "a word"),
        ("lang:en*", 5, "whole names only", "lang:en"),
        ('lang:"x y z"', 5, "no language code", "lang:en"),
        ('source:"a b"', 7, "neither a source's id nor a host", "source:yle-news"),
        ('source:""', 7, "source: is empty", "source:yle-news"),
        ("source:https://a.example", 7, "names and no fields", "source:example.org"),
        ("event:merger", 6, "no event 'merger'", "event:acquisition"),
        ("event:aquisition", 6, "no event 'aquisition'", "event:acquisition"),
        ("event:job-cuts", 6, "no event 'job-cuts'", "event:layoffs"),
        ("event:zzz", 6, "no event 'zzz'", "one of accident, acquisition,"),
        ("a or b", 2, "'or' stands where an operator would", 'itself, quotes around it: "or"'),
        ("a Or b", 2, "'Or' stands where an operator would", "OR in capitals"),
        ("a and b", 2, "'and' stands where an operator would", "AND in capitals"),
        ("a near b", 2, "'near' stands where an operator would", "NEAR/5 in capitals"),
        ("a not b", 2, "'not' stands where an operator would", "NOT in capitals"),
        ("not a", 0, "'not' stands where an operator would", "NOT in capitals"),
        ("(a) or (b c)", 4, "'or' stands where an operator would", "OR in capitals"),
        ("title:(a or b)", 9, "'or' stands where an operator would", "OR in capitals"),
        ("a oder b", 2, "'oder' stands where an operator would", "OR in capitals or"),
        ("a ODER b", 2, "'ODER' stands where an operator would", 'around it: "ODER"'),
        ("a und b", 2, "'und' stands where an operator would", "AND in capitals"),
        ("a ou b", 2, "'ou' stands where an operator would", "OR in capitals"),
        ("a et b", 2, "'et' stands where an operator would", "AND in capitals"),
        ("a, b", 1, ", is no operator", "OR where any will do, a space where all are wanted"),
        ("a,b", 1, ", is no operator", "or quotes for a phrase"),
        ("a b; c", 3, "; is no operator", "OR where any"),
        ("entity:nokia, b", 12, ", is no operator", "OR where any"),
        ('"a, b", 1,000, c', 6, ", is no operator", "OR where any"),
        ("1,000, c", 5, ", is no operator", "OR where any"),
        ("(新工場、 b)", 4, "、 is no operator", "OR where any"),
        ("a , b", 2, ", is no operator", "OR where any"),
        ('a "b, c', 2, "not closed", "another quotation mark"),
        ("a & b", 2, "& is no operator", "AND"),
        ("a && b", 2, "&& is no operator", "AND"),
        ("a || b", 2, "|| is no operator", "OR"),
        ("a|b", 0, "| is no operator", "OR with a space"),
        ("a !b", 2, "! is no operator", "NOT b, or -b"),
        ("!!", 0, "no word in '!!'", "letters"),
        ("entity:Nokia Oyj", 7, "looks for 'Oyj' as a word", 'entity:"Nokia Oyj" or'),
        ("entity:Nokia Corp.", 7, "looks for 'Corp.' as a word", "entity:Nokia alone or"),
        (
            "entity:societe generale x",
            7,
            "looks for 'generale' as a word",
            'entity:"societe generale" or',
        ),
        ("lang:english", 5, "'english' is no language code", "lang:en"),
        ("lang:DEU", 5, "'DEU' is no language code", "lang:de"),
        ("lang:xx", 5, "'xx' is no language code", "a code of two letters"),
        ("lang:xyz", 5, "'xyz' is no language code", "a code of two letters"),
        ("lang:xx-gb", 5, "'xx-gb' is no language code", "a code of two letters"),
        ("lang:bul", 5, "'bul' is no language code", "lang:bg"),
        ("lang:iw", 5, "'iw' is no language code", "lang:he"),
        ("appl?", 4, "? stands for no letter", "appl* for any ending, or quotes"),
        ("b a?ple", 3, "? stands for no letter", "a* for any ending"),
        ("?", 0, "? stands for no letter", "quotes around a text that holds ?"),
        ("apple^2", 5, "^ makes no word weigh more", "apple alone, or quotes"),
        ("b OR apple~", 10, "~ finds no words that are like one", "apple alone, or quotes"),
        ("~", 0, "~ finds no words", "quotes around a text that holds ~"),
        ("a>b", 1, "> compares nothing", "quotes"),
        ("<b>", 0, "< compares nothing", "quotes"),
        ("a\\b", 1, "\\ makes no sign a plain one", "quotes"),
        ("/app.e/", 0, "/ makes no pattern", "quotes"),
        ("title:ap?le*", 8, "? stands for no letter", "ap* for any ending"),
        ("=App?e", 4, "? stands for no letter", "quotes"),
        ("lang:klingon", 5, "'klingon' is no language code", "a code of two letters"),
        ("lang:", 0, "lang: is empty", "lang:en or lang:pt-br"),
        ("tag: ", 0, "tag: is empty", "tag:europe"),
        ("a source:", 2, "source: is empty", "source:yle-news"),
        ("(event:)", 1, "event: is empty", "event:acquisition"),
        ("entity: OR a", 0, "entity: is empty", "entity:nokia"),
        ("title:", 0, "title: is empty", "title:merger"),
        ("Text:", 0, "Text: is empty", "text:merger"),
        ("titel:", 0, "no field 'titel'", "title: (the others are text:,"),
        ("a ＯＲ b", 2, "'ＯＲ' stands where an operator would", "OR in capitals"),
        ("a near/5 b", 2, "'near/5' is a word and no operator", "NEAR/5 in capitals"),
        ("a 5 % b", 4, "% stands by itself", "close behind its amount: 5%"),
        ("5 €", 2, "€ stands by itself", "5€"),
        ("[a OR b]", 0, "[ is no bracket", "( and )"),
        ("a OR b}", 5, "} is no bracket", "( and )"),
        ("a 'data center' b", 2, "single quotes make no phrase", 'double ones: "data center"'),
        ("a -‘data center’", 3, "single quotes make no phrase", 'double ones: "data center"'),
        ("lang:en,fi", 5, "'en,fi' is no language code", "lang:(en OR fi)"),
        ('lang:"English / German"', 5, "no language code", "lang:(en OR de)"),
        ("titel:a", 0, "no field 'titel:'", "title: (the others are text:,"),
        ("x" * 50 + ":a", 0, f"no field '{'x' * 40}…'", "one of title:"),
    ],
)
def test_a_fault_is_told_with_its_place_and_what_could_stand_there(
    text: str, position: int, problem: str, expected: str
) -> None:
    with pytest.raises(InvalidQuery) as caught:
        read(text)
    assert problem in caught.value.problem
    assert expected in caught.value.expected
    assert caught.value.position == position


@pytest.mark.parametrize(
    "text",
    ['"appl?"', '="Why?"', "AC/DC", "24/7", "lang:yue", "lang:fil", "lang:nb-NO", "lang:zh-hant"],
)
def test_signs_in_quotes_and_inside_usual_words_are_read_and_so_are_all_codes(text: str) -> None:
    assert read(text)


def test_the_caret_stands_under_the_fault_whatever_the_query_holds() -> None:
    with pytest.raises(InvalidQuery) as caught:
        read("a\r\nb\x1b[31m\u202e OR\u2028)")
    lines = str(caught.value).split("\n")
    assert len(lines) == 3
    assert lines[2].index("^") == lines[1].index(")")
    assert lines[1].isprintable()


@pytest.mark.parametrize(
    ("text", "columns"),
    [("独BMW OR OR a", 9), ("e\u0301 OR OR a", 5), ("「新 工場」 OR OR", 13), ("é OR OR a", 5)],
)
def test_the_caret_stands_there_beside_wide_characters_and_marks(text: str, columns: int) -> None:
    with pytest.raises(InvalidQuery) as caught:
        read(text)
    assert str(caught.value).split("\n")[2] == f"  {' ' * columns}^"


def test_an_unknown_entity_is_refused_at_its_place_with_the_nearest() -> None:
    with pytest.raises(InvalidQuery) as caught:
        read("deal AND entity:nokja")
    assert str(caught.value) == (
        "no entity is named 'nokja' at character 17; expected entity:nokia, or another that "
        "`nightdesk entity find` shows\n  deal AND entity:nokja\n                  ^"
    )
    assert isinstance(caught.value.__cause__, UnknownEntity)


def test_an_entity_that_nothing_comes_near_is_refused_with_where_to_look() -> None:
    with pytest.raises(InvalidQuery) as caught:
        read('entity:"Qqqq Xyzzy"')
    assert (caught.value.position, caught.value.problem) == (7, "no entity is named 'Qqqq Xyzzy'")
    assert caught.value.expected == (
        "one that `nightdesk entity find` shows, or the name as plain words"
    )


def test_a_name_that_two_entities_share_is_refused_with_their_ids() -> None:
    shared = Catalogue(
        [
            Entity(id="harbour-bank", name="Harbour Bank", aliases=("HB",)),
            Entity(id="hill-board", name="Hill Board", aliases=("HB",)),
        ]
    )
    with pytest.raises(InvalidQuery) as caught:
        parse_query("rates entity:hb", shared)
    assert (caught.value.position, caught.value.problem) == (13, "'hb' names several entities")
    assert caught.value.expected == "the id of one: entity:harbour-bank or entity:hill-board"


def test_all_unknown_entities_and_the_first_other_fault_are_found_from_left_to_right() -> None:
    text = "entity:nokja OR entity:zzqq OR entity:NOKJA OR event:weather OR event:rain"
    found = find_faults(text, CATALOGUE)
    assert [(fault.position, fault.problem) for fault in found] == [
        (7, "no entity is named 'nokja'"),
        (23, "no entity is named 'zzqq'"),
        (53, "there is no event 'weather'"),
    ]
    assert find_faults("entity:nokia deal", CATALOGUE) == ()
    assert [fault.problem for fault in find_faults("", CATALOGUE)] == ["the query is empty"]


def test_what_comes_near_is_looked_for_once_and_only_for_what_is_refused() -> None:
    """It takes a comparison with every name; words behind an entity are only looked up."""
    looked_for: list[str] = []

    class Counting(Catalogue):
        def find(self, text: str, *, limit: int = 10) -> tuple[Entity, ...]:
            looked_for.append(text)
            return super().find(text, limit=limit)

    catalogue = Counting([NOKIA])
    parse_query("entity:nokia a b c d " * 39, catalogue)
    assert looked_for == []
    with pytest.raises(InvalidQuery):
        parse_query("entity:nokiaa a b c d " * 39, catalogue)
    assert looked_for == ["nokiaa"]
    find_faults("entity:nokiaa a b c d " * 39, catalogue)
    assert looked_for == ["nokiaa"] * 2


def test_an_overlong_query_is_not_repeated() -> None:
    for text in ("x" * 5_000, "a " * 500 + ") b", "entity:" + "y" * 1_900, "q" * 1_900 + ":a"):
        with pytest.raises(InvalidQuery) as caught:
            read(text)
        assert len(str(caught.value)) < 500


def test_a_query_that_is_too_long_is_refused_where_it_is() -> None:
    with pytest.raises(InvalidQuery) as caught:
        read("word OR " * 300 + "end")
    assert caught.value.position == MAX_CHARACTERS
    assert "2,403 characters at character 2001" in str(caught.value)
    assert len(caught.value.query) < MAX_CHARACTERS + 100


def test_limits_hold_at_their_edge() -> None:
    assert read("x" * MAX_CHARACTERS) == word("x" * MAX_CHARACTERS)
    assert len(read("a " * MAX_TERMS).parts) == MAX_TERMS  # type: ignore[union-attr]
    deep = "(" * MAX_DEPTH + "a" + ")" * MAX_DEPTH
    assert read(deep) == A
    for text, problem in [
        ("x" * (MAX_CHARACTERS + 1), "2,001 characters"),
        ("a " * (MAX_TERMS + 1), "more than 200 terms"),
        (f"({deep})", "20 deep"),
        ("-(" * 10 + f"NOT {deep[10:-10]}" + ")" * 10, "20 deep"),
        ("a.b " * 190 + "\ufdfa" * 100, "written out in full"),
    ]:
        with pytest.raises(InvalidQuery, match=problem) as caught:
            read(text)
        assert caught.value.position <= len(caught.value.query)


# -- the whole grammar, as people type it ---------------------------------------------------

blanks_st = st.sampled_from(
    [" ", " ", " ", "  ", "\t", "\u00a0", "\u3000", "\r\n", " \u200f", "\ufeff "]
)
WORDS = (
    *(
        "a",
        "Nokia",
        "e-mail",
        "e\u2011mail",
        "8-K",
        "U.S.",
        "p.m.",
        "J.P.M.-b",
        "AT&T",
        "É\u0301l",
        "İx",
        "ıx",
        "独BMW",
    ),
    *("x²", "l’Oréal", "$X", "C++", "ﬁ", "½x", "삼성전자", "マイクロ", "น้ำ", "mi\u00adcro", "Ａｂ"),
    *("Straße", "a-", "a…", "'tis", "\u05d0\u05d1", "🚀a", "andy"),
)
words_st = st.sampled_from(WORDS)
quotes_st = st.sampled_from(['""', "“”", "„“", "«»", "＂＂", "「」", "”“"])
phrases_st = st.builds(
    lambda words, quotes, blank: f"{quotes[0]}{blank.join(words)}{quotes[1]}",
    st.lists(st.sampled_from([*WORDS, "and", "OR", "-a"]), min_size=1, max_size=3),
    quotes_st,
    blanks_st,
)
spans_st = st.one_of(
    words_st,
    phrases_st,
    phrases_st.map("={}".format),
    st.sampled_from(["ab*", "e-m*", "ab＊", "独*", "=Ab", "=OR", "＝İx", "=A-b", "=É́l"]),
    st.sampled_from(["entity:nokia", 'Entity: "Nokia Oyj"', "entity：诺基亚", "ENTITY:Apple"]),
)
values_st = st.sampled_from(
    ["source:x", "SOURCE:News.Example.org", 'source:"a&b"', "source:(x OR NOT y)", "lang:en",
     "lang:pt_BR", "event:other", "event:(legal OR Crime)", "*"]
)  # fmt: skip
brackets_st = st.sampled_from(["()", "()", "（）"])


def enclose(text: str, brackets: str) -> str:
    return brackets[0] + text + brackets[1]


def combine(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    joins = st.sampled_from(["", "AND", "OR", "AND NOT", "OR NOT", "NOT"])
    return st.one_of(
        st.builds("{}{}{}{}{}".format, inner, blanks_st, joins, blanks_st, inner),
        st.builds("{} {}{}".format, inner, st.sampled_from("-–—－"), spans_st),
        st.builds(enclose, inner, brackets_st),
        st.builds(enclose, inner, brackets_st).map("NOT {}".format),
        st.builds(enclose, inner, brackets_st).map("-{}".format),
    )


alternatives_st = st.builds(
    lambda spans, brackets: enclose(" OR ".join(spans), brackets),
    st.lists(spans_st, min_size=1, max_size=3),
    brackets_st,
)
nears_st = st.builds(
    "{}{}NEAR/{} {}".format,
    spans_st | alternatives_st,
    blanks_st,
    st.integers(0, MAX_DISTANCE),
    spans_st | alternatives_st,
)
fields_st = st.builds(
    "{}{}".format,
    st.sampled_from(["title:", "TEXT: ", "title：", "Tag:"]),
    st.builds(enclose, st.recursive(spans_st | nears_st, combine, max_leaves=4), brackets_st),
)
queries_st = st.recursive(
    st.one_of(spans_st, nears_st, fields_st, values_st), combine, max_leaves=10
)


def read_or_leave(text: str) -> Query | None:
    """The query; None where it has, put together at random, what may not stand there."""
    try:
        return parse_query(text, CATALOGUE)
    except InvalidQuery as error:
        fault = error.problem
    assert re.search("cannot stand inside|deep|takes .* alone|second NEAR", fault)
    return None


@settings(deadline=None, max_examples=400)
@given(queries_st)
def test_the_canonical_text_reads_back_as_the_same_query(text: str) -> None:
    query = read_or_leave(text)
    if query is None:
        return
    canonical = format_query(query)
    assert parse_query(canonical, CATALOGUE) == query
    assert format_query(parse_query(canonical, CATALOGUE)) == canonical
    assert len(canonical) <= MAX_CHARACTERS


@pytest.mark.parametrize(
    "text",
    [
        " OR ".join(["U.S."] * 120),
        " OR ".join(["p.m."] * MAX_TERMS),
        "NOT " * MAX_DEPTH + "U.S.",
        "NOT (a OR " * (MAX_DEPTH // 2) + "U.S." + ")" * (MAX_DEPTH // 2),
        "(U.S. OR A.I.) NEAR/3 U.K.",
    ],
)
def test_the_canonical_text_of_abbreviations_is_within_the_limits_that_they_were_in(
    text: str,
) -> None:
    query = parse_query(text, CATALOGUE)
    assert parse_query(format_query(query), CATALOGUE) == query


@settings(deadline=None)
@given(st.recursive(spans_st | nears_st | fields_st | values_st, combine, max_leaves=4), blanks_st)
def test_case_of_fields_spacing_and_needless_brackets_do_not_matter(text: str, blank: str) -> None:
    query = read_or_leave(text)
    assert query is None or parse_query(f"{blank}(({text}){blank})", CATALOGUE) == query


@settings(deadline=None)
@given(st.text() | st.text(alphabet='aN é"()*=:-/5“ORANDTE\n title'))
def test_any_text_is_read_back_or_refused_in_plain_words(text: str) -> None:
    fault: InvalidQuery | None = None
    try:
        query = parse_query(text, CATALOGUE)
    except InvalidQuery as error:
        fault = error
    if isinstance(fault, InvalidQuery):
        assert 0 <= fault.position <= len(fault.query)
        assert len(str(fault).split("\n")) == 3
        assert "RPAR" not in fault.problem + fault.expected
    elif fault is None:
        assert parse_query(format_query(query), CATALOGUE) == query


# -- no query is slow -----------------------------------------------------------------------

HOSTILE = (
    *("(" * 2_000, ")" * 2_000, "(" * 1_000 + ")" * 1_000, "NOT " * 500, "-(" * 1_000),
    *('"' * 2_000, '"a ' * 666, "=" * 2_000, '="' * 1_000, ":" * 2_000, "-" * 2_000, "*" * 2_000),
    *("a:" * 1_000, "title:" * 333, "a*b " * 500, "a" * 1_999 + "*", "a" * 1_998 + "*b"),
    *("a NEAR/1 " * 222, "a NEAR " * 285, "or " * 666, "OR " * 666, "a OR " * 400, "a " * 1_000),
    *("a" + "\u0301" * 1_999, "\ufdfa" * 2_000, "a-" * 1_000, "a'" * 1_000, "a." * 1_000),
    *("a&" * 1_000, "entity:nokia a b c d " * 95),
    *(" " * 1_999 + "a", "a" + " " * 1_998 + "OR", "'a " * 666, "' " * 1_000),
    *("(a OR " * 333, "(a OR b) " * 222, "((a -b) OR " * 181, "title:(a " * 222, "独" * 2_000),
)  # fmt: skip


@pytest.mark.no_cover
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:10].encode("ascii", "replace"))
def test_the_work_that_a_query_makes_grows_no_faster_than_its_square(text: str) -> None:
    """Counted in lines of our own code and of the parser that are run, and not in time."""

    def count_lines(text: str) -> int:
        lines = 0

        def trace(frame: FrameType, what: str, _: Any) -> Any:
            nonlocal lines
            lines += what == "line"
            return trace

        before = sys.gettrace()
        sys.settrace(trace)
        try:
            parse_query(text, CATALOGUE)
        except InvalidQuery:
            pass
        finally:
            sys.settrace(before)
        return lines

    count_lines(text)  # fills what is kept from one query to the next
    half, whole = count_lines(text[: len(text) // 2]), count_lines(text[:MAX_CHARACTERS])
    assert whole <= 5 * half + 2_000
    assert whole <= 250 * MAX_CHARACTERS


def test_no_pattern_of_the_language_repeats_what_repeats() -> None:
    """Such a pattern tries out how to share a text among its repetitions, without end."""
    from re import _constants as codes
    from re import _parser as parser

    def check(parsed: Iterable[Any], repeated: bool) -> None:
        for code, argument in parsed:
            if code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
                _, high, inner = argument
                unbounded = high == codes.MAXREPEAT
                assert not (unbounded and repeated and len(inner) == 1)
                check(inner, repeated or unbounded)
            elif code is codes.SUBPATTERN:
                check(argument[-1], repeated)
            elif code is codes.BRANCH:
                for branch in argument[1]:
                    check(branch, repeated)
            elif code in (codes.ASSERT, codes.ASSERT_NOT):
                check(argument[1], False)

    patterns = [terminal.pattern.to_regexp() for terminal in language._load_parser().terminals]
    for module in (language, hints, faults, pieces, query, stretches):
        patterns += [each.pattern for each in vars(module).values() if isinstance(each, re.Pattern)]
    patterns += [pieces.compile_piece_pattern(in_runs=each).pattern for each in (True, False)]
    assert len(patterns) >= 20
    for pattern in patterns:
        check(parser.parse(pattern), False)


# -- what is meant by a source that there is not ----------------------------------------------


def test_a_source_that_there_is_not_is_answered_with_the_nearest_id_host_or_tag() -> None:
    sources = [
        make_source("quay-post", host="news.quay.example", tags=("Business", "ports")),
        make_source("wire", host="wire.example", tags=("europe",)),
    ]
    assert suggest_sources("Quay-Pots", sources) == ("quay-post",)
    assert suggest_sources("news.quai.example", sources) == ("news.quay.example",)
    assert suggest_sources("tag:bussiness", sources) == ("tag:Business",)
    assert suggest_sources("tag:zzz", sources) == ()
    assert suggest_sources("zzz", ()) == ()
