"""How the changes of a page are known: by the names that their watcher gives them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.making import NOON
from watchers import IdentityScheme, KnownEntry, ParsedEntry, keys_of, recognise
from watchers.model import Change

PAGE = "https://fenwick.example/status"
SCHEME = IdentityScheme()


def change(guid: str, title: str = "Outage", **parts: object) -> ParsedEntry:
    made = ParsedEntry(
        guid=guid,
        url=PAGE,
        canonical_url=None,
        title=title,
        change=Change(before="a", after="b"),
    )
    return replace(made, **parts)


def known(entry: ParsedEntry) -> KnownEntry:
    keys = keys_of(entry)
    return KnownEntry(
        id=entry.guid or "",
        guid=keys.guid,
        canonical_url=keys.canonical_url,
        title_key=keys.title_key,
        published=None,
        text_hash=keys.text_hash,
    )


def test_the_same_words_at_another_time_are_another_change():
    found = recognise((change("c2"),), (known(change("c1")),), SCHEME, now=NOON)
    assert [one.id for one in found.new] == ["c2"]
    assert found.scheme == SCHEME


def test_the_same_change_is_known_again():
    found = recognise((change("c1"),), (known(change("c1")),), SCHEME, now=NOON)
    assert (found.new, found.revised, found.same) == ((), (), 1)


def test_an_item_with_another_title_is_a_revision():
    found = recognise((change("c1", "Outage over"),), (known(change("c1")),), SCHEME, now=NOON)
    assert [(one.id, one.entry.title) for one in found.revised] == [("c1", "Outage over")]


def test_many_changes_with_known_titles_are_no_archive_put_up_anew():
    old = tuple(known(change(f"c{n}", f"Title {n}")) for n in range(6))
    new = tuple(change(f"d{n}", f"Title {n}") for n in range(6))
    found = recognise(new, old, SCHEME, now=NOON + timedelta(days=1))
    assert len(found.new) == 6
    assert not found.renumbered
    assert not found.returning


def test_a_forgotten_item_is_known_again():
    tombstone = replace(known(change("c1")), text_hash="")
    found = recognise((change("c1", "Another title"),), (tombstone,), SCHEME, now=NOON)
    assert (found.new, found.revised, found.same) == ((), (), 1)


def test_two_new_items_under_a_known_title_are_two():
    old = (known(change("link-1", "Weekly report")),)
    new = (change("link-2", "Weekly report"), change("link-3", "Weekly report"))
    found = recognise(new, old, SCHEME, now=NOON)
    assert [one.id for one in found.new] == ["link-2", "link-3"]
