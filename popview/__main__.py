"""Starts PopView: `python -m popview`, or the entry point `popview`; never by path."""

import argparse
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from popview import __version__

if TYPE_CHECKING:
    from popview.paths import Paths


def main() -> int:
    """Run the program and return its exit status."""
    if sys.argv[1:2] == ["--reader"]:  # the frozen program is its own reader child
        from popview.mail.child import main as read

        return read()
    parser = _parser()
    options = parser.parse_args()
    if options.url and not _is_pop_url(options.url):
        parser.error(f"not a pop:// address: {options.url.rpartition('@')[2]}")  # no user, no password
    if options.tour:
        from popview.tour import run_tour

        return run_tour(Path(options.tour))
    gc.disable()  # what a start makes stays: looking it over, again and again, was a quarter of it
    from popview.paths import Paths

    paths = Paths.under(Path(options.data_dir)) if options.data_dir else Paths.standard()
    return _open(paths, demo=options.demo, url=options.url)


def _is_pop_url(text: str) -> bool:
    from popview.types import parse_pop_url

    return parse_pop_url(text) is not None


def _open(paths: "Paths", *, demo: bool, url: str = "") -> int:
    """Show the window first; then import and start what stands behind it."""
    from popview.ui.plain_import import import_plainly

    import_plainly()
    from popview.store.first_look import first_look
    from popview.store.window_state import load_window
    from popview.ui.front import Front, make_application
    from popview.ui.theme import Theme
    from popview.ui.translation import load

    application = make_application()
    first = first_look(paths.settings_file)
    load(application, first.language, paths)
    theme = Theme()
    theme.apply(first.theme)
    front = Front(theme=theme)
    is_new = not (demo or first.has_accounts)
    front.show(welcome=is_new, state=b"" if demo else load_window(paths.window_file))
    from popview.app import run

    return run(front, theme, paths, demo=demo, url=url)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="popview", description="Look at a POP3 mailbox on its server, read, and clean it up safely."
    )
    parser.add_argument("url", nargs="?", default="", metavar="pop://…", help="set up this mailbox")
    parser.add_argument("--demo", action="store_true", help="try a made-up mailbox; no account")
    parser.add_argument("--tour", metavar="DIR", help="perform the main job by itself, pictures to DIR")
    parser.add_argument("--data-dir", metavar="DIR", help="keep everything in DIR")
    parser.add_argument("--version", action="version", version=f"PopView {__version__}")
    return parser


if __name__ == "__main__":
    sys.exit(main())
