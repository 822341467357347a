"""Names that so many bear that a capital tells nothing of who is meant."""

from __future__ import annotations

__all__ = ["COMMON_PERSONS", "COMMON_PLACES"]

COMMON_PERSONS = frozenset(
    """
    aaron abraham ada adam adams adele adrian agnes alan albert alex alexander alfred alice alicia
    allen amanda amy ana anderson andrea andrew andy angela anita ann anna anne annie anthony
    antonio arthur bailey baker barbara barnes beatrice bell ben benjamin bennett bernard beth
    betty bill billy bob bobby brad brandon brenda brian brooks brown bruce bryan bryant butler
    caleb campbell carl carla carlos carmen carol caroline carter catherine cecilia charles
    charlie chloe chris christian christina christine christopher claire clara clark claudia clay
    cliff coleman colin collins connor cook cooper cox craig cruz cynthia daisy dale dan daniel
    danielle dave david davis dawn dean deborah denis dennis derek diana diane diaz diego don
    donald donna dora doris dorothy doug douglas drew duncan dylan earl eddie edgar edith edward
    edwards edwin eileen elaine eleanor elena eli elias elijah elizabeth ella ellen elsa emily
    emma eric erica erik erin ernest ethan eugene eva evan evans eve evelyn faith felix fernando
    fiona fisher florence flores foster frances francis frank fred frederick gabriel gail garcia
    gary gene george gerald gilbert gloria gomez gonzalez gordon grace graham grant gray green
    greg gregory griffin hall hamilton hannah harold harriet harris harry harvey hayes heather
    hector heidi helen henderson henry herbert hernandez hill holly hope howard hugh hughes hugo
    ian ida irene iris isaac isabel isabella ivan jack jackie jackson jacob jake james jamie jan
    jane janet jasmine jason jay jean jeff jeffrey jenkins jennifer jenny jeremy jerry jesse
    jessica jesus jill jim jimmy joan joanna joe joel john johnny johnson jon jonathan jones
    jordan jorge jose joseph joshua joy joyce juan judith judy julia julian julie june justin
    karen karl kate katherine kathleen kathy katie keith kelly ken kenneth kevin khan kim king
    kyle larry laura lauren laurence lawrence lee leo leon leonard leslie lewis liam lily linda
    lisa logan lois lola long lopez lou louis louise lucas lucia lucy luis luke lydia lynn
    madeline maggie marc marcus margaret maria marie marilyn mario marion mark marsha marshall
    martha martin martinez marvin mary mason matilda matt matthew maurice max maya megan melissa
    mia michael michelle miguel mike mildred miles miller mitchell mohammed molly monica moore
    morales morgan morris murphy myers nancy naomi natalie nathan nathaniel neil nelson nguyen
    nicholas nick nicole nina noah noel nora norman oliver olivia ortiz oscar otto owen pablo pam
    pamela parker patricia patrick patterson paul paula pauline pedro peggy penelope percy perez
    perry peter peterson phil philip phillips phoebe phyllis powell price rachel ralph ramirez
    ramon randy ray raymond rebecca reed rex reyes reynolds ricardo richard richardson rick rita
    rivera robert roberta roberts robin robinson rodney rodriguez roger rogers roland ron ronald
    rosa rose ross roy ruby rufus russell ruth ryan sally sam samantha samuel sanchez sanders
    sandra sara sarah scott sean sebastian seth sharon shawn sheila shirley sidney simmons simon
    singh smith sofia sonia sophia sophie stacy stan stanley stella stephanie stephen steve steven
    stewart stuart sue sullivan susan suzanne sylvia tanya taylor ted teresa terry theodore
    theresa thomas thompson tim timothy tina toby todd tom tommy tony torres tracy travis trevor
    troy turner tyler valerie vanessa vera vernon veronica vicki victor victoria vincent viola
    violet virginia vivian walker wallace walter wanda ward warren washington watson wayne wendy
    wesley west white wilbur will william williams willie wilson winston wood wright young yvonne
    zachary zoe
    """.split()  # noqa: SIM905 - so long a list cannot be read in quotes
)
"""First names and surnames, folded."""

COMMON_PLACES = frozenset(
    """
    afghan afghanistan africa african alabama alaska albania albanian algeria algerian america
    american amsterdam andorra angola ankara antarctica antwerp april arab argentina argentine
    arizona arkansas armenia armenian asia asian athens atlanta august austin australia australian
    austria austrian azerbaijan baghdad bahamas bahrain balkans baltimore bangkok bangladesh
    barbados barcelona bath beijing beirut belarus belfast belgian belgium belgrade belize benin
    berlin bern bhutan birmingham bogota bolivia bonn bordeaux bosnia boston botswana brazil
    brazilian brighton bristol britain british brunei brussels bucharest budapest buffalo bulgaria
    bulgarian burma burundi cairo calgary california cambodia cambridge cameroon canada canadian
    canberra caracas cardiff caribbean carolina chad charlotte chicago chile chilean china chinese
    christian christmas cincinnati cleveland cologne colombia colombian colorado columbus comoros
    congo connecticut copenhagen cork croatia croatian cuba cuban cyprus czech czechia dakar
    dakota dallas damascus danish davos december delaware delhi denmark denver derby detroit dhaka
    djibouti dominica dover dubai dublin dundee durham dutch earth easter ecuador edinburgh egypt
    egyptian england english eritrea essen estonia estonian ethiopia ethiopian europe european
    february fiji finland finnish flemish florence florida france frankfurt french friday gabon
    gambia geneva genoa georgia georgian german germany ghana gibraltar glasgow gothenburg greece
    greek greenland grenada guatemala guinea guyana haiti hamburg hanoi hanover harare havana
    hawaii hebrew helsinki hindu hiroshima holland honduras houston hungarian hungary iceland
    icelandic idaho illinois india indian indiana indonesia indonesian iowa iran iranian iraq
    iraqi ireland irish israel israeli istanbul italian italy jakarta jamaica january japan
    japanese jerusalem jewish jordan july june jupiter kabul kansas karachi kazakhstan kentucky
    kenya kenyan kiev korean kosovo kurdish kuwait kyiv kyoto lagos lancaster laos latin latvia
    latvian lausanne lebanese lebanon leeds leicester leipzig lesotho liberia libya libyan lima
    lincoln lisbon lithuania lithuanian liverpool london louisiana luxembourg lyon macedonia
    madagascar madison madrid maine malaga malawi malaysia malaysian maldives mali malta
    manchester manila march mars marseille maryland massachusetts mauritius may melbourne memphis
    mercury mexican mexico miami michigan milan minneapolis minnesota minsk mississippi missouri
    moldova monaco monday mongolia mongolian montana montenegro montreal moroccan morocco moscow
    mozambique mumbai munich muslim myanmar nairobi namibia naples nashville nebraska nepal
    neptune netherlands nevada newcastle nicaragua nice niger nigeria nigerian nordic norfolk
    norway norwegian nottingham november oceania october ohio oklahoma oman ontario oregon orlando
    osaka oslo ottawa oxford pakistan pakistani palestine palestinian panama paraguay paris
    pennsylvania persian perth peru peruvian philadelphia philippines phoenix pittsburgh pluto
    plymouth poland polish portland porto portugal portuguese prague preston pretoria qatar quebec
    quito reading reykjavik richmond riga rio roman romania romanian rome rotterdam russia russian
    rwanda sacramento salem samoa santiago saturday saturn scandinavia scotland scottish seattle
    senegal september serbia serbian sevilla seville shanghai sheffield siberia singapore slovak
    slovakia slovenia slovenian sofia somali somalia spain spanish stockholm strasbourg stuttgart
    sudan sunday suriname sweden swedish swiss switzerland sydney syria syrian taipei taiwan
    taiwanese tajikistan tallinn tampa tanzania tehran tennessee texas thai thailand thursday
    tibet togo tokyo toledo tonga toronto tripoli tuesday tunis tunisia turin turkey turkish
    turkmenistan uganda ukraine ukrainian uranus uruguay utah uzbekistan valencia vancouver
    vanuatu venezuela venezuelan venice venus vermont victoria vienna vietnam vietnamese vilnius
    virginia wales warsaw washington wednesday wellington welsh wisconsin worcester wyoming yemen
    york zagreb zambia zimbabwe zurich
    """.split()  # noqa: SIM905 - so long a list cannot be read in quotes
)
"""Countries, states, cities, what is called after them, months, days and planets, folded."""
