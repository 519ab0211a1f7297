"""What is kept on disk: journal, cache, messages, settings, secrets."""
