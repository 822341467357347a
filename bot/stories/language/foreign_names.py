"""What countries are called in German, French, Spanish, Italian, Portuguese, Japanese and Chinese.

In the form of the table in `places`, of which it is a part. Names that are also everyday words or
a person's, and so are left out there ("Chad", "Jordan", "Georgie"), are left out here where they
are written alike.
"""

from __future__ import annotations

__all__ = ["FOREIGN_NAMES"]

FOREIGN_NAMES = """
afghanistan: afganistan 阿富汗
albania: albanien albanie アルバニア 阿尔巴尼亚
algeria: algerien algerie argelia 阿尔及利亚
angola: angolan アンゴラ 安哥拉
argentina: argentinien argentine argentino 阿根廷
armenia: armenien armenie アルメニア 亚美尼亚
australia: 豪州 澳大利亚 澳洲
austria: osterreichisch autrichien austriaco 奥地利
azerbaijan: アゼルバイジャン 阿塞拜疆
bangladesh: 孟加拉国
belarus: weissrussland bielorussie bielorrusia bielorussia 白俄罗斯
belgium: belgisch belge 比利时
benin: beninese ベナン 贝宁
bolivia: bolivien bolivie boliviano 玻利维亚
bosnia: bosnien bosnie ボスニア 波黑
botswana: ボツワナ 博茨瓦纳
brazil: bresilien brasile brasileiro 巴西
bulgaria: bulgarisch bulgare bulgaro ブルガリア 保加利亚
burkina-faso: burkinabe ブルキナファソ
cambodia: kambodscha cambodge camboya cambogia カンボジア 柬埔寨
cameroon: kamerun cameroun camerun カメルーン 喀麦隆
canada: kanadisch canadien canadiense canadese 加拿大
chile: chilenisch chilien cile 智利
china: chinesische chinesischer chinas
colombia: kolumbianisch colombien colombiano 哥伦比亚
congo: kongo コンゴ 刚果
costa-rica: コスタリカ 哥斯达黎加
croatia: croata croazia クロアチア 克罗地亚
cuba: kubanisch cubain cubano 古巴
cyprus: cipro キプロス 塞浦路斯
czech-republic: tschechisch tcheque chequia cechia 捷克
denmark: danisch danois danes danimarca 丹麦
ecuador: ecuadorianisch equateur equatorien 厄瓜多尔
egypt: agyptisch egyptien egipcio egiziano egito 埃及
el-salvador: salvadoreno エルサルバドル
eritrea: eritrean エリトリア
estonia: estnisch estonien エストニア 爱沙尼亚
ethiopia: athiopien ethiopie etiopia 埃塞俄比亚
fiji: fidschi フィジー 斐济
finland: finnisch finlandes finlandese 芬兰
france: franzosische franzosischer francese 法国
gabon: gabun ガボン 加蓬
germany: tedesco alemao alemanha 德国
ghana: ghanaisch ガーナ 加纳
greece: griechische grece griego 希腊
guatemala: guatemaltekisch guatemalteque guatemalteco グアテマラ 危地马拉
guinea-bissau: ギニアビサウ
haiti: haitianisch haitien haitiano 海地
honduras: honduranisch ホンジュラス 洪都拉斯
hong-kong: 香港
hungary: ungarische hungaro ungherese ungheria 匈牙利
iceland: islandia islandais 冰岛
india: indisch indische indien 印度
indonesia: indonesisch indonesien 印度尼西亚 印尼
iran: irani 伊朗
iraq: irakisch irakien iraqui 伊拉克
ireland: irisch irlandais irlandes irlandese 爱尔兰
israel: israelische israeli israelita 以色列
italy: italienische italien 意大利
ivory-coast: elfenbeinkuste cote-d'ivoire costa-de-marfil コートジボワール 科特迪瓦
jamaica: jamaika jamaique giamaica ジャマイカ 牙买加
japan: japanische japonesa
kazakhstan: kazajo カザフスタン 哈萨克斯坦
kenya: kenianisch kenyan keniano 肯尼亚
kosovo: kosovarisch コソボ 科索沃
kuwait: クウェート 科威特
kyrgyzstan: kirgisistan kirghizistan kirguistan キルギス
laos: ラオス 老挝
latvia: lettisch letton ラトビア 拉脱维亚
lebanon: libanon liban libano libanais libanes libanese 黎巴嫩
liberia: リベリア 利比里亚
libya: libyen libye libia リビア 利比亚
lithuania: litauisch lituanien リトアニア 立陶宛
luxembourg: luxemburg luxemburgo ルクセンブルク 卢森堡
madagascar: madagaskar マダガスカル 马达加斯加
malawi: malawian マラウイ 马拉维
malaysia: malaysisch malaisien 马来西亚
maldives: malediven maldivas モルディブ 马尔代夫
malta: maltese maltesisch マルタ 马耳他
mauritania: mauretanien mauritanie モーリタニア
mexico: mexikanisch mexicano messicano messico mejico 墨西哥
moldova: moldau moldavie moldavia モルドバ 摩尔多瓦
mongolia: mongolei mongolie モンゴル 蒙古国
montenegro: montenegrin monténégro モンテネグロ 黑山
morocco: marokkanische marocain marroqui marocco 摩洛哥
mozambique: mosambik mozambico モザンビーク 莫桑比克
myanmar: birma birmanie birmania 缅甸
namibia: namibian namibie ナミビア 纳米比亚
nepal: nepalesisch nepalais 尼泊尔
netherlands: niederlandisch neerlandais paises-bajos holandes paesi-bassi olandese 荷兰
new-zealand: nuova-zelanda 新西兰
nicaragua: ニカラグア 尼加拉瓜
niger: ニジェール 尼日尔
nigeria: nigerianisch 尼日利亚
north-korea: nordkorea coree-du-nord corea-del-norte corea-del-nord 朝鲜
north-macedonia: nordmazedonien macedoine-du-nord 北马其顿 北マケドニア
norway: norwegisch norvegien noruego norvegese norvegia 挪威
oman: オマーン 阿曼
pakistan: pakistanisch pakistanais 巴基斯坦
panama: panamaisch panameno パナマ 巴拿马
papua-new-guinea: papua-neuguinea パプアニューギニア 巴布亚新几内亚
paraguay: paraguayan パラグアイ 巴拉圭
peru: peruanisch peruvien peruviano 秘鲁
philippines: philippinisch filippine 菲律宾
poland: polnische polaco polacco 波兰
portugal: portugiesische portoghese portogallo 葡萄牙
qatar: カタール 卡塔尔
romania: rumanische rumano rumeno romeno 罗马尼亚
russia: russische 俄罗斯
rwanda: ruanda ルワンダ 卢旺达
saudi-arabia: saudi-arabien arabie-saoudite arabia-saudi arabia-saudita 沙特阿拉伯 沙特
senegal: senegalais セネガル 塞内加尔
serbia: serbische serbio serbo 塞尔维亚
sierra-leone: シエラレオネ 塞拉利昂
singapore: singapura 新加坡
slovakia: slowakisch slovaque eslovaco slovacchia スロバキア 斯洛伐克
slovenia: slowenisch slovene esloveno スロベニア 斯洛文尼亚
somalia: somalie ソマリア 索马里
south-africa: sudafrikanisch sud-africain sudafricano sudafricana 南非
south-korea: sudkoreanisch sud-coreen surcoreano sudcoreano corea-del-sur corea-del-sud 韩国
south-sudan: sudsudan soudan-du-sud 南スーダン 南苏丹
spain: spanische espagnole spagnolo espanola 西班牙
sri-lanka: スリランカ 斯里兰卡
sudan: soudan 苏丹
sweden: schwedische suedoise sueco svedese svezia 瑞典
switzerland: suizo svizzero 瑞士
syria: syrien syrie siria 叙利亚
taiwan: taiwanais taiwanisch 台湾 台灣
tajikistan: tadschikistan タジキスタン 塔吉克斯坦
tanzania: tansania タンザニア 坦桑尼亚
thailand: tailandes thailandais thailandia thailandisch 泰国
togo: togolese トーゴ 多哥
tunisia: tunesisch tunisien チュニジア 突尼斯
turkey: turkisch turque turchia turca 土耳其
uganda: ouganda ugandisch ウガンダ 乌干达
ukraine: ukrainische ucraino ucraniano 乌克兰
united-arab-emirates: アラブ首長国 阿联酋
united-kingdom: britisch britannique britanico britannico regno-unito reino-unido
united-states: 美国
uruguay: uruguayo ウルグアイ 乌拉圭
uzbekistan: usbekistan ouzbekistan ウズベキスタン 乌兹别克斯坦
venezuela: venezolano venezuelien 委内瑞拉
vietnam: vietnamesisch vietnamien vietnamita 越南
yemen: jemen イエメン 也门
zambia: sambia zambie ザンビア 赞比亚
zimbabwe: simbabwe ジンバブエ 津巴布韦
"""
