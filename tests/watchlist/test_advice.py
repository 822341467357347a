"""What is legal in a query and surely not meant."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Event
from bot.watchlist import Advice, Catalogue, advise, logic, parse_query
from bot.watchlist.language import MAX_DEPTH, MAX_TERMS
from tests.watchlist.builders import APPLE, NOKIA, SOURCE, entry
from tests.watchlist.reference import match_slowly

ORANGE = replace(NOKIA, id="orange", name="Orange")
CATALOGUE = Catalogue([NOKIA, APPLE, ORANGE, replace(ORANGE, id="delta-one", name="Delta"),
                       replace(ORANGE, id="delta-two", name="Delta")])  # fmt: skip


def told(query: str) -> list[str]:
    return [str(each) for each in advise(parse_query(query, CATALOGUE), CATALOGUE)]


@pytest.mark.parametrize(
    ("query", "problem", "suggestion"),
    [
        ("apple", "apple alone is found wherever the everyday word", "entity:apple for Apple"),
        ("nokia OR orange", "orange alone is found", "=Orange for the word in this case only"),
        ("lang:en apple", "apple alone is found", "another word beside it"),
        ("title:(apple OR nokia)", "apple alone is found", "entity:apple"),
        ("the", "the alone stands in nearly every text", "a phrase in quotes"),
        ("nokia OR a*", "a* alone finds every word that begins so", "more of the word"),
        ("NOT sport", "NOT sport says what to leave out", "or * AND NOT sport where everything"),
        ("-a -b", "NOT a AND NOT b says what to leave out", "* AND NOT a AND NOT b where"),
        ("NOT title:(a b)", "NOT title:(a AND b) says what to leave out", "before it"),
        ("NOT (a -b)", "NOT (a AND NOT b) says what to leave out", "before it"),
        ("nokia OR NOT sport", "NOT sport beside OR brings every entry", "AND NOT"),
        ("a OR NOT a", "holds for every entry", "write * where everything is meant"),
        ("*", "* brings every entry of every source", "put another word beside it"),
        ("title:a source:x -source:x", "asks for source:x and NOT source:x at once", "by OR"),
        ('"data center" -data', 'for "data center" and NOT data at once', "take one of them out"),
        ("title:nokia -nokia", "for title:nokia and NOT nokia at once", "take one"),
        ("title:nokia -title:nokia", "title:nokia and NOT title:nokia at once", "take one"),
        ("=Orange -orange", "for =Orange and NOT orange at once", "take one"),
        ("microsoft -micro*", "for microsoft and NOT micro* at once", "take one"),
        ("lang:en-gb -lang:en", "for lang:en-gb and NOT lang:en at once", "take one"),
        ("lang:en lang:fi", "for lang:en and lang:fi at once", "join by OR"),
        ("event:legal event:funding", "for event:legal and event:funding at once", "join by OR"),
        ("nokia (b OR c) -b -c", "for NOT b and b at once", "take one"),
        ("nokia NEAR/5 (b OR c) -b -c", "for NOT b and b at once", "take one"),
        ("((a b) OR (a c)) -a", "for NOT a and a at once", "take one"),
        ("U.S. -U.S.", "for u.s and NOT u.s at once", "take one"),
        ("title:U.S. -U.S.", "for title:u.s and NOT u.s at once", "take one"),
        ("=US -U.S.", "for =US and NOT u.s at once", "take one"),
        ("=U.S. -U.S.", "for =U.S and NOT u.s at once", "take one"),
        ('"u s" -U.S.', 'for "u s" and NOT u.s at once', "take one"),
        ('"at p m" -p.m.', 'for "at p m" and NOT p.m at once', "take one"),
        ("U.S. -u*", "for u.s and NOT u* at once", "take one"),
        ("a AND -*", "it asks for NOT *", "take one"),
        ("nokia OR (a -a)", "a AND NOT a can never hold", "mend that part"),
    ],
)
def test_what_is_hardly_meant_is_told_with_what_to_write(
    query: str, problem: str, suggestion: str
) -> None:
    first = advise(parse_query(query, CATALOGUE), CATALOGUE)[0]
    assert problem in first.problem
    assert suggestion in first.suggestion


@pytest.mark.parametrize(
    "query",
    [
        "nokia", "entity:apple", "=Apple", "apple iphone", "apple source:wire", "* -sport",
        "apple -pie", '"the fed"', "tag:apple", "mic*", "日*", "delta", "bear", "source:a source:b",
        "lang:en lang:en-gb", "title:a text:a -tag:a", "a -title:a", "tag:a -a", "(a OR b) -a",
        "(lang:en OR lang:fi) nokia", "title:a -title:b", "nokia -(a NEAR/3 b)", "x -x1",
        "data -\"data center\"", "event:legal -event:funding", "entity:nokia -entity:apple",
        "nokia OR (merger * -sport)",
        '"U.S. troops" -U.S.', "us -U.S.", "U.S. -us", "p.m. -pm", "U.S. -=US",
    ],
)  # fmt: skip
def test_what_may_well_be_meant_is_let_be(query: str) -> None:
    assert told(query) == []


def test_each_alternative_is_looked_at() -> None:
    assert [line.split(" ")[0] for line in told("apple OR the OR apple OR NOT b")] == [
        "NOT", "apple", "the",
    ]  # fmt: skip
    assert str(Advice(problem="it is so", suggestion="write it so")) == "it is so; write it so"


atoms = st.sampled_from(
    ["a", "b", '"a b"', "=A", "a*", "title:a", "text:b", "tag:a", "lang:en", "lang:en-gb",
     "lang:fi", "event:legal", "event:crime", "a.b", "=AB", "=A.B", "source:x",
     "source:wire", "*", "a NEAR/2 b"]
)  # fmt: skip
queries = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from([" ", " OR ", " -"]), inner).map(
            lambda parts: f"({''.join(parts)})"
        ),
        inner.map(lambda part: f"(NOT {part})"),
    ),
    max_leaves=8,
)
texts = st.sampled_from(["", "a", "b", "A b", "b x x x a", "ab", "a b a", "AB", "A.B.", "a.b"])
entries = st.builds(
    lambda title, summary, tag, lang: entry(title, summary=summary, tags=(tag,), lang=lang),
    texts, texts, texts, st.sampled_from([None, "en", "en-gb", "fi"]),
)  # fmt: skip


@settings(deadline=None, max_examples=200)
@given(queries, st.lists(entries, max_size=8), st.sampled_from([None, Event.LEGAL, Event.CRIME]))
def test_what_is_said_never_to_hold_never_does(
    text: str, some: list[object], event: Event | None
) -> None:
    query = parse_query(text, CATALOGUE)
    clash = logic.find_clash(query.root)
    if not clash:
        return
    for one in some:
        assert match_slowly(query, one, SOURCE, event) is None  # type: ignore[arg-type]


def test_the_longest_and_deepest_queries_cost_the_square_of_their_terms(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls = 0
    settle, implies = logic._settle, logic._implies

    def count_settled(*args: object) -> object:
        nonlocal calls
        calls += 1
        return settle(*args)  # type: ignore[arg-type]

    def count_implied(*args: object) -> object:
        nonlocal calls
        calls += 1
        return implies(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(logic, "_settle", count_settled)
    monkeypatch.setattr(logic, "_implies", count_implied)
    pairs = " ".join(f"(a{n} OR -a{(n + 1) % 90})" for n in range(90))
    deep = "".join(f"(x{n} OR y{n} {'NOT ' if n % 2 else ''}(" for n in range(MAX_DEPTH // 3))
    for text in [
        pairs,
        " OR ".join(f"(a{n} -b{n})" for n in range(MAX_TERMS // 2)),
        f"{deep}z{'))' * (MAX_DEPTH // 3)}",
    ]:
        calls = 0
        query = parse_query(text, CATALOGUE)
        assert logic.find_clash(query.root) == ()
        assert calls <= 3 * MAX_TERMS**2
