"""What people are answered, in Spanish: commands, presses and dialogs."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["ANSWERS"]

ANSWERS: Mapping[str, Message] = {
    # Sources.
    "source_password": (
        "una dirección con contraseña no es para un chat: quien tenga una terminal la añade "
        "con nightdesk feed add"
    ),
    "source_watched": "esa dirección ya se sigue, como {id}: {url}",
    "source_silent": "nada responde en {url}: {error}",
    "source_shell": (
        "aquí no se puede preguntar a ningún sitio: una fuente se añade en una terminal, con "
        "nightdesk feed add y su dirección"
    ),
    "source_unknown": "ninguna fuente tiene el identificador {id}: /watch source list las muestra",
    "source_unknown_near": "ninguna fuente tiene el identificador {id}: ¿quiso decir {meant}?",
    "source_title": "Añadir una fuente",
    "source_address": "Dirección de una fuente o de un sitio",
    "source_looking": "Buscando fuentes en {url}. Puede tardar medio minuto.",
    "source_found": "Encontrado en {url}:",
    "source_nothing": "No se ha encontrado ninguna fuente en {url}.",
    "source_which": "¿Cuál?",
    "source_page": "La página misma, por los cambios de su texto",
    "source_sitemap": "mapa del sitio de noticias",
    "source_feed": "fuente",
    "source_comments": "comentarios de lectores",
    "source_there": "ya se sigue, como {id}",
    "source_name": "Nombre",
    "source_name_hint": "Vacío: el título de la fuente.",
    "source_tier": "Cuánto pesa",
    "source_tier_1": "1: agencias, diarios de referencia",
    "source_tier_2": "2: establecida",
    "source_tier_3": "3: otras",
    "source_added": (
        "{name} se sigue, como {id}. Su primera lectura es el punto de partida y no se "
        "cuenta a nadie."
    ),
    "source_remove_how": "Para quitarla: /watch source remove {id}",
    "source_gone": "{id} ya no se sigue. Sus entradas se conservan.",
    "source_paused": "{id} está en pausa: /watch source resume {id}",
    "source_resumed": "{id} se vuelve a leer.",
    "source_press": "Pulse el botón para buscar fuentes en {url}.",
    "button_look": "Buscar",
    "button_add": "Añadir",
    "source_lost": "no se ha elegido nada: busque la dirección otra vez",
    "sources_well": "Todas las fuentes van bien.",
    "sources_none": "Todavía no se sigue ninguna fuente.",
    "sources_count": {"one": "{n} fuente", "other": "{n} fuentes"},
    "sources_unwell": {"one": "{n} fuente que no va bien", "other": "{n} fuentes que no van bien"},
    "sources_more": {
        "one": "{n} más: nightdesk feed list (en una terminal) las muestra todas.",
        "other": "{n} más: nightdesk feed list (en una terminal) las muestra todas.",
    },
    "source_of_file": "de un fichero de configuración",
    "source_failing": "falla desde",
    "source_polled": "leída por última vez",
    "editors_only": (
        "solo los editores cambian las fuentes: pregunte a uno de ellos, o a quien lleva "
        "slack.editors en la configuración"
    ),
    "editors_unnamed": (
        "solo los editores cambian las fuentes: slack.editors los nombra en la "
        "configuración, y ahí todavía no hay nadie"
    ),
    "health_failing": "con fallos",
    "health_silent": "en silencio",
    "health_dead": "desaparecida",
    "health_moved": "trasladada",
    "health_paused": "en pausa",
    # The settings of a channel.
    "settings_title": "Ajustes del canal",
    "settings_of": "Lo que recibe {channel}",
    "settings_as_files": "Todo está como lo dice la configuración.",
    "settings_set_here": "Ajustado en Slack: {names}. Lo demás está como lo dice la configuración.",
    "settings_threshold": "Lo que se publica al momento",
    "settings_everything": "Todas las noticias urgentes",
    "settings_important": "Las noticias importantes",
    "settings_biggest": "Solo las mayores noticias",
    "settings_digest": "Horas del resumen",
    "settings_digest_hint": "Por ejemplo 8:00, 17:00. Vacío: sin resumen.",
    "settings_days": "Días del resumen",
    "settings_all_days": "Todos los días",
    "settings_workdays": "De lunes a viernes",
    "settings_quiet": "Horas de silencio",
    "settings_quiet_hint": (
        "Por ejemplo 22:00–7:00. Vacío: ninguna. Lo que llega entonces se cuenta por la mañana."
    ),
    "settings_except": "Se publica también en las horas de silencio",
    "settings_nothing": "Nada",
    "settings_here": "Avisa a todos (@here), si una búsqueda lo pide",
    "settings_never": "Nunca",
    "settings_zone": "Zona horaria",
    "settings_zone_hint": "Por ejemplo Europe/Madrid o America/New_York.",
    "settings_language": "Idioma",
    "settings_reset": "Volver en todo a la configuración",
    "settings_none": "ninguna",
    "settings_changed": "{name}: {value} (antes: {before})",
    "settings_hold": "Vale desde ahora.",
    "settings_same": "No se ha cambiado nada.",
    "settings_none_open": "Slack no abrió ningún diálogo: pulse el botón.",
    "hours_no_times": (
        "{said} no es una lista de horas: escriba 8:00, 17:00 o una expresión cron de cinco campos"
    ),
    "hours_minutes": (
        "un resumen no puede llegar a las {one} y a las {other}: ponga los mismos minutos en "
        "todas las horas, como 8:30, 17:30"
    ),
    "hours_no_span": "{said} no es un tramo de horas: escriba 22:00–7:00",
    "hours_no_zone": "{said} no es una zona horaria: escriba por ejemplo Europe/Madrid",
    # Dialogs.
    "button_save": "Guardar",
    "button_cancel": "Cancelar",
    "button_close": "Cerrar",
    "saved_title": "Guardado",
    "dialog_broke": (
        "Algo salió mal; el registro del servicio tiene los detalles. Lo que escribió sigue aquí."
    ),
    # The App Home, and being invited.
    "press_settings": "Ajustes",
    "press_set_up": "Configurar este canal",
    "press_new_watch": "Nueva búsqueda",
    "introduction": (
        "Soy Nightdesk. Leo las fuentes para esta redacción y publico aquí al momento lo "
        "urgente de lo que ustedes siguen; lo demás espera al resumen. No se avisa de nada a "
        "nadie antes de que se siga algo."
    ),
    "introduction_briefly": "Soy Nightdesk: configure este canal con /watch",
    "introduction_help": "O escriba /watch help.",
}
