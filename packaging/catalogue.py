"""Find the strings of the window and keep the .ts files in step with them.

Qt's own lupdate sees neither the plural of QCoreApplication.translate(..., n) nor a context that is a
named constant, and drops translations in both cases; so the source is read with Python's own parser. What
counts as a string: self.tr("…"), translate("context", "…"), QT_TRANSLATE_NOOP("context", "…"),
QT_TR_NOOP("…"), and calls of a function of the same file that does nothing but translate its argument.
"""

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# How many plural forms lrelease wants per language, in Qt's order.
PLURALS = {"de": 2, "ru": 3}


@dataclass(frozen=True, order=True)
class Text:
    """One string to translate: where it is said, what, and a remark that tells apart what looks the same."""

    context: str
    source: str
    comment: str = ""

    @property
    def counts(self) -> bool:
        """Return whether the words depend on a number."""
        return "%n" in self.source or "%Ln" in self.source


class Finder(ast.NodeVisitor):
    """Collects the strings of one file; `unclear` are calls whose string cannot be read from the source."""

    def __init__(self, tree: ast.Module) -> None:
        self.found: set[Text] = set()
        self.unclear: list[int] = []
        self.classes: list[str] = []
        self.constants = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        self.wrappers = dict(self.wrappers_in(tree))
        self.visit(tree)

    def wrappers_in(self, tree: ast.Module) -> Iterator[tuple[str, str]]:
        """Yield name and context of each function that only translates its first argument."""
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and node.args.args and isinstance(node.body[-1], ast.Return):
                said = node.body[-1].value
                if isinstance(said, ast.Call) and name_of(said.func) == "translate" and len(said.args) >= 2:
                    context, argument = self.literal(said.args[0]), said.args[1]
                    if context and isinstance(argument, ast.Name) and argument.id == node.args.args[0].arg:
                        yield node.name, context

    def literal(self, node: ast.expr) -> str | None:
        """Return the text of a literal or of a constant of this file."""
        value = self.constants.get(node.id) if isinstance(node, ast.Name) else getattr(node, "value", None)
        return value if isinstance(value, str) else None

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Remember whose tr() is called."""
        self.classes.append(node.name)
        self.generic_visit(node)
        self.classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Pass over the wrappers themselves: their callers hold the strings."""
        if node.name not in self.wrappers:
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """Take the string out of a call that translates."""
        name = name_of(node.func)
        if name in {"tr", "QT_TR_NOOP"} and node.args and self.classes:
            self.take(node, self.classes[-1], node.args)
        elif name in {"translate", "QT_TRANSLATE_NOOP"} and len(node.args) >= 2:
            self.take(node, self.literal(node.args[0]), node.args[1:])
        elif name in self.wrappers and node.args and self.literal(node.args[0]) is not None:
            self.take(node, self.wrappers[name], node.args)
        self.generic_visit(node)

    def take(self, node: ast.Call, context: str | None, said: list[ast.expr]) -> None:
        """Add one string, or note that it cannot be read."""
        source = self.literal(said[0])
        if context is None or source is None:
            self.unclear.append(node.lineno)
        elif source:
            comment = self.literal(said[1]) if len(said) > 1 else ""
            self.found.add(Text(context, source, comment or ""))


def name_of(function: ast.expr) -> str:
    """Return the last part of what is called; the translate() of str and bytes is not Qt's."""
    if isinstance(function, ast.Attribute):
        owner = function.value.id if isinstance(function.value, ast.Name) else ""
        return "" if function.attr == "translate" and not owner.endswith("Application") else function.attr
    return function.id if isinstance(function, ast.Name) else ""


def texts(package: Path) -> tuple[set[Text], list[str]]:
    """Return all strings of the package, and the places (file:line) whose string cannot be read."""
    found: set[Text] = set()
    unclear = []
    for file in sorted(package.rglob("*.py")):
        finder = Finder(ast.parse(file.read_text(encoding="utf-8")))
        found |= finder.found
        unclear += [f"{file.relative_to(package.parent)}:{line}" for line in finder.unclear]
    return found, unclear


def read(file: Path) -> dict[Text, tuple[str, ...]]:
    """Return the finished translations of a .ts file; those that count have a form per plural."""
    known = {}
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                continue
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            text = Text(
                context.findtext("name") or "",
                message.findtext("source") or "",
                message.findtext("comment") or "",
            )
            known[text] = forms or (translation.text or "",)
    return known


def write(file: Path, language: str, wanted: set[Text], known: dict[Text, tuple[str, ...]]) -> None:
    """Write a .ts file of exactly the wanted strings; what has no translation is marked unfinished."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for text in sorted(wanted):
        if text.context not in contexts:
            contexts[text.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[text.context], "name").text = text.context
        message = ET.SubElement(contexts[text.context], "message", {"numerus": "yes"} if text.counts else {})
        ET.SubElement(message, "source").text = text.source
        if text.comment:
            ET.SubElement(message, "comment").text = text.comment
        forms = known.get(text, ())
        translation = ET.SubElement(
            message, "translation", {} if all(forms) and forms else {"type": "unfinished"}
        )
        if text.counts:
            for form in forms or ("",) * PLURALS[language]:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0] if forms else ""
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def collect(package: Path, folder: Path) -> None:
    """Bring every popview_<language>.ts in `folder` up to date; strings gone from the source are dropped."""
    wanted, unclear = texts(package)
    if unclear:
        raise SystemExit("These calls translate something that is no literal:\n" + "\n".join(unclear))
    for language in PLURALS:
        file = folder / f"popview_{language}.ts"
        write(file, language, wanted, read(file) if file.is_file() else {})


def places(text: str) -> set[str]:
    """Return the places for values in a string ("%1", "{count}"); "%n" may be said in words."""
    return set(re.findall(r"%L?\d+|\{[^{}]*\}", text))


if __name__ == "__main__":
    house = Path(__file__).resolve().parent.parent
    collect(house / "popview", house / "resources" / "translations")
