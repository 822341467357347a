"""What each sign weighs for a report's denying what its story claims.

Made by ``python -m benchmarks.likely_denials``; do not edit it. Each line: the weight, and the
signs (`bot.stories.denial_signs`) that have it. The first weight is that of any report.
"""

from __future__ import annotations

__all__ = ["WEIGHTS"]

_TABLE = """
-1.3: any
2.7: false&claim-hedged
2.3: below.no>deed
2.2: w:disow* w:fit w:none
1.9: against-whole no>name
1.8: w:both
1.7: below.deed<false below.false.deed2 w:manag*
1.6: below.stay&me w:nadie
1.5: below.deny.name1 below.no&me false.name w:bien w:flieg* w:fliegt w:stres* w:stresses w:video
1.4: below.false~report w:affir* w:affirme w:story w:winkt
1.3: quote-first w:aucun* w:aucune w:call w:chiff* w:chiffre w:mon w:ni w:nunca w:truth
1.2: deny.deed0 w:every w:lauft w:tell w:zanja
1.1: below.deny.deed0 contrary&report w:club w:dement w:indiq* w:indique w:lette* w:letter w:oppos*
1.1: w:press* w:presse w:repond w:responde w:uns
1.0: below.false.near below.no.new1 confirm&claim-ends false.deed1 no&report w:gepla* w:geplant
1.0: w:label w:ministry
0.9: asks-claimed below.deed<no below.false.name1 below.false>end below.no.near below.no~offer
0.9: deny&claim-hedged deny.exact deny.new0 false~report no.exact w:afirm* w:afirma w:clip w:counc*
0.9: w:council w:desmi* w:desmiente w:hoax w:mein w:said w:state w:strai* w:straight
0.8: below.deny.new0 below.false.new1 deny>deed w:confirm w:contrary w:direction w:ente w:found*
0.8: w:manager w:ningu* w:ningun w:ninguna w:promet
0.7: asked-for below.false&report below.no&stay contrary-no false.new1 false>new new<deny new<false
0.7: no&true w:balai* w:balaie w:don't w:my w:office w:photo w:photos w:promi* w:promised w:tells
0.6: against asks below.contrary below.contrary&report below.deny&claim-ends below.false.deed0
0.6: below.role by-claimed idiom&report w:apologises w:asegu* w:asegura w:claim w:date w:demen*
0.6: w:erfun* w:erfunden w:feder* w:federation w:ich w:invention w:jamai* w:jamais w:nada w:new
0.6: w:plus w:uncha* w:unchanged
0.5: below.false.new0 below.no&true below.no.exact below.no.name below.true by-role deny.near
0.5: deny~report no.new0 no~offer stay stay&claim-ends w:aucun w:capta* w:captain w:disowns
0.5: w:forgery w:rumor* w:rumores w:rumou* w:stell* w:stellt
0.4: below.contrary-deed below.false.alien below.false~offer below.limit&claim-ends below.say colon
0.4: contrary false false.name0 false.new2 name<no no&false no>deed report w:all w:apolo* w:chair*
0.4: w:chairman w:direc* w:fanta* w:fantasy w:faux w:groun* w:groundless w:laugh* w:laughs w:news
0.4: w:niega w:noch w:organ* w:our w:palac* w:palace w:rumeu* w:rumeur w:sagt w:so w:team w:wegen
0.4: w:zuruc* w:zuruck
0.3: below.deny.new1 below.false.name0 below.no.alien below.no~report idiom&claim-ends new<no
0.3: no.alien w:calle* w:called w:calls w:chief w:denies w:denon* w:denonce w:more w:no w:nobod*
0.3: w:nobody w:nothi* w:nothing w:pictu* w:picture w:respo* w:scotc* w:shoot* w:shoots
0.2: below.contrary-no below.false.new2 below.new<false below.no&claim-hedged below.no.deed0
0.2: below.no.name0 below.no.new0 below.no~part deed<no deny&part deny.new1 me new2 new3 no-first
0.2: no.deed0 no.new1 say w:comments w:contr* w:custo* w:customers w:denie* w:falsc* w:keine
0.2: w:keine* w:nicht* w:nichts w:offic* w:propo* w:proposal w:rien w:station
0.1: below.false.exact below.false.new3 below.no.deed1 by-party deny&claim-no deny.name0 deny.name1
0.1: false.deed0 false.exact false.new0 false>deed no.deed1 no.name1 no.near no>end w:assur*
0.1: w:confi* w:dementiert w:exclu* w:head w:lawyer w:opposition w:other w:post w:subst*
0.1: w:substance
-0.1: end<false idiom&claim-hedged no&claim-hedged no&deny no.name of-other role w:confirme
-0.1: w:infor* w:notre w:responds w:specu* w:speculation w:spoke* w:true
-0.2: below.deny>new below.deny~limit below.idiom&claim-ends below.no&false below.no>new
-0.2: claim-hedged claimed confirm deny.deed1 deny>new false&claim-ends false.near false.new3 new0
-0.2: no.deed2 number stay&claim-hedged w:analy* w:beric* w:company w:contrairement w:deny w:due
-0.2: w:famil* w:family w:guilt* w:guilty w:memo w:motio* w:motion w:nicht w:nowhe* w:nowhere
-0.2: w:numbe* w:number w:organisers w:over w:pas w:prefe* w:prefecture w:publi* w:rubbishes
-0.2: w:rumours w:statement w:stati* w:vows
-0.3: below.false&claim-ends below.idiom&report below.limit below.new<deny below.no&confirm
-0.3: below.no&offer deed<false end<no limit name<deny no&confirm no&me no>new of-party w:becau*
-0.3: w:because w:befor* w:before w:comme* w:dice w:dit w:falsch w:false w:fee w:gover*
-0.3: w:government w:insis* w:komme* w:publicist w:reject w:spokesman w:wider* w:widerspricht
-0.3: w:wrong* w:wrongdoing
-0.4: below.confirm&claim-ends below.idiom below.me below.no&guilt below.no~guilt below.stay
-0.4: deny~limit deny~part idiom limit&claim-hedged new4 no&claim-ends no.new2 of-role w:bestr*
-0.4: w:bestreitet w:comment w:cost w:declares w:exclut w:messa* w:message w:non w:quash* w:quashes
-0.4: w:state* w:surprises w:we're w:won't
-0.5: below.confirm below.end<deny below.report below.same-plain below.stay&claim-ends deny&offer
-0.5: deny.new3 deny>report false~offer no&claim-no part w:aclar* w:aclara w:can't w:decla* w:fight
-0.5: w:furth* w:further w:i w:insists w:isn't w:not w:officials w:scotches w:slaps w:untru*
-0.5: w:untrue w:witho* w:without
-0.6: below.deny&report below.deny~report below.no&report below.stay&claim-hedged deny.alien
-0.6: deny.new2 false.deed2 guilt no~limit no~part same-plain w:disputes w:knock w:owner w:press
-0.6: w:recor* w:record w:say
-0.7: below.deny.new3 below.guilt deny&guilt deny~offer end<deny false.name1 no&comment no&stay
-0.7: no~comment of-claimed w:minister w:surpr* w:vow
-0.8: below.deed<deny below.deny.alien below.deny.name0 below.deny>report below.idiom&claim-hedged
-0.8: below.no~limit comment false&report true w:board w:cause* w:caused w:claim* w:claims
-0.8: w:conteste w:didn'* w:didn't w:longe* w:longer w:photo* w:restored w:surprise w:union*
-0.8: w:unions w:wrong
-0.9: below.outsider claim-no no.new3 outsider w:berichten w:blame w:busin* w:business w:confirms
-0.9: w:fact w:maker w:resta*
-1.0: below.deny.deed1 below.deny.name below.false.deed1 below.false.name w:dispu* w:fairy w:fake
-1.0: w:familia w:informacion w:just w:ministre w:polic* w:police w:precise w:resto* w:selon
-1.1: below.part confirm&claim-no deny~guilt limit&claim-no w:cause w:mehr w:official w:rejects
-1.1: w:states
-1.2: below.no>end no&guilt no>stay w:appea* w:appeal w:dementia w:denia* w:denial w:i'm w:only
-1.2: w:preci* w:rejec* w:told
-1.3: deny>end w:aboga* w:abogado w:denied w:dispute w:forge*
-1.4: below.limit&claim-hedged no~report w:bulo
-1.5: w:far w:yet
-1.6: below.no&deny by-outsider w:conte* w:nie w:now
-1.7: w:mas
-1.8: below.deny.deed2
-1.9: below.deny.near regret stay&claim-no
-2.0: below.no>stay
-2.3: confirm&claim-hedged
-2.5: narrower
-2.9: below.false&claim-hedged
"""
WEIGHTS = {
    sign: float(weight)
    for weight, _, signs in (line.partition(": ") for line in _TABLE.strip().splitlines())
    for sign in signs.split()
}
"""The weight of each sign; of ``any`` that of every report."""
