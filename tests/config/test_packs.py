"""Packs by themselves, and the days on which their sources were verified."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from config import ConfigError
from config.packs import read_pack, read_sources, write_verified
from config.shipped import read_pack_document, shipped_packs

DAY = date(2026, 3, 2)


def write(text: str, *ids: str) -> str:
    return write_verified(text, dict.fromkeys(ids, DAY), file="own.yaml")


PACK = """\
# Ours.
sources:

  quay:          # the quay's own
    name: Quay Post
    url: https://quay.example/rss
    tags: [ports,
      ships]
    verified: never   # not yet
  harbour: {name: Harbour, verified: 2026-01-01, url: "https://harbour.example/rss"}

  pier:
    name: >
      The pier,
      folded
    url: https://pier.example/rss
"""


def test_the_beginning_of_a_packs_name_is_understood():
    with pytest.raises(ConfigError, match="did you mean 'technology'"):
        read_pack("tech")


def test_a_day_takes_the_place_of_the_last_and_all_else_stays() -> None:
    assert write(PACK, "quay", "harbour") == PACK.replace(
        "verified: never   #", "verified: 2026-03-02   #"
    ).replace("verified: 2026-01-01,", "verified: 2026-03-02,")


def test_a_source_without_a_day_gets_a_line_of_its_own() -> None:
    assert write(PACK, "pier") == PACK.replace("  pier:\n", "  pier:\n    verified: 2026-03-02\n")


def test_several_days_go_in_at_once_whatever_their_order() -> None:
    alone = PACK
    for one in ("harbour", "pier", "quay"):
        alone = write(alone, one)

    assert write(PACK, "quay", "pier", "harbour") == alone


def test_line_ends_and_a_byte_order_mark_stay() -> None:
    windows = "\ufeff" + PACK.replace("\n", "\r\n")

    written = write(windows, "quay", "pier")

    assert written.startswith("\ufeff#")
    assert written.count("\r\n") == written.count("\n") == PACK.count("\n") + 1


@pytest.mark.parametrize("said", ['"never"', "'never'", "", "~", "# none"])
def test_a_day_is_written_over_whatever_was_said(said: str) -> None:
    text = f"sources:\n  quay:\n    verified: {said}\n    name: Q\n    url: https://q.example/\n"

    document = write(text, "quay")

    assert "    verified: 2026-03-02" in document
    assert document.endswith("    name: Q\n    url: https://q.example/\n")
    assert ("# none" in document) == (said == "# none")


def test_a_source_that_the_file_does_not_name_changes_nothing() -> None:
    assert write(PACK, "nobody") == PACK
    assert write("watches: []\n", "quay") == "watches: []\n"


def test_a_form_in_which_the_place_cannot_be_told_is_refused_and_named() -> None:
    with pytest.raises(ConfigError, match=r"own\.yaml:1.*sources\.quay"):
        write('{"sources": {"quay": {"name": "Q"}}}', "quay")
    with pytest.raises(ConfigError, match=r"own\.yaml:3"):
        write("sources:\n  - [", "quay")


@pytest.mark.parametrize("name", shipped_packs())
def test_every_shipped_pack_can_be_dated_and_is_the_same_otherwise(name: str) -> None:
    file = Path(__file__).parents[2] / "config" / "sources" / f"{name}.yaml"
    text = file.read_text(encoding="utf-8")
    sources = read_pack(name)

    written = write_verified(text, dict.fromkeys(sources, DAY), file=name)

    changed = [
        (was, now)
        for was, now in zip(text.splitlines(), written.splitlines(), strict=True)
        if was != now
    ]
    assert all(now.split("verified:")[0] == was.split("verified:")[0] for was, now in changed)
    assert written.count("verified: 2026-03-02") >= len(sources)
    assert len(read_pack_document(name).value["sources"]) == len(sources)


def test_a_pack_that_is_not_there_is_refused_with_the_nearest() -> None:
    with pytest.raises(ConfigError, match="did you mean 'technology'"):
        read_pack("tecnology")


def test_the_sources_of_a_file_are_read_by_themselves(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(PACK, encoding="utf-8")

    assert set(read_sources(file)) == {"quay", "harbour", "pier"}
    file.write_text(PACK.replace("name: Quay Post", "nam: Quay"), encoding="utf-8")
    with pytest.raises(ConfigError, match="nam"):
        read_sources(file)
