"""twisted_peer.py FOLDER PORT TLSPORT CERT KEY USER...: Twisted's POP3 protocol on its Maildir mailbox.

Wired up as its documentation does. APOP, CRAM-MD5, TLS on the second port, no STLS. Run by the Python
of a virtual environment of its own.
"""

import os
import sys

from twisted.cred import checkers, credentials, portal
from twisted.internet import protocol, reactor, ssl
from twisted.mail import imap4, maildir, pop3
from zope.interface import implementer

folder, port, tls_port, cert, key, *users = sys.argv[1:]


class Box(maildir.MaildirMailbox):
    """The stock methods mix str and bytes, so that RETR and DELE fail on Python 3."""

    def getMessage(self, i):
        return open(self.list[i], "rb")

    def deleteMessage(self, i):
        self.deleted[i], self.list[i] = self.list[i], 0

    def undeleteMessages(self):
        for i, file in self.deleted.items():
            self.list[i] = file
        self.deleted.clear()

    def sync(self):
        for file in self.deleted.values():
            os.remove(file)
        self.deleted.clear()


@implementer(portal.IRealm)
class Realm:
    def requestAvatar(self, avatar, mind, *interfaces):
        return pop3.IMailbox, Box(os.path.join(os.fsencode(folder), avatar, b"Maildir")), lambda: None


class Users(checkers.InMemoryUsernamePasswordDatabaseDontUse):
    credentialInterfaces = (credentials.IUsernamePassword, credentials.IUsernameHashedPassword)  # noqa: N815


class Factory(protocol.ServerFactory):
    def __init__(self):
        self.challengers = {
            b"CRAM-MD5": credentials.CramMD5Credentials,
            b"PLAIN": imap4.PLAINCredentials,
            b"LOGIN": imap4.LOGINCredentials,
        }

    def buildProtocol(self, addr):
        made = pop3.POP3()
        known = Users()
        known.users = {user.encode(): b"pw-" + user.encode() for user in users}
        made.portal = portal.Portal(Realm(), [known])
        made.factory = self
        return made


reactor.listenTCP(int(port), Factory(), interface="127.0.0.1")
context = ssl.DefaultOpenSSLContextFactory(key, cert)
reactor.listenSSL(int(tls_port), Factory(), context, interface="127.0.0.1")
reactor.run()
