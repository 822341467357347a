"""What people are answered, in German: commands, presses and dialogs."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["ANSWERS"]

ANSWERS: Mapping[str, Message] = {
    # Sources.
    "source_password": (
        "eine Adresse mit Passwort gehört nicht in einen Chat: Wer eine Shell hat, nimmt sie "
        "mit nightdesk feed add auf"
    ),
    "source_watched": "diese Adresse wird schon beobachtet, als {id}: {url}",
    "source_silent": "unter {url} antwortet nichts: {error}",
    "source_shell": (
        "hier kann keine Seite gefragt werden: Eine Quelle wird in einer Shell aufgenommen, "
        "mit nightdesk feed add und ihrer Adresse"
    ),
    "source_unknown": "keine Quelle hat die Kennung {id}: /watch source list zeigt alle",
    "source_unknown_near": "keine Quelle hat die Kennung {id}: Meinten Sie {meant}?",
    "source_title": "Quelle aufnehmen",
    "source_address": "Adresse eines Feeds oder einer Seite",
    "source_looking": "Suche nach Feeds auf {url}. Das kann eine halbe Minute dauern.",
    "source_found": "Gefunden auf {url}:",
    "source_nothing": "Auf {url} wurde kein Feed gefunden.",
    "source_which": "Welche davon?",
    "source_page": "Die Seite selbst, auf Änderungen ihres Textes",
    "source_sitemap": "News-Sitemap",
    "source_feed": "Feed",
    "source_comments": "Kommentare von Lesern",
    "source_there": "wird schon beobachtet, als {id}",
    "source_name": "Name der Quelle",
    "source_name_hint": "Leer: der Titel des Feeds.",
    "source_tier": "Wie viel sie gilt",
    "source_tier_1": "1: Agenturen, Leitmedien",
    "source_tier_2": "2: etabliert",
    "source_tier_3": "3: andere",
    "source_added": (
        "{name} wird beobachtet, als {id}. Was die erste Abfrage bringt, gilt als alt und "
        "wird niemandem gemeldet."
    ),
    "source_remove_how": "Wieder herausnehmen: /watch source remove {id}",
    "source_gone": "{id} wird nicht mehr beobachtet. Die Einträge bleiben.",
    "source_paused": "{id} pausiert: /watch source resume {id}",
    "source_resumed": "{id} wird wieder abgefragt.",
    "source_press": "Drücken Sie den Knopf, um auf {url} nach Feeds zu suchen.",
    "button_look": "Suchen",
    "button_add": "Aufnehmen",
    "source_lost": "nichts ist gewählt: Suchen Sie die Adresse noch einmal",
    "sources_well": "Allen Quellen geht es gut.",
    "sources_none": "Noch wird keine Quelle beobachtet.",
    "sources_count": {"one": "{n} Quelle", "other": "{n} Quellen"},
    "sources_unwell": {
        "one": "{n} Quelle, der es nicht gut geht",
        "other": "{n} Quellen, denen es nicht gut geht",
    },
    "sources_more": {
        "one": "{n} weitere: nightdesk feed list (in einer Shell) zeigt alle.",
        "other": "{n} weitere: nightdesk feed list (in einer Shell) zeigt alle.",
    },
    "source_of_file": "aus einer Konfigurationsdatei",
    "source_failing": "fehlerhaft seit",
    "source_polled": "zuletzt abgefragt",
    "editors_only": (
        "nur die Redakteure ändern Quellen: Fragen Sie einen von ihnen oder wen, der "
        "slack.editors in der Konfiguration pflegt"
    ),
    "editors_unnamed": (
        "nur die Redakteure ändern Quellen: slack.editors in der Konfiguration nennt sie, "
        "und hier ist noch niemand genannt"
    ),
    "health_failing": "fehlerhaft",
    "health_silent": "verstummt",
    "health_dead": "tot",
    "health_moved": "umgezogen",
    "health_paused": "pausiert",
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
