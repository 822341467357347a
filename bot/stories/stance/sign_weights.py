"""What each sign weighs for a report's denying what its story claims.

Made by ``python -m benchmarks.likely_denials``; do not edit it. Each line: the weight, and the
signs (`bot.stories.stance.denial_signs`) that have it. The first weight is that of any report.
"""

from __future__ import annotations

__all__ = ["WEIGHTS"]

_TABLE = """
-1.3: any
2.7: false&claim-hedged
2.2: w:disow* w:fit w:none
2.1: below.no>deed
1.9: against-whole
1.8: no>name w:both
1.7: below.deed<false below.false.deed2
1.6: w:manag* w:nadie
1.5: below.deny.name1 below.no&me below.stay&me false.name w:affir* w:affirme w:bien w:flieg*
1.5: w:fliegt w:stres* w:stresses w:video w:winkt
1.4: below.false~report w:chiff* w:chiffre w:mon w:story
1.3: quote-first w:aucun* w:aucune w:call w:lauft w:nunca
1.2: below.no.near deny.deed0 w:ni w:truth w:uns w:zanja
1.1: below.deny.deed0 below.no.new1 contrary&report contrary-no w:club w:dement w:every w:indiq*
1.1: w:indique w:lette* w:letter w:repond w:responde w:tell
1.0: below.false.near deny&claim-hedged false.deed1 no&report w:gepla* w:geplant w:oppos* w:press*
1.0: w:presse
0.9: asks-claimed below.deny.new0 below.false.name1 below.no~offer confirm&claim-ends deny.exact
0.9: deny.new0 false~report w:afirm* w:afirma w:clip w:desmi* w:desmiente w:hoax w:label w:mein
0.9: w:ministry w:said
0.8: below.deed<no below.false.new1 below.false>end deny>deed false>new no.exact w:contrary
0.8: w:counc* w:council w:ente w:found* w:manager w:ningu* w:ningun w:ninguna w:state w:strai*
0.8: w:straight
0.7: asked-for below.false&report below.no&stay below.role false.new1 new<deny new<false no&true
0.7: w:balai* w:balaie w:confirm w:direction w:don't w:my w:new w:office w:photo w:photos w:plus
0.7: w:promet w:promi* w:promised w:tells
0.6: against asks below.contrary below.contrary&report below.contrary-deed below.deny&claim-ends
0.6: below.false.deed0 idiom&report w:apologises w:asegu* w:asegura w:claim w:date w:demen*
0.6: w:erfun* w:erfunden w:ich w:invention w:jamai* w:jamais w:nada
0.5: below.no&true below.no.exact below.true by-claimed by-role deny.near no.new0 no~offer stay
0.5: stay&claim-ends w:aucun w:capta* w:captain w:disowns w:feder* w:federation w:forgery w:nobod*
0.5: w:nobody w:rumor* w:rumores w:stell* w:stellt w:uncha* w:unchanged w:zuruc* w:zuruck
0.4: below.false.alien below.false.new0 below.false~offer below.no.name below.say colon contrary
0.4: deny~report false false.name0 false.new2 name<no no&false no>deed report w:apolo* w:fanta*
0.4: w:fantasy w:groun* w:groundless w:laugh* w:laughs w:news w:niega w:noch w:our w:palac*
0.4: w:palace w:rumeu* w:rumeur w:rumou* w:sagt w:so w:team w:wegen
0.3: below.deny.new1 below.false.name0 below.limit&claim-ends below.no.deed1 below.no~part
0.3: below.no~report new<no no-first no.alien w:all w:calle* w:called w:calls w:chair* w:chairman
0.3: w:chief w:comments w:denies w:denon* w:denonce w:direc* w:faux w:no w:nothi* w:nothing
0.3: w:organ* w:pictu* w:picture w:respo* w:scotc* w:shoot* w:shoots
0.2: below.false.new2 below.false.new3 below.new<false below.no&claim-hedged below.no.alien
0.2: below.no.name0 deny&part deny.new1 false>deed idiom&claim-ends me new2 new3 no.deed0 no.new1
0.2: say w:contr* w:custo* w:customers w:denie* w:falsc* w:keine w:more w:nicht* w:nichts w:offic*
0.2: w:propo* w:proposal w:rien w:station
0.1: aside below.no.deed0 by-party deed<no deny.name0 deny.name1 false.deed0 false.exact false.new0
0.1: no&offer no.deed1 no.name1 no.near w:assur* w:confi* w:exclu* w:keine* w:other w:post w:subst*
0.1: w:substance
-0.1: below.no.name1 below.no.new2 end<false idiom&claim-hedged no&deny no.name0 of-other
-0.1: stay&claim-hedged w:infor* w:lawyers w:notre w:rubbi* w:spoke* w:statement w:true
-0.2: below.deny>new below.deny~limit below.false&claim-ends below.no&false claim-hedged claimed
-0.2: confirm deny.deed1 deny>new false&claim-ends false.near false.new3 new0 no.deed2 number
-0.2: w:analy* w:beric* w:boss w:company w:contrairement w:deny w:due w:famil* w:family w:guilt*
-0.2: w:guilty w:insis* w:komme* w:memo w:motio* w:motion w:nicht w:nowhe* w:nowhere w:numbe*
-0.2: w:number w:organisers w:over w:pas w:responds w:rubbishes w:rumours w:specu* w:speculation
-0.2: w:stati* w:vows
-0.3: below.idiom below.limit below.new<deny below.no&confirm below.no&offer below.no>new
-0.3: deed<false end<no limit name<deny no&me no>new of-party w:befor* w:before w:comme* w:dice
-0.3: w:dit w:falsch w:false w:fee w:gover* w:government w:non w:operator w:prefe* w:prefecture
-0.3: w:publi* w:reject w:spokesman w:state* w:wider* w:widerspricht w:wrong* w:wrongdoing
-0.4: below.confirm below.confirm&claim-ends below.idiom&report below.me below.no&guilt
-0.4: below.no~guilt below.stay deny~limit deny~part idiom limit&claim-hedged new4 no&claim-ends
-0.4: no&confirm no.new2 of-role w:becau* w:because w:bestr* w:bestreitet w:can't w:comment w:cost
-0.4: w:exclut w:messa* w:message w:publicist w:quash* w:quashes w:surprises w:untru* w:untrue
-0.4: w:we're w:won't
-0.5: below.end<deny below.report below.stay&claim-ends deny&offer deny.new3 deny>report
-0.5: false~offer no~part part w:aclar* w:aclara w:declares w:fight w:furth* w:further w:i
-0.5: w:insists w:isn't w:not w:owner w:press w:scotches w:slaps w:witho* w:without
-0.6: below.deny&report below.deny~report below.no&report below.same-plain below.stay&claim-hedged
-0.6: deny.alien deny.new2 false.deed2 guilt same-plain w:decla* w:disputes w:officials w:opera*
-0.6: w:recor* w:record w:say w:vow
-0.7: below.deed<deny below.deny.new3 below.guilt below.no~limit confirm&claim-no deny&guilt
-0.7: deny~offer end<deny false.name1 limit&claim-no no&comment no&stay no~comment no~limit
-0.7: of-claimed w:cause* w:caused w:knock w:minister w:surpr* w:wrong
-0.8: below.deny.alien below.deny.name0 below.deny>report below.no>end comment false&report true
-0.8: w:claim* w:claims w:didn'* w:didn't w:photo* w:restored w:surprise w:union* w:unions
-0.9: below.idiom&claim-hedged below.outsider no.new3 outsider w:berichten w:blame w:board w:busin*
-0.9: w:business w:confirms w:conteste w:fact w:longe* w:longer w:maker
-1.0: below.deny.deed1 below.deny.name below.false.deed1 below.false.name below.part claim-no
-1.0: w:dispu* w:fairy w:familia w:informacion w:just w:mehr w:ministre w:polic* w:police w:precise
-1.0: w:resta* w:resto* w:selon
-1.1: deny~guilt stay&claim-no w:cause w:fake w:only w:rejects w:states
-1.2: no&guilt no>stay w:appea* w:appeal w:dementia w:denia* w:denial w:i'm w:official w:preci*
-1.2: w:rejec*
-1.3: deny>end w:denied w:dispute w:forge* w:operations w:told
-1.4: below.limit&claim-hedged no~report w:aboga* w:abogado
-1.5: below.no&deny w:bulo w:now
-1.6: by-outsider w:conte* w:far w:nie
-1.7: w:mas w:yet
-1.8: below.deny.deed2 no&claim-no regret
-1.9: below.deny.near
-2.0: below.no>stay
-2.3: confirm&claim-hedged
-2.5: narrower
-2.8: below.false&claim-hedged
"""
WEIGHTS = {
    sign: float(weight)
    for weight, _, signs in (line.partition(": ") for line in _TABLE.strip().splitlines())
    for sign in signs.split()
}
"""The weight of each sign; of ``any`` that of every report."""
