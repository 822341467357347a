"""Headlines that say of a thing that it is not so, or doubt it, whoever speaks.

"No explosion at Pentagon", "Fake image of …", "Analyst doubts …": no second voice on what they
speak of. They are read in English; in German, French and Spanish the retraction of a study, and
that there is none of what a firm or a person does ("Fenwick : aucun rappel").
What is said not to be counts only in a story that claims just that: "No injuries after blast" takes
nothing from a blast.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.stories.language.concepts import CONCEPT
from bot.stories.language.gate import Patterns
from bot.stories.language.places import COUNTRY
from bot.stories.language.text import cut_headline, fold, terms_in
from bot.stories.stance.retraction_patterns import STUDY_RETRACTED

__all__ = ["contradicts", "doubts_news", "find_negated", "who_says_none"]

_BE = r"(?:is|are|was|were|has been|have been|had been)"
_SAYS = r"(?:says?|said|confirms?|confirmed|insists?|insisted|tells? \w+|told \w+)"
# What there is none of leaves the news standing: it befalls nobody, or is not yet known.
_BESIDE = (
    r"(?:\w+ )?(?:injur\w+|deaths?|dead|casualt\w+|fatalit\w+|victims?|survivors?|arrests?|charges?"
    r"|suspects?|damages?|foul play|doubts?|questions?|surprises?|wonder|way|one|longer|more"
    r"|further|other|new|additional|changes?|decisions?|comment|word|signs? of (?:life|stopping)"
    r"|end|let-?up|relief|matter|need|reason|bail|confidence|certainty|guarantees?|time|date|big"
    r"|small|easy|ordinary|mere|stranger|choice|excuse|limits?|rush|clear|winner|contest|trace"
    r"|immediate|link\w*|evidence|motive|cause|solution|progress|breakthrough|fly|go|trespass\w*"
    r"|deals?|agreements?|accords?|talks?|strikes?|votes?|rulings?|verdicts?|\d+)\b"
)
_UNTIL = (
    # Where what there is none of ends: "No Ebola case | confirmed in Kenya".
    r"(?= (?:at|in|on|near|to|for|of|by|with|from|after|over|during|between|here|there|or|and|as"
    r"|is|are|was|were|has|have|had|will|yet|confirmed|reported|found|detected|planned|scheduled"
    r"|lost|downed|stolen|leaked|hit|reached|agreed|issued|under|taking|taken|expected|currently|ordered|made|signed)\b"
    r"|[,.;:!?]|$)"
)
_NOUN = rf"(?P<none>(?:[\w'-]+ ){{0,3}}?[\w'-]+){_UNTIL}"
_NONE = re.compile(
    # "There is no tsunami threat", "Police say there was no explosion", "No Ebola case found".
    rf"^(?:[^.;:!?,]{{2,60}}?(?: {_SAYS}(?: that)?|:) )?"
    rf"(?:there (?:{_BE} )(?:absolutely |currently )?no|(?P<bare>no)) (?!{_BESIDE}){_NOUN}"
)
_DONE = frozenset(
    # What somebody does, of which "none" is no background: "Keine Züge nach Oulu" is the strike.
    CONCEPT + kind
    for kind in (
        *("recall", "layoffs", "buy", "sell", "merge", "resign", "close", "walkout", "bankrupt"),
        *("explosion", "hack", "outage"),
    )
)
_LAYOFFS, _JOB_CUTS = CONCEPT + "layoffs", (CONCEPT + "cut", CONCEPT + "jobs")
_NO_ELSEWHERE = r"(?:keine?[nrs]?|aucune?|pas d(?:e |')|no hay|no habra|ningun[oa]?)"
_NONE_ELSEWHERE = re.compile(
    # "Fenwick : aucun rappel", "Kein Rückruf von Kesseln, sagt Fenwick", "Fenwick: sin despidos".
    r"^[\"'«]?\s*(?:[^.;:!?,]{2,60}?(?: ?:| (?:sagt|betont|versichert|erklart|meldet|dit|affirme"
    r"|assure|declare|dice|afirma|asegura):?,?(?: (?:dass|qu'il n'y \w+|que))?)[\s\"'«]+"
    rf"(?:{_NO_ELSEWHERE}|sin\b)|{_NO_ELSEWHERE}) ?(?P<none>[\w-]+)"
)
_WHO = r"[^.;:!?,\"'«»]{2,60}"
_SAYS_NONE_BEHIND = re.compile(
    # Whoever speaks stands behind: "No recall of kettles, Fenwick says", "'No recall': Fenwick".
    rf"^[\"'«]?\s?(?:pas d(?:e |')|(?:no|{_NO_ELSEWHERE}|sin) )(?![^,]*\b(?:yet|until"
    r"|unless|without|before|further|more|again|another|next|soon|now|needed|necessary"
    r"|noch|bisher|mehr|weiter\w*|neue\w*|notig|encore|autres?|nouve\w+|avant"
    r"|aun|todavia|otr\w+|nuev\w+|mas|hasta|antes)\b)"
    r"(?:[^.;:!?,\"'«»]|(?<=\d)[.,](?=\d)){2,70}"
    rf"(?:,?\s?[\"'»]?,? (?:(?:{_SAYS}|sagte?|erklarte?|dit|assure|affirme|dice|asegura|afirma)"
    rf" (?P<who>{_WHO})|(?P<who2>{_WHO}?) {_SAYS})$"
    rf"|\s?[\"'»]\s?[:,-] (?P<who3>{_WHO}?)(?: (?:on|over|about|responds?|answers?|zum?|zur|uber"
    r"|sur|sobre)\b|$))"
)
_SAYS_NONE = re.compile(
    rf"^(?P<who>[^.;:!?,]{{2,60}}?)(?:(?: {_SAYS}(?: that)?|:)(?: there (?:{_BE}|will be))? no"
    r"|: keine?n?"
    r"| (?:sagt|betont|versichert|erklart|meldet):?,? (?:dass )?(?:es (?:gibt|gebe) )?keine?n?"
    r"|: (?:pas d[e']|aucune?)"
    r"| (?:dit|affirme|assure|declare):? (?:qu'il n'y \w+ )?(?:pas d[e']|aucune?)"
    r"|: (?:no hay|no habra|ningun\w*|sin)"
    r"| (?:dice|afirma|asegura):? (?:que )?(?:no (?:hay|habra|hubo)|ningun\w*)"
    # What may come after all, and what none of a thing would do.
    r")(?: |(?<=d'))(?!.*\b(?:yet|until|unless|without|before|further|more|again|another|next|soon"
    r"|now|this"
    r"|january|february|march|april|june|july|august|september|october|november|december"
    r"|noch|bisher|mehr|avant|hasta|antes|(?:will|would|can|could) (?!be\b))\b)"
)
_AIM = re.compile(
    # "No plan for a merger", "no ceasefire": what is said of it stands before the next clause.
    r"\bno (?:plans?|intention|truth|basis|such)\b"
)
_RISK = frozenset(terms_in("threat risk danger"))
_QUAKE = CONCEPT + "quake"
_DOUBTS = re.compile(
    # A fake, and what is said of a fake.
    r"^(?:fake|false|bogus|doctored|fabricated|ai-generated|debunked) (?:[\w'-]+ ){0,2}?(?:images?"
    r"|photos?|pictures?|videos?|posts?|claims?|reports?|rumou?rs?|news|stor(?:y|ies)|letter"
    r"|memo|tweets?|audio|clips?|screenshots?|statements?)\b"
    r"|\b(?:images?|photos?|pictures?|videos?|posts?|claims?|reports?|rumou?rs?|stor(?:y|ies)"
    r"|letter|memo|tweets?|screenshots?) (?:\w+ ){0,3}?(?:is|are|was|were) (?:a )?(?:fakes?|false"
    r"|hoax(?:es)?|bogus|doctored|fabricated|ai-generated|debunked|untrue)\b"
    r"|\bhoax(?:es)?(?! calls?\b| callers?\b)\b(?! (?:bomb|call))"
    r"|^(?:fact[ -]check(?:ed|ing)?|debunked|hoax|false|fake|fake news)\b\s*[:|-]"
    rf"|{STUDY_RETRACTED.pattern}"
    # "No, Roe is not dead."
    r"|^no, [^.;:!?]{2,60}? (?:(?:is|are|was|were|has|have|did|does|do|will|would|can)(?: not|n't)"
    r"|won't|never)\b"
    # "Roe is alive", and no "alive and kicking" of a market.
    r"|^[^.;:!?,]{2,40}? is (?:still )?alive(?: and well)?(?:,|$)"
    # Who stands by and doubts.
    r"|\b(?:analysts?|economists?|experts?|investors?|traders?|wall street|markets?|observers?"
    r"|critics?) (?:\w+ )?(?:doubts?|doubted|doubtful|dismiss(?:es)?|skeptical|sceptical)\b"
    r"|\b(?:is|are|remains?|remain) (?:\w+ )?(?:skeptical|sceptical|doubtful)\b"
    # "Roe will not resign, palace says"
    r"|^[^.;:!?,]{2,60}? (?:will not|won't|did not|didn't|(?:is|are) not|isn't|aren't) "
    rf"[^.;:!?,]{{2,60}}, (?:[^.;:!?,]{{2,50}} {_SAYS}|{_SAYS} [^.;:!?,]{{2,50}})$"
)
_CUES = Patterns(
    r"\b(?:no|keine?[nrs]?|aucune?|pas|sin|ningun[oa]?|not|fake|false|bogus|doctored|fabricated|debunked|hoax\w*|alive|doubt\w*|dismiss\w*"
    r"|s[ck]eptical|fact|retract\w+|zuruckgezogen)\b|n't\b"
)


def find_negated(title: str) -> tuple[str, ...]:
    """The terms of what the headline ``title`` says there is not, as a story would have them.

    None where it says so of nothing, or of something that leaves the news standing ("no injuries").
    """
    plain = fold(cut_headline(title).text).strip(" \"'")
    if not _CUES.stand_in(plain):
        return ()
    elsewhere = _NONE_ELSEWHERE.search(plain)
    if elsewhere is not None:
        return tuple(term for term in terms_in(elsewhere["none"]) if term in _DONE)
    found = _NONE.search(plain)
    if found is None or _AIM.search(plain):
        return ()
    terms = {term for term in terms_in(found["none"]) if not term.startswith(COUNTRY)}
    # "No emergency Fed meeting": what has a word of its own is not told by kinds of things.
    own = {term for term in terms if not term.startswith(CONCEPT)} - _RISK
    return tuple(sorted(own or terms))


def who_says_none(title: str) -> str | None:
    """Who says in the headline ``title`` that there is none of a thing; None where nobody."""
    headline = cut_headline(title).text.strip()
    plain = fold(headline)
    found = _SAYS_NONE.search(plain) or _SAYS_NONE_BEHIND.search(plain)
    if found is None:
        return None
    start, end = found.span(found.lastgroup or 0)
    return headline[start:end].strip(" \"'")


def doubts_news(title: str) -> bool:
    """Whether the headline ``title`` calls what is told a fake or untrue, or doubts it."""
    plain = fold(cut_headline(title).text).strip()
    return _CUES.stand_in(plain) and _DOUBTS.search(plain) is not None


def contradicts(
    negated: Collection[str], *, doubts: bool, known: Collection[str], headline: str
) -> bool:
    """Whether who says that there is none of ``negated``, or ``doubts`` the news, speaks against a
    story with the terms ``known``; not against one whose own ``headline`` says or doubts so.
    """
    told = bool(negated) and all(_is_told(term, known) for term in negated)
    if _QUAKE in known and _QUAKE not in negated:
        told = False  # that no wave follows leaves the quake
    return (told or doubts) and not (find_negated(headline) or doubts_news(headline))


def _is_told(term: str, known: Collection[str]) -> bool:
    """Whether a story tells of a thing, be it in two words: it cuts jobs."""
    return term in known or (term == _LAYOFFS and all(each in known for each in _JOB_CUTS))
