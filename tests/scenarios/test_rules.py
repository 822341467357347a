"""Each editorial rule is needed by a story: without it, the story comes out otherwise.

This tests the stories rather than the rules. The rules are played as they are; for each in
turn the code of that one alone is put out of force, and the story that is said to need it has
to fail. A story that comes out all the same would let the rule be lost without a word.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from importlib import import_module
from pathlib import Path

import pytest

from bot.stories import Weights
from tests.scenarios.comparing import find_differences
from tests.scenarios.playing import open_newsroom, play
from tests.scenarios.rules import HELD_ELSEWHERE, RULES
from tests.scenarios.taking_out import Rule
from tests.scenarios.telling import read_scenario

FOLDER = Path(__file__).parent
ROOMS = (
    "bot.stories.scoring.urgency",
    "bot.stories.scoring.cues",
    "bot.stories.scoring.bars",
    "bot.stories.scoring.centrality",
    "bot.stories.scoring.steps",
    "bot.stories.scoring.reasons",
    "bot.alerts.verdicts",
    "bot.alerts.wanting",
    "bot.alerts.routing",
    "bot.alerts.updates",
    "bot.alerts.escalating",
    "bot.alerts.revising",
    "bot.alerts.rolling",
    "bot.alerts.quiet",
    "bot.alerts.heard",
    "bot.alerts.listing",
)
"""Where it is decided what rings, what waits and what is told afterwards."""
SETTINGS = {"cool_down": "cool_down_minutes", "fresh_for": "fresh_hours"}
SETTINGS["archive_after"] = "archive_days"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.says)
def test_without_the_rule_its_story_comes_out_otherwise(rule: Rule, tmp_path: Path) -> None:
    scenario = read_scenario(FOLDER / f"{rule.story}.yaml")
    story = scenario.story.in_newsroom(rule.setting)
    newsroom = open_newsroom(story, tmp_path)

    with rule.taken_out():
        differences = find_differences(play(newsroom, story), story)

    assert differences != [], f"{rule.story} comes out all the same"


def test_each_rule_is_named_once() -> None:
    assert [says for says, times in Counter(rule.says for rule in RULES).items() if times > 1] == []


def list_constants(room: str) -> Iterator[str]:
    """The constants that a module of rules defines, by their full names."""
    source = Path(str(import_module(room).__file__)).read_text(encoding="utf-8")
    for node in ast.parse(source).body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
        for target in targets:
            names = target.elts if isinstance(target, ast.Tuple) else [target]
            for name in names:
                if isinstance(name, ast.Name) and name.id.isupper():
                    yield f"{room}.{name.id}"


def test_each_constant_of_the_rules_is_of_a_rule_that_a_story_needs() -> None:
    """A new one belongs into the table, with a story; or says why it needs none."""
    constants = {name for room in ROOMS for name in list_constants(room)}
    taken_out = {name for rule in RULES for name in rule.instead}

    assert constants - taken_out - set(HELD_ELSEWHERE) == set()
    assert set(HELD_ELSEWHERE) - constants == set()


def test_each_weight_of_the_score_is_one_that_a_story_needs() -> None:
    weights = {SETTINGS.get(each.name, each.name) for each in fields(Weights) if each.init}

    assert weights - {name for rule in RULES for name in rule.setting.get("urgency", ())} == set()


def test_the_table_for_readers_has_each_rule_and_its_story() -> None:
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("| ") and "](" in line]

    assert lines == [f"| {rule.says} | [{rule.story}]({rule.story}.yaml) |" for rule in RULES]
