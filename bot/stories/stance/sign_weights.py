"""What each sign weighs for a report's denying what its story claims.

Made by ``python -m benchmarks.likely_denials``; do not edit it. Each line: the weight, and the
signs (`bot.stories.stance.denial_signs`) that have it. The first weight is that of any report.
"""

from __future__ import annotations

__all__ = ["WEIGHTS"]

_TABLE = """
-1.3: any
2.3: w:none
2.2: w:disow*
2.1: false&claim-hedged w:fit
2.0: below.no>deed
1.9: against-whole w:campa*
1.8: w:both
1.7: w:mon w:rumour
1.6: below.false.near false.name w:winkt
1.5: below.deny.name1 below.stay&me no>name w:bien w:dran w:every w:flieg* w:fliegt w:nadie w:video
1.4: quote-first w:affir* w:affirme w:call w:chiff* w:chiffre w:manag* w:responde w:story w:stres*
1.4: w:stresses
1.3: below.no&me w:aucun* w:aucune w:lauft
1.2: below.no.new1 w:dement w:ni w:nunca
1.1: below.deny.deed0 below.false.name1 below.false~report below.no.near contrary&report deny.deed0
1.1: no&report w:clip w:lette* w:letter w:oppos* w:press* w:presse w:repond w:tell w:versi*
1.1: w:versichert w:zanja
1.0: below.false.deed2 below.false.new0 contrary-no deny&claim-hedged deny.new0 false.deed1 w:club
1.0: w:gepla* w:geplant w:strai* w:straight w:truth w:uns
0.9: asks below.deny.new0 deny.exact false.new1 no.exact w:claim w:council w:desmi* w:desmiente
0.9: w:hoax w:indiq* w:indique w:label w:manager w:ningu* w:ninguna w:said
0.8: below.false.exact below.false.new1 deny>deed false~report new<false w:afirm* w:afirma
0.8: w:contrary w:ente w:found* w:mein w:ministry w:my w:photo w:promet w:shoot* w:shoots w:state
0.7: asked-for asks-claimed below.deed<no below.false>end below.no&false below.no~offer
0.7: confirm&claim-ends false>new w:balai* w:balaie w:calls w:counc* w:direction w:disowns w:new
0.7: w:ningun w:photos w:promi* w:promised
0.6: against below.contrary-deed below.deny&claim-ends below.false.deed0 below.new<false
0.6: below.no&stay below.no.exact below.no~report below.role by-role new<deny stay&claim-ends
0.6: w:asegu* w:asegura w:date w:demen* w:erfun* w:erfunden w:forgery w:invention w:jamai* w:jamais
0.6: w:laugh* w:laughs w:nada w:nobod* w:nobody w:office w:report w:scare w:so w:tells
0.5: below.contrary below.contrary&report below.false&report below.false.new3 below.no&true
0.5: below.true deny~report false.new2 no&false no.new0 w:apologises w:chief w:comments w:don't
0.5: w:feder* w:federation w:groun* w:groundless w:noch w:pictu* w:picture w:plus w:rumeur w:rumou*
0.5: w:stell* w:stellt w:zuruc* w:zuruck
0.4: below.false.alien below.no.deed1 below.no.name below.say by-claimed contrary deny.near false
0.4: false.name0 idiom&report no&true no>deed stay w:aucun w:calle* w:called w:confirm w:custo*
0.4: w:customers w:denon* w:denonce w:fanta* w:fantasy w:ficti* w:fiction w:ich w:niega w:organ*
0.4: w:our w:palac* w:palace w:respo* w:rumeu* w:rumor* w:rumores w:sagt w:scotc* w:studi* w:studio
0.4: w:uncha* w:unchanged
0.3: aside below.false.name0 colon deny&part false>deed name<no new<no no&confirm no.alien no.new1
0.3: no~offer report w:apolo* w:capta* w:captain w:chair* w:chairman w:contr* w:denies w:falsc*
0.3: w:faux w:inven* w:keine w:more w:news w:no w:rien w:station w:team w:wegen
0.2: below.false>new below.false~offer below.limit&claim-ends below.no.deed0 below.no.name1
0.2: deny.new1 false.alien false.deed0 limit&claim-ends me new2 new3 no-first no.deed0 no.name1
0.2: of-outsider say w:all w:denie* w:direc* w:keine* w:lawyer w:nothi* w:nothing w:propo*
0.2: w:proposal w:subst* w:substance
0.1: below.deny.new1 below.new<no below.no&claim-ends below.no&claim-hedged below.no.alien
0.1: below.no.name0 by-party deed<no deny.name1 no&offer no.deed1 no.near w:assur* w:bericht
0.1: w:dementiert w:foto w:nicht* w:nichts w:notre w:offic* w:opposition w:post w:posts w:repor*
0.1: w:us
-0.1: below.false&claim-ends below.false.deed1 below.no.new2 below.offer false~part no.deed2
-0.1: no.name0 of-other w:assure w:compa* w:family w:just w:nowhe* w:nowhere w:over w:rubbi*
-0.1: w:spoke* w:true
-0.2: below.deny>new below.deny~limit below.me below.no.deed2 below.no>new claimed confirm
-0.2: deny.deed1 deny>new end<false end<no false.new3 idiom no>new w:analy* w:basis w:beric* w:deny
-0.2: w:director w:due w:famil* w:gover* w:government w:guilt* w:guilty w:insis* w:lawyers w:motio*
-0.2: w:motion w:nicht w:non w:numbe* w:number w:organisers w:press w:responds w:rubbishes
-0.2: w:statement w:stati* w:vows
-0.3: below.deed<false below.idiom below.same-plain claim-hedged false&claim-ends limit name<deny
-0.3: new0 new4 no&me no.new2 number of-party w:becau* w:because w:befor* w:before w:bestr*
-0.3: w:bestreitet w:boss w:comme* w:company w:contrairement w:dice w:dit w:komme* w:operator
-0.3: w:owner w:pas w:prefe* w:prefecture w:publi* w:reports w:spokesman w:state* w:wrong*
-0.3: w:wrongdoing
-0.4: below.confirm&claim-ends below.end<deny below.false.new2 below.limit below.new<deny
-0.4: below.no&offer below.no&report below.report deed<false deny.alien no&claim-ends of-role
-0.4: w:busin* w:business w:can't w:clari* w:clarifies w:cost w:falsch w:false w:insists w:messa*
-0.4: w:message w:publicist w:quash* w:quashes w:reject w:rumours w:slaps w:wider* w:widerspricht
-0.5: below.confirm below.idiom&report below.no&confirm below.no&guilt below.no~guilt below.stay
-0.5: below.stay&claim-ends below.stay&claim-hedged deny>report deny~limit deny~offer
-0.5: limit&claim-hedged part w:aclar* w:aclara w:comment w:declares w:exclut w:fairy w:fee w:fight
-0.5: w:furth* w:further w:l'avo* w:l'avocat w:not w:scotches w:surprises w:untru* w:untrue
-0.6: below.deed<deny below.deny&report below.deny~report deny&guilt deny.new2 deny.new3 deny~part
-0.6: end<deny false~offer no&stay no~part w:cause* w:caused w:confirms w:decla* w:i w:officials
-0.6: w:recor* w:record w:say w:witho* w:without w:won't w:wrong
-0.7: below.deny.new3 below.no>end below.no~limit false.deed2 false.name1 guilt no&comment
-0.7: no~comment of-claimed same-plain w:claim* w:claims w:isn't w:knock w:longe* w:longer
-0.7: w:minister w:opera* w:photo* w:surpr* w:we're
-0.8: below.deny.alien below.deny.name0 below.deny>report below.guilt comment confirm&claim-no
-0.8: deny&offer no~limit true w:didn'* w:didn't w:disputes w:restored w:selon w:surprise w:union*
-0.8: w:unions
-0.9: limit&claim-no no.new3 w:blame w:conteste w:d'aut* w:d'autres w:maker w:ministre w:n'exc*
-0.9: w:n'exclut w:quats* w:quatsch
-1.0: below.deny.deed1 below.deny.name below.idiom&claim-hedged below.outsider below.part
-1.0: false&report outsider stay&claim-no w:berichten w:board w:dispu* w:fake w:informacion w:mehr
-1.0: w:precise w:rival w:told w:vow
-1.1: claim-no deny~guilt no&guilt w:forge* w:polic* w:police w:resta* w:resto* w:states
-1.2: no>stay no~report w:cause w:dementia w:denia* w:denial w:dispute w:familia w:official
-1.2: w:preci* w:rejec* w:rejects
-1.3: below.limit&claim-hedged deny>end w:aboga* w:abogado w:appea* w:appeal w:fact w:i'm w:only
-1.3: w:reported
-1.4: below.false.name by-outsider w:bulo w:denied w:neith* w:neither w:nor w:yet
-1.5: w:conte* w:now w:operations
-1.6: below.no&deny w:mas w:nie
-1.7: below.deny.deed2 confirm&claim-hedged no&claim-no w:far
-1.8: regret
-1.9: below.deny.near
-2.4: below.no>stay
-2.5: narrower
-3.0: below.false&claim-hedged
"""
WEIGHTS = {
    sign: float(weight)
    for weight, _, signs in (line.partition(": ") for line in _TABLE.strip().splitlines())
    for sign in signs.split()
}
"""The weight of each sign; of ``any`` that of every report."""
