"""What each sign weighs for a report's denying what its story claims.

Made by ``python -m benchmarks.likely_denials``; do not edit it. Each line: the weight, and the
signs (`bot.stories.denial_signs`) that have it. The first weight is that of any report.
"""

from __future__ import annotations

__all__ = ["WEIGHTS"]

_TABLE = """
-1.3: any
2.8: w:hubo
2.6: below.no>deed
2.5: w:wurde
2.4: false&claim-hedged w:exist*
2.2: w:haben
2.1: w:main
2.0: false~limit w:disow* w:fit w:share w:side
1.9: w:agent* w:sich w:trade w:zur
1.8: w:stammt
1.7: w:500 w:fabri* w:flieg* w:fliegt w:morni* w:morning w:newsp* w:newspaper w:presse w:remar*
1.6: no>name w:einer w:gab w:gibt w:kiev w:man w:retra*
1.5: against-whole below.stay&me w:any w:both w:call w:carri* w:das w:gets w:stres* w:stresses
1.5: w:toute w:ukrai*
1.4: below.deny.name1 below.false~report below.no~offer w:2029 w:als w:equip* w:letter w:mass
1.4: w:mosco* w:repond w:tell w:than w:toca w:video w:zanja
1.3: asks-claimed below.deny.deed0 w:27 w:anywh* w:anywhere w:back w:bill w:cobra* w:eine w:exerc*
1.3: w:nadie w:perso* w:set w:shops
1.2: confirm&claim-ends contrary&report w:800 w:aucun* w:aucune w:balai* w:balaie w:being w:ha
1.2: w:leader w:marke* w:market w:new w:oppos* w:premi* w:story w:suppression w:which
1.1: below.false.near below.no.new1 w:affir* w:affirme w:bed w:bogot* w:bogota w:ce w:clip w:desde
1.1: w:ete w:ni w:none w:or w:pledg* w:responde w:steht w:trip w:vaya w:versi*
1.0: below.no&me idiom&report no.exact w:batte* w:bruss* w:cent w:clock w:doubl* w:ente w:every
1.0: w:execu* w:fantasy w:general w:nada w:netan* w:netanyahu's w:nunca w:obser* w:photos w:place
1.0: w:show w:singl* w:single w:someo*
0.9: asks below.false&report below.false>end deny.deed0 deny.exact deny.new0 w:accus* w:autho*
0.9: w:bien w:charge w:club w:consi* w:date w:dement w:force w:gepla* w:geplant w:group w:guard
0.9: w:label w:leade* w:loss w:news w:ninguna w:proje* w:projet w:retracts w:went w:years
0.8: below.deed<no below.no.exact below.no.near false>deed name<no new<false no&report quote-first
0.8: w:agricultura w:al w:ante w:condu* w:counc* w:council w:do w:evacu* w:habra w:has w:hoax
0.8: w:indiq* w:indique w:inten* w:issued w:line w:mon w:nennt w:ningu* w:one w:organ* w:parle
0.8: w:switc* w:there's w:tourn* w:ukraine w:winkt
0.7: below.false.new1 deny&claim-hedged deny>deed deny~report false.deed1 false.name false~report
0.7: stay&claim-ends w:apologises w:block w:chiff* w:chiffre w:children w:da w:decis* w:decision
0.7: w:desmi* w:desmiente w:ein w:fanta* w:his w:into w:losse* w:losses w:manager w:mein w:n'a
0.7: w:old w:palace w:propo* w:proposal w:qu'il w:segui* w:sets w:ships w:soir w:tale w:tells
0.7: w:they w:uns w:water w:write*
0.6: against asked-for below.contrary-deed below.deny&claim-ends below.deny.new1 below.false.name1
0.6: no.new0 stay w:12 w:ab w:afirm* w:afirma w:all w:asegu* w:asegura w:aux w:brasi* w:brasilia
0.6: w:contr* w:corre* w:demen* w:elect* w:electricity w:est w:full w:groundless w:he w:ist w:kiew
0.6: w:laugh* w:laughs w:lo w:ministry w:my w:palac* w:par w:plus w:rumor* w:rumores w:sagt
0.6: w:treas* w:treasury w:une w:you w:zuruc* w:zuruck
0.5: aside below.deny.new0 below.false.deed0 below.false~offer below.role false false.name0
0.5: new<deny no>deed w:agenc* w:agency w:agric* w:apolo* w:aus w:avoir w:basel* w:baseless
0.5: w:brussels w:case w:clien* w:client w:con w:dem w:direction w:erfun* w:erfunden w:estoy w:et
0.5: w:facto* w:factory w:hat w:haya w:holds w:infor* w:intention w:manag* w:money w:ningun
0.5: w:nowhe* w:nowhere w:promet w:promi* w:radio w:regul* w:regulator w:respo* w:resul* w:risk
0.5: w:secre* w:secretary w:state w:strai* w:straight w:sur w:teach* w:tehra* w:tehran w:there*
0.5: w:trust w:vacan* w:von w:vote
0.4: below.false.alien below.false.deed2 below.false.exact below.false.new0 below.no&stay
0.4: below.no.name below.no~part below.say by-claimed by-role deny.near false.new1 no.alien w:10
0.4: w:3 w:acros* w:across w:behin* w:behind w:beim w:claim w:contrary w:customers w:day
0.4: w:dementiert w:du w:falsc* w:finance w:force* w:forgery w:gener* w:hay w:invention w:jamai*
0.4: w:jamais w:keine* w:klar w:know w:lauft w:le w:least w:list w:me w:memo w:n'y w:nobody w:our
0.4: w:photo w:press* w:publi* w:put w:se w:stell* w:stellt w:tranc* w:tranche w:uber w:uncha*
0.4: w:unchanged w:und w:we're w:work w:y w:zum
0.3: below.contrary-no below.false.name0 below.false.new2 below.limit&claim-ends below.new<false
0.3: below.no&claim-hedged below.no&false below.no.deed2 below.no~report colon contrary-no
0.3: deny&part deny&report false.deed0 false~part no.deed0 no.near no~offer w:and w:be w:been w:bei
0.3: w:boss w:calls w:came w:chair* w:chief w:denies w:der w:direc* w:es w:fait w:faux w:fisheries
0.3: w:ich w:im w:keine w:landm* w:landmark w:lieu w:made w:month w:other w:ours w:pictu* w:picture
0.3: w:production w:promises w:promo* w:promoter w:public w:pure w:rien w:rumeu* w:rumeur w:rumou*
0.3: w:ses w:share* w:shoot* w:shoots w:sind w:spoke* w:sus w:threat w:ticke* w:train* w:una
0.3: w:winte* w:winter
0.2: below.deed<false below.false&claim-ends below.new<no below.no.alien below.no.deed1
0.2: below.no.name0 by-party contrary-deed deed<no deny&claim-ends false.new0 false.new3 false>new
0.2: idiom&claim-ends no.new1 say stay&me w:an w:ankar* w:ankara w:assur* w:aucun w:blame* w:blames
0.2: w:capta* w:captain w:coastguard w:comments w:could w:denie* w:disowns w:en w:esta w:eu
0.2: w:exclu* w:feder* w:had w:have w:head w:here w:hier w:inter* w:is w:issue* w:it w:knock*
0.2: w:knocks w:la w:lette* w:milit* w:minis* w:never w:next w:no w:nobod* w:on w:owner w:power
0.2: w:produ* w:que w:read w:regar* w:regarding w:royal w:rubbi* w:statement w:study w:team w:there
0.2: w:true w:truth w:um w:very w:we w:wegen w:werde* w:werden
0.1: contrary deny&claim-no deny.name deny.name1 false>end me new<no no&false report w:ablos*
0.1: w:ablosung w:anybo* w:anybody w:blami* w:blaming w:calle* w:called w:chairman w:compa*
0.1: w:compl* w:confi* w:desca* w:found* w:homes w:kesse* w:kesseln w:n'est w:niega w:noch w:notic*
0.1: w:promised w:repon* w:retai* w:retailer w:said w:service w:shares w:so w:son w:station
0.1: w:stock* w:strong w:su w:the w:throu* w:through w:va w:was
-0.1: below.false.new3 below.limit below.me below.no&claim-ends below.stay false.alien no&confirm
-0.1: number role w:1q w:400 w:at w:befor* w:before w:begin* w:bericht w:check* w:checks w:child*
-0.1: w:cold w:company w:cools w:damag* w:days w:dropp* w:ends w:five-year w:guilt* w:guilty w:last
-0.1: w:makes w:of w:organisers w:pas w:penta* w:pentagon w:portu* w:pours w:questioned w:reaches
-0.1: w:reass* w:round w:scare* w:scaremongering w:scotches w:servi* w:spric* w:spricht w:thous*
-0.1: w:thousands w:two w:wage
-0.2: below.deny~limit below.idiom&report below.new<deny below.no&guilt below.no>new below.no~guilt
-0.2: claim-hedged deny>new deny~limit end<false false&report idiom&claim-hedged no&me no>end
-0.2: of-other of-role w:2026 w:3-mag* w:3-magnitude w:9 w:afric* w:african w:alert w:analy*
-0.2: w:archi* w:are w:as w:bekan* w:bekana w:can't w:card w:claim* w:claims w:coach w:comme*
-0.2: w:commuter w:democ* w:democrats w:deval* w:devel* w:developer w:downl* w:downloads w:east
-0.2: w:entre* w:face w:five w:for w:from w:gefah* w:gefahr w:growt* w:growth w:haul w:heard
-0.2: w:insis* w:intercity w:it's w:jepta* w:jeptanui w:justice w:las w:lates* w:latest w:lawye*
-0.2: w:lifte* w:lifted w:longe* w:longer w:mean w:means w:milli* w:million w:much w:n'exclut
-0.2: w:nicht w:number w:officials w:orders w:over w:posts w:prefe* w:prefecture w:question
-0.2: w:reject w:resid* w:residents w:rival w:smash* w:smashes w:spokesman w:suppl* w:supplier
-0.2: w:sweep w:un w:under w:until w:untru* w:untrue w:urge w:victi* w:vows w:wider* w:widerspricht
-0.3: below.deny&report below.deny>new below.deny~report below.idiom below.same below.same-plain
-0.3: deed<false deny.deed1 deny~part end<no false.exact idiom name<deny new4 no&claim-ends no.name
-0.3: no>new of-outsider w:20 w:25 w:38 w:afect* w:airpo* w:am w:among w:anwoh* w:anwohner w:au
-0.3: w:auf w:beiji* w:beijing w:beric* w:by w:campa* w:central w:change w:coastal w:comment
-0.3: w:commu* w:deny w:des w:dit w:dozen* w:dozens w:dueno w:end w:ever w:false w:familia w:festn*
-0.3: w:festnahme w:finan* w:five-* w:flee w:food w:gang w:highe* w:hints w:hours w:il w:inven*
-0.3: w:invit* w:judge w:les w:map w:massi* w:massive w:media w:motio* w:motion w:murde* w:murder
-0.3: w:narro* w:numbe* w:polic* w:quash* w:quashes w:record w:reope* w:sec w:shows w:signa*
-0.3: w:signalling w:six w:specu* w:speculation w:store* w:stores w:sunke* w:sunken w:syste*
-0.3: w:systems w:too w:tosse* w:tosses w:war w:warning w:warns w:will w:win w:worke* w:workers
-0.3: w:wound* w:wounded w:year
-0.4: below.confirm&claim-ends below.deny>report below.no&offer below.no&report
-0.4: below.stay&claim-hedged deny.new2 no~part of-party part w:14 w:200 w:44 w:7 w:about w:aclar*
-0.4: w:aclara w:affec* w:anoth* w:another w:aroun* w:around w:aura w:autom* w:betwe* w:between
-0.4: w:cash w:centr* w:children's w:corri* w:corrige w:cost w:country w:cours* w:course w:d'un
-0.4: w:deadl* w:deadly w:decli* w:declines w:dementia w:does w:enoug* w:enough w:fault* w:flyin*
-0.4: w:flying w:gamin* w:gaming w:goods w:happe* w:i'm w:injur* w:injuries w:key w:l'ann* w:link
-0.4: w:local w:mirac* w:miracle w:mit w:multi* w:multiple w:near w:neede* w:needed w:nine w:not
-0.4: w:notice w:oil w:outlo* w:outlook w:parli* w:parliament w:perfe* w:perfect w:phone w:photo*
-0.4: w:point* w:points w:police w:press w:prime w:quest* w:reach* w:recor* w:reopen w:responds
-0.4: w:results w:rules w:s w:say w:services w:site w:slaps w:stamm* w:stron* w:survi* w:survivors
-0.4: w:table* w:tablet w:think w:third w:top w:tres w:van w:warni* w:weath* w:weather w:what
-0.4: w:wrong* w:wrongdoing
-0.5: below.no~limit below.report below.stay&claim-ends confirm&claim-no deny&offer deny>report
-0.5: false~offer limit limit&claim-hedged limit&claim-no same-plain w:2021 w:2027 w:affected
-0.5: w:appea* w:armas w:arriv* w:basis w:charg* w:chipm* w:chipmaker w:count w:declares w:defen*
-0.5: w:dice w:due w:edge w:emiss* w:emissions w:fairy w:famil* w:family w:feare* w:feared w:fee
-0.5: w:forci* w:forcing w:forge* w:four-* w:happen w:hold w:hurt w:knock w:l'avo* w:l'avocat
-0.5: w:leur w:maker w:mothe* w:netwo* w:network w:night w:now w:numbers w:owner* w:passe*
-0.5: w:passengers w:por w:reached w:rubbl* w:rubble w:selon w:shake* w:shakes w:shaki* w:shaking
-0.5: w:stree* w:subst* w:substance w:suffe* w:suffer w:suppressions w:suspect w:way w:week w:were
-0.5: w:who w:witho* w:without w:won't w:wrong
-0.6: below.confirm below.deny.name below.deny.new3 below.no&confirm below.offer below.part comment
-0.6: end<deny false.deed2 false.name1 no.new2 w:1 w:11 w:beat w:becau* w:because w:begins w:blast
-0.6: w:board w:cable w:chanc* w:compu* w:compulsory w:counts w:court w:d'aut* w:d'autres w:decla*
-0.6: w:enter* w:exclut w:ferti* w:fertiliser w:gegen w:girl w:insists w:jump w:law w:lawyers
-0.6: w:light w:minister w:ministre w:n'en w:notre w:para w:quarter w:qui w:relev* w:rocks w:ruins
-0.6: w:sea w:surpr* w:surprise w:surprises w:targe* w:tsuna* w:tsunami w:users w:verdict
-0.7: below.deny.alien below.false.deed1 deny&guilt deny.alien deny.new3 guilt no&stay of-claimed
-0.7: w:2 w:after w:apple w:avec w:bad w:belie* w:believe w:berichten w:daugh* w:dispu* w:dubli*
-0.7: w:dublin w:e w:fake w:fligh* w:flights w:forced w:give w:governor w:histo* w:hopes w:i w:just
-0.7: w:off w:official w:order* w:paper w:quart* w:retur* w:sola w:surge* w:suspe* w:told w:toll
-0.7: w:vor w:wante* w:wanted w:your
-0.8: below.deny.deed1 below.deny.name0 below.guilt below.idiom&claim-hedged no&claim-no no&comment
-0.8: no~comment w:22 w:can w:climb* w:contrairement w:del w:didn'* w:didn't w:fight w:follo*
-0.8: w:follow w:furth* w:further w:gives w:her w:n'exc* w:overt* w:overturns w:paren* w:quarterly
-0.8: w:refus* w:verdi* w:world
-0.9: below.deed<deny below.false.name below.limit&claim-hedged outsider w:5 w:big w:busin*
-0.9: w:business w:check w:confirms w:decid* w:farm w:fear w:fur w:inclu* w:indoo* w:indoors
-0.9: w:justi* w:opposition w:ostra* w:ostrander w:overloaded w:parents w:regio* w:rejects w:valua*
-0.9: w:vow w:why
-1.0: below.outsider deny>end deny~offer no.new3 no~limit w:900 w:ausse* w:aussert w:betro*
-1.0: w:betroffen w:blame w:boom w:brewe* w:bulo w:burn w:capit* w:conte* w:daughter w:durin*
-1.0: w:during w:else w:every* w:fact w:informacion w:issues w:knowi* w:knowingly w:may w:medic*
-1.0: w:nach w:overl* w:rejec* w:relig* w:right w:small w:sobre w:states w:suspension w:tanks w:ya
-1.1: below.no>end w:appeal w:cobrado w:denia* w:denial w:did w:dispute w:gate w:loses w:mehr
-1.1: w:only w:patients w:place* w:placed w:precise w:prepa* w:scien* w:second w:shopp* w:shoppers
-1.1: w:union* w:unions
-1.2: below.no&deny deny~guilt no~report w:avant w:beste* w:conteste w:dange* w:denied w:door w:far
-1.2: w:good w:kommt w:preci* w:relea* w:return w:secon* w:tech w:when w:yet
-1.3: by-outsider no&guilt w:18 w:criti* w:danger w:dass w:den w:interest w:japan* w:nie w:ponen
-1.3: w:sont
-1.4: w:aboga* w:abogado w:but w:owners w:resea* w:revie* w:row w:sera w:street
-1.5: w:again w:aid w:alter* w:alterer w:fishe* w:maire w:reaso* w:road w:tout
-1.6: claim-no no>stay w:drive* w:polit* w:publicist w:reach w:tras w:would
-1.7: w:cause w:gas w:pour
-1.8: below.no>stay w:itsel* w:itself w:mas w:renfe
-1.9: w:welco*
-2.0: regret w:apres w:betri*
-2.1: below.deny.deed2 below.deny.near
-2.3: confirm&claim-hedged narrower
-2.8: w:come
-2.9: below.false&claim-hedged
"""
WEIGHTS = {
    sign: float(weight)
    for weight, _, signs in (line.partition(": ") for line in _TABLE.strip().splitlines())
    for sign in signs.split()
}
"""The weight of each sign; of ``any`` that of every report."""
