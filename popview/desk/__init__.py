"""Local work in one thread of its own: marks, lists, searches, the keyring, files."""
