"""What an attachment is by its declared type or, where that says nothing, by the end of its safe name.

Only for what is drawn and offered: what a preview shows is judged by the octets, in the reader child.
"""

from popview.types import Attachment

_ICONS = (
    ("application/pdf", "file-text"),
    ("text/calendar", "calendar"),
    ("text/html", "file-code"),
    ("text/", "file-text"),
    ("image/", "file-image"),
    ("audio/", "file-audio"),
    ("video/", "file-video"),
    ("message/", "mail"),
    ("application/zip", "file-archive"),
    ("application/x-tar", "file-archive"),
    ("application/gzip", "file-archive"),
    ("application/x-7z-compressed", "file-archive"),
    ("application/vnd.ms-excel", "file-text"),
    ("application/msword", "file-text"),
    ("application/vnd.openxmlformats", "file-text"),
    ("application/vnd.oasis", "file-text"),
)
_ENDS = {
    "image/": "jpg jpeg jpe png gif webp bmp tif tiff heic avif",
    "text/": "txt text log csv tsv md diff patch",
    "text/calendar": "ics",
    "audio/": "mp3 m4a ogg oga opus flac wav",
    "video/": "mp4 m4v mov mkv webm avi mpg mpeg",
    "application/pdf": "pdf",
    "application/zip": "zip gz tgz bz2 xz zst tar 7z rar",
    "application/msword": "doc docx odt rtf xls xlsx ods ppt pptx odp",
}
_KINDS = {end: kind for kind, ends in _ENDS.items() for end in ends.split()}


def icon_of(attachment: Attachment) -> str:
    """Return the name of the icon for an attachment."""
    if attachment.is_dangerous:
        return "triangle-alert"
    return _icon(_kind(attachment)) or "file"


def is_looked_at(attachment: Attachment) -> bool:
    """Return whether a preview is offered: of pictures and texts, never of what is dangerous."""
    return _kind(attachment).startswith(("image/", "text/")) and not attachment.is_dangerous


def _kind(attachment: Attachment) -> str:
    if _icon(attachment.kind):
        return attachment.kind
    _, dot, end = attachment.name.rpartition(".")
    return _KINDS.get(end.lower(), "") if dot else ""


def _icon(kind: str) -> str:
    return next((icon for start, icon in _ICONS if kind.startswith(start)), "")
