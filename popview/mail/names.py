"""File names out of mail: safe to show, safe to write, and whether opening them is dangerous.

The rules are those of the strictest system at once (Windows device names, forbidden letters,
trailing dots), so that a name saved here can be copied anywhere.
"""

import re
import unicodedata

from popview.mail.visible import has_hidden, one_line

__all__ = ["dangerous_extension", "extension", "numbered", "safe_name"]

_MOST_OCTETS = 200  # of UTF-8: below the 255 of file systems, with room for " (12)"
_MOST_EXTENSION = 20
_SEPARATORS = re.compile(r"[/\\]")
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f\x7f]')
_MARKS = re.compile(r"‹U\+[0-9A-F]{4,6}›")
_DEVICES = re.compile(
    r"(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?=\.|\Z)", re.IGNORECASE
)
_SPACES = re.compile(r"\s{2,}")
# What runs, installs, mounts, redirects or scripts when it is opened, on any system.
_DANGEROUS_TEXT = """
    action ade adp apk app appcontent-ms appimage application appref-ms appx appxbundle asp aspx bas bash bat
    bgi cab cdxml cer chm cmd cnt com command contact cpl crt csh deb der deskthemepack desktop diagcab dll
    dmg docm dotm elf eml exe fish flatpak flatpakref fxp gadget grp hlp hpj hta htc htm html htt ica img inf
    ins iqy iso isp its jar jnlp job js jse ksh lib library-ms lnk mad maf mag mam maq mar mas mat mau mav maw
    mcf mda mdb mde mdt mdw mdz mht mhtml mjs mobileconfig msc msh msh1 msh1xml msh2 msh2xml mshxml msi msix
    msixbundle msp mst msu ocx one onepkg ops osd out pcd php pif pkg pl plg potm ppam ppsm pptm prf prg
    printerexport ps1 ps1xml ps2 ps2xml psc1 psc2 psd1 psdm1 pssc pst py pyc pyo pyw pyz pyzw rb rdp reg rpm
    run scf scpt scptd scr sct search-ms searchconnector-ms settingcontent-ms sh shb shs shtml slk sldm snap
    so svg svgz swf sys tcl terminal theme themepack tmp udl url vb vbe vbp vbs vhd vhdx vsix vsmacros vsw
    webarchive webloc website wim wll workflow ws wsb wsc wsf wsh xbap xhtml xht xla xlam xll xlm xlsb xlsm
    xltm xml xnk xpi xsl xslt zsh
    """
_DANGEROUS = frozenset(_DANGEROUS_TEXT.split())


def safe_name(name: str, fallback: str = "attachment") -> str:
    """Return a bare file name that is safe to show and to create; never empty, never a path.

    Bidi controls and hidden letters are taken out, so that the shown extension is the true one.
    """
    name = unicodedata.normalize("NFC", _MARKS.sub("", one_line(name)))
    name = _SEPARATORS.split(name.rstrip("/\\ "))[-1]
    name = _FORBIDDEN.sub("_", name)
    name = _SPACES.sub(" ", name).strip().rstrip(". ").lstrip("-. ~")
    if not name:
        return fallback
    if _DEVICES.match(name):
        name = f"_{name}"
    return _shorten(name)


def _shorten(name: str) -> str:
    if len(name.encode("utf-8", "replace")) <= _MOST_OCTETS:
        return name
    stem, dot, end = name.rpartition(".")
    tail = dot + end if dot and len(end) <= _MOST_EXTENSION else ""
    stem = stem if tail else name
    room = _MOST_OCTETS - len(tail.encode("utf-8", "replace"))
    return stem.encode("utf-8", "replace")[:room].decode("utf-8", "ignore").rstrip(". ") + tail


def numbered(name: str, number: int) -> str:
    """Return the name of the `number`-th twin: "a (2).txt"; 1 is the name itself."""
    if number <= 1:
        return name
    stem, dot, end = name.rpartition(".")
    if not stem or len(end) > _MOST_EXTENSION:
        return f"{name} ({number})"
    return f"{stem} ({number}){dot}{end}"


def extension(name: str) -> str:
    """Return the extension that a system goes by, lower case, without the dot."""
    _, dot, end = name.rstrip(". ").rpartition(".")
    return end.strip().lower() if dot and len(end) <= 40 else ""


def dangerous_extension(raw_name: str) -> str:
    """Return the extension for which opening this file needs a warning, or "".

    `raw_name` is the decoded name before cleaning: an override or a stream colon in it is a trick
    by itself, and every extension then counts as dangerous.
    """
    end = extension(safe_name(raw_name))
    if end in _DANGEROUS:
        return end
    if has_hidden(raw_name):
        return end or "?"
    stream = raw_name.rpartition(":")[2]
    return extension(stream) if ":" in raw_name and extension(stream) in _DANGEROUS else ""
