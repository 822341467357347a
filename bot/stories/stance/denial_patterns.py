"""The words of denials and admissions, over folded text.

A pattern that finds who speaks names that group ``who``.
"""

from __future__ import annotations

import re

__all__ = [
    "ADMISSION",
    "CUE_SIGNS",
    "CUE_WORDS",
    "DEED",
    "DENIAL",
    "DENIED_BEFORE",
    "DENIES_STILL",
    "DENY",
    "DENY_ANYTHING",
    "IS_ABOUT_CLAIM",
    "IS_PLAN",
    "NOT_DENYING",
    "NO_DISPUTE",
    "PASSIVE",
    "PLAIN",
    "REFUSED_CLAIM",
    "REFUSING",
    "REFUSING_PLANS",
    "REJECT",
    "RULES_OUT",
    "SAID",
    "SAYS_DENYING",
    "SAYS_WHAT_HAPPENED",
    "STATE",
]

_SUBJECT = r"(?P<who>[^.;:!?]{2,80}?)"
DENY = (
    r"(?:denies|denied|deny|refutes?|refuted|refutent|rebuts|rebutted|contradicts|contradicted|disavows"
    r"|disavowed"
    r"|dement|a dementi|dementent|ont dementi|dementiert|dementieren|dementierte|bestreitet"
    r"|bestreiten|bestritt|verneint|nie|nient|a nie"
    r"|niega|niegan|desmiente|desmienten|nego|desmintio"
    r"|nega|negano|ha negato|smentisce|smentiscono|ha smentito|smentiva"
    r"|desmente|desmentem|negou|desmentiu"
    r"|ontkent|ontkennen|fornekar|dementerar|benekter|dementerer|afviser|kiistaa|kiistavat)"
)
REJECT = (
    r"(?:rejects?|rejected|dismisses|dismissed|disputes?|disputed|contests?|contested|debunks?"
    r"|debunked|quash(?:es|ed)|squash(?:es|ed)|scotch(?:es|ed)|rubbish(?:es|ed)"
    r"|brush(?:es|ed) (?:off|aside)|bats? away|batted away|shoots? down|shot down|knocks? down"
    r"|knocked down|laughs? off|laughed off|hits? back (?:at|over)|pushe[sd] back (?:on|against|at)"
    r"|(?:pours?|poured|throws?|threw) cold water on|downplays?|downplayed|plays? down"
    r"|shuts? down|rebuffs?|rebuffed|widerspricht|widersprechen|widersprach"
    r"|weist|weisen|wies|wiesen|rejette|rejettent|recuse|rechaza|rechazan|rechazo|respinge"
    r"|respingono|rejeita)"
)
_ADVERBS = (
    r"(?:(?:has|have|had|also|again|flatly|strongly|categorically|firmly|quickly|publicly"
    r"|vehemently|repeatedly|immediately|explicitly|fiercely|officially|later|since|on \w+)\s+)*"
)
SAID = (
    r"(?:reports?|reported|claims?|rumou?rs?|speculation|stor(?:y|ies)|suggestions?|assertions?"
    r"|gossip|fake news|headlines|informations?|rumeurs?|berichte?|meldung(?:en)?"
    r"|medienberichte?|gerucht|geruchte|spekulationen|rumor(?:es)?|informacion(?:es)?"
    r"|versiones|voci|indiscrezioni|notizi[ae]|boatos?)"
)
_FINDINGS = (
    # What is disputed or contested, as a claim is: it is never an offer or a plan.
    r"(?:study|findings?|figures?|numbers?|account|version|toll|analysis|data|characteri[sz]ation"
    r"|estimates?|narrative|accusations?)"
)
_TALK = r"(?:talks?|talk of|bankruptcy|exit|split|merger talk|takeover talk)"
_MEANT = (
    r"(?:allegations?|accusations?|talks?|plans?|deal|split|break-?up|merger|sale|takeover|that"
    r"|it|he|she|they|having|being|(?!following|during|according|including)\w+ing|any|there|partnership|acquisition|involvement|links?"
    r"|ties|death|que|un|une|una|les|le|la|los|las|el|gesprache|plane)"
)
SAYS_DENYING = re.compile(
    # "Roe 'is well', rep says, denying illness"; not "court rules, denying inmates the vote".
    r"(?:^|,[\"']?\s)(?P<who>[^.;:!?,\"']{2,60}?)\s+(?:says?|said|insists?|insisted|tells? \w+"
    r"|told \w+)\b[^.;!?,]{0,80}?,[\"']?\s+(?:denying|dismissing|rejecting|refuting)\s+"
    rf"(?P<what>(?:[\w'-]+\s+){{0,4}}?{SAID}\b.*|(?<=denying )(?:that\b.*|any\b.*|he\b.*|she\b.*"
    r"|it\b.*|they\b.*|having\b.*|[\w'-]+$))"
)
# What is denied may be anything that is claimed; what is rejected only a claim by name,
# since offers, bids and plans are rejected, too.
DENIAL = re.compile(
    rf"^{_SUBJECT}\s+{_ADVERBS}(?:{DENY}\s+"
    rf"(?P<what>(?:[^\s.;!?]+\s+){{0,6}}?(?:{SAID}|{_MEANT})\b.*)"
    rf"|{REJECT}\s+[\"']?(?P<claim>(?:[^\s.;!?]+\s+){{0,4}}?{SAID}\b.*)"
    rf"|(?:disputes?|disputed|contests?|contested)\s+(?P<found>(?:[^\s.;!?]+\s+){{0,4}}?"
    rf"{_FINDINGS}\b.*)"
    # "dismisses talk of a sale", and not what is only seen so: "dismisses talk of crisis"
    r"|(?:rejects?|rejected|dismisses|dismissed|rubbish(?:es|ed)|quash(?:es|ed)|scotch(?:es|ed)"
    r"|shoots? down|shot down|knocks? down|knocked down|laughs? off|laughed off|bats? away"
    r"|batted away)\s+(?P<talk2>(?:(?:any|all|the|latest|growing)\s+)*talk (?:of|about|that)\b"
    r"(?!.* (?:before|ahead of|during|crisis|recession|downturn|slowdown|bubble|pressure|rift"
    r"|title|comeback)\b).*)"
    r"|(?:shoots? down|shot down|quash(?:es|ed)|scotch(?:es|ed)|pours? cold water on"
    rf"|throws? cold water on|knocks? down)\s+(?P<talk>(?:[^\s.;!?]+\s+){{0,4}}?{_TALK}\b.*))"
)
DENY_ANYTHING = re.compile(
    # "denies cloud breach": whatever it is, if a story knows of it.
    rf"^{_SUBJECT}\s+{_ADVERBS}{DENY}(?:[:,]?\s+(?P<what>\S.*)|\s*[.!]?$)"
)
_BEING = (
    r"(?:was|were|is|are|been|being|war|waren|sei|seien|etait|etaient|estaba|estaban|estuviera|fuera"
    r"|era|erano|fosse|fossero)"
)
STATE = re.compile(
    # What is said not to have been so: "the ferry was not overloaded", "were in danger".
    rf"\b(?:(?P<no>(?:was|were|is|are)n't|(?:no|non|n') ?{_BEING}(?: pas)?"
    rf"|{_BEING} (?:not|nicht|pas))|{_BEING}) (?:\w+ly )?(?P<what>\w+(?: \w+)?)"
)
DEED = re.compile(
    # What is denied by its name: "denies overloading of ferry", "bestreitet Überladung".
    rf"\b{DENY},?\s+(?:(?:that|any|the|all|tout|toute|que|dass|che|qu'(?=\w)|les?|las?|los|el|une?"
    r"|una?|die|der|das|den|eine?|il|lo) ?\b)*"
    r"(?P<what>(?:(?!(?:of|in|at|on|after|over|for|by|from|during|about|to|and|as|before|der|des|du"
    r"|de|del|della|dell|di|en|im|bei|auf|von|que|dass|che) )[\w'-]+ ?){1,3})"
)
_NO = (
    r"(?:no (?:current |immediate |such |takeover |merger |sale |buyout )?(?:plans?|intention|truth"
    r"|talks|deal|discussions|negotiations|evidence|breach|outage|layoffs|sale|merger|agreement|decision)\b"
    r"|not (?:true|in (?:takeover |merger |sale |buyout )?talks|for sale|planning|considering"
    r"|seeking|buying|selling|leaving)\b"
    r"|won't\b|never \w+(?:ed|en|de)\b)"
)
_NEGATION = (
    rf"(?:{_NO}|(?:is|are|was|were|will|would|has|have|had|does|did|do)(?: not|n't)\b"
    r"(?! (?:\w+ )?(?:believe|know|think|expect|say|comment|respond|give|elaborate|specify|name"
    r"|identify|want|like|need|understand|disclose|provide|answer|return|rule|reply|immediately"
    r"|enough|only|just|been able|able|yet)\b)"
    r"|(?:has|have|had) no (?:\w+ ){0,2}?(?:plans?|intention|knowledge|involvement|role|links?"
    r"|ties|basis|interest|connection|deal|agreement|talks|truth)\b"
    r"|there (?:has|have|had|is|are|was|were) (?:been )?no\b)"
)
_ITS = r"(?:it|they|he|she|we|there|this|that|its|their|his|her|the)"
_SPEAK = r"(?:says?|said|tells?|told|insists?|insisted|adds|added|claims?|claimed)"
_ROLE = (
    r"(?:the |a |its |her |his )?(?:company|firm|group|bank|airline|carmaker|maker"
    r"|spokes(?:man|woman|person)|ceo|chief(?: executive)?|boss|head|lawyers?|manager"
    r"|chairman|founder|club|reps?|representatives?|publicist|attorney|family)"
)
_NO_ELSEWHERE = r"(?:kein\w*|geen|aucun\w*|pas de|ningun\w*|no hay|nessun\w*|nenhum\w*)"
_PLANS = (
    # What is said to be afoot, by which "no" denies it: "keine Verletzten" denies nothing.
    r"(?:plans?|plane|planen|plannen|planes|piano|piani|projets?|absicht\w*|gesprach\w*"
    r"|verhandlung\w*|\w*verkauf\w*|\w*entlassung\w*|\w*schliessung\w*|\w*ubernahme\w*|fusion\w*"
    r"|rucktritt\w*|gesprek\w*|verkoop\w*|ventes?|cession\w*|negociation\w*|discussions?"
    r"|licenciements?|accord|venta|negociacion\w*|acuerdo|dimision|trattativ\w*|vendita|cessione"
    r"|accordo|dimissioni|venda|acordo|demissao|demission|bid|sale|merger|takeover|talks|split|exit"
    r"|listing|ipo|layoffs|closures?|resignation|resigning|quitting|stepping down|selling|buying"
    r"|(?:snap |early )?elections?|elecciones|elezioni|wechsel|bod|overname|offre|offerta|oferta)\b"
)
_OF_IT = (
    # Behind these stands what it is of which there is none, or that there is no more of it.
    r"(?:zu[mr]?|uber|nach|vor|bei\w*|fur|auf|wegen|trotz|d|de[rsnm]?|du|die|das|sur|apres|avant|pour"
    r"|lors|sobre|tras|antes|para|di|del\w*|su\w*|dopo|weiter\w*|neu\w*|andere\w*|autres?|nouve\w+"
    r"|otr\w+|nuev\w+|mas|altr\w+|end[el]|fin|endgultig\w*)\b"
)
_RULES_OUT = (
    r"(?:rules? out|ruled out|descartan?|descarto|esclud(?:e|ono)|ha escluso|exclut|exclu(?:ent)?"
    r"|ecarte|schliesst|sluit)"
)
RULES_OUT = re.compile(
    rf"^(?P<who>[^.;:!?,]{{2,60}}?)\s+{_RULES_OUT}\s(?:[\w'-]+ ){{0,3}}?{_PLANS}"
)
PLAIN = (
    # "Fenwick is not buying Ostrander, company says": the subject denies of itself.
    re.compile(
        rf"^(?P<who>[^.;:!?,]{{2,60}}?)\s*(?::\s*)?\b{_NEGATION}[^.;!?]*,\s*"
        rf"(?:{_ROLE}(?: \w+){{0,2}} {_SPEAK}|{_SPEAK} {_ROLE})\b"
    ),
    # "There has been no breach, Fenwick said."
    re.compile(
        rf"^[\"']?(?={_ITS}\b)[^.;!?]{{0,40}}?\b{_NEGATION}[^.;!?]*?,[\"']?\s*"
        rf"(?:{_SPEAK} )?(?P<who>[^.;:!?,]{{2,60}}?)(?:\s+{_SPEAK}\b|\s*$)"
    ),
    # "No truth to report of bankruptcy, Fenwick says", "Keine Fusion, sagt Fenwick."
    re.compile(
        r"^[\"']?(?:no (?:truth|plans?|talks|deal|decision|merger|sale|layoffs)|kein\w*|pas de"
        r"|aucun\w*|no hay|ningun\w*|nessun\w*|non c'e)\b[^.;!?,]*,[\"']?\s*"
        r"(?:(?:sagte?|so|erklarte?|betont|dit|assure|affirme|dice|asegura|afirma|afferma|says?"
        rf"|insists?)\s+(?P<who>[^.;:!?,]{{2,60}})|(?P<who2>[^.;:!?,]{{2,60}}?)\s+{_SPEAK}\b)"
    ),
    # "Fenwick says there is no truth in it", "Fenwick: no plans to sell", and no general
    # statement ("says time isn't money") or advice ("Fenwick: don't panic").
    re.compile(
        rf"^(?P<who>[^.;:!?,]{{2,60}}?)(?:\s+{_SPEAK}\s(?:that )?|:\s*)[\"']?"
        rf"(?:(?={_ITS}\b)[^.;!?]{{0,40}}?\b{_NEGATION}|{_NO}"
        r"|\w+ (?:was|were|will|has been|have been|had been)(?: not|n't) (?:be )?\w+ed\b"
        r"|(?:[\w'-]+ ){1,3}(?:is|are)(?: not|n't) (?:for sale|leaving|selling|stepping down)\b)"
    ),
    # A colon before it, as in "Fenwick: Keine Schließungen geplant".
    re.compile(
        rf"^(?P<who>[^.;:!?,]{{2,60}}?)\s*:\s*[\"']?\s*{_NO_ELSEWHERE} "
        rf"(?:(?!{_OF_IT})[\w'-]+ ){{0,2}}?{_PLANS}"
    ),
    # "Fenwick rules out bid for Ostrander": what was said to be planned is not.
    RULES_OUT,
    # "Fenwick spreekt bericht over verkoop tegen"
    re.compile(
        r"^(?P<who>[^.;:!?,]{2,60}?)\s+(?:spreekt\s+(?P<what>[^.;!?]*?)\s+tegen\b"
        r"|(?:weer|tegen)spreekt\s)"
    ),
    re.compile(
        r"^(?P<who>[^.;:!?,]{2,60}?)\s+(?:has|have|had)\s+no (?:\w+ ){0,2}?(?:plans?|intention)\b"
    ),
    # "Fenwick insists launch is on schedule after reports of delay".
    re.compile(
        rf"^(?P<who>[^.;:!?,]{{2,60}}?)\s+(?:insists?|insisted|maintains?)\s[^.;!?]*?"
        rf"\b(?:after|despite|amid|following) (?:[\w']+ ){{0,2}}?{SAID}\b"
    ),
    re.compile(
        r"^(?P<who>[^.;:!?,]{2,60}?)\s+(?:(?:weist|wies)\b(?P<what>.*)\bzuruck"
        r"|(?:streitet|streiten|stritt)\b(?P<what2>.*)\bab)\b"
    ),
    # "Fenwick: Keine Umbildung geplant": whatever it is, if a story knows of it.
    re.compile(
        rf"^(?P<who>[^.;:!?,]{{2,60}}?)\s*:\s*[\"']?\s*{_NO_ELSEWHERE} "
        rf"(?:(?!{_OF_IT})[\w'-]+ ){{0,3}}?(?:geplant|vorgesehen|prevue?s?|previst[oa]s?)\b"
        r"(?! (?:bis|vor|jusqu|avant|hasta|antes)\b)"
    ),
    re.compile(
        r"^(?P<who>[^.;:!?,]{2,60}?)\s+(?:assure|affirme|soutient|jure)\s+qu(?:e |')[^.;!?]*?"
        r"\bn(?:'|e )[\w']+ (?:\w+ )?(?:pas|jamais|aucun\w*|rien)\b"
    ),
    re.compile(
        r"^(?P<who>[^.;:!?,]{2,60}?)\s+(?:asegura|afirma|sostiene|insiste en|dice)\s+que\s+"
        r"(?:[^.;!?]{0,20} )?(?:no|nunca|tampoco)\b"
    ),
    re.compile(
        r"^(?P<who>[^.;:!?,]{2,60}?)\s+(?:versichert|beteuert|betont|erklart|sagt)\b[^.;!?]*?"
        r"\b(?:nicht|kein\w*|nie)\b"
    ),
    # Nothing behind it: "Roe stellt klar: Ich höre nicht auf".
    re.compile(
        r"^(?P<who>[^.;:!?,]{2,60}?)\s+(?:stellt|stellen|stellte)\s+klar\b[^.;!?]*?"
        r"\b(?:nicht(?: [\w-]+)?|(?:\w+ )?kein\w* [^.;!?,]*)[\"']?$"
    ),
    re.compile(
        r"^(?P<who>[^.;:!?,]{2,60}?)\s+(?:assicura|afferma|sostiene|dice)\b[^.;!?]*? "
        r"(?:che|di) (?:[^.;!?]{0,20} )?(?:non|mai|nessun\w*)\b"
    ),
    # In Japanese: フェンウィック、買収交渉を否定.
    re.compile(
        r"^(?P<who>[^、。「」:]{1,24}?)(?:、|は|が)"
        r"(?!(?:いかなる)?(?:不正|違法|過失|起訴内容|罪状|責任)(?:行為)?(?:を|について))"
        r"(?P<what>[^。]{0,40}?)(?:を|について)?(?:[^。、]{0,6})否定(?!でき|せず|しな|的)"
    ),
)
_CUE_WORDS = """
widerspricht widersprechen widersprach spreekt weerspreekt tegenspreekt shuts shut hoax bogus made
mark geen nenhum nenhuma rules rule ruled descarta descartan descarto esclude escludono escluso
exclut ecarte schliesst sluit
denies denied deny refute refutes refuted refutent rebuts rebutted rebuff rebuffs rebuffed streitet
streiten stritt contradicts contradicted disavows disavowed
dement dementi dementent dementiert dementieren dementierte bestreitet bestreiten bestritt verneint
nie nient niega niegan desmiente desmienten nego desmintio nega negano negato smentisce smentiscono
smentito smentiva desmente desmentem negou desmentiu ontkent ontkennen fornekar dementerar benekter
dementerer afviser kiistaa kiistavat reject rejects rejected dismisses dismissed dispute disputes
disputed contest contests contested debunk debunks debunked quashes quashed squashes squashed
scotches scotched rubbishes rubbished off aside away down hits hit back cold downplays downplayed
weist weisen wies wiesen rejette rejettent recuse rechaza rechazan rechazo respinge respingono
rejeita false untrue accurate wrong inaccurate incorrect baseless fake unfounded fabricated fiction
groundless nonsense exaggerated overblown misleading rubbish lie lies foundation falsch unwahr
erfunden faux fausse fausses infondee infonde infondees falso falsa falsos falsas infundado
infundada infundados infundadas infondato infondata infondate infondati fondamento stimmt cierto
verdad vero verdade no not won't never insists insisted insist maintains maintained non mai nessun
nessuno nessuna pas jamais aucun aucune nunca tampoco ningun ninguna nicht kein keine keinen keiner
mentira basis substance merit unsinn gelogen talk never rede klar
denying dismissing rejecting refuting alive lebt leben vivant vivante vivants vivantes vie vivo viva
vivos vivas
"""
CUE_WORDS = frozenset(_CUE_WORDS.split())
"""One of these stands in whatever denies; or one of CUE_SIGNS, a part of a word."""
CUE_SIGNS = ("n't", "否定", "事実", "誤報", "虚偽", "でたらめ", "根も葉も", "speculation")
PASSIVE = re.compile(
    # "is denied bail", "was rejected by voters": something was refused, nothing denied.
    r"\b(?:is|was|are|were|been|be|being|gets|got)\s+(?:\w+ly\s+)?$"
)
NOT_DENYING = re.compile(
    # "did not deny", "neither confirmed nor denied", "declined to confirm or deny".
    r"(?:\b(?:not|never|nor|neither|declin\w+|refus\w+|cannot|fail\w*|unable|short of"
    r"|without|yet to|or|to|ni|ne|weder|noch|no)|n't)(?: \w+){0,2}$"
)
REFUSING = re.compile(
    # Who refuses what is asked of them denies no news.
    r"\b(?:judges?|courts?|justices|magistrate|panel|tribunal|commission|agency|regulators?"
    r"|council|board|officials|authorities|embassy|committee|defen[cs]e|goalkeeper|keeper"
    r"|insurers?|users|customers|striker)\b"
)
REFUSING_PLANS = re.compile(
    rf"{REFUSING.pattern}|\b(?:city|county|state|town|village|township|commissioners|planners"
    r"|planning|supervisors|trustees|zoning|parliament|lawmakers|voters|senate|shareholders)\b"
)
IS_PLAN = re.compile(r"^(?:(?:a|any|its|his|her|their|\w+ly|[\w-]+) ){0,2}?plans? (?:to|for)\b")
IS_ABOUT_CLAIM = re.compile(rf"(?:[^\s.;!?]+\s+){{0,4}}?{SAID}\b")
REFUSED_CLAIM = re.compile(
    # "denies claims of storm victims", "claim for benefits": what somebody asks for.
    r"^(?:[a-z'-]+ ){0,3}?claims? (?:for|by|from|filed|made|worth)\b"
    r"|^(?:[a-z'-]+ ){0,3}?claims? of (?:[a-z'-]+ ){0,3}?(?:victims|customers|patients|owners"
    r"|policy ?holders|survivors|veterans|workers|residents|families|drivers|passengers)\b"
)
NO_DISPUTE = re.compile(
    # A party that defends itself against a charge disputes nothing of the news of it, and
    # what is refused is not what is denied.
    r"^(?:[\w'-]+ ){0,4}?(?:wrongdoing|liability|guilt|bail|entry|access|request|requests|appeal"
    r"|appeals|motion|visa|visas|parole|permission|permit|boarding|bid|offer|offers|proposal|proposals"
    r"|petition|petitions|application|applications|asylum|service|care"
    r"|coverage|responsibility|wage|pay|amendment|resolution|law|bill|budget|plan to|plan for"
    r"|plans for|calls|call|demand|demands|idea|deal offer|ultimatum|cease-?fire|truce|approval"
    r"|licen[cs]e|clearance|waiver|exemption|extension|stay|injunction|review|rehearing"
    r"|benefits|aid|funding|loan|refund|tenure|rights|justice|victory|win|winner|equali[sz]er|title"
    r"|goal|clemency|pardon|patent|misconduct|negligence|insider trading"
    r"|ayudas?|subvenciones|aides?|subventions?|hilfen|fianza|visado|culpabilidad|responsabilidad|irregularidad(?:es)?|delitos?"
    r"|haber (?:cometido|actuado|obrado|agredido|abusado|violado|acosado)"
    r"|mala conducta|malas practicas"
    r"|fautes?|culpabilite|responsabilite|avoir (?:mal agi|commis)|irregularites?|malversations?"
    r"|schuld|fehlverhalten|verfehlung(?:en)?|colpa|illecit[io]|irregolarita|responsabilita"
    r"|angebot|offre|oferta|offerta)\b"
)
SAYS_WHAT_HAPPENED = re.compile(
    # "denies ceasefire deal has been reached", "denies visa was refused": that it is so is denied.
    r"(?:(?!(?:that|which|who|whom|whose|he|she|it|they|we|after|as|when|while|before|since|because"
    r"|over|where|though|although|if|amid|following|despite|and|but|or|for|of|in|on|to|by) )"
    r"[\w'-]+ ){1,5}?(?:(?:has|have|had) (?:already |not )?been|was|were|is|are)(?: \w+ly)? \w+"
    r"|(?:[\w'-]+ ){0,3}?(?:cease-?fire|truce|deal|agreement|accord) "
    r"(?:(?:deal|agreement|accord) )?(?:already )?(?:agreed|reached|signed|struck)\b"
)
_ADMIT = (
    r"(?:admits?|admitted|acknowledges?|acknowledged|concedes?|conceded|confirms?|confirmed"
    r"|owns up to|comes clean|came clean|now says?"
    r"|raumt\b.*\bein\b|gibt\b.*\bzu\b|gesteht|bestatigt|reconnait|a reconnu|admet|avoue|confirme"
    r"|admite|admitio|reconoce|reconocio|confirma|confirmo|ammette|ha ammesso|conferma"
    r"|bekrafter|bekraftar|vahvistaa)"
)
ADMISSION = re.compile(
    rf"^(?P<who>[^.;:!?]{{2,60}}?)\s+(?:{_ADMIT})\b"
    r"|^(?P<who2>[^、。「」:]{1,24}?)(?:、|は|が)[^。]{0,40}(?:認め|一転)"
)
"""A party says that it is so."""
DENIED_BEFORE = re.compile(
    # What was denied once is told as what came before.
    r"\b(?:after|despite|following|reversing|months of|earlier"
    r"|previous|initial|initially)\b[^.;!?]{0,30}?\b(?:deni(?:al|als|ed)|denying|dismissing"
    r"|rejecting|rejected)\b"
    r"|\bhad (?:\w+ )?(?:denied|dismissed|rejected|called|said)\b"
    r"|, (?:which|who) [^.;!?,]{0,30}?(?:denied|dismissed|rejected|ruled out)\b"
    r"|\b(?:last|this|a|two|three) (?:week|month|year|day)s? (?:ago )?(?:denied|dismissed)\b"
    r"|\bnach (?:\w+ )?dementi\w*\b"
    r"|\bzuvor\b[^.;!?]*\b(?:bestritten|dementiert|zuruckgewiesen)\b"
    r"|\bapres (?:l'|les |le )?avoir (?:dementie?s?|niee?s?)\b|\bapres (?:son|un|des) dementis?\b"
    r"|\btras (?:negar|desmentir)\w*\b|\bdopo (?:aver\w*|la|le) (?:negat|smentit)\w*\b"
    r"|これまで[^。]*否定|否定してい|一転"
)
DENIES_STILL = re.compile(
    r"\b(?:no|not|never|nothing|kein\w*|nicht|pas|aucun\w*|nunca|non|nessun\w*)\b|n't\b"
    r"|\b(?:confirms?|confirmed) (?:\w+ )?(?:denial|rejection)\b"
)
