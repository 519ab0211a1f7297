"""Starts PopView: `python -m popview`, or the entry point `popview`; never by path."""

import argparse
import sys
from pathlib import Path

from popview import __version__


def main() -> int:
    """Run the program and return its exit status."""
    if sys.argv[1:2] == ["--reader"]:  # the frozen program is its own reader child
        from popview.mail.child import main as read

        return read()
    options = _parser().parse_args()
    if options.tour:
        from popview.tour import run_tour

        return run_tour(Path(options.tour))
    from popview.app import run
    from popview.paths import Paths

    paths = Paths.under(Path(options.data_dir)) if options.data_dir else Paths.standard()
    return run(paths, demo=options.demo)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="popview", description="Look at a POP3 mailbox on its server, read, and clean it up safely."
    )
    parser.add_argument("--demo", action="store_true", help="try a made-up mailbox; no account")
    parser.add_argument("--tour", metavar="DIR", help="perform the main job by itself, pictures to DIR")
    parser.add_argument("--data-dir", metavar="DIR", help="keep everything in DIR")
    parser.add_argument("--version", action="version", version=f"PopView {__version__}")
    return parser


if __name__ == "__main__":
    sys.exit(main())
