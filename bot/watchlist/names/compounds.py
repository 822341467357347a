"""What makes longer names of a company's name, where scripts put no space between.

A run of katakana or Hangul is one word: ソニー is not in ソニーグループ unless it is known
that the group is Sony's. What is not listed here is another word (アップルパイ, apple pie).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["HANGUL_ENDINGS", "KATAKANA_ENDINGS", "OWN_ENDINGS", "TITLES", "WHOSE_TITLES"]

# A group, its holding and its branches at home, behind whatever name of a company.
KATAKANA_ENDINGS = ("グループ", "ジャパン", "ホールディングス")
HANGUL_ENDINGS = ("그룹", "코리아")
# Behind a surname, and what Japanese papers put between the two.
TITLES = frozenset(
    [
        *("大統領", "首相", "副大統領", "国務長官", "財務長官", "国防長官", "外相", "財務相"),
        *("国防相", "議長", "総裁", "委員長", "書記長"),
    ]
)
WHOSE_TITLES = (*"米英仏独伊露ロ中韓印加豪伯西", "FRB", "ECB", "EU", "欧州委員会")
# Goods and parts of single companies.
OWN_ENDINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        name: tuple(endings.split())
        for name, endings in {
            "アップル": "ウォッチ ストア ペイ ミュージック ペンシル ティービー",
            "アマゾン": "プライム ミュージック ペイ クラウド プライムビデオ ウェブサービス",
            "グーグル": "クラウド マップ ペイ プレイ フォト アース ドライブ",
            "サムスン": "ディスプレイ エレクトロニクス バイオロジクス ギャラクシー",
            "ソニー": "ミュージック ピクチャーズ ストア セミコンダクタソリューションズ "
            "インタラクティブエンタテインメント",
            "ディズニー": "プラス ストア",
            "テスラ": "エナジー モデル",
            "メタ": "プラットフォームズ",
            "パナソニック": "エナジー コネクト オートモーティブ",
            "アリババ": "クラウド ピクチャーズ",
            "テンセント": "クラウド ミュージック ゲームズ",
            "ファーウェイ": "クラウド テクノロジーズ",
            "トヨタ": "モーター モビリティ ホーム",
            "ホンダ": "モーター アメリカ",
            "スズキ": "モーター モトコープ",
            "フォード・モーター": "カンパニー",
            "ヒョンデ": "モーター",
            "マイクロソフト": "アジュール コーポレーション",
            "삼성": "디스플레이",
            "네이버": "페이 클라우드 웹툰 제트",
            "카카오": "톡 페이 뱅크 모빌리티 엔터 게임즈",
            "구글": "플레이 클라우드 맵",
            "애플": "워치 페이 스토어 뮤직",
            "아마존": "프라임 웹서비스",
        }.items()
    }
)
