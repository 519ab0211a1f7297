"""A person's own certificate: the file, what was seen in it, and what is wrong with it by the right field."""

from dataclasses import replace

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from popview.types import KeyFault, OwnCertificate, Problem, ProblemKind, Secret
from popview.ui.accounts.own_certificate_fields import OwnCertificateFields
from popview.ui.theme import Theme
from tests.ui import samples

OWN = OwnCertificate("Nora Holm", "PopView people", "2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z", True)
HAVING = replace(samples.ACCOUNT, client_certificate="nora.p12")


def fields(qtbot: QtBot, theme: Theme, file: str = "") -> OwnCertificateFields:
    made = OwnCertificateFields(replace(samples.ACCOUNT, client_certificate=file), theme=theme)
    qtbot.addWidget(made)
    made.show()
    return made


def fault(reason: KeyFault) -> Problem:
    return Problem(ProblemKind.OWN_CERTIFICATE, (("path", "nora.p12"), ("reason", reason.value)))


def test_without_a_file_there_is_no_passphrase(qtbot: QtBot, theme: Theme) -> None:
    made = fields(qtbot, theme)
    assert not made.word.isEnabled()
    assert made.apply(HAVING) == samples.ACCOUNT
    with qtbot.assertNotEmitted(made.look_requested):
        made.look()


def test_a_file_is_looked_into_once_for_each_change(qtbot: QtBot, theme: Theme) -> None:
    made = fields(qtbot, theme)
    made.path.setText("nora.p12")
    with qtbot.waitSignal(made.look_requested):
        made.path.editingFinished.emit()
    with qtbot.assertNotEmitted(made.look_requested):
        made.path.editingFinished.emit()
    made.word.setText("canary")
    with qtbot.waitSignal(made.look_requested):
        made.word.editingFinished.emit()
    account = made.apply(samples.ACCOUNT)
    assert (account.client_certificate, account.key_passphrase) == ("nora.p12", Secret("canary"))


def test_the_file_is_chosen_in_a_dialog(qtbot: QtBot, theme: Theme) -> None:
    made = fields(qtbot, theme)
    made.choose.click()
    dialog = made.findChild(QFileDialog, "ownCertificateFileDialog")
    with qtbot.waitSignal(made.look_requested):
        dialog.fileSelected.emit("/somewhere/nora.p12")
    assert made.file == "/somewhere/nora.p12"
    dialog.close()


def test_what_was_seen_is_told_and_a_key_that_others_can_read(qtbot: QtBot, theme: Theme) -> None:
    made = fields(qtbot, theme, "nora.p12")
    made.show_seen("nora.p12", OWN, None)
    assert "Nora Holm" in made.seen.text()
    assert made.warning.isVisible()
    made.show_seen("nora.p12", replace(OWN, is_open=False), None)
    assert not made.warning.isVisible()
    made.path.setText("other.p12")
    assert not made.seen.isVisible()
    made.show_seen("nora.p12", OWN, None)
    assert not made.seen.isVisible(), "it is the answer to an older question"


def test_each_fault_stands_by_its_field(qtbot: QtBot, theme: Theme) -> None:
    made = fields(qtbot, theme, "nora.p12")
    for reason in KeyFault:
        made.show_seen("nora.p12", None, fault(reason))
        field = made.word if "passphrase" in reason else made.path
        label = made.fault_labels[field]
        assert label.isVisible()
        assert field.accessibleDescription() == label.text()
        assert not made.fault_labels[made.path if field is made.word else made.word].isVisible()


def test_the_stored_passphrase_is_for_the_same_file_alone(qtbot: QtBot, theme: Theme) -> None:
    made = fields(qtbot, theme, "nora.p12")
    assert made.word.placeholderText() == "unchanged"
    assert made.apply(HAVING) == HAVING
    made.path.setText("other.p12")
    assert made.word.placeholderText() != "unchanged"
