### The words of chronicle in Ukrainian. The comments in en.ftl explain each message.
### Reviewed by a speaker: no

## Common

language-name = українська
digits = 0123456789
group = { "\u00A0" }
group-from = 1000
decimal = { "," }

month-1 = січень
month-2 = лютий
month-3 = березень
month-4 = квітень
month-5 = травень
month-6 = червень
month-7 = липень
month-8 = серпень
month-9 = вересень
month-10 = жовтень
month-11 = листопад
month-12 = грудень

season-1 = весна
season-2 = літо
season-3 = осінь
season-4 = зима

month-in-date-1 = січня
month-in-date-2 = лютого
month-in-date-3 = березня
month-in-date-4 = квітня
month-in-date-5 = травня
month-in-date-6 = червня
month-in-date-7 = липня
month-in-date-8 = серпня
month-in-date-9 = вересня
month-in-date-10 = жовтня
month-in-date-11 = листопада
month-in-date-12 = грудня

# CLDR abbreviates to “р.”. A date often ends a sentence, which would then end with two full stops.
date-day = { $day } { $month } { $year }{ "\u00A0" }р.
date-month = { $month } { $year }{ "\u00A0" }р.
date-season = { $season } { $year }{ "\u00A0" }р.
date-year = { $year }
# The adverb stands before any form of the date; “близько” would ask for the genitive.
date-about = приблизно { $date }
date-perhaps = можливо, { $date }
date-perhaps-about = можливо, приблизно { $date }
date-range = { $from } – { $to }

list-next = { $list }, { $item }
list-pair = { $list } і { $item }
list-last = { $list } і { $item }
list-or = { $list } або { $item }

report-count = { $count ->
    [one] { $count } матеріал
    [few] { $count } матеріали
    [many] { $count } матеріалів
   *[other] { $count } матеріалу
}
report-count-of = { $total ->
    [one] { $shown } з { $total } матеріалу
    [few] { $shown } з { $total } матеріалів
    [many] { $shown } з { $total } матеріалів
   *[other] { $shown } з { $total } матеріалу
}

query-all = Матеріали
query-period = { $reports } за { $period }
query-topics = { $reports }, тема: { $topics }
query-types = { $reports }, тип: { $types }
query-field = { $reports } ({ $field }: { $values })
query-words = { $reports }, «{ $words }»
quoted-words = «{ $words }»

facet-topics = Теми
facet-type = Тип матеріалу

no-text = Текст цього матеріалу не наведено.
no-address = Адреса невідома.
yes = Так
no = Ні
# A semicolon, as numbers may have a decimal comma.
coordinates = { $latitude }; { $longitude }
place-at = { $name } ({ $coordinates })
field-value = { $field }: { $value }
event-of = Подія: { $date }
event-of-at = Подія: { $date }, { $place }
by-authors = Авторство: { $authors }
content-warning = Застереження щодо змісту: { $warning }
corrected-on = Виправлено { $date }: { $change } { $reason }

source-archived = { $source }, архівна копія: { $copy }
source-archived-on = { $source }, архівна копія від { $captured }: { $copy }
source-seen = { $source }, переглянуто: { $seen }
source-archived-seen = { $source }, архівна копія: { $copy }, переглянуто: { $seen }
source-archived-on-seen = { $source }, архівна копія від { $captured }: { $copy }, переглянуто: { $seen }

cite-this-dossier = Цитувати це досьє
cite-report = Цитувати матеріал { quoted-title }
quoted-title = «{ $title }»
close = Закрити
format-json = JSON
format-csv = CSV
format-text = звичайний текст

## Reader

month-short-1 = січ.
month-short-2 = лют.
month-short-3 = бер.
month-short-4 = квіт.
month-short-5 = трав.
month-short-6 = черв.
month-short-7 = лип.
month-short-8 = серп.
month-short-9 = вер.
month-short-10 = жовт.
month-short-11 = лист.
month-short-12 = груд.

window-title = { $query } — { $dossier }
search = Пошук
search-placeholder = Шукати в заголовках, текстах, іменах…
search-hint = Наприклад: "свобода зібрань" -страйк. Лапки тримають слова разом, мінус виключає слово.
facet-year = Рік
all-years = Усі роки
choice-with-count = { $count ->
    [one] { $choice } { $count } матеріал
    [few] { $choice } { $count } матеріали
    [many] { $choice } { $count } матеріалів
   *[other] { $choice } { $count } матеріалу
}

span-of-years = Кілька років
span-first = З
span-last = по
bar = { $period }: { $reports }
bar-doubtful = { $period }: { $reports }, із них { $doubtful } з непевною датою

active-filters = Вибрані фільтри
remove-filter = Прибрати фільтр: { $filter }
clear-filters = Прибрати всі

status = { $reports }, { $period }
status-all-years = усі роки
status-searching = Пошук завантажується…
share-and-export = Поділитися й експортувати
copy-link = Копіювати посилання на ці матеріали
share-link = Поділитися посиланням на ці матеріали
download-shown = Завантажити ці матеріали
arrangement = Упорядкування
oldest-first = Спершу найдавніші
titles-only = Лише заголовки
to-filters = Пошук і фільтри
mark-corrected = Виправлено
mark-warning = Застереження щодо змісту
no-results = Жоден матеріал не відповідає всім умовам.
without-words = Прибрати слова ({ $count })
without-period = Прибрати період ({ $count })
without-topics = Прибрати теми ({ $count })
without-types = Прибрати тип ({ $count })
without-field = Прибрати «{ $field }» ({ $count })
filters-reset = Фільтри прибрано, щоб показати матеріал, на який веде посилання.
show-more = Показати ще (залишилося { $count })
print-is-cut = Тут надруковано не всі ці матеріали: щоб надрукувати решту, виберіть рік.

permalink = Посилання на цей матеріал
cite = Цитувати
link-copied = Посилання скопійовано
search-is-loading = Пошук ще завантажується. Натисніть ще раз за мить.
search-failed = Пошук не вдалося завантажити. Щоб спробувати знову, введіть ще одну літеру.
reports-failed = Деякі матеріали не вдалося завантажити. Щоб спробувати знову, змініть фільтр.

## Exporter

cite-style = Стиль
cite-programs = Для бібліографічних менеджерів
format-apa = APA
format-chicago-bibliography = Chicago, бібліографія
format-chicago-note = Chicago, примітка
format-plain = Звичайний текст
format-bibtex = BibTeX
format-ris = RIS
format-csl-json = CSL-JSON
copy = Копіювати
download = Завантажити
copy-format = Копіювати: { $format }
download-format = Завантажити: { $format }
copied = Скопійовано
copy-refused = Текст виділено, але ваш браузер не дозволив копіювання: скопіюйте його, будь ласка, самостійно
downloaded = Завантажено
download-refused = Ваш браузер не дозволив завантаження

dossier = Досьє
archived-copy = Архівна копія: { $address }
archived-copy-of = Архівна копія від { $date }: { $address }
version = Версія { $version }
note-listed = Внесено до досьє: { $title } ({ $publisher }), версія { $version }
note-listed-at = Внесено до досьє: { $title } ({ $publisher }), версія { $version }, { $address }
note-date = Дата: { $date }

citation-archived = Архівна копія: { $address }
citation-archived-on = Архівна копія від { $date }: { $address }
citation-listed = Внесено до досьє: { $title } ({ $publisher }), версія { $version }
citation-listed-at = Внесено до досьє: { $title } ({ $publisher }), версія { $version }, { $address }
citation-retrieved = Дата звернення: { $date }
citation-accessed = Дата звернення: { $date }
citation-date-day = { $day } { $month } { $year }
citation-date-month = { $month } { $year }
apa-date-day = { $year }, { $day } { $month }
apa-date-month = { $year }, { $month }
citation-undated = б.{ "\u00A0" }д.
citation-circa = бл. { $date }
citation-perhaps-circa = можливо, бл. { $date }
authors-pair = { $one } та { $other }
authors-last = { $list } та { $name }
authors-others = { $list } та ін.

list-heading = { $heading }: { $reports }
list-version = Версія { $version }, дата звернення: { $date }
list-source = Джерело: { $address }
list-permanent = У досьє: { $address }

## Editor

editor-name = Редактор досьє
editor-promise = Створюйте, виправляйте й публікуйте досьє в цьому браузері. Ніщо з того, що ви відкриваєте або пишете, нікуди не надсилається.
to-the-site = Назад до сайту
copy-heading = Досьє цього сайту
copy-hint = Ви редагуєте копію. Читачі не побачать змін, доки ви їх не опублікуєте.
edit-copy = Редагувати копію
copy-opened = Ви редагуєте копію досьє цього сайту.
open-heading = Файл, який у вас є
open-hint = Пакет або набір даних цього редактора, книга чи електронна таблиця, хронологія, стрічка, бібліографія або сторінка про країну, збережена як текст. Файли можна також перетягнути будь-куди на цю сторінку.
open-file = Відкрити файл
new-heading = Нове досьє
country = Країна
choose-one = Виберіть
choose-country = Спершу виберіть країну.
dossier-title = Назва
proposed-title = Права людини: { $country }
make-dossier = Створити нове досьє
new-dossier-made = Нове досьє відкрито. Заповніть позначене, а потім додайте матеріали.
paste-heading = Рядки з електронної таблиці
paste-label = Вставте рядки сюди
paste-hint = Скопіюйте клітинки разом із заголовками стовпців, наприклад «Дата», «Заголовок» і «Джерело».
take-pasted = Прочитати рядки
pasted-name = вставлені рядки
kept-heading = Чернетки на цьому комп’ютері
kept-draft = { $name }, зберігається з { $time }
continue-draft = Продовжити
kept-hint = Їх може відкрити кожен, хто користується цим комп’ютером.
forget-everything = Стерти все зараз
all-forgotten = Цей браузер більше нічого не зберігає з редактора.
forgotten-later = Інша вкладка цього браузера ще зберігає чернетку. Залиште цю сторінку відкритою й закрийте ту вкладку: тоді вже нічого не зберігатиметься.
opened = Відкрито: { $file }.
not-opened = Не вдалося відкрити { $file }: { $reason }
medium-elsewhere = { $file } — це зображення, аудіо, відео або документ. Відкрийте матеріал і додайте файл у розділі «Зображення, аудіо, відео й документи».
compared-with = Тепер ваша робота порівнюється з { $file }.

save = Зберегти
# Not only “Скасувати”, which is the button for leaving without doing anything.
undo = Скасувати дію
redo = Повторити дію
undone = Дію скасовано.
redone = Дію повторено.
undone-of = Скасовано: { $what }
redone-of = Повторено: { $what }
field-of = { $field } (матеріал «{ $title }»)
add-file = Додати файл
saved-to = Збережено у файл { $file } ({ $time })
saved-as-download = Збережено в завантаженнях як { $file } ({ $time })
saved-to-folder = Збережено в папці сайту ({ $time })
as-opened = Як у відкритому файлі { $file }
folder-open = Як у папці сайту
not-saved = Не збережено
not-saved-yet = Ще не збережено у файл
not-saved-because = Не збережено: { $reason }
changed-elsewhere = Відколи ви відкрили { $file }, цей файл змінила інша програма, тому його не перезаписано. Збережіть пакет під іншою назвою, а потім відкрийте обидва файли, щоб об’єднати їх.
keep-draft = Зберігати чернетку на цьому комп’ютері
draft-kept = Відтепер цей браузер зберігає чернетку. Він може її втратити, а відкрити її може кожен, хто користується цим комп’ютером: надійним є лише файл, який ви зберігаєте.
draft-forgotten = Цей браузер більше не зберігає чернетки цього досьє.
draft-refused = Цей браузер не може зберігати чернетку. Збережіть свою роботу у файл.
draft-there = Цей браузер уже зберігає чернетку «{ $name }» з { $time }. Оновіть цю сторінку, щоб продовжити або стерти її; нова чернетка її не замінить.
draft-restored = Чернетку «{ $name }» відкрито в останньому стані.
draft-restored-in-part = { $count ->
    [one] Чернетку «{ $name }» відкрито, але { $count } правку не вдалося внести знову. Перегляньте чернетку, перш ніж зберігати.
    [few] Чернетку «{ $name }» відкрито, але { $count } правки не вдалося внести знову. Перегляньте чернетку, перш ніж зберігати.
    [many] Чернетку «{ $name }» відкрито, але { $count } правок не вдалося внести знову. Перегляньте чернетку, перш ніж зберігати.
   *[other] Чернетку «{ $name }» відкрито, але { $count } правки не вдалося внести знову. Перегляньте чернетку, перш ніж зберігати.
}
open-elsewhere = Чернетку «{ $name }» редагують в іншій вкладці цього браузера. Спершу закрийте її там, щоб одна вкладка не перезаписала роботи іншої.
also-open = «{ $name }» відкрито також в іншій вкладці цього браузера. Те, що ви пишете тут, туди не потрапляє: збережіть обидві роботи під різними назвами й об’єднайте їх кнопкою «Додати файл».
check-failed = Перевірка не відбулася: { $reason }

parts = Розділи досьє
what-is-shown = Що показано
edit-tab = Редагувати
part-reports = Матеріали ({ $count })
part-to-mend = Зауваження ({ $count })
part-changes = Що змінилося ({ $count })
about-the-dossier = Про досьє
the-site = Сайт
# “Remarks”: “Виправлення” is taken by the corrections that readers see.
to-mend = Зауваження
what-changed = Що змінилося
publish-and-save = Опублікувати й зберегти

list-of-reports = Матеріали
add-report = Додати матеріал
# In Latin letters: it is shown nowhere, and ids are made of it, which leave out all other letters.
untitled = Матеріал без заголовка
this-report = Цей матеріал
kind-report = Матеріал
find-reports = Знайти
show = Показати
show-all-reports = Усі матеріали
show-to-mend = Матеріали із зауваженнями
order = Порядок
order-newest = Спершу найновіші
order-oldest = Спершу найдавніші
order-title = За заголовком
order-file = Як у файлі
no-reports-hint = Матеріалів ще немає. Додайте перший, вставте рядки з електронної таблиці або додайте файл.
choose-report = Вибрати «{ $title }»
chosen-reports = { $count ->
    [one] Вибрано { $count } матеріал
    [few] Вибрано { $count } матеріали
    [many] Вибрано { $count } матеріалів
   *[other] Вибрано { $count } матеріалу
}
add-topic = Додати тему
set-for-all = Задати для всіх
choose-all = Вибрати всі в списку
choose-none = Не вибирати жодного
delete-chosen = Видалити вибрані
duplicated = Відкрито копію матеріалу.
report-deleted = Матеріал видалено. Щоб повернути його, натисніть «Скасувати дію».

all-reports = Усі матеріали
previous-report = Попередній
next-report = Наступний
date-label = Дата
date-hint = Пишіть, як вам зручно: 27 червня 2013, червень 2013, приблизно 2012, 2011–2013. Поле зберігає дату в короткому записі.
unreadable-date = «{ $text }» не є датою, яку можна зберегти. Напишіть день, місяць або рік, наприклад «приблизно травень 2026».
date-found = { $date }; читачі знайдуть за роком: { $years }
which-day = Який день мається на увазі?
report-title = Заголовок
report-title-hint = Такий, як у видавця. Для інциденту напишіть власний заголовок і поставте позначку нижче.
supplied = Цей заголовок наш, а не видавця: показувати його у квадратних дужках
abstract-label = Текст
abstract-hint = Про що йдеться в матеріалі, вашими словами. Якщо ви не бачили матеріалу, залиште поле порожнім.
publisher = Видавець
report-publisher-hint = Хто опублікував матеріал.
kind = Тип матеріалу
kind-hint = Що бачать читачі, наприклад «Пресреліз».
item-type = Тип для цитування
item-type-hint = Як матеріал розуміють програми для цитування.
topic = Тема
topics = Теми
topics-hint = Виберіть тему зі списку або напишіть нову.
remove-topic = Прибрати тему «{ $topic }»
add = Додати
list-value = Значення
sources = Джерела
source = Джерело
add-source = Додати джерело
address = Адреса
address-hint = Де можна прочитати матеріал: https://…
archived-address = Архівна копія
archived-hint = Адреса копії, яку зберігає архів, наприклад web.archive.org.
captured = Дата архівування
retrieved = Дата останнього перегляду
authors = Автори
author = Автор
author-hint = Прізвище, кома, ім’я; або назва організації.
add-author = Додати автора
more-fields = Інші поля
report-language = Мова матеріалу
language = Мова
language-hint = Код мови, наприклад en, uk або zh-Hans.
warning-label = Застереження щодо змісту
content-warning-hint = Що може травмувати читачів. Більшість матеріалів застереження не потребує.
report-id = Ім’я в посиланнях
report-id-hint = Воно є частиною постійних посилань і не змінюється разом із датою чи заголовком. Після публікації його не слід змінювати.
aliases = Попередні імена в посиланнях
alias = Попереднє ім’я
alias-hint = Посилання на це ім’я ведуть до цього матеріалу.
add-alias = Додати попереднє ім’я
revisions = Виправлення
add-revision = Додати виправлення
revision-date = Дата виправлення
revision-change = Що виправлено?
revision-reason = Чому?
revision-reason-hint = Читачі бачать обидві відповіді поруч із матеріалом, тому потрібні обидві.
duplicate = Створити копію
delete-report = Видалити цей матеріал
removed-from-reports = { $count ->
    [one] Прибрано також із { $count } матеріалу. Щоб повернути, натисніть «Скасувати дію».
    [few] Прибрано також із { $count } матеріалів. Щоб повернути, натисніть «Скасувати дію».
    [many] Прибрано також із { $count } матеріалів. Щоб повернути, натисніть «Скасувати дію».
   *[other] Прибрано також із { $count } матеріалу. Щоб повернути, натисніть «Скасувати дію».
}
move-up = Пересунути №{ "\u00A0" }{ $number } вище
remove = Прибрати
remove-number = Прибрати №{ "\u00A0" }{ $number }

media = Зображення, аудіо, відео й документи
add-media = Додати файли
add-link-medium = Додати посилання на зовнішній файл
media-hint = Файли можна також перетягнути сюди. Їх буде опубліковано разом із сайтом.
medium-type = Тип
medium-provenance = { provenance }
medium-provenance-hint = Доказова копія — це файл у тому вигляді, у якому ви його отримали. Зберігайте її окремо й зазначте тут її SHA-256. Не називайте імені людини, яка цього не хоче.
medium-captured = { provenance-captured }
medium-place = { provenance-place }
medium-by = { provenance-by }
medium-device = { provenance-device }
medium-original = SHA-256 доказової копії
medium-working = SHA-256 файлу в теці сайту
medium-changes = { provenance-changes }
add-change = Додати зміну
one-change = Що зроблено
medium-custody = { provenance-custody }
add-step = Додати крок
one-step = Що зроблено й ким
medium-proofs = { provenance-proofs }
add-proof = Додати доказ
proof-file = Файл у media/
picture = Зображення
audio = Аудіозапис
video = Відео
document = Документ
caption = Підпис
caption-hint = Кого або що видно, де й коли.
alt = Опис для тих, хто не бачить зображення
alt-hint = Опишіть, що на зображенні.
transcript = Розшифровка
transcript-hint = Що сказано в аудіо чи відео.
credit = Автор
licence-id = Ліцензія
licence-hint = Ідентифікатор SPDX, наприклад CC-BY-4.0, або LicenseRef-AllRightsReserved.
doi = DOI
doi-hint = Якщо його присвоїв архів, наприклад 10.5281/zenodo.1234567.
medium-refused = { $file } не додано: браузери не показують його як зображення, аудіо, відео чи PDF. { $reason }
medium-added = Додано як { $path }. Тепер опишіть, що там показано.
pixels = { $width } × { $height } пікс.
kilobytes-of = { $number } кБ
metadata = Що файл повідомляє про свого автора
metadata-removed = Під час публікації це буде вилучено. У файлі вашого пакета воно залишиться.
remove-metadata = Вилучити це з файлу зараз
metadata-gone = Файл більше нічого не повідомляє про свого автора.
metadata-stays = З файлу такого формату вилучити це під час публікації неможливо. Спершу вилучіть це програмою на кшталт ExifTool.
redact = Закрити частини
redaction-hint = Обведіть рамкою кожну частину, якої ніхто не має бачити, або додайте рамку й задайте її числа. Рамка стає чорною в самому зображенні: у новому файлі не лишається нічого з того, що там було. Оригінал залишає досьє, тому збережіть його в себе. Його SHA-256 лишається. Його докази й те, що було опубліковано раніше, все ще можуть його показувати.
add-area = Додати рамку
from-left = Зліва, пікселі
from-top = Згори, пікселі
area-width = Ширина, пікселі
area-height = Висота, пікселі
redact-now = Зробити чорними
parts-covered = Частини закрито чорним
# $hash (String) - the SHA-256 of the file before
parts-covered-of = Частини закрито чорним. До того SHA-256 був { $hash }.
redacted = Рамки тепер чорні. Оригіналу в досьє більше немає.
statement = { $about }: { $value }
about-position = Де створено
about-name = Ім’я
about-serial-number = Серійний номер пристрою
about-device = Пристрій
about-tool = Програма
about-time = Коли створено
about-thumbnail = Зменшене зображення

own-fields = Власні поля
add-own-field = Додати поле
add-topic-to-dossier = Додати тему
label = Назва
id-is = Ім’я в посиланнях: { $id }
field-kind = Тип значення
field-filter = Читачі можуть фільтрувати за цим полем
field-text = Текст
field-number = Число
field-yes-no = Так або ні
field-date = Дата
field-link = Адреса
field-list = Список
field-place = Місце
not-known = Невідомо
place-name = Назва місця
latitude = Широта
longitude = Довгота

summary-label = Огляд
as-of-label = Станом на
paragraphs = Абзаци
paragraph = Абзац
add-paragraph = Додати абзац
attribution = Чий це огляд
attribution-hint = Одне речення, наприклад «Написано редакцією на основі наведених нижче матеріалів».
name = Ім’я або назва
dossier-publisher-hint = Хто публікує це досьє.
photo = Фото
no-photo-hint = Фото стоїть поруч з оглядом. Досьє може обійтися й без нього.
add-photo = Вибрати фото
replace-photo = Вибрати інше фото
remove-photo = Прибрати фото
photo-report = Матеріал, на який веде фото
photo-report-hint = Його ім’я в посиланнях; якщо такого матеріалу немає, залиште поле порожнім.
dates-label = Що означають дати матеріалів
dates-hint = Від цього залежить, як про них сказано на сторінках, у цитуваннях і стрічках.
dates-of-publication = Дати публікації
dates-of-events-choice = Дати подій

site-hint = Усе це необов’язково.
site-name = Назва сайту
site-name-hint = Якщо її не вказано, сайт називається так само, як досьє.
site-publisher-hint = Якщо його не вказано, це видавець досьє.
site-address = Адреса сайту
site-address-hint = Де буде сайт: https://… Адреса потрібна для стрічок, цитувань і зображень попереднього перегляду.
accent = Колір посилань
accent-hint = Досить темний, щоб його було видно на світлому тлі, наприклад #0b5c8a.
choose-colour = Вибрати колір
logo = Логотип
logo-hint = Зображення в media/.
choose-logo = Вибрати логотип
site-footer = Рядок унизу кожної сторінки
site-footer-hint = Наприклад, «Запитання й виправлення: editors@your.example».
site-contact = Адреса для повідомлень про помилки
site-contact-hint = Сторінка або поштова скринька (mailto:editors@your.example), куди читачі повідомляють про помилки.
site-key = Відкритий ключ
site-key-hint = Ключ, яким ви підписуєте сайт. Його виводить команда chronicle keygen.
file-name = Назва файлу досьє
file-name-hint = Латинські літери, цифри й дефіси.

translations = Переклади
translations-hint = Читачі можуть вибрати будь-яку з цих мов. Неперекладений текст показано мовою оригіналу.
translated-texts = Перекладено: { $done } з { $count }
language-to-add = Ще одна мова
language-to-add-hint = Її код, наприклад ru, kk або pt-BR.
no-language-to-add = Вкажіть код іншої мови, не тієї, якою написано досьє, наприклад ru, kk або pt-BR.
add-language = Додати мову
take-translators-file = Завантажити сюди файл перекладачів (PO)
download-translators-file = Звантажити файл для перекладачів (PO)
texts-taken = Узято текстів із { $file }: { $count }
translation-reviewed = Носій мови перевірив увесь переклад
remove-language = Вилучити цю мову
translation-removed = Переклад вилучено. Його можна повернути, скасувавши дію.
texts-outdated = Переклади попереднього тексту: { $count }. Читачі бачать ці тексти мовою оригіналу.
texts-orphaned = Переклади текстів, яких уже немає: { $count }.
remove-them = Вилучити їх
only-open-texts = Лише неперекладені та змінені відтоді тексти
nothing-to-translate = Усе перекладено.
text-outdated = Текст змінено після перекладу.
still-right = Переклад досі правильний
some-of-all = { $first }–{ $last } з { $count }

fill-in = Тут ще нічого немає. Заповніть це поле.
nothing-to-mend = Зауважень немає.
look-for-people = Шукати те, що може зашкодити людям
people-looked-for = Подивіться й послухайте самі: облич, голосів та імен людей програма не знаходить.
meant = Так і задумано
why-meant = Чому це можна публікувати?
error = Помилка
warning = Попередження
go-to-field = Перейти до поля: { $field }
more-to-mend = І ще { $count }.
publishing = Публікація
remedy-write = Записати { $text }
remedy-trim = Прибрати зайві пробіли на початку й у кінці
remedy-remove-invisible = Прибрати невидимі символи
remedy-join-lines = Об’єднати в один рядок
remedy-rename = Назвати { $id }
remedy-declare-topic = Додати до досьє тему { $id }
remedy-declare-field = Додати до досьє поле { $id }

nothing-published = Невідомо, що зараз бачать читачі. Виберіть набір даних або пакет, опублікований останнім, і вашу роботу буде порівняно з ним.
nothing-changed = Відмінностей від опублікованого немає.
compare-with-opened = Порівняти з тим, що було відкрито
compare-with-file = Порівняти з опублікованим файлом
added-reports = Нові матеріали
changed-reports = Змінені матеріали
removed-reports = Видалені матеріали
reordered = Порядок матеріалів або тем змінено.
and-more = і ще { $count }
nothing = (нічого)
ask-correction = Що виправлено й чому?
write-revision = Записати виправлення
revision-written = Читачі побачать це виправлення.
changed-title = Тепер заголовок — «{ $after }»; раніше був «{ $before }».
changed-date = Тепер дата: { $after }; раніше: { $before }.
changed-abstract = Текст змінено.
added-abstract = Додано текст.
lost-id = Посилання на «{ $id }» перестануть працювати: жоден матеріал більше не має такого імені.
lead-to = Спрямувати їх на
keep-link = Зберегти ці посилання
no-such-report = Жоден матеріал не має такого імені. Виберіть зі списку.

errors-stop = { $count ->
    [one] { $count } помилка не дає створити сайт.
    [few] { $count } помилки не дають створити сайт.
    [many] { $count } помилок не дають створити сайт.
   *[other] { $count } помилки не дають створити сайт.
}
changes-before = { $count ->
    [one] { $count } відмінність від того, що зараз бачать читачі.
    [few] { $count } відмінності від того, що зараз бачать читачі.
    [many] { $count } відмінностей від того, що зараз бачать читачі.
   *[other] { $count } відмінності від того, що зараз бачать читачі.
}
corrections-missing = { $count ->
    [one] Змінено { $count } матеріал, а читачам не сказано, що виправлено. Див. «Що змінилося».
    [few] Змінено { $count } матеріали, а читачам не сказано, що виправлено. Див. «Що змінилося».
    [many] Змінено { $count } матеріалів, а читачам не сказано, що виправлено. Див. «Що змінилося».
   *[other] Змінено { $count } матеріалу, а читачам не сказано, що виправлено. Див. «Що змінилося».
}
making = Триває створення.
stop = Зупинити
stopped = Зупинено. Нічого не створено.
not-made = Не створено:
file-downloaded = { $file } тепер у ваших завантаженнях.
site-zip = Сайт
site-zip-next = Усі сторінки одним архівом. Розпакуйте його й викладіть файли на будь-який вебхостинг або перетягніть архів туди, де хостинг приймає архіви.
download-site = Завантажити сайт (ZIP)
guide = Що з цим робити
guide-site-unpack = Розпакуйте архів. Перша сторінка в папці — index.html.
guide-site-host = Викладіть вміст папки в інтернет. Для Netlify і Cloudflare Pages перетягніть папку на сторінку створення нового сайту. GitHub Pages бере файли з репозиторію: «Add file», «Upload files», а потім виберіть гілку в Settings, Pages. На будь-який вебхостинг файли можна передати через SFTP, наприклад програмою FileZilla.
guide-site-look = Відкрийте адресу сайту й перегляньте якийсь матеріал, рік і зображення.
guide-site-correct = Щоб щось виправити, створіть сайт знову й замініть усі файли. Посилання на матеріали працюватимуть, доки не зміняться їхні імена в посиланнях.
guide-file-open = Відкрийте файл подвійним клацанням. Йому не потрібні ні мережа, ні програми, крім браузера.
guide-file-send = Надішліть файл електронною поштою, запишіть на флешку або викладіть в інтернет під будь-якою назвою.
guide-file-check = Опублікуйте його SHA-256 там, де вас знають, наприклад на своєму вебсайті: тоді люди зможуть побачити, чи копію змінено. На сайті є цей самий файл, а поруч — його SHA-256.
guide-package-keep = Збережіть його. Саме цей файл ви відкриєте для наступного виправлення.
guide-package-send = Колеги відкриють його в будь-якому такому редакторі. Кнопкою «Додати файл» ви внесете їхню версію у свою.
guide-package-private = У ньому зображення, аудіо й відео в первісному вигляді: надсилайте його лише тим, кому можна знати, що ці файли повідомляють про своїх авторів.
guide-dataset-deposit = Передайте його до архіву, наприклад Zenodo, під зазначеною в ньому ліцензією.
guide-dataset-check = Програми можуть перевірити його за файлом dossier.schema.json, який лежить поруч на вашому сайті.
guide-csv-open = Відкрийте файл у програмі для електронних таблиць: кодування — UTF-8, роздільник — кома.
guide-csv-back = Кнопкою «Додати файл» зміни можна повернути в досьє. Матеріали розпізнаються за стовпцем «id», тому не змінюйте його.
guide-timelinejs-host = Викладіть файл на вебхостинг і вкажіть його адресу в TimelineJS як джерело.
guide-editor-open = Відкрийте його подвійним клацанням на будь-якому комп’ютері, навіть без мережі.
guide-editor-keep = Він нічого не зберігає. Перш ніж його закрити, збережіть пакет.
one-file-page = Сторінка одним файлом
one-file-next = Вона відкривається без мережі, її можна надіслати електронною поштою або записати на флешку.
download-one-file = Завантажити сторінку (HTML)
package = Пакет
package-next = Усе, що потрібно для подальшого редагування: надішліть його колегам, збережіть як свою копію, відкрийте тут.
save-package = Зберегти пакет
dataset-file = Набір даних
dataset-next = Досьє без файлів, для архівів і програм.
download-dataset-file = Завантажити набір даних (JSON)
spreadsheet = Електронна таблиця
spreadsheet-next = Матеріали як рядки, для програм електронних таблиць.
download-csv = Завантажити матеріали (CSV)
timelinejs = Хронологія для TimelineJS
timelinejs-next = Для сторінки, на якій уже є така хронологія.
download-timelinejs = Завантажити хронологію (JSON)
editor-itself = Цей редактор
editor-next = Один файл, який відкривається з диска або флешки, без мережі.
download-editor = Завантажити редактор (HTML)

import-of = Імпорт: { $file }
reading-file = Файл читається.
import-counts = { $found ->
    [one] Прочитано { $imported } з { $found } запису.
    [few] Прочитано { $imported } з { $found } записів.
    [many] Прочитано { $imported } з { $found } записів.
   *[other] Прочитано { $imported } з { $found } запису.
}
import-effect = Нових: { $added }. Змінених: { $changed }. Без змін: { $same }.
only-new-are-added = Дещо в досьє поки не вдається прочитати, тому додаються лише матеріали, яких у ньому немає. Якщо файл має змінити й інші, спершу усуньте позначені помилки.
nothing-imported = Із цього файлу нічого не можна імпортувати:
say-columns = Укажіть, у якому стовпці дата, а в якому заголовок або текст.
columns = Стовпці
columns-hint = Стовпець, для якого в досьє немає місця, пропускається, бо в ньому можуть бути імена людей. Власним полем він стане, лише якщо ви це вкажете. Чи зможуть читачі за ним фільтрувати, ви потім зазначите в розділі «Про досьє».
no-title-column = Жоден стовпець не є заголовком, тому заголовки складено з тексту або дати. Якщо такий стовпець є, укажіть його.
column = Стовпець
examples = Приклади
becomes-what = Чим стане
column-becomes = Чим стане стовпець { $column }
becomes = Як розпізнано: { $field }
becomes-field = Власне поле ({ $kind })
left-out-column = Пропущено
import-options = Як читати файл
day-order = Дати на кшталт 03/04/2012
day-order-ask = Відхиляти, якщо можливі обидва прочитання
day-first = Спершу день
month-first = Спершу місяць
encoding = Кодування, наприклад windows-1251
sheet = Аркуш книги
first-rows = Перші рядки
in-the-file = У файлі
as-a-report = Як матеріал
not-taken = Не імпортовано; причину зазначено нижче.
refused-rows = Не імпортовано
import-remarks = Примітки
take-import = Узяти ці матеріали
cancel = Скасувати

other-version = Інша версія цього досьє
merge-counts = { $count ->
    [one] З іншої версії можна перенести { $count } зміну.
    [few] З іншої версії можна перенести { $count } зміни.
    [many] З іншої версії можна перенести { $count } змін.
   *[other] З іншої версії можна перенести { $count } зміни.
}
choose-sides = Це змінено в обох версіях. Виберіть, яка з них чинна.
ancestor-hint = З якої версії зроблено обидві? Тоді про зміни лише в одній із них не питатимемо. Якщо ви не впевнені, не вибирайте жодної.
what-readers-have = Те, що зараз бачать читачі
what-was-opened = Те, що було відкрито тут
choose-ancestor = Вибрати її файл
merged-against = Версія, з якої зроблено обидві: { $version }
ours = Ваша
theirs = Інша
your-file = Ваш файл
their-file = Інший файл
take-over = Перенести
merged = Зміни з іншої версії перенесено.
nothing-to-merge = Інша версія нічим не відрізняється.

page-preview = Сторінка
phone-width = Телефон
go-into-page = Перейти на сторінку
colours = Кольори
colours-of-computer = Як на комп’ютері
light = Світлі
dark = Темні
no-page-yet = Сторінка з’явиться тут, коли її створенню ніщо не заважатиме. Див. «Зауваження».
without-scripts = Без скриптів
part-shown = { $count ->
    [one] На сторінці показано { $count } матеріал поблизу того, який ви редагуєте.
    [few] На сторінці показано { $count } матеріали поблизу того, який ви редагуєте.
    [many] На сторінці показано { $count } матеріалів поблизу того, який ви редагуєте.
   *[other] На сторінці показано { $count } матеріалу поблизу того, який ви редагуєте.
}
last-right-page = Це останній стан без помилок.

## Page

skip-to-reports = Перейти до матеріалів
human-rights-dossier = Досьє з прав людини
no-reports-yet = Матеріалів ще немає
reports-and-dates = { $reports }, { $dates }
reports-and-events = { $reports }, дати подій: { $dates }
summary = Огляд
as-of = Станом на { $date }. { $attribution }

published-by = Видавець
last-change = Остання зміна
version-name = Версія
licence = Ліцензія
permanent-address = Постійна адреса

about-dossier = Про це досьє
publisher-and-sources = Видавець і джерела
published-by-line = Видавець: { $publisher }.
titles-and-dates = Заголовки й дати
supplied-headlines = Заголовок у [квадратних дужках] написала редакція: заголовка видавця вона не бачила.
supplied-or-translated = Заголовок у [квадратних дужках] написали або переклали укладачі досьє.
dates-published = Дати матеріалів — це дати їх публікації.
dates-of-events = Дати матеріалів — це дати подій, а не публікації.
licence-and-data = Ліцензія й дані
licence-line = Ліцензія тексту: { $licence }.
all-rights-reserved = Усі права захищено
all-rights-reserved-line = { all-rights-reserved }.
permanent-line = { permanent-address }: { $address }
summary-sources = Огляд ґрунтується на таких джерелах:
download-dataset = Завантажити набір даних (JSON)
last-changed-on = остання зміна: { $date }
last-changed-in = остання зміна: { $date }
dataset = { $download }, версія { $version }, { $changed }. Створено програмою chronicle { $program }.
download-everything = Завантажити все
download-everything-as = Завантажити все: { $csv } або { $text }
feeds = Стежити через програму читання стрічок: { $feeds }
feed-reports-atom = Матеріали (Atom)
feed-reports-json = Матеріали (JSON Feed)
feed-corrections-atom = Виправлення (Atom)
feed-dataset = Набір даних
one-file-heading = Один файл
save-page = Зберегти цю сторінку одним файлом
save-page-note = { $save }. Він відкривається без мережі, його можна передати іншим.
check-copy = Перевірити копію (SHA-256)
sha256-commands = Linux: sha256sum ФАЙЛ. macOS: shasum -a 256 ФАЙЛ. Windows: certutil -hashfile ФАЙЛ SHA256.
one-file = Ця сторінка — один файл. Видавець: { $publisher }. Мережа їй не потрібна.
one-file-made = Ця сторінка — один файл, створений { $date }. Видавець: { $publisher }. Мережа їй не потрібна.
one-file-copy = Це копія сторінки { $address }.
one-file-check = Запитайте у видавця SHA-256 цього файлу. Одна з наведених команд покаже SHA-256 вашої копії; якщо він інший, вашу копію змінено. { sha256-commands }
words-unreviewed = Тексти навколо досьє перекладено в межах проєкту chronicle. Носій цієї мови їх ще не перевірив.
text-unreviewed = Текст цього досьє перекладено. Носій цієї мови його ще не перевірив.
report-mistake = Повідомити про помилку
languages = Мови
untranslated-reports = { $count ->
    [one] { $count } матеріал ще не перекладено (мова: { $language }).
    [few] { $count } матеріали ще не перекладено (мова: { $language }).
    [many] { $count } матеріалів ще не перекладено (мова: { $language }).
   *[other] { $count } матеріалу ще не перекладено (мова: { $language }).
}
untranslated-summary = Огляд ще не перекладено (мова: { $language }).
editor-link = Редагувати копію або створити власне досьє
keyboard = Клавіатура
keys = Клавіатурні скорочення
key-search = перейти до поля пошуку
key-next = перейти до наступного матеріалу
key-before = перейти до попереднього матеріалу
key-help = показати цей список
keys-are-on = Використовувати клавіатурні скорочення

load-failed = Матеріали вище наведено повністю, їх можна фільтрувати за роком. Решту цієї сторінки не вдалося завантажити: матеріали не підраховуються, а рік не зберігається в адресі.
try-again = Спробувати ще раз
exporter-failed = Не вдалося завантажити. Спробуйте ще раз або оновіть сторінку: можливо, вона змінилася.
newer-version = Є новіша версія цієї сторінки. { $reload }
reload = Оновити
cited-version = Це посилання вказує на версію від { $day } ({ $cited }); ця сторінка — версія { $version }, { $changed }.
cited-newer = Ця сторінка давніша за версію, на яку вказує посилання.
cited-unchanged = Відтоді не зафіксовано жодного виправлення; могли додатися нові матеріали.
cited-own = Відтоді виправлено матеріал, на який веде посилання:
cited-others = Виправлення відтоді:
cited-both = Виправлення відтоді; спершу ті, що стосуються матеріалу, на який веде посилання:

corrections = Виправлення
corrections-title = Виправлення — { $dossier }
no-corrections = Досі жодного матеріалу не виправлено.
corrections-page = Переглянути всі виправлення
all-corrections = Переглянути всі виправлення ({ $count })
correction-count = { $count ->
    [one] { $count } виправлення
    [few] { $count } виправлення, спершу найновіші
    [many] { $count } виправлень, спершу найновіші
   *[other] { $count } виправлення, спершу найновіші
}
corrections-so-far = { $count ->
    [one] { $count } виправлення
    [few] { $count } виправлення
    [many] { $count } виправлень
   *[other] { $count } виправлення
}
revised-title = Тепер заголовок — «{ $after }»; раніше був «{ $before }».
revised-date = Тепер дата: { $after }; раніше: { $before }.
revised-abstract = Анотацію змінено.
revised-abstract-added = Додано анотацію.
corrections-feed = Стежити за виправленнями через програму читання стрічок (Atom)
correction = { $date }: { $report }
correction-and-page = { $date }: { $report } (також { $page })
on-page-of = на сторінці { $year } року
why = Чому: { $reason }

open-picture = Відкрити зображення окремо
show-picture = Показати зображення
picture-previous = Попереднє зображення
picture-next = Наступне зображення
media-transcript = Розшифровка
medium-picture = Зображення
medium-audio = Аудіозапис
medium-video = Відео
medium-document = Документ
media-at = { $medium } на { $host }
media-file = { $format }, { $size }
kilobytes = { $number } кБ
megabytes = { $number } МБ
media-left-out = Не входить до цього файлу, у якому зображень щонайбільше { $number } МБ загалом. SHA-256: { $hash }
report-of = Матеріал ({ $date }): { $title }
report-of-event = Матеріал про подію ({ $date }): { $title }

reports-of-year = Матеріали за { $year } рік
year-title = Матеріали за { $year } рік — { $dossier }
reports = Матеріали
years-with-reports = Роки
search-all-reports = Шукати в усіх матеріалах
report-page-title = { $report } — { $dossier }
among-all-reports = Показати серед усіх матеріалів
related-reports = Пов’язані матеріали
related-hint = Вони з того самого джерела або на ті самі теми й віддалені від нього в часі не більш як на рік.
how-to-cite = Як послатися на цей матеріал
open-dossier = Відкрити досьє
embed-heading = Помістити на свою сторінку
embed-hint = Скопіюйте один із цих кодів у HTML своєї сторінки. Вміст завантажується лише з цього сайту й нічого не зберігає в браузері.
embed-what = Що показати
embed-newest = Найновіші матеріали
embed-chart = Діаграму
embed-height = Висота в пікселях
embed-height-fixed = Стала
embed-height-follows = За висотою вмісту
embed-width = Ширина в пікселях або 100%
embed-preview = Перегляд
embed-code-frame = Фрейм
embed-code-script = Фрейм, висоту якого добирає скрипт цього сайту
embed-code-link = Посилання, якщо редактор не допускає фреймів
embed-copy = Скопіювати
embed-copied = Скопійовано

verify = Перевірити
verify-hint = Ваш браузер обчислює SHA-256 файлу й порівнює його з тим, який зазначено на цій сторінці. Так видно, чи файл змінено. Але не видно, коли й де його створено та чи правда те, що він показує. Нічого нікуди не надсилається.
verify-button = Перевірити
verify-waits = Триває перевірка…
verify-same = Це той файл, SHA-256 якого зазначено в досьє. Коли й де його створено, це не показує.
verify-other = Це інший файл: його SHA-256 — { $hash }. Не покладайтеся на нього й повідомте видавця.
verify-missing = Файл не надійшов, тому нічого сказати про нього не можна.
verify-failed = Програма перевірки не завантажилася. Оновіть цю сторінку.
verify-by-command = Ці команди покажуть SHA-256 файлу, який ви зберегли: { sha256-commands }
verify-site = Усі файли цього сайту
verify-site-hint = Усі файли завантажуються з цього сервера і порівнюються зі списком хешів SHA256SUMS.
verify-site-button = Перевірити всі файли
verify-site-same = Усі файли збігаються зі списком: { $count }.
verify-site-other = Ці файли не збігаються зі списком або не надійшли ({ $count }):
verify-signed = Список підписано ключем, який зазначено на цій сторінці. Порівняйте цей ключ із тим, який видавець подає в іншому місці.
verify-signed-other-key = Список підписано не тим ключем, який зазначено на цій сторінці. Не покладайтеся на цю копію.
verify-signed-altered = Підпис належить до іншого списку: файли цієї копії змінено. Не покладайтеся на неї.
verify-unsigned = Підпису немає, тому виявляються лише пошкодження: той, хто змінить копію, може скласти новий список.
verify-key = Ключ видавця
verify-key-hint = Видавець підписує цей сайт ключем { $key }. Знайдіть цей ключ в іншому місці, наприклад на вебсайті видавця або в друкованому звіті: той, хто змінить копію цього сайту, може вказати тут інший ключ.
verify-no-key = Видавець не підписує цей сайт.
verify-key-commands = Ці команди перевіряють підпис і всі файли копії:
verify-file = Файл, який є у вас
verify-file-hint = Виберіть зображення, копію сторінки одним файлом або будь-який інший файл. Він залишається у вашому браузері.
verify-file-known = SHA-256 цього файлу зазначено на цій сторінці: { $name }.
verify-file-unknown = SHA-256 цього файлу на цій сторінці не зазначено: { $hash }.
verify-dossier = Досьє
verify-dataset = Набір даних
verify-media = Зображення, аудіо, відео, документи й джерела
provenance = Походження
provenance-captured = Коли створено
provenance-place = Де створено
provenance-by = Ким створено або зібрано
provenance-device = Чим створено
provenance-original = Доказова копія (зберігається окремо, не публікується)
provenance-working = Робоча копія
provenance-published = Опублікована копія
provenance-changes = Що зроблено між доказовою та робочою копією
provenance-custody = Ланцюг збереження доказів
provenance-proofs = Підтвердження
proof-opentimestamps = Підтвердження в блокчейні (OpenTimestamps)
proof-rfc3161 = Позначка часу від засвідчувальної служби (RFC 3161)
proof-c2pa = Відомості про походження контенту (C2PA)
proof-wacz = Архів сторінки (WACZ)
proof-command = Як перевірити: { $command }.
verify-timestamp = Підпис дійсний. SHA-256 цієї копії був у { $signer } у момент { $time } (UTC): { $which }. Засвідчувальна служба — { $authority }, SHA-256 її сертифіката — { $certificate }. Чи довіряти їй, вирішувати вам.
verify-timestamp-other = Це позначка часу файлу, якого на цій сторінці не зазначено.
verify-timestamp-wrong = Вона нічого не підтверджує: її підпис або сертифікат недійсні чи такого виду, який тут невідомий.

not-found = За цією адресою сторінки немає
not-found-why = Можливо, адреса неповна або сторінку переміщено.

all-dossiers = Усі досьє
human-rights-dossiers = Досьє з прав людини
reports-and-sources = Матеріали та їхні джерела
skip-to-dossiers = Перейти до списку досьє
dossiers = Досьє
# “Досьє” has one form for all numbers.
dossier-count = { $count } досьє
dossier-count-of = { $shown } з { $total } досьє
dates-covered = Охоплені дати
none-yet = Ще немає
last-change-of = Остання зміна
filter-dossiers = Фільтрувати за країною, назвою або датою
no-dossiers = Жодне досьє не відповідає умовам.
show-all = Показати всі
which-dossier = Посилання, за яким ви перейшли, веде до одного з цих досьє. Виберіть потрібне: решта посилання збережеться.
site-published-by = Видавець: { $publisher }.
index-description = Датовані матеріали та їхні джерела. { $titles }.
feed-of = { $dossier }: { $feed }

back-to-site = Назад до сайту
editor-title = Редактор досьє
editor-purpose = Створюйте, виправляйте й публікуйте досьє у своєму браузері. Ніщо з того, що ви тут відкриваєте або пишете, нікуди не надсилається.
editor-waits = Редактор завантажується.
editor-failed = Редактор не завантажився. Оновіть цю сторінку; якщо це не допоможе, можливо, сторінка на хостингу змінилася.
editor-without-scripts = Редакторові потрібні скрипти, а в цьому браузері їх вимкнено. Без них досьє можна створити програмою chronicle.

feed-of-corrections = { $title }: виправлення
feed-corrected = Виправлено: { $title }
feed-interval = Матеріал виходив упродовж певного часу; у цій стрічці його датовано першим днем.
feed-doubtful = Дата непевна; у цій стрічці матеріал датовано першим із можливих днів.
feed-month = День невідомий; у цій стрічці матеріал датовано першим днем місяця.
feed-year = День невідомий; у цій стрічці матеріал датовано першим днем року.
