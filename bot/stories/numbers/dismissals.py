"""How many a firm sends away, in Spanish, French and German: "despedirá a 6.000 empleados".

Whom it has or hires, and who strikes, are no jobs cut: a verb has to say so.
"""

from __future__ import annotations

__all__ = ["list_dismissals"]


def list_dismissals(counted: str, about: str) -> tuple[str, ...]:
    """The patterns, for a folded text. ``counted`` is that of a number with its scale, ``about``
    that of the words which may stand before it.
    """
    return (
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
            r"|beschaftigte|angestellte|arbeiter) (?:werden |sollen )?(?:entlassen|zu entlassen)\b"
        ),
    )
