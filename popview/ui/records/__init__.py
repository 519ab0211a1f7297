"""What is kept on this machine and what became of messages: history, disk use."""
