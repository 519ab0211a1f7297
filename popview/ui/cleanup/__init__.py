"""The glass of cleaning: the bar with the marks, the plan, the receipt, the log of commits."""
