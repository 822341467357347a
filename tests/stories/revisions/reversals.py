"""Headlines of one entry of which the second takes the first back, and those that do not.

All of them are invented. Both tables were written before the rules that tell them apart.
"""

from __future__ import annotations

__all__ = ["NOTES_OF_DETAILS", "STANDING", "TAKEN_BACK", "TAKING_BACK_NOTES"]

TAKEN_BACK = (
    ("Norvik to close its Oldtown factory", "Norvik is not closing its Oldtown factory"),
    ("Norvik to close its Oldtown factory", "Norvik not closing Oldtown factory (corrected)"),
    ("Norvik to close its Oldtown factory", "Norvik isn't going to close its Oldtown factory"),
    ("Norvik to close its Oldtown factory", "Norvik has no plans to close Oldtown factory"),
    ("Norvik to cut 4,000 jobs in Oldtown", "Norvik will not cut 4,000 jobs in Oldtown"),
    ("Norvik to cut 4,000 jobs in Oldtown", "Norvik not to cut 4,000 jobs"),
    ("Norvik to cut 4,000 jobs in Oldtown", "Norvik not cutting jobs in Oldtown"),
    ("Norvik to buy 1,200 vans", "Norvik is not buying 1,200 vans"),
    ("Norvik streicht 4.000 Stellen in Oldtown", "Norvik streicht keine 4.000 Stellen in Oldtown"),
    ("Norvik to shut Oldtown mill, sources say", "Norvik will not shut Oldtown mill"),
    ("Ada Roe resigns as mayor of Oldtown", "Ada Roe has not resigned as mayor of Oldtown"),
    ("Ada Roe arrested in Oldtown", "Ada Roe was not arrested in Oldtown"),
    ("Actor Ada Roe dead at 81", "Actor Ada Roe is not dead"),
    ("Ada Roe dies at 81", "Ada Roe is alive, family says"),
    ("Explosion at Oldtown harbour", "No explosion at Oldtown harbour"),
    ("Explosion at Oldtown harbour", "There was no explosion at Oldtown harbour"),
    ("Explosion hits Oldtown harbour", "Explosion at Oldtown harbour is a hoax"),
    ("Norvik in talks to buy Ostrander", "Norvik not in talks to buy Ostrander"),
    ("Norvik buys Ostrander for $4 billion", "Norvik is not buying Ostrander"),
    ("Norvik sues Ostrander over kettles", "Norvik never sued Ostrander over kettles"),
    ("Norvik schließt Werk in Oldtown", "Norvik schließt Werk in Oldtown nicht"),
    ("Norvik kauft Ostrander", "Norvik kauft Ostrander nicht"),
    ("Norvik ferme son usine d'Oldtown", "Norvik ne ferme pas son usine d'Oldtown"),
    ("Norvik va fermer son usine d'Oldtown", "Norvik ne fermera pas son usine d'Oldtown"),
    ("Norvik cerrará su fábrica de Oldtown", "Norvik no cerrará su fábrica de Oldtown"),
    ("Ada Roe dimite como alcaldesa", "Ada Roe no dimite como alcaldesa"),
)
STANDING = (
    ("Norvik to cut 4,000 jobs in Oldtown", "Norvik to cut 3,000, not 4,000 jobs in Oldtown"),
    ("Norvik to cut 4,000 jobs in Oldtown", "Norvik will not cut 1,000 jobs in Oldtown"),
    ("Norvik to cut 4,000 jobs in Oldtown", "Norvik will not cut all 4,000 jobs in Oldtown"),
    ("Norvik to cut 4,000 jobs in Oldtown", "Norvik cuts 4,000 jobs, not closing Oldtown"),
    # A detail, a further step, another matter: what was said still stands.
    ("Norvik to close its Oldtown factory", "Norvik is not closing its Oldtown factory this year"),
    ("Norvik to close its Oldtown factory", "Norvik not closing its Oldtown factory before 2029"),
    ("Norvik to close its Oldtown factory", "Norvik to close Oldtown factory, not Selby mill"),
    ("Norvik to close its Oldtown factory", "Norvik to close Oldtown factory without layoffs"),
    ("Norvik to close its Oldtown factory", "Norvik to close Oldtown factory, no jobs lost"),
    ("Norvik to close its Oldtown factory", "Norvik is not only closing its Oldtown factory"),
    ("Norvik to close its Oldtown factory", "Norvik not yet closing its Oldtown factory"),
    ("Norvik to close its Oldtown factory", "Norvik will not rule out closing Oldtown factory"),
    ("Norvik to close its Oldtown factory", "Why is Norvik not closing its Oldtown factory?"),
    ("Norvik to close its Oldtown factory", "Norvik may not close its Oldtown factory"),
    ("Norvik to close its Oldtown factory", "Norvik drops plan to close its Oldtown factory"),
    ("Norvik to close its Oldtown factory", "Norvik no longer closing its Oldtown factory"),
    ("Norvik to close its Oldtown factory", "Norvik not for sale, chief says"),
    ("Norvik may close its Oldtown factory", "Norvik is not closing its Oldtown factory"),
    ("Is Norvik closing its Oldtown factory?", "Norvik is not closing its Oldtown factory"),
    ("Norvik is not closing its Oldtown factory", "Norvik not closing Oldtown factory"),
    ("Norvik is not closing its Oldtown factory", "Norvik is closing its Oldtown factory"),
    ("Norvik in talks to buy Ostrander", "Norvik is not buying Ostrander"),
    ("Two dead in Oldtown mill fire", "Two dead in Oldtown mill fire, third man is alive"),
    ("Ada Roe missing off Tarn", "Ada Roe is alive"),
    ("Two dead in Oldtown mill fire", "Two dead in Oldtown mill fire, arson not suspected"),
    ("Two dead in Oldtown fire, arson suspected", "Two dead in Oldtown fire, arson not suspected"),
    ("Storm hits Oldtown", "Storm hits Oldtown; reports of dam break are false"),
    ("Ada Roe resigns as mayor of Oldtown", "Ada Roe resigns as mayor, will not run again"),
    ("Ada Roe sues Norvik", "Ada Roe no friend of Norvik"),
    ("Nokia to cut 3,000 jobs in Oulu", "Nokia to cut 300 jobs in Oulu, not 3,000"),
    ("Judge lifts ban on ferries", "Judge does not lift ban on Selby trains"),
    ("Analyst sees Norvik buying Ostrander", "Analyst doubts Norvik will buy Ostrander"),
    ("Norvik schließt Werk in Oldtown", "Norvik schließt Werk in Oldtown nicht vor 2029"),
    ("Norvik schließt Werk in Oldtown", "Norvik schließt nicht nur Werk in Oldtown"),
    ("Norvik ferme son usine d'Oldtown", "Norvik ferme son usine d'Oldtown, pas de licenciements"),
    ("Norvik cerrará su fábrica de Oldtown", "Norvik no cerrará su fábrica de Oldtown hasta junio"),
)
# Under the headline "Norvik to close its Oldtown factory", left as it was.
TAKING_BACK_NOTES = (
    (
        "Correction: An earlier version of this story said Norvik would close its Oldtown factory."
        " It will not."
    ),
    (
        "An earlier version of this article said that Norvik was closing its factory in Oldtown."
        " That is incorrect."
    ),
    (
        "Correction: An earlier version of this article incorrectly said that Norvik would close"
        " its Oldtown factory."
    ),
    "Correction: Norvik is not closing its Oldtown factory, as this story said at first.",
    (
        "A previous version of this report said Norvik would close its Oldtown factory. Norvik has"
        " no such plans."
    ),
    (
        "Clarification: An earlier version of this story said that Norvik is to close its Oldtown"
        " factory. This is not the case."
    ),
)
NOTES_OF_DETAILS = (
    "Correction: An earlier version of this story misspelled the name of Norvik's chief.",
    (
        "Correction: An earlier version of this story said Norvik would close its Oldtown factory"
        " in June. It will close in July."
    ),
    (
        "Correction: An earlier version of this story incorrectly said Norvik would close its"
        " Oldtown factory in June. It will close in July."
    ),
    (
        "Correction: An earlier version of this story said Norvik's Oldtown factory has 400 staff."
        " It has 300, not 400."
    ),
    (
        "Correction: An earlier version of this story incorrectly said the Oldtown factory opened"
        " in 2019. It did not open until 2021."
    ),
    "An earlier version of this article said Ada Roe had bought a share of Norvik. She did not.",
    (
        "Correction: An earlier version of this story said Norvik would close its Oldtown factory"
        " this year. It will not close before 2029."
    ),
    "Correction: The Oldtown factory that Norvik is to close makes kettles, not ropes.",
    "This story was corrected to say that Norvik does not own the Selby mill.",
)
