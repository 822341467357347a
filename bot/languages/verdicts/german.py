"""What a ledger says of an entry, in German."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["VERDICTS"]

VERDICTS: Mapping[str, Message] = {
    "verdict_turned": "wurde vor der Änderung nicht sofort gemeldet",
    "verdict_rings": "sofort gemeldet, {score} übersteigt die Schwelle {threshold} ({least})",
    "verdict_breaks_quiet": "sofort gemeldet, denn {threshold} durchbricht die Ruhezeiten",
    "verdict_listed": "ein Abdruck einer Geschichte, die in der Übersicht schon stand",
    "verdict_known": "kennt diese Geschichte schon",
    "verdict_in_thread": "im Thread gemeldet: {news}",
    "verdict_cools": "wartet bis {time}, eben erst gemeldet: {news}",
    "verdict_light": "nicht gemeldet, wiegt {score}",
    "verdict_light_for": "nicht gemeldet, wiegt {score} ({why})",
    "verdict_barred": "nicht gemeldet, {why}",
    "verdict_morning": "wartet auf die Morgenübersicht, Ruhezeit bis {time}",
    "verdict_rolling": (
        "kommt in den Sammelpost: {rung}-mal in dieser Stunde gemeldet, und {most} ist das Höchste"
    ),
    "verdict_no_digest": "nicht gemeldet: Es gibt keine Übersicht, und {why}",
    "verdict_digest": "wartet auf die Übersicht, {why}",
    "verdict_no_ringing": "darf nicht sofort gemeldet werden: {why}",
    "verdict_too_light": "mit {score} nicht eilig genug",
    "verdict_below": "{score} liegt unter der Schwelle {threshold} ({least})",
    "verdict_digests_only": "die Suche {name} ist nur für Übersichten",
    "verdict_story_muted": "nicht gemeldet, {name} hat die Geschichte hier stummgeschaltet",
    "verdict_source_muted": "nicht gemeldet, {name} hat die Quelle {source} hier stummgeschaltet",
    "verdict_nobody": "keine Suche passt",
    "left_out_gone": "die Suche {name} gibt es nicht mehr",
    "left_out_expired": "die Suche {name} ist abgelaufen: {time}",
    "left_out_muted": "die Suche {name} ist stummgeschaltet",
    "left_out_muted_until": "die Suche {name} ist stummgeschaltet bis {time}",
    "left_out_nowhere": "die Suche {name} nennt keinen Kanal",
    "left_out_changed": "die Suche {name} wurde geändert ({time}), und das ist älter",
    "left_out_was_muted": "die Suche {name} war stummgeschaltet bis {time}, und das ist älter",
    "placed_first": "erster Bericht über dieses Ereignis",
    "placed_list": "ein Überblick über mehrere Geschichten",
    "placed_text": "bringt den Text von {source}",
    "placed_original": "das Original dessen, was {source} brachte",
    "placed_shares": "gemeinsam: {terms}",
    "placed_likeness": "Ähnlichkeit {score}, {needed} genügt",
    "cites": "beruft sich auf {whom}",
    "cites_somebody": "beruft sich auf einen Bericht und sagt nicht, wessen",
    "cites_beside": "äußert sich zur Nachricht anderer und ist kein Ursprung",
    "read_source": "{source}, Stufe {tier}",
    "read_everything": "{watch}: alles",
    "read_copy": "der Text ist der von {id} aus {source}",
    "read_title": "„{text}“ in der Schlagzeile",
    "read_summary": "„{text}“ in der Zusammenfassung",
    "read_content": "„{text}“ im Text",
    "read_tag": "„{text}“ als Schlagwort",
    "read_url": "„{text}“ in der Adresse",
}
