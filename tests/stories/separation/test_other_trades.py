"""Two orders, purchases, suits or recalls of one firm on one day, and one of them told in two ways.

The firms are those of the shipped catalogue, and whom they deal with is in none: so a headline has
but its own words to tell whom, what, how many and where.
"""

from __future__ import annotations

from datetime import timedelta
from functools import cache

import pytest

from bot.judge.naming import Naming
from bot.stories import StoryWindow
from bot.stories.traits.matters import read_matters
from tests.classifying import CLASSIFIER, classify
from tests.stories.newsdesk import GAZETTE, HERALD, NOON, write
from tests.stories.telling import shipped_catalogue

TWO = [
    # Who sues: customers, staff, investors, a state.
    ("Diner sues Disney over allergic reaction", "Animators sue Disney over unpaid notice"),
    (
        "Texas sues Pfizer over quality of medicine given to children",
        "Pfizer hit with investor lawsuit over abandoned weight-loss pill",
    ),
    ("Google to buy power from fusion startup Tarn", "Google to buy security firm Ostrander"),
    (
        "Microsoft to buy power from Larkhill Point plant",
        "Microsoft buys carbon credits from Norwegian forest startup",
    ),
    ("Amazon to buy power from reactor maker Verlo", "Amazon buys robot maker Ostrander"),
    ("Meta signs solar power deal with Verlo", "Meta signs chip deal with Ostrander"),
    ("Apple buys carbon credits from mangrove fund Verlo", "Apple buys wind power from Ostrander"),
    ("Nvidia to sell chips to Verlo", "Nvidia to sell network gear to Ostrander"),
    ("Google to buy power from startup Tarn", "Google to buy water from startup Ostrander"),
    (
        "Airbus wins order for 90 jets from Tarnair",
        "Airbus wins order for 25 jets from Ostrander Air",
    ),
    ("Airbus wins order for 90 jets from AirAsia", "Airbus wins order for 25 jets from Starlux"),
    (
        "Boeing wins order for 50 planes from Verlo Air",
        "Boeing gets order for 18 freighters from Tarn Cargo",
    ),
    ("Boeing lands order for 210 jets", "Boeing lands order for 15 jets"),
    ("Boeing wins order for 30 jets from IndiGo", "Boeing wins order for 75 jets from Avolon"),
    (
        "Alstom wins 1.4 billion euro train order in Romania",
        "Alstom wins 300 million euro tram order in Brisbane",
    ),
    ("Siemens wins order for 90 trains in Egypt", "Siemens wins order for 12 trams in Bremen"),
    (
        "Rolls-Royce wins engine order from Verlo Air",
        "Rolls-Royce wins reactor order from Czech Republic",
    ),
    (
        "Lockheed Martin wins $3 billion missile contract from Poland",
        "Lockheed Martin wins $700 million radar contract from Taiwan",
    ),
    ("Embraer sells 20 jets to Verlo", "Embraer sells 5 military planes to Sweden"),
    ("Siemens bags turbine order from Iraq", "Siemens bags train order from Vietnam"),
    ("Rheinmetall gets ammunition order from Germany", "Rheinmetall gets tank order from Italy"),
    ("Amazon sued by New Jersey over delivery data", "Amazon sued by Verlo over robot patents"),
    ("Amazon sued by FTC over Prime sign-ups", "Amazon sued by Arizona over price claims"),
    ("Meta sued by Kenyan moderators over pay", "Meta sued by New Mexico over child safety"),
    ("Google sued by Verlo over search ads", "Google sued by Ostrander over map patents"),
    ("Apple sued by shareholders over Siri claims", "Apple sued by Texas over app store rules"),
    (
        "OpenAI sued by Verlo Times over training data",
        "OpenAI sued by parents of teenager over chatbot advice",
    ),
    ("Uber sued by FTC over subscriptions", "Uber sued by drivers over pay"),
    ("FTC sues Amazon over refunds", "Arizona sues Amazon over price claims"),
    (
        "Tesla recalls 58,000 Cybertrucks over loose panels",
        "Tesla recalls 9,000 cars over battery relays",
    ),
    ("Ford recalls 310,000 pickups over brakes", "Ford recalls 24,000 vans over seat belts"),
    ("Toyota recalls 520,000 SUVs over displays", "Toyota recalls 41,000 minivans over doors"),
    ("Honda recalls 200,000 cars over fuel pumps", "Honda recalls 8,000 motorcycles over chains"),
    (
        "Nvidia to invest $2 billion in chip designer Verlo",
        "Nvidia to invest $500 million in self-driving firm Ostrander",
    ),
    ("SoftBank sells stake in Verlo", "SoftBank buys stake in robot maker Ostrander"),
    ("Siemens sells wind unit in India to Verlo", "Siemens sells motor unit to Ostrander"),
    ("Shell sells refinery in Singapore", "Shell sells oil fields in Nigeria"),
    (
        "Siemens erhält Auftrag für 90 Züge aus Ägypten",
        "Siemens erhält Auftrag für 15 Straßenbahnen aus Bremen",
    ),
    (
        "Airbus erhält Auftrag über 100 Jets von Verlo Air",
        "Airbus erhält Auftrag über 20 Jets von Tarnair",
    ),
    ("Tesla ruft 63.000 Cybertrucks zurück", "Tesla ruft 13.000 Autos wegen Akkudefekt zurück"),
    (
        "Amazon wird von Kalifornien wegen Preisen verklagt",
        "Amazon wird von Verlo wegen Patenten verklagt",
    ),
    ("VW kauft Software von Verlo", "VW kauft Batterien von Ostrander"),
    ("Google kauft Strom von Reaktor-Start-up Verlo", "Google kauft Sicherheitsfirma Ostrander"),
    (
        "Airbus décroche une commande de 100 avions de Verlo Air",
        "Airbus décroche une commande de 30 avions de Tarnair",
    ),
    (
        "Alstom remporte une commande de trains de 2 milliards d'euros en Pologne",
        "Alstom remporte une commande de tramways de 500 millions d'euros à Melbourne",
    ),
    (
        "Google achète de l'électricité à la start-up Verlo",
        "Google rachète la société de sécurité Ostrander",
    ),
    (
        "Renault rappelle 60.000 voitures pour un défaut de freins",
        "Renault rappelle 9.000 utilitaires pour un risque d'incendie",
    ),
    (
        "Amazon poursuivi par la Californie pour ses prix",
        "Amazon poursuivi par Verlo pour ses brevets",
    ),
    (
        "Airbus logra un pedido de 100 aviones de Verlo Air",
        "Airbus logra un pedido de 30 aviones de Tarnair",
    ),
    ("Iberdrola compra energía a Verlo", "Iberdrola compra la eléctrica Ostrander"),
    (
        "Tesla llama a revisión 63.000 Cybertruck por las luces",
        "Tesla llama a revisión 13.000 coches por la batería",
    ),
    ("Amazon demandada por California por precios", "Amazon demandada por Verlo por patentes"),
    ("Google to buy power from nuclear startup Kairos", "Google to buy security firm Wiz"),
    ("Airbus wins order for 100 jets from AirAsia", "Airbus wins order for 32 jets from Starlux"),
    (
        "Alstom wins 2 billion euro train order in Poland",
        "Alstom wins 500 million euro tram order in Melbourne",
    ),
    (
        "Microsoft to buy power from Three Mile Island plant",
        "Microsoft buys carbon credits from Brazilian forest startup",
    ),
    ("Amazon sued by FTC over Prime sign-ups", "Amazon sued by California over price fixing"),
    (
        "Tesla recalls 63,000 Cybertrucks over lights",
        "Tesla recalls 13,000 cars over battery defect",
    ),
    ("Meta to buy nuclear power from Verlo", "Meta acquires robot startup Ostrander"),
    (
        "Amazon signs deal to buy electricity from wind farm operator Tarn",
        "Amazon signs cloud deal with Ostrander",
    ),
    ("Nvidia buys stake in Verlo", "Nvidia buys renewable power from Ostrander"),
    (
        "Boeing wins order for 20 jets from Tarn Airways",
        "Boeing wins order for 120 jets from Verlo Leasing",
    ),
    ("Embraer bags 45-jet order", "Embraer bags 8-jet order"),
    ("Tarnair orders 60 Airbus jets", "Ostrander Air orders 11 Airbus jets"),
    ("Alstom lands contract for 40 trains in Spain", "Alstom lands metro contract in Chile"),
    ("Hitachi Rail wins tram order in Dublin", "Hitachi Rail wins train order in Taiwan"),
    (
        "Siemens Energy wins turbine order in Saudi Arabia",
        "Siemens Energy wins turbine order in Brazil",
    ),
    ("Bombardier wins order for 12 jets", "Bombardier wins order for 50 jets from Verlo"),
    ("BYD gets order for 300 buses in Chile", "BYD gets order for 40 buses in Norway"),
    ("Nokia wins order from Tarn Telecom", "Nokia wins order from Verlo Mobile"),
    ("Google sued by Texas over location data", "Google sued by Verlo over ad technology"),
    ("Netflix sued by shareholders over forecast", "Netflix sued by Texas over user data"),
    ("Disney sued by FTC over child data", "Disney sued by Ostrander over film rights"),
    ("TikTok sued by parents over challenge", "TikTok sued by Nevada over addictive design"),
    ("X sued by Minnesota over deepfake law", "X sued by Verlo over unpaid rent"),
    ("Ford recalls 95,000 Broncos over fuel leaks", "Ford recalls 12,000 Mustangs over wipers"),
    ("GM recalls 720,000 pickups over engines", "GM recalls 62,000 trucks over brake fluid"),
    (
        "Stellantis recalls 300,000 Rams over airbags",
        "Stellantis recalls 21,000 Jeeps over coolant pumps",
    ),
    ("BMW ruft 79.000 Fahrzeuge wegen Bremsen zurück", "BMW ruft 11.000 SUVs wegen Airbags zurück"),
    ("Volkswagen rappelle 25.000 ID.3", "Volkswagen rappelle 180.000 voitures aux Etats-Unis"),
    (
        "Alstom remporte un contrat de métro au Chili",
        "Alstom remporte un contrat de trains en Egypte",
    ),
    (
        "Talgo logra un contrato de trenes en Arabia Saudí",
        "Talgo logra un contrato de trenes en Alemania",
    ),
    ("TotalEnergies sells gas field in Nigeria", "TotalEnergies sells solar plant in Portugal"),
    ("Google to Buy Power From Nuclear Startup Tarn", "Google to Buy Security Firm Ostrander"),
    (
        "Airbus Wins Order for 90 Jets From Tarnair",
        "Airbus Wins Order for 25 Jets From Ostrander Air",
    ),
    ("Amazon Sued by Arizona Over Price Claims", "Amazon Sued by Verlo Over Robot Patents"),
    (
        "Tesla Recalls 58,000 Cybertrucks Over Loose Panels",
        "Tesla Recalls 9,000 Roadsters Over Battery Relays",
    ),
    ("Oracle signs power deal with Tarn Energy", "Oracle signs cloud contract with Verlo Bank"),
    ("Apple to buy wind power from Verlo", "Apple acquires audio startup Tarn"),
    ("Honda buys steel from Verlo", "Honda buys batteries from Ostrander"),
    ("Delta orders 31 Airbus jets", "Delta orders 90 Boeing jets"),
    (
        "GE Aerospace wins engine order from Tarnair",
        "GE Aerospace wins engine order from Verlo Jet",
    ),
    ("Stadler wins order for 55 trams in Vienna", "Stadler wins order for 17 trains in Algeria"),
    (
        "Naval Group wins submarine contract from Netherlands",
        "Naval Group wins frigate contract from Greece",
    ),
    ("Leonardo sells 10 helicopters to Qatar", "Leonardo sells 32 helicopters to Poland"),
    ("Pfizer sued by Texas over vaccine claims", "Pfizer sued by women over birth control shot"),
    ("Starbucks sued by Missouri over hiring", "Starbucks sued by workers over dress code"),
    ("Walmart sued by FTC over money transfers", "Walmart sued by Verlo over trademark"),
    ("Roblox sued by Kentucky over child safety", "Roblox sued by music publishers over songs"),
    (
        "Kia recalls 85,000 Tellurides over seat motors",
        "Kia recalls 10,000 EV9s over missing bolts",
    ),
    (
        "Subaru recalls 118,000 Crosstreks over airbags",
        "Subaru recalls 20,000 Solterras over defrosters",
    ),
    (
        "Airbus Helicopters bekommt Auftrag über 62 Hubschrauber aus Deutschland",
        "Airbus Helicopters bekommt Auftrag über 10 Hubschrauber aus Kanada",
    ),
    ("Lufthansa bestellt 40 Flugzeuge", "Lufthansa bestellt 5 Frachter"),
    (
        "Dassault décroche une commande de 26 avions en Inde",
        "Dassault décroche une commande de 80 avions",
    ),
    (
        "Rheinmetall bekommt Auftrag über Munition aus Dänemark",
        "Rheinmetall erhält Auftrag für Lastwagen aus Ungarn",
    ),
]

ONE = [
    (
        "Diner sues Disney over allergic reaction",
        "Disney sued by guest over allergic reaction at Larkhill restaurant",
    ),
    (
        "Texas sues Pfizer over medicine given to children",
        "Pfizer sued by Texas attorney general over children's medicine",
    ),
    (
        "Salesforce to buy Informatica for $8 billion",
        "Salesforce strikes $8bn deal for Informatica",
    ),
    (
        "Salesforce to buy Informatica for $8 billion",
        "Salesforce strikes $8bn deal for data firm Informatica",
    ),
    ("Salesforce to buy Verlo for $8 billion", "Salesforce strikes $8bn deal for data firm Verlo"),
    (
        "Google to buy power from nuclear startup Tarn",
        "Google signs power deal with Tarn for its data centers",
    ),
    ("Google to buy power from nuclear startup Tarn", "Google to buy power from nuclear startup"),
    ("Google to buy power from nuclear startup", "Google strikes nuclear power deal with Tarn"),
    ("Google to buy nuclear power from Tarn", "Google to buy power from small nuclear reactors"),
    (
        "Google to buy power from nuclear startup Kairos",
        "Google to buy nuclear power from Kairos reactors",
    ),
    ("Airbus wins order for 100 jets", "Airbus wins order for 100 A321neo jets from Tarnair"),
    (
        "Airbus wins order for 100 jets from Tarnair",
        "Airbus wins order for more than 100 jets from Tarnair",
    ),
    ("Airbus wins order for 100 jets from Tarnair", "Tarnair orders 100 Airbus jets"),
    ("Airbus wins order for 100 jets from AirAsia", "AirAsia orders 100 Airbus jets"),
    (
        "Airbus wins order for 100 jets from Malaysian airline",
        "Airbus wins order for 100 jets from Tarnair",
    ),
    (
        "Airbus wins order for 100 jets from AirAsia",
        "Airbus wins 100-jet order from Malaysian low-cost carrier",
    ),
    ("Boeing lands order for 210 jets", "Boeing wins order for up to 210 jets from Verlo Air"),
    ("Boeing gets order for over 200 jets", "Boeing gets order for 210 jets from Qatar"),
    ("Boeing gets order for dozens of jets", "Boeing gets order for 40 jets from Verlo Air"),
    (
        "Airbus close to order for 100 jets from Tarnair",
        "Airbus wins order for 120 jets from Tarnair",
    ),
    (
        "Alstom wins 2 billion euro train order in Poland",
        "Alstom wins Polish train order worth 2 billion euros",
    ),
    ("Alstom wins train order in Poland", "Alstom wins order for trains in Warsaw"),
    (
        "Alstom wins $2.2 billion train order in Poland",
        "Alstom wins 2 billion euro train order in Poland",
    ),
    ("Alstom wins tram order in Melbourne", "Alstom wins tram order from Victoria"),
    (
        "Alstom wins 500 million euro tram order in Melbourne",
        "Alstom wins Australian tram order worth 500 million euros",
    ),
    (
        "Microsoft to buy power from Larkhill Point plant",
        "Microsoft deal to restart Larkhill Point nuclear plant",
    ),
    (
        "Microsoft buys carbon credits from Norwegian forest startup Verlo",
        "Microsoft in carbon credit deal with Verlo",
    ),
    ("Amazon sued by FTC over Prime sign-ups", "FTC sues Amazon over Prime sign-ups"),
    (
        "Amazon sued by California over price fixing",
        "California sues Amazon, alleging price fixing",
    ),
    ("Amazon sued over price fixing", "Amazon sued by California over prices"),
    ("Amazon sued by Verlo over robot patents", "Verlo sues Amazon over warehouse robots"),
    ("Amazon sued by robot maker over patents", "Amazon sued by Verlo over patents"),
    ("Amazon sued by FTC over Prime", "Amazon sued by US regulator over Prime"),
    ("Apple sued by Justice Department over iPhone", "US sues Apple over iPhone monopoly"),
    ("Meta sued by Kenyan moderators over pay", "Kenyan content moderators sue Meta"),
    ("OpenAI sued by parents of teenager", "Parents of teenager sue OpenAI over chatbot"),
    (
        "Tesla recalls 63,000 Cybertrucks over lights",
        "Tesla recalls over 63,000 Cybertrucks because lights are too bright",
    ),
    (
        "Tesla recalls 63,000 Cybertrucks",
        "Tesla recalls 63,619 Cybertrucks in US over parking lights",
    ),
    ("Tesla recalls Cybertrucks over lights", "Tesla to recall 63,000 Cybertrucks"),
    (
        "Ford recalls 310,000 pickups over brakes",
        "Ford recalls nearly 320,000 vehicles over brakes",
    ),
    (
        "Ford recalls 312,000 pickups over brakes",
        "Ford recalls 312,000 trucks, loss of power brakes",
    ),
    (
        "Honda recalls 200,000 cars over fuel pumps",
        "Honda recalls 200,000 vehicles as fuel pump may fail",
    ),
    ("Nvidia to invest $2 billion in chip designer Verlo", "Nvidia takes $2bn stake in Verlo"),
    ("Shell sells refinery in Singapore", "Shell sells Singapore refinery to Verlo"),
    ("Siemens sells motor unit to Ostrander", "Siemens sells motor unit for 3 billion euros"),
    (
        "Lockheed Martin wins $3 billion missile contract from Poland",
        "Poland buys Lockheed Martin missiles for $3 billion",
    ),
    ("Salesforce to buy Verlo for $8 billion", "Salesforce buys Verlo for 6.9 billion euros"),
    (
        "Google to buy security firm Verlo for $32 billion",
        "Google to buy cloud security startup for $32bn",
    ),
    (
        "Rolls-Royce wins engine order from Verlo Air",
        "Rolls-Royce wins order for 60 engines from Verlo Air",
    ),
    (
        "Siemens erhält Auftrag für 90 Züge aus Ägypten",
        "Siemens erhält Großauftrag über 90 Züge für Ägypten",
    ),
    ("Airbus erhält Auftrag über 100 Jets von Verlo Air", "Verlo Air bestellt 100 Airbus-Jets"),
    (
        "Tesla ruft 63.000 Cybertrucks zurück",
        "Tesla ruft mehr als 63.000 Cybertrucks wegen Lichtern zurück",
    ),
    (
        "Amazon wird von Kalifornien wegen Preisen verklagt",
        "Kalifornien verklagt Amazon wegen Preisen",
    ),
    (
        "Airbus décroche une commande de 100 avions de Verlo Air",
        "Verlo Air commande 100 avions à Airbus",
    ),
    (
        "Alstom remporte une commande de trains de 2 milliards d'euros en Pologne",
        "Alstom décroche une commande de trains en Pologne",
    ),
    (
        "Google achète de l'électricité à la start-up Verlo",
        "Google achète de l'électricité nucléaire à Verlo",
    ),
    (
        "Amazon poursuivi par la Californie pour ses prix",
        "La Californie poursuit Amazon pour ses prix",
    ),
    (
        "Airbus logra un pedido de 100 aviones de Verlo Air",
        "Verlo Air encarga 100 aviones a Airbus",
    ),
    ("Iberdrola compra energía a Verlo", "Iberdrola compra energía solar a la empresa Verlo"),
    (
        "Tesla llama a revisión 63.000 Cybertruck por las luces",
        "Tesla llama a revisión más de 63.000 Cybertruck",
    ),
    ("Amazon demandada por California por precios", "California demanda a Amazon por los precios"),
    ("Meta to buy nuclear power from Verlo", "Meta strikes 20-year deal for Verlo's nuclear power"),
    ("Meta to buy nuclear power from Verlo", "Meta signs nuclear deal for AI data centers"),
    ("Amazon buys robot startup Verlo", "Amazon acquires maker of warehouse robots"),
    ("Amazon buys robot startup Verlo", "Amazon acquires robotics software firm Verlo"),
    ("Nvidia buys stake in Verlo", "Nvidia invests in chip firm Verlo"),
    ("Boeing wins order for 20 jets from Tarn Airways", "Tarn Airways to buy 20 Boeing planes"),
    (
        "Boeing wins order for 20 jets from Tarn Airways",
        "Boeing lands 20-plane deal with Tarn Airways",
    ),
    ("Boeing wins order for 20 jets", "Boeing lands order for 20 737 MAX jets"),
    ("Boeing wins order for 20 jets and 10 options", "Boeing gets order for up to 30 jets"),
    ("Embraer bags 45-jet order", "Embraer wins order for 45 E2 jets from Verlo"),
    ("Tarnair orders 60 Airbus jets", "Airbus wins order from Tarnair for 60 A320neos"),
    ("Alstom lands contract for 40 trains in Spain", "Alstom lands Spanish contract for 40 trains"),
    ("Alstom lands contract for 40 trains in Spain", "Alstom wins rail contract in Madrid"),
    ("Alstom to supply trams to Melbourne", "Alstom wins tram order in Melbourne"),
    (
        "Siemens Energy wins turbine order in Saudi Arabia",
        "Siemens Energy wins Saudi power plant order",
    ),
    (
        "Siemens Energy wins turbine order in Saudi Arabia",
        "Siemens Energy wins $1.6 billion Saudi order for gas plants",
    ),
    ("Thales wins radar contract from Denmark", "Thales wins Danish air defense contract"),
    ("Thales wins radar contract from Denmark", "Denmark buys Thales radars"),
    (
        "BYD gets order for 300 buses in Chile",
        "BYD gets order for 300 electric buses from Santiago",
    ),
    ("Saab wins Gripen order from Thailand", "Saab wins order for four fighter jets from Thailand"),
    (
        "Saab wins order for four fighter jets from Thailand",
        "Saab wins $578 million order from Thailand",
    ),
    ("Saab to sell 150 Gripen jets to Ukraine", "Saab to sell up to 150 fighter jets to Kyiv"),
    (
        "Saab to sell 100 Gripen jets to Ukraine",
        "Saab to sell as many as 150 Gripen jets to Ukraine",
    ),
    ("Nokia wins 5G order from Tarn Telecom", "Nokia wins order from Norwegian operator"),
    ("Google sued by Texas over location data", "Texas attorney general sues Google over tracking"),
    ("Google sued by Texas and 9 states over ads", "Google sued by states over ad technology"),
    ("Google sued by DOJ over ads", "US sues Google over ads"),
    (
        "Google sued by Justice Department over ads",
        "US government, eight states sue Google over ad tech",
    ),
    ("Netflix sued by shareholders over forecast", "Netflix sued by investors over forecast"),
    ("Disney sued by Ostrander over film rights", "Disney sued by film studio"),
    ("TikTok sued by parents over challenge", "TikTok sued by families of dead children"),
    ("TikTok sued by parents of dead teenagers", "TikTok sued by Orla Venn over challenge"),
    ("X sued by Verlo over unpaid rent", "X sued by landlord over unpaid rent"),
    ("Uber sued by FTC over subscriptions", "Uber sued by US over Uber One billing"),
    ("Amazon sued by FTC over Prime", "Amazon sued by US consumer watchdog over subscriptions"),
    ("Ford recalls 95,000 Broncos over fuel leaks", "Ford recalls more than 90,000 SUVs"),
    (
        "GM recalls 720,000 pickups over engines",
        "GM recalls nearly 721,000 trucks and SUVs with V8 engines",
    ),
    (
        "GM recalls pickups over engines",
        "GM recalls 721,000 vehicles worldwide over engine failures",
    ),
    (
        "Stellantis recalls 300,000 Rams",
        "Stellantis recalls about 299,000 pickup trucks over airbags",
    ),
    (
        "BMW ruft 79.000 Fahrzeuge zurück",
        "BMW ruft weltweit knapp 80.000 Autos wegen Bremsen zurück",
    ),
    (
        "Rheinmetall erhält Auftrag für Munition aus Dänemark",
        "Rheinmetall bekommt Munitionsauftrag aus Dänemark",
    ),
    ("Alstom remporte un contrat de métro au Chili", "Le Chili commande un métro à Alstom"),
    (
        "Talgo logra un contrato de trenes en Arabia Saudí",
        "Talgo gana un contrato en Arabia Saudí por 500 millones",
    ),
    (
        "TotalEnergies sells gas field in Nigeria",
        "TotalEnergies sells Nigerian gas assets to Verlo",
    ),
    ("Shell sells Singapore refinery", "Shell sells refinery to Verlo"),
    ("Google to buy Wiz for $32 billion", "Google strikes deal for Israeli security firm Wiz"),
    (
        "Microsoft to buy power from Three Mile Island plant",
        "Three Mile Island to reopen to power Microsoft",
    ),
    ("Microsoft to buy carbon credits from Verlo", "Microsoft buys carbon removal from Verlo"),
    ("SoftBank sells Nvidia stake", "SoftBank sells $5.8 billion of Nvidia shares"),
    ("Nestle sells water brands to Verlo", "Nestle sells stake in water unit"),
    ("Lufthansa orders 20 Boeing jets", "Lufthansa to buy 20 Dreamliners"),
    ("Lufthansa bestellt 40 Airbus-Jets", "Lufthansa kauft 40 Flugzeuge von Airbus"),
    (
        "Poland orders 180 K2 tanks from Hyundai Rotem",
        "Hyundai Rotem wins $6.5 billion Polish tank order",
    ),
    (
        "Hyundai Rotem wins $6.5 billion tank order",
        "Hyundai Rotem wins order for 180 tanks from Poland",
    ),
    ("Oracle signs power deal with Tarn Energy", "Oracle to buy electricity for AI from Tarn"),
    ("Apple acquires audio startup Tarn", "Apple buys AI startup"),
    ("Apple acquires audio startup Tarn", "Apple buys Tarn, a maker of headphone software"),
    ("Honda buys batteries from Verlo", "Honda signs battery supply deal with Verlo"),
    ("Delta orders 31 Airbus jets", "Delta orders 31 wide-body jets from Airbus"),
    ("Delta orders 31 Airbus jets", "Airbus wins Delta order for 16 A330s and 15 A350s"),
    ("Delta orders 31 Airbus jets with 20 options", "Delta orders up to 51 Airbus jets"),
    (
        "United Airlines orders 110 jets",
        "United Airlines places order for 50 Boeing 787s and 60 Airbus jets",
    ),
    (
        "United Airlines orders 110 jets from Boeing and Airbus",
        "United orders 50 Boeing Dreamliners, 60 Airbus planes",
    ),
    (
        "GE Aerospace wins engine order from Tarnair",
        "GE Aerospace wins order for 400 engines from Tarnair",
    ),
    (
        "GE Aerospace wins order to power 100 jets for Tarnair",
        "Tarnair orders 210 GE engines for its new jets",
    ),
    ("Stadler wins order for 55 trams in Vienna", "Stadler wins Austrian order for up to 90 trams"),
    (
        "Naval Group wins submarine contract from Netherlands",
        "Naval Group signs contract for four Dutch submarines",
    ),
    (
        "Leonardo sells 32 helicopters to Poland",
        "Leonardo signs $1.8 billion helicopter deal with Poland",
    ),
    (
        "Leonardo wins 32-helicopter order from Poland",
        "Leonardo wins order for 32 AW149 from Warsaw",
    ),
    (
        "Pfizer sued by Texas over vaccine claims",
        "Texas sues Pfizer, saying it misled public on vaccine",
    ),
    ("Starbucks sued by Missouri over hiring", "Missouri sues Starbucks over diversity policy"),
    (
        "Starbucks sued by workers over dress code",
        "Starbucks sued by employees in three states over new dress code",
    ),
    (
        "Walmart sued by FTC over money transfers",
        "Walmart sued by US agency for letting scammers use money transfers",
    ),
    ("Roblox sued by Kentucky over child safety", "Roblox sued by state over predators"),
    ("Kia recalls 85,000 Tellurides over seat motors", "Kia recalls 85,448 SUVs over fire risk"),
    (
        "Subaru recalls 118,000 Crosstreks over airbags",
        "Subaru recalls Crosstreks and Imprezas over airbags",
    ),
    ("Boeing sells 50 jets to Tarnair and Verlo Air", "Boeing sells 50 jets to Verlo Air, Tarnair"),
    (
        "Boeing wins orders for 50 jets at air show",
        "Boeing wins orders for 20 jets from Tarnair at air show",
    ),
    ("Airbus sells Verlo unit to Tarn", "Airbus sells cyber business Verlo to buyout firm"),
    ("Meta acquires chip startup Rivos", "Meta to buy chips startup Rivos"),
    (
        "Siemens buys US software firm Verlo",
        "Siemens buys Verlo for $10 billion to expand in software",
    ),
    (
        "Tesla signs $16.5 billion chip deal with Samsung",
        "Samsung to make Tesla chips in $16.5 billion contract",
    ),
    ("OpenAI signs $38 billion cloud deal with Amazon", "OpenAI buys computing power from Amazon"),
    ("OpenAI signs chip deal with AMD", "OpenAI to buy 6 gigawatts of AMD chips"),
    ("BP sells Castrol stake to Verlo", "BP sells 65% of lubricants business"),
    ("Spain orders trains from Talgo", "Talgo wins Renfe order for 30 trains"),
    (
        "Rheinmetall erhält Auftrag über 22 Panzer aus Ungarn",
        "Rheinmetall bekommt Panzerauftrag aus Ungarn",
    ),
    ("Google kauft Strom von Verlo", "Google schließt Stromvertrag mit Verlo"),
    ("Dassault décroche une commande de 26 avions en Inde", "L'Inde commande 26 Rafale à Dassault"),
]


@cache
def read_naming() -> Naming:
    return Naming(shipped_catalogue())


def are_one(one: str, other: str, text: str = "") -> bool:
    """Whether two headlines of an hour apart, each with ``text`` below it, are one story."""
    window = StoryWindow(merging=True, stage_of=CLASSIFIER.read_stage)
    naming = read_naming()
    stories = []
    for hours, (title, source) in enumerate(((one, GAZETTE), (other, HERALD))):
        now = NOON + timedelta(hours=hours)
        entry = write(title, text, source=source, at=now)
        placement = window.place(
            entry,
            source,
            mentions=naming.find_mentions(entry, source),
            event=classify(entry).event,
            official_for=frozenset(),
            watched=True,
            now=now,
        )
        assert placement is not None
        stories.append(placement.story)
    return stories[0] == stories[1]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_trades_of_one_firm_are_two_stories(one: str, other: str) -> None:
    assert not are_one(one, other)
    assert not are_one(other, one)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_trade_told_in_two_ways_is_one_story(one: str, other: str) -> None:
    assert are_one(one, other)
    assert are_one(other, one)


@pytest.mark.parametrize(("one", "other"), [TWO[2], TWO[9], TWO[14]])
def test_what_both_say_below_their_headlines_makes_no_one_story_of_two(
    one: str, other: str
) -> None:
    assert not are_one(one, other, "The deal was announced on Monday.")


OVER: dict[str, set[str]] = {
    "Nokia wins order for 1,200 jets": {"goods planes", "pieces planes 1200"},
    "Nokia wins order for up to twelve trams": {"goods rail", "pieces rail 12 about"},
    "Nokia wins 90-train order": {"goods rail", "pieces rail 90"},
    # A model has a number, and so have a year and a sum.
    "Nokia wins order for 20 737 MAX jets": {"goods planes", "pieces planes 20"},
    "Nokia wins order for 737 jets": {"goods planes"},
    "Nokia wins order for 2027 jets": {"goods planes"},
    "Nokia wins 2-billion-euro jet order": {"goods planes"},
    "Nokia wins $3 billion jet order": {"goods planes"},
    # Of two numbers another may tell the sum.
    "Nokia sells 50 jets and 60 trains": {
        "goods planes",
        "pieces planes 50 about",
        "goods rail",
        "pieces rail 60 about",
    },
    # What it is for, of whom it is bought, and what is only called so.
    "Nokia buys power for trains": {"goods power"},
    "Nokia buys power from tank maker": {"goods power"},
    "Nokia buys tank maker Verlo": {"goods firm"},
    "Nokia buys tank unit": set(),
    "Nokia wins tank maker order": set(),
    "Nokia buys Intersect Power": set(),
    "Nokia kauft Batterien von Verlo": {"goods batteries"},
    "Nokia achète de l'électricité": {"goods power"},
    # The country of an order, and not of who places it.
    "Nokia wins mast order in Poland": {"place #poland"},
    "Nokia wins Polish tram order": {"goods rail", "place #poland"},
    "Nokia wins mast order from Polish firm": set(),
    "Nokia sells masts in Poland": {"place #poland"},
    "Nokia sells masts to Poland": set(),
    "Nokia wins jet order in Dubai": {"goods planes"},
    # Who sues, and over what.
    "Nokia sued by drivers over masts": {"people drivers", "matter mast"},
    "Drivers sue Nokia": {"people drivers"},
    "Nokia sued over": set(),
    "Nokia opens a mill": set(),
    "NOKIA BUYS POWER": set(),
}


@pytest.mark.parametrize("headline", OVER)
def test_what_a_trade_or_a_suit_is_over_is_read_off_a_headline(headline: str) -> None:
    found = {" ".join((each.role, *each.names)) for each in read_matters(headline)}
    assert found == OVER[headline]
