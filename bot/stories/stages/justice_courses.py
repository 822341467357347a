"""How far a probe, a search for somebody or a trial has come, by the words of headlines.

English, German, French and Spanish; for folded text (see `text.fold`).
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.stories.stages.course_forms import SOME, Course, Way, Whose
from bot.stories.stages.outcome_words import any_of

__all__ = ["OF_JUSTICE"]

_PROBE = r"(?:probe|investigation|inquiry|case|charges)"

OF_JUSTICE: Mapping[str, Course] = {
    "settlement": Course(
        opens=any_of(
            r"settlements?|settles?|settled|plea deal",
            r"\w*vergleich|accord (?:amiable|transactionnel)|acuerdo extrajudicial",
        ),
        other=any_of("israel\\w*|settlers?|west bank|jewish|outposts?"),
        ways=(
            Way(
                step="settlement_approved",
                # What is approved stands behind, with whose it is.
                words=any_of(
                    "(?:judges?|court) (?:approves|approved|signs off on)"
                    rf"(?= {SOME}(?:settlement|plea deal))",
                    "settlement (?:is |was |wins |gets )?(?:approved|approval)",
                    r"(?:gericht\w*|richter\w*) (?:billigt|genehmigt|bestatigt)"
                    rf"(?= {SOME}\w*vergleich)",
                    rf"(?:juge|tribunal|cour) (?:valide|homologue|approuve)(?= {SOME}\w*'?accord)",
                    rf"(?:juez|jueza|tribunal) (?:aprueba|homologa|valida)(?= {SOME}acuerdo)",
                ),
            ),
        ),
    ),
    "probe": Course(
        opens=any_of(
            r"probes?|probing|investigat\w+|inquiry|antitrust (?:case|complaint|charges)",
            r"ermitt\w+|untersuch\w+|prufverfahren|kartellverfahren",
            r"enquetes?|enquete|investig\w+|expediente",
        ),
        ways=(
            Way(
                step="fined",
                whose=Whose.AFTER,
                words=any_of(
                    "fines",
                    f"impos\\w+ {SOME}(?:fine|penalty) on|(?:hits|slaps)",
                    f"verhangt {SOME}(?:strafe|\\w*bussgeld|geldbusse|\\w+strafe) (?:gegen|fur)",
                    "inflige|multa|impone",
                ),
            ),
            Way(
                step="fined",
                whose=Whose.BEFORE,
                words=any_of(
                    "(?:is |was )?fined|(?:hit|slapped) with "
                    rf"(?:\S+ ){{0,5}}?(?:fines?|penalty|penalties)|(?:to"
                    rf"|must) pay {SOME}(?:fine|penalty)",
                    f"muss {SOME}(?:strafe|bussgeld) zahlen|mit {SOME}(?:geldbusse"
                    f"|bussgeld) belegt",
                    rf"condamnee? a {SOME}amende|ecope d'une amende|multad[oa]|sancionad[oa]",
                ),
            ),
            Way(
                step="settled",
                whose=Whose.BEFORE,
                words=any_of(
                    f"settles?(?! in)|settled(?! in)|reach(?:es|ed) {SOME}settlement",
                    "einigt sich|vergleich",
                    "transige|solde le litige",
                ),
            ),
            Way(
                step="case_dropped",
                words=any_of(
                    rf"(?:drops?|dropped|closes?|closed|ends|ended|shelves) {SOME}{_PROBE}",
                    rf"{_PROBE} (?:is |was |has been )?(?:dropped|closed|ended|shelved)",
                    "clears|cleared",
                    rf"stellt {SOME}(?:ermittlungen|verfahren) {SOME}ein"
                    rf"|(?:ermittlungen|verfahren) {SOME}eingestellt",
                    f"classe {SOME}sans suite|enquete classee|clot {SOME}enquete|non-lieu",
                    f"archiva\\w*|cierra {SOME}investigacion|sobresee\\w*",
                ),
            ),
            Way(
                step="sued",
                whose=Whose.AFTER,
                words=any_of(
                    "sues|indicts|charges(?= [a-z])|fil\\w+ (?:\\w+ )?(?:suit|lawsuit"
                    "|charges) against",
                    "verklagt|erhebt anklage gegen|poursuit en justice|assigne|demanda a|imputa",
                ),
            ),
            Way(
                step="sued",
                whose=Whose.BEFORE,
                words=any_of(
                    "(?:is |was )?(?:sued|indicted|charged)",
                    "angeklagt|mise? en examen|inculpee?|imputad[oa]",
                ),
            ),
        ),
    ),
    "search": Course(
        opens=any_of(
            "(?:suspects?|gunm[ae]n|shooter|killers?|attackers?|driver|robbers?|fugitives?|inmates?"
            r"|prisoners?) (?:\w+ ){0,3}?(?:sought|hunted|wanted|at large|on the run|on the loose"
            "|escapes?|escaped)",
            "manhunt|police (?:hunt|seek|search for)|hunt (?:for|is on|under way)"
            "|sought (?:after|over)",
            r"\w*fahnd\w+|gesucht|fluchtig\w*|auf der flucht",
            r"recherchee?s?|en fuite|chasse a l'homme|traquee?s?|en cavale",
            r"buscad?[oa]?n?|profug[oa]s?|a la fuga|fugad[oa]s?",
        ),
        other=any_of("journalists?|reporters?|protest\\w*|demonstrant\\w*|missing|vermisst\\w*"),
        ways=(
            Way(
                step="charged",
                words=any_of(
                    "charged(?: with| over| in)?|charges? (?:suspect|man|woman|teen\\w*)",
                    "angeklagt|anklage erhoben|mise? en examen|inculpee?|imputad[oa]",
                ),
            ),
            Way(
                step="arrested",
                words=any_of(
                    "arrest(?! warrant)|arrests|arrested|detain|detains|detained|in custody"
                    "|captured|caught"
                    "|apprehended|surrenders?|surrendered|turns? (?:him|her|them)sel(?:f|ves) in",
                    rf"festgenommen|verhaftet|gefasst|festnahme|nimmt {SOME}fest|gestellt",
                    "interpellee?s?|(?<!un )(?<!l')(?<!d')(?<!des )arretee?s?"
                    "|en garde a vue|capturee?s?",
                    r"detenid[oa]s?|detienen?|arrestad[oa]s?|capturad[oa]s?|capturan?",
                ),
            ),
            Way(
                step="suspect_dead",
                words=any_of(
                    r"(?:suspect|gunman|shooter|attacker|fugitive) (?:\w+ ){0,3}?(?:dead|killed"
                    r"|dies)",
                    r"(?:verdachtige\w*|tatverdachtige\w*|schutze|tater) (?:\w+ ){0,3}?(?:tot"
                    r"|erschossen)",
                    r"(?:suspect|tireur|fugitif) (?:\w+ ){0,2}?(?:abattu|mort|tue)",
                    r"(?:sospechoso|tirador|profugo) (?:\w+ ){0,2}?(?:abatido|muerto)",
                ),
            ),
        ),
    ),
    "trial": Course(
        opens=any_of(
            "on trial|trial (?:begins|starts|opens|of|for|hears)|stands? trial|faces? (?:trial"
            "|court)",
            r"pleads? not guilty|charged with|jur(?:y|ors) (?:retires?|deliberat\w*|out)",
            r"prozess\w*|vor gericht|angeklagt\w*",
            "proces|comparait|devant (?:le tribunal|la cour|les assises)|jugee?s? pour",
            r"juicio|juzgad[oa]s?|banquillo",
        ),
        ways=(
            Way(
                step="sentenced",
                whose=Whose.BEFORE,
                words=any_of(
                    r"sentenced|jailed|gets (?:\S+ ){0,2}?(?:years|life)",
                    rf"zu {SOME}(?:jahren|monaten|haft|freiheitsstrafe"
                    rf"|lebenslang\w*) {SOME}verurteilt"
                    rf"|muss {SOME}(?:ins gefangnis|in haft)",
                    rf"condamnee?s? a {SOME}(?:ans|perpetuite|prison|mois)",
                    rf"condenad[oa]s? a {SOME}(?:anos|cadena perpetua|prision|carcel)",
                ),
            ),
            Way(
                step="acquitted",
                whose=Whose.BEFORE,
                words=any_of(
                    "acquitted|(?:found )?not guilty (?:of|on)|found not guilty|cleared of"
                    "|walks free",
                    "freigesprochen|freispruch|acquittee?s?|relaxee?s?|absuelt[oa]s?",
                ),
            ),
            Way(
                step="acquitted",
                whose=Whose.AFTER,
                words=any_of("acquits?|clears|spricht|acquitte|relaxe|absuelve"),
            ),
            Way(
                step="guilty_plea",
                whose=Whose.BEFORE,
                words=any_of(
                    "pleads? guilty|pleaded guilty|gesteht|plaide coupable|se declara culpable"
                ),
            ),
            Way(
                step="convicted",
                whose=Whose.BEFORE,
                words=any_of(
                    "convicted|found guilty|guilty (?:of|on)",
                    "verurteilt|schuldig(?: gesprochen)?",
                    r"condamnee?s?|reconnue?s? coupable",
                    r"condenad[oa]s?|declarad[oa]s? culpables?|culpable de",
                ),
            ),
            Way(
                step="convicted",
                whose=Whose.AFTER,
                words=any_of("convicts|finds|condamne|condena|verurteilt"),
            ),
        ),
    ),
}
