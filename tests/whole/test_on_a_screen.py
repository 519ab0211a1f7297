"""The whole program as a person starts it: a process of its own, on a real X display and without any."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

STEPS = ("list", "preview", "reading", "marked", "plan", "receipt", "clean")


def tour(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Let the program perform the main job on the demo mailbox by itself."""
    return subprocess.run(
        [sys.executable, "-m", "popview", "--demo", "--tour", str(folder)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def colours(file: Path) -> int:
    """Return how many different colours a picture has on a coarse grid: a blank window has one or two."""
    picture = QImage(str(file))
    assert not picture.isNull(), file
    return len(
        {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}
    )


def check_pictures(folder: Path) -> None:
    """Every step has a picture of each look, and something is on it."""
    for look in ("light", "dark"):
        for step in STEPS:
            (file,) = folder.glob(f"{look}-*-{step}.png")
            assert colours(file) > 10, file


@pytest.mark.timeout(600)
def test_the_main_job_is_done_on_a_real_display(x_display: str, tmp_path: Path) -> None:
    done = tour(tmp_path / "pictures", DISPLAY=x_display, QT_QPA_PLATFORM="xcb")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    check_pictures(tmp_path / "pictures")


@pytest.mark.timeout(600)
def test_the_main_job_is_done_without_any_display(tmp_path: Path) -> None:
    done = tour(tmp_path / "pictures", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stdout + done.stderr
    assert not [
        line for line in done.stderr.splitlines() if not line.startswith("This plugin does not support")
    ]
    check_pictures(tmp_path / "pictures")
