"""Headlines and texts before and after an editor had them, and in what they differ.

All of them are invented. ``kinds`` is empty where the change is one of form alone.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["HEARSAY", "PAIRS", "Pair"]


@dataclass(frozen=True, slots=True)
class Pair:
    """One entry in two versions."""

    kinds: str
    before: str
    after: str
    text_before: str = ""
    text_after: str = ""
    lang: str = "en"


# Whose word it is, dropped; to add it is a change of form.
HEARSAY = (
    Pair("certainty", "Norvik hid mill leak, lawsuit claims", "Norvik hid mill leak"),
    Pair("certainty", "Norvik to shut mill, sources say", "Norvik to shut mill"),
    Pair("certainty", "Norvik to shut mill, sources say", "Norvik to shut mill, company says"),
    Pair("certainty", "Sources: Norvik to shut mill", "Norvik to shut mill"),
    Pair("certainty", "Norvik schließt Mühle, sagen Insider", "Norvik schließt Mühle", lang="de"),
    Pair(
        "certainty", "Norvik cierra el molino, según fuentes", "Norvik cierra el molino", lang="es"
    ),
)
PAIRS = (
    # -- accusations, hearsay and questions that become facts --------------------------------------
    Pair("certainty", "Mayor accused of killing aide", "Mayor killed aide"),
    Pair("certainty", "Norvik chief accused of bribing judge", "Norvik chief bribed judge"),
    Pair("certainty", "Court told: clerk charged with stealing kettles", "Clerk steals kettles"),
    Pair(
        "certainty", "Union accuses Norvik of hiding leak", "Norvik hid leak, hiding it for years"
    ),
    Pair(
        "certainty", "Maire accusé d'avoir tué son adjoint", "Le maire a tué son adjoint", lang="fr"
    ),
    Pair(
        "certainty",
        "Alcalde acusado de matar a su vecino",
        "El alcalde mató a su vecino",
        lang="es",
    ),
    Pair("certainty", "工場で爆発、12人死亡か", "工場で爆発、12人死亡", lang="ja"),
    Pair("certainty", "ノルビク、工場閉鎖か 関係者", "ノルビク、工場閉鎖 関係者", lang="ja"),
    Pair("", "Mayor accused of killing aide", "Mayor charged with killing aide"),
    Pair("", "Mayor accused of killing aide", "Mayor stands accused of killing his aide"),
    Pair(
        "",
        "Trial of mayor opens",
        "Trial of mayor opens",
        "The mayor, accused of killing an aide, came to court in Oldtown on Monday at nine.",
        "The mayor came to court in Oldtown on Monday at nine.",
    ),
    Pair("", "Norvik to shut mill, sources say", "Sources: Norvik to shut mill"),
    Pair("", "Norvik to shut mill, sources say", "Norvik to shut mill: report"),
    Pair(
        "",
        "Norvik chief charged with fraud in Oldtown",
        "Norvik chief warns of fraud wave in Oldtown",
    ),
    Pair("", "Norvik may shut mill, sources say", "Norvik may shut mill"),
    Pair("", "静かな町の工場で爆発", "静かな町の工場で爆発が発生", lang="ja"),
    # -- as many dead as were hurt, and the other way round --------------------------------------
    Pair("number", "Blast kills 12 in Oldtown", "Blast injures 12 in Oldtown"),
    Pair("number", "Bus crash near Selby wounds 12", "Bus crash near Selby kills 12"),
    Pair("number", "Ferry sinks with 40 missing", "Ferry sinks with 40 dead"),
    Pair("number", "Landslide leaves thirty dead", "Landslide leaves 30 missing"),
    Pair("number", "Brand in Oldtown: 12 Tote", "Brand in Oldtown: 12 Verletzte", lang="de"),
    Pair("number", "Incendie : 12 morts", "Incendie : 12 disparus", lang="fr"),
    Pair("number", "Incendio: 12 muertos", "Incendio: 12 heridos", lang="es"),
    Pair(
        "number",
        "Bus crash near Selby",
        "Bus crash near Selby",
        "A bus crash near Selby killed 12 people on Monday, crews said.",
        "A bus crash near Selby injured 12 people on Monday, crews said.",
    ),
    Pair("", "Blast kills 12 in Oldtown", "Blast claims 12 lives in Oldtown"),
    Pair("", "Blast kills 12, injures 12 in Oldtown", "12 dead, 12 hurt in Oldtown blast"),
    Pair("", "12 dead, 40 hurt in Oldtown blast", "40 injured and 12 killed in Oldtown blast"),
    Pair("", "12 killed or injured in Oldtown blast", "12 hurt or killed in Oldtown blast"),
    Pair("", "40 dead or missing in landslide", "40 missing or dead in landslide"),
    Pair("", "40 feared dead as ferry sinks", "40 missing, feared dead as ferry sinks"),
    Pair("", "12 casualties in Oldtown blast", "12 injured in Oldtown blast"),
    Pair("", "Brand: 12 Tote und Vermisste", "Brand: 12 Vermisste oder Tote", lang="de"),
    # -- form alone, English ------------------------------------------------------------------
    Pair("", "Fire destroys mill in Oldtown", "Fire destroys mill in Oldtown."),
    Pair("", "Fire destroys mill in Oldtown", "Fire Destroys Mill in Oldtown"),
    Pair("", "Norvik's chief quits", "Norvik’s chief quits"),
    Pair("", "Norvik - a short history of its deals", "Norvik – a short history of its deals"),
    Pair("", "Goverment backs new harbour", "Government backs new harbour"),
    Pair("", "Labor group honors retired miners", "Labour group honours retired miners"),
    Pair("", "Three dead in Oldtown blast", "3 dead in Oldtown blast"),
    Pair("", "Norvik pays $1.2bn for Ostrander", "Norvik pays $1.2 billion for Ostrander"),
    Pair("", "Norvik recalls 1,200 vans", "Norvik recalls 1200 vans"),
    Pair("", "BREAKING: Fire destroys mill in Oldtown", "Fire destroys mill in Oldtown"),
    Pair("", "Fire destroys mill in Oldtown", "UPDATE 2-Fire destroys mill in Oldtown"),
    Pair("", "Fire destroys mill in Oldtown", "Fire destroys mill in Oldtown | The Courier"),
    Pair("", "In Oldtown, fire destroys a mill", "Fire destroys mill in Oldtown"),
    Pair("", "U.S. to send ships to Norway", "United States to send ships to Norway"),
    Pair("", "Fire destroys old mill in Oldtown", "Fire destroys mill in Oldtown"),
    Pair("", "Norvik names Ada Roe chief executive", "Norvik names Ada Roe as chief executive"),
    Pair(
        "",
        "Fire destroys mill",
        "Fire destroys mill",
        "A fire destroyed a mill on Monday. Updated at 14:05.",
        "A fire destroyed a mill on Monday. Updated at 15:20.",
    ),
    Pair(
        "",
        "Fire destroys mill",
        "Fire destroys mill",
        "A fire destroyed a mill in Oldtown on Monday, crews said.",
        "A fire destroyed a mill in Oldtown on Monday, crews said. Sign up for our newsletter.",
    ),
    Pair(
        "",
        "Fire destroys mill",
        "Fire destroys mill",
        "A fire destroyed a mill in Oldtown on Monday, crews said…",
        "A fire destroyed a mill in Oldtown on Monday, crews said. Ada Roe, the mayor, came. "
        "The mill employed 40 people and had stood there since 1911.",
    ),
    Pair(
        "",
        "Mayor quits over harbour deal",
        "Ada Roe quits over harbour deal",
        "Ada Roe, mayor of Oldtown, quit over the deal on Monday.",
        "Ada Roe, mayor of Oldtown, quit over the deal on Monday.",
    ),
    Pair(
        "",
        "Norvik to close Oulu plant",
        "Norvik to close Oulu plant with 300 jobs",
        "Norvik will close its plant in Oulu, where 300 people work.",
        "Norvik will close its plant in Oulu, where 300 people work.",
    ),
    Pair(
        "",
        "Lorry driver was drunk, police say",
        "Lorry driver was drunk, police say",
        "The lorry driver was drunk, the police of Oldtown said on Monday.",
        "The police of Oldtown said on Monday: the lorry driver was drunk.",
    ),
    # -- numbers, English ---------------------------------------------------------------------
    Pair("number", "12 dead in Oldtown blast", "17 dead in Oldtown blast"),
    Pair("number", "Blast in Oldtown kills twelve", "Blast in Oldtown kills nine"),
    Pair("number", "Norvik pays $1.2bn for Ostrander", "Norvik pays $2.1 billion for Ostrander"),
    Pair("number", "Norvik cuts 300 jobs in Oulu", "Norvik cuts 3,000 jobs in Oulu"),
    Pair("number", "Inflation rises to 3.4%", "Inflation rises to 4.3%"),
    Pair("number", "Magnitude 6.1 quake off Cape Roe", "Magnitude 5.8 quake off Cape Roe"),
    Pair("number", "Blast in Oldtown", "Blast in Oldtown kills 12"),
    Pair("number", "Norvik to raise prices in 2027", "Norvik to raise prices in 2028"),
    Pair(
        "number",
        "Blast in Oldtown",
        "Blast in Oldtown",
        "A blast in Oldtown killed 12 people on Monday, police said.",
        "A blast in Oldtown killed 17 people on Monday, police said.",
    ),
    Pair(
        "number",
        "Norvik reports a loss",
        "Norvik reports a loss",
        "Norvik lost $40 million in the quarter, it said on Monday.",
        "Norvik lost $400 million in the quarter, it said on Monday.",
    ),
    # -- names, English -----------------------------------------------------------------------
    Pair("name", "Norvik to buy Ostrander, sources say", "Norvik to buy Fenwick, sources say"),
    Pair("name", "Norvik Buys Ostrander", "Norvik Buys Fenwick"),
    Pair("name", "Blast kills 12 in Iran", "Blast kills 12 in Iraq"),
    Pair("name", "Fenwick sues Ostrander over patents", "Ostrander sues Fenwick over patents"),
    Pair("name", "Police arrest Ada Roe over fire", "Police arrest Jon Vale over fire"),
    Pair("name", "Police arrest man over fire", "Police arrest Jon Vale over fire"),
    Pair(
        "name",
        "Police arrest a man over fire",
        "Police arrest a man over fire",
        "Police in Oldtown arrested Ada Roe over the fire on Monday.",
        "Police in Oldtown arrested Jon Vale over the fire on Monday.",
    ),
    Pair("", "Fenwick and Ostrander to merge", "Ostrander and Fenwick to merge"),
    Pair("", "Police arrest Jon Valentin over fire", "Police arrest Jon Valentyn over fire"),
    # -- negation, certainty, corrections, other headlines ------------------------------------
    Pair("negation", "Norvik to cut jobs in Oulu", "Norvik will not cut jobs in Oulu"),
    Pair("negation", "Norvik denies breach of its network", "Norvik admits breach of its network"),
    Pair("negation", "No injuries after fire in mill", "Injuries after fire in mill"),
    Pair(
        "negation",
        "Norvik speaks of its plans",
        "Norvik speaks of its plans",
        "Norvik said that it would close the plant in Oulu this year.",
        "Norvik said that it would not close the plant in Oulu this year.",
    ),
    Pair("certainty", "Alleged killer of mayor arrested", "Killer of mayor arrested"),
    Pair("certainty", "Norvik buys Ostrander", "Norvik reportedly buys Ostrander"),
    Pair("certainty", "Norvik may close Oulu plant", "Norvik to close Oulu plant"),
    Pair("certainty", "Norvik in talks to buy Ostrander", "Norvik to buy Ostrander"),
    Pair("", "Norvik closes plant in May", "Norvik closes plant in May 2026", "2026", "2026"),
    Pair(
        "certainty",
        "Man held over fire",
        "Man held over fire",
        "A man who allegedly set fire to the mill was held on Monday.",
        "A man who set fire to the mill was held on Monday.",
    ),
    Pair("correction", "Fire destroys mill in Oldtown", "CORRECTED-Fire destroys mill in Oldtown"),
    Pair(
        "correction",
        "Fire destroys mill",
        "Fire destroys mill",
        "A fire destroyed a mill.",
        "A fire destroyed a mill. Correction: An earlier version of this article misstated "
        "the age of the mill.",
    ),
    Pair("headline", "Court upholds ban on ferries", "Court overturns ban on ferries"),
    Pair("headline", "Shares of Norvik rise after results", "Shares of Norvik fall after results"),
    Pair(
        "headline",
        "Mayor opens new bridge over the harbour",
        "Strike closes all schools for a week",
    ),
    # -- German -------------------------------------------------------------------------------
    Pair("", "Feuer zerstört Mühle in Altstadt", "Feuer zerstört Mühle in Altstadt!", lang="de"),
    Pair("", "Eilmeldung: Norvik kauft Ostrander", "Norvik kauft Ostrander", lang="de"),
    Pair("", "Norvik zahlt 1,2 Mrd. Euro", "Norvik zahlt 1,2 Milliarden Euro", lang="de"),
    Pair("number", "Zwölf Tote bei Explosion", "17 Tote bei Explosion", lang="de"),
    Pair("name", "Norvik kauft Ostrander", "Fenwick kauft Ostrander", lang="de"),
    Pair(
        "negation", "Norvik schließt Werk in Oulu", "Norvik schließt Werk in Oulu nicht", lang="de"
    ),
    Pair("certainty", "Mutmaßlicher Täter gefasst", "Täter gefasst", lang="de"),
    Pair("correction", "Feuer zerstört Mühle", "Korrektur: Feuer zerstört Mühle", lang="de"),
    # -- French -------------------------------------------------------------------------------
    Pair("", "Incendie dans un moulin à Oulu", "Incendie dans un moulin, à Oulu", lang="fr"),
    Pair("", "Norvik paie 1,2 Md€", "Norvik paie 1,2 milliard d'euros", lang="fr"),
    Pair("", "Norvik supprime 3 000 postes", "Norvik supprime 3000 postes", lang="fr"),
    Pair("number", "Norvik supprime 3 000 postes", "Norvik supprime 4 000 postes", lang="fr"),
    Pair("certainty", "Suspect alleged to have fled Oulu", "Suspect has fled Oulu"),
    Pair(
        "certainty",
        "Alleged arsonist likely acted alone, police say",
        "Arsonist likely acted alone, police say",
    ),
    Pair(
        "certainty",
        "Mutmaßlicher Brandstifter wohl ein Verdächtiger aus Oulu, Tat offenbar geplant",
        "Brandstifter wohl ein Verdächtiger aus Oulu, Tat offenbar geplant",
        lang="de",
    ),
    Pair("", "Alleged arsonist held in Oulu", "Suspected arsonist held in Oulu"),
    Pair("", "Police hold alleged arsonist in Oulu", "Police hold suspected arsonist in Oulu"),
    Pair("", "Ferry could be late, likely by an hour", "Ferry could be late by an hour or so"),
    Pair("number", "Explosion à Oulu : douze morts", "Explosion à Oulu : 17 morts", lang="fr"),
    Pair("name", "Norvik rachète Ostrander", "Norvik rachète Fenwick", lang="fr"),
    Pair(
        "negation",
        "Norvik va fermer son usine d'Oulu",
        "Norvik ne va pas fermer son usine d'Oulu",
        lang="fr",
    ),
    Pair("certainty", "Le meurtrier présumé arrêté", "Le meurtrier arrêté", lang="fr"),
    Pair("correction", "Incendie à Oulu", "Rectificatif : Incendie à Oulu", lang="fr"),
    # -- Spanish ------------------------------------------------------------------------------
    Pair(
        "",
        "Incendio destruye un molino en Oulu",
        "Un incendio destruye un molino en Oulu",
        lang="es",
    ),
    Pair("number", "Doce muertos en Oulu", "17 muertos en Oulu", lang="es"),
    Pair("number", "Norvik paga 1.200 millones", "Norvik paga 2.100 millones", lang="es"),
    Pair("name", "Norvik compra Ostrander", "Norvik compra Fenwick", lang="es"),
    Pair("negation", "Norvik cerrará su planta", "Norvik no cerrará su planta", lang="es"),
    Pair("certainty", "Detienen al presunto asesino", "Detienen al asesino", lang="es"),
    Pair("correction", "Incendio en Oulu", "Corrección: Incendio en Oulu", lang="es"),
    # -- Japanese, Chinese, Korean ------------------------------------------------------------
    Pair("", "オウルで爆発、12人死亡", "オウルで爆発、１２人死亡", lang="ja"),
    Pair("", "【速報】オウルで爆発、12人死亡", "オウルで爆発、12人死亡", lang="ja"),
    Pair("number", "オウルで爆発、12人死亡", "オウルで爆発、17人死亡", lang="ja"),
    Pair("number", "ノルヴィク、1万人削減へ", "ノルヴィク、2万人削減へ", lang="ja"),
    Pair("name", "ノルヴィクが買収を発表", "フェンウィックが買収を発表", lang="ja"),
    Pair("negation", "ノルヴィク、買収を検討", "ノルヴィク、買収検討を否定", lang="ja"),
    Pair("certainty", "放火疑いで男を逮捕", "放火で男を逮捕", lang="ja"),
    Pair("correction", "オウルで爆発", "訂正：オウルで爆発", lang="ja"),
    Pair("", "奥卢爆炸致十二人死亡", "奥卢爆炸致12人死亡", lang="zh"),
    Pair("number", "奥卢爆炸致12人死亡", "奥卢爆炸致17人死亡", lang="zh"),
    Pair("negation", "公司承认数据泄露", "公司否认数据泄露", lang="zh"),
    Pair("certainty", "嫌疑人涉嫌纵火被捕", "男子纵火被捕", lang="zh"),
    Pair("number", "오울루 폭발 12명 사망", "오울루 폭발 17명 사망", lang="ko"),
    Pair("negation", "노르빅, 매각설 부인", "노르빅, 매각설 인정", lang="ko"),
    # -- as desks write them ------------------------------------------------------------------
    Pair("", "Stocks slide as oil tops $90", "Stocks slide as oil price tops $90"),
    Pair("", "Roe says bank will hold rates steady", "bank will hold rates steady, Roe says"),
    Pair("", "Two killed in Texas plane crash", "Two people killed in plane crash in Texas"),
    Pair("", "Judge blocks Vale order on asylum", "bankeral judge blocks Vale order on asylum"),
    Pair("", "Heavy rain floods streets in Lisbon", "Streets in Lisbon flooded after heavy rain"),
    Pair("", "What we know about the Oldtown blast", "What we know so far about the Oldtown blast"),
    Pair("", "Live: Oldtown mayor speaks to press", "Oldtown mayor speaks to press – live"),
    Pair("", "Minister says talks 'going well'", "Minister: talks going well"),
    Pair("", "Germany's Roe visits Paris", "German Chancellor Roe visits Paris"),
    Pair(
        "",
        "Boeing CEO to step down by end of year",
        "Boeing chief executive to step down by end of the year",
    ),
    Pair("", "EU fines Norvik 200 million euros", "EU fines Norvik €200m"),
    Pair("", "EU fines Norvik 200 million euros", "EU fines Norvik €200 million over data rules"),
    Pair(
        "",
        "Man, 34, charged over station stabbing",
        "34-year-old man charged over station stabbing",
    ),
    Pair(
        "",
        "Fire crews tackle blaze at London tower block",
        "Firefighters tackle fire at London tower block",
    ),
    Pair("", "Explosion in Beirut", "Explosion in Beirut port"),
    Pair("", "Norvik shares jump 5% after results", "Norvik shares jump 5 percent after results"),
    Pair("", "The 10 best films of the year", "10 best films of the year"),
    Pair("", "US strikes targets in Yemen", "U.S. strikes targets in Yemen"),
    Pair(
        "", "Ukraine: what happened on day 400 of the war", "Ukraine war: what happened on day 400"
    ),
    Pair("", "Spain's Roe calls snap election", "Spanish PM Roe calls snap election"),
    Pair("", "Brand in Lagerhalle in Köln", "Feuer in Lagerhalle in Köln", lang="de"),
    Pair("", "Bundestag stimmt Gesetz zu", "Bundestag stimmt dem Gesetz zu", lang="de"),
    Pair(
        "", "Vale annonce un remaniement", "Jon Vale annonce un remaniement ministériel", lang="fr"
    ),
    Pair("", "Roe convoca elecciones", "Ada Roe convoca elecciones generales", lang="es"),
    Pair("", "首相が辞任を表明", "首相が辞任の意向を表明", lang="ja"),
    Pair("number", "Two killed in Texas plane crash", "Three killed in Texas plane crash"),
    Pair(
        "number",
        "Death toll in Turkey quake passes 1,000",
        "Death toll in Turkey quake passes 1,500",
    ),
    Pair("number", "Norvik shares jump 5% after results", "Norvik shares jump 15% after results"),
    Pair("number", "Magnitude 7 quake hits Chile", "Magnitude 6.7 quake hits Chile"),
    Pair("name", "Roe to meet Vale in Paris", "Roe to meet Ostrander in London"),
    Pair("name", "Police name Texas gunman as Jon Vale", "Police name Texas gunman as Ada Roe"),
    Pair("name", "Blast in Beirut kills 4", "Blast in Damascus kills 4"),
    Pair("certainty", "Suspected gas leak behind Oldtown blast", "Gas leak behind Oldtown blast"),
    Pair("certainty", "Vale considering bid for Ostrander", "Vale makes bid for Ostrander"),
    Pair("certainty", "Company may have hidden data, report says", "Company hid data, report says"),
    Pair("negation", "Suspect pleads guilty to killing", "Suspect pleads not guilty to killing"),
    Pair("headline", "Jury finds Roe guilty", "Jury finds Roe innocent"),
    Pair("headline", "Senate passes budget bill", "Senate rejects budget bill"),
    Pair("number", "Zahl der Toten steigt auf 12", "Zahl der Toten steigt auf 17", lang="de"),
    Pair("number", "15 Verletzte bei Zugunglück", "25 Verletzte bei Zugunglück", lang="de"),
    Pair("name", "Roe trifft Vale in Berlin", "Roe trifft Ostrander in Berlin", lang="de"),
    Pair("negation", "Bahn erhöht Preise", "Bahn erhöht Preise nicht", lang="de"),
    Pair("certainty", "Polizei fasst Tatverdächtigen", "Polizei fasst Täter", lang="de"),
    Pair(
        "number",
        "Séisme au Maroc : au moins 300 morts",
        "Séisme au Maroc : plus de 600 morts",
        lang="fr",
    ),
    Pair(
        "negation",
        "Le ministre confirme sa démission",
        "Le ministre dément sa démission",
        lang="fr",
    ),
    Pair("name", "Detenido el alcalde de Oviedo", "Detenido el alcalde de Gijón", lang="es"),
    Pair("number", "死者3人に", "死者5人に", lang="ja"),
    Pair("name", "台湾で地震", "中国で地震", lang="ja"),
    Pair("number", "地震のマグニチュードは6.1", "地震のマグニチュードは5.8", lang="ja"),
    Pair("", "Man charged over stabbing", "34-year-old man charged over stabbing"),
    Pair(
        "",
        "Fire destroys mill",
        "Fire destroys mill",
        "A fire destroyed a mill in Oldtown on Monday. The mill stood there since 1911, crews say.",
        "A fire destroyed a mill in Oldtown on Monday. The mill stood there since 1911, crews of "
        "Harbourside say.",
    ),
)
