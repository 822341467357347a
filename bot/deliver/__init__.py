"""Sends what was committed, at the pace that its destination bears."""

from bot.deliver.sending import LONGEST_RETRY, REPEAT_NOTE, Deliver, retry_after

__all__ = ["LONGEST_RETRY", "REPEAT_NOTE", "Deliver", "retry_after"]
