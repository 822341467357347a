"""What is known of the everyday names of public bodies, media and people; see `context`."""

from __future__ import annotations

from bot.watchlist.names.context import Context, build_context

__all__ = ["BODIES"]

BODIES: dict[str, Context] = {
    "arsenal": build_context(
        0.5,
        supports=(
            "arteta champions chelsea club draw everton fans final football goal goals gunners "
            "gyokeres league leeds liverpool madrid manchester match odegaard premier psg rice "
            "saka season semifinal striker tottenham transfer win"
        ),
        opposes=(
            "ammunition army bombs hypersonic missile missiles munitions navy nuclear rebels "
            "seize seized shells stockpile treaty warheads weapons"
        ),
        before="chemical missile naval nuclear police the war weapons",
    ),
    "big blue": build_context(
        supports="computing ibm krishna mainframe quantum",
        opposes="giants michigan nfl sea sky whale",
    ),
    "bis": build_context(
        supports=("bank banks basel carstens central cos economists settlements stablecoins"),
        opposes="commerce entity export exports",
    ),
    "bloomberg": build_context(
        2,
        opposes="candidate mayor michael",
        before="mayor michael mike",
    ),
    "bp": build_context(
        0.5,
        supports="gas looney oil refinery rig",
        opposes="blood hypertension",
        before="high low normal resting",
    ),
    "cma": build_context(
        1,
        supports="antitrust competition merger probe regulator uk watchdog",
        opposes="album awards country fest music nashville singer",
        after="award awards fest",
    ),
    "congress": build_context(
        1,
        supports=(
            "bill capitol democrats gop house lawmakers republicans senate senators shutdown tax "
            "trump washington"
        ),
        opposes=(
            "anc argentina bjp brazil cardiology chile colombia delegates delhi fifa gandhi india "
            "karnataka kharge lok medical mexican oncology people peru peruvian philippines rahul "
            "sabha trades tuc uefa"
        ),
        before=("annual brazil european indian mobile national party people peruvian trades world"),
        after="center centre of party",
    ),
    "ecb": build_context(
        1.5,
        supports="banks euro frankfurt inflation lagarde lender rates",
        opposes="ashes batter cricket hundred squad stokes test wicket",
        doubts="england",
    ),
    "eu": build_context(
        1,
    ),
    "fca": build_context(
        0.5,
        supports="banks consumer financial lenders regulator uk watchdog",
        opposes="chrysler fiat jeep stellantis",
    ),
    "ft": build_context(
        supports="newspaper reported reports",
        opposes="feet foot inches tall",
        before="10 100 20 50 sq square",
        after="bragg deep high hood knox lauderdale long tall wide worth",
    ),
    "gm": build_context(
        1,
        supports="automaker barra car cars chevrolet detroit ev ford motors",
        opposes="barley chess crops genetically grandmaster maize modified seeds wheat",
        after=(
            "barley cotton crop crops food foods maize mosquitoes potato rice seed seeds soy wheat"
        ),
    ),
    "hp": build_context(
        0.5,
        supports="laptop pc pcs printer printers",
        opposes="horsepower turbo",
    ),
    "icc": build_context(
        0.5,
        supports=(
            "arrest crimes duterte hague judges khan netanyahu prosecutor putin war warrant "
            "warrants"
        ),
        opposes=(
            "batter bcci bowler captain captains cricket cup jay odi pcb t20 test trophy wicket"
        ),
        after="champions cricket men ranking rankings t20 women",
    ),
    "justice department": build_context(
        2,
        after="of",
    ),
    "kremlin": build_context(
        2,
        opposes="kazan novgorod",
        before="kazan pskov rostov tula",
    ),
    "musk": build_context(
        2,
        opposes="deer fragrance ox perfume scent",
        after="deer melon ox oxen",
    ),
    "national guard": build_context(
        1.5,
        supports=(
            "austin chicago deployment guardsmen governor hegseth memphis pentagon portland troops "
            "trump trumps washington"
        ),
        opposes="bolivarian kyiv maduro moscow putin rosgvardia ukraine ukraines ukrainian",
        before=(
            "french irans mexicos republican russia russian russias saudi venezuela venezuelan "
            "venezuelas"
        ),
    ),
    "nikkei": build_context(
        1,
        supports="according asia newspaper report reported reports survey",
        opposes=(
            "225 average benchmark closes equities gauge hang index kospi points rally shares "
            "stocks topix yen"
        ),
        after="225 average closes drops ends falls gains index jumps rises slides stock",
    ),
    "pope leo": build_context(
        2,
        opposes="x xii xiii",
    ),
    "powell": build_context(
        0.5,
        supports="chair fed fomc inflation rate rates reserve trump",
        opposes="bud colin dick glen jane nate sandy",
    ),
    "rbi": build_context(
        0.5,
        supports="bank banks india lenders malhotra mumbai rate repo rupee",
        opposes=(
            "baseball batting double hits homer homers inning innings mlb pitcher runs season "
            "single"
        ),
        before="1 2 3 4 5 one run solo",
    ),
    "red hat": build_context(
        1,
        supports="enterprise ibm linux openshift software",
        opposes="cardinal cardinals society",
        before="a her his maga",
    ),
    "rn": build_context(
        -0.5,
        supports="assemblee bardella chenu deputes elysee lfi macron marine pen udr",
        opposes="bsn clinic hospital hospitals lpn nurse nurses nursing patients",
    ),
    "sec": build_context(
        1,
        supports=(
            "atkins charges crypto disclosure etf exchange filing fraud gensler investors lawsuit "
            "regulator regulators securities wall"
        ),
        opposes=(
            "acc alabama auburn basketball big bulldogs coach coaches conference football gators "
            "georgia lsu ncaa players playoff quarterback seed softball standings touchdown "
            "tournament wildcats"
        ),
        after=(
            "baseball basketball championship coach coaches foe football media network opener "
            "play players schools softball team teams title tournament"
        ),
    ),
    "state department": build_context(
        2,
        after="of",
    ),
    "supreme court": build_context(
        1,
        supports=(
            "abortion alito barrett gorsuch justices kagan kavanaugh roberts scotus sotomayor "
            "tariffs thomas trump washington"
        ),
        opposes=(
            "bolsonaro brazils britains canberra delhi dhaka dublin israels kathmandu lula moraes "
            "nairobi netanyahu"
        ),
        # Foreigners have their cases in Washington, too.
        doubts=(
            "bangladesh brazil britain canada ghana india indian israel israeli kenya lanka "
            "maldives mexico nepal nigeria pakistan philippines poland scotland spain spanish "
            "uganda uk venezuela zambia"
        ),
        before=(
            "alabama arizona brazil brazilian britain california canada carolina colombian "
            "colorado federal florida georgia india indian iowa israel israeli israels jersey "
            "kenya mexico michigan minnesota nepal ohio pakistan pakistani pennsylvania russia "
            "russian spain spanish state texas uk wisconsin york"
        ),
        after="of",
        article=True,
    ),
    "treasury department": build_context(
        2,
        after="of",
    ),
    "trump": build_context(
        2,
        opposes="bridge spades trick whist",
        after="card cards suit suits",
        verb=True,
    ),
    "un": build_context(
        1,
        supports=(
            "aid assembly council envoy gaza general guterres humanitarian peacekeepers refugees "
            "resolution security"
        ),
    ),
    "vw": build_context(
        1,
        supports="blume ig volkswagen wolfsburg",
    ),
    "white house": build_context(
        2,
        opposes="cottage farm hotel inn ohio pub tavern tennessee",
        before="a big little",
        after="cottage farm farmhouse hotel inn pub tavern",
        article=True,
    ),
    "who": build_context(
        supports=(
            "cholera covid disease ebola geneva health measles mpox outbreak pandemic tedros "
            "vaccine vaccines virus"
        ),
        opposes="daltrey doctor tardis townshend",
        article=True,
    ),
}
