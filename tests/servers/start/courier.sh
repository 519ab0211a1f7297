# Courier: Maildir, STLS on PORT, TLS on TLSPORT, CRAM-MD5, CRAM-SHA1, CRAM-SHA256.
cd /peer
: > /etc/courier/userdb
chmod 600 /etc/courier/userdb
for user in $USERS; do
  secret=$(openssl passwd -1 "pw-$user")
  line="home=/peer/mail/$user|mail=/peer/mail/$user/Maildir|uid=8|gid=8|systempw=$secret"
  for hash in md5 sha1 sha256; do
    line="$line|hmac-${hash}pw=$(echo "pw-$user" | userdbpw -hmac-$hash)"
  done
  printf '%s\t%s\n' "$user" "$line" >> /etc/courier/userdb
done
chown -R mail:mail mail
makeuserdb
sed -i 's/^authmodulelist=.*/authmodulelist="authuserdb"/' /etc/courier/authdaemonrc
mkdir -p /run/courier/authdaemon
chown courier:courier /run/courier /run/courier/authdaemon 2>/dev/null || true
cat "tls/$CERT.pem" "tls/$CERT.key" > /etc/courier/pop3d.pem
chown courier /etc/courier/pop3d.pem
chmod 600 /etc/courier/pop3d.pem
/usr/lib/courier/courier-authlib/authdaemond &
plain=$PORT tls=$TLSPORT
set +u
set -a
. /etc/courier/pop3d-ssl
. /etc/courier/pop3d
unset TLS_CACHEFILE TLS_TRUSTCERTS
POP3AUTH="PLAIN LOGIN CRAM-MD5 CRAM-SHA1 CRAM-SHA256"
POP3AUTH_TLS=$POP3AUTH
set +a
login=/usr/lib/courier/courier/courierpop3login
serve=/usr/lib/courier/courier/courierpop3d
listen="couriertcpd -address=127.0.0.1 -maxprocs=200 -maxperip=${MAXPERIP:-40} -nodnslookup -noidentlookup"
POP3_TLS=1 POP3_STARTTLS=NO $listen "$tls" /usr/bin/couriertls -server -tcpd $login $serve Maildir &
export POP3_STARTTLS
exec $listen "$plain" $login $serve Maildir
