<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>&amp;Copy versions</source>
   <translation>Versionen &amp;kopieren</translation>
  </message>
  <message>
   <source>About PopView</source>
   <translation>Über PopView</translation>
  </message>
  <message>
   <source>Built on</source>
   <translation>Gebaut auf</translation>
  </message>
  <message>
   <source>C&amp;lose</source>
   <translation>S&amp;chließen</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Copy versions</source>
   <translation>Versionen kopieren</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <source>MIT licence · © the PopView contributors</source>
   <translation>MIT-Lizenz · © the PopView contributors</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Reads and cleans POP3 mailboxes on the server. Nothing is deleted that was not marked.</source>
   <translation>Liest POP3-Postfächer auf dem Server und räumt sie auf. Nichts wird gelöscht, was nicht vorgemerkt war.</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Version</translation>
  </message>
 </context>
 <context>
  <name>AccountAssistant</name>
  <message>
   <source>&amp;Find the server</source>
   <translation>&amp;Server suchen</translation>
  </message>
  <message>
   <source>&amp;Search again</source>
   <translation>Erneut &amp;suchen</translation>
  </message>
  <message>
   <source>&amp;Sign in and add</source>
   <translation>A&amp;nmelden und hinzufügen</translation>
  </message>
  <message>
   <source>Add an account</source>
   <translation>Konto hinzufügen</translation>
  </message>
  <message>
   <source>Searching…</source>
   <translation>Wird gesucht…</translation>
  </message>
  <message>
   <source>Signing in…</source>
   <translation>Anmelden…</translation>
  </message>
  <message>
   <source>Your POP3 mailbox</source>
   <translation>Ihr POP3-Postfach</translation>
  </message>
 </context>
 <context>
  <name>AccountDialog</name>
  <message>
   <source>&amp;Test</source>
   <translation>P&amp;rüfen</translation>
  </message>
  <message>
   <source>Add an account</source>
   <translation>Konto hinzufügen</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Edit account</source>
   <translation>Konto bearbeiten</translation>
  </message>
  <message>
   <source>Enter the address and the password; the rest is guessed and can be changed.</source>
   <translation>Geben Sie Adresse und Passwort ein; der Rest wird geraten und lässt sich ändern.</translation>
  </message>
  <message>
   <source>Sa&amp;ve</source>
   <translation>Spei&amp;chern</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>Sign in with the &amp;browser…</source>
   <translation>Mi&amp;t dem Browser anmelden…</translation>
  </message>
  <message>
   <source>Sign in with the browser</source>
   <translation>Mit dem Browser anmelden</translation>
  </message>
  <message>
   <source>Test the account</source>
   <translation>Konto prüfen</translation>
  </message>
  <message>
   <source>Testing…</source>
   <translation>Wird geprüft…</translation>
  </message>
  <message>
   <source>Your POP3 mailbox</source>
   <translation>Ihr POP3-Postfach</translation>
  </message>
 </context>
 <context>
  <name>AccountForm</name>
  <message>
   <source>&amp;Encryption</source>
   <translation>&amp;Verschlüsselung</translation>
  </message>
  <message>
   <source>&amp;Keeping</source>
   <translation>&amp;Aufbewahren</translation>
  </message>
  <message>
   <source>&amp;Mail address</source>
   <translation>&amp;Mailadresse</translation>
  </message>
  <message>
   <source>&amp;Name</source>
   <translation>&amp;Name</translation>
  </message>
  <message>
   <source>&amp;Password</source>
   <translation>&amp;Passwort</translation>
  </message>
  <message>
   <source>&amp;Server</source>
   <translation>&amp;Server</translation>
  </message>
  <message>
   <source>&amp;User name</source>
   <translation>&amp;Benutzername</translation>
  </message>
  <message>
   <source>Che&amp;cking</source>
   <translation>Nachse&amp;hen</translation>
  </message>
  <message>
   <source>Encryption</source>
   <translation>Verschlüsselung</translation>
  </message>
  <message>
   <source>Home</source>
   <translation>Zuhause</translation>
  </message>
  <message>
   <source>Mail address</source>
   <translation>Mailadresse</translation>
  </message>
  <message>
   <source>Name of the account</source>
   <translation>Name des Kontos</translation>
  </message>
  <message>
   <source>Net&amp;work</source>
   <translation>N&amp;etz</translation>
  </message>
  <message>
   <source>Never sign in b&amp;y</source>
   <translation>N&amp;ie anmelden mit</translation>
  </message>
  <message>
   <source>P&amp;ort</source>
   <translation>P&amp;ort</translation>
  </message>
  <message>
   <source>Pages of the account</source>
   <translation>Seiten des Kontos</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Passwort</translation>
  </message>
  <message>
   <source>Port</source>
   <translation>Port</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>Server</translation>
  </message>
  <message>
   <source>Si&amp;gn-in</source>
   <translation>Anmel&amp;dung</translation>
  </message>
  <message>
   <source>Sign-&amp;in method</source>
   <translation>Anme&amp;lden mit</translation>
  </message>
  <message>
   <source>Sign-in method</source>
   <translation>Anmelden mit</translation>
  </message>
  <message>
   <source>User name</source>
   <translation>Benutzername</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>unverändert</translation>
  </message>
 </context>
 <context>
  <name>AccountPane</name>
  <message>
   <source>&amp;Check</source>
   <translation>&amp;Nachsehen</translation>
  </message>
  <message>
   <source>&amp;Edit account…</source>
   <translation>Konto &amp;bearbeiten…</translation>
  </message>
  <message>
   <source>&amp;Remove account…</source>
   <translation>Konto en&amp;tfernen…</translation>
  </message>
  <message>
   <source>Accounts</source>
   <translation>Konten</translation>
  </message>
  <message>
   <source>Connection and ser&amp;ver…</source>
   <translation>&amp;Verbindung und Server…</translation>
  </message>
  <message>
   <source>Disk &amp;use…</source>
   <translation>Platz auf dem &amp;Rechner…</translation>
  </message>
  <message>
   <source>Do not u&amp;se for now</source>
   <translation>Vorerst nicht benut&amp;zen</translation>
  </message>
  <message>
   <source>Histor&amp;y…</source>
   <translation>Verla&amp;uf…</translation>
  </message>
  <message>
   <source>Move &amp;down</source>
   <translation>Nac&amp;h unten</translation>
  </message>
  <message>
   <source>Move &amp;up</source>
   <translation>Nach &amp;oben</translation>
  </message>
  <message>
   <source>U&amp;se again</source>
   <translation>Wieder benut&amp;zen</translation>
  </message>
 </context>
 <context>
  <name>Actions</name>
  <message>
   <source>&amp;About PopView</source>
   <translation>Ü&amp;ber PopView</translation>
  </message>
  <message>
   <source>&amp;Accounts</source>
   <translation>&amp;Konten</translation>
  </message>
  <message>
   <source>&amp;Add account…</source>
   <translation>Konto &amp;hinzufügen…</translation>
  </message>
  <message>
   <source>&amp;Check</source>
   <translation>&amp;Nachsehen</translation>
  </message>
  <message>
   <source>&amp;Commit…</source>
   <translation>&amp;Ausführen…</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>&amp;Dunkel</translation>
  </message>
  <message>
   <source>&amp;Edit account…</source>
   <translation>Konto &amp;bearbeiten…</translation>
  </message>
  <message>
   <source>&amp;Fetch</source>
   <translation>&amp;Holen</translation>
  </message>
  <message>
   <source>&amp;Find…</source>
   <translation>&amp;Suchen…</translation>
  </message>
  <message>
   <source>&amp;Guide to signing in</source>
   <translation>&amp;Anleitung zum Anmelden</translation>
  </message>
  <message>
   <source>&amp;History of commits</source>
   <translation>Bisherige Lös&amp;chungen</translation>
  </message>
  <message>
   <source>&amp;Import marks…</source>
   <translation>&amp;Vormerkungen importieren…</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>&amp;Hell</translation>
  </message>
  <message>
   <source>&amp;Mark</source>
   <translation>&amp;Vormerken</translation>
  </message>
  <message>
   <source>&amp;Next message</source>
   <translation>&amp;Nächste Nachricht</translation>
  </message>
  <message>
   <source>&amp;Open in a window</source>
   <translation>In einem &amp;Fenster öffnen</translation>
  </message>
  <message>
   <source>&amp;Preview</source>
   <translation>&amp;Vorschau</translation>
  </message>
  <message>
   <source>&amp;Protected senders…</source>
   <translation>Ge&amp;schützte Absender…</translation>
  </message>
  <message>
   <source>&amp;Protocol log</source>
   <translation>&amp;Protokoll</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>Been&amp;den</translation>
  </message>
  <message>
   <source>&amp;Remove account…</source>
   <translation>Konto en&amp;tfernen…</translation>
  </message>
  <message>
   <source>&amp;Review marked…</source>
   <translation>Vorgemerkte &amp;durchsehen…</translation>
  </message>
  <message>
   <source>&amp;Save…</source>
   <translation>&amp;Speichern…</translation>
  </message>
  <message>
   <source>&amp;Space map</source>
   <translation>&amp;Belegung</translation>
  </message>
  <message>
   <source>&amp;Stop</source>
   <translation>&amp;Anhalten</translation>
  </message>
  <message>
   <source>&amp;Try the demo mailbox</source>
   <translation>Demo-Postfach aus&amp;probieren</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Rückgängig</translation>
  </message>
  <message>
   <source>&amp;Undo: {what}</source>
   <translation>&amp;Rückgängig: {what}</translation>
  </message>
  <message>
   <source>&amp;Unmark</source>
   <translation>Vormerkung aufh&amp;eben</translation>
  </message>
  <message>
   <source>&amp;Work offline</source>
   <translation>&amp;Ohne Verbindung arbeiten</translation>
  </message>
  <message>
   <source>Answer everybody in your mail program</source>
   <translation>Allen in Ihrem Mailprogramm antworten</translation>
  </message>
  <message>
   <source>Answer the sender in your mail program</source>
   <translation>Dem Absender in Ihrem Mailprogramm antworten</translation>
  </message>
  <message>
   <source>Check a&amp;ll accounts</source>
   <translation>Bei a&amp;llen Konten nachsehen</translation>
  </message>
  <message>
   <source>Check this mailbox</source>
   <translation>In diesem Postfach nachsehen</translation>
  </message>
  <message>
   <source>Connect to no server; everything stored here stays readable</source>
   <translation>Mit keinem Server verbinden; was hier gespeichert ist, bleibt lesbar</translation>
  </message>
  <message>
   <source>Connection and ser&amp;ver…</source>
   <translation>&amp;Verbindung und Server…</translation>
  </message>
  <message>
   <source>Copy addr&amp;ess</source>
   <translation>A&amp;dresse kopieren</translation>
  </message>
  <message>
   <source>Copy su&amp;bject</source>
   <translation>&amp;Betreff kopieren</translation>
  </message>
  <message>
   <source>Delete the saved cop&amp;y…</source>
   <translation>Gesicherte &amp;Kopie löschen…</translation>
  </message>
  <message>
   <source>Delete what is kept of the message on this computer; the server is not asked</source>
   <translation>Löschen, was von der Nachricht auf diesem Rechner liegt; der Server wird nicht gefragt</translation>
  </message>
  <message>
   <source>Delete what is marked</source>
   <translation>Löschen, was vorgemerkt ist</translation>
  </message>
  <message>
   <source>Disk &amp;use…</source>
   <translation>Platz auf dem &amp;Rechner…</translation>
  </message>
  <message>
   <source>Export a&amp;ccounts…</source>
   <translation>Konten &amp;exportieren…</translation>
  </message>
  <message>
   <source>Export mar&amp;ks…</source>
   <translation>Vormerkungen e&amp;xportieren…</translation>
  </message>
  <message>
   <source>Fetch the whole message and keep it here</source>
   <translation>Die ganze Nachricht holen und hier behalten</translation>
  </message>
  <message>
   <source>For&amp;ward…</source>
   <translation>&amp;Weiterleiten…</translation>
  </message>
  <message>
   <source>Import &amp;accounts…</source>
   <translation>Konten &amp;importieren…</translation>
  </message>
  <message>
   <source>Keep all mail from this domain out of every mark that takes several messages</source>
   <translation>Alle Nachrichten dieser Domain beim Vormerken mehrerer Nachrichten auslassen</translation>
  </message>
  <message>
   <source>Keep all mail of this sender out of every mark that takes several messages</source>
   <translation>Alle Nachrichten dieses Absenders beim Vormerken mehrerer Nachrichten auslassen</translation>
  </message>
  <message>
   <source>Keep it out of every mark that takes several messages</source>
   <translation>Beim Vormerken mehrerer Nachrichten auslassen</translation>
  </message>
  <message>
   <source>Like the &amp;system</source>
   <translation>Wie das &amp;System</translation>
  </message>
  <message>
   <source>Load older &amp;messages</source>
   <translation>Ältere Na&amp;chrichten laden</translation>
  </message>
  <message>
   <source>Mailbox histor&amp;y…</source>
   <translation>Verla&amp;uf des Postfachs…</translation>
  </message>
  <message>
   <source>Mark for deletion; nothing is deleted before you commit</source>
   <translation>Zum Löschen vormerken; gelöscht wird erst, wenn Sie den Plan ausführen</translation>
  </message>
  <message>
   <source>Open the message in your mail program, to hand it on from there</source>
   <translation>Die Nachricht in Ihrem Mailprogramm öffnen, um sie von dort weiterzuleiten</translation>
  </message>
  <message>
   <source>P&amp;rotect / unprotect</source>
   <translation>S&amp;chutz setzen / aufheben</translation>
  </message>
  <message>
   <source>Preview &amp;below the list</source>
   <translation>Vorschau &amp;unter der Liste</translation>
  </message>
  <message>
   <source>Preview be&amp;side the list</source>
   <translation>Vorschau &amp;neben der Liste</translation>
  </message>
  <message>
   <source>Previo&amp;us message</source>
   <translation>&amp;Vorige Nachricht</translation>
  </message>
  <message>
   <source>Prin&amp;t…</source>
   <translation>Dr&amp;ucken…</translation>
  </message>
  <message>
   <source>Protect do&amp;main</source>
   <translation>D&amp;omain schützen</translation>
  </message>
  <message>
   <source>Protect sen&amp;der</source>
   <translation>Absender schü&amp;tzen</translation>
  </message>
  <message>
   <source>Re&amp;do</source>
   <translation>&amp;Wiederholen</translation>
  </message>
  <message>
   <source>Re&amp;do: {what}</source>
   <translation>&amp;Wiederholen: {what}</translation>
  </message>
  <message>
   <source>Rep&amp;ly</source>
   <translation>Antwo&amp;rten</translation>
  </message>
  <message>
   <source>Reply to &amp;all</source>
   <translation>A&amp;llen antworten</translation>
  </message>
  <message>
   <source>Rul&amp;es…</source>
   <translation>&amp;Regeln…</translation>
  </message>
  <message>
   <source>S&amp;een / new</source>
   <translation>&amp;Gesehen / neu</translation>
  </message>
  <message>
   <source>Sa&amp;ve in one file…</source>
   <translation>&amp;In einer Datei speichern…</translation>
  </message>
  <message>
   <source>Save as &amp;PDF…</source>
   <translation>Als &amp;PDF speichern…</translation>
  </message>
  <message>
   <source>Save as a file</source>
   <translation>Als Datei speichern</translation>
  </message>
  <message>
   <source>Save as te&amp;xt…</source>
   <translation>Als Te&amp;xt speichern…</translation>
  </message>
  <message>
   <source>Save the selected messages as an archive, a mailbox file or a Maildir</source>
   <translation>Die gewählten Nachrichten als Archiv, als Postfachdatei oder als Maildir speichern</translation>
  </message>
  <message>
   <source>Select &amp;all</source>
   <translation>Alles &amp;auswählen</translation>
  </message>
  <message>
   <source>Set up an account by &amp;hand…</source>
   <translation>Konto von Hand e&amp;inrichten…</translation>
  </message>
  <message>
   <source>Settin&amp;gs…</source>
   <translation>&amp;Einstellungen…</translation>
  </message>
  <message>
   <source>Show as seen or as new</source>
   <translation>Als gesehen oder als neu zeigen</translation>
  </message>
  <message>
   <source>Show where the space of the mailbox goes, and what could go</source>
   <translation>Zeigen, was im Postfach Platz belegt und was weg könnte</translation>
  </message>
  <message>
   <source>Stop what is running</source>
   <translation>Anhalten, was gerade läuft</translation>
  </message>
  <message>
   <source>Take over POP3 accounts of Thunderbird, Claws Mail and other programs</source>
   <translation>POP3-Konten von Thunderbird, Claws Mail und anderen Programmen übernehmen</translation>
  </message>
  <message>
   <source>Take the mark away</source>
   <translation>Die Vormerkung wegnehmen</translation>
  </message>
  <message>
   <source>Unmark &amp;all</source>
   <translation>A&amp;lle Vormerkungen aufheben</translation>
  </message>
  <message>
   <source>What is no longer on the server, and who took it away</source>
   <translation>Was nicht mehr auf dem Server liegt, und wer es entfernt hat</translation>
  </message>
  <message>
   <source>What lies of an account on this computer, and how to forget it</source>
   <translation>Was von einem Konto auf diesem Rechner liegt, und wie es vergessen wird</translation>
  </message>
  <message>
   <source>What shall be proposed, protected, tagged or kept silent</source>
   <translation>Was vorgeschlagen, geschützt, mit einem Schlagwort versehen oder stumm gehalten werden soll</translation>
  </message>
  <message>
   <source>Write the accounts to a file for another computer, without passwords</source>
   <translation>Die Konten für einen anderen Rechner in eine Datei schreiben, ohne Passwörter</translation>
  </message>
 </context>
 <context>
  <name>AddressForm</name>
  <message>
   <source>&amp;Mail address</source>
   <translation>&amp;Mailadresse</translation>
  </message>
  <message>
   <source>&amp;Password</source>
   <translation>&amp;Passwort</translation>
  </message>
  <message>
   <source>Connect through a pro&amp;xy…</source>
   <translation>Über einen Pro&amp;xy verbinden…</translation>
  </message>
  <message>
   <source>Connect through a proxy</source>
   <translation>Über einen Proxy verbinden</translation>
  </message>
  <message>
   <source>Mail address</source>
   <translation>Mailadresse</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Passwort</translation>
  </message>
 </context>
 <context>
  <name>AppointmentCard</name>
  <message>
   <source>&amp;Open in the calendar</source>
   <translation>Im Kalender ö&amp;ffnen</translation>
  </message>
  <message>
   <source>&amp;Save as file…</source>
   <translation>Als Datei &amp;speichern…</translation>
  </message>
  <message>
   <source>Appointment</source>
   <translation>Termin</translation>
  </message>
 </context>
 <context>
  <name>AssistantFoot</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Set up by &amp;hand…</source>
   <translation>Von Hand e&amp;inrichten…</translation>
  </message>
 </context>
 <context>
  <name>AttachmentBar</name>
  <message>
   <source>&amp;Copy name</source>
   <translation>&amp;Namen kopieren</translation>
  </message>
  <message>
   <source>&amp;Fetch the whole message</source>
   <translation>&amp;Ganze Nachricht holen</translation>
  </message>
  <message>
   <source>&amp;Look at it</source>
   <translation>&amp;Ansehen</translation>
  </message>
  <message>
   <source>&amp;Open</source>
   <translation>Ö&amp;ffnen</translation>
  </message>
  <message>
   <source>&amp;Open anyway</source>
   <translation>Trotzdem ö&amp;ffnen</translation>
  </message>
  <message>
   <source>&amp;Open anyway…</source>
   <translation>Trotzdem ö&amp;ffnen…</translation>
  </message>
  <message>
   <source>&amp;Save…</source>
   <translation>&amp;Speichern…</translation>
  </message>
  <message>
   <source>Attachments</source>
   <translation>Anlagen</translation>
  </message>
  <message>
   <source>Open a program?</source>
   <translation>Ein Programm öffnen?</translation>
  </message>
  <message>
   <source>Sa&amp;ve all…</source>
   <translation>&amp;Alle speichern…</translation>
  </message>
  <message>
   <source>Save &amp;all…</source>
   <translation>&amp;Alle speichern…</translation>
  </message>
  <message>
   <source>Save all attachments</source>
   <translation>Alle Anlagen speichern</translation>
  </message>
  <message>
   <source>not fetched yet</source>
   <translation>noch nicht geholt</translation>
  </message>
  <message>
   <source>unnamed</source>
   <translation>unbenannt</translation>
  </message>
  <message>
   <source>up to {size}</source>
   <translation>bis zu {size}</translation>
  </message>
 </context>
 <context>
  <name>AttachmentView</name>
  <message>
   <source>&amp;Close</source>
   <translation>S&amp;chließen</translation>
  </message>
  <message>
   <source>&amp;Save…</source>
   <translation>&amp;Speichern…</translation>
  </message>
  <message>
   <source>Attachment: {name}</source>
   <translation>Anlage: {name}</translation>
  </message>
  <message>
   <source>Nothing to show</source>
   <translation>Nichts zu zeigen</translation>
  </message>
  <message>
   <source>PopView shows pictures and texts only. Save it, and open it in another program.</source>
   <translation>PopView zeigt nur Bilder und Texte. Speichern Sie die Anlage, und öffnen Sie sie in einem anderen Programm.</translation>
  </message>
  <message>
   <source>Text of the attachment</source>
   <translation>Text der Anlage</translation>
  </message>
  <message>
   <source>This is the beginning of the text. Save it to see all of it.</source>
   <translation>Das ist der Anfang des Textes. Speichern Sie ihn, um alles zu sehen.</translation>
  </message>
 </context>
 <context>
  <name>BodyView</name>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Kopieren</translation>
  </message>
  <message>
   <source>Copy &amp;link address</source>
   <translation>&amp;Linkadresse kopieren</translation>
  </message>
  <message>
   <source>Message text</source>
   <translation>Text der Nachricht</translation>
  </message>
  <message>
   <source>Select &amp;all</source>
   <translation>Alles &amp;auswählen</translation>
  </message>
 </context>
 <context>
  <name>BrowserDialog</name>
  <message>
   <source>&amp;Copy the address</source>
   <translation>Adresse &amp;kopieren</translation>
  </message>
  <message>
   <source>&amp;How do I get one?</source>
   <translation>&amp;Wie bekomme ich eine?</translation>
  </message>
  <message>
   <source>&amp;Kind of account</source>
   <translation>&amp;Art des Kontos</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Client &amp;ID</source>
   <translation>Client-&amp;ID</translation>
  </message>
  <message>
   <source>Client ID</source>
   <translation>Client-ID</translation>
  </message>
  <message>
   <source>Client s&amp;ecret</source>
   <translation>Client-&amp;Geheimnis</translation>
  </message>
  <message>
   <source>Client secret</source>
   <translation>Client-Geheimnis</translation>
  </message>
  <message>
   <source>Code: {code}</source>
   <translation>Code: {code}</translation>
  </message>
  <message>
   <source>Copy the address of the page</source>
   <translation>Die Adresse der Seite kopieren</translation>
  </message>
  <message>
   <source>How do I get a client ID?</source>
   <translation>Wie bekomme ich eine Client-ID?</translation>
  </message>
  <message>
   <source>Sign in with the browser</source>
   <translation>Mit dem Browser anmelden</translation>
  </message>
 </context>
 <context>
  <name>CertificateDialog</name>
  <message>
   <source>&amp;Do not connect</source>
   <translation>&amp;Nicht verbinden</translation>
  </message>
  <message>
   <source>&amp;Trust exactly this certificate</source>
   <translation>Genau diesem Zertifikat &amp;vertrauen</translation>
  </message>
  <message>
   <source>Asked for</source>
   <translation>Gefragt war</translation>
  </message>
  <message>
   <source>Certificate</source>
   <translation>Zertifikat</translation>
  </message>
  <message>
   <source>Do not connect</source>
   <translation>Nicht verbinden</translation>
  </message>
  <message>
   <source>Issued by</source>
   <translation>Ausgestellt von</translation>
  </message>
  <message>
   <source>Made out to</source>
   <translation>Ausgestellt auf</translation>
  </message>
  <message>
   <source>Nothing secret of the account “{account}” was sent.</source>
   <translation>Vom Konto „{account}“ wurde nichts Geheimes gesendet.</translation>
  </message>
  <message>
   <source>SHA-256</source>
   <translation>SHA-256</translation>
  </message>
  <message>
   <source>Trust exactly this certificate</source>
   <translation>Genau diesem Zertifikat vertrauen</translation>
  </message>
  <message>
   <source>Valid</source>
   <translation>Gültig</translation>
  </message>
  <message>
   <source>{host} could not prove who it is</source>
   <translation>{host} konnte nicht nachweisen, wer er ist</translation>
  </message>
  <message>
   <source>{host}, port {port}</source>
   <translation>{host}, Port {port}</translation>
  </message>
 </context>
 <context>
  <name>CheckingPage</name>
  <message>
   <source>&amp;Listed</source>
   <translation>Aufge&amp;listet</translation>
  </message>
  <message>
   <source>&amp;Preview</source>
   <translation>&amp;Vorschau</translation>
  </message>
  <message>
   <source>C&amp;hecked</source>
   <translation>&amp;Nachsehen</translation>
  </message>
  <message>
   <source>C&amp;onnection</source>
   <translation>Verb&amp;indung</translation>
  </message>
  <message>
   <source>Colo&amp;ur</source>
   <translation>&amp;Farbe</translation>
  </message>
  <message>
   <source>Use this &amp;account</source>
   <translation>Dieses &amp;Konto benutzen</translation>
  </message>
  <message>
   <source>Use this account</source>
   <translation>Dieses Konto benutzen</translation>
  </message>
 </context>
 <context>
  <name>CloseDialog</name>
  <message>
   <source>&amp;Discard the marks</source>
   <translation>Vormerkungen &amp;verwerfen</translation>
  </message>
  <message>
   <source>&amp;Keep the marks</source>
   <translation>Vormerkungen &amp;behalten</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Close PopView</source>
   <translation>PopView schließen</translation>
  </message>
  <message>
   <source>PopView closes when the servers have confirmed it.</source>
   <translation>PopView schließt, wenn die Server es bestätigt haben.</translation>
  </message>
  <message>
   <source>The messages stay on the server, and nothing is marked any more.</source>
   <translation>Die Nachrichten bleiben auf dem Server, und nichts ist mehr vorgemerkt.</translation>
  </message>
  <message>
   <source>They are there at the next start. Nothing is deleted.</source>
   <translation>Sie sind beim nächsten Start noch da. Nichts wird gelöscht.</translation>
  </message>
 </context>
 <context>
  <name>CommitBar</name>
  <message>
   <source>&amp;Review…</source>
   <translation>&amp;Durchsehen…</translation>
  </message>
  <message>
   <source>&amp;Unmark all</source>
   <translation>Alle Vor&amp;merkungen aufheben</translation>
  </message>
  <message>
   <source>Comm&amp;it…</source>
   <translation>Ausfüh&amp;ren…</translation>
  </message>
  <message>
   <source>Deleting…</source>
   <translation>Wird gelöscht…</translation>
  </message>
  <message>
   <source>Look at the plan, then delete on the server</source>
   <translation>Den Plan ansehen, dann auf dem Server löschen</translation>
  </message>
  <message>
   <source>Look at what would be deleted</source>
   <translation>Ansehen, was gelöscht würde</translation>
  </message>
  <message>
   <source>Marked messages</source>
   <translation>Vorgemerkte Nachrichten</translation>
  </message>
  <message>
   <source>Take every mark of this account back</source>
   <translation>Alle Vormerkungen dieses Kontos zurücknehmen</translation>
  </message>
 </context>
 <context>
  <name>CommitLog</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Schließen</translation>
  </message>
  <message>
   <source>Account, result, or sender and subject of a message</source>
   <translation>Konto, Ergebnis, oder Absender und Betreff einer Nachricht</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Commits</source>
   <translation>Ausgeführte Pläne</translation>
  </message>
  <message>
   <source>Commits are listed here.</source>
   <translation>Hier werden ausgeführte Pläne aufgelistet.</translation>
  </message>
  <message>
   <source>E&amp;xport…</source>
   <translation>E&amp;xportieren…</translation>
  </message>
  <message>
   <source>Export the commits shown</source>
   <translation>Die gezeigten Löschungen exportieren</translation>
  </message>
  <message>
   <source>Log of commits</source>
   <translation>Bisherige Löschungen</translation>
  </message>
  <message>
   <source>Nothing was deleted yet</source>
   <translation>Noch wurde nichts gelöscht</translation>
  </message>
  <message>
   <source>Search the log</source>
   <translation>Bisherige Löschungen durchsuchen</translation>
  </message>
  <message>
   <source>Show &amp;receipt</source>
   <translation>&amp;Quittung zeigen</translation>
  </message>
  <message>
   <source>Show receipt</source>
   <translation>Quittung zeigen</translation>
  </message>
  <message>
   <source>What was deleted on the servers</source>
   <translation>Was auf den Servern gelöscht wurde</translation>
  </message>
 </context>
 <context>
  <name>ConditionGroup</name>
  <message>
   <source>Add &amp;group</source>
   <translation>Gruppe hinzu&amp;fügen</translation>
  </message>
  <message>
   <source>Add c&amp;ondition</source>
   <translation>Be&amp;dingung hinzufügen</translation>
  </message>
  <message>
   <source>How the conditions count together</source>
   <translation>Wie die Bedingungen zusammen gelten</translation>
  </message>
  <message>
   <source>Remove this group</source>
   <translation>Diese Gruppe entfernen</translation>
  </message>
 </context>
 <context>
  <name>ConditionRow</name>
  <message>
   <source> kB</source>
   <translation> kB</translation>
  </message>
  <message>
   <source>Days</source>
   <translation>Tage</translation>
  </message>
  <message>
   <source>How it compares</source>
   <translation>Wie verglichen wird</translation>
  </message>
  <message>
   <source>Kilobytes</source>
   <translation>Kilobyte</translation>
  </message>
  <message>
   <source>Name of the header field</source>
   <translation>Name des Kopffelds</translation>
  </message>
  <message>
   <source>Remove this condition</source>
   <translation>Diese Bedingung entfernen</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <source>What it compares with</source>
   <translation>Womit verglichen wird</translation>
  </message>
  <message>
   <source>What the condition looks at</source>
   <translation>Worauf die Bedingung schaut</translation>
  </message>
  <message>
   <source>not: {comparison}</source>
   <translation>nicht: {comparison}</translation>
  </message>
 </context>
 <context>
  <name>DeleteCopiesDialog</name>
  <message>
   <source>&amp;Delete copies</source>
   <translation>Kopien &amp;löschen</translation>
  </message>
  <message>
   <source>&amp;Keep them</source>
   <translation>&amp;Behalten</translation>
  </message>
  <message>
   <source>Delete copies</source>
   <translation>Kopien löschen</translation>
  </message>
  <message>
   <source>Keep them</source>
   <translation>Behalten</translation>
  </message>
 </context>
 <context>
  <name>FetchQuestion</name>
  <message>
   <source>&amp;Fetch</source>
   <translation>&amp;Abholen</translation>
  </message>
  <message>
   <source>&amp;Not now</source>
   <translation>&amp;Jetzt nicht</translation>
  </message>
  <message>
   <source>Fetch</source>
   <translation>Abholen</translation>
  </message>
  <message>
   <source>Fetch, and do not ask again for this account</source>
   <translation>Abholen und bei diesem Konto nicht mehr fragen</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Jetzt nicht</translation>
  </message>
 </context>
 <context>
  <name>Files</name>
  <message>
   <source>Accounts (*.toml)</source>
   <translation>Konten (*.toml)</translation>
  </message>
  <message>
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Archive of messages (*.zip)</source>
   <translation>Archiv von Nachrichten (*.zip)</translation>
  </message>
  <message>
   <source>Certificates with keys (*.p12 *.pfx *.pem *.crt *.key)</source>
   <translation>Zertifikate mit Schlüssel (*.p12 *.pfx *.pem *.crt *.key)</translation>
  </message>
  <message>
   <source>Choose your own certificate</source>
   <translation>Eigenes Zertifikat wählen</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Export accounts</source>
   <translation>Konten exportieren</translation>
  </message>
  <message>
   <source>Export marks</source>
   <translation>Vormerkungen exportieren</translation>
  </message>
  <message>
   <source>Export rules</source>
   <translation>Regeln exportieren</translation>
  </message>
  <message>
   <source>Import accounts</source>
   <translation>Konten importieren</translation>
  </message>
  <message>
   <source>Import marks</source>
   <translation>Vormerkungen importieren</translation>
  </message>
  <message>
   <source>Import rules</source>
   <translation>Regeln importieren</translation>
  </message>
  <message>
   <source>Mailbox file (*.mbox)</source>
   <translation>Postfachdatei (*.mbox)</translation>
  </message>
  <message>
   <source>Maildir folder (*)</source>
   <translation>Maildir-Ordner (*)</translation>
  </message>
  <message>
   <source>Marks (*.json)</source>
   <translation>Vormerkungen (*.json)</translation>
  </message>
  <message>
   <source>Messages (*.eml)</source>
   <translation>Nachrichten (*.eml)</translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Rules (*.toml)</source>
   <translation>Regeln (*.toml)</translation>
  </message>
  <message>
   <source>Save as PDF</source>
   <translation>Als PDF speichern</translation>
  </message>
  <message>
   <source>Save as text</source>
   <translation>Als Text speichern</translation>
  </message>
  <message>
   <source>Save in one file</source>
   <translation>In einer Datei speichern</translation>
  </message>
  <message>
   <source>Save into folder</source>
   <translation>In Ordner speichern</translation>
  </message>
  <message>
   <source>Save message</source>
   <translation>Nachricht speichern</translation>
  </message>
  <message>
   <source>Tables (*.csv)</source>
   <translation>Tabellen (*.csv)</translation>
  </message>
  <message>
   <source>Text (*.txt)</source>
   <translation>Text (*.txt)</translation>
  </message>
  <message>
   <source>message</source>
   <translation>Nachricht</translation>
  </message>
 </context>
 <context>
  <name>FilterField</name>
  <message>
   <source>"two words"   -without   from:anna   to:me   subject:invoice</source>
   <translation>"zwei Wörter"   -ohne   from:anna   to:ich   subject:rechnung</translation>
  </message>
  <message>
   <source>Filter messages</source>
   <translation>Nachrichten filtern</translation>
  </message>
  <message>
   <source>In sender, subject, recipients, and in texts known here.</source>
   <translation>In Absender, Betreff, Empfängern und in hier bekannten Texten.</translation>
  </message>
  <message>
   <source>Show only messages with these words (Ctrl+F).</source>
   <translation>Nur Nachrichten mit diesen Worten zeigen (Strg+F).</translation>
  </message>
  <message>
   <source>What it may become</source>
   <translation>Vorschläge zum Vervollständigen</translation>
  </message>
  <message>
   <source>is:new   is:marked   is:seen   is:fetched   is:protected   has:attachment</source>
   <translation>is:new   is:marked   is:seen   is:fetched   is:protected   has:attachment</translation>
  </message>
  <message>
   <source>larger:5M   smaller:10k   older:1y   newer:2w   older:2024-03</source>
   <translation>larger:5M   smaller:10k   older:1y   newer:2w   older:2024-03</translation>
  </message>
  <message>
   <source>list:name   account:name   (Ctrl+Space completes)</source>
   <translation>list:Name   account:Name   (Strg+Leertaste vervollständigt)</translation>
  </message>
  <message>
   <source>{shown} of {total}</source>
   <translation>{shown} von {total}</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>Close (Escape)</source>
   <translation>Schließen (Escape)</translation>
  </message>
  <message>
   <source>Find in message</source>
   <translation>In der Nachricht suchen</translation>
  </message>
  <message>
   <source>Next match (Enter)</source>
   <translation>Nächste Fundstelle (Eingabe)</translation>
  </message>
  <message>
   <source>Previous match (Shift+Enter)</source>
   <translation>Vorige Fundstelle (Umschalt+Eingabe)</translation>
  </message>
 </context>
 <context>
  <name>FoundCard</name>
  <message>
   <source>Chan&amp;ge…</source>
   <translation>Än&amp;dern…</translation>
  </message>
  <message>
   <source>Change what was found, by hand</source>
   <translation>Das Gefundene von Hand ändern</translation>
  </message>
  <message>
   <source>Encryption</source>
   <translation>Verschlüsselung</translation>
  </message>
  <message>
   <source>More: {page}</source>
   <translation>Mehr dazu: {page}</translation>
  </message>
  <message>
   <source>Says who</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>Server</translation>
  </message>
  <message>
   <source>Sign in with the &amp;browser…</source>
   <translation>Mit dem Bro&amp;wser anmelden…</translation>
  </message>
  <message>
   <source>Sign in with the browser</source>
   <translation>Mit dem Browser anmelden</translation>
  </message>
  <message>
   <source>The server that was found</source>
   <translation>Der gefundene Server</translation>
  </message>
  <message>
   <source>User name</source>
   <translation>Benutzername</translation>
  </message>
 </context>
 <context>
  <name>GroupChip</name>
  <message>
   <source>Only {name}: {messages}</source>
   <translation>Nur {name}: {messages}</translation>
  </message>
  <message>
   <source>Show &amp;all</source>
   <translation>Alle &amp;zeigen</translation>
  </message>
  <message>
   <source>Show all messages again</source>
   <translation>Wieder alle Nachrichten zeigen</translation>
  </message>
 </context>
 <context>
  <name>GroupMenu</name>
  <message>
   <source>&amp;Conversation</source>
   <translation>Nach &amp;Unterhaltung</translation>
  </message>
  <message>
   <source>&amp;Domain</source>
   <translation>Nach &amp;Domain</translation>
  </message>
  <message>
   <source>&amp;Fold all</source>
   <translation>Alle &amp;zuklappen</translation>
  </message>
  <message>
   <source>&amp;Group by</source>
   <translation>&amp;Gruppieren</translation>
  </message>
  <message>
   <source>&amp;Not at all</source>
   <translation>Gar &amp;nicht</translation>
  </message>
  <message>
   <source>&amp;Sender</source>
   <translation>Nach &amp;Absender</translation>
  </message>
  <message>
   <source>&amp;Unfold all</source>
   <translation>Alle aufkla&amp;ppen</translation>
  </message>
  <message>
   <source>Da&amp;te</source>
   <translation>Nach Da&amp;tum</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Gruppen</translation>
  </message>
  <message>
   <source>Group the list</source>
   <translation>Liste gruppieren</translation>
  </message>
  <message>
   <source>Group the list by sender, date, size…</source>
   <translation>Liste nach Absender, Datum, Größe… gruppieren</translation>
  </message>
  <message>
   <source>Mailing &amp;list</source>
   <translation>Nach Mailing&amp;liste</translation>
  </message>
  <message>
   <source>Select this &amp;group</source>
   <translation>Diese Gruppe aus&amp;wählen</translation>
  </message>
  <message>
   <source>Si&amp;ze</source>
   <translation>Nach &amp;Größe</translation>
  </message>
 </context>
 <context>
  <name>GuideWindow</name>
  <message>
   <source>C&amp;lose</source>
   <translation>S&amp;chließen</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Guide to signing in</source>
   <translation>Anleitung zum Anmelden</translation>
  </message>
  <message>
   <source>Page of the guide</source>
   <translation>Seite der Anleitung</translation>
  </message>
  <message>
   <source>Providers</source>
   <translation>Anbieter</translation>
  </message>
 </context>
 <context>
  <name>HeaderBlock</name>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Kopieren</translation>
  </message>
  <message>
   <source>(no subject)</source>
   <translation>(kein Betreff)</translation>
  </message>
  <message>
   <source>Copy {address}</source>
   <translation>{address} kopieren</translation>
  </message>
  <message>
   <source>Message header</source>
   <translation>Kopf der Nachricht</translation>
  </message>
 </context>
 <context>
  <name>HistoryWindow</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Schließen</translation>
  </message>
  <message>
   <source>&amp;Forget…</source>
   <translation>&amp;Vergessen…</translation>
  </message>
  <message>
   <source>Account</source>
   <translation>Konto</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Forget it</source>
   <translation>Vergessen</translation>
  </message>
  <message>
   <source>Forget this history</source>
   <translation>Diesen Verlauf vergessen</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Mailbox history</source>
   <translation>Verlauf des Postfachs</translation>
  </message>
  <message>
   <source>No entry has these words.</source>
   <translation>In keinem Eintrag kommen diese Worte vor.</translation>
  </message>
  <message>
   <source>No longer on the server</source>
   <translation>Nicht mehr auf dem Server</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Nichts gefunden</translation>
  </message>
  <message>
   <source>Nothing has left this mailbox yet</source>
   <translation>Noch ist nichts aus diesem Postfach verschwunden</translation>
  </message>
  <message>
   <source>Reading the history…</source>
   <translation>Verlauf wird gelesen…</translation>
  </message>
  <message>
   <source>Search sender, subject, who</source>
   <translation>Absender, Betreff oder Urheber</translation>
  </message>
  <message>
   <source>Search the history</source>
   <translation>Verlauf durchsuchen</translation>
  </message>
  <message>
   <source>What is no longer on the server</source>
   <translation>Was nicht mehr auf dem Server liegt</translation>
  </message>
  <message>
   <source>What you, another program or the server removes is listed here after a check.</source>
   <translation>Was Sie, ein anderes Programm oder der Server entfernen, wird hier nach dem Nachsehen aufgelistet.</translation>
  </message>
 </context>
 <context>
  <name>ImportAccountsDialog</name>
  <message>
   <source>Account</source>
   <translation>Konto</translation>
  </message>
  <message>
   <source>Accounts found</source>
   <translation>Gefundene Konten</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Encryption</source>
   <translation>Verschlüsselung</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Aus</translation>
  </message>
  <message>
   <source>From a &amp;file…</source>
   <translation>Aus einer &amp;Datei…</translation>
  </message>
  <message>
   <source>Import accounts</source>
   <translation>Konten importieren</translation>
  </message>
  <message>
   <source>Import from a file</source>
   <translation>Aus einer Datei importieren</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>Server</translation>
  </message>
  <message>
   <source>Server, user and encryption are taken over. No password is read; you are asked for it.</source>
   <translation>Server, Benutzername und Verschlüsselung werden übernommen. Kein Passwort wird gelesen; Sie werden danach gefragt.</translation>
  </message>
  <message>
   <source>To know</source>
   <translation>Gut zu wissen</translation>
  </message>
  <message>
   <source>User</source>
   <translation>Benutzername</translation>
  </message>
 </context>
 <context>
  <name>ImportDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Import marks</source>
   <translation>Vormerkungen importieren</translation>
  </message>
  <message>
   <source>Marks of the file</source>
   <translation>Vormerkungen der Datei</translation>
  </message>
 </context>
 <context>
  <name>InformationWindow</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Schließen</translation>
  </message>
  <message>
   <source>&amp;Facts</source>
   <translation>&amp;Angaben</translation>
  </message>
  <message>
   <source>&amp;Header fields</source>
   <translation>&amp;Kopffelder</translation>
  </message>
  <message>
   <source>&amp;Structure</source>
   <translation>Auf&amp;bau</translation>
  </message>
  <message>
   <source>&amp;Way</source>
   <translation>&amp;Weg</translation>
  </message>
  <message>
   <source>(no subject)</source>
   <translation>(kein Betreff)</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Facts</source>
   <translation>Angaben</translation>
  </message>
  <message>
   <source>Header fields</source>
   <translation>Kopffelder</translation>
  </message>
  <message>
   <source>Identity</source>
   <translation>Kennung</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>Nachricht</translation>
  </message>
  <message>
   <source>Message information</source>
   <translation>Informationen zur Nachricht</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>Server</translation>
  </message>
  <message>
   <source>Structure of the message</source>
   <translation>Aufbau der Nachricht</translation>
  </message>
  <message>
   <source>The way the message came</source>
   <translation>Der Weg, auf dem die Nachricht kam</translation>
  </message>
  <message>
   <source>What was wrong</source>
   <translation>Was nicht stimmte</translation>
  </message>
 </context>
 <context>
  <name>KeepingPage</name>
  <message>
   <source>&amp;Fetched mail</source>
   <translation>&amp;Geholte Nachrichten</translation>
  </message>
  <message>
   <source>&amp;Quota</source>
   <translation>&amp;Kontingent</translation>
  </message>
  <message>
   <source>F&amp;or</source>
   <translation>Wie &amp;lange</translation>
  </message>
  <message>
   <source>K&amp;ept</source>
   <translation>&amp;Bleibt</translation>
  </message>
  <message>
   <source>Safety cop&amp;y</source>
   <translation>&amp;Sicherheitskopie</translation>
  </message>
 </context>
 <context>
  <name>KindButton</name>
  <message>
   <source>&amp;Find in message</source>
   <translation>In der Nachricht &amp;suchen</translation>
  </message>
  <message>
   <source>&amp;Letters of one width</source>
   <translation>&amp;Feste Zeichenbreite</translation>
  </message>
  <message>
   <source>Fold or &amp;unfold quotes</source>
   <translation>Zitate &amp;zu- oder aufklappen</translation>
  </message>
  <message>
   <source>How the message is shown</source>
   <translation>Wie die Nachricht gezeigt wird</translation>
  </message>
  <message>
   <source>How the message is shown: {kind}</source>
   <translation>Wie die Nachricht gezeigt wird: {kind}</translation>
  </message>
  <message>
   <source>On a &amp;white sheet</source>
   <translation>Auf &amp;weißem Blatt</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>Ver&amp;größern</translation>
  </message>
  <message>
   <source>Zoom &amp;out</source>
   <translation>Ver&amp;kleinern</translation>
  </message>
  <message>
   <source>Zoom to 100 %</source>
   <translation>Auf 100 % stellen</translation>
  </message>
 </context>
 <context>
  <name>Lifetime</name>
  <message>
   <source>How long it holds</source>
   <translation>Wie lange es gilt</translation>
  </message>
  <message>
   <source>for 30 days</source>
   <translation>30 Tage lang</translation>
  </message>
  <message>
   <source>for a year</source>
   <translation>ein Jahr lang</translation>
  </message>
 </context>
 <context>
  <name>LinkQuestion</name>
  <message>
   <source>&amp;Copy address</source>
   <translation>&amp;Adresse kopieren</translation>
  </message>
  <message>
   <source>&amp;Do not open</source>
   <translation>&amp;Nicht öffnen</translation>
  </message>
  <message>
   <source>&amp;Open</source>
   <translation>Ö&amp;ffnen</translation>
  </message>
  <message>
   <source>&amp;Open anyway</source>
   <translation>Trotzdem ö&amp;ffnen</translation>
  </message>
  <message>
   <source>Question about a link</source>
   <translation>Frage zu einem Link</translation>
  </message>
  <message>
   <source>a picture</source>
   <translation>ein Bild</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>&amp;Columns</source>
   <translation>&amp;Spalten</translation>
  </message>
  <message>
   <source>&amp;Only</source>
   <translation>Nu&amp;r</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>Werkzeuge</translation>
  </message>
 </context>
 <context>
  <name>MapPage</name>
  <message>
   <source>Groups</source>
   <translation>Gruppen</translation>
  </message>
 </context>
 <context>
  <name>MessageHeader</name>
  <message>
   <source>&amp;Reset columns</source>
   <translation>Spalten &amp;zurücksetzen</translation>
  </message>
  <message>
   <source>Columns of the message list</source>
   <translation>Spalten der Nachrichtenliste</translation>
  </message>
  <message>
   <source>Order of arri&amp;val</source>
   <translation>Reihenfolge des &amp;Eingangs</translation>
  </message>
 </context>
 <context>
  <name>MessageTable</name>
  <message>
   <source>Messages</source>
   <translation>Nachrichten</translation>
  </message>
 </context>
 <context>
  <name>MessageWindow</name>
  <message>
   <source>&amp;Find</source>
   <translation>&amp;Suchen</translation>
  </message>
  <message>
   <source>&amp;Mark for deletion</source>
   <translation>Zum Löschen &amp;vormerken</translation>
  </message>
  <message>
   <source>&amp;Next</source>
   <translation>&amp;Nächste</translation>
  </message>
  <message>
   <source>&amp;Previous</source>
   <translation>V&amp;orige</translation>
  </message>
  <message>
   <source>&amp;Reply</source>
   <translation>Antwo&amp;rten</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>F&amp;orward</source>
   <translation>&amp;Weiterleiten</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>Nachricht</translation>
  </message>
  <message>
   <source>Prin&amp;t</source>
   <translation>&amp;Drucken</translation>
  </message>
  <message>
   <source>Un&amp;mark</source>
   <translation>Vormerkung auf&amp;heben</translation>
  </message>
  <message>
   <source>{subject} – PopView</source>
   <translation>{subject} – PopView</translation>
  </message>
 </context>
 <context>
  <name>MoreButton</name>
  <message>
   <source>&amp;Forward…</source>
   <translation>&amp;Weiterleiten…</translation>
  </message>
  <message>
   <source>&amp;Print…</source>
   <translation>&amp;Drucken…</translation>
  </message>
  <message>
   <source>&amp;Reply</source>
   <translation>Antwo&amp;rten</translation>
  </message>
  <message>
   <source>&amp;Unsubscribe…</source>
   <translation>&amp;Abbestellen…</translation>
  </message>
  <message>
   <source>Message &amp;information</source>
   <translation>&amp;Informationen zur Nachricht</translation>
  </message>
  <message>
   <source>More about this message</source>
   <translation>Mehr zu dieser Nachricht</translation>
  </message>
  <message>
   <source>Reply to &amp;all</source>
   <translation>A&amp;llen antworten</translation>
  </message>
  <message>
   <source>Save as &amp;text…</source>
   <translation>Als &amp;Text speichern…</translation>
  </message>
  <message>
   <source>Save as P&amp;DF…</source>
   <translation>Als &amp;PDF speichern…</translation>
  </message>
 </context>
 <context>
  <name>NetworkPage</name>
  <message>
   <source>Certificates of servers you trust</source>
   <translation>Zertifikate von Servern, denen Sie vertrauen</translation>
  </message>
  <message>
   <source>Proxy</source>
   <translation>Proxy</translation>
  </message>
  <message>
   <source>Your own certificate</source>
   <translation>Ihr eigenes Zertifikat</translation>
  </message>
 </context>
 <context>
  <name>NoticeBar</name>
  <message>
   <source>&amp;Fetch the whole message</source>
   <translation>&amp;Ganze Nachricht holen</translation>
  </message>
  <message>
   <source>Fetch the whole message</source>
   <translation>Ganze Nachricht holen</translation>
  </message>
  <message>
   <source>Fetching… {done}</source>
   <translation>Wird geholt… {done}</translation>
  </message>
  <message>
   <source>Fetching… {done} of {total}</source>
   <translation>Wird geholt… {done} von {total}</translation>
  </message>
  <message>
   <source>How much of the message is shown</source>
   <translation>Wie viel von der Nachricht gezeigt wird</translation>
  </message>
  <message>
   <source>Progress of fetching</source>
   <translation>Fortschritt des Holens</translation>
  </message>
 </context>
 <context>
  <name>OwnCertificateFields</name>
  <message>
   <source>C&amp;hoose…</source>
   <translation>Wäh&amp;len…</translation>
  </message>
  <message>
   <source>Choose the file of your own certificate</source>
   <translation>Die Datei Ihres eigenen Zertifikats wählen</translation>
  </message>
  <message>
   <source>Passph&amp;rase</source>
   <translation>&amp;Passphrase</translation>
  </message>
  <message>
   <source>Passphrase of the key</source>
   <translation>Passphrase des Schlüssels</translation>
  </message>
  <message>
   <source>Your &amp;file</source>
   <translation>Ihre Date&amp;i</translation>
  </message>
  <message>
   <source>Your own certificate</source>
   <translation>Ihr eigenes Zertifikat</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keines</translation>
  </message>
  <message>
   <source>only if the key has one</source>
   <translation>nur wenn der Schlüssel eine hat</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>unverändert</translation>
  </message>
 </context>
 <context>
  <name>PageView</name>
  <message>
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
 </context>
 <context>
  <name>PasswordDialog</name>
  <message>
   <source>&amp;Remember the password</source>
   <translation>Passwort &amp;merken</translation>
  </message>
  <message>
   <source>&amp;Sign in</source>
   <translation>&amp;Anmelden</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Passwort</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>Anmelden</translation>
  </message>
 </context>
 <context>
  <name>PasswordEdit</name>
  <message>
   <source>Hide password</source>
   <translation>Passwort verbergen</translation>
  </message>
  <message>
   <source>Show password</source>
   <translation>Passwort zeigen</translation>
  </message>
 </context>
 <context>
  <name>Picture</name>
  <message>
   <source>Picture: {name}</source>
   <translation>Bild: {name}</translation>
  </message>
 </context>
 <context>
  <name>PictureBar</name>
  <message>
   <source>&amp;Always for this sender</source>
   <translation>&amp;Immer bei diesem Absender</translation>
  </message>
  <message>
   <source>&amp;Stop</source>
   <translation>Anhal&amp;ten</translation>
  </message>
  <message>
   <source>&amp;Try again</source>
   <translation>Noch einmal &amp;versuchen</translation>
  </message>
  <message>
   <source>Ask &amp;again</source>
   <translation>Wieder &amp;fragen</translation>
  </message>
  <message>
   <source>Pictures that are not in the message</source>
   <translation>Bilder, die nicht in der Nachricht liegen</translation>
  </message>
  <message>
   <source>Progress of loading pictures</source>
   <translation>Fortschritt beim Laden der Bilder</translation>
  </message>
  <message>
   <source>Show &amp;pictures</source>
   <translation>Bilder &amp;zeigen</translation>
  </message>
 </context>
 <context>
  <name>Placeholder</name>
  <message>
   <source>Check again</source>
   <translation>Noch einmal nachsehen</translation>
  </message>
  <message>
   <source>Check now</source>
   <translation>Jetzt nachsehen</translation>
  </message>
  <message>
   <source>Checking lists what lies on the server; nothing is downloaded or deleted.</source>
   <translation>Nachsehen listet auf, was auf dem Server liegt; nichts wird heruntergeladen oder gelöscht.</translation>
  </message>
  <message>
   <source>Clear the filter</source>
   <translation>Filter leeren</translation>
  </message>
  <message>
   <source>Fetch a whole message to keep it on this computer, readable without a connection.</source>
   <translation>Holen Sie eine ganze Nachricht, um sie auf diesem Rechner zu behalten; sie ist dann ohne Verbindung lesbar.</translation>
  </message>
  <message>
   <source>Looking into the mailbox…</source>
   <translation>Blick ins Postfach…</translation>
  </message>
  <message>
   <source>No message here fits “{words}”.</source>
   <translation>Keine Nachricht hier passt zu „{words}“.</translation>
  </message>
  <message>
   <source>No message here is of the chosen kind.</source>
   <translation>Keine Nachricht hier ist von der gewählten Art.</translation>
  </message>
  <message>
   <source>Not looked at yet</source>
   <translation>Noch nicht angesehen</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Nichts gefunden</translation>
  </message>
  <message>
   <source>Nothing is marked</source>
   <translation>Nichts ist vorgemerkt</translation>
  </message>
  <message>
   <source>Nothing is saved here</source>
   <translation>Hier ist nichts gesichert</translation>
  </message>
  <message>
   <source>Nothing of this mailbox is stored on this computer yet.</source>
   <translation>Von diesem Postfach ist noch nichts auf diesem Rechner gespeichert.</translation>
  </message>
  <message>
   <source>Press Delete on a message to mark it. It stays on the server until you commit.</source>
   <translation>Drücken Sie Entf auf einer Nachricht, um sie vorzumerken. Sie bleibt auf dem Server, bis Sie den Plan ausführen.</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>The mailbox could not be read</source>
   <translation>Das Postfach ließ sich nicht lesen</translation>
  </message>
  <message>
   <source>The mailbox is empty</source>
   <translation>Das Postfach ist leer</translation>
  </message>
  <message>
   <source>The newest messages come first.</source>
   <translation>Die neuesten Nachrichten kommen zuerst.</translation>
  </message>
  <message>
   <source>There are no messages on the server.</source>
   <translation>Auf dem Server liegen keine Nachrichten.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <source>Working offline</source>
   <translation>Ohne Verbindung</translation>
  </message>
 </context>
 <context>
  <name>PlanDialog</name>
  <message>
   <source>&amp;By sender ({n})</source>
   <translation>Nach &amp;Absender ({n})</translation>
  </message>
  <message>
   <source>&amp;Kept ({n})</source>
   <translation>&amp;Behalten ({n})</translation>
  </message>
  <message>
   <source>&amp;Messages ({n})</source>
   <translation>&amp;Nachrichten ({n})</translation>
  </message>
  <message>
   <source>&amp;Safety copy</source>
   <translation>&amp;Sicherheitskopie</translation>
  </message>
  <message>
   <source>&amp;Unmark selected</source>
   <translation>Vormerkung der &amp;gewählten aufheben</translation>
  </message>
  <message>
   <source>By sender</source>
   <translation>Nach Absender</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Copy as &amp;text</source>
   <translation>Als &amp;Text kopieren</translation>
  </message>
  <message>
   <source>Copy the plan as text</source>
   <translation>Den Plan als Text kopieren</translation>
  </message>
  <message>
   <source>Messages that are kept</source>
   <translation>Nachrichten, die bleiben</translation>
  </message>
  <message>
   <source>Messages that will be deleted</source>
   <translation>Nachrichten, die gelöscht werden</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>Safety copy</source>
   <translation>Sicherheitskopie</translation>
  </message>
  <message>
   <source>Unmark the selected messages</source>
   <translation>Die Vormerkung der gewählten Nachrichten aufheben</translation>
  </message>
  <message>
   <source>messages</source>
   <translation>Nachrichten</translation>
  </message>
  <message>
   <source>never opened</source>
   <translation>nie geöffnet</translation>
  </message>
  <message>
   <source>on the server</source>
   <translation>auf dem Server</translation>
  </message>
  <message>
   <source>the newest</source>
   <translation>die neueste</translation>
  </message>
  <message>
   <source>the oldest</source>
   <translation>die älteste</translation>
  </message>
 </context>
 <context>
  <name>PreviewTools</name>
  <message>
   <source>&amp;Backgrounds</source>
   <translation>&amp;Hintergründe</translation>
  </message>
  <message>
   <source>&amp;Landscape</source>
   <translation>&amp;Querformat</translation>
  </message>
  <message>
   <source>&amp;Print…</source>
   <translation>&amp;Drucken…</translation>
  </message>
  <message>
   <source>Landscape</source>
   <translation>Querformat</translation>
  </message>
  <message>
   <source>Print backgrounds</source>
   <translation>Hintergründe drucken</translation>
  </message>
  <message>
   <source>Save as P&amp;DF…</source>
   <translation>Als &amp;PDF speichern…</translation>
  </message>
  <message>
   <source>Without them, letters are dark and ink is saved</source>
   <translation>Ohne sie ist die Schrift dunkel, und es wird Tinte gespart</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Vergrößern</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Verkleinern</translation>
  </message>
 </context>
 <context>
  <name>PrintPreview</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Schließen</translation>
  </message>
  <message>
   <source>&amp;Stop</source>
   <translation>&amp;Anhalten</translation>
  </message>
  <message>
   <source>Handed to the printer.</source>
   <translation>Dem Drucker übergeben.</translation>
  </message>
  <message>
   <source>Laying out the pages…</source>
   <translation>Seiten werden gesetzt…</translation>
  </message>
  <message>
   <source>No printer is set up on this computer.</source>
   <translation>Auf diesem Rechner ist kein Drucker eingerichtet.</translation>
  </message>
  <message>
   <source>Pages done</source>
   <translation>Fertige Seiten</translation>
  </message>
  <message>
   <source>Print preview</source>
   <translation>Druckvorschau</translation>
  </message>
  <message>
   <source>Stopped.</source>
   <translation>Angehalten.</translation>
  </message>
  <message>
   <source>The printer did not take all pages.</source>
   <translation>Der Drucker hat nicht alle Seiten angenommen.</translation>
  </message>
 </context>
 <context>
  <name>ProblemBar</name>
  <message>
   <source>Copy details</source>
   <translation>Einzelheiten kopieren</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Einzelheiten</translation>
  </message>
  <message>
   <source>Details of the problem</source>
   <translation>Einzelheiten des Problems</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <source>Hide this problem</source>
   <translation>Dieses Problem ausblenden</translation>
  </message>
  <message>
   <source>Problem</source>
   <translation>Problem</translation>
  </message>
  <message>
   <source>The server says: “{words}”</source>
   <translation>Der Server sagt: „{words}“</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <source>Try all the same</source>
   <translation>Trotzdem versuchen</translation>
  </message>
  <message>
   <source>Try now</source>
   <translation>Jetzt versuchen</translation>
  </message>
  <message>
   <source>What to do</source>
   <translation>Was zu tun ist</translation>
  </message>
 </context>
 <context>
  <name>ProblemDetails</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Schließen</translation>
  </message>
  <message>
   <source>Copy &amp;details</source>
   <translation>&amp;Einzelheiten kopieren</translation>
  </message>
  <message>
   <source>Details of the problem</source>
   <translation>Einzelheiten zum Problem</translation>
  </message>
  <message>
   <source>Details…</source>
   <translation>Einzelheiten…</translation>
  </message>
 </context>
 <context>
  <name>ProfileDialog</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Schließen</translation>
  </message>
  <message>
   <source>&amp;Forget what was learnt</source>
   <translation>&amp;Gelerntes vergessen</translation>
  </message>
  <message>
   <source>C&amp;opy details</source>
   <translation>Einzelheiten &amp;kopieren</translation>
  </message>
  <message>
   <source>Connection and server</source>
   <translation>Verbindung und Server</translation>
  </message>
  <message>
   <source>Connection and server of “{account}”</source>
   <translation>Verbindung und Server von „{account}“</translation>
  </message>
  <message>
   <source>PopView finds it out anew. What you chose yourself stays.</source>
   <translation>PopView findet es neu heraus. Was Sie selbst gewählt haben, bleibt.</translation>
  </message>
  <message>
   <source>PopView learns this by itself. Where it is wrong, choose yes or no; it counts from the next connection on.</source>
   <translation>PopView lernt das von selbst. Wo es nicht stimmt, wählen Sie Ja oder Nein; es gilt ab der nächsten Verbindung.</translation>
  </message>
  <message>
   <source>What the server is like</source>
   <translation>Wie der Server ist</translation>
  </message>
 </context>
 <context>
  <name>ProgressPage</name>
  <message>
   <source>&amp;Stop</source>
   <translation>&amp;Anhalten</translation>
  </message>
  <message>
   <source>Progress of the commit</source>
   <translation>Fortschritt des Löschens</translation>
  </message>
  <message>
   <source>Send no more deletions. What the server was not told to delete stays.</source>
   <translation>Keine Löschungen mehr senden. Was dem Server nicht zum Löschen genannt wurde, bleibt.</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
 </context>
 <context>
  <name>ProposalPage</name>
  <message>
   <source>Fr&amp;ee</source>
   <translation>Frei&amp;machen</translation>
  </message>
  <message>
   <source>How many of a series stay</source>
   <translation>Wie viele einer Serie bleiben</translation>
  </message>
  <message>
   <source>How much to free</source>
   <translation>Wie viel frei werden soll</translation>
  </message>
  <message>
   <source>MB</source>
   <translation>MB</translation>
  </message>
  <message>
   <source>Mark the&amp;se</source>
   <translation>Diese &amp;vormerken</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Nachrichten</translation>
  </message>
  <message>
   <source>Of a series, &amp;keep the newest</source>
   <translation>Je Se&amp;rie bleiben die neuesten</translation>
  </message>
  <message>
   <source>Proposals</source>
   <translation>Vorschläge</translation>
  </message>
  <message>
   <source>Show in the &amp;list</source>
   <translation>In der &amp;Liste zeigen</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>There is nothing to propose.</source>
   <translation>Es gibt nichts vorzuschlagen.</translation>
  </message>
  <message>
   <source>Ticked, of what is wished for</source>
   <translation>Angehakt vom Gewünschten</translation>
  </message>
  <message>
   <source>What could go</source>
   <translation>Was weg könnte</translation>
  </message>
 </context>
 <context>
  <name>ProposalsPage</name>
  <message>
   <source>&amp;Mark these</source>
   <translation>Diese vormer&amp;ken</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Nachrichten</translation>
  </message>
  <message>
   <source>No rule finds a message that could go.</source>
   <translation>Keine Regel findet eine Nachricht, die weg könnte.</translation>
  </message>
  <message>
   <source>Nothing is proposed</source>
   <translation>Nichts ist vorgeschlagen</translation>
  </message>
  <message>
   <source>Proposals of the rules</source>
   <translation>Vorschläge der Regeln</translation>
  </message>
  <message>
   <source>Show in the &amp;list</source>
   <translation>In der &amp;Liste zeigen</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Tick what shall be marked.</source>
   <translation>Haken Sie an, was vorgemerkt werden soll.</translation>
  </message>
  <message>
   <source>What could go</source>
   <translation>Was weg könnte</translation>
  </message>
  <message>
   <source>{messages} ticked</source>
   <translation>{messages} angehakt</translation>
  </message>
 </context>
 <context>
  <name>ProtectedDialog</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Schließen</translation>
  </message>
  <message>
   <source>&amp;Protect</source>
   <translation>S&amp;chützen</translation>
  </message>
  <message>
   <source>&amp;Remove</source>
   <translation>&amp;Entfernen</translation>
  </message>
  <message>
   <source>Address or domain to protect</source>
   <translation>Adresse oder Domain, die geschützt werden soll</translation>
  </message>
  <message>
   <source>Protected senders</source>
   <translation>Geschützte Absender</translation>
  </message>
  <message>
   <source>Protected senders and domains</source>
   <translation>Geschützte Absender und Domains</translation>
  </message>
  <message>
   <source>ann@example.org or example.org</source>
   <translation>anna@example.org oder example.org</translation>
  </message>
 </context>
 <context>
  <name>ProtocolLog</name>
  <message>
   <source>&amp;Copy all</source>
   <translation>Alles &amp;kopieren</translation>
  </message>
  <message>
   <source>&amp;Go on</source>
   <translation>&amp;Weiter</translation>
  </message>
  <message>
   <source>&amp;Pause</source>
   <translation>&amp;Anhalten</translation>
  </message>
  <message>
   <source>&amp;Save…</source>
   <translation>&amp;Speichern…</translation>
  </message>
  <message>
   <source>Account whose lines are shown</source>
   <translation>Konto, dessen Zeilen gezeigt werden</translation>
  </message>
  <message>
   <source>All accounts</source>
   <translation>Alle Konten</translation>
  </message>
  <message>
   <source>C&amp;lear</source>
   <translation>&amp;Leeren</translation>
  </message>
  <message>
   <source>C: PopView, S: server. Passwords and tokens are left out.</source>
   <translation>C: PopView, S: Server. Passwörter und Token sind ausgelassen.</translation>
  </message>
  <message>
   <source>Cl&amp;ose</source>
   <translation>S&amp;chließen</translation>
  </message>
  <message>
   <source>Conversation with the servers</source>
   <translation>Gespräch mit den Servern</translation>
  </message>
  <message>
   <source>Keep the text still; new lines are shown when you go on</source>
   <translation>Den Text stillhalten; neue Zeilen erscheinen, wenn Sie weitermachen</translation>
  </message>
  <message>
   <source>Nothing was said yet.</source>
   <translation>Noch wurde nichts gesagt.</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>Angehalten</translation>
  </message>
  <message numerus="yes">
   <source>Paused · %n new lines wait</source>
   <translation>
    <numerusform>Angehalten · %n neue Zeile wartet</numerusform>
    <numerusform>Angehalten · %n neue Zeilen warten</numerusform>
   </translation>
  </message>
  <message>
   <source>Paused · 1 new line waits</source>
   <translation>Angehalten · 1 neue Zeile wartet</translation>
  </message>
  <message>
   <source>Protocol log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <source>Saved as {path}</source>
   <translation>Gespeichert als {path}</translation>
  </message>
 </context>
 <context>
  <name>ProxyFields</name>
  <message>
   <source>&amp;Password</source>
   <translation>Passwor&amp;t</translation>
  </message>
  <message>
   <source>&amp;Server</source>
   <translation>&amp;Server</translation>
  </message>
  <message>
   <source>&amp;User name</source>
   <translation>&amp;Benutzername</translation>
  </message>
  <message>
   <source>P&amp;ort</source>
   <translation>P&amp;ort</translation>
  </message>
  <message>
   <source>Password for the proxy</source>
   <translation>Passwort für den Proxy</translation>
  </message>
  <message>
   <source>Port of the proxy</source>
   <translation>Port des Proxys</translation>
  </message>
  <message>
   <source>Pro&amp;xy</source>
   <translation>Pro&amp;xy</translation>
  </message>
  <message>
   <source>Server of the proxy</source>
   <translation>Server des Proxys</translation>
  </message>
  <message>
   <source>User name for the proxy</source>
   <translation>Benutzername für den Proxy</translation>
  </message>
  <message>
   <source>only if it asks</source>
   <translation>nur wenn er danach fragt</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>unverändert</translation>
  </message>
 </context>
 <context>
  <name>QuestionBar</name>
  <message>
   <source>&amp;No</source>
   <translation>N&amp;ein</translation>
  </message>
  <message>
   <source>&amp;Yes</source>
   <translation>&amp;Ja</translation>
  </message>
 </context>
 <context>
  <name>QuickButtons</name>
  <message>
   <source>Only &amp;big</source>
   <translation>Nur &amp;große</translation>
  </message>
  <message>
   <source>Only &amp;marked</source>
   <translation>Nur &amp;vorgemerkte</translation>
  </message>
  <message>
   <source>Only &amp;new</source>
   <translation>Nur &amp;neue</translation>
  </message>
  <message>
   <source>Only &amp;saved here</source>
   <translation>Nur hier ge&amp;sicherte</translation>
  </message>
  <message>
   <source>Only messages marked for deletion</source>
   <translation>Nur zum Löschen vorgemerkte Nachrichten</translation>
  </message>
  <message>
   <source>Only messages not yet seen</source>
   <translation>Nur noch nicht gesehene Nachrichten</translation>
  </message>
  <message>
   <source>Only messages of 1 MB and more</source>
   <translation>Nur Nachrichten ab 1 MB</translation>
  </message>
  <message>
   <source>Only messages saved here</source>
   <translation>Nur hier gesicherte Nachrichten</translation>
  </message>
  <message>
   <source>Only messages with an attachment</source>
   <translation>Nur Nachrichten mit Anlage</translation>
  </message>
  <message>
   <source>Only with &amp;attachment</source>
   <translation>Nur mit &amp;Anlage</translation>
  </message>
 </context>
 <context>
  <name>Readiness</name>
  <message>
   <source>Add an account first.</source>
   <translation>Fügen Sie zuerst ein Konto hinzu.</translation>
  </message>
  <message>
   <source>Choose one account at the left first.</source>
   <translation>Wählen Sie zuerst links ein Konto.</translation>
  </message>
  <message>
   <source>No message is marked.</source>
   <translation>Keine Nachricht ist vorgemerkt.</translation>
  </message>
  <message>
   <source>Nothing is running.</source>
   <translation>Gerade läuft nichts.</translation>
  </message>
  <message>
   <source>PopView works offline now (menu Mailbox).</source>
   <translation>PopView arbeitet gerade ohne Verbindung (Menü „Postfach“).</translation>
  </message>
  <message>
   <source>Select a message first.</source>
   <translation>Wählen Sie zuerst eine Nachricht.</translation>
  </message>
  <message>
   <source>Select one message only.</source>
   <translation>Wählen Sie nur eine einzige Nachricht.</translation>
  </message>
  <message>
   <source>There are no messages in the list.</source>
   <translation>In der Liste sind keine Nachrichten.</translation>
  </message>
 </context>
 <context>
  <name>ReadingPane</name>
  <message>
   <source>&amp;Fetch the message</source>
   <translation>Nachricht &amp;holen</translation>
  </message>
  <message>
   <source>&amp;Try again</source>
   <translation>Noch einmal &amp;versuchen</translation>
  </message>
  <message>
   <source>(no subject)</source>
   <translation>(kein Betreff)</translation>
  </message>
  <message>
   <source>Loading the message…</source>
   <translation>Nachricht wird geladen…</translation>
  </message>
  <message>
   <source>Loading the source…</source>
   <translation>Quelltext wird geladen…</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>Nachricht</translation>
  </message>
  <message>
   <source>No message selected</source>
   <translation>Keine Nachricht ausgewählt</translation>
  </message>
  <message>
   <source>Select a message to read it here.</source>
   <translation>Wählen Sie eine Nachricht, um sie hier zu lesen.</translation>
  </message>
  <message>
   <source>The text lies beyond the lines that are shown.</source>
   <translation>Der Text liegt hinter den Zeilen, die gezeigt werden.</translation>
  </message>
  <message>
   <source>This message has no text.</source>
   <translation>Diese Nachricht hat keinen Text.</translation>
  </message>
 </context>
 <context>
  <name>ReceiptView</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Schließen</translation>
  </message>
  <message>
   <source>C&amp;heck now</source>
   <translation>&amp;Jetzt nachsehen</translation>
  </message>
  <message>
   <source>Copy as &amp;text</source>
   <translation>Als &amp;Text kopieren</translation>
  </message>
  <message>
   <source>Receipt</source>
   <translation>Quittung</translation>
  </message>
  <message>
   <source>What became of each</source>
   <translation>Was aus jeder wurde</translation>
  </message>
 </context>
 <context>
  <name>RemoveDialog</name>
  <message>
   <source>&amp;Remove account</source>
   <translation>Konto &amp;entfernen</translation>
  </message>
  <message>
   <source>Remove account</source>
   <translation>Konto entfernen</translation>
  </message>
  <message>
   <source>Remove the account “{0}” from PopView?</source>
   <translation>Das Konto „{0}“ aus PopView entfernen?</translation>
  </message>
 </context>
 <context>
  <name>RetentionRow</name>
  <message>
   <source>&amp;Older than</source>
   <translation>Ält&amp;er als</translation>
  </message>
  <message>
   <source>Beyon&amp;d a total of</source>
   <translation>Insgesamt ü&amp;ber</translation>
  </message>
  <message>
   <source>Beyond the &amp;newest</source>
   <translation>Mehr als die neues&amp;ten</translation>
  </message>
  <message>
   <source>Days that a message stays</source>
   <translation>Tage, die eine Nachricht bleibt</translation>
  </message>
  <message>
   <source>MB</source>
   <translation>MB</translation>
  </message>
  <message>
   <source>Messages that stay</source>
   <translation>Nachrichten, die bleiben</translation>
  </message>
  <message>
   <source>Room for what stays</source>
   <translation>Platz für das, was bleibt</translation>
  </message>
 </context>
 <context>
  <name>RuleEditor</name>
  <message>
   <source> MB</source>
   <translation> MB</translation>
  </message>
  <message>
   <source>&amp;Does</source>
   <translation>A&amp;ktion</translation>
  </message>
  <message>
   <source>&amp;Holds</source>
   <translation>Gi&amp;lt</translation>
  </message>
  <message>
   <source>&amp;Tag</source>
   <translation>Schla&amp;gwort</translation>
  </message>
  <message>
   <source>Megabytes that stay</source>
   <translation>Megabyte, die bleiben</translation>
  </message>
  <message>
   <source>N&amp;ame</source>
   <translation>Na&amp;me</translation>
  </message>
  <message>
   <source>Name of the rule</source>
   <translation>Name der Regel</translation>
  </message>
  <message>
   <source>Newest that sta&amp;y</source>
   <translation>Neueste, die &amp;bleiben</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>Regel</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Schlagwort</translation>
  </message>
  <message>
   <source>The newest that stay</source>
   <translation>Die neuesten, die bleiben</translation>
  </message>
  <message>
   <source>What the rule does</source>
   <translation>Was die Regel tut</translation>
  </message>
  <message>
   <source>and at &amp;most</source>
   <translation>und &amp;höchstens</translation>
  </message>
  <message>
   <source>no limit</source>
   <translation>unbegrenzt</translation>
  </message>
 </context>
 <context>
  <name>RuleList</name>
  <message>
   <source>Rules, the topmost first</source>
   <translation>Regeln, die oberste zuerst</translation>
  </message>
 </context>
 <context>
  <name>RulesWindow</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Schließen</translation>
  </message>
  <message>
   <source>&amp;Export…</source>
   <translation>&amp;Exportieren…</translation>
  </message>
  <message>
   <source>&amp;Import…</source>
   <translation>&amp;Importieren…</translation>
  </message>
  <message>
   <source>&amp;New rule</source>
   <translation>&amp;Neue Regel</translation>
  </message>
  <message>
   <source>&amp;Proposals</source>
   <translation>&amp;Vorschläge</translation>
  </message>
  <message>
   <source>&amp;Rules</source>
   <translation>&amp;Regeln</translation>
  </message>
  <message>
   <source>&amp;Senders</source>
   <translation>&amp;Absender</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Nach oben</translation>
  </message>
  <message>
   <source>Parts of the rules</source>
   <translation>Teile der Regeln</translation>
  </message>
  <message>
   <source>Remove this rule</source>
   <translation>Diese Regel entfernen</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>Regeln</translation>
  </message>
  <message>
   <source>There are no rules yet</source>
   <translation>Noch gibt es keine Regeln</translation>
  </message>
 </context>
 <context>
  <name>SearchPanel</name>
  <message>
   <source>Search for the server</source>
   <translation>Suche nach dem Server</translation>
  </message>
 </context>
 <context>
  <name>SenderList</name>
  <message>
   <source>&amp;Remove</source>
   <translation>&amp;Entfernen</translation>
  </message>
  <message>
   <source>Ask again about the pictures of the selected senders</source>
   <translation>Bei den gewählten Absendern wieder nach Bildern fragen</translation>
  </message>
  <message>
   <source>PopView asks before it loads pictures from the web. Senders you always allow are here.</source>
   <translation>PopView fragt, bevor es Bilder aus dem Netz lädt. Hier stehen die Absender, bei denen Sie es immer erlauben.</translation>
  </message>
  <message>
   <source>Senders whose pictures are always loaded</source>
   <translation>Absender, deren Bilder immer geladen werden</translation>
  </message>
 </context>
 <context>
  <name>SendersPage</name>
  <message>
   <source>&amp;Add</source>
   <translation>&amp;Hinzufügen</translation>
  </message>
  <message>
   <source>Address or domain</source>
   <translation>Adresse oder Domain</translation>
  </message>
  <message>
   <source>Always or never</source>
   <translation>Immer oder nie</translation>
  </message>
  <message>
   <source>No sender is treated apart</source>
   <translation>Kein Absender wird gesondert behandelt</translation>
  </message>
  <message>
   <source>Re&amp;move</source>
   <translation>En&amp;tfernen</translation>
  </message>
  <message>
   <source>Say in the list's menu, or below, whose mail is always or never proposed. It stands above every rule.</source>
   <translation>Sagen Sie im Menü der Liste oder unten, wessen Nachrichten immer oder nie vorgeschlagen werden. Das steht über jeder Regel.</translation>
  </message>
  <message>
   <source>Senders and domains</source>
   <translation>Absender und Domains</translation>
  </message>
  <message>
   <source>ann@example.org or example.org</source>
   <translation>anna@example.org oder example.org</translation>
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <source>&amp;Colours</source>
   <translation>&amp;Farben</translation>
  </message>
  <message>
   <source>&amp;Layout</source>
   <translation>&amp;Anordnung</translation>
  </message>
  <message>
   <source>&amp;Messages are shown</source>
   <translation>&amp;Nachrichten werden gezeigt</translation>
  </message>
  <message>
   <source>&amp;Pictures</source>
   <translation>&amp;Bilder</translation>
  </message>
  <message>
   <source>A text that may be edited while PopView is closed; the guide tells every key.</source>
   <translation>Ein Text, der geändert werden darf, solange PopView geschlossen ist; die Anleitung nennt jeden Schlüssel.</translation>
  </message>
  <message>
   <source>After {n} s</source>
   <translation>Nach {n} s</translation>
  </message>
  <message>
   <source>Another language is shown from the next start on.</source>
   <translation>Eine andere Sprache gilt vom nächsten Start an.</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>Cl&amp;ose</source>
   <translation>Sch&amp;ließen</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Count as &amp;seen</source>
   <translation>Als &amp;gesehen zählen</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Kept &amp;in</source>
   <translation>Liegt &amp;in</translation>
  </message>
  <message>
   <source>L&amp;anguage</source>
   <translation>S&amp;prache</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Aussehen</translation>
  </message>
  <message>
   <source>Message below the list</source>
   <translation>Nachricht unter der Liste</translation>
  </message>
  <message>
   <source>Message beside the list</source>
   <translation>Nachricht neben der Liste</translation>
  </message>
  <message>
   <source>Only by hand</source>
   <translation>Nur von Hand</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>Lesen</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Settings file</source>
   <translation>Einstellungsdatei</translation>
  </message>
  <message>
   <source>Si&amp;ze of texts</source>
   <translation>&amp;Textgröße</translation>
  </message>
 </context>
 <context>
  <name>SpaceWindow</name>
  <message>
   <source>&amp;Area</source>
   <translation>&amp;Fläche</translation>
  </message>
  <message>
   <source>&amp;By</source>
   <translation>&amp;Nach</translation>
  </message>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Schließen</translation>
  </message>
  <message>
   <source>&amp;Free space…</source>
   <translation>&amp;Platz schaffen…</translation>
  </message>
  <message>
   <source>&amp;Map</source>
   <translation>&amp;Karte</translation>
  </message>
  <message>
   <source>&amp;Timeline</source>
   <translation>&amp;Zeitleiste</translation>
  </message>
  <message>
   <source>Area stands for</source>
   <translation>Fläche steht für</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Back (Backspace)</source>
   <translation>Zurück (Rücktaste)</translation>
  </message>
  <message>
   <source>Back to {name}</source>
   <translation>Zurück zu {name}</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Put together by</source>
   <translation>Zusammengefasst nach</translation>
  </message>
  <message>
   <source>Reading the list…</source>
   <translation>Liste wird gelesen…</translation>
  </message>
  <message>
   <source>Smaller ones</source>
   <translation>Kleinere</translation>
  </message>
  <message>
   <source>The mailbox is empty</source>
   <translation>Das Postfach ist leer</translation>
  </message>
  <message>
   <source>There is nothing that takes room.</source>
   <translation>Nichts belegt hier Platz.</translation>
  </message>
  <message>
   <source>Views of the mailbox</source>
   <translation>Ansichten des Postfachs</translation>
  </message>
  <message>
   <source>Where the space goes on {account}</source>
   <translation>Was auf {account} Platz belegt</translation>
  </message>
  <message>
   <source>Whole mailbox</source>
   <translation>Ganzes Postfach</translation>
  </message>
 </context>
 <context>
  <name>StatePage</name>
  <message>
   <source>Loading…</source>
   <translation>Wird geladen…</translation>
  </message>
 </context>
 <context>
  <name>StatusStrip</name>
  <message>
   <source>Connection and server</source>
   <translation>Verbindung und Server</translation>
  </message>
  <message>
   <source>Connection and server (Ctrl+I)</source>
   <translation>Verbindung und Server (Strg+I)</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Stop what is running</source>
   <translation>Anhalten, was gerade läuft</translation>
  </message>
  <message>
   <source>Stop what is running (Ctrl+.)</source>
   <translation>Anhalten, was gerade läuft (Strg+.)</translation>
  </message>
  <message>
   <source>running</source>
   <translation>läuft</translation>
  </message>
 </context>
 <context>
  <name>StorageWindow</name>
  <message>
   <source>&amp;Limits…</source>
   <translation>&amp;Grenzen…</translation>
  </message>
  <message>
   <source>Account</source>
   <translation>Konto</translation>
  </message>
  <message>
   <source>Cl&amp;ose</source>
   <translation>Sch&amp;ließen</translation>
  </message>
  <message>
   <source>Disk use</source>
   <translation>Platz auf dem Rechner</translation>
  </message>
  <message>
   <source>Fetched messages</source>
   <translation>Geholte Nachrichten</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Vergessen</translation>
  </message>
  <message>
   <source>Forget &amp;everything…</source>
   <translation>&amp;Alles vergessen…</translation>
  </message>
  <message>
   <source>Forget local &amp;copies…</source>
   <translation>Örtliche &amp;Kopien vergessen…</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>List and previews</source>
   <translation>Liste und Vorschauen</translation>
  </message>
  <message>
   <source>Of these saved for good</source>
   <translation>Davon auf Dauer gesichert</translation>
  </message>
  <message>
   <source>What lies on this computer</source>
   <translation>Was auf diesem Rechner liegt</translation>
  </message>
 </context>
 <context>
  <name>TenantChoice</name>
  <message>
   <source>Kind of account</source>
   <translation>Art des Kontos</translation>
  </message>
 </context>
 <context>
  <name>TimePage</name>
  <message>
   <source>Months or years</source>
   <translation>Monate oder Jahre</translation>
  </message>
 </context>
 <context>
  <name>TimelineView</name>
  <message>
   <source>Timeline</source>
   <translation>Zeitleiste</translation>
  </message>
 </context>
 <context>
  <name>Tour</name>
  <message>
   <source>Done. The pictures are in {0}.</source>
   <translation>Fertig. Die Bilder liegen in {0}.</translation>
  </message>
  <message>
   <source>Fetched one invoice whole; it is stored on this machine.</source>
   <translation>Eine Rechnung ganz geholt; sie ist auf diesem Rechner gespeichert.</translation>
  </message>
  <message>
   <source>Looked at the first lines of a newsletter.</source>
   <translation>Die ersten Zeilen eines Rundbriefs angesehen.</translation>
  </message>
  <message>
   <source>Marked {0} messages; nothing is deleted yet.</source>
   <translation>{0} Nachrichten vorgemerkt; gelöscht ist noch nichts.</translation>
  </message>
  <message>
   <source>Opening the demo mailbox and checking it …</source>
   <translation>Das Demo-Postfach wird geöffnet und durchgesehen …</translation>
  </message>
  <message>
   <source>The plan says what will go; confirming it …</source>
   <translation>Der Plan sagt, was gelöscht wird; er wird bestätigt …</translation>
  </message>
  <message>
   <source>The receipt is confirmed by a new listing: {0} messages are gone, no other.</source>
   <translation>Die Quittung ist durch eine neue Auflistung bestätigt: {0} Nachrichten sind fort, keine andere.</translation>
  </message>
  <message>
   <source>The tour did not come to its end: {0}</source>
   <translation>Die Vorführung kam nicht ans Ende: {0}</translation>
  </message>
  <message>
   <source>{0} messages are listed; none of them was downloaded.</source>
   <translation>{0} Nachrichten sind aufgelistet; keine davon wurde heruntergeladen.</translation>
  </message>
 </context>
 <context>
  <name>TreeMap</name>
  <message>
   <source>Nothing to show.</source>
   <translation>Nichts zu zeigen.</translation>
  </message>
  <message>
   <source>Space map</source>
   <translation>Karte der Belegung</translation>
  </message>
 </context>
 <context>
  <name>TrialPanel</name>
  <message>
   <source>Look at the &amp;certificate…</source>
   <translation>&amp;Zertifikat ansehen…</translation>
  </message>
  <message>
   <source>Look at the certificate</source>
   <translation>Zertifikat ansehen</translation>
  </message>
  <message>
   <source>Messages that it meets</source>
   <translation>Nachrichten, auf die sie zutrifft</translation>
  </message>
  <message>
   <source>Nothing secret was sent.</source>
   <translation>Nichts Geheimes wurde gesendet.</translation>
  </message>
  <message>
   <source>Result of the test</source>
   <translation>Ergebnis der Prüfung</translation>
  </message>
  <message>
   <source>Show in the &amp;list</source>
   <translation>In der Liste &amp;zeigen</translation>
  </message>
  <message>
   <source>Show in the list</source>
   <translation>In der Liste zeigen</translation>
  </message>
  <message>
   <source>The server could not prove who it is</source>
   <translation>Der Server konnte nicht nachweisen, wer er ist</translation>
  </message>
  <message>
   <source>Trying the rule…</source>
   <translation>Regel wird ausprobiert…</translation>
  </message>
 </context>
 <context>
  <name>TrustList</name>
  <message>
   <source>&amp;Remove</source>
   <translation>Entfer&amp;nen</translation>
  </message>
  <message>
   <source>Certificates you trust</source>
   <translation>Zertifikate, denen Sie vertrauen</translation>
  </message>
  <message>
   <source>No longer trust the selected certificates</source>
   <translation>Den gewählten Zertifikaten nicht mehr vertrauen</translation>
  </message>
 </context>
 <context>
  <name>WarningStrip</name>
  <message>
   <source>Warnings about this message</source>
   <translation>Warnungen zu dieser Nachricht</translation>
  </message>
 </context>
 <context>
  <name>WelcomePage</name>
  <message>
   <source>Add an account…</source>
   <translation>Konto hinzufügen…</translation>
  </message>
  <message>
   <source>See what lies in your POP3 mailbox, read it and clean it up, without downloading everything first. Nothing is deleted that you did not mark, and nothing leaves this computer because you looked at a message.</source>
   <translation>Sehen Sie, was in Ihrem POP3-Postfach liegt, lesen Sie es und räumen Sie auf, ohne erst alles herunterzuladen. Nichts wird gelöscht, was Sie nicht vorgemerkt haben, und nichts verlässt diesen Rechner, weil Sie eine Nachricht angesehen haben.</translation>
  </message>
  <message>
   <source>Set up by hand…</source>
   <translation>Von Hand einrichten…</translation>
  </message>
  <message>
   <source>The demo runs on this computer and needs no network.</source>
   <translation>Die Demo läuft auf diesem Rechner und braucht kein Netz.</translation>
  </message>
  <message>
   <source>Try the demo mailbox</source>
   <translation>Demo-Postfach ausprobieren</translation>
  </message>
  <message>
   <source>Welcome to PopView</source>
   <translation>Willkommen bei PopView</translation>
  </message>
 </context>
 <context>
  <name>WishMenu</name>
  <message>
   <source>Always propo&amp;se</source>
   <translation>Immer vorsch&amp;lagen</translation>
  </message>
  <message>
   <source>Ne&amp;ver propose</source>
   <translation>&amp;Nie vorschlagen</translation>
  </message>
  <message>
   <source>Neither: rules decide</source>
   <translation>Weder noch: Die Regeln entscheiden</translation>
  </message>
  <message>
   <source>{name}, for 30 days</source>
   <translation>{name}, 30 Tage lang</translation>
  </message>
 </context>
 <context>
  <name>account options</name>
  <message>
   <source>All messages</source>
   <translation>Alle Nachrichten</translation>
  </message>
  <message>
   <source>All of it stays here</source>
   <translation>Alle bleiben hier</translation>
  </message>
  <message>
   <source>All of this account’s connections go through it; it also looks up the server’s name. Its password is kept in the keyring.</source>
   <translation>Alle Verbindungen dieses Kontos gehen über ihn; auch den Namen des Servers schlägt er nach. Sein Passwort liegt im Schlüsselbund.</translation>
  </message>
  <message>
   <source>As long as there is room</source>
   <translation>Solange Platz ist</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <source>By its place</source>
   <translation>Nach seinem Platz</translation>
  </message>
  <message>
   <source>Closed at once</source>
   <translation>Sofort geschlossen</translation>
  </message>
  <message>
   <source>Every hour</source>
   <translation>Jede Stunde</translation>
  </message>
  <message>
   <source>Every {count} hours</source>
   <translation>Alle {count} Stunden</translation>
  </message>
  <message>
   <source>Every {count} minutes</source>
   <translation>Alle {count} Minuten</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <source>Grey</source>
   <translation>Grau</translation>
  </message>
  <message>
   <source>HTTP (CONNECT)</source>
   <translation>HTTP (CONNECT)</translation>
  </message>
  <message>
   <source>Kept open for a minute</source>
   <translation>Eine Minute offen gehalten</translation>
  </message>
  <message>
   <source>Kept open for {count} minutes</source>
   <translation>{count} Minuten offen gehalten</translation>
  </message>
  <message>
   <source>Kept open for {count} seconds</source>
   <translation>{count} Sekunden offen gehalten</translation>
  </message>
  <message>
   <source>None: straight to the server</source>
   <translation>Keiner: direkt zum Server</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>Unbekannt</translation>
  </message>
  <message>
   <source>Off: it stands grey in the list of accounts and is not checked. Its messages stay to be read.</source>
   <translation>Aus: Es steht grau in der Liste, und nachgesehen wird nicht. Seine Nachrichten bleiben lesbar.</translation>
  </message>
  <message>
   <source>Olive</source>
   <translation>Oliv</translation>
  </message>
  <message>
   <source>Only for servers that ask for a certificate of yours: a PEM or PKCS#12 file (.pem, .p12, .pfx) with certificate and key. The passphrase is kept in the keyring.</source>
   <translation>Nur für Server, die ein Zertifikat von Ihnen verlangen: eine PEM- oder PKCS#12-Datei (.pem, .p12, .pfx) mit Zertifikat und Schlüssel. Die Passphrase liegt im Schlüsselbund.</translation>
  </message>
  <message>
   <source>Orange</source>
   <translation>Orange</translation>
  </message>
  <message>
   <source>Other people on this computer can read this file, and with it sign in as you.</source>
   <translation>Andere Benutzer dieses Rechners können diese Datei lesen und sich damit an Ihrer Stelle anmelden.</translation>
  </message>
  <message>
   <source>Purple</source>
   <translation>Violett</translation>
  </message>
  <message>
   <source>Red</source>
   <translation>Rot</translation>
  </message>
  <message>
   <source>SOCKS5</source>
   <translation>SOCKS5</translation>
  </message>
  <message>
   <source>Teal</source>
   <translation>Petrol</translation>
  </message>
  <message>
   <source>The first {count} lines</source>
   <translation>Die ersten {count} Zeilen</translation>
  </message>
  <message>
   <source>The header alone</source>
   <translation>Nur der Kopf</translation>
  </message>
  <message>
   <source>The newest {count}; older ones when wanted</source>
   <translation>Die neuesten {count}; ältere auf Wunsch</translation>
  </message>
  <message>
   <source>The space your provider gives you; the space map then shows how full it is.</source>
   <translation>Der Platz, den Ihr Anbieter Ihnen gibt; die Belegung zeigt dann, wie voll er ist.</translation>
  </message>
  <message>
   <source>Up to {size}, then the oldest go</source>
   <translation>Bis zu {size}, dann gehen die ältesten</translation>
  </message>
  <message>
   <source>What a commit proposes to keep of each message before it is deleted on the server.</source>
   <translation>Was der Plan von jeder Nachricht zu behalten vorschlägt, bevor sie auf dem Server gelöscht wird.</translation>
  </message>
  <message>
   <source>What is marked, saved or no longer on the server always stays.</source>
   <translation>Was vorgemerkt, gesichert oder nicht mehr auf dem Server ist, bleibt immer.</translation>
  </message>
  <message>
   <source>When I ask for it</source>
   <translation>Nur auf Wunsch</translation>
  </message>
  <message>
   <source>While it is open the next message is there at once, but no other program can open the mailbox.</source>
   <translation>Solange sie offen ist, ist die nächste Nachricht sofort da, aber kein anderes Programm kann das Postfach öffnen.</translation>
  </message>
  <message>
   <source>{count} days</source>
   <translation>{count} Tage</translation>
  </message>
  <message>
   <source>{name}, issued by {issuer}, valid until {until}.</source>
   <translation>{name}, ausgestellt von {issuer}, gültig bis {until}.</translation>
  </message>
  <message>
   <source>{name}, issued by {issuer}: it begins on {since}.</source>
   <translation>{name}, ausgestellt von {issuer}: Es beginnt am {since}.</translation>
  </message>
  <message>
   <source>{name}, issued by {issuer}: it ended on {until}.</source>
   <translation>{name}, ausgestellt von {issuer}: Es ist am {until} abgelaufen.</translation>
  </message>
 </context>
 <context>
  <name>account setup</name>
  <message numerus="yes">
   <source>%n methods</source>
   <translation>
    <numerusform>%n Art</numerusform>
    <numerusform>%n Arten</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Forget the password</source>
   <translation>Pass&amp;wort vergessen</translation>
  </message>
  <message>
   <source>A server’s name has no blanks or special characters.</source>
   <translation>Ein Servername hat keine Leerzeichen und keine Sonderzeichen.</translation>
  </message>
  <message>
   <source>A user name for an HTTP proxy has no colon.</source>
   <translation>Ein Benutzername für einen HTTP-Proxy hat keinen Doppelpunkt.</translation>
  </message>
  <message>
   <source>APOP (password is not sent)</source>
   <translation>APOP (das Passwort wird nicht gesendet)</translation>
  </message>
  <message>
   <source>Ask for lasting identities (UIDL)</source>
   <translation>Nach bleibenden Kennungen fragen (UIDL)</translation>
  </message>
  <message>
   <source>Automatic: the best that both sides know</source>
   <translation>Automatisch: das Beste, was beide Seiten können</translation>
  </message>
  <message>
   <source>Browser (OAUTHBEARER)</source>
   <translation>Browser (OAUTHBEARER)</translation>
  </message>
  <message>
   <source>Browser (XOAUTH2)</source>
   <translation>Browser (XOAUTH2)</translation>
  </message>
  <message>
   <source>Client certificate (EXTERNAL)</source>
   <translation>Client-Zertifikat (EXTERNAL)</translation>
  </message>
  <message>
   <source>Connected without encryption</source>
   <translation>Ohne Verschlüsselung verbunden</translation>
  </message>
  <message>
   <source>Count the messages</source>
   <translation>Nachrichten zählen</translation>
  </message>
  <message>
   <source>En&amp;d the sign-in</source>
   <translation>Anmeldun&amp;g beenden</translation>
  </message>
  <message>
   <source>Encrypt the connection</source>
   <translation>Verbindung verschlüsseln</translation>
  </message>
  <message>
   <source>Encrypted with {version}</source>
   <translation>Verschlüsselt mit {version}</translation>
  </message>
  <message>
   <source>Ended, here and at {issuer}. PopView asks you to sign in when it needs to.</source>
   <translation>Beendet, hier und bei {issuer}. PopView bittet um die Anmeldung, wenn es sie braucht.</translation>
  </message>
  <message>
   <source>Enter the bare name of the server, without “://” and path.</source>
   <translation>Geben Sie den bloßen Namen des Servers ein, ohne „://“ und Pfad.</translation>
  </message>
  <message>
   <source>Enter the name of the POP3 server, like pop.example.org.</source>
   <translation>Geben Sie den Namen des POP3-Servers ein, etwa pop.example.org.</translation>
  </message>
  <message>
   <source>Enter the name of the proxy, like proxy.example.org.</source>
   <translation>Geben Sie den Namen des Proxys ein, etwa proxy.example.org.</translation>
  </message>
  <message>
   <source>Enter the password to test with.</source>
   <translation>Geben Sie das Passwort ein, mit dem geprüft werden soll.</translation>
  </message>
  <message>
   <source>Enter the user name; often it is the mail address.</source>
   <translation>Geben Sie den Benutzernamen ein; oft ist es die Mailadresse.</translation>
  </message>
  <message>
   <source>Everything works. Save the account to see the mailbox.</source>
   <translation>Alles geht. Speichern Sie das Konto, um das Postfach zu sehen.</translation>
  </message>
  <message>
   <source>Find the server</source>
   <translation>Server suchen</translation>
  </message>
  <message>
   <source>Forgotten. PopView asks for it when it needs it next.</source>
   <translation>Vergessen. PopView fragt danach, wenn es das Passwort wieder braucht.</translation>
  </message>
  <message>
   <source>Found {host}</source>
   <translation>{host} gefunden</translation>
  </message>
  <message>
   <source>I know that without encryption everyone on the way can read my mail, and I want it all the same.</source>
   <translation>Ich weiß, dass ohne Verschlüsselung alle auf dem Weg meine Mails lesen können, und will es trotzdem.</translation>
  </message>
  <message>
   <source>In a hotel, train or company network this often means that somebody listens. If you run the server yourself, compare the fingerprint with the one shown there.</source>
   <translation>In einem Hotel-, Zug- oder Firmennetz heißt das oft, dass jemand mithört. Wenn Sie den Server selbst betreiben, vergleichen Sie den Fingerabdruck mit dem dort gezeigten.</translation>
  </message>
  <message>
   <source>It begins or ends with a blank.</source>
   <translation>Es beginnt oder endet mit einem Leerzeichen.</translation>
  </message>
  <message>
   <source>It holds a line break or another character that cannot be sent.</source>
   <translation>Es enthält einen Zeilenumbruch oder ein anderes Zeichen, das sich nicht senden lässt.</translation>
  </message>
  <message>
   <source>It is kept in this computer’s keyring, never in a file.</source>
   <translation>Es liegt im Schlüsselbund dieses Rechners, nie in einer Datei.</translation>
  </message>
  <message>
   <source>It is still stored: {why}. Open the keyring and try again.</source>
   <translation>Es ist noch gespeichert: {why}. Öffnen Sie den Schlüsselbund und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>It is too long, or holds a letter that cannot be sent to this kind of proxy.</source>
   <translation>Zu lang, oder mit einem Zeichen, das sich an einen solchen Proxy nicht senden lässt.</translation>
  </message>
  <message>
   <source>Its list, previews and settings go.</source>
   <translation>Seine Liste, Vorschauen und Einstellungen gehen.</translation>
  </message>
  <message>
   <source>Its password leaves the keyring.</source>
   <translation>Sein Passwort verschwindet aus dem Schlüsselbund.</translation>
  </message>
  <message>
   <source>Its sign-in by the browser is forgotten, and the provider asked to end it.</source>
   <translation>Die Anmeldung über den Browser wird vergessen und der Anbieter gebeten, sie zu beenden.</translation>
  </message>
  <message>
   <source>Messages have lasting identities (UIDL): they can be deleted safely</source>
   <translation>Die Nachrichten haben bleibende Kennungen (UIDL): Sie lassen sich sicher löschen</translation>
  </message>
  <message>
   <source>Most likely the server’s owner forgot to renew it. Waiting a day often helps.</source>
   <translation>Wahrscheinlich hat der Betreiber des Servers vergessen, es zu erneuern. Oft hilft es, einen Tag zu warten.</translation>
  </message>
  <message>
   <source>Most likely this computer’s clock is wrong: look at its date and time, then try again. If they are right, wait until that day, or ask whoever runs the server.</source>
   <translation>Wahrscheinlich geht die Uhr dieses Rechners falsch: Prüfen Sie Datum und Uhrzeit und versuchen Sie es dann noch einmal. Stimmen sie, warten Sie bis zu jenem Tag oder fragen Sie den Betreiber des Servers.</translation>
  </message>
  <message>
   <source>Never sign in by: {methods}</source>
   <translation>Nie anmelden mit: {methods}</translation>
  </message>
  <message>
   <source>No encryption</source>
   <translation>Keine Verschlüsselung</translation>
  </message>
  <message>
   <source>No lasting identities (UIDL): messages can be read, but deleted only with your consent each time</source>
   <translation>Keine bleibenden Kennungen (UIDL): Nachrichten lassen sich lesen, aber nur mit Ihrem jeweiligen Einverständnis löschen</translation>
  </message>
  <message>
   <source>None. Where nobody vouches for a server’s certificate, PopView shows it and asks; what you trust is listed here.</source>
   <translation>Keine. Bürgt niemand für das Zertifikat eines Servers, zeigt PopView es und fragt; hier steht, welchen Sie vertrauen.</translation>
  </message>
  <message>
   <source>None: all are allowed</source>
   <translation>Keine: alle sind erlaubt</translation>
  </message>
  <message>
   <source>Nothing is deleted on the server.</source>
   <translation>Auf dem Server wird nichts gelöscht.</translation>
  </message>
  <message>
   <source>Nothing is left by which PopView could sign in here: allow at least one.</source>
   <translation>So bleibt PopView keine Art, sich hier anzumelden: Erlauben Sie wenigstens eine.</translation>
  </message>
  <message>
   <source>Often several domains share a server, and its certificate names another of them; or the server name in the account is wrong. Try the name that the certificate is made out to, if it is your provider’s. If it is not, somebody else may be answering.</source>
   <translation>Oft teilen sich mehrere Domains einen Server, und sein Zertifikat nennt eine andere davon; oder der Servername im Konto ist falsch. Versuchen Sie den Namen, auf den das Zertifikat ausgestellt ist, wenn er zu Ihrem Anbieter gehört. Sonst antwortet vielleicht jemand anderes.</translation>
  </message>
  <message>
   <source>On these servers PopView accepts exactly these certificates. Take one off the list, and it asks again.</source>
   <translation>Auf diesen Servern nimmt PopView genau diese Zertifikate an. Nehmen Sie eines von der Liste, fragt es wieder.</translation>
  </message>
  <message>
   <source>Password for {account}</source>
   <translation>Passwort für {account}</translation>
  </message>
  <message>
   <source>Send even the password readable, if the server offers nothing better. Others may then use it.</source>
   <translation>Auch das Passwort lesbar senden, wenn der Server nichts Besseres anbietet. Andere könnten es dann benutzen.</translation>
  </message>
  <message>
   <source>Servers renew certificates, but a changed one may also mean that somebody stands between you and the server. Ask whoever runs it before you go on.</source>
   <translation>Server erneuern Zertifikate, aber ein geändertes kann auch heißen, dass jemand zwischen Ihnen und dem Server steht. Fragen Sie den Betreiber, bevor Sie weitermachen.</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>Anmelden</translation>
  </message>
  <message>
   <source>Signed in by {mechanism}</source>
   <translation>Angemeldet mit {mechanism}</translation>
  </message>
  <message>
   <source>TLS after connecting (STLS)</source>
   <translation>TLS nach dem Verbinden (STLS)</translation>
  </message>
  <message>
   <source>TLS from the start (recommended)</source>
   <translation>TLS von Anfang an (empfohlen)</translation>
  </message>
  <message>
   <source>The keyring is locked: the password is known only until PopView ends, in no file.</source>
   <translation>Der Schlüsselbund ist gesperrt: Das Passwort ist nur bekannt, bis PopView endet, und steht in keiner Datei.</translation>
  </message>
  <message>
   <source>The keyring is locked: unless you open it when asked, the password is known only until PopView ends, in no file.</source>
   <translation>Der Schlüsselbund ist gesperrt: Öffnen Sie ihn nicht, wenn danach gefragt wird, bleibt das Passwort nur bis zum Ende von PopView bekannt und steht in keiner Datei.</translation>
  </message>
  <message>
   <source>The log of deletions stays.</source>
   <translation>Die bisherigen Löschungen bleiben aufgelistet.</translation>
  </message>
  <message>
   <source>The password for the proxy needs a user name.</source>
   <translation>Zum Passwort für den Proxy gehört ein Benutzername.</translation>
  </message>
  <message>
   <source>The port has a field of its own.</source>
   <translation>Der Port hat ein eigenes Feld.</translation>
  </message>
  <message>
   <source>The port is a number from 1 to 65535.</source>
   <translation>Der Port ist eine Zahl von 1 bis 65535.</translation>
  </message>
  <message>
   <source>The test signs in and counts the messages. It fetches, changes and deletes nothing.</source>
   <translation>Die Prüfung meldet sich an und zählt die Nachrichten. Sie holt, ändert und löscht nichts.</translation>
  </message>
  <message>
   <source>This computer has no keyring that PopView trusts: the password is known only until PopView ends, in no file.</source>
   <translation>Dieser Rechner hat keinen Schlüsselbund, dem PopView vertraut: Das Passwort ist nur bekannt, bis PopView endet, und steht in keiner Datei.</translation>
  </message>
  <message>
   <source>This is a mail address; enter the name of the server.</source>
   <translation>Das ist eine Mailadresse; geben Sie den Namen des Servers ein.</translation>
  </message>
  <message>
   <source>This needs your own certificate: choose its file under “Network”.</source>
   <translation>Dazu gehört Ihr eigenes Zertifikat: Wählen Sie seine Datei unter „Netz“.</translation>
  </message>
  <message>
   <source>Trusting counts for exactly this certificate on {host}, port {port}. For another one you are asked again.</source>
   <translation>Das Vertrauen gilt genau diesem Zertifikat auf {host}, Port {port}. Bei einem anderen werden Sie wieder gefragt.</translation>
  </message>
  <message>
   <source>User and password (USER, PASS)</source>
   <translation>Benutzername und Passwort (USER, PASS)</translation>
  </message>
  <message>
   <source>User {user} on {host}</source>
   <translation>Benutzername {user} auf {host}</translation>
  </message>
  <message>
   <source>Without encryption your agreement is needed.</source>
   <translation>Ohne Verschlüsselung ist Ihr Einverständnis nötig.</translation>
  </message>
  <message>
   <source>You have forbidden this method below: choose another one, or allow it.</source>
   <translation>Diese Art haben Sie unten verboten: Wählen Sie eine andere, oder erlauben Sie sie.</translation>
  </message>
  <message>
   <source>d MMMM yyyy</source>
   <translation>d. MMMM yyyy</translation>
  </message>
  <message>
   <source>{host}, port {port}: SHA-256 {beginning}…</source>
   <translation>{host}, Port {port}: SHA-256 {beginning}…</translation>
  </message>
  <message>
   <source>{messages} in the mailbox</source>
   <translation>{messages} im Postfach</translation>
  </message>
  <message>
   <source>{messages} kept here stay as files on this computer.</source>
   <translation>Als Dateien auf diesem Rechner bleiben: {messages}.</translation>
  </message>
  <message>
   <source>{messages} marked for deletion: the marks are forgotten.</source>
   <translation>{messages} zum Löschen vorgemerkt: Die Vormerkungen werden vergessen.</translation>
  </message>
  <message>
   <source>{n} ms</source>
   <translation>{n} ms</translation>
  </message>
 </context>
 <context>
  <name>accounts</name>
  <message>
   <source>All accounts</source>
   <translation>Alle Konten</translation>
  </message>
  <message>
   <source>Marked</source>
   <translation>Vorgemerkt</translation>
  </message>
  <message>
   <source>On server</source>
   <translation>Auf dem Server</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Gesichert</translation>
  </message>
  <message>
   <source>busy</source>
   <translation>beschäftigt</translation>
  </message>
  <message>
   <source>has a problem</source>
   <translation>hat ein Problem</translation>
  </message>
  <message>
   <source>not in use</source>
   <translation>nicht benutzt</translation>
  </message>
  <message>
   <source>offline</source>
   <translation>ohne Verbindung</translation>
  </message>
  <message>
   <source>{view}: {messages}.</source>
   <translation>{view}: {messages}.</translation>
  </message>
 </context>
 <context>
  <name>answering</name>
  <message numerus="yes">
   <source>An answer to %Ln people cannot be handed to a mail program.</source>
   <translation>
    <numerusform>Eine Antwort an %Ln Person lässt sich keinem Mailprogramm übergeben.</numerusform>
    <numerusform>Eine Antwort an %Ln Personen lässt sich keinem Mailprogramm übergeben.</numerusform>
   </translation>
  </message>
  <message>
   <source>No mail program took the answer to {address}.</source>
   <translation>Kein Mailprogramm hat die Antwort an {address} angenommen.</translation>
  </message>
  <message>
   <source>No program opened the message. Save it, and attach the file to a message of yours.</source>
   <translation>Kein Programm hat die Nachricht geöffnet. Speichern Sie sie, und hängen Sie die Datei an eine eigene Nachricht an.</translation>
  </message>
  <message>
   <source>On {date}, {name} wrote:</source>
   <translation>Am {date} schrieb {name}:</translation>
  </message>
  <message>
   <source>Select one message, and wait until it is shown.</source>
   <translation>Wählen Sie eine Nachricht, und warten Sie, bis sie gezeigt wird.</translation>
  </message>
  <message>
   <source>The message names no address that could be answered.</source>
   <translation>Die Nachricht nennt keine Adresse, an die man antworten könnte.</translation>
  </message>
  <message>
   <source>The message said:</source>
   <translation>In der Nachricht stand:</translation>
  </message>
  <message>
   <source>The message was opened in the program for mail files; forward it there.</source>
   <translation>Die Nachricht wurde im Programm für Maildateien geöffnet; leiten Sie sie dort weiter.</translation>
  </message>
  <message>
   <source>Your mail program has the answer.</source>
   <translation>Ihr Mailprogramm hat die Antwort.</translation>
  </message>
  <message>
   <source>Your mail program has the answer. It quotes the beginning only: more cannot be handed over.</source>
   <translation>Ihr Mailprogramm hat die Antwort. Sie zitiert nur den Anfang: Mehr lässt sich nicht übergeben.</translation>
  </message>
  <message>
   <source>{name} wrote:</source>
   <translation>{name} schrieb:</translation>
  </message>
 </context>
 <context>
  <name>appointments</name>
  <message numerus="yes">
   <source>%Ln more appointments are in the file.</source>
   <translation>
    <numerusform>In der Datei steht %Ln weiterer Termin.</numerusform>
    <numerusform>In der Datei stehen %Ln weitere Termine.</numerusform>
   </translation>
  </message>
  <message>
   <source>(no title)</source>
   <translation>(ohne Titel)</translation>
  </message>
  <message>
   <source>1 more appointment is in the file.</source>
   <translation>In der Datei steht 1 weiterer Termin.</translation>
  </message>
  <message>
   <source>Appointment</source>
   <translation>Termin</translation>
  </message>
  <message>
   <source>Cancelled</source>
   <translation>Abgesagt</translation>
  </message>
  <message>
   <source>HH:mm</source>
   <translation>HH:mm</translation>
  </message>
  <message>
   <source>Invitation</source>
   <translation>Einladung</translation>
  </message>
  <message>
   <source>Organiser</source>
   <translation>Einladende Person</translation>
  </message>
  <message>
   <source>Somebody</source>
   <translation>Jemand</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <source>by the clocks of “{zone}”</source>
   <translation>nach den Uhren von „{zone}“</translation>
  </message>
  <message>
   <source>dddd, d MMMM yyyy</source>
   <translation>dddd, d. MMMM yyyy</translation>
  </message>
  <message>
   <source>every day</source>
   <translation>jeden Tag</translation>
  </message>
  <message>
   <source>every month</source>
   <translation>jeden Monat</translation>
  </message>
  <message>
   <source>every week</source>
   <translation>jede Woche</translation>
  </message>
  <message>
   <source>every year</source>
   <translation>jedes Jahr</translation>
  </message>
  <message>
   <source>{what}: {facts}</source>
   <translation>{what}: {facts}</translation>
  </message>
  <message>
   <source>{when} in {zone}</source>
   <translation>{when} in {zone}</translation>
  </message>
  <message>
   <source>{when}, {often}</source>
   <translation>{when}, {often}</translation>
  </message>
  <message>
   <source>{who} has answered</source>
   <translation>{who} hat geantwortet</translation>
  </message>
  <message>
   <source>{who} proposes another time</source>
   <translation>{who} schlägt eine andere Zeit vor</translation>
  </message>
  <message>
   <source>{who} sends somebody else</source>
   <translation>{who} schickt jemand anderen</translation>
  </message>
  <message>
   <source>{who} will come</source>
   <translation>{who} kommt</translation>
  </message>
  <message>
   <source>{who} will not come</source>
   <translation>{who} kommt nicht</translation>
  </message>
  <message>
   <source>{who} will perhaps come</source>
   <translation>{who} kommt vielleicht</translation>
  </message>
 </context>
 <context>
  <name>assistant</name>
  <message>
   <source>A guess: {origin} answers and has a valid certificate</source>
   <translation>Vermutung: {origin} antwortet und hat ein gültiges Zertifikat</translation>
  </message>
  <message>
   <source>Check the address. The provider’s help pages name the POP3 server; with that, set up by hand.</source>
   <translation>Prüfen Sie die Adresse. Die Hilfeseiten des Anbieters nennen den POP3-Server; damit lässt sich das Konto von Hand einrichten.</translation>
  </message>
  <message>
   <source>Check the proxy above, then search again. Nothing was tried without it.</source>
   <translation>Prüfen Sie den Proxy oben und suchen Sie noch einmal. Ohne ihn wurde nichts versucht.</translation>
  </message>
  <message>
   <source>Enter a whole mail address, like nora@example.org.</source>
   <translation>Geben Sie eine ganze Mailadresse ein, etwa nora@example.org.</translation>
  </message>
  <message>
   <source>Everyone on the way could read the password and the mail, so PopView does not propose it. Ask the provider for an encrypted server. Whoever knows the risk can set it up by hand.</source>
   <translation>Jeder auf dem Weg könnte Passwort und Nachrichten lesen, darum schlägt PopView das nicht vor. Fragen Sie den Anbieter nach einem verschlüsselten Server. Wer die Gefahr kennt, kann es von Hand einrichten.</translation>
  </message>
  <message>
   <source>Found: {host}</source>
   <translation>Gefunden: {host}</translation>
  </message>
  <message>
   <source>Found: {provider}</source>
   <translation>Gefunden: {provider}</translation>
  </message>
  <message>
   <source>I know that {host} &amp;keeps the mail of {domain}. My password will be sent there.</source>
   <translation>Ich weiß, dass {host} die Mails von {domain} a&amp;ufbewahrt. Mein Passwort wird dorthin gesendet.</translation>
  </message>
  <message>
   <source>Looked at, in this order: the providers that PopView knows, the settings that the address’s domain publishes on the web and in the DNS, and the usual server names, over encrypted connections only.</source>
   <translation>Nachgesehen wird der Reihe nach: bei den Anbietern, die PopView kennt, in den Einstellungen, die die Domain der Adresse im Web und im DNS veröffentlicht, und unter den üblichen Servernamen, nur über verschlüsselte Verbindungen.</translation>
  </message>
  <message>
   <source>No name could be looked up. Connect to the network and search again. Where only a proxy leads out, enter it above first.</source>
   <translation>Kein Name konnte nachgeschlagen werden. Verbinden Sie sich mit dem Netz und suchen Sie noch einmal. Führt nur ein Proxy hinaus, tragen Sie ihn oben zuerst ein.</translation>
  </message>
  <message>
   <source>No server was found</source>
   <translation>Kein Server gefunden</translation>
  </message>
  <message>
   <source>Not named. Set the account up by hand to enter it.</source>
   <translation>Nicht genannt. Richten Sie das Konto von Hand ein, um ihn einzugeben.</translation>
  </message>
  <message>
   <source>Nothing is connected. Go online in the menu Mailbox, then search again.</source>
   <translation>Nichts wird verbunden. Schalten Sie im Menü „Postfach“ „Ohne Verbindung arbeiten“ aus und suchen Sie dann noch einmal.</translation>
  </message>
  <message>
   <source>Only a server without encryption was found</source>
   <translation>Nur ein Server ohne Verschlüsselung gefunden</translation>
  </message>
  <message>
   <source>POP3 has to be switched on first, in the settings of the web mailbox.</source>
   <translation>POP3 muss erst eingeschaltet werden, in den Einstellungen des Postfachs im Web.</translation>
  </message>
  <message>
   <source>POP3 is part of some paid plans only.</source>
   <translation>POP3 gehört nur zu manchen bezahlten Tarifen.</translation>
  </message>
  <message>
   <source>PopView looks for the server and shows what it found, before the password is sent.</source>
   <translation>PopView sucht den Server und zeigt, was es gefunden hat, bevor das Passwort gesendet wird.</translation>
  </message>
  <message>
   <source>PopView reads POP3 mailboxes. This provider gives its mail to its own programs or by IMAP only, so PopView cannot open the mailbox.</source>
   <translation>PopView liest POP3-Postfächer. Dieser Anbieter gibt seine Mails nur an eigene Programme oder über IMAP heraus; darum kann PopView das Postfach nicht öffnen.</translation>
  </message>
  <message>
   <source>PopView’s own list of providers: {origin}</source>
   <translation>PopViews eigene Liste der Anbieter: {origin}</translation>
  </message>
  <message>
   <source>Providers that PopView knows</source>
   <translation>Anbieter, die PopView kennt</translation>
  </message>
  <message>
   <source>Proxy {where}: {detail}</source>
   <translation>Proxy {where}: {detail}</translation>
  </message>
  <message>
   <source>Services that {domain} names in the DNS</source>
   <translation>Dienste, die {domain} im DNS nennt</translation>
  </message>
  <message>
   <source>Settings that {domain} publishes (HTTPS)</source>
   <translation>Einstellungen, die {domain} veröffentlicht (HTTPS)</translation>
  </message>
  <message>
   <source>Show the &amp;last 30 days, also what another program has fetched (“recent:” before the user name)</source>
   <translation>Die &amp;letzten 30 Tage zeigen, auch was ein anderes Programm schon abgeholt hat („recent:“ vor dem Benutzernamen)</translation>
  </message>
  <message>
   <source>The address that was opened: {origin}</source>
   <translation>Die geöffnete Adresse: {origin}</translation>
  </message>
  <message>
   <source>The domain itself, over a verified connection: {origin}</source>
   <translation>Die Domain selbst, über eine geprüfte Verbindung: {origin}</translation>
  </message>
  <message>
   <source>The domain’s DNS, which could be forged on the way: {origin}</source>
   <translation>Das DNS der Domain, das unterwegs gefälscht sein könnte: {origin}</translation>
  </message>
  <message>
   <source>The domain’s DNS, which could be forged on the way: {origin} takes in its mail, so it is kept by this provider</source>
   <translation>Das DNS der Domain, das unterwegs gefälscht sein könnte: {origin} nimmt ihre Mails an, also liegen sie bei diesem Anbieter</translation>
  </message>
  <message>
   <source>The network cannot be reached</source>
   <translation>Das Netz ist nicht erreichbar</translation>
  </message>
  <message>
   <source>The provider may have it all the same: its help pages name the server. Set up by hand.</source>
   <translation>Vielleicht hat der Anbieter es trotzdem: Seine Hilfeseiten nennen den Server. Richten Sie das Konto dann von Hand ein.</translation>
  </message>
  <message>
   <source>The proxy did not let PopView through</source>
   <translation>Der Proxy hat PopView nicht durchgelassen</translation>
  </message>
  <message>
   <source>This domain says that it has no POP3</source>
   <translation>Diese Domain sagt, dass sie kein POP3 hat</translation>
  </message>
  <message>
   <source>This pop:// address cannot be understood.</source>
   <translation>Diese pop://-Adresse ist nicht zu verstehen.</translation>
  </message>
  <message>
   <source>Usual server names (encrypted only)</source>
   <translation>Übliche Servernamen (nur verschlüsselt)</translation>
  </message>
  <message>
   <source>What {where} sent could not be understood.</source>
   <translation>Was {where} geschickt hat, war nicht zu verstehen.</translation>
  </message>
  <message>
   <source>You have this mailbox already: “{name}”. Two accounts of one mailbox stand in each other’s way.</source>
   <translation>Dieses Postfach haben Sie schon: „{name}“. Zwei Konten für ein Postfach stehen einander im Weg.</translation>
  </message>
  <message>
   <source>You work offline</source>
   <translation>Arbeit ohne Verbindung</translation>
  </message>
  <message>
   <source>found</source>
   <translation>gefunden</translation>
  </message>
  <message>
   <source>left out: it would go past the proxy</source>
   <translation>ausgelassen: es ginge am Proxy vorbei</translation>
  </message>
  <message>
   <source>no usable answer</source>
   <translation>keine brauchbare Antwort</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <source>{host}, port {port}</source>
   <translation>{host}, Port {port}</translation>
  </message>
  <message>
   <source>{provider} accepts no passwords from mail programs any more; it wants a sign-in through the browser (OAuth 2.0).</source>
   <translation>{provider} nimmt von Mailprogrammen keine Passwörter mehr an, sondern will eine Anmeldung über den Browser (OAuth 2.0).</translation>
  </message>
  <message>
   <source>{provider} has no POP3</source>
   <translation>{provider} hat kein POP3</translation>
  </message>
  <message>
   <source>{provider} takes no password here: it wants a certificate of your own. Choose its file under “Change…”.</source>
   <translation>{provider} nimmt hier kein Passwort: Verlangt wird ein Zertifikat von Ihnen. Wählen Sie dessen Datei unter „Ändern…“.</translation>
  </message>
  <message>
   <source>{provider} wants an app password here: a password for one program, made in the security settings of your account. Your usual password will be refused.</source>
   <translation>{provider} will hier ein App-Passwort: ein Passwort für ein einzelnes Programm, das Sie in den Sicherheitseinstellungen Ihres Kontos anlegen. Ihr gewöhnliches Passwort wird abgelehnt.</translation>
  </message>
  <message>
   <source>{provider} wants an authorisation code here instead of your password. You get it in the settings of the web mailbox where POP3 is switched on.</source>
   <translation>{provider} will hier statt Ihres Passworts einen Autorisierungscode. Sie bekommen ihn in den Einstellungen des Postfachs im Web, dort, wo POP3 eingeschaltet wird.</translation>
  </message>
  <message>
   <source>{provider} wants the password for mail programs here, which you set in your account’s settings; the one for the web pages will be refused.</source>
   <translation>{provider} will hier das Passwort für Mailprogramme, das Sie in den Einstellungen Ihres Kontos festlegen; das für die Webseiten wird abgelehnt.</translation>
  </message>
  <message>
   <source>{result} ({n} ms)</source>
   <translation>{result} ({n} ms)</translation>
  </message>
  <message>
   <source>{where} answered with the web error {detail}.</source>
   <translation>{where} hat mit dem Webfehler {detail} geantwortet.</translation>
  </message>
  <message>
   <source>{where} answered, but could not prove that it is {where}; it was not taken.</source>
   <translation>{where} hat geantwortet, konnte aber nicht nachweisen, dass es {where} ist; die Antwort wurde nicht genommen.</translation>
  </message>
  <message>
   <source>{where} did not answer in time.</source>
   <translation>{where} hat nicht rechtzeitig geantwortet.</translation>
  </message>
  <message>
   <source>{where} led on and on.</source>
   <translation>{where} hat immer weiter verwiesen.</translation>
  </message>
  <message>
   <source>{where} names no POP3 server.</source>
   <translation>{where} nennt keinen POP3-Server.</translation>
  </message>
  <message>
   <source>{where} offers POP3 without encryption only.</source>
   <translation>{where} bietet POP3 nur ohne Verschlüsselung an.</translation>
  </message>
  <message>
   <source>{where} sent far too much.</source>
   <translation>{where} hat viel zu viel geschickt.</translation>
  </message>
  <message>
   <source>{where} wanted to lead to an address without encryption; it was not followed.</source>
   <translation>{where} wollte auf eine Adresse ohne Verschlüsselung verweisen; dem wurde nicht gefolgt.</translation>
  </message>
 </context>
 <context>
  <name>browser</name>
  <message>
   <source>&amp;Open the browser</source>
   <translation>&amp;Browser öffnen</translation>
  </message>
  <message>
   <source>1. Open {console} and sign in.</source>
   <translation>1. Öffnen Sie {console} und melden Sie sich an.</translation>
  </message>
  <message>
   <source>3. Copy the client ID here, and its secret where there is one.</source>
   <translation>3. Kopieren Sie die Client-ID hierher, und ihr Geheimnis, wo es eines gibt.</translation>
  </message>
  <message>
   <source>Add an app registration, the platform “Mobile and desktop applications” with the redirect address {redirect}, allow public client flows, and add the permission POP.AccessAsUser.All.</source>
   <translation>Fügen Sie eine App-Registrierung hinzu, dazu die Plattform „Mobilgerät- und Desktopanwendungen“ mit der Umleitungsadresse {redirect}, erlauben Sie öffentliche Clientflows und fügen Sie die Berechtigung POP.AccessAsUser.All hinzu.</translation>
  </message>
  <message>
   <source>Any Microsoft account</source>
   <translation>Jedes Microsoft-Konto</translation>
  </message>
  <message>
   <source>Choose a kind, or type a domain or directory ID: letters, digits, dots and hyphens.</source>
   <translation>Wählen Sie eine Art, oder tippen Sie eine Domain oder Verzeichnis-ID: Buchstaben, Ziffern, Punkte und Bindestriche.</translation>
  </message>
  <message>
   <source>Copy the address of the page, open it in a browser on this computer and sign in to {issuer} there. PopView waits for five minutes.</source>
   <translation>Kopieren Sie die Adresse der Seite, öffnen Sie sie in einem Browser auf diesem Rechner und melden Sie sich dort bei {issuer} an. PopView wartet fünf Minuten.</translation>
  </message>
  <message>
   <source>Make a project there, enter yourself as test user, and add a client of the kind “Desktop app”.</source>
   <translation>Legen Sie dort ein Projekt an, tragen Sie sich als Testnutzer ein und fügen Sie einen Client der Art „Desktop-App“ hinzu.</translation>
  </message>
  <message>
   <source>No browser could be opened</source>
   <translation>Kein Browser ließ sich öffnen</translation>
  </message>
  <message>
   <source>One moment…</source>
   <translation>Einen Augenblick…</translation>
  </message>
  <message>
   <source>Or the domain or directory ID of one organisation, like contoso.com.</source>
   <translation>Oder die Domain oder Verzeichnis-ID einer Organisation, etwa contoso.com.</translation>
  </message>
  <message>
   <source>PopView forgot its sign-in, but {issuer} did not end the permission: withdraw it in your account there.</source>
   <translation>PopView hat die Anmeldung vergessen, aber {issuer} hat die Erlaubnis nicht beendet: Nehmen Sie sie dort in Ihrem Konto zurück.</translation>
  </message>
  <message>
   <source>Private (Outlook.com, Hotmail)</source>
   <translation>Privat (Outlook.com, Hotmail)</translation>
  </message>
  <message>
   <source>Register an app with the redirect address {redirect} and the permission to read mail.</source>
   <translation>Registrieren Sie eine App mit der Umleitungsadresse {redirect} und der Berechtigung, Mails zu lesen.</translation>
  </message>
  <message>
   <source>Sign in to {issuer}</source>
   <translation>Bei {issuer} anmelden</translation>
  </message>
  <message>
   <source>Sign in to {issuer} in the window that has opened. PopView waits for five minutes.</source>
   <translation>Melden Sie sich in dem geöffneten Fenster bei {issuer} an. PopView wartet fünf Minuten.</translation>
  </message>
  <message>
   <source>This did not work. Close this window; PopView says what to do.</source>
   <translation>Das hat nicht geklappt. Schließen Sie dieses Fenster; PopView sagt, was zu tun ist.</translation>
  </message>
  <message>
   <source>Type this code at {page}, on this or any other device:</source>
   <translation>Tippen Sie diesen Code auf {page} ein, auf diesem oder einem anderen Gerät:</translation>
  </message>
  <message>
   <source>Use a co&amp;de instead</source>
   <translation>Stattdessen einen Co&amp;de benutzen</translation>
  </message>
  <message>
   <source>Waiting for the browser…</source>
   <translation>Warten auf den Browser…</translation>
  </message>
  <message>
   <source>Work or school</source>
   <translation>Arbeit oder Schule</translation>
  </message>
  <message>
   <source>You are signed in. You can close this window and go back to PopView.</source>
   <translation>Sie sind angemeldet. Sie können dieses Fenster schließen und zu PopView zurückkehren.</translation>
  </message>
  <message>
   <source>Your browser opens the page of {issuer}. You sign in there and agree that PopView may read the mailbox. PopView never sees your password.</source>
   <translation>Ihr Browser öffnet die Seite von {issuer}. Dort melden Sie sich an und stimmen zu, dass PopView das Postfach lesen darf. PopView bekommt Ihr Passwort nie zu sehen.</translation>
  </message>
  <message>
   <source>{issuer} wants every program to be registered. You do this once, free of charge:</source>
   <translation>{issuer} will, dass jedes Programm registriert ist. Das tun Sie einmal, kostenlos:</translation>
  </message>
 </context>
 <context>
  <name>cleanup</name>
  <message numerus="yes">
   <source>%Ln days</source>
   <translation>
    <numerusform>%Ln Tag</numerusform>
    <numerusform>%Ln Tage</numerusform>
   </translation>
  </message>
  <message>
   <source>(no subject)</source>
   <translation>(kein Betreff)</translation>
  </message>
  <message>
   <source>Account</source>
   <translation>Konto</translation>
  </message>
  <message>
   <source>Also delete {messages} that this server gives no lasting identity. Each one is deleted only if its header occurs exactly once in the mailbox.</source>
   <translation>Auch {messages} löschen, denen dieser Server keine bleibende Kennung gibt. Jede wird nur gelöscht, wenn ihr Kopf genau einmal im Postfach vorkommt.</translation>
  </message>
  <message>
   <source>Also delete {messages} whose header the server cannot show. Only identity and size can be compared.</source>
   <translation>Auch {messages} löschen, deren Kopf der Server nicht zeigen kann. Nur Kennung und Größe lassen sich vergleichen.</translation>
  </message>
  <message>
   <source>Ask the server to delete them</source>
   <translation>Den Server bitten, sie zu löschen</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>Delete {messages} ({size})</source>
   <translation>{messages} löschen ({size})</translation>
  </message>
  <message>
   <source>Delete {messages} from {account}?</source>
   <translation>{messages} von {account} löschen?</translation>
  </message>
  <message>
   <source>Deleted and confirmed: {gone} of {total}</source>
   <translation>Gelöscht und bestätigt: {gone} von {total}</translation>
  </message>
  <message>
   <source>Deleted and confirmed: {messages}</source>
   <translation>Gelöscht und bestätigt: {messages}</translation>
  </message>
  <message>
   <source>Deleted, but listed again since {date}</source>
   <translation>Gelöscht, aber seit {date} wieder aufgeführt</translation>
  </message>
  <message>
   <source>Deleting {messages} on {account}…</source>
   <translation>{messages} auf {account} werden gelöscht…</translation>
  </message>
  <message>
   <source>Deleting…</source>
   <translation>Wird gelöscht…</translation>
  </message>
  <message>
   <source>Ended before anything was deleted</source>
   <translation>Beendet, bevor etwas gelöscht wurde</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>Here</source>
   <translation>Hier</translation>
  </message>
  <message>
   <source>It is not yet known what became of {messages}</source>
   <translation>Noch ist nicht bekannt, was aus {messages} geworden ist</translation>
  </message>
  <message>
   <source>Keep a copy of the headers</source>
   <translation>Die Köpfe als Kopie behalten</translation>
  </message>
  <message>
   <source>Keep a copy of the whole messages</source>
   <translation>Die ganzen Nachrichten als Kopie behalten</translation>
  </message>
  <message>
   <source>Keep no copy</source>
   <translation>Keine Kopie behalten</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>List the mailbox anew</source>
   <translation>Das Postfach neu auflisten</translation>
  </message>
  <message>
   <source>Make safety copies</source>
   <translation>Sicherheitskopien machen</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Nachrichten</translation>
  </message>
  <message>
   <source>Not finished: the next check tells</source>
   <translation>Nicht zu Ende: Das nächste Nachsehen wird es zeigen</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Hinweise</translation>
  </message>
  <message>
   <source>Nothing was deleted</source>
   <translation>Nichts wurde gelöscht</translation>
  </message>
  <message>
   <source>Nothing was deleted yet: {size} are marked on {accounts}. What shall happen to the marks?</source>
   <translation>Noch wurde nichts gelöscht: {size} sind auf {accounts} vorgemerkt. Was soll mit den Vormerkungen geschehen?</translation>
  </message>
  <message>
   <source>Prove that they are the right messages</source>
   <translation>Nachweisen, dass es die richtigen Nachrichten sind</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <source>Say goodbye: now the server deletes</source>
   <translation>Verabschieden: Jetzt löscht der Server</translation>
  </message>
  <message>
   <source>Sign in, in a session of its own</source>
   <translation>Anmelden, in einer eigenen Sitzung</translation>
  </message>
  <message>
   <source>Since</source>
   <translation>Seit</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Still there, though the server said yes</source>
   <translation>Noch da, obwohl der Server ja gesagt hat</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Betreff</translation>
  </message>
  <message>
   <source>The next check lists the mailbox and tells. The marks stay until then.</source>
   <translation>Das nächste Nachsehen listet das Postfach auf und zeigt es. Die Vormerkungen bleiben bis dahin.</translation>
  </message>
  <message>
   <source>The server deleted {messages} and lists them again: it only hid or moved them meanwhile.</source>
   <translation>Der Server hat {messages} gelöscht und führt sie nun wieder auf: Er hatte sie nur verborgen oder verschoben.</translation>
  </message>
  <message>
   <source>The server deletes nothing before PopView has said goodbye. Then the mailbox is listed anew, and only what is no longer in it counts as deleted.</source>
   <translation>Der Server löscht nichts, bevor PopView sich verabschiedet hat. Dann wird das Postfach neu aufgelistet, und nur was nicht mehr darin ist, gilt als gelöscht.</translation>
  </message>
  <message>
   <source>The server said at the end: {text}</source>
   <translation>Der Server sagte zum Schluss: {text}</translation>
  </message>
  <message>
   <source>The server said yes to deleting {messages}, and still lists them; the marks stay.</source>
   <translation>Der Server hat dem Löschen von {messages} zugestimmt und führt sie noch immer auf; die Vormerkungen bleiben.</translation>
  </message>
  <message>
   <source>The server still lists {messages}; the marks stay.</source>
   <translation>Der Server führt {messages} noch immer auf; die Vormerkungen bleiben.</translation>
  </message>
  <message>
   <source>They will be deleted on the server {host} for good. Before that, each one is proved to be the message you marked; what cannot be proved stays.</source>
   <translation>Sie werden auf dem Server {host} endgültig gelöscht. Vorher wird für jede nachgewiesen, dass es die vorgemerkte Nachricht ist; was sich nicht nachweisen lässt, bleibt.</translation>
  </message>
  <message>
   <source>Until I delete them</source>
   <translation>Bis ich sie lösche</translation>
  </message>
  <message>
   <source>What became of it</source>
   <translation>Was daraus wurde</translation>
  </message>
  <message>
   <source>What is deleted is gone for good.</source>
   <translation>Was gelöscht ist, ist endgültig fort.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>Whether the server keeps a trash, POP3 does not tell.</source>
   <translation>Ob der Server einen Papierkorb hat, sagt POP3 nicht.</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Wer</translation>
  </message>
  <message>
   <source>Why marked</source>
   <translation>Warum vorgemerkt</translation>
  </message>
  <message>
   <source>Written to {path}.</source>
   <translation>In {path} geschrieben.</translation>
  </message>
  <message>
   <source>You can see later what was deleted, but not read it.</source>
   <translation>Sie können später sehen, was gelöscht wurde, es aber nicht lesen.</translation>
  </message>
  <message>
   <source>a copy is on this computer</source>
   <translation>eine Kopie liegt auf diesem Rechner</translation>
  </message>
  <message>
   <source>has attachments</source>
   <translation>hat Anlagen</translation>
  </message>
  <message>
   <source>its header cannot be read</source>
   <translation>ihr Kopf ist nicht lesbar</translation>
  </message>
  <message>
   <source>kept out: no longer on the server</source>
   <translation>ausgenommen: nicht mehr auf dem Server</translation>
  </message>
  <message>
   <source>kept: another message looks the same</source>
   <translation>bleibt: eine andere Nachricht sieht genauso aus</translation>
  </message>
  <message>
   <source>kept: it is protected</source>
   <translation>bleibt: sie ist geschützt</translation>
  </message>
  <message>
   <source>kept: its sender is protected</source>
   <translation>bleibt: ihr Absender ist geschützt</translation>
  </message>
  <message>
   <source>never opened</source>
   <translation>nie geöffnet</translation>
  </message>
  <message>
   <source>no identity on the server</source>
   <translation>keine Kennung auf dem Server</translation>
  </message>
  <message>
   <source>{account}, {date}.</source>
   <translation>{account}, {date}.</translation>
  </message>
  <message>
   <source>{account}, {date}: {size} are no longer listed.</source>
   <translation>{account}, {date}: {size} sind nicht mehr aufgeführt.</translation>
  </message>
  <message>
   <source>{hint} Kept for {days}.</source>
   <translation>{hint} Aufbewahrt für {days}.</translation>
  </message>
  <message>
   <source>{messages} marked for deletion</source>
   <translation>{messages} zum Löschen vorgemerkt</translation>
  </message>
  <message>
   <source>{messages} marked on {account}</source>
   <translation>{messages} auf {account} vorgemerkt</translation>
  </message>
  <message>
   <source>{n} already gone</source>
   <translation>{n} schon fort</translation>
  </message>
  <message>
   <source>{n} changed, kept</source>
   <translation>{n} geändert, behalten</translation>
  </message>
  <message>
   <source>{n} deleted</source>
   <translation>{n} gelöscht</translation>
  </message>
  <message>
   <source>{n} listed again</source>
   <translation>{n} wieder aufgeführt</translation>
  </message>
  <message>
   <source>{n} not proved, kept</source>
   <translation>{n} nicht nachgewiesen, behalten</translation>
  </message>
  <message>
   <source>{n} not sent</source>
   <translation>{n} nicht gesendet</translation>
  </message>
  <message>
   <source>{n} refused by the server</source>
   <translation>{n} vom Server verweigert</translation>
  </message>
  <message>
   <source>{n} still there</source>
   <translation>{n} noch da</translation>
  </message>
  <message>
   <source>{n} unknown</source>
   <translation>{n} unbekannt</translation>
  </message>
  <message>
   <source>{outcome}. The server says: {text}</source>
   <translation>{outcome}. Der Server sagt: {text}</translation>
  </message>
  <message>
   <source>{part} of {whole}</source>
   <translation>{part} von {whole}</translation>
  </message>
  <message>
   <source>{size} are fetched first and kept under “Saved” on this computer.</source>
   <translation>{size} werden vorher geholt und unter „Gesichert“ auf diesem Rechner behalten.</translation>
  </message>
 </context>
 <context>
  <name>columns</name>
  <message>
   <source>Account</source>
   <translation>Konto</translation>
  </message>
  <message>
   <source>Attachments</source>
   <translation>Anlagen</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>Kept here</source>
   <translation>Hier vorhanden</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Betreff</translation>
  </message>
  <message>
   <source>To</source>
   <translation>An</translation>
  </message>
  <message>
   <source>Why marked</source>
   <translation>Warum vorgemerkt</translation>
  </message>
 </context>
 <context>
  <name>filter</name>
  <message numerus="yes">
   <source>Also found in the text of %Ln messages.</source>
   <translation>
    <numerusform>Auch im Text von %Ln Nachricht gefunden.</numerusform>
    <numerusform>Auch im Text von %Ln Nachrichten gefunden.</numerusform>
   </translation>
  </message>
  <message>
   <source>Also found in the text of 1 message.</source>
   <translation>Auch im Text von 1 Nachricht gefunden.</translation>
  </message>
  <message>
   <source>“{condition}” is no condition PopView knows; it is searched for as it stands.</source>
   <translation>„{condition}“ ist keine Bedingung, die PopView kennt; gesucht wird danach wörtlich.</translation>
  </message>
 </context>
 <context>
  <name>groups</name>
  <message>
   <source>(no conversation)</source>
   <translation>(keine Unterhaltung)</translation>
  </message>
  <message>
   <source>(no date)</source>
   <translation>(kein Datum)</translation>
  </message>
  <message>
   <source>(no domain)</source>
   <translation>(keine Domain)</translation>
  </message>
  <message>
   <source>(no mailing list)</source>
   <translation>(keine Mailingliste)</translation>
  </message>
  <message>
   <source>(size not known)</source>
   <translation>(Größe unbekannt)</translation>
  </message>
  <message>
   <source>1 MB to 10 MB</source>
   <translation>1 MB bis 10 MB</translation>
  </message>
  <message>
   <source>10 MB and more</source>
   <translation>10 MB und mehr</translation>
  </message>
  <message>
   <source>10 kB to 100 kB</source>
   <translation>10 kB bis 100 kB</translation>
  </message>
  <message>
   <source>100 kB to 1 MB</source>
   <translation>100 kB bis 1 MB</translation>
  </message>
  <message>
   <source>Below 10 kB</source>
   <translation>Unter 10 kB</translation>
  </message>
  <message>
   <source>Group {name}: {held}</source>
   <translation>Gruppe {name}: {held}</translation>
  </message>
  <message>
   <source>Group {name}: {held}, folded</source>
   <translation>Gruppe {name}: {held}, zugeklappt</translation>
  </message>
  <message>
   <source>In the future</source>
   <translation>In der Zukunft</translation>
  </message>
  <message>
   <source>The last seven days</source>
   <translation>Die letzten sieben Tage</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <source>Yesterday</source>
   <translation>Gestern</translation>
  </message>
 </context>
 <context>
  <name>guide</name>
  <message>
   <source>H&amp;ow do I get one?</source>
   <translation>Wie bekomme ich &amp;das?</translation>
  </message>
  <message>
   <source>H&amp;ow do I switch it on?</source>
   <translation>Wie schalte ich es &amp;ein?</translation>
  </message>
  <message>
   <source>H&amp;ow does that work?</source>
   <translation>Wie &amp;geht das?</translation>
  </message>
  <message>
   <source>Your browser would open {target}</source>
   <translation>Ihr Browser würde {target} öffnen</translation>
  </message>
 </context>
 <context>
  <name>history</name>
  <message>
   <source>Another program</source>
   <translation>Ein anderes Programm</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>Forget the history of “{0}”?</source>
   <translation>Den Verlauf von „{0}“ vergessen?</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>Missed</source>
   <translation>Vermisst seit</translation>
  </message>
  <message>
   <source>Nobody: renamed</source>
   <translation>Niemand: umbenannt</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>Unbekannt</translation>
  </message>
  <message>
   <source>Removed by</source>
   <translation>Wer es war</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Betreff</translation>
  </message>
  <message>
   <source>The server, by its age</source>
   <translation>Der Server, nach Alter</translation>
  </message>
  <message>
   <source>You, by a commit</source>
   <translation>Sie, beim Ausführen</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} von {1}</translation>
  </message>
  <message>
   <source>{0} that left the server will no longer be listed. What is marked or saved here stays, and so does the history of commits.</source>
   <translation>Aus der Liste verschwinden, weil nicht mehr auf dem Server: {0}. Was hier vorgemerkt oder gesichert ist, bleibt, ebenso die bisherigen Löschungen.</translation>
  </message>
 </context>
 <context>
  <name>imports</name>
  <message numerus="yes">
   <source>%Ln POP3 accounts were found</source>
   <translation>
    <numerusform>%Ln POP3-Konto gefunden</numerusform>
    <numerusform>%Ln POP3-Konten gefunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln accounts were imported. The first check of each asks for its password.</source>
   <translation>
    <numerusform>%Ln Konto wurde importiert. Das erste Nachsehen fragt nach dem Passwort.</numerusform>
    <numerusform>%Ln Konten wurden importiert. Das erste Nachsehen fragt jeweils nach dem Passwort.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>&amp;Import %Ln accounts</source>
   <translation>
    <numerusform>%Ln Konto &amp;importieren</numerusform>
    <numerusform>%Ln Konten &amp;importieren</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Import 1 account</source>
   <translation>1 Konto &amp;importieren</translation>
  </message>
  <message>
   <source>1 POP3 account was found</source>
   <translation>1 POP3-Konto gefunden</translation>
  </message>
  <message>
   <source>1 account was imported. Its first check asks for the password.</source>
   <translation>1 Konto wurde importiert. Das erste Nachsehen fragt nach dem Passwort.</translation>
  </message>
  <message>
   <source>Accounts written to {path}, without passwords: {count}.</source>
   <translation>Konten in {path} geschrieben, ohne Passwörter: {count}.</translation>
  </message>
  <message>
   <source>Already in PopView.</source>
   <translation>Schon in PopView.</translation>
  </message>
  <message>
   <source>Encrypted there if the server offered it; PopView insists on it.</source>
   <translation>Dort verschlüsselt, wenn der Server es anbot; PopView besteht darauf.</translation>
  </message>
  <message>
   <source>Looking for accounts…</source>
   <translation>Konten werden gesucht…</translation>
  </message>
  <message>
   <source>No POP3 accounts of other programs were found</source>
   <translation>Keine POP3-Konten anderer Programme gefunden</translation>
  </message>
  <message>
   <source>Not encrypted there: PopView asks before it sends anything.</source>
   <translation>Dort nicht verschlüsselt: PopView fragt, bevor es etwas sendet.</translation>
  </message>
  <message>
   <source>POP3 accounts</source>
   <translation>POP3-Konten</translation>
  </message>
  <message>
   <source>STARTTLS</source>
   <translation>STARTTLS</translation>
  </message>
  <message>
   <source>Signs in by the browser there; that has to be done anew.</source>
   <translation>Meldet sich dort über den Browser an; das muss neu geschehen.</translation>
  </message>
  <message>
   <source>Signs in there in a way that PopView does not have.</source>
   <translation>Meldet sich dort auf eine Weise an, die PopView nicht hat.</translation>
  </message>
  <message>
   <source>Switched off there.</source>
   <translation>Dort ausgeschaltet.</translation>
  </message>
  <message>
   <source>TLS</source>
   <translation>TLS</translation>
  </message>
  <message>
   <source>Thunderbird, Claws Mail, Sylpheed, mpop, getmail and fetchmail have none at their usual places. A file of theirs that lies elsewhere, or one that PopView exported, can be chosen.</source>
   <translation>Thunderbird, Claws Mail, Sylpheed, mpop, getmail und fetchmail haben an ihren üblichen Orten keine. Eine ihrer Dateien, die woanders liegt, oder eine, die PopView exportiert hat, lässt sich auswählen.</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>{path} holds no POP3 account.</source>
   <translation>{path} enthält kein POP3-Konto.</translation>
  </message>
  <message>
   <source>{program}, {path}: not understood ({reason}).</source>
   <translation>{program}, {path}: nicht verstanden ({reason}).</translation>
  </message>
 </context>
 <context>
  <name>information</name>
  <message>
   <source>Account</source>
   <translation>Konto</translation>
  </message>
  <message>
   <source>Delay</source>
   <translation>Dauer</translation>
  </message>
  <message>
   <source>Digest of the header</source>
   <translation>Prüfsumme des Kopfs</translation>
  </message>
  <message>
   <source>Each server writes its own line. Only those of servers you trust are sure; others may be invented.</source>
   <translation>Jeder Server schreibt seine eigene Zeile. Sicher sind nur die von Servern, denen Sie vertrauen; andere können erfunden sein.</translation>
  </message>
  <message>
   <source>First listed</source>
   <translation>Zuerst aufgelistet</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>How</source>
   <translation>Wie</translation>
  </message>
  <message>
   <source>Identity</source>
   <translation>Kennung</translation>
  </message>
  <message>
   <source>Its digest: the server gives no usable name</source>
   <translation>Ihre Prüfsumme: Der Server gibt keinen brauchbaren Namen</translation>
  </message>
  <message>
   <source>Its first lines</source>
   <translation>Ihre ersten Zeilen</translation>
  </message>
  <message>
   <source>Its header</source>
   <translation>Ihr Kopf</translation>
  </message>
  <message>
   <source>Kept here</source>
   <translation>Hier vorhanden</translation>
  </message>
  <message>
   <source>Known by</source>
   <translation>Erkannt an</translation>
  </message>
  <message>
   <source>Mailing list</source>
   <translation>Mailingliste</translation>
  </message>
  <message>
   <source>Message-ID</source>
   <translation>Message-ID</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Part</source>
   <translation>Teil</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Size on the server</source>
   <translation>Größe auf dem Server</translation>
  </message>
  <message>
   <source>The message says nothing about the way it came.</source>
   <translation>Die Nachricht sagt nichts über ihren Weg.</translation>
  </message>
  <message>
   <source>The server’s name for it (UIDL)</source>
   <translation>Der Name, den der Server ihr gibt (UIDL)</translation>
  </message>
  <message>
   <source>The whole message</source>
   <translation>Die ganze Nachricht</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>To</source>
   <translation>An</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Typ</translation>
  </message>
  <message>
   <source>Your server says</source>
   <translation>Ihr Server sagt</translation>
  </message>
  <message>
   <source>d MMMM yyyy, HH:mm</source>
   <translation>d. MMMM yyyy, HH:mm</translation>
  </message>
  <message>
   <source>yyyy-MM-dd HH:mm:ss</source>
   <translation>dd.MM.yyyy HH:mm:ss</translation>
  </message>
  <message>
   <source>{account} ({host})</source>
   <translation>{account} ({host})</translation>
  </message>
  <message>
   <source>{n} d</source>
   <translation>{n} d</translation>
  </message>
  <message>
   <source>{n} h</source>
   <translation>{n} h</translation>
  </message>
  <message>
   <source>{n} min</source>
   <translation>{n} min</translation>
  </message>
  <message>
   <source>{n} s</source>
   <translation>{n} s</translation>
  </message>
  <message>
   <source>−{span} (clocks differ)</source>
   <translation>−{span} (Uhren gehen verschieden)</translation>
  </message>
 </context>
 <context>
  <name>mark files</name>
  <message>
   <source>&amp;Mark {messages}</source>
   <translation>{messages} &amp;vormerken</translation>
  </message>
  <message>
   <source>Another message has this identity</source>
   <translation>Kennung gehört einer anderen</translation>
  </message>
  <message>
   <source>Another message looks the same</source>
   <translation>Eine andere sieht genauso aus</translation>
  </message>
  <message>
   <source>Cannot be compared: no digest that fits</source>
   <translation>Keine passende Prüfsumme</translation>
  </message>
  <message>
   <source>It was made for another mailbox. Only messages with the same identity and header fit.</source>
   <translation>Die Datei wurde für ein anderes Postfach gemacht. Nur Nachrichten mit derselben Kennung und demselben Kopf passen.</translation>
  </message>
  <message>
   <source>Left out: protected here</source>
   <translation>Ausgelassen: hier geschützt</translation>
  </message>
  <message>
   <source>Made {date} for {user} on {host}; compared with {account} here.</source>
   <translation>Erstellt: {date} für {user} auf {host}; hier verglichen mit {account}.</translation>
  </message>
  <message>
   <source>Marked already</source>
   <translation>Schon vorgemerkt</translation>
  </message>
  <message>
   <source>Marks of {name}</source>
   <translation>Vormerkungen aus {name}</translation>
  </message>
  <message>
   <source>No longer on the server</source>
   <translation>Nicht mehr auf dem Server</translation>
  </message>
  <message>
   <source>Not in this mailbox</source>
   <translation>Nicht in diesem Postfach</translation>
  </message>
  <message>
   <source>Nothing is deleted by importing. A commit proves each message once more on the server, as always.</source>
   <translation>Importieren löscht nichts. Beim Ausführen wird jede Nachricht wie immer noch einmal auf dem Server nachgewiesen.</translation>
  </message>
  <message>
   <source>Nothing is marked in this mailbox.</source>
   <translation>In diesem Postfach ist nichts vorgemerkt.</translation>
  </message>
  <message>
   <source>The marks of {messages} were written to {path}.</source>
   <translation>Die Vormerkungen von {messages} wurden in {path} geschrieben.</translation>
  </message>
  <message>
   <source>Will be marked</source>
   <translation>Wird vorgemerkt</translation>
  </message>
  <message>
   <source>marks {account}</source>
   <translation>Vormerkungen {account}</translation>
  </message>
  <message>
   <source>{fits} of {total} are here and are the same messages.</source>
   <translation>{fits} von {total} liegen hier und sind dieselben.</translation>
  </message>
  <message>
   <source>“{name}” is no file of marks that this PopView can read.</source>
   <translation>„{name}“ ist keine Datei mit Vormerkungen, die dieses PopView lesen kann.</translation>
  </message>
 </context>
 <context>
  <name>menus</name>
  <message>
   <source>&amp;Clean up</source>
   <translation>A&amp;ufräumen</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <source>&amp;Import and export</source>
   <translation>Import und E&amp;xport</translation>
  </message>
  <message>
   <source>&amp;Mailbox</source>
   <translation>&amp;Postfach</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>&amp;Aussehen</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ansicht</translation>
  </message>
  <message>
   <source>Me&amp;ssage</source>
   <translation>&amp;Nachricht</translation>
  </message>
  <message>
   <source>More about checking</source>
   <translation>Mehr zum Nachsehen</translation>
  </message>
 </context>
 <context>
  <name>older</name>
  <message>
   <source>&amp;Load all of them</source>
   <translation>Alle &amp;laden</translation>
  </message>
  <message>
   <source>&amp;Load {count} more</source>
   <translation>{count} weitere &amp;laden</translation>
  </message>
  <message>
   <source>Older messages: {count} ({size})</source>
   <translation>Ältere Nachrichten: {count} ({size})</translation>
  </message>
  <message>
   <source>{name} of the older messages (Ctrl+F5)</source>
   <translation>{name}: ältere Nachrichten (Strg+F5)</translation>
  </message>
  <message>
   <source>{older}, not searched</source>
   <translation>{older}, nicht durchsucht</translation>
  </message>
 </context>
 <context>
  <name>order</name>
  <message>
   <source>Sort b&amp;y</source>
   <translation>Sor&amp;tieren nach</translation>
  </message>
 </context>
 <context>
  <name>paper</name>
  <message>
   <source>(no subject)</source>
   <translation>(kein Betreff)</translation>
  </message>
  <message>
   <source>Appointment</source>
   <translation>Termin</translation>
  </message>
  <message>
   <source>Attachments</source>
   <translation>Anlagen</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>Making the PDF: page {page} of {pages}</source>
   <translation>PDF wird erstellt: Seite {page} von {pages}</translation>
  </message>
  <message>
   <source>Not the whole message: {shown}</source>
   <translation>Nicht die ganze Nachricht: {shown}</translation>
  </message>
  <message>
   <source>Page {page} of {pages}</source>
   <translation>Seite {page} von {pages}</translation>
  </message>
  <message>
   <source>Plain text only: the message is too long to be laid out with its formatting.</source>
   <translation>Nur der reine Text: Die Nachricht ist zu lang, um sie mit ihrer Gestaltung zu setzen.</translation>
  </message>
  <message>
   <source>Saved: {path}</source>
   <translation>Gespeichert: {path}</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Betreff</translation>
  </message>
  <message>
   <source>This is the beginning of the text; all of it is in the saved message (.eml).</source>
   <translation>Das ist der Anfang des Textes; ganz steht er in der gespeicherten Nachricht (.eml).</translation>
  </message>
  <message>
   <source>unnamed</source>
   <translation>unbenannt</translation>
  </message>
 </context>
 <context>
  <name>pictures</name>
  <message numerus="yes">
   <source>%Ln other things</source>
   <translation>
    <numerusform>%Ln andere Sache</numerusform>
    <numerusform>%Ln andere Sachen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln pictures</source>
   <translation>
    <numerusform>%Ln Bild</numerusform>
    <numerusform>%Ln Bilder</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln pictures could not be loaded</source>
   <translation>
    <numerusform>%Ln Bild ließ sich nicht laden</numerusform>
    <numerusform>%Ln Bilder ließen sich nicht laden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln trackers</source>
   <translation>
    <numerusform>%Ln Tracker</numerusform>
    <numerusform>%Ln Tracker</numerusform>
   </translation>
  </message>
  <message>
   <source>1 other thing</source>
   <translation>1 andere Sache</translation>
  </message>
  <message>
   <source>1 picture</source>
   <translation>1 Bild</translation>
  </message>
  <message>
   <source>1 picture could not be loaded</source>
   <translation>1 Bild ließ sich nicht laden</translation>
  </message>
  <message>
   <source>1 tracker</source>
   <translation>1 Tracker</translation>
  </message>
  <message>
   <source>Always load the pictures in messages from {address}</source>
   <translation>Die Bilder in Nachrichten von {address} immer laden</translation>
  </message>
  <message>
   <source>Loading pictures… {done} of {total}</source>
   <translation>Bilder werden geladen… {done} von {total}</translation>
  </message>
  <message>
   <source>Not loaded, so that nobody learns you opened this: {things} from {hosts}.</source>
   <translation>Nicht geladen, damit niemand erfährt, dass Sie dies geöffnet haben: {things} von {hosts}.</translation>
  </message>
  <message>
   <source>Pictures from {address} are always loaded.</source>
   <translation>Bilder von {address} werden immer geladen.</translation>
  </message>
  <message>
   <source>Still not loaded: {things} from {hosts}.</source>
   <translation>Weiterhin nicht geladen: {things} von {hosts}.</translation>
  </message>
  <message>
   <source>it is not a picture of a known kind</source>
   <translation>es ist kein Bild von bekannter Art</translation>
  </message>
  <message>
   <source>it is too large</source>
   <translation>es ist zu groß</translation>
  </message>
  <message>
   <source>it would lead into your own network</source>
   <translation>es würde in Ihr eigenes Netz führen</translation>
  </message>
  <message>
   <source>its address is not that of a web picture</source>
   <translation>seine Adresse ist nicht die eines Bilds im Web</translation>
  </message>
  <message>
   <source>the account is reached through a proxy, and pictures would go past it</source>
   <translation>das Konto wird über einen Proxy erreicht, und Bilder gingen an ihm vorbei</translation>
  </message>
  <message>
   <source>the connection is not secure</source>
   <translation>die Verbindung ist nicht sicher</translation>
  </message>
  <message>
   <source>the message wants too many or too large ones</source>
   <translation>die Nachricht will zu viele oder zu große</translation>
  </message>
  <message>
   <source>the server cannot be reached</source>
   <translation>der Server ist nicht erreichbar</translation>
  </message>
  <message>
   <source>the server does not answer</source>
   <translation>der Server antwortet nicht</translation>
  </message>
  <message>
   <source>the server does not have it</source>
   <translation>der Server hat es nicht</translation>
  </message>
  <message>
   <source>the server sends from place to place</source>
   <translation>der Server verweist von Ort zu Ort</translation>
  </message>
  <message>
   <source>you stopped it</source>
   <translation>Sie haben es angehalten</translation>
  </message>
  <message>
   <source>you work offline</source>
   <translation>Sie arbeiten ohne Verbindung</translation>
  </message>
  <message>
   <source>{first} and {last}</source>
   <translation>{first} und {last}</translation>
  </message>
  <message numerus="yes">
   <source>{names} and %Ln more</source>
   <translation>
    <numerusform>{names} und %Ln weiterem</numerusform>
    <numerusform>{names} und %Ln weiteren</numerusform>
   </translation>
  </message>
  <message>
   <source>{text}: {why}.</source>
   <translation>{text}: {why}.</translation>
  </message>
  <message>
   <source>{why} ({count})</source>
   <translation>{why} ({count})</translation>
  </message>
 </context>
 <context>
  <name>plan</name>
  <message>
   <source>(no subject)</source>
   <translation>(kein Betreff)</translation>
  </message>
  <message>
   <source>By sender</source>
   <translation>Nach Absender</translation>
  </message>
  <message>
   <source>Doubtful, only with your consent below: {messages}.</source>
   <translation>Zweifelhaft, nur mit Ihrer Zustimmung unten: {messages}.</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Nachrichten</translation>
  </message>
  <message>
   <source>Now {now} of {quota} ({part}) → after {after} ({rest}), {less} less</source>
   <translation>Jetzt {now} von {quota} ({part}) → danach {after} ({rest}), {less} weniger</translation>
  </message>
  <message>
   <source>Now {now} → after {after}, {less} less</source>
   <translation>Jetzt {now} → danach {after}, {less} weniger</translation>
  </message>
  <message>
   <source>With attachments that are not on this computer: {messages}.</source>
   <translation>Mit Anlagen, die nicht auf diesem Rechner liegen: {messages}.</translation>
  </message>
  <message>
   <source>{n} %</source>
   <translation>{n} %</translation>
  </message>
 </context>
 <context>
  <name>problems</name>
  <message>
   <source>A file of PopView is damaged</source>
   <translation>Eine Datei von PopView ist beschädigt</translation>
  </message>
  <message>
   <source>A virus scanner, a company network or somebody on the way may be opening the connection. If your provider changed its server, choose “Forget what was learnt” under “Connection and server”: then PopView accepts it.</source>
   <translation>Ein Virenscanner, ein Firmennetz oder jemand auf dem Weg könnte die Verbindung öffnen. Hat Ihr Anbieter seinen Server geändert, wählen Sie „Gelerntes vergessen“ unter „Verbindung und Server“: Dann nimmt PopView das an.</translation>
  </message>
  <message>
   <source>Another PopView is using this data</source>
   <translation>Ein anderes PopView benutzt diese Daten</translation>
  </message>
  <message>
   <source>Another program has port {port} of this computer, which is wanted for it.</source>
   <translation>Ein anderes Programm belegt den Port {port} dieses Rechners, der dafür gebraucht wird.</translation>
  </message>
  <message>
   <source>Another program or device has this mailbox open, and POP3 lets in only one at a time.</source>
   <translation>Ein anderes Programm oder Gerät hat dieses Postfach geöffnet, und POP3 lässt immer nur eines hinein.</translation>
  </message>
  <message>
   <source>Another program removed it, or the server did so by its own rules.</source>
   <translation>Ein anderes Programm hat sie gelöscht, oder der Server nach seinen eigenen Regeln.</translation>
  </message>
  <message>
   <source>Bring the file back from a backup, or move it away and check again.</source>
   <translation>Holen Sie die Datei aus einer Sicherung zurück, oder verschieben Sie sie und sehen Sie noch einmal nach.</translation>
  </message>
  <message>
   <source>Check the port: 995 is usual with TLS, 110 with STARTTLS. Your provider may also have POP3 switched off until you allow it in its settings.</source>
   <translation>Prüfen Sie den Port: 995 ist mit TLS üblich, 110 mit STARTTLS. Vielleicht hat Ihr Anbieter POP3 auch ausgeschaltet, bis Sie es in seinen Einstellungen erlauben.</translation>
  </message>
  <message>
   <source>Check the proxy in the settings of this account, or remove it.</source>
   <translation>Prüfen Sie den Proxy in den Einstellungen dieses Kontos, oder entfernen Sie ihn.</translation>
  </message>
  <message>
   <source>Check the server name and the port; names of POP3 servers often begin with pop.</source>
   <translation>Prüfen Sie Servernamen und Port; Namen von POP3-Servern beginnen oft mit „pop.“.</translation>
  </message>
  <message>
   <source>Choose STARTTLS for this port, or port 995 with TLS.</source>
   <translation>Wählen Sie für diesen Port STARTTLS, oder Port 995 mit TLS.</translation>
  </message>
  <message>
   <source>Choose TLS as the security of this account.</source>
   <translation>Wählen Sie TLS als Verschlüsselung dieses Kontos.</translation>
  </message>
  <message>
   <source>Choose TLS in the settings of this account, or give your consent there.</source>
   <translation>Wählen Sie TLS in den Einstellungen dieses Kontos, oder geben Sie dort Ihr Einverständnis.</translation>
  </message>
  <message>
   <source>Choose a folder of your own.</source>
   <translation>Wählen Sie einen eigenen Ordner.</translation>
  </message>
  <message>
   <source>Choose another file in the settings of this account, or none if the server asks for none.</source>
   <translation>Wählen Sie in den Einstellungen dieses Kontos eine andere Datei, oder keine, wenn der Server kein Zertifikat verlangt.</translation>
  </message>
  <message>
   <source>Choose another name or folder.</source>
   <translation>Wählen Sie einen anderen Namen oder Ordner.</translation>
  </message>
  <message>
   <source>Close the other one and try again.</source>
   <translation>Schließen Sie das andere und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Compare the client ID, its secret and the redirect address with what is registered.</source>
   <translation>Vergleichen Sie Client-ID, Geheimnis und Umleitungsadresse mit dem, was registriert ist.</translation>
  </message>
  <message>
   <source>Connection and server…</source>
   <translation>Verbindung und Server…</translation>
  </message>
  <message>
   <source>Connection lost</source>
   <translation>Verbindung verloren</translation>
  </message>
  <message>
   <source>Edit account…</source>
   <translation>Konto bearbeiten…</translation>
  </message>
  <message>
   <source>Enter it again; the stored one is kept until a new one works. Some providers want an app password, or must be told to allow POP3.</source>
   <translation>Geben Sie es noch einmal ein; das gespeicherte bleibt, bis ein neues gilt. Manche Anbieter verlangen ein App-Passwort, oder POP3 muss dort erst erlaubt werden.</translation>
  </message>
  <message>
   <source>Enter password…</source>
   <translation>Passwort eingeben…</translation>
  </message>
  <message>
   <source>Enter the password for this time. Signing out and in again often mends the keyring.</source>
   <translation>Geben Sie das Passwort für dieses Mal ein. Ab- und wieder Anmelden am Rechner bringt den Schlüsselbund oft in Ordnung.</translation>
  </message>
  <message>
   <source>Enter the password, or sign in with the browser.</source>
   <translation>Geben Sie das Passwort ein, oder melden Sie sich mit dem Browser an.</translation>
  </message>
  <message>
   <source>Fetch the message to read it.</source>
   <translation>Holen Sie die Nachricht, um sie zu lesen.</translation>
  </message>
  <message>
   <source>Free some space on that disk and try again.</source>
   <translation>Schaffen Sie Platz auf diesem Datenträger und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>In a foreign network, do not go on. If you run this server yourself, compare the fingerprint and then trust exactly this certificate.</source>
   <translation>Machen Sie in einem fremden Netz nicht weiter. Wenn Sie diesen Server selbst betreiben, vergleichen Sie den Fingerabdruck und vertrauen dann genau diesem Zertifikat.</translation>
  </message>
  <message>
   <source>In a foreign network, wait until you are back. If your provider did change it, choose that way to sign in in the settings of this account.</source>
   <translation>Warten Sie in einem fremden Netz, bis Sie zurück sind. Hat Ihr Anbieter es wirklich geändert, wählen Sie diese Art der Anmeldung in den Einstellungen dieses Kontos.</translation>
  </message>
  <message>
   <source>In {path}: {entries}. In brackets stands what is wrong.</source>
   <translation>In {path}: {entries}. In Klammern steht, was daran falsch ist.</translation>
  </message>
  <message>
   <source>It answered {command} with an error.</source>
   <translation>Er hat auf {command} mit einem Fehler geantwortet.</translation>
  </message>
  <message>
   <source>It answered, but could not reach the mail server.</source>
   <translation>Er hat geantwortet, konnte aber den Mailserver nicht erreichen.</translation>
  </message>
  <message>
   <source>It broke the session at {command} of this message twice, at the same place. PopView has set it aside, so that the others can go on.</source>
   <translation>Zweimal brach die Sitzung bei {command} dieser Nachricht ab, an derselben Stelle. PopView hat sie beiseitegelegt, damit es mit den anderen weitergeht.</translation>
  </message>
  <message>
   <source>It did not answer in time.</source>
   <translation>Er hat nicht rechtzeitig geantwortet.</translation>
  </message>
  <message>
   <source>It did not take the user name and password for it.</source>
   <translation>Er hat Benutzername und Passwort nicht angenommen.</translation>
  </message>
  <message>
   <source>It does not know TOP, by which PopView looks at a message without downloading it.</source>
   <translation>Er kennt TOP nicht, womit PopView eine Nachricht ansieht, ohne sie herunterzuladen.</translation>
  </message>
  <message>
   <source>It is not the certificate that you trusted before.</source>
   <translation>Es ist nicht das Zertifikat, dem Sie früher vertraut haben.</translation>
  </message>
  <message>
   <source>It is shown as source.</source>
   <translation>Sie wird als Quelltext gezeigt.</translation>
  </message>
  <message>
   <source>It is shown as source. Be careful with it: it may be made to do harm.</source>
   <translation>Sie wird als Quelltext gezeigt. Seien Sie vorsichtig damit: Sie kann gemacht sein, um zu schaden.</translation>
  </message>
  <message>
   <source>It is switched off, so nothing was asked of its server.</source>
   <translation>Es ist ausgeschaltet; darum wurde sein Server nichts gefragt.</translation>
  </message>
  <message>
   <source>It may be a second PopView that is signing in. End that, then start again here.</source>
   <translation>Vielleicht meldet sich gerade ein zweites PopView an. Beenden Sie das und beginnen Sie hier neu.</translation>
  </message>
  <message>
   <source>It refused the program, not you ({reason}).</source>
   <translation>Abgelehnt wurde das Programm, nicht Sie ({reason}).</translation>
  </message>
  <message>
   <source>It reported a temporary failure. Nothing is wrong with your settings.</source>
   <translation>Er hat eine vorübergehende Störung gemeldet. An Ihren Einstellungen liegt es nicht.</translation>
  </message>
  <message>
   <source>It sent something that answers no question. PopView hung up, since nobody knows any more which answer belongs to what.</source>
   <translation>Er hat etwas geschickt, das auf keine Frage antwortet. PopView hat aufgelegt, denn nun weiß niemand mehr, welche Antwort wozu gehört.</translation>
  </message>
  <message>
   <source>It wants {seconds} seconds between two sign-ins.</source>
   <translation>Er will {seconds} Sekunden zwischen zwei Anmeldungen.</translation>
  </message>
  <message>
   <source>It went past the limit that PopView sets for this ({limit}: {value}), so PopView hung up.</source>
   <translation>Er hat die Grenze überschritten, die PopView hier setzt ({limit}: {value}); darum hat PopView aufgelegt.</translation>
  </message>
  <message>
   <source>It will not be deleted. Check the mailbox again and look at it anew.</source>
   <translation>Sie wird nicht gelöscht. Sehen Sie im Postfach noch einmal nach und schauen Sie sie neu an.</translation>
  </message>
  <message>
   <source>Its address is not understood.</source>
   <translation>Seine Adresse ist nicht zu verstehen.</translation>
  </message>
  <message>
   <source>Its key is locked: enter the passphrase.</source>
   <translation>Sein Schlüssel ist gesperrt: Geben Sie die Passphrase ein.</translation>
  </message>
  <message>
   <source>Its own words below may tell the reason. Check the mailbox again.</source>
   <translation>Seine eigenen Worte unten nennen vielleicht den Grund. Sehen Sie im Postfach noch einmal nach.</translation>
  </message>
  <message>
   <source>Its own words below often tell the reason: too many connections, or maintenance. Try later.</source>
   <translation>Seine eigenen Worte unten nennen oft den Grund: zu viele Verbindungen, oder Wartung. Versuchen Sie es später.</translation>
  </message>
  <message>
   <source>Its rules do not allow this server or port.</source>
   <translation>Seine Regeln erlauben diesen Server oder Port nicht.</translation>
  </message>
  <message>
   <source>Its user name or password holds a letter that cannot be sent to a proxy.</source>
   <translation>Sein Benutzername oder Passwort enthält ein Zeichen, das sich an keinen Proxy senden lässt.</translation>
  </message>
  <message>
   <source>Kind: {kind}</source>
   <translation>Art: {kind}</translation>
  </message>
  <message>
   <source>Look for a typing mistake in the server name, and see whether this computer is online.</source>
   <translation>Suchen Sie einen Tippfehler im Servernamen, und sehen Sie nach, ob dieser Rechner mit dem Netz verbunden ist.</translation>
  </message>
  <message>
   <source>Make the folder writable for you, or start PopView with another data folder.</source>
   <translation>Geben Sie sich Schreibrecht für den Ordner, oder starten Sie PopView mit einem anderen Datenordner.</translation>
  </message>
  <message>
   <source>Mend the file by hand; it was not overwritten.</source>
   <translation>Bringen Sie die Datei von Hand in Ordnung; sie wurde nicht überschrieben.</translation>
  </message>
  <message>
   <source>No common way to sign in</source>
   <translation>Kein gemeinsamer Weg der Anmeldung</translation>
  </message>
  <message>
   <source>No computer with the name {host} could be found.</source>
   <translation>Ein Rechner namens {host} war nicht zu finden.</translation>
  </message>
  <message>
   <source>No connection</source>
   <translation>Keine Verbindung</translation>
  </message>
  <message>
   <source>No connection could be made through {proxy}.</source>
   <translation>Über {proxy} kam keine Verbindung zustande.</translation>
  </message>
  <message>
   <source>No encrypted connection</source>
   <translation>Keine verschlüsselte Verbindung</translation>
  </message>
  <message>
   <source>No safe place for passwords</source>
   <translation>Kein sicherer Ort für Passwörter</translation>
  </message>
  <message>
   <source>Nobody signed in</source>
   <translation>Niemand hat sich angemeldet</translation>
  </message>
  <message>
   <source>Not signed in</source>
   <translation>Nicht angemeldet</translation>
  </message>
  <message>
   <source>Not without encryption</source>
   <translation>Nicht ohne Verschlüsselung</translation>
  </message>
  <message>
   <source>Nothing answers at that name and port.</source>
   <translation>Unter diesem Namen und Port antwortet nichts.</translation>
  </message>
  <message>
   <source>Nothing answers on port {port}</source>
   <translation>An Port {port} antwortet nichts</translation>
  </message>
  <message>
   <source>Nothing is stored for this account to sign in with.</source>
   <translation>Für dieses Konto ist nichts gespeichert, womit es sich anmelden könnte.</translation>
  </message>
  <message>
   <source>Nothing secret was sent. Check port and security of the account; very old servers know only kinds of encryption that are no longer safe.</source>
   <translation>Nichts Geheimes wurde gesendet. Prüfen Sie Port und Verschlüsselung des Kontos; sehr alte Server können nur Verschlüsselung, die nicht mehr sicher ist.</translation>
  </message>
  <message>
   <source>Nothing was taken from it. Close the page in the browser, start again.</source>
   <translation>Nichts davon wurde übernommen. Schließen Sie die Seite im Browser und beginnen Sie neu.</translation>
  </message>
  <message>
   <source>Often the port expects TLS from the first byte: try port 995 with TLS. If the settings worked before, the server is busy: try again later.</source>
   <translation>Oft erwartet der Port TLS vom ersten Byte an: Versuchen Sie Port 995 mit TLS. Gingen die Einstellungen früher, ist der Server beschäftigt: Versuchen Sie es später.</translation>
  </message>
  <message>
   <source>PopView and {host} could not agree on an encrypted connection.</source>
   <translation>PopView und {host} konnten sich auf keine verschlüsselte Verbindung einigen.</translation>
  </message>
  <message>
   <source>PopView connects to no server while you do.</source>
   <translation>Solange verbindet sich PopView mit keinem Server.</translation>
  </message>
  <message>
   <source>PopView has waited for {minutes} min. and stopped.</source>
   <translation>PopView hat {minutes} min gewartet und dann aufgehört.</translation>
  </message>
  <message>
   <source>PopView made a mistake</source>
   <translation>PopView hat einen Fehler gemacht</translation>
  </message>
  <message>
   <source>PopView may not write here</source>
   <translation>PopView darf hier nicht schreiben</translation>
  </message>
  <message>
   <source>Port {port} of {host} speaks POP3 without encryption at first.</source>
   <translation>Port {port} von {host} spricht POP3 zuerst ohne Verschlüsselung.</translation>
  </message>
  <message>
   <source>Port {port} of {host} waits for an encrypted connection, and the account asks for a plain one.</source>
   <translation>Port {port} von {host} wartet auf eine verschlüsselte Verbindung, das Konto verlangt aber eine offene.</translation>
  </message>
  <message>
   <source>Protocol log…</source>
   <translation>Protokoll…</translation>
  </message>
  <message>
   <source>Read the server's words below. Then check user name and password; many servers want the whole e-mail address as user name.</source>
   <translation>Lesen Sie die Worte des Servers unten. Prüfen Sie dann Benutzername und Passwort; viele Server wollen die ganze Mailadresse als Benutzernamen.</translation>
  </message>
  <message>
   <source>See whether this computer is online, and whether a VPN or a firewall is in the way.</source>
   <translation>Sehen Sie nach, ob dieser Rechner mit dem Netz verbunden ist und ob ein VPN oder eine Firewall im Weg steht.</translation>
  </message>
  <message>
   <source>Server cannot be reached</source>
   <translation>Server nicht erreichbar</translation>
  </message>
  <message>
   <source>Server not found</source>
   <translation>Server nicht gefunden</translation>
  </message>
  <message>
   <source>Set “Sign-in method” to automatic in the settings of this account.</source>
   <translation>Stellen Sie „Anmelden mit“ in den Einstellungen dieses Kontos auf automatisch.</translation>
  </message>
  <message>
   <source>Show certificate…</source>
   <translation>Zertifikat zeigen…</translation>
  </message>
  <message>
   <source>Sign in again and agree. At work or school an administrator may have to allow it first.</source>
   <translation>Melden Sie sich noch einmal an und stimmen Sie zu. In Arbeit oder Schule muss es vielleicht erst ein Administrator erlauben.</translation>
  </message>
  <message>
   <source>Sign in again in the browser</source>
   <translation>Im Browser neu anmelden</translation>
  </message>
  <message>
   <source>Sign in again…</source>
   <translation>Neu anmelden…</translation>
  </message>
  <message>
   <source>Sign in…</source>
   <translation>Anmelden…</translation>
  </message>
  <message>
   <source>Signing in as {user} was refused, without a reason that PopView knows.</source>
   <translation>Die Anmeldung als {user} wurde abgelehnt, ohne einen Grund, den PopView kennt.</translation>
  </message>
  <message>
   <source>Some rules are not understood</source>
   <translation>Einige Regeln sind nicht zu verstehen</translation>
  </message>
  <message>
   <source>Somebody tampered with the start of the encryption</source>
   <translation>Jemand hat sich am Beginn der Verschlüsselung zu schaffen gemacht</translation>
  </message>
  <message>
   <source>Something happened that should not. Nothing on the server was deleted by it.</source>
   <translation>Es ist etwas geschehen, das nicht geschehen sollte. Auf dem Server wurde dadurch nichts gelöscht.</translation>
  </message>
  <message>
   <source>Start again when you are ready.</source>
   <translation>Beginnen Sie neu, wenn Sie so weit sind.</translation>
  </message>
  <message>
   <source>Start the newer PopView, or choose another data folder.</source>
   <translation>Starten Sie das neuere PopView, oder wählen Sie einen anderen Datenordner.</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <source>Switch it on again under “Checking” in its settings.</source>
   <translation>Schalten Sie es in seinen Einstellungen unter „Nachsehen“ wieder ein.</translation>
  </message>
  <message>
   <source>Switch off “Work offline” in the Mailbox menu to go on.</source>
   <translation>Um fortzufahren, im Menü „Postfach“ „Ohne Verbindung arbeiten“ ausschalten.</translation>
  </message>
  <message>
   <source>Taking it apart was not done after {seconds} seconds and was stopped.</source>
   <translation>Das Zerlegen war nach {seconds} Sekunden nicht fertig und wurde abgebrochen.</translation>
  </message>
  <message>
   <source>That happens after a while, after a new password, or when the permission was withdrawn. Sign in again in the browser. If that does not help, see whether POP3 is switched on there.</source>
   <translation>Das geschieht nach einiger Zeit, nach einem neuen Passwort, oder wenn die Erlaubnis zurückgezogen wurde. Melden Sie sich im Browser neu an. Hilft das nicht, sehen Sie nach, ob POP3 dort eingeschaltet ist.</translation>
  </message>
  <message>
   <source>The account asks for STARTTLS, but {host} does not offer it on port {port}. Your password was not sent.</source>
   <translation>Das Konto verlangt STARTTLS, aber {host} bietet es an Port {port} nicht an. Ihr Passwort wurde nicht gesendet.</translation>
  </message>
  <message>
   <source>The answer cannot be trusted</source>
   <translation>Der Antwort ist nicht zu trauen</translation>
  </message>
  <message>
   <source>The browser has no way back</source>
   <translation>Der Browser findet nicht zurück</translation>
  </message>
  <message>
   <source>The certificate did not pass the check.</source>
   <translation>Das Zertifikat hat die Prüfung nicht bestanden.</translation>
  </message>
  <message>
   <source>The certificate is made out to {names}, not to {host}.</source>
   <translation>Das Zertifikat ist auf {names} ausgestellt, nicht auf {host}.</translation>
  </message>
  <message>
   <source>The certificate is no longer valid: it ended on {until}.</source>
   <translation>Das Zertifikat gilt nicht mehr: Es ist am {until} abgelaufen.</translation>
  </message>
  <message>
   <source>The certificate is not valid yet: it begins on {since}.</source>
   <translation>Das Zertifikat gilt noch nicht: Es beginnt am {since}.</translation>
  </message>
  <message>
   <source>The certificate of {host} is not trusted, so nothing secret was sent.</source>
   <translation>Dem Zertifikat von {host} wird nicht vertraut; darum wurde nichts Geheimes gesendet.</translation>
  </message>
  <message>
   <source>The connection was better encrypted before</source>
   <translation>Die Verbindung war bisher besser verschlüsselt</translation>
  </message>
  <message>
   <source>The disk is full</source>
   <translation>Der Datenträger ist voll</translation>
  </message>
  <message>
   <source>The file cannot be read.</source>
   <translation>Die Datei ist nicht lesbar.</translation>
  </message>
  <message>
   <source>The file could not be written</source>
   <translation>Die Datei ließ sich nicht schreiben</translation>
  </message>
  <message>
   <source>The file holds a certificate, but not its key. Both must be in one file.</source>
   <translation>Die Datei enthält ein Zertifikat, aber nicht seinen Schlüssel. Beide müssen in einer Datei stehen.</translation>
  </message>
  <message>
   <source>The file holds no certificate.</source>
   <translation>Die Datei enthält kein Zertifikat.</translation>
  </message>
  <message>
   <source>The file is neither PEM nor PKCS#12, or it is damaged.</source>
   <translation>Die Datei ist weder PEM noch PKCS#12, oder sie ist beschädigt.</translation>
  </message>
  <message>
   <source>The key in the file belongs to another certificate.</source>
   <translation>Der Schlüssel in der Datei gehört zu einem anderen Zertifikat.</translation>
  </message>
  <message>
   <source>The keyring failed</source>
   <translation>Der Schlüsselbund hat versagt</translation>
  </message>
  <message>
   <source>The keyring is locked</source>
   <translation>Der Schlüsselbund ist gesperrt</translation>
  </message>
  <message>
   <source>The last connection to {host} used {before}; today only {now} came about. PopView hung up and sent nothing secret.</source>
   <translation>Die letzte Verbindung zu {host} nutzte {before}; heute kam nur {now} zustande. PopView hat aufgelegt und nichts Geheimes gesendet.</translation>
  </message>
  <message>
   <source>The mailbox is in use</source>
   <translation>Das Postfach wird gerade benutzt</translation>
  </message>
  <message>
   <source>The passphrase does not open the key.</source>
   <translation>Die Passphrase öffnet den Schlüssel nicht.</translation>
  </message>
  <message>
   <source>The permission was not given</source>
   <translation>Die Erlaubnis wurde nicht gegeben</translation>
  </message>
  <message>
   <source>The proxy did not let us through</source>
   <translation>Der Proxy hat uns nicht durchgelassen</translation>
  </message>
  <message>
   <source>The rules could not be read</source>
   <translation>Die Regeln waren nicht lesbar</translation>
  </message>
  <message>
   <source>The separate process that takes mail apart ended on this message. PopView itself is fine.</source>
   <translation>Der eigene Prozess, der Mails zerlegt, ist an dieser Nachricht gescheitert. PopView selbst geht es gut.</translation>
  </message>
  <message>
   <source>The server asks us to wait</source>
   <translation>Der Server bittet uns zu warten</translation>
  </message>
  <message>
   <source>The server breaks off at this message</source>
   <translation>Der Server bricht bei dieser Nachricht ab</translation>
  </message>
  <message>
   <source>The server broke the rules of POP3</source>
   <translation>Der Server hat die Regeln von POP3 gebrochen</translation>
  </message>
  <message>
   <source>The server could not prove who it is</source>
   <translation>Der Server konnte nicht nachweisen, wer er ist</translation>
  </message>
  <message>
   <source>The server did not accept the password of {user}.</source>
   <translation>Der Server hat das Passwort von {user} nicht angenommen.</translation>
  </message>
  <message>
   <source>The server did not let us in</source>
   <translation>Der Server hat uns nicht eingelassen</translation>
  </message>
  <message>
   <source>The server gives the same identity to a message with other contents.</source>
   <translation>Der Server gibt einer Nachricht mit anderem Inhalt dieselbe Kennung.</translation>
  </message>
  <message>
   <source>The server has trouble at the moment</source>
   <translation>Der Server hat gerade eine Störung</translation>
  </message>
  <message>
   <source>The server hung up, or the line broke, during {command}.</source>
   <translation>Der Server hat während {command} aufgelegt, oder die Leitung ist abgerissen.</translation>
  </message>
  <message>
   <source>The server made its certificate itself; nobody vouches for it.</source>
   <translation>Der Server hat sein Zertifikat selbst gemacht; niemand bürgt dafür.</translation>
  </message>
  <message>
   <source>The server offers no encryption here</source>
   <translation>Der Server bietet hier keine Verschlüsselung an</translation>
  </message>
  <message>
   <source>The server offers {offered}, and this account allows none of these ways.</source>
   <translation>Der Server bietet {offered} an; dieses Konto erlaubt nichts davon.</translation>
  </message>
  <message>
   <source>The server refused</source>
   <translation>Der Server hat abgelehnt</translation>
  </message>
  <message>
   <source>The server sent too much</source>
   <translation>Der Server hat zu viel geschickt</translation>
  </message>
  <message>
   <source>The server shows no previews</source>
   <translation>Der Server zeigt keine Vorschau</translation>
  </message>
  <message>
   <source>The server stays silent</source>
   <translation>Der Server schweigt</translation>
  </message>
  <message>
   <source>The server stopped answering</source>
   <translation>Der Server antwortet nicht mehr</translation>
  </message>
  <message>
   <source>The server turned us away</source>
   <translation>Der Server hat uns abgewiesen</translation>
  </message>
  <message>
   <source>The server was better protected before</source>
   <translation>Der Server war früher besser geschützt</translation>
  </message>
  <message>
   <source>The settings could not be read</source>
   <translation>Die Einstellungen waren nicht lesbar</translation>
  </message>
  <message>
   <source>The system did not let PopView write {path}.</source>
   <translation>Das System hat PopView {path} nicht schreiben lassen.</translation>
  </message>
  <message>
   <source>The system's keyring did not give or take the password.</source>
   <translation>Der Schlüsselbund des Systems hat das Passwort nicht herausgegeben oder nicht angenommen.</translation>
  </message>
  <message>
   <source>The system's keyring holds your password, but was not opened.</source>
   <translation>Der Schlüsselbund des Systems hat Ihr Passwort, wurde aber nicht geöffnet.</translation>
  </message>
  <message>
   <source>The {field} holds characters that POP3 cannot carry, such as a line break.</source>
   <translation>{field} enthält Zeichen, die POP3 nicht übertragen kann, etwa einen Zeilenumbruch.</translation>
  </message>
  <message>
   <source>There is no room left to write {path}. What was stored before is safe.</source>
   <translation>Für {path} ist kein Platz mehr. Was vorher gespeichert war, ist sicher.</translation>
  </message>
  <message>
   <source>There is no such file.</source>
   <translation>Eine solche Datei gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no way from this computer to {host} at the moment.</source>
   <translation>Von diesem Rechner führt gerade kein Weg zu {host}.</translation>
  </message>
  <message>
   <source>There is such a file already</source>
   <translation>Eine solche Datei gibt es schon</translation>
  </message>
  <message>
   <source>There was no answer to {command} for {seconds} seconds.</source>
   <translation>{seconds} Sekunden lang kam keine Antwort auf {command}.</translation>
  </message>
  <message>
   <source>They do nothing and stay in the file as they are; mend them by hand.</source>
   <translation>Sie tun nichts und bleiben in der Datei, wie sie sind; bringen Sie sie von Hand in Ordnung.</translation>
  </message>
  <message>
   <source>This account has no encryption, and you have not agreed to send a password in the clear.</source>
   <translation>Dieses Konto hat keine Verschlüsselung, und Sie haben nicht zugestimmt, ein Passwort offen zu senden.</translation>
  </message>
  <message>
   <source>This account is not in use</source>
   <translation>Dieses Konto wird nicht benutzt</translation>
  </message>
  <message>
   <source>This account shows the server the certificate in {path}.</source>
   <translation>Dieses Konto zeigt dem Server das Zertifikat in {path}.</translation>
  </message>
  <message>
   <source>This cannot be sent to a server</source>
   <translation>Das lässt sich nicht an einen Server senden</translation>
  </message>
  <message>
   <source>This computer does not know who issued the certificate.</source>
   <translation>Dieser Rechner kennt den Aussteller des Zertifikats nicht.</translation>
  </message>
  <message>
   <source>This is another message now</source>
   <translation>Das ist jetzt eine andere Nachricht</translation>
  </message>
  <message>
   <source>This is not a POP3 server</source>
   <translation>Das ist kein POP3-Server</translation>
  </message>
  <message>
   <source>This message broke the reader</source>
   <translation>An dieser Nachricht ist der Leser gescheitert</translation>
  </message>
  <message>
   <source>This message is no longer on the server</source>
   <translation>Diese Nachricht liegt nicht mehr auf dem Server</translation>
  </message>
  <message>
   <source>This message takes too long to open</source>
   <translation>Diese Nachricht zu öffnen dauert zu lange</translation>
  </message>
  <message>
   <source>This port does not begin with TLS</source>
   <translation>Dieser Port beginnt nicht mit TLS</translation>
  </message>
  <message>
   <source>This port wants TLS</source>
   <translation>Dieser Port will TLS</translation>
  </message>
  <message>
   <source>This system has no keyring that PopView trusts, and PopView never writes a password into a file.</source>
   <translation>Dieses System hat keinen Schlüsselbund, dem PopView vertraut, und PopView schreibt nie ein Passwort in eine Datei.</translation>
  </message>
  <message>
   <source>Try TLS on port 995. If it worked yesterday, be careful: someone may sit between.</source>
   <translation>Versuchen Sie TLS an Port 995. Ging es gestern noch, seien Sie vorsichtig: Es kann jemand dazwischensitzen.</translation>
  </message>
  <message>
   <source>Try again if the server may have been mended since, or delete it.</source>
   <translation>Versuchen Sie es noch einmal, wenn der Server inzwischen repariert sein könnte, oder löschen Sie sie.</translation>
  </message>
  <message>
   <source>Try again in a few minutes.</source>
   <translation>Versuchen Sie es in ein paar Minuten noch einmal.</translation>
  </message>
  <message>
   <source>Try again. If it comes back, copy the details below and send them to us.</source>
   <translation>Versuchen Sie es noch einmal. Kommt es wieder, kopieren Sie die Einzelheiten unten und schicken Sie sie uns.</translation>
  </message>
  <message>
   <source>Try again. If it comes back, save the protocol log and send it to us.</source>
   <translation>Versuchen Sie es noch einmal. Kommt es wieder, speichern Sie das Protokoll und schicken Sie es uns.</translation>
  </message>
  <message>
   <source>Try again. If it stays like this, check the server name and the port, or ask whether a firewall blocks that port.</source>
   <translation>Versuchen Sie es noch einmal. Bleibt es so, prüfen Sie Servernamen und Port, oder fragen Sie, ob eine Firewall diesen Port sperrt.</translation>
  </message>
  <message>
   <source>Type it again by hand instead of pasting it.</source>
   <translation>Tippen Sie es von Hand ein, statt es einzufügen.</translation>
  </message>
  <message>
   <source>Unexpected bytes came before the encryption began. PopView hung up and sent nothing secret.</source>
   <translation>Vor Beginn der Verschlüsselung kamen unerwartete Bytes. PopView hat aufgelegt und nichts Geheimes gesendet.</translation>
  </message>
  <message>
   <source>Unlock the keyring and try again, or enter the password for this time.</source>
   <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal, oder geben Sie das Passwort für dieses Mal ein.</translation>
  </message>
  <message>
   <source>Until now PopView signed in with {before}; today the server takes only {now}, which gives more away. PopView hung up and sent nothing secret.</source>
   <translation>Bisher hat sich PopView mit {before} angemeldet; heute nimmt der Server nur {now} an, und das gibt mehr preis. PopView hat aufgelegt und nichts Geheimes gesendet.</translation>
  </message>
  <message>
   <source>Use TLS on port 995, or another network.</source>
   <translation>Nehmen Sie TLS an Port 995, oder ein anderes Netz.</translation>
  </message>
  <message>
   <source>What PopView already has of it can still be read here.</source>
   <translation>Was PopView schon davon hat, ist hier noch lesbar.</translation>
  </message>
  <message>
   <source>What came from {host} does not fit the question ({reason}).</source>
   <translation>Was von {host} kam, passt nicht zur Frage ({reason}).</translation>
  </message>
  <message>
   <source>What had arrived is kept. If your mail really is this large, tell us.</source>
   <translation>Was ankam, bleibt erhalten. Sind Ihre Nachrichten wirklich so groß, sagen Sie es uns.</translation>
  </message>
  <message>
   <source>What had arrived is kept. Try again.</source>
   <translation>Was ankam, bleibt erhalten. Versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>What had arrived is kept. Try again: PopView goes on where it stopped.</source>
   <translation>Was ankam, bleibt erhalten. Versuchen Sie es noch einmal: PopView macht dort weiter, wo es aufgehört hat.</translation>
  </message>
  <message>
   <source>Written by a newer PopView</source>
   <translation>Von einem neueren PopView geschrieben</translation>
  </message>
  <message>
   <source>Wrong user name or password</source>
   <translation>Benutzername oder Passwort falsch</translation>
  </message>
  <message>
   <source>You stopped this. What had arrived is kept.</source>
   <translation>Sie haben dies angehalten. Was ankam, bleibt erhalten.</translation>
  </message>
  <message>
   <source>You will be asked once each time PopView starts. A keyring service can be installed.</source>
   <translation>Sie werden bei jedem Start von PopView einmal gefragt. Ein Schlüsselbund-Dienst lässt sich nachinstallieren.</translation>
  </message>
  <message>
   <source>You work offline</source>
   <translation>Arbeit ohne Verbindung</translation>
  </message>
  <message>
   <source>Your own certificate cannot be used</source>
   <translation>Ihr eigenes Zertifikat lässt sich nicht benutzen</translation>
  </message>
  <message>
   <source>Your password is fine. Close the other program, or wait: a lock left behind goes away within minutes.</source>
   <translation>Ihr Passwort ist in Ordnung. Schließen Sie das andere Programm, oder warten Sie: Eine liegengebliebene Sperre löst sich in wenigen Minuten.</translation>
  </message>
  <message>
   <source>Your password is fine. Try again a little later.</source>
   <translation>Ihr Passwort ist in Ordnung. Versuchen Sie es etwas später.</translation>
  </message>
  <message>
   <source>a command</source>
   <translation>einem Befehl</translation>
  </message>
  <message>
   <source>a file of PopView</source>
   <translation>eine Datei von PopView</translation>
  </message>
  <message>
   <source>better protected</source>
   <translation>besser geschützt</translation>
  </message>
  <message>
   <source>host, user name or password</source>
   <translation>Server, Benutzername oder Passwort</translation>
  </message>
  <message>
   <source>its port</source>
   <translation>seinem Port</translation>
  </message>
  <message>
   <source>less protected</source>
   <translation>schlechter geschützt</translation>
  </message>
  <message>
   <source>no reason given</source>
   <translation>kein Grund genannt</translation>
  </message>
  <message>
   <source>nothing that PopView knows</source>
   <translation>nichts, was PopView kennt</translation>
  </message>
  <message>
   <source>password</source>
   <translation>Das Passwort</translation>
  </message>
  <message>
   <source>reply</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <source>server name</source>
   <translation>Der Servername</translation>
  </message>
  <message>
   <source>some</source>
   <translation>einige</translation>
  </message>
  <message>
   <source>some entries</source>
   <translation>einige Einträge</translation>
  </message>
  <message>
   <source>the limit</source>
   <translation>die Grenze</translation>
  </message>
  <message>
   <source>the provider</source>
   <translation>der Anbieter</translation>
  </message>
  <message>
   <source>the proxy</source>
   <translation>den Proxy</translation>
  </message>
  <message>
   <source>the server</source>
   <translation>der Server</translation>
  </message>
  <message>
   <source>this user name</source>
   <translation>diesem Benutzernamen</translation>
  </message>
  <message>
   <source>user name</source>
   <translation>Der Benutzername</translation>
  </message>
  <message>
   <source>{host} answered on port {port}, but not in the language of POP3.</source>
   <translation>{host} hat an Port {port} geantwortet, aber nicht in der Sprache von POP3.</translation>
  </message>
  <message>
   <source>{host} did not answer on port {port} within {seconds} seconds.</source>
   <translation>{host} hat an Port {port} {seconds} Sekunden lang nicht geantwortet.</translation>
  </message>
  <message>
   <source>{host} is there, but refuses connections on port {port}.</source>
   <translation>{host} ist da, lehnt aber Verbindungen an Port {port} ab.</translation>
  </message>
  <message>
   <source>{host} refused the connection with its first words.</source>
   <translation>{host} hat die Verbindung mit den ersten Worten abgelehnt.</translation>
  </message>
  <message>
   <source>{host} took the connection on port {port}, but said nothing for {seconds} seconds.</source>
   <translation>{host} hat die Verbindung an Port {port} angenommen, aber {seconds} Sekunden lang nichts gesagt.</translation>
  </message>
  <message>
   <source>{issuer} does not accept this client ID</source>
   <translation>{issuer} nimmt diese Client-ID nicht an</translation>
  </message>
  <message>
   <source>{issuer} no longer accepts the permission that PopView was given.</source>
   <translation>{issuer} nimmt die Erlaubnis nicht mehr an, die PopView bekommen hat.</translation>
  </message>
  <message>
   <source>{issuer} says that PopView may not read this mailbox.</source>
   <translation>{issuer} sagt, dass PopView dieses Postfach nicht lesen darf.</translation>
  </message>
  <message>
   <source>{path} can only be read. You can look at mail, but marks cannot be kept.</source>
   <translation>{path} ist nur lesbar. Sie können Mails ansehen, aber Vormerkungen lassen sich nicht speichern.</translation>
  </message>
  <message>
   <source>{path} cannot be read. Your mail on the server is not touched by this.</source>
   <translation>{path} ist nicht lesbar. Ihre Mails auf dem Server berührt das nicht.</translation>
  </message>
  <message>
   <source>{path} comes from a newer version. It was left untouched.</source>
   <translation>{path} stammt von einer neueren Version. Es wurde nicht angerührt.</translation>
  </message>
  <message>
   <source>{path} exists and was not overwritten.</source>
   <translation>{path} gibt es schon und wurde nicht überschrieben.</translation>
  </message>
  <message>
   <source>{path} has a mistake in it. PopView goes on with its own defaults.</source>
   <translation>{path} enthält einen Fehler. PopView macht mit seinen Vorgaben weiter.</translation>
  </message>
  <message>
   <source>{path} is held by another window or process of PopView.</source>
   <translation>{path} wird von einem anderen Fenster oder Prozess von PopView benutzt.</translation>
  </message>
  <message>
   <source>{path} is no rules file that PopView understands.</source>
   <translation>{path} ist keine Regeldatei, die PopView versteht.</translation>
  </message>
 </context>
 <context>
  <name>profile</name>
  <message numerus="yes">
   <source>%n minutes</source>
   <translation>
    <numerusform>%n Minute</numerusform>
    <numerusform>%n Minuten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n seconds</source>
   <translation>
    <numerusform>%n Sekunde</numerusform>
    <numerusform>%n Sekunden</numerusform>
   </translation>
  </message>
  <message>
   <source>1 minute</source>
   <translation>1 Minute</translation>
  </message>
  <message>
   <source>1 second</source>
   <translation>1 Sekunde</translation>
  </message>
  <message>
   <source>A preview counts as reading</source>
   <translation>Eine Vorschau zählt als Lesen</translation>
  </message>
  <message>
   <source>As of the last connection · {checked}</source>
   <translation>Stand der letzten Verbindung · {checked}</translation>
  </message>
  <message>
   <source>Ask beforehand</source>
   <translation>Vorher fragen</translation>
  </message>
  <message>
   <source>Automatic</source>
   <translation>Automatisch</translation>
  </message>
  <message>
   <source>Certificate (SHA-256)</source>
   <translation>Zertifikat (SHA-256)</translation>
  </message>
  <message>
   <source>Changes the header of a message afterwards</source>
   <translation>Ändert den Kopf einer Nachricht nachträglich</translation>
  </message>
  <message>
   <source>Deletes messages by itself</source>
   <translation>Löscht Nachrichten von selbst</translation>
  </message>
  <message>
   <source>Encryption</source>
   <translation>Verschlüsselung</translation>
  </message>
  <message>
   <source>Fetch the whole message?</source>
   <translation>Die ganze Nachricht abholen?</translation>
  </message>
  <message>
   <source>Fetch without asking</source>
   <translation>Ohne Frage abholen</translation>
  </message>
  <message>
   <source>Fetching counts as reading</source>
   <translation>Abholen zählt als Lesen</translation>
  </message>
  <message>
   <source>Fetching hides or deletes the message</source>
   <translation>Abholen verbirgt oder löscht die Nachricht</translation>
  </message>
  <message>
   <source>For servers that delete at the end whatever was read.</source>
   <translation>Für Server, die am Ende alles löschen, was gelesen wurde.</translation>
  </message>
  <message>
   <source>Gives every message a lasting name (UIDL)</source>
   <translation>Gibt jeder Nachricht einen bleibenden Namen (UIDL)</translation>
  </message>
  <message>
   <source>Hangs up after silence of</source>
   <translation>Legt auf nach Stille von</translation>
  </message>
  <message>
   <source>If not, PopView asks for all names to find one: a little slower.</source>
   <translation>Wenn nicht, fragt PopView nach allen Namen, um einen zu finden: etwas langsamer.</translation>
  </message>
  <message>
   <source>If not, PopView relies on what was learnt and asks for nothing unusual.</source>
   <translation>Wenn nicht, verlässt sich PopView auf Gelerntes und fragt nach nichts Ungewöhnlichem.</translation>
  </message>
  <message>
   <source>If not, PopView waits for each answer: slow, but it never gets lost.</source>
   <translation>Wenn nicht, wartet PopView auf jede Antwort: langsam, aber nichts kommt durcheinander.</translation>
  </message>
  <message>
   <source>If not, a preview costs as much time as the whole message.</source>
   <translation>Wenn nicht, dauert eine Vorschau so lange wie die ganze Nachricht.</translation>
  </message>
  <message>
   <source>If not, messages are recognised by their header alone, and deleting asks more of you.</source>
   <translation>Sonst werden Nachrichten nur am Kopf erkannt, und beim Löschen wird mehr gefragt.</translation>
  </message>
  <message>
   <source>If not, senders, subjects and previews are seen only once a message is fetched.</source>
   <translation>Wenn nicht, sind Absender, Betreff und Vorschau erst zu sehen, wenn eine Nachricht abgeholt ist.</translation>
  </message>
  <message>
   <source>If so, PopView asks for yours, for what the server says of errors.</source>
   <translation>Dann verlangt PopView die Ihre, für das, was der Server zu Fehlern sagt.</translation>
  </message>
  <message>
   <source>If so, PopView asks it once to learn what counts as reading. Some servers hang up at it.</source>
   <translation>Wenn ja, fragt PopView ihn einmal danach, um zu lernen, was als Lesen zählt. Manche Server legen dabei auf.</translation>
  </message>
  <message>
   <source>If so, the size helps to recognise a message whose beginning cannot be shown.</source>
   <translation>Wenn ja, hilft die Größe, eine Nachricht zu erkennen, deren Anfang sich nicht zeigen lässt.</translation>
  </message>
  <message>
   <source>It is then missing from the next list. PopView asks beforehand.</source>
   <translation>Sie fehlt dann in der nächsten Liste. PopView fragt vorher.</translation>
  </message>
  <message>
   <source>Lasting identities (UIDL)</source>
   <translation>Bleibende Kennungen (UIDL)</translation>
  </message>
  <message>
   <source>Learnt: {value}</source>
   <translation>Gelernt: {value}</translation>
  </message>
  <message>
   <source>Names a single message (UIDL with a number)</source>
   <translation>Nennt eine einzelne Nachricht (UIDL mit Nummer)</translation>
  </message>
  <message>
   <source>Needs RSET before QUIT</source>
   <translation>Braucht RSET vor QUIT</translation>
  </message>
  <message>
   <source>No: messages are recognised by their header alone</source>
   <translation>Nein: Nachrichten werden nur am Kopf erkannt</translation>
  </message>
  <message>
   <source>Nobody marks these messages: the server removes them by its own rules.</source>
   <translation>Niemand merkt diese Nachrichten vor: Der Server entfernt sie nach eigenen Regeln.</translation>
  </message>
  <message>
   <source>None: everyone on the way can read along</source>
   <translation>Keine: Jeder auf dem Weg kann mitlesen</translation>
  </message>
  <message>
   <source>Not known yet</source>
   <translation>Noch nicht bekannt</translation>
  </message>
  <message>
   <source>Other programs then show the message as read. PopView asks beforehand.</source>
   <translation>Andere Programme zeigen die Nachricht dann als gelesen. PopView fragt vorher.</translation>
  </message>
  <message>
   <source>Other programs then show the message as read. PopView only takes note of it.</source>
   <translation>Andere Programme zeigen die Nachricht dann als gelesen. PopView merkt es sich nur.</translation>
  </message>
  <message>
   <source>PopView does not offer to try again any sooner.</source>
   <translation>Früher bietet PopView keinen neuen Versuch an.</translation>
  </message>
  <message>
   <source>PopView has not been connected yet. Check the mailbox to learn more.</source>
   <translation>PopView war noch nicht verbunden. Rufen Sie das Postfach ab, um mehr zu erfahren.</translation>
  </message>
  <message>
   <source>PopView leaves before that, so that the mailbox is not left locked.</source>
   <translation>PopView geht vorher, damit das Postfach nicht gesperrt bleibt.</translation>
  </message>
  <message>
   <source>Saves one wait when signing in. Some servers lose such commands; then say no.</source>
   <translation>Spart beim Anmelden eine Wartezeit. Manche Server verlieren solche Befehle; dann Nein wählen.</translation>
  </message>
  <message>
   <source>Says up to where messages were read (LAST)</source>
   <translation>Sagt, bis wohin Nachrichten gelesen wurden (LAST)</translation>
  </message>
  <message>
   <source>Says what it can do (CAPA)</source>
   <translation>Sagt, was er kann (CAPA)</translation>
  </message>
  <message>
   <source>Sends only as many lines as it was asked for</source>
   <translation>Sendet nur so viele Zeilen wie verlangt</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>Server</translation>
  </message>
  <message>
   <source>Server software</source>
   <translation>Serverprogramm</translation>
  </message>
  <message>
   <source>Set by you</source>
   <translation>Von Ihnen gewählt</translation>
  </message>
  <message>
   <source>Shows the beginning of a message (TOP)</source>
   <translation>Zeigt den Anfang einer Nachricht (TOP)</translation>
  </message>
  <message>
   <source>Signed in by</source>
   <translation>Angemeldet mit</translation>
  </message>
  <message>
   <source>Speaks several languages (LANG)</source>
   <translation>Spricht mehrere Sprachen (LANG)</translation>
  </message>
  <message>
   <source>Storage</source>
   <translation>Aufbewahrung</translation>
  </message>
  <message>
   <source>Such a message can be read, but not deleted: nothing proves that it is still the same.</source>
   <translation>Eine solche Nachricht lässt sich lesen, aber nicht löschen: Nichts beweist, dass es noch dieselbe ist.</translation>
  </message>
  <message>
   <source>Takes commands along with the password</source>
   <translation>Nimmt Befehle zusammen mit dem Passwort an</translation>
  </message>
  <message>
   <source>Takes many commands at once</source>
   <translation>Nimmt viele Befehle auf einmal an</translation>
  </message>
  <message>
   <source>Tells the same size every time</source>
   <translation>Nennt jedes Mal dieselbe Größe</translation>
  </message>
  <message numerus="yes">
   <source>The server deletes messages %n days after they arrived</source>
   <translation>
    <numerusform>Der Server löscht Nachrichten %n Tag nach der Ankunft</numerusform>
    <numerusform>Der Server löscht Nachrichten %n Tage nach der Ankunft</numerusform>
   </translation>
  </message>
  <message>
   <source>The server deletes messages 1 day after they arrived</source>
   <translation>Der Server löscht Nachrichten 1 Tag nach der Ankunft</translation>
  </message>
  <message numerus="yes">
   <source>The server deletes this in %n days</source>
   <translation>
    <numerusform>Der Server löscht dies in %n Tag</numerusform>
    <numerusform>Der Server löscht dies in %n Tagen</numerusform>
   </translation>
  </message>
  <message>
   <source>The server deletes this in 1 day</source>
   <translation>Der Server löscht dies in 1 Tag</translation>
  </message>
  <message>
   <source>The server does not say</source>
   <translation>Der Server sagt es nicht</translation>
  </message>
  <message>
   <source>The server keeps messages until they are deleted</source>
   <translation>Der Server behält Nachrichten, bis sie gelöscht werden</translation>
  </message>
  <message>
   <source>The server may delete a message as soon as it was fetched</source>
   <translation>Der Server darf eine Nachricht löschen, sobald sie abgeholt wurde</translation>
  </message>
  <message>
   <source>The server may delete this at any time</source>
   <translation>Der Server kann dies jederzeit löschen</translation>
  </message>
  <message>
   <source>The server of “{account}” hides or deletes a message once it was fetched. Other programs and devices may then not see it any more.</source>
   <translation>Der Server von „{account}“ verbirgt oder löscht eine Nachricht, sobald sie abgeholt wurde. Andere Programme und Geräte sehen sie dann vielleicht nicht mehr.</translation>
  </message>
  <message>
   <source>The server of “{account}” marks a message as read once it was fetched. Other programs and devices then no longer show it as new.</source>
   <translation>Der Server von „{account}“ kennzeichnet eine Nachricht als gelesen, sobald sie abgeholt wurde. Andere Programme und Geräte zeigen sie dann nicht mehr als neu.</translation>
  </message>
  <message>
   <source>The server of “{account}” may archive or delete a message once it was fetched, by a setting on its web page. Other programs and devices may then not see it any more.</source>
   <translation>Der Server von „{account}“ kann eine Nachricht nach dem Holen archivieren oder löschen, je nach einer Einstellung auf seiner Webseite. Andere Programme und Geräte sehen sie dann vielleicht nicht mehr.</translation>
  </message>
  <message>
   <source>The server of “{account}” says that it may delete a message as soon as it was fetched (EXPIRE 0). The copy on this computer would then be the only one.</source>
   <translation>Der Server von „{account}“ sagt, dass er eine Nachricht löschen darf, sobald sie abgeholt wurde (EXPIRE 0). Die Kopie auf diesem Rechner wäre dann die einzige.</translation>
  </message>
  <message>
   <source>Wants a pause between two sign-ins</source>
   <translation>Verlangt eine Pause zwischen zwei Anmeldungen</translation>
  </message>
  <message>
   <source>Whether PopView asks before it fetches from this account.</source>
   <translation>Ob PopView fragt, bevor es von diesem Konto abholt.</translation>
  </message>
  <message>
   <source>Yes: messages are recognised safely</source>
   <translation>Ja: Nachrichten werden sicher erkannt</translation>
  </message>
  <message>
   <source>Your consent counts for this account until you take it back under “Connection and server”. Previews are not affected.</source>
   <translation>Ihre Zustimmung gilt für dieses Konto, bis Sie sie unter „Verbindung und Server“ zurücknehmen. Die Vorschau ist nicht betroffen.</translation>
  </message>
  <message>
   <source>Your consent to fetching</source>
   <translation>Ihre Zustimmung zum Abholen</translation>
  </message>
  <message numerus="yes">
   <source>after %n days</source>
   <translation>
    <numerusform>nach %n Tag</numerusform>
    <numerusform>nach %n Tagen</numerusform>
   </translation>
  </message>
  <message>
   <source>after 1 day</source>
   <translation>nach 1 Tag</translation>
  </message>
  <message>
   <source>as soon as they were fetched</source>
   <translation>sobald sie abgeholt sind</translation>
  </message>
  <message>
   <source>never</source>
   <translation>nie</translation>
  </message>
  <message>
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <source>no pause</source>
   <translation>keine Pause</translation>
  </message>
  <message>
   <source>nothing known</source>
   <translation>nichts bekannt</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <source>{host}, port {port}</source>
   <translation>{host}, Port {port}</translation>
  </message>
 </context>
 <context>
  <name>protected</name>
  <message>
   <source>Domain</source>
   <translation>Domain</translation>
  </message>
  <message>
   <source>No group, rule, proposal or selection of several marks their messages, in any account. A single message can still be marked by hand. A domain includes what is below it.</source>
   <translation>Keine Gruppe, keine Regel, kein Vorschlag und keine Auswahl mehrerer merkt ihre Nachrichten vor, in keinem Konto. Eine einzelne Nachricht lässt sich weiterhin von Hand vormerken. Eine Domain umfasst auch, was unter ihr liegt.</translation>
  </message>
  <message>
   <source>Nobody is protected yet</source>
   <translation>Noch ist niemand geschützt</translation>
  </message>
  <message>
   <source>Sender</source>
   <translation>Absender</translation>
  </message>
  <message>
   <source>That is neither an address nor a domain.</source>
   <translation>Das ist weder eine Adresse noch eine Domain.</translation>
  </message>
  <message>
   <source>Type an address or a domain above, or choose “Protect sender” in the list's menu.</source>
   <translation>Tippen Sie oben eine Adresse oder Domain ein, oder wählen Sie im Menü der Liste „Absender schützen“.</translation>
  </message>
 </context>
 <context>
  <name>reading</name>
  <message numerus="yes">
   <source>%Ln attachments</source>
   <translation>
    <numerusform>%Ln Anlage</numerusform>
    <numerusform>%Ln Anlagen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln messages selected</source>
   <translation>
    <numerusform>%Ln Nachricht ausgewählt</numerusform>
    <numerusform>%Ln Nachrichten ausgewählt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more</source>
   <translation>
    <numerusform>%Ln weitere</numerusform>
    <numerusform>%Ln weitere</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more notices</source>
   <translation>
    <numerusform>%Ln weiterer Hinweis</numerusform>
    <numerusform>%Ln weitere Hinweise</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln pictures in the text</source>
   <translation>
    <numerusform>%Ln Bild im Text</numerusform>
    <numerusform>%Ln Bilder im Text</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln quoted lines</source>
   <translation>
    <numerusform>%Ln zitierte Zeile</numerusform>
    <numerusform>%Ln zitierte Zeilen</numerusform>
   </translation>
  </message>
  <message>
   <source>1 attachment</source>
   <translation>1 Anlage</translation>
  </message>
  <message>
   <source>1 message selected</source>
   <translation>1 Nachricht ausgewählt</translation>
  </message>
  <message>
   <source>1 more notice</source>
   <translation>1 weiterer Hinweis</translation>
  </message>
  <message>
   <source>1 picture in the text</source>
   <translation>1 Bild im Text</translation>
  </message>
  <message>
   <source>A link says “{text}” but leads to {target}.</source>
   <translation>Ein Link sagt „{text}“, führt aber zu {target}.</translation>
  </message>
  <message>
   <source>All parts</source>
   <translation>Alle Teile</translation>
  </message>
  <message>
   <source>As written in the message: {date}</source>
   <translation>Wie in der Nachricht angegeben: {date}</translation>
  </message>
  <message>
   <source>Attachment</source>
   <translation>Anhang</translation>
  </message>
  <message>
   <source>Bcc</source>
   <translation>Bcc</translation>
  </message>
  <message>
   <source>Cc</source>
   <translation>Cc</translation>
  </message>
  <message numerus="yes">
   <source>First %Ln lines</source>
   <translation>
    <numerusform>Die erste %Ln Zeile</numerusform>
    <numerusform>Die ersten %Ln Zeilen</numerusform>
   </translation>
  </message>
  <message>
   <source>First line</source>
   <translation>Die erste Zeile</translation>
  </message>
  <message>
   <source>Formatted</source>
   <translation>Formatiert</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>Invisible characters were made visible in “{field}”; they can disguise names.</source>
   <translation>Unsichtbare Zeichen in „{field}“ wurden sichtbar gemacht; sie können Namen verfälschen.</translation>
  </message>
  <message>
   <source>Not fetched yet: it lies beyond the lines that are shown.</source>
   <translation>Noch nicht geholt: Es liegt hinter den Zeilen, die gezeigt werden.</translation>
  </message>
  <message>
   <source>Not found</source>
   <translation>Nicht gefunden</translation>
  </message>
  <message>
   <source>Not opened by PopView: {target}</source>
   <translation>Von PopView nicht geöffnet: {target}</translation>
  </message>
  <message>
   <source>Only the header</source>
   <translation>Nur der Kopf</translation>
  </message>
  <message>
   <source>Only the header of {size}</source>
   <translation>Nur der Kopf von {size}</translation>
  </message>
  <message>
   <source>Part {number} of a message that was sent in several pieces.</source>
   <translation>Teil {number} einer Nachricht, die in mehreren Stücken gesendet wurde.</translation>
  </message>
  <message>
   <source>Part {number} of {total} of a message that was sent in several pieces.</source>
   <translation>Teil {number} von {total} einer Nachricht, die in mehreren Stücken gesendet wurde.</translation>
  </message>
  <message>
   <source>Parts of the message are wrongly encoded and may look odd.</source>
   <translation>Teile der Nachricht sind falsch kodiert und sehen vielleicht seltsam aus.</translation>
  </message>
  <message>
   <source>Plain text</source>
   <translation>Nur Text</translation>
  </message>
  <message>
   <source>PopView opens web and mail addresses only, not {target}.</source>
   <translation>PopView öffnet nur Web- und Mailadressen, nicht {target}.</translation>
  </message>
  <message>
   <source>Programs sent by mail are the usual way to take over a computer. Open it only if you asked the sender for it, by another way than mail.</source>
   <translation>Per Mail geschickte Programme sind der übliche Weg, einen Rechner zu kapern. Öffnen Sie es nur, wenn Sie den Absender darum gebeten haben, und zwar anders als per Mail.</translation>
  </message>
  <message>
   <source>Replies would go to {reply}, not to the sender {from}.</source>
   <translation>Antworten gingen an {reply}, nicht an den Absender {from}.</translation>
  </message>
  <message>
   <source>Reply to</source>
   <translation>Antwort an</translation>
  </message>
  <message>
   <source>Sender</source>
   <translation>Absender</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Quelltext</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Betreff</translation>
  </message>
  <message>
   <source>The attachment “{name}” is a program or can start one ({extension}).</source>
   <translation>Die Anlage „{name}“ ist ein Programm oder kann eines starten ({extension}).</translation>
  </message>
  <message>
   <source>The date in the header cannot be read.</source>
   <translation>Das Datum im Kopf ist nicht zu lesen.</translation>
  </message>
  <message>
   <source>The header names something several times that it may name only once.</source>
   <translation>Der Kopf nennt etwas mehrfach, was er nur einmal nennen darf.</translation>
  </message>
  <message>
   <source>The message does not fit the character set it names; letters may be wrong.</source>
   <translation>Die Nachricht passt nicht zu dem Zeichensatz, den sie nennt; Buchstaben können falsch sein.</translation>
  </message>
  <message>
   <source>The message ends before it is complete; the rest is missing.</source>
   <translation>Die Nachricht endet, bevor sie vollständig ist; der Rest fehlt.</translation>
  </message>
  <message>
   <source>The message has no header; who sent it cannot be told.</source>
   <translation>Die Nachricht hat keinen Kopf; wer sie geschickt hat, ist nicht zu sagen.</translation>
  </message>
  <message>
   <source>The message has too many parts; not all of them are shown.</source>
   <translation>Die Nachricht hat zu viele Teile; nicht alle werden gezeigt.</translation>
  </message>
  <message>
   <source>The message is encrypted; PopView cannot decrypt it. It can be saved as a file.</source>
   <translation>Die Nachricht ist verschlüsselt; PopView kann sie nicht entschlüsseln. Sie lässt sich als Datei speichern.</translation>
  </message>
  <message>
   <source>The message is nested too deeply; not all of it is shown.</source>
   <translation>Die Nachricht ist zu tief verschachtelt; nicht alles wird gezeigt.</translation>
  </message>
  <message>
   <source>The message is too damaged to be taken apart; its source is shown.</source>
   <translation>Die Nachricht ist zu beschädigt, um sie zu zerlegen; gezeigt wird ihr Quelltext.</translation>
  </message>
  <message>
   <source>The message is very large or deeply nested; its formatting was simplified.</source>
   <translation>Die Nachricht ist sehr groß oder tief verschachtelt; ihre Formatierung wurde vereinfacht.</translation>
  </message>
  <message>
   <source>The message is wrongly divided into parts; look at “All parts” if something is missing.</source>
   <translation>Die Nachricht ist falsch in Teile gegliedert; sehen Sie unter „Alle Teile“ nach, wenn etwas fehlt.</translation>
  </message>
  <message>
   <source>The message names a character set that is not known; letters may be wrong.</source>
   <translation>Die Nachricht nennt einen unbekannten Zeichensatz; Buchstaben können falsch sein.</translation>
  </message>
  <message>
   <source>The message names {count} senders; which one wrote it cannot be told.</source>
   <translation>Die Nachricht nennt {count} Absender; wer sie geschrieben hat, ist nicht zu sagen.</translation>
  </message>
  <message>
   <source>The sender’s name shows an address, “{name}”, but the message comes from {address}.</source>
   <translation>Der Name des Absenders zeigt eine Adresse, „{name}“, die Nachricht kommt aber von {address}.</translation>
  </message>
  <message>
   <source>The server says: {text}</source>
   <translation>Der Server sagt: {text}</translation>
  </message>
  <message>
   <source>The text is very long; only its beginning is shown.</source>
   <translation>Der Text ist sehr lang; nur sein Anfang wird gezeigt.</translation>
  </message>
  <message>
   <source>This is a program or can start one.</source>
   <translation>Das ist ein Programm oder kann eines starten.</translation>
  </message>
  <message>
   <source>This is one piece of a message that was sent in several.</source>
   <translation>Das ist ein Stück einer Nachricht, die in mehreren Stücken geschickt wurde.</translation>
  </message>
  <message>
   <source>This link says “{text}” but leads to {target}.</source>
   <translation>Dieser Link sagt „{text}“, führt aber zu {target}.</translation>
  </message>
  <message>
   <source>This message looks like deceit. Do not sign in, pay or answer through it; ask the sender in another way.</source>
   <translation>Diese Nachricht sieht nach Betrug aus. Melden Sie sich nicht über sie an, bezahlen und antworten Sie nicht; fragen Sie den Absender auf anderem Weg.</translation>
  </message>
  <message>
   <source>To</source>
   <translation>An</translation>
  </message>
  <message>
   <source>To unsubscribe, your browser would open {target}</source>
   <translation>Zum Abbestellen würde Ihr Browser {target} öffnen</translation>
  </message>
  <message>
   <source>To unsubscribe, your mail program would write to {target}</source>
   <translation>Zum Abbestellen würde Ihr Mailprogramm an {target} schreiben</translation>
  </message>
  <message>
   <source>Together they take {size} on the server.</source>
   <translation>Zusammen nehmen sie {size} auf dem Server ein.</translation>
  </message>
  <message>
   <source>Warning, can start a program: {name}, {size}</source>
   <translation>Warnung, kann ein Programm starten: {name}, {size}</translation>
  </message>
  <message>
   <source>Your server {server} says that it could not confirm the sender ({results}).</source>
   <translation>Ihr Server {server} sagt, er konnte den Absender nicht bestätigen ({results}).</translation>
  </message>
  <message numerus="yes">
   <source>and %Ln more</source>
   <translation>
    <numerusform>und %Ln weiterer</numerusform>
    <numerusform>und %Ln weitere</numerusform>
   </translation>
  </message>
  <message>
   <source>dddd, d MMMM yyyy, HH:mm</source>
   <translation>dddd, d. MMMM yyyy, HH:mm</translation>
  </message>
  <message>
   <source>{current} of {total}</source>
   <translation>{current} von {total}</translation>
  </message>
  <message>
   <source>{first} of {size}</source>
   <translation>{first} von {size}</translation>
  </message>
  <message>
   <source>{host} — {target}</source>
   <translation>{host} — {target}</translation>
  </message>
  <message>
   <source>{method} doubtful</source>
   <translation>{method} zweifelhaft</translation>
  </message>
  <message>
   <source>{method} failed</source>
   <translation>{method} nicht bestanden</translation>
  </message>
  <message>
   <source>{method} not used</source>
   <translation>{method} nicht verwendet</translation>
  </message>
  <message>
   <source>{method} passed</source>
   <translation>{method} bestanden</translation>
  </message>
  <message>
   <source>{method} undecided</source>
   <translation>{method} unentschieden</translation>
  </message>
  <message>
   <source>“{name}” is a program, or a file that can start one.</source>
   <translation>„{name}“ ist ein Programm, oder eine Datei, die eines starten kann.</translation>
  </message>
  <message>
   <source>“{shown}” mixes letters of different scripts to look like another name; it really is {real}.</source>
   <translation>„{shown}“ mischt Buchstaben verschiedener Schriften, um wie ein anderer Name auszusehen; in Wahrheit ist es {real}.</translation>
  </message>
 </context>
 <context>
  <name>renaming</name>
  <message>
   <source>&amp;Carry it over</source>
   <translation>Übern&amp;ehmen</translation>
  </message>
  <message>
   <source>&amp;Treat them as new</source>
   <translation>Als neu behan&amp;deln</translation>
  </message>
  <message>
   <source>The same as before: {0}</source>
   <translation>Dieselben wie vorher: {0}</translation>
  </message>
  <message>
   <source>The server has given the messages of “{0}” new names.</source>
   <translation>Der Server hat den Nachrichten von „{0}“ neue Namen gegeben.</translation>
  </message>
  <message>
   <source>{0} ({1})</source>
   <translation>{0} ({1})</translation>
  </message>
  <message>
   <source>{0} marked</source>
   <translation>{0} vorgemerkt</translation>
  </message>
  <message>
   <source>{0} protected</source>
   <translation>{0} geschützt</translation>
  </message>
  <message>
   <source>{0} seen</source>
   <translation>{0} gesehen</translation>
  </message>
  <message>
   <source>{0}. Shall what you did to them count for the new names too?</source>
   <translation>{0}. Soll, was Sie damit getan haben, auch für die neuen Namen gelten?</translation>
  </message>
 </context>
 <context>
  <name>rows</name>
  <message>
   <source>(no sender)</source>
   <translation>(kein Absender)</translation>
  </message>
  <message>
   <source>(no subject)</source>
   <translation>(kein Betreff)</translation>
  </message>
  <message>
   <source>(shown once it is fetched)</source>
   <translation>(erst nach dem Holen zu sehen)</translation>
  </message>
  <message>
   <source>A message of {size}, set aside: the server breaks off at it.</source>
   <translation>Eine Nachricht von {size}, beiseitegelegt: Der Server bricht bei ihr ab.</translation>
  </message>
  <message>
   <source>A message of {size}, shown once it is fetched.</source>
   <translation>Eine Nachricht von {size}, erst nach dem Holen zu sehen.</translation>
  </message>
  <message>
   <source>cannot be deleted safely</source>
   <translation>nicht sicher zu löschen</translation>
  </message>
  <message>
   <source>marked for deletion</source>
   <translation>zum Löschen vorgemerkt</translation>
  </message>
  <message>
   <source>marked for deletion ({why})</source>
   <translation>zum Löschen vorgemerkt ({why})</translation>
  </message>
  <message>
   <source>new</source>
   <translation>neu</translation>
  </message>
  <message>
   <source>no longer on the server</source>
   <translation>nicht mehr auf dem Server</translation>
  </message>
  <message>
   <source>not yet identified</source>
   <translation>noch nicht erkannt</translation>
  </message>
  <message>
   <source>protected</source>
   <translation>geschützt</translation>
  </message>
  <message>
   <source>saved here</source>
   <translation>hier gesichert</translation>
  </message>
  <message>
   <source>set aside: the server breaks off at this message</source>
   <translation>beiseitegelegt: der Server bricht bei dieser Nachricht ab</translation>
  </message>
  <message>
   <source>with attachment</source>
   <translation>mit Anlage</translation>
  </message>
  <message>
   <source>{subject}, from {sender}, {date}, {size}</source>
   <translation>{subject}, von {sender}, {date}, {size}</translation>
  </message>
 </context>
 <context>
  <name>rules</name>
  <message>
   <source>&amp;Proposals</source>
   <translation>&amp;Vorschläge</translation>
  </message>
  <message>
   <source>&amp;Proposals ({count})</source>
   <translation>&amp;Vorschläge ({count})</translation>
  </message>
  <message>
   <source>(no sender)</source>
   <translation>(kein Absender)</translation>
  </message>
  <message>
   <source>(rule without a name)</source>
   <translation>(Regel ohne Namen)</translation>
  </message>
  <message>
   <source>A bracket has no partner: {piece}</source>
   <translation>Einer Klammer fehlt ihr Gegenstück: {piece}</translation>
  </message>
  <message>
   <source>A rule proposes what could go, or protects, tags and quietens; it never marks or deletes.</source>
   <translation>Eine Regel schlägt vor, was weg könnte, oder schützt, vergibt ein Schlagwort oder hält stumm; sie merkt nie vor und löscht nie.</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Alter</translation>
  </message>
  <message>
   <source>All of these</source>
   <translation>Alle diese</translation>
  </message>
  <message>
   <source>Always propose</source>
   <translation>Immer vorschlagen</translation>
  </message>
  <message>
   <source>Always: {sender}</source>
   <translation>Immer: {sender}</translation>
  </message>
  <message>
   <source>Any of these</source>
   <translation>Eine von diesen</translation>
  </message>
  <message>
   <source>Attachment</source>
   <translation>Anlage</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>Header field</source>
   <translation>Kopffeld</translation>
  </message>
  <message>
   <source>Holds</source>
   <translation>Gilt</translation>
  </message>
  <message>
   <source>It cannot choose by an earlier group: {piece}</source>
   <translation>Eine Auswahl nach einer früheren Gruppe geht nicht: {piece}</translation>
  </message>
  <message>
   <source>It cannot look ahead or behind: {piece}</source>
   <translation>Vorausschau und Rückschau gehen nicht: {piece}</translation>
  </message>
  <message>
   <source>It cannot refer back to an earlier group: {piece}</source>
   <translation>Ein Rückverweis auf eine frühere Gruppe geht nicht: {piece}</translation>
  </message>
  <message>
   <source>It has no possessive or atomic groups: {piece}</source>
   <translation>Possessive und atomare Gruppen gibt es nicht: {piece}</translation>
  </message>
  <message>
   <source>Keep silent</source>
   <translation>Stumm halten</translation>
  </message>
  <message>
   <source>Kept silent: it does not count as new.</source>
   <translation>Stumm gehalten: Sie zählt nicht als neu.</translation>
  </message>
  <message>
   <source>List-Id</source>
   <translation>List-Id</translation>
  </message>
  <message>
   <source>Mail from {name} is always proposed from now on; only you mark it.</source>
   <translation>Nachrichten von {name} werden von nun an immer vorgeschlagen; vormerken können nur Sie.</translation>
  </message>
  <message>
   <source>Mail from {name} is never proposed from now on.</source>
   <translation>Nachrichten von {name} werden von nun an nie vorgeschlagen.</translation>
  </message>
  <message>
   <source>Mailing list</source>
   <translation>Mailingliste</translation>
  </message>
  <message>
   <source>Meets no message here.</source>
   <translation>Trifft hier auf keine Nachricht zu.</translation>
  </message>
  <message>
   <source>Meets {messages} here.</source>
   <translation>Trifft hier zu auf {messages}.</translation>
  </message>
  <message>
   <source>Never propose</source>
   <translation>Nie vorschlagen</translation>
  </message>
  <message>
   <source>Never proposed: “{rule}”.</source>
   <translation>Nie vorgeschlagen: „{rule}“.</translation>
  </message>
  <message>
   <source>New rule</source>
   <translation>Neue Regel</translation>
  </message>
  <message>
   <source>No header field can have this name.</source>
   <translation>So kann kein Kopffeld heißen.</translation>
  </message>
  <message>
   <source>None of these</source>
   <translation>Keine von diesen</translation>
  </message>
  <message numerus="yes">
   <source>Of %Ln messages too little is known yet.</source>
   <translation>
    <numerusform>Von %Ln Nachricht ist noch zu wenig bekannt.</numerusform>
    <numerusform>Von %Ln Nachrichten ist noch zu wenig bekannt.</numerusform>
   </translation>
  </message>
  <message>
   <source>Of 1 message too little is known yet.</source>
   <translation>Von 1 Nachricht ist noch zu wenig bekannt.</translation>
  </message>
  <message>
   <source>Propose a mark</source>
   <translation>Zum Vormerken vorschlagen</translation>
  </message>
  <message>
   <source>Proposed by “{rule}”; only you mark it.</source>
   <translation>Vorgeschlagen von „{rule}“; vormerken können nur Sie.</translation>
  </message>
  <message>
   <source>Protect from marks that take several</source>
   <translation>Beim Vormerken mehrerer schützen</translation>
  </message>
  <message>
   <source>Protected from marks that take several: “{rule}”.</source>
   <translation>Beim Vormerken mehrerer geschützt: „{rule}“.</translation>
  </message>
  <message>
   <source>Rules alone decide about {name} again.</source>
   <translation>Über {name} entscheiden wieder allein die Regeln.</translation>
  </message>
  <message>
   <source>Sender is one of</source>
   <translation>Absender ist einer von</translation>
  </message>
  <message>
   <source>Sender or domain</source>
   <translation>Absender oder Domain</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Smaller senders</source>
   <translation>Kleinere Absender</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Betreff</translation>
  </message>
  <message>
   <source>Such characters do not exist: {piece}</source>
   <translation>Solche Zeichen gibt es nicht: {piece}</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Schlagwort</translation>
  </message>
  <message>
   <source>Tag “{tag}”</source>
   <translation>Schlagwort „{tag}“</translation>
  </message>
  <message>
   <source>Tagged: {tags}.</source>
   <translation>Schlagwort: {tags}.</translation>
  </message>
  <message>
   <source>That is too large.</source>
   <translation>Das ist zu groß.</translation>
  </message>
  <message>
   <source>There is nothing to compare with yet.</source>
   <translation>Noch steht nichts da, womit zu vergleichen wäre.</translation>
  </message>
  <message>
   <source>There is nothing to repeat: {piece}</source>
   <translation>Es gibt nichts zu wiederholen: {piece}</translation>
  </message>
  <message>
   <source>This is not understood: {piece}</source>
   <translation>Das ist nicht zu verstehen: {piece}</translation>
  </message>
  <message>
   <source>To</source>
   <translation>An</translation>
  </message>
  <message>
   <source>Unknown escape: {piece}</source>
   <translation>Unbekanntes Escape: {piece}</translation>
  </message>
  <message>
   <source>Wish</source>
   <translation>Wunsch</translation>
  </message>
  <message>
   <source>Without a condition the rule does nothing.</source>
   <translation>Ohne Bedingung tut die Regel nichts.</translation>
  </message>
  <message>
   <source>Written to {path}.</source>
   <translation>Geschrieben nach {path}.</translation>
  </message>
  <message>
   <source>add a rule</source>
   <translation>Regel hinzufügen</translation>
  </message>
  <message>
   <source>always propose {name}</source>
   <translation>{name} immer vorschlagen</translation>
  </message>
  <message>
   <source>ann@example.org, @example.org</source>
   <translation>anna@example.org, @example.org</translation>
  </message>
  <message>
   <source>contains</source>
   <translation>enthält</translation>
  </message>
  <message>
   <source>does not contain</source>
   <translation>enthält nicht</translation>
  </message>
  <message>
   <source>does not fit</source>
   <translation>passt nicht zu</translation>
  </message>
  <message>
   <source>does not match</source>
   <translation>entspricht nicht</translation>
  </message>
  <message>
   <source>edit the rule “{rule}”</source>
   <translation>Regel „{rule}“ bearbeiten</translation>
  </message>
  <message>
   <source>fetched</source>
   <translation>geholt</translation>
  </message>
  <message>
   <source>fits</source>
   <translation>passt zu</translation>
  </message>
  <message>
   <source>for ever</source>
   <translation>für immer</translation>
  </message>
  <message>
   <source>import rules</source>
   <translation>Regeln importieren</translation>
  </message>
  <message>
   <source>is</source>
   <translation>ist</translation>
  </message>
  <message>
   <source>is larger than</source>
   <translation>ist größer als</translation>
  </message>
  <message>
   <source>is newer than</source>
   <translation>ist neuer als</translation>
  </message>
  <message>
   <source>is not</source>
   <translation>ist nicht</translation>
  </message>
  <message>
   <source>is older than</source>
   <translation>ist älter als</translation>
  </message>
  <message>
   <source>is smaller than</source>
   <translation>ist kleiner als</translation>
  </message>
  <message>
   <source>kept: {rule}</source>
   <translation>bleibt: {rule}</translation>
  </message>
  <message>
   <source>matches</source>
   <translation>entspricht</translation>
  </message>
  <message>
   <source>never propose {name}</source>
   <translation>{name} nie vorschlagen</translation>
  </message>
  <message>
   <source>new</source>
   <translation>neu</translation>
  </message>
  <message>
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <source>not complete</source>
   <translation>unvollständig</translation>
  </message>
  <message>
   <source>proposed: {rule}</source>
   <translation>vorgeschlagen: {rule}</translation>
  </message>
  <message>
   <source>protected: {rule}</source>
   <translation>geschützt: {rule}</translation>
  </message>
  <message>
   <source>put the rules in another order</source>
   <translation>Regeln umordnen</translation>
  </message>
  <message>
   <source>regular expression (RE2)</source>
   <translation>regulärer Ausdruck (RE2)</translation>
  </message>
  <message>
   <source>remove the rule “{rule}”</source>
   <translation>Regel „{rule}“ entfernen</translation>
  </message>
  <message>
   <source>seen</source>
   <translation>gesehen</translation>
  </message>
  <message>
   <source>switch off the rule “{rule}”</source>
   <translation>Regel „{rule}“ ausschalten</translation>
  </message>
  <message>
   <source>switch on the rule “{rule}”</source>
   <translation>Regel „{rule}“ einschalten</translation>
  </message>
  <message>
   <source>switched off</source>
   <translation>ausgeschaltet</translation>
  </message>
  <message>
   <source>text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>treat {name} like others</source>
   <translation>{name} wie andere behandeln</translation>
  </message>
  <message>
   <source>until {date}</source>
   <translation>bis {date}</translation>
  </message>
  <message>
   <source>with * for any text and ? for one letter</source>
   <translation>mit * für beliebigen Text und ? für ein Zeichen</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <source>{on} of {all} rules switched on</source>
   <translation>{on} von {all} Regeln eingeschaltet</translation>
  </message>
  <message>
   <source>“{rule}” would propose it.</source>
   <translation>„{rule}“ würde sie vorschlagen.</translation>
  </message>
 </context>
 <context>
  <name>saved</name>
  <message>
   <source>A marked message keeps its copy. Unmark it first.</source>
   <translation>Eine vorgemerkte Nachricht behält ihre Kopie. Heben Sie erst die Vormerkung auf.</translation>
  </message>
  <message>
   <source>Delete the copies of {messages} from this computer?</source>
   <translation>Die Kopien von {messages} von diesem Rechner löschen?</translation>
  </message>
  <message>
   <source>Deleted from this computer: the copies of {messages}.</source>
   <translation>Von diesem Rechner gelöscht: die Kopien von {messages}.</translation>
  </message>
  <message>
   <source>Fetched</source>
   <translation>Geholt</translation>
  </message>
  <message>
   <source>For good</source>
   <translation>Auf Dauer</translation>
  </message>
  <message>
   <source>Headers, for good</source>
   <translation>Nur der Kopf, auf Dauer</translation>
  </message>
  <message>
   <source>Headers, until {date}</source>
   <translation>Nur der Kopf, bis {date}</translation>
  </message>
  <message>
   <source>No longer on the server: {messages}. This copy is the last one that PopView knows of.</source>
   <translation>Nicht mehr auf dem Server: {messages}. Diese Kopie ist die letzte, von der PopView weiß.</translation>
  </message>
  <message>
   <source>No program on this computer opens {what}</source>
   <translation>Kein Programm auf diesem Rechner öffnet {what}</translation>
  </message>
  <message>
   <source>Nothing of the selected messages is kept on this computer.</source>
   <translation>Von den gewählten Nachrichten liegt nichts auf diesem Rechner.</translation>
  </message>
  <message>
   <source>Only messages that were fetched can be dragged out. Fetch first.</source>
   <translation>Nur geholte Nachrichten lassen sich herausziehen. Holen Sie sie zuerst.</translation>
  </message>
  <message>
   <source>Saved {messages} in {path}</source>
   <translation>{messages} gesichert in {path}</translation>
  </message>
  <message>
   <source>Saved {messages}: {path}</source>
   <translation>{messages} gesichert: {path}</translation>
  </message>
  <message>
   <source>Saved {path}</source>
   <translation>Gespeichert: {path}</translation>
  </message>
  <message>
   <source>The drag carries {messages} of {wanted}: what was fetched, 200 at most.</source>
   <translation>Gezogen: {messages} von {wanted}; nur was geholt ist, höchstens 200.</translation>
  </message>
  <message>
   <source>The messages stay on the server and can be fetched again.</source>
   <translation>Die Nachrichten bleiben auf dem Server und lassen sich wieder holen.</translation>
  </message>
  <message>
   <source>Until {date}</source>
   <translation>Bis {date}</translation>
  </message>
  <message>
   <source>{said}. Not saved, for they could not be fetched: {messages}</source>
   <translation>{said}. Nicht gespeichert, weil nicht zu holen: {messages}</translation>
  </message>
 </context>
 <context>
  <name>space</name>
  <message numerus="yes">
   <source>%Ln domains</source>
   <translation>
    <numerusform>%Ln Domain</numerusform>
    <numerusform>%Ln Domains</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln mailing lists</source>
   <translation>
    <numerusform>%Ln Mailingliste</numerusform>
    <numerusform>%Ln Mailinglisten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln senders</source>
   <translation>
    <numerusform>%Ln Absender</numerusform>
    <numerusform>%Ln Absender</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln that are too small for a tile</source>
   <translation>
    <numerusform>%Ln Gruppe, zu klein für eine Kachel</numerusform>
    <numerusform>%Ln Gruppen, zu klein für eine Kachel</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Look inside</source>
   <translation>&amp;Hineinsehen</translation>
  </message>
  <message>
   <source>&amp;Mark all: {messages}</source>
   <translation>Alle &amp;vormerken: {messages}</translation>
  </message>
  <message>
   <source>&amp;Show in the list</source>
   <translation>In der &amp;Liste zeigen</translation>
  </message>
  <message>
   <source>&amp;Unmark: {messages}</source>
   <translation>Vormerkung &amp;aufheben: {messages}</translation>
  </message>
  <message>
   <source>(no domain)</source>
   <translation>(keine Domain)</translation>
  </message>
  <message>
   <source>(no sender)</source>
   <translation>(kein Absender)</translation>
  </message>
  <message>
   <source>(no subject)</source>
   <translation>(kein Betreff)</translation>
  </message>
  <message>
   <source>1 that is too small for a tile</source>
   <translation>1, die für eine Kachel zu klein ist</translation>
  </message>
  <message>
   <source>&lt; {n} %</source>
   <translation>&lt; {n} %</translation>
  </message>
  <message>
   <source>All the smaller ones</source>
   <translation>Alle kleineren</translation>
  </message>
  <message>
   <source>Below {low}</source>
   <translation>Unter {low}</translation>
  </message>
  <message numerus="yes">
   <source>Beyond the newest %Ln messages</source>
   <translation>
    <numerusform>Mehr als die neueste Nachricht</numerusform>
    <numerusform>Mehr als die neuesten %Ln Nachrichten</numerusform>
   </translation>
  </message>
  <message>
   <source>Beyond the newest message</source>
   <translation>Mehr als die neueste Nachricht</translation>
  </message>
  <message>
   <source>Beyond your limits</source>
   <translation>Jenseits Ihrer Grenzen</translation>
  </message>
  <message>
   <source>Beyond {n} of the newest</source>
   <translation>Mehr als {n} der neuesten</translation>
  </message>
  <message>
   <source>Domain</source>
   <translation>Domain</translation>
  </message>
  <message>
   <source>Duplicates</source>
   <translation>Doppelte</translation>
  </message>
  <message>
   <source>Lists that were never opened</source>
   <translation>Nie geöffnete Mailinglisten</translation>
  </message>
  <message>
   <source>Mail of a mailing list (it says so itself) that was sent more than a year ago.</source>
   <translation>Nachrichten einer Mailingliste (nach eigener Angabe), die vor mehr als einem Jahr gesendet wurden.</translation>
  </message>
  <message>
   <source>Mailing list</source>
   <translation>Mailingliste</translation>
  </message>
  <message>
   <source>Mailing lists of which no message was ever opened in PopView. What you read in another program is not known here.</source>
   <translation>Mailinglisten, von denen in PopView nie eine Nachricht geöffnet wurde. Was in einem anderen Programm gelesen wurde, ist hier nicht bekannt.</translation>
  </message>
  <message>
   <source>Marked</source>
   <translation>Vorgemerkt</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>Nachricht</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Nachrichten</translation>
  </message>
  <message>
   <source>Messages that lie here more than once: same message number, sender, subject and date, or the very same header. The newest of each stays.</source>
   <translation>Nachrichten, die hier mehrfach liegen: gleiche Nachrichtennummer, gleicher Absender, Betreff und gleiches Datum, oder genau derselbe Kopf. Die jeweils neueste bleibt.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Newest</source>
   <translation>Neueste</translation>
  </message>
  <message>
   <source>Newsletters older than a year</source>
   <translation>Rundbriefe, älter als ein Jahr</translation>
  </message>
  <message>
   <source>No usable date</source>
   <translation>Kein brauchbares Datum</translation>
  </message>
  <message>
   <source>Not from a mailing list</source>
   <translation>Nicht von einer Mailingliste</translation>
  </message>
  <message>
   <source>Not read yet</source>
   <translation>Noch nicht eingelesen</translation>
  </message>
  <message>
   <source>Nothing is ticked yet.</source>
   <translation>Noch ist nichts angehakt.</translation>
  </message>
  <message>
   <source>Notices of mail systems that something could not be delivered.</source>
   <translation>Meldungen von Mailsystemen, dass etwas nicht zugestellt werden konnte.</translation>
  </message>
  <message>
   <source>Number of messages</source>
   <translation>Zahl der Nachrichten</translation>
  </message>
  <message>
   <source>Old messages of a series</source>
   <translation>Alte Nachrichten einer Serie</translation>
  </message>
  <message numerus="yes">
   <source>Older than %Ln days</source>
   <translation>
    <numerusform>Älter als %Ln Tag</numerusform>
    <numerusform>Älter als %Ln Tage</numerusform>
   </translation>
  </message>
  <message>
   <source>Older than 1 day</source>
   <translation>Älter als 1 Tag</translation>
  </message>
  <message>
   <source>Oldest</source>
   <translation>Älteste</translation>
  </message>
  <message>
   <source>Reports that come again and again: same sender, same subject but for the digits. The newest {n} of each stay. Answers and forwarded mail are left alone.</source>
   <translation>Berichte, die immer wieder kommen: gleicher Absender, bis auf die Ziffern gleicher Betreff. Die jeweils neuesten {n} bleiben. Antworten und Weitergeleitetes bleiben unberührt.</translation>
  </message>
  <message>
   <source>Returned mail</source>
   <translation>Zurückgekommene Nachrichten</translation>
  </message>
  <message>
   <source>Sender</source>
   <translation>Absender</translation>
  </message>
  <message>
   <source>Share</source>
   <translation>Anteil</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Size not known</source>
   <translation>Größe unbekannt</translation>
  </message>
  <message>
   <source>Size of the message</source>
   <translation>Größe der Nachricht</translation>
  </message>
  <message>
   <source>Smaller ones</source>
   <translation>Kleinere</translation>
  </message>
  <message>
   <source>The biggest messages</source>
   <translation>Die größten Nachrichten</translation>
  </message>
  <message>
   <source>The twenty messages that take the most room. Look at each before you tick it.</source>
   <translation>Die zwanzig Nachrichten, die den meisten Platz belegen. Jede vor dem Anhaken ansehen.</translation>
  </message>
  <message>
   <source>What is more than you want to keep, by the limits above, all of them together. The newest stay; a message counts under the first limit that it breaks.</source>
   <translation>Was mehr ist, als Sie nach den Grenzen oben behalten wollen, alle zusammengenommen. Die neuesten bleiben; eine Nachricht zählt bei der ersten Grenze, die sie überschreitet.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>Year</source>
   <translation>Jahr</translation>
  </message>
  <message>
   <source>marked for deletion: {n}</source>
   <translation>zum Löschen vorgemerkt: {n}</translation>
  </message>
  <message>
   <source>size not known: {n}</source>
   <translation>Größe unbekannt: {n}</translation>
  </message>
  <message>
   <source>{first} – {last}</source>
   <translation>{first} – {last}</translation>
  </message>
  <message>
   <source>{group}. Tile {n} of {of}.</source>
   <translation>{group}. Kachel {n} von {of}.</translation>
  </message>
  <message>
   <source>{low} and more</source>
   <translation>{low} und mehr</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} bis {high}</translation>
  </message>
  <message>
   <source>{month} {year}</source>
   <translation>{month} {year}</translation>
  </message>
  <message>
   <source>{name}: {numbers}</source>
   <translation>{name}: {numbers}</translation>
  </message>
  <message>
   <source>{name}: {numbers}, {share}</source>
   <translation>{name}: {numbers}, {share}</translation>
  </message>
  <message>
   <source>{numbers} ticked: enough for {wanted}.</source>
   <translation>{numbers} angehakt: genug für {wanted}.</translation>
  </message>
  <message>
   <source>{numbers} ticked: {missing} to go.</source>
   <translation>{numbers} angehakt: {missing} fehlen noch.</translation>
  </message>
  <message>
   <source>{n} %</source>
   <translation>{n} %</translation>
  </message>
  <message>
   <source>{share} of the messages shown</source>
   <translation>{share} der gezeigten Nachrichten</translation>
  </message>
  <message>
   <source>{share} of the size shown</source>
   <translation>{share} der gezeigten Größe</translation>
  </message>
 </context>
 <context>
  <name>status</name>
  <message>
   <source>not reached now; {checked}</source>
   <translation>gerade nicht erreicht; {checked}</translation>
  </message>
  <message>
   <source>not reached yet</source>
   <translation>noch nicht erreicht</translation>
  </message>
  <message>
   <source>working offline; {checked}</source>
   <translation>ohne Verbindung; {checked}</translation>
  </message>
  <message>
   <source>{name}: {held} · {state}</source>
   <translation>{name}: {held} · {state}</translation>
  </message>
  <message>
   <source>{name}: {state}</source>
   <translation>{name}: {state}</translation>
  </message>
  <message>
   <source>{state}, next check {time}</source>
   <translation>{state}, nächstes Nachsehen {time}</translation>
  </message>
 </context>
 <context>
  <name>steps</name>
  <message numerus="yes">
   <source>%Ln protected messages were left out.</source>
   <translation>
    <numerusform>%Ln geschützte Nachricht wurde ausgelassen.</numerusform>
    <numerusform>%Ln geschützte Nachrichten wurden ausgelassen.</numerusform>
   </translation>
  </message>
  <message>
   <source>1 protected message was left out.</source>
   <translation>1 geschützte Nachricht wurde ausgelassen.</translation>
  </message>
  <message>
   <source>No bulk action marks messages from {name} any more: {messages} here.</source>
   <translation>Nachrichten von {name} werden beim Vormerken mehrerer nicht mehr vorgemerkt: {messages} hier.</translation>
  </message>
  <message>
   <source>Still protected: the sender is. Clean up → Protected senders lists them.</source>
   <translation>Weiterhin geschützt: Ihr Absender ist es. „Aufräumen → Geschützte Absender“ listet sie auf.</translation>
  </message>
  <message>
   <source>mark {messages}</source>
   <translation>{messages} vormerken</translation>
  </message>
  <message>
   <source>protect {messages}</source>
   <translation>{messages} schützen</translation>
  </message>
  <message>
   <source>protect {name}</source>
   <translation>{name} schützen</translation>
  </message>
  <message>
   <source>unmark {messages}</source>
   <translation>Vormerkung von {messages} aufheben</translation>
  </message>
  <message>
   <source>unprotect {messages}</source>
   <translation>Schutz von {messages} aufheben</translation>
  </message>
  <message>
   <source>unprotect {name}</source>
   <translation>Schutz von {name} aufheben</translation>
  </message>
  <message>
   <source>{name} is protected no longer.</source>
   <translation>{name} ist nicht mehr geschützt.</translation>
  </message>
 </context>
 <context>
  <name>stopping</name>
  <message>
   <source>All marks are as they were.</source>
   <translation>Alle Vormerkungen sind, wie sie waren.</translation>
  </message>
  <message>
   <source>Already gone: {n}.</source>
   <translation>Schon weg: {n}.</translation>
  </message>
  <message>
   <source>If you stop now, nothing is deleted.</source>
   <translation>Halten Sie jetzt an, wird nichts gelöscht.</translation>
  </message>
  <message>
   <source>If you stop now, nothing is deleted; the copies made so far are kept.</source>
   <translation>Halten Sie jetzt an, wird nichts gelöscht; die bisherigen Kopien bleiben.</translation>
  </message>
  <message>
   <source>If you stop now, what was asked for is taken back; a new list shows what is left.</source>
   <translation>Halten Sie jetzt an, wird das Verlangte zurückgenommen; eine neue Liste zeigt, was noch da ist.</translation>
  </message>
  <message>
   <source>If you stop now, what was deleted before stays deleted.</source>
   <translation>Halten Sie jetzt an, bleibt gelöscht, was schon gelöscht ist.</translation>
  </message>
  <message>
   <source>Nothing else is.</source>
   <translation>Sonst nichts.</translation>
  </message>
  <message>
   <source>Nothing more is deleted: there is nothing left to stop.</source>
   <translation>Mehr wird nicht gelöscht: Es gibt nichts mehr anzuhalten.</translation>
  </message>
  <message>
   <source>Stopped: nothing was deleted</source>
   <translation>Angehalten: Nichts wurde gelöscht</translation>
  </message>
  <message>
   <source>Stopping… If you press Stop again, the line is cut at once.</source>
   <translation>Wird angehalten… Drücken Sie noch einmal auf Anhalten, wird die Leitung sofort getrennt.</translation>
  </message>
  <message>
   <source>The server is deleting what it was asked for: this moment cannot be stopped.</source>
   <translation>Der Server löscht gerade das Verlangte: Das lässt sich nicht anhalten.</translation>
  </message>
  <message>
   <source>To be seen at the next check: {n}.</source>
   <translation>Zeigt sich beim nächsten Nachsehen: {n}.</translation>
  </message>
  <message>
   <source>Under “Saved” the copies of {messages} are kept.</source>
   <translation>Unter „Gesichert“ liegen die Kopien: {messages}.</translation>
  </message>
  <message>
   <source>What is asked for now is taken back; a new list shows what is left.</source>
   <translation>Was jetzt verlangt ist, wird zurückgenommen; eine neue Liste zeigt, was noch da ist.</translation>
  </message>
  <message>
   <source>You stopped it. Deleted: {gone}. Kept: {kept}.</source>
   <translation>Sie haben angehalten. Gelöscht: {gone}. Behalten: {kept}.</translation>
  </message>
  <message>
   <source>a few seconds left</source>
   <translation>noch einige Sekunden</translation>
  </message>
  <message>
   <source>about a minute left</source>
   <translation>noch etwa eine Minute</translation>
  </message>
  <message>
   <source>about an hour left</source>
   <translation>noch etwa eine Stunde</translation>
  </message>
  <message>
   <source>about {n} hours left</source>
   <translation>noch etwa {n} Stunden</translation>
  </message>
  <message>
   <source>about {n} minutes left</source>
   <translation>noch etwa {n} Minuten</translation>
  </message>
  <message>
   <source>about {n} seconds left</source>
   <translation>noch etwa {n} Sekunden</translation>
  </message>
 </context>
 <context>
  <name>storage</name>
  <message>
   <source>Fetched messages are kept for {days} days.</source>
   <translation>Geholte Nachrichten bleiben {days} Tage lang.</translation>
  </message>
  <message>
   <source>Fetched messages are kept until you forget them.</source>
   <translation>Geholte Nachrichten bleiben, bis Sie sie vergessen lassen.</translation>
  </message>
  <message>
   <source>Fetched messages are kept up to {size} and for {days} days; then the oldest go.</source>
   <translation>Geholte Nachrichten bleiben bis zu {size} und {days} Tage lang; dann gehen die ältesten.</translation>
  </message>
  <message>
   <source>Fetched messages are kept up to {size}; then the oldest go.</source>
   <translation>Geholte Nachrichten bleiben bis zu {size}; dann gehen die ältesten.</translation>
  </message>
  <message>
   <source>Forget everything of “{0}”?</source>
   <translation>Alles von „{0}“ vergessen?</translation>
  </message>
  <message>
   <source>Forget the local copies of “{0}”?</source>
   <translation>Die örtlichen Kopien von „{0}“ vergessen?</translation>
  </message>
  <message>
   <source>Previews and fetched messages go; the server still has them. The list stays, and so does what is marked, saved for good or no longer on the server.</source>
   <translation>Vorschauen und geholte Nachrichten gehen; der Server hat sie noch. Die Liste bleibt, ebenso was vorgemerkt, auf Dauer gesichert oder nicht mehr auf dem Server ist.</translation>
  </message>
  <message>
   <source>The list, its history, previews and fetched messages go, also those that are no longer on the server. Marks, what you saved for good and the history of commits stay.</source>
   <translation>Die Liste, ihr Verlauf, Vorschauen und geholte Nachrichten gehen, auch die, die nicht mehr auf dem Server sind. Vormerkungen, auf Dauer Gesichertes und die bisherigen Löschungen bleiben.</translation>
  </message>
 </context>
 <context>
  <name>values</name>
  <message numerus="yes">
   <source>%Ln messages</source>
   <translation>
    <numerusform>%Ln Nachricht</numerusform>
    <numerusform>%Ln Nachrichten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n days</source>
   <translation>
    <numerusform>%n Tag</numerusform>
    <numerusform>%n Tage</numerusform>
   </translation>
  </message>
  <message>
   <source>1 day</source>
   <translation>1 Tag</translation>
  </message>
  <message>
   <source>1 message</source>
   <translation>1 Nachricht</translation>
  </message>
  <message>
   <source>Already gone: not removed by PopView</source>
   <translation>Schon fort: nicht von PopView gelöscht</translation>
  </message>
  <message>
   <source>Asking the server to delete: {done} of {total}</source>
   <translation>Der Server wird ums Löschen gebeten: {done} von {total}</translation>
  </message>
  <message>
   <source>Asking the server to delete…</source>
   <translation>Der Server wird ums Löschen gebeten…</translation>
  </message>
  <message>
   <source>Asking what is there…</source>
   <translation>Es wird gefragt, was da ist…</translation>
  </message>
  <message>
   <source>Connecting…</source>
   <translation>Verbinden…</translation>
  </message>
  <message>
   <source>Deleted</source>
   <translation>Gelöscht</translation>
  </message>
  <message>
   <source>Fetching the message: {done} of {total}</source>
   <translation>Nachricht wird geholt: {done} von {total}</translation>
  </message>
  <message>
   <source>Fetching the message…</source>
   <translation>Nachricht wird geholt…</translation>
  </message>
  <message>
   <source>Kept: it could not be proved to be the right one</source>
   <translation>Behalten: Es war nicht nachzuweisen, dass es die richtige ist</translation>
  </message>
  <message>
   <source>Kept: it is another message now</source>
   <translation>Behalten: Es ist jetzt eine andere Nachricht</translation>
  </message>
  <message>
   <source>Kept: it was never sent</source>
   <translation>Behalten: Der Auftrag wurde nie gesendet</translation>
  </message>
  <message>
   <source>Kept: the server refused to delete it</source>
   <translation>Behalten: Der Server hat das Löschen verweigert</translation>
  </message>
  <message>
   <source>Loading the preview…</source>
   <translation>Vorschau wird geladen…</translation>
  </message>
  <message>
   <source>Looking up the server…</source>
   <translation>Server wird gesucht…</translation>
  </message>
  <message>
   <source>Looking what is left: {done} of {total}</source>
   <translation>Es wird nachgesehen, was noch da ist: {done} von {total}</translation>
  </message>
  <message>
   <source>Looking what is left…</source>
   <translation>Es wird nachgesehen, was noch da ist…</translation>
  </message>
  <message>
   <source>Mailbox locked by PopView</source>
   <translation>Postfach von PopView gesperrt</translation>
  </message>
  <message>
   <source>Mailbox locked by PopView since {time}</source>
   <translation>Postfach von PopView gesperrt seit {time}</translation>
  </message>
  <message>
   <source>Mailbox may stay locked for a few minutes</source>
   <translation>Postfach bleibt vielleicht einige Minuten gesperrt</translation>
  </message>
  <message>
   <source>Mailbox not locked</source>
   <translation>Postfach nicht gesperrt</translation>
  </message>
  <message>
   <source>Making copies of the headers: {done} of {total}</source>
   <translation>Kopfzeilen werden kopiert: {done} von {total}</translation>
  </message>
  <message>
   <source>Making copies of the headers…</source>
   <translation>Kopfzeilen werden kopiert…</translation>
  </message>
  <message>
   <source>Making safety copies: {done} of {total}</source>
   <translation>Sicherheitskopien: {done} von {total}</translation>
  </message>
  <message>
   <source>Making safety copies…</source>
   <translation>Sicherheitskopien werden gemacht…</translation>
  </message>
  <message>
   <source>Proving that they are the right messages…</source>
   <translation>Es wird nachgewiesen, dass es die richtigen Nachrichten sind…</translation>
  </message>
  <message>
   <source>Proving the right messages: {done} of {total}</source>
   <translation>Nachweis der richtigen Nachrichten: {done} von {total}</translation>
  </message>
  <message>
   <source>Reading headers: {done} of {total}</source>
   <translation>Köpfe werden gelesen: {done} von {total}</translation>
  </message>
  <message>
   <source>Reading headers…</source>
   <translation>Köpfe werden gelesen…</translation>
  </message>
  <message>
   <source>Ready; the session stays open a moment</source>
   <translation>Bereit; die Sitzung bleibt noch einen Augenblick offen</translation>
  </message>
  <message>
   <source>Saying goodbye…</source>
   <translation>Verabschiedung…</translation>
  </message>
  <message>
   <source>Signing in…</source>
   <translation>Anmelden…</translation>
  </message>
  <message>
   <source>Starting encryption…</source>
   <translation>Verschlüsselung beginnt…</translation>
  </message>
  <message>
   <source>Still there</source>
   <translation>Noch da</translation>
  </message>
  <message>
   <source>Today {time}</source>
   <translation>Heute {time}</translation>
  </message>
  <message>
   <source>Unknown: the next check will tell</source>
   <translation>Unbekannt: Das nächste Nachsehen wird es zeigen</translation>
  </message>
  <message>
   <source>Waiting for the greeting…</source>
   <translation>Warten auf die Begrüßung…</translation>
  </message>
  <message>
   <source>Yesterday {time}</source>
   <translation>Gestern {time}</translation>
  </message>
  <message numerus="yes">
   <source>as it was %Ln days ago; check for what is new</source>
   <translation>
    <numerusform>Stand von vor %Ln Tag; Nachsehen zeigt, was neu ist</numerusform>
    <numerusform>Stand von vor %Ln Tagen; Nachsehen zeigt, was neu ist</numerusform>
   </translation>
  </message>
  <message>
   <source>as it was a day ago; check for what is new</source>
   <translation>Stand von vor einem Tag; Nachsehen zeigt, was neu ist</translation>
  </message>
  <message>
   <source>checked {time}</source>
   <translation>nachgesehen {time}</translation>
  </message>
  <message>
   <source>never checked</source>
   <translation>noch nie nachgesehen</translation>
  </message>
  <message>
   <source>{count} B</source>
   <translation>{count} B</translation>
  </message>
  <message>
   <source>{messages}, {size}</source>
   <translation>{messages}, {size}</translation>
  </message>
  <message>
   <source>{unseen} new of {total}</source>
   <translation>{unseen} neu von {total}</translation>
  </message>
  <message>
   <source>{weekday} {time}</source>
   <translation>{weekday} {time}</translation>
  </message>
 </context>
 <context>
  <name>waiting</name>
  <message>
   <source>Best tried again in {span}, at {time}.</source>
   <translation>Am besten in {span} erneut versuchen, um {time}.</translation>
  </message>
  <message>
   <source>It is tried again now.</source>
   <translation>Es wird jetzt erneut versucht.</translation>
  </message>
  <message>
   <source>The server lets you in again in {span}, at {time}.</source>
   <translation>Der Server lässt Sie in {span} wieder ein, um {time}.</translation>
  </message>
  <message>
   <source>The server will most likely refuse for another {span}, and some begin the wait anew at each try.</source>
   <translation>Der Server lehnt sehr wahrscheinlich noch {span} lang ab, und bei manchen beginnt die Wartezeit mit jedem Versuch neu.</translation>
  </message>
  <message>
   <source>Tries again by itself in {span}, at {time}.</source>
   <translation>Neuer Versuch von selbst in {span}, um {time}.</translation>
  </message>
  <message>
   <source>You can try again now.</source>
   <translation>Sie können es jetzt erneut versuchen.</translation>
  </message>
 </context>
 <context>
  <name>why</name>
  <message>
   <source>By hand</source>
   <translation>Von Hand</translation>
  </message>
  <message>
   <source>Domain: {name}</source>
   <translation>Domain: {name}</translation>
  </message>
  <message>
   <source>File: {name}</source>
   <translation>Datei: {name}</translation>
  </message>
  <message>
   <source>Group: {name}</source>
   <translation>Gruppe: {name}</translation>
  </message>
  <message>
   <source>Mailing list: {name}</source>
   <translation>Mailingliste: {name}</translation>
  </message>
  <message>
   <source>Proposal: {name}</source>
   <translation>Vorschlag: {name}</translation>
  </message>
  <message>
   <source>Rule: {name}</source>
   <translation>Regel: {name}</translation>
  </message>
  <message>
   <source>Sender: {name}</source>
   <translation>Absender: {name}</translation>
  </message>
  <message>
   <source>Size: {name}</source>
   <translation>Größe: {name}</translation>
  </message>
  <message>
   <source>Year: {name}</source>
   <translation>Jahr: {name}</translation>
  </message>
 </context>
</TS>
