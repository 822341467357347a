"""What people are answered, in French: commands, presses and dialogs."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["ANSWERS"]

ANSWERS: Mapping[str, Message] = {
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
    "hours_minutes": (
        "un récapitulatif ne peut pas venir à {one} et à {other} : donnez à toutes les "
        "heures les mêmes minutes, comme 8:30, 17:30"
    ),
    "hours_no_span": "{said} n’est pas une plage d’heures : écrivez 22:00–7:00",
    "hours_no_zone": "{said} n’est pas un fuseau horaire : écrivez par exemple Europe/Paris",
    # Dialogs.
    "button_save": "Enregistrer",
    "button_cancel": "Annuler",
    "button_close": "Fermer",
    "saved_title": "Enregistré",
    "dialog_broke": (
        "Cela a échoué ; le journal du service en dit plus. Votre saisie est encore là."
    ),
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
}
