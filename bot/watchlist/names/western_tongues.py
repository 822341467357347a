"""Dutch, Italian and Portuguese, as `tongues` has German, French and Spanish.

Words that English has as well tell nothing and are left out of what a language is told by.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bot.watchlist.names.tongue import Tongue, build_tongue

__all__ = ["WESTERN_TONGUES"]

WESTERN_TONGUES: Mapping[str, Tongue] = MappingProxyType(
    {
        "nl": build_tongue(
            function="""
                aan all alleen altijd ben bij bleek blijft daar dat deze dit door drie duizend een
                eerste eigen gaat geen haar had hebben heeft het hij hoe hun is jaar komt kunnen
                maar maken met miljard miljoen moet moeten naar niet nieuw nieuwe nog of om onder
                onze ook opnieuw opzichte over ruim sinds steeds tegen terug tijdens toch tot tussen
                twee uit van vanaf vanwege veel verder volgend volgens voor waar waarom was wat we
                weer wel werd werk wil worden wordt ze zegt zich zij zijn zo zonder
                """,
            articles="""
                dat de deze die dit drie een elke geen haar het hun ons onze twee zijn
                """,
            prepositions="""
                aan bij door in met naar om onder op over sinds tegen tot uit van vanaf volgens voor
                zonder
                """,
            links="van voor",
            deeds="""
                achterhaalt beboet bedreigt begint behaalt beklaagt belooft beperkt bereikt
                beschuldigt besluit betaalt bezorgt biedt bouwt breidt brengt daagt dreigt eist
                erkent gebruikt geeft groeit haalt herstelt hervat hoopt introduceert investeert
                kampt keert kiest komt koopt krijgt krimpt lanceert leent levert liegt maakt meldt
                mikt mist moet neemt noemt onthult ontkent ontslaat ontvangt ontwikkelt opent
                opnieuw overtreft overweegt plant presenteert reageert roept schendt schikt schrapt
                schroeft sleept sluit snijdt splitst staakt staart stapt stelt sticht stijgt stopt
                straft stuurt tekent test toont trekt vecht verbiedt verdient verdubbelt verhoogt
                verhuist verkoopt verlaagt verlaat verliest vernieuwt verplaatst verscherpt verslaat
                vervangt vervolgt verwacht verwerpt verwijdert voegt vraagt waarschuwt weigert wijst
                wijzigt wil wint zakt zegt zet zoekt zwakt
                """,
            business="""
                aandeel aandeelhouders aandelen banen bedrijf bestuursvoorzitter beurs boete concern
                concurrent consumenten dochter fabriek filialen hoofdkantoor kantoren klanten
                kwartaal kwartaalcijfers miljarden miljoenen omzet ontslagen overname personeel
                productie rechtszaak techbedrijf techreus toezichthouder topman topvrouw verkoop
                verlies vestiging werknemers winkelketen winkels winst
                """,
            everyday="""
                accent accord air alfabet android anker appel arena arm as atlas aurora bad bal band
                bank bar basis beer bel best beter bier bik bild blok bond bonus boot boots bosch
                boss box brand bril bus canon cargo casino champion chef citizen club coach cola
                cruise dag dame dapper deel dell delta doek dollar dom don donor dorp douche dover
                draak echo eerst elastiek element elite energie engel euro even expert express feest
                film fit flash flex flits focus fonds forum foto fox gas gem general gids globe goal
                golf goud grip groen hal hand haven held hertz hit hoek honda hoop horizon huis idee
                iris iron jas jeep jet jumbo jury kade kans kerk kiwi klant kleur kop kraan kraft
                krijt kruis lach lamp land leer leven lid lijn linde loop lotus luxe marine mark
                markt mars match media meer meet mega meta meter mini mobiel model modern moment
                monitor motor museum natie nest nikkel noord nova oase olie omega onder ons opera
                orakel orange oranje orbit over paard pan panda park partner party pas patent pen
                piloot plan plus polis pool post premium prijs prime prins prisma pro proces puma
                punt rad radio ram rand recht regio reis rem reserve rest ring rit robot roos rug
                salon saturn scout sectie sender sensor service ski slag slak slim snap sol solo som
                spar spel spot spring sprint staal stad staf stand standard star start station steel
                stem ster stop story strip studio super surface tablet tank team tel test ticket
                tijd tijger titan toon top toren total tour trein trek trend tube unie union vector
                vee venus ver villa virus visa visie vlag vlam vos wagen wal wand water web weg
                wereld west wet wind wit wolf zeep zon zoom
                """,
        ),
        "it": build_tongue(
            function="""
                agli alla alle allo anche ancora anni aveva che chi chiede ci col come con contro
                cosa cosi cui da dagli dai dal dall dalla dalle dallo degli dei del dell della delle
                dello di dopo dove due ecco era fino fra gia giorni gli hanno il inoltre lo loro ma
                meno mentre mila molto ne negli nei nel nell nella nelle nello noi non nuova nuove
                nuovi nuovo oggi ogni oltre per perche piu poi prima primo quando quanto quasi
                quattro quello questa questo qui rischio scorso sempre senza si sia sono sotto stata
                stato su sugli sui sul sull sulla sulle suo tra tre troppo tutti un una uno verso
                via viene
                """,
            articles="""
                agli ai al alla alle allo dai dal dalla dalle degli dei del della delle dello due
                gli i il l la le lo loro nei nel nella nelle nostro ogni quel quella questa questo
                sua sui sul sulla sulle suo tre un una uno
                """,
            prepositions="a con contro da di fra in per secondo senza su tra verso",
            links="da degli dei del dell della delle dello di",
            deeds="""
                abbandona accetta accusa acquista affonda aggiorna alza amplia annuncia approva apre
                arriva assume attacca aumenta avverte avvia balza blocca boccia brevetta brucia cala
                cambia cancella cede cerca chiede chiude collabora compra condannata condannato
                conferma conquista corre costruisce crea cresce crolla debutta decolla delude
                denuncia dichiara difende diffida dimezza diventa entra esce evita fa fattura ferma
                firma frena guadagna guida incassa indaga indagata investe lancia lascia licenzia
                limita maggiora mette minaccia multa multata naviga nega negozia offre ottiene paga
                pensa perde porta potrebbe precipita prepara presenta presentera prevede produce
                promette propone punta raddoppia raggiunge rallenta recupera registra rialza
                richiama riduce rifiuta rilancia rileva rimbalza rimuove rinuncia rischia risponde
                ritira rivede sale sanzionata sbarca scommette sconfigge sfida smentisce sorpassa
                sospende spegne sposta stoppa studia supera svela taglia teme tocca torna trasloca
                tratta trema triplica vale vara vende vieta vince vola vuole
                """,
            business="""
                abusivo accordo acquisizione addetti amministratore antitrust appalto azienda
                aziende azioni azionisti bilancio borsa cessione chip commissioni concorrenza
                consumatori dazi delegato dipendenti dividendo esuberi euro fabbrica fatturato
                filiale fornitori fusione gigante giudice impiegati indagine investimenti
                investitori lavoratori licenziamenti magazzini mercato miliardi miliardo milioni
                multa negozi negozio offerta operai piattaforma posti prezzi produzione profitti
                quota ricavi ricorso sciopero sindacati stabilimento stime titolo trimestre utenti
                utile utili vendite
                """,
            everyday="""
                accordo alexa alfa andromeda antenna apollo arena argo arma asso asta atlante atlas
                atto aurora auto avanti avvenire azione banca banda bar base bella bene bici bomba
                bravo brembo calma camera canale canoe carta casa caserma casino caso cassa centro
                champion chiave cielo citta classe club codice colonia colonna corallo coro corriere
                corsa cosa cosmo costa credito cristallo croce cuore dea delta diesel dolce don
                donna edizione elemento elite enigma epoca era esselunga esso euro europa expo extra
                fabrica fama fantasia fatto fenice fiamma fiat fiera film final finale fine fiore
                focus fondo forte forza foto franco freccia fuoco futura futuro gala galleria gamma
                gas gemma generale generali genio gente giornale giro globo gol grande grano grazia
                idea ideale il iliad impresa india indigo inter intesa io iride isola jet juventus
                la lago lama lancia leggo leone libero libra lima lince linea lira luce luna lusso
                mano mappa marca mare maria marina marte mela mele mente mercato meta metro mia
                miele mina mini mio mira missione mistral mobile moda modello moderna momento mondo
                monte motore mucca museo natura nave neve nova nove nuova nuovo oasi olimpia omega
                onda opera ora oracolo orbita oro orsa orsi ovo pace padre pagina palla palma panda
                pandora panorama papa parma parte partita passo patria pegaso piano pianta pilota
                pista pizza polo porta posta poste prada prima primo prisma progetto prova punto
                quadro quattro radar radio rai ramo rana reale record regione repubblica roma rosa
                rossa rotta ruota saga sala sale salute santa saturno scala scienza segnale selva
                sera serena seta settebello sirena sogno sol sole solo sonda sono sorgente spazio
                stella stilo strada strega studio sud suite super tandem tempio tempo terna terra
                testa tigre tim tono toro torre totale traffico tram tre treno trenta tribuna trio
                turbo unica unione uomo vaniglia vela venere vento verde verita vespa vetro via
                vigna villa vino viola visa vita vittoria viva voce volo volta volvo zara zero zona
                zoo zoom
                """,
            spoken=True,
        ),
        "pt": build_tongue(
            function="""
                agora ainda anos ante antes ao aos apesar apos as ate bem cada com como contra cujo
                da das decide depois desde desta deste deve dez disse diz do dos durante ela ele
                eles em entre era essa esse esta este eu faz foi for ha hoje isso ja juntos la mais
                mas mesmo mil milhao milhoes muito na nao nas nesta neste no nos nova novas novo
                novos num numa onde ou outra outro para pela pelas pelo pelos pode por porque
                primeira primeiro quando quase quatro que quem sao se segundo seis sem sera seu seus
                sob sobre sua suas tambem tem ter todos tres um uma vai vao voce
                """,
            articles="""
                a ao aos as cada da das do dois dos duas essa esse esta este na nas no nos num numa
                o os pela pelo seu sua tres um uma umas uns
                """,
            prepositions="a ate com contra de em entre para por sem sob sobre",
            links="da das de do dos para",
            deeds="""
                abandona abre aceita acusa adia adianta admite adquire alerta altera ameaca amplia
                anuncia apela aposta apresenta aprova apura atinge atrasa aumenta avalia avanca
                avisa bate bloqueia busca cai cancela cede cobra compra condena condenada confirma
                constroi contrata corta cresce cria culpa dara decide defende deixa demite derruba
                desiste desmente despede devolve dispara divulga eleva elimina encerra enfrenta
                entra entrega escapa espera estreia exige expande explica fatura fecha fica firma
                ganha garante inaugura incorpora indica inicia investe julga lanca leva libera
                lidera lucra manda mantem mostra muda multa multada nega negocia obrigada obtem
                oferece paga passa pede perde planeia planeja pode prepara preve processa processada
                proibe promete propoe quer reage recebe recorre recua reduz reforca regista registra
                rejeita remove renuncia responde retira retoma reve revela sai sobe sofre supera
                suspende tenta testa tira troca valoriza vence vende veta vira volta
                """,
            business="""
                acao acionistas acoes acordo bilhao bilhoes bolsa comissao concorrencia consumidores
                demissoes despedimentos dividendos empregos empresa fabrica faturacao faturamento
                filial funcionarios fusao gigante investidores investimento justica linha loja lojas
                lucro lucros mercado milhoes multa multinacional operadora plataforma postos precos
                prejuizo prejuizos presidente previsoes processo receita receitas recurso resultados
                sede tecnologica trabalhadores trimestre usuarios utilizadores vendas
                """,
            everyday="""
                acao alexa alfa aliada alianca alta amazonas anda andes anta antena apolo arena asa
                ativa atlantico atlas aurora avenida azul banco banda bar base bela bem bola bolo
                bomba bravo brisa cabo caminho canal cargo carrefour carta casa casino caso cena
                central chama chave cidade cine circulo claro classe clube coca cola coluna coral
                corona correio correios costa credito cruz cuba culto dado dama data delta dia diana
                digital disco doce dolar dom drive elastica elemento elite energia epoca era escola
                estado estrela euro expresso extra fama fato fator fiel filme fina final flor flora
                focus fogo folha fonte forca forma forte foto franco fundo futuro gaia gal galo gama
                ganso garra general gente global globo gol gota graca grande grupo honra hora ideal
                ideia india indigo inter iris jaguar jato joia jornal justa lago lar leao leite
                lenda liberal lima lince linha lira livre lua lula luxo luz magia mais mal mala
                manga mapa mar marca marco maria marina mascara massa mata meio mel mercado mesa
                meta metro mil mina mini mira missao moda modelo moderna momento monte mundo natura
                natural neve nota nova novo oasis obra oi omega onca onda oral ouro ovo paco padrao
                pais palma panda pandora papa par para parte partilha passo pata patria paz pera
                perna pico pista plano plaza polo ponto popular porta porto posto prata preto primo
                prisma prova publico puma radio ramo rapido real record rede reforma regiao rei
                renascenca rio roda rosa rota saga sal sala sanitas santander santos sapo saturno
                seara sede sela serra sigma silva sinal sinto sol solo som sonda standard submarino
                sul super tal tatu tele tema tempo terra tigre tim tinta titan toca todo torre total
                touro trama tribo tribuna trio uniao unica vale valor vega vela verde via vida vila
                vinho virgem visa visao vista vital vitoria viva vivo volta voz zara zona zoom
                """,
        ),
    }
)
