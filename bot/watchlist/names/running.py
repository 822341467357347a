"""Names in scripts without spaces that are words too, and longer words that hold a name.

Where no space parts words, 高通 (Qualcomm) stands in 高通胀 (high inflation), and 京东 (JD.com)
in 北京东部 (the east of Beijing): what is longer is meant. 苹果 is a fruit, アマゾン a river
and メタ a prefix besides, and what stands around them tells (`running_names`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

__all__ = [
    "BEFORE_COMPANIES",
    "BEHIND_COMPANIES",
    "LINKS",
    "OF_BUSINESS",
    "RUNNING_NAMES",
    "RUNNING_WORDS",
    "RunningName",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningName:
    """What is known of one such name, as it stands in a text.

    ``fame`` is how much the name alone says. ``after`` stands behind it, perhaps with a
    particle between, and ``before`` right before it, and make something else of it;
    ``supports``, ``opposes`` and (half as much) ``doubts`` stand near.
    """

    fame: float
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    opposes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def _know(
    fame: float,
    *,
    after: str = "",
    before: str = "",
    supports: str = "",
    opposes: str = "",
    doubts: str = "",
) -> RunningName:
    return RunningName(
        fame=fame,
        after=tuple(after.split()),
        before=tuple(before.split()),
        supports=tuple(supports.split()),
        opposes=tuple(opposes.split()),
        doubts=tuple(doubts.split()),
    )


# What links a name to what follows it.
LINKS = ("における", "の", "的", "之", "의 ", "의", "：", " ")
# Right behind a company: what it is, has and does.
BEHIND_COMPANIES = tuple(
    """
    公司 集团 集團 旗下 官方 官网 股价 股價 股份 股票 财报 財報 市值 高管 总裁 總裁 创始人 创办人
    董事长 首席 CEO CFO 员工 員工 手机 手機 电脑 汽车 汽車 平板 耳机 智能 生态 应用 商店 系统 芯片
    晶片 半导体 半導體 电子 電子 供应 供應 代工 产业链 工程师 发布 發布 發表 推出 宣布 宣佈 公布
    裁员 裁員 起诉 起訴 回应 回應 收购 收購 投资 投資 计划 計劃 拟 否认 否認 承认 面临 涉嫌 被罚
    被控 被诉 税 召回 上调 下调 涨价 降价 云 雲 电商 物流 卖家 賣家 仓库 倉庫 将 將 称 稱 与 與 和
    新机 新品 社 製 系 側 株 幹部 社長 日本法人 従業員 会員 通販 サイト セール 配送 が発表 が買収
    が提訴 を提訴 を調査 に勧告 に罰金 と提携 と契約 で買 傘下 創業者 、 주가 직원 대표 본사
    창업자 물류 배송 클라우드
    """.split()  # noqa: SIM905 - a list of words is read best as one
)
# Right before one: what it is, and whose.
BEFORE_COMPANIES = tuple(
    """
    巨头 巨頭 公司 大厂 大廠 厂商 品牌 美企 科技 美国 美國 调查 調查 约谈 状告 起诉 起訴 收购 收購
    米 大手 巨人 企業 新興 会社 GAFAの 미국 기업
    """.split()  # noqa: SIM905 - a list of words is read best as one
)
# Said of companies, anywhere near.
OF_BUSINESS = tuple(
    """
    股价 股價 股东 财报 財報 营收 營收 利润 利潤 净利 市值 裁员 裁員 罚款 罰款 反垄断 反壟斷 收购
    收購 上市 出货 出貨 交付 亿 億 美元 用户 用戶 专利 專利 关税 關稅 人工智能 AI 芯片 晶片 投资者
    诉讼 訴訟 億ドル 億円 人員削減 人員整理 レイオフ リストラ 決算 純利益 売上高 株価 時価総額
    買収 提訴 独禁法 制裁金 罰金 公取委 スマホ 半導体 サービス アプリ 広告 投資 利用者 労組 従業員
    値上げ プラン
    新機能 生成 シェア 商品 주가 실적 매출 영업이익 감원 인수 과징금 소송 투자 인공지능 노조
    """.split()  # noqa: SIM905 - a list of words is read best as one
)

_RIVER = (
    "熱帯雨林 雨林 热带雨林 熱帶雨林 热带 熱帶 熱帯 森林 密林 奥地 ジャングル 丛林 叢林 原生林 "
    "先住民 原住民 土著 部落 川 河 流域 盆地 地域 地区 地區 地方 州 支流 源流 河口 上流 下流 "
    "自然 生態系 生态 植物 動物 动物 河豚 カワイルカ 魚 鱼 違法伐採 森 平原 大冒険 探検 探险 "
    "料理 腹地"
)
_OF_THE_RIVER = (
    "熱帯雨林 雨林 森林破壊 森林減少 伐採 砍伐 毁林 先住民 原住民 新種 物种 物種 生物多様性 "
    "生物多样性 支流 流域 部族 部落 ベレン 贝伦 干ばつ 干旱 乾旱 COP30 インディオ 野生動物"
)
_FRUIT = (
    "汁 派 醋 酱 醬 树 樹 园 園 林 花期 花开 花海 皮 肉 干 乾 脆 片 酒 糖 味 香味 香气 色 绿 "
    "種植 种植 产区 產區 产地 产量 產量 丰收 豐收 采摘 採摘 价格 價格 减产 農 农 大王 肌 型身材 "
    "沙拉 蛋糕 期货 品种 熟 之乡 馅 泥 粒 牛奶 苗 套袋 批发"
)
_OF_FRUIT = (
    "水果 果农 果農 果园 果園 果树 果樹 果品 果实 果實 种植 種植 采摘 採摘 丰收 豐收 栽培 品种 "
    "红富士 富士 香蕉 橙 梨 葡萄 健康 营养 維生素 维生素 膳食 减肥 洛川 烟台 煙臺 静宁 霜冻 斤 "
    "挂果 牛顿 期货 青森"
)
_COUNTED = "个 個 颗 顆 斤 吃 箱 青 红 紅 筐 棵 种 摘 削 烂 金"

_BASEBALL = (
    "本塁打 登板 先発 投手 打者 捕手 打線 完投 完封 救援 連勝 連敗 監督 球団 ドラフト指名 ホークス "
    "イーグルス 日本ハム 西武 阪神 中日 広島戦 巨人戦 プロ野球 日本シリーズ 適時打 開幕戦"
)

RUNNING_NAMES: Mapping[str, RunningName] = MappingProxyType(
    {
        **{
            name: _know(
                0.5,
                after=_FRUIT,
                before=_COUNTED,
                supports=(
                    "iPhone iPad iOS Mac Siri 库克 庫克 苹果公司 蘋果公司 手机 手機 Vision 谷歌 "
                    "微软 微軟 华为 華為 三星 乔布斯 富士康 鸿海 鴻海 应用商店 App"
                ),
                opposes=_OF_FRUIT,
            )
            for name in ("苹果", "蘋果")
        },
        **{
            name: _know(
                1.5,
                after=_RIVER,
                supports=(
                    "AWS 贝索斯 贝佐斯 電商 电商 Prime 物流 卖家 ベゾス 倉庫 通販 プライム 배송"
                ),
                opposes=_OF_THE_RIVER,
                doubts="巴西 秘鲁 哥伦比亚 科学家 ブラジル ペルー コロンビア 探検 브라질 페루",
            )
            for name in ("亚马逊", "亞馬遜", "アマゾン")
        },
        "아마존": _know(
            1.5,
            after="열대우림 열대 우림 강 밀림 정글 원주민 유역 지역 숲 분지 부족",
            supports="베이조스 AWS 프라임",
            opposes="열대우림 밀림 원주민 정글 벌채",
            doubts="브라질 페루",
        ),
        "メタ": _know(
            0.5,
            after=(
                "認知 分析 解析 的 発言 言語 構造 な 情報 視点 倫理 心理 物語 ネタ 推理 読み "
                "ゲー 議論 理論 メッセージ"
            ),
            supports=(
                "フェイスブック インスタグラム ワッツアップ ザッカーバーグ SNS Facebook "
                "Instagram Llama グーグル アップル"
            ),
            opposes="論文 小説 映画 作家 文学 批評 演劇",
        ),
        "小米": _know(
            1.5,
            after=(
                "粥 辣 椒 酒 糕 种植 加步枪 步枪 尖椒 饭 面 糠 锅巴 粒 油 谷 产业 产区 杂粮 蕉 黄"
            ),
            before="斤 吃 煮 熬 碗 黍",
            supports="雷军 雷軍 手机 汽车 SU7 YU7 集团 集團 红米",
            opposes="丰收 种植 杂粮 谷子 农民 粮 养胃 做法 高粱 播种",
        ),
        "기아": _know(
            1.5,
            after="에 문제 퇴치 난민 선상 사태 종식 인구 아동",
            before="세계 빈곤과",
            supports="현대차 현대 자동차 전기차 쏘렌토 EV 차량 노조 판매 SUV",
            opposes="굶주 기근 난민 빈곤 식량 구호 영양실조",
        ),
        "카카오": _know(
            1.5,
            after="열매 콩 나무 농장 농가 농부 가격 원두 닙스 버터 분말 파우더 함량 재배 생산",
            supports="카카오톡 네이버 플랫폼 김범수 주가 SM엔터 앱",
            opposes="초콜릿 가나 코트디부아르 농가 농부",
        ),
        **{
            name: _know(1.5, after="戦 打線 投手 球団", before="対", opposes=_BASEBALL)
            for name in ("ソフトバンク", "楽天")
        },
        "三星": _know(
            1.5,
            after=(
                "堆 级 級 餐厅 餐廳 上将 上將 米其林 伴月 在天 酒店 级酒店 シェフ 料理 ホテル "
                "レストラン"
            ),
            before="米其林 ミシュラン 福禄寿",
            supports="手机 半导体 半導體 存储 李在镕 Galaxy 显示 电子",
            opposes="遗址 遺址 考古 ミシュラン 米其林 祭祀坑 青铜",
        ),
    }
)

RUNNING_WORDS: tuple[str, ...] = tuple(
    """
    高通胀 高通膨 高通货膨胀 高通縮 高通缩 轻微软 略微软 稍微软 四川普 京东京 北京东 南京东 东京东
    東京東 库克群岛 库克船长 雷诺兹 雷诺阿 万斯里兰卡 中国银行业 中国银行间 中国银行保险
    中国银行股 中国移动支付 中国移动互联网 日産化学 日産東京販売 日産スタジアム 日立市 日立港
    日立駅 日立台 リクルート活動 リクルートスーツ 楽天的 楽天家 楽天主義 楽天イーグルス
    楽天生命パーク トヨタ紡織 トヨタ財団 トヨタスタジアム 京セラドーム 味の素スタジアム 電通大
    シャープな シャープに ターゲット層 オリックス・バファローズ 花旗参 花旗松 迪士尼亚 天猫座
    中国银行卡
    """.split()  # noqa: SIM905 - a list of words is read best as one
)
