"""An embedded POP3 server with a believable mailbox; it needs no account and no network."""
