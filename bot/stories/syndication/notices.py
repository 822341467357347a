"""Headlines of notices that the law asks for, which are one form about whatever firm."""

from __future__ import annotations

from bot.stories.language.wording import fold_words
from bot.stories.syndication.copy_profiles import Profile

__all__ = ["LEGAL_FORMS", "is_notice", "names_firm"]

LEGAL_FORMS = frozenset(
    [
        "plc",
        "inc",
        "corp",
        "corporation",
        "ltd",
        "limited",
        "llc",
        "ag",
        "nv",
        "oyj",
        "abp",
        "asa",
        "spa",
        "gmbh",
        "kgaa",
    ]
)
_NOTICE = frozenset(
    [
        "form",
        "tr",
        "pdmr",
        "notification",
        "holding",
        "holdings",
        "shareholding",
        "shareholdings",
        "stimmrechtsmitteilung",
    ]
)
"""Words of a notice that the law asks for: one text about whatever firm the headline names."""


def names_firm(profile: Profile) -> bool:
    """Whether a headline names a firm by its legal form."""
    return not LEGAL_FORMS.isdisjoint(fold_words(profile.raw_title))


def is_notice(profile: Profile) -> bool:
    """Whether a headline stands over a notice that the law asks for."""
    return names_firm(profile) or not _NOTICE.isdisjoint(fold_words(profile.raw_title))
