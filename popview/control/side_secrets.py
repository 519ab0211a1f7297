"""The secrets beside the password: a proxy's, and the passphrase of the person's own certificate.

They are known for as long as PopView runs, and travel in the account where it is about to be used. One that
was given for a proxy or a certificate goes to no other.
"""

from dataclasses import replace

from popview.desk.traffic import SecretRead
from popview.types import Account, AccountId, Secret


class SideSecrets:
    """Holds them for all accounts; what is not known yet is in the keyring, or nowhere."""

    def __init__(self) -> None:
        self._proxies: dict[AccountId, tuple[str, Secret | None]] = {}  # for which proxy, and the password
        self._keys: dict[AccountId, tuple[str, Secret | None]] = {}  # for which file, and the passphrase

    def lacks(self, account: Account) -> bool:
        """Return whether the keyring has to be asked before an account is used."""
        return (bool(account.proxy) and account.id not in self._proxies) or (
            bool(account.client_certificate) and account.id not in self._keys
        )

    def on_read(self, account: Account, report: SecretRead) -> None:
        """Take what the keyring had; what the person has typed meanwhile stays."""
        for held, place, found in (
            (self._proxies, account.proxy, report.proxy_password),
            (self._keys, account.client_certificate, report.key_passphrase),
        ):
            if held.get(account.id, ("", None))[1] is None:  # also where the keyring was locked before
                held[account.id] = (place, found)

    def on_saved(self, account: Account, before: Account | None) -> None:
        """Take what was given with an account, and forget what belonged to another proxy or file."""
        if account.proxy_password is not None or before is None or before.proxy != account.proxy:
            self._proxies[account.id] = (account.proxy, account.proxy_password)
        is_other = before is None or before.client_certificate != account.client_certificate
        if account.key_passphrase is not None or is_other:
            self._keys[account.id] = (account.client_certificate, account.key_passphrase)

    def forget(self, account: AccountId) -> None:
        """Forget what is known of an account."""
        self._proxies.pop(account, None)
        self._keys.pop(account, None)

    def joined(self, account: Account) -> Account:
        """Return the account with what is known for exactly its proxy and its certificate."""
        proxy, password = self._proxies.get(account.id, ("", None))
        file, passphrase = self._keys.get(account.id, ("", None))
        return replace(
            account,
            proxy_password=account.proxy_password or (password if proxy == account.proxy else None),
            key_passphrase=account.key_passphrase
            or (passphrase if file == account.client_certificate else None),
        )
