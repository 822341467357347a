"""A guess at how often a word stands in news, to look for the rarest first.

It decides what is looked for, never what is found: a bad guess costs time alone.
"""

from __future__ import annotations

from functools import lru_cache

__all__ = ["guess_commonness"]

# The commonest words of news, in about that order, with those that stand in many names.
_COMMON = """
    the of to and a in s that for is on was with he it as at by his be from has have are this not
    an but said who they which will their her she were been or its had one more after would about
    when all up out there we new you i two people also no last over into first than time us other
    year can could years what if may so before some how president government most now them him
    state just year's many like because only against made million while where our any get make
    well week back between day three even being world through police under country do home very
    national still city since including my former group bank house work minister company american
    these united states according white top war during both high next part market around those
    officials way four say says report news then should your did political court month such down
    support security public long business off here percent five office including system help
    party right life service own good another family international south north east west york
    major since set global team official week take see members local per home power case women
    men children billion plan end use chief law death health general economic number show deal
    financial education school university services election industry military foreign department
    federal union european china chinese russia russian british london america india japan german
    france french england africa asia street times post press media inc corp co ltd limited group
    holdings company technologies technology systems energy oil gas air central development fund
    trade board council agency commission authority committee association foundation institute
    research data digital network networks mobile capital investment partners insurance
    de la le les des el los las der die das und en et y del un une il di da van von que no per
    merger acquisition takeover deals partnership partners agreement strike jobs layoffs opinion
    earnings profit profits revenue sales shares stock stocks prices trial lawsuit sanctions
    tariffs vote minister parliament crisis launch project plans growth debt budget rates
    inflation interest climate food products product customers users data app software car cars
    plant factory workers union talks attack war troops missile killed dead fire crash storm
    king prince great best old big young second early late john david james michael paul peter
    robert william george thomas joe donald richard mark charles daniel jean maria jose xi li
    wang kim lee park chen ali mohammed khan singh
""".split()  # noqa: SIM905 - a list of words is read best as one
_RANKS = {word: rank for rank, word in reversed(list(enumerate(dict.fromkeys(_COMMON), start=2)))}


@lru_cache(maxsize=1 << 15)
def guess_commonness(key: str) -> float:
    """About which share of the words of news this one is, from 0 to 1.

    The n-th word comes a n-th as often as the first (Zipf); of those beyond the table a
    long word is rarer than a short one (Zipf's law of abbreviation).
    """
    rank = _RANKS.get(key)
    if rank is not None:
        return 0.1 / rank
    if len(key) == 1:
        return 2e-3  # a letter, a digit, a character of a script without spaces
    return 4e-4 * 1.7 ** -min(len(key), 14)
