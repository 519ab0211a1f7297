"""The fuzz target holds what it says; ten minutes of atheris find nothing (marker `all`)."""

import importlib.util
import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from popview import pop3
from tests.fuzz.pop3_engine import AHEAD, LENIENT, STREAMED, one_input, play, seeds, steps
from tests.servers.fixtures import missing
from tests.servers.lifeline import tied

TARGET = Path(__file__).with_name("pop3_engine.py")
SECONDS = int(os.environ.get("POPVIEW_FUZZ_S", "600"))
MEMORY = 2 << 30
PIECES = (b"+OK", b"-ERR", b"\r\n", b"\n", b".\r\n", b"\r\n.\r\n", b"\0", b"\xff", b"+ ", b"[AUTH]", b"9" * 9)


def test_a_seed_is_the_whole_conversation() -> None:
    for seed in seeds():
        played = play(seed[0], list(steps(seed[1:])), 1 << 20)
        assert not played.failure or seed[0] & AHEAD, played.perceived
    strict = play(0, list(steps(seeds()[0][1:])), 7)
    assert strict.connection.state is pop3.State.CLOSED
    assert [event for event in strict.perceived if event[0] == "accepted"]


@pytest.mark.parametrize("mode", [0, 3, STREAMED, LENIENT + 1, AHEAD + 5, AHEAD + STREAMED + LENIENT])
def test_transcripts_with_faults_are_heard_the_same_in_all_pieces(mode: int) -> None:
    chance = random.Random(mode)
    for seed in seeds()[::6]:
        for _ in range(40):
            text = bytearray(seed)
            for _ in range(chance.randrange(1, 6)):
                at, piece = chance.randrange(1, len(text)), chance.choice(PIECES)
                text[at : at + chance.randrange(0, 9)] = piece * chance.choice((1, 1, 1, 40))
            text[0] = mode
            one_input(bytes(text))


def test_a_finding_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pop3, "stat", lambda text: (2**40, 0))
    with pytest.raises(AssertionError):
        one_input(seeds()[0])


@pytest.mark.all
@pytest.mark.timeout(SECONDS + 120)
def test_atheris_finds_nothing_but_documented_errors(tmp_path: Path) -> None:
    if importlib.util.find_spec("atheris") is None:
        missing("atheris is not installed (it has wheels for Linux on x86-64 alone)")
    command = [sys.executable, str(TARGET), str(tmp_path / "corpus"), f"-max_total_time={SECONDS}"]
    options = ["-max_len=8192", "-timeout=10", "-rss_limit_mb=0", f"-artifact_prefix={tmp_path}/"]
    environment = {**os.environ, "PYTHONPATH": str(TARGET.parents[2])}
    # libFuzzer's own limit counts the peak of the process that started it: that of a whole suite
    bounded = ["prlimit", f"--as={MEMORY}", "--"]
    done = subprocess.run(
        tied([*bounded, *command, *options]),
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    runs = re.findall(r"Done (\d+) runs", done.stderr)
    print(f"atheris: {runs[0]} runs in {SECONDS} s")
    assert int(runs[0]) > SECONDS * 20
