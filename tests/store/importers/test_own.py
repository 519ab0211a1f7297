"""Our own accounts, for another machine."""

from dataclasses import replace

from popview.store.importers.draft import Findings
from popview.store.importers.own import exported, is_own, read_accounts
from popview.types import Account, AccountId, ImportNote, Mechanism, Program, Secret, Security, Trust

HOME = Account(
    AccountId("0123456789abcdef"),
    "Café",
    "pop.example.org",
    995,
    Security.TLS,
    "nora",
    address="nora@example.org",
    mechanism=Mechanism.SCRAM_SHA_256,
    trusts=(Trust("pop.example.org", 995, "ab" * 32),),
    client_certificate="/home/nora/cert.pem",
    check_minutes=15,
)


def read(text: str) -> Findings:
    found = Findings(Program.POPVIEW, "accounts.toml")
    read_accounts(text, found)
    return found


def test_what_is_exported_comes_back_but_for_what_is_of_this_machine() -> None:
    text = exported((HOME,))
    assert is_own(text)
    assert "0123456789abcdef" not in text
    assert "/home/nora" not in text
    (one,) = read(text).accounts
    assert one.account == Account(
        AccountId(""),
        HOME.name,
        HOME.host,
        HOME.port,
        HOME.security,
        HOME.user,
        address=HOME.address,
        mechanism=HOME.mechanism,
        check_minutes=15,
    )


def test_no_accounts_make_a_file_that_can_be_read() -> None:
    assert read(exported(())) == Findings(Program.POPVIEW, "accounts.toml")


def test_a_newer_file_a_broken_one_and_a_broken_entry_are_told() -> None:
    assert read(exported((HOME,)).replace("popview-accounts = 1", "popview-accounts = 2")).troubles
    assert read("popview-accounts = [").troubles
    found = read(exported((HOME, HOME)).replace("port = 995\n", 'port = "x"\n', 1))
    assert [trouble.reason for trouble in found.troubles] == ["Café"]
    assert len(found.accounts) == 1


def test_no_secret_is_exported_not_even_one_in_an_address() -> None:
    text = exported(
        (
            replace(HOME, proxy="http://nora:canary@proxy:3128", proxy_password=Secret("canary")),
            replace(HOME, key_passphrase=Secret("canary")),
        )
    )
    assert "canary" not in text
    assert "http://nora@proxy:3128" in text


def test_a_file_that_somebody_gave_cannot_agree_in_the_persons_name() -> None:
    bold = replace(HOME, security=Security.PLAIN, plain_consent=True, plain_password_consent=True)
    text = exported((bold,))
    assert "consent" not in text
    assert "sha256" not in text
    by_hand = (
        text + 'plain_consent = true\nplain_password_consent = true\ntrusts = [{host = "pop.example.org", '
    )
    (one,) = read(by_hand + f'port = 995, sha256 = "{"ab" * 32}"}}]\n').accounts
    assert (one.account.plain_consent, one.account.plain_password_consent) == (False, False)
    assert one.account.trusts == ()
    assert one.notes == (ImportNote.NOT_ENCRYPTED,)


def test_a_port_that_is_none_is_told() -> None:
    found = read(exported((HOME,)).replace("port = 995", "port = 99500"))
    assert [trouble.reason for trouble in found.troubles] == ["Café"]
    assert found.accounts == []
