"""The composition root: one page where every object is built and every signal connected."""

from popview.app.house import House, MakeWorker
from popview.app.program import Program, run

__all__ = ["House", "MakeWorker", "Program", "run"]
