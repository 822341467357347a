"""docs/configuration.md says what is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.app.newsroom import find_rule_faults
from config import environment_names, load_settings, shipped_packs
from config.environment import CONFIG_NAME
from config.faults import list_keys
from config.schema import (
    ChannelSettings,
    CommonSettings,
    ConfigFile,
    EntitySettings,
    EventRuleSettings,
    GenreSettings,
    SourceSettings,
    WatchSettings,
    WordListSettings,
)
from config.schema_events import LeaningSettings

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/configuration.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in PAGE.splitlines()
    if line.startswith("| `") and line.count(" | ") == 3
]
SETTINGS = {row[0].strip("`"): row for row in ROWS}
EXAMPLES = [
    pytest.param(example, id=f"{path.stem}-{number}")
    for path in (
        ROOT / "README.md",
        ROOT / "docs/configuration.md",
        ROOT / "docs/genres.md",
        ROOT / "docs/sources.md",
        ROOT / "docs/sources.md",
        ROOT / "docs/events.md",
    )
    for number, example in enumerate(
        re.findall(r"```yaml\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)
    )
]


def section(title: str) -> str:
    return PAGE.split(f"\n## {title}\n")[1].split("\n## ")[0]


def test_every_setting_is_documented_with_its_name_in_the_environment():
    documented = {path: row[2].removesuffix("¹").strip(" `") for path, row in SETTINGS.items()}
    assert documented == {".".join(map(str, one.path)): one.name for one in environment_names()}


def test_every_name_that_may_come_from_a_file_is_marked():
    marked = {path for path, row in SETTINGS.items() if row[2].endswith("¹")}
    assert marked == {".".join(map(str, one.path)) for one in environment_names() if one.from_file}


def test_every_documented_default_is_the_default():
    defaults = CommonSettings().model_dump(by_alias=True)
    checked = 0
    for path, row in SETTINGS.items():
        if not row[1].startswith("`") or " " in row[1].replace("* ", "").strip("`0 8,17"):
            continue
        value: object = defaults
        for step in path.split("."):
            assert isinstance(value, dict)
            value = value[step]
        shown = f"{value:g}" if isinstance(value, float) else str(value)
        if isinstance(value, bool):
            shown = shown.lower()
        assert row[1].strip("`") == shown, path
        checked += 1
    assert checked >= 18


def test_every_name_on_the_page_exists():
    known = {one.name for one in environment_names()} | {CONFIG_NAME}
    known |= {f"{one.name}_FILE" for one in environment_names() if one.from_file}
    known |= {"NIGHTDESK_SERVICE_HOST", "NIGHTDESK_PORT", "NIGHTDESK_", "SLACK_"}
    known |= {"SLACK_BOT_TOKNE"}  # a slip, as an example of one
    named = set(re.findall(r"\b(?:NIGHTDESK_|SLACK_)[A-Z0-9_]*", PAGE))
    assert named <= known


@pytest.mark.parametrize(
    ("title", "model"),
    [
        ("Watches", WatchSettings),
        ("Sources", SourceSettings),
        ("Entities", EntitySettings),
        ("Channels", ChannelSettings),
        ("Genres", GenreSettings),
    ],
)
def test_every_key_of_a_section_is_documented(title: str, model: type):
    first_cells = re.findall(r"^\| (`[^|]*) \|", section(title), re.MULTILINE)
    documented = {name for cell in first_cells for name in re.findall(r"`(\w+)`", cell)}
    assert documented == set(list_keys(model))


@pytest.mark.parametrize(
    ("header", "model"),
    [
        ("key of `events`", EventRuleSettings),
        ("key of `word_lists`", WordListSettings),
        ("key of `leanings`", LeaningSettings),
    ],
)
def test_every_key_of_a_rule_and_a_list_is_documented(header: str, model: type):
    rows = section("Events").split(f"| {header} |")[1].split("\n\n")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", rows, re.MULTILINE)) == set(list_keys(model))


def test_every_pack_is_documented():
    for pack in shipped_packs():
        assert f"`{pack}`" in section("Sources")


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_can_be_pasted_alone(tmp_path: Path, example: str):
    (tmp_path / "newsroom.yaml").write_text(example, encoding="utf-8")
    settings = load_settings(tmp_path / "newsroom.yaml", {}, examine=find_rule_faults)
    assert "bbc-world" not in settings.sources or "bbc-world:" not in example


def test_every_section_of_a_file_is_documented():
    for key in ConfigFile.model_fields:
        assert f"`{key}`" in PAGE or f"`{key}." in PAGE or f"\n{key}:" in PAGE, key
