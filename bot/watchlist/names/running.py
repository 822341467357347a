"""Words of scripts without spaces, and places in them, in which a name of the catalogue stands.

Where no space parts words, 高通 (Qualcomm) stands in 高通胀 (high inflation), and 京东 (JD.com)
in 北京东部 (the east of Beijing). What is longer is meant.
"""

from __future__ import annotations

__all__ = ["RUNNING_WORDS"]

RUNNING_WORDS: tuple[str, ...] = tuple(
    """
    高通胀 高通膨 高通货膨胀 高通縮 高通缩 轻微软 略微软 稍微软 四川普
    京东京 北京东 南京东 东京东 東京東
    库克群岛 库克船长 雷诺兹 雷诺阿 万斯里兰卡
    亚马逊雨林 亚马逊热带雨林 亚马逊河 亚马逊流域 亚马逊地区 亚马逊森林 亚马逊丛林 亚马逊盆地
    中国银行业 中国银行间 中国银行保险 中国银行股 中国移动支付 中国移动互联网
    日産化学 日産東京販売 日産スタジアム 日立市 日立港 日立駅 日立台
    リクルート活動 リクルートスーツ 楽天的 楽天家 楽天主義 楽天イーグルス 楽天生命パーク
    トヨタ紡織 トヨタ財団 トヨタスタジアム 京セラドーム 味の素スタジアム 電通大
    アマゾン川 アマゾン熱帯雨林 アマゾン流域 アマゾン盆地 シャープな シャープに
    オリックス・バファローズ
    三星堆 三星级 三星級 三星餐厅 三星上将 三星米其林 三星伴月 三星在天
    小米粥 小米辣 小米椒 小米酒 小米糕 小米种植 小米加步枪 小米步枪 小米尖椒
    花旗参 花旗松 迪士尼亚 天猫座 中国银行卡
    """.split()  # noqa: SIM905 - a list of words is read best as one
)
