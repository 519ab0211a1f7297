"""Every client socket of PopView: names, connecting, proxies, TLS, certificates, deadlines.

Bytes only. What they mean is the engine's business (popview.pop3), when they flow the driver's.
"""

from popview.net.transport.dialer import Deadlines, Dialer
from popview.net.transport.link import Clock, Link, SystemClock, Wishes
from popview.net.transport.pause import pause
from popview.net.transport.places import Places

__all__ = ["Clock", "Deadlines", "Dialer", "Link", "Places", "SystemClock", "Wishes", "pause"]
