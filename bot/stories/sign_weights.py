"""What each sign weighs for a report's denying what its story claims.

Made by ``python -m benchmarks.likely_denials``; do not edit it. Each line: the weight, and the
signs (`bot.stories.denial_signs`) that have it. The first weight is that of any report.
"""

from __future__ import annotations

__all__ = ["WEIGHTS"]

_TABLE = """
-1.3: any
2.9: false&claim-hedged
2.5: below.no>deed
2.2: w:fit
2.1: w:both w:disow*
2.0: w:none
1.9: below.stay&me
1.7: false~limit w:video
1.6: against-whole below.false.near no>name w:nadie
1.5: below.false~report w:bien w:flieg* w:fliegt w:nunca w:repond w:winkt
1.4: below.deny.name1 below.no&me below.no.new1 w:affir* w:affirme w:chiff* w:chiffre w:story
1.4: w:stres* w:stresses w:zanja
1.3: below.deny.deed0 w:ni w:tell
1.2: contrary&report quote-first w:aucun* w:aucune w:call w:every w:fanta* w:fantasy w:lauft
1.2: w:lette* w:letter w:mon w:responde
1.1: deny.deed0 w:clip w:dement w:ente w:indiq* w:indique w:press* w:presse
1.0: asks-claimed below.deny.new1 below.false&report confirm&claim-ends no&report w:club w:counc*
1.0: w:council w:don't w:hoax w:uns
0.9: below.no~offer deny&claim-hedged false.deed1 false.name false~report no.exact w:afirm*
0.9: w:afirma w:direction w:erfun* w:erfunden w:gepla* w:geplant w:label w:mein w:ministry w:new
0.9: w:photo w:said w:strai* w:straight
0.8: below.deed<no below.false.new1 below.false>end deny.exact deny.new0 deny>deed false>deed
0.8: idiom&report new<false w:desmi* w:desmiente w:invention w:ningu* w:ninguna w:oppos* w:promet
0.8: w:state
0.7: asks below.deny.new0 below.no&stay new<deny no.new0 w:balai* w:balaie w:jamai* w:jamais w:my
0.7: w:news w:photos w:plus w:promi* w:promised w:tells w:uncha* w:unchanged
0.6: against asked-for below.contrary below.contrary&report below.contrary-no below.false.deed0
0.6: below.false.name1 below.false.new0 below.role by-claimed deny~report stay&claim-ends w:asegu*
0.6: w:asegura w:aucun w:claim w:confirm w:contrary w:date w:demen* w:feder* w:federation w:groun*
0.6: w:groundless w:manager w:nada w:ningun w:zuruc* w:zuruck
0.5: below.deny&claim-ends below.false.alien below.no&false below.no~part deny.near false name<no
0.5: no>deed w:capta* w:captain w:disowns w:faux w:forgery w:found* w:keine* w:manag* w:our
0.5: w:respo* w:rumor* w:rumores w:rumou* w:sagt w:stell* w:stellt
0.4: below.deed<false below.false.exact below.false.new2 below.no.deed2 below.no.name below.no.near
0.4: below.say by-role colon contrary contrary-no false.deed0 false.name0 no~offer report stay
0.4: w:apologises w:chief w:confirme w:direc* w:falsc* w:founder w:laugh* w:laughs w:niega w:nobod*
0.4: w:nobody w:noch w:nowhe* w:nowhere w:palac* w:palace w:rumeu* w:rumeur w:shoot* w:shoots
0.4: w:wegen
0.3: below.contrary-deed below.no.name1 deny.new1 false.new0 false.new1 new<no no.deed0 w:calle*
0.3: w:called w:chair* w:chairman w:comments w:contr* w:denie* w:denies w:denon* w:denonce w:memo
0.3: w:nicht* w:nichts w:no w:organ* w:pictu* w:picture w:rien w:scotc* w:so w:statement w:team
0.2: below.false.name0 below.new<false below.no.alien below.no.deed1 below.no.name0 below.no.new2
0.2: deed<no deny&claim-no deny&report deny.name0 me new2 no.alien no.name1 no.near no.new1 say
0.2: stay&me w:all w:apolo* w:basel* w:baseless w:calls w:dementiert w:exclu* w:falso w:foto w:ich
0.2: w:keine w:menti* w:mentira w:nothi* w:nothing w:post w:propo* w:proposal w:station
0.1: aside below.new<no below.no&claim-hedged by-other by-party deny&part false.new3 false>new
0.1: w:assur* w:cold w:confi* w:despi* w:despite w:kein w:lawyer w:other w:prome* w:rubbi* w:until
-0.1: below.end<no below.idiom&claim-ends claim-hedged confirm deny>new deny~limit no&deny w:boss
-0.1: w:contrairement w:over w:pas w:posts w:spoke*
-0.2: below.deny.new2 below.deny>new below.deny~limit below.new<deny below.no.new3 below.no>new
-0.2: below.same claimed false.near limit&claim-ends no&claim-hedged of-other stay&claim-hedged
-0.2: w:bestr* w:bestreitet w:company w:deny w:director w:dit w:due w:fee w:gover* w:government
-0.2: w:guilt* w:guilty w:infor* w:insis* w:inven* w:motio* w:motion w:nicht w:numbe* w:number
-0.2: w:organisers w:repon*
-0.3: below.confirm&claim-ends below.deny&report below.deny~report below.false.deed2
-0.3: below.false.new3 below.idiom&report below.limit below.no.new0 deny.deed1 end<no false&report
-0.3: idiom idiom&claim-hedged limit name<deny no&claim-ends no&me no>new number of-party w:befor*
-0.3: w:before w:beric* w:comme* w:dice w:famil* w:family w:hits w:isn't w:keinen w:komme* w:media
-0.3: w:notre w:officials w:quash* w:quashes w:reject w:rival w:specu* w:speculation w:spokesman
-0.3: w:stati* w:untru* w:untrue w:wider* w:widerspricht w:wrong* w:wrongdoing
-0.4: below.end<deny below.idiom below.no&guilt below.no~guilt below.no~limit below.stay
-0.4: below.stay&claim-hedged deny.new2 end<false false.alien false.exact limit&claim-hedged new4
-0.4: no&confirm of-role part w:aclar* w:aclara w:becau* w:because w:comment w:exclut w:i w:press
-0.4: w:rumours w:say w:slaps w:surpr* w:surprise w:surprises w:vows w:won't w:wrong
-0.5: below.deed<deny below.deny>report below.false.deed1 below.report below.same-plain deed<false
-0.5: deny&offer no~part w:cost w:declares w:disputes w:non w:not w:opposition w:publi* w:scotches
-0.6: below.me below.no&confirm below.no&offer below.no&report below.stay&claim-ends deny&guilt
-0.6: deny.new3 deny>report deny~part false.name1 no&stay no.new2 of-outsider w:decla* w:fight
-0.6: w:furth* w:further w:longe* w:longer w:minister w:offic* w:recor* w:record w:we're w:witho*
-0.6: w:without
-0.7: below.confirm below.deny.new3 below.guilt below.idiom&claim-hedged below.part deny.alien
-0.7: deny~offer end<deny false~offer no&comment no~limit same-plain w:cause* w:caused w:claim*
-0.7: w:claims w:insists w:knock w:official w:publicist w:responds
-0.8: below.deny.alien below.deny.name0 comment guilt no~comment of-claimed outsider w:board
-0.8: w:busin* w:business w:can't w:conteste w:just w:subst* w:substance
-0.9: below.outsider no&claim-no no.new3 w:basis w:berichten w:confirms w:didn'* w:didn't w:fairy
-0.9: w:fake w:i'm w:maker w:now w:polic* w:police w:vow
-1.0: below.limit&claim-hedged confirm&claim-no limit&claim-no w:blame w:familia w:informacion
-1.0: w:mehr w:ministre w:photo* w:precise w:union* w:unions
-1.1: no&guilt w:appea* w:appeal w:cause w:dementia w:dispu* w:forge* w:only w:rejects
-1.2: below.deny.name below.false.name below.no>end deny~guilt w:bulo w:denia* w:denial w:preci*
-1.2: w:rejec* w:selon w:states w:told
-1.3: below.deny.deed1 by-outsider claim-no false.deed2 w:denied
-1.4: below.no&deny deny>end no>stay w:aboga* w:abogado w:dispute w:far
-1.5: stay&claim-no w:yet
-1.7: no~report w:conte*
-1.8: regret w:mas
-1.9: w:fact w:nie
-2.0: below.deny.deed2 below.deny.near below.no>stay
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
