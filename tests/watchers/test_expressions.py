"""JMESPath expressions: what is wrong with one is said before anything is asked of a site."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchers.expressions import (
    ExpressionFailed,
    InvalidExpression,
    compile_expression,
    write_out,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("ab", max_size=1), inner),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("data[", "too early"),
        ("data.", "too early"),
        ("", "empty"),
        ("   ", "too early"),
        ("a b", "character 3: 'b' cannot stand there"),
        ("a.(b)", "character 3"),
        ("'x", "character 1: Unclosed"),
        ("frob(a)", "no function frob; there are abs"),
        ("length(a, b)", "takes 1 argument, and is given 2"),
        ("join()", "takes 2 arguments, and is given 0"),
        ("not_null()", "takes at least 1 argument, and is given 0"),
        ("a[?length(b) > length()]", "takes 1 argument, and is given 0"),
        ("(" * 1_000, "too"),
        ("a[" + "1" * 5_000 + "]", "none"),
    ],
)
def test_a_text_that_is_no_expression_is_told_with_the_place(text: str, told: str):
    with pytest.raises(InvalidExpression) as caught:
        compile_expression(text)
    assert told in str(caught.value)


def test_join_writes_numbers_out_and_makes_nothing_of_half_its_parts():
    link = compile_expression("join('', ['https://quay.example/', id])")
    assert link.ask({"id": 48}) == "https://quay.example/48"
    assert link.ask({"id": 48.0}) == "https://quay.example/48"
    assert link.ask({"id": "a"}) == "https://quay.example/a"
    assert link.ask({}) is None


def test_replace_takes_one_text_for_another():
    assert compile_expression("replace(n, '-', '')").ask({"n": "0001-26-7"}) == "0001267"
    assert compile_expression("replace(n, '', 'x')").ask({"n": "ab"}) == "ab"


def test_a_function_that_does_not_fit_says_what_it_was_given():
    with pytest.raises(ExpressionFailed, match="length is given a number where it takes string"):
        compile_expression("length(a)").ask({"a": 1})


@given(st.text(alphabet="ab.[]*?|&@()'\"`{},:!<>=-0 \\", max_size=25))
def test_any_text_is_an_expression_or_is_refused(text: str):
    with suppress(InvalidExpression):
        assert compile_expression(text).text == text


EXPRESSIONS = st.sampled_from(
    [
        "a", "a.b", "a[0]", "a[*].b", "*", "*.a", "[].a", "a[?b>`1`]", "sort_by(a,&b)", "a[-1]",
        "join('',a)", "max(a)", "sum(a)", "keys(a)", "to_number(a)", "to_string(@)", "avg(a)",
        "replace(a,b,'x')", "reverse(a)", "map(&a,@)", "{x:a}", "a[::2]", "contains(a,b)",
        "min_by(@,&a)", "length(@)", "ceil(a)", "[a,b][]", "not_null(a,b)", "merge(a,b)",
    ]
)  # fmt: skip


@given(EXPRESSIONS, JSON)
def test_any_value_is_answered_or_refused_and_nothing_else_is_raised(text: str, value: object):
    with suppress(ExpressionFailed):
        compile_expression(text).ask(value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", "a"), (12, "12"), (12.0, "12"), (1.5, "1.5"), (1e300, "1e+300"), (True, "true"),
        (float("inf"), None), (float("nan"), None), (None, None), ([1], None), ({}, None),
    ],
)  # fmt: skip
def test_scalars_are_written_out_as_people_write_them(value: object, text: str | None):
    assert write_out(value) == text
