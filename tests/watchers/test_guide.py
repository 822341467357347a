"""docs/watchers.md: its example runs as it stands, and its table names what there is."""

from __future__ import annotations

import re
import sys
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import watchers
from tests.making import NOON
from tests.watchers.conftest import SHORT
from tests.watchers.documents import feed
from watchers import EmptyDocument, SourceForPoll

GUIDE = (Path(__file__).parents[2] / "docs" / "watchers.md").read_text(encoding="utf-8")


@pytest.fixture
def guide(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The names that the guide's code makes, as in a module of its own."""
    module = ModuleType("guide")
    monkeypatch.setitem(sys.modules, "guide", module)
    for block in re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL):
        exec(compile(block, "docs/watchers.md", "exec"), module.__dict__)
    return module.__dict__


async def test_the_guides_program_tells_what_is_new_once(site, watching, guide):
    url = site.serve("/feed", feed([1, 2]))
    one = guide["Followed"](source=SourceForPoll(id="harbour", kind="feed", url=url), due=NOON)
    assert await guide["look"](watching, one, NOON) == []
    site.serve("/feed", feed([1, 2, 3]))
    assert NOON < one.due <= NOON + timedelta(hours=6)
    told = await guide["look"](watching, one, one.due)
    assert [entry.guid for entry in told] == ["ferry-3"]
    assert await guide["look"](watching, one, one.due) == []


async def test_the_guides_program_puts_off_what_fails(site, watching, guide):
    url = site.serve("/feed", b"")
    one = guide["Followed"](source=SourceForPoll(id="harbour", kind="feed", url=url), due=NOON)
    with pytest.raises(EmptyDocument):
        await guide["look"](watching, one, NOON)
    assert (one.failures, one.last_ok) == (1, None)
    assert one.due > NOON


async def test_the_guides_program_opens_watchers_of_its_own(site, guide):
    url = site.serve("/feed", feed([1, 2]))
    assert await guide["run"](url, SHORT) == []
    assert len(site.asked) == 2


def test_the_guide_names_the_whole_public_face_and_no_more():
    table = GUIDE.partition("## What is in it")[2]
    named = {name.partition(".")[0] for name in re.findall(r"`([A-Za-z_.]+)`", table)}
    errors = set(watchers._HOMES["watchers.errors"])
    assert set(watchers.__all__) - errors <= named
    assert {name for name in named if name[0].isupper()} <= set(watchers.__all__)
