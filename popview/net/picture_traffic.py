"""Intents to the picture worker and its reports: distant pictures, after consent only."""

from dataclasses import dataclass

from popview.types import PictureFault

Ticket = int


@dataclass(frozen=True, slots=True)
class LoadPictures:
    """Load these web addresses; the person agreed to that, for this message or for its sender."""

    ticket: Ticket
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StopPictures:
    """Stop what `target` started; what has come by then is reported."""

    target: Ticket


@dataclass(frozen=True, slots=True)
class PicturesProgress:
    """So many addresses of all are done with."""

    ticket: Ticket
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class PicturesLoaded:
    """Final of LoadPictures. Each address is in one of the two; contents are base64 of raster pictures."""

    ticket: Ticket
    contents: tuple[tuple[str, str], ...]
    faults: tuple[tuple[str, PictureFault], ...] = ()


Intent = LoadPictures | StopPictures
Report = PicturesProgress | PicturesLoaded
