"""The rules composed: from an entry to its decision and to what channels are told."""

from bot.judge.judging import Judge
from bot.judge.verdicts import Judged, Silence

__all__ = ["Judge", "Judged", "Silence"]
