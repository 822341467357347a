"""Names that are words too in scripts without spaces: the company, the fruit or the river."""

from __future__ import annotations

import pytest

from bot.watchlist.ambiguity import NEEDED, Around, weigh
from bot.watchlist.names import is_everyday
from bot.watchlist.names.running import RUNNING_NAMES, RUNNING_WORDS
from bot.watchlist.running_names import weigh_running
from tests.watchlist.builders import entry, read_shipped_catalogue

SHIPPED = read_shipped_catalogue()


def find(title: str, summary: str = "") -> set[str]:
    return {mention.entity for mention in SHIPPED.mentions(entry(title, summary=summary))}


@pytest.mark.parametrize(
    ("entity", "company", "other"),
    [
        ("apple", "苹果发布新款手机", "苹果汁价格上涨"),
        ("apple", "苹果CEO访华", "每天吃一个苹果"),
        ("apple", "蘋果股價創新高", "蘋果樹下的午後"),
        ("apple", "美国苹果的新总部", "今年苹果的产量下降"),
        ("apple", "苹果：将在印度投资", "山东苹果喜获丰收"),
        ("amazon", "亚马逊裁员1.4万人", "亚马逊雨林大火持续"),
        ("amazon", "亚马逊的卖家抗议收费", "亚马逊的森林正在消失"),
        ("amazon", "アマゾンが物流拠点を新設", "アマゾンの熱帯雨林が減少"),
        ("amazon", "アマゾンの倉庫で火災", "アマゾン奥地に新種の魚"),
        ("amazon", "아마존, 대규모 감원", "아마존의 열대우림 파괴"),
        ("meta", "メタ、広告収入が増加", "メタ認知を高める"),
        ("meta", "米メタが人員削減", "メタな視点で描く小説"),
        ("xiaomi", "小米发布新车", "小米粥养胃"),
        ("samsung", "三星存储芯片利润下滑", "米其林三星餐厅关门"),
        ("samsung", "三星の半導体工場", "ミシュラン三星の名店"),
    ],
)
def test_what_stands_around_it_tells_the_company_from_the_word(
    entity: str, company: str, other: str
) -> None:
    assert entity in find(company)
    assert entity not in find(other)


def test_what_the_entry_says_elsewhere_counts() -> None:
    assert "apple" not in find("苹果的一天")
    assert "apple" in find("苹果的一天", "苹果公司在加州。")


@pytest.mark.parametrize("name", RUNNING_NAMES)
def test_every_such_name_needs_its_context(name: str) -> None:
    assert is_everyday(name)
    known = RUNNING_NAMES[name]
    assert not set(known.supports) & {*known.opposes, *known.doubts}
    assert weigh(name, 0, len(name), name, Around()) == tuple(
        weigh_running(name, 0, len(name), name, Around())
    )


def test_the_parts_of_the_decision_are_told_in_words() -> None:
    told = weigh_running("米アマゾン、ブラジルで提訴", 1, 5, "アマゾン", Around(others=1))
    assert [(each.reason, each.weight) for each in told] == [
        ("a name that is a word too", 1.5),
        ("'、' behind it", 1.5),
        ("'米' before it", 1.0),
        ("words of business", 0.75),
        ("words, perhaps, of something else", -1.0),
        ("other names in the entry", 0.5),
    ]


def test_the_beat_and_other_names_of_the_entry_speak_too() -> None:
    def add_up(around: Around) -> float:
        return sum(each.weight for each in weigh_running("苹果", 0, 2, "苹果", around))

    assert add_up(Around()) == 0.5 < NEEDED
    assert add_up(Around(beats=frozenset(["technology"]))) == 1.0
    assert add_up(Around(beats=frozenset(["food"]))) == -0.25
    assert add_up(Around(certain=True)) == 2.5
    assert add_up(Around(others=3)) == 1.25


@pytest.mark.parametrize("word", RUNNING_WORDS)
def test_a_longer_word_is_no_mention_of_the_name_in_it(word: str) -> None:
    assert find(f"「{word}」") <= find(word[-1])


@pytest.mark.parametrize(
    ("entity", "thing", "firm"),
    [
        ("kia", "기아에 시달리는 난민 아이들", "기아, 전기차 판매 목표 상향"),
        ("kakao", "카카오 열매 수확량 급감", "카카오 주가 급등"),
        ("softbank", "ソフトバンク、若手が本塁打", "ソフトバンク、通信料を改定"),
        ("rakuten", "楽天、新人が登板", "楽天、送料を改定"),
    ],
)
def test_hunger_cocoa_and_ball_clubs_are_no_firms(entity: str, thing: str, firm: str) -> None:
    assert entity not in find(thing)
    assert entity in find(firm)
