"""What somebody entered in the dialog of a channel's settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from bot.desk import ChannelSettings
from bot.desk.hours import check_zone, read_digest, read_hours
from bot.errors import DeskError
from bot.languages import phrase
from bot.model import ChannelOverride, DigestTimes, Language, QuietHours, Threshold
from bot.slack import settings as form
from bot.slack.answers.core import word_error

__all__ = ["Entered", "InvalidSettings", "read_settings"]

T = TypeVar("T")

_CHOSEN = (form.THRESHOLD, form.DAYS, form.EXCEPT, form.HERE, form.LANGUAGE)
_TYPED = (form.DIGEST, form.QUIET, form.ZONE, form.QUIET_ZONE)
_MAY_BE_NONE = (form.DIGEST, form.QUIET)
_NONE = frozenset({"off", "-", "–", *(phrase(one, "settings_none") for one in Language)})
"""What the bot itself says of a field that is empty, in every language, and what is like it."""


class InvalidSettings(DeskError):
    """Something that was entered cannot be: ``faults`` say why, by the ids of the fields."""

    def __init__(self, faults: Mapping[str, str]) -> None:
        self.faults = faults
        super().__init__("; ".join(faults.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """What somebody submitted: what they changed, and whether all shall be as the files say
    instead.
    """

    change: ChannelOverride
    reset: bool = False


def read_settings(view: Mapping[str, Any], settings: ChannelSettings) -> Entered:
    """What was entered in the dialog that changes ``settings``.

    What was left as it was shown is no change, so that two people who change two things at once
    both have their way. Raises InvalidSettings.
    """
    if _find_value(view, form.RESET, "selected_options"):
        nothing = ChannelOverride(channel=settings.now, fields=frozenset())
        return Entered(change=nothing, reset=True)
    reading = _Reading(view, settings.now.language)
    said: dict[str, Any] = {}
    if reading.has_changed(form.THRESHOLD):
        said["threshold"] = Threshold(reading.entered[form.THRESHOLD])
    if reading.has_changed(form.HERE):
        said["here"] = _read_level(reading.entered[form.HERE])
    if reading.has_changed(form.LANGUAGE):
        said["language"] = Language(reading.entered[form.LANGUAGE])
    quiet_zone = reading.quiet_zone
    if reading.has_changed(form.DIGEST, form.DAYS, form.ZONE):
        said["digest"] = reading.read_digest(form.ZONE)
    if reading.has_changed(form.QUIET, form.EXCEPT, quiet_zone):
        said["quiet"] = reading.read_quiet(quiet_zone)
    if reading.faults:
        raise InvalidSettings(reading.faults)
    channel = replace(settings.now, **said)
    return Entered(change=ChannelOverride(channel=channel, fields=frozenset(said)))


class _Reading:
    """Reads the fields of a view, and collects what is wrong with them."""

    def __init__(self, view: Mapping[str, Any], language: Language) -> None:
        self._language = language
        self._shown = _read_shown(view)
        self.entered = _read_entered(view)
        self.faults: dict[str, str] = {}

    def has_changed(self, *fields: str) -> bool:
        return any(self.entered[id_] != self._shown.get(id_, "") for id_ in fields)

    @property
    def quiet_zone(self) -> str:
        """The field with the zone of the quiet hours: their own where one was shown."""
        return form.QUIET_ZONE if form.QUIET_ZONE in self._shown else form.ZONE

    def read_digest(self, zone: str) -> DigestTimes | None:
        """The times, in the zone that the field ``zone`` holds; where there are any, it counts."""
        said, workdays = self.entered[form.DIGEST], self.entered[form.DAYS] == form.WORKDAYS
        named = self._read_zone(zone) if said.strip() else "UTC"
        return self._try(
            form.DIGEST, lambda: read_digest(said, workdays=workdays, zone=named), None
        )

    def read_quiet(self, zone: str) -> QuietHours | None:
        """The same for the quiet hours."""
        named = self._read_zone(zone) if self.entered[form.QUIET].strip() else "UTC"
        hours = self._try(form.QUIET, lambda: read_hours(self.entered[form.QUIET]), None)
        if hours is None:
            return None
        except_ = _read_level(self.entered[form.EXCEPT])
        return QuietHours(start=hours[0], end=hours[1], zone=named, except_=except_)

    def _read_zone(self, field: str) -> str:
        return self._try(field, lambda: check_zone(self.entered[field]), "UTC")

    def _try(self, field: str, read: Callable[[], T], otherwise: T) -> T:
        try:
            return read()
        except DeskError as error:
            said = word_error(error, self._language)
            self.faults[field] = said[:1].upper() + said[1:]
            return otherwise


def _read_level(said: str) -> Threshold | None:
    return None if said == form.NONE else Threshold(said)


def _read_entered(view: Mapping[str, Any]) -> dict[str, str]:
    """By the id of each field what stands there."""
    chosen = {
        id_: (_find_value(view, id_, "selected_option") or {}).get("value", "") for id_ in _CHOSEN
    }
    typed = {id_: str(_find_value(view, id_, "value") or "") for id_ in _TYPED}
    for id_ in _MAY_BE_NONE:
        if typed[id_].strip().casefold() in _NONE:
            typed[id_] = ""
    return chosen | typed


def _read_shown(view: Mapping[str, Any]) -> dict[str, str]:
    """By the id of each field what stood there when the dialog was opened."""
    found = {}
    for block in view.get("blocks", ()):
        element = block.get("element") or {}
        option = element.get("initial_option") or {}
        found[str(block.get("block_id"))] = option.get("value") or element.get("initial_value", "")
    return found


def _find_value(view: Mapping[str, Any], field: str, key: str) -> Any:
    return view.get("state", {}).get("values", {}).get(field, {}).get(field, {}).get(key)
