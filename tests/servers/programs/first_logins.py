"""first_logins.py PORT USER...: sign in once as each user, so that the server makes the mailboxes."""

import socket
import sys
import threading

tick = threading.Event()
for user in sys.argv[2:]:
    for _ in range(300):
        try:
            link = socket.create_connection(("127.0.0.1", int(sys.argv[1])), 5)
            lines = link.makefile("rb")
            if lines.readline().startswith(b"+OK"):
                break
        except OSError:
            tick.wait(0.1)
    else:
        sys.exit("no greeting")
    for command in (f"USER {user}", f"PASS pw-{user}", "STAT", "QUIT"):
        link.sendall(command.encode() + b"\r\n")
        print(user, command[:4], lines.readline(), flush=True)
    link.close()
