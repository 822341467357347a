"""One more item in a file that people write."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from config import ConfigError
from config.documents import read_document
from config.insertion import insert_item

FIELDS = {"name": "Fenwick", "aliases": ["Fenwick Oyj", "no"], "hosts": ["fenwick.example"]}
ITEM = """\
  fenwick:
    name: Fenwick
    aliases: [Fenwick Oyj, 'no']
    hosts: [fenwick.example]
"""


def insert(text: str) -> str:
    return insert_item(text, file="f.yaml", section="entities", id_="fenwick", fields=FIELDS)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "entities:\n" + ITEM),
        ("# ours\n", "# ours\n\nentities:\n" + ITEM),
        ("log: {level: info}", "log: {level: info}\n\nentities:\n" + ITEM),
        ("entities:\n", "entities:\n" + ITEM),
        ("entities: # us\nlog: {}\n", "entities: # us\n" + ITEM + "log: {}\n"),
        (
            "entities:\n  # the first\n  quay: {name: Quay}  # a port\n\n# Logs\nlog: {}\n",
            "entities:\n  # the first\n  quay: {name: Quay}  # a port\n" + ITEM
            + "\n# Logs\nlog: {}\n",
        ),
        (
            "entities:\n  quay:\n    name: Quay\n    # its own words\n\n",
            "entities:\n  quay:\n    name: Quay\n    # its own words\n" + ITEM + "\n",
        ),
        (
            "entities:\n    quay:\n        name: Quay",
            "entities:\n    quay:\n        name: Quay\n" + ITEM.replace("  fen", "    fen")
            .replace("    name", "      name").replace("    ali", "      ali")
            .replace("    hosts", "      hosts"),
        ),
        (
            "entities:\r\n  quay: {name: Q}\r\n",
            "entities:\r\n  quay: {name: Q}\r\n" + ITEM.replace("\n", "\r\n"),
        ),
    ],
)  # fmt: skip
def test_an_item_is_put_at_the_end_of_its_section_and_all_else_stays(
    before: str, after: str
) -> None:
    assert insert(before) == after


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("entities: {quay: {name: Quay}}\n", "no lines can be put into this file"),
        ('{"entities": {}}', "no lines can be put into this file"),
        ("log: {level: info}\n...\n", "no lines can be put into this file"),
        ("- a\n", "the file is no mapping of settings"),
        ("entities: null\n", "no lines can be put into this file"),
        ("entities:\n  fenwick: {name: F}\n", "entities has 'fenwick' already"),
        ("entities: [\n", ""),
    ],
)
def test_what_lines_cannot_be_put_into_is_refused(text: str, problem: str) -> None:
    with pytest.raises(ConfigError) as caught:
        insert(text)
    assert problem in str(caught.value)


texts = st.text(alphabet=st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1)
names = texts.map("n{}".format)
items = st.dictionaries(
    st.from_regex("[a-z][a-z0-9]{0,5}", fullmatch=True).filter(lambda key: key != "fenwick"),
    st.fixed_dictionaries({"name": names, "aliases": st.lists(names, max_size=2)}),
    max_size=3,
)


@settings(deadline=None)
@given(texts, st.lists(texts, max_size=3))
@example("08", ["1e3", "no", "~", "22:00"])
def test_every_text_is_read_back_as_it_was_said(name: str, aliases: list[str]) -> None:
    fields = {"name": name, "aliases": aliases}
    text = insert_item("", file="f.yaml", section="entities", id_="a", fields=fields)
    assert read_document(text.encode(), file="f.yaml").value == {"entities": {"a": fields}}


@settings(deadline=None)
@given(items, st.booleans(), st.sampled_from([2, 3, 4]))
def test_what_is_read_afterwards_is_what_was_and_the_item(
    held: dict[str, object], flow: bool, indent: int
) -> None:
    value = {"entities": held or None, "log": {"level": "info"}}
    text = yaml.safe_dump(
        value, allow_unicode=True, indent=indent, sort_keys=False,
        default_flow_style=None if flow else False,
    ).replace("entities: null", "entities:")  # fmt: skip
    read = read_document(insert(text).encode(), file="f.yaml")
    assert read.faults == ()
    assert read.value == {"entities": {**held, "fenwick": FIELDS}, "log": {"level": "info"}}
