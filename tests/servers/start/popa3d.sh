# popa3d: mbox in /var/mail, system users, no TLS.
for user in $USERS; do
  useradd -M -d /nonexistent -s /bin/sh "$user" 2>/dev/null || true
  echo "$user:pw-$user" | chpasswd
  chown "$user:mail" "/peer/mail/$user"
  chmod 660 "/peer/mail/$user"
done
chmod 1777 /peer/mail
mount --bind /peer/mail /var/mail
exec python3 /peer/programs/inetd.py "$PORT" /usr/sbin/popa3d
