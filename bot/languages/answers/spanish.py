"""What people are answered, in Spanish: commands, presses and dialogs."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["ANSWERS"]

ANSWERS: Mapping[str, Message] = {
    # What people look at.
    "preview_of": "Lo que {query} habría traído",
    "preview_span": " en {entries} de {days}\n",
    "preview_stored": {"one": "{n} entrada guardada", "other": "{n} entradas guardadas"},
    "preview_days": {"one": "{n} día", "other": "{n} días"},
    "preview_hours": {"one": "{n} hora", "other": "{n} horas"},
    "preview_nothing": "Aún no hay nada guardado de ese tiempo con lo que compararla.",
    "preview_hits": {"one": "{n} acierto, {rate} al día", "other": "{n} aciertos, {rate} al día"},
    "preview_rates": "{breaking} al día avisarían al momento, {lines} irían en resúmenes",
    "preview_judged": {
        "one": " (según {n} acierto)",
        "other": " (según los últimos {n} aciertos)",
    },
    "preview_baseline": {
        "one": (
            "{n} acierto vino de primeras lecturas, que no se cuentan a nadie; las tasas "
            "no lo incluyen."
        ),
        "other": (
            "{n} aciertos vinieron de primeras lecturas, que no se cuentan a nadie; las "
            "tasas no los incluyen."
        ),
    },
    "preview_noise": "Lo que hace ruido\n",
    "preview_strongest": "Los más fuertes\n",
    "preview_latest": "Los más recientes\n",
    "status_well": "todas van bien",
    "status_unpolled": "ninguna lectura aún",
    "status_outage": "Ninguna fuente responde desde",
    "status_stored": "{entries} en {stories}",
    "status_entries": {"one": "{n} entrada guardada", "other": "{n} entradas guardadas"},
    "status_stories": {"one": "{n} historia", "other": "{n} historias"},
    "status_muted": ", {number} silenciadas",
    "status_waiting": {"one": "{n} mensaje por enviar", "other": "{n} mensajes por enviar"},
    "status_dead": {
        "one": ", {n} que no se pudo enviar: nightdesk deliveries list",
        "other": ", {n} que no se pudieron enviar: nightdesk deliveries list",
    },
    "why_nothing": (
        "No se ha visto ninguna noticia con la dirección o el identificador {place}. Quizá "
        "esté en una fuente que no se sigue, o llegara antes de seguirla: /watch source list "
        "las muestra."
    ),
    # What is pressed on messages.
    "mark_useful": "útil",
    "mark_noise": "sin interés",
    "mark_wrong-story": "historia equivocada",
    "marked": "Anotado como {kind}: {headline}",
    "marked_before": "Ya está anotado como {kind}: {headline}",
    "unmarked": "Retirado; ahora no dice nada de ello: {headline}",
    "unmarked_before": "No había dicho nada de ello: {headline}",
    "taken": "Usted se encarga hasta {until}: {headline}",
    "taken_still": "Sigue encargándose, ahora hasta {until}: {headline}",
    "taken_over": "Usted se encarga hasta {until}, en lugar de {name}: {headline}",
    "taken_again": "Pulse otra vez antes de esa hora para continuar.",
    "taken_freed": "Nadie se encarga, pues se devolvió después de esa pulsación: {headline}",
    "taken_since": "{name} lo ha tomado desde entonces: {headline}",
    "handed_back": "Ahora nadie se encarga: {headline}",
    "handed_not": "{name} se encarga: {headline}",
    "muted_story": (
        "Silenciado en este canal, para todos: {headline}. No se cuenta nada más de ello, "
        "salvo que se desmienta o se corrija."
    ),
    "muted_story_before": (
        "Ya silenciado en este canal, para todos: {headline}. No se cuenta nada más de ello, "
        "salvo que se desmienta o se corrija."
    ),
    "muted_source": (
        "La fuente está silenciada en este canal, para todos: {headline}. Lo que cuenta "
        "sigue valiendo cuando otros cuentan lo mismo."
    ),
    "muted_source_before": (
        "La fuente ya está silenciada en este canal, para todos: {headline}. Lo que cuenta "
        "sigue valiendo cuando otros cuentan lo mismo."
    ),
    "muted_too": "También silenciadas aquí: {names}.",
    "unmuted_story": "La historia vuelve a contarse aquí: {headline}",
    "unmuted_source": "La fuente vuelve a contarse aquí: {headline}",
    "unmuted_story_before": "La historia no está silenciada aquí: {headline}",
    "unmuted_source_before": "La fuente no está silenciada aquí: {headline}",
    "button_undo": "Deshacer",
    "button_hand_back": "Devolver",
    "story_not_told": (
        "a este canal no se le contó esa historia, que Nightdesk sepa; si el mensaje acaba "
        "de llegar, inténtelo de nuevo en un momento"
    ),
    # Watches.
    "watch_added": (
        "Se busca {query} para {channels}{priority}. Vale desde la próxima entrada que llegue."
    ),
    "watch_added_end": "Para terminarla: /watch remove {name}",
    "watch_same": "{name} ya es así: no se ha cambiado nada.",
    "watch_edited": (
        "Cambiada: {name} busca {query} para {channels}{priority}. Lo nuevo se cuenta desde "
        "la próxima entrada."
    ),
    "watch_removed": "Eliminada: {name}, que buscaba {query} para {channels}.",
    "watch_restored": "De vuelta: {name} busca {query} para {channels}{priority}.",
    "watch_restored_note": "Lo que llegó entretanto no se cuenta tarde.",
    "watch_muted": (
        "{name} está silenciada hasta {until}. Lo que encuentre entretanto no se cuenta tarde."
    ),
    "watch_muted_open": (
        "{name} está silenciada hasta que alguien la reactive. Lo que encuentre entretanto "
        "no se cuenta tarde."
    ),
    "watch_unmuted": "{name} vuelve a contar lo que llegue desde ahora.",
    "button_unmute": "Reactivar",
    "with_priority_high": ", prioridad alta",
    "with_priority_low": ", prioridad baja",
    "a_direct_message": "un mensaje directo",
    "and_more": {"one": " y {n} más", "other": " y {n} más"},
    "watches_none_all": "Todavía no se busca nada. Empiece con: /watch add CONSULTA",
    "watches_none_mine": "Todavía no busca nada. Empiece con: /watch add CONSULTA, o list all",
    "watches_none_here": (
        "Ninguna búsqueda avisa a este canal. Empiece con: /watch add CONSULTA, o list all"
    ),
    "watches_count": {"one": "{n} búsqueda", "other": "{n} búsquedas"},
    "watches_more": {
        "one": "{n} más: nightdesk watch list (en una terminal) las muestra todas.",
        "other": "{n} más: nightdesk watch list (en una terminal) las muestra todas.",
    },
    "watch_for": " para ",
    "watch_is_expired": ", caducada el {time}",
    "watch_is_muted": ", silenciada",
    "watch_is_muted_until": ", silenciada hasta {time}",
    "watch_is_for_digests": ", solo para resúmenes",
    "watch_is_unreadable": ", muda porque su consulta no se puede leer",
    "watch_is_silent": ", no ha traído nada en 30 días: amplíela o elimínela",
    "watch_is_noisy": {
        "one": ", trae {n} acierto al día: acótela",
        "other": ", trae {n} aciertos al día: acótela",
    },
    "watch_hits": {"one": ", {n} acierto en 7 días", "other": ", {n} aciertos en 7 días"},
    "watch_no_hit": ", ningún acierto aún",
    "watch_unknown": "ninguna búsqueda se llama {name}; hay: {names}",
    "watch_unknown_near": "ninguna búsqueda se llama {name}; ¿quiso decir {names}?",
    "watch_unknown_of_many": (
        "ninguna búsqueda se llama {name}: /watch list muestra las {number} que usted ve"
    ),
    "watch_unremoved": "no se eliminó ninguna búsqueda {name} que pueda recuperarse",
    "watch_edit_in_file": "{name} está en un fichero de configuración: cámbiela allí",
    "watch_remove_in_file": "{name} está en un fichero de configuración: elimínela allí",
    "span_unread": (
        "{said} no es una duración: escriba un número y min, h, d o w, como 2h "
        "(diez años como máximo)"
    ),
    "span_is_time": "{said} es un momento y no una duración: escriba hasta {when}",
    "span_of_nothing": "{said} acaba antes de empezar: diga cuánto tiempo, como durante 2h",
    "span_too_long": "{said} es demasiado largo: diez años como máximo",
    "time_unread": (
        "{said} no es una hora: escriba hasta mañana 9:00, hasta el lunes, hasta las "
        "18:30, hasta 2026-03-01 9:00 o durante 2h"
    ),
    "time_ambiguous": "{said} puede ser {times}: escriba cuál, como hasta {first}",
    "time_passed": "{said} ya pasó: indique una hora por venir",
    "watch_not_muted": "{name} no está silenciada",
    "watch_there_again": "vuelve a haber una búsqueda {name}, y se queda como está",
    "members_only": (
        "lo que recibe {channel} lo deciden sus miembros: entre y escriba allí la orden, o "
        "busque para usted con `to me`"
    ),
    "no_such_channel": (
        "no se ve ningún canal {channel}: compruebe cómo se escribe y si fue archivado; para "
        "uno privado, escriba allí la orden"
    ),
    "members_of_others": (
        "{name} avisa también a {channel}, y lo que allí llega lo deciden sus miembros: quite "
        "su propio canal con /watch edit, o hable con quien creó la búsqueda"
    ),
    "room_unasked": (
        "Slack no ha podido decir ahora cómo se llama este canal, así que no se ha hecho "
        "nada: inténtelo de nuevo dentro de un minuto"
    ),
    "slack_unasked": (
        "Slack no ha podido decir ahora quién está ahí, así que no se ha cambiado nada: inténtelo "
        "de nuevo dentro de un minuto"
    ),
    "zone_unasked": (
        "Slack no ha podido decir ahora su zona horaria, así que no se ha cambiado nada: "
        "inténtelo de nuevo dentro de un minuto, o diga una duración (for 2h)"
    ),
    "that_channel": "ese canal",
    "digest_coming": "El resumen está en camino, con todo lo que lo esperaba.",
    "digest_nothing": (
        "Ahora no hay nada que espere el resumen de este canal, así que no se envía. Lo que aquí "
        "se busca: /watch list here."
    ),
    "digest_none": (
        "{channel} no tiene resumen: póngale horas con /watch settings, o en la configuración"
    ),
    # Help, and what was not understood.
    "help_title": "Cómo se usa /watch",
    "help_add": "buscar algo",
    "help_list": "las búsquedas, lo que trajo cada una y con qué precisión",
    "help_edit": "cambiar una",
    "help_remove": "terminar una",
    "help_mute": "o until tomorrow 9:00; unmute NAME lo termina",
    "help_test": "lo que habría traído",
    "help_why": "qué fue de una noticia",
    "help_brief": "lo que está abierto en este canal",
    "help_digest": "el resumen del canal sin esperar a su hora",
    "help_source": (
        "también source health y, para editores, add URL, pause ID, resume ID y remove ID"
    ),
    "help_settings": (
        "lo que recibe este canal: umbral, horas del resumen, horas de silencio, idioma"
    ),
    "help_status": "cómo va Nightdesk",
    "help_help": "esto",
    "help_all": "todos los comandos",
    "help_query": (
        'Una consulta lleva palabras, "frases", AND, OR, NOT o -palabra, paréntesis, '
        "comienzo*, a NEAR/5 b, title:palabra, source:sitio y entity:identificador. Por "
        "ejemplo:"
    ),
    "button_watch_this": "Buscar esto",
    "query_unreadable": "La consulta no se puede leer: {fault}",
    "database_refused": "No se ha cambiado nada, pues la base de datos no lo acepta: {error}",
    "surprise": (
        "Algo falló de un modo que Nightdesk no esperaba. Vea con /watch list si tuvo "
        "efecto; el registro del servicio tiene los detalles."
    ),
    "dialog_not_opened": (
        "Slack no abrió ningún diálogo. "
        "Pulse otra vez o escriba {typed} en el canal que debe enterarse."
    ),
    "options_unread": "No se entendió {said}.",
    "typed_no_command": "{word} no es una orden de /watch.",
    "typed_near": "{problem} ¿Quiso decir /watch {near}?",
    "typed_add": "¿Qué hay que buscar?",
    "typed_test": "¿Qué consulta hay que probar?",
    "typed_edit": "¿Qué búsqueda hay que cambiar?",
    "typed_remove": "¿Qué búsqueda hay que eliminar?",
    "typed_mute": "¿Qué búsqueda hay que silenciar?",
    "typed_unmute": "¿Qué búsqueda hay que reactivar?",
    "typed_list": "{said} no se puede listar: escriba mine, here o all.",
    "typed_why": "¿Por qué qué? Pegue el enlace de una noticia.",
    "typed_brief": "{said} no nombra ningún canal: escriba #tech.",
    "typed_digest": "{said} no se hace con un resumen: escriba digest now.",
    "typed_source_id": "¿Qué fuente? /watch source list muestra los identificadores.",
    "typed_source": (
        "{said} no se hace con fuentes: escriba add, list, pause, resume, remove o health."
    ),
    "typed_more": "Nada sigue a {command}: no se entendió {said}.",
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
    "sources_unwell": {
        "one": "{n} fuente que no va bien",
        "other": "{n} fuentes que no van bien",
    },
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
    "settings_quiet_zone": "Zona horaria de las horas de silencio",
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
    "hours_no_span": "{said} no es un tramo de horas: escriba 22:00–7:00",
    "hours_all_day": "{said} es el día entero: escriba 22:00–7:00, o nada",
    "hours_no_zone": "{said} no es una zona horaria: escriba por ejemplo Europe/Madrid",
    "hours_near_zone": "{said} no es una zona horaria: escriba {near}",
    "hours_alike_zones": "{said} no es una zona horaria: quizá {near}",
    # Dialogs.
    "button_save": "Guardar",
    "button_cancel": "Cancelar",
    "button_close": "Cerrar",
    "saved_title": "Guardado",
    "dialog_broke": (
        "Algo salió mal; el registro del servicio tiene los detalles. Lo que escribió sigue aquí."
    ),
    "dialog_saving": (
        "Guardando… Slack tarda en decir quién puede hacerlo. Puede cerrar esta ventana: el "
        "resultado se dirá aquí o en un mensaje directo."
    ),
    "dialog_entered": "Había escrito:",
    "watch_replaced": (
        "Mientras su ventana estaba abierta, otra persona cambió esto, y lo que usted "
        "escribió está ahora en su lugar. {what}: {before}"
    ),
    "query_too_long": (
        "La consulta tiene {n} caracteres, y puede tener {most} como máximo: acórtela (deal* "
        "y entity:nokia valen por muchas palabras) o repártala entre varias búsquedas. Había "
        "escrito:"
    ),
    "not_saved": "No se ha guardado nada: {error}",
    "dialog_query": "Qué buscar",
    "dialog_query_hint": (
        'Palabras, "frases", OR, -palabra, entity:nokia. Intro muestra lo que traería.'
    ),
    "dialog_channels": "Canales avisados",
    "dialog_and": "Y",
    "dialog_me": "Un mensaje directo para mí",
    "dialog_priority": "Prioridad",
    "dialog_priority_high": "Alta",
    "dialog_priority_normal": "Media",
    "dialog_priority_low": "Baja",
    "dialog_expires": "Último día",
    "dialog_preview": "Mostrar lo que traería",
    "dialog_new": "Nueva búsqueda",
    "dialog_edit": "Cambiar una búsqueda",
    "preview_looking": "Mirando lo que habría traído en los últimos 14 días…",
    "preview_empty": "Intro muestra lo que habría traído en los últimos 14 días.",
    "preview_failed": "La vista previa falló; la búsqueda se puede guardar igualmente.",
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
    "home_watches": "Sus búsquedas",
    "home_none": "Todavía no busca nada.",
    "home_guide": (
        "1. Busque un nombre, una palabra o una frase. El diálogo muestra lo que habría "
        "traído en las últimas dos semanas.\n2. Invíteme a un canal (/invite @Nightdesk) y "
        "escriba allí /watch add, o haga que una búsqueda le avise por mensaje directo.\n3. "
        "Lo urgente se publica al momento, lo demás espera al resumen del canal. Marque lo "
        "útil y lo que no interesa: propongo cómo acotar la búsqueda."
    ),
    "home_more": {
        "one": "{n} más: Búsquedas las muestra.",
        "other": "{n} más: Búsquedas las muestra.",
    },
    "home_on": "De qué se encarga",
    "home_until": ", hasta ",
    "home_direct": "Mensajes directos para usted",
    "home_told": " recibió aviso de\n",
    "home_untold": " no recibió ningún aviso hoy.",
    "home_status": "Cómo va Nightdesk",
    "home_hits": {"one": "{n} acierto en 7 días", "other": "{n} aciertos en 7 días"},
    "home_edit": "Cambiar",
    "home_mute": "Silenciar un día",
    "home_remove": "Eliminar",
    "state_muted": "silenciada",
    "state_expired": "caducada",
}
