"""What each sign weighs for a report's denying what its story claims.

Made by ``python -m benchmarks.likely_denials``; do not edit it. Each line: the weight, and the
signs (`bot.stories.stance.denial_signs`) that have it. The first weight is that of any report.
"""

from __future__ import annotations

__all__ = ["WEIGHTS"]

_TABLE = """
-1.4: any
2.7: false&claim-hedged
2.2: w:disow* w:fit w:none
2.1: below.no>deed
1.9: against-whole
1.8: no>name w:both
1.7: below.deed<false below.false.deed2 w:manag*
1.6: w:nadie
1.5: below.deny.name1 below.no&me below.stay&me false.name w:affir* w:affirme w:bien w:flieg*
1.5: w:fliegt w:stres* w:stresses w:video w:winkt
1.4: below.false~report w:chiff* w:chiffre w:mon w:story
1.3: quote-first w:aucun* w:aucune w:lauft w:ni w:nunca
1.2: below.no.near deny.deed0 w:call w:tell w:truth w:uns w:zanja
1.1: below.deny.deed0 below.false.near below.no.new1 contrary&report contrary-no w:club w:dement
1.1: w:every w:indiq* w:indique w:lette* w:letter w:press* w:presse w:repond w:responde
1.0: deny&claim-hedged false.deed1 no&report w:gepla* w:geplant w:oppos*
0.9: asks-claimed below.deny.new0 below.no~offer confirm&claim-ends deny.exact deny.new0
0.9: false~report w:afirm* w:afirma w:clip w:desmi* w:desmiente w:hoax w:label w:mein w:said
0.8: below.deed<no below.false.name1 below.false.new1 below.false>end deny>deed false>new no.exact
0.8: w:claim w:contrary w:counc* w:council w:ente w:found* w:manager w:ministry w:ningu* w:ningun
0.8: w:state w:strai* w:straight
0.7: below.false&report below.no&stay false.new1 new<deny new<false w:balai* w:balaie w:confirm
0.7: w:direction w:my w:new w:ninguna w:office w:photo w:photos w:plus w:promet w:promi* w:promised
0.6: against asked-for asks below.contrary below.contrary&report below.contrary-deed
0.6: below.deny&claim-ends below.false.deed0 below.role by-role idiom&report no&true
0.6: stay&claim-ends w:apologises w:asegu* w:asegura w:date w:demen* w:disowns w:don't w:erfun*
0.6: w:erfunden w:ich w:invention w:jamai* w:jamais w:nada w:tells
0.5: below.false~offer below.no&true below.no.exact below.true by-claimed deny.near false.new2
0.5: no.new0 no~offer stay w:aucun w:capta* w:captain w:feder* w:federation w:forgery w:nobod*
0.5: w:nobody w:rumor* w:rumores w:stell* w:stellt w:uncha* w:unchanged
0.4: below.false.alien below.false.new0 below.no.name below.say contrary deny~report false
0.4: false.name0 name<no no&false no>deed report w:apolo* w:fanta* w:fantasy w:groun* w:groundless
0.4: w:laugh* w:laughs w:news w:niega w:noch w:our w:palac* w:palace w:rumeu* w:rumeur w:rumou*
0.4: w:sagt w:so w:team w:wegen w:zuruc* w:zuruck
0.3: below.deny.new1 below.false.name0 below.limit&claim-ends below.no.deed1 below.no~part
0.3: below.no~report colon new<no no-first no.alien w:all w:calle* w:called w:calls w:chair*
0.3: w:chairman w:chief w:comments w:denies w:direc* w:faux w:no w:nothi* w:nothing w:organ*
0.3: w:pictu* w:picture w:respo* w:scotc* w:shoot* w:shoots
0.2: below.false.new2 below.false.new3 below.new<false below.no&claim-hedged below.no.alien
0.2: below.no.name0 by-party deed<no deny&part deny.new1 false>deed idiom&claim-ends me new2 new3
0.2: no.deed0 no.new1 say w:contr* w:denie* w:denon* w:denonce w:falsc* w:keine w:more w:nicht*
0.2: w:nichts w:offic* w:propo* w:proposal w:rien w:station
0.1: aside below.no.deed0 deny.name0 deny.name1 false.deed0 false.exact false.new0 no&offer
0.1: no.deed1 no.name1 no.near w:assur* w:confi* w:custo* w:customers w:dementiert w:exclu*
0.1: w:keine* w:lawyer w:me w:other w:post w:subst* w:substance
-0.1: below.no.name1 below.no.new2 end<false idiom&claim-hedged no.name0 of-other stay&claim-hedged
-0.1: w:infor* w:lawyers w:notre w:rival w:rubbi* w:spoke* w:statement w:true
-0.2: below.deny>new below.deny~limit below.false&claim-ends below.no&false claim-hedged claimed
-0.2: confirm deny.deed1 deny>new false&claim-ends false.near false.new3 new0 no&deny no.deed2
-0.2: number w:analy* w:beric* w:boss w:company w:contrairement w:deny w:due w:famil* w:family
-0.2: w:guilt* w:guilty w:komme* w:memo w:motio* w:motion w:nicht w:nowhe* w:nowhere w:numbe*
-0.2: w:number w:organisers w:over w:pas w:publi* w:responds w:rubbishes w:rumours w:specu*
-0.2: w:speculation w:stati* w:vows
-0.3: below.idiom below.limit below.new<deny below.no&confirm below.no&offer below.no>new end<no
-0.3: limit name<deny no&me no>new of-party w:befor* w:before w:comme* w:dice w:dit w:falsch
-0.3: w:false w:fee w:gover* w:government w:insis* w:non w:operator w:prefe* w:prefecture
-0.3: w:publicist w:spokesman w:state* w:wrong* w:wrongdoing
-0.4: below.confirm below.confirm&claim-ends below.idiom&report below.me below.no&guilt
-0.4: below.no~guilt below.stay deed<false deny>report deny~limit deny~part idiom
-0.4: limit&claim-hedged new4 no&claim-ends no&confirm no.new2 of-role w:becau* w:because w:bestr*
-0.4: w:bestreitet w:can't w:comment w:cost w:exclut w:isn't w:messa* w:message w:quash* w:quashes
-0.4: w:reject w:surprises w:we're w:wider* w:widerspricht w:won't
-0.5: below.end<deny below.report below.stay&claim-ends deny&offer deny.alien deny.new3 false~offer
-0.5: no~part part w:aclar* w:aclara w:declares w:fight w:furth* w:further w:i w:insists w:not
-0.5: w:owner w:press w:scotches w:slaps w:untru* w:untrue w:witho* w:without
-0.6: below.deny&report below.deny~report below.no&report below.same-plain below.stay&claim-hedged
-0.6: confirm&claim-no deny.new2 end<deny false.deed2 guilt limit&claim-no same-plain w:decla*
-0.6: w:officials w:opera* w:recor* w:record w:say
-0.7: below.deed<deny below.deny.new3 below.guilt below.no~limit deny&guilt deny~offer false.name1
-0.7: no&comment no&stay no~comment no~limit of-claimed w:cause* w:caused w:disputes w:knock
-0.7: w:minister w:surpr* w:vow w:wrong
-0.8: below.deny.alien below.deny.name0 below.deny>report below.no>end comment false&report true
-0.8: w:claim* w:claims w:longe* w:longer w:photo* w:restored w:surprise w:union* w:unions
-0.9: below.idiom&claim-hedged below.outsider no.new3 outsider w:berichten w:blame w:board w:busin*
-0.9: w:business w:confirms w:conteste w:didn'* w:didn't w:fact w:maker w:selon
-1.0: below.deny.name below.false.deed1 below.false.name below.part claim-no w:familia
-1.0: w:informacion w:mehr w:ministre w:polic* w:police w:precise w:resta* w:resto*
-1.1: below.deny.deed1 deny~guilt stay&claim-no w:cause w:dispu* w:fairy w:fake w:just w:only
-1.1: w:rejec* w:rejects w:states
-1.2: no&guilt no>stay w:appea* w:appeal w:dementia w:denia* w:denial w:forge* w:i'm w:official
-1.2: w:preci* w:told
-1.3: deny>end w:denied w:dispute
-1.4: below.limit&claim-hedged no~report w:aboga* w:abogado w:operations
-1.5: below.no&deny by-outsider w:bulo w:nie w:now
-1.6: w:conte* w:far
-1.7: w:mas w:yet
-1.8: below.deny.deed2 no&claim-no regret
-1.9: below.deny.near
-2.0: below.no>stay
-2.3: confirm&claim-hedged
-2.6: narrower
-2.8: below.false&claim-hedged
"""
WEIGHTS = {
    sign: float(weight)
    for weight, _, signs in (line.partition(": ") for line in _TABLE.strip().splitlines())
    for sign in signs.split()
}
"""The weight of each sign; of ``any`` that of every report."""
