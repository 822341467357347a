"""What may be names in Chinese and Japanese, where no space parts them from what they do.

A catalogue knows names; of others only the words around them tell: verbs of the news, particles,
times. What stands between such, and is no everyday word of the trade itself, may be a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["find_unspaced_names"]

_HAN = r"\u3005\u3400-\u4dbf\u4e00-\u9fff"
_KATAKANA = r"\u30a1-\u30fa\u30fc"
_LONGEST = 8
_SHORTEST = 2
_SHORTEST_KATAKANA = 3

_CHINESE_BETWEEN = """
    将 拟 已 与 和 及 在 对 向 被 的 于 收购 宣布
    否认 起诉 计划 表示 任命 召回 推出 发布 合并 出售 达成 签署 裁员 破产
    辞职 会见 会晤 访问 批准 禁止 调查 指控 证实 警告 称 上涨 下跌 关注
    举行 赢得 击败 袭击 逮捕 周一 周二 周三 周四 周五 周六 周日 今日 昨日
    明日 下周 上周
"""
_CHINESE_PLAIN = """
    公司 集团 市场 会议 协议 政府 总统 总理 首相 部长 消息 新闻 报告 记者
    股价 业务 股份 交易 全部 部分 最新 快讯 更新 总裁
"""
_CHINESE_TITLES = re.compile("^(?:总统|总理|首相|部长)|(?:公司|集团|总统|总理|首相|部长|总裁)$")
_JAPANESE_PLAIN = """
    買収 発表 統合 協議 否定 提携 合意 逮捕 提訴 辞任 計画 新型 会社 市場
    会談 首相 大統領 社長 政府 速報 更新 交渉 合併 売却 ニュース メディア カメラ サービス
    システム メーカー グループ データ
"""
_BETWEEN = re.compile(
    "|".join(map(re.escape, sorted(_CHINESE_BETWEEN.split(), key=len, reverse=True)))
)
_PLAIN = frozenset((*_CHINESE_PLAIN.split(), *_JAPANESE_PLAIN.split()))
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
_STRETCH = re.compile(rf"[{_HAN}]+(?:·[{_HAN}]+)*")
_KATAKANA_RUN = re.compile(rf"[{_KATAKANA}]+(?:[・＝][{_KATAKANA}]+)*")
_KANJI_ACTOR = re.compile(rf"[{_HAN}]+(?=[はがをとに、])")


def find_unspaced_names(line: str) -> Iterator[tuple[int, str]]:
    """What may be names, each in quotes, and where; none where there is neither Han nor kana."""
    found = _find_japanese(line) if _KANA.search(line) else _find_chinese(line)
    for start, name in found:
        if name not in _PLAIN and len(name) <= _LONGEST:
            yield start, f'"{name}"'


def _find_japanese(line: str) -> Iterator[tuple[int, str]]:
    """Runs of katakana, and of kanji before a particle: "ノベルタ" and "港湾局" in "…が"."""
    for found in _KATAKANA_RUN.finditer(line):
        if len(found[0]) >= _SHORTEST_KATAKANA:
            yield found.start(), found[0]
    for found in _KANJI_ACTOR.finditer(line):
        if len(found[0]) >= _SHORTEST:
            yield found.start(), found[0]


def _find_chinese(line: str) -> Iterator[tuple[int, str]]:
    """What stands between verbs, particles and times, without a firm's or a person's title."""
    for stretch in _STRETCH.finditer(line):
        at = 0
        ends = [(found.start(), found.end()) for found in _BETWEEN.finditer(stretch[0])]
        for start, end in (*ends, (len(stretch[0]), 0)):
            name = _CHINESE_TITLES.sub("", stretch[0][at:start])
            if len(name) >= _SHORTEST:
                yield stretch.start() + at, name
            at = end
