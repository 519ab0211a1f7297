"""Every intent of the desk, carried out on a real profile."""

import queue
import typing
from collections.abc import Iterator
from pathlib import Path

import pytest

from popview.desk.cleanup_traffic import (
    ExportLog,
    ExportMarks,
    FindCommits,
    LoadProtections,
    LoadSaved,
    ReadMarks,
    RemoveSaved,
    SetProtections,
)
from popview.desk.imports_traffic import ExportAccounts, FindImports, ReadImports
from popview.desk.keyring_calls import Answer, KeyringCalls
from popview.desk.rules_traffic import ApplyRules, ExportRules, ImportRules, LoadRules, SaveRules, TryRule
from popview.desk.space_traffic import MeasureSpace, MeasureTime, ProposeSpace
from popview.desk.tasks import Tasks
from popview.desk.traffic import (
    AccountRemoved,
    AccountSaved,
    CommitsLoaded,
    Done,
    FindKeyring,
    FindTextless,
    ForgetSecret,
    Intent,
    ListLoaded,
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
    PlanMade,
    ReadSecret,
    ReceiptLoaded,
    RemoveAccount,
    Report,
    Rows,
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
from popview.store.cache import Cache
from popview.store.journal import Journal
from popview.store.messages import Messages
from popview.store.secrets import Secrets
from popview.types import (
    Dimension,
    ProblemKind,
    Protection,
    Rule,
    RuleId,
    Rules,
    Secret,
    ServerProfile,
    Settings,
)
from tests.store.disks import read_only
from tests.store.samples import HOME, account, key, mark, plan, row
from tests.store.test_secrets import Memory

PASSWORD = Secret("canary-4711")


class House:
    """A profile, and the desk's tasks on it."""

    def __init__(self, folder: Path) -> None:
        self.paths = Paths.under(folder)
        self.memory = Memory()
        self.inbox: queue.SimpleQueue[Answer] = queue.SimpleQueue()
        self.calls = KeyringCalls(Secrets(self.memory), self.inbox.put)
        self.tasks = Tasks(self.paths, self.calls)

    def reports(self, intent: Intent) -> list[Report]:
        """Carry out an intent; return its reports, the keyring's last."""
        made = list(self.tasks.begin(intent))
        if not made:
            late = self.calls.ended(self.inbox.get(timeout=20))
            assert late is not None
            made.append(late)
        return made

    def final(self, intent: Intent) -> Report:
        """Carry out an intent; return its final report."""
        return self.reports(intent)[-1]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """Return such a profile."""
    made = House(tmp_path)
    yield made
    made.tasks.close()


def test_every_intent_ends_in_one_final_report(house: House, tmp_path: Path) -> None:
    with Messages(house.paths).writer(key(1)) as writer:
        writer.write(b"x")
        writer.commit()
    with Journal(house.paths.journal) as journal:
        commit = journal.begin_commit(plan(1))
    intents: tuple[Intent, ...] = (
        LoadSettings(1),
        FindKeyring(2),
        SaveSettings(3, Settings()),
        SaveAccount(4, account(), PASSWORD),
        ReadSecret(5, account()),
        WriteSecret(6, account(), PASSWORD),
        ForgetSecret(7, account()),
        LoadList(8, HOME),
        SetMarks(9, (mark(1),), True),
        SetSeen(10, (key(1),), True),
        SetProtected(11, (key(1),), True),
        MakePlan(12, account()),
        LoadCommits(13),
        LoadReceipt(14, commit),
        SaveMessages(15, (key(1),), str(tmp_path)),
        SaveText(31, str(tmp_path / "log.txt"), "S: +OK"),
        SaveData(931, str(tmp_path / "letter.pdf"), b"%PDF"),
        SetProfile(16, HOME, ServerProfile(top=True)),
        Search(17, HOME, "words"),
        FindTextless(66, HOME),
        MeasureDisk(18, HOME),
        LoadHistory(61, HOME),
        OrderAccounts(62, (HOME,)),
        RemoveAccount(19, HOME),
        MeasureSpace(20, HOME, (), Dimension.SENDER),
        MeasureTime(21, HOME, ()),
        ProposeSpace(22, HOME, (), frozenset(), frozenset(), frozenset(), 0.0),
        LoadProtections(23),
        SetProtections(24, (Protection(Dimension.DOMAIN, "example.org"),), True),
        LookAtKey(54, str(tmp_path / "nora.p12")),
        FindImports(51),
        ReadImports(52, str(tmp_path / "accounts.toml")),
        ExportAccounts(53, (account(),), str(tmp_path / "accounts.toml")),
        FindCommits(49, "words"),
        ExportLog(50, str(tmp_path / "log.csv"), (commit,), ((HOME, "home"),)),
        LoadSaved(47, HOME),
        RemoveSaved(48, (key(1),)),
        ExportMarks(45, account(), str(tmp_path / "marks.json")),
        ReadMarks(46, str(tmp_path / "marks.json"), HOME, (), frozenset(), frozenset(), 0.0),
        LoadRules(25),
        SaveRules(26, Rules()),
        ExportRules(27, str(tmp_path / "rules.toml"), Rules()),
        ImportRules(28, str(tmp_path / "rules.toml"), Rules()),
        ApplyRules(29, HOME, (), Rules(), frozenset(), 0.0),
        TryRule(30, (), Rule(RuleId("a"), "a"), frozenset(), 0.0),
    )
    assert {type(intent) for intent in intents} == set(typing.get_args(Intent))
    for intent in intents:
        assert house.final(intent).ticket == intent.ticket
        assert house.inbox.empty()


def test_marks_are_on_disk_before_the_report(house: House) -> None:
    assert house.reports(SetMarks(1, (mark(1), mark(2)), True)) == [Marked(1, (mark(1), mark(2)), True)]
    with Journal(house.paths.journal, read_only=True) as other:
        assert other.marks() == (mark(1), mark(2))
    house.final(SetMarks(2, (mark(1),), False))
    with Journal(house.paths.journal, read_only=True) as other:
        assert other.marks() == (mark(2),)


def test_seen_and_protected_are_journalled(house: House) -> None:
    assert house.final(SetSeen(1, (key(1),), True)) == StatesSet(1, (key(1),), True)
    assert house.final(SetProtected(2, (key(2),), True)) == StatesSet(2, (key(2),), True)
    assert house.final(SetProfile(3, HOME, ServerProfile(top=False))) == Done(3)
    with Journal(house.paths.journal, read_only=True) as journal:
        assert (journal.seen(HOME), journal.protected(HOME)) == ({key(1)}, {key(2)})
        assert journal.profile(HOME).top is False


def test_an_account_is_saved_and_its_secret_is_in_no_file(house: House) -> None:
    assert house.final(SaveAccount(1, account(), PASSWORD)) == AccountSaved(1, account())
    assert house.final(SaveAccount(2, account())) == AccountSaved(2, account())
    loaded = house.final(LoadSettings(3))
    assert isinstance(loaded, SettingsLoaded)
    assert loaded.accounts == (account(),)
    assert list(house.memory.kept.values()) == ["canary-4711"]
    files = [file for file in house.paths.config.parent.rglob("*") if file.is_file()]
    assert files
    assert not [file for file in files if b"canary" in file.read_bytes()]


def test_a_removed_account_leaves_journal_and_messages(house: House) -> None:
    house.final(SaveAccount(1, account(), PASSWORD))
    house.final(SetMarks(2, (mark(1),), True))
    with Cache(house.paths.cache_file(HOME), HOME) as cache:
        cache.upsert([row(1)])
    with Messages(house.paths).writer(key(1)) as writer:
        writer.commit()
    assert house.final(RemoveAccount(3, HOME)) == AccountRemoved(3, HOME)
    assert not house.paths.cache_file(HOME).exists()
    assert house.memory.kept == {}
    assert Messages(house.paths).exists(key(1))
    loaded = house.final(LoadSettings(4))
    assert isinstance(loaded, SettingsLoaded)
    assert loaded.accounts == ()
    with Journal(house.paths.journal) as journal:
        assert journal.marks() == (mark(1),)


def test_the_log_and_its_receipts(house: House) -> None:
    with Journal(house.paths.journal) as journal:
        commit = journal.begin_commit(plan(1, 2))
        receipt = journal.receipt(commit)
    assert house.final(LoadReceipt(1, commit)) == ReceiptLoaded(1, receipt)
    log = house.final(LoadCommits(2, HOME))
    assert isinstance(log, CommitsLoaded)
    assert [found.id for found in log.commits] == [commit]


def test_settings_are_saved(house: House) -> None:
    assert house.final(SaveSettings(1, Settings(theme="dark"))) == Done(1)
    assert house.final(LoadSettings(2)) == SettingsLoaded(2, (), Settings(theme="dark"))


def test_a_journal_from_a_newer_version_is_refused_and_left_alone(house: House) -> None:
    with Journal(house.paths.journal) as journal:
        journal._database.rows("PRAGMA user_version = 99")
    before = house.paths.journal.read_bytes()
    for intent in (SetMarks(1, (mark(1),), True), LoadList(2, HOME), MakePlan(3, account())):
        with pytest.raises(StoreError) as caught:
            house.reports(intent)
        assert caught.value.kind == ProblemKind.STORE_NEWER
    assert house.paths.journal.read_bytes() == before


def test_a_journal_taken_away_is_told_once_and_begun_anew(house: House) -> None:
    house.final(SetMarks(1, (mark(1),), True))
    house.paths.journal.unlink()
    with pytest.raises(StoreError) as caught:
        house.reports(SetMarks(2, (mark(2),), True))
    assert (caught.value.kind, caught.value.facts["reason"]) == (ProblemKind.STORE_BROKEN, "replaced")
    assert house.final(SetMarks(3, (mark(3),), True)) == Marked(3, (mark(3),), True)
    with Journal(house.paths.journal, read_only=True) as journal:
        assert journal.marks() == (mark(3),)


def test_a_full_disk_leaves_the_marks_as_they_were(house: House) -> None:
    house.final(SetMarks(1, (mark(1),), True))
    journal = house.tasks._journal
    assert journal is not None
    database = journal._database
    database.rows(f"PRAGMA max_page_count = {database.rows('PRAGMA page_count')[0][0]}")
    many = tuple(mark(number) for number in range(2, 2_000))
    with pytest.raises(StoreError) as caught:
        house.reports(SetMarks(2, many, True))
    assert caught.value.kind == ProblemKind.DISK_FULL
    assert journal.marks() == (mark(1),)


@pytest.mark.needs("linux", "root")
def test_a_read_only_profile_can_be_looked_at_and_says_so(house: House, tmp_path: Path) -> None:
    with Journal(house.paths.journal) as journal, Cache(house.paths.cache_file(HOME), HOME) as cache:
        journal.add_marks([mark(1)])
        commit = journal.begin_commit(plan(1))
        cache.upsert([row(1)])
    with read_only(tmp_path):
        rows, last = house.reports(LoadList(1, HOME))
        assert rows == Rows(1, HOME, (row(1),))
        assert isinstance(last, ListLoaded)
        assert last.marks == (mark(1),)
        assert last.problem is not None
        assert last.problem.kind is ProblemKind.STORE_READ_ONLY
        made = house.final(MakePlan(2, account()))
        assert isinstance(made, PlanMade)
        assert [item.mark for item in made.plan.items] == [mark(1)]
        assert isinstance(house.final(LoadReceipt(3, commit)), ReceiptLoaded)
        with pytest.raises(StoreError) as caught:
            house.reports(SetMarks(4, (mark(2),), True))
        assert caught.value.kind == ProblemKind.STORE_READ_ONLY
    assert house.final(SetMarks(5, (mark(2),), True)).ticket == 5
