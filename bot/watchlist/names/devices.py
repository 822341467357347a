"""What is known of the everyday names of devices, programs and their makers; see `context`."""

from __future__ import annotations

from bot.watchlist.names.context import Context, build_context

__all__ = ["DEVICES"]

DEVICES: dict[str, Context] = {
    "april": build_context(
        -1.5,
        mass=True,
        namesake=True,
    ),
    "august": build_context(
        -1.5,
        mass=True,
        namesake=True,
    ),
    "canon": build_context(
        0.5,
        supports="camera cameras eos lens mirrorless nikon printers sony",
        opposes="bishop cathedral church literary reverend",
        before="a literary the western",
        after="law of",
    ),
    "echo": build_context(
        supports=("alexa amazon assistant device devices dot echos show smart speaker speakers"),
        opposes="bunnymen canyon chamber chambers liverpool",
        before="an they to",
        after="and chamber chambers lake of park the those",
        verb=True,
    ),
    "edge": build_context(
        -0.5,
        supports=(
            "browser browsers chrome copilot explorer extension firefox microsoft microsofts"
        ),
        opposes="bono cliff knife u2 yield",
        before=(
            "a an at bleeding competitive cutting galaxy gives its knife leading living of on "
            "over special teetering the water wins"
        ),
        after=("city closer computing device devices down higher into lower of out over past up"),
        verb=True,
    ),
    "excel": build_context(
        supports="formula macros microsoft office spreadsheet spreadsheets",
        before="students to who",
        after="at in",
        verb=True,
    ),
    "figure": build_context(
        -1.5,
        supports="adcock ai humanoid robot robotics robots",
        before="a father key opposition public stick the",
        after="of out skater skaters skating",
        verb=True,
    ),
    "june": build_context(
        -1.5,
        mass=True,
        namesake=True,
    ),
    "lens": build_context(
        -1,
        supports="google snapchat",
    ),
    "lucid": build_context(
        1,
        supports="air car cars electric ev gravity saudi sedan suv",
        before="remains",
        after="dream dreaming dreams",
    ),
    "maps": build_context(
        -1,
        supports="apple google navigation",
        mass=True,
    ),
    "mit": build_context(
        0.5,
        supports=(
            "boston cambridge engineers massachusetts professor research researchers scientists "
            "students study university"
        ),
    ),
    "monday": build_context(
        -1.5,
        mass=True,
        namesake=True,
    ),
    "nest": build_context(
        supports=(
            "alphabet cam connected detector doorbell fadell google googles home protect smoke "
            "thermostat thermostats thread"
        ),
        opposes=(
            "bald bees bird birds chick chicks eagle eagles egg eggs empty hornet hornets mcewan "
            "osprey ospreys rats stork swallow tree turtle wasp wasps"
        ),
        before="a an bird birds cuckoo eagle empty hornet love own the their to wasp",
        after="box boxes building egg eggs site sites",
        verb=True,
    ),
    "nothing": build_context(
        -1.5,
        supports="earbuds pei phone smartphone",
        after="but is more new to",
        mass=True,
    ),
    "outlook": build_context(
        -0.5,
        supports="email emails exchange inbox mailbox microsoft microsofts",
        opposes="economic fitch forecast moodys profit rating",
        before=(
            "a an annual cuts earnings economic full global growth its lifts negative profit "
            "raises sales stable the year"
        ),
        after="for on to",
        mass=True,
    ),
    "pixel": build_context(
        1,
        supports="android camera google googles phone phones tensor",
        before="a each every single",
        after="art",
    ),
    "play": build_context(
        -2,
        supports="google store",
        mass=True,
        verb=True,
    ),
    "quest": build_context(
        -0.5,
        supports="diagnostics headset headsets meta oculus vr",
        before="a her his in its the their",
        after="for to",
    ),
    "ring": build_context(
        -0.5,
        supports=(
            "alexa amazon cam camera cameras doorbell doorbells flock footage police siminoff "
            "surveillance video"
        ),
        opposes=(
            "boxing champion diamond engagement gem gold jewel kingpin lord lords saturn "
            "smuggling theft traffickers trafficking wedding"
        ),
        before=(
            "a an boxing brass championship crime drug engagement first gang her his key nose o "
            "of olympic one onion super the theft third trafficking wedding world"
        ),
        after="bearer finger leader of road the true",
        verb=True,
    ),
    "runway": build_context(
        -0.5,
        supports="ai gen startup valenzuela video",
        opposes="aircraft airport fashion flight jet landing model models pilot plane",
        before="a airport off on the",
        after="at collision extension lights show shows",
    ),
    "sharp": build_context(
        -0.5,
        supports="display foxconn lcd osaka panels tv tvs",
        before="a look",
        after="as decline drop fall increase rise words",
        mass=True,
    ),
    "strategy": build_context(
        -1,
        supports="bitcoin microstrategy saylor",
        mass=True,
    ),
    "surface": build_context(
        -0.5,
        supports=(
            "copilot intel ipad laptop macbook microsoft microsofts panos pc pro rt tablet "
            "tablets type windows"
        ),
        opposes="earth lunar mars martian moon ocean planet road sea skin sun water",
        before=(
            "a allegations below beneath claims details earth hard its lunar moon on photos "
            "playing reports road sea slippery the to under videos water"
        ),
        after="area in of temperature temperatures tension water waters",
        mass=True,
        verb=True,
    ),
    "switch": build_context(
        -0.5,
        supports="console consoles game games mario nintendo zelda",
        before="a kill light the to",
        after="back from off on to",
        verb=True,
    ),
    "valve": build_context(
        0.5,
        supports="counterstrike deck gabe game newell steam",
        opposes="gas heart leak pipe surgery",
        before="a faulty gas heart safety the",
        after="replacement",
    ),
    "word": build_context(
        -1.5,
        supports="document documents microsoft",
        before="a every final last of one the this",
        after="count for of",
        mass=True,
    ),
}
