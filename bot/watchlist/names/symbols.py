"""Ticker symbols that stand for nothing but their company, so that nothing need mark them."""

from __future__ import annotations

__all__ = ["SURE_SYMBOLS"]

# Chosen one by one: no word, name or abbreviation of others in a language of the news. Three
# letters are somebody's always, and BABA, COST, MRNA and SPOT are words or things.
SURE_SYMBOLS = frozenset(
    """
    AAPL ABBV ABNB ADBE ADSK AMGN AMZN AVGO BIDU BIIB BKNG BNTX CHKP CHWY CMCSA CPNG CRWD CRWV
    CSCO CTSH CVNA DDOG DKNG DLTR DXCM ENPH EQNR FSLR FTNT GDDY GOOG GOOGL HSBA INFY INTC ISRG
    KLAC LCID LRCX MBLY MDLZ MRVL MSFT MSTR NFLX NVAX NVDA NXPI ORCL PANW PLTR PTON PYPL QCOM
    RBLX RDDT RIVN RKLB SBUX SMCI SNDK SNPS STLA TMUS TSLA TTWO TWLO VRSN VRTX XPEV
    """.split()  # noqa: SIM905 - a list of words is read best as one
)
"""In capitals: each names its company wherever it stands."""
