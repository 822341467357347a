"""Whether a party's release tells of the deed that a story tells of, or of another one.

Days of a firm's bad news are days of its releases, too. "Larkhill unveils ferries for the north"
shares with "Larkhill in talks to sell northern ferries" whom and what both are about, and says
nothing of a sale: it bears out no report, and is a story of its own.

What befalls a firm is of few matters: who owns it, what was harmed, who goes. A release is a word
on a report where it tells of the matter of that report, in whatever words, is of the same kind of
event, answers it or has its sum. One that instead tells of what firms announce unasked (a product,
an award, a jubilee) tells of another deed. One that shows neither confirms nothing. A report of no
such matter is of what firms announce, and any word of theirs is one on it, but for one that only
celebrates.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum

from bot.model import Event
from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.language.text import cut_headline, fold, terms_in
from bot.stories.numbers.figures import SUMS, FigureKind, read_figures
from bot.stories.traits.features import Features, is_common

__all__ = ["Bearing", "find_bearing", "is_routine"]


class Bearing(StrEnum):
    """What a party's word is to what is told of it: a word on that, one on another deed, or one
    of which neither is known.
    """

    ON_IT = "on it"
    ON_ANOTHER = "on another"
    UNKNOWN = "unknown"


_EVENTS = {
    "trade": (Event.ACQUISITION,),
    "ally": (Event.PARTNERSHIP_FORMED, Event.FUNDING),
    "parting": (Event.PARTNERSHIP_ENDED,),
    "shrink": (Event.LAYOFFS, Event.LABOR),
    "harm": (Event.ACCIDENT, Event.DEATH, Event.DISASTER, Event.CONFLICT),
    "fault": (Event.RECALL, Event.OUTAGE, Event.SECURITY_BREACH),
    "law": (Event.LEGAL, Event.REGULATION, Event.CRIME),
    "post": (Event.EXECUTIVE_CHANGE,),
    "launch": (Event.PRODUCT_LAUNCH, Event.RESEARCH),
    "results": (Event.EARNINGS,),
}
_CONCEPTS = {
    "trade": "buy merge sell deal bankrupt",
    "talks": "talks",
    "ally": "partner",
    "parting": "split",
    "shrink": "layoffs cut close walkout union pay",
    "harm": "dead injured missing rescue evacuate fire explosion crash sink attack shooting"
    " stabbing landslide flood storm quake virus police murder",
    "fault": "recall outage hack warn",
    "law": "probe sue court fine ban charge trial guilty acquit arrest prison appeal sanction theft"
    " regulator reject",
    "post": "resign sack appoint ceo",
    "halt": "close cancel delay",
    "launch": "launch open reopen",
    "results": "profit loss",
    "honour": "award",
}
# What stands for no kind of thing, in English, German, French, Spanish.
_WORDS = """
trade: stake divests divestment disposal spin-off spinoff carve-out buyer bidder bid suitor exit
trade: withdrawal pulls rückzug ausstieg retrait retirada salida
trade: verkaufen verkaufe trennt käufer bieter abspaltung abspalten anteil beteiligung mehrheit
trade: cession céder cèdera repreneur acquéreur actionnaire offre scission rejoindre
trade: vendre racheter vender venderá comprará compre adquiera übernehmen kaufen erwerben acuerdan
trade: abgeben abgibt eigentümer owner ownership propriétaire propietario hands
trade: ceder cede traspaso traspasa traspasar comprador oferta participación escisión
parting: leave leaves leaving ends ended ending cancels contract beendet kündigt vertrag quitte
parting: rompt résilie contrat rompe rescinde contrato abandona
shrink: restructuring restructure reorganise reorganisation reorganization redundant headcount
shrink: downsizing severance abbau abbauen personal umbau sozialplan consultation
shrink: kündigungen standortschließung departs restructuration sauvegarde reclassement
shrink: recorte recortes ere plantilla prejubilaciones reestructuración bajas adapt adapta adapte
shrink: dispute betriebsrat tarif ausstand débrayage convenio huelguistas reprend
shrink: supprimer licencier despedir despedirá entlassen entlässt streichen recortar
shrink: moves relocates relocation consolidates verlagert verlagerung transfère traslada
harm: unhurt unharmed uninjured safe victim victims casualties casualty accident accidents incident
harm: collapse collapses blaze bomb threat heat hitze canicule calor drohung menace amenaza
harm: incidents tragedy tragic condolences emergency overruns skids smoke flames burns
harm: unfall unglück verunglückt vorfall unverletzt opfer brennt rauch todesfall beileid
harm: trauer incident indemne indemnes victime victimes drame chute condoléances flammes brûle
harm: spill spills leak leaks mourns mourn colleague trauert unterbrochen deuil interrompt
harm: ileso ilesos ilesa víctimas siniestro tragedia fallecimiento pésame llamas arde
fault: flaw flaws defect defects defective faulty fault fix fixes fixed patch patches patched repair
fault: normal normale normalität normalidad overheat überhitzen surchauffer sobrecalentarse
fault: rappeler rapporter zurückrufen retirar devolver return
fault: back online notice hinweis avertit avis rétablis vuelta aviso
fault: repairs bug vulnerability contamination restores restored examines inspects inspection
fault: fehler defekt mangel mängel unbefugt unbefugten zugriff betroffen untersucht überprüft
fault: sicherheitslücke lücke behoben behebt reparatur repariert wiederhergestellt défaut
fault: défauts faille réparation répare rétabli correctif défectueux contaminé inspecte vérifie
fault: fallo fallos defecto examina revisa acceso
fault: defectos reparación repara avería restablece vulnerabilidad contaminación
law: accused accuses allegation allegations alleged antitrust settle settles settlement complaint
law: dispute row clash compensation refund streit entschädigung litige différend conflit indemnise
law: disputa pleito conflicto indemniza detener investigar enquêter poursuivre ermitteln permit
law: fraud bribery spying raid raided cooperate cooperates cooperating
law: kartellamt klage vorwurf vorwürfe beschuldigt betrug vergleich razzia durchsucht durchsuchung
law: staatsanwaltschaft accusé accuse accusation soupçonné plainte fraude perquisition
law: parquet corruption coopère acusada acusado acusa acusación denuncia demanda
law: soborno espionaje espiar fiscalía coopera investigada investigado
post: successor succeeds steps departure departs interim nachfolger nachfolge abgang verlässt
post: führung
post: ablösung abberufen abberufung geht verwaltungsrat aufsichtsrat éviction évince écarte aparta
post: cesa cese destituye relevado nombra abandona
post: successeur succède départ quitte sucesor sucede salida releva relevo leadership
halt: stop stops stopped halt halts halted suspend suspends suspended suspension pause paused
halt: idle idled resume resumes resumed restart einstellung stoppt ruht ausgesetzt
halt: bans banned service pausiert unterbricht suspendre suspender stoppen interrompre
halt: arrêt arrête suspendu reprend reprise parada suspende detiene
halt: fermer schliessen fermeront cerrará cerrar cerrarán betriebsschliessung
halt: reanuda retraso timetable schedule zeitplan calendrier calendario
launch: unveil showcase showcases available introduces produces delivers delivered debuts adds
launch: brings
launch: rolls tests prototype präsentiert zeigt eröffnet erweitert bringt liefert lieferung testet
launch: neuheit vorstellt inaugure livre livraison teste renouvelle équipe nouveau nouvelle
launch: neue neuer neues neuen betrieb modernisiert modernise modernises
launch: supplies supply builds covers offers fits installs baut bauen bietet stattet rüstet
launch: beliefert produziert fertigt produces produit produce
launch: fournit installe propose construit suministra instala ofrece construye despliega
launch: estrena inaugura entrega renueva prueba nuevo nueva incorpora amplía
ally: joins together cooperation customer helps develop gemeinsam zusammen zusammenarbeit
ally: ensemble collabore juntos colabora colaboran colaboración
results: orders figures publishes umsatz zahlen auftragseingang chiffre cifras
honour: prize certificate certified certification award-winning named ranked
honour: auszeichnung ausgezeichnet ehrt gütesiegel zertifikat zertifiziert
honour: prix label certifié distinction premio galardón certificado sello distingue
jubilee: anniversary celebrates celebrate marks millionth birthday jubiläum feiert jahre jahrestag
jubilee: fête célèbre anniversaire celebra aniversario cumple visitante visitor besucher visiteurs
giving: charity fundraiser raise children's
giving: donates donation sponsors sponsor sponsorship volunteers trees scholarship
giving: spendet spende unterstützt sponsert bäume stipendien mécène parraine soutient arbres
giving: dona donación patrocina voluntarios árboles becas
teaching: apprentices apprentice training trains trainees pupils students graduates internship
teaching: ausbildung azubis auszubildende schüler studierende lehrlinge apprentis formation lycéens
teaching: élèves étudiants forma formación alumnos estudiantes aprendices prácticas
meeting: mobilfunkmesse fachmesse hausmesse spricht speaks keynote hub
meeting: conference fair exhibition webinar summit showcase messe kongress tagung innovationstag
meeting: lädt salon congrès colloque feria congreso jornada
green: solar renewable sustainability sustainable carbon climate recycled stewardship nachhaltig
green: nachhaltigkeit klimaneutral recycling durable bas-carbone sostenible sostenibilidad
"""
_ALIKE = (
    # What is said of the one is a word on the other: a fire is behind a recall, a plant that closes
    # is idle, a firm is sold by who parts with it, who is charged has to go.
    ("harm", "fault"),
    ("harm", "halt"),
    ("fault", "halt"),
    ("shrink", "halt"),
    ("trade", "parting"),
    ("trade", "talks"),
    ("shrink", "talks"),
    ("law", "talks"),
    ("parting", "halt"),
    ("parting", "law"),
    ("law", "post"),
)
_GRAVE = frozenset(("trade", "talks", "parting", "shrink", "harm", "fault", "law", "post", "halt"))
"""Matters of what befalls a firm, or what it does that others hear of first."""
_GENTLE = frozenset(("honour", "jubilee", "giving", "teaching", "meeting", "green"))
"""Matters that nobody reports of a firm but itself."""
_ANSWERS = re.compile(
    # Who says one of these may speak of what was reported, in whatever words.
    r"\b(?:statements?|update on|regarding|respon(?:ds?|ded|se)|clarif\w+|confirm\w*"
    r"|apolog\w+|stellungnahme|erklarung|bestatigt|entschuldig\w+"
    r"|communique|confirme|excuses|comunicado|confirma|aclara\w*|disculpas?)\b"
    r"|お知らせ|お詫び|確認"
)
_TELLING = SUMS | {FigureKind.JOBS}


def _read_matters() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for matter, concepts in _CONCEPTS.items():
        for concept in concepts.split():
            found.setdefault(CONCEPT + concept, set()).add(matter)
    for line in _WORDS.strip().splitlines():
        matter, _, words = line.partition(": ")
        for word in fold(words).split():
            found.setdefault(term_of(word), set()).add(matter)
    return {term: frozenset(matters) for term, matters in found.items()}


_MATTERS_OF = _read_matters()
_NOTHING: frozenset[str] = frozenset()
_IN_PASSING = frozenset(CONCEPT + kind for kind in ("charge", "fine", "close"))
"""What a text says of anything ("free of charge"); only a headline tells a matter by it."""
_BY_EVENT = {
    event: frozenset(matter for matter, events in _EVENTS.items() if event in events)
    for event in Event
}


def find_bearing(
    release: Features, title: str, called: Event, claims: Sequence[str], of: Event
) -> Bearing:
    """What a party's ``release``, headed ``title``, is to a story of the kind ``of``.

    ``called`` is what the release's headline tells of, where that is but likely, too; ``claims``
    are the headlines that the story opened with and that it has now.
    """
    told = find_matters(*(terms_in(cut_headline(claim).text) for claim in claims), event=of)
    claimed = told & _GRAVE
    if len(claimed) > 1:
        claimed -= {"talks"}  # they are on the rest
    headed = find_matters(release.headline, event=release.event)
    if _ANSWERS.search(fold(title)) or not (claimed or _is_of_routine(headed, told)):
        return Bearing.ON_IT
    if not told and _share_words(release, claims):
        return Bearing.ON_IT
    said = headed | find_matters(release.terms.keys() - _IN_PASSING, event=called)
    if (
        of in {release.event, called} - {Event.OTHER}
        or not claimed.isdisjoint(said)
        or any((a in claimed and b in said) or (b in claimed and a in said) for a, b in _ALIKE)
        or _share_sum(release, claims)
    ):
        return Bearing.ON_IT
    is_of_neither = headed <= _GRAVE or not told.isdisjoint(headed)
    return Bearing.UNKNOWN if is_of_neither else Bearing.ON_ANOTHER


def _is_of_routine(headed: frozenset[str], told: frozenset[str]) -> bool:
    """Whether a release with the matters ``headed`` only celebrates what a story without a grave
    matter does not, or tells of what firms announce alone where the story, which has ``told``,
    tells of nothing that is known.
    """
    is_of_other = not told and bool(headed) and headed.isdisjoint(_GRAVE)
    return is_of_other or not headed.isdisjoint(_GENTLE - told)


def _share_words(release: Features, claims: Collection[str]) -> bool:
    """Whether the headlines of a release and of a story of no known matter have three words that
    tell in common, names of the catalogue apart: "opens battery plant in Oulu", "Oulu gets battery
    plant".
    """
    theirs = {term for claim in claims for term in terms_in(cut_headline(claim).text)}
    own = set(release.headline) - release.covered.keys()
    return len([term for term in own & theirs if not is_common(term)]) > 2


def is_routine(release: Features, called: Event) -> bool:
    """Whether a party's release, which its headline calls ``called``, tells of a product or of what
    nobody reports of a firm but itself, and of nothing else.
    """
    terms = release.terms.keys() - _IN_PASSING
    said = find_matters(release.headline, terms, event=called)
    return bool(said) and said <= _GENTLE | {"launch"}


def find_matters(*texts: Iterable[str], event: Event) -> frozenset[str]:
    """Of which matters the terms of ``texts`` tell, that are of the kind ``event``."""
    return _BY_EVENT[event].union(
        *(_MATTERS_OF.get(term, _NOTHING) for terms in texts for term in terms)
    )


def _share_sum(release: Features, claims: Collection[str]) -> bool:
    """Whether a release has a sum, or a number of jobs, that the headlines ``claims`` have."""
    theirs = {each.value for claim in claims for each in read_figures(claim)}
    return any(each.kind in _TELLING and each.value in theirs for each in release.figures)
