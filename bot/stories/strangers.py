"""Whether an entry that nobody watches could join a live story, told without judging it.

Nearly all entries that nobody watches join nothing and so leave nothing behind (see
`window`). What is turned away here would have joined nothing, at half of what it costs to
read an entry for all that is asked of a report, and a fraction of what it costs to judge one;
what is let through is placed as ever.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.model import Entry, EntryKey, Mention
from bot.stories.gathering import Gatherings
from bot.stories.stance.denials import may_deny
from bot.stories.syndication.copies import CopyIndex
from bot.stories.traits.features import read_wording
from bot.stories.traits.index_terms import has_lead, weigh_words

__all__ = ["may_join"]

_SCREENED = 500
"""Live entries up to which it is cheaper to hold an entry's words against every story that has
some of them than to read its features and ask the few stories that are likeliest.
"""


def may_join(
    entry: Entry,
    *,
    gatherings: Gatherings,
    copies: CopyIndex[EntryKey],
    mentions_of: Callable[[Entry], Sequence[Mention]],
    surer: float,
) -> bool:
    """False where ``entry`` surely is no copy of a live text and like no live story.

    ``surer`` is how much likeness is asked for beyond the usual. ``mentions_of`` is asked
    only of an entry that has enough of a story's words.
    """
    if not copies:
        return False
    if len(copies) > _SCREENED or gatherings.may_be_like(
        weigh_words(entry), has_lead=has_lead(entry), surer=surer
    ):
        # What its words tell beyond themselves decides only later, and is dear to read.
        said = read_wording(entry, mentions_of(entry))
        if gatherings.comes_near(said, surer=surer, denies=lambda: may_deny(entry.title)):
            return True
    return copies.may_hold(entry)
