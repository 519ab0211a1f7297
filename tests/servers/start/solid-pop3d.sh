# Solid POP3: Maildir, APOP, no TLS. IDLE: its autologout; WRONG: bad commands before it hangs up (0: never).
cd /peer
for user in $USERS; do
  useradd -M -d "/peer/mail/$user" -s /bin/sh "$user" 2>/dev/null || true
  echo "$user:pw-$user" | chpasswd
  chown -R "$user" "mail/$user"
  chmod 700 "mail/$user"
done
{
  printf '<Global>\n\tMailDropName\t"Maildir"\n\tMailDropType\tmaildir\n'
  printf '\tAutoLogoutTime\t%s\n\tWrongCommandsLimit\t%s\n' "${IDLE:-10m}" "${WRONG:-5}"
  printf '\tUserOverride yes\n\tAllowAPOP yes\n</Global>\n'
} > /etc/spop3d.conf
for user in $USERS; do # the secrets of APOP
  su -s /bin/sh "$user" -c "printf 'pw-$user\npw-$user\n' | pop_auth" || true
done
exec python3 /peer/programs/inetd.py "$PORT" /usr/sbin/solid-pop3d
