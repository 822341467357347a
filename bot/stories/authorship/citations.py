"""Whom a text cites: "according to the Wall Street Journal", "Reuters reported", "…: report".

The patterns are read over a text in which every outlet's name is one sign, so that they
say only how outlets are cited, and a text that names none costs next to nothing.
"""

from __future__ import annotations

import re

import msgspec

from bot.stories.authorship.outlets import NamedOutlet, find_outlets
from bot.stories.authorship.quoted_names import find_quoted_head, tighten_quotes, unquote_signs
from bot.stories.language.gate import Patterns
from bot.stories.language.text import fold

__all__ = [
    "OTHER",
    "OWN",
    "OWN_WORK",
    "TO",
    "Citation",
    "find_cited",
    "mark_outlets",
    "may_cite",
    "read_citation",
    "straighten",
]

OTHER, OWN = "\x00", "\x01"
"""Stand for another's name and for the writer's own in a text that is read for whom it cites."""

_O = "(?P<outlet>[\x00\x01])"
_MEDIUM = (
    r"(?:news (?:agency|site|website|outlet|channel|magazine|portal)|newspaper|paper|magazine"
    r"|agency|daily|weekly|broadcaster|tabloid|newswire|website|site|outlet|portal|channel"
    r"|network|podcast|nachrichtenagentur|zeitung|tageszeitung|zeitschrift|magazins?|sender"
    r"|nachrichtensender|wochenzeitung|quotidien|journal|agence(?: de presse)?|chaine"
    r"|hebdomadaire|magazine|site|diario|periodico|agencia|cadena|revista|semanario|quotidiano"
    r"|agenzia|giornale|settimanale|emittente|jornal|krant|tidningen|avisen)"
)
_ARTICLE = (
    r"(?:(?:the|a|an|its|der|die|das|dem|den|des|le|la|les|el|los|il|lo|al|del|della|dell|dello"
    r"|alla|allo|all|dal|dalla|dall|au|aux|du|de|d|l|o|da|do|het)\b[' ]*)?"
)
TO = rf"{_ARTICLE}(?:(?:[\w-]+ ){{0,3}}?{_MEDIUM} )?{_ARTICLE}[\"'(]*{_O}"
"""An outlet's name with what leads up to it: "the German newspaper Die Zeit"."""

_WORK = (
    r"(?:reports?|story|article|reporting|item|scoop|interview|investigation|probe|analysis"
    r"|exclusive|column|dispatch)"
)
_REPORTED = (
    r"(?:reported|reports|reporting|is reporting|wrote|writes|revealed|reveals|disclosed"
    r"|understands|scooped|broke the (?:news|story)|published|quoted|quotes|cited|cites"
    r"|citing|claims|claimed"
    r"|(?:has |have )?(?:learned|learnt|seen|obtained)"
    r"|berichtet(?:e|en)?|meldet(?:e|en)?|schreibt|schrieb|zufolge|erfuhr|zitiert(?:e)?"
    r"|rapporte(?:nt)?|a rapporte|revele(?:nt)?|a revele|affirme(?:nt)?|indique(?:nt)?|ecrit"
    r"|informa|informo|publica|publico|adelanta|adelanto|ha adelantado|ha publicado|revela"
    r"|reporta|reporto|riporta|riferisce|scrive|rivela|anticipa|ha rivelato|noticiou|informou"
    r"|meldt|bericht|rapporterar|uppger|melder)"
)
_SAYS = (
    # What an outlet says of itself ("said it would cut 500 jobs") cites nobody.
    r"(?:said|says|say)\b(?! (?:\w+ ){0,2}?(?:its?|they|their|we|our|he|she)\b"
    r"(?! (?:had |has )?(?:seen|obtained|reviewed|viewed|learned|spoken|understood)))"
)
_ADVERBS = (
    r"(?:has |had |have |was |first |earlier |also |exclusively |previously |later |separately"
    r"|on \w+day |\w+day |hat |hatte |ha )*"
)
_TOLD = (
    r"(?:told|tells?|telling|spoke (?:to|with)|speaking (?:to|with)|talked to|confirmed to"
    r"|confided to|interviews? (?:with|in|on|to|for|by|given to)"
    r"|statements? (?:to|sent to|provided to)|comments? to|remarks to|e-?mails? to"
    r"|op-ed (?:in|for)|essay (?:in|for)|letter to"
    r"|shared with|provided to|leaked to|sent to|shown to"
    r"|(?:seen|viewed|reviewed|obtained|heard|verified|examined|consulted) by)"
)
_OF_WHERE = (
    r"(?:(?:米|英|独|仏|伊|中国|香港|韓国|ロシア)(?:有力|経済)?(?:紙|誌|テレビ|通信社)?[「『]?)?"
)
"""What Japanese says of where an outlet is: "英紙FT", "米ブルームバーグ"."""
_CITATIONS = Patterns(
    (
        r"\b(?:according to|citing|cites|cited (?:by|in)|quoting|quoted (?:by|in)"
        r"|reported (?:(?:earlier|first) )?(?:by|in|on)|first reported|originally (?:by|in|on)"
        r"|as seen in|per|via|credit(?:ed)? to"
        r"|(?:published|appeared|broken|revealed|disclosed) (?:by|in|on))\s+"
        r"(?:(?:a|an|the|new|recent|earlier|exclusive|separate) )*?"
        rf"(?:{_WORK} (?:published )?(?:in|by|from|on|with|for) )?{TO}"
    ),
    rf"\b{_WORK} (?:published )?(?:in|by|from|with|for) {TO}",
    (
        r"\b(?:laut|gemass|nach (?:angaben|informationen|recherchen|berichten|einem bericht)"
        r"|(?:unter )?berufung auf|bericht(?:et|en|ete)|melde(?:n|te?)|schreibt|zitiert"
        r"|gegenuber|(?:bericht|meldung|artikel|recherchen?|informationen|interview|gesprach)"
        r"(?: \w+)? (?:des|der|von|mit|in))\s+"
        rf"(?:(?:einem|dem|der) (?:bericht|artikel|interview) (?:des|der|von|in) )?{TO}"
    ),
    (
        r"\b(?:sagten?|erklarten?|bestatigten?|erzahlten?|verriet|so)\b[^.!?\x00\x01]{0,50}?"
        rf" (?:der|dem|zu|gegenuber) (?:{_MEDIUM} )?[\"']*{_O}"
    ),
    rf"\b(?:der|dem|die) [\"']*{_O}[\"']*(?:-zeitung)? (?:vorlieg\w+|vorlag\w*)",
    (
        r"\b(?:(?:selon|d'apres)(?: (?:les|des|une) (?:informations|revelations|enquete)"
        r"(?: (?:de|d'apres) nos (?:con(?:freres|soeurs)|collegues))?"
        r"| nos (?:con(?:freres|soeurs)|collegues)(?: (?:de l|d)(?=')| de)?)?"
        r"|(?:rapporte|revele|indique|affirme|annonce)(?:nt)?(?: \w+di)?"
        r"|a (?:rapporte|revele|appris|annonce)(?: \w+di)?|ecrit|citee?s? par"
        r"|relayee?s? par|(?:entretien|interview)"
        r"(?: accordee?)? (?:a|au|avec|dans))\s+"
        rf"{TO}"
    ),
    (
        r"\b(?:confie|confient|a confie|a declare|declare|a dit|dit|explique|a explique|assure)"
        rf"\b[^.!?\x00\x01]{{0,40}}? (?:a |au |aux |a la |a l'){_ARTICLE}[\"']*{_O}"
    ),
    (
        r"\b(?:segun|de acuerdo con|conforme a|informo|informa|publico|publica"
        r"|adelanto|adelanta|revelo|revela|reporto|citad[oa]s? por"
        r"|ha (?:avanzado|publicado|adelantado|desvelado|revelado|informado)"
        r"(?: (?:este|esta|hoy|ayer)(?: \w+)?)?|(?:entrevista|declaraciones)"
        r"(?: concedida)? (?:con|a|al|en|de))\s+"
        r"(?:(?:ha |han )?(?:informado|informo|informa|publica|publicado|publico|adelanto"
        rf"|adelanta|adelantado|recoge|revela|revelo|senala|apunta) )?{TO}"
    ),
    (
        r"\b(?:secondo|stando a|scrive|riporta|riferisce|rivela|anticipa"
        r"|(?:anticipat|rivelat|riportat|riferit|scritt)[oa] (?=da)|citat[oa]"
        r" da(?:l|lla|ll)?|intervista (?:a|al|alla|all|con|di|rilasciata a))\s*'?"
        r"(?:quanto (?:riporta(?:to)?|riferi(?:sce|to)|scrive|apprende|rivela(?:to)?|risulta)"
        rf"(?: da| a)? )?{TO}"
    ),
    (
        rf"(?:^|[.,;:–—\"-]\s*|\b(?:as|that|which|when|after|once|since|wie|berichtet|come|como"
        rf"|comme|breaking) ){TO}[\"']*(?:'s [\w {OTHER}]{{1,30}}?)?(?:-zeitung)?"
        rf",? ?{_ADVERBS}(?:{_REPORTED}\b|{_SAYS})"
    ),
    rf"[\"']*{_O}[\"']* (?:first )?(?:report|story|scoop|exclusive|investigation|interview)\b",
    rf"{_O}'s (?:\w+ )?(?:report|story|scoop|investigation|reporting|sources)\b",
    rf"{_O} (?:was|were) (?:the )?first to (?:report|publish|write|break|reveal)\b",
    rf"\b{_TOLD}\s+(?:reporters at )?{TO}",
    rf"\b(?:meld(?:t|en)|schrijft|volgens|aldus|onderzoek (?:van|door))\s+{TO}",
    # Swedish, Danish and Norwegian: "ifølge VG", "skriver Dagens Nyheter", "siger hun til DR".
    (
        r"\b(?:enligt|ifølge|uppgifter till|skriver|rapporterar|rapporterer|melder|uppger|oppgir"
        r"|oplyser"
        r"|(?:siger|sier|sager|bekræfter|bekrefter|bekraftar|forteller|fortæller|berattar)"
        rf"\b[^.!?\x00\x01]{{0,40}}? till?)\s+{TO}"
    ),
    rf",\s*so {TO}[\"']*\s*(?:[.,]|$)",
    (
        rf"\bthat(?:'s| is|, at least, is) (?:all )?what {TO}[\"']* {_ADVERBS}"
        rf"(?:{_REPORTED}\b|{_SAYS})"
    ),
    rf"(?:^|[.,;:?!-]\s*)(?:or )?so (?:says|said|reports|reported|claims|writes) {TO}",
    rf"\b(?:steht|stand|heisst|hiess) (?:es )?(?:im|in der|bei) {TO}",
    rf"\basi lo (?:cuenta|dice|recoge|asegura|avanza|desvela|informa|publica) {TO}",
    (
        rf"\bwie {TO}[^.!?]{{0,60}}?"
        r"\b(?:meldete?|berichtete?|schreibt|schrieb|erfuhr)\b"
    ),
    rf"{_O}-(?:informationen|berichte?n?|recherchen|angaben)\b",
    # Japanese and Chinese: "ロイター通信によると", "NHKの取材で", "据路透社报道".
    (
        rf"{_O}[」』)]?(?:通信社?|新聞|紙|テレビ)?(?:の(?:取材|報道|調べ|単独インタビュー|インタビュー)|によると|によれば"
        r"|が[^。]{0,12}?(?:報じ|伝え|報道|明らかに)|は[^。]{0,12}?(?:報じ|伝え)|報道|電|報道によ"
        r"|报道|报导|援引)"
    ),
    rf"(?:据|引述|援引){_O}",
    # "買収か=FT紙", "買収へ(英紙FT報道)" at a headline's end.
    rf"[=(─-]\s*{_OF_WHERE}{_O}[」』]?(?:紙|誌|テレビ|通信社?|電)\)?\s*$",
)
_BY_SIGNS = Patterns(
    # These need no word: "Fenwick buys Ostrander - Reuters", "… (Reuters)", "Reuters: …".
    (
        r"(?:\s[-–—|/]\s*|:\s+|,\s*(?:selon|laut|segun|secondo|volgens|per|via|says?|said|reports?"
        r"|reported|claims?|according to|berichtet|meldet|schreibt|rapporte|revele|informa"
        r"|publica|revela|scrive|riporta|meldt|diz|noticia) )(?:report in )?"
        rf"{_ARTICLE}{_O}\s*$"
    ),
    rf"\({_OF_WHERE}{_O}\)\s*$",
    rf"[\u3040-\u9fff」』)]\s*(?:=|─+|-+)\s*{_OF_WHERE}{_O}[」』]?\s*$",
    rf"^(?:[\w ]{{0,20}}\bby |the )?{_O}\s*:(?:\s|(?=[\u3040-\u9fff]))",
)
_LAST = (OTHER, OWN, ")")  # what they end in, but for the one with a colon
_SIGNS = "-–—|/,("  # one of them stands before a name at the end
_OWNING = "'s "  # of "Puck's sources" only a sign for the name leaves the "s" a word
_MARKS = f"{OTHER}{OWN}"
_CHAIN = re.compile(
    # "Reuters reported, citing Bloomberg": whose word it is stands last.
    rf"{OTHER}[^.{_MARKS}]{{0,60}}\b(?:citing|quoting|(?:which|who) (?:cite|quote)[sd]?|(?:unter"
    r"|mit) (?:berufung|verweis) auf|citant|qui cite|citando|que cita)\b"
    rf"[^.{_MARKS}]{{0,40}}(?P<outlet>{OTHER})"
    # "Reuters reported that Bloomberg has learned of it"
    rf"|{OTHER},? (?:\w+ )?(?:reported|reports|said|says|wrote|berichtete?|meldete?|rapporte"
    r"|a rapporte|informa|informo)(?: (?:on |am )?\w+(?:day|tag))?(?: that|, dass| que) ?"
    rf"{_ARTICLE}(?P<outlet2>{OTHER})(?:,? (?:(?:had|has|a|ha) )?(?:reported|learned|learnt"
    r"|written|revealed|rapporte|revele|appris|informado|publicado)\b"
    rf"|[^.{_MARKS}]{{0,60}}\b(?:erfahren|berichtet|gemeldet) (?:habe|hat|hatte)\b)"
)
OWN_WORK = Patterns(
    (
        r"\b(?:told (?:us|me|our reporters?)|independently (?:confirmed|verified)"
        r"|our (?:own )?reporting"
        r"|we (?:have )?(?:learned|confirmed|obtained|seen)|exclusively reveal|can reveal)\b"
    ),
    rf"(?<!{OTHER} )(?<!{OTHER} exclusively )\bhas learned\b",
    (
        rf"{OWN},?(?: news)? (?:has |have |hat |a |ha )?(?:independently |also |now |since )?"
        r"(?:confirmed|verified|matched|learned|obtained|seen|understands|approached|contacted)\b"
    ),
    rf"\b(?:sources?|people|officials) tell {OWN}",
    rf"\bque {_ARTICLE}{OWN} a pu (?:consulter|voir|verifier)",
    rf"\b(?:consultad[oa]s por|apprende|aus \w+ erfuhr|vorliegt) {_ARTICLE}{OWN}",
    rf"\b(?:recherchen|informationen) von [^.]{{0,30}}{OWN}",
)
"""Words by which an outlet says that it asked for itself, in a text with signs for the names."""


class Citation(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Whose word a text is, as it says itself.

    ``key`` is the outlet that it cites, None where it cites none by name. ``own`` says that it
    also tells of its own work ("told us", "has learned", "told the Courier" in the Courier).
    """

    key: str | None
    own: bool


def read_citation(title: str, opening: str, own: tuple[str, ...]) -> Citation:
    """Whom a headline and the opening of its text cite, the headline first.

    ``own`` are the keys of the outlet that wrote them.
    """
    cited: str | None = None
    for text in (title, opening):
        if cited is None and _tells_no_origin(text):
            continue  # as most
        marked, keys = mark_outlets(text, own)
        is_own = OWN_WORK.stand_in(marked)
        if keys:
            found = find_cited(marked)
            is_own = is_own or any(marked[at] == OWN for at in found)
            others = [at for at in found if marked[at] == OTHER]
            if others and cited is None:
                cited = keys[_count_marks(marked, min(others))]
            chain = _CHAIN.search(marked)
            if chain is not None and keys[_count_marks(marked, chain.start())] == cited:
                cited = keys[_count_marks(marked, chain.start(chain.lastgroup or 0))]
        if is_own:
            return Citation(key=cited, own=True)
    return Citation(key=cited, own=False)


def _tells_no_origin(text: str) -> bool:
    """Whether ``text`` neither cites an outlet nor tells of its own work, whatever outlets it
    names; where False, it may.
    """
    if not text.isascii():
        return False  # beside other signs an outlet's name is no whole word
    folded = fold(text)
    return not (may_cite(folded) or OWN_WORK.choose(folded))


def may_cite(folded: str) -> bool:
    """Whether a folded text may cite somebody whose name is whole words of it; False is sure."""
    if ":" in folded or _OWNING in folded or _CITATIONS.choose(folded):
        return True
    # With its full stop a sentence does not end in a name.
    return not folded.endswith(".") and any(map(folded.__contains__, _SIGNS))


def find_cited(marked: str, *, within: str | None = None) -> list[int]:
    """Where a folded text in which a sign stands for each name cites one of them, in order.

    ``within`` is the text with the names, where these are whole words of it.
    """
    if within is not None and _OWNING in within:
        within = None
    found = {match.start("outlet") for _, match in _CITATIONS.find_all(marked, within=within)}
    if ":" in marked or marked.rstrip().endswith(_LAST):
        signed = _BY_SIGNS.find_all(marked, within=within)
        found |= {match.start("outlet") for _, match in signed}
    return sorted(found)


def _count_marks(marked: str, at: int) -> int:
    before = marked[:at]
    return before.count(OTHER) + before.count(OWN)


def mark_outlets(text: str, own: tuple[str, ...]) -> tuple[str, list[str]]:
    """The folded text with a sign for each outlet that it names, and the outlets' keys."""
    text = tighten_quotes(text)
    plain = straighten(text)
    outlets = find_outlets(plain, own)
    head = find_quoted_head(text)
    if head is not None and (not outlets or outlets[0].start >= head.end):
        # An everyday word that only the quotation marks show to be a name.
        key = own[0] if head.key in own else head.key
        outlets = [NamedOutlet(head.start, head.end, key), *outlets]
    if not outlets:
        return fold(plain), []
    pieces: list[str] = []
    at = 0
    for outlet in outlets:
        pieces += (plain[at : outlet.start], OWN if outlet.key in own else OTHER)
        at = outlet.end
    pieces.append(plain[at:])
    return unquote_signs(fold("".join(pieces))), [outlet.key for outlet in outlets]


def straighten(text: str) -> str:
    """``text`` with its accents and quotes folded, its capitals kept, which show a name.

    Quotation marks stand close to what they enclose.
    """
    if text.isascii():
        return text
    text = tighten_quotes(text)
    folded = fold(text)
    signs = folded if len(folded) == len(text) else map(fold, text)
    return "".join(
        new.upper() if old.isupper() else new for old, new in zip(text, signs, strict=True)
    )
