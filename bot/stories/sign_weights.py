"""What each sign weighs for a report's denying what its story claims.

Made by ``python -m benchmarks.likely_denials``; do not edit it. Each line: the weight, and the
signs (`bot.stories.denial_signs`) that have it. The first weight is that of any report.
"""

from __future__ import annotations

__all__ = ["WEIGHTS"]

_TABLE = """
-1.4: any
2.8: w:hubo
2.6: below.no>deed
2.5: false&claim-hedged w:wurde
2.4: w:exist*
2.2: w:haben
2.1: w:side
2.0: false~limit w:disow* w:fit w:main w:share w:trade
1.9: w:agent* w:sich w:zur
1.8: w:flieg* w:fliegt w:remar* w:stammt
1.7: w:500 w:both w:fabri* w:morni* w:morning w:newsp* w:newspaper w:retra*
1.6: no>name w:any w:einer w:gab w:gibt w:kiev w:man w:presse
1.5: against-whole below.stay&me w:als w:carri* w:das w:gets w:mass w:toute w:ukrai*
1.4: below.deny.name1 below.false.near below.false~report w:2029 w:bill w:equip* w:letter w:repond
1.4: w:set w:shops w:tell w:toca w:video
1.3: below.deny.deed0 w:anywh* w:anywhere w:back w:cobra* w:eine w:exerc* w:marke* w:market w:nadie
1.3: w:perso* w:story w:than w:which w:zanja
1.2: asks-claimed below.no~offer w:aucun* w:aucune w:balai* w:balaie w:being w:bogot* w:bogota w:ha
1.2: w:leader w:mosco* w:none w:oppos* w:pledg* w:premi* w:stres* w:stresses w:suppression
1.1: below.no&me below.no.new1 contrary&report w:27 w:800 w:affir* w:affirme w:bed w:ce w:desde
1.1: w:ete w:new w:photos w:responde w:steht w:trip w:vaya
1.0: no.exact w:autho* w:bruss* w:cent w:clip w:clock w:ente w:general w:group w:nada w:netan*
1.0: w:netanyahu's w:ni w:nunca w:obser* w:retracts w:singl* w:single w:someo* w:today w:versi*
0.9: asks below.false>end deny.new0 idiom&report w:accus* w:anyon* w:anyone w:batte* w:bien
0.9: w:consi* w:date w:dement w:do w:doubl* w:every w:force w:gepla* w:geplant w:label w:leade*
0.9: w:loss w:nennt w:news w:ninguna w:or w:place w:proje* w:projet w:show w:went
0.8: below.deed<no below.false&report below.false.new1 below.no.exact below.no.near
0.8: confirm&claim-ends deny&claim-hedged deny.deed0 deny.exact false.deed1 false>deed quote-first
0.8: w:agricultura w:al w:ante w:charge w:club w:condu* w:counc* w:council w:desmi* w:desmiente
0.8: w:execu* w:fantasy w:guard w:habra w:hoax w:indiq* w:indique w:inten* w:into w:issued w:line
0.8: w:mon w:ningu* w:old w:one w:organ* w:parle w:switc* w:tale w:there's w:they w:tourn*
0.8: w:ukraine w:water w:winkt w:write*
0.7: asked-for below.deny&claim-ends deny>deed deny~report false.name name<no new<false no&report
0.7: no.new0 stay stay&claim-ends w:apologises w:asegu* w:asegura w:block w:chiff* w:chiffre
0.7: w:children w:da w:decis* w:decision w:ein w:evacu* w:full w:groundless w:has w:his w:ist
0.7: w:losse* w:losses w:manager w:mein w:n'a w:palace w:propo* w:proposal w:qu'il w:sagt w:segui*
0.7: w:sets w:soir w:tells w:uns
0.6: against below.deny.new1 below.false.name1 false~report w:afirm* w:afirma w:all w:brasi*
0.6: w:brasilia w:corre* w:demen* w:elect* w:electricity w:est w:et w:fanta* w:he w:holds w:kiew
0.6: w:laugh* w:laughs w:list w:ministry w:my w:palac* w:par w:plus w:risk w:rumor* w:rumores
0.6: w:ships w:sunk w:there* w:treas* w:treasury w:und w:une w:you w:zuruc* w:zuruck
0.5: aside below.deny.new0 below.false.deed0 below.false~offer below.no.name below.role by-claimed
0.5: false false.name0 new<deny no.alien no>deed w:ab w:agenc* w:agency w:agric* w:apolo* w:aus
0.5: w:aux w:avoir w:boss w:brussels w:clien* w:client w:con w:contr* w:dem w:erfun* w:erfunden
0.5: w:estoy w:facto* w:factory w:finance w:forgery w:hat w:haya w:infor* w:lo w:manag* w:money
0.5: w:ningun w:nowhe* w:nowhere w:promet w:promi* w:radio w:regul* w:regulator w:respo* w:resul*
0.5: w:secre* w:secretary w:state w:strai* w:straight w:sur w:teach* w:tehra* w:tehran w:uncha*
0.5: w:unchanged w:vacan* w:von w:vote w:we're w:years w:zum
0.4: below.contrary below.contrary&report below.false.alien below.false.exact below.false.new0
0.4: below.no&false below.no&stay below.say by-role contrary-deed deny.near false.deed0 false.new1
0.4: no~offer w:12 w:3 w:acros* w:across w:basel* w:baseless w:behin* w:behind w:case w:claim
0.4: w:contrary w:day w:direction w:du w:force* w:gener* w:hay w:intention w:jamai* w:jamais
0.4: w:keine w:keine* w:klar w:know w:le w:least w:me w:memo w:nobody w:our w:photo w:press*
0.4: w:publi* w:put w:rien w:se w:stell* w:stellt w:trust w:uber w:work w:y
0.3: below.contrary-deed below.false.deed2 below.false.name0 below.limit&claim-ends below.new<false
0.3: below.no&claim-hedged below.no.deed2 below.no~part colon deny&claim-ends deny&claim-no
0.3: deny&part false~part no.deed0 no.near stay&me w:10 w:be w:been w:bei w:beim w:came w:chief
0.3: w:customers w:dementiert w:denies w:direc* w:es w:esta w:fait w:falsc* w:faux w:had w:ich w:im
0.3: w:invention w:landm* w:landmark w:lauft w:lette* w:lieu w:made w:month w:n'y w:nobod* w:other
0.3: w:ours w:pictu* w:picture w:promo* w:promoter w:public w:pure w:rumeu* w:rumeur w:rumou* w:ses
0.3: w:share* w:shoot* w:shoots w:statement w:sus w:threat w:ticke* w:tranc* w:tranche w:una
0.3: w:winte* w:winter
0.2: below.contrary-no below.deny below.false&claim-ends below.false.new2 below.new<no
0.2: below.no.alien below.no.deed1 below.no.name0 below.no~report by-party contrary contrary-no
0.2: deed<no deny&report false.new0 false.new3 false>end idiom&claim-ends no&false no.new1 report
0.2: say w:admit* w:admits w:an w:ankar* w:ankara w:anybo* w:anybody w:assur* w:aucun w:blame*
0.2: w:blames w:capta* w:captain w:chair* w:coastguard w:comments w:compl* w:could w:denie* w:der
0.2: w:desca* w:disowns w:en w:eu w:exclu* w:feder* w:fisheries w:homes w:inter* w:is w:issue* w:it
0.2: w:its w:knock* w:knocks w:la w:milit* w:never w:niega w:no w:on w:owner w:power w:produ*
0.2: w:production w:promises w:que w:read w:regar* w:regarding w:repon* w:royal w:rubbi* w:said
0.2: w:shares w:sind w:so w:spoke* w:study w:tacha w:team w:there w:throu* w:through w:train*
0.2: w:true w:truth w:very w:was w:we w:wegen w:werde* w:werden
0.1: deny.name0 deny.new1 false>new me new2 new<no no.name1 w:ablos* w:ablosung w:blami* w:blaming
0.1: w:compa* w:director w:filin* w:filing w:found* w:groun* w:head w:here w:hier w:kesse*
0.1: w:kesseln w:lead w:losin* w:losing w:minis* w:n'est w:notic* w:promised w:retailer w:rumours
0.1: w:scotc* w:service w:son w:station w:stock* w:strong w:su w:the w:um w:va
-0.1: below.end<deny below.false.new3 below.idiom&claim-ends below.idiom&report below.limit
-0.1: below.stay claimed confirm idiom&claim-hedged no~guilt number of-other w:1q w:4 w:400
-0.1: w:accid* w:at w:cautious w:check* w:checks w:child* w:coach w:cold w:company w:cools w:damag*
-0.1: w:democ* w:democrats w:dropp* w:ever w:federation w:five w:five-year w:foto w:guilt* w:guilty
-0.1: w:intercity w:komme* w:lawyer w:makes w:nicht* w:nichts w:of w:organisers w:pas w:peopl*
-0.1: w:people w:portu* w:pours w:questioned w:reaches w:reass* w:reject w:scotches w:servi*
-0.1: w:studi* w:under w:until w:wage
-0.2: below.deny~limit below.new<deny below.no.new0 below.no>new deny>new deny~limit end<false
-0.2: false&report false.alien idiom name<deny no&claim-ends no&me no>end w:2026 w:23 w:3-mag*
-0.2: w:3-magnitude w:6 w:afric* w:african w:alert w:analy* w:analyst w:archi* w:are w:as w:begin*
-0.2: w:beiji* w:beijing w:bekan* w:bekana w:can't w:card w:claim* w:claims w:comme* w:commuter
-0.2: w:deval* w:devel* w:developer w:downl* w:downloads w:east w:entre* w:face w:false w:for
-0.2: w:from w:gefah* w:gefahr w:growt* w:growth w:haul w:heard w:insis* w:it's w:jepta* w:jeptanui
-0.2: w:justice w:las w:last w:lates* w:latest w:lifte* w:lifted w:longe* w:longer w:means w:milli*
-0.2: w:million w:much w:n'exclut w:nicht w:number w:offic* w:officials w:orders w:over w:penta*
-0.2: w:pentagon w:posts w:prefe* w:prefecture w:quash* w:quashes w:question w:resid* w:residents
-0.2: w:rival w:scare* w:scaremongering w:smash* w:smashes w:spokesman w:spric* w:spricht w:suppl*
-0.2: w:supplier w:sweep w:thous* w:thousands w:too w:un w:victi* w:vows w:warning w:wider*
-0.2: w:widerspricht
-0.3: below.deny&report below.deny~report below.idiom below.no&guilt below.no~guilt below.same
-0.3: below.same-plain claim-hedged deed<false deny.deed1 deny~part end<no new4 no.name no>new
-0.3: of-outsider of-party of-role w:31 w:9 w:afect* w:airpo* w:am w:among w:anwoh* w:anwohner w:au
-0.3: w:auf w:beric* w:brand* w:brands w:by w:campa* w:change w:coastal w:comment w:commu* w:decli*
-0.3: w:declines w:deny w:des w:dit w:dozen* w:dozens w:dueno w:familia w:festn* w:festnahme
-0.3: w:finan* w:five-* w:food w:gang w:goods w:highe* w:hints w:hours w:il w:inven* w:invit*
-0.3: w:judge w:junio* w:junior w:key w:l'ann* w:lawye* w:les w:massi* w:massive w:mean w:media
-0.3: w:mirac* w:miracle w:motio* w:motion w:murde* w:murder w:narro* w:near w:numbe* w:polic*
-0.3: w:record w:reope* w:sec w:shows w:signa* w:signalling w:slaps w:specu* w:speculation w:store*
-0.3: w:stores w:stron* w:sunke* w:sunken w:syste* w:systems w:urge w:warns w:will w:win w:worke*
-0.3: w:workers w:wrong* w:wrongdoing w:year
-0.4: below.confirm&claim-ends below.deny>new below.deny>report below.false.deed1 below.no&offer
-0.4: below.report below.stay&claim-hedged deny.new2 no~part part w:14 w:20 w:200 w:21 w:25 w:26
-0.4: w:38 w:44 w:7 w:aclar* w:aclara w:affec* w:affected w:anoth* w:another w:aroun* w:around
-0.4: w:aura w:betwe* w:between w:cash w:centr* w:central w:children's w:corri* w:corrige w:count
-0.4: w:country w:d'un w:deadl* w:deadly w:dementia w:does w:enoug* w:enough w:family w:fault*
-0.4: w:flee w:flyin* w:flying w:forge* w:four-* w:gamin* w:gaming w:happe* w:injur* w:injuries
-0.4: w:l'avo* w:l'avocat w:link w:local w:map w:multi* w:multiple w:neede* w:needed w:nine w:not
-0.4: w:oil w:outlo* w:outlook w:owner* w:parli* w:parliament w:perfe* w:perfect w:phone w:photo*
-0.4: w:point* w:points w:police w:press w:quest* w:reach* w:recor* w:reopen w:responds w:results
-0.4: w:rubbl* w:rubble w:rules w:s w:say w:services w:site w:stamm* w:survi* w:survivors w:table*
-0.4: w:tablet w:think w:third w:top w:tosse* w:tosses w:tres w:van w:war w:warni* w:weath*
-0.4: w:weather w:week w:what w:wound* w:wounded
-0.5: below.no&confirm below.no&report below.no~limit below.stay&claim-ends confirm&claim-no
-0.5: deny&offer deny>report false.name1 false~offer limit limit&claim-hedged limit&claim-no w:1
-0.5: w:11 w:2021 w:2027 w:28 w:30 w:about w:announce w:armas w:arriv* w:autom* w:basis w:chanc*
-0.5: w:charg* w:chipm* w:chipmaker w:cost w:cours* w:course w:declares w:defen* w:dice w:due
-0.5: w:edge w:emiss* w:emissions w:fairy w:famil* w:feare* w:feared w:fee w:forci* w:forcing
-0.5: w:girl w:happen w:hold w:hurt w:i'm w:insists w:knock w:maker w:mit w:mothe* w:netwo*
-0.5: w:network w:night w:notice w:numbers w:passe* w:passengers w:por w:prime w:reached w:rocks
-0.5: w:ruins w:selon w:shakes w:shaki* w:shaking w:six w:subst* w:substance w:suppressions
-0.5: w:surprises w:suspect w:their w:untru* w:untrue w:users w:way w:were w:who w:witho* w:without
-0.5: w:won't w:wrong
-0.6: below.confirm below.deny.name below.guilt below.offer below.part comment deny.new3 end<deny
-0.6: false.exact no.new2 w:appea* w:beat w:becau* w:because w:begins w:blast w:board w:cable
-0.6: w:compu* w:compulsory w:counts w:court w:decla* w:enter* w:exclut w:ferti* w:fertiliser
-0.6: w:gegen w:histo* w:jump w:law w:lawyers w:light w:minister w:ministre w:n'en w:notre w:now
-0.6: w:off w:official w:order* w:para w:quarter w:qui w:relev* w:sea w:shake* w:stree* w:suffe*
-0.6: w:suffer w:surge* w:surpr* w:surprise w:targe* w:tsuna* w:tsunami w:updat* w:update w:verdict
-0.6: w:wante* w:wanted
-0.7: below.deny.alien below.deny.new3 deny&guilt deny.alien false.deed2 guilt no&claim-no no&stay
-0.7: of-claimed same-plain w:13 w:2 w:after w:annou* w:apple w:avec w:bad w:belie* w:believe
-0.7: w:berichten w:can w:d'aut* w:d'autres w:dispu* w:dubli* w:dublin w:e w:fake w:fight w:fligh*
-0.7: w:flights w:forced w:give w:governor w:hopes w:i w:overt* w:overturns w:paper w:quart*
-0.7: w:quarterly w:refus* w:retur* w:sola w:suspe* w:told w:toll w:verdi* w:vor w:your
-0.8: below.deed<deny below.deny.deed1 below.deny.name0 below.idiom&claim-hedged
-0.8: below.limit&claim-hedged no&comment no~comment w:22 w:5 w:contrairement w:daugh* w:del
-0.8: w:didn'* w:didn't w:follo* w:follow w:furth* w:further w:gives w:her w:just w:n'exc* w:world
-0.9: below.false.name deny>end no.new3 outsider w:betro* w:betroffen w:big w:busin* w:business
-0.9: w:capit* w:check w:climb* w:confirms w:decid* w:fear w:fur w:inclu* w:indoo* w:indoors
-0.9: w:issues w:justi* w:ostra* w:ostrander w:overloaded w:ponen w:regio* w:rejects w:relig*
-0.9: w:states w:valua* w:vow w:why
-1.0: below.outsider deny~offer no~limit w:ausse* w:aussert w:blame w:brewe* w:bulo w:conte*
-1.0: w:daughter w:did w:durin* w:during w:else w:every* w:fact w:farm w:gate w:informacion
-1.0: w:knowi* w:knowingly w:may w:medic* w:nach w:only w:opposition w:overl* w:paren* w:precise
-1.0: w:rejec* w:right w:second w:small w:sobre w:suspension w:ya
-1.1: w:18 w:900 w:boom w:burn w:denia* w:kommt w:loses w:mehr w:parents w:patients w:place*
-1.1: w:placed w:scien* w:tanks w:union* w:unions w:when
-1.2: below.no&deny by-outsider deny~guilt w:appeal w:avant w:beste* w:cobrado w:dange* w:danger
-1.2: w:dass w:den w:denial w:dispute w:door w:far w:good w:japan* w:preci* w:prepa* w:relea*
-1.2: w:return w:secon* w:shopp* w:shoppers w:tech w:yet
-1.3: below.no>end no&guilt no~report w:conteste w:criti* w:denied w:interest w:owners w:resea*
-1.3: w:sont
-1.4: w:aboga* w:abogado w:but w:fishe* w:nie w:revie* w:sera w:street
-1.5: w:aid w:alter* w:alterer w:maire w:reaso* w:road w:row w:tout
-1.6: claim-no no>stay w:drive* w:polit* w:publicist w:reach w:tras w:would
-1.7: w:again w:cause w:gas w:pour
-1.8: w:itsel* w:itself w:mas w:renfe w:welco*
-1.9: below.no>stay w:apres
-2.0: regret w:betri*
-2.1: below.deny.deed2 below.deny.near
-2.3: confirm&claim-hedged
-2.4: narrower
-2.7: w:come
-3.0: below.false&claim-hedged
"""
WEIGHTS = {
    sign: float(weight)
    for weight, _, signs in (line.partition(": ") for line in _TABLE.strip().splitlines())
    for sign in signs.split()
}
"""The weight of each sign; of ``any`` that of every report."""
