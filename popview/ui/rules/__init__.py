"""The window of the rules: the list of them, one in the editor, its trial, senders, proposals."""
