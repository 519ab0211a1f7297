"""The assistant: search, what was found, test, done; nothing secret leaves it before it was shown."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from popview.types import (
    Account,
    Certificate,
    Discovery,
    DiscoveryStep,
    Mechanism,
    PopUrl,
    Problem,
    ProblemKind,
    Secret,
    Security,
    Snag,
    SnagKind,
    StepEnd,
    TrialStep,
    Trust,
)
from popview.ui.accounts.assistant import AccountAssistant
from popview.ui.accounts.certificate_dialog import CertificateDialog
from popview.ui.theme import Theme
from tests.ui import samples
from tests.ui.scenes_assistant import ADDRESS, FOREIGN, OWN

CANARY = "canary-3f9c17"


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> AccountAssistant:
    made = AccountAssistant(theme=theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


class Told:
    """Everything the dialog ever said to the outside."""

    def __init__(self, dialog: AccountAssistant) -> None:
        self.searches: list[str] = []
        self.trials: list[tuple[Account, Secret]] = []
        self.saved: list[tuple[Account, Secret]] = []
        self.manual: list[tuple[Account, Secret | None]] = []
        self.left = 0
        dialog.search_requested.connect(self.searches.append)
        dialog.trial_requested.connect(lambda *both: self.trials.append(both))
        dialog.save_requested.connect(lambda *both: self.saved.append(both))
        dialog.manual_requested.connect(lambda *both: self.manual.append(both))
        dialog.left_behind.connect(self.leave)

    def leave(self) -> None:
        self.left += 1


@pytest.fixture
def told(dialog: AccountAssistant) -> Told:
    return Told(dialog)


def key(qtbot: QtBot, dialog: AccountAssistant, *keys: Qt.Key) -> None:
    for one in keys:
        qtbot.keyClick(dialog.focusWidget() or dialog, one)


def fill(qtbot: QtBot, dialog: AccountAssistant, password: str = CANARY) -> None:
    qtbot.keyClicks(dialog.form.address, ADDRESS)
    qtbot.keyClicks(dialog.form.password, password)


def test_from_an_address_to_an_account_by_keyboard_alone(
    qtbot: QtBot, dialog: AccountAssistant, told: Told
) -> None:
    qtbot.waitUntil(dialog.form.address.hasFocus)
    qtbot.keyClicks(dialog.focusWidget(), ADDRESS)
    key(qtbot, dialog, Qt.Key.Key_Tab)
    qtbot.keyClicks(dialog.focusWidget(), CANARY)
    key(qtbot, dialog, Qt.Key.Key_Return)
    assert told.searches == [ADDRESS]
    dialog.show_discovery(Discovery(ADDRESS, OWN))
    qtbot.waitUntil(dialog.go.hasFocus)
    key(qtbot, dialog, Qt.Key.Key_Return)
    ((account, secret),) = told.trials
    assert (account.host, account.port, account.security) == ("pop.example.org", 995, Security.TLS)
    assert (account.user, account.address, account.name) == (ADDRESS, ADDRESS, "Example")
    assert secret == Secret(CANARY)
    dialog.show_trial_passed()
    assert told.saved == told.trials
    assert not dialog.isVisible()


def test_n14_nothing_secret_leaves_before_the_server_was_shown(
    qtbot: QtBot, dialog: AccountAssistant, told: Told
) -> None:
    fill(qtbot, dialog)
    key(qtbot, dialog, Qt.Key.Key_Return)
    key(qtbot, dialog, Qt.Key.Key_Return)
    dialog.go.click()
    dialog.show_search_step(DiscoveryStep.PRESET, StepEnd.NOTHING, 1)
    assert (told.trials, told.saved, told.manual) == ([], [], [])
    assert all(CANARY not in address for address in told.searches)
    dialog.show_discovery(Discovery(ADDRESS, OWN))
    for label in (dialog.card.server, dialog.card.encryption, dialog.card.source, dialog.card.user):
        assert label.isVisible()
        assert label.text()
    assert told.trials == []


def test_n14_a_held_down_enter_does_not_run_through_to_the_sign_in(
    qtbot: QtBot, dialog: AccountAssistant, told: Told
) -> None:
    fill(qtbot, dialog)
    key(qtbot, dialog, Qt.Key.Key_Return)
    dialog.show_discovery(Discovery(ADDRESS, OWN))
    qtbot.waitUntil(dialog.go.hasFocus)
    for target in (dialog.go, dialog.form.password):
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
        QApplication.sendEvent(target, held)
    assert told.trials == []
    key(qtbot, dialog, Qt.Key.Key_Return)
    assert len(told.trials) == 1


def test_a_screen_reader_hears_all_of_it_at_the_button(qtbot: QtBot, dialog: AccountAssistant) -> None:
    assert dialog.go.accessibleDescription() == ""
    fill(qtbot, dialog)
    dialog.go.click()
    dialog.show_discovery(Discovery(ADDRESS, OWN))
    heard = dialog.go.accessibleDescription()
    assert all(
        part in heard for part in ("pop.example.org, port 995", "TLS", ADDRESS, "autoconfig.example.org")
    )


def test_n14_a_foreign_host_gets_no_password_without_a_yes(
    qtbot: QtBot, dialog: AccountAssistant, told: Told
) -> None:
    fill(qtbot, dialog)
    dialog.go.click()
    dialog.show_discovery(Discovery(ADDRESS, FOREIGN))
    qtbot.waitUntil(dialog.card.confirm.hasFocus)
    assert not dialog.go.isEnabled()
    qtbot.keyClick(dialog.form.password, Qt.Key.Key_Return)
    assert told.trials == []
    key(qtbot, dialog, Qt.Key.Key_Space)
    assert dialog.go.isEnabled()
    dialog.go.click()
    assert told.trials[0][0].host == FOREIGN.host


def test_another_address_takes_what_was_found_away(
    qtbot: QtBot, dialog: AccountAssistant, told: Told
) -> None:
    fill(qtbot, dialog)
    dialog.go.click()
    dialog.show_discovery(Discovery(ADDRESS, OWN))
    qtbot.keyClicks(dialog.form.address, "x")
    assert not dialog.card.isVisible()
    assert dialog.go.text() == "&Find the server"
    dialog.go.click()
    assert told.searches == [ADDRESS, ADDRESS + "x"]


def test_an_address_changed_during_the_search_stops_it(
    qtbot: QtBot, dialog: AccountAssistant, told: Told
) -> None:
    fill(qtbot, dialog)
    dialog.go.click()
    qtbot.keyClicks(dialog.form.address, "x")
    assert told.left == 1
    dialog.show_discovery(Discovery(ADDRESS, OWN))
    assert not dialog.card.isVisible()


@pytest.mark.parametrize(
    "address", ["nora", "nora@", "@example.org", "nora@example", "no ra@example.org", "a@b@"]
)
def test_what_is_no_address_is_said_and_not_searched(
    qtbot: QtBot, dialog: AccountAssistant, told: Told, address: str
) -> None:
    qtbot.keyClicks(dialog.form.address, address)
    dialog.go.click()
    assert told.searches == []
    assert dialog.form.address.accessibleDescription()
    qtbot.waitUntil(dialog.form.address.hasFocus)


@pytest.mark.parametrize("trick", ["\n", "\0", "\x7f", "\u202e"])
@pytest.mark.parametrize("address", ["no{}ra@example.org", "nora@exam{}ple.org"])
def test_n11_controls_in_an_address_are_refused_before_anything(
    dialog: AccountAssistant, told: Told, address: str, trick: str
) -> None:
    dialog.form.address.setText(address.format(trick))
    dialog.go.click()
    assert told.searches == []


def test_n11_controls_in_a_password_are_refused_before_any_connect(
    qtbot: QtBot, dialog: AccountAssistant, told: Told
) -> None:
    fill(qtbot, dialog, "x")
    dialog.go.click()
    dialog.show_discovery(Discovery(ADDRESS, OWN))
    dialog.form.password.setText("a\tb\x00c")
    dialog.go.click()
    assert told.trials == []
    assert dialog.form.password.accessibleDescription()


def test_nothing_found_leads_to_setting_up_by_hand_with_what_is_known(
    qtbot: QtBot, dialog: AccountAssistant, told: Told
) -> None:
    fill(qtbot, dialog)
    dialog.go.click()
    dialog.show_discovery(Discovery(ADDRESS, snags=(Snag(SnagKind.PLAIN_ONLY, "pop.example.org"),)))
    assert "without encryption" in dialog.search.title.text()
    assert dialog.go.text() == "&Search again"
    qtbot.waitUntil(dialog.manual.hasFocus)
    key(qtbot, dialog, Qt.Key.Key_Space)
    ((account, secret),) = told.manual
    assert (account.host, account.user, secret) == ("pop.example.org", ADDRESS, Secret(CANARY))
    assert account.id == dialog.account_id
    assert not dialog.isVisible()


def test_a_search_can_be_left_for_the_way_by_hand(qtbot: QtBot, dialog: AccountAssistant, told: Told) -> None:
    fill(qtbot, dialog)
    dialog.go.click()
    dialog.manual.click()
    assert told.left == 1
    assert told.manual[0][0].user == ADDRESS


def test_what_was_found_can_be_changed_by_hand(qtbot: QtBot, dialog: AccountAssistant, told: Told) -> None:
    fill(qtbot, dialog)
    dialog.go.click()
    dialog.show_discovery(Discovery(ADDRESS, replace(OWN, host="mail.example.org", port=1995)))
    dialog.manual.click()
    assert (told.manual[0][0].host, told.manual[0][0].port) == ("mail.example.org", 1995)


def test_without_a_password_the_search_goes_on_and_the_test_asks(
    qtbot: QtBot, dialog: AccountAssistant, told: Told
) -> None:
    qtbot.keyClicks(dialog.form.address, ADDRESS)
    dialog.go.click()
    dialog.show_discovery(Discovery(ADDRESS, OWN))
    qtbot.waitUntil(dialog.form.password.hasFocus)
    dialog.go.click()
    assert told.trials == []
    assert dialog.form.password.accessibleDescription()
    qtbot.keyClicks(dialog.form.password, CANARY)
    key(qtbot, dialog, Qt.Key.Key_Return)
    assert len(told.trials) == 1


def test_a_refused_password_is_typed_again(qtbot: QtBot, dialog: AccountAssistant, told: Told) -> None:
    fill(qtbot, dialog, "wrong")
    dialog.go.click()
    dialog.show_discovery(Discovery(ADDRESS, OWN))
    dialog.go.click()
    dialog.show_step(TrialStep.FOUND, (("host", "pop.example.org"), ("milliseconds", "12")))
    assert not dialog.go.isEnabled()
    dialog.show_trial_problem(Problem(ProblemKind.WRONG_PASSWORD))
    qtbot.waitUntil(dialog.form.password.hasFocus)
    qtbot.keyClicks(dialog.form.password, "x")  # what was there is selected
    assert dialog.form.secret() == Secret("x")
    key(qtbot, dialog, Qt.Key.Key_Return)
    assert [secret for _, secret in told.trials] == [Secret("wrong"), Secret("x")]
    assert told.saved == []


def test_a_password_changed_during_the_test_stops_it(
    qtbot: QtBot, dialog: AccountAssistant, told: Told
) -> None:
    fill(qtbot, dialog)
    dialog.go.click()
    dialog.show_discovery(Discovery(ADDRESS, OWN))
    dialog.go.click()
    qtbot.keyClicks(dialog.form.password, "x")
    assert told.left == 1
    dialog.show_trial_passed()
    assert told.saved == []


def test_a_certificate_is_looked_at_and_a_yes_tests_again(
    qtbot: QtBot, dialog: AccountAssistant, told: Told
) -> None:
    certificate: Certificate = replace(samples.CERTIFICATE, host="pop.example.org")
    fill(qtbot, dialog)
    dialog.go.click()
    dialog.show_discovery(Discovery(ADDRESS, OWN))
    dialog.go.click()
    dialog.show_certificate(certificate)
    qtbot.waitUntil(dialog.trial.look.hasFocus)
    dialog.trial.look.click()
    question = dialog.findChild(CertificateDialog)
    trust = Trust("pop.example.org", 995, certificate.sha256)
    question.trusted.emit(trust)
    question.reject()
    assert told.trials[1][0].trusts == (trust,)


def test_a_pasted_pop_address_is_taken_without_a_search(
    qtbot: QtBot, dialog: AccountAssistant, told: Told
) -> None:
    dialog.form.address.setText("pop://nora;AUTH=+APOP@mail.example.org:8110")
    assert dialog.card.isVisible()
    assert "pop://mail.example.org:8110" in dialog.card.source.text()
    qtbot.keyClicks(dialog.form.password, CANARY)
    dialog.go.click()
    account = told.trials[0][0]
    assert (account.host, account.port, account.security) == ("mail.example.org", 8110, Security.STLS)
    assert (account.user, account.mechanism, account.address) == ("nora", Mechanism.APOP, "")
    assert told.searches == []


def test_an_opened_pop_address_fills_the_assistant_in(dialog: AccountAssistant) -> None:
    dialog.show_url(PopUrl("mail.example.org", 995, Security.TLS, "nora@example.org"))
    assert dialog.card.isVisible()
    assert dialog.account().user == "nora@example.org"
    assert dialog.account().host == "mail.example.org"


def test_half_a_pop_address_is_said(qtbot: QtBot, dialog: AccountAssistant) -> None:
    qtbot.keyClicks(dialog.form.address, "pop://")
    assert "pop://" in dialog.form.address.accessibleDescription()
    assert not dialog.card.isVisible()


def test_a_pop_address_without_a_user_cannot_sign_in_here(dialog: AccountAssistant) -> None:
    dialog.form.address.setText("pop://mail.example.org")
    dialog.form.password.setText(CANARY)
    assert not dialog.go.isEnabled()
    assert dialog.manual.isEnabled()


def test_offline_is_said(qtbot: QtBot, dialog: AccountAssistant) -> None:
    fill(qtbot, dialog)
    dialog.go.click()
    dialog.show_offline()
    assert dialog.search.title.text() == "You work offline"
    assert dialog.go.isEnabled()


def test_a_search_that_could_not_be_made_says_why(qtbot: QtBot, dialog: AccountAssistant) -> None:
    fill(qtbot, dialog)
    dialog.go.click()
    dialog.show_search_problem(Problem(ProblemKind.BAD_ARGUMENT, (("field", "host"),)))
    assert dialog.search.title.isVisible()
    assert dialog.go.isEnabled()


def test_escape_leaves_nothing(qtbot: QtBot, dialog: AccountAssistant, told: Told) -> None:
    fill(qtbot, dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert (told.saved, told.manual) == ([], [])


def test_tab_goes_through_everything_in_order(qtbot: QtBot, dialog: AccountAssistant) -> None:
    fill(qtbot, dialog)
    dialog.go.click()
    dialog.show_discovery(Discovery(ADDRESS, FOREIGN))
    dialog.card.confirm.click()
    dialog.form.address.setFocus()
    seen: list[QWidget | None] = []
    for _ in range(8):
        seen.append(dialog.focusWidget())
        key(qtbot, dialog, Qt.Key.Key_Tab)
    names = [one.objectName() for one in seen if one is not None]
    assert names == [
        "assistantAddressEdit",
        "assistantPasswordEdit",
        "assistantProxyButton",
        "foundConfirm",
        "foundChangeButton",
        "assistantManualButton",
        "assistantCancelButton",
        "assistantGoButton",
    ]


def test_the_dialog_is_as_high_as_its_words(qtbot: QtBot, dialog: AccountAssistant) -> None:
    fill(qtbot, dialog)
    dialog.go.click()
    dialog.show_discovery(Discovery(ADDRESS, FOREIGN))
    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() >= layout.totalHeightForWidth(dialog.width())
