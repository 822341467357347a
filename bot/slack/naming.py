"""What the name of a watch ends in that nobody gave and that not everybody may know of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from bot.desk import sign_of
from bot.slack.asking import Asker
from bot.slack.faults import Unasked
from bot.slack.ids import is_direct_id
from bot.slack.people import People
from bot.slack.seeing import Seeing

__all__ = ["name_place"]

_NAME_LENGTH = 20


async def name_place(
    channels: Collection[str], asker: Asker, *, seeing: Seeing, people: People
) -> str:
    """Of whom a watch for these channels is, as its name says it; empty where everybody may know.

    Names are unique among all watches, and one that is taken gets a number: that would tell of a
    watch that is hidden. So those of private channels and of single people have the place in their
    names, where who chooses the query cannot write it, and none of them takes a plain name. A
    channel is a sign there: its name may be as private. A person is their name and a sign: what
    they are called is their own choice, and may be what another is called.
    """
    if all(map(is_direct_id, channels)):
        profile = await people.find(asker.person)
        plain = unicodedata.normalize("NFKC", profile.name).casefold()
        name = "-".join(re.findall(r"[\w']+", plain))[:_NAME_LENGTH].strip("-")
        return "-".join(filter(None, (name, sign_of(asker.person))))
    try:
        is_known = await seeing.has_public(channels)
    except Unasked:
        is_known = False  # it may be private
    rooms = sorted(one for one in channels if not is_direct_id(one))
    return "" if is_known else sign_of(rooms[0])
