"""How many died, in the words of a wire: "12 people have died", "claims 12 lives"."""

from __future__ import annotations

import pytest

from tests.classifying import classify
from tests.making import make_entry

DEAD = (
    "22 people have died in Larkhill bus crash",
    "22 have died in Larkhill bus crash",
    "Police said 22 people had died in the Larkhill crash",
    "22 workers have died at the Larkhill site",
    "22 people lose their lives in Larkhill crash",
    "22 people have lost their lives in Larkhill crash",
    "Storm claims 22 lives in Larkhill",
    "Storm has claimed at least 22 lives in Larkhill",
    "22 people, including three children, have died",
    "22 people, including three children, were killed in Larkhill",
    "22 people including a baby have died in Larkhill",
    "22 people, including three children and two women, die in crash",
    "Storm claims 22 lives and injures 40",
    "22 Menschen, darunter drei Kinder, sind gestorben",
    "22 personnes, dont trois enfants, sont mortes",
    "22 personas, entre ellas tres niños, murieron",
    "22 Menschen sind gestorben",
    "22 Menschen sind ums Leben gekommen",
    "22 Menschen wurden getötet",
    "22 Menschen verlieren ihr Leben bei Larkhill",
    "Unfall fordert 22 Menschenleben",
    "22 personnes sont mortes dans un accident",
    "22 personnes ont été tuées dans un accident",
    "22 personnes ont perdu la vie à Larkhill",
    "L'accident coûte la vie à 22 personnes",
    "22 personas han muerto en un accidente",
    "22 personas perdieron la vida en Larkhill",
    "El accidente se cobra 22 vidas",
    "22 suspects shot dead by police in Larkhill",
    "Police shoot dead 22 suspects in Larkhill",
    "Blast kills 22 at Larkhill jobs fair",
    "22 Menschen sind bei dem Brand in Larkhill ums Leben gekommen",
    "22 Menschen wurden bei dem Angriff getötet",
    "Sube a 22 la cifra de muertos en Larkhill",
)
INJURED = (
    "22 people have been injured in Larkhill crash",
    "22 Menschen wurden verletzt",
    "22 personnes ont été blessées à Larkhill",
    "22 personas han resultado heridas en Larkhill",
)
NOBODY_DEAD = (
    "Fenwick kills 22 products",
    "Deal killed 22 jobs at Fenwick",
    "Oil spill kills 22 birds off Larkhill",
    "One in 22 patients died in Larkhill hospital",
    "No one has died in Larkhill fire",
    "Police said no one had died in Larkhill",
    "No-one has died in Larkhill",
    "None of the 22 people have died",
    "No one has been killed in Larkhill",
    "No one lost their lives in Larkhill",
    "Smoking costs 22 lives a day",
    "Seat belts save 22 lives",
    "Cats have 22 lives",
    "22 people have lost their homes in Larkhill",
    "22 people have killed time in the queue",
    "22 Menschen sind verreist",
    "22 Menschen wurden bei dem Angriff verletzt",
    "22 Menschen sind vor Ort und helfen",
    "22 personnes ont été arrêtées",
    "22 personas han sido detenidas",
    "22 people have been arrested in Larkhill",
    "22 people, including a guard, were injured in Larkhill",
    "22 people, including two who later died, were injured",
    "22 people, including a guard, were aboard the ship when one was killed",
    "22 people, including pupils whose teacher was killed, marched in Larkhill",
    "22 people, including survivors, said they were dead tired",
    "22 Menschen, darunter Kinder, die getötet werden sollten, sind frei",
    "22 Menschen waren im Bus und einer wurde getötet",
    "22 Menschen sind nicht ums Leben gekommen",
    "22 Menschen kamen zur Trauerfeier des Mannes der getötet wurde",
    "Mayor claims 22 lives saved by speed limit",
    "Study claims 22 lives could be saved",
)


@pytest.mark.parametrize("title", DEAD)
def test_the_dead_are_counted_in_any_tense(title: str) -> None:
    dead = classify(make_entry(title=title)).consequences.dead
    assert dead is not None
    assert dead.value == 22


@pytest.mark.parametrize("title", INJURED)
def test_the_injured_are_counted_in_any_tense(title: str) -> None:
    found = classify(make_entry(title=title)).consequences
    assert found.dead is None
    assert found.injured is not None
    assert found.injured.value == 22


def test_who_is_among_the_injured_is_counted_apart_from_the_dead() -> None:
    title = "22 people, including three children, were injured and 5 killed"
    dead = classify(make_entry(title=title)).consequences.dead
    assert dead is not None
    assert dead.value == 5


@pytest.mark.parametrize(
    "title", ["No one was injured", "No-one has been hurt", "None of the 22 people were hurt"]
)
def test_no_one_is_none_of_the_injured(title: str) -> None:
    assert classify(make_entry(title=title)).consequences.injured is None


@pytest.mark.parametrize("title", NOBODY_DEAD)
def test_who_lost_or_did_something_else_is_not_dead(title: str) -> None:
    assert classify(make_entry(title=title)).consequences.dead is None
