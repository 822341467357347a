"""How central what a watch looks for is to an entry: whom it is about, or a mention in passing.

The headline is what an editor sees first, and its subject whom the news is about: "Nokia buys
Verlo" and "Verlo bought by Nokia" are of Nokia, "Former Nokia engineer founds a start-up" is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from bot.languages import say
from bot.model import Asked, Entry, Event, Field, Hit, Match, Reading
from bot.stories.language.text import LEAD_WORDS, cut_headline, sentences

__all__ = ["Centrality", "find_centrality"]


class Centrality(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """How central a match is, from 0 to 1, and in words.

    ``passing`` says that all of it is a mention deep in the text.
    """

    share: float
    reason: str
    passing: bool = False


_SUBJECT, _OBJECT, _CLAUSE, _ASIDE = 1.0, 0.92, 0.7, 0.45  # in the headline
_SUMMARY, _OPENING, _ANYTHING, _DEEP = 0.85, 0.8, 0.3, 0.0
_NAMED_AT_MOST = 4
_BEFORE_ASIDE = re.compile(
    # What stands before a name that the news is not about.
    r"(?:\b(?:former|formerly of|ex|onetime|one-time|like|unlike|than|beside|besides|alongside"
    r"|such as|including|rivals?|despite|versus|vs\.?"
    r"|fr[üu]here[rnms]?|ehemalige[rnms]?|[äa]hnlich wie|anders als"
    r"|anciens?|anciennes?|comme|contrairement [àa]|antigu[oa]s?|como|exjef[ea])\s+"
    r"|\bex-"
    # Who only says so: "Oil to hit $90, says Larkhill".
    r"|[,:–—-]\s*(?:say|says|said|according to|warns?|finds?|laut|sagt|selon|seg[úu]n|dice)\s+"
    r")(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
_AFTER_ASIDE = re.compile(
    r"[-\u2010\u2011 ](?:backed|based|style|like|linked|owned|funded|trained|compatible|alums?"
    r"|veterans?|alternatives?|rivals?|competitors?|challengers?|killer|suppliers?"
    r"|partners?|fans?|users?|analysts?|economists?|strategists?)\b"
    r"|['’]s? (?:former|ex-|late|rivals?|competitors?|suppliers?|analysts?|economists?)\b",
    re.IGNORECASE,
)
_LEADING_CLAUSE = re.compile(
    r"(?:after|as|while|when|amid|despite|with|following|nach|w[äa]hrend|apr[èe]s|alors que|tras"
    r"|mientras)\s[^,]{3,80},\s",
    re.IGNORECASE,
)
_BREAKS = re.compile(
    # The first of these ends a headline's subject: its verb, or a word that leads elsewhere.
    r"(?<![\w'’-])(?:is|are|was|were|be|has|have|had|will|would|may|might|could|can|must|to|in|at"
    r"|on|by|for|from|with|over|against|after|as|about|into|amid|than|that|who|which|says?|said"
    r"|tells?|told|ends?|ended|buys?|bought|acquires?|acquired|sells?|sold|signs?|signed|splits?"
    r"|cuts?|fires?|hires?|names?|appoints?|sues?|sued|fines?|fined|probes?|investigates?|recalls?"
    r"|launch(?:es|ed)?|unveils?|announces?|announced|reports?|posts?|wins?|won|loses?|lost|hits?"
    r"|kills?|killed|strikes?|struck|warns?|urges?|asks?|seeks?|plans?|bans?|blocks?|approves?"
    r"|rejects?|accuses?|raises?|raised|drops?|joins?|leaves?|quits?|takes?|took|gives?|gets?"
    r"|makes?|made|faces?|beats?|backs?|shows?|falls?|fell|rises?|rose|soars?|slides?|jumps?"
    r"|surges?|agrees?|agreed|weighs?|considers?|denies|confirms?|rolls|pulls?|opens?|shuts?"
    r"|closes?|halts?|delays?|resigns?|dies|died|steps|stepped"
    r"|ist|sind|war|hat|haben|wird|werden|will|soll|gegen|bei|von|mit|nach|auf|zu|f[üu]r"
    r"|est|sont|va|vont|veut|contre|chez|avec|apr[èe]s|pour|sur|dans|rach[èe]te|annonce|licencie"
    r"|es|son|ha|han|va|quiere|contra|con|tras|para|por|compra|anuncia|despide)(?![\w'’-])",
    re.IGNORECASE,
)


def find_centrality(hit: Hit, entry: Entry, read: Reading) -> Centrality:
    """How central ``hit`` is to ``entry``, which says what was ``read``: the best place of any of
    its matches; that of what the query asks for, where it asks for no words.
    """
    if not hit.matches:
        return _find_asked(hit, read)
    in_title = [match for match in hit.matches if match.field is Field.TITLE]
    if in_title:
        share = max(_stand_in(entry.title, match.start, match.end) for match in in_title)
        if share > _ASIDE:
            return Centrality(share=share, reason=say("match_headline", names=_name(in_title)))
    below = _find_below(hit, entry)
    if not in_title or below.share > _ASIDE:
        return below
    return Centrality(share=_ASIDE, reason=say("match_aside", names=_name(in_title)))


def _find_asked(hit: Hit, read: Reading) -> Centrality:
    """An event stands where it was read; what a source or a party says is all of its own."""
    if Asked.EVENT in hit.asked and read.event.type is not Event.OTHER:
        is_headline = bool(read.evidence) and read.evidence[0].field is Field.TITLE
        share = _SUBJECT if is_headline else _SUMMARY
        return Centrality(share=share, reason=say("match_event"))
    if Asked.VOICE in hit.asked:
        return Centrality(share=_SUMMARY, reason=say("match_voice"))
    if Asked.SOURCE in hit.asked:
        return Centrality(share=_SUMMARY, reason=say("match_source"))
    if Asked.LANGUAGE in hit.asked:
        return Centrality(share=_ANYTHING, reason=say("match_language"))
    return Centrality(share=_ANYTHING, reason=say("match_all"))


def _name(matches: Iterable[Match]) -> str:
    named = list(dict.fromkeys(match.text for match in matches))
    return ", ".join(named[:_NAMED_AT_MOST])


def _find_below(hit: Hit, entry: Entry) -> Centrality:
    """How central the matches below the headline are."""
    fields = {match.field for match in hit.matches}
    if Field.SUMMARY in fields:
        return Centrality(share=_SUMMARY, reason=say("match_summary"))
    if Field.TAG in fields:
        return Centrality(share=_SUMMARY, reason=say("match_tag"))
    places = [match.start for match in hit.matches if match.field is Field.CONTENT]
    content = entry.content or ""
    if not places:
        return Centrality(share=_DEEP, reason="")
    if len(content[: min(places)].split()) < LEAD_WORDS:
        return Centrality(share=_OPENING, reason=say("match_opening"))
    is_last = min(places) >= len(content) - len(_last_line(content))
    return Centrality(
        share=_DEEP,
        reason=say("match_last_line" if is_last else "match_passing"),
        passing=True,
    )


def _last_line(content: str) -> str:
    said = sentences(content.rstrip()[-600:])
    return said[-1] if said else ""


@lru_cache(maxsize=64)  # several watches look for one name
def _stand_in(title: str, start: int, end: int) -> float:
    """How central what stands from ``start`` to ``end`` of a headline is to it."""
    if _BEFORE_ASIDE.search(title[:start]) or _AFTER_ASIDE.match(title[end:]):
        return _ASIDE
    proper = cut_headline(title).text
    begins = max(0, title.find(proper)) if proper else 0
    clause = _LEADING_CLAUSE.match(title, begins)
    if clause is not None and start < clause.end():
        return _CLAUSE
    if clause is not None:
        begins = clause.end()
    return _OBJECT if _BREAKS.search(title, begins, max(begins, start)) else _SUBJECT
