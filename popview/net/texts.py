"""The readable text of a message goes into the cache, where the filter looks. No server is asked."""

from popview.errors import StoreError
from popview.net.means import Means
from popview.net.problems import final_report
from popview.net.traffic import Finished, KeepText
from popview.types import ProblemKind


def keep_text(means: Means, intent: KeepText) -> None:
    """Store a text, if what it was taken from still lies here and nothing better does. StoreError.

    Between its taking and its coming the message may have been fetched, or its copy forgotten.
    """
    row = means.cache.summary(intent.key)
    if row is not None and (row.is_fetched if intent.is_fetched else row.is_previewed and not row.is_fetched):
        means.cache.put_text(intent.key, intent.text)
    means.tell(Finished(intent.ticket))


def keep_text_beside(means: Means, intent: KeepText) -> None:
    """Do so in the middle of a session: a disk that refuses costs the text alone.

    StoreError where the whole cache was lost: then the session must not go on as if it were there.
    """
    try:
        keep_text(means, intent)
    except StoreError as error:
        means.tell(final_report(error, intent.ticket, means.account, ()))
        if error.kind == ProblemKind.STORE_BROKEN:
            raise
