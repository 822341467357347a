"""What people are answered, in Spanish: commands, presses and dialogs."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["ANSWERS"]

ANSWERS: Mapping[str, Message] = {
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
