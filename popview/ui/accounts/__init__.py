"""Accounts: the pane beside the list, and the dialogs around one account."""
