"""What is known of the everyday names of cars, airlines and their makers; see `context`."""

from __future__ import annotations

from bot.watchlist.names.context import Context, build_context

__all__ = ["VEHICLES"]

VEHICLES: dict[str, Context] = {
    "caterpillar": build_context(
        0.5,
        supports=(
            "bulldozer construction creed dealers deere dividend equipment excavators income loss "
            "machinery mining outlook peoria quarterly tractor umpleby"
        ),
        opposes=(
            "butterflies butterfly carle cocoon eric garden hairy hungry insect larva larvae "
            "leaves moth moths species"
        ),
        before="giant hairy hungry little poisonous rare",
        after="club drive fungus invasion species",
    ),
    "continental": build_context(
        0.5,
        supports="autozulieferer conti contitech hannover reifen setzer tire tires tyre tyres",
        opposes="africa breakfast congress drift shelf",
        after="army breakfast congress divide drift europe shelf",
    ),
    "dodge": build_context(
        supports=(
            "challenger charger chrysler durango fiat hellcat jeep minivan muscle ram stellantis "
            "viper"
        ),
        opposes="bullet bullets draft kansas tax taxes",
        after=(
            "ball bullet bullets charge charges city coin questions rain tariff tariffs tax taxes"
        ),
        verb=True,
    ),
    "frontier": build_context(
        supports=(
            "airline airlines biffle broadband carrier fares flight flights indigo passengers "
            "spirit verizon"
        ),
        opposes="afghan ai border final india model models pakistan space war west wild",
        before="final last new next northwest pakistan",
        after="firms lab labs markets models post province tech",
    ),
    "harley": build_context(
        1,
        supports="bike bikes davidson motorcycle motorcycles",
        before="steve",
        after="quinn street",
    ),
    "jaguar": build_context(
        supports=(
            "car cars coventry electric ev jlr land luxury models petrol rebrand rover saloon "
            "sedan suv tata xe xf"
        ),
        opposes=(
            "arizona big camera cats conservation cub cubs endangered habitat hiker jacksonville "
            "jungle leopard livestock mauled mauls mexico pantanal prey puma rainforest species "
            "wild wildlife zoo"
        ),
        before="a black caged endangered rare the wild",
        after="attack cub cubs habitat paw shark spotted warrior",
    ),
    "mercury": build_context(
        -1,
        supports="fintech ford insurance lincoln marine records sable",
        opposes=(
            "astrology degrees fish freddie heat phoenix planet poisoning prize retrograde "
            "temperature thermometer toxic vapor wnba"
        ),
        before="freddie phoenix",
        after="fillings in levels poisoning pollution prize retrograde rising",
        mass=True,
        namesake=True,
    ),
    "mini": build_context(
        -0.5,
        supports="bmw cooper countryman electric hatchback oxford",
    ),
    "saturn": build_context(
        -1.5,
        supports="car cars ceconomy chevrolet cobalt elektronikhandler gm ignition mediamarkt",
        opposes=(
            "astrology cassini enceladus hubble iapetus jupiter moon moons nasa orbit planet "
            "planets probe ring rings spacecraft telescope titan v"
        ),
        after="moon moons return rings v",
        namesake=True,
    ),
    "seat": build_context(
        -0.5,
        supports="car cars cupra ibiza leon martorell spanish volkswagen vw",
        opposes="belt belts council election house parliament passenger senate table window",
        before="a back front her his hot house safe senate",
    ),
    "southwest": build_context(
        -0.5,
        supports=(
            "aircraft airline airlines airport bags boarding boeing carrier elliott fares flight "
            "flights jordan passenger passengers pilot pilots plane planes seating seats"
        ),
        opposes=(
            "arizona border california china corner desert drought earthquake england flood floods "
            "heat iran mexico monsoon ohio province ranch region storm storms tornado turkey "
            "wildfire"
        ),
        before="desert from in parched rural s the us",
        after=(
            "china conference corner florida france iran louisiana michigan missouri of ohio "
            "pakistan side texas turkey virginia"
        ),
        namesake=True,
    ),
    "spirit": build_context(
        supports=(
            "aerosystems airline airlines bankruptcy budget carrier christie discount fares flight "
            "flights frontier jetblue low passengers"
        ),
        opposes="animal christmas evil fighting god holiday holy humanity mars rover soul team",
        before=(
            "animal christmas community evil fighting free guiding halloween holiday holy human "
            "party public team"
        ),
        after="animal animals away guide halloween level of week world",
        mass=True,
    ),
    "virgin": build_context(
        0.5,
        supports=(
            "airline airways atlantic branson broadband galactic media money o2 orbit rail rocket "
            "space train trains trips voyages"
        ),
        opposes="abstinence birth blessed coconut islands marry mary olive sacrifice sex vestal",
        before="a blessed british like the us vestal",
        after=(
            "birth births brides coconut forest forests islands mary oil olive rainforest rebirth "
            "river wool"
        ),
    ),
}
