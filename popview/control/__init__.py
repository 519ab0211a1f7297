"""Decisions: which intent follows a wish, and what a report changes. One small controller per concern."""
