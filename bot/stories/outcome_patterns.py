"""The matters of which headlines tell what came of them, and the words that tell it.

English, French, German and Spanish, a few in Italian; for folded text (see `text.fold`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

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


def _any(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{each})\b" for each in words))


_FAR = r".{1,60}?"  # between a German verb and the part of it at the end
_COURTS = _any(
    "judges?|court|courts|justices?|appeals? panel|tribunal|magistrates?",
    "richter(?:in)?|(?:[a-z]*)gericht(?:e|s|shof)?|karlsruhe|eugh|bgh",
    "juges?|cour|conseil d'etat|conseil constitutionnel",
    "juez|jueza|jueces|corte|supremo|audiencia|giudice|corte",
)
_TRIES = _any(
    "bids?|attempts?|efforts?|requests?|pleas?|motions?|moves?|appeals?|lawsuits?|challenges?|cases?",
    "measure to|bill to|plan to|resolution to",
    "antrag|klage|eilantrag|recours|requete|demande|recurso|demanda|peticion",
)
MATTERS: Mapping[str, Matter] = {
    "life": Matter(
        outcomes={
            "alive": _any(
                "alive|survives?|survived|unhurt|unharmed|rescued alive",
                "lebend|lebendig|uberlebt|uberlebte|unverletzt|am leben",
                "vivante?s?|en vie|survit|indemnes?|sain et sauf",
                "con vida|vivos?|vivas?|sobrevive|ilesos?|ilesas?",
            ),
            "dead": _any(
                "dead|dies|died|death|deaths|dying|killed|kills|body of|bodies of|drowned",
                "tot|tote|toter|tod|gestorben|stirbt|starb|getotet|leiche|ums leben",
                "morte?s?|meurt|deces|decedee?s?|tuee?s?",
                "muere|murio|muert[oa]s?|muerte|fallece|fallecio|fallecid[oa]s?|cadaver",
            ),
            "hurt": _any(
                "critical|hospital|hospitali[sz]ed|injured|wounded|hurt|stable condition|coma",
                "verletzte?[rn]?|schwerverletzte?r?|krankenhaus|klinik|lebensgefahr|koma",
                "hospitalisee?s?|blessee?s?|dans un etat critique|entre la vie et la mort",
                "hospitalizad[oa]s?|herid[oa]s?|estado critico|estado grave|ingresad[oa]s?",
            ),
        }
    ),
    "search": Matter(
        outcomes={
            "found": _any(
                "found(?! (?:guilty|not guilty|innocent|liable|that|to|in contempt))",
                "finds|rescued|recovered|located",
                "gefunden|entdeckt|gerettet|aufgetaucht",
                "retrouvee?s?|sauvee?s?|secourue?s?",
                "hallad[oa]s?|encontrad[oa]s?|rescatad[oa]s?|localizad[oa]s?",
            ),
            "missing": _any(
                "missing|vanishes|vanished|disappears|disappeared|loses contact|lost contact",
                "vermisst|vermisste[rn]?|verschwunden|verschollen",
                "disparue?s?|portee?s? disparue?s?",
                "desaparecid[oa]s?|desaparece",
            ),
        }
    ),
    "office": Matter(
        outcomes={
            "stays": _any(
                r"(?:refuses|declines|will not|won't|not) (?:to )?(?:resign|quit|step down|go)",
                r"(?:rejects|defies|resists) calls to (?:resign|quit|step down|go)",
                r"(?:stays|staying|stay|remains?) (?:on|in office|in (?:the )?post|as \w+)",
                r"clings on|clings to (?:power|office)",
                r"bleibt im amt|lehnt (?:\w+ )?rucktritt ab|schliesst (?:\w+ )?rucktritt aus",
                r"refuse de (?:demissionner|quitter)|reste en (?:poste|fonction)",
                "exclut de demissionner",
                r"se niega a (?:dimitir|renunciar)|descarta (?:dimitir|renunciar)|rechaza dimitir"
                r"|sigue en el cargo",
            ),
            "urged": _any(
                r"(?:urged|told|pressed|asked|calls? (?:for|on) (?:\w+ ){1,4}?|under pressure"
                r"|faces calls) to (?:resign|quit|step down|go)",
                r"soll zurucktreten|rucktritt (?:gefordert|verlangt)|fordert (?:\w+ )*?rucktritt",
                r"appelee? a (?:la )?demission\w*|piden (?:la )?dimision",
            ),
            "sacked": _any(
                "fired|fires|sacked|sacks|dismissed|dismisses|ousted|ousts|removed from office",
                r"entlassen|entlasst|gefeuert|abgesetzt|abberufen",
                "limogee?|limoge|revoquee?|renvoyee?",
                "destituid[oa]|destituye|cesad[oa]|cesa|despedid[oa]",
            ),
            "leaves": _any(
                "resigns?|resigned|resignation|quits?|steps? down|stepped down|stepping down",
                rf"tritt (?:{_FAR} )?zuruck|zuruckgetreten|rucktritt|legt (?:\w+ )?amt nieder",
                "demissionne|demission|quitte (?:ses fonctions|son poste)",
                "dimite|dimision|dimitio|renuncia|renuncio",
            ),
        }
    ),
    "rates": Matter(
        of=_any(
            r"(?:interest |key |bank |policy |lending )?rates?|cash rate",
            r"\w*zins(?:en|es|satz|satze)?",
            r"taux|tipos|tasas?|tassi|tasso",
        ),
        clouds=_any(
            r"(?:expected|likely|set|seen|urged|erwartet|devrait|podria)",
            # May is a month, too.
            r"(?:should|may|might|could|would) (?:cut|hold|raise|lower|keep|leave|lift|hike)",
        ),
        only="first",
        outcomes={
            "cut": _any(
                # A "rate cut" is talked of, as are "further cuts".
                r"(?<!rate )(?<!rates )(?<!more )(?<!further )(?<!next )(?<!signals )(?<!signal )"
                r"(?<!hints at )(?<!eyes )(?<!sees )(?<!flags )(?<!of )(?<!for )(?<!on )cuts?",
                "cutting|lowers?|lowered|reduces?|reduced|trims?|slashes|eases",
                "senkt|senkte|gesenkt|kappt",
                "baisse|abaisse|reduit|diminue",
                "baja|bajo|recorta|rebaja|reduce|taglia|abbassa",
            ),
            "held": _any(
                "holds?|held|holding|keeps?|kept|keeping|leaves?|left|leaving|maintains?|unchanged"
                "|steady|on hold|pauses?",
                "lasst|halt|belasst|unverandert|stabil",
                "maintient|laisse|inchanges?|gele",
                "mantiene|deja|sin cambios|mantiene|lascia|invariat[io]",
            ),
            "raised": _any(
                "raises?|raised|hikes?|hiked|lifts?|lifted|increases?|increased",
                "erhoht|erhohte|hebt|angehoben",
                "releve|augmente|remonte|hausse",
                "sube|subio|eleva|aumenta|alza",
            ),
        },
    ),
    "ruling": Matter(
        of=_COURTS,
        clouds=_TRIES,
        outcomes={
            "stands": _any(
                r"lets? (?:.{1,60}? )?(?:stand|proceed|go ahead|continue)",
                "upholds?|upheld|allows?|allowed|permits?|backs|reinstates?|revives?|affirms?",
                r"refuses to (?:block|halt|stop)|declines to (?:block|halt|stop)",
                rf"bestatigt|erlaubt|lasst (?:{_FAR} )?zu|billigt",
                "confirme|valide|autorise|maintient|retablit",
                "confirma|avala|ratifica|autoriza|permite|mantiene",
            ),
            "stopped": _any(
                "blocks?|blocked|halts?|halted|strikes? down|struck down|overturns?|overturned",
                "quashes|quashed|suspends?|suspended|freezes|voids?|stops?|bars?",
                rf"kippt|gekippt|stoppt|gestoppt|untersagt|hebt (?:{_FAR} )?auf|setzt {_FAR} aus",
                "annule|suspend|bloque|invalide|censure|casse",
                "anula|suspende|bloquea|tumba|frena|paraliza",
            ),
        },
    ),
    "vote": Matter(
        outcomes={
            "delayed": _any(
                "delays?|delayed|postpones?|postponed|shelves|shelved",
                "verschiebt|verschoben|vertagt",
                "reporte|repousse|ajourne",
                "aplaza|pospone",
            ),
            "rejected": _any(
                "rejects?|rejected|votes? down|voted down|votes? against|defeats?",
                rf"lehnt {_FAR} ab|lehnen {_FAR} ab|abgelehnt|stimmt gegen",
                "rejette|rejettent|repousse",
                "rechaza|rechazan|tumba",
            ),
            "passed": _any(
                "pass|passes|passed|approves?|approved|adopts?|adopted|confirms?|confirmed",
                r"votes? (?:to|for)(?! \x00)",
                rf"stimmt {_FAR} zu|stimmen {_FAR} zu|beschliesst|beschliessen|verabschiedet"
                r"|billigt|billigen",
                "adopte|adoptent|approuve|votent|vote",
                "aprueba|aprueban|da luz verde",
            ),
        },
        clouds=_TRIES,
        of=_any(
            "senate|senators?|house|congress|parliament|lawmakers?|mps|council|commons|lords",
            "assembly|voters|committee|knesset|duma|legislature|cabinet|board|shareholders",
            "bundestag|bundesrat|parlament|landtag|senat|stadtrat|kabinett|abgeordnete",
            "assemblee|deputes|parlement|conseil|senateurs",
            "congreso|senado|parlamento|diputados|asamblea|pleno|ayuntamiento",
        ),
    ),
    "signature": Matter(
        outcomes={
            "vetoed": _any("veto|vetoes|vetoed|vetos|vetan?"),
            "signed": _any(
                "signs?|signed|unterzeichnet|unterschreibt|signe|promulgue|firma|promulga"
            ),
        }
    ),
    "case": Matter(
        outcomes={
            "denied": _any("pleads? not guilty|pleaded not guilty|denies (?:all )?charges?"),
            "pardoned": _any(
                "pardons?|pardoned|clemency|begnadigt|graciee?|gracie|indulta|indultad[oa]"
            ),
            "acquitted": _any(
                "acquits?|acquitted|cleared|clears|not guilty|innocent|exonerated",
                rf"freigesprochen|freispruch|spricht (?:{_FAR} )?frei",
                "relaxee?|relaxe|acquittee?|acquitte",
                "absuelve|absuelt[oa]|absolucion",
            ),
            "pleads": _any(
                "pleads? guilty|pleaded guilty|admits|admitted|confesses|confessed",
                "gesteht|gestanden|avoue|plaide coupable|se declara culpable|confiesa",
            ),
            "convicted": _any(
                "convicts?|convicted|guilty|jailed|sentenced|imprisoned|gets life|life sentence",
                "verurteilt|schuldig|haftstrafe",
                "condamnee?s?|condamne|coupable",
                "condena|condenad[oa]s?|culpable|sentenciad[oa]",
            ),
            "heard": _any(
                r"temoin assiste|(?:key|assisted) witness|als zeuge|como testigo",
                "questioned|interviewed under caution|vernommen|auditionnee?s?|entendue?s?",
            ),
            "tried": _any(
                "on trial|stands trial|trial (?:begins|opens|starts)|vor gericht|prozess beginnt",
                r"(?:est |sont )?jugee?s? (?:pour|a|aux)|comparait|en el banquillo|a juicio",
            ),
            "charged": _any(
                "charged?|charges|indicted|indicts|arraigned",
                "angeklagt|anklage",
                r"mise? en examen|mises? en examen|inculpee?s?",
                "imputad[oa]s?|imputa|procesad[oa]s?|acusad[oa]s?",
            ),
            "probed": _any(
                "under investigation|investigated|ermittlungen gegen|vise par une enquete",
                "investigad[oa]s?",
            ),
            "free": _any(
                "released|freed|frees|walks free|let go|out on bail|granted bail",
                r"releases? (?:(?!of )\w+ ){0,2}?(?:man|woman|suspects?|hostages?|prisoners?"
                r"|detainees?|boy|girl|driver)",
                r"(?:wieder |auf |kommt )frei|frei|freigelassen|auf freiem fuss",
                "relachee?s?|libere|liberee?s?|remise? en liberte",
                "liberad[oa]s?|en libertad|queda libre|suelt[oa]s?",
            ),
            "held": _any(
                "arrests?|arrested|detains?|detained|in custody|into custody|remanded",
                r"(?:man|woman|men|women|boy|girl|teen|teenager|suspects?|driver|mayor|minister"
                r"|people|\d+) held",
                rf"festgenommen|verhaftet|nimmt {_FAR} fest|festnahme|in haft|in gewahrsam",
                "arretee?s?|interpellee?s?|en garde a vue|ecrouee?s?|incarceree?s?",
                "detenid[oa]s?|detienen?|arrestad[oa]s?|encarcelad[oa]s?",
            ),
            "at large": _any(
                "on the run|at large|escapes?|escaped|flees|fled|auf der flucht|en fuite",
                "profug[oa]s?|fugad[oa]s?|huye",
            ),
        }
    ),
    "plan": Matter(
        outcomes={
            "delayed": _any("delays?|delayed|postpones?|postponed|verschiebt|reporte|aplaza"),
            "off": _any(
                "cancels?|cancell?ed|scraps?|scrapped|calls? off|called off|abandons?|abandoned",
                "walks away from|pulls out of|pulled out of|terminates",
                r"drops (?:\w+ ){0,3}?(?:plans?|bid|charges|case|lawsuit|offer|merger|sale|deal)",
                rf"sagt {_FAR} ab|abgesagt|blast {_FAR} ab|verzichtet auf",
                "annule|renonce a|abandonne|suspend",
                "cancela|suspende|descarta|desconvoca|abandona",
            ),
            "on": _any(
                r"completes?|completed|finali[sz]es|seals|clinches|goes? ahead|press(?:es)? ahead",
                r"closes (?:\w+ ){0,2}?(?:deal|sale|purchase|takeover|acquisition|merger)",
                r"(?:calls|announces|begins|starts|launches|extends) (?:\w+ ){0,2}?strikes?",
                rf"sagt {_FAR} zu|schliesst {_FAR} ab|halt an {_FAR} fest",
                "conclut|finalise|boucle|maintient",
                r"cierra (?:la |el )?(?:venta|compra|acuerdo|fusion)|completa|convoca|mantiene",
            ),
        }
    ),
    "agreement": Matter(
        only="narrowest",
        outcomes={
            "in principle": _any(
                r"in principle|tentative(?:ly)?",
                r"(?:preliminary|framework) (?:deal|agreement|accord)",
                r"grundsatzlich|im grundsatz|vorlaufige einigung",
                r"accord de principe|(?:accepte|d'accord sur|approuve) le principe",
                r"en principio|principio de acuerdo|preacuerdo",
            ),
            "agreed": _any(
                "agrees?|agreed|accepts?|accepted|deal|agreement|accord",
                "einigt|einigen|einigung|zustimmung|akzeptiert|nimmt an",
                "accepte|s'accordent",
                "acuerda|acuerdan|acuerdo|acepta",
            ),
        },
    ),
    "election": Matter(
        of=_any(
            r"elections?|vote|votes|polls?|race|primary|run-?off|presidency|presidential|seat|ballot",
            r"\w*wahl|\w*wahlen|scrutin|presidentielle|elecciones|balotaje|elezioni",
        ),
        outcomes={
            "leads": _any("leads|leading|ahead|liegt vorn|fuhrt|en tete|lidera|encabeza"),
            "lost": _any(
                "concedes?|conceded|loses|lost|defeated|beaten|verliert|abgewahlt|perd|battue?",
                "pierde|derrotad[oa]|perde",
            ),
            "won": _any(
                "wins?|won|elected|re-elected|victory|defeats|beats|gewinnt|gewahlt|siegt",
                "remporte|gagne|elue?|reelue?|gana|elegid[oa]|reelegid[oa]|vince|elett[oa]",
            ),
        },
    ),
    "blame": Matter(
        outcomes={
            "both": _any(
                r"trade (?:blame|accusations|barbs)|blame each other|accuse each other",
                r"beschuldigen (?:sich|einander)|gegenseitig\w*",
                r"se renvoient la (?:balle|responsabilite)|s'accusent",
                r"se (?:culpan|acusan)",
            ),
            "one": _any(
                "blamed|blames?|accused|accuses?|beschuldigt|verantwortlich|accusee?|accuse",
                "mise en cause|culpa|culpan|acusad[oa]|acusa",
            ),
        }
    ),
    "truce": Matter(
        of=_any(
            "ceasefire|cease-fire|truce|waffenruhe|waffenstillstand|feuerpause|cessez-le-feu",
            "treve|tregua|alto el fuego",
        ),
        outcomes={
            "broken": _any(
                "collapses?|collapsed|broken|breaks down|violated|shattered|fails",
                r"(?:ends|ended)(?! (?:\w+ ){0,4}?(?:war|fighting|conflict|days|weeks|months|siege"
                r"|clashes|violence))",
                "gebrochen|gescheitert|bricht|endet|rompue?|rompu|s'effondre|rota|se rompe",
            ),
            "holds": _any(
                "holds|holding|in place|in force|takes effect|begins|halt|halt an|in kraft",
                "tient|en vigueur|entre en vigueur|se mantiene|entra en vigor|vigente",
            ),
        },
    ),
    "penalty": Matter(
        of=_any(
            "fine|fines|penalty|penalties|verdict|damages|sentence|strafe|bussgeld|geldstrafe",
            "amende|peine|multa|sancion|condena",
        ),
        outcomes={
            "fought": _any(
                "appeals?|appealed|contests?|challenges?|fights?|ficht|berufung|fait appel",
                "conteste|recurre|apela|recurrira",
            ),
            "taken": _any(
                "pays?|paid|settles?|accepts?|zahlt|akzeptiert|paie|paye|accepte|paga|acepta"
            ),
        },
    ),
    "permission": Matter(
        clouds=_any(
            "rejects?|blocks?|overturns?|scraps?|ends?|drops?|against|opposes?|delays?|fights?|lehnt",
            "rejette|annule|rechaza|anula",
        ),
        outcomes={
            "allowed": _any(
                r"lifts? (?:\w+ ){0,3}?bans?|allows?|permits?|legali[sz]es?",
                rf"erlaubt|hebt {_FAR}verbot {_FAR}auf|lasst {_FAR} zu|legalisiert",
                "autorise|leve l'interdiction|legalise|permite|autoriza|levanta|legaliza",
            ),
            "forbidden": _any(
                "bans|to ban|banned|forbids?|outlaws?|prohibits?|verbietet|verboten|untersagt",
                "interdit|prohibe|prohiben|veta",
            ),
        },
    ),
}
