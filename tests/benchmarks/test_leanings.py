"""What is counted out of labelled headlines: which word leans where, and how it is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from benchmarks.leanings import main

STRIKES = [
    "Pickets at Fenwick gates",
    "More pickets at gates of Larkhill",
    "Pickets sing at Roe's gates",
]
FLOODS = [
    "River floods Larkhill",
    "River at Fenwick floods again",
    "Second river floods Roe's farm",
]


def write_headlines(path: Path) -> Path:
    rows = [
        {
            "id": f"{event}-{number}",
            "source": "gazette.example",
            "url": None,
            "title": title,
            "summary": "",
            "tags": [],
            "lang": "en",
            "event": event,
            "genre": "news" if event == "labor" else "guide",
            "certainty": "done",
        }
        for event, titles in (("labor", STRIKES), ("disaster", FLOODS))
        for number, title in enumerate(titles)
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_a_word_leans_where_it_stands_and_a_name_nowhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(write_headlines(tmp_path / "headlines.jsonl"))]) == 0

    groups = yaml.safe_load(capsys.readouterr().out)["leanings"]
    leaning = {
        (group.get("event") or group["genre"], word)
        for group in groups.values()
        for step in group["steps"]
        for word in step["words"]
    }
    # A refit weighs otherwise, and a newsroom's files go on naming the groups.
    assert list(groups) == ["event-disaster", "event-labor", "genre-guide", "genre-news"]
    assert {("labor", "pickets"), ("labor", "picke*"), ("disaster", "floods")} <= leaning
    assert ("guide", "river floods") in leaning  # a pair
    assert ("labor", "floods") not in leaning
    assert not {word for _, word in leaning} & {"fenwick", "larkhill", "roe's", "roe"}
    assert not any(" " in word for label, word in leaning if label in ("labor", "disaster"))
