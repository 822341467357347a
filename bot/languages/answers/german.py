"""What people are answered, in German: commands, presses and dialogs."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["ANSWERS"]

ANSWERS: Mapping[str, Message] = {
    # What people look at.
    "preview_of": "Was {query} gebracht hätte",
    "preview_span": " in {entries} aus {days}\n",
    "preview_stored": {
        "one": "{n} gespeicherten Eintrag",
        "other": "{n} gespeicherten Einträgen",
    },
    "preview_days": {"one": "{n} Tag", "other": "{n} Tagen"},
    "preview_hours": {"one": "{n} Stunde", "other": "{n} Stunden"},
    "preview_nothing": "Aus dieser Zeit ist noch nichts gespeichert, woran es sich messen ließe.",
    "preview_hits": {"one": "{n} Treffer, {rate} am Tag", "other": "{n} Treffer, {rate} am Tag"},
    "preview_rates": "{breaking} am Tag würden sofort gemeldet, {lines} stünden in Übersichten",
    "preview_judged": {"one": " (nach {n} Treffer)", "other": " (nach den letzten {n} Treffern)"},
    "preview_baseline": {
        "one": (
            "{n} Treffer kam mit ersten Abfragen, die niemandem gemeldet werden; die "
            "Raten lassen ihn aus."
        ),
        "other": (
            "{n} Treffer kamen mit ersten Abfragen, die niemandem gemeldet werden; die "
            "Raten lassen sie aus."
        ),
    },
    "preview_noise": "Was Rauschen macht\n",
    "preview_strongest": "Die stärksten\n",
    "preview_latest": "Die neuesten\n",
    "status_well": "allen geht es gut",
    "status_unpolled": "noch keine Abfrage",
    "status_outage": "Keine Quelle antwortet seit",
    "status_stored": "{entries} zu {stories}",
    "status_entries": {"one": "{n} gespeicherter Eintrag", "other": "{n} gespeicherte Einträge"},
    "status_stories": {"one": "{n} Geschichte", "other": "{n} Geschichten"},
    "status_muted": ", {number} stummgeschaltet",
    "status_waiting": {"one": "{n} Nachricht zu senden", "other": "{n} Nachrichten zu senden"},
    "status_dead": {
        "one": ", {n} nicht zustellbar: nightdesk deliveries list",
        "other": ", {n} nicht zustellbar: nightdesk deliveries list",
    },
    "why_nothing": (
        "Keine Meldung mit der Adresse oder der Kennung {place} wurde gesehen. Vielleicht "
        "steht sie in einer Quelle, die nicht beobachtet wird, oder kam, bevor diese Quelle "
        "es wurde: /watch source list zeigt alle."
    ),
    # What is pressed on messages.
    "mark_useful": "nützlich",
    "mark_noise": "unwichtig",
    "mark_wrong-story": "falsche Geschichte",
    "marked": "Vermerkt als {kind}: {headline}",
    "marked_before": "Es ist schon vermerkt als {kind}: {headline}",
    "unmarked": "Zurückgenommen; Sie sagen jetzt nichts dazu: {headline}",
    "unmarked_before": "Sie haben nichts dazu gesagt: {headline}",
    "taken": "Sie kümmern sich darum bis {until}: {headline}",
    "taken_still": "Sie kümmern sich weiter darum, jetzt bis {until}: {headline}",
    "taken_over": "Sie kümmern sich darum bis {until}, anstelle von {name}: {headline}",
    "taken_again": "Drücken Sie vorher noch einmal, um dabei zu bleiben.",
    "taken_freed": (
        "Niemand kümmert sich darum, denn es wurde nach diesem Druck abgegeben: {headline}"
    ),
    "taken_since": "{name} hat es inzwischen übernommen: {headline}",
    "handed_back": "Jetzt kümmert sich niemand darum: {headline}",
    "handed_not": "{name} kümmert sich darum: {headline}",
    "muted_story": (
        "In diesem Kanal stummgeschaltet, für alle hier: {headline}. Nichts weiter davon "
        "wird gemeldet, außer es wird dementiert oder berichtigt."
    ),
    "muted_story_before": (
        "In diesem Kanal schon stummgeschaltet, für alle hier: {headline}. Nichts weiter "
        "davon wird gemeldet, außer es wird dementiert oder berichtigt."
    ),
    "muted_source": (
        "Die Quelle ist in diesem Kanal stummgeschaltet, für alle hier: {headline}. Was sie "
        "berichtet, zählt weiter, wo andere dasselbe berichten."
    ),
    "muted_source_before": (
        "Die Quelle ist in diesem Kanal schon stummgeschaltet, für alle hier: {headline}. "
        "Was sie berichtet, zählt weiter, wo andere dasselbe berichten."
    ),
    "muted_too": "Hier ebenfalls stummgeschaltet: {names}.",
    "unmuted_story": "Die Geschichte wird hier wieder gemeldet: {headline}",
    "unmuted_source": "Die Quelle wird hier wieder gemeldet: {headline}",
    "unmuted_story_before": "Die Geschichte ist hier nicht stummgeschaltet: {headline}",
    "unmuted_source_before": "Die Quelle ist hier nicht stummgeschaltet: {headline}",
    "button_undo": "Rückgängig",
    "button_hand_back": "Abgeben",
    "story_not_told": (
        "diesem Kanal wurde diese Geschichte nicht gemeldet, soweit Nightdesk weiß; bei "
        "einer Meldung, die eben erst kam, versuchen Sie es gleich noch einmal"
    ),
    # Watches.
    "watch_added": (
        "Gesucht wird {query} für {channels}{priority}. Es gilt ab dem nächsten Eintrag, der kommt."
    ),
    "watch_added_end": "Zum Beenden: /watch remove {name}",
    "watch_same": "{name} ist schon so: Nichts wurde geändert.",
    "watch_edited": (
        "Geändert: {name} sucht {query} für {channels}{priority}. Was neu gesucht wird, wird "
        "ab dem nächsten Eintrag gemeldet."
    ),
    "watch_removed": "Entfernt: {name}, die nach {query} suchte, für {channels}.",
    "watch_restored": "Wieder da: {name} sucht {query} für {channels}{priority}.",
    "watch_restored_note": "Was dazwischen kam, wird nicht nachgemeldet.",
    "watch_muted": (
        "{name} ist stummgeschaltet bis {until}. Was sie bis dahin findet, wird nicht nachgemeldet."
    ),
    "watch_muted_open": (
        "{name} ist stummgeschaltet, bis jemand das aufhebt. Was sie bis dahin findet, wird "
        "nicht nachgemeldet."
    ),
    "watch_unmuted": "{name} meldet wieder, was ab jetzt kommt.",
    "button_unmute": "Wieder melden",
    "with_priority_high": ", Vorrang hoch",
    "with_priority_low": ", Vorrang gering",
    "a_direct_message": "eine Direktnachricht",
    "and_more": {"one": " und {n} weiteren", "other": " und {n} weitere"},
    "watches_none_all": "Noch wird nach nichts gesucht. Beginnen Sie mit: /watch add SUCHE",
    "watches_none_mine": (
        "Sie suchen noch nach nichts. Beginnen Sie mit: /watch add SUCHE, oder list all"
    ),
    "watches_none_here": (
        "Keine Suche meldet diesem Kanal etwas. Beginnen Sie mit: /watch add SUCHE, oder list all"
    ),
    "watches_count": {"one": "{n} Suche", "other": "{n} Suchen"},
    "watches_more": {
        "one": "{n} weitere: nightdesk watch list (in einer Shell) zeigt alle.",
        "other": "{n} weitere: nightdesk watch list (in einer Shell) zeigt alle.",
    },
    "watch_for": " für ",
    "watch_is_expired": ", abgelaufen {time}",
    "watch_is_muted": ", stummgeschaltet",
    "watch_is_muted_until": ", stummgeschaltet bis {time}",
    "watch_is_for_digests": ", nur für Übersichten",
    "watch_is_unreadable": ", stumm, denn ihre Suche ist nicht zu lesen",
    "watch_is_silent": ", hat 30 Tage lang nichts gebracht: erweitern oder entfernen",
    "watch_is_noisy": {
        "one": ", bringt {n} Treffer am Tag: einengen",
        "other": ", bringt {n} Treffer am Tag: einengen",
    },
    "watch_hits": {"one": ", {n} Treffer in 7 Tagen", "other": ", {n} Treffer in 7 Tagen"},
    "watch_no_hit": ", noch kein Treffer",
    "watch_unknown": "keine Suche heißt {name}; es gibt: {names}",
    "watch_unknown_near": "keine Suche heißt {name}; meinten Sie {names}?",
    "watch_unknown_of_many": (
        "keine Suche heißt {name}: /watch list zeigt die {number}, die Sie sehen"
    ),
    "watch_unremoved": "keine Suche {name} wurde entfernt, die zurückkommen könnte",
    "watch_edit_in_file": "{name} steht in einer Konfigurationsdatei: Ändern Sie es dort",
    "watch_remove_in_file": "{name} steht in einer Konfigurationsdatei: Entfernen Sie es dort",
    "span_unread": (
        "{said} ist keine Dauer: Schreiben Sie eine Zahl und min, h, d oder w, "
        "etwa 2h (höchstens zehn Jahre)"
    ),
    "span_is_time": "{said} ist ein Zeitpunkt und keine Dauer: Schreiben Sie bis {when}",
    "span_of_nothing": "{said} ist vorbei, bevor es beginnt: Schreiben Sie, wie lange, etwa für 2h",
    "span_too_long": "{said} ist zu lang: höchstens zehn Jahre",
    "time_unread": (
        "{said} ist keine Zeit: Schreiben Sie bis morgen 9:00, bis Montag, bis "
        "18:30, bis 2026-03-01 9:00 oder für 2h"
    ),
    "time_ambiguous": "{said} kann {times} sein: Schreiben Sie, was gemeint ist, etwa bis {first}",
    "time_passed": "{said} ist vorbei: Nennen Sie eine Zeit, die kommt",
    "watch_not_muted": "{name} ist nicht stummgeschaltet",
    "watch_there_again": "es gibt wieder eine Suche {name}, und sie bleibt, wie sie ist",
    "members_only": (
        "was {channel} hört, bestimmen seine Mitglieder: Treten Sie bei und schreiben Sie "
        "den Befehl dort, oder suchen Sie mit `to me` für sich selbst"
    ),
    "no_such_channel": (
        "kein Kanal {channel} ist zu sehen: Prüfen Sie die Schreibweise und ob er archiviert "
        "wurde; für einen privaten schreiben Sie den Befehl dort"
    ),
    "members_of_others": (
        "{name} erreicht noch andere: {channel}; und was dort ankommt, bestimmen die "
        "Mitglieder. Nehmen Sie Ihren eigenen Kanal mit /watch edit heraus, oder fragen Sie, "
        "wer die Suche angelegt hat"
    ),
    "room_unasked": (
        "Slack ließ sich gerade nicht fragen, wie dieser Kanal heißt, darum wurde nichts "
        "getan: versuchen Sie es in einer Minute noch einmal"
    ),
    "slack_unasked": (
        "Slack ließ sich gerade nicht fragen, wer dort dabei ist, darum wurde nichts geändert: "
        "versuchen Sie es in einer Minute noch einmal"
    ),
    "zone_unasked": (
        "Slack ließ sich gerade nicht nach Ihrer Zeitzone fragen, darum wurde nichts "
        "geändert: versuchen Sie es in einer Minute noch einmal, oder sagen Sie die Dauer "
        "(for 2h)"
    ),
    "that_channel": "dieser Kanal",
    "digest_coming": "Die Übersicht ist unterwegs, mit allem, was darauf gewartet hat.",
    "digest_nothing": (
        "Auf die Übersicht dieses Kanals wartet gerade nichts, darum kommt keine. Wonach hier "
        "gesucht wird, zeigt /watch list here."
    ),
    "digest_none": (
        "{channel} hat keine Übersicht: Geben Sie ihr Zeiten mit /watch settings oder in der "
        "Konfiguration"
    ),
    # Help, and what was not understood.
    "help_title": "So geht /watch",
    "help_add": "nach etwas suchen",
    "help_list": "die Suchen, was jede brachte und wie genau sie war",
    "help_edit": "eine ändern",
    "help_remove": "eine beenden",
    "help_mute": "oder until tomorrow 9:00; unmute NAME hebt es auf",
    "help_test": "was sie gebracht hätte",
    "help_why": "was aus einer Meldung wurde",
    "help_brief": "was in diesem Kanal offen ist",
    "help_digest": "die Übersicht des Kanals, ohne auf ihre Zeit zu warten",
    "help_source": (
        "auch source health, und für Redakteure add URL, pause ID, resume ID und remove ID"
    ),
    "help_settings": "was dieser Kanal hört: Schwelle, Zeiten der Übersicht, Ruhezeit, Sprache",
    "help_status": "wie es Nightdesk geht",
    "help_help": "dies hier",
    "help_all": "alle Befehle",
    "help_query": (
        'Eine Suche besteht aus Wörtern, "Wortfolgen", AND, OR, NOT oder -Wort, Klammern, '
        "Anfang*, a NEAR/5 b, title:Wort, source:Host und entity:Kennung. Zum Beispiel:"
    ),
    "button_watch_this": "Danach suchen",
    "query_unreadable": "Die Suche ist nicht zu lesen: {fault}",
    "database_refused": "Nichts wurde geändert, denn die Datenbank nimmt es nicht an: {error}",
    "surprise": (
        "Das ist auf eine Weise schiefgegangen, die Nightdesk nicht erwartet hat. Sehen Sie "
        "mit /watch list nach, ob es gewirkt hat; Näheres steht im Protokoll des Dienstes."
    ),
    "dialog_not_opened": (
        "Slack hat keinen Dialog geöffnet. "
        "Drücken Sie noch einmal, oder schreiben Sie {typed} in den Kanal, der es hören soll."
    ),
    "options_unread": "{said} wurde nicht verstanden.",
    "typed_no_command": "{word} ist kein Befehl von /watch.",
    "typed_near": "{problem} Meinten Sie /watch {near}?",
    "typed_add": "Wonach soll gesucht werden?",
    "typed_test": "Welche Suche soll probiert werden?",
    "typed_edit": "Welche Suche soll geändert werden?",
    "typed_remove": "Welche Suche soll entfernt werden?",
    "typed_mute": "Welche Suche soll stummgeschaltet werden?",
    "typed_unmute": "Welche Suche soll wieder melden?",
    "typed_list": "{said} ist nichts zum Auflisten: Schreiben Sie mine, here oder all.",
    "typed_why": "Was denn? Fügen Sie den Link zu einer Meldung ein.",
    "typed_brief": "{said} nennt keinen Kanal: Schreiben Sie #tech.",
    "typed_digest": "{said} geht mit einer Übersicht nicht: Schreiben Sie digest now.",
    "typed_source_id": "Welche Quelle? /watch source list zeigt die Kennungen.",
    "typed_source": (
        "{said} geht mit Quellen nicht: Schreiben Sie add, list, pause, resume, remove oder health."
    ),
    "typed_more": "Nach {command} folgt nichts: {said} wurde nicht verstanden.",
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
    "settings_quiet_zone": "Zeitzone der Ruhezeit",
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
    "hours_no_span": "{said} ist keine Spanne von Stunden: Schreiben Sie etwa 22:00–7:00",
    "hours_all_day": "{said} ist der ganze Tag: Schreiben Sie etwa 22:00–7:00, oder gar nichts",
    "hours_no_zone": "{said} ist keine Zeitzone: Schreiben Sie etwa Europe/Berlin",
    "hours_near_zone": "{said} ist keine Zeitzone: Schreiben Sie {near}",
    "hours_alike_zones": "{said} ist keine Zeitzone: Vielleicht {near}",
    # Dialogs.
    "button_save": "Speichern",
    "button_cancel": "Abbrechen",
    "button_close": "Schließen",
    "saved_title": "Gespeichert",
    "dialog_broke": (
        "Das ist schiefgegangen; Näheres steht im Protokoll des Dienstes. Ihre Eingaben "
        "stehen noch hier."
    ),
    "dialog_saving": (
        "Wird gespeichert … Slack braucht Zeit, um zu sagen, wer das darf. Sie können das "
        "Fenster schließen: Was daraus wurde, steht dann hier oder in einer Direktnachricht."
    ),
    "dialog_entered": "Eingegeben war:",
    "watch_replaced": (
        "Während Ihr Dialog offen war, hat jemand anderes das geändert; jetzt gilt, was Sie "
        "eingegeben haben. Vorher stand da – {what}: {before}"
    ),
    "query_too_long": (
        "Die Suche hat {n} Zeichen, und höchstens {most} sind möglich: Kürzen Sie sie (deal* "
        "und entity:nokia stehen für viele Wörter), oder teilen Sie sie auf mehrere auf. "
        "Eingegeben war:"
    ),
    "not_saved": "Nichts wurde gespeichert: {error}",
    "dialog_query": "Wonach gesucht wird",
    "dialog_query_hint": (
        'Wörter, "Wortfolgen", OR, -Wort, entity:nokia. Die Eingabetaste zeigt, was das brächte.'
    ),
    "dialog_channels": "Kanäle, die es hören",
    "dialog_and": "Und",
    "dialog_me": "Eine Direktnachricht an mich",
    "dialog_priority": "Vorrang",
    "dialog_priority_high": "Hoch",
    "dialog_priority_normal": "Mittel",
    "dialog_priority_low": "Gering",
    "dialog_expires": "Letzter Tag",
    "dialog_preview": "Zeigen, was das brächte",
    "dialog_new": "Neue Suche",
    "dialog_edit": "Suche ändern",
    "preview_looking": "Sehe nach, was das in den letzten 14 Tagen gebracht hätte …",
    "preview_empty": "Die Eingabetaste zeigt, was das in den letzten 14 Tagen gebracht hätte.",
    "preview_failed": "Die Vorschau ist gescheitert; die Suche lässt sich trotzdem speichern.",
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
    "home_watches": "Ihre Suchen",
    "home_none": "Sie suchen noch nach nichts.",
    "home_guide": (
        "1. Suchen Sie nach einem Namen, einem Wort oder einer Wortfolge. Der Dialog zeigt, "
        "was das in den letzten zwei Wochen gebracht hätte.\n2. Laden Sie mich in einen Kanal "
        "ein (/invite @Nightdesk) und schreiben Sie dort /watch add, oder lassen Sie sich in "
        "einer Direktnachricht melden, was eine Suche findet.\n3. Eiliges wird sofort "
        "gepostet, das Übrige wartet auf die Übersicht des Kanals. Vermerken Sie, was "
        "nützlich und was unwichtig war: Ich schlage vor, wie sich die Suche einengen lässt."
    ),
    "home_more": {
        "one": "{n} weitere: Suchen zeigt sie.",
        "other": "{n} weitere: Suchen zeigt sie.",
    },
    "home_on": "Worum Sie sich kümmern",
    "home_until": ", bis ",
    "home_direct": "Direktnachrichten an Sie",
    "home_told": " wurde gemeldet\n",
    "home_untold": " wurde heute nichts gemeldet.",
    "home_status": "Wie es Nightdesk geht",
    "home_hits": {"one": "{n} Treffer in 7 Tagen", "other": "{n} Treffer in 7 Tagen"},
    "home_edit": "Ändern",
    "home_mute": "Einen Tag stummschalten",
    "home_remove": "Entfernen",
    "state_muted": "stummgeschaltet",
    "state_expired": "abgelaufen",
}
