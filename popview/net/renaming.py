"""The person's answer to a renamed mailbox: what was done to the messages is carried over, or is not.

First the files get their second name, then the journal, then the cache, last the first names go: cut off
anywhere, the question comes again and the answer does the rest.
"""

import os

from popview.net.means import Means
from popview.net.traffic import AnswerRenamed, Finished
from popview.store.failures import guarded
from popview.store.messages import Messages
from popview.types import Key


def answer_renamed(means: Means, intent: AnswerRenamed) -> None:
    """Do what the person said of the pairs that a check noted. StoreError: nothing is lost."""
    pairs = means.cache.renamed()
    if intent.carry_over and pairs:
        _carry_over(means, pairs)
    else:
        means.cache.set_renamed(())
    means.tell(Finished(intent.ticket))


def _carry_over(means: Means, pairs: tuple[tuple[Key, Key], ...]) -> None:
    messages = Messages(means.paths)
    there = set(messages.which_exist(old for old, _ in pairs))
    moved = [pair for pair in pairs if pair[0] in there]
    for old, new in moved:
        _give_second_name(messages, old, new)
    names = [(old.identity, new.identity) for old, new in pairs]
    paths = [(str(messages.path_of(old)), str(messages.path_of(new))) for old, new in moved]
    means.journal.carry_over(means.account, names, paths)
    means.cache.carry_over(names)
    messages.remove(old for old, _ in moved)


def _give_second_name(messages: Messages, old: Key, new: Key) -> None:
    """Let the file be found under both names; one that was fetched under the new name stays."""
    source, target = messages.path_of(old), messages.path_of(new)
    with guarded(target):
        if target.exists():
            return
        try:
            os.link(source, target)
        except OSError:  # a file system without links: written a second time
            with messages.writer(new) as writer:
                writer.write(source.read_bytes())
                writer.commit()
