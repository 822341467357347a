"""What several words say together in a denial, and what explains a report away: an error, a drill,
an old picture.

Kinds of their own, for they weigh otherwise than a plain no: "a rehearsal" denies a stabbing where
somebody says what was seen, and a storm's "error" denies nothing. Folded, in English, German,
French and Spanish; the grammar of `bot.stories.stance.contradictions` does not read them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.stories.language.remembered import Remembered
from bot.stories.stance.word_kinds import WordKinds, cut_elision

__all__ = ["PHRASE_CUES", "find_phrase_kinds", "may_begin_cue"]

# Words of one kind, by themselves.
_WORDS = """
error: clerical confond* confund* confus* coquille decimal druckfehler equivoc* errata erreur
error: erreur* erroneous* errones* falschlich* false-alarm fehlalarm*
error: fehlmeldung* glitch* homonim* homonym* incorrectly irrtum* kommafehler lapsus
error: lesefehler malentend* meprise* mishear* misheard misidentif* misinterpret* mislabel*
error: misprint* misread misreading missverst* mistake* mistakenly mistook mistranslat*
error: misunderst* mix-up mixup namensvetter* namesake quiproquo rechenfehler schreibfehler
error: tippfehler typo typos ubersetzungsfehler versehen versehentlich* verwechs*
error: verwechselt wrongly
staged: ai-generated ai-made aprilscherz* attrappe* canular copycat* deepfake* doctored
staged: dreharbeiten drill dummy estafa exercice exercise fan-made ficticio*
staged: filmaufnahmen filming hameconnage impersonat* inocentada mock mock-up* mockup* montage
staged: montaje nachahm* parodi* parody phishing photoshop* prank* probealarm* prop props
staged: rehears* repetition retocad* retouch* rodaje satira satire satirical satirique scam*
staged: scherz simulacro simulat* simulation* spoof stunt suplantacion tournage trucad*
staged: truque* ubung ubungs*
old: alte altem alten altes antigua antiguo archiv archivbild* archive archivo dated datent
old: dates old outdated rechauffe recycl* refrito rehash* resurfac* uralt* vieille vieilles
old: vieja viejo
so_called: angeblich* angeblicher mutmasslich* pretendu* purported* so-called soi-disant
so_called: supposed* supuest* touted vermeintlich*
checked: desinfox fact-check* factcheck* faktencheck* intox maldita verificacion verificado
checked: verificamos
hearsay: bruit bruits buzz chatter chisme* falsch* gerede gerucht* gossip habladuria* ragots
hearsay: rumeur* rumor* rumour* speculat* spekulation* tittle-tattle whispers
cleared: absolv* acquit* clear cleared clears disculp* entlast* exculp* exonerat* innocent*
cleared: innocente innocentent vindicat*
puzzled: baffl* bemus* etonn* extran* perplex* puzzl* sorprend* surpris* uberrasch*
"""

# What several words say together, by "_" between them.
_PHRASES = """
error: a_zero_too_many an_extra_nought an_extra_zero cero_de_mas decimal_point falsa_alarma
error: false_alarm false_positive faulty_gauge faulty_reading faulty_sensor fausse_alerte
error: in_error jumped_the_gun lost_in_translation mal_compris mal_interpretad mal_leid
error: mal_leido mal_lu mixed_up null_zu_viel one_zero_too_many par_erreur por_error
error: upside_down wrong_date wrong_man wrong_number wrong_person zero_de_trop zero_too_many
staged: april_fool april_fools dummy_data film_set film_shoot fire_drill made_by_ai
staged: made_with_ai mit_ki movie_set obra_de_ficcion oeuvre_de_fiction part_of_the_act
staged: part_of_the_bit part_of_the_show poisson_d'avril poissons_d'avril por_la_ia
staged: publicity_stunt test_message test_page training_data training_exercise work_of_fiction
staged: work_of_imagination work_of_satire
old: a_year_old data_de date_de dates_back dates_from del_ano_pasado from_last_year jahre_alt
old: months_old old_clip old_footage old_news old_photo old_picture old_story old_video
old: remonte_a stammt_aus tiene_anos video_antiguo vieille_photo vieille_video weeks_old
old: years_ago years_old
usual: a_l'heure a_pleno_ritmo a_su_hora a_tiempo accounted_for alive_and_kicking
usual: alive_and_well all_its_licences all_its_permits am_leben as_before as_normal as_planned
usual: as_scheduled as_usual at_anchor at_her_desk at_his_desk at_work aura_bien auront_bien
usual: back_at_work bien_en_place bien_vivant bien_vivante business_as_usual comme_avant
usual: comme_d'habitude comme_prevu como_estaba_previsto como_siempre con_normalidad con_vida
usual: en_marcha en_pleine_forme en_poste en_service encore_en_poste every_aircraft
usual: free_to_play go_ahead goes_ahead going_ahead here_to_stay im_amt im_dienst im_einsatz
usual: in_full in_good_health in_good_standing in_port nach_plan ohne_unterbrechung on_course
usual: on_schedule on_time on_track paid_up proceed_as_planned reporting_for_work
usual: running_normally running_to_schedule safe_and_sound safe_and_well sans_interruption
usual: se_porte_bien segun_lo_previsto sera_bien seront_bien sigue_en_pie siguen_en_pie
usual: still_on still_open to_schedule toujours_en_poste toujours_ouvert toujours_vivant
usual: turning_up up_and_running vivita_y_coleando vivito_y_coleando went_ahead wie_bisher
usual: wie_geplant wie_gewohnt wie_immer wie_jeden_tag wie_ublich will_go_ahead
usual: wird_fortgesetzt
none: accounts_for_every aucun_projet aucune_offre aucune_trace comes_as_news denkt_gar_nicht
none: denkt_nicht_an denkt_nicht_ans denkt_nicht_daran hors_de_cause isn't_for_sale
none: isn't_going_anywhere it_isn't jamais_ete jamais_eu kein_thema keine_rede liegt_kein
none: liegt_keine liegt_nichts n'a_jamais n'est_pas_a_vendre n'ont_jamais ne_bouge_pas
none: never_been never_existed never_got never_had never_happened never_left
none: never_met never_put never_said never_there never_went ni_hubo
none: nicht_zum_verkauf nie_die_rede niemand_hat no_es_cierto no_esta_a_la_venta
none: no_esta_en_venta no_existe no_fue no_hay no_hubo no_intention no_one_has no_plan
none: no_plans no_se_cierra no_se_va no_se_vende no_such no_thought nobody_has not_anywhere
none: not_for_sale not_going_anywhere not_on_the_market not_ours nothing_missing
none: nothing_signed nunca_hubo nunca_voto pas_a_vendre pas_question rien_a_vendre
none: steht_nicht_zum there_is_no there_never_was there_was_no
none: wasn't_ours wasn't_there weiss_von_keinem weiss_von_nichts
scorn: chacun_chez_soi de_eso_nada decouvre_dans dream_on fat_chance first_i've_heard
scorn: first_we've_heard fuss_is_about ganz_so_weit hold_your_horses in_your_dreams
scorn: making_it_up me_entero met_les_points nada_de_eso news_to ni_hablar nice_try not_quite
scorn: not_so_fast nothing_doing nur_der_ortsname pendules_a_l'heure points_sur_les_i
scorn: pone_los_puntos premiere_nouvelle primera_noticia puntos_sobre_las_ies qu'on_cesse
scorn: que_yo_sepa quite_enough quite_happy record_straight rectifie_le_tir remet_les_pendules
scorn: revers_de_main sale_al_paso sobre_las_ies think_again tombe_des_nues tombent_des_nues
scorn: tord_le_cou tres_bien_a very_happy_here von_wegen what_fuss whoever_told
scorn: wishful_thinking
checked: de_verdad fact_check fact_checked falso_o_verdadero verdadero_o_falso vrai_ou_faux
hearsay: cadena_de_whatsapp do_the_rounds doing_rounds doing_the_rounds im_umlauf
hearsay: macht_die_runde making_rounds making_the_rounds que_circula que_circulan qui_circule
hearsay: social_media_post viral_clip viral_post viral_video went_viral whatsapp_forward
"""

PHRASE_CUES = frozenset(
    {
        "error",
        "staged",
        "old",
        "usual",
        "none",
        "scorn",
        "checked",
        "hearsay",
        "cleared",
        "so_called",
    }
)
"""The kinds by one of which something may be denied that no other word denies."""

_KINDS_OF_WORDS = WordKinds(_WORDS)


def _index() -> dict[str, list[tuple[str, str]]]:
    """Of each phrase's longest word which phrases have it, and of which kinds they are."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in _PHRASES.strip().splitlines():
        kind, _, phrases = line.partition(": ")
        for phrase in phrases.split():
            words = phrase.split("_")
            found.setdefault(max(words, key=len), []).append((f" {' '.join(words)} ", kind))
    return found


_BY_WORD = _index()


def _find_kinds(word: str) -> frozenset[str]:
    return _KINDS_OF_WORDS.find(word) or _KINDS_OF_WORDS.find(cut_elision(word))


_KINDS = Remembered(_find_kinds)


def may_begin_cue(word: str) -> bool:
    """Whether a folded ``word`` is of one of the `PHRASE_CUES`, alone or with others."""
    return word in _BY_WORD or not PHRASE_CUES.isdisjoint(_KINDS[word])


@lru_cache(maxsize=256)
def find_phrase_kinds(words: Sequence[str]) -> frozenset[str]:
    """The kinds of what the folded ``words`` of a text say, alone or together; none of most."""
    found: set[str] = set()
    joined = ""
    for word in words:
        found |= _KINDS[word]
        for phrase, kind in _BY_WORD.get(word, ()):
            joined = joined or f" {' '.join(words)} "
            if phrase in joined:
                found.add(kind)
    return frozenset(found)
