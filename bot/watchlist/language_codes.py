"""The codes of languages: ISO 639, parts 1 and 2, with some of part 3 that news is written in."""

from __future__ import annotations

__all__ = ["LANGUAGE_CODES", "SHORT_CODES"]

# A code of two letters, behind it the longer ones of the same language, which BCP 47 does not use.
_SHORT = """
    aa/aar ab/abk ae/ave af/afr ak/aka am/amh an/arg ar/ara as/asm av/ava ay/aym az/aze ba/bak
    be/bel bg/bul bh/bih bi/bis bm/bam bn/ben bo/bod/tib br/bre bs/bos ca/cat ce/che ch/cha
    co/cos cr/cre cs/ces/cze cu/chu cv/chv cy/cym/wel da/dan de/deu/ger dv/div dz/dzo ee/ewe
    el/ell/gre en/eng eo/epo es/spa et/est eu/eus/baq fa/fas/per ff/ful fi/fin fj/fij fo/fao
    fr/fra/fre fy/fry ga/gle gd/gla gl/glg gn/grn gu/guj gv/glv ha/hau he/heb hi/hin ho/hmo
    hr/hrv ht/hat hu/hun hy/hye/arm hz/her ia/ina id/ind ie/ile ig/ibo ii/iii ik/ipk io/ido
    is/isl/ice it/ita iu/iku ja/jpn jv/jav ka/kat/geo kg/kon ki/kik kj/kua kk/kaz kl/kal km/khm
    kn/kan ko/kor kr/kau ks/kas ku/kur kv/kom kw/cor ky/kir la/lat lb/ltz lg/lug li/lim ln/lin
    lo/lao lt/lit lu/lub lv/lav mg/mlg mh/mah mi/mri/mao mk/mkd/mac ml/mal mn/mon mr/mar
    ms/msa/may mt/mlt my/mya/bur na/nau nb/nob nd/nde ne/nep ng/ndo nl/nld/dut nn/nno no/nor
    nr/nbl nv/nav ny/nya oc/oci oj/oji om/orm or/ori os/oss pa/pan pi/pli pl/pol ps/pus pt/por
    qu/que rm/roh rn/run ro/ron/rum ru/rus rw/kin sa/san sc/srd sd/snd se/sme sg/sag si/sin
    sk/slk/slo sl/slv sm/smo sn/sna so/som sq/sqi/alb sr/srp ss/ssw st/sot su/sun sv/swe sw/swa
    ta/tam te/tel tg/tgk th/tha ti/tir tk/tuk tl/tgl tn/tsn to/ton tr/tur ts/tso tt/tat tw/twi
    ty/tah ug/uig uk/ukr ur/urd uz/uzb ve/ven vi/vie vo/vol wa/wln wo/wol xh/xho yi/yid yo/yor
    za/zha zh/zho/chi zu/zul
    sh/hbs
"""
# Those that have no code of two letters.
_LONG = """
    ace ach ada ady afa afh ain akk ale alg alt ang anp apa apc arc arn arp art arw ary arz ast
    ath aus awa bad bai bal ban bas bat bej bem ber bho bik bin bla bnt bra btk bua bug byn cad
    cai car cau ceb cel chb chg chk chm chn cho chp chr chy ckb cmc cmn cnr cop cpe cpf cpp crh
    crp csb cus dak dar day del den dgr din doi dra dsb dua dum dyu efi egy eka elx enm ewo fan
    fat fil fiu fon frm fro frr frs fur gaa gay gba gem gez gil gmh goh gon gor got grb grc gsw
    gwi hai hak haw hil him hit hmn hsb hup iba ijo ilo inc ine inh ira iro jbo jpr jrb kaa kab
    kac kam kar kaw kbd kha khi kho kmb kmr kok kos kpe krc krl kro kru kum kut lad lah lam lez
    lol loz lua lui lun luo lus mad mag mai mak man map mas mdf mdr men mga mic min mis mkh mnc
    mni mno moh mos mul mun mus mwl mwr myn myv nah nai nan nap nds new nia nic niu nog non nqo
    nso nub nwc nym nyn nyo nzi osa ota oto paa pag pal pam pap pau peo pes phi phn pon pra pro
    prs raj rap rar roa rom rup sad sah sai sal sam sas sat scn sco sel sem sga sgn shn sid sio
    sit sla sma smi smj smn sms snk sog son srn srr ssa suk sus sux syc syr tai tem ter tet tig
    tiv tkl tlh tli tmh tog tpi tsi tum tup tut tvl tyv udm uga umb und vai vot wak wal war was
    wen wuu xal yao yap ypk yue zap zbl zen zgh znd zun zxx zza
"""

SHORT_CODES: dict[str, str] = {
    long: short
    for short, *longer in (codes.split("/") for codes in _SHORT.split())
    for long in longer
}
"""Of a code of three letters the one of two by which the language goes."""

LANGUAGE_CODES = frozenset([*(codes.partition("/")[0] for codes in _SHORT.split()), *_LONG.split()])
"""All codes by which a language may go, in small letters."""
