"""Sends what was committed, at the pace that its destination bears."""

from bot.deliver.dry_run import DryRun
from bot.deliver.sending import LONGEST_RETRY, Deliver, retry_after

__all__ = ["LONGEST_RETRY", "Deliver", "DryRun", "retry_after"]
