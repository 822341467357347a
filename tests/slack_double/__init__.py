"""A Slack for the tests: the real SDK and the real Bolt talk to it over loopback.

It behaves as `slack.md` says Slack does: the Web API with strict checks of Block Kit, scopes,
memberships, metadata and history, rate limits, faults on demand, Socket Mode, signed slash
commands and response URLs. `python -m tests.slack_double` runs it as a process of its own,
whose state outlives the bot's restarts.
"""

from tests.slack_double import faults
from tests.slack_double.blocks import faults_in_blocks, text_in_blocks
from tests.slack_double.calling import Answered, command_form, encode_form, read_blocks, sign
from tests.slack_double.faults import Fault
from tests.slack_double.server import SlackDouble
from tests.slack_double.workspace import ALL_SCOPES, Posted

__all__ = [
    "ALL_SCOPES",
    "Answered",
    "Fault",
    "Posted",
    "SlackDouble",
    "command_form",
    "encode_form",
    "faults",
    "faults_in_blocks",
    "read_blocks",
    "sign",
    "text_in_blocks",
]
