"""Bugs in the finer parts of the proof, and the scene in which each shows itself: chance gives few."""

import random
from collections.abc import Callable, Iterable
from typing import Any

from popview.net import concluding, looking
from popview.net.chunk import Chunk
from popview.net.in_step import InStep
from popview.net.naming import Naming
from popview.net.proving import Proving
from popview.pop3 import commands, events
from popview.pop3.listings import stat
from tests.simulated.life import Scene
from tests.simulated.wire import Fault

Put = Callable[[Any, str, Any], None]


def any_count_is_stats(put: Put) -> None:
    """Whatever has two numbers is taken for STAT's answer."""
    put(InStep, "_can_be", lambda self, answer, deleted: stat(answer.text) is not None)


def rset_believed_at_once(put: Put) -> None:
    """Any +OK behind RSET confirms it."""

    def reset(self: Any) -> bool:
        if not self.result.touched:
            return True
        seconds = self._means.dialer.deadlines.reset
        return isinstance(self._driver.ask(commands.Rset(), alone=True, seconds=seconds), events.Accepted)

    put(Chunk, "_reset", reset)


def doubled_name_is_gone(put: Put) -> None:
    """A name that two messages have is no name: whose it was is gone."""
    proper = Naming.__init__

    def init(self: Any, rows: Iterable[tuple[int, bytes]] = ()) -> None:
        proper(self, rows)
        self.doubtful = frozenset()

    put(Naming, "__init__", init)


def short_list_believed(put: Put) -> None:
    """A listing of ids that lacks what LIST shows is whole where STAT says so."""
    put(Naming, "covers", lambda self, sizes: True)


def stranger_of_its_size_ignored(put: Put) -> None:
    """A message whose header was never seen has gone with its name."""
    for module in (looking, concluding):
        put(module, "of_their_size", lambda marks, sizes: frozenset())


def size_is_no_proof(put: Put) -> None:
    """A message with the name and the header of a marked one is it, whatever its size."""
    put(Proving, "_may_have_size", lambda self, item, number: True)


def _stray(words: bytes) -> Callable[[random.Random], Fault]:
    return lambda rng: Fault("extra", rng.randrange(18), words)


SCENES = {
    any_count_is_stats: Scene(fault=_stray(b"+OK 1 2\r\n")),
    rset_believed_at_once: Scene(frozenset({"refuses-rset", "refuses-one"}), _stray(b"+OK\r\n")),
    doubled_name_is_gone: Scene(frozenset({"doubles-names", "no-top", "ignores-dele"})),
    short_list_believed: Scene(frozenset({"counts-wrong", "lists-short", "ignores-dele"})),
    stranger_of_its_size_ignored: Scene(frozenset({"renames", "no-top", "ignores-dele"})),
    size_is_no_proof: Scene(frozenset({"reuses-names"}), twins=3),
}
