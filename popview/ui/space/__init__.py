"""Where the space went: the map, the timeline, the proposals, and their tables."""
