"""inetd.py PORT COMMAND...: one process for each connection, the socket as its input and output."""

import os
import signal
import socket
import sys

signal.signal(signal.SIGCHLD, signal.SIG_IGN)
server = socket.create_server(("127.0.0.1", int(sys.argv[1])), backlog=64)
while True:
    link, _ = server.accept()
    if os.fork() == 0:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.dup2(link.fileno(), 0)
        os.dup2(link.fileno(), 1)
        os.execvp(sys.argv[2], sys.argv[2:])
    link.close()
