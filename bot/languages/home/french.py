"""What stands in the home tab and in what is looked up from there, in French."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["HOME"]

HOME: Mapping[str, Message] = {
    "look_watches": "Veilles",
    "look_sources": "Sources suivies",
    "look_channel": "Point ou condensé",
    "look_why": "Pourquoi une info",
    "look_help": "Aide",
    "look_mute": "Mettre en sourdine",
    "look_mine": "Les miennes",
    "look_all": "Toutes",
    "look_unwell": "Celles qui vont mal",
    "look_find": "Chercher",
    "look_show": "Afficher",
    "look_back": "Précédent",
    "look_on": "Suivant",
    "look_page": "{first} à {last} sur {all}",
    "look_nothing": "Rien ici.",
    "look_wait": "Un instant …",
    "look_room": "Canal",
    "look_room_hint": "Aucun choisi : ce qui vous est dit par message direct.",
    "look_what": "Quoi ?",
    "look_brief": "Ce qui est ouvert à présent (point)",
    "look_digest": "Le condensé maintenant, avec tout ce qui l’attend",
    "look_told": "Les veilles qui avertissent le canal",
    "look_settings": "Ses réglages",
    "look_link": "Lien de l’article",
    "look_link_hint": "Ce qu’il est devenu, étape par étape : aussi s’il n’a pas été signalé.",
    "look_end": "Jusqu’à quand",
    "look_end_hint": (
        "2h, tomorrow 9:00, monday, 2026-03-01 9:00. Rien : jusqu’à ce que vous y mettiez fin."
    ),
    "look_pause": "Suspendre",
    "look_resume": "Reprendre",
    "look_remove": "Supprimer",
    "home_mute-until": "En sourdine jusqu’à …",
    "home_unmute": "Retirer la sourdine",
    "channels_unasked": (
        "Slack n’a pas pu dire à l’instant dans quels canaux vous êtes : réessayez dans une minute"
    ),
    "talk_can": (
        "Je vous signale, à vous et à vos canaux, ce qui arrive de ce que vous suivez. Je "
        "comprends des commandes, pas des phrases : tapez /watch add et ce que vous voulez "
        "suivre, ou /watch help, dans un canal ou ici."
    ),
    "talk_meant": "\nVous voulez peut-être dire ",
    "talk_home": "Tout cela est aussi dans mon onglet Accueil, sans commande.",
    "talk_briefly": "Je suis Nightdesk : tapez /watch help, ou voyez mon onglet Accueil",
    "members_read": "ce qui est dit à {channel} est pour ses membres",
    "dialog_here": "Appeler tout le monde",
    "dialog_here_ask": "Appeler tout le monde en cas d’urgence (@here)",
    "dialog_here_hint": "Seulement si les réglages du canal le permettent.",
    "limits_lang": "langues {what}",
    "limits_sources": "seulement les sources {what}",
    "limits_no_sources": "sauf les sources {what}",
    "limits_events": "seulement les événements {what}",
    "limits_no_events": "sauf les événements {what}",
    "limits_digests": "dit dans les condensés seulement",
    "sources_missing": (
        "Aucune source n’est encore suivie, et rien ne peut donc venir : un éditeur en ajoute "
        "une par /watch source add, ou la configuration nomme des lots (packs)."
    ),
    "limits_kept": (
        "Aussi réglé, et gardé : {limits}. À modifier par nightdesk watch edit, dans un shell."
    ),
    "edit_what": (
        "que faut-il modifier de '{name}' ? Slack n’a pas ouvert de dialogue : tapez /watch "
        "edit {name} avec la nouvelle requête, avec to #canal, ou avec high, normal ou low"
    ),
    "why_here": "Pourquoi cela a été dit ici :",
    "why_gone": "L’article n’est plus conservé : on n’en sait pas plus.",
    "why_changed": "Modifié depuis",
    "why_owner": "S’en charge",
    "why_marks": "On a dit",
    "why_first_seen": "vu d’abord",
    "why_seen": "Signalé par",
    "why_match": "Veilles concernées",
    "why_event": "Pris pour",
    "why_genre": "Genre du texte",
    "why_copied": "Copié",
    "why_story": "Affaire",
    "why_urgency": "Urgence",
    "why_ledger": "Décidé pour ce canal",
    "why_new": "Cet article a ouvert l’affaire",
    "why_report": "Un autre article d’une affaire connue",
    "why_copy": "Une copie du texte d’un autre article",
    "why_update": "Un développement d’une affaire connue",
    "why_revision": "Un article modifié",
    "why_breaking": "à dire tout de suite",
    "why_digest": "pour le condensé",
    "why_archive": "gardé, dit à personne",
}
