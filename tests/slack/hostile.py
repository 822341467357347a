"""Strings that feeds and people could send to do harm, for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

_FRAGMENTS = [
    "<!channel>", "<!here>", "<!everyone>", "<@U0EDITOR01>", "<!subteam^S012345|desk>",
    "<#C0DOUBLE001|general>", "@here", "@channel", "@everyone", "#general", "@@here",
    "<https://evil.example|https://bank.example>", "[label](https://evil.example)",
    "&lt;!here&gt;", "&amp;", "&", "<", ">", "|", "`", "```", "*bold*", "_it_", "~no~",
    ":tada:", "<!date^1392734382^{date}|x>", "\n", "\r\n", "\t", " ", "\u2028", "\u2029",
    "\u202e", "\u2066", "\u200f", "\u200b", "\ufeff", "\u00ad", "\x00", "\x1b[31m", "\x7f",
    "\ud800", "e\u0301\u0301\u0301", "👩‍👩‍👧", "🇫🇮", "🏳️‍🌈", "العاجل", "速報", "नमस्ते", "İ", "ﬁ",
    "\\", '"', "'", "{", "}", "{{7*7}}", "${x}", "%s", "</script><script>", "javascript:x",
    "Nokia", "deal", "a" * 400,
]  # fmt: skip


def hostile_text(*, longest: int = 12_000) -> st.SearchStrategy[str]:
    """Short and very long texts, made of harmful fragments and of anything at all."""
    fragments = st.lists(st.one_of(st.sampled_from(_FRAGMENTS), st.text(max_size=8)), max_size=30)
    joined = fragments.map("".join)
    repeated = st.tuples(joined, st.integers(1, 400)).map(lambda pair: pair[0] * pair[1])
    return st.one_of(joined, repeated).map(lambda text: text[:longest])
