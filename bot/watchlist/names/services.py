"""What is known of the everyday names of services, apps and games; see `context`."""

from __future__ import annotations

from bot.watchlist.names.context import Context, build_context

__all__ = ["SERVICES"]

SERVICES: dict[str, Context] = {
    "affirm": build_context(
        supports="bnpl klarna lending levchin loans shopping walmart",
        opposes="court judge judges oath",
        verb=True,
    ),
    "block": build_context(
        supports="afterpay bitcoin cash dorsey fintech jack payments square tidal",
        opposes="apartment blocked cell chain court judge lego tower writers",
        before=(
            "a an building city engine flats jail new on power starting the tower trading voting"
        ),
        after="bill of parties party traffic",
        verb=True,
    ),
    "bolt": build_context(
        0.5,
        supports="checkout chevrolet ev gm ride rides scooter scooters tallinn villig",
        opposes="gatlin jamaican lightning olympic sprinter usain",
        before="a lightning usain",
        after="action cutter cutters upright",
        verb=True,
    ),
    "bumble": build_context(
        1,
        supports="app badoo dating herd singles swipe tinder wolfe women",
        opposes="bee beeline bees meadow pollen",
        after="along bee bees",
        verb=True,
    ),
    "celsius": build_context(
        -0.5,
        supports="alani bankruptcy crypto drink drinks energy mashinsky pepsi",
        opposes="degree degrees heat temperature temperatures warming",
        before="degree degrees",
        namesake=True,
    ),
    "discord": build_context(
        supports="app chat gamers gaming ipo messaging server servers teens users",
        opposes="marital parties ranks unity",
        before="amid apple family marital of sow sowing sows",
        after="among between in over within",
        mass=True,
    ),
    "grab": build_context(
        supports="gojek goto ride singapore southeast superapp tan",
        before="land power smash",
        after="a the them your",
        verb=True,
    ),
    "indeed": build_context(
        -0.5,
        supports="glassdoor hiring job jobs listings postings recruit",
        before="is may very was yes",
        mass=True,
    ),
    "king": build_context(
        -0.5,
        supports=("activision candy crush debut digital game games ipo maker saga shares zacconi"),
        opposes=(
            "abdullah billie charles coronation crown heir jesus jordan jr kingdom knight lion "
            "martin mlk monarch palace prince queen royal saudi throne westeros"
        ),
        before=(
            "a b billie burger carole drag former future gayle joey larry lebron lion luther "
            "martin mervyn new rodney sea stephen the their"
        ),
        after=(
            "abdullah agrees arthur bed bhumibol charles crab felipe james jong jr juan kong lear "
            "learns louis of opens power prawns richard salman says size tide tides tut william "
            "would"
        ),
        namesake=True,
    ),
    "line": build_context(
        -1,
        supports="app japan messaging naver yahoo",
        before="a bottom front in on red the",
        after="of up",
    ),
    "match": build_context(
        supports="app bumble com dating hinge iac okcupid singles swipe tinder",
        opposes=(
            "ball batter burned chelsea cricket cup donor fans final football goal goals innings "
            "lit marrow penalty pitch player players referee soccer spurs stadium striker tennis "
            "test united wicket wimbledon win"
        ),
        before=(
            "a an bone boxing can't cannot chess cup dream every final football league man of "
            "perfect shouting soccer t20 test the title to winning world"
        ),
        after=("abandoned ball day fixing made point points report reports results up with"),
        mass=True,
        verb=True,
    ),
    "next": build_context(
        -1,
        supports="clothing fashion retailer wolfson",
        mass=True,
    ),
    "notion": build_context(
        supports="ai app productivity startup workspace",
        before="a any that the this",
        after="of that",
    ),
    "peloton": build_context(
        1,
        supports="bike bikes exercise fitness treadmill",
        opposes="cyclists giro rider stage tour vuelta",
        before="the",
    ),
    "prime": build_context(
        -0.5,
        supports=("amazon amazons bezos delivery members membership streaming subscribers video"),
        before="a her his in its optimus past",
        after=(
            "location meridian minister ministerial ministers number numbers rate rib suspect "
            "target time"
        ),
        mass=True,
    ),
    "reliance": build_context(
        supports="ambani india jio mukesh oil refinery retail",
        before="growing heavy our over the us",
        after="on upon",
    ),
    "signal": build_context(
        supports=(
            "app apps backdoor chat chats encrypted encryption group hegseth meredith messages "
            "messaging messenger telegram texts waltz war whatsapp whittaker"
        ),
        opposes=(
            "bullish caution failure gps iduna radio rail satellite traffic train trains weak wow"
        ),
        before=(
            "a bat busy clear gps mixed no radio rail satellite smoke strong the to traffic turn "
            "tv warning weak"
        ),
        after=(
            "box caution end failure failures fault from processing readiness strength strengths "
            "support that to"
        ),
        verb=True,
    ),
    "square": build_context(
        supports=(
            "afterpay bitcoin cash dorsey fintech merchant merchants mobile payment payments "
            "reader seller sellers starbucks twitter"
        ),
        opposes=(
            "blank demonstrators enix feet foot inch kilometers kilometres meters metres mile "
            "miles pants protest protesters protests rally root"
        ),
        before=(
            "a back bryant empty fair family four herald independence leicester madison maidan "
            "main market one per pioneer public red sloane st tahrir the tiananmen times town "
            "trafalgar union victory village washington word"
        ),
        after=(
            "dance deal enix feet foot garden inch kilometers kilometres leg meal meter meters "
            "metres mile miles off peg pegs root roots up watermelon watermelons"
        ),
    ),
    "steam": build_context(
        -0.5,
        supports="deck game gamers games gaming pc valve",
        before="full loses losing of pick runs",
        after="engine train trains",
        mass=True,
    ),
    "stripe": build_context(
        1,
        supports=("bridge collison fintech payment payments stablecoin startup tender valuation"),
        opposes="dress paint shirt shirts zebra",
        before="a blue one pin racing reflective white",
        after="pattern shirt shirts",
    ),
    "teams": build_context(
        -0.5,
        supports=(
            "365 app chat copilot meeting meetings microsoft microsofts office outage skype slack "
            "software video zoom"
        ),
        opposes=(
            "coach cricket cup fans football league medal olympic players playoff rescue rescuers "
            "search season soccer win world"
        ),
        before=(
            "all best both dream football four medical national nba nfl of other rescue search "
            "six sports the these three top two which"
        ),
        after="of that to up with",
        mass=True,
        verb=True,
    ),
    "telegram": build_context(
        1.5,
        supports="app channel durov encrypted messaging ton whatsapp",
        opposes="zimmermann",
        before="a by",
    ),
    "three": build_context(
        -2,
        supports="hutchison mobile network vodafone",
    ),
    "tinder": build_context(
        1,
        supports="app dating match singles swipe",
        opposes="firewood",
        before="dry like",
        after="box dry",
    ),
    "twitch": build_context(
        1,
        supports="amazon gamers livestream streamer streamers streaming streams",
        before="a eye muscle nervous",
        verb=True,
    ),
    "unity": build_context(
        supports=(
            "3d bromberg developer developers engine game games iron ironsource riccitiello "
            "runtime software"
        ),
        opposes=(
            "cabinet coalition faith fatah government hamas leaders libya nation national parties "
            "party peace prayer rally sudan"
        ),
        before=(
            "african arab church european for german in iraqi libya national of party show sudan "
            "the their western"
        ),
        after="cabinet candle day deal government in march rally state ticket",
        mass=True,
    ),
    "wise": build_context(
        -0.5,
        supports="fintech kaarmann listing money transfer transfers",
        before="a is the",
        after="man men old words",
    ),
    "workday": build_context(
        supports="eschenbach hr payroll software",
        before="a average hour my the",
    ),
}
