"""An embedded POP3 server with a believable mailbox; it needs no account and no network.

DemoServer(demo_maildrop()).start() -> port        user "demo", password "demo", plain, loopback
"""
