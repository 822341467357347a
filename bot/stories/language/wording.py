"""Words in the one form in which copies are compared.

An editor who takes over a text changes its spelling to the house's own: "honour" and
"honor", "three" and "3", "bn" and "billion". What is folded here is never shown, so a
rule only has to do the same to both texts, in whatever language.
"""

from __future__ import annotations

import re

from bot.stories.language.remembered import Remembered
from bot.stories.language.words import split_words, stem

__all__ = ["fold_word", "fold_words", "make_form"]

# Without those that are everyday words of another language ("due", "fire", "once").
_NUMBERS = """
1: one eins uno yksi
2: two zwei deux twee kaksi dois
3: three drei trois drie kolme
4: four vier quatre cuatro quattro quatro nelja fyra
5: five funf cinq cinco cinque vijf viisi
6: six sechs seis zes kuusi
7: seven sieben siete sette zeven seitseman sju
8: eight acht huit ocho oito kahdeksan atta
9: nine neun neuf nueve negen yhdeksan nio
10: ten zehn diez dieci dez tien kymmenen tio
11: eleven onze undici
12: twelve zwolf douze doce dodici doze twaalf
13: thirteen dreizehn treize trece tredici
14: fourteen vierzehn quatorze catorce quattordici
15: fifteen funfzehn quinze quince quindici
16: sixteen sechzehn
17: seventeen siebzehn
18: eighteen achtzehn
19: nineteen neunzehn
20: twenty zwanzig vingt veinte venti vinte
30: thirty dreissig trente treinta trenta trinta
40: forty vierzig quarante cuarenta quaranta quarenta
50: fifty funfzig cinquante cincuenta cinquanta cinquenta
60: sixty sechzig soixante sesenta sessanta
70: seventy siebzig setenta settanta
80: eighty achtzig ochenta ottanta oitenta
90: ninety neunzig noventa novanta
100: hundred
million: mn mln mio m millions millionen millones milioni milhoes
billion: bn bln b mrd milliard milliards milliarden miliardi bilhoes billions
trillion: tn trn trillions
thousand: k
"""
# What stands beside a number in one house and is a sign in the other.
_UNWRITTEN_WORDS = """
and the a an s per percent cent euro euros eur dollar dollars usd pound pounds gbp us
"""
_UNWRITTEN = frozenset(_UNWRITTEN_WORDS.split())
_SPELLINGS = """
gray: grey
aluminum: aluminium
program: programme programmes programs
check: cheque
plow: plough
tire: tyre
tires: tyres
curb: kerb
airplane: aeroplane
jewelry: jewellery
skeptic: sceptic
skeptical: sceptical
mold: mould
pajamas: pyjamas
artifact: artefact
defense: defence
license: licence
offense: offence
practice: practise
catalog: catalogue
kyiv: kiev
odesa: odessa
kharkiv: kharkov
lviv: lvov
"""


def _read(table: str) -> dict[str, str]:
    return {
        split_words(form)[0]: kept
        for line in table.strip().splitlines()
        for kept, _, forms in [line.partition(": ")]
        for form in forms.split()
    }


_SAME = _read(_NUMBERS) | _read(_SPELLINGS)
_BRITISH = (
    (re.compile(r"(?<=[a-z]{2})our(?=(?:s|ed|ing|able|ful|hood|er|ers|ite|ites|al|less)?$)"), "or"),
    (re.compile(r"(?<=[a-z]{3})is(?=(?:e|es|ed|ing|er|ers|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})ys(?=(?:e|es|ed|ing)$)"), "yz"),
    (re.compile(r"(?<=[a-z]{2}[bt])re(?=s?$)"), "er"),
    (re.compile(r"(?<=[a-z]{3}[aeiou])ll(?=(?:ed|ing|er|ers|or|ors)$)"), "l"),
    (re.compile(r"(?<=[a-z]{3})ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=[a-z])aem|(?<=[a-z])oed"), "em"),
)


def fold_word(word: str) -> str:
    """The form of a folded ``word`` in which it is compared; empty where it tells nothing."""
    return _FOLDED[word]


def fold_words(text: str) -> list[str]:
    """The words of ``text`` in their order, in the form in which they are compared."""
    return list(filter(None, map(_FOLDED.__getitem__, split_words(text))))


def make_form(word: str) -> str:
    """The same as `fold_word`, worked out anew, for who remembers it."""
    word = _SAME.get(word, word)
    if word in _UNWRITTEN:
        return ""
    if word.isascii() and word.isalpha():
        for pattern, instead in _BRITISH:
            word = pattern.sub(instead, word)
    return stem(word)


_FOLDED = Remembered(make_form)
