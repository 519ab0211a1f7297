"""Accounts of other programs become ours; ours go to a file for another machine."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from popview.control.accounts import AccountsController
from popview.control.exchange import Exchange
from popview.desk import traffic as desk_traffic
from popview.desk.imports_traffic import ExportAccounts, FindImports, ImportsFound, ReadImports
from popview.types import Account, AccountId, Imported, ImportNote, Imports, Mechanism
from popview.ui import files
from popview.ui.actions import Actions
from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme
from popview.ui.wording import imports as words


class ImportingController(QObject):
    """Connects its actions by itself.

    Signals:
        problem_found(object Problem).
    """

    problem_found = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        accounts: AccountsController,
        window: MainWindow,
        actions: Actions,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._accounts = accounts
        self._window = window
        self._theme = theme
        actions.import_accounts.triggered.connect(self.ask_import)
        actions.export_accounts.triggered.connect(self.ask_export)

    @Slot()
    def ask_import(self) -> None:
        """Show what accounts the other programs here have."""
        from popview.ui.accounts.import_dialog import ImportAccountsDialog  # late: not for the first paint

        dialog = ImportAccountsDialog(self._accounts.accounts, theme=self._theme, parent=self._window)

        finished: list[int] = []  # a report that comes later has nobody to tell

        def on_report(report: desk_traffic.Report, path: str = "") -> None:
            match report:
                case _ if finished:
                    pass
                case ImportsFound(imports=imports) if path:
                    dialog.show_file(self._placed(imports), path)
                case ImportsFound(imports=imports):
                    dialog.show_found(self._placed(imports))
                case desk_traffic.Failed(problem=problem):
                    dialog.show_found(Imports())
                    self.problem_found.emit(problem)
                case _:
                    pass

        def on_chosen(path: str) -> None:
            self._exchange.ask_desk(lambda t: ReadImports(t, path), lambda report: on_report(report, path))

        dialog.file_requested.connect(lambda: files.choose_accounts(dialog, on_chosen))
        dialog.confirmed.connect(self.adopt)
        dialog.finished.connect(finished.append)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self._exchange.ask_desk(lambda t: FindImports(ticket=t), on_report)

    def _placed(self, imports: Imports) -> Imports:
        """Return them with the sign-in by the browser that their servers take, whatever their files say."""
        return replace(imports, accounts=tuple(self._at_its_server(one) for one in imports.accounts))

    def _at_its_server(self, one: Imported) -> Imported:
        account, again = one.account, ImportNote.SIGN_IN_AGAIN
        issuer = self._accounts.browser.issuer_at(account)
        account = replace(account, oauth=issuer.id if issuer else "")
        if again not in one.notes and account.mechanism not in (Mechanism.XOAUTH2, Mechanism.OAUTHBEARER):
            return replace(one, account=account)
        others = tuple(note for note in one.notes if note is not again)
        note = again if issuer else ImportNote.OTHER_SIGN_IN
        mechanism = issuer.mechanism if issuer else Mechanism.AUTO
        return replace(one, account=replace(account, mechanism=mechanism), notes=(*others, note))

    @Slot(object)
    def adopt(self, chosen: tuple[Account, ...]) -> None:
        """Make accounts ours. None is checked: each would ask for its password at the same time."""
        from secrets import token_hex  # late: OpenSSL is behind it

        for account in chosen:
            self._accounts.adopt(replace(account, id=AccountId(token_hex(8))))
        self._window.message_pane.tell(words.imported(len(chosen)))

    @Slot()
    def ask_export(self) -> None:
        """Ask for a name and write all accounts, without secrets."""
        files.choose_new_accounts(self._window, words.suggested_name(), self.write)

    def write(self, path: str) -> None:
        """Write all accounts to a new file."""
        accounts = self._accounts.accounts
        self._exchange.save_files(
            lambda t: ExportAccounts(t, accounts, path),
            lambda paths: self._window.message_pane.tell(words.exported(len(accounts), paths[0])),
            self.problem_found.emit,
        )
