"""Looks into the file of a person's own certificate, so that the account dialog can say what it holds."""

from popview.desk.local_traffic import KeySeen, LookAtKey
from popview.desk.problems import problem_of
from popview.errors import StoreError


def look_at_key(intent: LookAtKey) -> KeySeen:
    """Say whose certificate it is and until when it counts, or why it cannot be used."""
    from popview.store.own_certificate import load_own  # late: for those alone who have a certificate

    try:
        own = load_own(intent.path, intent.passphrase)
    except StoreError as error:
        return KeySeen(intent.ticket, intent.path, None, problem_of(error))
    return KeySeen(intent.ticket, intent.path, own.shown)
