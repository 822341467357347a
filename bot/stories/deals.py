"""What becomes of a deal, by the headlines that tell it: talks, agreed, done, or no deal after all.

A headline that says that a deal is off is of the same event as the ones that told of it, and
says the opposite. So is one that says "agrees" where the others said "in talks". The patterns
are for folded text (see `text.fold`): English, French, German and Spanish.
"""

from __future__ import annotations

import re
from enum import StrEnum

from bot.languages import Said, say
from bot.model import Event
from bot.stories.gate import Patterns
from bot.stories.text import fold

__all__ = ["DEALS", "Stage", "find_turn", "read_stage", "word_turn"]


class Stage(StrEnum):
    """How far a deal has come, as a headline tells it."""

    TALKS = "talks"  # in talks, an offer, hearsay
    TOLD = "told"  # "to buy": planned or agreed, which it does not say
    AGREED = "agreed"
    DONE = "done"
    REJECTED = "rejected"  # an offer that was turned down
    BLOCKED = "blocked"  # by an authority
    VOTED_DOWN = "voted_down"  # by those who own the firm
    OFF = "off"
    UNSURE = "unsure"  # "may call off", "after it called off": the end is not the news

    @property
    def is_end(self) -> bool:
        """Whether the headline says that there is no deal, or may be none."""
        return self in _ENDS


_OVER = frozenset({Stage.BLOCKED, Stage.VOTED_DOWN, Stage.OFF})
_ENDS = _OVER | {Stage.REJECTED, Stage.UNSURE}
DEALS = frozenset({Event.ACQUISITION, Event.PARTNERSHIP_FORMED})
"""The events of which the deals are that this tells of."""

_DEAL = (
    r"(?:deals?|takeover|merger|acquisition|purchase|buyout|buy-out|tie-up|joint venture|sale"
    r"|\w*ubernahme\w*|\w*fusion|zusammenschluss|\w*kauf|\w*verkauf|rachat|cession"
    r"|adquisicion|compra|venta)"
)
_BID = r"(?:bids?|offers?|approach|angebot\w*|\w*offerte|offre|opa|oferta)"
_TALKS = r"(?:talks|negotiations|gesprache|verhandlungen|negociations|pourparlers|negociaciones)"
_ANY = rf"(?:{_DEAL}|{_BID}|{_TALKS}|partnership|alliance|partnerschaft|partenariat|alianza)"
# What is ended or done then is that, and not the deal.
_OF_ANOTHER = (
    r"(?!(?:opposition|objections?|price|challenges?|lawsuits?|suit|probe|case|fight|appeal|inquiry"
    r"|investigation|review|injunction|ban|veto|charges|deadline|condition|conditions|higher|lower"
    r"|up|down|call|calls|motion|request|attempts?|efforts?|after|before|over)\b)"
)
_BETWEEN = rf"(?:{_OF_ANOTHER}[^\s;:?!]+ ){{0,6}}?"
_NEAR = r"(?:[^\s;:?!]+ ){0,5}?"
_NO_MORE = r"(?! to (?:block|stop|halt|end|delay|save|dismiss|scrap)\b)"
_IS = r"(?:(?:is|are|was|were|has been|ist|wird|est|es|queda|ha sido) )?"


def _read(*patterns: str) -> str:
    return "|".join(rf"\b(?:{each})\b" for each in patterns)


def _compile(*patterns: str) -> re.Pattern[str]:
    return re.compile(_read(*patterns))


_OFF = _read(
    rf"(?:calls?|called|calling) off {_BETWEEN}{_ANY}{_NO_MORE}",
    rf"(?:calls?|called|calling) {_BETWEEN}{_ANY} {_NEAR}off",
    rf"(?:scraps?|scrapped|abandons?|abandoned|cancels?|cancell?ed|terminates?|terminated|drops?"
    rf"|dropped|ditch(?:es|ed)|withdraws?|withdrew) {_BETWEEN}{_ANY}{_NO_MORE}",
    rf"(?:walks?|walked|backs?|backed|pulls?|pulled) (?:away from|out of) {_BETWEEN}{_ANY}",
    rf"(?:ends?|ended|breaks? off|broke off) {_BETWEEN}{_TALKS}",
    rf"{_ANY} {_NEAR}{_IS}(?:called off|scrapped|abandoned|cancell?ed|terminated|collapses?"
    r"|collapsed|falls? through|fell through|falls? apart|fell apart|is off)",
    rf"(?:sagt|blast) {_BETWEEN}{_ANY} {_NEAR}ab",
    rf"(?:verzichtet auf|beendet) {_BETWEEN}{_ANY}",
    rf"{_ANY} {_NEAR}(?:geplatzt|platzt|gescheitert|scheitert|abgesagt|abgeblasen)",
    rf"(?:abandonne(?:nt)?|renonce(?:nt)? a|annule(?:nt)?|rompt|enterre) {_BETWEEN}{_ANY}",
    rf"{_ANY} {_NEAR}(?:abandonnee?s?|annulee?s?|capote|echoue|tombe a l'eau)",
    rf"(?:cancelan?|abandonan?|rompen?|desisten? de|renuncian? a|retiran?) {_BETWEEN}{_ANY}",
    rf"{_ANY} {_NEAR}(?:cancelad[oa]|fracasa|se rompe)",
)
_BLOCKED = _read(
    rf"(?:blocks?|blocked|prohibits?|prohibited|bars?|barred|veto(?:es|ed)?|bans?|banned|halts?"
    rf"|halted) {_BETWEEN}{_ANY}{_NO_MORE}",
    rf"{_ANY} {_NEAR}(?:(?:is|was) )?(?:blocked|vetoed|prohibited|barred)",
    rf"(?:untersagt|verbietet|blockiert|stoppt) {_BETWEEN}{_ANY}",
    rf"{_ANY} {_NEAR}(?:untersagt|verboten|blockiert|gestoppt)",
    rf"(?:bloque|interdit|met son veto a) {_BETWEEN}{_ANY}",
    rf"{_ANY} {_NEAR}(?:bloquee?|interdite?)",
    rf"(?:bloquea|prohibe|veta) {_BETWEEN}{_ANY}",
    rf"{_ANY} {_NEAR}(?:bloquead[oa]|prohibid[oa]|vetad[oa])",
)
_REJECTED = _read(
    rf"(?:rejects?|rejected|rebuffs?|rebuffed|spurns?|spurned|turns? down|turned down|votes? down"
    rf"|voted down) {_BETWEEN}{_ANY}{_NO_MORE}",
    rf"{_ANY} {_NEAR}(?:rejected|rebuffed|spurned|turned down|voted down)",
    rf"lehnt {_BETWEEN}{_ANY} {_NEAR}ab",
    rf"(?:rejette|refuse|repousse|rechazan?) {_BETWEEN}{_ANY}",
)
_DONE = _read(
    rf"(?:completes?|completed|finali[sz]es?|finali[sz]ed|closes|closed|concludes|concluded)"
    rf" {_BETWEEN}{_DEAL}",
    rf"{_DEAL} {_NEAR}(?:completed|finali[sz]ed|complete)",
    rf"(?:schliesst|schliessen) {_BETWEEN}{_DEAL} {_NEAR}ab",
    rf"{_DEAL} {_NEAR}(?:abgeschlossen|vollzogen)",
    rf"(?:finalise|boucle|acheve) {_BETWEEN}{_DEAL}",
    rf"(?:completan?|culminan?|concluyen?) {_BETWEEN}{_DEAL}",
)
_AGREED = _compile(
    r"agrees?(?! to (?:hold|open|start|enter|discuss|talk|talks|consider|explore))"
    r"|agreed(?! to (?:hold|open|start|enter|discuss|talk|talks))",
    r"signs?|signed|inks?|inked|strikes?|struck|seals?|sealed|clinch(?:es|ed)|accepts?|accepted",
    r"reach(?:es|ed) (?:\w+ ){0,3}?(?:deal|agreement)",
    r"einigt|einigen|einig|vereinbar(?:t|en)|unterzeichne(?:t|n)|besiegel(?:t|n)|nimmt .{1,40} an",
    r"s'accordent|signe(?:nt)?|accepte(?:nt)?|acuerdan?|firman?|aceptan?|pactan?|sellan?",
)
_TALKING = _compile(
    r"(?:in|early|advanced|exclusive|merger|takeover|holds?|opens?|begins?) (?:\w+ )?talks"
    r"|talks (?:to|with|on|over|about)|discuss\w*|negotiat\w*|consider\w*|weighs?|weighing|mulls?"
    r"|mulling|explor\w*|eyes|eyeing|interested|bids?|bidding|offers?|offering|propos\w*"
    r"|approach\w*",
    r"gesprach\w*|verhandel\w*|verhandlungen|erwagt|pruft|bietet|angebot|will|wollen",
    r"discussions?|negocie\w*|negociations|pourparlers|envisage\w*|etudie\w*|veut|offre",
    r"negocia\w*|conversaciones|estudian?|quieren?|oferta|sopesan?|ofrecen?",
)
_HEARSAY = _compile(
    r"sources?|reportedly|rumou?r\w*|said to|could|(?<!in )may|might|set to|nears?|nearing|close to"
    r"|likely|report says|reports say|people familiar",
    r"soll|sollen|offenbar|angeblich|kreisen|insider\w*|kurz vor",
    r"pourrait|pourraient|serait|seraient|selon|sur le point|podria|podrian|fuentes|segun",
)
# Before a word that tells of an end or an agreement: it has not come, or is not the news.
_NOT_SO = re.compile(
    r"\b(?:to|may|might|could|would|will|can|should|must|not|never|no|without|won't|cannot|fails?"
    r"|failed|refuses?|refused|declines?|if|whether|nearly|almost|threat\w*|denies|deny|denied"
    r"|after|since|as|following|before|when|until|amid|why|how|yet|nicht|kein\w*|nach|konnte|will"
    r"|soll|wenn|nachdem|ne|pas|sans|apres|pourrait|veut|si|no|sin|tras|podria|quiere|despues)"
    r"(?: [^\s;:]+){0,2} $"
)
_ASKED = re.compile(r"\?|^(?:why|how|what|warum|wie|pourquoi|comment|por que|como)\b")
_OF_SHARES = re.compile(r"\b(?:shares|stock|stocks|aktie|aktien|titre|acciones)\b")
_OWNERS = re.compile(r"\b(?:shareholders?|investors|aktionare|actionnaires|accionistas)\b")


def read_stage(title: str, event: Event) -> Stage | None:
    """How far a deal has come by a headline; None where it tells of no deal.

    ``event`` is what the entry tells of.
    """
    folded = fold(title)
    for number, match in _TURNING.find(folded):
        stage = _TURNS[number]
        if _is_told(folded, match):
            is_vote = stage is Stage.REJECTED and _OWNERS.search(folded) is not None
            return Stage.VOTED_DOWN if is_vote else stage
        if stage.is_end:
            return Stage.UNSURE
    if event not in DEALS:
        return None
    if _HEARSAY.search(folded):
        return Stage.TALKS
    agreed = _AGREED.search(folded)
    if agreed is not None:
        return Stage.AGREED if _is_told(folded, agreed) else Stage.TOLD
    return Stage.TALKS if _TALKING.search(folded) else Stage.TOLD


_TURNS = (Stage.BLOCKED, Stage.OFF, Stage.REJECTED, Stage.DONE)
_TURNING = Patterns(_BLOCKED, _OFF, _REJECTED, _DONE)


def _is_told(folded: str, match: re.Match[str]) -> bool:
    """Whether what a pattern found is told as the news, and as a fact."""
    if _ASKED.search(folded) or _HEARSAY.search(folded) or _OF_SHARES.search(folded):
        return False
    return _NOT_SO.search(folded[: match.start()]) is None


def find_turn(before: Stage | None, told: Stage | None) -> Stage | None:
    """What a story's deal has come to by a headline that tells ``told``; None for nothing new.

    A deal that is off stays off: late papers tell of it as they first heard. A rejected offer
    may be followed by one that is agreed.
    """
    return told if before is not None and told in _TURNS_TO[before] else None


_TURNS_TO: dict[Stage, frozenset[Stage | None]] = {
    Stage.TALKS: _OVER | {Stage.REJECTED, Stage.AGREED, Stage.DONE},
    Stage.REJECTED: _OVER | {Stage.AGREED, Stage.DONE},
    Stage.TOLD: _OVER | {Stage.DONE},
    Stage.AGREED: _OVER | {Stage.DONE},
    Stage.DONE: frozenset(),
    Stage.BLOCKED: frozenset({Stage.OFF}),
    Stage.VOTED_DOWN: frozenset({Stage.OFF}),
    Stage.OFF: frozenset(),
    Stage.UNSURE: _OVER,
}


def word_turn(stage: Stage) -> Said:
    """What a deal has come to, in words: "deal called off"."""
    return say(f"deal_{stage.value}")
