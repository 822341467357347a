"""What pushes brought while a poll of the same source was being asked.

Such a poll brings what no push had, and what it says of the pushed entries may be older than
they are: the outlet corrects "90,000" to "190,000", and the answer with the first is stored
after it.
"""

from __future__ import annotations

from dataclasses import replace

from bot.ingest.polling import PollResult
from bot.ingest.recognising import RecognisedPoll

__all__ = ["Overtaking"]


class Overtaking:
    """Knows of each source what was pushed since a poll was last stored.

    Whoever judges has all polls and pushes of its time: what it began to ask ends with it, so
    that nothing of this is stored.
    """

    def __init__(self) -> None:
        self._pushed: dict[str, dict[str, int]] = {}

    def spare(self, result: PollResult, found: RecognisedPoll) -> RecognisedPoll:
        """``found`` without revisions of what was pushed after its poll was asked."""
        pushed = self._pushed.get(result.claimed.source.id)
        if result.pushed or not pushed:
            return found
        kept = tuple(
            row
            for row in found.revisions
            if pushed.get(row.entry.id, result.first_claim) <= result.first_claim
        )
        if len(kept) == len(found.revisions):
            return found
        return replace(found, revisions=kept, outdated=True)

    def note_stored(self, result: PollResult, found: RecognisedPoll | None) -> None:
        """The result was stored: of a push its entries are kept, and a poll ends what was."""
        source = result.claimed.source.id
        if not result.pushed:
            # The next one is asked after all of these.
            self._pushed.pop(source, None)
        elif found is not None:
            ids = [new.entry.id for new in found.new]
            ids += [row.entry.id for row in found.revisions]
            self._pushed.setdefault(source, {}).update(dict.fromkeys(ids, result.first_claim))
