"""Numbers with Chinese and Japanese signs of scale, and years of two digits, in digits.

"3万5000人" counts 35,000, "2億3000万ドル" are 230 million dollars and "30年まで" is until 2030:
written as English has them, such numbers meet those of other languages.
"""

from __future__ import annotations

import re

__all__ = ["write_han_numerals"]

_SMALL = {"百": 100.0, "千": 1e3}
_LARGE = {"万": 1e4, "萬": 1e4, "만": 1e4, "億": 1e8, "亿": 1e8, "억": 1e8, "兆": 1e12}
_SIGNS = "".join([*_SMALL, *_LARGE])
_NUMBER = re.compile(
    rf"(?<![A-Za-z0-9.,:/-])\d+(?:[.,]\d+)*[{_SIGNS}](?:\d+(?:[.,]\d+)*[{_SIGNS}]|[{_SIGNS}])*\d*"
)
_PIECE = re.compile(rf"(\d+(?:[.,]\d+)*)?([{_SIGNS}]?)")
_MAY_HAVE = re.compile(rf"\d[{_SIGNS}年]")
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_NO_YEAR = (
    # A reign's year, a term in prison, an age, a span.
    "令和 平成 昭和 大正 懲役 禁錮 禁固 拘禁刑 創業 設立 過去 今後 約 第 築 全 計 最長 最大"
)
_YEAR = re.compile(
    "".join(f"(?<!{word})" for word in _NO_YEAR.split())
    + r"(?<![\d.,:/-])(?P<year>[2-5]\d)年(?=まで|度|末|初め|半ば|春|夏|秋|冬|1?\d月"
    r"|に(?:も|は)?(?:発売|発表|開始|開業|稼働|実施|導入|完成|打ち上げ|向け))"
)


def write_han_numerals(folded: str) -> str:
    """A folded text with such numbers as English has them, and such years in four digits.

    "3万5000人削減" is " 35000人削減", "10億ドル" is " 1 billion ドル".
    """
    if folded.isascii() or _MAY_HAVE.search(folded) is None:
        return folded
    return _YEAR.sub(r"20\g<year>年", _NUMBER.sub(_write, folded))


def _write(match: re.Match[str]) -> str:
    value = _read(match.group())
    for scale, name in _SCALES:
        if value >= scale:
            return f" {_print(value / scale)} {name} "
    return f" {_print(value)}"


def _print(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")


def _read(text: str) -> float:
    """The value of a number: each large sign multiplies what stands before it."""
    total = section = 0.0
    for digits, sign in _PIECE.findall(text):
        number = float(digits.replace(",", "")) if digits else 0.0
        if sign in _LARGE:
            total += (section + number) * _LARGE[sign]
            section = 0.0
        elif sign:
            section += (number or 1.0) * _SMALL[sign]
        else:
            section += number
    return total + section
