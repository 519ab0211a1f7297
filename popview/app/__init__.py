"""The composition root: one page where every object is built and every signal connected."""

from popview.app.house import House
from popview.app.program import Program, run
from popview.app.rooms import MakeWorker

__all__ = ["House", "MakeWorker", "Program", "run"]
