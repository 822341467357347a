"""`nightdesk feed add pack:NAME` and `feed remove pack:NAME`."""

from __future__ import annotations

from config.packs import read_pack
from tests.cli.conftest import Shell
from tests.cli.test_feed import ids


def test_a_pack_is_taken_in_as_the_newsrooms_own_and_given_back(shell: Shell) -> None:
    pack = read_pack("technology")

    added = shell("feed", "add", "pack:technology")
    listed = {one["id"]: one for one in shell("feed", "list", "--json").records}
    removed = shell("feed", "remove", "pack:technology")

    assert (added.status, removed.status) == (0, 0)
    assert set(listed) == set(pack)
    for id_, source in pack.items():
        one = listed[id_]
        assert (one["url"], one["tier"], one["tags"]) == (
            source.url, source.tier, list(source.tags),
        )  # fmt: skip
        assert one["origin"] == "database"
    assert added.out.splitlines()[-1] == (
        f"pack:technology: {len(pack)} added, 0 were there already"
    )
    assert ids(shell) == set()


def test_one_source_of_a_pack_is_taken_in_by_its_name(shell: Shell) -> None:
    id_ = next(iter(read_pack("technology")))

    assert shell("feed", "add", f"pack:technology/{id_}").status == 0
    assert ids(shell) == {id_}
    assert shell("feed", "remove", f"pack:technology/{id_}").status == 0
    assert ids(shell) == set()


def test_a_pack_that_is_there_already_is_no_fault(shell: Shell) -> None:
    pack = read_pack("technology")
    first, second, *_ = pack
    shell("feed", "add", f"pack:technology/{first}")

    again = shell("feed", "add", "pack:technology")

    assert again.status == 0
    assert f"{first} is watched already" in again.out
    assert f"added {second}: {pack[second].url}" in again.out
    assert shell("feed", "add", "pack:technology").out.endswith(
        f"0 added, {len(pack)} were there already\n"
    )


def test_what_is_watched_by_its_address_is_not_taken_in_again_under_another_id(
    shell: Shell,
) -> None:
    pack = read_pack("technology")
    first = next(iter(pack))
    shell("feed", "add", pack[first].url, "--kind", "feed", "--id", "mine")

    whole = shell("feed", "add", "pack:technology")
    one = shell("feed", "add", f"pack:technology/{first}")

    assert (whole.status, one.status) == (0, 0)
    assert f"{first}: {pack[first].url} is watched already, as mine" in whole.out
    assert one.out.endswith(f"pack:technology/{first}: 0 added, 1 were there already\n")
    assert ids(shell) == {"mine", *pack} - {first}


def test_what_a_file_names_wins_over_the_pack(shell: Shell) -> None:
    id_ = next(iter(read_pack("technology")))
    own = {"name": "Ours", "url": "https://quay.example/rss"}
    shell.configure({"sources": {id_: own}})

    added = shell("feed", "add", f"pack:technology/{id_}")
    removed = shell("feed", "remove", f"pack:technology/{id_}")

    assert (added.status, removed.status) == (0, 0)
    assert "configuration file" in added.out
    assert "configuration file" in removed.out
    (listed,) = shell("feed", "list", "--json").records
    assert (listed["name"], listed["origin"]) == ("Ours", "file")


def test_a_pack_that_is_not_watched_is_removed_without_fault(shell: Shell) -> None:
    answer = shell("feed", "remove", "pack:technology")

    assert answer.status == 0
    assert "0 removed" in answer.out


def test_a_pack_or_a_source_that_is_not_there_is_refused_with_the_nearest(shell: Shell) -> None:
    no_pack = shell("feed", "add", "pack:tecnology")
    no_source = shell("feed", "add", "pack:technology/the-verg")

    assert (no_pack.status, no_source.status) == (2, 2)
    assert "'technology'" in no_pack.err
    assert "'the-verge'" in no_source.err


def test_a_pack_takes_no_options(shell: Shell) -> None:
    answer = shell("feed", "add", "pack:technology", "--tier", "1")

    assert answer.status == 2
    assert "no options" in answer.err
    assert ids(shell) == set()
