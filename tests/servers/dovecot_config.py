"""Dovecot's configuration, in the language of 2.3 and, since Debian 13, of 2.4."""

import grp
import os
import pwd
from dataclasses import dataclass
from pathlib import Path

__all__ = ["UIDL_FORMATS", "Settings", "configuration"]

UIDL_FORMATS = {
    "numbers": ("%08Xu%08Xv", "%{uid | hex(8)}%{uidvalidity | hex(8)}"),
    "file": ("%f", "%{filename}"),
    "guid": ("%g", "%{guid}"),
}
MECHANISMS = "plain login cram-md5 digest-md5 apop scram-sha-1 scram-sha-256 xoauth2 oauthbearer"
PASSWORDS = "plain login cram-md5 digest-md5 apop scram-sha-1 scram-sha-256"


@dataclass(frozen=True, slots=True)
class Settings:
    """What differs from one Dovecot of the tests to another."""

    folder: Path
    certs: Path
    host: str
    port: int
    tls_port: int
    certificate: str
    lock: bool
    plaintext: bool
    failure_delay_s: int
    uidl: str  # a name of UIDL_FORMATS
    more: str  # lines as they are


def configuration(settings: Settings, version: tuple[int, ...]) -> str:
    """Return the text of dovecot.conf for that version of Dovecot."""
    is_new = version >= (2, 4)
    root = os.geteuid() == 0
    uid, gid = ("mail", "mail") if root else (str(os.geteuid()), str(os.getegid()))
    return (CONFIG_2_4 if is_new else CONFIG_2_3).format(
        version=".".join(map(str, version)),
        folder=settings.folder,
        certs=settings.certs,
        host=settings.host,
        certificate=settings.certificate,
        lock=_yes(settings.lock),
        allow=_yes(settings.plaintext),
        refuse=_yes(not settings.plaintext),
        delay=settings.failure_delay_s,
        uidl=UIDL_FORMATS[settings.uidl][is_new],
        mechanisms=MECHANISMS,
        passwords=PASSWORDS,
        uid=uid,
        gid=gid,
        services=SERVICES.format(
            port=settings.port,
            tls_port=settings.tls_port,
            endless="restart_request_count = unlimited" if is_new else "service_count = 0",
        ),
        who=AS_ROOT if root else _as_user(),
        more=settings.more,
    )


def _yes(on: bool) -> str:
    return "yes" if on else "no"


def _as_user() -> str:
    user = pwd.getpwuid(os.geteuid()).pw_name
    group = grp.getgrgid(os.getegid()).gr_name
    caged = "".join(f"service {name} {{\n  chroot =\n}}\n" for name in ("anvil", "pop3-login", "stats"))
    return (
        f"default_internal_user = {user}\ndefault_internal_group = {group}\ndefault_login_user = {user}\n"
        + caged
    )


AS_ROOT = "service auth {\n  user = root\n}"

SERVICES = """\
service anvil {{
  client_limit = 1000
}}
service pop3-login {{
  {endless}
  inet_listener pop3 {{
    port = {port}
  }}
  inet_listener pop3s {{
    port = {tls_port}
    ssl = yes
  }}
}}
"""

CONFIG_2_3 = """\
protocols = pop3
listen = {host}
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
log_timestamp = "%s "
instance_name = popview-tests
login_greeting = Ready.
ssl = yes
ssl_cert = <{certs}/{certificate}.pem
ssl_key = <{certs}/{certificate}.key
disable_plaintext_auth = {refuse}
auth_mechanisms = {mechanisms}
auth_failure_delay = {delay} secs
mail_location = maildir:~/Maildir
mail_max_userip_connections = 100
mail_fsync = never
pop3_lock_session = {lock}
pop3_uidl_format = {uidl}
first_valid_uid = 1
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {folder}/oauth2.conf
}}
passdb {{
  driver = passwd-file
  mechanisms = {passwords}
  args = {folder}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/mail/%u
}}
{services}
{who}
{more}
"""

CONFIG_2_4 = """\
dovecot_config_version = {version}
dovecot_storage_version = {version}
protocols {{
  pop3 = yes
}}
listen = {host}
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
log_timestamp = "%s "
instance_name = popview-tests
login_greeting = Ready.
ssl = yes
ssl_server_cert_file = {certs}/{certificate}.pem
ssl_server_key_file = {certs}/{certificate}.key
auth_allow_cleartext = {allow}
auth_allow_weak_schemes = yes
auth_mechanisms = {mechanisms}
auth_failure_delay = {delay} secs
mail_driver = maildir
mail_path = ~/Maildir
mail_max_userip_connections = 100
mail_fsync = never
pop3_lock_session = {lock}
pop3_uidl_format = {uidl}
first_valid_uid = 1
oauth2 {{
  introspection_mode = local
  username_attribute = sub
}}
oauth2_local_validation {{
  dict fs {{
    fs posix {{
      prefix = {folder}/keys/
    }}
  }}
}}
passdb oauth2 {{
  mechanisms_filter = xoauth2 oauthbearer
}}
passdb passwd-file {{
  mechanisms_filter = {passwords}
  passwd_file_path = {folder}/users
}}
userdb static {{
  fields {{
    uid = {uid}
    gid = {gid}
    home = {folder}/mail/%{{user}}
  }}
}}
{services}
{who}
{more}
"""
