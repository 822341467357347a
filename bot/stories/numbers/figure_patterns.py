"""The patterns by which numbers of consequence are found in a folded text, and what each counts."""

from __future__ import annotations

from enum import StrEnum

from bot.stories.numbers.counted_patterns import COUNTED, ONE_WORDS, SCALE, SCALES
from bot.stories.numbers.counted_patterns import N as _N
from bot.stories.numbers.dismissals import list_dismissals
from bot.stories.numbers.lives import NO_THINGS, list_lives

__all__ = ["IN_CURRENCY", "SIGNS", "TABLE", "FigureKind"]


class FigureKind(StrEnum):
    """What a number counts."""

    DEAD = "dead"
    INJURED = "injured"
    MONEY = "money"  # dollars, and where no currency is named
    HONG_KONG_DOLLARS = "money HK$"
    CANADIAN_DOLLARS = "money C$"
    AUSTRALIAN_DOLLARS = "money A$"
    EUROS = "money €"
    POUNDS = "money £"
    YEN = "money yen"
    YUAN = "money yuan"
    RUPEES = "money rupees"
    WON = "money won"
    FRANCS = "money francs"
    CROWNS = "money crowns"
    YEN_OR_YUAN = "money ¥"
    JOBS = "jobs"
    UNITS = "units"
    SATELLITES = "satellites"
    PERCENT = "percent"
    MAGNITUDE = "magnitude"
    INTENSITY = "intensity"  # how strongly a quake was felt in a place, as Japan tells it: 震度


_QUAKE = r"(?:\w{,20}beben|terremotos?|seismos?|sismos?|temblor(?:es)?|seismes?)"
_CURRENCY = r"(?:us\$|c\$|a\$|hk\$|[$€£¥₹]|\b(?:usd|eur|gbp) |\brs\.? ?)"
_UNIT = (
    r"(?:us )?(?:di )?(?:dollars?|dollari|dolares|euros?|pounds?|yen|yuan|rupees?|francs?|crowns?"
    r"|won)\b"
)
_ABOUT = (
    r"(?:(?:at least|more than|about|over|up to|nearly|almost|around|roughly|some|fast|presque"
    r"|mindestens|mehr als|uber|rund|au moins|plus de|pres de|al menos|mas de|casi|unas|unos"
    r"|almeno|piu di|oltre|circa|minstens|meer dan|zeker|pelo menos|mais de|cerca de|ya|deja|gia"
    r"|al) ){0,2}"
)
_ROLES = (
    # Who they were: "12 miners dead", "two young climbers killed". No word that things share: an
    # order, a server or a number may be dead, too.
    r"(?:miners|workers|labou?rers|crew|sailors|fishermen|farmers|traders|bankers|tourists|holidaymakers"
    r"|pilgrims|worshippers|guests|residents|villagers|students|pupils|schoolchildren|teachers|teenagers"
    r"|teens|babies|girls|boys|climbers|hikers|mountaineers|skiers|divers|swimmers|fans|spectators"
    r"|migrants|refugees|prisoners|inmates|patients|nurses|doctors|medics|reporters|journalists"
    r"|firefighters|rescuers|officers|policemen|troops|guards|marines|protesters|drivers|pilots|hostages"
    r"|victims|friends|colleagues|siblings|brothers|sisters)"
)
_PEOPLE = (
    r"(?:(?:(?:more )?(?:people|persons|men|women|children|passengers|soldiers|civilians)"
    rf"|(?:[a-z]+ )?{_ROLES}) )?"
)
_ABOARD = r"(?:(?:aboard|onboard|on board|an bord|a bord|a bordo) )?"
_PERSONS = (
    # Or whoever else they were: "deux alpinistes tués", "12 Bergleute sterben".
    r"(?:(?!(?:ans?|anos?|anni|jahre?|jaar|mois|meses|mesi|monate|jours?|dias?|giorni|tage?|heures?"
    r"|horas?|ore|stunden|von|de|di|des|en|im|in|bei|nach|y|et|und|e|a|o|herid\w*|bless\w*|verletzt\w*"
    r"|ferit\w*|ferid\w*|gewond\w*) )[a-z]+ )?"
)
_NOT_NONE = (
    # "no one was hurt", "one in 10 died"
    r"(?<!\d)(?<!\bno[ -])(?<!\bnone of )(?<!\bnone of the )(?<!\bnot )(?<!\bone in )(?<!\b1 in )"
)
_HAS_BEEN = (
    # "22 Menschen sind gestorben", "22 personnes ont été tuées", "22 people have been hurt"
    r"(?:(?:sind|waren|wurden|werden|sont|etaient|ont ete|avaient ete|han|habian|fueron|son|sono"
    r"(?: stat[ie])?|zijn|werden|foram|have been|had been|han resultado|resultaron)"
    r"(?: (?:bisher|inzwischen|dabei|bereits|schon|desormais|deja|ya))? )?"
)
_SOMEBODY = rf"(?:{_PEOPLE}|{_PERSONS})"
_RISES = (
    r"(?:ascienden?|suben?|aumentan?|se elevan?|llegan?|monte|passe|grimpe|s'eleve|s'alourdit"
    r"|atteint|salgono|sale|salito|saliti|salita|sobe|sobem|aumenta|chega|steigt|stieg|steigen|stijgt"
    r"|klettert|erhoht sich|s'etablit|est porte|ascendio|subio|aumento)"
)
_TO = r"(?:(?:a|auf|naar|para|op) )?"
_THE_DEAD = (
    r"(?:muert[oa]s|fallecid[oa]s|victimas(?: mortales)?|morti|vittime|mort[oe]s|morts|tues)"
)
_COUNT_OF = (
    # "el número de muertos", "il bilancio delle vittime"
    r"(?:(?:cifra|numero|balance|balanco|bilancio|bilan|nombre) (?:de|dei|des|delle|del)(?: \w+)? ?"
    rf"{_THE_DEAD})"
)
_PEOPLE_ONLY = (
    # No share, no age, no hours, no sum.
    r"\b(?!%|[.,]\d|[ -]?(?:%|years?|hours?|days?|jahr\w*|stunden?|tagen?|ans|anos|anni|jaar"
    r"|heures?|jours?|horas?|dias?|ore|giorni|uur|dagen|mill\w+|mili\w+|mil|euros?|dollars?|points?"
    r"|blesse\w*|herid\w*|ferit\w*|ferid\w*|disparu\w*|desaparecid\w*)\b)"
)
_TOLL = rf"(?!(?:19|20)\d\d\b){_N}{_PEOPLE_ONLY}"
_SURE = (
    # Not "expected to rise to", nor "could pass".
    r"(?!\b(?:(?:expected|feared|likely|set|due|predicted) to|could|might|would|will|may(?! \d))\b)"
)
# A clause with its numbers, as in "from 7.7 magnitude quake" or "of Oct. 7 attack", and without
# the injured.
_IN_CLAUSE = (
    rf"(?:{_SURE}(?!\b(?:injur|wound|hurt|missing|displac|homeless))"
    r"(?:[^.:;!?]|\.(?=\d)|(?:(?<=\b[a-z]{3})|(?<=\bsept))\.(?= \d)))"
)
_CLIMBS = (
    r"(?:(?:rises?|rose|risen|rising|climbs?|climbed|climbing|jumps?|jumped|soars?|soared|grows?"
    r"|grew|grown|increases?|increased|mounts?|mounted|stands?|stood|leaps?|leapt|surges?|surged"
    r"|up|now)(?: now)?(?: by [\w.,]+(?: more)?)?(?: from [\w.,]+)? "
    r"(?:to|at|above|past|beyond|over)"
    r"|pass(?:es|ed)?|tops?|topped|hits?|reach(?:es|ed)?|exceed(?:s|ed)?|surpass(?:es|ed)?|nears?) "
)
_MANY = rf"(?:nearly |almost |an? |the ){{0,2}}{_ABOUT}"
_CLIMBS_TO = rf"\b{_CLIMBS}{_MANY}{_N}{_PEOPLE_ONLY}(?! cents\b| pence\b| pounds\b)"
_NO_DATE = (
    # "of 2019 fire" is a year, "climbs: 2019" would be a toll.
    r"(?:(?<! in )(?<! of )(?<! the )(?<! from )(?<! since )(?<! for )(?<! after )(?<! during )"
    r"|(?!(?:19|20)\d\d\b))"
)
_OTHERS = (
    r"(?:injured|hurt|wounded|missing|homeless|displaced|arrested|rescued|trapped|buildings|homes"
    r"|houses|villages|towns|cities|countries|states|reports)"
)
_MISHAP = (
    r"(?:fires?|wildfires?|blazes?|blasts?|explosions?|bombings?|shootings?|crash(?:es)?|collisions?"
    r"|collapses?|(?:earth)?quakes?|tremors?|floods?|flooding|landslides?|mudslides?|avalanches?"
    r"|storms?|hurricanes?|typhoons?|cyclones?|tornado(?:es)?|tsunamis?|eruptions?|stampedes?"
    r"|crush|sinkings?|shipwrecks?|derailments?|outbreaks?|epidemics?|heatwaves?)"
)
_VICTIMS_ALONE = (
    # Who lives in a camp, or is helped, is a victim and not dead.
    rf"(?:(?!\b(?:shelter|camp|tent|hotel|hospital|evacu|rescu|hous|help|aid|receiv|seek|compens|sue))"
    rf"{_IN_CLAUSE}){{0,40}}?"
)
_OR_PEOPLE = r"(?=\s*(?:$|[.,;:!?|–—-](?!\d)| (?:people|persons|men|women|children|dead|killed)\b))"
_NOT_FOR = r"(?!\b(?:for|by|to|with|from|helps?|against)\b)"  # "aid for flood victims"
_RECALLS = (
    r"(?:recall(?:s|ed|ing)?(?: of)?|ruft|rufen|rappell?e(?:nt|r)?|rappel de|llaman? a revision"
    r"|retiran?)"
)
_THOUSANDS = r"(?P<n>(?:[1-9]\d{,2}(?:[.,]\d{3})+|(?!(?:19|20)\d\d\b)[1-9]\d{3,8}))(?![\d.,]*\d)"
_NO_WEIGHT = (
    r"(?! ?(?:%|pounds?\b|lbs?\b|kg\b|kilos?\b|tons?\b|tonn\w+|cases?\b|boxes\b|cartons?\b"
    r"|bottles?\b|packages?\b|cans\b|jars?\b|euros?\b|dollars?\b|people\b|workers?\b|troops\b"
    r"|soldiers\b|reservists\b|mill\w+))"
)
_COUNTED_AMONG_DEAD = (
    # "27 now believed to have died", "more than 100 feared to be dead"
    r"(?:(?:are |were |is |was |have been )?(?:now |still )?(?:known|believed|thought|feared"
    r"|presumed|said|reported|confirmed) (?:now )?(?:to (?:have (?:been )?|be ))?)?"
)


IN_CURRENCY = rf"{_CURRENCY}{_N}{SCALE}"
_ABBREVIATED = r"(?:(?<=\d mrd)\.|(?<=\d mio)\.|(?<=\d md)\.|(?<=\dmrd)\.|(?<=\dmio)\.)?"
_BEFORE_EURO = rf"(?<![$€£¥₹]){COUNTED}{SCALE}{_ABBREVIATED} ?€(?! ?\d)"
_BEFORE_SIGN = (
    # "9,1 Mds$", "2 milliards £": a scale stands before the sign, else it is of the next sum.
    rf"(?<![$€£¥₹]){COUNTED}[ -]?(?P<s>{'|'.join(sorted(SCALES, key=len, reverse=True))})\b"
    r" ?[$£](?! ?\d)"
)
_IN_PERCENT = rf"{_N} ?(?:%|percent\b|per cent\b|pct\b|prozent\b)"
_HAN_MAGNITUDE = rf"(?<![a-z\d])m{_N}(?<=\d\.\d)(?=の|と|、|地震)"
_HAN_JOBS = (
    # "3万5000人削減", "1万人を解雇", "6000人の人員削減"
    rf"{_N}[人名](?:以上|超|規模)?[のを]?(?:人員|従業員|雇用|追加)?[のを]?"
    r"(?:削減|解雇|リストラ|整理|裁员|裁員)"
)
_HAN_JOBS_BEFORE = rf"(?:人員削減|裁[员員])[、はに]?(?:約|约|逾|超|近|最大|世界で)? ?{_N}[人名]"
_HAN_MONEY = (
    rf"{_N} (?P<s>million|billion|trillion) 米?"
    r"(?:ドル|円|ユーロ|ポンド|人民元|元|ウォン|美元|欧元|日元|英镑)"
)
_BEFORE_QUAKE = rf"\bm ?{_N}(?= (?:(?:earth)?quake|aftershock|{_QUAKE})\b)"
SIGNS = {
    # One of these stands in what the pattern matches.
    IN_CURRENCY: (*"$€£¥₹", "usd ", "eur ", "gbp ", "rs"),
    _BEFORE_EURO: ("€",),
    _BEFORE_SIGN: ("$", "£"),
    _IN_PERCENT: ("%", "percent", "per cent", "pct", "prozent"),
    _BEFORE_QUAKE: ("quake", "aftershock", "beben", "terremoto", "sismo", "seism", "temblor"),
    _HAN_MAGNITUDE: ("の", "と", "、", "地震"),
    _HAN_JOBS: ("削減", "解雇", "リストラ", "整理", "裁员", "裁員"),
    _HAN_JOBS_BEFORE: ("人員削減", "裁员", "裁員"),
    _HAN_MONEY: ("ドル", "円", "ユーロ", "ポンド", "元", "ウォン", "英镑"),
}

TABLE: tuple[tuple[FigureKind, str], ...] = (
    (FigureKind.MONEY, IN_CURRENCY),
    (FigureKind.MONEY, _BEFORE_EURO),
    (FigureKind.MONEY, _BEFORE_SIGN),
    (FigureKind.MONEY, rf"{_N}{SCALE}{_ABBREVIATED}[ -](?:de |d')?{_UNIT}"),
    (
        FigureKind.DEAD,
        (
            rf"{_NOT_NONE}{_N} {_PEOPLE}{_ABOARD}{_COUNTED_AMONG_DEAD}"
            r"(?:(?:are|were|have been|feared|confirmed|l[oa]s|os|i|le|(?:have|had|has)(?: now)?"
            r"(?= died| drowned)) )?"
            r"(?:killed|dead(?! (?:set|level|heat|certain|keen|against|in the water)\b)|deaths|die"
            r"|died|dies|drowned|mort[aeo]?s|tote|toten|todesopfer|muert[oa]s"
            r"|fallecid[oa]s|morti|doden|tuee?s)\b"
        ),
    ),
    (
        FigureKind.DEAD,
        rf"\bkill(?:s|ed|ing)? {_ABOUT}{_TOLL}{NO_THINGS}",
    ),
    (
        # "12 Menschen sterben", "deux alpinistes tués", "tres montañeros muertos"
        FigureKind.DEAD,
        (
            rf"{_N} {_PERSONS}{_ABOARD}{_HAS_BEEN}(?:sterben|starben|getotet|gestorben|tot"
            r"|(?:kommen|kamen) (?:[a-z]+ ){0,4}?ums leben|ums leben|tuee?s|decedee?s|muert[oa]s"
            r"|fallecid[oa]s|(?<=\bsont )mort(?:es|s)|(?<=\bhan )(?:muerto|fallecido|perecido)"
            r"|victimas mortales|mueren|murieron|fallecen|fallecieron|meurent|uccis[ei]|muoiono"
            r"|omgekomen|gedood|overleden|mort[oa]s|morrem|morreram)\b"
        ),
    ),
    *((FigureKind.DEAD, each) for each in list_lives(_NOT_NONE + _N, _TOLL, _SOMEBODY, _ABOUT)),
    (
        # "Mueren 14 personas", "tue 12 personnes"
        FigureKind.DEAD,
        (
            r"\b(?:mueren|murieron|fallecen|fallecieron|mat(?:an?|o)(?: a)?"
            r"|tuent|tue|totet|toteten|muoiono"
            rf"|uccidono|uccide|morrem|morreram|doodt|sterben|starben) {_ABOUT}{_TOLL}"
        ),
    ),
    (
        # "Ascienden a 5 los muertos", "sale a 23 il bilancio delle vittime"
        FigureKind.DEAD,
        (
            rf"\b{_RISES} (?:ya )?{_TO}{_ABOUT}{_N} (?:ya )?(?:les|los|las|la|il|i|le|o|el) "
            rf"(?:{_COUNT_OF}|{_THE_DEAD})\b"
        ),
    ),
    (
        # "los muertos ascienden a 5", "i morti salgono a 7"
        FigureKind.DEAD,
        (
            rf"\b(?:{_COUNT_OF}|{_THE_DEAD})\b(?: (?!\d)[\w']+){{0,14}}? {_RISES} (?:ya )?{_TO}"
            rf"{_ABOUT}{_TOLL}"
        ),
    ),
    (
        # "Le bilan monte à 6"
        FigureKind.DEAD,
        (
            rf"\b(?:bilan|bilancio) (?:[\w']+ ){{0,14}}?{_RISES} (?:a|ad) {_ABOUT}{_TOLL}"
            r"(?=\s*(?:$|[.;:!?]| (?:dans|apres|selon|au|aux|en|nel|nella|dopo|a)\b))"
        ),
    ),
    (
        FigureKind.DEAD,
        (
            r"\b(?:zahl der (?:toten|todesopfer)|opferzahl|numero (?:de|dei) mort(?:os|i)"
            rf"|dodental)\b[^.;\d]{{0,30}}?\b{_N}"
        ),
    ),
    (
        # "Zahl der Toten nach Unfall auf der A8 steigt auf 5"
        FigureKind.DEAD,
        (
            r"\b(?:zahl der (?:toten|todesopfer)|opferzahl|dodental|aantal doden)\b[^.;]{0,70}?"
            rf"\b(?:auf|naar|bei|op) {_ABOUT}{_N}\b(?!%)"
        ),
    ),
    (
        # "Ein Toter nach Explosion", "deja un muerto"
        FigureKind.DEAD,
        (
            rf"\b(?P<n>{'|'.join(ONE_WORDS)}) (?:persona muerta|persona fallecida|muert[oa]"
            r"|fallecid[oa]|mort[aeo]?|dode|toter?(?= (?:bei|nach|in|im|durch|und|auf|an|am)\b"
            r"|[.,;:]|$))\b(?!-)"
        ),
    ),
    (FigureKind.DEAD, rf"死(?:者|亡)[はがも]?(?:少なくとも|計|約)? ?{_N}人"),
    (FigureKind.DEAD, rf"{_N}人(?:以上)?[がの]?死亡"),
    (
        # "Death toll from fire at hotel in Turkish ski resort rises to 66"
        FigureKind.DEAD,
        (
            r"\b(?:toll|(?:number|count|tally) of (?:the )?(?:dead|deaths|fatalities|people killed"
            rf"|those killed|lives lost)|confirmed dead)\b{_IN_CLAUSE}{{0,110}}?{_CLIMBS_TO}"
        ),
    ),
    (
        # "Hospital fire: victims rise to 19", "victims of hotel fire rise to 66"; of a fraud none
        FigureKind.DEAD,
        (
            rf"(?:^|(?<=[.:;!?] ))(?:{_NOT_FOR}[^\s.:;!?]+ ){{0,6}}?\b{_MISHAP}\b"
            rf"(?:{_NOT_FOR}[^.;]){{0,60}}?\bvictims\b{_VICTIMS_ALONE}{_CLIMBS_TO}{_OR_PEOPLE}"
        ),
    ),
    (
        FigureKind.DEAD,
        (
            rf"(?<!\w )\bvictims (?:of|in|from|after) {_IN_CLAUSE}{{0,60}}?\b{_MISHAP}\b"
            rf"{_VICTIMS_ALONE}{_CLIMBS_TO}{_OR_PEOPLE}"
        ),
    ),
    (
        # "the death toll stood at 45", "toll in Peru now 12"
        FigureKind.DEAD,
        (
            rf"\b(?:death )?toll\b(?:{_SURE}[^.;\d]){{0,40}}?\b(?<![$€£¥₹])(?<! by )(?<! from )"
            rf"{_NO_DATE}{_N}{_PEOPLE_ONLY}(?!-[a-z])(?! to \d)"
            rf"(?! ?magnitude\b| (?:more )?(?:people |others )?{_OTHERS}\b)"
            rf"(?!{_IN_CLAUSE}{{0,80}}?{_CLIMBS_TO.replace('(?P<n>', '(?:')})"
        ),
    ),
    (
        FigureKind.DEAD,
        (
            rf"\b(?:deaths|fatalities) (?:{_SURE}[a-z]+ ){{0,2}}?(?:to|past|top|reach|hit)s? "
            rf"{_N}\b(?!%)"
        ),
    ),
    (
        FigureKind.INJURED,
        (
            rf"{_NOT_NONE}{_N} {_PEOPLE}{_PERSONS}{_HAS_BEEN}(?:injured|hurt|wounded|blessee?s"
            r"|verletzte[nr]?|verletzt|herid[oa]s|ferit[ie]|ferid[oa]s|gewonden)\b"
        ),
    ),
    (FigureKind.INJURED, rf"\b(?:injur|wound)(?:es|s|ed|ing)? {_ABOUT}{_TOLL}"),
    (FigureKind.INJURED, rf"{_N}人(?:以上)?が?(?:けが|負傷|重軽傷)"),
    (
        FigureKind.JOBS,
        (
            rf"{COUNTED}{SCALE} (?:[a-z]+ )?"
            r"(?:jobs|workers|employees|staff|positions|emplois|postes|stellen|arbeitsplatze|empleos"
            r"|empregos|banen|posti)\b"
        ),
    ),
    *((FigureKind.JOBS, pattern) for pattern in list_dismissals(f"{COUNTED}{SCALE}", _ABOUT)),
    (
        FigureKind.UNITS,
        (
            rf"{COUNTED}{SCALE} (?:[a-z]+ )?"
            r"(?:vehicles|cars|trucks|suvs|vans|pickups|motorcycles|units|devices|batteries"
            r"|fahrzeuge|autos|voitures|vehicules|vehiculos|coches)\b"
        ),
    ),
    (
        # "recalls 63,000 Cybertrucks": whatever they are, but for what is weighed or packed
        FigureKind.UNITS,
        rf"\b{_RECALLS} {_ABOUT}{_MANY}{_THOUSANDS}{_NO_WEIGHT}",
    ),
    (FigureKind.UNITS, rf"\b{_RECALLS} {_ABOUT}{_N} ?(?P<s>million|millions|mio|m)\b{_NO_WEIGHT}"),
    (
        FigureKind.SATELLITES,
        rf"{COUNTED} (?:[a-z]+ )?(?:satellit(?:es?|en|i)|satelites|starlinks)\b",
    ),
    (FigureKind.PERCENT, _IN_PERCENT),
    (FigureKind.MAGNITUDE, rf"\bmagnitude?(?: of| de| von)?[ -]{_N}"),
    (FigureKind.MAGNITUDE, rf"\b{_QUAKE}\b.{{,30}}?\bstarke(?: von)? {_N}"),
    (FigureKind.MAGNITUDE, rf"\bstarke(?: von)? {_N}(?=.{{,40}}\b{_QUAKE}\b)"),
    (  # "terremoto de 6,1": with its tenths, and no unit behind it
        FigureKind.MAGNITUDE,
        rf"\b{_QUAKE} (?:de|von|of) {_N}(?<=\d[.,]\d)(?!\d| ?(?:%|km|mill?|mio|mrd))",
    ),
    (  # "magnitude raised from 5.1 to 7.8", "Stärke des Bebens auf 7,8 korrigiert"
        FigureKind.MAGNITUDE,
        (
            r"\b(?:magnitude?|starke)\b(?: (?!\d)[\w'-]+){0,4}?"
            r"(?:(?: (?:from|von|de))? \d[.,]\d)?"
            rf" (?:to|auf|a) {_N}(?<=\d[.,]\d)(?![\d%]| ?(?:km|kil|mi))"
        ),
    ),
    (FigureKind.MAGNITUDE, rf"\b{_N}[ -]magnitude\b"),
    (FigureKind.MAGNITUDE, rf"quake,? measuring {_N}(?<=\d[.,]\d)(?! ?(?:km|mi|met|feet))"),
    # "M7.7 quake", "M 6 earthquake"; no road of that name
    (FigureKind.MAGNITUDE, _BEFORE_QUAKE),
    (FigureKind.MAGNITUDE, rf"(?<!\d[.,])\b{_N}(?<=\d[.,]\d)[ -](?:earth)?quake\b"),
    (FigureKind.MAGNITUDE, rf"^m ?{_N} - "),  # as the seismologists' own feeds have it
    (FigureKind.MAGNITUDE, rf"マグニチュード{_N}"),
    (FigureKind.MAGNITUDE, _HAN_MAGNITUDE),
    (FigureKind.INTENSITY, rf"震度{_N}"),
    (FigureKind.JOBS, _HAN_JOBS),
    (FigureKind.JOBS, _HAN_JOBS_BEFORE),
    (FigureKind.MONEY, _HAN_MONEY),
)
