"""Bytes to something a person can read; never raises on bad mail."""
