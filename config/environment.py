"""Settings from the environment.

A setting's name is ``NIGHTDESK_`` and its path, joined by two underscores; Slack's
settings keep Slack's own names. A secret may come from a file: its name with ``_FILE``.
Nothing here reads the process's environment: it is an argument.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, SecretStr

from config.documents import PathKey, render_path
from config.errors import Fault, Place
from config.faults import annotation_at, list_keys
from config.schema import CommonSettings
from config.values import suggest

__all__ = [
    "CONFIG_NAME",
    "EnvironmentName",
    "FromEnvironment",
    "environment_names",
    "read_environment",
]

CONFIG_NAME: Final = "NIGHTDESK_CONFIG"
_PREFIX: Final = "NIGHTDESK_"
_SLACK_PREFIX: Final = "SLACK_"
_JOINT: Final = "__"
# Kubernetes puts these into every container beside a Service named "nightdesk"
# (kubernetes.io/docs/concepts/services-networking/service/#environment-variables).
_FOREIGN: Final = re.compile(
    r"NIGHTDESK_(SERVICE_(HOST|PORT(_[A-Z0-9_]+)?)|PORT(_[0-9]+_[A-Z_]+)?)"
)
# A name that many programs read, among them the examples of Slack's first SDK.
_OTHERS: Final = frozenset({"SLACK_API_TOKEN"})
_NEAR: Final = 0.9  # of difflib's ratio: a letter too many or too few, or two that changed places


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvironmentName:
    """A setting's name in the environment, and its path in a file.

    ``from_file``: the name with ``_FILE`` at its end names a file that holds the value.
    """

    name: str
    path: PathKey
    from_file: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FromEnvironment:
    """What the environment sets: values by path, nested, and where each came from."""

    values: Mapping[str, Any]
    places: Mapping[PathKey, Place]
    faults: tuple[Fault, ...]


@cache
def environment_names() -> tuple[EnvironmentName, ...]:
    """Every name that is read, but for `NIGHTDESK_CONFIG`, in the order of the schema."""
    return tuple(_walk(CommonSettings, ()))


def _walk(model: type[BaseModel], above: PathKey) -> list[EnvironmentName]:
    names = []
    for key in list_keys(model):
        path = (*above, key)
        inner = annotation_at(CommonSettings, path)
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            names += _walk(inner, path)
            continue
        is_slacks = path[0] == "slack"
        steps = [str(step).upper() for step in (path[1:] if is_slacks else path)]
        names.append(
            EnvironmentName(
                name=(_SLACK_PREFIX if is_slacks else _PREFIX) + _JOINT.join(steps),
                path=path,
                from_file=inner is SecretStr or is_slacks,
            )
        )
    return names


def read_environment(environ: Mapping[str, str]) -> FromEnvironment:
    """Read all settings that ``environ`` holds. Empty values and empty files count as absent.

    Never raises: faults are in the result. A name that begins with ``NIGHTDESK_`` and is
    not known is one of them, and so is any name that is a slip from a known one.
    """
    names = {one.name: one for one in environment_names()}
    given: dict[str, str] = {}
    places: dict[PathKey, Place] = {}
    faults: list[Fault] = []
    for name, one in names.items():
        value, place = environ.get(name, ""), Place(file=f"environment variable {name}")
        file = environ.get(f"{name}_FILE", "") if one.from_file else ""
        if file:
            place = Place(file=f"environment variable {name}_FILE")
            if value:
                faults.append(
                    Fault(
                        place=place,
                        path=render_path(one.path),
                        problem=f"{name} is set too",
                        remedy="set one of the two",
                    )
                )
                continue
            value, fault = _read_secret_file(file, one, place)
            if fault is not None:
                faults.append(fault)
                continue
        if value:
            given[name] = value
            places[one.path] = place
    faults += _find_unknown(environ, names)
    return FromEnvironment(values=_nest(given), places=places, faults=tuple(faults))


def _nest(given: Mapping[str, str]) -> Mapping[str, Any]:
    if not given:  # as for most commands, which need not load the library
        return {}
    from config.environment_values import nest_values

    return nest_values(given, prefix=_PREFIX, slack_prefix=_SLACK_PREFIX, joint=_JOINT)


def _read_secret_file(file: str, one: EnvironmentName, place: Place) -> tuple[str, Fault | None]:
    path = render_path(one.path)
    try:
        value = Path(file).read_text(encoding="utf-8-sig").strip()
    except OSError as exc:
        problem = f"the file {file} cannot be read: {exc.strerror or exc}"
        return "", Fault(
            place=place, path=path, problem=problem, remedy="name a file that this user may read"
        )
    except UnicodeDecodeError:
        return "", Fault(
            place=place,
            path=path,
            problem=f"the file {file} is not UTF-8",
            remedy="put the secret alone into it, as text",
        )
    return value, None


def _find_unknown(environ: Mapping[str, str], names: Mapping[str, EnvironmentName]) -> list[Fault]:
    known = {CONFIG_NAME, *names, *(f"{one.name}_FILE" for one in names.values() if one.from_file)}
    faults = []
    for name in sorted(environ.keys() - known):
        # NIGHTDESK_SLACK__BOT_TOKEN follows the rule for all others; Slack's name is SLACK_….
        wanted = name.upper().replace("NIGHTDESK_SLACK__", _SLACK_PREFIX)
        if name.startswith(_PREFIX):
            is_meant = not _FOREIGN.fullmatch(name)
        else:
            is_meant = _is_slip(name, known, environ)
        if is_meant:
            faults.append(
                Fault(
                    place=Place(file=f"environment variable {name}"),
                    problem="is no known setting",
                    remedy=suggest(
                        wanted, known, otherwise="unset it, or see docs/configuration.md"
                    ),
                )
            )
    return faults


def _is_slip(name: str, known: Collection[str], environ: Mapping[str, str]) -> bool:
    """Whether a name without the prefix is a known one misspelt, and not another program's.

    It is not where the known one is set too, for then nothing is missing, nor where it
    begins with another letter, as MY_SLACK_BOT_TOKEN.
    """
    if name in _OTHERS or not environ[name]:
        return False
    near = difflib.get_close_matches(name.upper(), known, n=1, cutoff=_NEAR)
    if not near or near[0][0] != name[0].upper():
        return False
    meant = near[0].removesuffix("_FILE")
    return not (environ.get(meant) or environ.get(f"{meant}_FILE"))
