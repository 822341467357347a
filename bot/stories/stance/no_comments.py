"""Headlines that say that somebody has no comment: "Fenwick declines to comment on talks".

Who asked and was told nothing is no second voice on what was asked. Only a headline that is about
that is read so: what is told beside it, or after which somebody is silent, is news.
"""

from __future__ import annotations

from bot.stories.language.gate import Patterns
from bot.stories.language.text import cut_headline, fold

__all__ = ["declines_comment"]

_WHO = (
    # What may stand before, and who it is, in a few words without a number.
    r"^(?:[^:]{2,60}:\s)?(?:(?!(?:as|while|after|but|because|since|who|which|als|weil|nachdem"
    r"|alors|mientras|tras|apres|qui|que|for|over)\s)[^\W\d][\w'’.&/-]*\s){1,7}?"
    r"(?<!\band\s)(?<!\bund\s)(?<!\bet\s)(?<!\by\s)"
)
_ABOUT = (
    # What is not commented on, or nothing more; not "after her arrest", which is news.
    r"(?=\s*$|\s*[?.(]|\s(?:on|about|over|regarding|publicly|when|further|if|whether|how|why|to"
    r"|reports?|talks?|bid|rumou?rs?|claims?|speculation)\b)"
)
_DECLINES = Patterns(
    (
        rf"{_WHO}(?:(?:has |have |again |still )?(?:declin(?:es?|ed)|refus(?:es?|ed))"
        r" (?:to (?:publicly )?(?:comment|discuss|be drawn|elaborate|say whether|say if)|comment)"
        r"|(?:will not|won't|would not|wouldn't|does not|doesn't|do not|don't|did not|didn't|not"
        rf"|cannot|can't) comment(?:ing)?|(?:is |are )?not commenting){_ABOUT}"
    ),
    (
        rf"{_WHO}(?:(?:stays?|keeps?|remains?|is|are) (?:silent|mum|tight-lipped|quiet)"
        r"|has no comment|have no comment) (?:on|about|over)\b"
    ),
    r"(?:^|:\s)no comment (?:from|by) |^[^:]{2,40}:\s['\"“‘]?no comment\b",
    # German
    (
        rf"{_WHO}(?:will|wollen|wollte|wollten|mochte|mochten) (?:sich )?(?:[\w.&/-]+ ){{0,10}}?"
        r"(?:nicht|keinen) (?:\w+ )?(?:aussern|kommentieren|kommentar abgeben)\s*$"
    ),
    (
        rf"{_WHO}(?:aussert|aussern|ausserte) sich (?:\w+ )?(?:nicht (?:zu|uber)|(?:zu[mr]?|uber)\b"
        r"[^,;]{2,80} nicht\s*$)"
    ),
    rf"{_WHO}kommentier(?:t|en|te) [^,;]{{2,80}} nicht\s*$|^kein kommentar (?:von|des|der|zu)\b",
    rf"{_WHO}(?:schweigt|schweigen) (?:sich )?(?:zu[mr]?|uber)\b|{_WHO}lehnt (?:\w+ )*?kommentar\b",
    rf"{_WHO}(?:nimmt|nehmen) (?:[\w.&/-]+ ){{0,8}}?keine stellung\b",
    # French
    (
        rf"{_WHO}(?:(?:refuse|refusent|a refuse|ont refuse) (?:de (?:commenter|s'exprimer)"
        r"|tout commentaire)|(?:se refuse|se refusent) a (?:tout commentaire|commenter)"
        r"|(?:ne|n'a|n'ont|ne souhaite|ne veut) (?:pas (?:souhaite |voulu )?)?"
        r"(?:comment(?:e|ent|er|aire)|fait aucun commentaire|fait pas de commentaire"
        r"|pas (?:souhaite |voulu )?commenter)|(?:garde|gardent) le silence sur)\b"
    ),
    r"^sans commentaire\b|^pas de commentaire (?:de|du|des|d')|:\s(?:sans|pas de) commentaire\b",
    # Spanish and Italian
    (
        rf"{_WHO}(?:(?:declinan?|rehusan?|evitan?|rechazan?|se niegan? a|no quieren?) (?:a )?"
        r"(?:comentar|hacer (?:comentarios|declaraciones)|pronunciarse)|no (?:comentan?"
        r"|hacen? comentarios|se pronuncian?)|guardan? silencio (?:sobre|ante))\b"
    ),
    r"^sin comentarios\b|:\ssin comentarios\b",
    rf"{_WHO}(?:non comment(?:a|ano)|(?:si rifiuta|rifiuta|declina) (?:di )?commentare)\b",
    # Japanese
    (
        r"(?:(?:コメント|論評|回答)(?:を|は|には)?(?:差し控え|控え|避け|拒否|拒む|拒ん"
        r"|せず|しない|しなかった)(?:る|た)?|ノーコメント)(?=\s*$|[」』】)）。、])"
    ),
)


def declines_comment(title: str) -> bool:
    """Whether the headline ``title`` is about somebody who does not comment."""
    return _DECLINES.stand_in(fold(cut_headline(title).text))
