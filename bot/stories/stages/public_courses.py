"""How far a strike, a quarrel over an office, an outage, talks or a bill have come.

English, German, French and Spanish; for folded text (see `text.fold`).
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.stories.stages.course_forms import SOME, Course, Way, Whose
from bot.stories.stages.outcome_words import any_of

__all__ = ["OF_PUBLIC_LIFE"]

_STRIKE = r"(?:strikes?|walkouts?|industrial action)"
_BILL = r"(?:bills?|laws?|legislation|act|reforms?|ban|budget|tax|treaty)"
_PACT = (
    r"(?:treaty|truce|ceasefire|cease-fire|armistice|accords?|pact|(?:peace|trade|tariff|nuclear"
    r"|hostage|grain|minerals) (?:deal|agreement)|agreement)"
)
_GESETZ = r"\w*(?:gesetz\w*|reform\w*|haushalt\w*|verbot\w*)"
_LOI = r"(?:loi|projet|proposition|texte|reforme|budget|interdiction)"
_LEY = r"(?:ley|proyecto|reforma|presupuestos?|prohibicion)"

OF_PUBLIC_LIFE: Mapping[str, Course] = {
    "appointment": Course(
        opens=any_of(
            rf"(?:names?|named|appoints?|appointed|picks?|picked|taps?|elects?|elected) {SOME}"
            rf"(?:ceo|cfo|chief|chair\w*|boss|head|president|chancellor|premier|minister|governor)",
            rf"(?:ernannt|ernennt|beruft|berufen) {SOME}\w*(?:chef|chefin|vorstand|minister\w*)"
            rf"|zu[mr] \w*(?:chef|chefin|vorstand|minister\w*) {SOME}(?:ernannt|berufen|gewahlt)",
            rf"nomme\w* {SOME}(?:pdg|president\w*|direct\w+|ministre|tete)",
            rf"(?:nombra\w*|elegid[oa]|designad[oa]) {SOME}(?:president\w*|director\w*|ministr[oa]"
            r"|consejer[oa])",
        ),
        ways=(
            Way(
                step="took_office",
                whose=Whose.BEFORE,
                words=any_of(
                    "takes office|took office|(?:is |was )?sworn in|takes the oath"
                    "|(?:takes|took) (?:the helm|charge)|first day as",
                    r"tritt (?:\S+ ){0,3}?(?:amt|posten|dienst) an|vereidigt|legt (?:\S+ ){0,2}?"
                    "amtseid ab",
                    "(?:prend|a pris) ses fonctions|entre en fonctions?|prete serment",
                    "toma posesion|tomo posesion|asume (?:el cargo|su cargo)|jura (?:el|su) cargo",
                ),
            ),
        ),
    ),
    "launch": Course(
        opens=any_of(
            "(?:to|will) (?:launch|go on sale)|unveils?|unveiled|pre-?orders?",
            rf"stellt {SOME}vor|kundigt {SOME}an|devoile\w*|presenta",
        ),
        ways=(
            Way(
                step="on_sale",
                whose=Whose.BEFORE,
                words=any_of(
                    "(?:goes|went|is|are) (?:now )?on sale|hits (?:the )?(?:shelves|stores)"
                    "|(?:is|are) (?:now )?available(?: now| today)?|starts shipping",
                    r"(?:ist|sind|kommt|kommen) (?:\S+ ){0,2}?"
                    "(?:im handel|in den handel|erhaltlich)",
                    "(?:est|sont) (?:desormais )?(?:disponibles?|en vente)|arrive en magasin",
                    "sale a la venta|ya esta (?:a la venta|disponible)|llega a las tiendas",
                ),
            ),
        ),
    ),
    "office": Course(
        opens=any_of(
            "under (?:fire|pressure|scrutiny)|embattled|beleaguered|no[- ]confidence",
            "faces? (?:calls|pressure|revolt|ouster)",
            rf"(?:calls?|demands?|pressure) (?:for|on) {SOME}(?:resign\w*|quit|step down|go"
            rf"|ouster)",
            "(?:urged|told|asked) to (?:resign|quit|step down|go)",
            "(?:refus|declin)\\w+ to (?:resign|quit|step down|go)",
            "(?:may|might|could) (?:resign|quit|step down|be (?:fired|sacked|ousted))",
            "consider\\w* (?:resign\\w*|stepping down|quitting)",
            rf"unter druck|in der kritik|rucktrittsforderung\w*|rucktritt\w* gefordert"
            rf"|misstrauens\w+"
            rf"|fordert {SOME}rucktritt",
            r"sous (?:la )?pression|sous le feu|dans la tourmente|motion de censure"
            rf"|appel\w* a {SOME}demission\w*",
            r"bajo presion|en el punto de mira|contra las cuerdas|mocion de censura"
            rf"|pid\w+ {SOME}dimision",
        ),
        ways=(
            Way(
                step="left_office",
                whose=Whose.BEFORE,
                words=any_of(
                    "resigns?|resigned|quits?|(?:steps?|stepped|stepping|stands?|stood) down",
                    f"(?:announc|tender|hand)\\w+ {SOME}resignation|bows? out",
                    f"tritt (?:.{{1,40}}? )?zuruck|zuruckgetreten|legt {SOME}amt nieder"
                    f"|(?:erklart|kundigt) {SOME}rucktritt",
                    "demissionne|a demissionne|quitte (?:ses fonctions|son poste|la tete)"
                    "|(?:annonce|presente|remet) sa demission",
                    r"dimite|dimitio|ha dimitido|(?:presenta|anuncia) su (?:dimision|renuncia)"
                    "|renuncia (?:al cargo|a su cargo|como|a la presidencia)",
                ),
            ),
            Way(
                step="dismissed",
                whose=Whose.BEFORE,
                words=any_of(
                    "(?:is |was )?(?:sacked|ousted|dismissed|fired)(?! (?:at|on|into|shots?))"
                    "|forced out|removed from office",
                    "entlassen|gefeuert|abgesetzt|abberufen|muss gehen",
                    "limogee?|demise? de ses fonctions|evincee?|revoquee?",
                    r"destituid[oa]|cesad[oa]|despedid[oa]",
                ),
            ),
            Way(
                step="dismissed",
                whose=Whose.AFTER,
                words=any_of(
                    "sacks|ousts|fires(?! (?:at|on|into|missiles?|rockets?|shots?))|dismisses",
                    "entlasst|feuert|setzt|limoge|evince|revoque|destituye|cesa|despide",
                ),
            ),
        ),
    ),
    "strike": Course(
        opens=any_of(
            _STRIKE,
            r"\w*streiks?|urabstimmung|arbeitsniederlegung\w*|ausstand",
            "greves?|debrayages?|huelgas?|paros?",
        ),
        other=any_of(
            r"air|airstrikes?|drones?|missiles?|israel\w*|gaza|russia\w*|ukrain\w*|iran\w*"
            r"|houthi\w*"
            r"|military|troops|army|rebels|lightning|hunger\w*|raid\w*|killed|kills|strikeout\w*"
            r"|strike (?:price|rate|force|group)"
        ),
        ways=(
            Way(
                step="strike_off",
                words=any_of(
                    rf"(?:call(?:s|ed|ing)? off|avert\w*|suspend\w*|cancel\w*"
                    rf"|postpon\w*) {SOME}{_STRIKE}",
                    rf"{_STRIKE} (?:\w+ ){{0,2}}?(?:called off|averted|suspended|cancell?ed"
                    rf"|postponed)",
                    rf"\w*streiks? {SOME}(?:abgesagt|abgewendet|ausgesetzt|abgeblasen)",
                    rf"(?:sag(?:t|en)|blas(?:t|en)) {SOME}\w*streiks? {SOME}ab",
                    rf"greve {SOME}(?:annulee|levee|suspendue|evitee)"
                    rf"|(?:levent|leve|suspend|suspendent|annulent) {SOME}greve",
                    rf"huelga {SOME}(?:desconvocada|cancelada|suspendida|aplazada)"
                    rf"|(?:desconvocan?|suspenden?|cancelan?|aplazan?) {SOME}(?:huelga|paro)",
                ),
            ),
            Way(
                step="strike_over",
                words=any_of(
                    rf"(?:end|ends|ended|ending) {SOME}{_STRIKE}",
                    rf"{_STRIKE} (?:ends|ended|is over)|(?:return|returned|back"
                    rf"|go back) to work",
                    rf"beend\w+ {SOME}\w*streik|\w*streik (?:ist )?(?:beendet|vorbei|zu ende)",
                    rf"fin de la greve|(?:reprennent|reprend) le travail"
                    rf"|mettent fin a {SOME}greve",
                    rf"fin de la huelga|vuelven al trabajo|ponen fin a {SOME}huelga",
                ),
            ),
            Way(
                step="strike_begun",
                words=any_of(
                    rf"(?:begin|begins|began|start|starts|started|launch|launches|launched|stage"
                    rf"|stages|staged) (?!to |talks|vot)(?:\S+ ){{0,3}}?{_STRIKE}",
                    rf"{_STRIKE} (?:begins|begin|starts|start|gets under way|under way|grounds"
                    rf"|halts"
                    r"|paralyses|paralyzes|shuts)",
                    "(?:go|goes|going|went|gone|are|is|still|workers|staff|pilots|drivers|crews"
                    "|nurses|doctors|teachers"
                    "|dockers) on strike|(?:walks?|walked) (?:out|off the job)"
                    "|downs? tools",
                    r"streiken|streikt|\w*streik (?:\w+ ){0,2}?(?:beginnt|begonnen|angelaufen"
                    r"|gestartet)"
                    rf"|tr(?:eten|itt) {SOME}in (?:den )?(?:\w*streik|ausstand)"
                    rf"|leg(?:en|t) {SOME}arbeit nieder",
                    rf"en greve|(?:entame|entament|debutent|commencent) {SOME}greve"
                    rf"|cessent le travail"
                    "|greve (?:\\w+ ){0,2}?(?:commence|debute)",
                    rf"(?:inician?|comienzan?|empiezan?|arrancan?) {SOME}huelga|en huelga"
                    rf"|a la huelga"
                    "|huelga (?:\\w+ ){0,2}?(?:comienza|arranca|empieza)",
                ),
            ),
        ),
    ),
    "outage": Course(
        opens=any_of(
            r"outages?|(?:is|are|goes|go|went|still) down|down for|offline|blackouts?|power cuts?"
            r"|without power|glitch\w*",
            r"\w*ausfalle?|ausgefallen|\w*storung\w*|ohne strom",
            "pannes?|coupures?|hors (?:ligne|service)",
            r"apagon\w*|caidas?|caid[oa]|sin (?:luz|servicio|suministro)|fuera de servicio",
        ),
        ways=(
            Way(
                step="restored",
                words=any_of(
                    "restored|restores|back (?:online|up|on|to normal)|up and running|fixes|fixed"
                    "|resolved|resolves",
                    "(?:power|service|services|internet|electricity|outage) (?:returns?|is back"
                    "|resumes?"
                    "|ends|over|is over)",
                    "wieder (?:online|da|verfugbar|erreichbar|am netz|hergestellt|in betrieb)"
                    "|behoben"
                    "|wiederhergestellt|funktionier(?:t|en) wieder|wieder strom",
                    "retablie?s?|retablit|de retour|de nouveau (?:en ligne|accessibles?)"
                    "|panne resolue",
                    r"restablecid[oa]s?|restablecen?|vuelven? a (?:funcionar|la normalidad)"
                    "|recuperan? (?:el servicio|la luz|el suministro|la normalidad)"
                    "|solucionad[oa]s?",
                ),
            ),
        ),
    ),
    "talks": Course(
        opens=any_of(
            r"talks|negotiat\w+|(?:near|nears|close to) (?:\w+ ){0,2}?"
            rf"(?:deal|{_PACT})|summit",
            r"\w*gesprache\w*|verhandl\w+|vor einigung",
            r"pourparlers|negoci\w+|conversaciones|dialogo",
        ),
        ways=(
            Way(
                step="talks_failed",
                words=any_of(
                    "talks (?:collapse|collapsed|break down|broke down|fail|failed|end without)"
                    "|walks? out of (?:\\w+ )?talks",
                    rf"(?:\w*gesprache|verhandlungen) {SOME}(?:gescheitert|geplatzt|abgebrochen"
                    rf"|scheitern)",
                    rf"(?:pourparlers|negociations) {SOME}(?:rompus|rompues|echouent|echoue)",
                    "(?:fracasan|se rompen) (?:\\w+ )?(?:negociaciones|conversaciones)",
                ),
            ),
            Way(
                step="agreement_signed",
                words=any_of(
                    rf"(?:sign|signs|signed|ink|inks|inked) (?:\S+ ){{0,5}}?{_PACT}",
                    rf"unterzeichne\w* {SOME}\w*(?:abkommen|vertrag|waffenruhe)|\w*(?:abkommen"
                    rf"|vertrag)"
                    rf" {SOME}unterzeichnet",
                    rf"signent? {SOME}(?:traite|accord|treve|pacte|cessez-le-feu)",
                    rf"firman? {SOME}(?:tratado|acuerdo|tregua|pacto|paz)",
                ),
            ),
            Way(
                step="agreement_reached",
                words=any_of(
                    rf"(?:agree|agrees|agreed)(?: on| to)? (?:\S+ ){{0,4}}?{_PACT}",
                    rf"(?:reach|reaches|reached|strike|strikes|struck) (?:\S+ ){{0,4}}?(?:deal"
                    rf"|{_PACT})",
                    rf"(?:deal|{_PACT}) (?:is |was |has been )?(?:reached|agreed|struck)",
                    "einigen sich|einigung erzielt|vereinbaren",
                    r"(?:parviennent|parvient|arrivent) a un accord|accord (?:conclu|trouve)"
                    r"|concluent",
                    r"alcanzan? (?:\w+ )?(?:acuerdo|tregua)|acuerdan|pactan",
                ),
            ),
        ),
    ),
    "law": Course(
        opens=any_of(
            r"bills?|draft law|legislation|propos\w+ (?:\w+ ){0,3}?(?:law|ban|tax)",
            r"\w*gesetz\w*|projet de loi|proposition de loi|proyecto de ley"
            "|proposicion de ley",
        ),
        ways=(
            Way(
                step="law_vetoed",
                words=any_of(rf"veto(?:es|ed) {SOME}{_BILL}|{_BILL} vetoed|veta {SOME}{_LEY}"),
            ),
            Way(
                step="law_signed",
                words=any_of(
                    rf"signs? (?:\S+ ){{0,5}}?(?:into law|{_BILL})|signed into law|becomes? law",
                    rf"tritt in kraft|{_LOI} promulguee?|promulgue|promulga|entre en vigueur"
                    "|entra en vigor",
                ),
            ),
            Way(
                step="law_rejected",
                words=any_of(
                    rf"(?:rejects?|rejected|votes? down|voted down|defeats?"
                    rf"|defeated) {SOME}{_BILL}",
                    rf"{_BILL} (?:is |was )?(?:rejected|defeated|fails|voted down)",
                    rf"lehnt {SOME}{_GESETZ} {SOME}ab|{_GESETZ} {SOME}(?:abgelehnt|gescheitert)",
                    rf"rejett\w* {SOME}{_LOI}|rechazan? {SOME}{_LEY}|tumban? {SOME}{_LEY}",
                ),
            ),
            Way(
                step="law_passed",
                words=any_of(
                    rf"(?:pass|passes|passed|approves?|approved|adopts?|adopted) {SOME}{_BILL}",
                    rf"{_BILL} (?:is |was )?(?:passes|passed|approved|adopted)",
                    rf"(?:verabschied\w+|beschliess(?:t|en)|billigt|billigen) {SOME}{_GESETZ}"
                    rf"|stimmt {SOME}{_GESETZ} {SOME}zu|{_GESETZ} {SOME}(?:verabschiedet"
                    rf"|beschlossen)",
                    rf"(?:adopte|adoptent|vote|votent|approuve) {SOME}{_LOI}"
                    rf"|{_LOI} {SOME}adoptee?",
                    rf"(?:aprueban?|da luz verde) {SOME}{_LEY}|{_LEY} aprobad[oa]",
                ),
            ),
        ),
    ),
}
