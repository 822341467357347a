"""From a source that is due, or that its hub pushes, to rows that are stored.

`polling` claims the sources that are due and asks each; `pushes` takes what hubs send;
`writing` knows entries again, has the new ones judged, and stores what came of several
polls in one transaction. What is committed will be told; what is not committed is fetched
again, because a source's validators are stored in that same transaction. `subscribing`
asks the hubs to push; `overseeing` says how sources do, `reviewing` how watches do.
`rechecking` asks whether the pages of what was told are still there; `canary` whether what
comes is told.
"""

from bot.ingest.canary import Canary
from bot.ingest.intents import SubscriptionPace
from bot.ingest.overseeing import Overseeing
from bot.ingest.page_rules import PagePace
from bot.ingest.polling import PollFailure, Polling, PollResult
from bot.ingest.pushbook import PushBook
from bot.ingest.pushes import PushAnswer, Pushes, PushOutcome
from bot.ingest.rechecking import Rechecking
from bot.ingest.reviewing import Reviewing
from bot.ingest.subscribing import Subscribing
from bot.ingest.writing import Writing

__all__ = [
    "Canary",
    "Overseeing",
    "PagePace",
    "PollFailure",
    "PollResult",
    "Polling",
    "PushAnswer",
    "PushBook",
    "PushOutcome",
    "Pushes",
    "Rechecking",
    "Reviewing",
    "Subscribing",
    "SubscriptionPace",
    "Writing",
]
