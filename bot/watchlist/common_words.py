"""Words that a newsroom's own entity may be called by, though they are common words.

The everyday names of the shipped catalogue are listed one by one (`names`). Nobody knows what a
newsroom will add, so these are the words of plain English, and the names of countries, cities,
languages, days and people, among which such a name will most often be.
"""

from __future__ import annotations

from enum import Enum

from bot.watchlist.common_names import COMMON_PERSONS, COMMON_PLACES
from bot.watchlist.names import cues, is_everyday, key_of

__all__ = ["WordKind", "find_word_kind", "is_common_word"]


class WordKind(Enum):
    """What a name is beside the name of an entity."""

    WORD = "a word"  # in small letters it is that: a bridge
    PERSON = "a name of people"  # Clay
    PLACE = "a name of a place, a people or a day"  # Turkey, Polish, Sunday
    PHRASE = "words that stand together elsewhere"  # open door
    GENITIVE = "a genitive, and the plural of a word"  # Apples iPhone
    SHORT = "so short that others go by it"  # QX


_WORDS = frozenset(
    """
    ability able above absolute abstract academy accent acceptance accident account accurate
    achieve acorn across act action active actor actual add address advance advantage adventure
    advice advocate affair affinity afternoon agenda agent agile agreement aid aim air aircraft
    airline airport aisle alarm album alert alien alike alive all alley alliance ally almond
    almost alone alpha alpine also alter alternative altitude alto always amber ambition amount
    ample analyst ancestor anchor ancient angel anger angle animal ankle anniversary announcement
    answer ant antenna anthem anvil any apart apartment ape appeal appearance appendix appetite
    applause apple application appointment apprentice approach approval apron aqua arcade arch
    architect archive arctic area arena argument arm armor armour army aroma array arrival arrow
    art article artisan artist ash ashes aside ask aspect assembly asset assistant associate atom
    attack attempt attention attic attitude attraction auction audience audio audit aunt author
    autograph automatic autumn avalanche avenue average award aware away awning axe axis baby back
    backbone background badge bag bagel baggage bail bait bake baker bakery balance balcony ball
    ballad balloon ballot ballroom balm bamboo banana band bandit bang banjo bank banker banner
    banquet bar barbecue bare bargain bark barley barn baron barrel barrier base baseball basement
    basic basin basket bass bat batch bath baton battery battle bay bazaar beach beacon bead beam
    bean bear beard beast beat beautiful beauty beaver become bed bedrock bee beech beef beer
    beetle beginner beginning behavior behaviour behind being belief bell belly belt bench bend
    benefit berry best bet beta better between beyond bicycle big bike bill billboard billion bin
    binder biology birch bird birth birthday biscuit bishop bit bite bitter black blackbird
    blackboard blacksmith blade blank blanket blast blaze blend blessing blind blink bliss block
    blockbuster blog blond blood bloom blossom blow blue blueberry blueprint bluff board boat body
    boil bold bolt bomb bond bone bonfire bonus book booking bookmark boom boost boot booth border
    boss both bottle bottom boulder boulevard bounce bound boundary bouquet bow bowl box boy brain
    brake branch brand brandy brass brave bravo bread break breakfast breath breeze brew brewery
    brick bride bridge brief bright brilliant bring broad broadcast broker bronze brook broom
    broth brother brown brush bubble bucket buckle bud budget buffalo buffet bug builder building
    bulb bulk bull bullet bulletin bumper bundle bunker buoy burden bureau burger burn burrow
    burst bus bush business busy butcher butter butterfly button buyer buzz cab cabin cabinet
    cable cactus cadence cafe cage cake calculator calendar calf call calm camel camera camp
    campaign campus canal candidate candle candy cane cannon canoe canopy canvas canyon cap
    capable cape capital captain caption car caramel caravan carbon card cardinal care career
    careful cargo caribou carnival carol carp carpenter carpet carriage carrot cart cartel carton
    cartoon carve cascade case cash cashmere casino cassette cast castle casual cat catalog
    catalogue catch category caterpillar cathedral cattle cause caution cavalier cave cavern
    caviar cedar ceiling celebration celebrity cell cellar cello cement census cent center central
    centre century ceramic cereal ceremony certain certificate chain chair chalk challenge chamber
    champagne champion championship chance change channel chaos chapel chapter character charcoal
    charge charity charm chart charter chase chat chatter cheap check checkpoint cheer cheese chef
    cherry chess chest chestnut chick chicken chief child childhood chill chilli chime chimney
    chin chip chocolate choice choir chorus chrome chronicle cider cigar cinema cinnamon circle
    circuit circus citadel citizen citrus city civic claim clam clan clarity class classic clay
    clean clear clerk clever click client cliff climate climb clinic clip clipper clock close
    closet cloth clothing cloud clover clown club clue cluster coach coal coalition coast coaster
    coat cobalt cobra cockpit cocktail coconut code coffee coffin cognac coin cold collar
    colleague collection collective college collision colonel colony color colour column comb
    combination combine comedy comet comfort comic comma command comment commerce commission
    common commonwealth community companion company comparison compass competition complete
    complex component composer compound computer concept concern concert concrete condition condor
    conference confidence conflict congress connect connection conquest conscience consensus
    constant constellation consumer contact container contemporary content contest context
    continent contract contrast control convention conversation convoy cook cookie cool
    cooperative copper copy coral cord core cork corn corner cornerstone coronation corridor
    cosmos cost costume cottage cotton couch cougar council counsel count counter countess country
    county couple courage course court courtesy courtyard cousin cove cover cow cowboy coyote crab
    craft crane crash crater cream creation creative creator creature credit creek crest crew
    cricket crime crimson crisis crisp critic critical crop cross crossing crossroads crow crowd
    crown crucial cruise crush crust cry crystal cub cube cuckoo cucumber cup cupboard cure
    curiosity curious curling currency current curry curtain curve cushion custom customer cut
    cute cycle cyclone cypress dagger daily dairy daisy dam damage dance dancer danger dare dark
    darling dart dash data date daughter dawn day daylight dead deal dealer dear death debate debt
    debut decade decent decision deck decoy deep deer default defence defender defense degree
    delicate delight delivery delta demand den dense dentist department departure deposit depot
    depth deputy derby descent desert design designer desire desk destination destiny detail
    detective determination development device devil dew dial dialogue diamond diary dice
    dictionary diet difference different difficult dig digest digit digital dime dinner dinosaur
    diploma direct direction director dirt disc discipline disco discount discovery dish disk
    display distance distant district ditch dive diver diversity divide divine division dock
    doctor document dog doll dollar dolphin domain dome domestic donkey donor door dot double
    doubt dough dove down dozen draft dragon dragonfly drama draw drawer drawing dream dress drift
    drill drink drive driver drone drop drum dry duck due duel duet duke dune dusk dust duty dwarf
    dynamic dynamite dynasty eager eagle ear early earnest earth earthquake ease east easter
    eastern easy echo eclipse ecology economy eden edge edition editor education effect effort egg
    ego eight either elastic elbow elder election electric electron elegance element elephant
    elevation elevator elf elite elm embassy ember emblem emerald emergency emperor empire
    employee employer empty enamel end endurance enemy energy engine engineer enigma enjoy enough
    ensemble enterprise entertainment enthusiasm entire entrance entry envelope environment envoy
    epic epoch equal equinox equity era error escape essay essence estate eternity ether evening
    event ever evergreen every evidence evolution exact example excellent exception excess
    exchange excite exhibit exile existence exit exotic expanse expedition experience experiment
    expert explorer export express expression extension extra extreme eye fable fabric face
    facility fact factor factory faculty fair fairy faith falcon fall fame familiar family famous
    fan fancy fantasy far fare farm farmer fashion fast fat fate father fault favor favorite
    favour fear feast feather feature federal federation fee feed feeling fellow fence fern ferry
    festival fever few fiber fibre fiction fiddle field fifth fig fight fighter figure file film
    filter final finance finch find fine finger finish fir fire firefly fireplace firework firm
    first fish fisher fit five fix fixture fjord flag flagship flame flamingo flannel flash flask
    flat flavor flavour flax fleet flesh flex flexible flight flint flip float flock flood floor
    flora florist flour flow flower fluid flute fly foam focus fog foil folk follow food fool foot
    football footprint force forecast forest forever forge fork form formal format former formula
    fort fortress fortune forum forward fossil foster foundation founder foundry fountain four fox
    fraction fragment frame framework franchise fraud free freedom freight fremont frequency fresh
    friday friend friendly friendship frog front frontier frost fruit fuel full fun function fund
    fur furnace furniture fusion future gadget gain galaxy gale gallery gallop game gander gang
    gap garage garden gardener garlic garment garnet gas gate gateway gather gauge gazelle gazette
    gear gem gender gene general generation generous genesis genie genius gentle gentleman genuine
    geology gesture ghost giant gift giraffe girl give glacier glad glamour glance glass glider
    glimpse global globe glory glove glow glue goal goat gold golden goldfish golf gondola good
    goose gorge gorilla gospel gossip gourmet governor gown grace grade graduate grain grammar
    grand grandmother granite grant grape graph graphite grass grasshopper gratitude gravel
    gravity gravy gray great green greenhouse greeting grey grid griffin grill grind grip grizzly
    grocery groove gross grotto ground group grouse grove grow growth guarantee guard guardian
    guess guest guidance guide guild guitar gulf gull gum gun guru gust gym gypsy habit habitat
    hail hair half halfway hall halo hammer hammock hand handle handmade hangar hanger happen
    happiness happy harbor harbour hard hardware hare harmony harness harp harpoon harvest hat
    hatch haven hawk hay hazard hazel head header headline headquarters healing health hearing
    heart hearth heat heath heather heaven heavy hedge hedgehog heel height heir helicopter helium
    hello helmet help hemlock hen herald herb herd heritage hermit hero heron hickory hidden high
    highland highlight highway hike hill hilltop hinge hint hip hippo history hit hive hobby
    hockey hold holiday hollow holly holy home homeland homestead honest honey honor honour hood
    hoof hook hoop hope horizon horn hornet horse horseshoe hose hospital host hostel hot hotel
    hound hour house household housing hover hub hug human humble hummingbird humor hundred hunger
    hunt hunter hurdle hurricane husband hush hut hydrogen hymn hype ice iceberg icon idea ideal
    identity idol image imagination impact imperial import impulse inch incident income increase
    independence index indigo individual industry infinite infinity influence information
    infrastructure initiative ink inn inner innovation input insect inside insight inspiration
    instance instant instinct institute instrument insurance integrity intelligence intent
    interest interior intern internal international internet interval interview intro invention
    inventor investment investor invitation iris iron island isle issue item ivory ivy jack jacket
    jade jaguar jail jam jar jasmine jasper jaw jazz jeans jelly jersey jet jetty jewel jewelry
    jigsaw job jockey join joint joke jolly journal journalist journey joy judge judgment juice
    jumbo jump junction june jungle junior juniper junk juno jupiter jury just justice kale
    kangaroo karma kayak keen keep keeper kernel kettle key keyboard keystone kick kid kidney kiln
    kilo kin kind kindle kindness king kingdom kiosk kiss kit kitchen kite kitten knee knife
    knight knot know knowledge label labor laboratory labour lace ladder lady lagoon lake lamb
    lamp lance land landing landlord landmark landscape lane language lantern lap laptop larch
    large lark laser last late latitude lattice laugh launch laundry laurel lava lavender law lawn
    lawyer layer lead leader leaf league lean leap learn learning lease leash least leather leave
    lecture ledge ledger left leg legacy legal legend legion leisure lemon lemonade length lens
    leopard less lesson letter level lever liberty library license life lifestyle lift light
    lighthouse lightning lily lime limestone limit line linear linen link lion lip liquid list
    listen literature little live lively liver living lizard llama load loaf loan lobby lobster
    local location lock locker locomotive locust lodge loft log logic logo lone long look lookout
    loom loop loose lord lot lotus loud lounge love lovely lover low loyal loyalty lucky luggage
    lumber lumen luna lunar lunch lung luxury lynx lyric machine mad magazine magic magician
    magnet magnolia magpie mahogany maid mail main major maker mall mallard mammoth man manager
    mandarin mango manor mansion mantis mantle manual map maple marathon marble march margin
    marina marine mark market marketplace maroon marriage marsh marshal marshmallow martin marvel
    mascot mask mason mass master mat match mate material math matrix matter maverick maximum
    maybe mayor maze meadow meal meaning measure mechanic medal media mediator medicine medium
    meet meeting melody melon member memo memorial memory menace mention mentor menu merchant
    mercury mercy merge merit mermaid message messenger metal meteor meter method metro micro
    middle midnight might migration mild mile milestone military milk mill millennium miller
    million mime mind mine miner mineral miniature minimum minister mink minor mint minute miracle
    mirage mirror mischief miss missile mission mist mixture mobile mode model moderate modern
    modest module moment momentum monarch monastery money monitor monk monkey monsoon monster
    month monument mood moon moonlight moose moral more morning mortar mosaic mosque moss most
    motel moth mother motion motive motor motorcycle mountain mouse moustache mouth move movement
    movie mud muffin mug mule multiple mural muscle muse museum mushroom music musician mustang
    mustard mutual mystery myth name napkin narrative narrow nation national native nature
    navigator navy near neat nebula neck necklace nectar need needle neighbor neighborhood
    neighbour neon nerve nest net network neutral new newcomer news newspaper next nice nickel
    night nightingale nimble nine noble nobody noise nomad noodle noon normal north northern nose
    notable note notebook nothing notice notion nourish nova novel novelty now nuclear nugget
    number nurse nursery nut nutmeg oak oar oasis oath oats object objective oboe observatory
    ocean octave octopus odd odyssey off offer office officer official offshore often oil old
    olive omega omen once one onion online only onyx opal open opener opera operation operator
    opinion opportunity opposite optical optimism option oracle orange orbit orchard orchestra
    orchid order ordinary organ organic orient origin original oriole ornament orphan osprey
    ostrich other otter ounce outback outcome outdoor outer outfit outlaw outlet outlook output
    outrage outside oval oven over overture owl owner ox oxygen oyster pace pacific pack package
    packet pad paddle page pageant paint painter painting pair palace palette palm pan pancake
    panda panel panic panorama pansy panther pantry paper papyrus parade paradise paradox
    paragraph parallel parcel parent park parking parliament parlor parrot parsley part particle
    partner partridge party pass passage passenger passion passport password past pasta pastel
    pastry pasture patch patent path patience patient patio patriot patrol pattern pause pavement
    pavilion paw pay payment pea peace peach peacock peak peanut pear pearl pebble pecan pedal
    peer pelican pen pencil pendant pendulum penguin peninsula penny pension people pepper percent
    perception perch perfect performance perfume peril period permanent permit person personal
    perspective petal petition petrol pewter phantom pharmacy phase pheasant phenomenon philosophy
    phoenix phone photo phrase piano pick picket pickle picnic picture pie piece pier pig pigeon
    pike pilgrim pillar pillow pilot pin pinch pine pineapple pink pinnacle pint pioneer pipe
    pipeline piper pirate pistol pit pitch pivot pixel pizza place plain plan plane planet plank
    plant plantation plaster plastic plate plateau platform platinum platter play player
    playground plaza pleasant pleasure pledge plenty plot plow plug plum plumber plume plus plush
    pocket podium poem poet poetry point poison polar pole police policy polish polite poll pollen
    polo pond pony pool poor pop poplar poppy popular porcelain porch porcupine port portal porter
    portfolio portion portrait position positive possible post postcard poster pot potato
    potential potion pottery pouch poultry pound powder power practical practice prairie praise
    prayer precious precise preference premier premium presence present president press pressure
    prestige pretty price pride priest primary prime prince princess principal principle print
    printer prior priority prism prison private prize pro problem process produce producer product
    production profession professor profile profit program progress project promise promotion
    prompt proof propeller proper property prophet proposal prospect prosper protect protection
    protest protocol proud proverb province prune public publisher pudding pulse puma pump pumpkin
    punch pupil puppet puppy pure purple purpose purse pursuit push puzzle pyramid python quail
    quality quantum quarry quart quarter quartet quartz quay queen quest question queue quick
    quiet quill quilt quiver quiz quota quote rabbit raccoon race racer rack radar radiant
    radiator radical radio radius raft rage raid rail railroad railway rain rainbow raindrop
    rainforest raisin rally ram ramble ranch random range ranger rank rapid raptor rare raspberry
    rat rate rating rational raven raw ray razor reach reaction reader ready real realistic
    reality realm rear reason rebel receipt reception recipe record recovery recreation recruit
    red reef reel reference reflection reform refuge refund regal regard regatta region register
    regret regular rehearsal reindeer relation relationship relative relay release relevant
    reliable relic relief religion remark remedy remote renaissance rent repair replay reply
    report republic reputation request rescue research reserve reservoir residence resident resin
    resolution resolve resort resource respect response rest restaurant result retail retreat
    return reunion reveal revenge revenue reverse review revival revolution reward rhapsody rhino
    rhythm rib ribbon rice rich riddle ride rider ridge rifle right ring riot ripe ripple rise
    rising risk ritual rival river road roast robe robin robot rock rocket rod role roll roller
    roman romance roof rookie room rooster root rope rose rosemary rotation rough round route
    routine rover row royal ruby rudder rug rugby ruin rule ruler rum rumor rumour run runner
    runway rural rush rust rye sabre sack sacred sad saddle safari safe safety saffron saga sage
    sail sailor saint salad salary sale salmon salon salt same sample sanctuary sand sandal
    sandwich sapphire satin satisfaction saturn sauce sausage savage save savings savvy saw
    saxophone scale scandal scarecrow scarf scarlet scene scent schedule scheme scholar school
    science scientist scissors scoop scope score scorpion scout scrap screen screw script
    sculpture sea seafood seal search season seat second secret secretary section sector secure
    security seed select self senate senior sense sentence sentinel sequence serene sergeant
    serial series serpent servant server service session set settlement setup seven shade shadow
    shaft shake shallow shape share shark sharp shawl shed sheep sheet shelf shell shelter
    shepherd sheriff shield shift shine ship shirt shock shoe shop shopping shore short shot
    shoulder shout show shower shuttle shy sibling side sidewalk sigh sight sign signal signature
    silence silent silk silver similar simple since singer single siren sister site situation six
    size skate skeleton sketch ski skill skin skip skirt skull sky skylight slack slate sleep
    sleeve slice slide slim slogan slope slow small smart smash smile smoke smooth snack snail
    snake snap snow snowball snowflake soap soccer social society sock soda sofa soft software
    soil solar soldier sole solid solo solution some somebody someone something son sonata song
    sonic soon sophisticated soprano soul sound soup source south southern sovereign space spade
    spark sparkle sparrow speak speaker spear special species spectacle spectrum speech speed
    spell sphere spice spider spike spin spine spiral spirit splash splendid split sponge spoon
    sport spot spotlight sprain spray spread spring sprinkle sprint spruce spur square squash
    squid squirrel stability stable stack stadium staff stage stain stair stake stall stamp stand
    standard star starfish start startup state statement station statue stay steady steak steam
    steel steep stellar stem step sterling stew stick stiff still sting stock stomach stone stool
    stop storage store stork storm story stove straight strain strand strange stranger strategy
    straw strawberry stream street strength stress stretch strict strike string strip stripe
    stroke strong structure struggle student studio study stuff style subject sublime submarine
    subtle suburb subway success such sudden sugar suit suite sultan sum summary summer summit sun
    sundance sunflower sunlight sunrise sunset sunshine super superb superior supply support
    supreme sure surf surface surge surgeon surplus surprise survey survival suspect swallow swamp
    swan swarm sweater sweet swift swim swing switch sword sycamore symbol sympathy symphony
    syndicate syrup system table tablet tackle tactic tail tailor talent talk tall tango tank tape
    tapestry target tart task taste tavern tax taxi tea teacher team tear technique technology
    teen telescope television temper temple temporary ten tenant tender tennis tent term terminal
    terrace terrain territory test text texture thank theater theatre theme theory therapy thing
    third thirst thistle thorn thought thousand thread threshold thrill throat throne thumb
    thunder thunderbird ticket tide tie tiger tight tile timber time tin tiny tip tire titan
    titanium title toad toast tobacco today together token tomato tomorrow ton tone tongue tonight
    tool tooth top topaz topic torch tornado tortoise total totem touch tough tour tourist
    tournament towel tower town toy trace track tractor trade tradition traffic trail trailer
    train trainer transfer transformation transit translation transparent transport trap travel
    traveler traveller tray treasure treasury treat treatment treaty tree trek trend trial
    triangle tribe tribune tribute trick trident trigger trinity trio trip triple triumph trolley
    trophy trouble trousers trout truck true trumpet trunk trust truth tube tulip tumble tundra
    tune tunnel turbine turbo turkey turn turnip turquoise turtle tutor twilight twin twist two
    typhoon ultimate ultra umbrella uncle under unicorn uniform union unique unit unity universal
    universe university unknown update upgrade upper upright upstairs urban urgent use user usual
    utility utopia vacation vacuum vale valley value valve van vanguard vanilla vapor variety vase
    vast vault vector vegetable vehicle veil velocity velvet vendor venture venus verdict verse
    version vertex vertical vessel veteran viable victim victory video view viking villa village
    vine vinegar vineyard vintage vinyl viola violet violin viper virgin virtue virus visa vision
    visit visitor vista visual vital vivid vocal voice volcano volt volume vote voucher vow voyage
    vulture waffle wage wagon waist wait walk walker wall wallet walnut walrus waltz wander want
    war ward wardrobe warehouse warm warning warrior wash wasp waste watch watchdog water
    waterfall wave wax way weak wealth weapon weasel weather weaver web wedding wedge weed week
    weekend weird welcome well west western whale wharf wheat wheel while whip whirlwind whiskey
    whisky whisper whistle white whole wicked wide widow wife wild wilderness will willow win wind
    windmill window windy wine wing winner winter wire wisdom wise wish wit witch witness wizard
    wolf woman wonder wonderful wood woodland woodpecker wool word work worker workshop world worm
    worth wrap wreath wren wrist writer wrong yacht yard yarn yeast yellow yesterday yield yoga
    yogurt yolk young youth zebra zen zenith zephyr zero zest zigzag zinc zipper zodiac zombie
    zone zoo
    """.split()  # noqa: SIM905 - so long a list cannot be read in quotes
)
_KNOWN = _WORDS | cues.VERBS | cues.ADJECTIVES | cues.BUSINESS | cues.SMALL
_SHORT = 2
_PLURALS = (("ies", "y"), ("es", ""), ("s", ""))


def find_word_kind(name: str) -> WordKind | None:
    """What the name is beside a name: of several words, what they all are; None where it is
    nothing else that is known here.
    """
    key = key_of(name)
    if key in COMMON_PLACES:
        return WordKind.PLACE
    if key in COMMON_PERSONS:
        return WordKind.PERSON
    if not key or not (is_everyday(name) or all(map(is_common_word, key.split()))):
        return None
    if " " in key:
        return WordKind.PHRASE
    return WordKind.SHORT if len(key) <= _SHORT else WordKind.WORD


def is_common_word(key: str) -> bool:
    """Whether a folded word is one of plain English here, or the plural of one."""
    return key in _KNOWN or any(
        key.endswith(ending) and key.removesuffix(ending) + instead in _WORDS
        for ending, instead in _PLURALS
    )
