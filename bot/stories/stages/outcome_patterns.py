"""The matters of which headlines tell what came of them, and the words that tell it.

English, French, German and Spanish, a few in Italian; for folded text (see `text.fold`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.stories.stages.outcome_words import (
    BANS,
    COURTS,
    FAR,
    NO_EXIT,
    OF_RATES,
    STANDS,
    STOPPED,
    TRIES,
    any_of,
    both_of,
)

__all__ = ["MATTERS", "Matter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A matter and its outcomes, the narrower first: what one has taken is not read again.

    ``of`` has to stand in the headline, too, where the outcomes' words are of everything, and
    where ``clouds`` does nothing is read: who "rejects a bid to halt the vote" lets it go on.
    ``only`` says which outcome is taken of several: "first" is the one that stands first ("holds
    rates, signals cuts"), "narrowest" the one that is listed first.
    """

    outcomes: Mapping[str, re.Pattern[str]]
    of: re.Pattern[str] | None = None
    clouds: re.Pattern[str] | None = None
    only: str = ""


MATTERS: Mapping[str, Matter] = {
    "life": Matter(
        clouds=any_of("inquiry|inquest|enquete|untersuchung"),
        outcomes={
            "alive": any_of(
                "alive|survives?|(?<!who )survived|unhurt|unharmed|rescued alive",
                "lebend|lebendig|uberlebt|uberlebte|unverletzt|am leben",
                "vivante?s?|en vie|survit|indemnes?|sain et sauf",
                "con vida|vivos?|vivas?|sobrevive|ilesos?|ilesas?",
            ),
            "dead": any_of(
                "dead|dies|died|death|deaths|dying|killed|kills|body of|bodies of|drowned",
                "tot|tote|toter|tod|gestorben|stirbt|starb|getotet|leiche|ums leben",
                "morte?s?|meurt|deces|decedee?s?|tuee?s?",
                "muere|murio|muert[oa]s?|muerte|fallece|fallecio|fallecid[oa]s?|cadaver",
            ),
            "hurt": any_of(
                "(?:critical|stable) condition|critically|(?:in|to) hospital|hospitali[sz]ed|coma",
                "injured|wounded|hurt",
                "verletzte?[rn]?|schwerverletzte?r?|(?:im|ins) krankenhaus|lebensgefahr|koma",
                "hospitalisee?s?|blessee?s?|dans un etat critique|entre la vie et la mort",
                "hospitalizad[oa]s?|herid[oa]s?|estado critico|estado grave|ingresad[oa]s?",
            ),
        },
    ),
    "search": Matter(
        # A sum is found and missing at once.
        clouds=re.compile(r"[$€£¥]|\b(?:million|funds|money|cash|gap)\b"),
        outcomes={
            "found": any_of(
                "found(?! (?:guilty|not guilty|innocent|liable|that|to|in contempt))",
                "finds|rescued|recovered|located",
                "gefunden|entdeckt|gerettet|aufgetaucht",
                "retrouvee?s?|sauvee?s?|secourue?s?",
                "hallad[oa]s?|encontrad[oa]s?|rescatad[oa]s?|localizad[oa]s?",
            ),
            "missing": any_of(
                "missing|vanishes|vanished|disappears|disappeared|loses contact|lost contact",
                "vermisst|vermisste[rn]?|verschwunden|verschollen",
                "disparue?s?|portee?s? disparue?s?",
                "desaparecid[oa]s?|desaparece",
            ),
        },
    ),
    "office": Matter(
        outcomes={
            "stays": any_of(
                r"(?:refuses|declines|will not|won't|not) (?:to )?(?:resign|quit|step down|go)",
                r"(?:rejects|defies|resists) (?:resignation calls|calls to (?:resign|quit|step down"
                r"|go))",
                r"(?:stays|staying|stay|remains?) (?:on|in office|in (?:the )?post|as \w+)",
                r"clings on|clings to (?:power|office)",
                r"bleibt im amt|lehnt (?:\w+ )?rucktritt ab|schliesst (?:\w+ )?rucktritt aus",
                r"refuse de (?:demissionner|quitter)|reste en (?:poste|fonction)",
                "exclut de demissionner",
                r"se niega a (?:dimitir|renunciar)|descarta (?:dimitir|renunciar)|rechaza dimitir"
                r"|sigue en el cargo",
            ),
            "urged": any_of(
                r"(?:urged|told|pressed|asked|calls? (?:for|on) (?:\w+ ){1,4}?|under pressure"
                r"|faces calls) to (?:resign|quit|step down|go)",
                r"(?:calls|demands|pressure) for (?:\w+ ){0,2}?(?:resignation|exit|departure)",
                "resignation calls",
                r"soll zurucktreten|rucktritt (?:gefordert|verlangt)|fordert (?:\w+ )*?rucktritt",
                r"appelee? a (?:la )?demission\w*|piden (?:la )?dimision",
            ),
            "sacked": any_of(
                "fires|fired(?! (?:at|on|into|missiles?|rockets?|shots?))",
                "sacked|sacks|ousted|ousts",
                r"dismiss(?:es|ed)(?! (?:[\w'-]+ ){0,3}?(?:case|suit|lawsuit|claims?|charges?"
                r"|calls?))",
                "removed from office|forced (?:out|to (?:resign|quit))",
                "(?:quits|resigns) under pressure",
                r"entlassen|entlasst|gefeuert|abgesetzt|abberufen",
                "limogee?|limoge|revoquee?|renvoyee?",
                "destituid[oa]|destituye|cesad[oa]|cesa|despedid[oa]",
            ),
            "leaves": any_of(
                "resigns?|resigned|resignation|quits?|steps? down|stepped down|stepping down",
                rf"tritt (?:{FAR} )?zuruck|zuruckgetreten|rucktritt|legt (?:\w+ )?amt nieder",
                "demissionne|demission|quitte (?:ses fonctions|son poste)",
                "dimite|dimision|dimitio|renuncia|renuncio",
            ),
        }
    ),
    "rates": Matter(
        clouds=any_of(
            r"(?:expected|likely|set|seen|urged|erwartet|devrait|podria)",
            # May is a month, too.
            r"(?:should|may|might|could|would) (?:cut|hold|raise|lower|keep|leave|lift|hike)",
            "(?:inflation|jobless|unemployment|birth|exchange|tax|tariff) rates?",
        ),
        only="first",
        outcomes={
            "cut": any_of(
                # "To cut rates" is a wish as often as news.
                r"(?<!to )(?<!off )(?<!on )(?<!of )(?<!for )(?:cuts?|cutting|lower(?:s|ed|ing)|"
                rf"reduc(?:es|ed|ing)|trims|trimmed|slashe[sd]|eases|eased) {OF_RATES}",
                rf"(?:senkt|senkte|kappt|baisse|abaisse|reduit|diminue) {OF_RATES}",
                rf"(?:baja|bajo|recorta|rebaja|reduce|taglia|abbassa) {OF_RATES}",
                r"rates? (?:cut|lowered)|\w*zins(?:en|satz)? gesenkt",
            ),
            "held": any_of(
                rf"(?:holds?|held|holding|keeps?|kept|keeping|leaves?|left|leaving) {OF_RATES}",
                rf"(?:maintain(?:s|ed|ing)|pauses) {OF_RATES}",
                rf"(?:lasst|halt|belasst|maintient|laisse|gele|mantiene|deja|lascia) {OF_RATES}",
                r"rates?:? (?:held|unchanged|on hold|kept|left)|\w*zins(?:en)? unverandert",
            ),
            "raised": any_of(
                r"(?<!to )(?<!off )(?<!on )(?<!of )(?<!for )(?:rais(?:es|ed|ing)|hik(?:es|ed|ing)"
                rf"|lifts|lifted|increases|increased) {OF_RATES}",
                rf"(?:erhoht|erhohte|hebt|releve|augmente|remonte) {OF_RATES}",
                rf"(?:sube|subio|eleva|aumenta|alza) {OF_RATES}",
                r"rates? (?:raised|hiked|lifted)|\w*zins(?:en|satz)? (?:erhoht|angehoben)",
            ),
        },
    ),
    "ruling": Matter(
        of=COURTS,
        clouds=any_of(TRIES.pattern, BANS.pattern, "lifts?|lifted"),
        outcomes={"stands": STANDS, "stopped": STOPPED},
    ),
    "ruling on a ban": Matter(
        of=both_of(COURTS, BANS),
        clouds=TRIES,
        outcomes={"stands": STANDS, "stopped": STOPPED},
    ),
    "vote": Matter(
        outcomes={
            "delayed": any_of(
                "delays?|delayed|postpones?|postponed|shelves|shelved",
                "verschiebt|verschoben|vertagt",
                "reporte|repousse|ajourne",
                "aplaza|pospone",
            ),
            "rejected": any_of(
                "rejects?|rejected|rejecting|votes? down|voted down|votes? against|defeats?",
                rf"lehnt {FAR} ab|lehnen {FAR} ab|abgelehnt|stimmt gegen",
                "rejette|rejettent|repousse",
                "rechaza|rechazan|tumba",
            ),
            "passed": any_of(
                "pass|passes|passed|passing|approves?|approved|approving|adopts?|adopted",
                "confirms?|confirmed",
                r"votes? (?:to|for)(?! \x00)",
                rf"stimmt {FAR} zu|stimmen {FAR} zu|beschliesst|beschliessen|verabschiedet"
                r"|billigt|billigen",
                "adopte|adoptent|approuve|votent|vote",
                "aprueba|aprueban|da luz verde",
            ),
        },
        clouds=TRIES,
        of=any_of(
            "senate|senators?|(?<!white )house|congress|parliament|lawmakers?|mps|council",
            "commons|lords|assembly|voters|committee|knesset|duma|legislature|cabinet|board|shareholders",
            "bundestag|bundesrat|parlament|landtag|senat|stadtrat|kabinett|abgeordnete",
            "assemblee|deputes|parlement|conseil|senateurs",
            "congreso|senado|parlamento|diputados|asamblea|pleno|ayuntamiento",
        ),
    ),
    "signature": Matter(
        outcomes={
            "vetoed": any_of("veto|vetoes|vetos|vetan?", "vetoed(?= by|$)"),
            "signed": any_of(
                "signs?|signed|unterzeichnet|unterschreibt|signe|promulgue|firma|promulga"
            ),
        }
    ),
    "case": Matter(
        outcomes={
            "denied": any_of(
                r"pleads? not guilty|pleaded not guilty|denies (?:\w+ ){0,3}?charges?"
            ),
            "pardoned": any_of(
                "pardons?|pardoned|clemency|begnadigt|graciee?|gracie|indulta|indultad[oa]"
            ),
            "acquitted": any_of(
                "acquits?|acquitted|not guilty|innocent|exonerated|cleared of",
                r"clears (?:\w+ ){1,3}?of|(?:jury|judge|court) clears",
                rf"freigesprochen|freispruch|spricht (?:{FAR} )?frei",
                "relaxee?|relaxe|acquittee?|acquitte",
                "absuelve|absuelt[oa]|absolucion",
            ),
            "pleads": any_of(
                "pleads? guilty|pleaded guilty|guilty pleas?|admits|admitted|confesses|confessed",
                "gesteht|gestanden|avoue|plaide coupable|se declara culpable|confiesa",
            ),
            "convicted": any_of(
                "convicts?|convicted|guilty|jailed|sentenced|imprisoned|gets life|life sentence",
                "verurteilt|schuldig|haftstrafe",
                "condamnee?s?|condamne|coupable",
                "condena|condenad[oa]s?|culpable|sentenciad[oa]",
            ),
            "heard": any_of(
                r"temoin assiste|(?:key|assisted) witness|als zeuge|como testigo",
                "questioned|interviewed under caution|vernommen|auditionnee?s?|entendue?s?",
            ),
            "tried": any_of(
                r"on trial|stands trial|trial (?:.{1,60}? )?(?:begins|opens|starts)",
                "vor gericht|prozess beginnt",
                r"(?:est |sont )?jugee?s? (?:pour|a|aux)|comparait|en el banquillo|a juicio",
            ),
            "charged": any_of(
                "charged?|charges|indicted|indicts|arraigned",
                "angeklagt|anklage",
                r"mise? en examen|mises? en examen|inculpee?s?",
                "imputad[oa]s?|imputa|procesad[oa]s?|acusad[oa]s?",
            ),
            "probed": any_of(
                "under investigation|investigated|ermittlungen gegen|vise par une enquete",
                "investigad[oa]s?",
            ),
            "free": any_of(
                "released|freed|frees|walks free|let go|out on bail|granted bail",
                r"releases? (?:(?!of )\w+ ){0,2}?(?:man|woman|suspects?|hostages?|prisoners?"
                r"|detainees?|boy|girl|driver)",
                r"(?:wieder |auf |kommt )frei|frei|freigelassen|auf freiem fuss",
                "relachee?s?|libere|liberee?s?|remise? en liberte",
                "liberad[oa]s?|en libertad|queda libre|suelt[oa]s?",
            ),
            "held": any_of(
                "arrests?|arrested|detains?|detained|in custody|into custody|remanded",
                r"(?:man|woman|men|women|boy|girl|teen|teenager|suspects?|driver|mayor|minister"
                r"|people|\d+) held",
                rf"festgenommen|verhaftet|nimmt {FAR} fest|festnahme|in haft|in gewahrsam",
                "arretee?s?|interpellee?s?|en garde a vue|ecrouee?s?|incarceree?s?",
                "detenid[oa]s?|detienen?|arrestad[oa]s?|encarcelad[oa]s?",
            ),
            "at large": any_of(
                "on the run|at large|escapes?|escaped|flees|fled|auf der flucht|en fuite",
                "profug[oa]s?|fugad[oa]s?|huye",
            ),
        }
    ),
    "plan": Matter(
        outcomes={
            "delayed": any_of("delays?|delayed|postpones?|postponed|verschiebt|reporte|aplaza"),
            "off": any_of(
                "cancels?|cancell?ed|scraps?|scrapped|calls? off|called off|abandons?|abandoned",
                r"(?:calls?|called) (?:\w+ ){1,4}?off",
                r"(?:walks away from|pull(?:s|ed) out of|terminates) (?:\w+ ){0,3}?(?:deal|talks"
                r"|merger|bid|sale|takeover|contract|agreement|plans?)",
                r"drops (?:\w+ ){0,3}?(?:plans?|bid|charges|case|lawsuit|offer|merger|sale|deal)",
                rf"sagt {FAR} ab|abgesagt|blast {FAR} ab|verzichtet auf",
                "annule|renonce a|abandonne|suspend (?=(?:l[ae]s?|l'|s[ao]n?|ses) ?)",
                "cancela|suspende|descarta|desconvoca|abandona",
            ),
            "on": any_of(
                rf"(?:completes?|completed){NO_EXIT}|finali[sz]es|seals|clinches",
                "goes? ahead|press(?:es)? ahead",
                r"closes (?:\w+ ){0,2}?(?:deal|sale|purchase|takeover|acquisition|merger)",
                r"(?:calls|announces|begins|starts|launches|extends) (?:\w+ ){0,2}?strikes?",
                rf"sagt {FAR} zu|schliesst {FAR} ab|halt an {FAR} fest",
                "conclut|finalise|boucle|maintient",
                r"cierra (?:la |el )?(?:venta|compra|acuerdo|fusion)|completa|convoca|mantiene",
            ),
        }
    ),
    "agreement": Matter(
        only="narrowest",
        outcomes={
            "in principle": any_of(
                r"in principle|tentative(?:ly)?",
                r"(?:preliminary|framework) (?:deal|agreement|accord)",
                r"grundsatzlich|im grundsatz|vorlaufige einigung",
                r"accord de principe|(?:accepte|d'accord sur|approuve) le principe",
                r"en principio|principio de acuerdo|preacuerdo",
            ),
            "agreed": any_of(
                # A "deal" may be a tentative one.
                "agrees?|agreed|accepts?|accepted",
                "einigt|einigen|akzeptiert|nimmt an",
                "accepte|s'accordent",
                "acuerda|acuerdan|acepta",
            ),
        },
    ),
    "election": Matter(
        of=any_of(
            r"elections?|vote|votes|polls?|primary|run-?off|presidency|presidential|seat|ballot",
            "(?:mayoral|governors?|leadership|presidential|senate|congressional) race",
            r"\w*wahl|\w*wahlen|scrutin|presidentielle|elecciones|balotaje|elezioni",
        ),
        outcomes={
            "leads": any_of("leads|leading|ahead|liegt vorn|fuhrt|en tete|lidera|encabeza"),
            "lost": any_of(
                "concedes?|conceded|loses|lost|defeated|beaten|verliert|abgewahlt|perd|battue?",
                "pierde|derrotad[oa]|perde",
            ),
            "won": any_of(
                "wins?|won|elected|re-elected|victory|defeats|beats|gewinnt|gewahlt|siegt",
                "remporte|gagne|elue?|reelue?|gana|elegid[oa]|reelegid[oa]|vince|elett[oa]",
            ),
        },
    ),
    "blame": Matter(
        outcomes={
            "both": any_of(
                r"trade blame|blame each other|accuse each other",
                r"beschuldigen (?:sich|einander)|gegenseitig\w*",
                r"se renvoient la (?:balle|responsabilite)|s'accusent",
                r"se (?:culpan|acusan)",
            ),
            "one": any_of(
                "blamed|blames?|accused|accuses?|beschuldigt|verantwortlich|accusee?|accuse",
                "mise en cause|culpa|culpan|acusad[oa]|acusa",
            ),
        }
    ),
    "truce": Matter(
        of=any_of(
            "ceasefire|cease-fire|truce|waffenruhe|waffenstillstand|feuerpause|cessez-le-feu",
            "treve|tregua|alto el fuego",
        ),
        outcomes={
            "broken": any_of(
                "collapses?|collapsed|broken|breaks down|violated|shattered|fails",
                r"(?:ends|ended)(?! (?:\w+ ){0,4}?(?:war|fighting|conflict|days|weeks|months|siege"
                r"|clashes|violence))",
                "gebrochen|gescheitert|bricht|endet|rompue?|rompu|s'effondre|rota|se rompe",
            ),
            "holds": any_of(
                "holds|holding|in place|in force|takes effect|begins|halt|halt an|in kraft",
                "tient|en vigueur|entre en vigueur|se mantiene|entra en vigor|vigente",
            ),
        },
    ),
    "penalty": Matter(
        of=any_of(
            "fine|fines|penalty|penalties|verdict|damages|sentence|strafe|bussgeld|geldstrafe",
            "amende|peine|multa|sancion|condena",
        ),
        outcomes={
            "fought": any_of(
                "appeals?|appealed|contests?|challenges?|fights?|ficht|berufung|fait appel",
                "conteste|recurre|apela|recurrira",
            ),
            "taken": any_of(
                "pays?|paid|settles?|accepts?|zahlt|akzeptiert|paie|paye|accepte|paga|acepta"
            ),
        },
    ),
    "permission": Matter(
        clouds=any_of(
            "rejects?|blocks?|overturns?|scraps?|ends?|drops?|against|opposes?|delays?|fights?|lehnt",
            "rejette|annule|rechaza|anula",
            "from (?:blocking|barring|banning|limiting|restricting)|restores?",
        ),
        outcomes={
            "allowed": any_of(
                r"lifts? (?:\w+ ){0,3}?bans?|allows?|permits?|legali[sz]es?",
                rf"erlaubt|hebt {FAR}verbot {FAR}auf|lasst {FAR} zu|legalisiert",
                "autorise|leve l'interdiction|legalise|permite|autoriza|levanta|legaliza",
            ),
            "forbidden": any_of(
                r"bans|to ban|banned(?= (?:from|in|by|for|over)\b|$)|forbids?|outlaws?",
                "prohibits?|verbietet|verboten|untersagt",
                "interdit|prohibe|prohiben|veta",
            ),
        },
    ),
}
