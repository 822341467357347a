"""What defends somebody in a case at law or after a mishap, and disputes nothing."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.stories.deniers import names_of
from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.language.places import COUNTRY
from bot.stories.language.text import fold
from bot.stories.report import Report
from bot.stories.stance.denials import Dispute, may_defend

__all__ = ["CASE", "is_defence"]

# What a story says that tells of a case at law, and of hardly anything else.
_CASE_WORDS = """
accused accuses accusing indicted indictment lawsuit sued sues suing arrested arrests arrest trial
prosecutors prosecutor defendant guilty convicted pleaded
anklage angeklagt angeklagter staatsanwaltschaft prozess haftbefehl
juge jugee proces accuse accusee parquet correctionnelle plainte
carcel acusado acusada juicio imputado imputada querella fiscalia
processo imputato imputata indagato indagata procura truffa
"""
# Courts and prisons stand in news of every kind.
CASE = frozenset(map(term_of, _CASE_WORDS.split())) - {"%court", "%prison"}
"""Terms of a case at law."""
# What befalls people and things. One of the first tells of a mishap, or two of the others, which
# stand for other things as well: a boss is fired, shares crash.
_SURE_MISHAPS = "dead injured missing quake tornado flood explosion volcano landslide"
_SURE_MISHAP = frozenset(CONCEPT + kind for kind in _SURE_MISHAPS.split())
_LIKELY_MISHAPS = "storm fire crash sink rescue evacuate"
_LIKELY_MISHAP = frozenset(CONCEPT + kind for kind in _LIKELY_MISHAPS.split())
_IN_COURT = re.compile(
    r"\b(?:in court|court (?:filing|papers)|trial|lawsuit|jury|devant (?:le|la|les) \w+"
    r"|ante el juez|en el juicio|davanti ai giudici|in aula|vor gericht|im prozess)\b"
)


def is_defence(report: Report, dispute: Dispute, known: Collection[str]) -> bool:
    """Whether somebody defends themselves in a case at law, the terms of which are ``known``.

    That they are accused stands whatever they say. A country's government is at no court. So
    does a mishap, where something is denied that nobody told: that the ferry sank stands, though
    its owner says that it was not overloaded.
    """
    if _is_of_circumstance(dispute, known):
        return True
    is_case = any(term in known for term in CASE) or _IN_COURT.search(fold(report.title))
    if not is_case or not may_defend(report.title, dispute, report.said.below):
        return False
    return not any(term.startswith(COUNTRY) for term in names_of(dispute.who or ""))


def _is_of_circumstance(dispute: Dispute, known: Collection[str]) -> bool:
    """Whether in a story of a mishap something is denied that the story does not tell."""
    if not dispute.denied or any(term in known for term in dispute.denied):
        return False
    likely = sum(term in known for term in _LIKELY_MISHAP)
    return likely > 1 or any(term in known for term in _SURE_MISHAP)
