"""YAML documents: values, places and what cannot be read."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from config.documents import read_document, render_path


def read(text: str | bytes):
    data = text.encode() if isinstance(text, str) else text
    return read_document(data, file="a.yaml")


def test_norwegian_stays_a_language_and_ten_at_night_a_time():
    document = read("lang: [no, en]\nfrom: 22:00\non: yes\nday: 2026-02-10\n")
    assert document.value == {
        "lang": ["no", "en"],
        "from": "22:00",
        "on": "yes",
        "day": "2026-02-10",
    }


def test_numbers_booleans_and_nothing_are_what_they_look_like():
    written = "[12, -0.5, true, ~, null, '12', 1e3, 0x1f, .5]"
    assert read(f"a: {written}\nb:\n").value == {
        "a": [12, -0.5, True, None, None, "12", 1000.0, 31, 0.5],
        "b": None,
    }


def test_keys_are_text_however_they_look():
    assert read("24: {no: x, true: y}\n").value == {"24": {"no": "x", "true": "y"}}


def test_each_value_and_key_knows_its_line_and_column():
    document = read("watches:\n  - name: a\n    query: ä b\n")
    assert str(document.place_of(("watches", 0, "query"))) == "a.yaml:3:12"
    assert str(document.key_place_of(("watches", 0, "query"))) == "a.yaml:3:5"
    assert str(document.place_of(("watches", 0, "missing"))) == "a.yaml:2:5"


def test_columns_count_characters_and_not_bytes():
    assert read("x: {名前: 1, b: 2}\n").places[("x", "b")].column == 15


def test_a_tab_in_the_indentation_is_named_as_such():
    (fault,) = read("a:\n\t- b\n").faults
    assert (fault.place.line, fault.place.column) == (2, 1)
    assert "a tab" in fault.problem
    assert "spaces" in fault.remedy


def test_a_broken_line_is_named_with_its_place():
    (fault,) = read("a: b\nc: 'd\n").faults
    assert fault.place.line in (2, 3)
    assert "not valid YAML" in fault.problem


def test_a_colon_in_a_text_gets_the_advice_to_quote_it():
    (fault,) = read("query: title: nokia\n").faults
    assert fault.place.line == 1
    assert "in quotes" in fault.remedy


def test_a_byte_that_is_not_utf8_is_named_with_its_place():
    (fault,) = read(b"a: 1\nb: caf\xe9\n").faults
    assert (fault.place.line, fault.place.column) == (2, 7)
    assert "0xe9" in fault.problem
    assert "UTF-8" in fault.remedy


def test_utf16_is_named_as_such():
    (fault,) = read("a: 1\n".encode("utf-16")).faults
    assert "UTF-16" in fault.problem


def test_a_byte_order_mark_is_passed_over():
    document = read(b"\xef\xbb\xbfa: 1\n")
    assert document.value == {"a": 1}
    assert document.faults == ()


def test_a_control_character_is_named_with_its_place():
    (fault,) = read("a: 1\nb: x\x07y\n").faults
    assert (fault.place.line, fault.place.column) == (2, 5)
    assert "U+0007" in fault.problem


def test_a_key_that_stands_twice_is_named_with_both_places_and_the_first_holds():
    document = read("a: 1\nb: 2\na: 3\n")
    (fault,) = document.faults
    assert (fault.place.line, fault.path) == (3, "a")
    assert "line 1" in fault.problem
    assert document.value == {"a": 1, "b": 2}


def test_an_empty_file_says_nothing_and_is_no_fault():
    for text in ("", "\n# only a comment\n", "---\n"):
        document = read(text)
        assert document.value == {}
        assert document.faults == ()


def test_two_documents_in_one_file_are_refused():
    (fault,) = read("a: 1\n---\nb: 2\n").faults
    assert "more than one document" in fault.problem


def test_tags_that_make_objects_are_refused():
    document = read("a: !!python/object/apply:os.system [echo]\nb: !secret x\n")
    assert [fault.path for fault in document.faults if "tag" in fault.problem] == ["a", "b"]


def test_aliases_give_the_value_that_they_name():
    assert read("a: &x [1, 2]\nb: *x\n").value == {"a": [1, 2], "b": [1, 2]}


def test_an_alias_that_leads_into_itself_is_refused():
    (fault,) = read("a: &x [*x]\n").faults
    assert "leads into itself" in fault.problem


def test_aliases_that_grow_without_end_are_refused():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    faults = read("\n".join(lines)).faults
    assert faults
    assert "without end" in faults[0].problem


def test_nesting_without_end_is_refused():
    (fault,) = read("a: " + "[" * 100_000).faults
    assert "nested too deep" in fault.problem or "not valid YAML" in fault.problem


def test_a_list_as_a_key_is_refused():
    (fault,) = read("[a, b]: c\n").faults
    assert "cannot be a key" in fault.problem


def test_paths_are_written_as_people_write_them():
    assert render_path(("watches", 2, "sources", "include", 0)) == "watches[2].sources.include[0]"


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**9), 10**9),
    st.text(st.characters(codec="utf-8", exclude_categories=("C",)), max_size=20),
)


@given(
    st.dictionaries(
        st.from_regex(r"[a-z_]{1,8}", fullmatch=True),
        st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3), max_leaves=8),
        max_size=5,
    )
)
def test_what_was_dumped_is_read_back_with_a_place_for_everything(value):
    # Texts are quoted: unquoted, the dumper follows YAML 1.1 and the reader 1.2.
    class Quoting(yaml.SafeDumper):
        pass

    Quoting.add_representer(
        str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
    )
    document = read(yaml.dump(value, Dumper=Quoting, allow_unicode=True))
    assert document.faults == ()
    assert document.value == value
    assert {path[0] for path in document.key_places} == set(value)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_and_nothing_else(data):
    document = read(data)
    assert all(fault.place.file == "a.yaml" for fault in document.faults)
