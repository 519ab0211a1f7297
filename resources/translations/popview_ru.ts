<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>&amp;Copy versions</source>
   <translation>&amp;Копировать версии</translation>
  </message>
  <message>
   <source>About PopView</source>
   <translation>О программе PopView</translation>
  </message>
  <message>
   <source>Built on</source>
   <translation>На чём построено</translation>
  </message>
  <message>
   <source>C&amp;lose</source>
   <translation>&amp;Закрыть</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <source>Copy versions</source>
   <translation>Копировать версии</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Лицензия</translation>
  </message>
  <message>
   <source>MIT licence · © the PopView contributors</source>
   <translation>Лицензия MIT · © the PopView contributors</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Название</translation>
  </message>
  <message>
   <source>Reads and cleans POP3 mailboxes on the server. Nothing is deleted that was not marked.</source>
   <translation>Читает ящики POP3 на сервере и наводит в них порядок. Не удаляется ничего, что не было помечено.</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Версия</translation>
  </message>
 </context>
 <context>
  <name>AccountAssistant</name>
  <message>
   <source>&amp;Find the server</source>
   <translation>&amp;Найти сервер</translation>
  </message>
  <message>
   <source>&amp;Search again</source>
   <translation>&amp;Искать снова</translation>
  </message>
  <message>
   <source>&amp;Sign in and add</source>
   <translation>&amp;Войти и добавить</translation>
  </message>
  <message>
   <source>Add an account</source>
   <translation>Добавить учётную запись</translation>
  </message>
  <message>
   <source>Searching…</source>
   <translation>Идёт поиск…</translation>
  </message>
  <message>
   <source>Signing in…</source>
   <translation>Вход…</translation>
  </message>
  <message>
   <source>Your POP3 mailbox</source>
   <translation>Ваш ящик POP3</translation>
  </message>
 </context>
 <context>
  <name>AccountDialog</name>
  <message>
   <source>&amp;Test</source>
   <translation>Пров&amp;ерить</translation>
  </message>
  <message>
   <source>Add an account</source>
   <translation>Добавить учётную запись</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Edit account</source>
   <translation>Изменить учётную запись</translation>
  </message>
  <message>
   <source>Enter the address and the password; the rest is guessed and can be changed.</source>
   <translation>Введите адрес и пароль; остальное угадывается и может быть изменено.</translation>
  </message>
  <message>
   <source>Sa&amp;ve</source>
   <translation>Сохр&amp;анить</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Сохранить</translation>
  </message>
  <message>
   <source>Sign in with the &amp;browser…</source>
   <translation>Войти через &amp;браузер…</translation>
  </message>
  <message>
   <source>Sign in with the browser</source>
   <translation>Войти через браузер</translation>
  </message>
  <message>
   <source>Test the account</source>
   <translation>Проверить учётную запись</translation>
  </message>
  <message>
   <source>Testing…</source>
   <translation>Идёт проверка…</translation>
  </message>
  <message>
   <source>Your POP3 mailbox</source>
   <translation>Ваш ящик POP3</translation>
  </message>
 </context>
 <context>
  <name>AccountForm</name>
  <message>
   <source>&amp;Encryption</source>
   <translation>&amp;Шифрование</translation>
  </message>
  <message>
   <source>&amp;Keeping</source>
   <translation>&amp;Хранение</translation>
  </message>
  <message>
   <source>&amp;Mail address</source>
   <translation>Адрес &amp;почты</translation>
  </message>
  <message>
   <source>&amp;Name</source>
   <translation>&amp;Название</translation>
  </message>
  <message>
   <source>&amp;Password</source>
   <translation>Паро&amp;ль</translation>
  </message>
  <message>
   <source>&amp;Server</source>
   <translation>&amp;Сервер</translation>
  </message>
  <message>
   <source>&amp;User name</source>
   <translation>&amp;Имя пользователя</translation>
  </message>
  <message>
   <source>Che&amp;cking</source>
   <translation>П&amp;роверка</translation>
  </message>
  <message>
   <source>Encryption</source>
   <translation>Шифрование</translation>
  </message>
  <message>
   <source>Home</source>
   <translation>Дом</translation>
  </message>
  <message>
   <source>Mail address</source>
   <translation>Адрес почты</translation>
  </message>
  <message>
   <source>Name of the account</source>
   <translation>Название учётной записи</translation>
  </message>
  <message>
   <source>Net&amp;work</source>
   <translation>Се&amp;ть</translation>
  </message>
  <message>
   <source>Never sign in b&amp;y</source>
   <translation>Нико&amp;гда не входить через</translation>
  </message>
  <message>
   <source>P&amp;ort</source>
   <translation>П&amp;орт</translation>
  </message>
  <message>
   <source>Pages of the account</source>
   <translation>Страницы учётной записи</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Пароль</translation>
  </message>
  <message>
   <source>Port</source>
   <translation>Порт</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>Сервер</translation>
  </message>
  <message>
   <source>Si&amp;gn-in</source>
   <translation>Вхо&amp;д</translation>
  </message>
  <message>
   <source>Sign-&amp;in method</source>
   <translation>Способ &amp;входа</translation>
  </message>
  <message>
   <source>Sign-in method</source>
   <translation>Способ входа</translation>
  </message>
  <message>
   <source>User name</source>
   <translation>Имя пользователя</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>без изменений</translation>
  </message>
 </context>
 <context>
  <name>AccountPane</name>
  <message>
   <source>&amp;Check</source>
   <translation>&amp;Проверить</translation>
  </message>
  <message>
   <source>&amp;Edit account…</source>
   <translation>&amp;Изменить учётную запись…</translation>
  </message>
  <message>
   <source>&amp;Remove account…</source>
   <translation>&amp;Удалить учётную запись…</translation>
  </message>
  <message>
   <source>Accounts</source>
   <translation>Учётные записи</translation>
  </message>
  <message>
   <source>Connection and ser&amp;ver…</source>
   <translation>С&amp;оединение и сервер…</translation>
  </message>
  <message>
   <source>Disk &amp;use…</source>
   <translation>М&amp;есто на диске…</translation>
  </message>
  <message>
   <source>Do not u&amp;se for now</source>
   <translation>Пока &amp;не использовать</translation>
  </message>
  <message>
   <source>Histor&amp;y…</source>
   <translation>Ис&amp;тория…</translation>
  </message>
  <message>
   <source>Move &amp;down</source>
   <translation>Сдвинуть вни&amp;з</translation>
  </message>
  <message>
   <source>Move &amp;up</source>
   <translation>Сдвинуть &amp;вверх</translation>
  </message>
  <message>
   <source>U&amp;se again</source>
   <translation>С&amp;нова использовать</translation>
  </message>
 </context>
 <context>
  <name>Actions</name>
  <message>
   <source>&amp;About PopView</source>
   <translation>&amp;О программе PopView</translation>
  </message>
  <message>
   <source>&amp;Accounts</source>
   <translation>&amp;Учётные записи</translation>
  </message>
  <message>
   <source>&amp;Add account…</source>
   <translation>&amp;Добавить учётную запись…</translation>
  </message>
  <message>
   <source>&amp;Check</source>
   <translation>&amp;Проверить</translation>
  </message>
  <message>
   <source>&amp;Commit…</source>
   <translation>В&amp;ыполнить…</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>&amp;Тёмный</translation>
  </message>
  <message>
   <source>&amp;Edit account…</source>
   <translation>&amp;Изменить учётную запись…</translation>
  </message>
  <message>
   <source>&amp;Fetch</source>
   <translation>&amp;Загрузить</translation>
  </message>
  <message>
   <source>&amp;Find…</source>
   <translation>&amp;Найти…</translation>
  </message>
  <message>
   <source>&amp;Guide to signing in</source>
   <translation>&amp;Руководство по входу</translation>
  </message>
  <message>
   <source>&amp;History of commits</source>
   <translation>&amp;История удалений</translation>
  </message>
  <message>
   <source>&amp;Import marks…</source>
   <translation>&amp;Импорт пометок…</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>&amp;Светлый</translation>
  </message>
  <message>
   <source>&amp;Mark</source>
   <translation>По&amp;метить</translation>
  </message>
  <message>
   <source>&amp;Next message</source>
   <translation>С&amp;ледующее письмо</translation>
  </message>
  <message>
   <source>&amp;Open in a window</source>
   <translation>Открыть в &amp;окне</translation>
  </message>
  <message>
   <source>&amp;Preview</source>
   <translation>Просмотр п&amp;исьма</translation>
  </message>
  <message>
   <source>&amp;Protected senders…</source>
   <translation>За&amp;щищённые отправители…</translation>
  </message>
  <message>
   <source>&amp;Protocol log</source>
   <translation>&amp;Протокол обмена</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>В&amp;ыход</translation>
  </message>
  <message>
   <source>&amp;Remove account…</source>
   <translation>&amp;Удалить учётную запись…</translation>
  </message>
  <message>
   <source>&amp;Review marked…</source>
   <translation>Просмотреть &amp;помеченные…</translation>
  </message>
  <message>
   <source>&amp;Save…</source>
   <translation>Со&amp;хранить…</translation>
  </message>
  <message>
   <source>&amp;Space map</source>
   <translation>&amp;Карта места</translation>
  </message>
  <message>
   <source>&amp;Stop</source>
   <translation>О&amp;становить</translation>
  </message>
  <message>
   <source>&amp;Try the demo mailbox</source>
   <translation>Попробовать де&amp;монстрационный ящик</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Отменить</translation>
  </message>
  <message>
   <source>&amp;Undo: {what}</source>
   <translation>&amp;Отменить: {what}</translation>
  </message>
  <message>
   <source>&amp;Unmark</source>
   <translation>&amp;Снять пометку</translation>
  </message>
  <message>
   <source>&amp;Work offline</source>
   <translation>&amp;Работать без связи</translation>
  </message>
  <message>
   <source>Answer everybody in your mail program</source>
   <translation>Ответить всем в вашей почтовой программе</translation>
  </message>
  <message>
   <source>Answer the sender in your mail program</source>
   <translation>Ответить отправителю в вашей почтовой программе</translation>
  </message>
  <message>
   <source>Check a&amp;ll accounts</source>
   <translation>Проверить &amp;все учётные записи</translation>
  </message>
  <message>
   <source>Check this mailbox</source>
   <translation>Проверить этот ящик</translation>
  </message>
  <message>
   <source>Connect to no server; everything stored here stays readable</source>
   <translation>Не соединяться с серверами; всё, что сохранено здесь, можно читать</translation>
  </message>
  <message>
   <source>Connection and ser&amp;ver…</source>
   <translation>С&amp;оединение и сервер…</translation>
  </message>
  <message>
   <source>Copy addr&amp;ess</source>
   <translation>Копировать &amp;адрес</translation>
  </message>
  <message>
   <source>Copy su&amp;bject</source>
   <translation>Копировать &amp;тему</translation>
  </message>
  <message>
   <source>Delete the saved cop&amp;y…</source>
   <translation>&amp;Удалить сохранённую копию…</translation>
  </message>
  <message>
   <source>Delete what is kept of the message on this computer; the server is not asked</source>
   <translation>Удалить то, что хранится от письма на этом компьютере; сервер об этом не просят</translation>
  </message>
  <message>
   <source>Delete what is marked</source>
   <translation>Удалить помеченное</translation>
  </message>
  <message>
   <source>Disk &amp;use…</source>
   <translation>М&amp;есто на диске…</translation>
  </message>
  <message>
   <source>Export a&amp;ccounts…</source>
   <translation>Экспорт у&amp;чётных записей…</translation>
  </message>
  <message>
   <source>Export mar&amp;ks…</source>
   <translation>&amp;Экспорт пометок…</translation>
  </message>
  <message>
   <source>Fetch the whole message and keep it here</source>
   <translation>Загрузить письмо целиком и оставить здесь</translation>
  </message>
  <message>
   <source>For&amp;ward…</source>
   <translation>&amp;Переслать…</translation>
  </message>
  <message>
   <source>Import &amp;accounts…</source>
   <translation>Импорт &amp;учётных записей…</translation>
  </message>
  <message>
   <source>Keep all mail from this domain out of every mark that takes several messages</source>
   <translation>Не затрагивать почту этого домена, когда помечается сразу несколько писем</translation>
  </message>
  <message>
   <source>Keep all mail of this sender out of every mark that takes several messages</source>
   <translation>Не затрагивать почту этого отправителя, когда помечается сразу несколько писем</translation>
  </message>
  <message>
   <source>Keep it out of every mark that takes several messages</source>
   <translation>Не затрагивать, когда помечается сразу несколько писем</translation>
  </message>
  <message>
   <source>Like the &amp;system</source>
   <translation>&amp;Как в системе</translation>
  </message>
  <message>
   <source>Load older &amp;messages</source>
   <translation>Показать &amp;более старые письма</translation>
  </message>
  <message>
   <source>Mailbox histor&amp;y…</source>
   <translation>Ис&amp;тория ящика…</translation>
  </message>
  <message>
   <source>Mark for deletion; nothing is deleted before you commit</source>
   <translation>Пометить на удаление; до выполнения плана ничего не удаляется</translation>
  </message>
  <message>
   <source>Open the message in your mail program, to hand it on from there</source>
   <translation>Открыть письмо в вашей почтовой программе, чтобы переслать его оттуда</translation>
  </message>
  <message>
   <source>P&amp;rotect / unprotect</source>
   <translation>За&amp;щитить / снять защиту</translation>
  </message>
  <message>
   <source>Preview &amp;below the list</source>
   <translation>Просмотр &amp;под списком</translation>
  </message>
  <message>
   <source>Preview be&amp;side the list</source>
   <translation>Просмотр &amp;рядом со списком</translation>
  </message>
  <message>
   <source>Previo&amp;us message</source>
   <translation>П&amp;редыдущее письмо</translation>
  </message>
  <message>
   <source>Prin&amp;t…</source>
   <translation>Пе&amp;чать…</translation>
  </message>
  <message>
   <source>Protect do&amp;main</source>
   <translation>Защитить &amp;домен</translation>
  </message>
  <message>
   <source>Protect sen&amp;der</source>
   <translation>Защитить отправ&amp;ителя</translation>
  </message>
  <message>
   <source>Re&amp;do</source>
   <translation>В&amp;ернуть</translation>
  </message>
  <message>
   <source>Re&amp;do: {what}</source>
   <translation>В&amp;ернуть: {what}</translation>
  </message>
  <message>
   <source>Rep&amp;ly</source>
   <translation>Отв&amp;етить</translation>
  </message>
  <message>
   <source>Reply to &amp;all</source>
   <translation>Ответить &amp;всем</translation>
  </message>
  <message>
   <source>Rul&amp;es…</source>
   <translation>Прави&amp;ла…</translation>
  </message>
  <message>
   <source>S&amp;een / new</source>
   <translation>Просмотрено / &amp;новое</translation>
  </message>
  <message>
   <source>Sa&amp;ve in one file…</source>
   <translation>Сохранить в одном &amp;файле…</translation>
  </message>
  <message>
   <source>Save as &amp;PDF…</source>
   <translation>Сохранить &amp;как PDF…</translation>
  </message>
  <message>
   <source>Save as a file</source>
   <translation>Сохранить как файл</translation>
  </message>
  <message>
   <source>Save as te&amp;xt…</source>
   <translation>Сохранить как текст…</translation>
  </message>
  <message>
   <source>Save the selected messages as an archive, a mailbox file or a Maildir</source>
   <translation>Сохранить выделенные письма как архив, файл ящика или папку Maildir</translation>
  </message>
  <message>
   <source>Select &amp;all</source>
   <translation>Выде&amp;лить всё</translation>
  </message>
  <message>
   <source>Set up an account by &amp;hand…</source>
   <translation>Настроить учётную запись вру&amp;чную…</translation>
  </message>
  <message>
   <source>Settin&amp;gs…</source>
   <translation>&amp;Настройки…</translation>
  </message>
  <message>
   <source>Show as seen or as new</source>
   <translation>Показать как просмотренное или как новое</translation>
  </message>
  <message>
   <source>Show where the space of the mailbox goes, and what could go</source>
   <translation>Показать, чем занято место в ящике и что можно убрать</translation>
  </message>
  <message>
   <source>Stop what is running</source>
   <translation>Остановить то, что выполняется</translation>
  </message>
  <message>
   <source>Take over POP3 accounts of Thunderbird, Claws Mail and other programs</source>
   <translation>Перенять учётные записи POP3 из Thunderbird, Claws Mail и других программ</translation>
  </message>
  <message>
   <source>Take the mark away</source>
   <translation>Снять пометку</translation>
  </message>
  <message>
   <source>Unmark &amp;all</source>
   <translation>Снять &amp;все пометки</translation>
  </message>
  <message>
   <source>What is no longer on the server, and who took it away</source>
   <translation>Чего больше нет на сервере и кто это убрал</translation>
  </message>
  <message>
   <source>What lies of an account on this computer, and how to forget it</source>
   <translation>Что хранится от учётной записи на этом компьютере и как это забыть</translation>
  </message>
  <message>
   <source>What shall be proposed, protected, tagged or kept silent</source>
   <translation>Что предлагать, защищать, снабжать ярлыком или приглушать</translation>
  </message>
  <message>
   <source>Write the accounts to a file for another computer, without passwords</source>
   <translation>Записать учётные записи в файл для другого компьютера, без паролей</translation>
  </message>
 </context>
 <context>
  <name>AddressForm</name>
  <message>
   <source>&amp;Mail address</source>
   <translation>Адрес &amp;почты</translation>
  </message>
  <message>
   <source>&amp;Password</source>
   <translation>Па&amp;роль</translation>
  </message>
  <message>
   <source>Connect through a pro&amp;xy…</source>
   <translation>Подключиться через про&amp;кси…</translation>
  </message>
  <message>
   <source>Connect through a proxy</source>
   <translation>Подключиться через прокси</translation>
  </message>
  <message>
   <source>Mail address</source>
   <translation>Адрес почты</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Пароль</translation>
  </message>
 </context>
 <context>
  <name>AppointmentCard</name>
  <message>
   <source>&amp;Open in the calendar</source>
   <translation>Открыть в кален&amp;даре</translation>
  </message>
  <message>
   <source>&amp;Save as file…</source>
   <translation>Сохранить &amp;файлом…</translation>
  </message>
  <message>
   <source>Appointment</source>
   <translation>Событие</translation>
  </message>
 </context>
 <context>
  <name>AssistantFoot</name>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Set up by &amp;hand…</source>
   <translation>Настроить вру&amp;чную…</translation>
  </message>
 </context>
 <context>
  <name>AttachmentBar</name>
  <message>
   <source>&amp;Copy name</source>
   <translation>Копировать &amp;имя</translation>
  </message>
  <message>
   <source>&amp;Fetch the whole message</source>
   <translation>&amp;Загрузить письмо целиком</translation>
  </message>
  <message>
   <source>&amp;Look at it</source>
   <translation>&amp;Посмотреть</translation>
  </message>
  <message>
   <source>&amp;Open</source>
   <translation>&amp;Открыть</translation>
  </message>
  <message>
   <source>&amp;Open anyway</source>
   <translation>&amp;Всё равно открыть</translation>
  </message>
  <message>
   <source>&amp;Open anyway…</source>
   <translation>&amp;Всё равно открыть…</translation>
  </message>
  <message>
   <source>&amp;Save…</source>
   <translation>&amp;Сохранить…</translation>
  </message>
  <message>
   <source>Attachments</source>
   <translation>Вложения</translation>
  </message>
  <message>
   <source>Open a program?</source>
   <translation>Открыть программу?</translation>
  </message>
  <message>
   <source>Sa&amp;ve all…</source>
   <translation>Сохранить &amp;все…</translation>
  </message>
  <message>
   <source>Save &amp;all…</source>
   <translation>Сохранить &amp;все…</translation>
  </message>
  <message>
   <source>Save all attachments</source>
   <translation>Сохранить все вложения</translation>
  </message>
  <message>
   <source>not fetched yet</source>
   <translation>ещё не загружено</translation>
  </message>
  <message>
   <source>unnamed</source>
   <translation>без имени</translation>
  </message>
  <message>
   <source>up to {size}</source>
   <translation>до {size}</translation>
  </message>
 </context>
 <context>
  <name>AttachmentView</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Закрыть</translation>
  </message>
  <message>
   <source>&amp;Save…</source>
   <translation>&amp;Сохранить…</translation>
  </message>
  <message>
   <source>Attachment: {name}</source>
   <translation>Вложение: {name}</translation>
  </message>
  <message>
   <source>Nothing to show</source>
   <translation>Показать нечего</translation>
  </message>
  <message>
   <source>PopView shows pictures and texts only. Save it, and open it in another program.</source>
   <translation>PopView показывает только картинки и тексты. Сохраните вложение и откройте его в другой программе.</translation>
  </message>
  <message>
   <source>Text of the attachment</source>
   <translation>Текст вложения</translation>
  </message>
  <message>
   <source>This is the beginning of the text. Save it to see all of it.</source>
   <translation>Это начало текста. Сохраните его, чтобы увидеть целиком.</translation>
  </message>
 </context>
 <context>
  <name>BodyView</name>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Копировать</translation>
  </message>
  <message>
   <source>Copy &amp;link address</source>
   <translation>Копировать адрес &amp;ссылки</translation>
  </message>
  <message>
   <source>Message text</source>
   <translation>Текст письма</translation>
  </message>
  <message>
   <source>Select &amp;all</source>
   <translation>Выделить &amp;всё</translation>
  </message>
 </context>
 <context>
  <name>BrowserDialog</name>
  <message>
   <source>&amp;Copy the address</source>
   <translation>&amp;Копировать адрес</translation>
  </message>
  <message>
   <source>&amp;How do I get one?</source>
   <translation>Как его &amp;получить?</translation>
  </message>
  <message>
   <source>&amp;Kind of account</source>
   <translation>&amp;Вид учётной записи</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Client &amp;ID</source>
   <translation>&amp;Идентификатор клиента</translation>
  </message>
  <message>
   <source>Client ID</source>
   <translation>Идентификатор клиента</translation>
  </message>
  <message>
   <source>Client s&amp;ecret</source>
   <translation>&amp;Секрет клиента</translation>
  </message>
  <message>
   <source>Client secret</source>
   <translation>Секрет клиента</translation>
  </message>
  <message>
   <source>Code: {code}</source>
   <translation>Код: {code}</translation>
  </message>
  <message>
   <source>Copy the address of the page</source>
   <translation>Скопировать адрес страницы</translation>
  </message>
  <message>
   <source>How do I get a client ID?</source>
   <translation>Как получить идентификатор клиента?</translation>
  </message>
  <message>
   <source>Sign in with the browser</source>
   <translation>Вход через браузер</translation>
  </message>
 </context>
 <context>
  <name>CertificateDialog</name>
  <message>
   <source>&amp;Do not connect</source>
   <translation>&amp;Не соединяться</translation>
  </message>
  <message>
   <source>&amp;Trust exactly this certificate</source>
   <translation>&amp;Доверять именно этому сертификату</translation>
  </message>
  <message>
   <source>Asked for</source>
   <translation>Запрошен</translation>
  </message>
  <message>
   <source>Certificate</source>
   <translation>Сертификат</translation>
  </message>
  <message>
   <source>Do not connect</source>
   <translation>Не соединяться</translation>
  </message>
  <message>
   <source>Issued by</source>
   <translation>Кем выдан</translation>
  </message>
  <message>
   <source>Made out to</source>
   <translation>Кому выдан</translation>
  </message>
  <message>
   <source>Nothing secret of the account “{account}” was sent.</source>
   <translation>Ничего секретного из учётной записи «{account}» не отправлено.</translation>
  </message>
  <message>
   <source>SHA-256</source>
   <translation>SHA-256</translation>
  </message>
  <message>
   <source>Trust exactly this certificate</source>
   <translation>Доверять именно этому сертификату</translation>
  </message>
  <message>
   <source>Valid</source>
   <translation>Действует</translation>
  </message>
  <message>
   <source>{host} could not prove who it is</source>
   <translation>{host} не смог доказать, кто он</translation>
  </message>
  <message>
   <source>{host}, port {port}</source>
   <translation>{host}, порт {port}</translation>
  </message>
 </context>
 <context>
  <name>CheckingPage</name>
  <message>
   <source>&amp;Listed</source>
   <translation>В &amp;списке</translation>
  </message>
  <message>
   <source>&amp;Preview</source>
   <translation>&amp;Начало письма</translation>
  </message>
  <message>
   <source>C&amp;hecked</source>
   <translation>&amp;Проверять</translation>
  </message>
  <message>
   <source>C&amp;onnection</source>
   <translation>С&amp;оединение</translation>
  </message>
  <message>
   <source>Colo&amp;ur</source>
   <translation>&amp;Цвет</translation>
  </message>
  <message>
   <source>Use this &amp;account</source>
   <translation>&amp;Использовать эту учётную запись</translation>
  </message>
  <message>
   <source>Use this account</source>
   <translation>Использовать эту учётную запись</translation>
  </message>
 </context>
 <context>
  <name>CloseDialog</name>
  <message>
   <source>&amp;Discard the marks</source>
   <translation>От&amp;бросить пометки</translation>
  </message>
  <message>
   <source>&amp;Keep the marks</source>
   <translation>&amp;Оставить пометки</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Close PopView</source>
   <translation>Закрыть PopView</translation>
  </message>
  <message>
   <source>PopView closes when the servers have confirmed it.</source>
   <translation>PopView закроется, когда серверы это подтвердят.</translation>
  </message>
  <message>
   <source>The messages stay on the server, and nothing is marked any more.</source>
   <translation>Письма остаются на сервере, и ничего больше не помечено.</translation>
  </message>
  <message>
   <source>They are there at the next start. Nothing is deleted.</source>
   <translation>Они будут на месте при следующем запуске. Ничего не удаляется.</translation>
  </message>
 </context>
 <context>
  <name>CommitBar</name>
  <message>
   <source>&amp;Review…</source>
   <translation>Прос&amp;мотреть…</translation>
  </message>
  <message>
   <source>&amp;Unmark all</source>
   <translation>С&amp;нять все пометки</translation>
  </message>
  <message>
   <source>Comm&amp;it…</source>
   <translation>В&amp;ыполнить…</translation>
  </message>
  <message>
   <source>Deleting…</source>
   <translation>Удаление…</translation>
  </message>
  <message>
   <source>Look at the plan, then delete on the server</source>
   <translation>Просмотреть план, затем удалить на сервере</translation>
  </message>
  <message>
   <source>Look at what would be deleted</source>
   <translation>Посмотреть, что было бы удалено</translation>
  </message>
  <message>
   <source>Marked messages</source>
   <translation>Помеченные письма</translation>
  </message>
  <message>
   <source>Take every mark of this account back</source>
   <translation>Снять все пометки этой учётной записи</translation>
  </message>
 </context>
 <context>
  <name>CommitLog</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Закрыть</translation>
  </message>
  <message>
   <source>Account, result, or sender and subject of a message</source>
   <translation>Учётная запись, итог либо отправитель и тема письма</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <source>Commits</source>
   <translation>Выполненные планы</translation>
  </message>
  <message>
   <source>Commits are listed here.</source>
   <translation>Здесь перечисляются выполненные планы.</translation>
  </message>
  <message>
   <source>E&amp;xport…</source>
   <translation>&amp;Экспорт…</translation>
  </message>
  <message>
   <source>Export the commits shown</source>
   <translation>Экспортировать показанные выполненные планы</translation>
  </message>
  <message>
   <source>Log of commits</source>
   <translation>Журнал удалений</translation>
  </message>
  <message>
   <source>Nothing was deleted yet</source>
   <translation>Пока ничего не удалено</translation>
  </message>
  <message>
   <source>Search the log</source>
   <translation>Искать в журнале</translation>
  </message>
  <message>
   <source>Show &amp;receipt</source>
   <translation>Показать &amp;отчёт</translation>
  </message>
  <message>
   <source>Show receipt</source>
   <translation>Показать отчёт</translation>
  </message>
  <message>
   <source>What was deleted on the servers</source>
   <translation>Что удалено на серверах</translation>
  </message>
 </context>
 <context>
  <name>ConditionGroup</name>
  <message>
   <source>Add &amp;group</source>
   <translation>Добавить &amp;группу</translation>
  </message>
  <message>
   <source>Add c&amp;ondition</source>
   <translation>Добавить &amp;условие</translation>
  </message>
  <message>
   <source>How the conditions count together</source>
   <translation>Как сочетаются условия</translation>
  </message>
  <message>
   <source>Remove this group</source>
   <translation>Убрать эту группу</translation>
  </message>
 </context>
 <context>
  <name>ConditionRow</name>
  <message>
   <source> kB</source>
   <translation> кБ</translation>
  </message>
  <message>
   <source>Days</source>
   <translation>Дни</translation>
  </message>
  <message>
   <source>How it compares</source>
   <translation>Как сравнивать</translation>
  </message>
  <message>
   <source>Kilobytes</source>
   <translation>Килобайты</translation>
  </message>
  <message>
   <source>Name of the header field</source>
   <translation>Имя поля заголовка</translation>
  </message>
  <message>
   <source>Remove this condition</source>
   <translation>Убрать это условие</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Состояние</translation>
  </message>
  <message>
   <source>What it compares with</source>
   <translation>С чем сравнивать</translation>
  </message>
  <message>
   <source>What the condition looks at</source>
   <translation>На что смотрит условие</translation>
  </message>
  <message>
   <source>not: {comparison}</source>
   <translation>не: {comparison}</translation>
  </message>
 </context>
 <context>
  <name>DeleteCopiesDialog</name>
  <message>
   <source>&amp;Delete copies</source>
   <translation>&amp;Удалить копии</translation>
  </message>
  <message>
   <source>&amp;Keep them</source>
   <translation>&amp;Оставить</translation>
  </message>
  <message>
   <source>Delete copies</source>
   <translation>Удалить копии</translation>
  </message>
  <message>
   <source>Keep them</source>
   <translation>Оставить</translation>
  </message>
 </context>
 <context>
  <name>FetchQuestion</name>
  <message>
   <source>&amp;Fetch</source>
   <translation>&amp;Загрузить</translation>
  </message>
  <message>
   <source>&amp;Not now</source>
   <translation>&amp;Не сейчас</translation>
  </message>
  <message>
   <source>Fetch</source>
   <translation>Загрузка</translation>
  </message>
  <message>
   <source>Fetch, and do not ask again for this account</source>
   <translation>Загрузить и больше не спрашивать для этой учётной записи</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Не сейчас</translation>
  </message>
 </context>
 <context>
  <name>Files</name>
  <message>
   <source>Accounts (*.toml)</source>
   <translation>Учётные записи (*.toml)</translation>
  </message>
  <message>
   <source>All files (*)</source>
   <translation>Все файлы (*)</translation>
  </message>
  <message>
   <source>Archive of messages (*.zip)</source>
   <translation>Архив писем (*.zip)</translation>
  </message>
  <message>
   <source>Certificates with keys (*.p12 *.pfx *.pem *.crt *.key)</source>
   <translation>Сертификаты с ключами (*.p12 *.pfx *.pem *.crt *.key)</translation>
  </message>
  <message>
   <source>Choose your own certificate</source>
   <translation>Выбрать свой сертификат</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Экспорт</translation>
  </message>
  <message>
   <source>Export accounts</source>
   <translation>Экспорт учётных записей</translation>
  </message>
  <message>
   <source>Export marks</source>
   <translation>Экспорт пометок</translation>
  </message>
  <message>
   <source>Export rules</source>
   <translation>Экспорт правил</translation>
  </message>
  <message>
   <source>Import accounts</source>
   <translation>Импорт учётных записей</translation>
  </message>
  <message>
   <source>Import marks</source>
   <translation>Импорт пометок</translation>
  </message>
  <message>
   <source>Import rules</source>
   <translation>Импорт правил</translation>
  </message>
  <message>
   <source>Mailbox file (*.mbox)</source>
   <translation>Файл ящика (*.mbox)</translation>
  </message>
  <message>
   <source>Maildir folder (*)</source>
   <translation>Папка Maildir (*)</translation>
  </message>
  <message>
   <source>Marks (*.json)</source>
   <translation>Пометки (*.json)</translation>
  </message>
  <message>
   <source>Messages (*.eml)</source>
   <translation>Письма (*.eml)</translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Rules (*.toml)</source>
   <translation>Правила (*.toml)</translation>
  </message>
  <message>
   <source>Save as PDF</source>
   <translation>Сохранить как PDF</translation>
  </message>
  <message>
   <source>Save as text</source>
   <translation>Сохранить как текст</translation>
  </message>
  <message>
   <source>Save in one file</source>
   <translation>Сохранить в одном файле</translation>
  </message>
  <message>
   <source>Save into folder</source>
   <translation>Сохранить в папку</translation>
  </message>
  <message>
   <source>Save message</source>
   <translation>Сохранить письмо</translation>
  </message>
  <message>
   <source>Tables (*.csv)</source>
   <translation>Таблицы (*.csv)</translation>
  </message>
  <message>
   <source>Text (*.txt)</source>
   <translation>Текст (*.txt)</translation>
  </message>
  <message>
   <source>message</source>
   <translation>письмо</translation>
  </message>
 </context>
 <context>
  <name>FilterField</name>
  <message>
   <source>"two words"   -without   from:anna   to:me   subject:invoice</source>
   <translation>"два слова"   -без   from:анна   to:мне   subject:счёт</translation>
  </message>
  <message>
   <source>Filter messages</source>
   <translation>Отбор писем</translation>
  </message>
  <message>
   <source>In sender, subject, recipients, and in texts known here.</source>
   <translation>В отправителе, теме, получателях и в известных здесь текстах.</translation>
  </message>
  <message>
   <source>Show only messages with these words (Ctrl+F).</source>
   <translation>Показать только письма с этими словами (Ctrl+F).</translation>
  </message>
  <message>
   <source>What it may become</source>
   <translation>Варианты дополнения</translation>
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
   <translation>list:имя   account:имя   (Ctrl+Пробел дополняет)</translation>
  </message>
  <message>
   <source>{shown} of {total}</source>
   <translation>{shown} из {total}</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>Close (Escape)</source>
   <translation>Закрыть (Escape)</translation>
  </message>
  <message>
   <source>Find in message</source>
   <translation>Найти в письме</translation>
  </message>
  <message>
   <source>Next match (Enter)</source>
   <translation>Следующее совпадение (Enter)</translation>
  </message>
  <message>
   <source>Previous match (Shift+Enter)</source>
   <translation>Предыдущее совпадение (Shift+Enter)</translation>
  </message>
 </context>
 <context>
  <name>FoundCard</name>
  <message>
   <source>Chan&amp;ge…</source>
   <translation>И&amp;зменить…</translation>
  </message>
  <message>
   <source>Change what was found, by hand</source>
   <translation>Изменить найденное вручную</translation>
  </message>
  <message>
   <source>Encryption</source>
   <translation>Шифрование</translation>
  </message>
  <message>
   <source>More: {page}</source>
   <translation>Подробнее: {page}</translation>
  </message>
  <message>
   <source>Says who</source>
   <translation>Источник</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>Сервер</translation>
  </message>
  <message>
   <source>Sign in with the &amp;browser…</source>
   <translation>Войти через &amp;браузер…</translation>
  </message>
  <message>
   <source>Sign in with the browser</source>
   <translation>Войти через браузер</translation>
  </message>
  <message>
   <source>The server that was found</source>
   <translation>Найденный сервер</translation>
  </message>
  <message>
   <source>User name</source>
   <translation>Имя пользователя</translation>
  </message>
 </context>
 <context>
  <name>GroupChip</name>
  <message>
   <source>Only {name}: {messages}</source>
   <translation>Только {name}: {messages}</translation>
  </message>
  <message>
   <source>Show &amp;all</source>
   <translation>Показать вс&amp;е</translation>
  </message>
  <message>
   <source>Show all messages again</source>
   <translation>Снова показать все письма</translation>
  </message>
 </context>
 <context>
  <name>GroupMenu</name>
  <message>
   <source>&amp;Conversation</source>
   <translation>По &amp;переписке</translation>
  </message>
  <message>
   <source>&amp;Domain</source>
   <translation>По &amp;домену</translation>
  </message>
  <message>
   <source>&amp;Fold all</source>
   <translation>&amp;Свернуть все</translation>
  </message>
  <message>
   <source>&amp;Group by</source>
   <translation>&amp;Группировать</translation>
  </message>
  <message>
   <source>&amp;Not at all</source>
   <translation>&amp;Не группировать</translation>
  </message>
  <message>
   <source>&amp;Sender</source>
   <translation>По &amp;отправителю</translation>
  </message>
  <message>
   <source>&amp;Unfold all</source>
   <translation>Развернуть вс&amp;е</translation>
  </message>
  <message>
   <source>Da&amp;te</source>
   <translation>По д&amp;ате</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Группы</translation>
  </message>
  <message>
   <source>Group the list</source>
   <translation>Группировать список</translation>
  </message>
  <message>
   <source>Group the list by sender, date, size…</source>
   <translation>Группировать список по отправителю, дате, размеру…</translation>
  </message>
  <message>
   <source>Mailing &amp;list</source>
   <translation>По &amp;рассылке</translation>
  </message>
  <message>
   <source>Select this &amp;group</source>
   <translation>&amp;Выделить эту группу</translation>
  </message>
  <message>
   <source>Si&amp;ze</source>
   <translation>По ра&amp;змеру</translation>
  </message>
 </context>
 <context>
  <name>GuideWindow</name>
  <message>
   <source>C&amp;lose</source>
   <translation>&amp;Закрыть</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <source>Guide to signing in</source>
   <translation>Руководство по входу</translation>
  </message>
  <message>
   <source>Page of the guide</source>
   <translation>Страница руководства</translation>
  </message>
  <message>
   <source>Providers</source>
   <translation>Провайдеры</translation>
  </message>
 </context>
 <context>
  <name>HeaderBlock</name>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Копировать</translation>
  </message>
  <message>
   <source>(no subject)</source>
   <translation>(без темы)</translation>
  </message>
  <message>
   <source>Copy {address}</source>
   <translation>Копировать {address}</translation>
  </message>
  <message>
   <source>Message header</source>
   <translation>Заголовок письма</translation>
  </message>
 </context>
 <context>
  <name>HistoryWindow</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Закрыть</translation>
  </message>
  <message>
   <source>&amp;Forget…</source>
   <translation>З&amp;абыть…</translation>
  </message>
  <message>
   <source>Account</source>
   <translation>Учётная запись</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <source>Forget it</source>
   <translation>Забыть</translation>
  </message>
  <message>
   <source>Forget this history</source>
   <translation>Забыть эту историю</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>Оставить</translation>
  </message>
  <message>
   <source>Mailbox history</source>
   <translation>История ящика</translation>
  </message>
  <message>
   <source>No entry has these words.</source>
   <translation>Ни в одной записи нет этих слов.</translation>
  </message>
  <message>
   <source>No longer on the server</source>
   <translation>Больше нет на сервере</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Ничего не найдено</translation>
  </message>
  <message>
   <source>Nothing has left this mailbox yet</source>
   <translation>Из этого ящика ещё ничего не исчезло</translation>
  </message>
  <message>
   <source>Reading the history…</source>
   <translation>Читается история…</translation>
  </message>
  <message>
   <source>Search sender, subject, who</source>
   <translation>Отправитель, тема, кто удалил</translation>
  </message>
  <message>
   <source>Search the history</source>
   <translation>Искать в истории</translation>
  </message>
  <message>
   <source>What is no longer on the server</source>
   <translation>Чего больше нет на сервере</translation>
  </message>
  <message>
   <source>What you, another program or the server removes is listed here after a check.</source>
   <translation>То, что убираете вы, другая программа или сервер, перечисляется здесь после проверки.</translation>
  </message>
 </context>
 <context>
  <name>ImportAccountsDialog</name>
  <message>
   <source>Account</source>
   <translation>Учётная запись</translation>
  </message>
  <message>
   <source>Accounts found</source>
   <translation>Найденные учётные записи</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Encryption</source>
   <translation>Шифрование</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Откуда</translation>
  </message>
  <message>
   <source>From a &amp;file…</source>
   <translation>Из &amp;файла…</translation>
  </message>
  <message>
   <source>Import accounts</source>
   <translation>Импорт учётных записей</translation>
  </message>
  <message>
   <source>Import from a file</source>
   <translation>Импортировать из файла</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>Сервер</translation>
  </message>
  <message>
   <source>Server, user and encryption are taken over. No password is read; you are asked for it.</source>
   <translation>Берутся сервер, пользователь и шифрование. Пароли не читаются; их спросят у вас.</translation>
  </message>
  <message>
   <source>To know</source>
   <translation>Замечания</translation>
  </message>
  <message>
   <source>User</source>
   <translation>Пользователь</translation>
  </message>
 </context>
 <context>
  <name>ImportDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Import marks</source>
   <translation>Импорт пометок</translation>
  </message>
  <message>
   <source>Marks of the file</source>
   <translation>Пометки из файла</translation>
  </message>
 </context>
 <context>
  <name>InformationWindow</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Закрыть</translation>
  </message>
  <message>
   <source>&amp;Facts</source>
   <translation>&amp;Сведения</translation>
  </message>
  <message>
   <source>&amp;Header fields</source>
   <translation>П&amp;оля заголовка</translation>
  </message>
  <message>
   <source>&amp;Structure</source>
   <translation>С&amp;троение</translation>
  </message>
  <message>
   <source>&amp;Way</source>
   <translation>&amp;Путь</translation>
  </message>
  <message>
   <source>(no subject)</source>
   <translation>(без темы)</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <source>Facts</source>
   <translation>Сведения</translation>
  </message>
  <message>
   <source>Header fields</source>
   <translation>Поля заголовка</translation>
  </message>
  <message>
   <source>Identity</source>
   <translation>Обозначение</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>Письмо</translation>
  </message>
  <message>
   <source>Message information</source>
   <translation>Сведения о письме</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>Сервер</translation>
  </message>
  <message>
   <source>Structure of the message</source>
   <translation>Строение письма</translation>
  </message>
  <message>
   <source>The way the message came</source>
   <translation>Путь письма</translation>
  </message>
  <message>
   <source>What was wrong</source>
   <translation>Что было не так</translation>
  </message>
 </context>
 <context>
  <name>KeepingPage</name>
  <message>
   <source>&amp;Fetched mail</source>
   <translation>&amp;Загруженные письма</translation>
  </message>
  <message>
   <source>&amp;Quota</source>
   <translation>К&amp;вота</translation>
  </message>
  <message>
   <source>F&amp;or</source>
   <translation>Ср&amp;ок</translation>
  </message>
  <message>
   <source>K&amp;ept</source>
   <translation>Хра&amp;нится</translation>
  </message>
  <message>
   <source>Safety cop&amp;y</source>
   <translation>Страховочная &amp;копия</translation>
  </message>
 </context>
 <context>
  <name>KindButton</name>
  <message>
   <source>&amp;Find in message</source>
   <translation>&amp;Найти в письме</translation>
  </message>
  <message>
   <source>&amp;Letters of one width</source>
   <translation>Буквы &amp;одной ширины</translation>
  </message>
  <message>
   <source>Fold or &amp;unfold quotes</source>
   <translation>&amp;Свернуть или развернуть цитаты</translation>
  </message>
  <message>
   <source>How the message is shown</source>
   <translation>Как показано письмо</translation>
  </message>
  <message>
   <source>How the message is shown: {kind}</source>
   <translation>Как показано письмо: {kind}</translation>
  </message>
  <message>
   <source>On a &amp;white sheet</source>
   <translation>На &amp;белом листе</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>У&amp;величить</translation>
  </message>
  <message>
   <source>Zoom &amp;out</source>
   <translation>У&amp;меньшить</translation>
  </message>
  <message>
   <source>Zoom to 100 %</source>
   <translation>Масштаб 100 %</translation>
  </message>
 </context>
 <context>
  <name>Lifetime</name>
  <message>
   <source>How long it holds</source>
   <translation>Как долго действует</translation>
  </message>
  <message>
   <source>for 30 days</source>
   <translation>30 дней</translation>
  </message>
  <message>
   <source>for a year</source>
   <translation>год</translation>
  </message>
 </context>
 <context>
  <name>LinkQuestion</name>
  <message>
   <source>&amp;Copy address</source>
   <translation>Копировать &amp;адрес</translation>
  </message>
  <message>
   <source>&amp;Do not open</source>
   <translation>&amp;Не открывать</translation>
  </message>
  <message>
   <source>&amp;Open</source>
   <translation>Отк&amp;рыть</translation>
  </message>
  <message>
   <source>&amp;Open anyway</source>
   <translation>&amp;Всё равно открыть</translation>
  </message>
  <message>
   <source>Question about a link</source>
   <translation>Вопрос о ссылке</translation>
  </message>
  <message>
   <source>a picture</source>
   <translation>картинка</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>&amp;Columns</source>
   <translation>&amp;Столбцы</translation>
  </message>
  <message>
   <source>&amp;Only</source>
   <translation>&amp;Только</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>Инструменты</translation>
  </message>
 </context>
 <context>
  <name>MapPage</name>
  <message>
   <source>Groups</source>
   <translation>Группы</translation>
  </message>
 </context>
 <context>
  <name>MessageHeader</name>
  <message>
   <source>&amp;Reset columns</source>
   <translation>С&amp;бросить столбцы</translation>
  </message>
  <message>
   <source>Columns of the message list</source>
   <translation>Столбцы списка писем</translation>
  </message>
  <message>
   <source>Order of arri&amp;val</source>
   <translation>Порядок &amp;поступления</translation>
  </message>
 </context>
 <context>
  <name>MessageTable</name>
  <message>
   <source>Messages</source>
   <translation>Письма</translation>
  </message>
 </context>
 <context>
  <name>MessageWindow</name>
  <message>
   <source>&amp;Find</source>
   <translation>&amp;Найти</translation>
  </message>
  <message>
   <source>&amp;Mark for deletion</source>
   <translation>&amp;Пометить на удаление</translation>
  </message>
  <message>
   <source>&amp;Next</source>
   <translation>&amp;Далее</translation>
  </message>
  <message>
   <source>&amp;Previous</source>
   <translation>На&amp;зад</translation>
  </message>
  <message>
   <source>&amp;Reply</source>
   <translation>&amp;Ответить</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <source>F&amp;orward</source>
   <translation>П&amp;ереслать</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>Письмо</translation>
  </message>
  <message>
   <source>Prin&amp;t</source>
   <translation>Пе&amp;чать</translation>
  </message>
  <message>
   <source>Un&amp;mark</source>
   <translation>&amp;Снять пометку</translation>
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
   <translation>Пере&amp;слать…</translation>
  </message>
  <message>
   <source>&amp;Print…</source>
   <translation>Пе&amp;чать…</translation>
  </message>
  <message>
   <source>&amp;Reply</source>
   <translation>Отв&amp;етить</translation>
  </message>
  <message>
   <source>&amp;Unsubscribe…</source>
   <translation>&amp;Отписаться…</translation>
  </message>
  <message>
   <source>Message &amp;information</source>
   <translation>Сведения о &amp;письме</translation>
  </message>
  <message>
   <source>More about this message</source>
   <translation>Ещё об этом письме</translation>
  </message>
  <message>
   <source>Reply to &amp;all</source>
   <translation>Ответить &amp;всем</translation>
  </message>
  <message>
   <source>Save as &amp;text…</source>
   <translation>Сохранить как &amp;текст…</translation>
  </message>
  <message>
   <source>Save as P&amp;DF…</source>
   <translation>Сохранить &amp;как PDF…</translation>
  </message>
 </context>
 <context>
  <name>NetworkPage</name>
  <message>
   <source>Certificates of servers you trust</source>
   <translation>Сертификаты серверов, которым вы доверяете</translation>
  </message>
  <message>
   <source>Proxy</source>
   <translation>Прокси</translation>
  </message>
  <message>
   <source>Your own certificate</source>
   <translation>Свой сертификат</translation>
  </message>
 </context>
 <context>
  <name>NoticeBar</name>
  <message>
   <source>&amp;Fetch the whole message</source>
   <translation>&amp;Загрузить письмо целиком</translation>
  </message>
  <message>
   <source>Fetch the whole message</source>
   <translation>Загрузить письмо целиком</translation>
  </message>
  <message>
   <source>Fetching… {done}</source>
   <translation>Загрузка… {done}</translation>
  </message>
  <message>
   <source>Fetching… {done} of {total}</source>
   <translation>Загрузка… {done} из {total}</translation>
  </message>
  <message>
   <source>How much of the message is shown</source>
   <translation>Какая часть письма показана</translation>
  </message>
  <message>
   <source>Progress of fetching</source>
   <translation>Ход загрузки</translation>
  </message>
 </context>
 <context>
  <name>OwnCertificateFields</name>
  <message>
   <source>C&amp;hoose…</source>
   <translation>В&amp;ыбрать…</translation>
  </message>
  <message>
   <source>Choose the file of your own certificate</source>
   <translation>Выбрать файл своего сертификата</translation>
  </message>
  <message>
   <source>Passph&amp;rase</source>
   <translation>&amp;Пароль ключа</translation>
  </message>
  <message>
   <source>Passphrase of the key</source>
   <translation>Пароль ключа</translation>
  </message>
  <message>
   <source>Your &amp;file</source>
   <translation>&amp;Ваш файл</translation>
  </message>
  <message>
   <source>Your own certificate</source>
   <translation>Свой сертификат</translation>
  </message>
  <message>
   <source>none</source>
   <translation>нет</translation>
  </message>
  <message>
   <source>only if the key has one</source>
   <translation>только если он есть у ключа</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>без изменений</translation>
  </message>
 </context>
 <context>
  <name>PageView</name>
  <message>
   <source>Pages</source>
   <translation>Страницы</translation>
  </message>
 </context>
 <context>
  <name>PasswordDialog</name>
  <message>
   <source>&amp;Remember the password</source>
   <translation>&amp;Запомнить пароль</translation>
  </message>
  <message>
   <source>&amp;Sign in</source>
   <translation>&amp;Войти</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Пароль</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>Войти</translation>
  </message>
 </context>
 <context>
  <name>PasswordEdit</name>
  <message>
   <source>Hide password</source>
   <translation>Скрыть пароль</translation>
  </message>
  <message>
   <source>Show password</source>
   <translation>Показать пароль</translation>
  </message>
 </context>
 <context>
  <name>Picture</name>
  <message>
   <source>Picture: {name}</source>
   <translation>Картинка: {name}</translation>
  </message>
 </context>
 <context>
  <name>PictureBar</name>
  <message>
   <source>&amp;Always for this sender</source>
   <translation>Всегда для этого отправите&amp;ля</translation>
  </message>
  <message>
   <source>&amp;Stop</source>
   <translation>Ос&amp;тановить</translation>
  </message>
  <message>
   <source>&amp;Try again</source>
   <translation>Пов&amp;торить</translation>
  </message>
  <message>
   <source>Ask &amp;again</source>
   <translation>Снова спра&amp;шивать</translation>
  </message>
  <message>
   <source>Pictures that are not in the message</source>
   <translation>Картинки, которых нет в самом письме</translation>
  </message>
  <message>
   <source>Progress of loading pictures</source>
   <translation>Ход загрузки картинок</translation>
  </message>
  <message>
   <source>Show &amp;pictures</source>
   <translation>Показать &amp;картинки</translation>
  </message>
 </context>
 <context>
  <name>Placeholder</name>
  <message>
   <source>Check again</source>
   <translation>Проверить снова</translation>
  </message>
  <message>
   <source>Check now</source>
   <translation>Проверить сейчас</translation>
  </message>
  <message>
   <source>Checking lists what lies on the server; nothing is downloaded or deleted.</source>
   <translation>Проверка показывает, что лежит на сервере; ничего не скачивается и не удаляется.</translation>
  </message>
  <message>
   <source>Clear the filter</source>
   <translation>Очистить фильтр</translation>
  </message>
  <message>
   <source>Fetch a whole message to keep it on this computer, readable without a connection.</source>
   <translation>Загрузите письмо целиком, чтобы оно осталось на этом компьютере и читалось без связи.</translation>
  </message>
  <message>
   <source>Looking into the mailbox…</source>
   <translation>Взгляд в ящик…</translation>
  </message>
  <message>
   <source>No message here fits “{words}”.</source>
   <translation>Ни одно письмо здесь не подходит под «{words}».</translation>
  </message>
  <message>
   <source>No message here is of the chosen kind.</source>
   <translation>Здесь нет писем выбранного вида.</translation>
  </message>
  <message>
   <source>Not looked at yet</source>
   <translation>Ещё не просмотрено</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Ничего не найдено</translation>
  </message>
  <message>
   <source>Nothing is marked</source>
   <translation>Ничего не помечено</translation>
  </message>
  <message>
   <source>Nothing is saved here</source>
   <translation>Здесь ничего не сохранено</translation>
  </message>
  <message>
   <source>Nothing of this mailbox is stored on this computer yet.</source>
   <translation>Из этого ящика на компьютере ещё ничего не сохранено.</translation>
  </message>
  <message>
   <source>Press Delete on a message to mark it. It stays on the server until you commit.</source>
   <translation>Нажмите Delete на письме, чтобы пометить его. Оно остаётся на сервере, пока вы не выполните план.</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Остановить</translation>
  </message>
  <message>
   <source>The mailbox could not be read</source>
   <translation>Ящик не удалось прочитать</translation>
  </message>
  <message>
   <source>The mailbox is empty</source>
   <translation>Ящик пуст</translation>
  </message>
  <message>
   <source>The newest messages come first.</source>
   <translation>Сначала приходят самые новые письма.</translation>
  </message>
  <message>
   <source>There are no messages on the server.</source>
   <translation>На сервере нет писем.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Повторить</translation>
  </message>
  <message>
   <source>Working offline</source>
   <translation>Работа без связи</translation>
  </message>
 </context>
 <context>
  <name>PlanDialog</name>
  <message>
   <source>&amp;By sender ({n})</source>
   <translation>По &amp;отправителям ({n})</translation>
  </message>
  <message>
   <source>&amp;Kept ({n})</source>
   <translation>О&amp;ставляемые ({n})</translation>
  </message>
  <message>
   <source>&amp;Messages ({n})</source>
   <translation>&amp;Письма ({n})</translation>
  </message>
  <message>
   <source>&amp;Safety copy</source>
   <translation>С&amp;траховочная копия</translation>
  </message>
  <message>
   <source>&amp;Unmark selected</source>
   <translation>Снять пометку с &amp;выбранных</translation>
  </message>
  <message>
   <source>By sender</source>
   <translation>По отправителям</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Copy as &amp;text</source>
   <translation>&amp;Копировать как текст</translation>
  </message>
  <message>
   <source>Copy the plan as text</source>
   <translation>Копировать план как текст</translation>
  </message>
  <message>
   <source>Messages that are kept</source>
   <translation>Письма, которые останутся</translation>
  </message>
  <message>
   <source>Messages that will be deleted</source>
   <translation>Письма, которые будут удалены</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>План</translation>
  </message>
  <message>
   <source>Safety copy</source>
   <translation>Страховочная копия</translation>
  </message>
  <message>
   <source>Unmark the selected messages</source>
   <translation>Снять пометку с выбранных писем</translation>
  </message>
  <message>
   <source>messages</source>
   <translation>писем</translation>
  </message>
  <message>
   <source>never opened</source>
   <translation>ни разу не открыто</translation>
  </message>
  <message>
   <source>on the server</source>
   <translation>на сервере</translation>
  </message>
  <message>
   <source>the newest</source>
   <translation>самое новое</translation>
  </message>
  <message>
   <source>the oldest</source>
   <translation>самое старое</translation>
  </message>
 </context>
 <context>
  <name>PreviewTools</name>
  <message>
   <source>&amp;Backgrounds</source>
   <translation>&amp;Фон</translation>
  </message>
  <message>
   <source>&amp;Landscape</source>
   <translation>&amp;Альбомная</translation>
  </message>
  <message>
   <source>&amp;Print…</source>
   <translation>&amp;Печать…</translation>
  </message>
  <message>
   <source>Landscape</source>
   <translation>Альбомная ориентация</translation>
  </message>
  <message>
   <source>Print backgrounds</source>
   <translation>Печатать фон</translation>
  </message>
  <message>
   <source>Save as P&amp;DF…</source>
   <translation>Сохранить &amp;как PDF…</translation>
  </message>
  <message>
   <source>Without them, letters are dark and ink is saved</source>
   <translation>Без фона буквы тёмные, а чернила экономятся</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Увеличить</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Уменьшить</translation>
  </message>
 </context>
 <context>
  <name>PrintPreview</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Закрыть</translation>
  </message>
  <message>
   <source>&amp;Stop</source>
   <translation>О&amp;становить</translation>
  </message>
  <message>
   <source>Handed to the printer.</source>
   <translation>Передано принтеру.</translation>
  </message>
  <message>
   <source>Laying out the pages…</source>
   <translation>Страницы верстаются…</translation>
  </message>
  <message>
   <source>No printer is set up on this computer.</source>
   <translation>На этом компьютере не настроен ни один принтер.</translation>
  </message>
  <message>
   <source>Pages done</source>
   <translation>Готовые страницы</translation>
  </message>
  <message>
   <source>Print preview</source>
   <translation>Просмотр печати</translation>
  </message>
  <message>
   <source>Stopped.</source>
   <translation>Остановлено.</translation>
  </message>
  <message>
   <source>The printer did not take all pages.</source>
   <translation>Принтер принял не все страницы.</translation>
  </message>
 </context>
 <context>
  <name>ProblemBar</name>
  <message>
   <source>Copy details</source>
   <translation>Копировать подробности</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Подробности</translation>
  </message>
  <message>
   <source>Details of the problem</source>
   <translation>Подробности неполадки</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Скрыть</translation>
  </message>
  <message>
   <source>Hide this problem</source>
   <translation>Скрыть эту неполадку</translation>
  </message>
  <message>
   <source>Problem</source>
   <translation>Неполадка</translation>
  </message>
  <message>
   <source>The server says: “{words}”</source>
   <translation>Сервер говорит: «{words}»</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Повторить</translation>
  </message>
  <message>
   <source>Try all the same</source>
   <translation>Всё равно повторить</translation>
  </message>
  <message>
   <source>Try now</source>
   <translation>Повторить сейчас</translation>
  </message>
  <message>
   <source>What to do</source>
   <translation>Что делать</translation>
  </message>
 </context>
 <context>
  <name>ProblemDetails</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Закрыть</translation>
  </message>
  <message>
   <source>Copy &amp;details</source>
   <translation>&amp;Копировать подробности</translation>
  </message>
  <message>
   <source>Details of the problem</source>
   <translation>Подробности неполадки</translation>
  </message>
  <message>
   <source>Details…</source>
   <translation>Подробности…</translation>
  </message>
 </context>
 <context>
  <name>ProfileDialog</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Закрыть</translation>
  </message>
  <message>
   <source>&amp;Forget what was learnt</source>
   <translation>З&amp;абыть узнанное</translation>
  </message>
  <message>
   <source>C&amp;opy details</source>
   <translation>&amp;Копировать сведения</translation>
  </message>
  <message>
   <source>Connection and server</source>
   <translation>Соединение и сервер</translation>
  </message>
  <message>
   <source>Connection and server of “{account}”</source>
   <translation>Соединение и сервер «{account}»</translation>
  </message>
  <message>
   <source>PopView finds it out anew. What you chose yourself stays.</source>
   <translation>PopView выяснит всё заново. То, что вы выбрали сами, останется.</translation>
  </message>
  <message>
   <source>PopView learns this by itself. Where it is wrong, choose yes or no; it counts from the next connection on.</source>
   <translation>PopView узнаёт это само. Если что-то неверно, выберите «Да» или «Нет»; это действует со следующего соединения.</translation>
  </message>
  <message>
   <source>What the server is like</source>
   <translation>Каков этот сервер</translation>
  </message>
 </context>
 <context>
  <name>ProgressPage</name>
  <message>
   <source>&amp;Stop</source>
   <translation>О&amp;становить</translation>
  </message>
  <message>
   <source>Progress of the commit</source>
   <translation>Ход удаления</translation>
  </message>
  <message>
   <source>Send no more deletions. What the server was not told to delete stays.</source>
   <translation>Больше не отправлять просьб об удалении. Что серверу не велено удалить, остаётся.</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Остановить</translation>
  </message>
 </context>
 <context>
  <name>ProposalPage</name>
  <message>
   <source>Fr&amp;ee</source>
   <translation>Освобо&amp;дить</translation>
  </message>
  <message>
   <source>How many of a series stay</source>
   <translation>Сколько писем серии остаётся</translation>
  </message>
  <message>
   <source>How much to free</source>
   <translation>Сколько места освободить</translation>
  </message>
  <message>
   <source>MB</source>
   <translation>МБ</translation>
  </message>
  <message>
   <source>Mark the&amp;se</source>
   <translation>По&amp;метить эти</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Письма</translation>
  </message>
  <message>
   <source>Of a series, &amp;keep the newest</source>
   <translation>Из се&amp;рии оставить последние</translation>
  </message>
  <message>
   <source>Proposals</source>
   <translation>Предложения</translation>
  </message>
  <message>
   <source>Show in the &amp;list</source>
   <translation>Показать в &amp;списке</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Размер</translation>
  </message>
  <message>
   <source>There is nothing to propose.</source>
   <translation>Предложить нечего.</translation>
  </message>
  <message>
   <source>Ticked, of what is wished for</source>
   <translation>Отмечено из желаемого</translation>
  </message>
  <message>
   <source>What could go</source>
   <translation>Что можно убрать</translation>
  </message>
 </context>
 <context>
  <name>ProposalsPage</name>
  <message>
   <source>&amp;Mark these</source>
   <translation>По&amp;метить эти</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Письма</translation>
  </message>
  <message>
   <source>No rule finds a message that could go.</source>
   <translation>Ни одно правило не находит письма, которое можно убрать.</translation>
  </message>
  <message>
   <source>Nothing is proposed</source>
   <translation>Ничего не предлагается</translation>
  </message>
  <message>
   <source>Proposals of the rules</source>
   <translation>Предложения правил</translation>
  </message>
  <message>
   <source>Show in the &amp;list</source>
   <translation>Показать в спис&amp;ке</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Размер</translation>
  </message>
  <message>
   <source>Tick what shall be marked.</source>
   <translation>Отметьте, что пометить.</translation>
  </message>
  <message>
   <source>What could go</source>
   <translation>Что можно убрать</translation>
  </message>
  <message>
   <source>{messages} ticked</source>
   <translation>Отмечено: {messages}</translation>
  </message>
 </context>
 <context>
  <name>ProtectedDialog</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Закрыть</translation>
  </message>
  <message>
   <source>&amp;Protect</source>
   <translation>За&amp;щитить</translation>
  </message>
  <message>
   <source>&amp;Remove</source>
   <translation>&amp;Убрать</translation>
  </message>
  <message>
   <source>Address or domain to protect</source>
   <translation>Адрес или домен, который нужно защитить</translation>
  </message>
  <message>
   <source>Protected senders</source>
   <translation>Защищённые отправители</translation>
  </message>
  <message>
   <source>Protected senders and domains</source>
   <translation>Защищённые отправители и домены</translation>
  </message>
  <message>
   <source>ann@example.org or example.org</source>
   <translation>ann@example.org или example.org</translation>
  </message>
 </context>
 <context>
  <name>ProtocolLog</name>
  <message>
   <source>&amp;Copy all</source>
   <translation>&amp;Копировать всё</translation>
  </message>
  <message>
   <source>&amp;Go on</source>
   <translation>&amp;Продолжить</translation>
  </message>
  <message>
   <source>&amp;Pause</source>
   <translation>&amp;Пауза</translation>
  </message>
  <message>
   <source>&amp;Save…</source>
   <translation>&amp;Сохранить…</translation>
  </message>
  <message>
   <source>Account whose lines are shown</source>
   <translation>Учётная запись, строки которой показаны</translation>
  </message>
  <message>
   <source>All accounts</source>
   <translation>Все учётные записи</translation>
  </message>
  <message>
   <source>C&amp;lear</source>
   <translation>О&amp;чистить</translation>
  </message>
  <message>
   <source>C: PopView, S: server. Passwords and tokens are left out.</source>
   <translation>C: PopView, S: сервер. Пароли и токены опущены.</translation>
  </message>
  <message>
   <source>Cl&amp;ose</source>
   <translation>&amp;Закрыть</translation>
  </message>
  <message>
   <source>Conversation with the servers</source>
   <translation>Разговор с серверами</translation>
  </message>
  <message>
   <source>Keep the text still; new lines are shown when you go on</source>
   <translation>Остановить текст; новые строки появятся, когда вы продолжите</translation>
  </message>
  <message>
   <source>Nothing was said yet.</source>
   <translation>Пока ничего не сказано.</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>Приостановлено</translation>
  </message>
  <message numerus="yes">
   <source>Paused · %n new lines wait</source>
   <translation>
    <numerusform>Приостановлено · ждёт %n новая строка</numerusform>
    <numerusform>Приостановлено · ждут %n новые строки</numerusform>
    <numerusform>Приостановлено · ждут %n новых строк</numerusform>
   </translation>
  </message>
  <message>
   <source>Paused · 1 new line waits</source>
   <translation>Приостановлено · ждёт 1 новая строка</translation>
  </message>
  <message>
   <source>Protocol log</source>
   <translation>Протокол обмена</translation>
  </message>
  <message>
   <source>Saved as {path}</source>
   <translation>Сохранено как {path}</translation>
  </message>
 </context>
 <context>
  <name>ProxyFields</name>
  <message>
   <source>&amp;Password</source>
   <translation>Паро&amp;ль</translation>
  </message>
  <message>
   <source>&amp;Server</source>
   <translation>&amp;Сервер</translation>
  </message>
  <message>
   <source>&amp;User name</source>
   <translation>&amp;Имя пользователя</translation>
  </message>
  <message>
   <source>P&amp;ort</source>
   <translation>П&amp;орт</translation>
  </message>
  <message>
   <source>Password for the proxy</source>
   <translation>Пароль для прокси</translation>
  </message>
  <message>
   <source>Port of the proxy</source>
   <translation>Порт прокси</translation>
  </message>
  <message>
   <source>Pro&amp;xy</source>
   <translation>Про&amp;кси</translation>
  </message>
  <message>
   <source>Server of the proxy</source>
   <translation>Сервер прокси</translation>
  </message>
  <message>
   <source>User name for the proxy</source>
   <translation>Имя пользователя для прокси</translation>
  </message>
  <message>
   <source>only if it asks</source>
   <translation>только если прокси спросит</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>без изменений</translation>
  </message>
 </context>
 <context>
  <name>QuestionBar</name>
  <message>
   <source>&amp;No</source>
   <translation>&amp;Нет</translation>
  </message>
  <message>
   <source>&amp;Yes</source>
   <translation>&amp;Да</translation>
  </message>
 </context>
 <context>
  <name>QuickButtons</name>
  <message>
   <source>Only &amp;big</source>
   <translation>Только &amp;большие</translation>
  </message>
  <message>
   <source>Only &amp;marked</source>
   <translation>Только &amp;помеченные</translation>
  </message>
  <message>
   <source>Only &amp;new</source>
   <translation>Только &amp;новые</translation>
  </message>
  <message>
   <source>Only &amp;saved here</source>
   <translation>Только &amp;сохранённые здесь</translation>
  </message>
  <message>
   <source>Only messages marked for deletion</source>
   <translation>Только письма, помеченные на удаление</translation>
  </message>
  <message>
   <source>Only messages not yet seen</source>
   <translation>Только ещё не просмотренные письма</translation>
  </message>
  <message>
   <source>Only messages of 1 MB and more</source>
   <translation>Только письма от 1 МБ</translation>
  </message>
  <message>
   <source>Only messages saved here</source>
   <translation>Только письма, сохранённые здесь</translation>
  </message>
  <message>
   <source>Only messages with an attachment</source>
   <translation>Только письма с вложением</translation>
  </message>
  <message>
   <source>Only with &amp;attachment</source>
   <translation>Только с &amp;вложением</translation>
  </message>
 </context>
 <context>
  <name>Readiness</name>
  <message>
   <source>Add an account first.</source>
   <translation>Сначала добавьте учётную запись.</translation>
  </message>
  <message>
   <source>Choose one account at the left first.</source>
   <translation>Сначала выберите слева одну учётную запись.</translation>
  </message>
  <message>
   <source>No message is marked.</source>
   <translation>Ни одно письмо не помечено.</translation>
  </message>
  <message>
   <source>Nothing is running.</source>
   <translation>Ничего не выполняется.</translation>
  </message>
  <message>
   <source>PopView works offline now (menu Mailbox).</source>
   <translation>PopView сейчас работает без связи (меню «Ящик»).</translation>
  </message>
  <message>
   <source>Select a message first.</source>
   <translation>Сначала выберите письмо.</translation>
  </message>
  <message>
   <source>Select one message only.</source>
   <translation>Выберите только одно письмо.</translation>
  </message>
  <message>
   <source>There are no messages in the list.</source>
   <translation>В списке нет писем.</translation>
  </message>
 </context>
 <context>
  <name>ReadingPane</name>
  <message>
   <source>&amp;Fetch the message</source>
   <translation>&amp;Загрузить письмо</translation>
  </message>
  <message>
   <source>&amp;Try again</source>
   <translation>&amp;Повторить</translation>
  </message>
  <message>
   <source>(no subject)</source>
   <translation>(без темы)</translation>
  </message>
  <message>
   <source>Loading the message…</source>
   <translation>Письмо загружается…</translation>
  </message>
  <message>
   <source>Loading the source…</source>
   <translation>Загружается исходный текст…</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>Письмо</translation>
  </message>
  <message>
   <source>No message selected</source>
   <translation>Письмо не выбрано</translation>
  </message>
  <message>
   <source>Select a message to read it here.</source>
   <translation>Выберите письмо, чтобы прочитать его здесь.</translation>
  </message>
  <message>
   <source>The text lies beyond the lines that are shown.</source>
   <translation>Текст лежит за показанными строками.</translation>
  </message>
  <message>
   <source>This message has no text.</source>
   <translation>В этом письме нет текста.</translation>
  </message>
 </context>
 <context>
  <name>ReceiptView</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Закрыть</translation>
  </message>
  <message>
   <source>C&amp;heck now</source>
   <translation>&amp;Проверить сейчас</translation>
  </message>
  <message>
   <source>Copy as &amp;text</source>
   <translation>Копировать как &amp;текст</translation>
  </message>
  <message>
   <source>Receipt</source>
   <translation>Отчёт</translation>
  </message>
  <message>
   <source>What became of each</source>
   <translation>Что стало с каждым</translation>
  </message>
 </context>
 <context>
  <name>RemoveDialog</name>
  <message>
   <source>&amp;Remove account</source>
   <translation>&amp;Удалить учётную запись</translation>
  </message>
  <message>
   <source>Remove account</source>
   <translation>Удалить учётную запись</translation>
  </message>
  <message>
   <source>Remove the account “{0}” from PopView?</source>
   <translation>Удалить учётную запись «{0}» из PopView?</translation>
  </message>
 </context>
 <context>
  <name>RetentionRow</name>
  <message>
   <source>&amp;Older than</source>
   <translation>Ст&amp;арше</translation>
  </message>
  <message>
   <source>Beyon&amp;d a total of</source>
   <translation>Сверх о&amp;бъёма</translation>
  </message>
  <message>
   <source>Beyond the &amp;newest</source>
   <translation>Сверх &amp;новейших</translation>
  </message>
  <message>
   <source>Days that a message stays</source>
   <translation>Сколько дней письмо остаётся</translation>
  </message>
  <message>
   <source>MB</source>
   <translation>МБ</translation>
  </message>
  <message>
   <source>Messages that stay</source>
   <translation>Сколько писем остаётся</translation>
  </message>
  <message>
   <source>Room for what stays</source>
   <translation>Место для того, что остаётся</translation>
  </message>
 </context>
 <context>
  <name>RuleEditor</name>
  <message>
   <source> MB</source>
   <translation> МБ</translation>
  </message>
  <message>
   <source>&amp;Does</source>
   <translation>&amp;Действие</translation>
  </message>
  <message>
   <source>&amp;Holds</source>
   <translation>Д&amp;ействует</translation>
  </message>
  <message>
   <source>&amp;Tag</source>
   <translation>&amp;Ярлык</translation>
  </message>
  <message>
   <source>Megabytes that stay</source>
   <translation>Сколько мегабайт остаётся</translation>
  </message>
  <message>
   <source>N&amp;ame</source>
   <translation>Наз&amp;вание</translation>
  </message>
  <message>
   <source>Name of the rule</source>
   <translation>Название правила</translation>
  </message>
  <message>
   <source>Newest that sta&amp;y</source>
   <translation>О&amp;стаются новейшие</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>Правило</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Ярлык</translation>
  </message>
  <message>
   <source>The newest that stay</source>
   <translation>Сколько новейших остаётся</translation>
  </message>
  <message>
   <source>What the rule does</source>
   <translation>Что делает правило</translation>
  </message>
  <message>
   <source>and at &amp;most</source>
   <translation>и не &amp;больше</translation>
  </message>
  <message>
   <source>no limit</source>
   <translation>без предела</translation>
  </message>
 </context>
 <context>
  <name>RuleList</name>
  <message>
   <source>Rules, the topmost first</source>
   <translation>Правила, верхнее — первое</translation>
  </message>
 </context>
 <context>
  <name>RulesWindow</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Закрыть</translation>
  </message>
  <message>
   <source>&amp;Export…</source>
   <translation>&amp;Экспорт…</translation>
  </message>
  <message>
   <source>&amp;Import…</source>
   <translation>&amp;Импорт…</translation>
  </message>
  <message>
   <source>&amp;New rule</source>
   <translation>&amp;Новое правило</translation>
  </message>
  <message>
   <source>&amp;Proposals</source>
   <translation>Пред&amp;ложения</translation>
  </message>
  <message>
   <source>&amp;Rules</source>
   <translation>&amp;Правила</translation>
  </message>
  <message>
   <source>&amp;Senders</source>
   <translation>&amp;Отправители</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Сдвинуть вниз</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Сдвинуть вверх</translation>
  </message>
  <message>
   <source>Parts of the rules</source>
   <translation>Разделы правил</translation>
  </message>
  <message>
   <source>Remove this rule</source>
   <translation>Удалить это правило</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>Правила</translation>
  </message>
  <message>
   <source>There are no rules yet</source>
   <translation>Правил пока нет</translation>
  </message>
 </context>
 <context>
  <name>SearchPanel</name>
  <message>
   <source>Search for the server</source>
   <translation>Поиск сервера</translation>
  </message>
 </context>
 <context>
  <name>SenderList</name>
  <message>
   <source>&amp;Remove</source>
   <translation>&amp;Убрать</translation>
  </message>
  <message>
   <source>Ask again about the pictures of the selected senders</source>
   <translation>Снова спрашивать о картинках выбранных отправителей</translation>
  </message>
  <message>
   <source>PopView asks before it loads pictures from the web. Senders you always allow are here.</source>
   <translation>PopView спрашивает, прежде чем загружать картинки из интернета. Здесь отправители, которым вы разрешили это всегда.</translation>
  </message>
  <message>
   <source>Senders whose pictures are always loaded</source>
   <translation>Отправители, чьи картинки всегда загружаются</translation>
  </message>
 </context>
 <context>
  <name>SendersPage</name>
  <message>
   <source>&amp;Add</source>
   <translation>Доб&amp;авить</translation>
  </message>
  <message>
   <source>Address or domain</source>
   <translation>Адрес или домен</translation>
  </message>
  <message>
   <source>Always or never</source>
   <translation>Всегда или никогда</translation>
  </message>
  <message>
   <source>No sender is treated apart</source>
   <translation>Особых указаний об отправителях нет</translation>
  </message>
  <message>
   <source>Re&amp;move</source>
   <translation>Уб&amp;рать</translation>
  </message>
  <message>
   <source>Say in the list's menu, or below, whose mail is always or never proposed. It stands above every rule.</source>
   <translation>Укажите в меню списка или ниже, чью почту предлагать всегда или никогда. Это важнее любого правила.</translation>
  </message>
  <message>
   <source>Senders and domains</source>
   <translation>Отправители и домены</translation>
  </message>
  <message>
   <source>ann@example.org or example.org</source>
   <translation>ann@example.org или example.org</translation>
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <source>&amp;Colours</source>
   <translation>&amp;Цвета</translation>
  </message>
  <message>
   <source>&amp;Layout</source>
   <translation>&amp;Расположение</translation>
  </message>
  <message>
   <source>&amp;Messages are shown</source>
   <translation>Письма &amp;показываются</translation>
  </message>
  <message>
   <source>&amp;Pictures</source>
   <translation>&amp;Картинки</translation>
  </message>
  <message>
   <source>A text that may be edited while PopView is closed; the guide tells every key.</source>
   <translation>Это текст; его можно править, пока PopView закрыт. Все ключи описаны в руководстве.</translation>
  </message>
  <message>
   <source>After {n} s</source>
   <translation>Через {n} с</translation>
  </message>
  <message>
   <source>Another language is shown from the next start on.</source>
   <translation>Другой язык появится при следующем запуске.</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Как в системе</translation>
  </message>
  <message>
   <source>Cl&amp;ose</source>
   <translation>&amp;Закрыть</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <source>Count as &amp;seen</source>
   <translation>Считать прос&amp;мотренным</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Тёмные</translation>
  </message>
  <message>
   <source>Kept &amp;in</source>
   <translation>&amp;Где лежит</translation>
  </message>
  <message>
   <source>L&amp;anguage</source>
   <translation>&amp;Язык</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Светлые</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Вид</translation>
  </message>
  <message>
   <source>Message below the list</source>
   <translation>Письмо под списком</translation>
  </message>
  <message>
   <source>Message beside the list</source>
   <translation>Письмо рядом со списком</translation>
  </message>
  <message>
   <source>Only by hand</source>
   <translation>Только вручную</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>Чтение</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Настройки</translation>
  </message>
  <message>
   <source>Settings file</source>
   <translation>Файл настроек</translation>
  </message>
  <message>
   <source>Si&amp;ze of texts</source>
   <translation>Размер &amp;текста</translation>
  </message>
 </context>
 <context>
  <name>SpaceWindow</name>
  <message>
   <source>&amp;Area</source>
   <translation>Пло&amp;щадь</translation>
  </message>
  <message>
   <source>&amp;By</source>
   <translation>&amp;Группы</translation>
  </message>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Закрыть</translation>
  </message>
  <message>
   <source>&amp;Free space…</source>
   <translation>&amp;Освободить место…</translation>
  </message>
  <message>
   <source>&amp;Map</source>
   <translation>&amp;Карта</translation>
  </message>
  <message>
   <source>&amp;Timeline</source>
   <translation>&amp;Лента времени</translation>
  </message>
  <message>
   <source>Area stands for</source>
   <translation>Что означает площадь</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Назад</translation>
  </message>
  <message>
   <source>Back (Backspace)</source>
   <translation>Назад (Backspace)</translation>
  </message>
  <message>
   <source>Back to {name}</source>
   <translation>Назад: {name}</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <source>Put together by</source>
   <translation>Как сгруппировано</translation>
  </message>
  <message>
   <source>Reading the list…</source>
   <translation>Читается список…</translation>
  </message>
  <message>
   <source>Smaller ones</source>
   <translation>Мелкие</translation>
  </message>
  <message>
   <source>The mailbox is empty</source>
   <translation>Ящик пуст</translation>
  </message>
  <message>
   <source>There is nothing that takes room.</source>
   <translation>Место ничем не занято.</translation>
  </message>
  <message>
   <source>Views of the mailbox</source>
   <translation>Виды ящика</translation>
  </message>
  <message>
   <source>Where the space goes on {account}</source>
   <translation>Чем занято место: {account}</translation>
  </message>
  <message>
   <source>Whole mailbox</source>
   <translation>Весь ящик</translation>
  </message>
 </context>
 <context>
  <name>StatePage</name>
  <message>
   <source>Loading…</source>
   <translation>Загрузка…</translation>
  </message>
 </context>
 <context>
  <name>StatusStrip</name>
  <message>
   <source>Connection and server</source>
   <translation>Соединение и сервер</translation>
  </message>
  <message>
   <source>Connection and server (Ctrl+I)</source>
   <translation>Соединение и сервер (Ctrl+I)</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Ход работы</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Остановить</translation>
  </message>
  <message>
   <source>Stop what is running</source>
   <translation>Остановить то, что выполняется</translation>
  </message>
  <message>
   <source>Stop what is running (Ctrl+.)</source>
   <translation>Остановить то, что выполняется (Ctrl+.)</translation>
  </message>
  <message>
   <source>running</source>
   <translation>выполняется</translation>
  </message>
 </context>
 <context>
  <name>StorageWindow</name>
  <message>
   <source>&amp;Limits…</source>
   <translation>&amp;Пределы…</translation>
  </message>
  <message>
   <source>Account</source>
   <translation>Учётная запись</translation>
  </message>
  <message>
   <source>Cl&amp;ose</source>
   <translation>&amp;Закрыть</translation>
  </message>
  <message>
   <source>Disk use</source>
   <translation>Место на диске</translation>
  </message>
  <message>
   <source>Fetched messages</source>
   <translation>Загруженные письма</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Забыть</translation>
  </message>
  <message>
   <source>Forget &amp;everything…</source>
   <translation>Забыть &amp;всё…</translation>
  </message>
  <message>
   <source>Forget local &amp;copies…</source>
   <translation>Забыть местные &amp;копии…</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Оставить</translation>
  </message>
  <message>
   <source>List and previews</source>
   <translation>Список и начала писем</translation>
  </message>
  <message>
   <source>Of these saved for good</source>
   <translation>Из них сохранено навсегда</translation>
  </message>
  <message>
   <source>What lies on this computer</source>
   <translation>Что лежит на этом компьютере</translation>
  </message>
 </context>
 <context>
  <name>TenantChoice</name>
  <message>
   <source>Kind of account</source>
   <translation>Вид учётной записи</translation>
  </message>
 </context>
 <context>
  <name>TimePage</name>
  <message>
   <source>Months or years</source>
   <translation>Месяцы или годы</translation>
  </message>
 </context>
 <context>
  <name>TimelineView</name>
  <message>
   <source>Timeline</source>
   <translation>Лента времени</translation>
  </message>
 </context>
 <context>
  <name>Tour</name>
  <message>
   <source>Done. The pictures are in {0}.</source>
   <translation>Готово. Картинки лежат в {0}.</translation>
  </message>
  <message>
   <source>Fetched one invoice whole; it is stored on this machine.</source>
   <translation>Один счёт загружен целиком; он сохранён на этом компьютере.</translation>
  </message>
  <message>
   <source>Looked at the first lines of a newsletter.</source>
   <translation>Просмотрены первые строки рассылки.</translation>
  </message>
  <message>
   <source>Marked {0} messages; nothing is deleted yet.</source>
   <translation>Помечено писем: {0}; пока ничего не удалено.</translation>
  </message>
  <message>
   <source>Opening the demo mailbox and checking it …</source>
   <translation>Демонстрационный ящик открывается и проверяется …</translation>
  </message>
  <message>
   <source>The plan says what will go; confirming it …</source>
   <translation>План говорит, что будет удалено; он подтверждается …</translation>
  </message>
  <message>
   <source>The receipt is confirmed by a new listing: {0} messages are gone, no other.</source>
   <translation>Отчёт подтверждён новым списком: удалено писем: {0}, и никаких других.</translation>
  </message>
  <message>
   <source>The tour did not come to its end: {0}</source>
   <translation>Показ не дошёл до конца: {0}</translation>
  </message>
  <message>
   <source>{0} messages are listed; none of them was downloaded.</source>
   <translation>В списке писем: {0}; ни одно не скачано.</translation>
  </message>
 </context>
 <context>
  <name>TreeMap</name>
  <message>
   <source>Nothing to show.</source>
   <translation>Показывать нечего.</translation>
  </message>
  <message>
   <source>Space map</source>
   <translation>Карта места</translation>
  </message>
 </context>
 <context>
  <name>TrialPanel</name>
  <message>
   <source>Look at the &amp;certificate…</source>
   <translation>Посмотреть серти&amp;фикат…</translation>
  </message>
  <message>
   <source>Look at the certificate</source>
   <translation>Посмотреть сертификат</translation>
  </message>
  <message>
   <source>Messages that it meets</source>
   <translation>Письма, которые подходят</translation>
  </message>
  <message>
   <source>Nothing secret was sent.</source>
   <translation>Ничего секретного не отправлено.</translation>
  </message>
  <message>
   <source>Result of the test</source>
   <translation>Итог проверки</translation>
  </message>
  <message>
   <source>Show in the &amp;list</source>
   <translation>Показать в спис&amp;ке</translation>
  </message>
  <message>
   <source>Show in the list</source>
   <translation>Показать в списке</translation>
  </message>
  <message>
   <source>The server could not prove who it is</source>
   <translation>Сервер не смог доказать, кто он</translation>
  </message>
  <message>
   <source>Trying the rule…</source>
   <translation>Правило пробуется…</translation>
  </message>
 </context>
 <context>
  <name>TrustList</name>
  <message>
   <source>&amp;Remove</source>
   <translation>&amp;Убрать</translation>
  </message>
  <message>
   <source>Certificates you trust</source>
   <translation>Сертификаты, которым вы доверяете</translation>
  </message>
  <message>
   <source>No longer trust the selected certificates</source>
   <translation>Больше не доверять выбранным сертификатам</translation>
  </message>
 </context>
 <context>
  <name>WarningStrip</name>
  <message>
   <source>Warnings about this message</source>
   <translation>Предупреждения об этом письме</translation>
  </message>
 </context>
 <context>
  <name>WelcomePage</name>
  <message>
   <source>Add an account…</source>
   <translation>Добавить учётную запись…</translation>
  </message>
  <message>
   <source>See what lies in your POP3 mailbox, read it and clean it up, without downloading everything first. Nothing is deleted that you did not mark, and nothing leaves this computer because you looked at a message.</source>
   <translation>Посмотрите, что лежит в вашем ящике POP3, прочитайте и наведите порядок, не скачивая сначала всё. Не удаляется ничего, что вы не пометили, и ничто не уходит с этого компьютера оттого, что вы посмотрели письмо.</translation>
  </message>
  <message>
   <source>Set up by hand…</source>
   <translation>Настроить вручную…</translation>
  </message>
  <message>
   <source>The demo runs on this computer and needs no network.</source>
   <translation>Демонстрация работает на этом компьютере, сеть ей не нужна.</translation>
  </message>
  <message>
   <source>Try the demo mailbox</source>
   <translation>Попробовать демонстрационный ящик</translation>
  </message>
  <message>
   <source>Welcome to PopView</source>
   <translation>Добро пожаловать в PopView</translation>
  </message>
 </context>
 <context>
  <name>WishMenu</name>
  <message>
   <source>Always propo&amp;se</source>
   <translation>Всегда &amp;предлагать</translation>
  </message>
  <message>
   <source>Ne&amp;ver propose</source>
   <translation>Никогда не предла&amp;гать</translation>
  </message>
  <message>
   <source>Neither: rules decide</source>
   <translation>Ни то ни другое: решают правила</translation>
  </message>
  <message>
   <source>{name}, for 30 days</source>
   <translation>{name}, на 30 дней</translation>
  </message>
 </context>
 <context>
  <name>account options</name>
  <message>
   <source>All messages</source>
   <translation>Все письма</translation>
  </message>
  <message>
   <source>All of it stays here</source>
   <translation>Остаются здесь все</translation>
  </message>
  <message>
   <source>All of this account’s connections go through it; it also looks up the server’s name. Its password is kept in the keyring.</source>
   <translation>Через него идут все соединения этой учётной записи; он же ищет в сети имя сервера. Его пароль хранится в связке ключей.</translation>
  </message>
  <message>
   <source>As long as there is room</source>
   <translation>Пока есть место</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Синий</translation>
  </message>
  <message>
   <source>By its place</source>
   <translation>По месту в списке</translation>
  </message>
  <message>
   <source>Closed at once</source>
   <translation>Закрывать сразу</translation>
  </message>
  <message>
   <source>Every hour</source>
   <translation>Каждый час</translation>
  </message>
  <message>
   <source>Every {count} hours</source>
   <translation>Каждые {count} ч</translation>
  </message>
  <message>
   <source>Every {count} minutes</source>
   <translation>Каждые {count} мин</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>Зелёный</translation>
  </message>
  <message>
   <source>Grey</source>
   <translation>Серый</translation>
  </message>
  <message>
   <source>HTTP (CONNECT)</source>
   <translation>HTTP (CONNECT)</translation>
  </message>
  <message>
   <source>Kept open for a minute</source>
   <translation>Держать открытым минуту</translation>
  </message>
  <message>
   <source>Kept open for {count} minutes</source>
   <translation>Держать открытым {count} мин</translation>
  </message>
  <message>
   <source>Kept open for {count} seconds</source>
   <translation>Держать открытым {count} с</translation>
  </message>
  <message>
   <source>None: straight to the server</source>
   <translation>Нет: прямо к серверу</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>Неизвестна</translation>
  </message>
  <message>
   <source>Off: it stands grey in the list of accounts and is not checked. Its messages stay to be read.</source>
   <translation>Если нет, она стоит серой в списке учётных записей и не проверяется. Её письма по-прежнему можно читать.</translation>
  </message>
  <message>
   <source>Olive</source>
   <translation>Оливковый</translation>
  </message>
  <message>
   <source>Only for servers that ask for a certificate of yours: a PEM or PKCS#12 file (.pem, .p12, .pfx) with certificate and key. The passphrase is kept in the keyring.</source>
   <translation>Только для серверов, которым нужен ваш сертификат: файл PEM или PKCS#12 (.pem, .p12, .pfx) с сертификатом и ключом. Пароль ключа хранится в связке ключей.</translation>
  </message>
  <message>
   <source>Orange</source>
   <translation>Оранжевый</translation>
  </message>
  <message>
   <source>Other people on this computer can read this file, and with it sign in as you.</source>
   <translation>Другие люди на этом компьютере могут прочитать этот файл и с ним войти под вашим именем.</translation>
  </message>
  <message>
   <source>Purple</source>
   <translation>Фиолетовый</translation>
  </message>
  <message>
   <source>Red</source>
   <translation>Красный</translation>
  </message>
  <message>
   <source>SOCKS5</source>
   <translation>SOCKS5</translation>
  </message>
  <message>
   <source>Teal</source>
   <translation>Бирюзовый</translation>
  </message>
  <message>
   <source>The first {count} lines</source>
   <translation>Первые {count} строк</translation>
  </message>
  <message>
   <source>The header alone</source>
   <translation>Только заголовок</translation>
  </message>
  <message>
   <source>The newest {count}; older ones when wanted</source>
   <translation>Последние {count}; более старые — по желанию</translation>
  </message>
  <message>
   <source>The space your provider gives you; the space map then shows how full it is.</source>
   <translation>Место, которое даёт вам провайдер; карта места тогда показывает, насколько оно заполнено.</translation>
  </message>
  <message>
   <source>Up to {size}, then the oldest go</source>
   <translation>До {size}, затем уходят старые</translation>
  </message>
  <message>
   <source>What a commit proposes to keep of each message before it is deleted on the server.</source>
   <translation>Что при выполнении плана предлагается оставить от каждого письма, прежде чем оно будет удалено на сервере.</translation>
  </message>
  <message>
   <source>What is marked, saved or no longer on the server always stays.</source>
   <translation>Помеченное, сохранённое и то, чего больше нет на сервере, остаётся всегда.</translation>
  </message>
  <message>
   <source>When I ask for it</source>
   <translation>По моей просьбе</translation>
  </message>
  <message>
   <source>While it is open the next message is there at once, but no other program can open the mailbox.</source>
   <translation>Пока оно открыто, следующее письмо появляется сразу, но другая программа не может открыть ящик.</translation>
  </message>
  <message>
   <source>{count} days</source>
   <translation>{count} дней</translation>
  </message>
  <message>
   <source>{name}, issued by {issuer}, valid until {until}.</source>
   <translation>{name}, выдан {issuer}, действует до {until}.</translation>
  </message>
  <message>
   <source>{name}, issued by {issuer}: it begins on {since}.</source>
   <translation>{name}, выдан {issuer}: начинается {since}.</translation>
  </message>
  <message>
   <source>{name}, issued by {issuer}: it ended on {until}.</source>
   <translation>{name}, выдан {issuer}: истёк {until}.</translation>
  </message>
 </context>
 <context>
  <name>account setup</name>
  <message numerus="yes">
   <source>%n methods</source>
   <translation>
    <numerusform>%n способ</numerusform>
    <numerusform>%n способа</numerusform>
    <numerusform>%n способов</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Forget the password</source>
   <translation>&amp;Забыть пароль</translation>
  </message>
  <message>
   <source>A server’s name has no blanks or special characters.</source>
   <translation>В имени сервера нет пробелов и особых знаков.</translation>
  </message>
  <message>
   <source>A user name for an HTTP proxy has no colon.</source>
   <translation>В имени пользователя для прокси HTTP нет двоеточия.</translation>
  </message>
  <message>
   <source>APOP (password is not sent)</source>
   <translation>APOP (пароль не отправляется)</translation>
  </message>
  <message>
   <source>Ask for lasting identities (UIDL)</source>
   <translation>Спросить о постоянных обозначениях (UIDL)</translation>
  </message>
  <message>
   <source>Automatic: the best that both sides know</source>
   <translation>Автоматически: лучшее, что умеют обе стороны</translation>
  </message>
  <message>
   <source>Browser (OAUTHBEARER)</source>
   <translation>Браузер (OAUTHBEARER)</translation>
  </message>
  <message>
   <source>Browser (XOAUTH2)</source>
   <translation>Браузер (XOAUTH2)</translation>
  </message>
  <message>
   <source>Client certificate (EXTERNAL)</source>
   <translation>Сертификат клиента (EXTERNAL)</translation>
  </message>
  <message>
   <source>Connected without encryption</source>
   <translation>Соединение без шифрования</translation>
  </message>
  <message>
   <source>Count the messages</source>
   <translation>Сосчитать письма</translation>
  </message>
  <message>
   <source>En&amp;d the sign-in</source>
   <translation>Пре&amp;кратить вход</translation>
  </message>
  <message>
   <source>Encrypt the connection</source>
   <translation>Зашифровать соединение</translation>
  </message>
  <message>
   <source>Encrypted with {version}</source>
   <translation>Зашифровано: {version}</translation>
  </message>
  <message>
   <source>Ended, here and at {issuer}. PopView asks you to sign in when it needs to.</source>
   <translation>Прекращено здесь и в {issuer}. PopView попросит войти, когда это понадобится.</translation>
  </message>
  <message>
   <source>Enter the bare name of the server, without “://” and path.</source>
   <translation>Введите только имя сервера, без «://» и пути.</translation>
  </message>
  <message>
   <source>Enter the name of the POP3 server, like pop.example.org.</source>
   <translation>Введите имя сервера POP3, например pop.example.org.</translation>
  </message>
  <message>
   <source>Enter the name of the proxy, like proxy.example.org.</source>
   <translation>Введите имя прокси-сервера, например proxy.example.org.</translation>
  </message>
  <message>
   <source>Enter the password to test with.</source>
   <translation>Введите пароль для проверки.</translation>
  </message>
  <message>
   <source>Enter the user name; often it is the mail address.</source>
   <translation>Введите имя пользователя; часто это адрес почты.</translation>
  </message>
  <message>
   <source>Everything works. Save the account to see the mailbox.</source>
   <translation>Всё работает. Сохраните учётную запись, чтобы увидеть ящик.</translation>
  </message>
  <message>
   <source>Find the server</source>
   <translation>Найти сервер</translation>
  </message>
  <message>
   <source>Forgotten. PopView asks for it when it needs it next.</source>
   <translation>Забыто. PopView спросит пароль, когда он снова понадобится.</translation>
  </message>
  <message>
   <source>Found {host}</source>
   <translation>Найден {host}</translation>
  </message>
  <message>
   <source>I know that without encryption everyone on the way can read my mail, and I want it all the same.</source>
   <translation>Я знаю, что без шифрования мою почту может читать каждый на пути, и всё равно этого хочу.</translation>
  </message>
  <message>
   <source>In a hotel, train or company network this often means that somebody listens. If you run the server yourself, compare the fingerprint with the one shown there.</source>
   <translation>В сети гостиницы, поезда или предприятия это часто значит, что кто-то подслушивает. Если сервер ваш, сравните отпечаток с показанным там.</translation>
  </message>
  <message>
   <source>It begins or ends with a blank.</source>
   <translation>В начале или в конце стоит пробел.</translation>
  </message>
  <message>
   <source>It holds a line break or another character that cannot be sent.</source>
   <translation>Есть перевод строки или другой знак, который нельзя отправить.</translation>
  </message>
  <message>
   <source>It is kept in this computer’s keyring, never in a file.</source>
   <translation>Он хранится в связке ключей этого компьютера, никогда не в файле.</translation>
  </message>
  <message>
   <source>It is still stored: {why}. Open the keyring and try again.</source>
   <translation>Он всё ещё хранится: {why}. Откройте связку ключей и попробуйте ещё раз.</translation>
  </message>
  <message>
   <source>It is too long, or holds a letter that cannot be sent to this kind of proxy.</source>
   <translation>Слишком длинно, или есть знак, который нельзя отправить такому прокси.</translation>
  </message>
  <message>
   <source>Its list, previews and settings go.</source>
   <translation>Её список, начала писем и настройки удаляются.</translation>
  </message>
  <message>
   <source>Its password leaves the keyring.</source>
   <translation>Её пароль удаляется из связки ключей.</translation>
  </message>
  <message>
   <source>Its sign-in by the browser is forgotten, and the provider asked to end it.</source>
   <translation>Вход через браузер забывается, и поставщика просят его прекратить.</translation>
  </message>
  <message>
   <source>Messages have lasting identities (UIDL): they can be deleted safely</source>
   <translation>У писем есть постоянные обозначения (UIDL): их можно надёжно удалять</translation>
  </message>
  <message>
   <source>Most likely the server’s owner forgot to renew it. Waiting a day often helps.</source>
   <translation>Скорее всего, владелец сервера забыл его обновить. Часто помогает подождать день.</translation>
  </message>
  <message>
   <source>Most likely this computer’s clock is wrong: look at its date and time, then try again. If they are right, wait until that day, or ask whoever runs the server.</source>
   <translation>Скорее всего, часы этого компьютера идут неверно: проверьте дату и время и попробуйте ещё раз. Если они верны, дождитесь того дня или спросите владельца сервера.</translation>
  </message>
  <message>
   <source>Never sign in by: {methods}</source>
   <translation>Никогда не входить через: {methods}</translation>
  </message>
  <message>
   <source>No encryption</source>
   <translation>Без шифрования</translation>
  </message>
  <message>
   <source>No lasting identities (UIDL): messages can be read, but deleted only with your consent each time</source>
   <translation>Постоянных обозначений (UIDL) нет: письма можно читать, а удалять — каждый раз только с вашего согласия</translation>
  </message>
  <message>
   <source>None. Where nobody vouches for a server’s certificate, PopView shows it and asks; what you trust is listed here.</source>
   <translation>Нет. Если за сертификат сервера никто не ручается, PopView показывает его и спрашивает; здесь будут те, которым вы доверяете.</translation>
  </message>
  <message>
   <source>None: all are allowed</source>
   <translation>Нет: разрешены все</translation>
  </message>
  <message>
   <source>Nothing is deleted on the server.</source>
   <translation>На сервере ничего не удаляется.</translation>
  </message>
  <message>
   <source>Nothing is left by which PopView could sign in here: allow at least one.</source>
   <translation>Не осталось способа войти на этот сервер: разрешите хотя бы один.</translation>
  </message>
  <message>
   <source>Often several domains share a server, and its certificate names another of them; or the server name in the account is wrong. Try the name that the certificate is made out to, if it is your provider’s. If it is not, somebody else may be answering.</source>
   <translation>Часто один сервер делят несколько доменов, и в его сертификате указан другой из них; или имя сервера в учётной записи неверно. Попробуйте имя, на которое выдан сертификат, если оно принадлежит вашему поставщику. Если нет, возможно, отвечает кто-то другой.</translation>
  </message>
  <message>
   <source>On these servers PopView accepts exactly these certificates. Take one off the list, and it asks again.</source>
   <translation>На этих серверах PopView принимает именно эти сертификаты. Уберите сертификат из списка, и вопрос будет задан снова.</translation>
  </message>
  <message>
   <source>Password for {account}</source>
   <translation>Пароль для {account}</translation>
  </message>
  <message>
   <source>Send even the password readable, if the server offers nothing better. Others may then use it.</source>
   <translation>Отправлять читаемым даже пароль, если сервер не предлагает лучшего. Тогда им смогут воспользоваться другие.</translation>
  </message>
  <message>
   <source>Servers renew certificates, but a changed one may also mean that somebody stands between you and the server. Ask whoever runs it before you go on.</source>
   <translation>Серверы обновляют сертификаты, но изменившийся может значить и то, что между вами и сервером кто-то стоит. Спросите владельца сервера, прежде чем продолжать.</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>Войти</translation>
  </message>
  <message>
   <source>Signed in by {mechanism}</source>
   <translation>Вход выполнен: {mechanism}</translation>
  </message>
  <message>
   <source>TLS after connecting (STLS)</source>
   <translation>TLS после соединения (STLS)</translation>
  </message>
  <message>
   <source>TLS from the start (recommended)</source>
   <translation>TLS с самого начала (рекомендуется)</translation>
  </message>
  <message>
   <source>The keyring is locked: the password is known only until PopView ends, in no file.</source>
   <translation>Связка ключей заперта: пароль известен, только пока работает PopView, и не записан ни в какой файл.</translation>
  </message>
  <message>
   <source>The keyring is locked: unless you open it when asked, the password is known only until PopView ends, in no file.</source>
   <translation>Связка ключей заперта: если не открыть её по запросу, пароль помнится только до выхода из PopView и не записывается ни в какой файл.</translation>
  </message>
  <message>
   <source>The log of deletions stays.</source>
   <translation>Журнал удалений остаётся.</translation>
  </message>
  <message>
   <source>The password for the proxy needs a user name.</source>
   <translation>К паролю для прокси нужно имя пользователя.</translation>
  </message>
  <message>
   <source>The port has a field of its own.</source>
   <translation>Для порта есть отдельное поле.</translation>
  </message>
  <message>
   <source>The port is a number from 1 to 65535.</source>
   <translation>Порт — это число от 1 до 65535.</translation>
  </message>
  <message>
   <source>The test signs in and counts the messages. It fetches, changes and deletes nothing.</source>
   <translation>Проверка входит и считает письма. Она ничего не загружает, не меняет и не удаляет.</translation>
  </message>
  <message>
   <source>This computer has no keyring that PopView trusts: the password is known only until PopView ends, in no file.</source>
   <translation>На этом компьютере нет связки ключей, которой PopView доверяет: пароль известен, только пока работает PopView, и не записан ни в какой файл.</translation>
  </message>
  <message>
   <source>This is a mail address; enter the name of the server.</source>
   <translation>Это адрес почты; введите имя сервера.</translation>
  </message>
  <message>
   <source>This needs your own certificate: choose its file under “Network”.</source>
   <translation>Здесь нужен свой сертификат: выберите его файл на странице «Сеть».</translation>
  </message>
  <message>
   <source>Trusting counts for exactly this certificate on {host}, port {port}. For another one you are asked again.</source>
   <translation>Доверие относится именно к этому сертификату на {host}, порт {port}. О другом вас спросят снова.</translation>
  </message>
  <message>
   <source>User and password (USER, PASS)</source>
   <translation>Имя и пароль (USER, PASS)</translation>
  </message>
  <message>
   <source>User {user} on {host}</source>
   <translation>Пользователь {user} на {host}</translation>
  </message>
  <message>
   <source>Without encryption your agreement is needed.</source>
   <translation>Без шифрования нужно ваше согласие.</translation>
  </message>
  <message>
   <source>You have forbidden this method below: choose another one, or allow it.</source>
   <translation>Этот способ запрещён ниже: выберите другой или разрешите его.</translation>
  </message>
  <message>
   <source>d MMMM yyyy</source>
   <translation>d MMMM yyyy</translation>
  </message>
  <message>
   <source>{host}, port {port}: SHA-256 {beginning}…</source>
   <translation>{host}, порт {port}: SHA-256 {beginning}…</translation>
  </message>
  <message>
   <source>{messages} in the mailbox</source>
   <translation>В ящике {messages}</translation>
  </message>
  <message>
   <source>{messages} kept here stay as files on this computer.</source>
   <translation>Хранится здесь и остаётся файлами на этом компьютере: {messages}.</translation>
  </message>
  <message>
   <source>{messages} marked for deletion: the marks are forgotten.</source>
   <translation>Помечено на удаление: {messages}. Пометки забываются.</translation>
  </message>
  <message>
   <source>{n} ms</source>
   <translation>{n} мс</translation>
  </message>
 </context>
 <context>
  <name>accounts</name>
  <message>
   <source>All accounts</source>
   <translation>Все учётные записи</translation>
  </message>
  <message>
   <source>Marked</source>
   <translation>Помеченные</translation>
  </message>
  <message>
   <source>On server</source>
   <translation>На сервере</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Сохранённые</translation>
  </message>
  <message>
   <source>busy</source>
   <translation>занято</translation>
  </message>
  <message>
   <source>has a problem</source>
   <translation>есть неполадка</translation>
  </message>
  <message>
   <source>not in use</source>
   <translation>не используется</translation>
  </message>
  <message>
   <source>offline</source>
   <translation>без связи</translation>
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
    <numerusform>Ответ %Ln адресату нельзя передать почтовой программе.</numerusform>
    <numerusform>Ответ %Ln адресатам нельзя передать почтовой программе.</numerusform>
    <numerusform>Ответ %Ln адресатам нельзя передать почтовой программе.</numerusform>
   </translation>
  </message>
  <message>
   <source>No mail program took the answer to {address}.</source>
   <translation>Ни одна почтовая программа не приняла ответ на {address}.</translation>
  </message>
  <message>
   <source>No program opened the message. Save it, and attach the file to a message of yours.</source>
   <translation>Ни одна программа не открыла письмо. Сохраните его и вложите файл в своё письмо.</translation>
  </message>
  <message>
   <source>On {date}, {name} wrote:</source>
   <translation>{date}, {name} пишет:</translation>
  </message>
  <message>
   <source>Select one message, and wait until it is shown.</source>
   <translation>Выберите одно письмо и подождите, пока оно появится.</translation>
  </message>
  <message>
   <source>The message names no address that could be answered.</source>
   <translation>В письме нет адреса, на который можно ответить.</translation>
  </message>
  <message>
   <source>The message said:</source>
   <translation>В письме сказано:</translation>
  </message>
  <message>
   <source>The message was opened in the program for mail files; forward it there.</source>
   <translation>Письмо открыто в программе для файлов почты; перешлите его там.</translation>
  </message>
  <message>
   <source>Your mail program has the answer.</source>
   <translation>Ответ передан почтовой программе.</translation>
  </message>
  <message>
   <source>Your mail program has the answer. It quotes the beginning only: more cannot be handed over.</source>
   <translation>Ответ передан почтовой программе. В цитате только начало: больше передать нельзя.</translation>
  </message>
  <message>
   <source>{name} wrote:</source>
   <translation>{name} пишет:</translation>
  </message>
 </context>
 <context>
  <name>appointments</name>
  <message numerus="yes">
   <source>%Ln more appointments are in the file.</source>
   <translation>
    <numerusform>В файле ещё %Ln событие.</numerusform>
    <numerusform>В файле ещё %Ln события.</numerusform>
    <numerusform>В файле ещё %Ln событий.</numerusform>
   </translation>
  </message>
  <message>
   <source>(no title)</source>
   <translation>(без названия)</translation>
  </message>
  <message>
   <source>1 more appointment is in the file.</source>
   <translation>В файле ещё одно событие.</translation>
  </message>
  <message>
   <source>Appointment</source>
   <translation>Событие</translation>
  </message>
  <message>
   <source>Cancelled</source>
   <translation>Отменено</translation>
  </message>
  <message>
   <source>HH:mm</source>
   <translation>HH:mm</translation>
  </message>
  <message>
   <source>Invitation</source>
   <translation>Приглашение</translation>
  </message>
  <message>
   <source>Organiser</source>
   <translation>Организатор</translation>
  </message>
  <message>
   <source>Somebody</source>
   <translation>Кто-то</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Когда</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Где</translation>
  </message>
  <message>
   <source>by the clocks of “{zone}”</source>
   <translation>по часам «{zone}»</translation>
  </message>
  <message>
   <source>dddd, d MMMM yyyy</source>
   <translation>dddd, d MMMM yyyy</translation>
  </message>
  <message>
   <source>every day</source>
   <translation>каждый день</translation>
  </message>
  <message>
   <source>every month</source>
   <translation>каждый месяц</translation>
  </message>
  <message>
   <source>every week</source>
   <translation>каждую неделю</translation>
  </message>
  <message>
   <source>every year</source>
   <translation>каждый год</translation>
  </message>
  <message>
   <source>{what}: {facts}</source>
   <translation>{what}: {facts}</translation>
  </message>
  <message>
   <source>{when} in {zone}</source>
   <translation>{when} ({zone})</translation>
  </message>
  <message>
   <source>{when}, {often}</source>
   <translation>{when}, {often}</translation>
  </message>
  <message>
   <source>{who} has answered</source>
   <translation>{who}: ответ получен</translation>
  </message>
  <message>
   <source>{who} proposes another time</source>
   <translation>{who}: предложено другое время</translation>
  </message>
  <message>
   <source>{who} sends somebody else</source>
   <translation>{who}: вместо себя придёт кто-то другой</translation>
  </message>
  <message>
   <source>{who} will come</source>
   <translation>{who}: участие подтверждено</translation>
  </message>
  <message>
   <source>{who} will not come</source>
   <translation>{who}: участие отклонено</translation>
  </message>
  <message>
   <source>{who} will perhaps come</source>
   <translation>{who}: участие под вопросом</translation>
  </message>
 </context>
 <context>
  <name>assistant</name>
  <message>
   <source>A guess: {origin} answers and has a valid certificate</source>
   <translation>Догадка: {origin} отвечает и имеет действительный сертификат</translation>
  </message>
  <message>
   <source>Check the address. The provider’s help pages name the POP3 server; with that, set up by hand.</source>
   <translation>Проверьте адрес. Имя сервера POP3 есть на страницах справки провайдера; зная его, настройте учётную запись вручную.</translation>
  </message>
  <message>
   <source>Check the proxy above, then search again. Nothing was tried without it.</source>
   <translation>Проверьте прокси выше и повторите поиск. Без него ничего не предпринималось.</translation>
  </message>
  <message>
   <source>Enter a whole mail address, like nora@example.org.</source>
   <translation>Введите адрес почты целиком, например nora@example.org.</translation>
  </message>
  <message>
   <source>Everyone on the way could read the password and the mail, so PopView does not propose it. Ask the provider for an encrypted server. Whoever knows the risk can set it up by hand.</source>
   <translation>Пароль и письма мог бы читать каждый на пути, поэтому PopView этого не предлагает. Спросите провайдера о сервере с шифрованием. Кто знает об опасности, может настроить учётную запись вручную.</translation>
  </message>
  <message>
   <source>Found: {host}</source>
   <translation>Найден {host}</translation>
  </message>
  <message>
   <source>Found: {provider}</source>
   <translation>Найдено: {provider}</translation>
  </message>
  <message>
   <source>I know that {host} &amp;keeps the mail of {domain}. My password will be sent there.</source>
   <translation>Я знаю, что {host} &amp;хранит почту {domain}. Мой пароль будет отправлен туда.</translation>
  </message>
  <message>
   <source>Looked at, in this order: the providers that PopView knows, the settings that the address’s domain publishes on the web and in the DNS, and the usual server names, over encrypted connections only.</source>
   <translation>Где идёт поиск, по порядку: провайдеры, известные PopView; настройки, которые домен адреса публикует в интернете и в DNS; обычные имена серверов — только по зашифрованным соединениям.</translation>
  </message>
  <message>
   <source>No name could be looked up. Connect to the network and search again. Where only a proxy leads out, enter it above first.</source>
   <translation>Ни одно имя не удалось найти. Подключитесь к сети и повторите поиск. Если выход только через прокси, сначала укажите его выше.</translation>
  </message>
  <message>
   <source>No server was found</source>
   <translation>Сервер не найден</translation>
  </message>
  <message>
   <source>Not named. Set the account up by hand to enter it.</source>
   <translation>Не указано. Чтобы ввести его, настройте учётную запись вручную.</translation>
  </message>
  <message>
   <source>Nothing is connected. Go online in the menu Mailbox, then search again.</source>
   <translation>Соединений нет. Выключите «Работать без связи» в меню «Ящик» и повторите поиск.</translation>
  </message>
  <message>
   <source>Only a server without encryption was found</source>
   <translation>Найден только сервер без шифрования</translation>
  </message>
  <message>
   <source>POP3 has to be switched on first, in the settings of the web mailbox.</source>
   <translation>POP3 надо сначала включить в настройках веб-почты.</translation>
  </message>
  <message>
   <source>POP3 is part of some paid plans only.</source>
   <translation>POP3 входит лишь в некоторые платные тарифы.</translation>
  </message>
  <message>
   <source>PopView looks for the server and shows what it found, before the password is sent.</source>
   <translation>PopView ищет сервер и показывает, что найдено, до того как отправить пароль.</translation>
  </message>
  <message>
   <source>PopView reads POP3 mailboxes. This provider gives its mail to its own programs or by IMAP only, so PopView cannot open the mailbox.</source>
   <translation>PopView читает ящики POP3. Этот провайдер отдаёт почту только своим программам или по IMAP, поэтому открыть такой ящик PopView не может.</translation>
  </message>
  <message>
   <source>PopView’s own list of providers: {origin}</source>
   <translation>Собственный список провайдеров PopView: {origin}</translation>
  </message>
  <message>
   <source>Providers that PopView knows</source>
   <translation>Провайдеры, известные PopView</translation>
  </message>
  <message>
   <source>Proxy {where}: {detail}</source>
   <translation>Прокси {where}: {detail}</translation>
  </message>
  <message>
   <source>Services that {domain} names in the DNS</source>
   <translation>Службы, которые {domain} называет в DNS</translation>
  </message>
  <message>
   <source>Settings that {domain} publishes (HTTPS)</source>
   <translation>Настройки, которые публикует {domain} (HTTPS)</translation>
  </message>
  <message>
   <source>Show the &amp;last 30 days, also what another program has fetched (“recent:” before the user name)</source>
   <translation>Показывать пос&amp;ледние 30 дней, в том числе загруженное другой программой («recent:» перед именем пользователя)</translation>
  </message>
  <message>
   <source>The address that was opened: {origin}</source>
   <translation>Открытый адрес: {origin}</translation>
  </message>
  <message>
   <source>The domain itself, over a verified connection: {origin}</source>
   <translation>Сам домен, по проверенному соединению: {origin}</translation>
  </message>
  <message>
   <source>The domain’s DNS, which could be forged on the way: {origin}</source>
   <translation>DNS домена, который могли подделать в пути: {origin}</translation>
  </message>
  <message>
   <source>The domain’s DNS, which could be forged on the way: {origin} takes in its mail, so it is kept by this provider</source>
   <translation>DNS домена, который могли подделать в пути: почту принимает {origin}, значит, хранит её этот провайдер</translation>
  </message>
  <message>
   <source>The network cannot be reached</source>
   <translation>Сеть недоступна</translation>
  </message>
  <message>
   <source>The provider may have it all the same: its help pages name the server. Set up by hand.</source>
   <translation>Возможно, у провайдера он всё же есть: имя сервера указано на страницах справки. Настройте учётную запись вручную.</translation>
  </message>
  <message>
   <source>The proxy did not let PopView through</source>
   <translation>Прокси не пропустил PopView</translation>
  </message>
  <message>
   <source>This domain says that it has no POP3</source>
   <translation>Этот домен сообщает, что POP3 у него нет</translation>
  </message>
  <message>
   <source>This pop:// address cannot be understood.</source>
   <translation>Этот адрес pop:// непонятен.</translation>
  </message>
  <message>
   <source>Usual server names (encrypted only)</source>
   <translation>Обычные имена серверов (только с шифрованием)</translation>
  </message>
  <message>
   <source>What {where} sent could not be understood.</source>
   <translation>{where}: присланное непонятно.</translation>
  </message>
  <message>
   <source>You have this mailbox already: “{name}”. Two accounts of one mailbox stand in each other’s way.</source>
   <translation>Этот ящик у вас уже есть: «{name}». Две учётные записи одного ящика мешают друг другу.</translation>
  </message>
  <message>
   <source>You work offline</source>
   <translation>Работа без связи</translation>
  </message>
  <message>
   <source>found</source>
   <translation>найдено</translation>
  </message>
  <message>
   <source>left out: it would go past the proxy</source>
   <translation>пропущено: в обход прокси</translation>
  </message>
  <message>
   <source>no usable answer</source>
   <translation>пригодного ответа нет</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>ничего</translation>
  </message>
  <message>
   <source>{host}, port {port}</source>
   <translation>{host}, порт {port}</translation>
  </message>
  <message>
   <source>{provider} accepts no passwords from mail programs any more; it wants a sign-in through the browser (OAuth 2.0).</source>
   <translation>{provider} больше не принимает паролей от почтовых программ; нужен вход через браузер (OAuth 2.0).</translation>
  </message>
  <message>
   <source>{provider} has no POP3</source>
   <translation>У {provider} нет POP3</translation>
  </message>
  <message>
   <source>{provider} takes no password here: it wants a certificate of your own. Choose its file under “Change…”.</source>
   <translation>{provider} здесь не принимает пароль: нужен ваш собственный сертификат. Выберите его файл через «Изменить…».</translation>
  </message>
  <message>
   <source>{provider} wants an app password here: a password for one program, made in the security settings of your account. Your usual password will be refused.</source>
   <translation>{provider} требует здесь пароль приложения: пароль для одной программы, который создаётся в настройках безопасности вашей учётной записи. Обычный пароль не подойдёт.</translation>
  </message>
  <message>
   <source>{provider} wants an authorisation code here instead of your password. You get it in the settings of the web mailbox where POP3 is switched on.</source>
   <translation>{provider} требует здесь вместо пароля код авторизации. Его можно получить в настройках веб-почты там, где включается POP3.</translation>
  </message>
  <message>
   <source>{provider} wants the password for mail programs here, which you set in your account’s settings; the one for the web pages will be refused.</source>
   <translation>{provider} требует здесь пароль для почтовых программ, который вы задаёте в настройках своей учётной записи; пароль для веб-страниц не подойдёт.</translation>
  </message>
  <message>
   <source>{result} ({n} ms)</source>
   <translation>{result} ({n} мс)</translation>
  </message>
  <message>
   <source>{where} answered with the web error {detail}.</source>
   <translation>{where}: в ответ пришла веб-ошибка {detail}.</translation>
  </message>
  <message>
   <source>{where} answered, but could not prove that it is {where}; it was not taken.</source>
   <translation>{where}: ответ пришёл, но сервер не смог доказать, что он {where}; ответ не принят.</translation>
  </message>
  <message>
   <source>{where} did not answer in time.</source>
   <translation>{where}: ответ не пришёл вовремя.</translation>
  </message>
  <message>
   <source>{where} led on and on.</source>
   <translation>{where}: одно перенаправление за другим.</translation>
  </message>
  <message>
   <source>{where} names no POP3 server.</source>
   <translation>{where} не называет сервера POP3.</translation>
  </message>
  <message>
   <source>{where} offers POP3 without encryption only.</source>
   <translation>{where} предлагает POP3 только без шифрования.</translation>
  </message>
  <message>
   <source>{where} sent far too much.</source>
   <translation>{where}: прислано слишком много.</translation>
  </message>
  <message>
   <source>{where} wanted to lead to an address without encryption; it was not followed.</source>
   <translation>{where}: перенаправление на адрес без шифрования; переход не выполнен.</translation>
  </message>
 </context>
 <context>
  <name>browser</name>
  <message>
   <source>&amp;Open the browser</source>
   <translation>&amp;Открыть браузер</translation>
  </message>
  <message>
   <source>1. Open {console} and sign in.</source>
   <translation>1. Откройте {console} и войдите.</translation>
  </message>
  <message>
   <source>3. Copy the client ID here, and its secret where there is one.</source>
   <translation>3. Скопируйте сюда идентификатор клиента и его секрет, если он есть.</translation>
  </message>
  <message>
   <source>Add an app registration, the platform “Mobile and desktop applications” with the redirect address {redirect}, allow public client flows, and add the permission POP.AccessAsUser.All.</source>
   <translation>Добавьте регистрацию приложения и платформу «Мобильные и классические приложения» (Mobile and desktop applications) с адресом перенаправления {redirect}, разрешите общедоступные клиентские потоки (public client flows) и добавьте разрешение POP.AccessAsUser.All.</translation>
  </message>
  <message>
   <source>Any Microsoft account</source>
   <translation>Любая учётная запись Microsoft</translation>
  </message>
  <message>
   <source>Choose a kind, or type a domain or directory ID: letters, digits, dots and hyphens.</source>
   <translation>Выберите вид или введите домен либо ID каталога: буквы, цифры, точки и дефисы.</translation>
  </message>
  <message>
   <source>Copy the address of the page, open it in a browser on this computer and sign in to {issuer} there. PopView waits for five minutes.</source>
   <translation>Скопируйте адрес страницы, откройте его в браузере на этом компьютере и войдите там в {issuer}. PopView ждёт пять минут.</translation>
  </message>
  <message>
   <source>Make a project there, enter yourself as test user, and add a client of the kind “Desktop app”.</source>
   <translation>Создайте там проект, внесите себя как тестового пользователя и добавьте клиент типа «Приложение для ПК» (Desktop app).</translation>
  </message>
  <message>
   <source>No browser could be opened</source>
   <translation>Не удалось открыть браузер</translation>
  </message>
  <message>
   <source>One moment…</source>
   <translation>Минуту…</translation>
  </message>
  <message>
   <source>Or the domain or directory ID of one organisation, like contoso.com.</source>
   <translation>Или домен либо ID каталога одной организации, например contoso.com.</translation>
  </message>
  <message>
   <source>PopView forgot its sign-in, but {issuer} did not end the permission: withdraw it in your account there.</source>
   <translation>PopView забыл этот вход, но {issuer} не отозвал разрешение: отзовите его там в своей учётной записи.</translation>
  </message>
  <message>
   <source>Private (Outlook.com, Hotmail)</source>
   <translation>Личная (Outlook.com, Hotmail)</translation>
  </message>
  <message>
   <source>Register an app with the redirect address {redirect} and the permission to read mail.</source>
   <translation>Зарегистрируйте приложение с адресом перенаправления {redirect} и разрешением читать почту.</translation>
  </message>
  <message>
   <source>Sign in to {issuer}</source>
   <translation>Вход: {issuer}</translation>
  </message>
  <message>
   <source>Sign in to {issuer} in the window that has opened. PopView waits for five minutes.</source>
   <translation>Выполните вход ({issuer}) в открывшемся окне. PopView подождёт пять минут.</translation>
  </message>
  <message>
   <source>This did not work. Close this window; PopView says what to do.</source>
   <translation>Не получилось. Закройте это окно; PopView скажет, что делать.</translation>
  </message>
  <message>
   <source>Type this code at {page}, on this or any other device:</source>
   <translation>Введите этот код на {page}, на этом или любом другом устройстве:</translation>
  </message>
  <message>
   <source>Use a co&amp;de instead</source>
   <translation>Войти по &amp;коду</translation>
  </message>
  <message>
   <source>Waiting for the browser…</source>
   <translation>Ожидание браузера…</translation>
  </message>
  <message>
   <source>Work or school</source>
   <translation>Рабочая или учебная</translation>
  </message>
  <message>
   <source>You are signed in. You can close this window and go back to PopView.</source>
   <translation>Вход выполнен. Можно закрыть это окно и вернуться в PopView.</translation>
  </message>
  <message>
   <source>Your browser opens the page of {issuer}. You sign in there and agree that PopView may read the mailbox. PopView never sees your password.</source>
   <translation>Браузер откроет страницу {issuer}. Вы войдёте там и разрешите PopView читать ящик. Вашего пароля PopView не увидит.</translation>
  </message>
  <message>
   <source>{issuer} wants every program to be registered. You do this once, free of charge:</source>
   <translation>{issuer} требует регистрировать каждую программу. Это делается один раз и бесплатно:</translation>
  </message>
 </context>
 <context>
  <name>cleanup</name>
  <message numerus="yes">
   <source>%Ln days</source>
   <translation>
    <numerusform>%Ln день</numerusform>
    <numerusform>%Ln дня</numerusform>
    <numerusform>%Ln дней</numerusform>
   </translation>
  </message>
  <message>
   <source>(no subject)</source>
   <translation>(без темы)</translation>
  </message>
  <message>
   <source>Account</source>
   <translation>Учётная запись</translation>
  </message>
  <message>
   <source>Also delete {messages} that this server gives no lasting identity. Each one is deleted only if its header occurs exactly once in the mailbox.</source>
   <translation>Удалить и {messages}, которым этот сервер не даёт постоянного обозначения. Каждое удаляется, только если его заголовок встречается в ящике ровно один раз.</translation>
  </message>
  <message>
   <source>Also delete {messages} whose header the server cannot show. Only identity and size can be compared.</source>
   <translation>Удалить и {messages}, заголовок которых сервер не может показать. Сравнить можно только обозначение и размер.</translation>
  </message>
  <message>
   <source>Ask the server to delete them</source>
   <translation>Попросить сервер их удалить</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Дата</translation>
  </message>
  <message>
   <source>Delete {messages} ({size})</source>
   <translation>Удалить {messages} ({size})</translation>
  </message>
  <message>
   <source>Delete {messages} from {account}?</source>
   <translation>Удалить {messages} из ящика {account}?</translation>
  </message>
  <message>
   <source>Deleted and confirmed: {gone} of {total}</source>
   <translation>Удалено и подтверждено: {gone} из {total}</translation>
  </message>
  <message>
   <source>Deleted and confirmed: {messages}</source>
   <translation>Удалено и подтверждено: {messages}</translation>
  </message>
  <message>
   <source>Deleted, but listed again since {date}</source>
   <translation>Удалено, но снова в списке с {date}</translation>
  </message>
  <message>
   <source>Deleting {messages} on {account}…</source>
   <translation>Удаляется {messages} из ящика {account}…</translation>
  </message>
  <message>
   <source>Deleting…</source>
   <translation>Удаление…</translation>
  </message>
  <message>
   <source>Ended before anything was deleted</source>
   <translation>Закончено раньше, чем что-либо удалено</translation>
  </message>
  <message>
   <source>From</source>
   <translation>От</translation>
  </message>
  <message>
   <source>Here</source>
   <translation>Здесь</translation>
  </message>
  <message>
   <source>It is not yet known what became of {messages}</source>
   <translation>Пока неизвестно, что стало с: {messages}</translation>
  </message>
  <message>
   <source>Keep a copy of the headers</source>
   <translation>Оставить копию заголовков</translation>
  </message>
  <message>
   <source>Keep a copy of the whole messages</source>
   <translation>Оставить копию писем целиком</translation>
  </message>
  <message>
   <source>Keep no copy</source>
   <translation>Копии не оставлять</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Вид</translation>
  </message>
  <message>
   <source>List the mailbox anew</source>
   <translation>Составить список ящика заново</translation>
  </message>
  <message>
   <source>Make safety copies</source>
   <translation>Сделать страховочные копии</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Письма</translation>
  </message>
  <message>
   <source>Not finished: the next check tells</source>
   <translation>Не закончено: покажет следующая проверка</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Замечания</translation>
  </message>
  <message>
   <source>Nothing was deleted</source>
   <translation>Ничего не удалено</translation>
  </message>
  <message>
   <source>Nothing was deleted yet: {size} are marked on {accounts}. What shall happen to the marks?</source>
   <translation>Пока ничего не удалено: на {accounts} помечено {size}. Что сделать с пометками?</translation>
  </message>
  <message>
   <source>Prove that they are the right messages</source>
   <translation>Доказать, что это те самые письма</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Итог</translation>
  </message>
  <message>
   <source>Say goodbye: now the server deletes</source>
   <translation>Попрощаться: теперь сервер удаляет</translation>
  </message>
  <message>
   <source>Sign in, in a session of its own</source>
   <translation>Войти, в отдельном сеансе</translation>
  </message>
  <message>
   <source>Since</source>
   <translation>С какого времени</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Размер</translation>
  </message>
  <message>
   <source>Still there, though the server said yes</source>
   <translation>Ещё там, хотя сервер согласился</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Тема</translation>
  </message>
  <message>
   <source>The next check lists the mailbox and tells. The marks stay until then.</source>
   <translation>Следующая проверка составит список ящика и покажет. До тех пор пометки остаются.</translation>
  </message>
  <message>
   <source>The server deleted {messages} and lists them again: it only hid or moved them meanwhile.</source>
   <translation>Сервер удалил {messages} и снова показывает в списке: тем временем он лишь скрыл или переместил их.</translation>
  </message>
  <message>
   <source>The server deletes nothing before PopView has said goodbye. Then the mailbox is listed anew, and only what is no longer in it counts as deleted.</source>
   <translation>Сервер ничего не удаляет, пока PopView не попрощается. Затем составляется новый список ящика, и удалённым считается только то, чего в нём больше нет.</translation>
  </message>
  <message>
   <source>The server said at the end: {text}</source>
   <translation>В конце сервер сказал: {text}</translation>
  </message>
  <message>
   <source>The server said yes to deleting {messages}, and still lists them; the marks stay.</source>
   <translation>Сервер согласился удалить {messages}, но всё ещё показывает в списке; пометки остаются.</translation>
  </message>
  <message>
   <source>The server still lists {messages}; the marks stay.</source>
   <translation>Сервер всё ещё показывает в списке {messages}; пометки остаются.</translation>
  </message>
  <message>
   <source>They will be deleted on the server {host} for good. Before that, each one is proved to be the message you marked; what cannot be proved stays.</source>
   <translation>Они будут удалены на сервере {host} навсегда. До этого для каждого доказывается, что это именно помеченное письмо; что доказать нельзя, остаётся.</translation>
  </message>
  <message>
   <source>Until I delete them</source>
   <translation>Пока я их не удалю</translation>
  </message>
  <message>
   <source>What became of it</source>
   <translation>Что с ним стало</translation>
  </message>
  <message>
   <source>What is deleted is gone for good.</source>
   <translation>Удалённое исчезает навсегда.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Когда</translation>
  </message>
  <message>
   <source>Whether the server keeps a trash, POP3 does not tell.</source>
   <translation>Есть ли на сервере корзина, POP3 не сообщает.</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Кто</translation>
  </message>
  <message>
   <source>Why marked</source>
   <translation>Почему помечено</translation>
  </message>
  <message>
   <source>Written to {path}.</source>
   <translation>Записано в {path}.</translation>
  </message>
  <message>
   <source>You can see later what was deleted, but not read it.</source>
   <translation>Позже можно увидеть, что было удалено, но не прочитать.</translation>
  </message>
  <message>
   <source>a copy is on this computer</source>
   <translation>копия есть на этом компьютере</translation>
  </message>
  <message>
   <source>has attachments</source>
   <translation>есть вложения</translation>
  </message>
  <message>
   <source>its header cannot be read</source>
   <translation>его заголовок нельзя прочитать</translation>
  </message>
  <message>
   <source>kept out: no longer on the server</source>
   <translation>исключено: больше нет на сервере</translation>
  </message>
  <message>
   <source>kept: another message looks the same</source>
   <translation>остаётся: другое письмо выглядит так же</translation>
  </message>
  <message>
   <source>kept: it is protected</source>
   <translation>остаётся: защищено</translation>
  </message>
  <message>
   <source>kept: its sender is protected</source>
   <translation>остаётся: отправитель защищён</translation>
  </message>
  <message>
   <source>never opened</source>
   <translation>ни разу не открыто</translation>
  </message>
  <message>
   <source>no identity on the server</source>
   <translation>нет обозначения на сервере</translation>
  </message>
  <message>
   <source>{account}, {date}.</source>
   <translation>{account}, {date}.</translation>
  </message>
  <message>
   <source>{account}, {date}: {size} are no longer listed.</source>
   <translation>{account}, {date}: в списке больше нет писем на {size}.</translation>
  </message>
  <message>
   <source>{hint} Kept for {days}.</source>
   <translation>{hint} Копия хранится {days}.</translation>
  </message>
  <message>
   <source>{messages} marked for deletion</source>
   <translation>Помечено на удаление: {messages}</translation>
  </message>
  <message>
   <source>{messages} marked on {account}</source>
   <translation>Помечено в ящике {account}: {messages}</translation>
  </message>
  <message>
   <source>{n} already gone</source>
   <translation>уже нет: {n}</translation>
  </message>
  <message>
   <source>{n} changed, kept</source>
   <translation>изменилось, оставлено: {n}</translation>
  </message>
  <message>
   <source>{n} deleted</source>
   <translation>удалено: {n}</translation>
  </message>
  <message>
   <source>{n} listed again</source>
   <translation>снова в списке: {n}</translation>
  </message>
  <message>
   <source>{n} not proved, kept</source>
   <translation>не доказано, оставлено: {n}</translation>
  </message>
  <message>
   <source>{n} not sent</source>
   <translation>не отправлено: {n}</translation>
  </message>
  <message>
   <source>{n} refused by the server</source>
   <translation>сервер отказал: {n}</translation>
  </message>
  <message>
   <source>{n} still there</source>
   <translation>ещё там: {n}</translation>
  </message>
  <message>
   <source>{n} unknown</source>
   <translation>неизвестно: {n}</translation>
  </message>
  <message>
   <source>{outcome}. The server says: {text}</source>
   <translation>{outcome}. Сервер говорит: {text}</translation>
  </message>
  <message>
   <source>{part} of {whole}</source>
   <translation>{part} из {whole}</translation>
  </message>
  <message>
   <source>{size} are fetched first and kept under “Saved” on this computer.</source>
   <translation>{size} сначала загружается и остаётся на этом компьютере в «Сохранённых».</translation>
  </message>
 </context>
 <context>
  <name>columns</name>
  <message>
   <source>Account</source>
   <translation>Учётная запись</translation>
  </message>
  <message>
   <source>Attachments</source>
   <translation>Вложения</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Дата</translation>
  </message>
  <message>
   <source>From</source>
   <translation>От</translation>
  </message>
  <message>
   <source>Kept here</source>
   <translation>Хранится здесь</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Размер</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Состояние</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Тема</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Кому</translation>
  </message>
  <message>
   <source>Why marked</source>
   <translation>Почему помечено</translation>
  </message>
 </context>
 <context>
  <name>filter</name>
  <message numerus="yes">
   <source>Also found in the text of %Ln messages.</source>
   <translation>
    <numerusform>Найдено также в тексте %Ln письма.</numerusform>
    <numerusform>Найдено также в тексте %Ln писем.</numerusform>
    <numerusform>Найдено также в тексте %Ln писем.</numerusform>
   </translation>
  </message>
  <message>
   <source>Also found in the text of 1 message.</source>
   <translation>Найдено также в тексте 1 письма.</translation>
  </message>
  <message>
   <source>“{condition}” is no condition PopView knows; it is searched for as it stands.</source>
   <translation>Условия «{condition}» PopView не знает; оно ищется как обычный текст.</translation>
  </message>
 </context>
 <context>
  <name>groups</name>
  <message>
   <source>(no conversation)</source>
   <translation>(без переписки)</translation>
  </message>
  <message>
   <source>(no date)</source>
   <translation>(без даты)</translation>
  </message>
  <message>
   <source>(no domain)</source>
   <translation>(без домена)</translation>
  </message>
  <message>
   <source>(no mailing list)</source>
   <translation>(не из рассылки)</translation>
  </message>
  <message>
   <source>(size not known)</source>
   <translation>(размер неизвестен)</translation>
  </message>
  <message>
   <source>1 MB to 10 MB</source>
   <translation>От 1 МБ до 10 МБ</translation>
  </message>
  <message>
   <source>10 MB and more</source>
   <translation>10 МБ и больше</translation>
  </message>
  <message>
   <source>10 kB to 100 kB</source>
   <translation>От 10 кБ до 100 кБ</translation>
  </message>
  <message>
   <source>100 kB to 1 MB</source>
   <translation>От 100 кБ до 1 МБ</translation>
  </message>
  <message>
   <source>Below 10 kB</source>
   <translation>Меньше 10 кБ</translation>
  </message>
  <message>
   <source>Group {name}: {held}</source>
   <translation>Группа {name}: {held}</translation>
  </message>
  <message>
   <source>Group {name}: {held}, folded</source>
   <translation>Группа {name}: {held}, свёрнута</translation>
  </message>
  <message>
   <source>In the future</source>
   <translation>В будущем</translation>
  </message>
  <message>
   <source>The last seven days</source>
   <translation>Последние семь дней</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Сегодня</translation>
  </message>
  <message>
   <source>Yesterday</source>
   <translation>Вчера</translation>
  </message>
 </context>
 <context>
  <name>guide</name>
  <message>
   <source>H&amp;ow do I get one?</source>
   <translation>&amp;Как его получить?</translation>
  </message>
  <message>
   <source>H&amp;ow do I switch it on?</source>
   <translation>&amp;Как его включить?</translation>
  </message>
  <message>
   <source>H&amp;ow does that work?</source>
   <translation>&amp;Как это делается?</translation>
  </message>
  <message>
   <source>Your browser would open {target}</source>
   <translation>Ваш браузер открыл бы {target}</translation>
  </message>
 </context>
 <context>
  <name>history</name>
  <message>
   <source>Another program</source>
   <translation>Другая программа</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Дата</translation>
  </message>
  <message>
   <source>Forget the history of “{0}”?</source>
   <translation>Забыть историю «{0}»?</translation>
  </message>
  <message>
   <source>From</source>
   <translation>От</translation>
  </message>
  <message>
   <source>Missed</source>
   <translation>Пропало</translation>
  </message>
  <message>
   <source>Nobody: renamed</source>
   <translation>Никто: переименовано</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>Неизвестно</translation>
  </message>
  <message>
   <source>Removed by</source>
   <translation>Кем удалено</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Размер</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Тема</translation>
  </message>
  <message>
   <source>The server, by its age</source>
   <translation>Сервер, по возрасту</translation>
  </message>
  <message>
   <source>You, by a commit</source>
   <translation>Вы, выполнив план</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>Найдено: {0}, всего {1}</translation>
  </message>
  <message>
   <source>{0} that left the server will no longer be listed. What is marked or saved here stays, and so does the history of commits.</source>
   <translation>Ушедшие с сервера больше не будут перечислены: {0}. Помеченное или сохранённое здесь остаётся, как и история удалений.</translation>
  </message>
 </context>
 <context>
  <name>imports</name>
  <message numerus="yes">
   <source>%Ln POP3 accounts were found</source>
   <translation>
    <numerusform>Найдена %Ln учётная запись POP3</numerusform>
    <numerusform>Найдены %Ln учётные записи POP3</numerusform>
    <numerusform>Найдено %Ln учётных записей POP3</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln accounts were imported. The first check of each asks for its password.</source>
   <translation>
    <numerusform>Импортирована %Ln учётная запись. Первая проверка каждой спросит её пароль.</numerusform>
    <numerusform>Импортированы %Ln учётные записи. Первая проверка каждой спросит её пароль.</numerusform>
    <numerusform>Импортировано %Ln учётных записей. Первая проверка каждой спросит её пароль.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>&amp;Import %Ln accounts</source>
   <translation>
    <numerusform>&amp;Импортировать %Ln учётную запись</numerusform>
    <numerusform>&amp;Импортировать %Ln учётные записи</numerusform>
    <numerusform>&amp;Импортировать %Ln учётных записей</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Import 1 account</source>
   <translation>&amp;Импортировать 1 учётную запись</translation>
  </message>
  <message>
   <source>1 POP3 account was found</source>
   <translation>Найдена 1 учётная запись POP3</translation>
  </message>
  <message>
   <source>1 account was imported. Its first check asks for the password.</source>
   <translation>Импортирована 1 учётная запись. Её первая проверка спросит пароль.</translation>
  </message>
  <message>
   <source>Accounts written to {path}, without passwords: {count}.</source>
   <translation>Учётные записи сохранены в {path}, без паролей: {count}.</translation>
  </message>
  <message>
   <source>Already in PopView.</source>
   <translation>Уже есть в PopView.</translation>
  </message>
  <message>
   <source>Encrypted there if the server offered it; PopView insists on it.</source>
   <translation>Там шифруется, если сервер это предлагает; PopView на этом настаивает.</translation>
  </message>
  <message>
   <source>Looking for accounts…</source>
   <translation>Идёт поиск учётных записей…</translation>
  </message>
  <message>
   <source>No POP3 accounts of other programs were found</source>
   <translation>Учётных записей POP3 других программ не найдено</translation>
  </message>
  <message>
   <source>Not encrypted there: PopView asks before it sends anything.</source>
   <translation>Там без шифрования: PopView спросит, прежде чем что-либо отправить.</translation>
  </message>
  <message>
   <source>POP3 accounts</source>
   <translation>Учётные записи POP3</translation>
  </message>
  <message>
   <source>STARTTLS</source>
   <translation>STARTTLS</translation>
  </message>
  <message>
   <source>Signs in by the browser there; that has to be done anew.</source>
   <translation>Там вход через браузер; его надо выполнить заново.</translation>
  </message>
  <message>
   <source>Signs in there in a way that PopView does not have.</source>
   <translation>Там способ входа, которого у PopView нет.</translation>
  </message>
  <message>
   <source>Switched off there.</source>
   <translation>Там выключена.</translation>
  </message>
  <message>
   <source>TLS</source>
   <translation>TLS</translation>
  </message>
  <message>
   <source>Thunderbird, Claws Mail, Sylpheed, mpop, getmail and fetchmail have none at their usual places. A file of theirs that lies elsewhere, or one that PopView exported, can be chosen.</source>
   <translation>У Thunderbird, Claws Mail, Sylpheed, mpop, getmail и fetchmail в обычных местах их нет. Можно выбрать их файл, лежащий в другом месте, или файл, экспортированный из PopView.</translation>
  </message>
  <message>
   <source>none</source>
   <translation>нет</translation>
  </message>
  <message>
   <source>{path} holds no POP3 account.</source>
   <translation>В {path} нет учётных записей POP3.</translation>
  </message>
  <message>
   <source>{program}, {path}: not understood ({reason}).</source>
   <translation>{program}, {path}: непонятно ({reason}).</translation>
  </message>
 </context>
 <context>
  <name>information</name>
  <message>
   <source>Account</source>
   <translation>Учётная запись</translation>
  </message>
  <message>
   <source>Delay</source>
   <translation>Задержка</translation>
  </message>
  <message>
   <source>Digest of the header</source>
   <translation>Контрольная сумма заголовка</translation>
  </message>
  <message>
   <source>Each server writes its own line. Only those of servers you trust are sure; others may be invented.</source>
   <translation>Каждый сервер пишет свою строку сам. Верить можно только строкам серверов, которым вы доверяете; остальные могут быть выдуманы.</translation>
  </message>
  <message>
   <source>First listed</source>
   <translation>Впервые в списке</translation>
  </message>
  <message>
   <source>From</source>
   <translation>От</translation>
  </message>
  <message>
   <source>How</source>
   <translation>Как</translation>
  </message>
  <message>
   <source>Identity</source>
   <translation>Обозначение</translation>
  </message>
  <message>
   <source>Its digest: the server gives no usable name</source>
   <translation>По контрольной сумме: пригодного имени сервер не даёт</translation>
  </message>
  <message>
   <source>Its first lines</source>
   <translation>Первые строки</translation>
  </message>
  <message>
   <source>Its header</source>
   <translation>Заголовок</translation>
  </message>
  <message>
   <source>Kept here</source>
   <translation>Хранится здесь</translation>
  </message>
  <message>
   <source>Known by</source>
   <translation>По чему узнаётся</translation>
  </message>
  <message>
   <source>Mailing list</source>
   <translation>Рассылка</translation>
  </message>
  <message>
   <source>Message-ID</source>
   <translation>Message-ID</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Название</translation>
  </message>
  <message>
   <source>Part</source>
   <translation>Часть</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Размер</translation>
  </message>
  <message>
   <source>Size on the server</source>
   <translation>Размер на сервере</translation>
  </message>
  <message>
   <source>The message says nothing about the way it came.</source>
   <translation>Письмо ничего не сообщает о своём пути.</translation>
  </message>
  <message>
   <source>The server’s name for it (UIDL)</source>
   <translation>По имени, которое дал ему сервер (UIDL)</translation>
  </message>
  <message>
   <source>The whole message</source>
   <translation>Письмо целиком</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Время</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Кому</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Тип</translation>
  </message>
  <message>
   <source>Your server says</source>
   <translation>Ваш сервер сообщает</translation>
  </message>
  <message>
   <source>d MMMM yyyy, HH:mm</source>
   <translation>d MMMM yyyy, HH:mm</translation>
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
   <translation>{n} д</translation>
  </message>
  <message>
   <source>{n} h</source>
   <translation>{n} ч</translation>
  </message>
  <message>
   <source>{n} min</source>
   <translation>{n} мин</translation>
  </message>
  <message>
   <source>{n} s</source>
   <translation>{n} с</translation>
  </message>
  <message>
   <source>−{span} (clocks differ)</source>
   <translation>−{span} (часы расходятся)</translation>
  </message>
 </context>
 <context>
  <name>mark files</name>
  <message>
   <source>&amp;Mark {messages}</source>
   <translation>По&amp;метить {messages}</translation>
  </message>
  <message>
   <source>Another message has this identity</source>
   <translation>Это обозначение у другого письма</translation>
  </message>
  <message>
   <source>Another message looks the same</source>
   <translation>Другое письмо выглядит так же</translation>
  </message>
  <message>
   <source>Cannot be compared: no digest that fits</source>
   <translation>Сравнить не по чему: нет суммы</translation>
  </message>
  <message>
   <source>It was made for another mailbox. Only messages with the same identity and header fit.</source>
   <translation>Файл сделан для другого ящика. Подойдут только письма с тем же обозначением и заголовком.</translation>
  </message>
  <message>
   <source>Left out: protected here</source>
   <translation>Пропущено: здесь защищено</translation>
  </message>
  <message>
   <source>Made {date} for {user} on {host}; compared with {account} here.</source>
   <translation>Сделано {date} для {user} на {host}; сравнивается с ящиком {account}.</translation>
  </message>
  <message>
   <source>Marked already</source>
   <translation>Уже помечено</translation>
  </message>
  <message>
   <source>Marks of {name}</source>
   <translation>Пометки из {name}</translation>
  </message>
  <message>
   <source>No longer on the server</source>
   <translation>Больше нет на сервере</translation>
  </message>
  <message>
   <source>Not in this mailbox</source>
   <translation>Нет в этом ящике</translation>
  </message>
  <message>
   <source>Nothing is deleted by importing. A commit proves each message once more on the server, as always.</source>
   <translation>Импорт ничего не удаляет. При выполнении плана каждое письмо, как всегда, ещё раз проверяется на сервере.</translation>
  </message>
  <message>
   <source>Nothing is marked in this mailbox.</source>
   <translation>В этом ящике ничего не помечено.</translation>
  </message>
  <message>
   <source>The marks of {messages} were written to {path}.</source>
   <translation>Пометки ({messages}) записаны в {path}.</translation>
  </message>
  <message>
   <source>Will be marked</source>
   <translation>Будет помечено</translation>
  </message>
  <message>
   <source>marks {account}</source>
   <translation>пометки {account}</translation>
  </message>
  <message>
   <source>{fits} of {total} are here and are the same messages.</source>
   <translation>Есть здесь и совпадают: {fits}; всего в файле: {total}.</translation>
  </message>
  <message>
   <source>“{name}” is no file of marks that this PopView can read.</source>
   <translation>«{name}» — не файл пометок, который эта версия PopView может прочитать.</translation>
  </message>
 </context>
 <context>
  <name>menus</name>
  <message>
   <source>&amp;Clean up</source>
   <translation>&amp;Очистка</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Правка</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Справка</translation>
  </message>
  <message>
   <source>&amp;Import and export</source>
   <translation>Импорт и &amp;экспорт</translation>
  </message>
  <message>
   <source>&amp;Mailbox</source>
   <translation>&amp;Ящик</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>О&amp;формление</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Вид</translation>
  </message>
  <message>
   <source>Me&amp;ssage</source>
   <translation>П&amp;исьмо</translation>
  </message>
  <message>
   <source>More about checking</source>
   <translation>Ещё о проверке</translation>
  </message>
 </context>
 <context>
  <name>older</name>
  <message>
   <source>&amp;Load all of them</source>
   <translation>Пок&amp;азать все</translation>
  </message>
  <message>
   <source>&amp;Load {count} more</source>
   <translation>Показать е&amp;щё {count}</translation>
  </message>
  <message>
   <source>Older messages: {count} ({size})</source>
   <translation>Более старые письма: {count} ({size})</translation>
  </message>
  <message>
   <source>{name} of the older messages (Ctrl+F5)</source>
   <translation>{name}: более старые письма (Ctrl+F5)</translation>
  </message>
  <message>
   <source>{older}, not searched</source>
   <translation>{older}; поиск их не охватил</translation>
  </message>
 </context>
 <context>
  <name>order</name>
  <message>
   <source>Sort b&amp;y</source>
   <translation>С&amp;ортировка</translation>
  </message>
 </context>
 <context>
  <name>paper</name>
  <message>
   <source>(no subject)</source>
   <translation>(без темы)</translation>
  </message>
  <message>
   <source>Appointment</source>
   <translation>Событие</translation>
  </message>
  <message>
   <source>Attachments</source>
   <translation>Вложения</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Дата</translation>
  </message>
  <message>
   <source>Making the PDF: page {page} of {pages}</source>
   <translation>Создаётся PDF: страница {page} из {pages}</translation>
  </message>
  <message>
   <source>Not the whole message: {shown}</source>
   <translation>Письмо не целиком: {shown}</translation>
  </message>
  <message>
   <source>Page {page} of {pages}</source>
   <translation>Страница {page} из {pages}</translation>
  </message>
  <message>
   <source>Plain text only: the message is too long to be laid out with its formatting.</source>
   <translation>Только простой текст: письмо слишком длинное, чтобы сверстать его с оформлением.</translation>
  </message>
  <message>
   <source>Saved: {path}</source>
   <translation>Сохранено: {path}</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Тема</translation>
  </message>
  <message>
   <source>This is the beginning of the text; all of it is in the saved message (.eml).</source>
   <translation>Это начало текста; целиком он есть в сохранённом письме (.eml).</translation>
  </message>
  <message>
   <source>unnamed</source>
   <translation>без имени</translation>
  </message>
 </context>
 <context>
  <name>pictures</name>
  <message numerus="yes">
   <source>%Ln other things</source>
   <translation>
    <numerusform>%Ln другой объект</numerusform>
    <numerusform>%Ln других объекта</numerusform>
    <numerusform>%Ln других объектов</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln pictures</source>
   <translation>
    <numerusform>%Ln картинка</numerusform>
    <numerusform>%Ln картинки</numerusform>
    <numerusform>%Ln картинок</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln pictures could not be loaded</source>
   <translation>
    <numerusform>Не удалось загрузить %Ln картинку</numerusform>
    <numerusform>Не удалось загрузить %Ln картинки</numerusform>
    <numerusform>Не удалось загрузить %Ln картинок</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln trackers</source>
   <translation>
    <numerusform>%Ln трекер</numerusform>
    <numerusform>%Ln трекера</numerusform>
    <numerusform>%Ln трекеров</numerusform>
   </translation>
  </message>
  <message>
   <source>1 other thing</source>
   <translation>1 другой объект</translation>
  </message>
  <message>
   <source>1 picture</source>
   <translation>1 картинка</translation>
  </message>
  <message>
   <source>1 picture could not be loaded</source>
   <translation>Не удалось загрузить 1 картинку</translation>
  </message>
  <message>
   <source>1 tracker</source>
   <translation>1 трекер</translation>
  </message>
  <message>
   <source>Always load the pictures in messages from {address}</source>
   <translation>Всегда загружать картинки в письмах от {address}</translation>
  </message>
  <message>
   <source>Loading pictures… {done} of {total}</source>
   <translation>Загружаются картинки… {done} из {total}</translation>
  </message>
  <message>
   <source>Not loaded, so that nobody learns you opened this: {things} from {hosts}.</source>
   <translation>Не загружено, чтобы никто не узнал, что вы открыли письмо: {things} с {hosts}.</translation>
  </message>
  <message>
   <source>Pictures from {address} are always loaded.</source>
   <translation>Картинки от {address} загружаются всегда.</translation>
  </message>
  <message>
   <source>Still not loaded: {things} from {hosts}.</source>
   <translation>По-прежнему не загружено: {things} с {hosts}.</translation>
  </message>
  <message>
   <source>it is not a picture of a known kind</source>
   <translation>это не картинка известного вида</translation>
  </message>
  <message>
   <source>it is too large</source>
   <translation>слишком большой размер</translation>
  </message>
  <message>
   <source>it would lead into your own network</source>
   <translation>адрес ведёт в вашу собственную сеть</translation>
  </message>
  <message>
   <source>its address is not that of a web picture</source>
   <translation>по такому адресу картинок в интернете не бывает</translation>
  </message>
  <message>
   <source>the account is reached through a proxy, and pictures would go past it</source>
   <translation>учётная запись работает через прокси, а картинки загружались бы в обход него</translation>
  </message>
  <message>
   <source>the connection is not secure</source>
   <translation>соединение не защищено</translation>
  </message>
  <message>
   <source>the message wants too many or too large ones</source>
   <translation>их в письме слишком много или они слишком велики</translation>
  </message>
  <message>
   <source>the server cannot be reached</source>
   <translation>сервер недоступен</translation>
  </message>
  <message>
   <source>the server does not answer</source>
   <translation>сервер не отвечает</translation>
  </message>
  <message>
   <source>the server does not have it</source>
   <translation>на сервере этого нет</translation>
  </message>
  <message>
   <source>the server sends from place to place</source>
   <translation>сервер отсылает с места на место</translation>
  </message>
  <message>
   <source>you stopped it</source>
   <translation>вы остановили загрузку</translation>
  </message>
  <message>
   <source>you work offline</source>
   <translation>работа без связи</translation>
  </message>
  <message>
   <source>{first} and {last}</source>
   <translation>{first} и {last}</translation>
  </message>
  <message numerus="yes">
   <source>{names} and %Ln more</source>
   <translation>
    <numerusform>{names} и ещё %Ln</numerusform>
    <numerusform>{names} и ещё %Ln</numerusform>
    <numerusform>{names} и ещё %Ln</numerusform>
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
   <translation>(без темы)</translation>
  </message>
  <message>
   <source>By sender</source>
   <translation>По отправителям</translation>
  </message>
  <message>
   <source>Doubtful, only with your consent below: {messages}.</source>
   <translation>Под сомнением, только с вашего согласия ниже: {messages}.</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Оставляемые</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Письма</translation>
  </message>
  <message>
   <source>Now {now} of {quota} ({part}) → after {after} ({rest}), {less} less</source>
   <translation>Сейчас {now} из {quota} ({part}) → после удаления {after} ({rest}), на {less} меньше</translation>
  </message>
  <message>
   <source>Now {now} → after {after}, {less} less</source>
   <translation>Сейчас {now} → после удаления {after}, на {less} меньше</translation>
  </message>
  <message>
   <source>With attachments that are not on this computer: {messages}.</source>
   <translation>С вложениями, которых нет на этом компьютере: {messages}.</translation>
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
   <translation>Файл PopView повреждён</translation>
  </message>
  <message>
   <source>A virus scanner, a company network or somebody on the way may be opening the connection. If your provider changed its server, choose “Forget what was learnt” under “Connection and server”: then PopView accepts it.</source>
   <translation>Соединение может вскрывать антивирус, сеть организации или кто-то по пути. Если поставщик изменил свой сервер, выберите «Забыть узнанное» в разделе «Соединение и сервер»: тогда PopView это примет.</translation>
  </message>
  <message>
   <source>Another PopView is using this data</source>
   <translation>Эти данные использует другой PopView</translation>
  </message>
  <message>
   <source>Another program has port {port} of this computer, which is wanted for it.</source>
   <translation>Другая программа занимает порт {port} этого компьютера, который для этого нужен.</translation>
  </message>
  <message>
   <source>Another program or device has this mailbox open, and POP3 lets in only one at a time.</source>
   <translation>Этот ящик открыт другой программой или другим устройством, а POP3 впускает только по одному.</translation>
  </message>
  <message>
   <source>Another program removed it, or the server did so by its own rules.</source>
   <translation>Его удалила другая программа или сам сервер по своим правилам.</translation>
  </message>
  <message>
   <source>Bring the file back from a backup, or move it away and check again.</source>
   <translation>Верните файл из резервной копии или уберите его и проверьте снова.</translation>
  </message>
  <message>
   <source>Check the port: 995 is usual with TLS, 110 with STARTTLS. Your provider may also have POP3 switched off until you allow it in its settings.</source>
   <translation>Проверьте порт: обычно 995 с TLS, 110 со STARTTLS. Возможно, провайдер держит POP3 выключенным, пока вы не разрешите его в настройках.</translation>
  </message>
  <message>
   <source>Check the proxy in the settings of this account, or remove it.</source>
   <translation>Проверьте прокси в настройках этой учётной записи или уберите его.</translation>
  </message>
  <message>
   <source>Check the server name and the port; names of POP3 servers often begin with pop.</source>
   <translation>Проверьте имя сервера и порт; имена серверов POP3 часто начинаются с «pop.».</translation>
  </message>
  <message>
   <source>Choose STARTTLS for this port, or port 995 with TLS.</source>
   <translation>Выберите для этого порта STARTTLS или порт 995 с TLS.</translation>
  </message>
  <message>
   <source>Choose TLS as the security of this account.</source>
   <translation>Выберите TLS как защиту этой учётной записи.</translation>
  </message>
  <message>
   <source>Choose TLS in the settings of this account, or give your consent there.</source>
   <translation>Выберите TLS в настройках этой учётной записи или дайте там своё согласие.</translation>
  </message>
  <message>
   <source>Choose a folder of your own.</source>
   <translation>Выберите свою папку.</translation>
  </message>
  <message>
   <source>Choose another file in the settings of this account, or none if the server asks for none.</source>
   <translation>Выберите другой файл в настройках этой учётной записи или никакого, если сервер его не просит.</translation>
  </message>
  <message>
   <source>Choose another name or folder.</source>
   <translation>Выберите другое имя или другую папку.</translation>
  </message>
  <message>
   <source>Close the other one and try again.</source>
   <translation>Закройте другой и попробуйте ещё раз.</translation>
  </message>
  <message>
   <source>Compare the client ID, its secret and the redirect address with what is registered.</source>
   <translation>Сравните идентификатор клиента, его секрет и адрес перенаправления с тем, что зарегистрировано.</translation>
  </message>
  <message>
   <source>Connection and server…</source>
   <translation>Соединение и сервер…</translation>
  </message>
  <message>
   <source>Connection lost</source>
   <translation>Связь потеряна</translation>
  </message>
  <message>
   <source>Edit account…</source>
   <translation>Изменить учётную запись…</translation>
  </message>
  <message>
   <source>Enter it again; the stored one is kept until a new one works. Some providers want an app password, or must be told to allow POP3.</source>
   <translation>Введите его ещё раз; сохранённый останется, пока не подойдёт новый. Некоторым провайдерам нужен пароль приложения, или там сначала надо разрешить POP3.</translation>
  </message>
  <message>
   <source>Enter password…</source>
   <translation>Ввести пароль…</translation>
  </message>
  <message>
   <source>Enter the password for this time. Signing out and in again often mends the keyring.</source>
   <translation>Введите пароль на этот раз. Часто связку ключей исправляет выход из системы и новый вход.</translation>
  </message>
  <message>
   <source>Enter the password, or sign in with the browser.</source>
   <translation>Введите пароль или войдите через браузер.</translation>
  </message>
  <message>
   <source>Fetch the message to read it.</source>
   <translation>Загрузите письмо, чтобы прочитать его.</translation>
  </message>
  <message>
   <source>Free some space on that disk and try again.</source>
   <translation>Освободите место на этом диске и попробуйте ещё раз.</translation>
  </message>
  <message>
   <source>In a foreign network, do not go on. If you run this server yourself, compare the fingerprint and then trust exactly this certificate.</source>
   <translation>В чужой сети не продолжайте. Если этот сервер ваш, сравните отпечаток и доверьтесь именно этому сертификату.</translation>
  </message>
  <message>
   <source>In a foreign network, wait until you are back. If your provider did change it, choose that way to sign in in the settings of this account.</source>
   <translation>В чужой сети подождите, пока не вернётесь в свою. Если способ входа и правда сменил провайдер, выберите его в настройках этой учётной записи.</translation>
  </message>
  <message>
   <source>In {path}: {entries}. In brackets stands what is wrong.</source>
   <translation>В {path}: {entries}. В скобках указано, что неверно.</translation>
  </message>
  <message>
   <source>It answered {command} with an error.</source>
   <translation>На {command} он ответил ошибкой.</translation>
  </message>
  <message>
   <source>It answered, but could not reach the mail server.</source>
   <translation>Он ответил, но не смог связаться с почтовым сервером.</translation>
  </message>
  <message>
   <source>It broke the session at {command} of this message twice, at the same place. PopView has set it aside, so that the others can go on.</source>
   <translation>Дважды сеанс обрывался на {command} этого письма, в одном и том же месте. PopView отложил его, чтобы с остальными можно было продолжить.</translation>
  </message>
  <message>
   <source>It did not answer in time.</source>
   <translation>Он не ответил вовремя.</translation>
  </message>
  <message>
   <source>It did not take the user name and password for it.</source>
   <translation>Он не принял имя пользователя и пароль.</translation>
  </message>
  <message>
   <source>It does not know TOP, by which PopView looks at a message without downloading it.</source>
   <translation>Он не знает команды TOP, которой PopView просматривает письмо, не загружая его.</translation>
  </message>
  <message>
   <source>It is not the certificate that you trusted before.</source>
   <translation>Это не тот сертификат, которому вы доверяли раньше.</translation>
  </message>
  <message>
   <source>It is shown as source.</source>
   <translation>Оно показано исходным текстом.</translation>
  </message>
  <message>
   <source>It is shown as source. Be careful with it: it may be made to do harm.</source>
   <translation>Оно показано исходным текстом. Осторожно: возможно, оно сделано, чтобы навредить.</translation>
  </message>
  <message>
   <source>It is switched off, so nothing was asked of its server.</source>
   <translation>Она выключена, поэтому её сервер ни о чём не спрашивали.</translation>
  </message>
  <message>
   <source>It may be a second PopView that is signing in. End that, then start again here.</source>
   <translation>Возможно, в это время входит второй PopView. Завершите это и начните здесь заново.</translation>
  </message>
  <message>
   <source>It refused the program, not you ({reason}).</source>
   <translation>Отказано программе, а не вам ({reason}).</translation>
  </message>
  <message>
   <source>It reported a temporary failure. Nothing is wrong with your settings.</source>
   <translation>Он сообщил о временном сбое. С вашими настройками всё в порядке.</translation>
  </message>
  <message>
   <source>It sent something that answers no question. PopView hung up, since nobody knows any more which answer belongs to what.</source>
   <translation>Он прислал то, что не отвечает ни на один вопрос. PopView прервал связь: теперь неизвестно, какой ответ к чему относится.</translation>
  </message>
  <message>
   <source>It wants {seconds} seconds between two sign-ins.</source>
   <translation>Он требует {seconds} секунд между двумя входами.</translation>
  </message>
  <message>
   <source>It went past the limit that PopView sets for this ({limit}: {value}), so PopView hung up.</source>
   <translation>Превышен предел, который PopView здесь ставит ({limit}: {value}), поэтому PopView прервал связь.</translation>
  </message>
  <message>
   <source>It will not be deleted. Check the mailbox again and look at it anew.</source>
   <translation>Оно не будет удалено. Проверьте ящик снова и посмотрите на него заново.</translation>
  </message>
  <message>
   <source>Its address is not understood.</source>
   <translation>Его адрес непонятен.</translation>
  </message>
  <message>
   <source>Its key is locked: enter the passphrase.</source>
   <translation>Его ключ заперт: введите пароль ключа.</translation>
  </message>
  <message>
   <source>Its own words below may tell the reason. Check the mailbox again.</source>
   <translation>Причину могут назвать слова сервера ниже. Проверьте ящик снова.</translation>
  </message>
  <message>
   <source>Its own words below often tell the reason: too many connections, or maintenance. Try later.</source>
   <translation>Причину часто называют слова сервера ниже: слишком много соединений или обслуживание. Попробуйте позже.</translation>
  </message>
  <message>
   <source>Its rules do not allow this server or port.</source>
   <translation>Его правила не разрешают этот сервер или порт.</translation>
  </message>
  <message>
   <source>Its user name or password holds a letter that cannot be sent to a proxy.</source>
   <translation>В имени пользователя или пароле для него есть знак, который нельзя отправить прокси.</translation>
  </message>
  <message>
   <source>Kind: {kind}</source>
   <translation>Вид: {kind}</translation>
  </message>
  <message>
   <source>Look for a typing mistake in the server name, and see whether this computer is online.</source>
   <translation>Поищите опечатку в имени сервера и посмотрите, есть ли у компьютера связь с сетью.</translation>
  </message>
  <message>
   <source>Make the folder writable for you, or start PopView with another data folder.</source>
   <translation>Разрешите себе запись в эту папку или запустите PopView с другой папкой данных.</translation>
  </message>
  <message>
   <source>Mend the file by hand; it was not overwritten.</source>
   <translation>Исправьте файл вручную; он не был перезаписан.</translation>
  </message>
  <message>
   <source>No common way to sign in</source>
   <translation>Нет общего способа входа</translation>
  </message>
  <message>
   <source>No computer with the name {host} could be found.</source>
   <translation>Компьютер с именем {host} не найден.</translation>
  </message>
  <message>
   <source>No connection</source>
   <translation>Нет связи</translation>
  </message>
  <message>
   <source>No connection could be made through {proxy}.</source>
   <translation>Через {proxy} соединиться не удалось.</translation>
  </message>
  <message>
   <source>No encrypted connection</source>
   <translation>Нет зашифрованного соединения</translation>
  </message>
  <message>
   <source>No safe place for passwords</source>
   <translation>Нет надёжного места для паролей</translation>
  </message>
  <message>
   <source>Nobody signed in</source>
   <translation>Никто не вошёл</translation>
  </message>
  <message>
   <source>Not signed in</source>
   <translation>Вход не выполнен</translation>
  </message>
  <message>
   <source>Not without encryption</source>
   <translation>Без шифрования нельзя</translation>
  </message>
  <message>
   <source>Nothing answers at that name and port.</source>
   <translation>По этому имени и порту никто не отвечает.</translation>
  </message>
  <message>
   <source>Nothing answers on port {port}</source>
   <translation>На порту {port} никто не отвечает</translation>
  </message>
  <message>
   <source>Nothing is stored for this account to sign in with.</source>
   <translation>Для этой учётной записи не сохранено ничего, с чем можно войти.</translation>
  </message>
  <message>
   <source>Nothing secret was sent. Check port and security of the account; very old servers know only kinds of encryption that are no longer safe.</source>
   <translation>Ничего секретного не отправлено. Проверьте порт и защиту учётной записи; очень старые серверы знают лишь шифрование, которое больше не надёжно.</translation>
  </message>
  <message>
   <source>Nothing was taken from it. Close the page in the browser, start again.</source>
   <translation>Из него ничего не взято. Закройте страницу в браузере и начните заново.</translation>
  </message>
  <message>
   <source>Often the port expects TLS from the first byte: try port 995 with TLS. If the settings worked before, the server is busy: try again later.</source>
   <translation>Часто порт ждёт TLS с первого байта: попробуйте порт 995 с TLS. Если раньше настройки работали, сервер занят: попробуйте позже.</translation>
  </message>
  <message>
   <source>PopView and {host} could not agree on an encrypted connection.</source>
   <translation>PopView и {host} не смогли договориться о зашифрованном соединении.</translation>
  </message>
  <message>
   <source>PopView connects to no server while you do.</source>
   <translation>Пока это так, PopView не соединяется ни с одним сервером.</translation>
  </message>
  <message>
   <source>PopView has waited for {minutes} min. and stopped.</source>
   <translation>PopView подождал {minutes} мин и прекратил.</translation>
  </message>
  <message>
   <source>PopView made a mistake</source>
   <translation>PopView ошибся</translation>
  </message>
  <message>
   <source>PopView may not write here</source>
   <translation>PopView не может здесь писать</translation>
  </message>
  <message>
   <source>Port {port} of {host} speaks POP3 without encryption at first.</source>
   <translation>Порт {port} сервера {host} сначала говорит по POP3 без шифрования.</translation>
  </message>
  <message>
   <source>Port {port} of {host} waits for an encrypted connection, and the account asks for a plain one.</source>
   <translation>Порт {port} сервера {host} ждёт зашифрованного соединения, а учётная запись просит открытого.</translation>
  </message>
  <message>
   <source>Protocol log…</source>
   <translation>Протокол обмена…</translation>
  </message>
  <message>
   <source>Read the server's words below. Then check user name and password; many servers want the whole e-mail address as user name.</source>
   <translation>Прочтите слова сервера ниже. Потом проверьте имя пользователя и пароль; многим серверам нужен весь адрес почты как имя пользователя.</translation>
  </message>
  <message>
   <source>See whether this computer is online, and whether a VPN or a firewall is in the way.</source>
   <translation>Посмотрите, есть ли у компьютера связь с сетью и не мешает ли VPN или сетевой экран.</translation>
  </message>
  <message>
   <source>Server cannot be reached</source>
   <translation>Сервер недоступен</translation>
  </message>
  <message>
   <source>Server not found</source>
   <translation>Сервер не найден</translation>
  </message>
  <message>
   <source>Set “Sign-in method” to automatic in the settings of this account.</source>
   <translation>Установите «Способ входа» в настройках этой учётной записи на автоматический.</translation>
  </message>
  <message>
   <source>Show certificate…</source>
   <translation>Показать сертификат…</translation>
  </message>
  <message>
   <source>Sign in again and agree. At work or school an administrator may have to allow it first.</source>
   <translation>Войдите ещё раз и согласитесь. На работе или в учебном заведении это, возможно, сначала должен разрешить администратор.</translation>
  </message>
  <message>
   <source>Sign in again in the browser</source>
   <translation>Войдите ещё раз в браузере</translation>
  </message>
  <message>
   <source>Sign in again…</source>
   <translation>Войти ещё раз…</translation>
  </message>
  <message>
   <source>Sign in…</source>
   <translation>Войти…</translation>
  </message>
  <message>
   <source>Signing in as {user} was refused, without a reason that PopView knows.</source>
   <translation>Во входе под именем {user} отказано, без причины, которую PopView знал бы.</translation>
  </message>
  <message>
   <source>Some rules are not understood</source>
   <translation>Некоторые правила непонятны</translation>
  </message>
  <message>
   <source>Somebody tampered with the start of the encryption</source>
   <translation>Кто-то вмешался в начало шифрования</translation>
  </message>
  <message>
   <source>Something happened that should not. Nothing on the server was deleted by it.</source>
   <translation>Случилось то, чего быть не должно. На сервере из-за этого ничего не удалено.</translation>
  </message>
  <message>
   <source>Start again when you are ready.</source>
   <translation>Начните заново, когда будете готовы.</translation>
  </message>
  <message>
   <source>Start the newer PopView, or choose another data folder.</source>
   <translation>Запустите более новый PopView или выберите другую папку данных.</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Остановлено</translation>
  </message>
  <message>
   <source>Switch it on again under “Checking” in its settings.</source>
   <translation>Включите её снова в её настройках, на странице «Проверка».</translation>
  </message>
  <message>
   <source>Switch off “Work offline” in the Mailbox menu to go on.</source>
   <translation>Чтобы продолжить, выключите «Работать без связи» в меню «Ящик».</translation>
  </message>
  <message>
   <source>Taking it apart was not done after {seconds} seconds and was stopped.</source>
   <translation>Разбор не закончился за {seconds} секунд и был остановлен.</translation>
  </message>
  <message>
   <source>That happens after a while, after a new password, or when the permission was withdrawn. Sign in again in the browser. If that does not help, see whether POP3 is switched on there.</source>
   <translation>Так бывает со временем, после смены пароля или если разрешение отозвано. Войдите ещё раз в браузере. Если это не поможет, посмотрите, включён ли там POP3.</translation>
  </message>
  <message>
   <source>The account asks for STARTTLS, but {host} does not offer it on port {port}. Your password was not sent.</source>
   <translation>Учётная запись требует STARTTLS, но {host} не предлагает его на порту {port}. Ваш пароль не отправлен.</translation>
  </message>
  <message>
   <source>The answer cannot be trusted</source>
   <translation>Ответу нельзя доверять</translation>
  </message>
  <message>
   <source>The browser has no way back</source>
   <translation>У браузера нет пути назад</translation>
  </message>
  <message>
   <source>The certificate did not pass the check.</source>
   <translation>Сертификат не прошёл проверку.</translation>
  </message>
  <message>
   <source>The certificate is made out to {names}, not to {host}.</source>
   <translation>Сертификат выдан на {names}, а не на {host}.</translation>
  </message>
  <message>
   <source>The certificate is no longer valid: it ended on {until}.</source>
   <translation>Сертификат больше не действует: он истёк {until}.</translation>
  </message>
  <message>
   <source>The certificate is not valid yet: it begins on {since}.</source>
   <translation>Сертификат ещё не действует: он начинается {since}.</translation>
  </message>
  <message>
   <source>The certificate of {host} is not trusted, so nothing secret was sent.</source>
   <translation>Сертификату {host} нет доверия, поэтому ничего секретного не отправлено.</translation>
  </message>
  <message>
   <source>The connection was better encrypted before</source>
   <translation>Раньше соединение было зашифровано лучше</translation>
  </message>
  <message>
   <source>The disk is full</source>
   <translation>Диск заполнен</translation>
  </message>
  <message>
   <source>The file cannot be read.</source>
   <translation>Файл нельзя прочитать.</translation>
  </message>
  <message>
   <source>The file could not be written</source>
   <translation>Файл не удалось записать</translation>
  </message>
  <message>
   <source>The file holds a certificate, but not its key. Both must be in one file.</source>
   <translation>В файле есть сертификат, но нет его ключа. Оба должны быть в одном файле.</translation>
  </message>
  <message>
   <source>The file holds no certificate.</source>
   <translation>В файле нет сертификата.</translation>
  </message>
  <message>
   <source>The file is neither PEM nor PKCS#12, or it is damaged.</source>
   <translation>Это не файл PEM и не PKCS#12, или он повреждён.</translation>
  </message>
  <message>
   <source>The key in the file belongs to another certificate.</source>
   <translation>Ключ в файле — от другого сертификата.</translation>
  </message>
  <message>
   <source>The keyring failed</source>
   <translation>Связка ключей дала сбой</translation>
  </message>
  <message>
   <source>The keyring is locked</source>
   <translation>Связка ключей заперта</translation>
  </message>
  <message>
   <source>The last connection to {host} used {before}; today only {now} came about. PopView hung up and sent nothing secret.</source>
   <translation>Последнее соединение с {host} использовало {before}; сегодня удалось только {now}. PopView разорвал соединение и не отправил ничего секретного.</translation>
  </message>
  <message>
   <source>The mailbox is in use</source>
   <translation>Ящик занят</translation>
  </message>
  <message>
   <source>The passphrase does not open the key.</source>
   <translation>Этот пароль не открывает ключ.</translation>
  </message>
  <message>
   <source>The permission was not given</source>
   <translation>Разрешение не дано</translation>
  </message>
  <message>
   <source>The proxy did not let us through</source>
   <translation>Прокси нас не пропустил</translation>
  </message>
  <message>
   <source>The rules could not be read</source>
   <translation>Правила не удалось прочитать</translation>
  </message>
  <message>
   <source>The separate process that takes mail apart ended on this message. PopView itself is fine.</source>
   <translation>Отдельный процесс, который разбирает почту, завершился на этом письме. С самим PopView всё в порядке.</translation>
  </message>
  <message>
   <source>The server asks us to wait</source>
   <translation>Сервер просит подождать</translation>
  </message>
  <message>
   <source>The server breaks off at this message</source>
   <translation>Сервер обрывает связь на этом письме</translation>
  </message>
  <message>
   <source>The server broke the rules of POP3</source>
   <translation>Сервер нарушил правила POP3</translation>
  </message>
  <message>
   <source>The server could not prove who it is</source>
   <translation>Сервер не смог доказать, кто он</translation>
  </message>
  <message>
   <source>The server did not accept the password of {user}.</source>
   <translation>Сервер не принял пароль пользователя {user}.</translation>
  </message>
  <message>
   <source>The server did not let us in</source>
   <translation>Сервер нас не впустил</translation>
  </message>
  <message>
   <source>The server gives the same identity to a message with other contents.</source>
   <translation>Сервер даёт письму с другим содержанием то же обозначение.</translation>
  </message>
  <message>
   <source>The server has trouble at the moment</source>
   <translation>У сервера сейчас сбой</translation>
  </message>
  <message>
   <source>The server hung up, or the line broke, during {command}.</source>
   <translation>Во время {command} сервер прервал связь, или она оборвалась.</translation>
  </message>
  <message>
   <source>The server made its certificate itself; nobody vouches for it.</source>
   <translation>Сервер сам сделал свой сертификат; никто за него не ручается.</translation>
  </message>
  <message>
   <source>The server offers no encryption here</source>
   <translation>Сервер здесь не предлагает шифрования</translation>
  </message>
  <message>
   <source>The server offers {offered}, and this account allows none of these ways.</source>
   <translation>Сервер предлагает {offered}; эта учётная запись ничего из этого не разрешает.</translation>
  </message>
  <message>
   <source>The server refused</source>
   <translation>Сервер отказал</translation>
  </message>
  <message>
   <source>The server sent too much</source>
   <translation>Сервер прислал слишком много</translation>
  </message>
  <message>
   <source>The server shows no previews</source>
   <translation>Сервер не показывает начало писем</translation>
  </message>
  <message>
   <source>The server stays silent</source>
   <translation>Сервер молчит</translation>
  </message>
  <message>
   <source>The server stopped answering</source>
   <translation>Сервер перестал отвечать</translation>
  </message>
  <message>
   <source>The server turned us away</source>
   <translation>Сервер нас не принял</translation>
  </message>
  <message>
   <source>The server was better protected before</source>
   <translation>Раньше сервер был защищён лучше</translation>
  </message>
  <message>
   <source>The settings could not be read</source>
   <translation>Настройки не удалось прочитать</translation>
  </message>
  <message>
   <source>The system did not let PopView write {path}.</source>
   <translation>Система не дала PopView записать {path}.</translation>
  </message>
  <message>
   <source>The system's keyring did not give or take the password.</source>
   <translation>Системная связка ключей не выдала или не приняла пароль.</translation>
  </message>
  <message>
   <source>The system's keyring holds your password, but was not opened.</source>
   <translation>В системной связке ключей есть ваш пароль, но её не открыли.</translation>
  </message>
  <message>
   <source>The {field} holds characters that POP3 cannot carry, such as a line break.</source>
   <translation>{field}: есть знаки, которые POP3 передать не может, например перевод строки.</translation>
  </message>
  <message>
   <source>There is no room left to write {path}. What was stored before is safe.</source>
   <translation>Для {path} больше нет места. То, что было сохранено раньше, в безопасности.</translation>
  </message>
  <message>
   <source>There is no such file.</source>
   <translation>Такого файла нет.</translation>
  </message>
  <message>
   <source>There is no way from this computer to {host} at the moment.</source>
   <translation>С этого компьютера сейчас нет пути к {host}.</translation>
  </message>
  <message>
   <source>There is such a file already</source>
   <translation>Такой файл уже есть</translation>
  </message>
  <message>
   <source>There was no answer to {command} for {seconds} seconds.</source>
   <translation>{seconds} секунд не было ответа на {command}.</translation>
  </message>
  <message>
   <source>They do nothing and stay in the file as they are; mend them by hand.</source>
   <translation>Они ничего не делают и остаются в файле как есть; исправьте их вручную.</translation>
  </message>
  <message>
   <source>This account has no encryption, and you have not agreed to send a password in the clear.</source>
   <translation>У этой учётной записи нет шифрования, и вы не соглашались отправлять пароль открыто.</translation>
  </message>
  <message>
   <source>This account is not in use</source>
   <translation>Эта учётная запись не используется</translation>
  </message>
  <message>
   <source>This account shows the server the certificate in {path}.</source>
   <translation>Эта учётная запись показывает серверу сертификат из {path}.</translation>
  </message>
  <message>
   <source>This cannot be sent to a server</source>
   <translation>Это нельзя отправить серверу</translation>
  </message>
  <message>
   <source>This computer does not know who issued the certificate.</source>
   <translation>Этот компьютер не знает, кто выдал сертификат.</translation>
  </message>
  <message>
   <source>This is another message now</source>
   <translation>Теперь это другое письмо</translation>
  </message>
  <message>
   <source>This is not a POP3 server</source>
   <translation>Это не сервер POP3</translation>
  </message>
  <message>
   <source>This message broke the reader</source>
   <translation>На этом письме сломался разбор</translation>
  </message>
  <message>
   <source>This message is no longer on the server</source>
   <translation>Этого письма больше нет на сервере</translation>
  </message>
  <message>
   <source>This message takes too long to open</source>
   <translation>Это письмо открывается слишком долго</translation>
  </message>
  <message>
   <source>This port does not begin with TLS</source>
   <translation>Этот порт начинает не с TLS</translation>
  </message>
  <message>
   <source>This port wants TLS</source>
   <translation>Этому порту нужен TLS</translation>
  </message>
  <message>
   <source>This system has no keyring that PopView trusts, and PopView never writes a password into a file.</source>
   <translation>В этой системе нет связки ключей, которой PopView доверяет, а паролей в файлы PopView не пишет никогда.</translation>
  </message>
  <message>
   <source>Try TLS on port 995. If it worked yesterday, be careful: someone may sit between.</source>
   <translation>Попробуйте TLS на порту 995. Если вчера всё работало, осторожно: кто-то может сидеть посередине.</translation>
  </message>
  <message>
   <source>Try again if the server may have been mended since, or delete it.</source>
   <translation>Попробуйте ещё раз, если сервер могли починить, или удалите это письмо.</translation>
  </message>
  <message>
   <source>Try again in a few minutes.</source>
   <translation>Попробуйте ещё раз через несколько минут.</translation>
  </message>
  <message>
   <source>Try again. If it comes back, copy the details below and send them to us.</source>
   <translation>Попробуйте ещё раз. Если повторится, скопируйте подробности ниже и пришлите нам.</translation>
  </message>
  <message>
   <source>Try again. If it comes back, save the protocol log and send it to us.</source>
   <translation>Попробуйте ещё раз. Если повторится, сохраните протокол и пришлите нам.</translation>
  </message>
  <message>
   <source>Try again. If it stays like this, check the server name and the port, or ask whether a firewall blocks that port.</source>
   <translation>Попробуйте ещё раз. Если не поможет, проверьте имя сервера и порт или спросите, не закрыт ли этот порт сетевым экраном.</translation>
  </message>
  <message>
   <source>Type it again by hand instead of pasting it.</source>
   <translation>Наберите вручную, а не вставляйте.</translation>
  </message>
  <message>
   <source>Unexpected bytes came before the encryption began. PopView hung up and sent nothing secret.</source>
   <translation>До начала шифрования пришли неожиданные байты. PopView прервал связь и ничего секретного не отправил.</translation>
  </message>
  <message>
   <source>Unlock the keyring and try again, or enter the password for this time.</source>
   <translation>Отоприте связку ключей и попробуйте ещё раз или введите пароль на этот раз.</translation>
  </message>
  <message>
   <source>Until now PopView signed in with {before}; today the server takes only {now}, which gives more away. PopView hung up and sent nothing secret.</source>
   <translation>До сих пор PopView входил так: {before}; сегодня сервер принимает только такой вход: {now}, а он выдаёт больше. PopView прервал связь и ничего секретного не отправил.</translation>
  </message>
  <message>
   <source>Use TLS on port 995, or another network.</source>
   <translation>Возьмите TLS на порту 995 или другую сеть.</translation>
  </message>
  <message>
   <source>What PopView already has of it can still be read here.</source>
   <translation>То, что PopView уже получил, можно прочитать здесь.</translation>
  </message>
  <message>
   <source>What came from {host} does not fit the question ({reason}).</source>
   <translation>Ответ от {host} не подходит к вопросу ({reason}).</translation>
  </message>
  <message>
   <source>What had arrived is kept. If your mail really is this large, tell us.</source>
   <translation>То, что пришло, сохранено. Если ваши письма и правда такие большие, скажите нам.</translation>
  </message>
  <message>
   <source>What had arrived is kept. Try again.</source>
   <translation>То, что пришло, сохранено. Попробуйте ещё раз.</translation>
  </message>
  <message>
   <source>What had arrived is kept. Try again: PopView goes on where it stopped.</source>
   <translation>То, что пришло, сохранено. Попробуйте ещё раз: PopView продолжит с того же места.</translation>
  </message>
  <message>
   <source>Written by a newer PopView</source>
   <translation>Записано более новым PopView</translation>
  </message>
  <message>
   <source>Wrong user name or password</source>
   <translation>Неверное имя пользователя или пароль</translation>
  </message>
  <message>
   <source>You stopped this. What had arrived is kept.</source>
   <translation>Вы это остановили. То, что пришло, сохранено.</translation>
  </message>
  <message>
   <source>You will be asked once each time PopView starts. A keyring service can be installed.</source>
   <translation>Вас будут спрашивать один раз при каждом запуске PopView. Службу связки ключей можно установить.</translation>
  </message>
  <message>
   <source>You work offline</source>
   <translation>Работа без связи</translation>
  </message>
  <message>
   <source>Your own certificate cannot be used</source>
   <translation>Свой сертификат не подходит</translation>
  </message>
  <message>
   <source>Your password is fine. Close the other program, or wait: a lock left behind goes away within minutes.</source>
   <translation>С паролем всё в порядке. Закройте другую программу или подождите: забытая блокировка исчезает за несколько минут.</translation>
  </message>
  <message>
   <source>Your password is fine. Try again a little later.</source>
   <translation>С паролем всё в порядке. Попробуйте немного позже.</translation>
  </message>
  <message>
   <source>a command</source>
   <translation>команду</translation>
  </message>
  <message>
   <source>a file of PopView</source>
   <translation>файл PopView</translation>
  </message>
  <message>
   <source>better protected</source>
   <translation>защищено лучше</translation>
  </message>
  <message>
   <source>host, user name or password</source>
   <translation>Сервер, имя пользователя или пароль</translation>
  </message>
  <message>
   <source>its port</source>
   <translation>своём</translation>
  </message>
  <message>
   <source>less protected</source>
   <translation>защищено хуже</translation>
  </message>
  <message>
   <source>no reason given</source>
   <translation>причина не названа</translation>
  </message>
  <message>
   <source>nothing that PopView knows</source>
   <translation>ничего, что PopView знает</translation>
  </message>
  <message>
   <source>password</source>
   <translation>Пароль</translation>
  </message>
  <message>
   <source>reply</source>
   <translation>ответ</translation>
  </message>
  <message>
   <source>server name</source>
   <translation>Имя сервера</translation>
  </message>
  <message>
   <source>some</source>
   <translation>несколько</translation>
  </message>
  <message>
   <source>some entries</source>
   <translation>некоторые записи</translation>
  </message>
  <message>
   <source>the limit</source>
   <translation>предел</translation>
  </message>
  <message>
   <source>the provider</source>
   <translation>провайдер</translation>
  </message>
  <message>
   <source>the proxy</source>
   <translation>прокси</translation>
  </message>
  <message>
   <source>the server</source>
   <translation>сервер</translation>
  </message>
  <message>
   <source>this user name</source>
   <translation>с этим именем</translation>
  </message>
  <message>
   <source>user name</source>
   <translation>Имя пользователя</translation>
  </message>
  <message>
   <source>{host} answered on port {port}, but not in the language of POP3.</source>
   <translation>{host} ответил на порту {port}, но не на языке POP3.</translation>
  </message>
  <message>
   <source>{host} did not answer on port {port} within {seconds} seconds.</source>
   <translation>{host} не ответил на порту {port} за {seconds} секунд.</translation>
  </message>
  <message>
   <source>{host} is there, but refuses connections on port {port}.</source>
   <translation>{host} на месте, но отвергает соединения на порту {port}.</translation>
  </message>
  <message>
   <source>{host} refused the connection with its first words.</source>
   <translation>{host} отверг соединение первыми же словами.</translation>
  </message>
  <message>
   <source>{host} took the connection on port {port}, but said nothing for {seconds} seconds.</source>
   <translation>{host} принял соединение на порту {port}, но {seconds} секунд ничего не говорил.</translation>
  </message>
  <message>
   <source>{issuer} does not accept this client ID</source>
   <translation>{issuer} не принимает этот идентификатор клиента</translation>
  </message>
  <message>
   <source>{issuer} no longer accepts the permission that PopView was given.</source>
   <translation>{issuer} больше не принимает разрешение, данное PopView.</translation>
  </message>
  <message>
   <source>{issuer} says that PopView may not read this mailbox.</source>
   <translation>{issuer} сообщает, что PopView нельзя читать этот ящик.</translation>
  </message>
  <message>
   <source>{path} can only be read. You can look at mail, but marks cannot be kept.</source>
   <translation>{path} можно только читать. Почту смотреть можно, но пометки сохранить нельзя.</translation>
  </message>
  <message>
   <source>{path} cannot be read. Your mail on the server is not touched by this.</source>
   <translation>{path} нельзя прочитать. Вашей почты на сервере это не касается.</translation>
  </message>
  <message>
   <source>{path} comes from a newer version. It was left untouched.</source>
   <translation>{path} — от более новой версии. Его не трогали.</translation>
  </message>
  <message>
   <source>{path} exists and was not overwritten.</source>
   <translation>{path} уже есть и не был перезаписан.</translation>
  </message>
  <message>
   <source>{path} has a mistake in it. PopView goes on with its own defaults.</source>
   <translation>В {path} ошибка. PopView продолжает со своими настройками.</translation>
  </message>
  <message>
   <source>{path} is held by another window or process of PopView.</source>
   <translation>{path} занят другим окном или процессом PopView.</translation>
  </message>
  <message>
   <source>{path} is no rules file that PopView understands.</source>
   <translation>{path} — не файл правил, который понимает PopView.</translation>
  </message>
 </context>
 <context>
  <name>profile</name>
  <message numerus="yes">
   <source>%n minutes</source>
   <translation>
    <numerusform>%n минуту</numerusform>
    <numerusform>%n минуты</numerusform>
    <numerusform>%n минут</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n seconds</source>
   <translation>
    <numerusform>%n секунду</numerusform>
    <numerusform>%n секунды</numerusform>
    <numerusform>%n секунд</numerusform>
   </translation>
  </message>
  <message>
   <source>1 minute</source>
   <translation>1 минуту</translation>
  </message>
  <message>
   <source>1 second</source>
   <translation>1 секунду</translation>
  </message>
  <message>
   <source>A preview counts as reading</source>
   <translation>Просмотр начала считается чтением</translation>
  </message>
  <message>
   <source>As of the last connection · {checked}</source>
   <translation>По последнему соединению · {checked}</translation>
  </message>
  <message>
   <source>Ask beforehand</source>
   <translation>Сначала спросить</translation>
  </message>
  <message>
   <source>Automatic</source>
   <translation>Автоматически</translation>
  </message>
  <message>
   <source>Certificate (SHA-256)</source>
   <translation>Сертификат (SHA-256)</translation>
  </message>
  <message>
   <source>Changes the header of a message afterwards</source>
   <translation>Меняет заголовок письма задним числом</translation>
  </message>
  <message>
   <source>Deletes messages by itself</source>
   <translation>Сам удаляет письма</translation>
  </message>
  <message>
   <source>Encryption</source>
   <translation>Шифрование</translation>
  </message>
  <message>
   <source>Fetch the whole message?</source>
   <translation>Загрузить письмо целиком?</translation>
  </message>
  <message>
   <source>Fetch without asking</source>
   <translation>Загружать без вопроса</translation>
  </message>
  <message>
   <source>Fetching counts as reading</source>
   <translation>Загрузка считается чтением</translation>
  </message>
  <message>
   <source>Fetching hides or deletes the message</source>
   <translation>Загрузка скрывает или удаляет письмо</translation>
  </message>
  <message>
   <source>For servers that delete at the end whatever was read.</source>
   <translation>Для серверов, которые в конце удаляют всё прочитанное.</translation>
  </message>
  <message>
   <source>Gives every message a lasting name (UIDL)</source>
   <translation>Даёт каждому письму постоянное имя (UIDL)</translation>
  </message>
  <message>
   <source>Hangs up after silence of</source>
   <translation>Разрывает связь после молчания</translation>
  </message>
  <message>
   <source>If not, PopView asks for all names to find one: a little slower.</source>
   <translation>Если нет, PopView запрашивает все имена, чтобы найти одно: чуть медленнее.</translation>
  </message>
  <message>
   <source>If not, PopView relies on what was learnt and asks for nothing unusual.</source>
   <translation>Если нет, PopView опирается на узнанное и не просит ничего необычного.</translation>
  </message>
  <message>
   <source>If not, PopView waits for each answer: slow, but it never gets lost.</source>
   <translation>Если нет, PopView ждёт каждого ответа: медленно, зато ничего не путается.</translation>
  </message>
  <message>
   <source>If not, a preview costs as much time as the whole message.</source>
   <translation>Если нет, просмотр начала занимает столько же времени, сколько всё письмо.</translation>
  </message>
  <message>
   <source>If not, messages are recognised by their header alone, and deleting asks more of you.</source>
   <translation>Иначе письма узнаются только по заголовку, и при удалении вопросов больше.</translation>
  </message>
  <message>
   <source>If not, senders, subjects and previews are seen only once a message is fetched.</source>
   <translation>Если нет, отправитель, тема и начало видны лишь после загрузки письма.</translation>
  </message>
  <message>
   <source>If so, PopView asks for yours, for what the server says of errors.</source>
   <translation>Тогда PopView просит ваш язык для сообщений сервера об ошибках.</translation>
  </message>
  <message>
   <source>If so, PopView asks it once to learn what counts as reading. Some servers hang up at it.</source>
   <translation>Если да, PopView спрашивает об этом один раз, чтобы узнать, что считается чтением. Некоторые серверы на это разрывают связь.</translation>
  </message>
  <message>
   <source>If so, the size helps to recognise a message whose beginning cannot be shown.</source>
   <translation>Если да, размер помогает узнать письмо, начало которого показать нельзя.</translation>
  </message>
  <message>
   <source>It is then missing from the next list. PopView asks beforehand.</source>
   <translation>Тогда его не будет в следующем списке. PopView спрашивает заранее.</translation>
  </message>
  <message>
   <source>Lasting identities (UIDL)</source>
   <translation>Постоянные имена (UIDL)</translation>
  </message>
  <message>
   <source>Learnt: {value}</source>
   <translation>Узнано: {value}</translation>
  </message>
  <message>
   <source>Names a single message (UIDL with a number)</source>
   <translation>Называет отдельное письмо (UIDL с номером)</translation>
  </message>
  <message>
   <source>Needs RSET before QUIT</source>
   <translation>Нуждается в RSET перед QUIT</translation>
  </message>
  <message>
   <source>No: messages are recognised by their header alone</source>
   <translation>Нет: письма узнаются только по заголовку</translation>
  </message>
  <message>
   <source>Nobody marks these messages: the server removes them by its own rules.</source>
   <translation>Эти письма никто не отмечает: сервер удаляет их по своим правилам.</translation>
  </message>
  <message>
   <source>None: everyone on the way can read along</source>
   <translation>Нет: любой на пути может читать</translation>
  </message>
  <message>
   <source>Not known yet</source>
   <translation>Пока неизвестно</translation>
  </message>
  <message>
   <source>Other programs then show the message as read. PopView asks beforehand.</source>
   <translation>Другие программы покажут письмо прочитанным. PopView спрашивает заранее.</translation>
  </message>
  <message>
   <source>Other programs then show the message as read. PopView only takes note of it.</source>
   <translation>Другие программы покажут письмо прочитанным. PopView лишь запоминает это.</translation>
  </message>
  <message>
   <source>PopView does not offer to try again any sooner.</source>
   <translation>Раньше PopView не предложит новую попытку.</translation>
  </message>
  <message>
   <source>PopView has not been connected yet. Check the mailbox to learn more.</source>
   <translation>PopView ещё не соединялся. Проверьте ящик, чтобы узнать больше.</translation>
  </message>
  <message>
   <source>PopView leaves before that, so that the mailbox is not left locked.</source>
   <translation>PopView уходит раньше, чтобы ящик не остался занятым.</translation>
  </message>
  <message>
   <source>Saves one wait when signing in. Some servers lose such commands; then say no.</source>
   <translation>Экономит одно ожидание при входе. Некоторые серверы теряют такие команды; тогда выберите «Нет».</translation>
  </message>
  <message>
   <source>Says up to where messages were read (LAST)</source>
   <translation>Сообщает, до какого места письма прочитаны (LAST)</translation>
  </message>
  <message>
   <source>Says what it can do (CAPA)</source>
   <translation>Сообщает, что умеет (CAPA)</translation>
  </message>
  <message>
   <source>Sends only as many lines as it was asked for</source>
   <translation>Присылает не больше строк, чем просили</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>Сервер</translation>
  </message>
  <message>
   <source>Server software</source>
   <translation>Программа сервера</translation>
  </message>
  <message>
   <source>Set by you</source>
   <translation>Выбрано вами</translation>
  </message>
  <message>
   <source>Shows the beginning of a message (TOP)</source>
   <translation>Показывает начало письма (TOP)</translation>
  </message>
  <message>
   <source>Signed in by</source>
   <translation>Способ входа</translation>
  </message>
  <message>
   <source>Speaks several languages (LANG)</source>
   <translation>Говорит на нескольких языках (LANG)</translation>
  </message>
  <message>
   <source>Storage</source>
   <translation>Хранение</translation>
  </message>
  <message>
   <source>Such a message can be read, but not deleted: nothing proves that it is still the same.</source>
   <translation>Такое письмо можно прочитать, но не удалить: ничто не доказывает, что это то же самое письмо.</translation>
  </message>
  <message>
   <source>Takes commands along with the password</source>
   <translation>Принимает команды вместе с паролем</translation>
  </message>
  <message>
   <source>Takes many commands at once</source>
   <translation>Принимает много команд сразу</translation>
  </message>
  <message>
   <source>Tells the same size every time</source>
   <translation>Каждый раз называет тот же размер</translation>
  </message>
  <message numerus="yes">
   <source>The server deletes messages %n days after they arrived</source>
   <translation>
    <numerusform>Сервер удаляет письма через %n день после получения</numerusform>
    <numerusform>Сервер удаляет письма через %n дня после получения</numerusform>
    <numerusform>Сервер удаляет письма через %n дней после получения</numerusform>
   </translation>
  </message>
  <message>
   <source>The server deletes messages 1 day after they arrived</source>
   <translation>Сервер удаляет письма через 1 день после получения</translation>
  </message>
  <message numerus="yes">
   <source>The server deletes this in %n days</source>
   <translation>
    <numerusform>Сервер удалит это через %n день</numerusform>
    <numerusform>Сервер удалит это через %n дня</numerusform>
    <numerusform>Сервер удалит это через %n дней</numerusform>
   </translation>
  </message>
  <message>
   <source>The server deletes this in 1 day</source>
   <translation>Сервер удалит это через 1 день</translation>
  </message>
  <message>
   <source>The server does not say</source>
   <translation>Сервер не сообщает</translation>
  </message>
  <message>
   <source>The server keeps messages until they are deleted</source>
   <translation>Сервер хранит письма, пока их не удалят</translation>
  </message>
  <message>
   <source>The server may delete a message as soon as it was fetched</source>
   <translation>Сервер может удалить письмо сразу после загрузки</translation>
  </message>
  <message>
   <source>The server may delete this at any time</source>
   <translation>Сервер может удалить это в любой момент</translation>
  </message>
  <message>
   <source>The server of “{account}” hides or deletes a message once it was fetched. Other programs and devices may then not see it any more.</source>
   <translation>Сервер «{account}» скрывает или удаляет письмо после загрузки. Другие программы и устройства могут его больше не увидеть.</translation>
  </message>
  <message>
   <source>The server of “{account}” marks a message as read once it was fetched. Other programs and devices then no longer show it as new.</source>
   <translation>Сервер «{account}» отмечает письмо прочитанным после загрузки. Другие программы и устройства больше не покажут его новым.</translation>
  </message>
  <message>
   <source>The server of “{account}” may archive or delete a message once it was fetched, by a setting on its web page. Other programs and devices may then not see it any more.</source>
   <translation>Сервер «{account}» может архивировать или удалять письмо после загрузки, по настройке на его веб-странице. Другие программы и устройства могут его тогда больше не увидеть.</translation>
  </message>
  <message>
   <source>The server of “{account}” says that it may delete a message as soon as it was fetched (EXPIRE 0). The copy on this computer would then be the only one.</source>
   <translation>Сервер «{account}» сообщает, что может удалить письмо сразу после загрузки (EXPIRE 0). Тогда копия на этом компьютере останется единственной.</translation>
  </message>
  <message>
   <source>Wants a pause between two sign-ins</source>
   <translation>Требует паузы между входами</translation>
  </message>
  <message>
   <source>Whether PopView asks before it fetches from this account.</source>
   <translation>Спрашивает ли PopView перед загрузкой из этой учётной записи.</translation>
  </message>
  <message>
   <source>Yes: messages are recognised safely</source>
   <translation>Да: письма узнаются надёжно</translation>
  </message>
  <message>
   <source>Your consent counts for this account until you take it back under “Connection and server”. Previews are not affected.</source>
   <translation>Согласие действует для этой учётной записи, пока вы не отмените его в окне «Соединение и сервер». Просмотра начала это не касается.</translation>
  </message>
  <message>
   <source>Your consent to fetching</source>
   <translation>Ваше согласие на загрузку</translation>
  </message>
  <message numerus="yes">
   <source>after %n days</source>
   <translation>
    <numerusform>через %n день</numerusform>
    <numerusform>через %n дня</numerusform>
    <numerusform>через %n дней</numerusform>
   </translation>
  </message>
  <message>
   <source>after 1 day</source>
   <translation>через 1 день</translation>
  </message>
  <message>
   <source>as soon as they were fetched</source>
   <translation>сразу после загрузки</translation>
  </message>
  <message>
   <source>never</source>
   <translation>никогда</translation>
  </message>
  <message>
   <source>no</source>
   <translation>нет</translation>
  </message>
  <message>
   <source>no pause</source>
   <translation>без паузы</translation>
  </message>
  <message>
   <source>nothing known</source>
   <translation>неизвестно</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>да</translation>
  </message>
  <message>
   <source>{host}, port {port}</source>
   <translation>{host}, порт {port}</translation>
  </message>
 </context>
 <context>
  <name>protected</name>
  <message>
   <source>Domain</source>
   <translation>Домен</translation>
  </message>
  <message>
   <source>No group, rule, proposal or selection of several marks their messages, in any account. A single message can still be marked by hand. A domain includes what is below it.</source>
   <translation>Их письма не помечает ни одна группа, ни одно правило или предложение и ни одна пометка сразу нескольких писем, ни в какой учётной записи. Отдельное письмо по-прежнему можно пометить вручную. Домен включает всё, что ниже него.</translation>
  </message>
  <message>
   <source>Nobody is protected yet</source>
   <translation>Пока никто не защищён</translation>
  </message>
  <message>
   <source>Sender</source>
   <translation>Адрес</translation>
  </message>
  <message>
   <source>That is neither an address nor a domain.</source>
   <translation>Это не адрес и не домен.</translation>
  </message>
  <message>
   <source>Type an address or a domain above, or choose “Protect sender” in the list's menu.</source>
   <translation>Введите выше адрес или домен либо выберите «Защитить отправителя» в меню списка.</translation>
  </message>
 </context>
 <context>
  <name>reading</name>
  <message numerus="yes">
   <source>%Ln attachments</source>
   <translation>
    <numerusform>%Ln вложение</numerusform>
    <numerusform>%Ln вложения</numerusform>
    <numerusform>%Ln вложений</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln messages selected</source>
   <translation>
    <numerusform>Выбрано %Ln письмо</numerusform>
    <numerusform>Выбрано %Ln письма</numerusform>
    <numerusform>Выбрано %Ln писем</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more</source>
   <translation>
    <numerusform>ещё %Ln</numerusform>
    <numerusform>ещё %Ln</numerusform>
    <numerusform>ещё %Ln</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more notices</source>
   <translation>
    <numerusform>ещё %Ln замечание</numerusform>
    <numerusform>ещё %Ln замечания</numerusform>
    <numerusform>ещё %Ln замечаний</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln pictures in the text</source>
   <translation>
    <numerusform>%Ln картинка в тексте</numerusform>
    <numerusform>%Ln картинки в тексте</numerusform>
    <numerusform>%Ln картинок в тексте</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln quoted lines</source>
   <translation>
    <numerusform>%Ln строка цитаты</numerusform>
    <numerusform>%Ln строки цитаты</numerusform>
    <numerusform>%Ln строк цитаты</numerusform>
   </translation>
  </message>
  <message>
   <source>1 attachment</source>
   <translation>1 вложение</translation>
  </message>
  <message>
   <source>1 message selected</source>
   <translation>Выбрано 1 письмо</translation>
  </message>
  <message>
   <source>1 more notice</source>
   <translation>ещё 1 замечание</translation>
  </message>
  <message>
   <source>1 picture in the text</source>
   <translation>1 картинка в тексте</translation>
  </message>
  <message>
   <source>A link says “{text}” but leads to {target}.</source>
   <translation>Ссылка гласит «{text}», но ведёт на {target}.</translation>
  </message>
  <message>
   <source>All parts</source>
   <translation>Все части</translation>
  </message>
  <message>
   <source>As written in the message: {date}</source>
   <translation>Как указано в письме: {date}</translation>
  </message>
  <message>
   <source>Attachment</source>
   <translation>Вложение</translation>
  </message>
  <message>
   <source>Bcc</source>
   <translation>Скрытая копия</translation>
  </message>
  <message>
   <source>Cc</source>
   <translation>Копия</translation>
  </message>
  <message numerus="yes">
   <source>First %Ln lines</source>
   <translation>
    <numerusform>Первая %Ln строка</numerusform>
    <numerusform>Первые %Ln строки</numerusform>
    <numerusform>Первые %Ln строк</numerusform>
   </translation>
  </message>
  <message>
   <source>First line</source>
   <translation>Первая строка</translation>
  </message>
  <message>
   <source>Formatted</source>
   <translation>С оформлением</translation>
  </message>
  <message>
   <source>From</source>
   <translation>От</translation>
  </message>
  <message>
   <source>Invisible characters were made visible in “{field}”; they can disguise names.</source>
   <translation>Невидимые знаки в поле «{field}» сделаны видимыми: ими маскируют имена.</translation>
  </message>
  <message>
   <source>Not fetched yet: it lies beyond the lines that are shown.</source>
   <translation>Ещё не загружено: лежит за показанными строками.</translation>
  </message>
  <message>
   <source>Not found</source>
   <translation>Не найдено</translation>
  </message>
  <message>
   <source>Not opened by PopView: {target}</source>
   <translation>PopView не открыл: {target}</translation>
  </message>
  <message>
   <source>Only the header</source>
   <translation>Только заголовок</translation>
  </message>
  <message>
   <source>Only the header of {size}</source>
   <translation>Только заголовок из {size}</translation>
  </message>
  <message>
   <source>Part {number} of a message that was sent in several pieces.</source>
   <translation>Часть {number} письма, отправленного несколькими кусками.</translation>
  </message>
  <message>
   <source>Part {number} of {total} of a message that was sent in several pieces.</source>
   <translation>Часть {number} из {total} письма, отправленного несколькими кусками.</translation>
  </message>
  <message>
   <source>Parts of the message are wrongly encoded and may look odd.</source>
   <translation>Части письма закодированы неверно и могут выглядеть странно.</translation>
  </message>
  <message>
   <source>Plain text</source>
   <translation>Простой текст</translation>
  </message>
  <message>
   <source>PopView opens web and mail addresses only, not {target}.</source>
   <translation>PopView открывает только веб-адреса и адреса почты, но не {target}.</translation>
  </message>
  <message>
   <source>Programs sent by mail are the usual way to take over a computer. Open it only if you asked the sender for it, by another way than mail.</source>
   <translation>Программы, присланные по почте, — обычный способ захватить компьютер. Открывайте, только если сами просили отправителя об этом, и не по почте.</translation>
  </message>
  <message>
   <source>Replies would go to {reply}, not to the sender {from}.</source>
   <translation>Ответы ушли бы на {reply}, а не отправителю {from}.</translation>
  </message>
  <message>
   <source>Reply to</source>
   <translation>Ответ для</translation>
  </message>
  <message>
   <source>Sender</source>
   <translation>Отправитель</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Исходный текст</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Тема</translation>
  </message>
  <message>
   <source>The attachment “{name}” is a program or can start one ({extension}).</source>
   <translation>Вложение «{name}» — программа или может её запустить ({extension}).</translation>
  </message>
  <message>
   <source>The date in the header cannot be read.</source>
   <translation>Дату в заголовке нельзя прочитать.</translation>
  </message>
  <message>
   <source>The header names something several times that it may name only once.</source>
   <translation>В заголовке несколько раз указано то, что может быть указано лишь однажды.</translation>
  </message>
  <message>
   <source>The message does not fit the character set it names; letters may be wrong.</source>
   <translation>Письмо не соответствует названной в нём кодировке; буквы могут быть неверны.</translation>
  </message>
  <message>
   <source>The message ends before it is complete; the rest is missing.</source>
   <translation>Письмо обрывается раньше конца; остального нет.</translation>
  </message>
  <message>
   <source>The message has no header; who sent it cannot be told.</source>
   <translation>У письма нет заголовка; кто его послал, сказать нельзя.</translation>
  </message>
  <message>
   <source>The message has too many parts; not all of them are shown.</source>
   <translation>В письме слишком много частей; показаны не все.</translation>
  </message>
  <message>
   <source>The message is encrypted; PopView cannot decrypt it. It can be saved as a file.</source>
   <translation>Письмо зашифровано; PopView не может его расшифровать. Его можно сохранить как файл.</translation>
  </message>
  <message>
   <source>The message is nested too deeply; not all of it is shown.</source>
   <translation>Письмо вложено слишком глубоко; показано не всё.</translation>
  </message>
  <message>
   <source>The message is too damaged to be taken apart; its source is shown.</source>
   <translation>Письмо слишком повреждено для разбора; показан исходный текст.</translation>
  </message>
  <message>
   <source>The message is very large or deeply nested; its formatting was simplified.</source>
   <translation>Письмо очень большое или глубоко вложенное; его оформление упрощено.</translation>
  </message>
  <message>
   <source>The message is wrongly divided into parts; look at “All parts” if something is missing.</source>
   <translation>Письмо неверно разделено на части; если чего-то нет, посмотрите «Все части».</translation>
  </message>
  <message>
   <source>The message names a character set that is not known; letters may be wrong.</source>
   <translation>Письмо называет неизвестную кодировку; буквы могут быть неверны.</translation>
  </message>
  <message>
   <source>The message names {count} senders; which one wrote it cannot be told.</source>
   <translation>Письмо называет отправителей: {count}; кто из них его написал, сказать нельзя.</translation>
  </message>
  <message>
   <source>The sender’s name shows an address, “{name}”, but the message comes from {address}.</source>
   <translation>В имени отправителя стоит адрес «{name}», но письмо пришло от {address}.</translation>
  </message>
  <message>
   <source>The server says: {text}</source>
   <translation>Сервер говорит: {text}</translation>
  </message>
  <message>
   <source>The text is very long; only its beginning is shown.</source>
   <translation>Текст очень длинный; показано только начало.</translation>
  </message>
  <message>
   <source>This is a program or can start one.</source>
   <translation>Это программа или файл, который может её запустить.</translation>
  </message>
  <message>
   <source>This is one piece of a message that was sent in several.</source>
   <translation>Это один кусок письма, посланного по частям.</translation>
  </message>
  <message>
   <source>This link says “{text}” but leads to {target}.</source>
   <translation>Эта ссылка гласит «{text}», но ведёт на {target}.</translation>
  </message>
  <message>
   <source>This message looks like deceit. Do not sign in, pay or answer through it; ask the sender in another way.</source>
   <translation>Это письмо похоже на обман. Не входите, не платите и не отвечайте через него; спросите отправителя другим путём.</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Кому</translation>
  </message>
  <message>
   <source>To unsubscribe, your browser would open {target}</source>
   <translation>Чтобы отписаться, ваш браузер открыл бы {target}</translation>
  </message>
  <message>
   <source>To unsubscribe, your mail program would write to {target}</source>
   <translation>Чтобы отписаться, ваша почтовая программа написала бы на {target}</translation>
  </message>
  <message>
   <source>Together they take {size} on the server.</source>
   <translation>Вместе они занимают на сервере {size}.</translation>
  </message>
  <message>
   <source>Warning, can start a program: {name}, {size}</source>
   <translation>Осторожно, может запустить программу: {name}, {size}</translation>
  </message>
  <message>
   <source>Your server {server} says that it could not confirm the sender ({results}).</source>
   <translation>Ваш сервер {server} сообщает, что не смог подтвердить отправителя ({results}).</translation>
  </message>
  <message numerus="yes">
   <source>and %Ln more</source>
   <translation>
    <numerusform>и ещё %Ln</numerusform>
    <numerusform>и ещё %Ln</numerusform>
    <numerusform>и ещё %Ln</numerusform>
   </translation>
  </message>
  <message>
   <source>dddd, d MMMM yyyy, HH:mm</source>
   <translation>dddd, d MMMM yyyy, HH:mm</translation>
  </message>
  <message>
   <source>{current} of {total}</source>
   <translation>{current} из {total}</translation>
  </message>
  <message>
   <source>{first} of {size}</source>
   <translation>{first} из {size}</translation>
  </message>
  <message>
   <source>{host} — {target}</source>
   <translation>{host} — {target}</translation>
  </message>
  <message>
   <source>{method} doubtful</source>
   <translation>{method}: под сомнением</translation>
  </message>
  <message>
   <source>{method} failed</source>
   <translation>{method}: не пройдено</translation>
  </message>
  <message>
   <source>{method} not used</source>
   <translation>{method}: не используется</translation>
  </message>
  <message>
   <source>{method} passed</source>
   <translation>{method}: пройдено</translation>
  </message>
  <message>
   <source>{method} undecided</source>
   <translation>{method}: не определено</translation>
  </message>
  <message>
   <source>“{name}” is a program, or a file that can start one.</source>
   <translation>«{name}» — программа или файл, который может её запустить.</translation>
  </message>
  <message>
   <source>“{shown}” mixes letters of different scripts to look like another name; it really is {real}.</source>
   <translation>«{shown}» смешивает буквы разных письменностей, чтобы походить на другое имя; на самом деле это {real}.</translation>
  </message>
 </context>
 <context>
  <name>renaming</name>
  <message>
   <source>&amp;Carry it over</source>
   <translation>&amp;Перенести</translation>
  </message>
  <message>
   <source>&amp;Treat them as new</source>
   <translation>&amp;Считать новыми</translation>
  </message>
  <message>
   <source>The same as before: {0}</source>
   <translation>Те же, что и раньше: {0}</translation>
  </message>
  <message>
   <source>The server has given the messages of “{0}” new names.</source>
   <translation>Сервер дал письмам ящика «{0}» новые имена.</translation>
  </message>
  <message>
   <source>{0} ({1})</source>
   <translation>{0} ({1})</translation>
  </message>
  <message>
   <source>{0} marked</source>
   <translation>помечено: {0}</translation>
  </message>
  <message>
   <source>{0} protected</source>
   <translation>защищено: {0}</translation>
  </message>
  <message>
   <source>{0} seen</source>
   <translation>просмотрено: {0}</translation>
  </message>
  <message>
   <source>{0}. Shall what you did to them count for the new names too?</source>
   <translation>{0}. Перенести то, что вы с ними сделали, и на новые имена?</translation>
  </message>
 </context>
 <context>
  <name>rows</name>
  <message>
   <source>(no sender)</source>
   <translation>(нет отправителя)</translation>
  </message>
  <message>
   <source>(no subject)</source>
   <translation>(без темы)</translation>
  </message>
  <message>
   <source>(shown once it is fetched)</source>
   <translation>(будет видно после загрузки)</translation>
  </message>
  <message>
   <source>A message of {size}, set aside: the server breaks off at it.</source>
   <translation>Письмо на {size}, отложено: сервер обрывает на нём связь.</translation>
  </message>
  <message>
   <source>A message of {size}, shown once it is fetched.</source>
   <translation>Письмо размером {size}, будет видно после загрузки.</translation>
  </message>
  <message>
   <source>cannot be deleted safely</source>
   <translation>нельзя удалить надёжно</translation>
  </message>
  <message>
   <source>marked for deletion</source>
   <translation>помечено на удаление</translation>
  </message>
  <message>
   <source>marked for deletion ({why})</source>
   <translation>помечено на удаление ({why})</translation>
  </message>
  <message>
   <source>new</source>
   <translation>новое</translation>
  </message>
  <message>
   <source>no longer on the server</source>
   <translation>больше нет на сервере</translation>
  </message>
  <message>
   <source>not yet identified</source>
   <translation>ещё не опознано</translation>
  </message>
  <message>
   <source>protected</source>
   <translation>защищено</translation>
  </message>
  <message>
   <source>saved here</source>
   <translation>сохранено здесь</translation>
  </message>
  <message>
   <source>set aside: the server breaks off at this message</source>
   <translation>отложено: сервер обрывает связь на этом письме</translation>
  </message>
  <message>
   <source>with attachment</source>
   <translation>с вложением</translation>
  </message>
  <message>
   <source>{subject}, from {sender}, {date}, {size}</source>
   <translation>{subject}, от {sender}, {date}, {size}</translation>
  </message>
 </context>
 <context>
  <name>rules</name>
  <message>
   <source>&amp;Proposals</source>
   <translation>Пред&amp;ложения</translation>
  </message>
  <message>
   <source>&amp;Proposals ({count})</source>
   <translation>Пред&amp;ложения ({count})</translation>
  </message>
  <message>
   <source>(no sender)</source>
   <translation>(нет отправителя)</translation>
  </message>
  <message>
   <source>(rule without a name)</source>
   <translation>(правило без названия)</translation>
  </message>
  <message>
   <source>A bracket has no partner: {piece}</source>
   <translation>Скобка без пары: {piece}</translation>
  </message>
  <message>
   <source>A rule proposes what could go, or protects, tags and quietens; it never marks or deletes.</source>
   <translation>Правило предлагает, что можно убрать, либо защищает, ставит ярлыки и приглушает; оно никогда не помечает и не удаляет.</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Возраст</translation>
  </message>
  <message>
   <source>All of these</source>
   <translation>Все из этих</translation>
  </message>
  <message>
   <source>Always propose</source>
   <translation>Всегда предлагать</translation>
  </message>
  <message>
   <source>Always: {sender}</source>
   <translation>Всегда: {sender}</translation>
  </message>
  <message>
   <source>Any of these</source>
   <translation>Любое из этих</translation>
  </message>
  <message>
   <source>Attachment</source>
   <translation>Вложение</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Дата</translation>
  </message>
  <message>
   <source>From</source>
   <translation>От</translation>
  </message>
  <message>
   <source>Header field</source>
   <translation>Поле заголовка</translation>
  </message>
  <message>
   <source>Holds</source>
   <translation>Действует</translation>
  </message>
  <message>
   <source>It cannot choose by an earlier group: {piece}</source>
   <translation>Выбор по прежней группе здесь невозможен: {piece}</translation>
  </message>
  <message>
   <source>It cannot look ahead or behind: {piece}</source>
   <translation>Просмотр вперёд и назад здесь невозможен: {piece}</translation>
  </message>
  <message>
   <source>It cannot refer back to an earlier group: {piece}</source>
   <translation>Ссылка на прежнюю группу здесь невозможна: {piece}</translation>
  </message>
  <message>
   <source>It has no possessive or atomic groups: {piece}</source>
   <translation>Сверхжадные и атомарные группы здесь невозможны: {piece}</translation>
  </message>
  <message>
   <source>Keep silent</source>
   <translation>Приглушать</translation>
  </message>
  <message>
   <source>Kept silent: it does not count as new.</source>
   <translation>Приглушено: не считается новым.</translation>
  </message>
  <message>
   <source>List-Id</source>
   <translation>List-Id</translation>
  </message>
  <message>
   <source>Mail from {name} is always proposed from now on; only you mark it.</source>
   <translation>Письма от {name} теперь всегда предлагаются; помечаете их только вы.</translation>
  </message>
  <message>
   <source>Mail from {name} is never proposed from now on.</source>
   <translation>Письма от {name} теперь никогда не предлагаются.</translation>
  </message>
  <message>
   <source>Mailing list</source>
   <translation>Рассылка</translation>
  </message>
  <message>
   <source>Meets no message here.</source>
   <translation>Здесь не подходит ни одно письмо.</translation>
  </message>
  <message>
   <source>Meets {messages} here.</source>
   <translation>Здесь подходит: {messages}.</translation>
  </message>
  <message>
   <source>Never propose</source>
   <translation>Никогда не предлагать</translation>
  </message>
  <message>
   <source>Never proposed: “{rule}”.</source>
   <translation>Никогда не предлагается: «{rule}».</translation>
  </message>
  <message>
   <source>New rule</source>
   <translation>Новое правило</translation>
  </message>
  <message>
   <source>No header field can have this name.</source>
   <translation>У поля заголовка не может быть такого имени.</translation>
  </message>
  <message>
   <source>None of these</source>
   <translation>Ни одно из этих</translation>
  </message>
  <message numerus="yes">
   <source>Of %Ln messages too little is known yet.</source>
   <translation>
    <numerusform>О %Ln письме известно ещё слишком мало.</numerusform>
    <numerusform>О %Ln письмах известно ещё слишком мало.</numerusform>
    <numerusform>О %Ln письмах известно ещё слишком мало.</numerusform>
   </translation>
  </message>
  <message>
   <source>Of 1 message too little is known yet.</source>
   <translation>Об 1 письме известно ещё слишком мало.</translation>
  </message>
  <message>
   <source>Propose a mark</source>
   <translation>Предлагать пометить</translation>
  </message>
  <message>
   <source>Proposed by “{rule}”; only you mark it.</source>
   <translation>Предложено: «{rule}»; помечаете только вы.</translation>
  </message>
  <message>
   <source>Protect from marks that take several</source>
   <translation>Защищать от пометки сразу нескольких</translation>
  </message>
  <message>
   <source>Protected from marks that take several: “{rule}”.</source>
   <translation>Защищено от пометки сразу нескольких: «{rule}».</translation>
  </message>
  <message>
   <source>Rules alone decide about {name} again.</source>
   <translation>О письмах от {name} снова решают только правила.</translation>
  </message>
  <message>
   <source>Sender is one of</source>
   <translation>Отправитель из списка</translation>
  </message>
  <message>
   <source>Sender or domain</source>
   <translation>Отправитель или домен</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Размер</translation>
  </message>
  <message>
   <source>Smaller senders</source>
   <translation>Мелкие отправители</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Состояние</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Тема</translation>
  </message>
  <message>
   <source>Such characters do not exist: {piece}</source>
   <translation>Таких символов не бывает: {piece}</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Ставить ярлык</translation>
  </message>
  <message>
   <source>Tag “{tag}”</source>
   <translation>Ярлык «{tag}»</translation>
  </message>
  <message>
   <source>Tagged: {tags}.</source>
   <translation>Ярлыки: {tags}.</translation>
  </message>
  <message>
   <source>That is too large.</source>
   <translation>Это слишком много.</translation>
  </message>
  <message>
   <source>There is nothing to compare with yet.</source>
   <translation>Сравнивать пока не с чем.</translation>
  </message>
  <message>
   <source>There is nothing to repeat: {piece}</source>
   <translation>Нечего повторять: {piece}</translation>
  </message>
  <message>
   <source>This is not understood: {piece}</source>
   <translation>Это непонятно: {piece}</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Кому</translation>
  </message>
  <message>
   <source>Unknown escape: {piece}</source>
   <translation>Неизвестная последовательность: {piece}</translation>
  </message>
  <message>
   <source>Wish</source>
   <translation>Пожелание</translation>
  </message>
  <message>
   <source>Without a condition the rule does nothing.</source>
   <translation>Без условия правило ничего не делает.</translation>
  </message>
  <message>
   <source>Written to {path}.</source>
   <translation>Записано в {path}.</translation>
  </message>
  <message>
   <source>add a rule</source>
   <translation>добавить правило</translation>
  </message>
  <message>
   <source>always propose {name}</source>
   <translation>всегда предлагать {name}</translation>
  </message>
  <message>
   <source>ann@example.org, @example.org</source>
   <translation>ann@example.org, @example.org</translation>
  </message>
  <message>
   <source>contains</source>
   <translation>содержит</translation>
  </message>
  <message>
   <source>does not contain</source>
   <translation>не содержит</translation>
  </message>
  <message>
   <source>does not fit</source>
   <translation>не по шаблону</translation>
  </message>
  <message>
   <source>does not match</source>
   <translation>не по выражению</translation>
  </message>
  <message>
   <source>edit the rule “{rule}”</source>
   <translation>изменить правило «{rule}»</translation>
  </message>
  <message>
   <source>fetched</source>
   <translation>загруженное</translation>
  </message>
  <message>
   <source>fits</source>
   <translation>по шаблону</translation>
  </message>
  <message>
   <source>for ever</source>
   <translation>бессрочно</translation>
  </message>
  <message>
   <source>import rules</source>
   <translation>импортировать правила</translation>
  </message>
  <message>
   <source>is</source>
   <translation>равно</translation>
  </message>
  <message>
   <source>is larger than</source>
   <translation>больше</translation>
  </message>
  <message>
   <source>is newer than</source>
   <translation>меньше</translation>
  </message>
  <message>
   <source>is not</source>
   <translation>не равно</translation>
  </message>
  <message>
   <source>is older than</source>
   <translation>больше</translation>
  </message>
  <message>
   <source>is smaller than</source>
   <translation>меньше</translation>
  </message>
  <message>
   <source>kept: {rule}</source>
   <translation>остаётся: {rule}</translation>
  </message>
  <message>
   <source>matches</source>
   <translation>по выражению</translation>
  </message>
  <message>
   <source>never propose {name}</source>
   <translation>никогда не предлагать {name}</translation>
  </message>
  <message>
   <source>new</source>
   <translation>новое</translation>
  </message>
  <message>
   <source>no</source>
   <translation>нет</translation>
  </message>
  <message>
   <source>not complete</source>
   <translation>неполное</translation>
  </message>
  <message>
   <source>proposed: {rule}</source>
   <translation>предложено: {rule}</translation>
  </message>
  <message>
   <source>protected: {rule}</source>
   <translation>защищено: {rule}</translation>
  </message>
  <message>
   <source>put the rules in another order</source>
   <translation>переставить правила</translation>
  </message>
  <message>
   <source>regular expression (RE2)</source>
   <translation>регулярное выражение (RE2)</translation>
  </message>
  <message>
   <source>remove the rule “{rule}”</source>
   <translation>удалить правило «{rule}»</translation>
  </message>
  <message>
   <source>seen</source>
   <translation>просмотренное</translation>
  </message>
  <message>
   <source>switch off the rule “{rule}”</source>
   <translation>выключить правило «{rule}»</translation>
  </message>
  <message>
   <source>switch on the rule “{rule}”</source>
   <translation>включить правило «{rule}»</translation>
  </message>
  <message>
   <source>switched off</source>
   <translation>выключено</translation>
  </message>
  <message>
   <source>text</source>
   <translation>текст</translation>
  </message>
  <message>
   <source>treat {name} like others</source>
   <translation>обращаться с {name} как с остальными</translation>
  </message>
  <message>
   <source>until {date}</source>
   <translation>до {date}</translation>
  </message>
  <message>
   <source>with * for any text and ? for one letter</source>
   <translation>с * вместо любого текста и ? вместо одной буквы</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>да</translation>
  </message>
  <message>
   <source>{on} of {all} rules switched on</source>
   <translation>Правила включены: {on} из {all}</translation>
  </message>
  <message>
   <source>“{rule}” would propose it.</source>
   <translation>«{rule}» предложило бы его.</translation>
  </message>
 </context>
 <context>
  <name>saved</name>
  <message>
   <source>A marked message keeps its copy. Unmark it first.</source>
   <translation>У помеченного письма копия остаётся. Сначала снимите пометку.</translation>
  </message>
  <message>
   <source>Delete the copies of {messages} from this computer?</source>
   <translation>Удалить копии с этого компьютера ({messages})?</translation>
  </message>
  <message>
   <source>Deleted from this computer: the copies of {messages}.</source>
   <translation>Копии удалены с этого компьютера: {messages}.</translation>
  </message>
  <message>
   <source>Fetched</source>
   <translation>Загружено</translation>
  </message>
  <message>
   <source>For good</source>
   <translation>Навсегда</translation>
  </message>
  <message>
   <source>Headers, for good</source>
   <translation>Заголовок, навсегда</translation>
  </message>
  <message>
   <source>Headers, until {date}</source>
   <translation>Заголовок, до {date}</translation>
  </message>
  <message>
   <source>No longer on the server: {messages}. This copy is the last one that PopView knows of.</source>
   <translation>Больше нет на сервере: {messages}. Эта копия — последняя, о которой знает PopView.</translation>
  </message>
  <message>
   <source>No program on this computer opens {what}</source>
   <translation>Ни одна программа на этом компьютере не открывает {what}</translation>
  </message>
  <message>
   <source>Nothing of the selected messages is kept on this computer.</source>
   <translation>От выделенных писем на этом компьютере ничего не хранится.</translation>
  </message>
  <message>
   <source>Only messages that were fetched can be dragged out. Fetch first.</source>
   <translation>Перетащить можно только загруженные письма. Сначала загрузите их.</translation>
  </message>
  <message>
   <source>Saved {messages} in {path}</source>
   <translation>Сохранено {messages} в {path}</translation>
  </message>
  <message>
   <source>Saved {messages}: {path}</source>
   <translation>Сохранено {messages}: {path}</translation>
  </message>
  <message>
   <source>Saved {path}</source>
   <translation>Сохранено: {path}</translation>
  </message>
  <message>
   <source>The drag carries {messages} of {wanted}: what was fetched, 200 at most.</source>
   <translation>Перетаскивается: {messages} из {wanted}; только загруженное, не больше 200.</translation>
  </message>
  <message>
   <source>The messages stay on the server and can be fetched again.</source>
   <translation>Письма остаются на сервере, и их можно загрузить снова.</translation>
  </message>
  <message>
   <source>Until {date}</source>
   <translation>До {date}</translation>
  </message>
  <message>
   <source>{said}. Not saved, for they could not be fetched: {messages}</source>
   <translation>{said}. Не сохранено, так как не удалось загрузить: {messages}</translation>
  </message>
 </context>
 <context>
  <name>space</name>
  <message numerus="yes">
   <source>%Ln domains</source>
   <translation>
    <numerusform>%Ln домен</numerusform>
    <numerusform>%Ln домена</numerusform>
    <numerusform>%Ln доменов</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln mailing lists</source>
   <translation>
    <numerusform>%Ln рассылка</numerusform>
    <numerusform>%Ln рассылки</numerusform>
    <numerusform>%Ln рассылок</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln senders</source>
   <translation>
    <numerusform>%Ln отправитель</numerusform>
    <numerusform>%Ln отправителя</numerusform>
    <numerusform>%Ln отправителей</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln that are too small for a tile</source>
   <translation>
    <numerusform>%Ln группа, слишком малая для плитки</numerusform>
    <numerusform>%Ln группы, слишком малые для плитки</numerusform>
    <numerusform>%Ln групп, слишком малых для плитки</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Look inside</source>
   <translation>&amp;Заглянуть внутрь</translation>
  </message>
  <message>
   <source>&amp;Mark all: {messages}</source>
   <translation>&amp;Пометить все: {messages}</translation>
  </message>
  <message>
   <source>&amp;Show in the list</source>
   <translation>Показать в &amp;списке</translation>
  </message>
  <message>
   <source>&amp;Unmark: {messages}</source>
   <translation>Снять по&amp;метку: {messages}</translation>
  </message>
  <message>
   <source>(no domain)</source>
   <translation>(без домена)</translation>
  </message>
  <message>
   <source>(no sender)</source>
   <translation>(нет отправителя)</translation>
  </message>
  <message>
   <source>(no subject)</source>
   <translation>(без темы)</translation>
  </message>
  <message>
   <source>1 that is too small for a tile</source>
   <translation>1 слишком мелкое для плитки</translation>
  </message>
  <message>
   <source>&lt; {n} %</source>
   <translation>&lt; {n} %</translation>
  </message>
  <message>
   <source>All the smaller ones</source>
   <translation>Все остальные, меньшие</translation>
  </message>
  <message>
   <source>Below {low}</source>
   <translation>Меньше {low}</translation>
  </message>
  <message numerus="yes">
   <source>Beyond the newest %Ln messages</source>
   <translation>
    <numerusform>Кроме %Ln новейшего письма</numerusform>
    <numerusform>Кроме %Ln новейших писем</numerusform>
    <numerusform>Кроме %Ln новейших писем</numerusform>
   </translation>
  </message>
  <message>
   <source>Beyond the newest message</source>
   <translation>Кроме новейшего письма</translation>
  </message>
  <message>
   <source>Beyond your limits</source>
   <translation>Сверх ваших пределов</translation>
  </message>
  <message>
   <source>Beyond {n} of the newest</source>
   <translation>Сверх {n}, занятых новейшими</translation>
  </message>
  <message>
   <source>Domain</source>
   <translation>Домен</translation>
  </message>
  <message>
   <source>Duplicates</source>
   <translation>Дубликаты</translation>
  </message>
  <message>
   <source>Lists that were never opened</source>
   <translation>Ни разу не открытые рассылки</translation>
  </message>
  <message>
   <source>Mail of a mailing list (it says so itself) that was sent more than a year ago.</source>
   <translation>Письма рассылок (по их собственным данным), отправленные больше года назад.</translation>
  </message>
  <message>
   <source>Mailing list</source>
   <translation>Рассылка</translation>
  </message>
  <message>
   <source>Mailing lists of which no message was ever opened in PopView. What you read in another program is not known here.</source>
   <translation>Рассылки, из которых в PopView не открывали ни одного письма. Что прочитано в другой программе, здесь неизвестно.</translation>
  </message>
  <message>
   <source>Marked</source>
   <translation>Помечено</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>Письмо</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Письма</translation>
  </message>
  <message>
   <source>Messages that lie here more than once: same message number, sender, subject and date, or the very same header. The newest of each stays.</source>
   <translation>Письма, которые лежат здесь не в одном экземпляре: тот же номер письма, отправитель, тема и дата или в точности тот же заголовок. Самое новое из одинаковых остаётся.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Название</translation>
  </message>
  <message>
   <source>Newest</source>
   <translation>Последнее</translation>
  </message>
  <message>
   <source>Newsletters older than a year</source>
   <translation>Рассылки старше года</translation>
  </message>
  <message>
   <source>No usable date</source>
   <translation>Нет пригодной даты</translation>
  </message>
  <message>
   <source>Not from a mailing list</source>
   <translation>Не из рассылки</translation>
  </message>
  <message>
   <source>Not read yet</source>
   <translation>Заголовок ещё не прочитан</translation>
  </message>
  <message>
   <source>Nothing is ticked yet.</source>
   <translation>Пока ничего не отмечено.</translation>
  </message>
  <message>
   <source>Notices of mail systems that something could not be delivered.</source>
   <translation>Уведомления почтовых систем о том, что что-то не удалось доставить.</translation>
  </message>
  <message>
   <source>Number of messages</source>
   <translation>Число писем</translation>
  </message>
  <message>
   <source>Old messages of a series</source>
   <translation>Старые письма серии</translation>
  </message>
  <message numerus="yes">
   <source>Older than %Ln days</source>
   <translation>
    <numerusform>Старше %Ln дня</numerusform>
    <numerusform>Старше %Ln дней</numerusform>
    <numerusform>Старше %Ln дней</numerusform>
   </translation>
  </message>
  <message>
   <source>Older than 1 day</source>
   <translation>Старше 1 дня</translation>
  </message>
  <message>
   <source>Oldest</source>
   <translation>Первое</translation>
  </message>
  <message>
   <source>Reports that come again and again: same sender, same subject but for the digits. The newest {n} of each stay. Answers and forwarded mail are left alone.</source>
   <translation>Отчёты, которые приходят снова и снова: тот же отправитель, та же тема с точностью до цифр. Остаются последние из каждой серии, числом {n}. Ответы и пересланные письма не затрагиваются.</translation>
  </message>
  <message>
   <source>Returned mail</source>
   <translation>Вернувшиеся письма</translation>
  </message>
  <message>
   <source>Sender</source>
   <translation>Отправитель</translation>
  </message>
  <message>
   <source>Share</source>
   <translation>Доля</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Размер</translation>
  </message>
  <message>
   <source>Size not known</source>
   <translation>Размер неизвестен</translation>
  </message>
  <message>
   <source>Size of the message</source>
   <translation>Размер письма</translation>
  </message>
  <message>
   <source>Smaller ones</source>
   <translation>Мелкие</translation>
  </message>
  <message>
   <source>The biggest messages</source>
   <translation>Самые большие письма</translation>
  </message>
  <message>
   <source>The twenty messages that take the most room. Look at each before you tick it.</source>
   <translation>Двадцать писем, занимающих больше всего места. Посмотрите каждое, прежде чем отметить.</translation>
  </message>
  <message>
   <source>What is more than you want to keep, by the limits above, all of them together. The newest stay; a message counts under the first limit that it breaks.</source>
   <translation>То, что сверх желаемого, по всем пределам выше, вместе взятым. Новейшие остаются; письмо относится к первому пределу, который оно нарушает.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Когда</translation>
  </message>
  <message>
   <source>Year</source>
   <translation>Год</translation>
  </message>
  <message>
   <source>marked for deletion: {n}</source>
   <translation>помечено на удаление: {n}</translation>
  </message>
  <message>
   <source>size not known: {n}</source>
   <translation>размер неизвестен: {n}</translation>
  </message>
  <message>
   <source>{first} – {last}</source>
   <translation>{first} – {last}</translation>
  </message>
  <message>
   <source>{group}. Tile {n} of {of}.</source>
   <translation>{group}. Плитка {n} из {of}.</translation>
  </message>
  <message>
   <source>{low} and more</source>
   <translation>{low} и больше</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>От {low} до {high}</translation>
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
   <translation>Отмечено: {numbers}. Для {wanted} достаточно.</translation>
  </message>
  <message>
   <source>{numbers} ticked: {missing} to go.</source>
   <translation>Отмечено: {numbers}. Не хватает {missing}.</translation>
  </message>
  <message>
   <source>{n} %</source>
   <translation>{n} %</translation>
  </message>
  <message>
   <source>{share} of the messages shown</source>
   <translation>{share} показанных писем</translation>
  </message>
  <message>
   <source>{share} of the size shown</source>
   <translation>{share} показанного объёма</translation>
  </message>
 </context>
 <context>
  <name>status</name>
  <message>
   <source>not reached now; {checked}</source>
   <translation>сейчас недоступен; {checked}</translation>
  </message>
  <message>
   <source>not reached yet</source>
   <translation>ещё недоступен</translation>
  </message>
  <message>
   <source>working offline; {checked}</source>
   <translation>работа без связи; {checked}</translation>
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
   <translation>{state}; следующая проверка: {time}</translation>
  </message>
 </context>
 <context>
  <name>steps</name>
  <message numerus="yes">
   <source>%Ln protected messages were left out.</source>
   <translation>
    <numerusform>%Ln защищённое письмо пропущено.</numerusform>
    <numerusform>%Ln защищённых письма пропущено.</numerusform>
    <numerusform>%Ln защищённых писем пропущено.</numerusform>
   </translation>
  </message>
  <message>
   <source>1 protected message was left out.</source>
   <translation>1 защищённое письмо пропущено.</translation>
  </message>
  <message>
   <source>No bulk action marks messages from {name} any more: {messages} here.</source>
   <translation>Массовые действия больше не помечают писем от {name}; здесь: {messages}.</translation>
  </message>
  <message>
   <source>Still protected: the sender is. Clean up → Protected senders lists them.</source>
   <translation>Всё ещё защищено: защищён отправитель. Список — в меню «Очистка» → «Защищённые отправители».</translation>
  </message>
  <message>
   <source>mark {messages}</source>
   <translation>пометить {messages}</translation>
  </message>
  <message>
   <source>protect {messages}</source>
   <translation>защитить {messages}</translation>
  </message>
  <message>
   <source>protect {name}</source>
   <translation>защитить {name}</translation>
  </message>
  <message>
   <source>unmark {messages}</source>
   <translation>снять пометку ({messages})</translation>
  </message>
  <message>
   <source>unprotect {messages}</source>
   <translation>снять защиту ({messages})</translation>
  </message>
  <message>
   <source>unprotect {name}</source>
   <translation>снять защиту с {name}</translation>
  </message>
  <message>
   <source>{name} is protected no longer.</source>
   <translation>{name} больше не под защитой.</translation>
  </message>
 </context>
 <context>
  <name>stopping</name>
  <message>
   <source>All marks are as they were.</source>
   <translation>Все пометки остались как были.</translation>
  </message>
  <message>
   <source>Already gone: {n}.</source>
   <translation>Уже нет: {n}.</translation>
  </message>
  <message>
   <source>If you stop now, nothing is deleted.</source>
   <translation>Если остановить сейчас, ничего не удалится.</translation>
  </message>
  <message>
   <source>If you stop now, nothing is deleted; the copies made so far are kept.</source>
   <translation>Если остановить сейчас, ничего не удалится; уже сделанные копии останутся.</translation>
  </message>
  <message>
   <source>If you stop now, what was asked for is taken back; a new list shows what is left.</source>
   <translation>Если остановить сейчас, запрошенное отменится; новый список покажет, что осталось.</translation>
  </message>
  <message>
   <source>If you stop now, what was deleted before stays deleted.</source>
   <translation>Если остановить сейчас, удалённое ранее останется удалённым.</translation>
  </message>
  <message>
   <source>Nothing else is.</source>
   <translation>И больше ничего.</translation>
  </message>
  <message>
   <source>Nothing more is deleted: there is nothing left to stop.</source>
   <translation>Больше ничего не удаляется: останавливать уже нечего.</translation>
  </message>
  <message>
   <source>Stopped: nothing was deleted</source>
   <translation>Остановлено: ничего не удалено</translation>
  </message>
  <message>
   <source>Stopping… If you press Stop again, the line is cut at once.</source>
   <translation>Остановка… Если нажать ещё раз, соединение прервётся сразу.</translation>
  </message>
  <message>
   <source>The server is deleting what it was asked for: this moment cannot be stopped.</source>
   <translation>Сервер удаляет запрошенное: этот миг остановить нельзя.</translation>
  </message>
  <message>
   <source>To be seen at the next check: {n}.</source>
   <translation>Выяснится при следующей проверке: {n}.</translation>
  </message>
  <message>
   <source>Under “Saved” the copies of {messages} are kept.</source>
   <translation>В разделе «Сохранённые» лежат копии: {messages}.</translation>
  </message>
  <message>
   <source>What is asked for now is taken back; a new list shows what is left.</source>
   <translation>Запрошенное сейчас отменится; новый список покажет, что осталось.</translation>
  </message>
  <message>
   <source>You stopped it. Deleted: {gone}. Kept: {kept}.</source>
   <translation>Вы остановили удаление. Удалено: {gone}. Оставлено: {kept}.</translation>
  </message>
  <message>
   <source>a few seconds left</source>
   <translation>осталось несколько секунд</translation>
  </message>
  <message>
   <source>about a minute left</source>
   <translation>осталось около минуты</translation>
  </message>
  <message>
   <source>about an hour left</source>
   <translation>осталось около часа</translation>
  </message>
  <message>
   <source>about {n} hours left</source>
   <translation>осталось около {n} ч</translation>
  </message>
  <message>
   <source>about {n} minutes left</source>
   <translation>осталось около {n} мин</translation>
  </message>
  <message>
   <source>about {n} seconds left</source>
   <translation>осталось около {n} с</translation>
  </message>
 </context>
 <context>
  <name>storage</name>
  <message>
   <source>Fetched messages are kept for {days} days.</source>
   <translation>Загруженные письма хранятся {days} дней.</translation>
  </message>
  <message>
   <source>Fetched messages are kept until you forget them.</source>
   <translation>Загруженные письма хранятся, пока вы их не забудете.</translation>
  </message>
  <message>
   <source>Fetched messages are kept up to {size} and for {days} days; then the oldest go.</source>
   <translation>Загруженные письма хранятся в объёме до {size} и не дольше {days} дней; затем уходят самые старые.</translation>
  </message>
  <message>
   <source>Fetched messages are kept up to {size}; then the oldest go.</source>
   <translation>Загруженные письма хранятся в объёме до {size}; затем уходят самые старые.</translation>
  </message>
  <message>
   <source>Forget everything of “{0}”?</source>
   <translation>Забыть всё из «{0}»?</translation>
  </message>
  <message>
   <source>Forget the local copies of “{0}”?</source>
   <translation>Забыть местные копии из «{0}»?</translation>
  </message>
  <message>
   <source>Previews and fetched messages go; the server still has them. The list stays, and so does what is marked, saved for good or no longer on the server.</source>
   <translation>Начала писем и загруженные письма удаляются; на сервере они ещё есть. Список остаётся, как и всё помеченное, сохранённое навсегда и то, чего больше нет на сервере.</translation>
  </message>
  <message>
   <source>The list, its history, previews and fetched messages go, also those that are no longer on the server. Marks, what you saved for good and the history of commits stay.</source>
   <translation>Список, его история, начала писем и загруженные письма удаляются, в том числе те, которых больше нет на сервере. Пометки, сохранённое навсегда и история удалений остаются.</translation>
  </message>
 </context>
 <context>
  <name>values</name>
  <message numerus="yes">
   <source>%Ln messages</source>
   <translation>
    <numerusform>%Ln письмо</numerusform>
    <numerusform>%Ln письма</numerusform>
    <numerusform>%Ln писем</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n days</source>
   <translation>
    <numerusform>%n день</numerusform>
    <numerusform>%n дня</numerusform>
    <numerusform>%n дней</numerusform>
   </translation>
  </message>
  <message>
   <source>1 day</source>
   <translation>1 день</translation>
  </message>
  <message>
   <source>1 message</source>
   <translation>1 письмо</translation>
  </message>
  <message>
   <source>Already gone: not removed by PopView</source>
   <translation>Уже нет: удалено не PopView</translation>
  </message>
  <message>
   <source>Asking the server to delete: {done} of {total}</source>
   <translation>Серверу передаются просьбы об удалении: {done} из {total}</translation>
  </message>
  <message>
   <source>Asking the server to delete…</source>
   <translation>Серверу передаются просьбы об удалении…</translation>
  </message>
  <message>
   <source>Asking what is there…</source>
   <translation>Выясняется, что там лежит…</translation>
  </message>
  <message>
   <source>Connecting…</source>
   <translation>Соединение…</translation>
  </message>
  <message>
   <source>Deleted</source>
   <translation>Удалено</translation>
  </message>
  <message>
   <source>Fetching the message: {done} of {total}</source>
   <translation>Письмо загружается: {done} из {total}</translation>
  </message>
  <message>
   <source>Fetching the message…</source>
   <translation>Письмо загружается…</translation>
  </message>
  <message>
   <source>Kept: it could not be proved to be the right one</source>
   <translation>Оставлено: не удалось доказать, что это то самое письмо</translation>
  </message>
  <message>
   <source>Kept: it is another message now</source>
   <translation>Оставлено: теперь это другое письмо</translation>
  </message>
  <message>
   <source>Kept: it was never sent</source>
   <translation>Оставлено: просьба так и не была отправлена</translation>
  </message>
  <message>
   <source>Kept: the server refused to delete it</source>
   <translation>Оставлено: сервер отказался удалить</translation>
  </message>
  <message>
   <source>Loading the preview…</source>
   <translation>Загружается начало письма…</translation>
  </message>
  <message>
   <source>Looking up the server…</source>
   <translation>Поиск сервера…</translation>
  </message>
  <message>
   <source>Looking what is left: {done} of {total}</source>
   <translation>Выясняется, что осталось: {done} из {total}</translation>
  </message>
  <message>
   <source>Looking what is left…</source>
   <translation>Выясняется, что осталось…</translation>
  </message>
  <message>
   <source>Mailbox locked by PopView</source>
   <translation>Ящик занят PopView</translation>
  </message>
  <message>
   <source>Mailbox locked by PopView since {time}</source>
   <translation>Ящик занят PopView с {time}</translation>
  </message>
  <message>
   <source>Mailbox may stay locked for a few minutes</source>
   <translation>Ящик может остаться занятым несколько минут</translation>
  </message>
  <message>
   <source>Mailbox not locked</source>
   <translation>Ящик свободен</translation>
  </message>
  <message>
   <source>Making copies of the headers: {done} of {total}</source>
   <translation>Копируются заголовки: {done} из {total}</translation>
  </message>
  <message>
   <source>Making copies of the headers…</source>
   <translation>Копируются заголовки…</translation>
  </message>
  <message>
   <source>Making safety copies: {done} of {total}</source>
   <translation>Страховочные копии: {done} из {total}</translation>
  </message>
  <message>
   <source>Making safety copies…</source>
   <translation>Делаются страховочные копии…</translation>
  </message>
  <message>
   <source>Proving that they are the right messages…</source>
   <translation>Доказывается, что это те самые письма…</translation>
  </message>
  <message>
   <source>Proving the right messages: {done} of {total}</source>
   <translation>Доказательство, что это те письма: {done} из {total}</translation>
  </message>
  <message>
   <source>Reading headers: {done} of {total}</source>
   <translation>Читаются заголовки: {done} из {total}</translation>
  </message>
  <message>
   <source>Reading headers…</source>
   <translation>Читаются заголовки…</translation>
  </message>
  <message>
   <source>Ready; the session stays open a moment</source>
   <translation>Готово; сеанс ещё немного открыт</translation>
  </message>
  <message>
   <source>Saying goodbye…</source>
   <translation>Прощание с сервером…</translation>
  </message>
  <message>
   <source>Signing in…</source>
   <translation>Вход…</translation>
  </message>
  <message>
   <source>Starting encryption…</source>
   <translation>Начинается шифрование…</translation>
  </message>
  <message>
   <source>Still there</source>
   <translation>Ещё там</translation>
  </message>
  <message>
   <source>Today {time}</source>
   <translation>Сегодня {time}</translation>
  </message>
  <message>
   <source>Unknown: the next check will tell</source>
   <translation>Неизвестно: покажет следующая проверка</translation>
  </message>
  <message>
   <source>Waiting for the greeting…</source>
   <translation>Ожидание приветствия…</translation>
  </message>
  <message>
   <source>Yesterday {time}</source>
   <translation>Вчера {time}</translation>
  </message>
  <message numerus="yes">
   <source>as it was %Ln days ago; check for what is new</source>
   <translation>
    <numerusform>таким ящик был %Ln день назад; проверьте, что нового</numerusform>
    <numerusform>таким ящик был %Ln дня назад; проверьте, что нового</numerusform>
    <numerusform>таким ящик был %Ln дней назад; проверьте, что нового</numerusform>
   </translation>
  </message>
  <message>
   <source>as it was a day ago; check for what is new</source>
   <translation>таким ящик был день назад; проверьте, что нового</translation>
  </message>
  <message>
   <source>checked {time}</source>
   <translation>проверено {time}</translation>
  </message>
  <message>
   <source>never checked</source>
   <translation>ещё не проверялся</translation>
  </message>
  <message>
   <source>{count} B</source>
   <translation>{count} Б</translation>
  </message>
  <message>
   <source>{messages}, {size}</source>
   <translation>{messages}, {size}</translation>
  </message>
  <message>
   <source>{unseen} new of {total}</source>
   <translation>новых {unseen} из {total}</translation>
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
   <translation>Лучше повторить через {span}, в {time}.</translation>
  </message>
  <message>
   <source>It is tried again now.</source>
   <translation>Сейчас идёт новая попытка.</translation>
  </message>
  <message>
   <source>The server lets you in again in {span}, at {time}.</source>
   <translation>Сервер пустит вас снова через {span}, в {time}.</translation>
  </message>
  <message>
   <source>The server will most likely refuse for another {span}, and some begin the wait anew at each try.</source>
   <translation>Скорее всего, сервер будет отказывать ещё {span}, а некоторые серверы при каждой попытке начинают отсчёт заново.</translation>
  </message>
  <message>
   <source>Tries again by itself in {span}, at {time}.</source>
   <translation>Повторится само через {span}, в {time}.</translation>
  </message>
  <message>
   <source>You can try again now.</source>
   <translation>Теперь можно повторить попытку.</translation>
  </message>
 </context>
 <context>
  <name>why</name>
  <message>
   <source>By hand</source>
   <translation>Вручную</translation>
  </message>
  <message>
   <source>Domain: {name}</source>
   <translation>Домен: {name}</translation>
  </message>
  <message>
   <source>File: {name}</source>
   <translation>Файл: {name}</translation>
  </message>
  <message>
   <source>Group: {name}</source>
   <translation>Группа: {name}</translation>
  </message>
  <message>
   <source>Mailing list: {name}</source>
   <translation>Рассылка: {name}</translation>
  </message>
  <message>
   <source>Proposal: {name}</source>
   <translation>Предложение: {name}</translation>
  </message>
  <message>
   <source>Rule: {name}</source>
   <translation>Правило: {name}</translation>
  </message>
  <message>
   <source>Sender: {name}</source>
   <translation>Отправитель: {name}</translation>
  </message>
  <message>
   <source>Size: {name}</source>
   <translation>Размер: {name}</translation>
  </message>
  <message>
   <source>Year: {name}</source>
   <translation>Год: {name}</translation>
  </message>
 </context>
</TS>
