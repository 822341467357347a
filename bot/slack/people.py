"""What Slack knows of the people who ask: their names and their time zones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.faults import CALL_FAULTS, fault_code, is_answer

__all__ = ["People", "PersonProfile"]

log = structlog.get_logger("nightdesk.slack")

KNOWN_FOR = timedelta(hours=1)
"""How long a profile is taken for true; people move, but seldom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonProfile:
    """A person: the name that colleagues read, and their IANA zone, None where unknown.

    ``asked`` is false where Slack could not be asked now, and would say more another time.
    """

    id: str
    name: str
    zone: str | None
    asked: bool = True


class People:
    """Asks Slack of people, of each once an hour. What cannot be asked is not known."""

    def __init__(self, client: AsyncWebClient, *, now: Callable[[], datetime]) -> None:
        self._client = client
        self._now = now
        self._known: dict[str, tuple[datetime, PersonProfile]] = {}

    async def find(self, person: str) -> PersonProfile:
        """The profile of a user id; where Slack does not tell, one without a zone."""
        now = self._now()
        known = self._known.get(person)
        if known is not None and known[0] > now:
            return known[1]
        try:
            answer = await self._client.users_info(user=person)
        except CALL_FAULTS as error:
            log.warning("person_unknown", person=person, error=fault_code(error) or str(error))
            return PersonProfile(id=person, name=person, zone=None, asked=is_answer(error))
        profile = _read(person, answer.get("user"))
        self._known = {who: one for who, one in self._known.items() if one[0] > now}
        self._known[person] = (now + KNOWN_FOR, profile)
        return profile


def _read(person: str, said: object) -> PersonProfile:
    user = said if isinstance(said, dict) else {}
    profile = user.get("profile")
    names = profile if isinstance(profile, dict) else {}
    name = names.get("display_name") or names.get("real_name") or user.get("name") or person
    return PersonProfile(id=person, name=str(name), zone=_check_zone(user.get("tz")))


def _check_zone(said: object) -> str | None:
    if not isinstance(said, str):
        return None
    try:
        ZoneInfo(said)
    except (KeyError, ValueError, OSError):
        # Slack may know a zone that this machine's tables do not.
        return None
    return said
