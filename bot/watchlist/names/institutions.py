"""Institutions whose names are words, or go by an abbreviation that others have too.

Each key here needs its context to hold, and what is known of it stands beside it; see
`context`.
"""

from __future__ import annotations

from bot.watchlist.names.context import Context, build_context
from bot.watchlist.names.loans import INDEX_DEEDS
from bot.watchlist.names.national import NATIONAL

__all__ = ["INSTITUTIONS"]

_STATES = (
    "alabama arizona california colorado florida georgia illinois maine michigan minnesota "
    "nevada ohio oregon pennsylvania texas virginia washington wisconsin york"
)
_COURTS = "appeal appeals circuit court injunction judge judges panel ruling tariffs trump"

INSTITUTIONS: dict[str, Context] = {
    **NATIONAL,
    "afd": build_context(
        2,
        supports="bundestag far germany merz party weidel",
        opposes="agence developpement",
    ),
    "agriculture department": build_context(2, after="of"),
    "amf": build_context(
        1,
        supports="bourse france french markets marches regulator regulateur watchdog",
        opposes="bowling metre quebec swim swimming",
    ),
    "amnesty": build_context(
        0.5,
        supports="abuses human rights torture",
        opposes="bill decree immigrants law parliament prisoners tax undocumented vote",
        before="an general tax",
        after="bill deal for law laws programme program scheme",
        mass=True,
    ),
    "anc": build_context(
        1,
        supports="africa african johannesburg mandela party ramaphosa south zuma",
        opposes="airpods bose earbuds headphones noise sony",
    ),
    "ap": build_context(
        0.5,
        supports="agency journalists photographer poll reporter reporters wire",
        opposes="amaravati andhra chandrababu hyderabad jagan naidu telangana vijayawada",
        after="calculus class classes course courses exam exams moller score scores students",
    ),
    "apra": build_context(0.5, supports="australia australian bank banks lenders regulator super"),
    "afp": build_context(
        1.5,
        supports="agency journalist journalists photographer reporter reporters wire",
        opposes="australian canberra charge charged charges drugs federal melbourne police sydney",
    ),
    "asic": build_context(
        0.5,
        supports="anz asx australia australian court regulator securities watchdog",
        opposes="bitcoin bitmain broadcom chip chips custom miner miners mining nvidia",
        after="chip chips design designs miner miners mining",
    ),
    "bce": build_context(
        0.5,
        supports="banco banque euro francfort inflacion inflation lagarde taux tassi tipos zone",
        opposes="ancient bell canada canadian century coin dividend telecom telus tomb ziply",
    ),
    "bercy": build_context(
        1,
        supports="budget finances impots ministere ministre taxe",
        opposes="arena atp concert masters tennis",
        after="arena masters",
    ),
    "bok": build_context(
        0.5,
        supports="bank governor inflation korea korean rate rates rhee seoul won",
        after="choy",
    ),
    "cac": build_context(
        supports="algorithms apps beijing china chinese cyberspace internet regulator",
        opposes="bourse dax europe ftse index paris points shares stocks",
        after="40",
    ),
    "cade": build_context(
        0.5,
        supports="antitrust brasilia brazil brazilian competition merger",
        after="cunningham",
    ),
    "channel 4": build_context(
        supports="bbc britain british documentary itv ofcom presenter privatisation uk",
        opposes="affiliate kron kron4 wbz wcco wdiv wrc wtmj",
        before="kron tv wbz wcco wdiv wrc wtmj",
    ),
    "chp": build_context(
        0.5,
        supports="ankara erdogan imamoglu istanbul ozel party turkey turkish turkiye",
        opposes="california crash freeway highway officers patrol",
    ),
    "columbia": build_context(
        -0.5,
        supports=(
            "antisemitism campus faculty federal harvard ivy khalil professor protest protests "
            "student students trump university"
        ),
        opposes="bogota carolina nasa record records shuttle sportswear venezuelan",
        before="british of",
        after="gorge pictures records river sportswear",
    ),
    "csu": build_context(
        0.5,
        supports="bavaria bavarian bayern berlin cdu dobrindt markus merz soder spd union",
        opposes="california campus colorado football rams students university",
    ),
    "commerce department": build_context(2, after="of"),
    "dea": build_context(
        1,
        supports="agents cartel cocaine drug drugs fentanyl marijuana trafficking",
    ),
    "defense department": build_context(2, after="of"),
    "democratic party": build_context(
        2,
        opposes="busan hong japan japanese kazakhstan korea korean kosovo kurdistan seoul yoon",
        before="christian free korea korean kurdistan liberal social",
        article=True,
    ),
    "democrats": build_context(
        1.5,
        supports="gop house republican republicans senate trump",
        opposes="hong stockholm sweden swedish",
        before="christian free liberal social sweden the",
    ),
    "die grunen": build_context(1),
    "die linke": build_context(1),
    "doe": build_context(
        0.5,
        supports="department energy grid laboratory lng nuclear wright",
        opposes="deer fawn plaintiff",
        before="jane john",
        after="eyed",
    ),
    "doge": build_context(
        1,
        supports="agency agencies contracts cuts efficiency federal government musk workers",
        opposes="altcoin coin dogecoin etf meme palace token venice",
        before="the",
    ),
    "education department": build_context(
        2,
        opposes="hong kong",
        after="of",
        before=_STATES,
    ),
    "dow jones": build_context(
        1,
        supports="barrons journal journalists murdoch newsroom newswires publisher subscribers",
        opposes=(
            "average beurs borsa bourse futures index indice nasdaq points pontos punkte punten "
            "punti puntos rally session stocks wall"
        ),
        after=f"average falls futures index industrial industrials rises slides {INDEX_DEEDS}",
    ),
    "eff": build_context(
        0.5,
        supports="censorship copyright digital encryption privacy surveillance",
        opposes="africa anc johannesburg julius malema parliament ramaphosa south",
    ),
    "eia": build_context(
        0.5,
        supports="barrels crude energy gas gasoline inventories oil output",
        opposes="developer environmental ivory planning",
    ),
    "ema": build_context(
        0.5,
        supports="agency approval drug drugs europe european medicine medicines vaccine",
        opposes="average bullish crossover moving rsi stone watson",
        before="100 20 200 50 day",
    ),
    "energy department": build_context(2, after="of"),
    "esa": build_context(
        0.5,
        supports="ariane astronaut launch mission nasa orbit satellite space spacecraft",
        opposes="endangered species wildlife",
    ),
    "fifth circuit": build_context(1, supports=_COURTS),
    "fmi": build_context(0.5, supports="banco deuda dette economia georgieva milei prestamo"),
    "fsb": build_context(
        0.5,
        supports="agents kremlin moscow navalny putin russia russian russias spy ukraine",
        opposes="bailey banks basel carstens crypto g20 knot nonbank stablecoin stablecoins",
    ),
    "gru": build_context(
        0.5,
        supports="hackers intelligence military moscow putin russia russian sabotage skripal spies",
        opposes="despicable minions universal",
    ),
    "home office": build_context(
        1.5,
        supports="asylum britain british immigration mahmood migrants minister police uk visa",
        opposes="chair decor deduction desk furniture printer remote setup workers",
        before="a her his my your",
        after="chair deduction desk furniture setup space",
        article=True,
    ),
    "homeland security": build_context(2),
    "house": build_context(
        -0.5,
        supports=(
            "bill congress democrats epstein gop lawmakers oversight republicans senate shutdown "
            "speaker vote votes"
        ),
        opposes="bleak buyers commons homes lords market mortgage opera owners rents sale",
        before=(
            "a art auction dutch fashion full haunted her his my open opera our publishing safe "
            "the their upper white"
        ),
        after="arrest building fire fires hunters hunting music of price prices sales sparrow that",
        article=True,
    ),
    "house of representatives": build_context(
        1,
        supports="bill congress democrats gop republicans senate shutdown speaker trump",
        opposes=(
            "australia australian dail diet indonesia japan japanese liberia nigeria nigerian "
            "philippine philippines zealand"
        ),
        article=True,
    ),
    "hts": build_context(
        0.5,
        supports="damascus idlib jolani rebels sharaa syria syrian",
        opposes="superconducting superconductor superconductors tariff",
    ),
    "hud": build_context(
        supports="department federal homeless homelessness housing rent section turner voucher",
        opposes="car dashboard display game glasses helmet windshield",
    ),
    "ice": build_context(
        0.5,
        supports=(
            "agent agents arrested arrests custody deport deportation deportations deported "
            "detained detainees detention immigrant immigrants immigration migrants noem raid "
            "raids"
        ),
        opposes=(
            "arctic bahn bahnhof bahnsteig cold cream dance fahrgaste frozen glacier glaciers "
            "gleis hockey melt melting rink sheet shelf skate skating sledding snow thin tunnel "
            "winter zug"
        ),
        before="black broken crushed dry melting on sea shaved the thin",
        after=(
            "age bath caps cave cream cube cubes dancer dancing fishing floes hockey melt pack "
            "rink rinks sheet sheets shelf shelves skater skates skating storm"
        ),
        mass=True,
    ),
    "ico": build_context(
        supports="breach commissioner data fine fined privacy uk watchdog",
        opposes="blockchain coin crypto cryptocurrency ethereum offering token tokens",
    ),
    "intercept": build_context(
        0.5,
        supports="journalist leaked reported reporter site snowden",
        opposes="drone jets missile missiles navy rockets",
        article=True,
    ),
    "interior department": build_context(2, after="of"),
    "ioc": build_context(
        0.5,
        supports="athletes committee coventry games medal olympic olympics summer winter",
        opposes="barrels crude indian petrol refinery refineries",
    ),
    "irs": build_context(
        1,
        supports="audit federal filing refund refunds tax taxes taxpayers treasury",
        opposes="deducao escaloes imposto portugal rendimento",
    ),
    "isis": build_context(
        1,
        supports=(
            "attack caliphate fighters group iraq militants mosul raqqa syria terror terrorist"
        ),
        opposes="egyptian goddess osiris oxford river temple",
    ),
    "iss": build_context(
        1,
        supports="astronaut astronauts capsule cosmonaut crew nasa orbit soyuz space spacex",
        opposes="advisory glass lewis proxy shareholder shareholders vote",
    ),
    "iwf": build_context(
        0.5,
        supports="georgieva konjunktur kredit prognose wachstum weltwirtschaft",
        opposes="abuse child images lifter lifters online weightlifting",
    ),
    "la liga": build_context(
        1.5,
        supports="atletico barca barcelona football madrid real villarreal",
        opposes="italia lega salvini",
    ),
    "labor department": build_context(2, after="of", before=_STATES),
    "labour party": build_context(
        1.5,
        supports="britain british burnham corbyn farage reeves starmer streeting uk westminster",
        opposes=(
            "abuja dutch hipkins ireland irish israel israeli malta maltese nigeria nigerian "
            "norway norwegian obi zealand"
        ),
        before="dutch irish israeli malta maltese norwegian scottish zealand",
        article=True,
    ),
    "m23": build_context(
        0.5,
        supports="congo drc goma kinshasa kivu rebels rwanda rwandan",
        opposes="crash crawley gatwick lanes motorway traffic",
    ),
    "nabu": build_context(
        0.5,
        supports="anticorruption corruption kyiv sapo ukraine ukrainian zelensky zelenskyy",
        opposes="artenschutz naturschutz naturschutzbund vogel vogelarten",
    ),
    "ninth circuit": build_context(1, supports=_COURTS),
    "oms": build_context(
        0.5,
        supports="coronavirus covid epidemie mundial organisation pandemie salud sante tedros",
        opposes="order orders software trading",
    ),
    "ons": build_context(
        0.5,
        supports="britain census economy figures gdp inflation statistics uk unemployment",
    ),
    "pbs": build_context(
        0.5,
        supports="broadcasting documentary frontline funding newshour npr sesame stations",
        opposes="australia medicines pharmaceutical subsidised",
    ),
    "pentagon": build_context(
        2,
        opposes="hexagon shape shaped",
        after="papers shaped",
        article=True,
    ),
    "pla": build_context(
        0.5,
        supports="beijing china chinese military navy strait taiwan troops warships",
        opposes="3d abs filament plastic printer printing",
    ),
    "rai": build_context(
        0.5,
        supports="broadcaster festival italia italian meloni rete sanremo tg1 tv",
        opposes="algerian bachchan bollywood",
        before="aishwarya gulshan himani vivek",
    ),
    "republicans": build_context(
        1.5,
        supports="gop house senate trump vote",
        opposes="catalan dublin fein haiti irish spain spanish ulster",
        before="irish les the young",
    ),
    "second circuit": build_context(1, supports=_COURTS),
    "secret service": build_context(
        1.5,
        supports="agent agents assassination director president trump vance",
        opposes="cheka czech german iran israel israeli nazi romanian russia russian soviet",
        before="british german iranian israeli nazi romanian russian soviet",
        article=True,
    ),
    "senate": build_context(
        1.5,
        supports=(
            "bill congress democrats filibuster gop house republican republicans schumer senator "
            "senators shutdown thune trump washington"
        ),
        opposes=(
            "abuja academic berlin bundesrat canberra cassation dublin faculty manila ottawa paris "
            "prague rome student students university warsaw"
        ),
        doubts=(
            "australia australian canada canadian france french haiti italian italy nigeria "
            "nigerian pakistan philippine philippines polish romanian"
        ),
        before=f"academic australian canadian faculty french nigerian state student {_STATES}",
        article=True,
    ),
    "spd": build_context(
        1,
        supports="berlin bundestag cdu germany klingbeil koalition merz party scholz",
        opposes="detectives officers police seattle spokane syracuse",
    ),
    "trai": build_context(0.5, supports="airtel india jio spectrum telecom tariff"),
    "ue": build_context(
        0.5, supports="bruselas bruxelles comision commission europe paises pays von"
    ),
    "verdi": build_context(
        supports="beschaftigte gewerkschaft streik tarif union warnstreik",
        opposes=(
            "aida composer conductor falstaff giuseppe macbeth opera rigoletto scala soprano "
            "traviata"
        ),
        before="giuseppe",
        after="requiem",
    ),
    "world court": build_context(1.5, supports="genocide hague icj judges ruling un"),
}
