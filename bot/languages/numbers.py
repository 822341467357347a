"""Numbers of consequence in words: how many were killed, how much it costs."""

from __future__ import annotations

from bot.languages.saying import Said, say
from bot.model import Consequences, Number

__all__ = ["say_consequence", "say_sum", "word_consequences"]

_SCALED = 1e6  # from here on a number has a word in it


def say_consequence(kind: str, number: Number) -> Said:
    """A number as an editor writes it: "at least 12 dead", "€3 billion", "40%"."""
    if kind == "money":
        said = say_sum(number.value, number.currency)
    elif number.value >= _SCALED and kind in {"affected", "jobs"}:
        said = say(f"million_{kind}", amount=number.value)
    else:
        said = say(f"number_{kind}", n=number.value)
    return say("at_least", what=said) if number.at_least else said


def say_sum(value: float, currency: str) -> Said:
    """A sum with its currency, which is a sign, or a word that stands for one; "" is dollars."""
    if currency.isalpha():
        return say("sum", amount=value, currency=say(f"currency_{currency}"))
    return say("sum_sign", amount=value, currency=currency or "$")


def word_consequences(consequences: Consequences) -> dict[str, str]:
    """Each number in English words, by what it counts."""
    return {kind: say_consequence(kind, number) for kind, number in consequences.numbers()}
