"""Whether what was learnt of a server is about the one that an account names now."""

from dataclasses import replace

from popview.types import Account, ServerProfile

_OF_SIGNING_IN = (
    *("mechanism", "failed", "security", "capa", "capa_lost_s"),
    *("pipelining", "out_of_step_s", "behind_pass", "lang"),
    *("tls_version", "tls_cipher", "certificate"),
)


def of_this_server(profile: ServerProfile, account: Account) -> ServerProfile:
    """Return the profile without what was learnt of signing in elsewhere, or behind another protection.

    The person moved the account, or chose that protection; for none at all they gave their consent in words.
    """
    is_here = profile.server in ("", place(account))
    if is_here and profile.security in (None, account.security):
        return profile
    fresh = ServerProfile()
    learnt = {name: getattr(fresh, name) for name in _OF_SIGNING_IN if name not in profile.overruled}
    return replace(profile, **learnt)


def place(account: Account) -> str:
    """Return "host:port", by which a server is known."""
    return f"{account.host.lower()}:{account.port}"
