"""How many a firm sends away: "lays off 900 people", "despedirá a 6.000 empleados".

Whom it has or hires, and who strikes, are no jobs cut: a verb has to say so.
"""

from __future__ import annotations

__all__ = ["list_dismissals"]


_NO_YEAR = r"(?!20[1-6]\d\b)"
_NO_DATE = (
    r"| (?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\b"
)
_NO_SHARE = r"| to [\d.]+ ?(?:%|per|pct)"


def list_dismissals(counted: str, about: str) -> tuple[str, ...]:
    """The patterns, for a folded text. ``counted`` is that of a number with its scale, ``about``
    that of the words which may stand before it.
    """
    return (
        (
            r"\b(?:reduc\w+|cut(?:s|ting)?|trim\w*|shrink\w*|slash\w*) (?:its |their |the )?"
            rf"(?:[a-z]+ )?(?:workforce|headcount|staff|payroll) by {about}{_NO_YEAR}{counted}"
            rf"(?! ?(?:%|per|pct|prozent)|[\d.,]*\d{_NO_DATE}{_NO_SHARE})"
        ),
        (
            r"\b(?:cut(?:s|ting)?|axe[sd]?|axing|shed(?:s|ding)?|eliminat\w+|slash\w*"
            rf"|lay(?:s|ing)? off|laid off) {about}{counted} roles\b"
        ),
        (
            # Who is cut from a wreck, slashed with a knife or voted off has lost no job.
            rf"\b(?:lay(?:s|ing)? off|laid off) {about}{counted} people\b"
        ),
        (
            r"\b(?:despid\w+|despedi\w*|prescind\w+ de|echa(?:n|ra|ran)?|ere (?:para|a|de|sobre)"
            rf"|ere que afecta(?:ra)?) (?:a |de |al )?{about}{counted} (?:de )?(?:[a-z]+ )?"
            r"(?:empleados|trabajadores|asalariados|operarios|efectivos)\b"
        ),
        (
            r"\b(?:recort\w+|elimin\w+|suprim\w+|destru\w+|amortiz\w+|perdida de|supresion de)"
            rf" {about}{counted} (?:de )?(?:puestos|plazas)\b"
            r"(?! (?:hotel\w*|de (?!trabajo|empleo)))"
        ),
        rf"\b(?:despid\w+|despedi\w*) a {about}{counted} personas\b",
        (
            r"\b(?:licenci\w+|congedi\w+|se separ\w+|mettre a la porte) (?:de |d')?"
            rf"{about}{counted} (?:de ses |de )?"
            r"(?:salaries|employes|collaborateurs|personnes|travailleurs|ouvriers|cadres)\b"
        ),
        (
            rf"\b(?:entlasst|entlassen|kundigt|kundigen|feuert|feuern|trenn\w+ sich von) {about}"
            rf"{counted} (?:seiner |ihrer )?(?:mitarbeiter\w*|mitarbeitende\w*"
            r"|beschaftigte\w*|angestellte\w*|arbeiter\w*)"
        ),
        (
            rf"{counted} (?:mitarbeiter|mitarbeiterinnen und mitarbeiter|mitarbeitende"
            r"|beschaftigte|angestellte|arbeiter)"
            r" (?:mussen gehen|(?:werden |sollen )?(?:entlassen|zu entlassen))\b"
        ),
        (
            # "320 salariés licenciés", "450 Mitarbeiter verlieren ihren Job"
            rf"{counted} (?:(?:salaries|employes|ouvriers|collaborateurs|personnes)"
            r" (?:licencie\w*|remercie\w*|sur le carreau|a la rue)"
            r"|(?:mitarbeiter|beschaftigte|angestellte|arbeiter|menschen)"
            r" (?:verlieren|verloren|bangen um) (?:ihre[nr]? )?(?:job|arbeit|stelle)\w*"
            r"|(?:trabajadores|empleados|personas) (?:despedid\w+|(?:a|en) la calle|al paro))\b"
        ),
        (
            # Works that close, with who works there: "ferme son usine, 320 salariés concernés"
            r"\b(?:ferm(?:e|ent|er|era|eture)|schliess(?:t|en|ung)|cierr(?:an?|e)|cerrara)\b"
            r"(?:(?!\b(?:ouvr|eroffn|abre|abrir|embauch|recrut|cree)\w*)[^.;!?]){0,60}?"
            rf"{counted} (?:salaries|employes|ouvriers|emplois|beschaftigte"
            r"|mitarbeiter|angestellte|trabajadores|empleados)\b"
        ),
    )
