"""From a source that is due to rows that are stored.

`polling` claims the sources that are due and asks each; `writing` knows entries again,
has the new ones judged, and stores what came of several polls in one transaction. What
is committed will be told; what is not committed is fetched again, because a source's
validators are stored in that same transaction.
"""

from bot.ingest.polling import PollFailure, Polling, PollResult
from bot.ingest.writing import Writing

__all__ = ["PollFailure", "PollResult", "Polling", "Writing"]
