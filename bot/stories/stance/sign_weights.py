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
1.6: below.deny.name1 w:nadie
1.5: below.stay&me false.name w:affir* w:affirme w:bien w:flieg* w:fliegt w:story w:stres*
1.5: w:stresses w:video w:winkt
1.4: below.false~report below.no&me w:chiff* w:chiffre w:mon
1.3: quote-first w:aucun* w:aucune w:call w:lauft w:ni w:nunca
1.2: contrary&report deny.deed0 w:tell w:uns w:zanja
1.1: below.deny.deed0 below.no.near below.no.new1 contrary-no w:club w:dement w:every w:indiq*
1.1: w:indique w:lette* w:letter w:press* w:presse w:repond w:responde
1.0: asks-claimed below.false.near confirm&claim-ends deny&claim-hedged false.deed1 no&report
1.0: w:clip w:gepla* w:geplant w:oppos* w:truth
0.9: below.deny.new0 below.false.name1 below.no~offer deny.exact deny.new0 w:afirm* w:afirma
0.9: w:claim w:contrary w:desmi* w:desmiente w:hoax w:label w:mein w:said
0.8: below.deed<no below.false.new1 below.false>end deny>deed false~report new<false no.exact
0.8: w:counc* w:council w:ente w:found* w:manager w:ministry w:ningu* w:ningun w:photo w:state
0.8: w:strai* w:straight
0.7: below.false&report below.no&stay false.new1 false>new new<deny w:balai* w:balaie w:confirm
0.7: w:direction w:my w:new w:ninguna w:office w:photos w:promet w:promi* w:promised
0.6: against asked-for asks below.contrary below.contrary&report below.contrary-deed
0.6: below.false.deed0 below.role by-role idiom&report stay&claim-ends w:apologises w:asegu*
0.6: w:asegura w:date w:demen* w:disowns w:don't w:erfun* w:erfunden w:forgery w:ich w:invention
0.6: w:jamai* w:jamais w:nada w:plus w:tells
0.5: below.deny&claim-ends below.false.alien below.false.new0 below.no&true below.true by-claimed
0.5: deny.near false.new2 no&true no.new0 no~offer stay w:aucun w:capta* w:captain w:fanta*
0.5: w:fantasy w:feder* w:federation w:nobod* w:nobody w:noch w:report w:rumor* w:rumores w:rumou*
0.5: w:stell* w:stellt w:uncha* w:unchanged w:zuruc* w:zuruck
0.4: below.false~offer below.no.exact below.no.name below.say colon contrary deny~report false
0.4: false.name0 name<no no&false no>deed w:comments w:groun* w:groundless w:laugh* w:laughs
0.4: w:niega w:our w:palac* w:palace w:pictu* w:picture w:rumeu* w:rumeur w:sagt w:scotc* w:so
0.4: w:team
0.3: below.deny.new1 below.false.name0 below.limit&claim-ends below.no.deed1 below.no~report new<no
0.3: no-first no.alien no.deed0 report w:all w:apolo* w:calle* w:called w:calls w:chair* w:chairman
0.3: w:chief w:direc* w:faux w:news w:no w:nothi* w:nothing w:organ* w:respo* w:shoot* w:shoots
0.3: w:station w:wegen
0.2: aside below.false.new2 below.false.new3 below.new<false below.no&claim-hedged below.no.alien
0.2: below.no.name0 below.no~part by-party deny.new1 false.deed0 false>deed idiom&claim-ends me
0.2: new2 new3 no.name1 no.new1 say w:contr* w:denie* w:denies w:denon* w:denonce w:falsc* w:keine
0.2: w:more w:nicht* w:nichts w:offic* w:post w:propo* w:proposal w:rien
0.1: below.false.exact below.no&claim-ends below.no.deed0 deed<no deny.name0 deny.name1 false.new0
0.1: no&offer no.deed1 no.near w:assur* w:bericht w:confi* w:custo* w:customers w:dementiert w:foto
0.1: w:head w:keine* w:other w:repor* w:subst* w:substance
-0.1: below.no.new2 false.near no.name no.name0 of-other same stay&claim-hedged w:beric* w:director
-0.1: w:je w:lawyers w:memo w:rubbi* w:rumours w:spoke* w:statement w:true
-0.2: below.deny>new below.deny~limit claim-hedged claimed confirm deny.deed1 deny>new false.new3
-0.2: new0 no.deed2 number w:analy* w:boss w:company w:contrairement w:deny w:due w:famil* w:family
-0.2: w:guilt* w:guilty w:komme* w:motio* w:motion w:nicht w:nowhe* w:nowhere w:numbe* w:number
-0.2: w:organisers w:over w:pas w:publi* w:reports w:responds w:rubbishes w:specu* w:speculation
-0.2: w:stati* w:vows
-0.3: below.false&claim-ends below.idiom below.limit below.new<deny below.no&false below.no&offer
-0.3: below.no>new deny~limit deny~part end<no false&claim-ends limit name<deny no&deny no&me
-0.3: no>new of-party w:basis w:befor* w:before w:comme* w:dice w:dit w:falsch w:fee w:gover*
-0.3: w:government w:insis* w:non w:operator w:prefe* w:prefecture w:publicist w:spokesman w:state*
-0.3: w:wider* w:widerspricht w:wrong* w:wrongdoing
-0.4: below.confirm&claim-ends below.idiom&report below.me below.no&confirm below.no&guilt
-0.4: below.no~guilt below.stay deed<false false~offer idiom limit&claim-hedged new4 no&claim-ends
-0.4: no.new2 of-role w:becau* w:because w:bestr* w:bestreitet w:cost w:false w:isn't w:messa*
-0.4: w:message w:press w:quash* w:quashes w:reject w:slaps w:surprises w:we're w:won't
-0.5: below.confirm below.deny&report below.deny~report below.end<deny below.report
-0.5: below.same-plain below.stay&claim-ends deny&offer deny.alien deny.new3 deny>report no&confirm
-0.5: part w:aclar* w:aclara w:can't w:comment w:declares w:exclut w:fight w:furth* w:further w:i
-0.5: w:insists w:not w:scotches w:untru* w:untrue w:witho* w:without
-0.6: below.guilt below.no&report below.stay&claim-hedged confirm&claim-no deny&guilt deny.new2
-0.6: deny~offer end<deny limit&claim-no no~part same-plain w:decla* w:officials w:opera* w:owner
-0.6: w:recor* w:record w:say
-0.7: below.deed<deny below.deny.new3 below.no>end below.no~limit false.deed2 false.name1 guilt
-0.7: no&comment no&stay no~comment no~limit of-claimed w:cause* w:caused w:claim* w:claims
-0.7: w:disputes w:knock w:minister w:surpr* w:vow w:wrong
-0.8: below.deny.alien below.deny.name0 below.deny>report comment false&report true w:longe*
-0.8: w:longer w:photo* w:restored w:surprise w:union* w:unions
-0.9: below.false.deed1 below.idiom&claim-hedged below.outsider no.new3 outsider w:berichten
-0.9: w:blame w:board w:busin* w:business w:confirms w:conteste w:didn'* w:didn't w:maker
-0.9: w:ministre w:selon
-1.0: below.deny.deed1 below.deny.name below.false.name below.part w:dispu* w:fact w:fairy
-1.0: w:familia w:informacion w:mehr w:polic* w:police w:precise w:resta* w:resto*
-1.1: claim-no no&guilt stay&claim-no w:cause w:denia* w:denial w:fake w:just w:only w:rejec*
-1.1: w:states
-1.2: deny~guilt no>stay no~report w:appea* w:appeal w:dementia w:denied w:forge* w:i'm w:official
-1.2: w:preci* w:rejects w:reported w:told
-1.3: deny>end w:dispute
-1.4: below.limit&claim-hedged w:aboga* w:abogado w:operations
-1.5: by-outsider w:bulo w:nie w:now
-1.6: below.no&deny w:conte* w:far w:yet
-1.7: below.deny.deed2 w:mas
-1.8: no&claim-no regret
-1.9: below.deny.near
-2.0: below.no>stay
-2.5: confirm&claim-hedged narrower
-2.9: below.false&claim-hedged
"""
WEIGHTS = {
    sign: float(weight)
    for weight, _, signs in (line.partition(": ") for line in _TABLE.strip().splitlines())
    for sign in signs.split()
}
"""The weight of each sign; of ``any`` that of every report."""
