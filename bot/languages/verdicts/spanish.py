"""What a ledger says of an entry, in Spanish."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["VERDICTS"]

VERDICTS: Mapping[str, Message] = {
    "verdict_turned": "no se avisó al momento antes de que cambiara",
    "verdict_rings": "avisado al momento, {score} supera el umbral {threshold} ({least})",
    "verdict_breaks_quiet": "avisado al momento, pues {threshold} rompe sus horas de silencio",
    "verdict_listed": "una copia de una historia que ya estaba en el resumen",
    "verdict_known": "ya conoce esta historia",
    "verdict_in_thread": "avisado en el hilo: {news}",
    "verdict_cools": "espera hasta {time}, acaba de avisarse: {news}",
    "verdict_light": "no avisado, pesa {score}",
    "verdict_light_for": "no avisado, pesa {score} ({why})",
    "verdict_barred": "no avisado, {why}",
    "verdict_morning": "espera el resumen de la mañana, horas de silencio hasta {time}",
    "verdict_rolling": (
        "se une al mensaje agrupado: {rung} avisos en una hora, y {most} es el máximo"
    ),
    "verdict_no_digest": "no avisado: no tiene resumen, y {why}",
    "verdict_digest": "espera el resumen, {why}",
    "verdict_no_ringing": "no debe avisar al momento: {why}",
    "verdict_too_light": "no es bastante urgente con {score}",
    "verdict_below": "{score} está por debajo del umbral {threshold} ({least})",
    "verdict_digests_only": "la búsqueda {name} es solo para resúmenes",
    "verdict_story_muted": "no avisado, {name} silenció aquí la historia",
    "verdict_source_muted": "no avisado, {name} silenció aquí la fuente {source}",
    "verdict_nobody": "ninguna búsqueda coincide",
    "left_out_gone": "la búsqueda {name} ya no existe",
    "left_out_expired": "la búsqueda {name} caducó: {time}",
    "left_out_muted": "la búsqueda {name} está silenciada",
    "left_out_muted_until": "la búsqueda {name} está silenciada hasta {time}",
    "left_out_nowhere": "la búsqueda {name} no nombra ningún canal",
    "left_out_changed": "la búsqueda {name} se cambió ({time}), y esto es anterior",
    "left_out_was_muted": "la búsqueda {name} estuvo silenciada hasta {time}, y esto es anterior",
    "placed_first": "primera noticia de este suceso",
    "placed_list": "un repaso de varias historias",
    "placed_text": "lleva el texto de {source}",
    "placed_original": "el original de lo que llevaba {source}",
    "placed_shares": "en común: {terms}",
    "placed_likeness": "parecido {score}, {needed} basta",
    "cites": "cita a {whom}",
    "cites_somebody": "cita una noticia y no dice de quién",
    "cites_beside": "reacciona a la noticia de otros y no es origen",
    "read_source": "{source}, nivel {tier}",
    "read_everything": "{watch}: todo",
    "read_copy": "el texto es el de {id}, de {source}",
    "read_title": "«{text}» en el titular",
    "read_summary": "«{text}» en el resumen",
    "read_content": "«{text}» en el texto",
    "read_tag": "«{text}» como etiqueta",
    "read_url": "«{text}» en la dirección",
}
