"""What people are answered, in French: commands, presses and dialogs."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["ANSWERS"]

ANSWERS: Mapping[str, Message] = {
    # What people look at.
    "preview_of": "Ce que {query} aurait donné",
    "preview_span": " sur {entries} en {days}\n",
    "preview_stored": {"one": "{n} article conservé", "other": "{n} articles conservés"},
    "preview_days": {"one": "{n} jour", "other": "{n} jours"},
    "preview_hours": {"one": "{n} heure", "other": "{n} heures"},
    "preview_nothing": (
        "Rien n’est encore conservé de cette période : il n’y a rien à quoi la comparer."
    ),
    "preview_hits": {
        "one": "{n} résultat, {rate} par jour",
        "other": "{n} résultats, {rate} par jour",
    },
    "preview_rates": (
        "{breaking} par jour seraient annoncés aussitôt, {lines} iraient dans les récapitulatifs"
    ),
    "preview_judged": {
        "one": " (d’après {n} résultat)",
        "other": " (d’après les {n} derniers résultats)",
    },
    "preview_baseline": {
        "one": (
            "{n} résultat vient de premières lectures, qui ne sont annoncées à personne "
            "; les taux ne le comptent pas."
        ),
        "other": (
            "{n} résultats viennent de premières lectures, qui ne sont annoncées à "
            "personne ; les taux ne les comptent pas."
        ),
    },
    "preview_noise": "Ce qui fait du bruit\n",
    "preview_strongest": "Les plus forts\n",
    "preview_latest": "Les plus récents\n",
    "status_well": "toutes vont bien",
    "status_unpolled": "pas encore de lecture",
    "status_outage": "Aucune source ne répond depuis",
    "status_stored": "{entries} dans {stories}",
    "status_entries": {"one": "{n} article conservé", "other": "{n} articles conservés"},
    "status_stories": {"one": "{n} sujet", "other": "{n} sujets"},
    "status_muted": ", {number} en sourdine",
    "status_waiting": {"one": "{n} message à envoyer", "other": "{n} messages à envoyer"},
    "status_dead": {
        "one": ", {n} non distribuable : nightdesk deliveries list",
        "other": ", {n} non distribuables : nightdesk deliveries list",
    },
    "why_nothing": (
        "Aucun article d’adresse ou d’identifiant {place} n’a été vu. Il est peut-être dans "
        "une source qui n’est pas suivie, ou est arrivé avant qu’elle le soit : /watch "
        "source list les montre."
    ),
    # What is pressed on messages.
    "mark_useful": "utile",
    "mark_noise": "sans intérêt",
    "mark_wrong-story": "mauvais sujet",
    "marked": "Noté comme {kind} : {headline}",
    "marked_before": "C’est déjà noté comme {kind} : {headline}",
    "unmarked": "Retiré ; vous n’en dites plus rien : {headline}",
    "unmarked_before": "Vous n’en aviez rien dit : {headline}",
    "taken": "Vous vous en chargez jusqu’à {until} : {headline}",
    "taken_still": "Vous vous en chargez toujours, désormais jusqu’à {until} : {headline}",
    "taken_over": "Vous vous en chargez jusqu’à {until}, à la place de {name} : {headline}",
    "taken_again": "Appuyez de nouveau avant cette heure pour continuer.",
    "taken_freed": "Personne ne s’en charge : c’est rendu depuis cet appui : {headline}",
    "taken_since": "{name} l’a pris depuis : {headline}",
    "handed_back": "Plus personne ne s’en charge : {headline}",
    "handed_not": "{name} s’en charge : {headline}",
    "muted_story": (
        "Mis en sourdine dans ce canal, pour tous : {headline}. Plus rien n’en est annoncé, "
        "sauf un démenti ou une correction."
    ),
    "muted_story_before": (
        "Déjà en sourdine dans ce canal, pour tous : {headline}. Plus rien n’en est annoncé, "
        "sauf un démenti ou une correction."
    ),
    "muted_source": (
        "La source est en sourdine dans ce canal, pour tous : {headline}. Ce qu’elle "
        "rapporte compte toujours si d’autres rapportent la même chose."
    ),
    "muted_source_before": (
        "La source est déjà en sourdine dans ce canal, pour tous : {headline}. Ce qu’elle "
        "rapporte compte toujours si d’autres rapportent la même chose."
    ),
    "muted_too": "Également en sourdine ici : {names}.",
    "unmuted_story": "Le sujet est de nouveau annoncé ici : {headline}",
    "unmuted_source": "La source est de nouveau annoncée ici : {headline}",
    "unmuted_story_before": "Le sujet n’est pas en sourdine ici : {headline}",
    "unmuted_source_before": "La source n’est pas en sourdine ici : {headline}",
    "button_undo": "Annuler cela",
    "button_hand_back": "Rendre",
    "story_not_told": (
        "ce canal n’a pas été averti de ce sujet, à la connaissance de Nightdesk ; si le "
        "message vient d’arriver, réessayez dans un instant"
    ),
    # Watches.
    "watch_added": (
        "Veille sur {query} pour {channels}{priority}. Elle s’applique dès le prochain article."
    ),
    "watch_added_end": "Pour l’arrêter : /watch remove {name}",
    "watch_same": "{name} est déjà ainsi : rien n’a été modifié.",
    "watch_edited": (
        "Modifié : {name} cherche {query} pour {channels}{priority}. Ce qui est nouveau est "
        "annoncé dès le prochain article."
    ),
    "watch_removed": "Supprimé : {name}, qui cherchait {query} pour {channels}.",
    "watch_restored": "De retour : {name} cherche {query} pour {channels}{priority}.",
    "watch_restored_note": "Ce qui est arrivé entre-temps n’est pas annoncé après coup.",
    "watch_muted": (
        "{name} est en sourdine jusqu’à {until}. Ce qu’elle trouve d’ici là n’est pas "
        "annoncé après coup."
    ),
    "watch_muted_open": (
        "{name} est en sourdine jusqu’à ce qu’on la rétablisse. Ce qu’elle trouve d’ici là "
        "n’est pas annoncé après coup."
    ),
    "watch_unmuted": "{name} annonce de nouveau ce qui arrive désormais.",
    "button_unmute": "Rétablir",
    "with_priority_high": ", priorité haute",
    "with_priority_low": ", priorité basse",
    "a_direct_message": "un message direct",
    "and_more": {"one": " et {n} de plus", "other": " et {n} de plus"},
    "watches_none_all": "Rien n’est encore suivi. Commencez par : /watch add REQUÊTE",
    "watches_none_mine": (
        "Vous ne suivez encore rien. Commencez par : /watch add REQUÊTE, ou list all"
    ),
    "watches_none_here": (
        "Aucune veille n’avertit ce canal. Commencez par : /watch add REQUÊTE, ou list all"
    ),
    "watches_count": {"one": "{n} veille", "other": "{n} veilles"},
    "watches_more": {
        "one": "{n} de plus : nightdesk watch list (dans un terminal) les montre toutes.",
        "other": "{n} de plus : nightdesk watch list (dans un terminal) les montre toutes.",
    },
    "watch_for": " pour ",
    "watch_is_expired": ", expirée le {time}",
    "watch_is_muted": ", en sourdine",
    "watch_is_muted_until": ", en sourdine jusqu’au {time}",
    "watch_is_for_digests": ", pour les récapitulatifs seulement",
    "watch_is_unreadable": ", muette car sa requête est illisible",
    "watch_is_silent": ", n’a rien donné depuis 30 jours : élargissez-la ou supprimez-la",
    "watch_is_noisy": {
        "one": ", donne {n} résultat par jour : resserrez-la",
        "other": ", donne {n} résultats par jour : resserrez-la",
    },
    "watch_hits": {"one": ", {n} résultat en 7 jours", "other": ", {n} résultats en 7 jours"},
    "watch_no_hit": ", aucun résultat encore",
    "watch_unknown": "aucune veille ne s’appelle {name} ; il y a : {names}",
    "watch_unknown_near": "aucune veille ne s’appelle {name} ; s’agit-il de {names} ?",
    "watch_unknown_of_many": (
        "aucune veille ne s’appelle {name} : /watch list montre les {number} que vous voyez"
    ),
    "watch_unremoved": "aucune veille {name} n’a été supprimée qui puisse revenir",
    "watch_edit_in_file": "{name} figure dans un fichier de configuration : modifiez-la là",
    "watch_remove_in_file": "{name} figure dans un fichier de configuration : supprimez-la là",
    "span_unread": (
        "{said} n’est pas une durée : écrivez un nombre et min, h, d ou w, "
        "comme 2h (dix ans au plus)"
    ),
    "span_is_time": "{said} est un moment et non une durée : écrivez jusqu’à {when}",
    "span_of_nothing": (
        "{said} est fini avant de commencer : dites combien de temps, comme pendant 2h"
    ),
    "span_too_long": "{said} est trop long : dix ans au plus",
    "time_unread": (
        "{said} n’est pas une heure : écrivez jusqu’à demain 9:00, jusqu’à "
        "lundi, jusqu’à 18:30, jusqu’au 2026-03-01 9:00 ou pendant 2h"
    ),
    "time_ambiguous": "{said} peut être {times} : écrivez lequel, comme jusqu’au {first}",
    "time_passed": "{said} est passé : indiquez un moment à venir",
    "watch_not_muted": "{name} n’est pas en sourdine",
    "watch_there_again": "il y a de nouveau une veille {name}, et elle reste telle quelle",
    "members_only": (
        "ce que reçoit {channel} se décide entre ses membres : rejoignez-le et tapez-y la "
        "commande, ou veillez pour vous-même avec `to me`"
    ),
    "no_such_channel": (
        "aucun canal {channel} n’est visible : vérifiez l’orthographe, et s’il a été archivé "
        "; pour un canal privé, tapez-y la commande"
    ),
    "members_of_others": (
        "{name} avertit aussi {channel}, et ce qui y arrive se décide entre ses membres : "
        "retirez votre propre canal avec /watch edit, ou adressez-vous à qui a créé la veille"
    ),
    "room_unasked": (
        "Slack n’a pas pu dire à l’instant le nom de ce canal, donc rien n’a été fait : "
        "réessayez dans une minute"
    ),
    "slack_unasked": (
        "Slack n’a pas pu dire à l’instant qui s’y trouve, donc rien n’a été modifié : réessayez "
        "dans une minute"
    ),
    "zone_unasked": (
        "Slack n’a pas pu dire à l’instant votre fuseau horaire, donc rien n’a été modifié : "
        "réessayez dans une minute, ou donnez une durée (for 2h)"
    ),
    "that_channel": "ce canal",
    "digest_coming": "Le récapitulatif arrive, avec tout ce qui l’attendait.",
    "digest_nothing": (
        "Rien n’attend en ce moment le récapitulatif de ce canal : il n’est donc pas envoyé. Ce "
        "que l’on guette ici : /watch list here."
    ),
    "digest_none": (
        "{channel} n’a pas de récapitulatif : donnez-lui des heures avec /watch settings, ou "
        "dans la configuration"
    ),
    # Help, and what was not understood.
    "help_title": "Comment utiliser /watch",
    "help_add": "suivre quelque chose",
    "help_list": "les veilles, ce que chacune a donné et avec quelle précision",
    "help_edit": "en modifier une",
    "help_remove": "en arrêter une",
    "help_mute": "ou until tomorrow 9:00 ; unmute NAME y met fin",
    "help_test": "ce qu’elle aurait donné",
    "help_why": "ce qu’est devenu un article",
    "help_brief": "ce qui est ouvert dans ce canal",
    "help_digest": "le récapitulatif du canal sans attendre son heure",
    "help_source": (
        "aussi source health et, pour les éditeurs, add URL, pause ID, resume ID et remove ID"
    ),
    "help_settings": (
        "ce que reçoit ce canal : seuil, heures du récapitulatif, heures calmes, langue"
    ),
    "help_status": "comment va Nightdesk",
    "help_help": "ceci",
    "help_all": "toutes les commandes",
    "help_query": (
        'Une requête contient des mots, des "suites de mots", AND, OR, NOT ou -mot, des '
        "parenthèses, début*, a NEAR/5 b, title:mot, source:hôte et entity:identifiant. Par "
        "exemple :"
    ),
    "button_watch_this": "Suivre cela",
    "query_unreadable": "La requête est illisible : {fault}",
    "database_refused": "Rien n’a été modifié, car la base de données le refuse : {error}",
    "surprise": (
        "Cela a échoué d’une façon que Nightdesk n’attendait pas. Voyez avec /watch list si "
        "cela a pris effet ; le journal du service en dit plus."
    ),
    "dialog_not_opened": (
        "Slack n’a ouvert aucune fenêtre. Réessayez, ou écrivez {typed} dans le canal à prévenir."
    ),
    "options_unread": "{said} n’a pas été compris.",
    "typed_no_command": "{word} n’est pas une commande de /watch.",
    "typed_near": "{problem} Vouliez-vous dire /watch {near} ?",
    "typed_add": "Que faut-il suivre ?",
    "typed_test": "Quelle requête faut-il essayer ?",
    "typed_edit": "Quelle veille faut-il modifier ?",
    "typed_remove": "Quelle veille faut-il supprimer ?",
    "typed_mute": "Quelle veille faut-il mettre en sourdine ?",
    "typed_unmute": "Quelle veille faut-il rétablir ?",
    "typed_list": "{said} ne se liste pas : écrivez mine, here ou all.",
    "typed_why": "Pourquoi quoi ? Collez le lien d’un article.",
    "typed_brief": "{said} ne désigne aucun canal : écrivez #tech.",
    "typed_digest": "{said} n’est rien à faire d’un récapitulatif : écrivez digest now.",
    "typed_source_id": "Quelle source ? /watch source list montre les identifiants.",
    "typed_source": (
        "{said} n’est rien à faire des sources : écrivez add, list, pause, resume, remove ou "
        "health."
    ),
    "typed_more": "Rien ne suit {command} : {said} n’a pas été compris.",
    # Sources.
    "source_password": (
        "une adresse avec un mot de passe n’a rien à faire dans une messagerie : qui a un "
        "terminal l’ajoute avec nightdesk feed add"
    ),
    "source_watched": "cette adresse est déjà suivie, sous le nom {id} : {url}",
    "source_silent": "rien ne répond à {url} : {error}",
    "source_shell": (
        "ici aucun site ne peut être interrogé : une source s’ajoute dans un terminal, avec "
        "nightdesk feed add et son adresse"
    ),
    "source_unknown": "aucune source n’a l’identifiant {id} : /watch source list les montre",
    "source_unknown_near": "aucune source n’a l’identifiant {id} : vouliez-vous dire {meant} ?",
    "source_title": "Ajouter une source",
    "source_address": "Adresse d’un flux ou d’un site",
    "source_looking": "Recherche de flux sur {url}. Cela peut prendre une demi-minute.",
    "source_found": "Trouvé sur {url} :",
    "source_nothing": "Aucun flux n’a été trouvé sur {url}.",
    "source_which": "Lequel ?",
    "source_page": "La page elle-même, pour les changements de son texte",
    "source_sitemap": "plan de site d’actualités",
    "source_feed": "flux",
    "source_comments": "commentaires de lecteurs",
    "source_there": "déjà suivi, sous le nom {id}",
    "source_name": "Nom",
    "source_name_hint": "Vide : le titre du flux.",
    "source_tier": "Son poids",
    "source_tier_1": "1 : agences, journaux de référence",
    "source_tier_2": "2 : établie",
    "source_tier_3": "3 : autres",
    "source_added": (
        "{name} est suivi, sous le nom {id}. Sa première lecture sert de référence et n’est "
        "annoncée à personne."
    ),
    "source_remove_how": "Pour la retirer : /watch source remove {id}",
    "source_gone": "{id} n’est plus suivi. Ses articles restent.",
    "source_paused": "{id} est en pause : /watch source resume {id}",
    "source_resumed": "{id} est de nouveau lu.",
    "source_press": "Appuyez sur le bouton pour chercher des flux sur {url}.",
    "button_look": "Chercher",
    "button_add": "Ajouter",
    "source_lost": "rien n’est choisi : cherchez l’adresse encore une fois",
    "sources_well": "Toutes les sources vont bien.",
    "sources_none": "Aucune source n’est encore suivie.",
    "sources_count": {"one": "{n} source suivie", "other": "{n} sources suivies"},
    "sources_unwell": {
        "one": "{n} source qui ne va pas bien",
        "other": "{n} sources qui ne vont pas bien",
    },
    "sources_more": {
        "one": "{n} de plus : nightdesk feed list (dans un terminal) les montre toutes.",
        "other": "{n} de plus : nightdesk feed list (dans un terminal) les montre toutes.",
    },
    "source_of_file": "d’un fichier de configuration",
    "source_failing": "en échec depuis",
    "source_polled": "lu pour la dernière fois",
    "editors_only": (
        "seuls les éditeurs modifient les sources : demandez à l’un d’eux, ou à qui tient "
        "slack.editors dans la configuration"
    ),
    "editors_unnamed": (
        "seuls les éditeurs modifient les sources : slack.editors les nomme dans la "
        "configuration, et personne n’y est encore nommé"
    ),
    "health_failing": "en échec",
    "health_silent": "muette",
    "health_dead": "disparue",
    "health_moved": "déplacée",
    "health_paused": "en pause",
    # The settings of a channel.
    "settings_title": "Réglages du canal",
    "settings_of": "Ce que reçoit {channel}",
    "settings_as_files": "Tout est comme le dit la configuration.",
    "settings_set_here": "Réglé dans Slack : {names}. Le reste est comme le dit la configuration.",
    "settings_threshold": "Ce qui est publié aussitôt",
    "settings_everything": "Toutes les alertes",
    "settings_important": "Les nouvelles importantes",
    "settings_biggest": "Seulement les plus grandes nouvelles",
    "settings_digest": "Heures du récapitulatif",
    "settings_digest_hint": "Par exemple 8:00, 17:00. Vide : pas de récapitulatif.",
    "settings_days": "Jours du récapitulatif",
    "settings_all_days": "Tous les jours",
    "settings_workdays": "Du lundi au vendredi",
    "settings_quiet": "Heures calmes",
    "settings_quiet_hint": (
        "Par exemple 22:00–7:00. Vide : aucune. Ce qui arrive alors est annoncé le matin."
    ),
    "settings_except": "Publié même pendant les heures calmes",
    "settings_nothing": "Rien",
    "settings_here": "Appelle tout le monde (@here) si une veille le demande",
    "settings_never": "Jamais",
    "settings_zone": "Fuseau horaire",
    "settings_zone_hint": "Par exemple Europe/Paris ou America/New_York.",
    "settings_quiet_zone": "Fuseau horaire des heures calmes",
    "settings_language": "Langue",
    "settings_reset": "Tout remettre comme le dit la configuration",
    "settings_none": "aucune",
    "settings_changed": "{name} : {value} (avant : {before})",
    "settings_hold": "C’est valable dès maintenant.",
    "settings_same": "Rien n’a été modifié.",
    "settings_none_open": "Slack n’a pas ouvert de dialogue : appuyez sur le bouton.",
    "hours_no_times": (
        "{said} n’est pas une liste d’heures : écrivez 8:00, 17:00 ou une expression cron à "
        "cinq champs"
    ),
    "hours_no_span": "{said} n’est pas une plage d’heures : écrivez 22:00–7:00",
    "hours_all_day": "{said} est la journée entière : écrivez 22:00–7:00, ou rien du tout",
    "hours_no_zone": "{said} n’est pas un fuseau horaire : écrivez par exemple Europe/Paris",
    "hours_near_zone": "{said} n’est pas un fuseau horaire : écrivez {near}",
    "hours_alike_zones": "{said} n’est pas un fuseau horaire : peut-être {near}",
    # Dialogs.
    "button_save": "Enregistrer",
    "button_cancel": "Annuler",
    "button_close": "Fermer",
    "saved_title": "Enregistré",
    "dialog_broke": (
        "Cela a échoué ; le journal du service en dit plus. Votre saisie est encore là."
    ),
    "dialog_saving": (
        "Enregistrement… Slack tarde à dire qui en a le droit. Vous pouvez fermer cette fenêtre "
        ": la suite sera dite ici, ou dans un message direct."
    ),
    "dialog_entered": "Vous aviez saisi :",
    "watch_replaced": (
        "Pendant que votre fenêtre était ouverte, quelqu’un d’autre avait modifié ceci ; "
        "votre saisie l’a remplacé. {what} : {before}"
    ),
    "query_too_long": (
        "La requête a {n} caractères, et {most} au plus sont possibles : raccourcissez-la "
        "(deal* et entity:nokia valent beaucoup de mots), ou répartissez-la entre plusieurs "
        "veilles. Vous aviez saisi :"
    ),
    "not_saved": "Rien n’a été enregistré : {error}",
    "dialog_query": "Ce qu’il faut suivre",
    "dialog_query_hint": (
        'Mots, "suites de mots", OR, -mot, entity:nokia. Entrée montre ce que cela donnerait.'
    ),
    "dialog_channels": "Canaux avertis",
    "dialog_and": "Et",
    "dialog_me": "Un message direct pour moi",
    "dialog_priority": "Priorité",
    "dialog_priority_high": "Haute",
    "dialog_priority_normal": "Normale",
    "dialog_priority_low": "Basse",
    "dialog_expires": "Dernier jour",
    "dialog_preview": "Montrer ce que cela donnerait",
    "dialog_new": "Nouvelle veille",
    "dialog_edit": "Modifier une veille",
    "preview_looking": "Recherche de ce que cela aurait donné en 14 jours…",
    "preview_empty": "Entrée montre ce que cela aurait donné en 14 jours.",
    "preview_failed": "L’aperçu a échoué ; la veille peut être enregistrée quand même.",
    # The App Home, and being invited.
    "press_settings": "Réglages",
    "press_set_up": "Régler ce canal",
    "press_new_watch": "Nouvelle veille",
    "introduction": (
        "Je suis Nightdesk. Je lis les flux pour cette rédaction et je publie ici aussitôt "
        "ce qui est urgent parmi ce que vous suivez ; le reste attend un récapitulatif. "
        "Personne n’est averti de rien tant que rien n’est suivi."
    ),
    "introduction_briefly": "Je suis Nightdesk : réglez ce canal avec /watch",
    "introduction_help": "Ou tapez /watch help.",
    "home_watches": "Vos veilles",
    "home_none": "Vous ne suivez encore rien.",
    "home_guide": (
        "1. Suivez un nom, un mot ou une suite de mots. Le dialogue montre ce que cela "
        "aurait donné en deux semaines.\n2. Invitez-moi dans un canal (/invite @Nightdesk) et "
        "tapez-y /watch add, ou faites-vous avertir par message direct.\n3. L’urgent est "
        "publié aussitôt, le reste attend le récapitulatif du canal. Marquez ce qui est "
        "utile ou sans intérêt : je propose comment resserrer la veille."
    ),
    "home_more": {
        "one": "{n} de plus : Veilles les montre.",
        "other": "{n} de plus : Veilles les montre.",
    },
    "home_on": "Ce dont vous vous chargez",
    "home_until": ", jusqu’à ",
    "home_direct": "Messages directs pour vous",
    "home_told": " a été averti de\n",
    "home_untold": " n’a été averti de rien aujourd’hui.",
    "home_status": "Comment va Nightdesk",
    "home_hits": {"one": "{n} résultat en 7 jours", "other": "{n} résultats en 7 jours"},
    "home_edit": "Modifier",
    "home_mute": "En sourdine un jour",
    "home_remove": "Supprimer",
    "state_muted": "en sourdine",
    "state_expired": "expirée",
}
