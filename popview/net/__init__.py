"""The conversation with a server, and the bridge over the thread border."""
