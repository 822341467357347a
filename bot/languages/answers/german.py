"""What people are answered, in German: commands, presses and dialogs."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["ANSWERS"]

ANSWERS: Mapping[str, Message] = {
    # The settings of a channel.
    "settings_title": "Kanaleinstellungen",
    "settings_of": "Was {channel} hört",
    "settings_as_files": "Alles ist so, wie es die Konfiguration sagt.",
    "settings_set_here": (
        "In Slack eingestellt: {names}. Das Übrige ist so, wie es die Konfiguration sagt."
    ),
    "settings_threshold": "Was sofort gepostet wird",
    "settings_everything": "Alle Eilmeldungen",
    "settings_important": "Wichtige Nachrichten",
    "settings_biggest": "Nur die größten Nachrichten",
    "settings_digest": "Zeiten der Übersicht",
    "settings_digest_hint": "Etwa 8:00, 17:00. Leer: keine Übersicht.",
    "settings_days": "Tage der Übersicht",
    "settings_all_days": "Jeden Tag",
    "settings_workdays": "Montag bis Freitag",
    "settings_quiet": "Ruhezeit",
    "settings_quiet_hint": "Etwa 22:00–7:00. Leer: keine. Was dann kommt, wird am Morgen gemeldet.",
    "settings_except": "Auch in der Ruhezeit gepostet",
    "settings_nothing": "Nichts",
    "settings_here": "Ruft alle (@here), wo eine Suche es verlangt",
    "settings_never": "Nie",
    "settings_zone": "Zeitzone",
    "settings_zone_hint": "Etwa Europe/Berlin oder America/New_York.",
    "settings_language": "Sprache",
    "settings_reset": "Alles so haben, wie es die Konfiguration sagt",
    "settings_none": "keine",
    "settings_changed": "{name}: {value} (bisher: {before})",
    "settings_hold": "Das gilt ab jetzt.",
    "settings_same": "Nichts wurde geändert.",
    "settings_none_open": "Slack hat keinen Dialog geöffnet: Drücken Sie den Knopf.",
    "hours_no_times": (
        "{said} ist keine Liste von Uhrzeiten: Schreiben Sie 8:00, 17:00 oder einen "
        "Cron-Ausdruck aus fünf Feldern"
    ),
    "hours_minutes": (
        "eine Übersicht kann nicht um {one} und um {other} kommen: Geben Sie allen Zeiten "
        "dieselben Minuten, wie 8:30, 17:30"
    ),
    "hours_no_span": "{said} ist keine Spanne von Stunden: Schreiben Sie etwa 22:00–7:00",
    "hours_no_zone": "{said} ist keine Zeitzone: Schreiben Sie etwa Europe/Berlin",
    # Dialogs.
    "button_save": "Speichern",
    "button_cancel": "Abbrechen",
    "button_close": "Schließen",
    "saved_title": "Gespeichert",
    "dialog_broke": (
        "Das ist schiefgegangen; Näheres steht im Protokoll des Dienstes. Ihre Eingaben "
        "stehen noch hier."
    ),
    # The App Home, and being invited.
    "press_settings": "Einstellungen",
    "press_set_up": "Diesen Kanal einrichten",
    "press_new_watch": "Neue Suche",
    "introduction": (
        "Ich bin Nightdesk. Ich lese für diese Redaktion die Feeds und poste hier sofort, "
        "was es Eiliges zu dem gibt, wonach Sie suchen; das Übrige wartet auf eine "
        "Übersicht. Bevor nach etwas gesucht wird, wird niemandem etwas gemeldet."
    ),
    "introduction_briefly": "Ich bin Nightdesk: Richten Sie diesen Kanal mit /watch ein",
    "introduction_help": "Oder schreiben Sie /watch help.",
}
