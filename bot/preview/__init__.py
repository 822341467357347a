"""What a watch would have brought: its query over the entries that the database holds."""

from bot.preview.look import preview_watch
from bot.preview.model import Budget, Finding, FoundHit, Marked, Preview, Sample, Verdict
from bot.preview.noise import find_noise

__all__ = [
    "Budget",
    "Finding",
    "FoundHit",
    "Marked",
    "Preview",
    "Sample",
    "Verdict",
    "find_noise",
    "preview_watch",
]
