"""What a ledger says of an entry, in French."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["VERDICTS"]

VERDICTS: Mapping[str, Message] = {
    "verdict_turned": "n’a pas été signalé aussitôt avant d’être modifié",
    "verdict_rings": "signalé aussitôt, {score} dépasse le seuil {threshold} ({least})",
    "verdict_breaks_quiet": "signalé aussitôt, car {threshold} rompt ses heures calmes",
    "verdict_listed": "une reprise d’un sujet que le récapitulatif contenait déjà",
    "verdict_known": "connaît déjà ce sujet",
    "verdict_in_thread": "signalé dans le fil : {news}",
    "verdict_cools": "attend jusqu’à {time}, vient d’en être informé : {news}",
    "verdict_light": "non signalé, pèse {score}",
    "verdict_light_for": "non signalé, pèse {score} ({why})",
    "verdict_barred": "non signalé, {why}",
    "verdict_morning": "attend le point du matin, heures calmes jusqu’à {time}",
    "verdict_rolling": (
        "rejoint le fil groupé : {rung} alertes en une heure, et {most} est le maximum"
    ),
    "verdict_no_digest": "non signalé : pas de récapitulatif, et {why}",
    "verdict_digest": "attend le récapitulatif, {why}",
    "verdict_no_ringing": "ne doit pas alerter : {why}",
    "verdict_too_light": "pas assez urgent à {score}",
    "verdict_below": "{score} est sous le seuil {threshold} ({least})",
    "verdict_digests_only": "la veille {name} est pour les récapitulatifs seulement",
    "verdict_story_muted": "non signalé, {name} a mis ce sujet en sourdine ici",
    "verdict_source_muted": "non signalé, {name} a mis la source {source} en sourdine ici",
    "verdict_nobody": "aucune veille ne correspond",
    "left_out_gone": "la veille {name} n’existe plus",
    "left_out_expired": "la veille {name} a expiré : {time}",
    "left_out_muted": "la veille {name} est en sourdine",
    "left_out_muted_until": "la veille {name} est en sourdine jusqu’à {time}",
    "left_out_nowhere": "la veille {name} ne nomme aucun canal",
    "left_out_changed": "la veille {name} a été modifiée ({time}), et ceci est plus ancien",
    "left_out_was_muted": (
        "la veille {name} était en sourdine jusqu’à {time}, et ceci est plus ancien"
    ),
    "placed_first": "premier article sur cet événement",
    "placed_list": "un tour d’horizon de plusieurs sujets",
    "placed_text": "reprend le texte de {source}",
    "placed_original": "l'original de ce que {source} a repris",
    "placed_shares": "en commun : {terms}",
    "placed_likeness": "ressemblance {score}, {needed} suffit",
    "cites": "cite {whom}",
    "cites_somebody": "cite un article sans dire de qui",
    "cites_beside": "réagit à la nouvelle d'autres et n'en est pas une origine",
    "read_source": "{source}, rang {tier}",
    "read_everything": "{watch} : tout",
    "read_copy": "le texte est celui de {id}, de {source}",
    "read_title": "« {text} » dans le titre",
    "read_summary": "« {text} » dans le résumé",
    "read_content": "« {text} » dans le texte",
    "read_tag": "« {text} » en mot-clé",
    "read_url": "« {text} » dans l’adresse",
}
