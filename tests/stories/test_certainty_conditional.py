"""What the French conditional tells is heard say; a wish and the future of a quote are none."""

from __future__ import annotations

import pytest

from bot.model import Certainty
from tests.classifying import classify
from tests.stories.newsdesk import write

HEARD = (
    "Fenwick aurait racheté Ostrander",
    "Fenwick prévoirait de supprimer 400 postes",
    "Fenwick serait en discussions avec Ostrander pour un rachat",
    "Fenwick envisagerait de fermer son usine de Larkhill",
    "Ostrander chercherait un repreneur pour sa filiale",
    "Le PDG de Fenwick quitterait ses fonctions",
    "Fenwick supprimerait 300 emplois à Larkhill",
    "Fenwick préparerait une offre sur Ostrander",
    "Fenwick négocierait la vente de sa filiale",
    "Fenwick étudierait un rachat d'Ostrander",
    "Fenwick s'apprêterait à racheter Ostrander",
    "Fenwick songerait à vendre Ostrander",
    "Un incendie aurait détruit l'usine Fenwick",
    "Des pirates auraient volé les données de Fenwick",
    "Fenwick fermerait deux usines en Norvège",
    "L'usine Fenwick de Larkhill serait vendue à Ostrander",
    "Fenwick voudrait racheter Ostrander",
    "Fenwick discuterait d'une fusion avec Ostrander",
    "Fenwick pourrait racheter Ostrander",
    "Fenwick rachèterait Ostrander pour 2 milliards d'euros",
    "Fenwick céderait sa filiale à Ostrander",
    "Des salariés de Fenwick se mettraient en grève lundi",
    "Fenwick et Ostrander fusionneraient en mars",
    "Le ministre démissionnerait vendredi",
)

TOLD = (
    "Fenwick rachètera Ostrander en mars",
    "Fenwick supprime 300 emplois à Larkhill",
    "Nous aimerions vous annoncer le rachat d'Ostrander",
    "Fenwick souhaiterait remercier ses salariés après le rachat d'Ostrander",
    "« Nous fermerons l'usine », annonce le patron de Fenwick",
    "Fenwick a racheté Ostrander",
    "Fenwick rachète Ostrander sans que l'État ne doive intervenir",
    "L'usine Fenwick fermera en juin",
    "Fenwick prévoit de supprimer 400 postes",
    "Fenwick est en discussions avec Ostrander pour un rachat",
    "Le rachat d'Ostrander par Fenwick créerait un géant",
    "Fenwick a annoncé qu'il fermerait son usine de Larkhill",
    "Les salariés de Fenwick voudraient des augmentations",
    "Fenwick rachète Ostrander, ce qui doublerait ses ventes",
    "Fenwick retirait ses produits en silence",
    "On dirait un rachat : Fenwick prend Ostrander",
    "Fenwick aimerait fêter le rachat d'Ostrander avec vous",
    "Portrait : le patron de Fenwick quitte Ostrander",
    "Fenwick vend son atelier, un extrait de ses comptes le montre",
)


@pytest.mark.parametrize("title", HEARD)
def test_what_is_told_in_the_conditional_is_a_rumour_or_talks(title: str) -> None:
    assert classify(write(title)).certainty in {Certainty.RUMOUR, Certainty.TALKS}


@pytest.mark.parametrize("title", TOLD)
def test_a_wish_a_consequence_and_a_plain_future_are_no_rumour(title: str) -> None:
    assert classify(write(title)).certainty is not Certainty.RUMOUR
