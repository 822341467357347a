"""Names that are words too, or that others bear as well.

Such a name holds by its context only (`ambiguity`). Here are the names; what is known of
some of them in particular stands in `contexts`.
"""

from __future__ import annotations

from bot.watchlist.words import fold_accents, spell_words

__all__ = ["is_everyday", "key_of"]

# Everyday words, surnames, places and fruits that organisations, products and people are
# called by, and abbreviations that are words or that several bodies go by.
_WORDS = frozenset(
    """
    ace act adobe alexa ally alphabet amazon anchor android anthem apple april arc arena arm aspen
    atlas august aurora avenue axis azure badge baker band bank barber base basic bat bath beam
    bear bee bell belt bench bentley berkshire berry best bethesda beyond bill bing bird bis bishop
    black blackberry block bloom bloomberg blue board bolt bond boots box brave bread bridge bronze
    brown bubble buffer bull bumble burst bush butler button cable cadence camel camp candle canon
    canvas capital card carnival carpenter carrier carter cascade castle cat caterpillar cell
    century chain champion chance chandler charter chase check cheetah cherry chewy chime chip
    choice chrome circle cisco citi citizen city clark claude clear click clip cloud club cma coach
    coal coast coat cobra code cohere coin coke comet comfort command common compass concept
    confluent congress continental cook cooper copilot copper coral core corner corning cosmic
    cosmos cougar cover craft crane credit crocodile cross crow crown cruise crusoe crystal cube
    cuda cupra current daily dash dawn deer dell delta denso desert desire destiny dial diamond
    didi digital direct discord discover discovery dish docket dodge dollar dolphin domain door dot
    dove dover dow draft dragon dream drift drive drop dry duke dust eagle earl earth ecb echo
    economist edge elastic elder element elephant elisa emerald empire encompass energy engine
    enterprise equal essence eternal even ever everest exact excel explorer express extra eye fable
    face factor fair faith falcon fast fca feather fed feed ferry fiat fiber field figure finish
    fire first fisher flag flash fleet flex flight flint flow flower flutter fly focus ford forest
    forge fork form fort forward foster foundation fox franklin freenet fresh frontier ft fuse
    future gain galaxy game gap gardener garrett gate gates gateway gear gem gemini general genesis
    ghost giant gift glass glean globe glow go goal gold golden goldman good grab grace grand grant
    graph gravity great green grey grid grok ground grove growth guard guardian guess guide gulf
    hammer hand happy hard harmony harvest haven hawk head heart heat helsing hero hess high hill
    hinge home honey honor hood hope horizon horse house hub human hunt hunter icc ice icon idea
    iliad image imagine impact indeed infinity ink inner insight intel inter intuit iron island it
    ivory ivy jaguar jeep jet join journey joy judge jumbo jump junction june juniper jupiter just
    kakao key keystone kia kick kind kinetic king kite knight kremlin lab lake lamp land lantern
    large laser latitude launch leaf lear legacy legend lemon lemonade lens level liberty life
    light lilly lime line linear link lion list live llama local lock logic loom loop lord lovable
    love lucid lumen luna lush luxe lynx magic magna magnet main major mango map maple marathon
    march marine mark market mars marshall mask mason master match may maze mclaren medal medium
    mega melon memory mercedes mercury merit met meta meteor metro micro micron mill miller mind
    mine minimax mint mirror mission mistral mobile mode model modern moderna moment momentum money
    monster moody moon morning mosaic motion mountain move muse musk mustang mystic national native
    natural navigator nec neptune nest network new next nike nikkei nikola noble north note nothing
    notion nova novel now number oak oasis ocean olive olympus omega on one open opera optimum
    oracle orange orbit origin otter outback outlook oxford oxygen pace pacific pack pact page palm
    panasonic panda pandora panel panther paper paradox park parker parrot patch path peach peacock
    peak pear pearl peloton pen penguin people perfect perplexity phantom phase phoenix phone photo
    pick pilot pine pink pinnacle pioneer pipe piper pivot pixel place plaid plain plan planet
    plaza plum plus pluto pocket poem point polar polestar pool pop port portal porter post postal
    potter powell power practice premier present press prestige pride prime prince print prism pro
    process progressive prudential public pulse puma pure purple python quantum quarter queen quest
    quick quiet rabbit race radar radical radio rain rainbow rally ramp range rapid raspberry raven
    rbi reach real realty reason rebel record recruit red reef reflex regions relay reliance relic
    remedy replay republic rescue reserve resolve rest rift ril rim ring rise rival river road
    robin rock rocket root roots rose rover royal ruby runway rush safe saga sage sail salmon salt
    sand santa santander sap sapphire satellite saturn scale school science scout screen sea seal
    seat sec second secret seed sense sentinel series ses shadow shape share shark sharp shell
    shepherd shield ship shop short show sierra sight signal silver simple site skill skin sky
    slack sleep slide smart smile smith smoke snap snowflake social solar solid solo sonic sony
    sora sound source south space spark spectrum speed sphere spider spike spin spirit splash spot
    spread spring sprint sprout square stable stage stake stamp standard star state station steam
    steel step stitch stone store storm story strategy stream street stripe strong studio style
    subway sugar suite summit sun super supercell surface surge suzuki swan swift swing switch
    symbol t table tableau tail take-two tandem tangerine tank tap tape target tata taylor team
    teams tech telegram temple tempo tent terminal tesla test tether thread threads thunder tide
    tiger tile timber time times tinder toast token tool top torch total touch tower town track
    trade trail train transit travelers tree trek triangle tribe trident trinity triumph true trump
    trust tube tune turbo turner twist twitch uber ultra umc under union unite unity universal up
    uranus urban us valve van vanguard vantage vault vector venture venus verge verily vertex vice
    victoria view village vine violet viper virgin visa vision vista vital vivid voice volt vox
    voyage wagon walker wall ward warm watch water waters wave way wealth weaver web well wells
    west wheel white who wide wild wind window windows wing wire wise wish wiz wolf wonder wood
    word work workday works world wren wright x yard yellow yes young yum zap zen zero zest zone
    zoom
    """.split()  # noqa: SIM905 - so long a list cannot be read in quotes
)
# Made of words, and written in small letters they are just that. The other languages' are
# those of the shipped catalogue.
_PHRASES = frozenset(
    (
        *("white house", "red hat", "big blue", "app store", "supreme court", "hugging face"),
        *("state department", "justice department", "treasury department", "pope leo", "open ai"),
        *("le monde", "der spiegel", "casa blanca", "maison blanche"),
        *("mini cooper", "trump media", "truth social", "trade desk", "just eat", "whole foods"),
        *("epic games", "boring company", "scale ai", "shield ai", "figure ai"),
        *("safe superintelligence", "thinking machines", "reality labs", "free mobile"),
        *("leap motor", "raspberry pi", "check point", "physical intelligence"),
    )
)


def key_of(name: str) -> str:
    """The words of a name as lists hold them: folded, without accents and a leading ``the``."""
    words = spell_words(name)
    return fold_accents(" ".join(words[1:] if len(words) > 1 and words[0] == "the" else words))


def is_everyday(name: str) -> bool:
    """Whether the name, as it is written in the catalogue, needs context to hold.

    Those listed do, and every name of one or two Latin letters.
    """
    key = key_of(name)
    return key in _WORDS or key in _PHRASES or (len(key) <= 2 and key.isascii())
