# GNU Mailutils pop3d: mbox, STLS on PORT, TLS on TLSPORT. Run inside the overlay; /peer is the run's folder.
cd /peer
for user in $USERS; do
  useradd -M -d /nonexistent -s /bin/sh "$user" 2>/dev/null || true
  echo "$user:pw-$user" | chpasswd
  chown "$user:mail" "mail/$user"
done
chmod 1777 mail
cp "tls/$CERT.key" /etc/pop.key
cp "tls/$CERT.pem" /etc/pop.pem
chmod 600 /etc/pop.key
cat > pop3d.conf <<CONF
mode daemon;
foreground yes;
max-children 100;
mailbox {
  mail-spool "/peer/mail";
  mailbox-type mbox;
};
auth {
  authentication generic:system:pam;
  authorization system;
};
logging {
  syslog no;
};
tcp-wrappers {
  enable no;
};
tls-file-checks {
  key-file none;
};
tls {
  ssl-certificate-file /etc/pop.pem;
  ssl-key-file /etc/pop.key;
};
server 127.0.0.1:$PORT {
  tls-mode ondemand;
};
server 127.0.0.1:$TLSPORT {
  tls-mode connection;
};
CONF
exec /usr/sbin/pop3d --no-config --config-file=/peer/pop3d.conf
