"""A Slack for the tests: the real SDK and the real Bolt talk to it over loopback.

It behaves as `slack.md` says Slack does: the Web API with strict checks of Block Kit, scopes,
memberships, metadata and history, modals and home tabs, rate limits, faults on demand, Socket
Mode, signed requests, events that come again, and response URLs. A `Person` acts as people do:
types commands, presses buttons, fills in modals, and sees what they would see.
`python -m tests.slack_double` runs it as a process of its own, whose state outlives the bot's
restarts.
"""

from tests.slack_double import faults
from tests.slack_double.blocks import faults_in_blocks, text_in_blocks
from tests.slack_double.calling import Answered, command_form, encode_form, sign
from tests.slack_double.faults import Fault
from tests.slack_double.forms import NotThere
from tests.slack_double.limits import SLACK_LIMITS
from tests.slack_double.people import Person
from tests.slack_double.reading import read_blocks
from tests.slack_double.server import SlackDouble
from tests.slack_double.views import View, faults_in_view
from tests.slack_double.workspace import ALL_SCOPES, Posted, Shown

__all__ = [
    "ALL_SCOPES",
    "SLACK_LIMITS",
    "Answered",
    "Fault",
    "NotThere",
    "Person",
    "Posted",
    "Shown",
    "SlackDouble",
    "View",
    "command_form",
    "encode_form",
    "faults",
    "faults_in_blocks",
    "faults_in_view",
    "read_blocks",
    "sign",
    "text_in_blocks",
]
