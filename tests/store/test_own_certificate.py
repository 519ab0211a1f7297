"""A person's own certificate is read from every usual file, and every failure has its name."""

import os
from pathlib import Path

import pytest

from popview.errors import StoreError
from popview.store.own_certificate import MOST, load_own
from popview.types import KeyFault, ProblemKind, Secret
from tests.servers import own

WORD = Secret(own.WORD)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own.make(tmp_path_factory.mktemp("own"))


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("key.pem", None),
        ("key.pem", WORD),
        ("sealed.pem", WORD),
        ("ec.pem", None),
        ("key.p12", None),
        ("key.p12", WORD),
        ("sealed.p12", WORD),
    ],
)
def test_every_usual_file_is_read(files: Path, name: str, word: Secret | None) -> None:
    loaded = load_own(str(files / name), word)
    assert (loaded.shown.subject, loaded.shown.issuer) == ("Nora Holm", "PopView people")
    assert loaded.shown.not_before < loaded.shown.not_after
    assert loaded.shown.not_after.endswith("Z")
    assert not loaded.shown.is_open
    assert loaded.pem.startswith(b"-----BEGIN ENCRYPTED PRIVATE KEY-----")
    assert own.WORD not in repr(loaded)
    assert "BEGIN" not in repr(loaded)


def test_the_word_that_seals_what_was_read_is_another_each_time(files: Path) -> None:
    first, second = (load_own(str(files / "key.pem")) for _ in range(2))
    assert first.word != second.word
    assert first.word.reveal() != own.WORD


@pytest.mark.parametrize(
    ("name", "word", "fault"),
    [
        ("none.pem", None, KeyFault.MISSING),
        ("key.pem/below", None, KeyFault.MISSING),
        ("", None, KeyFault.UNREADABLE),  # the folder itself
        ("bare.pem", None, KeyFault.NO_KEY),
        ("keyonly.pem", None, KeyFault.NO_CERTIFICATE),
        ("strangers.pem", None, KeyFault.MISMATCH),
        ("garbled.pem", None, KeyFault.FORMAT),
        ("noise.p12", None, KeyFault.FORMAT),
        ("sealed.pem", None, KeyFault.PASSPHRASE_NEEDED),
        ("sealed.pem", Secret("wrong"), KeyFault.PASSPHRASE),
        ("sealed.p12", None, KeyFault.PASSPHRASE_NEEDED),
        ("sealed.p12", Secret("wrong"), KeyFault.PASSPHRASE),
    ],
)
def test_every_file_that_cannot_be_used_says_why(
    files: Path, name: str, word: Secret | None, fault: KeyFault
) -> None:
    with pytest.raises(StoreError) as wrong:
        load_own(str(files / name), word)
    assert wrong.value.kind == ProblemKind.OWN_CERTIFICATE
    assert wrong.value.facts["reason"] == fault
    assert own.WORD not in str(wrong.value)


def test_a_file_that_is_no_such_file_is_not_read_whole(tmp_path: Path) -> None:
    for name, size in (("empty.pem", 0), ("huge.pem", MOST + 1)):
        (tmp_path / name).write_bytes(b"-" * size)
        with pytest.raises(StoreError) as wrong:
            load_own(str(tmp_path / name))
        assert wrong.value.facts["reason"] == KeyFault.FORMAT


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_a_file_that_others_may_read_says_so(files: Path, tmp_path: Path) -> None:
    copy = tmp_path / "key.pem"
    copy.write_bytes((files / "key.pem").read_bytes())
    copy.chmod(0o640)
    assert load_own(str(copy)).shown.is_open
    copy.chmod(0o600)
    assert not load_own(str(copy)).shown.is_open
