"""What tells an event by who does what to whom, where no single word does.

"Drones strike oil depot" and "nurses strike over pay" share a verb; what stands around it
decides. A toll speaks for an accident where nothing else is named. Patterns are over folded
text, each with its weight from 0 to 1, as in `event_patterns`.
"""

from __future__ import annotations

from bot.model import Event

__all__ = ["EVENT_HEADLINES"]

_NUMBER = (
    r"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores"
    r"|hundreds|several|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|deux|trois|quatre|cinq"
    r"|dos|tres|cuatro|cinco|seis)"
)
_PEOPLE = (
    r"(?: (?:more |other )?(?:people|persons|men|women|children|passengers|workers|civilians"
    r"|tourists|pupils|students|miners|personas|menschen|personnes))?"
)

EVENT_HEADLINES: tuple[tuple[Event, float, str], ...] = (
    (
        # A toll, whatever happened.
        Event.ACCIDENT,
        0.55,
        (
            rf"\b{_NUMBER}{_PEOPLE} (?:are |were |feared )?(?:dead|killed|injured|hurt|wounded"
            rf"|drowned|missing"
            r"|tote[nr]?|verletzte|morts?|blesses|muertos|heridos)\b"
            rf"|\b(?:kills?|killing|injures?|injuring|leaves?|leaving) (?:at least |about "
            rf"|nearly )?{_NUMBER}"
            rf"{_PEOPLE}(?: (?:dead|injured|hurt|missing))?(?! in\b)(?=\W|$)|\bdeath toll\b"
        ),
    ),
    (
        Event.ACCIDENT,
        0.88,
        (
            r"\b(?:explosions?|explodes?|exploded|blasts?)\b(?! (?:of|in) (?:color|colour"
            r"|popularity|growth))"
            r"|\b(?:bridge|roof|mine|tower|dam|stand|crane|wall) collapses?\b"
            r"|\b(?:ferry|ship|boat|vessel|dinghy)\b(?: [\w']+){0,6} (?:sinks?|sank|capsizes?"
            r"|capsized|sinking)\b"
            r"|\b(?:bus|train|plane|jet|helicopter|coach|lorry|truck|tram)s?\b(?: [\w']+){0,3}"
            r" (?:plunges?|overturns?|collides?|goes down|crashes|crashed|skids)\b"
            r"|\bdeadly (?:fire|crash"
            r"|sinking|blast)\b"
            r"|\b(?:fire|inferno) (?:engulfs|rips|tears|sweeps|destroys|breaks out)\b"
            r"|\b(?:ungluck|zugungluck|busungluck|bootsungluck|gasexplosion|absturz"
            r"|grossbrand)\b|\b(?:incendie|collision"
            r"|deraillement|naufrage)\b"
            r"|\b(?:se estrella|descarrilamiento|naufragio|incendio|explosion|choque)\b"
        ),
    ),
    (
        Event.DISASTER,
        0.7,
        (
            r"\b(?:landslides?|mudslides?|sinkhole|blizzards?|heavy rains?|monsoon|snowstorm)\b"
            r"|\b(?:unwetter|lawine|glissement de terrain|deslizamiento|alud)\b"
            r"|\b(?:river|dam|levee|dyke)\b(?: [\w']+){0,2} (?:bursts?|breach\w*|overflows?)\b"
        ),
    ),
    (
        Event.CONFLICT,
        0.9,
        (
            r"\b(?:drones?|jets|warplanes|missiles?|rockets?|navy|forces|israel|russia|ukraine"
            r"|iran|us|u\.s"
            r"|nato|army|military)\b(?: [\w']+){0,2} (?:strikes?|struck|hits?|bombs?|shells?"
            r"|shelled|pounds?"
            r"|attacks?|shoots? down|raids?|seizes?)\b(?! (?:deal|over pay|vote|record))"
            r"|\blaunch(?:es|ed)?\b(?: [\w'-]+){0,4} (?:barrage|missiles?|airstrikes?"
            r"|strikes? (?:on|against)|attacks?"
            r"|offensive|assault|invasion|rockets? (?:at|on|into))\b|\bdrone barrage\b"
            r"|\b(?:shells|shelled|bombards?|bombarded) [\w']+"
            r"|\bcaptured by [\w.' ]{0,20}(?:forces|troops|army)\b"
            r"|\b(?:ceasefire|truce)\b"
            r"|\b(?:air raids?|peace (?:deal|treaty|talks|accord))\b"
        ),
    ),
    (
        Event.CRIME,
        0.88,
        (
            r"\b(?:fatally shot|shot (?:outside|inside|at|in|by|near)|opens? fire|opened fire"
            r"|gunm[ae]n"
            r"|mass shooting|thieves|burglars?|robbers?|hijack\w*|extort\w*|murdered)\b"
            r"|\b(?:steals?|stealing) (?!the show|show|data|customer|records|secrets"
            r"|a march)[\w']+"
        ),
    ),
    (
        Event.EXECUTIVE_CHANGE,
        0.9,
        (
            r"\b(?:ceo|cfo|coo|cto|chief|head|chair\w*|president|director|boss|founder|minister"
            r"|scientist"
            r"|secretary|governor|coach)\b(?: [\w.'-]+){0,4} (?:to|will|plans to) (?:leave|depart"
            r"|exit|quit"
            r"|resign|step|join|retire|go)\b"
            r"|\b(?:ousts?|ousted|fires|sacks|sacked|poaches|dismisses) (?:[\w.'-]+ ){0,4}?(?:ceo"
            r"|cfo|chief|head"
            r"|boss|president|chair\w*|minister|director|executive|secretary|commissioner|coach"
            r"|[a-z]+)$"
            r"|\b(?:minister|governor|chief|secretary|president|pm)\b(?: [\w.'-]+){0,3} (?:quits"
            r"|resigns)\b"
            r"|\b(?:fires|sacks|ousts|poaches) (?:[\w.'-]+ ){0,4}?(?:ceo|chief|head|boss"
            r"|executive"
            r"|director)\b"
            r"|\b(?:ceo|chief|chair\w*|president|director|boss)\b(?: [\w.'-]+){0,3} steps aside\b"
        ),
    ),
    (
        Event.FUNDING,
        0.85,
        (
            r"\b(?:invests?|invest(?:ing|ed)?|to invest)\b(?: [\w.'-]+){0,3} (?:us)?[$€£]\s?\d"
            r"|\b(?:takes?|buys|acquires|takes a) (?:a )?(?:us)?[$€£]\s?[\d.,]+ ?(?:k|m|mn"
            r"|million"
            r"|b|bn|billion)?"
            r" stake\b|\bnyse debut\b|\bnasdaq debut\b|\b(?:market|trading|stock market) debut\b"
            r"|\bprices (?:its )?ipo\b|\bfiles? (?:for|to go) (?:an )?(?:ipo|public)\b"
            r"|\bborsengang\b"
            r"|\bsalida a bolsa\b|\bentree en bourse\b"
            r"|\bvalued at (?:us)?[$€£]\s?\d|\bshares (?:jump|soar|fall|slump|surge)s? in debut\b"
        ),
    ),
    (
        Event.ACQUISITION,
        0.93,
        (
            r"\b(?:agrees? to|agreed to|plans? to|to|will) merge\b|\b(?:hostile|takeover|buyout"
            r"|rival|cash)"
            r"(?: \w+)? (?:bid|offer)\b|\b(?:go|goes|going|taken|be taken) private\b"
            r"|\b(?:merger|takeover) talks\b|\bfusion(?:iert|ieren)?\b|\bfusionn\w+\b"
            r"|\bfusiona\w*\b"
            r"|\blaunch(?:es|ed)?\b(?: [\w'-]+){0,3} (?:bid|offer|takeover)\b"
        ),
    ),
    (
        Event.LAYOFFS,
        0.9,
        (
            r"\b(?:lets? go of|letting go of)\b(?: [\w,.]+){0,4} (?:staff|workers|employees"
            r"|people)\b"
            r"|\bcuts?\b(?: [\w,.]+){0,5} jobs\b|\bplantea un ere\b|\bere para\b"
            r"|\bbaut .{0,20}(?:stellen"
            r"|arbeitsplatze) ab\b|\bsuppressions? de postes\b"
            r"|\b(?:sheds?|cut(?:s|ting)?|axes?|slash(?:es)?)\b(?: [\w,.]+){0,3} (?:posts"
            r"|roles)\b"
            r"|\b(?:trims?|cuts?|shrinks?|reduces?) (?:its )?(?:workforce|headcount)\b"
        ),
    ),
    (
        Event.LABOR,
        0.9,
        (
            r"\b(?:walks? off the job|walked off the job|vote[sd]? to strike|voted to strike"
            r"|walk out"
            r"|walks out|walked out)\b|\b(?:machinists|baristas|drivers|pilots|nurses|doctors"
            r"|teachers|workers"
            r"|crews?|welders|dockers|actors|writers|miners|welders) (?:on )?strike\b|\b(?:rail"
            r"|port|bus|tube|metro"
            r"|airline|airport|hospital|school|train) strikes?\b"
            r"|\b(?:dockers|drivers|pilots|nurses|teachers|machinists|staff|workers|miners)"
            r"(?: [\w']+)?"
            r" (?:to strike|rejects? (?:pay|contract|offer)|accept (?:pay|contract))\b"
        ),
    ),
    (
        Event.LEGAL,
        0.9,
        (
            r"\b(?:loses?|wins?|lost|won)\b(?: [\w.'-]+){0,3} (?:appeal|court case|lawsuit|case"
            r"|bid to dismiss)\b"
            r"|\b(?:found|ruled) (?:liable|negligent|guilty)\b"
        ),
    ),
    (
        Event.REGULATION,
        0.85,
        (
            r"\b(?:cuts?|raises?|raised|hikes?|hiked|holds?|held|keeps?|kept|leaves?|lowers?)\b"
            r"(?: [\w']+){0,3} (?:interest rates?|rates|key rate)\b"
            r"|\b(?:interest )?rates? (?:cut|hike|rise|decision|steady|unchanged|on hold)\b"
            r"|\bmonetary policy\b"
            r"|\bfed\b(?: [\w']+){0,2} (?:cuts|hikes|raises|holds)\b|\b(?:fomc|leitzins\w*"
            r"|taux directeurs?"
            r"|tipos de interes)\b"
            r"|\b(?:fda|ema|mhra|faa|ftc|cma|sec|fcc) (?:clears|approves|rejects|backs|grants)\b"
            r"|\b(?:parliament|senate|congress|lawmakers|house) (?:passes|passed|approves"
            r"|votes)\b"
        ),
    ),
    (
        Event.EARNINGS,
        0.85,
        (
            r"\b(?:cuts?|raises?|lowers?|lifts?|trims?|slashes)\b(?: [\w'-]+){0,3} (?:forecasts?"
            r"|outlook|guidance)\b"
            r"|\bswings? to (?:a )?(?:loss|profit)\b|\b(?:profit|loss|revenue)\b(?: [\w'-]+){0,2}"
            r" (?:widens|narrows|doubles|triples|jumps|soars|plunges|beats|misses|tops)\b"
            r"|\b(?:sales|profit|revenue|earnings)\b(?: [\w'-]+){0,2} (?:miss(?:es)?|beat|top"
            r"|lag)"
            r" (?:estimates|forecasts|expectations)\b|\b(?:narrows|widens) (?:its )?loss\b"
        ),
    ),
    (
        Event.OUTAGE,
        0.9,
        (
            r"\bdown (?:for|across|worldwide|in) (?:thousands|millions|many|users|hundreds|some"
            r"|the world)\b"
            r"|\b(?:power|it|system|systems|computer|network|technical) (?:failure|glitch|outage"
            r"|fault)\b"
            r"|\b(?:flights?|trains|airport|services?)\b(?: [\w']+){0,2} (?:halted|grounded"
            r"|suspended) (?:by|after|over)"
            r" (?:an? )?(?:it|power|computer|technical|software|system)\b|\bback to normal\b"
        ),
    ),
    (
        Event.ELECTION,
        0.88,
        (
            r"\b(?:wins?|won|secures?|claims?)\b(?: [\w.'-]+){0,4} (?:race|presidency|majority"
            r"|seats|mayoral race"
            r"|nomination|re-?election|second term|most seats)\b"
            r"|\b(?:elected|sworn in)\b|\bbecomes?\b(?: [\w.'-]+){0,4} (?:pm|prime minister"
            r"|president|chancellor"
            r"|mayor)\b|\belection (?:victory|win|results?)\b"
            r"|\b(?:party|coalition|bloc|government)\b(?: [\w']+){0,2} (?:loses"
            r"|lost) (?:its )?majority\b"
        ),
    ),
    (
        Event.PARTNERSHIP_FORMED,
        0.7,
        (
            r"\b(?:wins?|won|lands?|signs?|signed|awarded|secures?)\b"
            r"(?: [\w&$€£.,'-]+){1,6} (?:contract|deal"
            r"|agreement)\b(?! (?:trial|case))"
        ),
    ),
    (
        Event.PARTNERSHIP_ENDED,
        0.9,
        (
            r"\b(?:ends?|ended|scraps?|scrapped|terminates?|terminated|cancels?|cancelled|drops"
            r"|walks away from)\b"
            r"(?: [\w&.'-]+){0,4} (?:deal|contract|venture|alliance|pact|tie-?up|mega-?merger)\b"
            r"(?! (?:talks|dispute|strike))"
        ),
    ),
    (
        Event.RESEARCH,
        0.8,
        (
            r"\b(?:astronomers|physicists|biologists|archaeologists|scientists) (?:find|discover"
            r"|detect|spot|say)\w*"
            r"|\b(?:drug|vaccine|therapy|treatment|pill)\b"
            r"(?: [\w'-]+){0,4} in (?:\w+ )?(?:trial|study)\b"
        ),
    ),
    (
        Event.SECURITY_BREACH,
        0.92,
        (
            r"\b(?:cyber (?:incident|attack|breach)|data theft|hit by (?:a )?(?:data )?(?:leak"
            r"|hack))\b"
            r"|\bhackers? (?:steal|claim|breach|leak)\w*|\bdata leak\b"
            r"|\b(?:intruders?|attackers?|hackers?) (?:accessed|access|gained|broke|got|stole)\b"
        ),
    ),
    (
        Event.RECALL,
        0.85,
        (
            r"\b(?:pulls?|pulled|withdraws?|withdrew|removes?)\b(?: [\w'-]+){0,4} from"
            r" (?:shelves|sale|stores|the market)\b"
        ),
    ),
    (
        Event.PRODUCT_LAUNCH,
        0.7,
        (
            r"\b(?:shows off|teases|to (?:release|launch|unveil))\b(?: [\w'-]+){0,3} (?:phone"
            r"|smartphone|headset|laptop|tablet|chip|app|model|assistant|car|console|watch|tv"
            r"|device|service|game|glasses|robot|drug)\b"
        ),
    ),
)
