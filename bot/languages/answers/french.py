"""What people are answered, in French: commands, presses and dialogs."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["ANSWERS"]

ANSWERS: Mapping[str, Message] = {
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
