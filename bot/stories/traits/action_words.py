"""Words of strikes, recalls and fines: who walks out, what is called back, what is wrong with it.

Each line of a table has a kind and its words, folded, in English, German, French and Spanish; "_"
is a blank, "*" any letters. What is in no table is of no kind, and says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.stories.language.late_patterns import compile_later

__all__ = ["BESIDE", "FLAWS", "GOODS", "PLANTS", "STAFF", "WORKERS", "find_kinds"]

_STAFF_TABLE = """
crew: cabin_crews? flight_attendants? stewards stewardesses kabinenpersonal kabinencrews?
crew: flugbegleiter* kabine personnel_navigant hotesses pnc tripulantes* auxiliares_de_vuelo tcp
pilots: pilots? piloten pilotenstreiks? cockpit pilotes pilotos
ground: ground_staff ground_crews? ground_workers ground_handlers baggage_handlers? bodenpersonal
ground: check-in_staff bagagistes personal_de_tierra personnel_au_sol handling
mechanics: mechanics technicians techniker mecaniciens mecanicos maintenance_workers
drivers: drivers? couriers? riders? truckers? fahrer lokfuhrer* fahrerstreik busfahrer paketboten
drivers: conducteurs chauffeurs livreurs machinistes conductores maquinistas repartidores
warehouse: warehouse_staff warehouse_workers warehousemen warehouses? lagerarbeiter lager
warehouse: logistikzentr* entrepots? almacen almacenes logistics_cent[er]*
factory: machinists assembly_workers factory_workers autoworkers assemblers metallarbeiter
factory: bandarbeiter montagearbeiter
guards: security_guards security_staff guards wachleute sicherheitskrafte vigilantes
shops: baristas? store_workers store_staff shop_workers cashiers verkauferinnen caissiers
shops: caissieres cajeros dependientes
office: engineers developers programmers software_engineers ingenieure ingenieurs ingenieros
writers: writers screenwriters drehbuchautoren scenaristes guionistas
actors: actors performers schauspieler acteurs comediens actores
news: journalists reporters redakteure journalisten journalistes periodistas
nurses: nurses pflegekrafte infirmiers infirmieres enfermeros enfermeras
doctors: doctors physicians arzte medecins medicos
teachers: teachers lehrer enseignants profesores maestros
dockers: dockers? dockworkers longshoremen port_workers hafenarbeiter estibadores
signals: signallers controllers signalmen fluglotsen controleurs controladores
cleaners: cleaners reinigungskrafte nettoyeurs limpiadoras personal_de_limpieza
post: posties postal_workers postmen zusteller* brieftrager facteurs carteros
managers: managers executives fuhrungskrafte cadres
"""
_GOODS_TABLE = """
motorcycles: motorcycles? motorbikes? motorrad motorrader motos motocicletas mopeds scooters?
pickups: pickups? pick-ups?
suvs: suvs? crossovers? gelandewagen
vans: minivans? vans? transporter lieferwagen fourgons? utilitaires furgonetas monospaces
trucks: trucks? lkw lastwagen camions camiones
buses: bus(?:es)? busse autobuses
bicycles: e-bikes bikes bicycles fahrrader velos bicicletas
planes: jets planes flugzeuge avions aviones
phones: phones? smartphones? telefones? telephones telefonos
laptops: laptops? notebooks?
power_banks: power_banks? powerbanks? chargers? ladegerate chargeurs cargadores
televisions: televisions tvs fernseher televiseurs televisores
washers: washing_machines? washers dryers waschmaschinen lave-linge lavadoras
fridges: fridges? refrigerators? freezers? kuhlschranke refrigerateurs neveras frigorificos
ovens: ovens? stoves? cooktops? herde fours hornos
kettles: kettles? wasserkocher bouilloires hervidores
toasters: toasters? grille-pain tostadoras
fryers: air_fryers? fryers? fritteusen friteuses freidoras
heaters: heaters? heizlufter radiateurs calefactores
cots: cots? cribs? babybetten lits_bebe cunas
strollers: strollers? prams? pushchairs? kinderwagen poussettes? cochecitos
toys: toys? spielzeug* jouets juguetes dolls puppen
formula: infant_formula baby_formula baby_milk babymilch babynahrung sauglingsnahrung formula
formula: lait_infantile laits_infantiles lait_pour_bebes leche_infantil leche_de_formula
meals: frozen_meals ready_meals lasagn[ae]s? pizzas? tiefkuhlpizza* ravioli* burritos noodles
meals: nudeln plats_cuisines lasana
meat: sausages? chicken poultry beef pork ham salami wurst hackfleisch hahnchen* saucissons?
meat: jambon poulet jamon pollo salchichas? mettwurst
fish: salmon tuna shrimps? lachs thunfisch saumon thon atun
cheese: cheeses? kase weichkase camembert fromages? quesos? brie reblochon roquefort gorgonzola
cheese: mozzarella gouda cheddar feta raclette parmesan
milk: milk milch lait yogh?urts? joghurts? yaourts? yogures leche
sweets: chocolates? schokolade chocolat candy cookies biscuits? kekse galletas bonbons
ice: ice_cream eis eiscreme glaces helados?
salad: salads? spinach lettuce salat* salades? espinacas
fruit: berries strawberries beeren fraises fresas
drinks: soda beer cola limonade bier biere refrescos cerveza juices?
nuts: peanut_butter peanuts nuts nusse erdnussbutter
cereal: cereals? muesli musli cereales
water: bottled_water mineral_water mineralwasser eau_minerale agua_mineral
pet_food: pet_food dog_food cat_food tierfutter hundefutter katzenfutter croquettes
drugs: tablets pills capsules tabletten comprimes comprimidos
eye_drops: eye_drops augentropfen collyre colirio
pumps: insulin_pumps? insulinpumpen pompes_a_insuline
shampoo: shampoos? champu
carts: golf_carts? golfcarts? voiturettes
fans: fans? ventilatoren ventilateurs ventiladores
deodorant: deodorants? deos? desodorantes?
breathing: ventilators sleep_machines breathing_machines cpap beatmungsgerate respirateurs
monitors: baby_monitors? babyphones? babyfone
headphones: headphones earbuds kopfhorer casques auriculares
furniture: dressers? drawers wardrobes? kommoden? commodes? comodas
mattresses: mattress(?:es)? matratzen matelas colchones
lamps: lamps? lampen lampes lamparas
sunscreen: sunscreens? sonnencreme cremes?_solaires?
"""
_FLAWS_TABLE = """
brakes: brakes? braking bremsen? bremsproblem* freins? frenos?
airbags: airbags? air_bags?
belts: seat_belts? seatbelts? gurte? sicherheitsgurte? ceintures? cinturon cinturones
steering: steering servolenkung lenkung lenkproblem* direction_assistee direccion_asistida
wipers: wipers? scheibenwischer essuie-glaces limpiaparabrisas
cameras: cameras? kamera kameras ruckfahrkamera*
doors: doors? turen? portes? puertas?
seats: seats? seat_motors? sitze? sieges? asientos?
lights: lights? headlights? taillights? lamps? scheinwerfer rucklichter phares faros luces
fuel: fuel_pumps? fuel_leaks? fuel kraftstoffpumpen? kraftstoff pompe_a_carburant combustible
engine: engines? motorschaden moteurs? motores
gears: transmissions? gearbox getriebe boite_de_vitesses caja_de_cambios
battery: batter(?:y|ies) akkus? batterien? batteriebrand batterieproblem* batteries bateria baterias
wheels: wheels? tyres? tires? rader reifen roues pneus ruedas neumaticos
switch: switch(?:es)? handlebars? schalter lenker guidon manillar
software: software
windows: windshields? windscreens? windows? glass_roofs? roof_rails? dachreling
chains: chains? ketten?
suspension: suspension axles? achsen? essieux
listeria: listeri[ae]n? listeriose
salmonella: salmonell?[ae]n? salmonelles salmonelosis
coli: e\\._?coli ehec
glass: glass glassplitter* glasscherben verre vidrio
metal: metal metall* metallteile metalicos
plastic: plastic plastik* kunststoffteile plastique plastico
allergen: allergens? undeclared allergene? alergenos
mould: mould mold schimmel moisissure moho
toxin: cereulide? toxins? toxin cereulida
choking: choking erstickungsgefahr etouffement asfixia
heat: overheat* burns? fire fires brandgefahr uberhitz* brule?s? brulures? surchauffe incendies?
heat: incendios? sobrecalent*
handles: handles? griffe? poignees?
lid: lids? deckel couvercles? tapas?
"""
_BESIDE_PAIRS = """
drivers-warehouse drivers-dockers factory-mechanics ground-mechanics factory-office
factory-warehouse ground-warehouse shops-warehouse office-mechanics cleaners-ground guards-ground
signals-drivers guards-signals crew-guards writers-news drivers-mechanics crew-drivers
drivers-ground signals-office
pickups-suvs pickups-trucks pickups-vans suvs-trucks suvs-vans trucks-vans buses-trucks buses-vans
phones-laptops phones-power_banks laptops-power_banks ovens-fridges ovens-washers fridges-washers
ovens-fryers formula-milk meals-meat meals-cheese meals-fish meat-salad cheese-milk cheese-salad
salad-meals sweets-ice sweets-nuts sweets-cereal ice-milk cereal-nuts salad-fruit fruit-ice
drinks-water cots-strollers cots-toys toys-strollers bicycles-motorcycles milk-drinks salad-fish
kettles-toasters drugs-eye_drops fruit-milk fruit-sweets milk-sweets nuts-ice meat-cheese
fish-meat lights-switch steering-wheels steering-software brakes-software cameras-software
brakes-wheels suspension-wheels suspension-steering engine-fuel engine-gears gears-wheels
doors-windows wheels-windows belts-seats airbags-belts airbags-seats battery-software
battery-engine switch-engine switch-steering lights-doors cameras-lights engine-software
fuel-software chains-wheels gears-software chains-gears chains-engine lid-handles choking-plastic
choking-metal switch-battery airbags-software doors-software lights-software listeria-salmonella
coli-listeria coli-salmonella metal-plastic glass-plastic glass-metal coli-toxin fans-heaters
heat-battery heat-engine heat-fuel heat-switch heat-lights heat-software heat-seats heat-brakes
heat-gears heat-handles heat-lid heat-glass
monitors-cots breathing-pumps shampoo-deodorant shampoo-sunscreen deodorant-sunscreen
furniture-cots furniture-mattresses cots-mattresses headphones-phones managers-office
carts-motorcycles carts-trucks carts-vans post-drivers post-warehouse monitors-power_banks
"""
BESIDE = frozenset(frozenset(pair.split("-")) for pair in _BESIDE_PAIRS.split())
"""Kinds of which one action may be told by either: who drives for a warehouse, who packs in it."""

WORKERS = re.compile(
    r"\b(?:workers?|staff|employees?|unions?|unionized|crews?|beschaftigte\w*|mitarbeiter\w*"
    r"|gewerkschaft\w*|belegschaft|salarie[es]s?|personnel|syndicats?|trabajadores|plantilla"
    r"|sindicatos?|empleados|machinists)\b"
)
"""People of no kind who may walk out."""

_PLANT_TABLE = """
france: sochaux mulhouse poissy rennes hordain tremery flins douai maubeuge sandouville cleon fos
france: dunkerque roissy orly
italy: mirafiori melfi cassino pomigliano termoli atessa tarent taranto fiumicino malpensa
germany: wolfsburg zwickau emden kassel russelsheim eisenach kaiserslautern saarlouis sindelfingen
germany: rastatt dingolfing grunheide gruenheide duisburg bochum salzgitter ludwigshafen leverkusen
spain: vigo figueruelas almussafes martorell landaben barajas zaragoza valladolid palencia
united-kingdom: coventry sunderland solihull halewood luton burnaston tilbury doncaster stansted
united-kingdom: broughton filton gatwick heathrow grangemouth swindon rugeley
united-states: queens brooklyn bronx belvidere everett renton wichita lansing toledo flint
united-states: louisville oakland
belgium: charleroi zaventem
poland: tychy gliwice
portugal: palmela
hungary: kecskemet gyor
slovakia: trnava
netherlands: schiphol
mexico: silao hermosillo puebla
canada: oshawa ingersoll
"""


def _read_lines(table: str) -> Iterator[tuple[str, list[str]]]:
    for line in table.strip().splitlines():
        kind, _, words = line.partition(": ")
        yield kind, words.split()


def _compile(table: str) -> dict[str, re.Pattern[str]]:
    """A pattern for the words of each kind."""
    words: dict[str, list[str]] = {}
    for kind, listed in _read_lines(table):
        words.setdefault(kind, []).extend(listed)
    return {
        kind: compile_later(rf"(?<!\w)(?:{'|'.join(map(_make_pattern, listed))})(?!\w)")
        for kind, listed in words.items()
    }


def _make_pattern(word: str) -> str:
    return word.replace("_", "[ -]").replace("*", r"\w*")


PLANTS = {word: country for country, words in _read_lines(_PLANT_TABLE) for word in words}
"""Towns and boroughs with works, depots and airports, and the country of each."""

STAFF, GOODS, FLAWS = map(_compile, (_STAFF_TABLE, _GOODS_TABLE, _FLAWS_TABLE))


def find_kinds(kinds: dict[str, re.Pattern[str]], folded: str) -> frozenset[str]:
    """Those of ``kinds`` of which a folded text has a word."""
    return frozenset(kind for kind, pattern in kinds.items() if pattern.search(folded))
