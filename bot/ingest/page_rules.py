"""When the page of an alert is asked again, and what its answers are worth: pure rules."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.judge import Judged
from bot.model import Alert, AlertBody, Change, ChangeKind
from bot.ports.pages import AlertedPage, PageFinding, PageState
from watchers.presence import Presence, Seen

__all__ = [
    "PagePace",
    "believe",
    "describe_finding",
    "first_ask",
    "judge_page",
    "wants_witness",
]

_DOUBLED_AT_MOST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePace:
    """How often a page is asked again, and for how long after it was told.

    ``first`` lies before the first ask, and doubles with each; all a tenth longer or shorter,
    by chance, so that what was told together is not asked together. A page that is not found
    is asked once more after ``confirm``.
    """

    first: timedelta = timedelta(minutes=15)
    confirm: timedelta = timedelta(minutes=5)
    within: timedelta = timedelta(hours=48)

    def rest(self, asked: int, *, chance: float) -> timedelta:
        """How long to leave a page alone that was asked so often."""
        doubled = self.first * 2.0 ** min(asked, _DOUBLED_AT_MOST)
        return min(doubled, self.within) * (0.9 + 0.2 * chance)


def first_ask(alert: Alert, pace: PagePace | None, *, chance: float) -> datetime | None:
    """When the page of a story's alert is asked first; None where it has none, or never."""
    if pace is None or not isinstance(alert.body, AlertBody) or alert.body.url is None:
        return None
    return alert.body.at + pace.rest(0, chance=chance)


def describe_finding(page: AlertedPage, judged: Judged | None) -> PageFinding:
    """What is stored of a page that is gone or back; of a story that is over, no more asks."""
    if judged is None:
        return PageFinding(page=replace(page, due=None))
    return PageFinding(
        page=page,
        decision=judged.decision,
        reasons=(*_say_reasons(judged), *judged.routing.reasons),
    )


def _say_reasons(judged: Judged) -> tuple[str, ...]:
    placement = judged.decision.placement
    return () if placement is None else placement.reasons


def wants_witness(page: AlertedPage, presence: Presence, now: datetime, pace: PagePace) -> bool:
    """Whether the answer is news if the site is well: a 410, or a 404 that lasted."""
    if page.state is PageState.PULLED:
        return False
    if presence.seen is Seen.GONE:
        return True
    lasted = page.missed is not None and now - page.missed >= pace.confirm
    return presence.seen is Seen.MISSING and lasted


def judge_page(
    page: AlertedPage,
    presence: Presence,
    now: datetime,
    *,
    well: bool | None,
    pace: PagePace,
    chance: float,
) -> tuple[AlertedPage, Change | None]:
    """The page after an answer, and what changed of it where that is to be told.

    ``well`` says whether another page of the site was there; None where nobody asked. A site
    that answers so to everything is out of order: nothing is told of it.
    """
    status = presence.status if presence.status is not None else page.status
    asked = replace(page, status=status, due=_find_due(page, presence, now, pace, chance))
    change: Change | None = None
    if presence.seen is Seen.THERE:
        if page.state is PageState.PULLED:
            change = _make_change(ChangeKind.BACK, presence, now)
        asked = replace(asked, state=PageState.THERE, missed=None)
    elif wants_witness(page, presence, now, pace) and well:
        change = _make_change(ChangeKind.PULLED, presence, now)
        asked = replace(asked, state=PageState.PULLED, missed=page.missed or now)
    elif presence.seen in {Seen.MISSING, Seen.GONE} and page.state is PageState.THERE:
        asked = replace(asked, state=PageState.MISSED, missed=now)
    if asked.state is PageState.MISSED and presence.seen is not Seen.FORBIDDEN:
        soon = now + (pace.confirm if well is None else pace.first) * (1 + 0.1 * chance)
        waits = now + presence.retry_after if presence.retry_after else soon
        # It is not left in doubt at the end; a site that stays ill is, after another hour.
        over = page.since + pace.within + timedelta(hours=1)
        asked = replace(asked, due=max(soon, waits) if soon < over else None)
    return asked, change


def _find_due(
    page: AlertedPage, presence: Presence, now: datetime, pace: PagePace, chance: float
) -> datetime | None:
    """When it is asked again, with one last time at the end; None for no more."""
    ends = page.since + pace.within
    if presence.seen is Seen.FORBIDDEN or now >= ends:
        return None
    due = now + pace.rest(page.asked, chance=chance)
    if presence.retry_after is not None:
        due = max(due, now + presence.retry_after)
    return min(due, ends)


def _make_change(kind: ChangeKind, presence: Presence, now: datetime) -> Change:
    status = str(presence.status or "")
    # Each time is told: no other channel, nor another time, says the same.
    return Change(kind=kind, before="", after=status, topic="page", now=f"{kind} {now.isoformat()}")


def believe(presence: Presence) -> bool:
    """Whether the answer of another page of the site shows that the site is well."""
    return presence.seen is Seen.THERE
