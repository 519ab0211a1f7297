r"""The POP3 protocol, pure: no I/O, no threads, no clock, no Qt.

    from popview.pop3 import Connection, Stat, Accepted, stat

    connection = Connection()
    connection.receive(b"+OK ready\r\n")
    connection.next_event()                 -> Greeting(text=b"ready", stamp=None)
    connection.send(User("ann"))            -> b"USER ann\r\n"

`connection` has the contract, `states` its tables, `bodies` the fast readers' rules, `limits` what is
borne, and `listings` and `capabilities` read what came.
"""

from popview.pop3.capabilities import Capabilities, capabilities
from popview.pop3.command import Command
from popview.pop3.commands import (
    Apop,
    Auth,
    Capa,
    Dele,
    Lang,
    Last,
    List,
    Noop,
    Pass,
    Quit,
    Raw,
    Retr,
    Rpop,
    Rset,
    Stat,
    Stls,
    Top,
    Uidl,
    User,
    Utf8,
)
from popview.pop3.connection import Connection
from popview.pop3.events import Accepted, Challenge, Chunk, Closed, Event, Greeting, Refused
from popview.pop3.limits import Limits
from popview.pop3.listings import listing, stat, uidl, uidls, usable_uidl
from popview.pop3.states import State

__all__ = [
    "Accepted",
    "Apop",
    "Auth",
    "Capa",
    "Capabilities",
    "Challenge",
    "Chunk",
    "Closed",
    "Command",
    "Connection",
    "Dele",
    "Event",
    "Greeting",
    "Lang",
    "Last",
    "Limits",
    "List",
    "Noop",
    "Pass",
    "Quit",
    "Raw",
    "Refused",
    "Retr",
    "Rpop",
    "Rset",
    "Stat",
    "State",
    "Stls",
    "Top",
    "Uidl",
    "User",
    "Utf8",
    "capabilities",
    "listing",
    "stat",
    "uidl",
    "uidls",
    "usable_uidl",
]
