"""The bot's own words, in each of the languages that it speaks."""

from bot.languages.numbers import say_consequence, say_sum, word_consequences
from bot.languages.reading_back import read_back
from bot.languages.saying import TONGUES, Said, phrase, say, say_all, word, word_apart, write_number
from bot.languages.times import tell_age, tell_clock, tell_time
from bot.languages.tongue import Message, Tongue

__all__ = [
    "TONGUES",
    "Message",
    "Said",
    "Tongue",
    "phrase",
    "read_back",
    "say",
    "say_all",
    "say_consequence",
    "say_sum",
    "tell_age",
    "tell_clock",
    "tell_time",
    "word",
    "word_apart",
    "word_consequences",
    "write_number",
]
