"""What each sign weighs for a report's denying what its story claims.

Made by ``python -m benchmarks.likely_denials``; do not edit it. Each line: the weight, and the
signs (`bot.stories.stance.denial_signs`) that have it. The first weight is that of any report.
"""

from __future__ import annotations

__all__ = ["WEIGHTS"]

_TABLE = """
-1.2: any
3.0: scorn w:zero
2.9: asked-claim below.false.new0 so_called
2.7: until-year
2.6: quoted-claim
2.4: below.error error
2.2: w:none
2.1: false&claim-hedged
2.0: w:both
1.9: against-whole below.false.near below.stay&me w:disow* w:fit w:keinerlei w:segun
1.8: staged
1.7: below.false~report below.no>deed below.none&claim-ends w:nunca
1.6: below.usual usual w:campa* w:mon w:zanja
1.5: below.deny.name1 false.name hearsay w:bien w:call w:every w:flieg* w:fliegt w:manag* w:winkt
1.4: below.false.name1 no>name w:oppos*
1.3: below.deny.new0 below.no.near w:affir* w:affirme w:chiff* w:chiffre w:press* w:presse w:repond
1.3: w:stres* w:stresses w:video
1.2: contrary&report deny&claim-hedged no&report none none&claim-hedged quoted-claim-first w:aucun*
1.2: w:aucune w:dement w:desmi* w:responde w:story
1.1: below.hearsay below.no&stay w:club w:dran w:foota* w:footage w:hoax w:lette* w:letter w:ni
1.1: w:ninguna w:versi* w:versichert w:wasn'* w:wasn't
1.0: below.deed<no below.deny>deed below.scorn deny.deed0 other-year w:famille w:indiq* w:indique
1.0: w:manager w:rumour
0.9: below.false.deed2 below.no~offer deny.exact deny.new0 false.deed1 new<false not-that puzzled
0.9: w:afirm* w:afirma w:cold w:lauft w:uns
0.8: below.deny.deed1 below.no.deed1 deny>deed false>new no.exact w:all w:balai* w:balaie
0.8: w:direction w:groun* w:groundless w:ich w:nadie w:ningu* w:wir
0.7: below.confirm&claim-ends below.no.name1 below.no.new1 below.outsider by-zeros cleared
0.7: false.new1 no&true old quoted-few w:claim w:clari* w:clarifies w:contrary w:council
0.7: w:desmiente w:disowns w:erfun* w:erfunden w:ningun w:rien w:scare w:tell w:truth
0.6: below.contrary-deed below.deny.deed0 below.false.deed0 below.false>end below.no&report
0.6: below.no&true below.no.name below.role below.usual&claim-ends contrary-no false~report
0.6: quote-first w:answe* w:calle* w:called w:demen* w:ente w:feder* w:federation w:forgery
0.6: w:keine* w:label w:mein w:nada w:notre w:office w:report w:rumeur w:uncha* w:unchanged
0.5: against below.none below.no~report below.say deny&part deny.near deny~report me new<deny
0.5: no>deed no~offer w:apologises w:asegu* w:asegura w:calls w:contr* w:faux w:gepla* w:geplant
0.5: w:innoc* w:inven* w:laugh* w:laughs w:ministry w:plus w:promet w:rumeu* w:so w:studi* w:studio
0.5: w:tells
0.4: asked-for asks below.contrary below.contrary&report below.deny below.false.exact
0.4: below.new<false below.no>end by-role false.name0 false.new2 idiom&report new<no no.new0
0.4: w:aucun w:bericht w:chair* w:chairman w:comments w:counc* w:falso w:fanta* w:fantasy w:ficti*
0.4: w:fiction w:found* w:invention w:jamai* w:jamais w:motio* w:motion w:my w:new w:niega w:nobod*
0.4: w:nobody w:nothi* w:nothing w:our w:propo* w:proposal w:repon* w:respo* w:rumor* w:rumores
0.4: w:shoot* w:shoots w:station w:stell* w:stellt
0.3: below.end<false below.false&claim-ends below.false>new below.no&me below.no&offer
0.3: below.no.exact below.no.new0 below.none&claim-hedged by-claimed colon confirm false false.new0
0.3: no-first no.new1 of-outsider stay stay&claim-ends w:apolo* w:confi* w:direc* w:lawyer w:me
0.3: w:noch w:promi* w:promised w:responds w:sagt w:zuruc* w:zuruck
0.2: below.deny.new2 below.end<deny below.false.name0 below.new<deny below.no&false below.no.new3
0.2: confirm&claim-ends deny.new1 new2 new3 no&offer no.deed0 no.near report stay&claim-hedged
0.2: usual&claim-ends w:assur* w:chief w:clip w:custo* w:customers w:date w:dementiert w:denie*
0.2: w:denies w:denon* w:denonce w:if w:je w:keine w:menti* w:mentira w:no w:offic* w:owner w:photo
0.2: w:said w:sorry w:spoke* w:strai* w:straight w:team w:we're
0.1: below.end<no below.no.alien below.no.name0 by-party deny.name0 false.exact name no.name1
0.1: not-that-deed w:agent w:basel* w:baseless w:foto w:memo w:palac* w:palace w:posts w:repor*
0.1: w:stati*
-0.1: below.false below.no.new2 below.same below.staged below.true end<false new4 no.deed2 no.name0
-0.1: none&claim-ends of-other offer same w:confirm w:confirms w:isn't w:just w:nicht* w:nichts
-0.1: w:ofert*
-0.2: below.deed<false below.deny.name0 below.false.new1 below.idiom below.limit&claim-hedged
-0.2: below.no&claim-ends below.part below.report claim-no claimed deed<false deny.deed1 end<no
-0.2: false.alien idiom&claim-ends new0 new1 no&false no~part of-party of-role w:capta* w:captain
-0.2: w:cause w:comme* w:comment w:company w:didn'* w:didn't w:gover* w:government w:minis* w:non
-0.2: w:operator w:opposition w:pictu* w:picture w:prefe* w:prefecture w:statement w:we w:wider*
-0.2: w:widerspricht
-0.3: below.deny.new3 below.false.alien below.false.new2 below.offer deny>new end<deny no&confirm
-0.3: no.new2 no>new w:basis w:becau* w:because w:busin* w:business w:can't w:deny w:falsc* w:false
-0.3: w:furth* w:further w:guilt* w:guilty w:insis* w:keinen w:lawyers w:messa* w:message w:news
-0.3: w:nicht w:over w:pas w:press w:publi* w:regrette w:reports w:scotches w:specu* w:speculation
-0.3: w:spokesman w:vows
-0.4: below.idiom&claim-ends below.no&claim-hedged below.no~limit below.same-plain claim-hedged
-0.4: false~offer name<deny no&claim-ends number w:airli* w:airline w:befor* w:before w:bestr*
-0.4: w:bestreitet w:declares w:due w:fairy w:famil* w:fault w:head w:not w:numbe* w:number
-0.4: w:publicist w:publishers w:rival* w:rivals w:state* w:us w:wegen w:wrong w:wrong*
-0.4: w:wrongdoing
-0.5: below.stay below.stay&claim-ends deny&offer deny.alien deny.new2 deny~limit false.new3
-0.5: no&stay no~guilt part same-plain w:analy* w:cause* w:caused w:dice w:exclut w:falsch w:family
-0.5: w:founder w:maker w:opera* w:organisers w:polic* w:police w:pours w:quash* w:quashes
-0.5: w:reported w:until w:untru* w:untrue w:witho* w:without w:won't
-0.6: below.deny&report below.deny~report below.false.deed1 below.no.deed2 deny.new3 deny>report
-0.6: deny~offer no&me true usual&claim-hedged w:analysts w:cost w:dit w:fact w:i w:knock w:komme*
-0.6: w:l'avo* w:l'avocat w:minister w:neigh* w:neighbours w:nur w:officials w:only w:regre*
-0.6: w:reject w:slaps w:true
-0.7: below.deny.exact below.false.name below.no~part deny~part false.deed2 false~part
-0.7: limit&claim-hedged no.new3 no~limit of-claimed w:aides w:claim* w:claims w:decla* w:say
-0.8: below.deny~limit below.no&confirm below.no&guilt below.no~guilt below.old comment false>deed
-0.8: w:blame w:bulo w:conteste w:costs w:fake w:fight w:forge* w:official w:recor* w:record
-0.8: w:restored w:rumours w:surprises
-0.9: below.contrary-no below.false~offer false&report outsider w:board w:disputes w:i'm w:inoce*
-0.9: w:ministers w:ministre w:n'exc* w:n'exclut w:photo* w:surpr* w:surprise
-1.0: below.cleared by-outsider limit&claim-no w:confirma w:d'aut* w:d'autres w:dispu* w:dispute
-1.0: w:familia w:informacion w:mehr w:rejec* w:resta* w:resto* w:selon w:union* w:unions
-1.1: aside below.deny>report deny&guilt false.name1 no>stay w:berichten w:longe* w:longer w:nous
-1.1: w:quats* w:quatsch w:states w:told
-1.2: below.deny.alien deny>end deny~guilt no~report w:appea* w:appeal w:denia* w:denial w:real
-1.2: w:rival
-1.3: w:aboga* w:abogado w:dementia w:far w:innocence w:preci* w:precise w:rejects w:yet
-1.4: below.deed<deny no&claim-no no&guilt w:neith* w:neither w:nor
-1.5: below.guilt regret w:nie w:operations
-1.6: confirm&claim-no stay&claim-no w:denied w:now
-1.7: below.false&claim-hedged below.idiom&report w:conte* w:mas
-1.8: below.deny.deed2 below.idiom&claim-hedged
-1.9: below.deny.near w:vow
-2.0: below.deny.name w:syndi*
-2.2: below.no&deny
-2.3: confirm&claim-hedged
-2.6: narrower
-2.8: below.no>stay
"""
WEIGHTS = {
    sign: float(weight)
    for weight, _, signs in (line.partition(": ") for line in _TABLE.strip().splitlines())
    for sign in signs.split()
}
"""The weight of each sign; of ``any`` that of every report."""
