"""A text of which a feed gives the first words alone, and reports that merely begin alike."""

from __future__ import annotations

import pytest

from bot.model import Relation
from bot.stories.syndication.copies import is_copy, read_profile
from bot.stories.syndication.cut_texts import goes_on, tells_of_others
from tests.stories.newsdesk import GAZETTE, HERALD, Desk, write

FLATS = (
    "Gas blast kills three in Kelby flats",
    (
        "A gas explosion ripped through a four-storey apartment building in the old quarter of "
        "Kelby on Tuesday, killing three people and injuring eight, the fire service said."
    ),
)

CUT = {
    "a word in the middle of it": (
        *FLATS,
        "Kelby: three dead as flats explode",
        "A gas explosion ripped through a four-storey apartment building in the old…",
    ),
    "eight words": (
        *FLATS,
        "Three die as Kelby flats explode",
        "A gas explosion ripped through a four-storey apartment…",
    ),
    "a firm": (
        "Fenwick bids for Ostrander",
        (
            "Insurer Fenwick has offered 14 billion crowns for the pension company Ostrander, the "
            "two firms said on Monday."
        ),
        "Fenwick offers 14bn for pension rival",
        "Insurer Fenwick has offered 14 billion crowns for the pension…",
    ),
    "German": (
        "Zwei Tote nach Brand in Kelbyer Klinik",
        (
            "Bei einem Brand auf der Intensivstation des Klinikums Kelby sind in der Nacht zwei "
            "Patienten ums Leben gekommen, wie die Feuerwehr mitteilte."
        ),
        "Kelby: Feuer in Klinik fordert Tote",
        "Bei einem Brand auf der Intensivstation des Klinikums Kelby sind…",
    ),
    "French": (
        "Un téléphérique se décroche à Kelby",
        (
            "La cabine d'un téléphérique s'est décrochée mardi matin au-dessus de Kelby, blessant "
            "quatre skieurs, selon la préfecture."
        ),
        "Kelby : quatre skieurs blessés dans un téléphérique",
        "La cabine d'un téléphérique s'est décrochée mardi matin au-dessus…",
    ),
    "Spanish": (
        "Cuatro heridos en un teleférico de Kelby",
        (
            "Una cabina del teleférico de Kelby se desprendió el martes por la mañana e hirió a "
            "cuatro esquiadores, según la Junta."
        ),
        "Kelby: cuatro esquiadores, heridos",
        "Una cabina del teleférico de Kelby se desprendió el martes por la…",
    ),
}

ALIKE = {
    "what police say of anything": (
        "Man found dead in Kelby flat",
        "Police said on Tuesday that a man had been found dead in a flat in Kelby.",
        "Ashby woman's body found",
        "Police said on Tuesday that a man…",
    ),
    "what they say of many a man": (
        "Man found dead in Kelby flat",
        "Police said on Tuesday that a man had been found dead in a flat in Kelby.",
        "Body found in Ashby home",
        "Police said on Tuesday that a man had been found dead in…",
    ),
    "a bank of another country": (
        "Fenland holds rates",
        (
            "The central bank kept its benchmark interest rate unchanged on Wednesday, as analysts "
            "had expected, citing sticky inflation."
        ),
        "Ostland stands pat",
        "The central bank kept its benchmark interest rate unchanged on…",
    ),
    "another firm's jobs": (
        "Fenwick cuts 900 jobs",
        "The company said on Monday it would cut hundreds of jobs in Kelby as part of a plan.",
        "Ostrander to shed staff",
        "The company said on Monday it would cut hundreds of…",
    ),
    "another fire": (
        "Wildfire near Kelby",
        "A fast-moving wildfire forced thousands of people to flee their homes near Kelby.",
        "Ashby fire: thousands flee",
        "A fast-moving wildfire forced thousands of people to flee their…",
    ),
    "a page that offers itself": (
        "Live: budget day",
        (
            "Follow our live blog for the latest news and reaction from the budget as the "
            "chancellor speaks in parliament."
        ),
        "Live: cricket",
        "Follow our live blog for the latest news and reaction from…",
    ),
    "a sentence that is whole": (
        *FLATS,
        "Three die as Kelby flats explode",
        "A gas explosion ripped through a four-storey apartment building.",
    ),
    "other words": (
        *FLATS,
        "Three die as Kelby flats explode",
        "Rescuers searched the rubble of a four-storey apartment building…",
    ),
    "the same words behind others": (
        FLATS[0],
        f"It was past noon when {FLATS[1][0].lower()}{FLATS[1][1:]}",
        "Three die as Kelby flats explode",
        "A gas explosion ripped through a four-storey apartment building in…",
    ),
    "a headline about nothing of it": (
        *FLATS,
        "Landlords praise new heating grants",
        "A gas explosion ripped through a four-storey apartment building in…",
    ),
    "German": (
        "Ein Toter bei Unfall nahe Kelby",
        "Bei einem Verkehrsunfall auf der Autobahn ist am Dienstag ein Mann ums Leben gekommen.",
        "Ashby: Lastwagen rammt Auto",
        "Bei einem Verkehrsunfall auf der Autobahn ist am Dienstag ein…",
    ),
    "French": (
        "Un homme tué par balle à Kelby",
        "Un homme a été tué par balle dans la nuit de lundi à mardi à Kelby, dit le parquet.",
        "Ashby : fusillade mortelle",
        "Un homme a été tué par balle dans la nuit de…",
    ),
    "Spanish": (
        "Muere un hombre en Kelby",
        (
            "La Guardia Civil investiga la muerte de un hombre de 45 años en Kelby cuyo cuerpo "
            "apareció el lunes."
        ),
        "Hallan un cadáver en Ashby",
        "La Guardia Civil investiga la muerte de un hombre de…",
    ),
}


@pytest.mark.parametrize("told", CUT.values(), ids=CUT.keys())
def test_a_text_cut_after_a_few_words_is_the_text_that_goes_on(
    told: tuple[str, str, str, str],
) -> None:
    title, text, other_title, cut = told
    one, other = (
        read_profile(write(title, text)),
        read_profile(write(other_title, cut, source=HERALD)),
    )
    assert is_copy(one, other)
    assert is_copy(other, one)
    desk = Desk()
    desk.tell(title, text, source=GAZETTE)
    placed = desk.tell(other_title, cut, source=HERALD)
    assert (placed.relation, placed.origins) == (Relation.COPY, 1)


@pytest.mark.parametrize("told", ALIKE.values(), ids=ALIKE.keys())
def test_reports_that_begin_alike_are_no_copies(told: tuple[str, str, str, str]) -> None:
    title, text, other_title, cut = told
    one, other = (
        read_profile(write(title, text)),
        read_profile(write(other_title, cut, source=HERALD)),
    )
    assert not is_copy(one, other)
    assert not is_copy(other, one)


def test_two_texts_of_one_length_go_on_with_nothing() -> None:
    profile = read_profile(write("Three die as Kelby flats explode", CUT["eight words"][3]))
    assert not goes_on(profile, profile)


def test_only_where_each_names_another_they_are_of_others() -> None:
    begin = "Police said on Tuesday that a man had been found dead in"
    one = read_profile(write("Man found dead in Kelby flat", f"{begin} a flat in Kelby."))
    another = read_profile(write("Body found in Ashby home", f"{begin}…", source=HERALD))
    unnamed = read_profile(write("Body found in a home", f"{begin}…", source=HERALD))
    capitals = read_profile(write("Body Found In Ashby Home", f"{begin}…", source=HERALD))
    whole = read_profile(write("Body found in Ashby home", f"{begin} Ashby.", source=HERALD))
    assert tells_of_others(one, another)
    assert not tells_of_others(one, unnamed)
    assert not tells_of_others(one, capitals)
    assert not tells_of_others(one, whole)
