"""Place, size and columns of the window, as the window describes them; a file that may be thrown away."""

from pathlib import Path

_MOST = 100_000  # octets: whatever is larger is not ours


def load_window(path: Path) -> bytes:
    """Return what was saved, b"" where there is nothing to be had: the window then looks as new."""
    try:
        with path.open("rb") as file:
            return file.read(_MOST)
    except OSError:
        return b""


def save_window(path: Path, state: bytes) -> bool:
    """Keep the state; False where the disk refuses, which costs no more than the window's place."""
    import logging  # late, as the next: the first paint needs no way to write, and nothing to say of it

    from popview.store.files import replace_file

    try:
        replace_file(path, state)
    except OSError as error:
        logging.getLogger(__name__).info("the window's place was not kept: %s", error)
        return False
    return True
