"""`nightdesk feed verify`: sources asked once, and the day on which they answered."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.cli.feed.verify import choose_sources
from config.packs import read_pack
from tests.cli.conftest import Shell, Site, rss


def verified(shell: Shell) -> dict[str, str | None]:
    return {one["id"]: one["verified"] for one in shell("feed", "list", "--json").records}


def today() -> str:
    return datetime.now(UTC).date().isoformat()


def add(shell: Shell, url: str, id_: str) -> None:
    assert shell("feed", "add", url, "--id", id_, "--kind", "feed").status == 0


def test_each_source_is_told_of_in_words_and_the_day_is_noted_for_those_that_answer(
    shell: Shell, site: Site
) -> None:
    site.pages["/rss"] = (200, rss("Quay is widened", "Ferry is late"))
    site.pages["/page"] = (200, b"<!doctype html><html><body>Hello</body></html>")
    for name in ("rss", "page", "gone"):
        add(shell, f"{site.url}/{name}", name)
    before = today()

    answer = shell("feed", "verify", "rss", "page", "gone")

    assert answer.status == 1
    lines = answer.out.splitlines()
    assert lines[0] == "ok     rss: 2 entries, latest 2026-03-02 12:00 UTC"
    assert lines[1].startswith("FAULT  page: ")
    assert "web page" in lines[1]
    assert lines[2].startswith("FAULT  gone: ")
    assert "404" in lines[2]
    assert lines[3] == "1 answered, 2 did not"
    noted = verified(shell)
    assert noted.pop("rss") in (before, today())
    assert noted == {"page": None, "gone": None}


def test_all_that_is_watched_is_asked_and_given_as_json(shell: Shell, site: Site) -> None:
    site.pages["/rss"] = (200, rss("Quay is widened"))
    add(shell, f"{site.url}/rss", "rss")
    add(shell, f"{site.url}/gone", "gone")

    answer = shell("feed", "verify", "--all", "--json")

    assert answer.status == 1
    gone, good = answer.records
    assert (gone["id"], gone["ok"], gone["entries"]) == ("gone", False, None)
    assert "404" in gone["error"]
    assert good == {
        "id": "rss",
        "url": f"{site.url}/rss",
        "kind": "feed",
        "ok": True,
        "error": None,
        "entries": 1,
        "latest": "2026-03-02T12:00:00Z",
        "moved_to": None,
        "fault": None,
    }


def test_all_is_well_ends_with_0(shell: Shell, site: Site) -> None:
    site.pages["/rss"] = (200, rss("Quay is widened"))
    add(shell, f"{site.url}/rss", "rss")

    answer = shell("feed", "verify", "--all")

    assert (answer.status, answer.err) == (0, "")


def test_sources_of_files_that_the_service_has_not_met_are_asked_and_that_is_said(
    shell: Shell, site: Site
) -> None:
    site.pages["/rss"] = (200, rss("Quay is widened"))
    shell.configure({"sources": {"quay": {"name": "Quay", "url": f"{site.url}/rss"}}})

    answer = shell("feed", "verify", "quay")

    assert answer.status == 0
    assert "0 sources; 1 is not in the database" in answer.err
    assert verified(shell) == {"quay": None}


def test_days_are_written_into_a_file_and_its_comments_stay(shell: Shell, site: Site) -> None:
    site.pages["/rss"] = (200, rss("Quay is widened"))
    text = (
        "# Ours.\nsources:\n"
        f"  quay:  # good\n    url: {site.url}/rss\n    name: Quay\n    verified: never  # yet\n"
        f"  gone:\n    name: Gone\n    url: {site.url}/gone\n    verified: 2026-01-01\n"
    )
    file = shell.write("own.yaml", text)
    before = today()

    answer = shell("feed", "verify", "--write", file)

    assert answer.status == 1
    dated = file.read_text(encoding="utf-8")
    assert dated in [text.replace("never", day) for day in (before, today())]
    assert "quay: 1 entry" in answer.out
    assert {one.name for one in shell.folder.iterdir()} <= {
        "own.yaml", "nightdesk.db", "nightdesk.db-shm", "nightdesk.db-wal",
    }  # fmt: skip


def test_a_source_of_another_address_does_not_get_the_day(shell: Shell, site: Site) -> None:
    site.pages["/ours"] = (200, rss("Quay is widened"))
    file = shell.write("own.yaml", f"sources:\n  quay:\n    name: Quay\n    url: {site.url}/ours\n")
    add(shell, f"{site.url}/theirs", "quay")

    answer = shell("feed", "verify", "--write", file)

    assert answer.status == 0
    assert verified(shell) == {"quay": None}
    assert "verified: 20" in file.read_text(encoding="utf-8")


def test_a_file_without_a_place_for_the_day_is_refused_before_anybody_is_asked(
    shell: Shell, site: Site
) -> None:
    file = shell.write("own.yaml", {"sources": {"quay": {"name": "Q", "url": f"{site.url}/q"}}})

    answer = shell("feed", "verify", "--write", file)

    assert (answer.status, answer.out) == (2, "")
    assert "one key a line" in answer.err
    assert site.agents == []


def test_a_file_gets_no_day_for_another_address_of_the_same_id(shell: Shell, site: Site) -> None:
    site.pages["/watched"] = (200, rss("Quay is widened"))
    text = f"sources:\n  quay:\n    name: Quay\n    url: {site.url}/ours\n"
    file = shell.write("own.yaml", text)
    shell("feed", "add", f"{site.url}/watched", "--id", "quay")

    answer = shell("feed", "verify", "quay", "--write", file)

    assert answer.status == 0
    assert file.read_text() == text


def test_the_sources_of_a_pack_are_asked_as_the_pack_describes_them() -> None:
    pack = read_pack("technology")
    id_ = next(iter(pack))

    one = choose_sources([f"pack:technology/{id_}"], ())
    every = choose_sources(["pack:technology", f"pack:technology/{id_}"], ())

    assert [(source.id, source.url) for source in one] == [(id_, pack[id_].url)]
    assert [source.id for source in every] == list(pack)


def test_what_is_not_there_is_refused(shell: Shell) -> None:
    nothing = shell("feed", "verify")
    nobody = shell("feed", "verify", "nobody")
    no_pack = shell("feed", "verify", "pack:nosuch")
    no_file = shell("feed", "verify", "--write", "nosuch.yaml")

    assert (nothing.status, nobody.status, no_pack.status, no_file.status) == (2, 1, 2, 2)
    assert "--all" in nothing.err
    assert "nobody" in nobody.err
