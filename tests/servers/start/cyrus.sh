# Cyrus: its own store, STLS on PORT, TLS on TLSPORT, SASL from a sasldb, APOP.
cd /peer
programs=/usr/lib/cyrus/bin home=/peer/cyrus conf=/peer/cyrus/imapd.conf
mkdir -p $home/conf $home/spool /run/cyrus/socket /run/cyrus/proc /run/cyrus/lock
chmod 755 /run/cyrus
cp "tls/$CERT.key" $home/key.pem
cp "tls/$CERT.pem" $home/cert.pem
cat > $conf <<CONF
configdirectory: $home/conf
partition-default: $home/spool
defaultpartition: default
proc_path: /run/cyrus/proc
mboxname_lockpath: /run/cyrus/lock
lmtpsocket: /run/cyrus/socket/lmtp
idlesocket: /run/cyrus/socket/idle
unixhierarchysep: no
altnamespace: no
admins: cyrus
allowapop: yes
allowplaintext: yes
popminpoll: 0
autocreate_quota: 0
autocreate_post: yes
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: $home/sasldb2
sasl_mech_list: PLAIN LOGIN CRAM-MD5 DIGEST-MD5 SCRAM-SHA-1 SCRAM-SHA-256
tls_server_cert: $home/cert.pem
tls_server_key: $home/key.pem
maxmessagesize: 0
CONF
services() { # PORT [the line for TLS]
  printf 'START {\n recover cmd="%s -C %s -r"\n}\nSERVICES {\n' $programs/ctl_cyrusdb $conf
  printf ' pop3 cmd="pop3d -C %s" listen="127.0.0.1:%s" prefork=0 maxchild=100\n' $conf "$1"
  printf ' %s\n}\nEVENTS {\n}\n' "$2"
}
for user in $USERS; do
  echo "pw-$user" | saslpasswd2 -c -p -f $home/sasldb2 -u "$(hostname)" "$user"
done
chown -R cyrus:mail $home /run/cyrus
# A first login makes each inbox; the messages then go in as files and are indexed.
first=$((PORT + 20000))
[ $first -lt 65000 ] || first=$((PORT - 20000))
services $first "" > $home/cyrus.conf
$programs/master -C $conf -M $home/cyrus.conf -p /run/cyrus/m.pid &
master=$!
python3 programs/first_logins.py $first $USERS
kill $master
wait $master || true
for user in $USERS; do
  inbox=$(su -s /bin/sh cyrus -c "$programs/mbpath -C $conf user.$user")
  python3 programs/numbered_files.py "mail/$user/Maildir/new" "$inbox"
  chown -R cyrus:mail "$inbox"
  su -s /bin/sh cyrus -c "$programs/reconstruct -C $conf -n user.$user; \
    $programs/reconstruct -C $conf -R -G user.$user" > "$home/reconstruct.$user.log" 2>&1 ||
    tail -3 "$home/reconstruct.$user.log"
done
services "$PORT" "pop3s cmd=\"pop3d -C $conf -s\" listen=\"127.0.0.1:$TLSPORT\" prefork=0 maxchild=100" \
  > $home/cyrus.conf
exec $programs/master -C $conf -M $home/cyrus.conf -p /run/cyrus/m.pid
