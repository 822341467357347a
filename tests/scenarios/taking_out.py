"""What takes the place of an editorial rule, so that the rest is as if it were not there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pkgutil import resolve_name
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.model import Certainty, Genre, Level, MentionPolicy

_NEVER = re.compile(r"(?!x)x")
Instead = Callable[[Any], Any]
"""What stands in place of a rule, by the rule itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule in words, and the story, by its file's name, that needs it.

    ``instead`` has what takes the place of names in the code, ``setting`` what a newsroom may
    write to be without it.
    """

    says: str
    story: str
    instead: Mapping[str, Instead] = field(default_factory=dict)
    setting: Mapping[str, Any] = field(default_factory=dict)

    @contextmanager
    def taken_out(self) -> Iterator[None]:
        """As long as this lasts the code is without the rule."""
        with pytest.MonkeyPatch.context() as patch:
            for name, instead in self.instead.items():
                room, attribute = name.rsplit(".", 1)
                module = resolve_name(room)
                patch.setattr(module, attribute, instead(getattr(module, attribute)))
                _forget(module)
            yield
        for name in self.instead:
            _forget(resolve_name(name.rsplit(".", 1)[0]))


def _forget(module: object) -> None:
    """Let a module's functions remember nothing that they found with the rule, or without."""
    for each in vars(module).values():
        if hasattr(each, "cache_clear"):
            each.cache_clear()


def be(value: object) -> Instead:
    return lambda _rule: value


def find(value: object) -> Instead:
    """A function that finds this, whatever it is asked."""
    return lambda _rule: lambda *_asked, **_named: value


NOTHING = be(_NEVER)
AGES = be(timedelta(days=1000))


def take_every_claim_for_a_fact(lift: Any) -> Any:
    def lift_all(score: Any, centrality: Any, read: Any, placement: Any, weights: Any) -> Any:
        read = replace(read, certainty=Certainty.DONE)
        return lift(score, centrality, read, placement, weights)

    return lift_all


def date_by_itself(_rule: Any) -> Any:
    return lambda entry, _placement, now: max(now - entry.counts_from, timedelta(0))


def share_any_burst(_rule: Any) -> Any:
    return lambda origins, rhythm, _usual: min(1.0, (origins - 1) / 3) * (0.75 + 0.25 * rhythm)


def reply_by_all(_rule: Any) -> Any:
    return lambda wanted: [each for each in wanted if each.urgency.level is not Level.ARCHIVE]


def be_awake(judge: Any) -> Any:
    return lambda channel, *rest, **named: judge(replace(channel, quiet=None), *rest, **named)


def cool_all(_rule: Any) -> Any:
    return lambda _placement, told, *, now, cool_down: told.at and now - told.at < cool_down


def ring_by_all(_rule: Any) -> Any:
    return lambda _channel, wanted: [each for each in wanted if each.urgency.score >= 0.4]


def call_where_asked(_rule: Any) -> Any:
    return lambda _channel, want: want.watch.mention is MentionPolicy.HERE


def word_no_development(word: Any) -> Any:
    return lambda placement, *rest, **named: word(
        replace(placement, developments=()), *rest, **named
    )


def relate_as_placed(_rule: Any) -> Any:
    return lambda placement, _channel, _outgrown: placement.relation


def edit_nothing(merge: Any) -> Any:
    return lambda *asked, **named: (merge(*asked, **named)[0], ())


def judge_as_unlisted(judge: Any) -> Any:
    return lambda *asked, **named: judge(*asked, **{**named, "is_listed": False})


def expect_by_utc(find: Any) -> Any:
    return lambda times, after: find(replace(times, zone="UTC"), after)


def go_by_the_winter(_rule: Any) -> Any:
    def find(day: date, at: time, zone: ZoneInfo, *, last: bool) -> datetime:
        winter = datetime(2026, 1, 1, tzinfo=zone).utcoffset()
        assert winter is not None
        return datetime.combine(day, at, tzinfo=UTC) - winter

    return find


def let_live_blogs_ring(name: Any) -> Any:
    return lambda genre, weights: None if genre.type is Genre.LIVE else name(genre, weights)


def lead_as_any(of: Any) -> Any:
    return lambda report, **_named: of(report)


def rank_as_untold(rank: Any) -> Any:
    return lambda **named: rank(**{**named, "is_told": False})
