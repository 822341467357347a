"""What is known of the everyday names of technology companies; see `context`."""

from __future__ import annotations

from bot.watchlist.names.context import Context, build_context

__all__ = ["TECHNOLOGY"]

TECHNOLOGY: dict[str, Context] = {
    "adobe": build_context(
        1,
        supports="acrobat creative figma firefly pdf photoshop",
        opposes="adobes clay earthen mudbrick pueblo",
        doubts="bricks earthquake quake village",
        after="brick bricks building buildings church home homes house houses hut huts wall walls",
        mass=True,
    ),
    "alphabet": build_context(
        0.5,
        supports="deepmind gemini google pichai search waymo youtube",
        opposes="consonant cuneiform cyrillic letters phonetic runes script spelling vowels",
        doubts="children language learn learning letter school schools",
        before="arabic braille cyrillic english greek hebrew korean latin nato phonetic roman",
        after="block blocks book letters song soup",
    ),
    "amazon": build_context(
        1,
        supports=(
            "alexa aws bezos delivery ecommerce jassy kindle kuiper marketplace online prime "
            "seller sellers shopping warehouse"
        ),
        opposes=(
            "basin belem biodiversity boat capsizes cop30 deforestation deforested dolphins ferry "
            "ibama indigenous jungle loggers logging manaus miners piranha rainforest rainforests "
            "ranchers riverboat savanna savannah trees tribe tribes tributaries tributary "
            "abholzung amazonie desmatamento deforestacion deforestazione floresta foresta foret "
            "garimpeiros hakkuut indigenas indigene nehir nehri nehrinde orman ormani ormanlari "
            "ormanlarinda regenwald regenwoud regnskog sademetsa sademetsan selva"
        ),
        doubts=(
            "blazes bolivia brazil brazilian brazils burn burning carbon climate colombia "
            "conservation cop30 drought ecuador forest forests gold lula mining peru peruvian rage "
            "river species spread tree troops wildfires"
        ),
        before="bolivian brazilian colombian ecuadorian lower peruvian upper",
        after=(
            "basin biome city deforestation delta dieback dolphin dolphins ecosystem fish forest "
            "forests frog jungle mouth parrot parrots rainforest rainforests region river state "
            "states summit tribe tribes tribesman tributaries tributary valley warrior warriors "
            "ormani ormanlari ormanlarinda nehri nehrinde havzasi havzasinda yagmur"
        ),
    ),
    "apple": build_context(
        1,
        supports=(
            "airpods airtag app carplay cook cupertino icloud imac ios ipad iphone itunes jobs mac "
            "macbook siri wwdc"
        ),
        opposes=(
            "baked blossom blossoms bruising bushel bushels cider cinnamon crisp cultivar farmer "
            "farmers frost fruit fruits granny grower growers harvest harvests juice orchard "
            "orchardist orchardists orchards peel pesticide picking pie pies recipe recipes sauce "
            "strudel vinegar"
        ),
        doubts="baking crop crops dessert eat tree trees",
        before="adam adams bad baked big candy crab custard golden green red rotten toffee",
        after=(
            "blossom blossoms butter cake cakes cider core cores crop crops crumble farm farmer "
            "farmers farms fritter fritters grower growers harvest harvests juice martin martini "
            "orchard orchards picker pickers picking pie pies sauce season seeds slice slices "
            "strudel tart tarts tree trees turnover turnovers varieties variety vinegar"
        ),
    ),
    "arm": build_context(
        0.5,
        supports=(
            "architecture cambridge chip chipmaker chips cpu haas neoverse nvidia processor "
            "processors qualcomm royalties royalty semiconductor semiconductors softbank"
        ),
        opposes=(
            "amputated amputee broken bruise crocodile elbow fracture injuries injury muscle "
            "pitcher shark shoulder sleeve surgery tattoo vaccine wrestle wrestling wrist"
        ),
        before=(
            "armed broken charitable each her his investment left lending long lower military one "
            "political prosthetic right robot robotic strong under upper"
        ),
        after=(
            "band chair injuries injury length pain race raise raises sling strength surgery "
            "wrestler wrestlers wrestling"
        ),
        verb=True,
    ),
    "box": build_context(
        supports="cloud dropbox levie",
        before="ballot black cardboard lunch music penalty",
        after="office score set truck",
        mass=True,
        verb=True,
    ),
    "cisco": build_context(
        2,
        supports="networking robbins routers splunk webex",
        opposes="texas",
    ),
    "cohere": build_context(
        0.5,
        supports="ai enterprise gomez llm model models toronto",
    ),
    "dell": build_context(
        1,
        supports="alienware laptops nvidia pc pcs servers vmware",
        opposes="bluebells farmer woodland woods",
        after="curry rapper",
    ),
    "intel": build_context(
        1,
        supports=(
            "amd chip chipmaker chips core fab foundry gelsinger nvidia processors tan tsmc xeon"
        ),
        opposes=(
            "battlefield briefing cia classified espionage gabbard hamas houthi iran iranian "
            "kremlin leaked mossad nato pentagon russia russian senator senators spies spy "
            "spymaster taliban uranium"
        ),
        before=(
            "american british foreign israeli military naval new russian secret ukrainian us "
            "western"
        ),
        after=(
            "about agencies agency assessment briefing briefings chairman committee community "
            "dossier indicates leak leaks officials on points report sharing shows sources "
            "suggests"
        ),
        mass=True,
    ),
    "meta": build_context(
        1,
        supports=(
            "facebook glasses instagram labs llama metaverse quest rayban reality social "
            "superintelligence threads whatsapp zuckerberg"
        ),
        opposes=(
            "balance commentary deck esports fiction gameplay irony literary nerf novel novels "
            "patch players"
        ),
        doubts="game gamers",
        before="current new",
        after=(
            "analyses analysis colombia commentary deck description descriptions fiction gaming "
            "humor humour joke narrative study tag tags world"
        ),
    ),
    "micron": build_context(
        1,
        supports="boise chip chips dram hbm mehrotra memory",
        before="half one sub",
        after="filter level thick wide",
    ),
    "mistral": build_context(
        0.5,
        supports="ai asml chatbot french llm mensch model models openai paris startup",
        opposes=(
            "amphibious chilean firefighters frigate gabriela gust gusts helicopter kestrel "
            "marseille provence rhone sailing warship weather wildfire wind winds yacht"
        ),
        before="frederic gabriela",
        after="gusts missile missiles wind winds",
    ),
    "oracle": build_context(
        1,
        supports="catz cloud database ellison openai safra software stargate tiktok",
        opposes=(
            "ancient ballpark bones delphi divination dynasty giants matrix omaha priestess "
            "prophecy shang temple warriors"
        ),
        before="delphi delphic",
        after="arena bone bones card cards night of park reading",
    ),
    "perplexity": build_context(
        0.5,
        supports="ai answer browser comet google search srinivas startup",
        opposes="bewilderment confusion puzzled",
        mass=True,
    ),
    "sap": build_context(
        supports="cloud erp german klein software walldorf",
        opposes="maple syrup tree trees xylem",
        before="birch maple pine tree",
        mass=True,
    ),
    "slack": build_context(
        0.5,
        supports="benioff channels chat messaging outage salesforce teams workplace",
        opposes="employment kayak paddling tides",
        before="cut economic labor labour pick some",
        after="demand jaw key labor labour line off period rope season tide water",
        mass=True,
        verb=True,
    ),
    "snap": build_context(
        0.5,
        supports="ad advertising app ar augmented snapchat social spectacles spiegel teens",
        opposes=(
            "benefits election elections food grocery hunger lockdown nfl pantries pantry poll "
            "recipients shutdown stamps turtle turtles usda"
        ),
        before="brandy cold ginger no oh",
        after=(
            "back benefit benefits count counts decision election elections general inspection "
            "inspections judgement judgment lockdown out pea peas poll recipients shot strike "
            "turtle turtles vote"
        ),
        verb=True,
    ),
    "snowflake": build_context(
        0.5,
        supports="analytics breach cloud data databricks ramaswamy software warehouse",
        opposes="crystal crystals generation ice millennials ski snow snowfall snowstorm winter",
        after="bentley designs generation method millennial millennials obsidian ornament",
    ),
    "sony": build_context(
        2,
    ),
    "stargate": build_context(
        0.5,
        supports=(
            "abilene ai altman center centers data centre centres openai oracle softbank texas uae"
        ),
        opposes="atlantis episode fans franchise reboot series sg sg1 universe",
    ),
    "twitter": build_context(
        2,
        supports="app dorsey jack musk tweet tweets",
    ),
    "uber": build_context(
        2,
        supports="driver drivers khosrowshahi lyft ride rides rideshare taxi",
        after="alles cool das dem den die ein eine einen fans rich soldier uns",
    ),
    "zoom": build_context(
        0.5,
        supports="call calls conferencing meeting meetings pandemic video workplace yuan",
        opposes="camera telephoto",
        before="digital optical",
        after="by in into lens out past",
        verb=True,
    ),
}
