"""Reports that are cited and not named: "…: report", "Uppgifter: …", "selon la presse".

Whose report it is cannot be told; most likely it is one of those that the story has. So is what
only answers a report ("declines to comment on reports of"), or only supposes ("offenbar").
"""

from __future__ import annotations

import re

from bot.stories.language.gate import CueWords, Patterns
from bot.stories.language.text import fold

__all__ = ["cites_unnamed", "only_answers", "only_supposes"]

_PRESS = r"(?:media|press|presse|news)"
_OF_WHERE = (
    # What tells of where the media are, in Swedish, Danish and Norwegian.
    r"(?:(?:lokal|utlandsk|udenlandsk|utenlandsk|svensk|norsk|dansk|finsk|britisk|brittisk"
    r"|amerikansk|tysk|fransk|rysk|russisk|russisk|kinesisk|israelisk)[ae]?|flere|flera|fler|andra"
    r"|andre) "
)
_NORDIC = r"(?:medier|medie|mediene|medierne|medierna|aviser|avis|avisen|tidningar)"
_INCIDENT = (
    r"(?:\w+ ){0,3}?(?:fires?|injur\w+|burns?|crash\w*|deaths?|failures?|overheat\w*|illness\w*"
    r"|incidents?|faults?|defects?|shots?|gunfire|shooting|explosions?|smoke|flooding|damage"
    r"|a man|a woman|people|children|abuse|harassment)\b"
)
_JAPANESE_WHERE = (
    r"(?:米|英|独|仏|伊|露|欧米|海外|現地|地元|国営|複数|中国|香港|台湾|韓国|ロシア|イスラエル|イラン)"
    r"(?:有力|経済|国営|複数)?"
)
_JAPANESE_PRESS = (
    # "中国紙幣" is no paper.
    r"(?:(?:紙|誌)(?!幣|面|芝|袋|く)[\w・]{0,16}|メディア|(?:ニュース)?テレビ(?:局)?|TV|tv|通信社?|放送局?|各紙)"
)
_UNNAMED = Patterns(
    # A report is cited and not named: whose it is cannot be told.
    (
        rf"(?::|\s[-–—]|,)\s*(?:a )?(?:{_PRESS} )?reports?"
        r"(?: says?| said| claims?| suggests?)?\s*$"
    ),
    rf"^(?:{_PRESS} )?reports?\s*:\s",
    (
        # An annual report, or the weather's, is none of these.
        r"^(?:medien|presse|zeitungs|agentur|insider)?berichte?\s*:\s|[:–—-]\s+bericht\s*$"
        r"|,? heisst es (?:in|aus) (?:\w+ )?berichten\b"
    ),
    r"\((?:medien|presse|zeitungs)?berichte?\)\s*$",
    r"\bso (?:ein|der) (?:neuer )?(?:medien|presse|zeitungs)?bericht\b",
    (
        r"^(?:rapporto|indiscrezione|presse|stampa|prensa|medios|medias|media|medien|zeitung"
        r"|zeitungen|lehti|lehdet|krant|kranten)\s*:\s"
    ),
    r"(?::|\s[-–—]|,)\s*(?:presse|medias|medios|prensa|stampa)\s*$",
    r"\((?:presse|medias|medios|prensa|stampa|media)\)\s*$",
    r"(?:^|[,:–—-] ?)(?:[\w-]+ )?media(?: outlets| reports)?(?: report| say)?\s*(?::|$)",
    (
        rf"\b(?:a|one|the|{_PRESS}|multiple|several)(?: new| recent)?(?: {_PRESS})? reports?"
        r" (?:says?|said|claims?|claimed|suggests?|suggested|indicates?)\b"
    ),
    (
        r"\b(?:local|state|national|foreign|domestic|several|multiple|some"
        r"|\w+(?:an|ese|ish|i|ch))?"
        r" ?media(?: outlets| reports)? (?:is |are |has |have |widely )?"
        r"(?:reported|reporting|report|say|said|says|claim|claimed)\b"
    ),
    (
        rf"\b(?:according to|citing|cites?) (?:a |an |the |multiple |several |local |new |recent"
        rf"|{_PRESS} )*(?:reports?\b(?! (?:\w+ ){{0,2}}?(?:by|from|of|to|for|filed|in)\b)"
        r"|(?:\w+ )?media\b)"
    ),
    r"\breports? (?:say|says)\b",
    r"\breportedly\b",
    r"\bis (?:rumoured|rumored) to\b",
    rf"\b(?:on|after|amid|following) (?:a |an |the )?(?:{_PRESS} reports?|report)\b",
    rf"\b(?:on|after|amid|following) reports (?:that|of|it|the)\b(?! {_INCIDENT})",
    r"\blaut (?:\w+ )?(?:medien|presse|zeitungs)?(?:berichte?n?|medien)\b",
    r"\b(?:medien|presse|zeitungs)?berichte?n? zufolge\b",
    r"\b(?:medien|presse|zeitungs)berichte?\s*:",
    r"\b(?:medien|zeitungen) (?:berichten|zufolge|melden)\b",
    r"\bberichten (?:\w+ )?medien\b",
    (
        r"\b(?:selon|d'apres) (?:un|des|les|la|plusieurs|de nombreux)? ?"
        r"(?:medias?|presse|informations de presse)\b"
    ),
    (
        r"\b(?:rapporte|ecrit|affirme|annonce|revele)(?:nt)?"
        r" (?:la presse|(?:des|les|plusieurs) medias)\b"
    ),
    r"\ba en croire (?:la presse|(?:des|les|plusieurs) medias)\b",
    r"\bmedias locaux\b",
    r"\bsegun (?:un informe|reportes|(?:los |varios )?medios|(?:la )?prensa)\b",
    r"\bmedios locales\b",
    r"\b(?:informan|reportan|publican|aseguran) (?:los |varios |algunos )?medios\b",
    r"\b(?:secondo|riportano|riferiscono) (?:i |alcuni |la |diversi )?(?:media|stampa)\b",
    r"\bmedia locali\b",
    rf"^(?:{_OF_WHERE})?(?:medieuppgift(?:er)?|uppgift(?:er)?|kilder|kallor|{_NORDIC}):\s",
    rf"(?::|\s[-–—])\s*(?:medieuppgifter|uppgifter|kilder|{_NORDIC})\s*$",
    (
        rf"\benligt (?:{_OF_WHERE})?(?:medieuppgifter|medier|obekraftade uppgifter"
        # "Enligt uppgifter från polisen" says whose they are.
        r"|uppgifter(?! (?:fran|till|som|hos|av|ur|i)\b))(?!\w)"
    ),
    (rf"\bifølge (?:{_OF_WHERE})?(?:{_NORDIC}|pressen|medieoplysninger|medieopplysninger)\b"),
    (
        r"\b(?:skriver|melder|rapporterar|rapporterer|uppger|oplyser|oppgir)"
        rf" (?:{_OF_WHERE})?{_NORDIC}\b"
    ),
    r"\b(?:medialahteiden|mediatietojen|lehtitietojen) mukaan\b",
    (
        r"メディア(?:によると|が報じ|が伝え|は報じ|報道)|報道によると|(?:と|が)報じられ"
        r"|各社が報じ|媒体报道"
    ),
    # "買収か=米紙", "買収へ 英紙報道", "買収と米通信社報道" at a headline's end.
    rf"[=─-]\s*{_JAPANESE_WHERE}{_JAPANESE_PRESS}\s*$",
    rf"(?:[=─-]|\s|[^\s\W]と)\s*{_JAPANESE_WHERE}{_JAPANESE_PRESS}?報道\)?\s*$",
    r"(?:[=─]\s*|と)報道\s*$",
)
_SEEMS = CueWords({"offenbar", "angeblich"})
_ASKED = re.compile(
    # Somebody is named in the text who was asked, so that "offenbar" cites nobody.
    r"\b(?:sagten?|teilten?|bestatigten?|erklarten?|sprecher\w*|mitteilung|augenzeugen?|polizei"
    r"|staatsanwalt\w*|feuerwehr|behorden?|ermittler\w*|insider\w*|(?:finanz)?kreisen?"
    r"|informationen)\b"
)
_ANSWERED = (
    r"(?:\w+ ){0,3}?(?:reports?|rumou?rs?|claims?|speculation|stor(?:y|ies)|leaks?"
    r"|berichte?n?|spekulation\w*|gerucht\w*|rumeurs?|informations?|rumores|informacion\w*)\b"
)
_ANSWER = Patterns(
    # Who has nothing to say to another's report.
    r"\b(?:neither|not|won't|n't) confirm(?:s|ed)? (?:or|nor) den(?:y|ies|ied)\b",
    r"\b(?:declin|refus)\w+ to confirm or deny\b",
    (
        r"\b(?:(?:declin\w+|refus\w+) (?:to )?(?:comment|discuss)|no comment|(?:not|n't) comment\w*"
        rf"|silent|mum) (?:on|about|over) {_ANSWERED}"
    ),
    rf"\bwill (?:sich )?(?:zu )?{_ANSWERED}[^.]{{0,40}}? nicht (?:kommentieren|aussern)\b",
    rf"\b(?:kommentiert|bestatigt) {_ANSWERED}[^.]{{0,40}}? nicht\b",
    r"\bweder bestatigt\w* noch dementiert\w*|\bne confirme ni (?:ne )?dement\b",
    r"\bni confirma ni (?:desmiente|niega)\b|\bne commente pas\b|\bno comenta\b",
    r"\bnon conferma ne smentisce\b|\bno comment (?:di|de|su) \w+",
)


def cites_unnamed(text: str) -> bool:
    """Whether ``text`` cites a report without saying whose: "…: report", "reportedly"."""
    return _UNNAMED.stand_in(fold(text))


def only_supposes(headline: str, opening: str) -> bool:
    """Whether a German ``headline`` says "offenbar", and the ``opening`` not from whom."""
    return _SEEMS.stand_in(fold(headline)) and _ASKED.search(fold(opening)) is None


def only_answers(headline: str) -> bool:
    """Whether ``headline`` says that somebody neither confirms nor denies what others report."""
    return _ANSWER.stand_in(fold(headline))
