"""What stands in the home tab and in what is looked up from there, in Spanish."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["HOME"]

HOME: Mapping[str, Message] = {
    "look_watches": "Búsquedas",
    "look_sources": "Fuentes",
    "look_channel": "Estado o resumen",
    "look_why": "Por qué una noticia",
    "look_help": "Ayuda",
    "look_mute": "Silenciar",
    "look_mine": "Las mías",
    "look_all": "Todas",
    "look_unwell": "Las que no van bien",
    "look_find": "Buscar",
    "look_show": "Mostrar",
    "look_back": "Anterior",
    "look_on": "Siguiente",
    "look_page": "{first} a {last} de {all}",
    "look_nothing": "Aquí no hay nada.",
    "look_wait": "Un momento …",
    "look_room": "Canal de Slack",
    "look_room_hint": "Ninguno: lo que se le dice por mensaje directo.",
    "look_what": "¿Qué?",
    "look_brief": "Lo que está abierto ahora (estado)",
    "look_digest": "El resumen ahora, con todo lo que espera",
    "look_told": "Las búsquedas que avisan al canal",
    "look_settings": "Sus ajustes",
    "look_link": "Enlace de la noticia",
    "look_link_hint": "Qué fue de ella, paso a paso: también si no se avisó.",
    "look_end": "Hasta cuándo",
    "look_end_hint": (
        "2h, tomorrow 9:00, monday, 2026-03-01 9:00. Nada: hasta que usted lo termine."
    ),
    "look_pause": "Pausar",
    "look_resume": "Reanudar",
    "look_remove": "Eliminar",
    "home_mute-until": "Silenciar hasta …",
    "home_unmute": "Quitar el silencio",
    "channels_unasked": (
        "Slack no ha podido decir ahora en qué canales está: inténtelo de nuevo dentro de un minuto"
    ),
    "talk_can": (
        "Le aviso a usted y a sus canales de lo que ocurre con lo que busca. Entiendo "
        "órdenes, no frases: escriba /watch add y lo que quiere seguir, o /watch help, en un "
        "canal o aquí."
    ),
    "talk_meant": "\nQuizá quiere decir ",
    "talk_home": "Todo eso está también en mi pestaña de inicio, sin órdenes.",
    "talk_briefly": "Soy Nightdesk: escriba /watch help, o mire mi pestaña de inicio",
    "members_read": "lo que se dice en {channel} es para sus miembros",
    "dialog_here": "Avisar a todos",
    "dialog_here_ask": "Avisar a todos de lo urgente (@here)",
    "dialog_here_hint": "Solo si los ajustes del canal lo permiten.",
    "limits_lang": "idiomas {what}",
    "limits_sources": "solo las fuentes {what}",
    "limits_no_sources": "salvo las fuentes {what}",
    "limits_events": "solo los sucesos {what}",
    "limits_no_events": "salvo los sucesos {what}",
    "limits_digests": "solo en los resúmenes",
    "sources_missing": (
        "Todavía no se sigue ninguna fuente, así que nada puede llegar: un editor añade una con "
        "/watch source add, o la configuración nombra paquetes (packs)."
    ),
    "limits_kept": (
        "También está fijado, y se conserva: {limits}. Se cambia con nightdesk watch edit, en "
        "una consola."
    ),
    "edit_what": (
        "¿qué hay que cambiar de '{name}'? Slack no ha abierto ningún diálogo: escriba /watch "
        "edit {name} con la nueva consulta, con to #canal, o con high, normal o low"
    ),
    "why_here": "Por qué se dijo aquí:",
    "why_gone": "La noticia ya no está guardada, así que no se sabe más.",
    "why_changed": "Cambiado desde entonces",
    "why_owner": "Se encarga",
    "why_marks": "Se dijo",
    "why_first_seen": "visto por primera vez",
    "why_seen": "Publicado por",
    "why_match": "Búsquedas que coinciden",
    "why_event": "Tomado por",
    "why_genre": "Tipo de texto",
    "why_copied": "Copiado",
    "why_story": "Historia",
    "why_urgency": "Urgencia",
    "why_ledger": "Decidido para este canal",
    "why_new": "Esta noticia abrió la historia",
    "why_report": "Otra noticia de una historia conocida",
    "why_copy": "Una copia del texto de otra noticia",
    "why_update": "Una novedad de una historia conocida",
    "why_revision": "Una noticia modificada",
    "why_breaking": "para avisar enseguida",
    "why_digest": "para el resumen",
    "why_archive": "guardado, sin avisar a nadie",
}
