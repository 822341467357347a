"""What stands in the home tab and in what is looked up from there, in German."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["HOME"]

HOME: Mapping[str, Message] = {
    "look_watches": "Suchen",
    "look_sources": "Quellen",
    "look_channel": "Lage, Übersicht",
    "look_why": "Warum eine Meldung",
    "look_help": "Hilfe",
    "look_mute": "Stummschalten",
    "look_mine": "Meine",
    "look_all": "Alle",
    "look_unwell": "Denen es nicht gut geht",
    "look_find": "Suchen nach",
    "look_show": "Zeigen",
    "look_back": "Zurück",
    "look_on": "Weiter",
    "look_page": "{first} bis {last} von {all}",
    "look_nothing": "Hier ist nichts.",
    "look_wait": "Einen Augenblick …",
    "look_room": "Kanal",
    "look_room_hint": "Keiner gewählt: was Ihnen in Direktnachrichten gemeldet wird.",
    "look_what": "Was?",
    "look_brief": "Was jetzt offen ist (Lage)",
    "look_digest": "Die Übersicht jetzt, mit allem, was auf sie wartet",
    "look_told": "Die Suchen, die dem Kanal melden",
    "look_settings": "Seine Einstellungen",
    "look_link": "Link der Meldung",
    "look_link_hint": (
        "Was aus ihr wurde, Schritt für Schritt: auch wenn sie nicht gemeldet wurde."
    ),
    "look_end": "Bis wann",
    "look_end_hint": "2h, tomorrow 9:00, monday, 2026-03-01 9:00. Nichts: bis Sie es beenden.",
    "look_pause": "Anhalten",
    "look_resume": "Fortsetzen",
    "look_remove": "Entfernen",
    "home_mute-until": "Stummschalten bis …",
    "home_unmute": "Stummschaltung beenden",
    "channels_unasked": (
        "Slack ließ sich gerade nicht fragen, in welchen Kanälen Sie sind: versuchen Sie es "
        "in einer Minute noch einmal"
    ),
    "talk_can": (
        "Ich melde Ihnen und Ihren Kanälen, was es von dem gibt, wonach Sie suchen. Ich "
        "verstehe Befehle und keine Sätze: schreiben Sie /watch add und wovon Sie hören "
        "wollen, oder /watch help, in einem Kanal oder hier."
    ),
    "talk_meant": "\nVielleicht meinen Sie ",
    "talk_home": "All das steht auch in meinem Home-Tab, ohne Befehl.",
    "talk_briefly": (
        "Ich bin Nightdesk: schreiben Sie /watch help, oder sehen Sie in meinen Home-Tab"
    ),
    "members_read": "was {channel} gemeldet wird, ist für seine Mitglieder",
    "dialog_here": "Alle rufen",
    "dialog_here_ask": "Bei Eilmeldungen alle rufen (@here)",
    "dialog_here_hint": "Nur wo die Einstellungen des Kanals es erlauben.",
    "limits_lang": "Sprachen {what}",
    "limits_sources": "nur die Quellen {what}",
    "limits_no_sources": "nicht die Quellen {what}",
    "limits_events": "nur die Ereignisse {what}",
    "limits_no_events": "nicht die Ereignisse {what}",
    "limits_digests": "nur in Übersichten gemeldet",
    "sources_missing": (
        "Noch wird keine Quelle beobachtet, und so kann nichts kommen: Ein Redakteur fügt mit "
        "/watch source add eine hinzu, oder die Konfiguration nennt Pakete (packs)."
    ),
    "limits_kept": (
        "Außerdem gilt und bleibt: {limits}. Zu ändern mit nightdesk watch edit, in einer Shell."
    ),
    "edit_what": (
        "was soll sich an '{name}' ändern? Slack hat keinen Dialog geöffnet: schreiben Sie "
        "/watch edit {name} mit der neuen Anfrage, mit to #kanal, oder mit high, normal oder "
        "low"
    ),
    "why_here": "Warum das hier gemeldet wurde:",
    "why_gone": "Die Meldung ist nicht mehr gespeichert, darum ist mehr nicht bekannt.",
    "why_changed": "Seither geändert",
    "why_owner": "Kümmert sich",
    "why_marks": "Gesagt wurde",
    "why_first_seen": "zuerst gesehen",
    "why_seen": "Gemeldet von",
    "why_match": "Suchen, die zutrafen",
    "why_event": "Gehalten für",
    "why_genre": "Art des Textes",
    "why_copied": "Abgeschrieben",
    "why_story": "Geschichte",
    "why_urgency": "Dringlichkeit",
    "why_ledger": "Für diesen Kanal entschieden",
    "why_new": "Mit dieser Meldung begann die Geschichte",
    "why_report": "Eine weitere Meldung einer bekannten Geschichte",
    "why_copy": "Eine Kopie des Textes einer anderen Meldung",
    "why_update": "Eine Entwicklung in einer bekannten Geschichte",
    "why_revision": "Eine geänderte Meldung",
    "why_breaking": "sofort zu melden",
    "why_digest": "für die Übersicht",
    "why_archive": "aufgehoben, niemandem gemeldet",
}
