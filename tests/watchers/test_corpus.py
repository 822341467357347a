"""Real and malformed documents: each gives entries or one clear error, and nothing is lost."""

from __future__ import annotations

import io
from pathlib import Path

import feedparser
import pytest

from watchers.errors import ParseError, WatcherError
from watchers.model import Document
from watchers.parse import parse_feed

FEEDS = Path(__file__).parents[3] / "shared" / "data" / "feeds"
BASE = "https://feeds.example/a/feed"
STEP = 6  # every so many documents: the suite stays quick

if not FEEDS.is_dir():
    pytest.skip("the folder of real feeds is not there", allow_module_level=True)

DOCUMENTS = sorted(path for path in FEEDS.rglob("*") if path.is_file())[::STEP]
FOLDERS = sorted({path.relative_to(FEEDS).parts[0] for path in DOCUMENTS})


def documents(folder: str) -> list[Path]:
    return [path for path in DOCUMENTS if path.relative_to(FEEDS).parts[0] == folder]


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_document_gives_entries_or_one_clear_error(folder: str):
    for path in documents(folder):
        try:
            parsed = parse_feed(Document(url=BASE, body=path.read_bytes()))
        except WatcherError as error:
            assert isinstance(error, ParseError)  # noqa: PT017  # either is right
            assert len(str(error)) > 30, path  # noqa: PT017
        else:
            for entry in parsed.entries:
                said = (entry.guid, entry.url, entry.title, entry.summary, entry.content)
                "\0".join(filter(None, said)).encode()
                assert "\0" not in entry.title + entry.summary


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_entry_title_or_link_that_feedparser_finds_is_lost(folder: str):
    for path in documents(folder):
        body = path.read_bytes()
        theirs = feedparser.parse(
            io.BytesIO(body), response_headers={"content-location": BASE}
        ).entries
        if not theirs:
            continue
        ours = parse_feed(Document(url=BASE, body=body)).entries
        assert len(ours) == len(theirs), path
        for mine, raw in zip(ours, theirs, strict=True):
            title = raw.get("title", "")
            if title and "<" not in title and "&" not in title:
                assert mine.title.split() == title.split(), path
            link = dict.get(raw, "link", "")
            if link.startswith("http") and link != dict.get(raw, "id"):
                assert mine.url == link, path
            for name in ("published", "updated"):
                if dict.get(raw, f"{name}_parsed") and raw[f"{name}_parsed"][0] > 1970:
                    assert getattr(mine, name) is not None, path
