"""The message list: a table over rows in memory and a list of indices, without a proxy."""
