"""The test constitution: offscreen, a temporary home, an in-memory keyring, warnings are errors."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Point every place PopView may write to at a folder of this test alone."""
    where = tmp_path / "home"
    where.mkdir(mode=0o700)
    monkeypatch.setenv("HOME", str(where))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(where / name.lower()))
    yield where
