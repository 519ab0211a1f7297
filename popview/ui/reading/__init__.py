"""The reading pane: one message, shown safely; nothing here touches the network or a file."""
