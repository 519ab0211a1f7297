"""The person's answer to a renamed mailbox: what was done to the messages is carried over, or is not.

First the files get their second name, then the journal, then the cache, last the first names go: cut off
anywhere, the question comes again and the answer does the rest.
"""

import os
from pathlib import Path

from popview.net.means import Means
from popview.net.traffic import AnswerRenamed, Finished
from popview.store.failures import guarded
from popview.store.messages import Messages, MessageWriter
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
    kept = {copy.mark.key for copy in means.journal.saved(means.account)}
    moved = [(messages.path_of(old), messages.path_of(new)) for old, new in pairs if old in there]
    heads = [pair for pair in pairs if not kept.isdisjoint(pair)]  # the new one where this was cut off before
    moved += [(messages.header_of(old), messages.header_of(new)) for old, new in heads]
    moved = [(source, target) for source, target in moved if source.is_file()]
    for source, target in moved:
        _give_second_name(source, target)
    names = [(old.identity, new.identity) for old, new in pairs]
    means.journal.carry_over(means.account, names, [(str(source), str(target)) for source, target in moved])
    means.cache.carry_over(names)
    for source, _ in moved:
        with guarded(source):
            source.unlink(missing_ok=True)


def _give_second_name(source: Path, target: Path) -> None:
    """Let the file be found under both names; one that was fetched under the new name stays."""
    with guarded(target):
        if target.exists():
            return
        try:
            os.link(source, target)
        except OSError:  # a file system without links: written a second time
            with MessageWriter(target) as writer:
                writer.write(source.read_bytes())
                writer.commit()
