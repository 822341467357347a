"""Which words of a German text are names, where every noun has a capital.

There a word is a name unless its ending, or a table of the nouns of news, says otherwise.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.stories.language.words import fold, split_words

__all__ = ["is_noun", "reads_german"]

_LEAST = 3  # function words by which a text shows that it is German
_FUNCTION_WORD_LIST = """
der die das und den dem bei nach wird werden mit für im zur zum nicht auf vor ein eine
"""
_FUNCTION_WORDS = frozenset(_FUNCTION_WORD_LIST.split())
_FOLDED = frozenset(map(fold, _FUNCTION_WORDS))
_WORD = re.compile(r"\w+")
_ASCII_WORDS = bytes(  # what is no part of a word is a space
    code if chr(code).isalnum() or chr(code) == "_" else ord(" ") for code in range(128)
).ljust(256)
_NOUN_ENDING = re.compile(
    r"(?:ung|ungen|heit|keit|schaft|tion|tionen|ismus|tät|nis|chef|chefin|minister|ministerin|haus"
    r"|gericht|sprecher|führer|leiter|fahrer|mann|frau|leute|preis|preise|zahl|zahlen|werk|platz"
    r"|jährige[nr]?|gesetz|wahl|krieg|brand|feuer|unfall|angriff|vertrag|konzern|partei|plan|jahr|jahre"
    r"|zins|zinsen|satz|sätze)$"
)
_NOUNS = """
angaben angeklagter angst anschlag anwalt arbeit arzt auto bahn bahnhof bank bauer behörde beamte
berg bericht betrieb boden börse bombe brücke bund bürger bus dorf ende erdbeben erfolg ermittler
experte experten explosion fabrik fall familie fest firma flughafen fluss flut frist fußball geld
gefahr geschäft gewalt gewinn gewerkschaft grund gruppe hafen haft halle handel hilfe hof hotel
hund jobs jugendliche junge kampf kind kinder kirche klage klinik konflikt kosten kritik kunden
lager lage land landkreis leben leiche lehrer lkw luft mädchen markt maschine mensch menschen
messer mieter milliarden millionen mord mörder mühle museum mutter nacht not opfer ort park pläne
polizei polizist präsident problem protest prozess rat razzia recht rede regen regierung region
rekord richter rücktritt ruf sache schaden schiff schnee schule schüler see seite sieg soldaten
sommer spiel staat stadt stellen steuer straße streik streit strom studie sturm tag tat täter
tausende team terror tier tod tor tote toten toter tunnel umsatz urteil vater verdacht
verdächtige verein verfahren verkehr verletzte verlust verbot vorwurf vorwürfe waffe wald wasser
weg welt wetter winter wirtschaft woche wohnung zeit zeuge zoll zug züge zukunft
besatzung boot boote booten fähre fähren fischer gleis gleise gleisen helfer hubschrauber insel
kapitän kessel küste kutter küsten passagier passagiere passagieren rettungsboot rettungsboote
rettungsbooten retter rettern rumpf schiffe schiffen seeleute spuren urlauber
zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert
hunderte dutzende amt ämter
"""
_LISTED = frozenset(map(fold, _NOUNS.split()))
_LEAST_LETTERS = 6  # of a word that an ending shows to be a noun


def reads_german(headline: str, lead: str, *, lang: str | None) -> bool:
    """Whether a text is German, as its language ``lang`` or its function words say."""
    if lang is not None and lang.startswith("de"):
        return True
    if _FOLDED.isdisjoint(split_words(headline)) and _FOLDED.isdisjoint(split_words(lead)):
        return False
    text = f"{headline} {lead}"
    if text.isascii():
        words = text.encode().translate(_ASCII_WORDS).decode().split()
    else:
        words = _WORD.findall(text)
    return not _FUNCTION_WORDS.isdisjoint(words) and (
        len([word for word in words if word in _FUNCTION_WORDS]) >= _LEAST
    )


@lru_cache(maxsize=20_000)
def is_noun(token: str) -> bool:
    """Whether a German word with a capital is no name."""
    folded = token.casefold()
    return fold(token) in _LISTED or (
        len(folded) >= _LEAST_LETTERS and bool(_NOUN_ENDING.search(folded))
    )
