"""``python -m bot.cli``: the same as ``nightdesk``."""

from bot.cli.root import main

main()
