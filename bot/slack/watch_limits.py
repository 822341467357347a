"""What is set of a watch that its dialog does not change, in words: it is kept on saving."""

from __future__ import annotations

from bot.alerts.inert import tidy
from bot.languages import phrase
from bot.model import Language, Watch

__all__ = ["tell_limits"]

_SHOWN = 1_500


def tell_limits(watch: Watch, language: Language) -> str:
    """Languages, sources and events that it is bound to, and whether it speaks in digests alone;
    empty where nothing is.
    """
    bound = {
        "limits_lang": watch.lang,
        "limits_sources": watch.sources.include,
        "limits_no_sources": watch.sources.exclude,
        "limits_events": watch.events.include,
        "limits_no_events": watch.events.exclude,
    }
    said = [
        phrase(language, message, what=", ".join(values))
        for message, values in bound.items()
        if values
    ]
    said += [phrase(language, "limits_digests")] if watch.digest_only else []
    if not said:
        return ""
    return tidy(phrase(language, "limits_kept", limits="; ".join(said)), limit=_SHOWN)
