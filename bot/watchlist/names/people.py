"""What is known of surnames that are words, or that many bear; see `context`."""

from __future__ import annotations

from bot.watchlist.names.context import Context, build_context

__all__ = ["PEOPLE"]

PEOPLE: dict[str, Context] = {
    "altman": build_context(
        1.5,
        supports="ai chatbot chatgpt openai sam worldcoin",
        opposes="director film films mash nashville",
        before="robert",
        namesake=True,
    ),
    "brown": build_context(
        -1,
        supports="chancellor gordon labour minister prime",
        opposes="bear bears chris rice sugar university",
        before=("a bobby charlie chris cleveland dan foxy james jim john michael scott the"),
        after="bear bears bread eyes hair rice sugar university",
        namesake=True,
    ),
    "clinton": build_context(
        1,
        supports="bill email former hillary president",
        before="george",
        namesake=True,
    ),
    "cook": build_context(
        -0.5,
        supports="apple apples ceo cupertino iphone iphones tim",
        opposes=(
            "ashes bake captain chef chefs county cricket dinner eat england food islands james "
            "kitchen meal meals oven recipe recipes rice wicket"
        ),
        before=(
            "a alastair captain dane head home how james line pastry peter rachael robin the to"
        ),
        after="book books county islands it out strait up your",
        namesake=True,
        verb=True,
    ),
    "gates": build_context(
        0.5,
        supports=(
            "bill billionaire epstein foundation malaria melinda microsoft microsofts "
            "philanthropist philanthropy polio vaccine vaccines"
        ),
        opposes=("airport barbed cemetery city defense garden gareth henry palace park robert"),
        before=(
            "airport city flood floodgates garden henry iron open opens palace park pearly robert "
            "school starting the their to"
        ),
        after="closed of open skip",
        namesake=True,
    ),
    "huang": build_context(
        1,
        supports="ai chips gpu jensen nvidia",
        namesake=True,
    ),
    "jobs": build_context(
        -1.5,
        supports="apple steve",
        before="add adds create cut cuts federal more new summer the",
        mass=True,
        namesake=True,
    ),
    "johnson": build_context(
        -1,
        supports="capitol congress gop house mike republicans senate shutdown speaker",
        opposes="baby boris brexit covid downing dwayne lockdown magic talc talcum tory",
        before="ben boris don dustin dwayne jimmie lyndon magic",
        after="controls johnson",
        namesake=True,
    ),
    "lagarde": build_context(
        2,
    ),
    "li": build_context(
        0.5,
        supports="beijing china chinas chinese premier qiang",
        opposes="actor auto battery gong jet lithium",
        before="bruce gong jet xiaolai",
        after="auto ion",
        namesake=True,
    ),
    "ma": build_context(
        0.5,
        supports="alibaba ant hangzhou jack",
        opposes="boston cellist cello degree massachusetts",
        before="an boston yo your yoyo",
        namesake=True,
    ),
    "may": build_context(
        -1,
        supports=(
            "brexit conservative conservatives downing juncker lords minister pm prime theresa "
            "tories tory"
        ),
        opposes="april brian guitarist june queen",
        before=(
            "as brian by early elizabeth end from he imelda in it james last late mid next on she "
            "since that the they this until we which you"
        ),
        after=("1 10 2 2025 2026 3 4 5 6 7 8 9 be day fair flowers have not soon still the"),
        mass=True,
        namesake=True,
        verb=True,
    ),
    "messi": build_context(
        1.5,
        supports="argentina ballon barcelona cup goal goals inter lionel miami mls soccer",
    ),
    "modi": build_context(
        2,
    ),
    "page": build_context(
        -0.5,
        supports="alphabet brin google larry",
        opposes="chapter elliot jimmy website zeppelin",
        before="a ellen elliot facebook front home jimmy landing next the web your",
        after="boy one six turner views",
        namesake=True,
    ),
    "putin": build_context(
        2,
    ),
    "rice": build_context(
        -1.5,
        supports="condoleezza susan",
        mass=True,
        namesake=True,
    ),
    "sanders": build_context(
        1.5,
        supports="bernie senator vermont",
        opposes="colonel deion shedeur",
        before="colonel deion larry shedeur",
        namesake=True,
    ),
    "sinner": build_context(
        0.5,
        supports="alcaraz atp djokovic final jannik masters medvedev tennis wimbledon zverev",
        opposes="church confession gospel prayer priest repent saint saints",
        before="a bonnie every no repentant the",
    ),
    "son": build_context(
        -0.5,
        supports="masayoshi softbank stargate",
        opposes="father mother spurs tottenham",
        before="a her his my the",
        after="heungmin of",
        namesake=True,
    ),
    "su": build_context(
        supports="amd chips lisa",
        namesake=True,
    ),
    "thatcher": build_context(
        2,
    ),
    "warren": build_context(
        0.5,
        supports="elizabeth massachusetts senator",
        before="diane rick",
        after="buffet buffett",
        namesake=True,
    ),
    "wood": build_context(
        -0.5,
        supports="ark cathie etf innovation tesla",
        opposes=("fire forest forests furniture kitchen log pellets ronnie stove timber trees"),
        before="a chris ed elijah evan natalie of ronnie the touch",
        after="burning chips fire floor pellets stove stoves",
        mass=True,
        namesake=True,
    ),
    "xi": build_context(
        1,
        supports=("beijing china chinas chinese communist jinping putin summit taiwan trump"),
        opposes="cricket eleven lineup louis pope squad starting team",
        before="an best combined louis pius playing pope predicted starting the vs",
        after="named picked",
        namesake=True,
    ),
    "путина": build_context(2),  # a genitive, and the fishing season
}
