"""Glass: shows values, emits wishes, decides nothing."""
