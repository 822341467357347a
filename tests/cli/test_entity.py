"""`nightdesk entity`: who is in the catalogue, and one more in a file of the newsroom's own."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Shell

OWN = """\
# Ours.
log: {level: warning}
entities:
  quay:          # the port
    name: Quay Harbour
    hosts: [quay.example]
  quay-ferries: {name: Quay Ferries, kind: brand, owner: quay}
  quay-line: {name: Quay Line, owner: Quay Ferries}

# What else there is.
watches: []
"""


def test_the_catalogue_is_listed_by_kind_and_owner_with_the_newsrooms_own(shell: Shell) -> None:
    shell.configure(OWN)
    everything = shell("entity", "list", "--json").records
    brands = shell("entity", "list", "--kind", "brand", "--json").records
    owned = shell("entity", "list", "--owner", "Quay Harbour")

    assert [one["id"] for one in everything] == sorted(one["id"] for one in everything)
    assert {"quay", "quay-ferries", "nokia"} <= {one["id"] for one in everything}
    assert {one["kind"] for one in brands} == {"brand"}
    assert owned.out == (
        "entity:quay-ferries  brand  Quay Ferries  of quay\n"
        "entity:quay-line  organisation  Quay Line  of Quay Ferries\n"
    )
    assert shell("entity", "list", "--owner", "nobody-at-all").status == 2


def test_where_nothing_is_like_a_text_the_nearest_are_named(shell: Shell) -> None:
    shell.configure(OWN)
    answer = shell("entity", "find", "northwind")

    assert (answer.status, answer.out) == (1, "")
    assert "no entity is like 'northwind'; the nearest are " in answer.err
    assert "the nearest" not in shell("entity", "find", "qzwxharbzz").err
    assert "the nearest" not in shell("entity", "find", "…").err


def test_a_long_text_is_not_printed_back(shell: Shell) -> None:
    assert len(shell("entity", "find", "q" * 5_000).err) < 400


def test_an_added_entity_is_found_and_watched_and_the_file_keeps_its_comments(
    shell: Shell,
) -> None:
    path = shell.configure(OWN)
    path.chmod(0o640)
    added = shell(
        "entity", "add", "Café Fenwick", "--kind", "brand", "--alias", "Fenwick’s", "--alias",
        "フェンウィック", "--ticker", "HEL:FENW", "--host", "fenwick.example", "--owner", "quay",
    )  # fmt: skip
    (found,) = shell("entity", "find", "HEL:FENW", "--json").records[:1]
    watched = shell("watch", "add", "entity:cafe-fenwick", "--to", "deals")

    assert (added.status, watched.status) == (0, 0)
    assert added.out == f"added entity:cafe-fenwick to {path}\n"
    assert found == {
        "id": "cafe-fenwick", "name": "Café Fenwick", "kind": "brand",
        "aliases": ["Fenwick’s", "フェンウィック"], "tickers": ["HEL:FENW"],
        "hosts": ["fenwick.example"], "owner": "quay",
    }  # fmt: skip
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line in OWN.splitlines()] == OWN.splitlines()
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(each.name for each in path.parent.glob("*.yaml*")) == ["nightdesk.yaml"]
    assert list(path.parent.glob(".nightdesk*")) == []


def test_it_goes_into_the_file_that_has_entities_or_the_one_that_is_named(shell: Shell) -> None:
    shell.write("who.yaml", "entities:\n  quay: {name: Quay Harbour}\n")
    other = shell.write("more.yaml", "# nothing yet\n")
    shell.write("unread.yaml", "")
    shell.configure("files: [who.yaml, more.yaml]\n")

    assert "who.yaml" in shell("entity", "add", "Fenwick").out
    assert shell("entity", "add", "Sorrel Bay", "--file", other).status == 0
    assert "sorrel-bay:\n    name: Sorrel Bay" in other.read_text(encoding="utf-8")
    unread = shell("entity", "add", "Ostrander", "--file", shell.folder / "unread.yaml")
    assert unread.status == 2
    assert "name it under `files:`" in unread.err


@pytest.mark.parametrize(
    ("words", "status", "problem"),
    [
        (["Nokia"], 1, "the entity 'nokia' is there already (Nokia): choose another --id"),
        (["Fenwick", "--alias", "Nokia Oyj"], 1, "'Nokia Oyj' names nokia already"),
        (["Fenwick", "--alias", "Nokia Oyj"], 1, "To take it from the shipped entity, write it"),
        (["Fenwick", "--alias", "Quay Ferries"], 1, "or choose a longer one\n"),
        (["Fenwick", "--ticker", "HEL:NOKIA"], 1, "HEL:NOKIA is nokia's already"),
        (["Fenwick", "--ticker", "HKEX:700"], 1, "HKEX:700 is tencent's already (HKG:0700)"),
        (["Fenwick", "--ticker", "TSE:7203"], 1, "TSE:7203 is toyota's already (TYO:7203)"),
        (["Fenwick", "--ticker", "NASDAQGS:AAPL"], 1, "is apple's already (NASDAQ:AAPL)"),
        (["Fenwick", "--ticker", "NYSE:MSFT"], 1, "NYSE:MSFT is microsoft's already (NASDAQ"),
        (["Fenwick", "--host", "com"], 2, "'com' has no point, so it is nobody's alone"),
        (["Fen\nwick"], 2, "'Fen\\nwick' has a line break or a control character"),
        (["Fenwick", "--alias", "Bell\x07"], 2, "has a line break or a control character"),
        (["Fenwick", "--host", "quay.example"], 1, "quay.example is quay's already"),
        (["Fenwick", "--host", "www.apple.com"], 1, "www.apple.com is a part of apple.com, which"),
        (["Fenwick", "--host", "a.quay.example"], 1, "say --owner quay where it belongs to Quay"),
        (["Fenwick", "--owner", "nokia", "--host", "a.quay.example"], 1, "is quay's already"),
        (["Fenwick", "--host", "co.uk"], 2, "'co.uk' is nobody's alone"),
        (["Fenwick", "--host", "europa.eu"], 1, "europa.eu is european-union's already"),
        (["Fenwick", "--host", "gov.au"], 1, "a part of gov.au, is "),
        (["Fenwick", "--owner", "quai"], 2, "no entity is named 'quai'; did you mean"),
        (["Fenwick", "--ticker", "FENW"], 2, "EXCHANGE:SYMBOL"),
        (["Fenwick", "--host", "https://fenwick.example/x"], 2, "hosts"),
        (["Fenwick", "--id", "Fen Wick"], 2, "lower-case a to z"),
        (["フェンウィック"], 2, "give one with --id"),
        (["フェンウィック Oyj"], 2, "give one with --id"),
        (["Fenwick", "--alias", "!!"], 2, "no word"),
        (["  "], 2, "give one with --id"),
    ],
)
def test_what_is_taken_or_cannot_be_read_is_refused_and_nothing_is_written(
    shell: Shell, words: list[str], status: int, problem: str
) -> None:
    path = shell.configure(OWN)
    answer = shell("entity", "add", *words)

    assert problem in answer.err
    assert answer.status == status
    assert path.read_text(encoding="utf-8") == OWN


@pytest.mark.parametrize("owner", ["Quay Harbour", "quay-ferries", "Quay Line"])
def test_who_belongs_to_another_may_speak_on_a_part_of_its_host(shell: Shell, owner: str) -> None:
    shell.configure(OWN)
    answer = shell("entity", "add", "Fenwick", "--host", "fenwick.quay.example", "--owner", owner)

    assert (answer.status, answer.err) == (0, "")
    assert "fenwick.quay.example" in shell("entity", "find", "fenwick", "--json").out


def test_without_a_configuration_file_there_is_nothing_to_write_into(shell: Shell) -> None:
    answer = shell("entity", "add", "Fenwick")

    assert answer.status == 2
    assert "set NIGHTDESK_CONFIG" in answer.err


def test_what_a_shipped_entity_has_lost_to_one_of_yours_is_told(shell: Shell) -> None:
    shell.configure(
        "entities:\n  my-fruit: {name: Fenwick, aliases: [Nokia], hosts: [nokia.com]}\n"
    )
    found = shell("entity", "find", "nokia").out.splitlines()
    (shown,) = [one for one in shell("entity", "list", "--json").records if one["id"] == "nokia"]

    assert found[0] == "entity:my-fruit  organisation  Fenwick, Nokia  [nokia.com]"
    assert found[1].startswith("entity:nokia  organisation  Nokia, Nokia Oyj")
    assert found[1].endswith("  (Nokia is my-fruit's, nokia.com is my-fruit's by your files)")
    assert shown["lost"] == {"Nokia": "my-fruit", "nokia.com": "my-fruit"}


def test_a_name_that_is_a_word_is_added_with_what_is_done_about_it(shell: Shell) -> None:
    shell.configure(OWN)
    added = shell("entity", "add", "Bridge Payments", "--id", "bridge", "--alias", "Bridge")
    plain = shell("entity", "add", "Fenwick", "--alias", "Open Door")
    twice = shell("entity", "add", "Ostrander", "--alias", "Clay", "--alias", "clay")
    watched = shell("watch", "add", "bridge", "--to", "deals")

    assert (added.status, watched.status) == (0, 0)
    assert "note: 'Bridge' is a word, too, so it counts only where the text shows that" in added.err
    assert "=Bridge" in added.err
    assert twice.err.count("note: ") == 1
    assert "entity:bridge NOT" in added.err
    assert plain.err == ""
    assert "note: bridge alone is found wherever the everyday word stands" in watched.err


@pytest.mark.parametrize("name", ["DNB", "Tribunal Supremo"])
def test_a_name_that_is_a_shipped_entitys_in_one_country_only_may_be_added(
    shell: Shell, name: str
) -> None:
    shell.configure(OWN)
    assert shell("entity", "add", name, "--id", "ours").status == 0
    assert '"ours"' in shell("entity", "find", name, "--json").out
    assert shell("entity", "add", name, "--id", "ours-too").status == 1
