"""Where a frozen PopView starts: PyInstaller wants a file, and `popview/__main__.py` is never run by path."""

from popview.__main__ import main

if __name__ == "__main__":
    raise SystemExit(main())
