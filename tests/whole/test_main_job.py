"""The main job against Dovecot, by clicks and keys: add, check, read, fetch, save, mark, commit, restart."""

import email.message
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from popview.paths import Paths
from tests.servers.dovecot import Dovecot
from tests.whole.hands import Hands

PDF = b"%PDF-1.4\n" + bytes(range(256)) * 40


def letter(number: int) -> bytes:
    """Return a plain message; every third is from the shop."""
    sender = "Shop <shop@shop.example>" if number % 3 == 0 else f"Friend {number} <f{number}@example.org>"
    lines = "".join(f"Line {line} of letter {number}.\n" for line in range(1, 80))
    head = (
        f"From: {sender}\nTo: nora@example.org\nSubject: Letter {number}\n"
        f"Date: Mon, 02 Mar 2026 10:{number:02d}:00 +0000\nMessage-ID: <{number}@example.org>\n"
        "Content-Type: text/plain; charset=utf-8\n\n"
    )
    return (head + lines).encode()


def invoice() -> bytes:
    """Return a message with a PDF and HTML that wants a remote picture."""
    mail = email.message.EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Shop <shop@shop.example>", "nora@example.org", "Your invoice"
    mail["Date"], mail["Message-ID"] = "Tue, 03 Mar 2026 10:00:00 +0000", "<invoice@shop.example>"
    mail.set_content("Your invoice is attached.")
    mail.add_alternative(
        "<p>Your <b>invoice</b> is attached.</p><img src='http://track.example/x.png'>", subtype="html"
    )
    mail.add_attachment(PDF, maintype="application", subtype="pdf", filename="invoice.pdf")
    return mail.as_bytes()


LONG = letter(30) + b"One more line of letter 30.\n" * 4_000 + b"The last line of letter 30.\n"
MAIL = [*(letter(number) for number in range(1, 30)), LONG, invoice()]


@pytest.mark.needs("dovecot")
@pytest.mark.timeout(180)
@pytest.mark.parametrize("security", [0, 1], ids=["tls", "stls"])
def test_the_main_job(hands: Hands, paths: Paths, make_dovecot, tmp_path: Path, security: int) -> None:
    server: Dovecot = make_dovecot({"nora": MAIL})
    port = server.tls_port if security == 0 else server.port
    hands.open(paths)

    # a newcomer: welcome page, account with a test, a certificate nobody knows yet
    hands.click("addAccountButton")
    hands.add_account(port=port, security=security, user="nora", password=server.password("nora"))

    # the first check comes by itself: newest first; F5 checks again
    hands.has_rows(31)
    hands.reads("statusLabel", "checked")
    hands.key(Qt.Key.Key_F5)
    assert hands.rows()[:2] == ["Your invoice", "Letter 30"]
    hands.reads("statusLabel", r"home: 31 messages, .* · checked")

    # select: the first lines, cut short, and said so
    hands.click_row("Letter 30")
    hands.reads("bodyView", "Line 5 of letter 30")
    assert "The last line" not in hands.text("bodyView")
    hands.reads("previewNoticeLabel", "First .* lines")

    # fetch: the whole
    hands.click("fetchButton")
    hands.reads("bodyView", "The last line of letter 30")

    # attachments: listed, saved byte for byte; nothing was loaded from elsewhere
    hands.click_row("Your invoice")
    hands.reads("bodyView", "invoice is attached")
    hands.reads("pictureBar", "track.example")
    folder = tmp_path / "saved"
    folder.mkdir()
    hands.click("fetchButton")
    hands.gone("fetchButton")
    hands.choose_in_menu(hands.name_of("invoice.pdf  ·  10 kB"), Qt.Key.Key_S)
    hands.save_into(folder)
    hands.wait(lambda: (folder / "invoice.pdf").is_file(), "the saved attachment")
    assert (folder / "invoice.pdf").read_bytes() == PDF

    # mark, undo, redo: the filter finds the shop, everything it shows is marked
    hands.type("filterEdit", "shop.example")
    hands.has_rows(11)
    hands.click_row("Letter 30")
    hands.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.key(Qt.Key.Key_Delete)
    hands.reads("commitBarLabel", "11 messages")
    hands.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hands.gone("commitBar")
    hands.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    hands.reads("commitBarLabel", "11 messages")
    hands.click_row("Letter 30")
    hands.key(Qt.Key.Key_U)
    hands.click_row("Your invoice")
    hands.key(Qt.Key.Key_U)
    hands.reads("commitBarLabel", "9 messages")
    hands.type("filterEdit", "")
    hands.has_rows(31)

    # plan, commit, receipt
    hands.click("reviewButton")
    hands.reads("planDialog", "9")
    hands.click("planConfirmButton")
    hands.reads("receiptTitle", "9 messages")
    hands.reads("receiptTotals", "9 deleted")
    hands.has_rows(22)
    hands.key(Qt.Key.Key_Escape, on="receiptView")

    # the disk: exactly the unmarked messages
    left = [mail for mail in MAIL if b"shop.example" not in mail] + MAIL[-2:]
    assert sorted(server.messages("nora")) == sorted(left)

    # closing with marks open asks; kept for next time
    hands.click_row("Letter 29")
    hands.key(Qt.Key.Key_Delete)
    hands.reads("commitBarLabel", "1 message")
    hands.close_window()
    hands.click("closeKeepButton")
    hands.gone("mainWindow")
    sessions = server.wait_for_sessions(server.logins())
    assert all(session.ended_by_quit for session in sessions), server.log()
    assert sum(session.deleted for session in sessions) == 9

    # the next start, offline: list, marks and the message that was fetched are there
    server.halt()
    hands.open(paths)
    hands.has_rows(22)
    hands.reads("commitBarLabel", "1 message")
    hands.click_row("Letter 30")
    hands.reads("bodyView", "Line 79 of letter 30")
