"""Words of which one stands where the other would say something else: up and down, May and June.

Two headlines in one form that differ in such a word tell two events, or one event and its
denial, however alike they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from bot.stories.language.wording import fold_words

__all__ = ["contrast"]

# Each pair has two sides; a text that has only the one contrasts with one that has only
# the other.
_OPPOSITES = """
up rise rose rising gain climb jump surge soar higher increase grow grew rally advance raise hike
| down fall fell falling lose lost drop slide slid plunge slump lower decrease shrink shrank tumble
retreat cut;
win won beat victory | lose lost defeat;
open reopen start begin began | close end shut;
accept approve back uphold | reject block oppose overturn;
guilty convicted | innocent acquitted cleared;
pass passed | fail failed;
arrive enter join | leave left quit exit;
buy bought acquire | sell sold divest;
hire hired hires | fire fired fires sack sacked sacks;
freed released rescued | killed executed;
add adds added create creates created | cut cuts axe axes shed sheds slash slashes;
steigt steigen stieg gewinnt plus hoher erhoht | fallt fallen fiel verliert minus niedriger senkt;
hausse monte augmente grimpe gagne | baisse recule chute perd diminue;
sube suben subio aumenta gana | baja bajan bajo cae caen cayo pierde disminuye;
sobe sobem ganha | cai caem perde;
sale salgono guadagna | scende scendono perde;
上昇 上涨 上漲 | 下落 下跌;
오른 상승 | 내린 하락;
"""
# A text that has one of these and one that has another of the same line tell two things.
_SERIES = """
monday tuesday wednesday thursday friday saturday sunday
montag dienstag mittwoch donnerstag freitag samstag sonntag
lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miercoles jueves viernes sabado domingo
january february march april may june july august september october november december
januar februar marz april mai juni juli august september oktober november dezember
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
first second third fourth fifth sixth seventh eighth ninth tenth
erste zweite dritte vierte funfte
premier deuxieme troisieme quatrieme
primer segundo tercer cuarto
q1 q2 q3 q4
morning afternoon evening
daily weekly monthly quarterly annual
男子 女子
"""
# … and one that has some of these from one that has none: the news and what only may be,
# or what was before, and a club's first team and its others.
_LONE = """
not no never denies denied deny denying without refutes rejects false untrue hoax rumours rumors
retracts retracted retract retraction retracte ritratta
nicht kein keine dementiert bestreitet pas dement jamais nunca desmiente niega nega smentisce non
inte ei kiistaa niet ontkent não desmente опровергает не отрицает yalanladı ينفي نفى تنفي لا
否认 否認 不实 不實 辟谣 闢謠 부인 사실무근
"""
_EXPECTED = """
expected expects seen tipped poised forecast forecasts preview ahead
"""
_GRADED = """
femenino femenina femenil feminines femminile feminino u17 u18 u19 u20 u21 u23
"""
_PAS_DE_CALAIS = frozenset(fold_words("pas calais"))
_AGAIN = "again anew wieder erneut encore nouveau otra novamente ancora"


def _fold(words: str) -> frozenset[str]:
    return frozenset(fold_words(words))


_PAIRS = tuple(
    (_fold(left), _fold(right))
    for pair in _OPPOSITES.split(";")
    for left, bar, right in [pair.partition("|")]
    if bar
)
_KINDS = tuple(map(_fold, _SERIES.strip().splitlines()))
_SETS = tuple(map(_fold, (_LONE, _EXPECTED, _AGAIN, _GRADED)))
_TELLING = frozenset().union(*(side for pair in _PAIRS for side in pair), *_KINDS, *_SETS)


def _find_telling(words: Iterable[str]) -> Set[str]:
    known = frozenset(words)
    telling = _TELLING & known
    # The name of a place says no "no".
    return telling - _PAS_DE_CALAIS if known >= _PAS_DE_CALAIS else telling


def contrast(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two texts, as words that `fold_word` made, tell opposites or other days.

    Words that stand in both tell nothing.
    """
    mine, theirs = _find_telling(one), _find_telling(other)
    if mine == theirs:
        return False
    if any(mine.isdisjoint(words) != theirs.isdisjoint(words) for words in _SETS):
        return True
    mine, theirs = mine - theirs, theirs - mine
    if not mine or not theirs:
        return False
    if any(mine & words and theirs & words for words in _KINDS):
        return True
    return any(
        (mine & left and theirs & right) or (mine & right and theirs & left)
        for left, right in _PAIRS
    )
