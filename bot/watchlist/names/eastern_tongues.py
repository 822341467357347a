"""Swedish, Danish, Norwegian, Finnish, Polish, Czech and Turkish, and what all others share.

As in `western_tongues`, what English has as well tells nothing of a language.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bot.watchlist.names.tongue import Tongue, build_tongue

__all__ = ["EASTERN_TONGUES", "OTHER_TONGUE", "UNLATIN_TONGUE"]

# Nearly all languages of Europe have these, and places and people have the same names in them.
_EVERYWHERE = """
    accent alaska album alfa android arena argo atlantis atlas aurora band bank bar block bonus box
    canon cargo casino champion claude club cobra coca cola columbia cosmos delta diesel dollar don
    drama echo elite euro extra film flex focus forum gala gas general gol golf iberia index india
    indigo inter iris jaguar jet jumbo kiwi kobra kraken lima lotus magnet mango maria mars mega
    meteor metro mini model modern monitor motor nova oasis omega opera optimum orbit panda pandora
    park partner plan plus polo pop port premium prisma pro puma radar radio rally record robot
    rosa safari saga salon santander saturn standard star start stella stop studio super t tandem
    tango tank team tempo test tiger titan total trend tribune turbo ultra union vector vega venus
    victoria villa virus vista volt web zebra zen zoom
    """

EASTERN_TONGUES: Mapping[str, Tongue] = MappingProxyType(
    {
        "sv": build_tongue(
            genitive=True,
            function="""
                alla alltid ar at att av aven bland blev blir bort de den denna dess det detta efter
                eller enligt ett fler flera for fran fyra gar gor har hela hos hur ifran igen ihop
                ingen innan inte jag kan kommer kronor kvar lagger mellan mest miljarder miljoner
                mot mycket nagra nar nu ny nya nytt och om oss over pa personer redan runt samma
                sedan sig sin sina sitt ska skulle som staller svensk svenska svenskt sverige till
                tre tva under upp ut utan utanfor vad var varfor vid vill
                """,
            articles="""
                alla de den denna dessa det detta en ett ingen sin sina sitt tre tva varje
                """,
            prepositions="""
                av bland efter enligt for fran hos i med mellan mot om pa till utan vid
                """,
            links="av for",
            deeds="""
                anklagar anlitar anmaler aterkallar avbryter avgar avskedar avslojar backar begar
                behaller bekraftar beslutar betalar blockerar bojkottar bygger byter domd domer doms
                drar erbjuder expanderar far flyttar forbjuder fordubblar foreslar forlanger
                forlorar forsoker forsvarar gor granskar hojer hotar infor inleder investerar kapar
                klipper koper kraver kritiserar lagger lamnar lanar lanserar levererar lovar lyfter
                minskar missar nar nekar nobbar okar oppnar overger overklagar overtar planerar
                presenterar rasar rusar saga sagar sager salja saljer samarbetar sanker satsar
                satter skar skickar skrotar slapper slar slopar slutar sparar sparkar stammer stams
                stanger startar stiger stoppar storsatsar stracker stravar sviker tanker tappar tar
                testar tjanar toppar trappar tvingar tvingas utmanar utreder vagrar vander vantar
                varnar varslar vaxer vill vinner visar
                """,
            business="""
                aktie aktien aktier anstallda bolag bolaget borsen butiker fabrik foretag foretaget
                forlust forsaljning forsaljningen jatten koncernen konkurrenter kunder kvartalet
                marknaden miljardbelopp omsattning personal priser priserna prognos prognosen
                rapport tillverkare tjanster uppsagningar utdelning vd vinst vinsten
                """,
            everyday=_EVERYWHERE
            + """
                ack air ande apoteket arm arv bad balans bas best bil bild blad blick blixt bok
                bonde bord boss brand bro bror by dagen dam dog dov eld element energi enter fabel
                fall fart fast fest fin fisk flagg flash fly fond foto fred fri front full fult fyr
                gap gem glad glans glass glob gran grind grip guld hal hall halm halt hand hav hem
                hit hopp hund hus ide if is jord kaffe kan kedja kista klar klass klick klubb knapp
                kol konst kraft krona lag lamp land led lek lik linje liv ljud ljus lov luft lyft
                man mark mat match medel meta mil mina minne mod mode moln moment mor natt nav norr
                nu ny orange ord ort par pass pil plats post press pris prov rad rak ram ren rest
                rik ring ro rum sag salt sand sax sekund sida sik skal skepp skott slag slut snabb
                snap sol son spel spets spira sport spot spring sten stil stor strand sund svan svar
                tag tal tid till topp torn trust tur tyst udd ugn vad val vals valv var vatten vi
                vila vin vind visa vision vit volym
                """,
        ),
        "da": build_tongue(
            genitive=True,
            function="""
                af alle altid andre at bag blev bliver danmark dansk danske den denne der deres det
                dette efter ej eller endnu er et fik fire flere for fordi fra gor ham han her hun
                hvad hvem hvor hvorfor ifolge igen igennem ikke ind ingen jeg kan kommer kroner kun
                mellem mens mere milliarder millioner mod nar nogle nu ny nye nyt og om op over pa
                sig sin sine skal som til tre ud uden under vaere var ved vi vil
                """,
            articles="""
                alle de den denne det dette disse en et hver ingen sin sine sit to tre
                """,
            prepositions="af blandt efter for fra hos i med mellem mod om pa til uden ved",
            links="af for",
            deeds="""
                afskediger afslorer afviser anker anklager anlaegger annullerer bekraefter betaler
                bliver bygger dropper faeldes fastholder flytter forbyder fordobler forlader
                forventer fyrer giver haever henter indforer indgar indrommer investerer kober
                kraever lancerer leverer lover lukker melder mister naegter nedjusterer nedlaegger
                opjusterer opkober overrasker overtager planlaegger praesenterer rammes raser rykker
                saelger saenker sagsoger sagsoges satser skaerer skifter slar sletter sparer
                staevner stiger stopper styrtdykker taber tager tilbagekalder tjener traekker truer
                vaelger vil vinder viser
                """,
            business="""
                aktie aktien aktier ansatte arsregnskab bestyrelse bode borsen butikker direktor
                fabrik firma koncernen konkurrenter kunder kvartal medarbejdere omsaetning overskud
                priser priserne regnskab salg selskab selskabet techgigant underskud
                """,
            everyday=_EVERYWHERE
            + """
                arm bad bare bil bille blad bog bord boss brand bro by dag dam elev fast fest fin
                fisk flag fond foto fred fri front gap glad glas gran guld hal hav held hit hund hus
                is jord kaffe kant klar klub kul lag land led liv luft lys mad mark match mode mor
                nat nord orange ord ost pas penge pil plads politik post pris rad ring rod salt sand
                side slut snap sol son spil spot sten stil stor strand sund svar tal tid top tur
                under vand vi vin vind visa vision
                """,
        ),
        "no": build_tongue(
            genitive=True,
            function="""
                alle alltid andre at av bak ble blir bort da de den denne der deres det dette du
                eller enn er et etter fikk fire flere for fordi fra ga gjor ham han hun hva hvem
                hvor hvorfor ifolge igjen ikke ingen inn jeg kan kommer kroner mellom mens mer
                milliarder millioner mot na nar noen norge norsk norske ny nye nytt og om opp over
                pa seg selv sin sine skal skulle som sporsmal til tre under ut uten vaere var ved vi
                vil
                """,
            articles="""
                alle de den denne det dette disse ei en et hver ingen sin sine sitt to tre
                """,
            prepositions="av blant etter for fra hos i med mellom mot om pa til uten ved",
            links="av for",
            deeds="""
                anker anklager avslorer avviser beholder bekrefter betaler bygger dobler dropper
                eier far flytter forbyr forlater forventer fyrer gir hever hoyner innforer innrommer
                investerer jubler kaller kjoper krever kutter lanserer legger leverer lover lukker
                melder mister nedbemanner nekter oker oppjusterer overtar planlegger presenterer
                rammes raser ruser saksoker saksokes satser selger senker setter skifter skjaerer
                skriver slar slipper sparker stenger stiger stopper stuper taper tar tilbakekaller
                tjener trekker truer velger vil vinner viser
                """,
            business="""
                aksje aksjen aksjer ansatte borsen bot butikker driftsresultat fabrikk konkurrenter
                konsernet kunder kvartal markedet nedbemanning omsetning oppkjop overskudd prisene
                priser resultat salg selskap selskapet sjef tap utbytte
                """,
            everyday=_EVERYWHERE
            + """
                arm bad bare bil blad bok bord boss brann bro by dag dam fest fin fisk flagg fond
                foto fred fri front gap glad glass gran gull hall hav hell hit hund hus is jord kant
                klar klubb lag land led liv luft lys mark mat match mor natt nav nord orange ord ost
                pass penger pil plass post pris rad ring rod salt sand side slutt snap sol spill
                spot stein stil stor strand sund svar tale tid topp tur under vann vi vin vind visa
                vision visjon
                """,
        ),
        "fi": build_tongue(
            function="""
                aikoo ei eika eivat elamaa eli en enemman eniten ennen ensi entinen etta ettei han
                hanen has he heidan ihan ilman itse ja jalkeen jo joissa joka jos jossa jotka kai
                kaikki kanssa kertoo keskella koko koska kuin kuinka kun kuten kuusi kymmenen lahes
                liian lisaa luvut maailman me mika miksi milloin minka miten moni mukaan mutta muut
                myos myynti nama ne niin noin nuo nyt ole oli olisi olivat ollut omaan oman osa ovat
                paljon paras pian poikki saa sanoo se sen siita sitten suomalainen suomalaisen
                suomen suomessa taas takaisin tama tassa tuli uuden uudet uusi uusia vahan vai vain
                vasta vastaan viela viime voi vuoden vuonna vuotta yha yhden yhdysvaltain yli
                """,
            deeds="""
                aikoo ajaa alentaa aloittaa avaa ennustaa erottaa esittelee haastaa hakee haluaa
                hankkii harkitsee hylkaa hyvaksyy ilmoittaa investoi irtisanoo jaa jakaa jatkaa
                julkaisee julkisti kasvaa kasvattaa kaynnistaa kehittaa kertoo keskeyttaa kieltaa
                kiertaa kiistaa korottaa laajentaa lahtee lakkauttaa laskee leikkaa lisaa lomauttaa
                lopettaa luopuu lupaa maksaa menettaa menetti muuttaa myi myontaa myy neuvottelee
                nostaa nousee nousi ostaa osti ottaa paivittaa palaa palauttaa palkkaa perui
                perustaa peruu petti poistaa putoaa putosi rajoittaa rakentaa romahti saa sai sakot
                siirtaa sijoittaa solmi sulkee supistaa suunnittelee syoksyi syyttaa tarjoaa tekee
                testaa tienaa toimittaa torjuu tunnustaa tuo tuomittiin uhkaa uskoo uudistaa vaatii
                vahentaa vahvistaa vaihtaa valittaa valmistelee varoittaa vetaa vetaytyy viivastyy
                voittaa yhdistyy ylitti yllatti
                """,
            business="""
                asiakkaat autoja euroa eurolla henkilostoa irtisanomiset kauppa kilpailija konserni
                liikevaihto liikevoitto miljardia miljoonaa myymala myymalat osake osakekurssi
                osakkeen osinko pomo porssi porssissa sakkoja sijoittajat tappio tehdas tehtaan
                toimitusjohtaja tulos tyontekijaa tyontekijoita tyopaikkoja valmistaja voitto yhtio
                yhtion yritys
                """,
            everyday=_EVERYWHERE
            + """
                akku apu ase auto elisa elo ensi hertta hetki ilma ilo joki juuri kaista kanta kettu
                kilo kirkas koko kone kruunu kuu laki lato liike liima lumi luoto maa malli mesta
                meta metsa mies nokia nuoli olo oma orkla otava outo pallo peli pelto pilvi piste
                pohja posti puhe puro raha rata rautaruukki sampo sana sata sato savi sisu stora
                sumu suo suoja suora suunta taito talo tapa tele tie tuki tuli turva tyo ura uusi
                vaaka valio valo varma vene vero viisi visa voima yle
                """,
        ),
        "pl": build_tongue(
            function="""
                albo ale az beda bedzie bez blisko bo by byc byl byla bylo byly chca chce ci co czy
                dla dlaczego dni do dwa gdy gdzie go ich ile im jak jakie jako jego jej jest jeszcze
                juz kiedy kolejny ktora ktore ktory lat lata ma maja mial mld mln moga moze mozna my
                na nad nam nas nawet nie niemal niz nowa nowe nowego nowy od ona oraz osob po pod
                polsce polska polski polskich polskie polskiej ponad poniewaz prawie przeciw przed
                przez przy rok roku sa sie swoich swoj swoje tak takze tego tej ten teraz tez to
                trzy tu tych tylko tym tysiecy w wciaz wie wiecej wobec wraz ws wszystkie z za ze zl
                zlotych znow zostal zostala
                """,
            deeds="""
                blokuje buduje chce chwali czeka dodaje domaga dostaje dostal dostala grozi
                inwestuje kasuje kupi kupila kupuje laczy liczy likwiduje musi myli nabywa nie
                notuje obcina obniza odchodzi oddaje odmawia odnotowuje odwoluje oferuje oglasza
                ogranicza opuszcza oskarza oskarzona oszukuje otwiera otworzy pada placi planuje
                podbija podnosi podpisuje podwyzsza pokazala pokaze pokazuje polaczy porzuca
                potwierdza pozwala pozywa prezentuje prognozuje proponuje przegrywa przejmie
                przejmuje przekracza przenosi przeprasza przestaje przyznaje ratuje reaguje
                rezygnuje rosnie rozpoczyna rusza rzuca sprzeda sprzedaje stawia straci szuka
                testuje tlumaczy tnie traci tworzy uchyla ucieka ujawnia ukarana uruchamia usuwa
                wchodzi wprowadza wprowadzi wstrzymuje wybuduje wycofuje wydaje wygrywa wyprzedza
                wypuszcza wzywa zabrania zamknie zamyka zaplaci zapowiada zaprezentowal zaprezentuje
                zarabia zaskakuje zatrudnia zawiesza zbuduje zdrozeje zgadza zmienia zwalnia
                zwieksza zwolni zyskuje
                """,
            business="""
                akcje akcji akcjonariusze cen cene ceny fabryke fabryki firma firmy gielda gieldzie
                gigant inwestorzy kara kare klienci klientow koncern konkurencja kurs kwartal
                kwartale magazyn miliardow miliardy milionow miliony pracownicy pracownikow prezes
                prognozy przejecie przychody rynku sad sklepach sklepy spolka spolke spolki sprzedaz
                straty udzialy uokik wyniki zarzad zwolnienia zysk
                """,
            everyday=_EVERYWHERE
            + """
                agora aha ale alior amica arka arkady bal baza bies bogdanka budowa cel cena centrum
                chata cyfra dolina dom enea era fabryka fakt fala fiat firma forma fort forte gaz
                gazeta gra gwiazda hit huta idea impel interia jagoda jutro kanal kant kapital karma
                karta kino klub kolej kolo kwant las lato lech lek lewica linia lis lot lubin luna
                ma mama mapa marka masa maska masters mat mata meta mina miraculum misja mit mobile
                moc moda most moto nasza niwa noc nota onet opinia orange orlen para pas pasta
                patria plac poczta pole polityka porta post prawo prima prosto rada rafako rata raz
                rok rota rynek rzeczpospolita sens seria sezon signal sila silny sklep skok sol solo
                spar strefa strona szansa tak talent tama tarcza tatra tor trans tygrys ulica unia
                unii wawel wiara wisla woda wola wprost zabka zamek zero zew zloto
                """,
        ),
        "cs": build_tongue(
            function="""
                aby ale ani asi aut bez bude budou by byla bylo byly ceska ceske cesko cesky co
                dalsi dva havarii ho jak jako jaky je jeho jej jejich jen jeste jestli jiz jsem jsou
                kc kde kdo kdy kdyz kolem korun ktera ktere kteri ktery kvuli letos lide lidi mel
                mezi miliard milionu mohou muze my na nad nam navic nebo nejen nejvetsi nez nova
                nove noveho novy o od ode opet pak po pod podle pokud poprve porad pred presto pri
                pro proc proti protoze prvni rekl rok roku s se si sve svou svuj svych tak ted tento
                tisic to toho trikrat uz v ve vetsi vice vsak vsechny z za zase ze zpet zpusob
                """,
            deeds="""
                bojuje chce chysta dostala dostane hlasi hrozi investuje jedna koupi koupila kupuje
                meni musi nabidne nabizi nebude nechce odmita odstranil ohlasil omezi opousti
                otevira otevre oznamil oznamila planuje plati podala posili postavi potvrdil povoli
                predstavil predstavila prekvapil prepousti prichazi priznal prodal prodava prohral
                propousti propusti prosi rusi slibuje snizi snizuje spousti spustil stahuje stavi
                stoupa svolava ukonci uzavira varuje vraci vstupuje vydal vydelal vyhral vykazal
                vyrabi vzdava zahajil zaluje zaplati zastavi zavadi zavira zavre zdrazi zdrazuje
                zisk ziskal zkousi zlevnuje zrusi zvysi zvysuje
                """,
            business="""
                akcie akcii akcionari burza burze cen ceny dan firma firmy konkurence miliardu
                miliardy milionu miliony obchod obchody pokuta pokutu prodej prodeje spolecnost
                spolecnosti tovarna tovarnu trh trzby ucet zakaznici zamestnance zamestnancu zisk
                """,
            everyday=_EVERYWHERE
            + """
                akce albert ano baliky banka blesk cas cena cesta cil den dnes dum fond forma fronta
                hlas hra hrad hrom hvezda idea jaro je kanal karta kino klub kofola kolo koruna kraj
                krok led les lev linie list luna mapa masa meta mir mise misto mlada moc moda most
                noc novinky obec oko orange pan pole post potok prace pravo prazdroj prima proud
                rada raj reflex rok seznam sila sklo slovo smer spar sport strom svet tema tesla tok
                tym unie voda zem zlato znak
                """,
        ),
        "tr": build_tongue(
            function="""
                ama ancak arasinda artik asgari at ayni ayrica bile bin bir bircok biri bu bugun
                buyuk cok cunku daha degil diye dolar dun edecek edildi ediyor en etti fakat gibi
                gore gun hakkinda hala hem henuz her hic icin ile ilgili ilk isten kadar karsi
                karsin kez kisi kisiyi lira liraya mi milyar milyon mu nasil ne neden nedeniyle
                ogrenci olacak olan olarak oldu oldugu once onun orada ragmen sadece son sonra
                sonunda su tarafindan tek tum turk turkiye turkiyede uzerinde uzerine var ve veya
                yapacak yapti yeni yine yok yuzde yuzunden zam zaman zarar
                """,
            deeds="""
                acacak acikladi aciyor acti alacak aldi aliyor artirdi artiriyor basladi baslatti
                basliyor cekildi cekiyor cikardi cikariyor dava degistirdi durdurdu dusurdu duyurdu
                engelledi ertelendi geliyor getirdi getiriyor gitti guncelledi hazirlaniyor iddia
                istedi istiyor kaldirdi kapatacak kapatiyor kapatti kaybetti kazandi kiyor kuracak
                kurdu kuruyor odedi odeyecek odiyor onayladi reddetti satiyor satti sunacak sundu
                tanitiyor tanitti tasiniyor uyardi verdi veriyor vurdu yapacak yapti yatirim
                yukseldi yukseltti yuzde
                """,
            business="""
                borsa calisan calisani calisanini ceza cezasi ciro fabrika fabrikasi fabrikasini
                fiyat fiyatlara fiyatlari hisse hisseleri hissesi indirim kar magaza magazasi
                milyarlik milyonluk musteri piyasa rekabet satin satis satisa satislari sirket
                sirketi tazminat uretim yatirimci yonetici yoneticisi
                """,
            everyday=_EVERYWHERE
            + """
                alarko altin amazon anadolu arcelik ata atom ay baba bal balina banka baz bim bir
                bor boru can dere dil dogan el er fark fayda finans firma gap gun gunes halk hava
                hisse hurriyet is isim kale kalem kanal karar karma kart kartal kaya kent koc kredi
                kum kumar kupa marka masa mat mesa milli milliyet moda most ocak oda ok olay onur
                orman pas petek pinar prim renk saat sabah sahin ses sinema sok son sosyal su taksi
                tekel temel toprak turkuaz ulusal umut vakif vatan yapi yatirim yeni yol zaman
                ziraat zorlu
                """,
        ),
    }
)

OTHER_TONGUE = build_tongue(everyday=_EVERYWHERE)
"""A language in Latin letters of which no more is known than that it is not English."""

UNLATIN_TONGUE = build_tongue(everyday="t путина hp gm gs ft ups ms")
"""A language that is not written in Latin letters: no name that is, is a word of it, but for
abbreviations that stand for another thing there (a home page, a general manager)."""
