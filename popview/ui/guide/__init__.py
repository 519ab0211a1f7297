"""The guide: what each provider wants before a mail program may sign in, step by step."""
