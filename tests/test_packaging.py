"""The packages that are imported are this project's, and each says what its public face is."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from importlib import import_module, metadata
from pathlib import Path
from types import ModuleType

import pytest

import bot
import config
import watchers

PROJECT = Path(__file__).resolve().parents[1]
PACKAGES = ("bot", "config", "watchers")
MODULES = sorted(
    ".".join(path.relative_to(PROJECT).with_suffix("").parts).removesuffix(".__init__")
    for package in PACKAGES
    for path in (PROJECT / package).rglob("*.py")
    # Alembic loads its own files, and __main__ runs when it is imported.
    if "migrations" not in path.parts and path.name != "__main__.py"
)
FACES = [name for name in MODULES if (PROJECT / Path(*name.split(".")) / "__init__.py").is_file()]


@pytest.mark.parametrize("package", [bot, config, watchers], ids=lambda one: one.__name__)
def test_the_imported_package_is_ours(package: ModuleType) -> None:
    """PyPI has other distributions that install a top-level `config` or `bot`."""
    assert package.__file__ == str(PROJECT / package.__name__ / "__init__.py")


def test_no_other_distribution_installs_a_package_of_one_of_our_names() -> None:
    owners = metadata.packages_distributions()

    for name in PACKAGES:
        assert set(owners.get(name, ["nightdesk"])) == {"nightdesk"}


def test_the_distribution_lists_its_packages() -> None:
    described = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))

    assert described["project"]["name"] == "nightdesk"
    wheel = described["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert sorted(wheel["packages"]) == sorted(PACKAGES)
    assert described["project"]["scripts"] == {"nightdesk": "bot.cli:run_program"}
    assert metadata.version("nightdesk") == described["project"]["version"]


@pytest.mark.parametrize("name", MODULES)
def test_a_module_says_what_it_is_and_every_name_of_its_public_face_is_there(name: str) -> None:
    module = import_module(name)

    assert (module.__doc__ or "").strip()
    public = list(getattr(module, "__all__", ()))
    assert len(public) == len(set(public))
    for one in public:
        assert getattr(module, one, None) is not None, f"{name}.{one}"
    defined = {
        one.name
        for one in ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8")).body
        if isinstance(one, ast.FunctionDef | ast.ClassDef) and not one.name.startswith("_")
    }
    assert public or not defined, "it has no __all__"


@pytest.mark.parametrize("name", [name for name in FACES if name not in PACKAGES[:1]])
def test_a_package_gives_nothing_away_that_it_does_not_list(name: str) -> None:
    module = import_module(name)
    listed = set(getattr(module, "__all__", ()))
    source = Path(str(module.__file__)).read_text(encoding="utf-8")

    imported = {
        alias.asname or alias.name
        for node in ast.parse(source).body
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in PACKAGES
        for alias in node.names
    }
    assert imported <= listed


@pytest.mark.parametrize("name", ["bot.slack", "bot.store", "bot.web", "bot.console", "watchers"])
def test_the_doors_to_the_outside_are_cheap_to_import(name: str) -> None:
    code = f"import {name}, sys; print(*sys.modules)"
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )

    heavy = {"sqlalchemy", "aiohttp", "slack_sdk", "slack_bolt", "pydantic", "rich", "feedparser"}
    assert not heavy & set(ended.stdout.split())
