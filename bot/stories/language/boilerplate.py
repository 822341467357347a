"""What stands around a text and is not of it: labels, site names, and standing phrases.

Two pages that share only their newsletter's invitation are not one text, and a page is not
another text for having one. Phrases are known by cue words, in twelve languages; a sentence
that has one is left out, and what follows "About the company" in a release is not its news.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from html import unescape
from typing import TYPE_CHECKING

from bot.stories.language.gate import Patterns
from bot.stories.language.text import (
    Credited,
    cut_credit,
    cut_headline,
    fold,
    sentences,
    split_words,
)

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

__all__ = ["cut_boilerplate", "cut_offers", "cut_site", "strip_text", "strip_title"]

# As they are folded; a sentence that has one of these is left out.
_CUES = """
sign up for|sign up to|sign up now|sign up here|subscribe|newsletter|all rights reserved|©|copyright
read more|read the full|read also|click here|see more|learn more|continue reading|full story
this is a developing|story is developing|this is a breaking|will be updated|was last updated
check back for|first appeared on|first published on|appeared first on|originally published
may earn a|may earn an|earn a commission|receive a commission|follow us on|like us on|find us on
join us on|download our app|download the app|support our|support independent|here's how we work
may not be published|may not be reproduced|reporting by|editing by|written by|writing by
compiled by|contributed to this report|advertisement|terms of use|terms and conditions
privacy policy|save for later|share this|image credit|image source|photo by|photograph by
melden sie sich|abonnieren|alle rechte vorbehalten|weiterlesen|lesen sie auch|lesen sie mehr
schrijf je in|alle rechten voorbehouden|lees meer|lees ook|prenumerera|nyhetsbrev|las mer|las ocksa
alla rattigheter|uutiskirje|lue myos|lue lisaa|abonnez|inscrivez|tous droits reserves|lire aussi
lire la suite|a lire aussi|suscrib|boletin de noticias|todos los derechos|leer mas|lea tambien
lee tambien|seguir leyendo|assine a nossa|inscreva-se|todos os direitos|leia mais|leia tambem
iscriviti|abbonati|tutti i diritti|leggi anche|leggi tutto|riproduzione riservata|zapisz sie
wszelkie prawa|czytaj tez|czytaj wiecej|czytaj dalej|подпишитесь|подписывайтесь|все права
читайте также|читаите также|читайте нас|abone ol|tum haklari|devamini oku|اشترك|جميع الحقوق|اقرأ
اقرا|無断転載|続きを読む|会員登録|メールマガシン|メールマガジン|関連記事|版权所有|版權所有|阅读更多
阅读全文|閱讀更多|订阅|訂閱|点击查看|未经授权|무단 전재|무단전재|재배포 금지|재배포금지|구독|저작권
"""
# What may begin the part of a release that is about the firm; `_RELEASE_END` looks closer.
_ENDS = """
about |forward-looking|media contact|press contact|notes to editors
uber |a propos d|acerca de |sobre
"""


def _read(table: str) -> list[str]:
    return [fold(cue) for line in table.strip("\n").splitlines() for cue in line.split("|")]


_CUE_LIST = _read(_CUES)
_ALL_CUES = (*_CUE_LIST, *_read(_ENDS))
"""By their numbers; those behind the cues may end a release."""
_CUE_WORDS = Patterns(*map(re.escape, _ALL_CUES))
_SHORT = 600
"""Signs of a text that other rules ask about as a whole, too, so that its words are known."""


@cache
def _find_cues() -> AhoCorasick:
    """What finds the cues in one pass."""
    from ahocorasick_rs import AhoCorasick  # heavy, and not wanted to say --help

    return AhoCorasick(_ALL_CUES)


_RELEASE_END = re.compile(
    r"(?:^|\n|(?<=[.!?]) )\s*(?:about [A-ZÀ-Þ][\w&'’. -]{1,50}:|about [A-ZÀ-Þ][\w&'’. -]{1,50}\n"
    r"|forward-looking statements?\b|(?:media|press) contacts?:|notes to editors\b"
    r"|über [A-ZÀ-Þ][\w&'’. -]{1,50}:|à propos d[eu'’] ?[A-ZÀ-Þ][\w&'’. -]{1,50}:"
    r"|acerca de [A-ZÀ-Þ][\w&'’. -]{1,50}:|sobre [A-ZÀ-Þ][\w&'’. -]{1,50}:)",
    re.IGNORECASE,
)
_OFFER = re.compile(
    # What a page asks of its readers before the text begins.
    r"(?:subscribe|sign up|log in|sign in|share this|follow us|click here|download (?:our|the) app"
    r"|already a (?:subscriber|member)|advertisement|anzeige|jetzt (?:abonnieren|anmelden)"
    r"|abonnieren sie|melden sie sich|abonnez-vous|inscrivez-vous|publicite|suscribete|suscribase"
    r"|publicidad|iscriviti|abbonati|assine|inscreva-se)\b[^.!?…]{0,70}[.!?…]*"
)
# What names itself so is what it offers.
_OFFERED = re.compile(r"\b(?:newsletter|briefing|digest|edition|round-?up|boletin)\b")
_LABELS = (
    r"breaking(?: news)?|just in|alert|urgent|exclusive|updated?(?: ?\d+)?|watch|video|live|rpt"
    r"|refile|photos?|in pictures|listen|developing|correct(?:ed|ion)|eilmeldung|eil|exklusiv"
    r"|liveticker|urgente|exclusiva|exclusivo|última hora|ultim'?ora|ao vivo|directo|en direct"
    r"|direct|alerte(?: info)?|exclusif|vidéo|vídeo|esclusiva|diretta|pilne|срочно|молния|эксклюзив"
    r"|son dakika|عاجل|速報|独自|号外|快讯|快訊|突发|突發|속보|단독|바로잡습니다|종합\d?보?"
    r"|laatste nieuws|just nu|juuri nyt|senaste nytt"
)
_LABEL = re.compile(
    rf"^\s*(?:(?:[\[(【]\s*)?(?:{_LABELS})\s*"
    r"(?:[\])】]\s*|[:|•｜：]\s*|\s[-–—]+\s*|-(?=\w)))+",
    re.IGNORECASE,
)
# One space before each: a run of them would be tried from every place.
_PARTS = re.compile(r"\s(?:[|•·｜]+|::|»)\s+")
_LAST_PART = re.compile(r"\s[-–—]\s+(?P<site>[^-–—]{2,40})$")
_SIGNS = re.compile(r"[\])】:|•·｜：»–—-]")  # one of them parts a label or a site's name off
_SITE_WORDS = 4  # a site's name is no longer
_LEAST_WORDS = 3  # … and what is left of the headline is at least as long
_ELLIPSES = ("…", "...", "]")
_TRUNCATED = re.compile(
    # The word that was cut goes with the mark. Where no spaces part the words, as in Japanese,
    # Chinese and Thai, nobody sees where it began, and the sign before the mark is whole.
    r"(?:\s*[^\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\uf900-\ufaff\uff00-\uff65]*(?:…|\.{3})\s*|\s*\[(?:…|\.{3})\]\s*)$"
)
_LONGEST_CUT = 200  # signs of the last word, which was cut


def strip_title(title: str) -> Credited:
    """A headline without labels, the site's name and an agency's credit."""
    if "&" in title:
        title = unescape(title)
    if not _SIGNS.search(title):  # as most headlines: neither a label nor a site's name
        return cut_headline(title)
    label = _LABEL.match(title)
    credited = cut_headline(title[label.end() :] if label else title)
    return Credited(text=cut_site(credited.text), agency=credited.agency)


def cut_site(title: str) -> str:
    """A headline without the name of the site or the section before or after it."""
    parts = [part.rstrip() for part in _PARTS.split(title)]
    if len(parts) > 1:
        title = max(parts, key=lambda part: len(split_words(part)))
    last = _LAST_PART.search(title)
    if last and len(split_words(last["site"])) <= _SITE_WORDS:
        head = title[: last.start()].rstrip()
        if len(split_words(head)) >= _LEAST_WORDS:
            return head
    return title


def strip_text(text: str) -> Credited:
    """A text without dateline, credit, truncation marks and standing phrases."""
    if "&" in text:
        text = unescape(text)
    credited = cut_credit(text.strip())
    kept = cut_boilerplate(credited.text)
    # A dateline may stand behind what was cut from the beginning.
    again = cut_credit(kept) if kept != credited.text else credited
    text = again.text
    if text.endswith(_ELLIPSES):
        at = max(0, len(text) - _LONGEST_CUT)
        text = text[:at] + _TRUNCATED.sub("", text[at:])
    return Credited(text=text, agency=credited.agency or again.agency)


def cut_boilerplate(text: str) -> str:
    """A text without the sentences that stand on every page of a site or in every release."""
    found = _cues_in(text)
    if not found:
        return text
    first_end = len(_CUE_LIST)
    if max(found) >= first_end:
        end = _RELEASE_END.search(text)
        if end and end.start() > 0:
            text = text[: end.start()]
    if min(found) >= first_end:
        return text
    parts = sentences(text.replace("©", "\n©"))
    kept = (part for part in parts if min(_cues_in(part), default=first_end) >= first_end)
    return "\n".join(kept) or text


def cut_offers(parts: Sequence[str]) -> Sequence[str]:
    """The sentences of a text without those at its beginning by which a page offers itself.

    "Subscribe for $1." stands before many a text that is cut off there. A newsletter's offer of
    itself stays, for it tells what the text is; so does a text that says nothing else.
    """
    for at, part in enumerate(parts):
        folded = fold(part).strip()
        if not _OFFER.fullmatch(folded) or _OFFERED.search(folded):
            return parts[at:]
    return parts


def _cues_in(text: str) -> list[int]:
    folded = fold(text)
    if len(text) <= _SHORT:
        return [number for number in _CUE_WORDS.choose(folded) if _ALL_CUES[number] in folded]
    return [match[0] for match in _find_cues().find_matches_as_indexes(folded)]
