"""The language of the window.

The source strings are English. A .qm file for each other language lies in resources/translations of a
wheel; in a checkout it lies in build/translations, where packaging/run compiles it. Qt's own strings
(buttons of its dialogs) come with the Qt of PySide6. A language without a file is shown in English.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from popview.paths import Paths

__all__ = ["SOURCE_LANGUAGE", "current", "languages", "load"]

SOURCE_LANGUAGE = "en"
_PREFIX = "popview_"
_OWNED = "popviewTranslator"  # object name of what load() installed, so that it can be taken out again


def folders(paths: Paths) -> tuple[Path, ...]:
    """Return where compiled translations may lie: in the wheel, then in the checkout's build folder."""
    resources = paths.resources()
    return resources / "translations", resources.parent / "build" / "translations"


def languages(paths: Paths) -> tuple[str, ...]:
    """Return the codes of all languages there are ("de", "en", …), sorted."""
    found = {file.stem.removeprefix(_PREFIX) for folder in folders(paths) for file in folder.glob("*.qm")}
    return tuple(sorted(found | {SOURCE_LANGUAGE}))


def load(app: QCoreApplication, language: str, paths: Paths) -> str:
    """Show everything made from now on in `language` ("": the system's); return the code in use.

    May be called again with another language; windows that are already open keep their words until
    they are told of the change (Qt sends them QEvent.LanguageChange).
    """
    _forget(app)
    wanted = [language] if language else [name.replace("-", "_") for name in QLocale.system().uiLanguages()]
    if language:
        QLocale.setDefault(QLocale(language))
    for name in wanted:
        for code in (name, name.split("_")[0]):
            if code == SOURCE_LANGUAGE:
                return SOURCE_LANGUAGE
            if any(_install(app, f"{_PREFIX}{code}", folder) for folder in folders(paths)):
                qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
                _install(app, f"qtbase_{code}", qt_folder)
                return code
    return SOURCE_LANGUAGE


def current(app: QCoreApplication | None) -> str:
    """Return the code of the language that is shown now."""
    owned = [] if app is None else app.findChildren(QTranslator, _OWNED)
    names = [Path(one.filePath()).stem for one in owned]
    return next((name.removeprefix(_PREFIX) for name in names if name.startswith(_PREFIX)), SOURCE_LANGUAGE)


def _install(app: QCoreApplication, name: str, folder: Path) -> bool:
    """Load one file and let `app` own it; False where it is not there or cannot be read."""
    translator = QTranslator(app)
    translator.setObjectName(_OWNED)
    file = folder / f"{name}.qm"
    if not file.is_file() or not translator.load(str(file)):
        translator.setParent(None)
        return False
    return app.installTranslator(translator)


def _forget(app: QCoreApplication) -> None:
    """Take out what an earlier call put in."""
    for translator in app.findChildren(QTranslator, _OWNED):
        app.removeTranslator(translator)
        translator.setParent(None)
