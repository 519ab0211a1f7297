"""Every intent of the desk carried out, without Qt and without threads of its own but the keyring's.

What a start asks for is imported here; all else where its first intent is carried out, since the libraries
behind it are many.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import assert_never

from popview.desk import secret_tasks
from popview.desk.cleanup_traffic import (
    CommitsFound,
    ExportLog,
    ExportMarks,
    FindCommits,
    LoadProtections,
    LoadSaved,
    ProtectionsKnown,
    ReadMarks,
    RemoveSaved,
    SavedLoaded,
    SavedRemoved,
    SetProtections,
)
from popview.desk.imports_traffic import ExportAccounts, FindImports, ReadImports
from popview.desk.keyring_calls import KeyringCalls
from popview.desk.lists import (
    find_textless,
    find_words,
    load_history,
    load_list,
    make_a_plan,
    measure_disk,
)
from popview.desk.problems import problem_of
from popview.desk.rules_traffic import ApplyRules, ExportRules, ImportRules, LoadRules, SaveRules, TryRule
from popview.desk.space_traffic import MeasureSpace, MeasureTime, ProposeSpace
from popview.desk.traffic import (
    AccountSaved,
    CommitsLoaded,
    Done,
    FindKeyring,
    FindTextless,
    ForgetSecret,
    Intent,
    LoadCommits,
    LoadHistory,
    LoadList,
    LoadReceipt,
    LoadSettings,
    LookAtKey,
    MakePlan,
    Marked,
    MeasureDisk,
    OrderAccounts,
    ReadSecret,
    ReceiptLoaded,
    RemoveAccount,
    Report,
    SaveAccount,
    SaveData,
    SaveMessages,
    SaveSettings,
    SaveText,
    Search,
    SetMarks,
    SetProfile,
    SetProtected,
    SetSeen,
    SettingsLoaded,
    StatesSet,
    WriteSecret,
)
from popview.errors import StoreError
from popview.paths import Paths
from popview.store.database import REPLACED
from popview.store.files import remove_database
from popview.store.journal import Journal
from popview.store.settings import SettingsFile
from popview.types import Problem, ProblemKind


class Tasks:
    """Carries out intents; one thread. `begin` gives the reports; a keyring task's come by `calls`."""

    def __init__(self, paths: Paths, calls: KeyringCalls) -> None:
        self._paths = paths
        self._calls = calls
        self._settings = SettingsFile(paths.settings_file)
        self._journal: Journal | None = None

    def begin(self, intent: Intent) -> Iterator[Report | None]:
        """Return the reports of an intent, made as they are taken. Raises StoreError, SecretError.

        None among them is a place where something shorter may be done first.
        """
        match intent:
            case LoadList() | MakePlan() | MeasureDisk():
                yield from self._looked_up(intent)
            case LoadHistory():
                yield from load_history(intent, self._paths)
            case FindTextless():
                yield from find_textless(intent, self._paths)
            case Search():
                yield from find_words(intent, self._paths)
            case MeasureSpace() | MeasureTime() | ProposeSpace():
                from popview.desk.space import space_numbers

                yield from space_numbers(intent)
            case LoadRules() | SaveRules() | ImportRules() | ExportRules() | ApplyRules() | TryRule():
                yield from self._ruled(intent)
            case SaveMessages() | SaveText() | SaveData() | LookAtKey():
                yield from self._filed(intent)
            case LoadSettings() | SaveSettings() | SaveAccount() | RemoveAccount() | OrderAccounts():
                yield from self._accounts(intent)
            case FindKeyring() | ReadSecret() | WriteSecret() | ForgetSecret():
                self._secrets(intent)
            case LoadCommits() | LoadReceipt():
                with self._reading() as (journal, _):
                    yield _from_the_log(intent, journal)
            case FindImports() | ReadImports() | ExportAccounts():
                from popview.desk.imports import import_accounts

                yield from import_accounts(intent)
            case LoadProtections() | SetProtections() | LoadSaved() | RemoveSaved() | ReadMarks():
                yield from self._kept(intent)
            case ExportMarks() | FindCommits() | ExportLog():
                yield from self._told(intent)
            case SetMarks() | SetSeen() | SetProtected() | SetProfile():
                yield self._journalled(intent)
            case _:
                assert_never(intent)

    def _looked_up(self, intent: LoadList | MakePlan | MeasureDisk) -> Iterator[Report]:
        """Report what journal and cache say together."""
        with self._reading() as (journal, problem):
            match intent:
                case LoadList():
                    yield from load_list(intent, self._paths, journal, problem)
                case MakePlan():
                    yield from make_a_plan(intent, self._paths, journal)
                case MeasureDisk():
                    yield from measure_disk(intent, self._paths, journal)
                case _:
                    assert_never(intent)

    def _ruled(
        self, intent: LoadRules | SaveRules | ImportRules | ExportRules | ApplyRules | TryRule
    ) -> Iterator[Report | None]:
        """Do what concerns rules."""
        from popview.desk import rules

        match intent:
            case ApplyRules():
                yield from rules.apply_rules(intent, self._paths)
            case TryRule():
                yield from rules.try_rule(intent, self._paths)
            case _:
                yield from rules.keep_rules(intent, self._paths)

    def _filed(self, intent: SaveMessages | SaveText | SaveData | LookAtKey) -> Iterator[Report | None]:
        """Do what concerns a file that the person named."""
        match intent:
            case LookAtKey():
                from popview.desk.keys import look_at_key

                yield look_at_key(intent)
            case SaveMessages():
                from popview.desk.saving import save_messages

                yield from save_messages(intent, self._paths)
            case _:
                from popview.desk.saving import save_text

                yield from save_text(intent)

    def close(self) -> None:
        """Close the journal."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def _journalled(self, intent: SetMarks | SetSeen | SetProtected | SetProfile) -> Report:
        """Do what is one transaction of the journal: on disk before the report is made."""
        journal, ticket = self._open_journal(), intent.ticket
        match intent:
            case SetMarks(marks=marks, on=on):
                if on:
                    journal.add_marks(marks)
                else:
                    journal.remove_marks(mark.key for mark in marks)
                return Marked(ticket, marks, on)
            case SetSeen(keys=keys, on=on):
                journal.set_seen(keys, on)
                return StatesSet(ticket, keys, on)
            case SetProtected(keys=keys, on=on):
                journal.set_protected(keys, on)
                return StatesSet(ticket, keys, on)
            case SetProfile(account=account, profile=profile):
                journal.set_profile(account, profile)
                return Done(ticket)
            case _:
                assert_never(intent)

    def _kept(
        self, intent: LoadProtections | SetProtections | LoadSaved | RemoveSaved | ReadMarks
    ) -> Iterator[Report]:
        """Do what concerns protected senders, safety copies and marks of a file."""
        match intent:
            case SetProtections(ticket=ticket, protections=protections, on=on):
                self._open_journal().set_protections(protections, on)
                yield ProtectionsKnown(ticket, self._open_journal().protections())
            case LoadProtections(ticket=ticket):
                with self._reading() as (journal, _):
                    yield ProtectionsKnown(ticket, journal.protections())
            case LoadSaved(ticket=ticket, account=account):
                with self._reading() as (journal, _):
                    yield SavedLoaded(ticket, account, journal.saved(account))
            case RemoveSaved(ticket=ticket, keys=keys):
                from popview.store.messages import Messages

                self._open_journal().forget_saved(keys)
                Messages(self._paths).remove_headers(keys)
                yield SavedRemoved(ticket, keys)
            case ReadMarks():
                from popview.desk.mark_files import read_marks

                yield from read_marks(intent)
            case _:
                assert_never(intent)

    def _told(self, intent: ExportMarks | FindCommits | ExportLog) -> Iterator[Report]:
        """Write or find what the journal knows."""
        from popview.desk.mark_files import export_log, export_marks

        with self._reading() as (journal, _):
            match intent:
                case ExportMarks():
                    yield from export_marks(intent, journal)
                case ExportLog():
                    yield from export_log(intent, journal)
                case FindCommits(ticket=ticket, words=words):
                    yield CommitsFound(ticket, words, journal.commits_with(words))
                case _:
                    assert_never(intent)

    def _accounts(
        self, intent: LoadSettings | SaveSettings | SaveAccount | RemoveAccount | OrderAccounts
    ) -> Iterator[Report]:
        """Do what concerns the settings file; a secret goes to, or leaves, the keyring afterwards."""
        match intent:
            case LoadSettings():
                loaded = self._settings.load()
                yield SettingsLoaded(intent.ticket, loaded.accounts, loaded.settings, loaded.problem)
            case SaveSettings():
                self._settings.save_settings(intent.settings)
                yield Done(intent.ticket)
            case SaveAccount():
                self._settings.save_account(intent.account)
                if not secret_tasks.secrets_of_saved(intent, self._calls):
                    yield AccountSaved(intent.ticket, intent.account)
            case OrderAccounts():
                self._settings.order_accounts(intent.accounts)
                yield Done(intent.ticket)
            case RemoveAccount():
                self._settings.remove_account(intent.account)
                remove_database(self._paths.cache_file(intent.account))
                secret_tasks.secrets_of_removed(intent, self._calls)
            case _:
                assert_never(intent)

    def _secrets(self, intent: FindKeyring | ReadSecret | WriteSecret | ForgetSecret) -> None:
        match intent:
            case FindKeyring():
                secret_tasks.find_keyring(intent, self._calls)
            case ReadSecret():
                secret_tasks.read_secret(intent, self._calls)
            case WriteSecret():
                secret_tasks.write_secret(intent, self._calls)
            case ForgetSecret():
                secret_tasks.forget_secret(intent, self._calls)
            case _:
                assert_never(intent)

    @contextmanager
    def _reading(self) -> Iterator[tuple[Journal, Problem | None]]:
        """Give the journal for looking; on a read-only disk one that cannot write, and the problem."""
        try:
            journal = self._open_journal()
        except StoreError as error:
            if error.kind != ProblemKind.STORE_READ_ONLY:
                raise
            with Journal(self._paths.journal, read_only=True) as looking:
                yield looking, problem_of(error)
        else:
            yield journal, None

    def _open_journal(self) -> Journal:
        """Return the journal, opened at the first need and again after a failure.

        Raises StoreError(STORE_BROKEN) once if somebody took the file away under us: what was written
        last may be lost, and the person must hear of it.
        """
        if self._journal is None:
            self._journal = Journal(self._paths.journal)
        elif not self._journal.is_current():
            self.close()
            raise StoreError(ProblemKind.STORE_BROKEN, path=str(self._paths.journal), reason=REPLACED)
        return self._journal


def _from_the_log(intent: LoadCommits | LoadReceipt, journal: Journal) -> Report:
    match intent:
        case LoadCommits():
            return CommitsLoaded(intent.ticket, journal.commits(intent.account))
        case LoadReceipt():
            return ReceiptLoaded(intent.ticket, journal.receipt(intent.commit))
        case _:
            assert_never(intent)
