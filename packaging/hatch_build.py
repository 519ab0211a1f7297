"""The build hook: a wheel holds the compiled translations, which are not committed."""

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTranslations(BuildHookInterface):  # type: ignore[type-arg]
    """Makes .qm files of resources/translations/*.ts and puts them beside them into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        for file in load_translations(Path(self.root)).compile_all():
            build_data["force_include"][str(file)] = f"popview/resources/translations/{file.name}"


def load_translations(root: Path) -> ModuleType:
    """Import packaging/translations.py by path: packaging is no package."""
    spec = importlib.util.spec_from_file_location(
        "popview_translations", root / "packaging" / "translations.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
