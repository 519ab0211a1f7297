"""What was taken out of messages for other programs."""

import subprocess
import sys
from pathlib import Path

from popview.paths import Paths
from popview.store.taken_out import TakenOut


def test_every_folder_is_a_private_one_of_its_own(tmp_path: Path) -> None:
    taken_out = TakenOut(Paths.under(tmp_path))
    first, second = taken_out.new_folder(), taken_out.new_folder()
    assert first != second
    for folder in (first, first.parent, first.parent.parent):
        assert folder.stat().st_mode & 0o777 == 0o700
    taken_out.clear()


def test_each_clears_its_own_and_leaves_the_others_alone(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    one, other = TakenOut(paths), TakenOut(paths)
    one_file, other_file = one.new_folder() / "a.pdf", other.new_folder() / "b.pdf"
    for file in (one_file, other_file):
        file.write_bytes(b"x")
    other.clear_leftovers()
    other.clear()
    assert one_file.exists()
    assert not other_file.exists()
    one.clear()
    assert list(paths.taken_out.iterdir()) == []


def test_the_folder_of_a_process_is_cleared_once_that_is_dead_and_not_before(tmp_path: Path) -> None:
    script = """
import sys
from popview.paths import Paths
from popview.store.taken_out import TakenOut
taken_out = TakenOut(Paths.under(sys.argv[1]))
taken_out.new_folder().joinpath("a.pdf").write_bytes(b"x")
print("opened", flush=True)
sys.stdin.read()
"""
    paths = Paths.under(tmp_path)
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", script, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"opened\n"
        TakenOut(paths).clear_leftovers()
        assert [file.name for file in paths.taken_out.rglob("*.pdf")] == ["a.pdf"]
        holder.kill()
        holder.wait()
    TakenOut(paths).clear_leftovers()
    assert list(paths.taken_out.iterdir()) == []


def test_what_lies_there_without_a_lock_is_nobodys(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    TakenOut(paths).clear_leftovers()  # nothing there at all
    kept = tmp_path / "kept"
    kept.mkdir()
    (paths.taken_out / "forwarded").mkdir(parents=True)
    (paths.taken_out / "forwarded" / "a.eml").write_bytes(b"x")
    (paths.taken_out / "b.pdf").write_bytes(b"x")
    (paths.taken_out / "link").symlink_to(kept)
    TakenOut(paths).clear_leftovers()
    assert list(paths.taken_out.iterdir()) == []
    assert kept.is_dir()


def test_a_folder_that_a_cleaner_of_caches_removed_is_made_again(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    taken_out = TakenOut(paths)
    folder = taken_out.new_folder()
    folder.rmdir()
    folder.parent.rmdir()
    assert taken_out.new_folder().is_dir()
    taken_out.clear()
    assert list(paths.taken_out.iterdir()) == []
