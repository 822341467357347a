"""How well stories are told apart: B-cubed and pairwise figures, and the simplest rival.

B-cubed (Bagga and Baldwin 1998) asks of each entry which share of those that it was put
together with belong there, and which share of those that belong there it was put together
with; the means over all entries are precision and recall. Pairwise asks of each pair of
entries whether it was rightly put together, so that large stories count much more.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Agreement", "b_cubed", "cluster_simply", "pairwise"]

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Precision and recall, each from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def b_cubed(labels: Sequence[Hashable], found: Sequence[Hashable]) -> Agreement:
    """The agreement of two clusterings of the same entries, each entry counting alike."""
    labelled, clustered = Counter(labels), Counter(found)
    both = Counter(zip(labels, found, strict=True))
    count = len(labels)
    return Agreement(
        precision=sum(n * n / clustered[cluster] for (_, cluster), n in both.items()) / count,
        recall=sum(n * n / labelled[label] for (label, _), n in both.items()) / count,
    )


def pairwise(labels: Sequence[Hashable], found: Sequence[Hashable]) -> Agreement:
    """The agreement of two clusterings of the same entries, each pair counting alike."""
    right = _count_pairs(Counter(zip(labels, found, strict=True)).values())
    wanted, made = (_count_pairs(Counter(each).values()) for each in (labels, found))
    return Agreement(
        precision=right / made if made else 1.0, recall=right / wanted if wanted else 1.0
    )


def _count_pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def cluster_simply(texts: Sequence[str], *, least: float) -> list[int]:
    """One pass over ``texts``: each joins the likeliest cluster, or opens one.

    Words are weighed by their frequency in the text and their rarity among the texts so
    far (TF-IDF); a cluster is the sum of its texts; ``least`` is the cosine from which a
    text joins. It knows no time, no name and no number.
    """
    seen: Counter[str] = Counter()
    sums: list[Counter[str]] = []
    having: dict[str, set[int]] = {}
    found: list[int] = []
    for number, text in enumerate(texts, start=1):
        words = Counter(_WORD.findall(text.casefold()))
        seen.update(words.keys())
        rarity = {word: math.log(1 + number / seen[word]) for word in words}
        dots: Counter[int] = Counter()
        for word, times in words.items():
            for cluster in having.get(word, ()):
                dots[cluster] += times * sums[cluster][word] * rarity[word] ** 2  # type: ignore[assignment]
        own = _length(words, rarity)
        best, score = -1, 0.0
        for cluster, dot in sorted(dots.items()):
            theirs = sums[cluster]
            length = _length(theirs, _rarities(theirs, seen, number))
            if dot / (own * length) > score:
                best, score = cluster, dot / (own * length)
        if score < least:
            best = len(sums)
            sums.append(Counter())
        sums[best].update(words)
        for word in words:
            having.setdefault(word, set()).add(best)
        found.append(best)
    return found


def _rarities(words: Iterable[str], seen: Mapping[str, int], number: int) -> dict[str, float]:
    return {word: math.log(1 + number / seen[word]) for word in words}


def _length(words: Mapping[str, int], rarity: Mapping[str, float]) -> float:
    return math.sqrt(sum((times * rarity[word]) ** 2 for word, times in words.items()))
