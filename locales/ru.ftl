### The words of chronicle in Russian. The comments in en.ftl explain each message.
### Reviewed by a speaker: no

## Common

language-name = русский
digits = 0123456789
group = { "\u00A0" }
group-from = 1000
decimal = { "," }

month-1 = январь
month-2 = февраль
month-3 = март
month-4 = апрель
month-5 = май
month-6 = июнь
month-7 = июль
month-8 = август
month-9 = сентябрь
month-10 = октябрь
month-11 = ноябрь
month-12 = декабрь

season-1 = весна
season-2 = лето
season-3 = осень
season-4 = зима

month-in-date-1 = января
month-in-date-2 = февраля
month-in-date-3 = марта
month-in-date-4 = апреля
month-in-date-5 = мая
month-in-date-6 = июня
month-in-date-7 = июля
month-in-date-8 = августа
month-in-date-9 = сентября
month-in-date-10 = октября
month-in-date-11 = ноября
month-in-date-12 = декабря

date-day = { $day } { $month } { $year }{ "\u00A0" }г.
date-month = { $month } { $year }{ "\u00A0" }г.
date-season = { $season } { $year }{ "\u00A0" }г.
date-year = { $year }
# “около” would need the genitive (“около мая”), but a month stands here in the nominative.
date-about = примерно { $date }
date-perhaps = предположительно { $date }
date-perhaps-about = примерно { $date } (предположительно)
date-range = { $from } – { $to }

list-next = { $list }, { $item }
list-pair = { $list } и { $item }
list-last = { $list } и { $item }
list-or = { $list } или { $item }

report-count = { $count ->
    [one] { $count } материал
    [few] { $count } материала
    [many] { $count } материалов
   *[other] { $count } материала
}
report-count-of = { $total ->
    [one] { $shown } из { $total } материала
    [few] { $shown } из { $total } материалов
    [many] { $shown } из { $total } материалов
   *[other] { $shown } из { $total } материала
}

query-all = Материалы
query-period = { $reports } за { $period }
query-topics = { $reports }, тема: { $topics }
query-types = { $reports }, тип: { $types }
query-field = { $reports } ({ $field }: { $values })
query-words = { $reports }, запрос: «{ $words }»
quoted-words = «{ $words }»

facet-topics = Темы
facet-type = Тип

no-text = Аннотации к этому материалу нет.
no-address = Адрес неизвестен.
yes = Да
no = Нет
coordinates = { $latitude }, { $longitude }
place-at = { $name } ({ $coordinates })
field-value = { $field }: { $value }
event-of = Событие: { $date }
event-of-at = Событие: { $date }, { $place }
# “Автор” or “Авторы” would depend on how many they are.
by-authors = Авторство: { $authors }
content-warning = Предупреждение о содержании: { $warning }
corrected-on = Исправлено { $date }: { $change } { $reason }

source-archived = { $source }, копия в архиве { $copy }
source-archived-on = { $source }, копия в архиве { $copy } от { $captured }
source-seen = { $source }, адрес проверен: { $seen }
source-archived-seen = { $source }, копия в архиве { $copy }, адрес проверен: { $seen }
source-archived-on-seen = { $source }, копия в архиве { $copy } от { $captured }, адрес проверен: { $seen }

cite-this-dossier = Цитировать это досье
cite-report = Цитировать { quoted-title }
quoted-title = «{ $title }»
close = Закрыть
format-json = JSON
format-csv = CSV
format-text = простой текст

## Reader

month-short-1 = янв.
month-short-2 = февр.
month-short-3 = март
month-short-4 = апр.
month-short-5 = май
month-short-6 = июнь
month-short-7 = июль
month-short-8 = авг.
month-short-9 = сент.
month-short-10 = окт.
month-short-11 = нояб.
month-short-12 = дек.

window-title = { $query } — { $dossier }
search = Поиск
search-placeholder = Заголовки, тексты, имена…
search-hint = Пример: "свобода собраний" -забастовка. В кавычках слова ищутся вместе, минус исключает слово.
facet-year = Год
all-years = Все годы
choice-with-count = { $count ->
    [one] { $choice } { $count } материал
    [few] { $choice } { $count } материала
    [many] { $choice } { $count } материалов
   *[other] { $choice } { $count } материала
}

span-of-years = Несколько лет
span-first = С
span-last = по
bar = { $period }: { $reports }
bar-doubtful = { $period }: { $reports }, из них с неточной датой: { $doubtful }

active-filters = Выбранные фильтры
remove-filter = Убрать фильтр: { $filter }
clear-filters = Убрать все

status = { $reports } за { $period }
status-all-years = все годы
status-searching = Загружается поиск…
share-and-export = Поделиться и скачать
copy-link = Скопировать ссылку на эти материалы
share-link = Поделиться ссылкой на эти материалы
download-shown = Скачать эти материалы
arrangement = Вид списка
oldest-first = Сначала старые
titles-only = Только заголовки
to-filters = Поиск и фильтры
mark-corrected = Исправлено
mark-warning = Предупреждение о содержании
no-results = Нет материалов, которые отвечали бы всем этим условиям.
without-words = Убрать слова ({ $count })
without-period = Убрать период ({ $count })
without-topics = Убрать темы ({ $count })
without-types = Убрать тип ({ $count })
without-field = Убрать «{ $field }» ({ $count })
filters-reset = Фильтры убраны, чтобы показать материал, на который ведёт ссылка.
show-more = Показать ещё (осталось { $count })
print-is-cut = Здесь напечатаны не все эти материалы: чтобы напечатать остальные, выберите год.

permalink = Ссылка на этот материал
cite = Цитировать
link-copied = Ссылка скопирована
search-is-loading = Поиск ещё загружается. Нажмите снова через несколько секунд.
search-failed = Не удалось загрузить поиск. Введите ещё одну букву, чтобы попробовать снова.
reports-failed = Некоторые материалы не загрузились. Измените фильтр, чтобы попробовать снова.

## Exporter

cite-style = Стиль
cite-programs = Для библиографических менеджеров
format-apa = APA
format-chicago-bibliography = Chicago, список литературы
format-chicago-note = Chicago, сноска
format-plain = Простой текст
format-bibtex = BibTeX
format-ris = RIS
format-csl-json = CSL-JSON
copy = Копировать
download = Скачать
copy-format = Копировать: { $format }
download-format = Скачать: { $format }
copied = Скопировано
copy-refused = Текст выделен, но браузер не разрешил копирование: скопируйте его сами
downloaded = Скачано
download-refused = Браузер не разрешил скачивание

dossier = Досье
archived-copy = Копия в архиве: { $address }
archived-copy-of = Копия в архиве от { $date }: { $address }
version = Версия { $version }
note-listed = Входит в досье «{ $title }» ({ $publisher }), версия { $version }
note-listed-at = Входит в досье «{ $title }» ({ $publisher }), версия { $version }, { $address }
note-date = Дата: { $date }

citation-archived = Копия в архиве: { $address }
citation-archived-on = Копия в архиве от { $date }: { $address }
citation-listed = Входит в досье «{ $title }» ({ $publisher }), версия { $version }
citation-listed-at = Входит в досье «{ $title }» ({ $publisher }), версия { $version }, { $address }
citation-retrieved = Дата обращения: { $date }
citation-accessed = Дата обращения: { $date }
# Without “г.”: a full stop follows the date in citations.
citation-date-day = { $day } { $month } { $year }
citation-date-month = { $month } { $year }
apa-date-day = { $year }, { $day } { $month }
apa-date-month = { $year }, { $month }
citation-undated = б.{ "\u00A0" }д.
# “ок.” (около) would need the genitive; “прибл.” (приблизительно) does not.
citation-circa = прибл. { $date }
citation-perhaps-circa = прибл. { $date } (предположительно)
authors-pair = { $one } и { $other }
authors-last = { $list } и { $name }
authors-others = { $list } и др.

list-heading = { $heading } — { $reports }
list-version = Версия { $version }, дата обращения: { $date }
list-source = Источник: { $address }
list-permanent = В досье: { $address }

## Editor

editor-name = Редактор досье
editor-promise = Создавайте, исправляйте и публикуйте досье прямо в браузере. Ничто из того, что вы открываете или пишете, никуда не отправляется.
to-the-site = Вернуться на сайт
copy-heading = Досье этого сайта
copy-hint = Вы работаете с копией. Читатели не увидят изменений, пока вы их не опубликуете.
edit-copy = Редактировать копию
copy-opened = Вы редактируете копию досье этого сайта.
open-heading = Файл, который у вас есть
open-hint = Пакет или набор данных этого редактора, книга Excel или другая таблица, хронология, лента, библиография или страница о стране, сохранённая как текст. Файлы можно также перетащить в любое место этой страницы.
open-file = Открыть файл
new-heading = Новое досье
country = Страна
choose-one = Выберите
choose-country = Сначала выберите страну.
dossier-title = Название
proposed-title = Права человека: { $country }
make-dossier = Создать новое досье
new-dossier-made = Новое досье открыто. Заполните отмеченные поля, затем добавьте материалы.
paste-heading = Строки из таблицы
paste-label = Вставьте строки сюда
paste-hint = Скопируйте ячейки вместе с заголовками столбцов, например «Дата», «Заголовок» и «Источник».
take-pasted = Прочитать строки
pasted-name = вставленные строки
kept-heading = Черновики на этом компьютере
kept-draft = { $name }, хранится с { $time }
continue-draft = Продолжить
kept-hint = Их может открыть любой, кто пользуется этим компьютером.
forget-everything = Удалить всё сейчас
all-forgotten = В этом браузере больше нет никаких данных редактора.
forgotten-later = Другая вкладка этого браузера ещё хранит черновик. Не закрывайте эту страницу и закройте ту вкладку: тогда и черновик будет удалён.
opened = Открыто: { $file }
not-opened = Не удалось открыть { $file }: { $reason }
medium-elsewhere = { $file } — это изображение, запись или документ. Откройте материал и добавьте файл в разделе «Изображения, записи и документы».
compared-with = Ваша работа теперь сравнивается с файлом { $file }.

save = Сохранить
undo = Отменить
redo = Вернуть
undone = Отменено.
redone = Возвращено.
undone-of = Отменено: { $what }
redone-of = Возвращено: { $what }
field-of = { $field } — «{ $title }»
add-file = Добавить файл
saved-to = Сохранено в файл { $file } в { $time }
saved-as-download = Сохранено в загрузки как { $file } в { $time }
saved-to-folder = Сохранено в папку сайта в { $time }
as-opened = Как в открытом файле { $file }
folder-open = Как в папке сайта
not-saved = Не сохранено
not-saved-yet = Ещё не сохранено в файл
not-saved-because = Не сохранено: { $reason }
changed-elsewhere = Файл { $file } был изменён другой программой после того, как вы его открыли, поэтому он не был перезаписан. Сохраните пакет под другим именем, затем откройте оба файла, чтобы объединить их.
keep-draft = Хранить черновик на этом компьютере
draft-kept = Теперь этот браузер хранит черновик. Черновик может пропасть, и его может открыть любой, кто пользуется этим компьютером: надёжен только файл, который вы сохраняете.
draft-forgotten = Этот браузер больше не хранит черновик этого досье.
draft-refused = Этот браузер не может хранить черновик. Сохраните работу в файл.
draft-there = В этом браузере уже есть черновик «{ $name }», он хранится с { $time }. Загрузите эту страницу снова, чтобы продолжить его или удалить; сам он не заменяется.
draft-restored = Черновик «{ $name }» открыт в том виде, в каком он был в последний раз.
draft-restored-in-part = { $count ->
    [one] Черновик «{ $name }» открыт, но { $count } правку не удалось повторить. Просмотрите его, прежде чем сохранять.
    [few] Черновик «{ $name }» открыт, но { $count } правки не удалось повторить. Просмотрите его, прежде чем сохранять.
    [many] Черновик «{ $name }» открыт, но { $count } правок не удалось повторить. Просмотрите его, прежде чем сохранять.
   *[other] Черновик «{ $name }» открыт, но { $count } правки не удалось повторить. Просмотрите его, прежде чем сохранять.
}
open-elsewhere = Черновик «{ $name }» уже редактируется в другой вкладке этого браузера. Сначала закройте его там: ни одна вкладка не должна перезаписать работу другой.
also-open = Досье «{ $name }» открыто и в другой вкладке этого браузера. То, что вы пишете здесь, туда не попадает: сохраните обе версии под разными именами и объедините их кнопкой «Добавить файл».
check-failed = Проверка не выполнена: { $reason }

parts = Части досье
what-is-shown = Что показано
edit-tab = Редактирование
part-reports = Материалы ({ $count })
part-to-mend = Недочёты ({ $count })
part-changes = Что изменилось ({ $count })
about-the-dossier = О досье
the-site = Сайт
to-mend = Недочёты
what-changed = Что изменилось
publish-and-save = Публикация и сохранение

list-of-reports = Материалы
add-report = Добавить материал
untitled = Материал без заголовка
this-report = Этот материал
kind-report = Материал
find-reports = Найти
show = Показать
show-all-reports = Все материалы
show-to-mend = С недочётами
order = Порядок
order-newest = Сначала новые
order-oldest = Сначала старые
order-title = По заголовку
order-file = Как в файле
no-reports-hint = Материалов пока нет. Добавьте первый, вставьте строки из таблицы или добавьте файл.
choose-report = Выбрать «{ $title }»
chosen-reports = { $count ->
    [one] Выбран { $count } материал
    [few] Выбрано { $count } материала
    [many] Выбрано { $count } материалов
   *[other] Выбрано { $count } материала
}
add-topic = Добавить тему
set-for-all = Задать для всех
choose-all = Выбрать все в списке
choose-none = Снять выбор
delete-chosen = Удалить выбранные
duplicated = Открыта копия материала.
report-deleted = Материал удалён. Его можно вернуть кнопкой «Отменить».

all-reports = Все материалы
previous-report = Предыдущий
next-report = Следующий
date-label = Дата
date-hint = Пишите как удобно: 27 июня 2013, июнь 2013, около 2012, 2011 – 2013. В поле дата сохраняется в краткой форме.
unreadable-date = «{ $text }» нельзя сохранить как дату. Напишите день, месяц или год, например «около мая 2026».
date-found = { $date }; у читателей в списке лет: { $years }
which-day = Какой день имеется в виду?
report-title = Заголовок
report-title-hint = Так, как его написал издатель. Для отдельного случая напишите свой заголовок и отметьте пункт ниже.
supplied = Этот заголовок наш, а не издателя: показывать его в квадратных скобках
abstract-label = Аннотация
abstract-hint = Что говорится в материале, своими словами. Если вы не видели материала, оставьте поле пустым.
publisher = Издатель
report-publisher-hint = Кто опубликовал материал.
kind = Тип
kind-hint = То, что видят читатели, например «Пресс-релиз».
item-type = Тип для цитирования
item-type-hint = Каким типом его считают библиографические менеджеры.
topic = Тема
topics = Темы
topics-hint = Выберите тему из списка или напишите новую.
remove-topic = Убрать тему { $topic }
add = Добавить
list-value = Значение
sources = Источники
source = Источник
add-source = Добавить источник
address = Адрес
address-hint = Где можно прочитать материал: https://…
archived-address = Копия в архиве
archived-hint = Адрес копии, которую хранит архив, например web.archive.org.
captured = Дата копии
retrieved = Адрес проверен
authors = Авторы
author = Автор
author-hint = Фамилия, запятая, имя; или название организации.
add-author = Добавить автора
more-fields = Другие поля
report-language = Язык материала
language = Язык
language-hint = Код языка, например en, ru или zh-Hans.
warning-label = Предупреждение о содержании
content-warning-hint = Что может расстроить или шокировать читателей. Большинству материалов предупреждение не нужно.
report-id = Имя в ссылках
report-id-hint = Часть постоянных ссылок. Имя не меняется, когда меняются дата или заголовок. После публикации менять его не следует.
aliases = Прежние имена в ссылках
alias = Прежнее имя
alias-hint = Ссылки с этим именем ведут на этот материал.
add-alias = Добавить прежнее имя
revisions = Исправления
add-revision = Добавить исправление
revision-date = Дата исправления
revision-change = Что исправлено?
revision-reason = Почему?
revision-reason-hint = Читатели видят рядом с материалом и то и другое, поэтому нужны оба ответа.
duplicate = Создать копию
delete-report = Удалить этот материал
removed-from-reports = { $count ->
    [one] Удалено также из { $count } материала. Вернуть можно кнопкой «Отменить».
    [few] Удалено также из { $count } материалов. Вернуть можно кнопкой «Отменить».
    [many] Удалено также из { $count } материалов. Вернуть можно кнопкой «Отменить».
   *[other] Удалено также из { $count } материала. Вернуть можно кнопкой «Отменить».
}
move-up = Поднять номер { $number } выше
remove = Убрать
remove-number = Убрать номер { $number }

media = Изображения, записи и документы
add-media = Добавить файлы
add-link-medium = Добавить ссылку на файл в другом месте
media-hint = Файлы можно также перетащить сюда. Они публикуются вместе с сайтом.
medium-type = Вид
medium-provenance = { provenance }
medium-provenance-hint = Доказательственная копия — это файл в том виде, в каком вы его получили. Храните её отдельно и укажите здесь её SHA-256. Не называйте имени человека, который этого не хочет.
medium-captured = { provenance-captured }
medium-place = { provenance-place }
medium-by = { provenance-by }
medium-device = { provenance-device }
medium-original = SHA-256 доказательственной копии
medium-working = SHA-256 файла в папке сайта
medium-changes = { provenance-changes }
add-change = Добавить изменение
one-change = Что сделано
medium-custody = { provenance-custody }
add-step = Добавить шаг
one-step = Что сделано и кем
medium-proofs = { provenance-proofs }
add-proof = Добавить доказательство
proof-file = Файл в media/
picture = Изображение
audio = Звукозапись
video = Видео
document = Документ
caption = Подпись
caption-hint = Кто или что в кадре, где и когда.
alt = Описание для тех, кто не видит изображения
alt-hint = Опишите, что показано на изображении.
transcript = Расшифровка
transcript-hint = Что говорят в записи.
credit = Автор
licence-id = Лицензия
licence-hint = Идентификатор SPDX, например CC-BY-4.0 или LicenseRef-AllRightsReserved.
doi = DOI
doi-hint = Если его присвоил архив, например 10.5281/zenodo.1234567.
medium-refused = Файл { $file } не добавлен: это не изображение, не запись и не PDF, которые показывают браузеры. { $reason }
medium-added = Добавлено как { $path }. Теперь напишите, что здесь показано.
pixels = { $width } × { $height } пикс.
kilobytes-of = { $number }{ "\u00A0" }кБ
metadata = Что файл говорит о своём авторе
metadata-removed = При публикации это удаляется. В файле внутри вашего пакета это остаётся.
remove-metadata = Удалить это из файла сейчас
metadata-gone = Файл больше ничего не говорит о своём авторе.
metadata-stays = Из файла этого формата публикация не может это удалить. Сначала удалите это программой, например ExifTool.
redact = Закрыть части
redaction-hint = Обведите рамкой каждую часть, которую никто не должен видеть, или добавьте рамку и задайте её числа. Рамка становится чёрной в самом изображении: в новом файле не остаётся ничего из того, что там было. Оригинал уходит из досье, поэтому сохраните его у себя. Его SHA-256 остаётся. Его доказательства и то, что было опубликовано раньше, всё ещё могут его показывать.
add-area = Добавить рамку
from-left = Слева, пиксели
from-top = Сверху, пиксели
area-width = Ширина, пиксели
area-height = Высота, пиксели
redact-now = Сделать чёрными
parts-covered = Части закрыты чёрным
# $hash (String) - the SHA-256 of the file before
parts-covered-of = Части закрыты чёрным. До этого SHA-256 был { $hash }.
redacted = Рамки теперь чёрные. Оригинала в досье больше нет.
statement = { $about }: { $value }
about-position = Место съёмки или записи
about-name = Имя
about-serial-number = Серийный номер устройства
about-device = Устройство
about-tool = Программа
about-time = Время создания
about-thumbnail = Уменьшенное изображение

own-fields = Собственные поля
add-own-field = Добавить поле
add-topic-to-dossier = Добавить тему
label = Название
id-is = Имя в ссылках: { $id }
field-kind = Вид значения
field-filter = Читатели могут отбирать по этому полю
field-text = Текст
field-number = Число
field-yes-no = Да или нет
field-date = Дата
field-link = Адрес
field-list = Список
field-place = Место
not-known = Неизвестно
place-name = Название места
latitude = Широта
longitude = Долгота

summary-label = Обзор
as-of-label = По состоянию на
paragraphs = Абзацы
paragraph = Абзац
add-paragraph = Добавить абзац
attribution = Чей это обзор
attribution-hint = Одно предложение, например «Написан редакцией по материалам, приведённым ниже.»
name = Название
dossier-publisher-hint = Кто публикует это досье.
photo = Фотография
no-photo-hint = Фотография стоит рядом с обзором. Досье может обойтись и без неё.
add-photo = Выбрать фотографию
replace-photo = Выбрать другую фотографию
remove-photo = Убрать фотографию
photo-report = Материал, на который ведёт фотография
photo-report-hint = Имя материала в ссылках; если такого материала нет, оставьте поле пустым.
dates-label = Что означают даты материалов
dates-hint = От этого зависит, как даты названы на страницах, в библиографических ссылках и лентах.
dates-of-publication = Даты публикации
dates-of-events-choice = Даты событий

site-hint = Всё это необязательно.
site-name = Название сайта
site-name-hint = Если не указать, сайт называется так же, как досье.
site-publisher-hint = Если не указать — издатель досье.
site-address = Адрес сайта
site-address-hint = Где будет сайт: https://… Адрес нужен лентам, библиографическим ссылкам и изображениям для предпросмотра.
accent = Цвет ссылок
accent-hint = Достаточно тёмный, чтобы читаться на светлом фоне, например #0b5c8a.
choose-colour = Выбрать цвет
logo = Логотип
logo-hint = Изображение из папки media/.
choose-logo = Выбрать логотип
site-footer = Строка внизу каждой страницы
site-footer-hint = Например, «Вопросы и исправления: editors@your.example».
site-contact = Адрес для сообщений об ошибках
site-contact-hint = Страница или почтовый ящик (mailto:editors@your.example), куда читатели сообщают об ошибках.
site-key = Открытый ключ
site-key-hint = Ключ, которым вы подписываете сайт. Его выводит команда chronicle keygen.
file-name = Имя файла досье
file-name-hint = Буквы, цифры и дефисы.

translations = Переводы
translations-hint = Читатели могут выбрать любой из этих языков. Непереведённый текст показывается на языке оригинала.
translated-texts = Переведено: { $done } из { $count }
language-to-add = Ещё один язык
language-to-add-hint = Его код, например ru, kk или pt-BR.
no-language-to-add = Укажите код другого языка, не того, на котором написано досье, например ru, kk или pt-BR.
add-language = Добавить язык
take-translators-file = Загрузить файл переводчиков (PO)
download-translators-file = Скачать файл для переводчиков (PO)
texts-taken = Взято текстов из { $file }: { $count }
translation-reviewed = Носитель языка проверил весь перевод
remove-language = Удалить этот язык
translation-removed = Перевод удалён. Его можно вернуть, отменив действие.
texts-outdated = Переводы прежнего текста: { $count }. Читатели видят эти тексты на языке оригинала.
texts-orphaned = Переводы текстов, которых больше нет: { $count }.
remove-them = Удалить их
only-open-texts = Только непереведённые и изменённые с тех пор тексты
nothing-to-translate = Всё переведено.
text-outdated = Текст изменён после перевода.
still-right = Перевод по-прежнему верен
some-of-all = { $first }–{ $last } из { $count }

fill-in = Здесь пока пусто. Заполните это поле.
nothing-to-mend = Недочётов нет.
look-for-people = Искать то, что может быть опасно для людей
people-looked-for = Посмотрите и послушайте сами: лица, голоса и имена людей программа не находит.
meant = Так и задумано
why-meant = Почему это можно публиковать?
error = Ошибка
warning = Предупреждение
go-to-field = Перейти к полю: { $field }
more-to-mend = И ещё { $count }.
publishing = Публикация
remedy-write = Записать { $text }
remedy-trim = Удалить пробелы по краям
remedy-remove-invisible = Удалить невидимые знаки
remedy-join-lines = Собрать в одну строку
remedy-rename = Назвать { $id }
remedy-declare-topic = Добавить тему { $id } в досье
remedy-declare-field = Добавить поле { $id } в досье

nothing-published = Неизвестно, что сейчас у читателей. Выберите набор данных или пакет, опубликованный последним, и ваша работа будет сравниваться с ним.
nothing-changed = Отличий от опубликованного нет.
compare-with-opened = Сравнить с тем, что было открыто
compare-with-file = Сравнить с опубликованным файлом
added-reports = Новые материалы
changed-reports = Изменённые материалы
removed-reports = Удалённые материалы
reordered = Изменён порядок материалов или тем.
and-more = и ещё { $count }
nothing = (пусто)
ask-correction = Что исправлено и почему?
write-revision = Записать исправление
revision-written = Читатели увидят это исправление.
changed-title = Заголовок теперь — «{ $after }», раньше был «{ $before }».
# A date may end with “г.”, so no full stop follows it directly.
changed-date = Дата теперь — { $after } (раньше — { $before }).
changed-abstract = Аннотация изменена.
added-abstract = Добавлена аннотация.
lost-id = Ссылки с именем «{ $id }» перестанут работать: материала с таким именем больше нет.
lead-to = Направить их на материал
keep-link = Сохранить эти ссылки
no-such-report = Материала с таким именем нет. Выберите из списка.

errors-stop = { $count ->
    [one] { $count } ошибка не даёт создать сайт.
    [few] { $count } ошибки не дают создать сайт.
    [many] { $count } ошибок не дают создать сайт.
   *[other] { $count } ошибки не дают создать сайт.
}
changes-before = { $count ->
    [one] { $count } отличие от того, что сейчас у читателей.
    [few] { $count } отличия от того, что сейчас у читателей.
    [many] { $count } отличий от того, что сейчас у читателей.
   *[other] { $count } отличия от того, что сейчас у читателей.
}
corrections-missing = { $count ->
    [one] Изменён { $count } материал, но читателям не сказано, что исправлено. См. «Что изменилось».
    [few] Изменено { $count } материала, но читателям не сказано, что исправлено. См. «Что изменилось».
    [many] Изменено { $count } материалов, но читателям не сказано, что исправлено. См. «Что изменилось».
   *[other] Изменено { $count } материала, но читателям не сказано, что исправлено. См. «Что изменилось».
}
making = Идёт создание.
stop = Остановить
stopped = Остановлено. Ничего не создано.
not-made = Создать не удалось:
file-downloaded = Файл { $file } находится в загрузках.
site-zip = Сайт
site-zip-next = Все страницы одним архивом. Распакуйте его и разместите файлы на любом веб-хостинге или перетащите архив туда, где хостинг его принимает.
download-site = Скачать сайт (ZIP)
guide = Что с этим делать
guide-site-unpack = Распакуйте архив. Первая страница в папке — index.html.
guide-site-host = Выложите содержимое папки в интернет. Netlify и Cloudflare Pages принимают папку: перетащите её на страницу нового сайта. GitHub Pages берёт файлы из репозитория: «Add file», «Upload files», затем выберите ветку в разделе Settings, Pages. На любой хостинг файлы можно передать по SFTP, например программой FileZilla.
guide-site-look = Откройте адрес сайта и посмотрите на какой-нибудь материал, год и изображение.
guide-site-correct = Чтобы внести исправление, создайте сайт заново и замените все файлы. Ссылки на материалы продолжают работать, пока их имена в ссылках не меняются.
guide-file-open = Откройте файл двойным щелчком. Ему не нужны ни интернет, ни другие программы, кроме браузера.
guide-file-send = Отправьте его по почте, запишите на флешку или выложите в интернет под любым именем.
guide-file-check = Сообщите его SHA-256 там, где вас знают, например на своём сайте: тогда можно проверить, не изменена ли копия. На сайте лежит тот же файл, а рядом — его SHA-256.
guide-package-keep = Храните его. Именно этот файл вы откроете, чтобы внести следующее исправление.
guide-package-send = Коллега откроет его в любом таком же редакторе. Кнопкой «Добавить файл» вы перенесёте версию коллеги в свою.
guide-package-private = В нём лежат изображения и записи в исходном виде: отправляйте его только тем, кому можно знать, что они говорят о своих авторах.
guide-dataset-deposit = Поместите его в архив, например Zenodo, с той лицензией, которая в нём указана.
guide-dataset-check = Программы могут проверить его по файлу dossier.schema.json, который лежит рядом с ним на вашем сайте.
guide-csv-open = Откройте файл в программе для таблиц: кодировка — UTF-8, разделитель — запятая.
guide-csv-back = Кнопкой «Добавить файл» изменения можно перенести обратно. Материалы опознаются по столбцу «id», поэтому не меняйте его.
guide-timelinejs-host = Разместите файл на веб-хостинге и укажите его адрес в TimelineJS как источник.
guide-editor-open = Откройте файл двойным щелчком на любом компьютере, в том числе без интернета.
guide-editor-keep = Он ничего не хранит. Прежде чем закрыть его, сохраните пакет.
one-file-page = Страница одним файлом
one-file-next = Открывается без интернета; её можно отправить по почте или записать на флешку.
download-one-file = Скачать страницу (HTML)
package = Пакет
package-next = Всё, что нужно для дальнейшей работы: отправьте его коллеге, храните как свою копию, открывайте здесь.
save-package = Сохранить пакет
dataset-file = Набор данных
dataset-next = Досье без файлов, для архивов и программ.
download-dataset-file = Скачать набор данных (JSON)
spreadsheet = Таблица
spreadsheet-next = Материалы в виде строк, для программы для таблиц.
download-csv = Скачать материалы (CSV)
timelinejs = Хронология для TimelineJS
timelinejs-next = Для страницы, на которой такая хронология уже есть.
download-timelinejs = Скачать хронологию (JSON)
editor-itself = Этот редактор
editor-next = Один файл, который открывается с диска или флешки без интернета.
download-editor = Скачать редактор (HTML)

import-of = Импорт: { $file }
reading-file = Файл читается.
import-counts = { $found ->
    [one] Прочитано { $imported } из { $found } записи.
    [few] Прочитано { $imported } из { $found } записей.
    [many] Прочитано { $imported } из { $found } записей.
   *[other] Прочитано { $imported } из { $found } записи.
}
import-effect = Новых: { $added }. Изменённых: { $changed }. Без изменений: { $same }.
only-new-are-added = Что-то в досье пока нельзя прочитать, поэтому добавляются только те материалы, которых в нём нет. Если файл должен изменить и другие, сначала устраните отмеченные недочёты.
nothing-imported = Из этого файла ничего нельзя импортировать:
say-columns = Укажите, в каком столбце дата, а в каком заголовок или аннотация.
columns = Столбцы
columns-hint = Столбец, для которого в досье нет места, пропускается: в нём могут быть имена людей. Собственным полем он становится, только если вы это укажете. Затем в разделе «О досье» вы указываете, могут ли читатели отбирать по нему.
no-title-column = Столбца с заголовком нет, поэтому заголовки составляются из аннотации или даты. Если такой столбец есть, укажите его.
column = Столбец
examples = Примеры
becomes-what = Чем станет
column-becomes = Чем станет столбец «{ $column }»
becomes = Как определено: { $field }
becomes-field = Собственное поле ({ $kind })
left-out-column = Пропустить
import-options = Как читать файл
day-order = Даты вида 03/04/2012
day-order-ask = Не принимать, если возможны оба прочтения
day-first = Сначала день
month-first = Сначала месяц
encoding = Кодировка, например windows-1251
sheet = Лист книги
first-rows = Первые строки
in-the-file = В файле
as-a-report = Как материал
not-taken = Не импортируется; причина указана ниже.
refused-rows = Не импортировано
import-remarks = Замечания
take-import = Импортировать эти материалы
cancel = Отмена

other-version = Другая версия этого досье
merge-counts = { $count ->
    [one] Можно принять { $count } изменение из другой версии.
    [few] Можно принять { $count } изменения из другой версии.
    [many] Можно принять { $count } изменений из другой версии.
   *[other] Можно принять { $count } изменения из другой версии.
}
choose-sides = Это изменено в обеих версиях. Выберите, какая верна.
ancestor-hint = Из какой версии сделаны обе? Тогда о том, что изменено только в одной, вопросов не будет. Если не уверены, ничего не выбирайте.
what-readers-have = То, что сейчас у читателей
what-was-opened = То, что было открыто здесь
choose-ancestor = Выбрать файл этой версии
merged-against = Общая исходная версия: { $version }
ours = Ваша
theirs = Другая
your-file = Ваш файл
their-file = Другой файл
take-over = Принять
merged = Другая версия принята.
nothing-to-merge = В другой версии то же самое.

page-preview = Страница
phone-width = Телефон
go-into-page = Перейти внутрь страницы
colours = Цвета
colours-of-computer = Как на компьютере
light = Светлые
dark = Тёмные
no-page-yet = Страница появится здесь, когда ничто не будет мешать её создать. См. «Недочёты».
without-scripts = Без скриптов
part-shown = На странице показана часть материалов ({ $count }) вокруг того, который вы редактируете.
last-right-page = Это последнее состояние без ошибок.

## Page

skip-to-reports = Перейти к материалам
human-rights-dossier = Досье о правах человека
no-reports-yet = Материалов пока нет
reports-and-dates = { $reports }, { $dates }
reports-and-events = { $reports }, даты событий: { $dates }
summary = Обзор
# The date ends with “г.”, so it stands last, and no other full stop follows it.
as-of = { $attribution } По состоянию на { $date }

published-by = Издатель
last-change = Последнее изменение
version-name = Версия
licence = Лицензия
permanent-address = Постоянный адрес

about-dossier = Об этом досье
publisher-and-sources = Издатель и источники
published-by-line = Издатель: { $publisher }.
titles-and-dates = Заголовки и даты
supplied-headlines = Заголовок в [квадратных скобках] написан редакцией: заголовка издателя она не видела.
supplied-or-translated = Заголовок в [квадратных скобках] написан или переведён составителями досье.
dates-published = Указаны даты публикации материалов.
dates-of-events = Указаны даты событий, а не публикации материалов.
licence-and-data = Лицензия и данные
licence-line = Лицензия на текст: { $licence }.
all-rights-reserved = Все права защищены
all-rights-reserved-line = { all-rights-reserved }.
permanent-line = { permanent-address }: { $address }
summary-sources = Обзор основан на источниках:
download-dataset = Скачать набор данных (JSON)
last-changed-on = последнее изменение: { $date }
last-changed-in = последнее изменение: { $date }
dataset = { $download }, версия { $version } ({ $changed }). Создано программой chronicle { $program }.
download-everything = Скачать всё
download-everything-as = Скачать всё: { $csv } или { $text }
feeds = Подписаться на ленту: { $feeds }
feed-reports-atom = Материалы (Atom)
feed-reports-json = Материалы (JSON Feed)
feed-corrections-atom = Исправления (Atom)
feed-dataset = Набор данных
one-file-heading = Один файл
save-page = Сохранить эту страницу одним файлом
save-page-note = { $save }. Он открывается без интернета, и его можно передать другим.
check-copy = Проверить копию (SHA-256)
sha256-commands = Linux: sha256sum ФАЙЛ. macOS: shasum -a 256 ФАЙЛ. Windows: certutil -hashfile ФАЙЛ SHA256.
one-file = Эта страница — один файл. Издатель: { $publisher }. Интернет ей не нужен.
one-file-made = Эта страница — один файл. Дата создания: { $date }, издатель: { $publisher }. Интернет ей не нужен.
one-file-copy = Это копия страницы { $address }.
one-file-check = Узнайте у издателя SHA-256 этого файла. Любая из этих команд выводит SHA-256 вашей копии; если он другой, ваша копия изменена. { sha256-commands }
words-unreviewed = Интерфейс вокруг досье переведён проектом chronicle. Носитель этого языка ещё не проверил перевод.
text-unreviewed = Текст этого досье переведён. Носитель этого языка ещё не проверил перевод.
report-mistake = Сообщить об ошибке
languages = Языки
untranslated-reports = { $count ->
    [one] { $count } материал ещё не переведён (язык: { $language }).
    [few] { $count } материала ещё не переведены (язык: { $language }).
    [many] { $count } материалов ещё не переведены (язык: { $language }).
   *[other] { $count } материала ещё не переведены (язык: { $language }).
}
untranslated-summary = Обзор ещё не переведён (язык: { $language }).
editor-link = Отредактировать копию или создать своё досье
keyboard = Клавиатура
keys = Горячие клавиши
key-search = перейти к полю поиска
key-next = перейти к следующему материалу
key-before = перейти к предыдущему материалу
key-help = показать этот список
keys-are-on = Использовать горячие клавиши

load-failed = Материалы выше показаны полностью, и их можно отбирать по годам. Остальная часть страницы не загрузилась: материалы не подсчитаны, и год не сохраняется в адресе.
try-again = Попробовать снова
exporter-failed = Загрузить не удалось. Попробуйте снова или обновите страницу: возможно, она изменилась.
newer-version = Есть более новая версия этой страницы. { $reload }
reload = Обновить
cited-version = В этой ссылке указана версия от { $day } ({ $cited }); на этой странице — версия { $version } ({ $changed }).
cited-newer = Эта страница старше версии, указанной в ссылке.
cited-unchanged = С тех пор исправлений не отмечено; могли добавиться материалы.
cited-own = С тех пор материал, на который ведёт ссылка, был исправлен:
cited-others = Исправления с тех пор:
cited-both = Исправления с тех пор, сначала — в материале, на который ведёт ссылка:

corrections = Исправления
corrections-title = Исправления — { $dossier }
no-corrections = Исправлений пока не было.
corrections-page = Смотреть все исправления
all-corrections = Смотреть все исправления ({ $count })
correction-count = { $count ->
    [one] { $count } исправление
    [few] { $count } исправления, сначала новые
    [many] { $count } исправлений, сначала новые
   *[other] { $count } исправления, сначала новые
}
corrections-so-far = { $count ->
    [one] { $count } исправление
    [few] { $count } исправления
    [many] { $count } исправлений
   *[other] { $count } исправления
}
revised-title = Заголовок теперь — «{ $after }», раньше был «{ $before }».
revised-date = Дата теперь — { $after } (раньше — { $before }).
revised-abstract = Аннотация изменена.
revised-abstract-added = Добавлена аннотация.
corrections-feed = Подписаться на ленту исправлений (Atom)
correction = { $date }: { $report }
correction-and-page = { $date }: { $report } (также { $page })
on-page-of = на странице { $year } года
why = Почему: { $reason }

open-picture = Открыть изображение отдельно
show-picture = Показать изображение
picture-previous = Предыдущее изображение
picture-next = Следующее изображение
media-transcript = Расшифровка
medium-picture = Изображение
medium-audio = Звукозапись
medium-video = Видео
medium-document = Документ
media-at = { $medium } на { $host }
media-file = { $format }, { $size }
kilobytes = { $number }{ "\u00A0" }кБ
megabytes = { $number }{ "\u00A0" }МБ
media-left-out = Нет в этом файле: изображения занимают в нём не больше { $number }{ "\u00A0" }МБ. SHA-256: { $hash }
# A month stands in the nominative, so “Материал от” cannot be said.
report-of = Материал ({ $date }): { $title }
report-of-event = Материал о событии ({ $date }): { $title }

reports-of-year = Материалы за { $year } год
year-title = Материалы за { $year } год — { $dossier }
reports = Материалы
years-with-reports = Годы
search-all-reports = Искать во всех материалах
report-page-title = { $report } — { $dossier }
among-all-reports = Показать среди всех материалов
related-reports = Связанные материалы
related-hint = Они из того же источника или на те же темы и отстоят от него по времени не более чем на год.
how-to-cite = Как сослаться на этот материал
open-dossier = Открыть досье
embed-heading = Поместить на свою страницу
embed-hint = Скопируйте один из этих кодов в HTML своей страницы. Содержимое загружается только с этого сайта и ничего не сохраняет в браузере.
embed-what = Что показать
embed-newest = Новейшие материалы
embed-chart = Диаграмму
embed-height = Высота в пикселях
embed-height-fixed = Постоянная
embed-height-follows = По высоте содержимого
embed-width = Ширина в пикселях или 100%
embed-preview = Просмотр
embed-code-frame = Фрейм
embed-code-script = Фрейм, высоту которого подбирает скрипт этого сайта
embed-code-link = Ссылка, если редактор не допускает фреймов
embed-copy = Скопировать
embed-copied = Скопировано

verify = Проверить
verify-hint = Браузер вычисляет SHA-256 файла и сравнивает его с тем, который указан на этой странице. Так видно, изменён ли файл. Но не видно, когда и где он создан и правда ли то, что он показывает. Ничто никуда не отправляется.
verify-button = Проверить
verify-waits = Идёт проверка…
verify-same = Это тот файл, SHA-256 которого указан в досье. Когда и где он создан, из этого не следует.
verify-other = Это другой файл: его SHA-256 — { $hash }. Не полагайтесь на него и сообщите издателю.
verify-missing = Файл не получен, поэтому сказать о нём ничего нельзя.
verify-failed = Программа проверки не загрузилась. Загрузите эту страницу снова.
verify-by-command = Эти команды выводят SHA-256 сохранённого вами файла: { sha256-commands }
verify-site = Все файлы этого сайта
verify-site-hint = Все файлы загружаются с этого сервера и сравниваются со списком хешей SHA256SUMS.
verify-site-button = Проверить все файлы
verify-site-same = Все файлы совпадают со списком: { $count }.
verify-site-other = Эти файлы не совпадают со списком или не получены ({ $count }):
verify-signed = Список подписан ключом, который указан на этой странице. Сравните этот ключ с тем, который издатель сообщает в другом месте.
verify-signed-other-key = Список подписан не тем ключом, который указан на этой странице. Не полагайтесь на эту копию.
verify-signed-altered = Подпись относится к другому списку: файлы этой копии изменены. Не полагайтесь на неё.
verify-unsigned = Подписи нет, поэтому обнаруживаются только повреждения: тот, кто изменит копию, может составить новый список.
verify-key = Ключ издателя
verify-key-hint = Издатель подписывает этот сайт ключом { $key }. Найдите этот ключ в другом месте, например на сайте издателя или в печатном докладе: тот, кто изменит копию этого сайта, может указать здесь другой ключ.
verify-no-key = Издатель не подписывает этот сайт.
verify-key-commands = Эти команды проверяют подпись и все файлы копии:
verify-file = Файл, который есть у вас
verify-file-hint = Выберите изображение, копию страницы одним файлом или любой другой файл. Он остаётся в вашем браузере.
verify-file-known = SHA-256 этого файла указан на этой странице: { $name }.
verify-file-unknown = SHA-256 этого файла на этой странице не указан: { $hash }.
verify-dossier = Досье
verify-dataset = Набор данных
verify-media = Изображения, записи, документы и источники
provenance = Происхождение
provenance-captured = Когда создано
provenance-place = Где создано
provenance-by = Кем создано или собрано
provenance-device = Чем создано
provenance-original = Доказательственная копия (хранится отдельно, не публикуется)
provenance-working = Рабочая копия
provenance-published = Опубликованная копия
provenance-changes = Что сделано между доказательственной и рабочей копией
provenance-custody = Цепочка хранения доказательств
provenance-proofs = Подтверждения
proof-opentimestamps = Подтверждение в блокчейне (OpenTimestamps)
proof-rfc3161 = Метка времени удостоверяющей службы (RFC 3161)
proof-c2pa = Сведения о происхождении контента (C2PA)
proof-wacz = Архив страницы (WACZ)
proof-command = Как проверить: { $command }.
verify-timestamp = Подпись верна. SHA-256 этой копии был у { $signer } в момент { $time } (UTC): { $which }. Удостоверяющая служба — { $authority }, SHA-256 её сертификата — { $certificate }. Доверять ли ей, решать вам.
verify-timestamp-other = Это метка времени файла, который на этой странице не указан.
verify-timestamp-wrong = Она ничего не подтверждает: её подпись или сертификат неверны либо такого вида, который здесь не известен.

not-found = По этому адресу страницы нет
not-found-why = Возможно, адрес неполный или страница перенесена.

all-dossiers = Все досье
human-rights-dossiers = Досье о правах человека
reports-and-sources = Материалы и их источники
skip-to-dossiers = Перейти к досье
dossiers = Досье
dossier-count = { $count } досье
dossier-count-of = { $shown } из { $total } досье
dates-covered = Охваченный период
none-yet = Пока нет
last-change-of = Последнее изменение
filter-dossiers = Отбор по стране, названию или дате
no-dossiers = Подходящих досье нет.
show-all = Показать все
which-dossier = Ссылка, по которой вы перешли, ведёт на одно из этих досье. Выберите одно: остальная часть ссылки сохранится.
site-published-by = Издатель: { $publisher }.
index-description = Материалы с датами и их источники. { $titles }.
feed-of = { $dossier }: { $feed }

back-to-site = Вернуться на сайт
editor-title = Редактор досье
editor-purpose = Создавайте, исправляйте и публикуйте досье прямо в браузере. Ничто из того, что вы здесь открываете или пишете, никуда не отправляется.
editor-waits = Редактор загружается.
editor-failed = Редактор не загрузился. Загрузите эту страницу снова; если это не поможет, возможно, она изменилась на хостинге.
editor-without-scripts = Редактору нужны скрипты, а в этом браузере они выключены. Без них досье можно создать программой chronicle.

feed-of-corrections = { $title }: исправления
feed-corrected = Исправлено: { $title }
feed-interval = Дата материала — промежуток времени; в этой ленте указан его первый день.
feed-doubtful = Дата под вопросом; в этой ленте указан первый день, который она может означать.
feed-month = День неизвестен; в этой ленте указано первое число месяца.
feed-year = День неизвестен; в этой ленте указан первый день года.
