'use strict';
// wildduck_peer.js FOLDER PORT TLSPORT CERT KEY USER...: the POP3 front end of the npm package, on mail in memory
const fs = require('fs');
const path = require('path');
const crypto = require('crypto');
const { Readable } = require('stream');
const POP3Server = require('wildduck/lib/pop3/server');
const [folder, port, tlsPort, cert, key, ...users] = process.argv.slice(2);
const boxes = {};
for (const user of users) {
    const place = path.join(folder, user, 'Maildir', 'new');
    boxes[user] = fs.readdirSync(place).sort().map((name, i) => {
        const text = fs.readFileSync(path.join(place, name), 'latin1').replace(/\r?\n/g, '\r\n');
        const id = crypto.createHash('sha256').update(user + name).digest('hex').slice(0, 24);
        return { id, uid: i + 1, mailbox: 'INBOX', data: Buffer.from(text, 'latin1') };
    });
}
const base = {
    disableVersionString: false,
    key: fs.readFileSync(key),
    cert: fs.readFileSync(cert),
    ignoreSTARTTLS: true, // passwords also without TLS
    SNICallback: (name, done) => done(null, false),
    logger: false,
    onAuth(auth, session, done) {
        const right = boxes[auth.username] && auth.password === 'pw-' + auth.username;
        done(null, right ? { user: { id: auth.username, username: auth.username } } : false);
    },
    onListMessages(session, done) {
        const messages = boxes[session.user.id].map(m => ({ id: m.id, uid: m.uid, mailbox: m.mailbox, size: m.data.length, seen: false }));
        done(null, { messages, count: messages.length, size: messages.reduce((sum, m) => sum + m.size, 0) });
    },
    onFetchMessage(message, session, done) {
        done(null, Readable.from([boxes[session.user.id][message.uid - 1].data]));
    },
    onUpdate(update, session, done) {
        const gone = new Set((update.deleted || []).map(m => m.uid));
        boxes[session.user.id] = boxes[session.user.id].filter(m => !gone.has(m.uid)).map((m, i) => ({ ...m, uid: i + 1 }));
        done();
    }
};
for (const [number, secure] of [[port, false], [tlsPort, true]]) {
    const server = new POP3Server({ ...base, secure });
    server.loggelf = () => false; // the package's own start-up sets this
    server.on('error', problem => console.error(problem));
    server.listen(Number(number), '127.0.0.1');
}
