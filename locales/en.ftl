### Every sentence, label and word for readers, in English. The comment of a message says what each of
### its variables is: (Number), a count by which plural forms are chosen; (String), a text; (Element), a
### place that the page fills with a link, a date or the like. The other languages are translated from it.
### Reviewed by a speaker: yes

## Common

# The name of this language, in this language.
language-name = English
# The digits from zero to nine, as numbers are written in this language.
digits = 0123456789
# What stands between groups of three digits; “{ "" }” where nothing does.
group = { "," }
# The smallest number whose digits stand in groups.
group-from = 1000
# What stands before a fraction.
decimal = { "." }

# Names of months as they stand alone or before a year.
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# Names of seasons, from spring.
season-1 = spring
season-2 = summer
season-3 = autumn
season-4 = winter

# Names of months behind a day.
month-in-date-1 = { month-1 }
month-in-date-2 = { month-2 }
month-in-date-3 = { month-3 }
month-in-date-4 = { month-4 }
month-in-date-5 = { month-5 }
month-in-date-6 = { month-6 }
month-in-date-7 = { month-7 }
month-in-date-8 = { month-8 }
month-in-date-9 = { month-9 }
month-in-date-10 = { month-10 }
month-in-date-11 = { month-11 }
month-in-date-12 = { month-12 }

# $day (String) - the day of the month
# $month (String) - one of the names behind a day
# $year (String) - the year
date-day = { $day } { $month } { $year }
# $month (String) - one of the names that stand alone
# $year (String) - the year
date-month = { $month } { $year }
# $season (String) - the name of a season
# $year (String) - the year
date-season = { $season } { $year }
# $year (String) - the year
date-year = { $year }
# $date (String) - a date that is only about right
date-about = about { $date }
# $date (String) - a date whose source is in doubt
date-perhaps = perhaps { $date }
# $date (String) - a date of which both holds
date-perhaps-about = perhaps about { $date }
# $from (String) - the first date or year
# $to (String) - the last one
date-range = { $from } to { $to }

# $list (String) - the list so far
# $item (String) - the next of it, which is not the last
list-next = { $list }, { $item }
# $list (String) - the first of two
# $item (String) - the other
list-pair = { $list } and { $item }
# $list (String) - the list so far, of more than one
# $item (String) - the last of it
list-last = { $list } and { $item }
# $list (String) - what would do so far
# $item (String) - what would do as well
list-or = { $list } or { $item }

# $count (Number) - how many reports
report-count = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
# $shown (Number) - how many reports are shown
# $total (Number) - how many there are
report-count-of = { $total ->
    [one] { $shown } of { $total } report
   *[other] { $shown } of { $total } reports
}

# The heading of what is shown. Each of the messages below adds something to it.
query-all = Reports
# $reports (String) - the heading so far
# $period (String) - a year, years or a month
query-period = { $reports } of { $period }
# $reports (String) - the heading so far
# $topics (String) - names of topics
query-topics = { $reports } on { $topics }
# $reports (String) - the heading so far
# $types (String) - names of types
query-types = { $reports }: { $types }
# $reports (String) - the heading so far
# $field (String) - the label of a field of the dossier's own
# $values (String) - values of that field
query-field = { $reports } ({ $field }: { $values })
# $reports (String) - the heading so far
# $words (String) - the words that are searched for
query-words = { $reports }, “{ $words }”
# $words (String) - words that are searched for
quoted-words = “{ $words }”

facet-topics = Topics
facet-type = Type

no-text = No text is given for this report.
no-address = No address is known.
# The values of a field that is answered by one or the other.
yes = Yes
no = No
# Where a place is on the globe, in degrees.
# $latitude (String) - from south (negative) to north
# $longitude (String) - from west (negative) to east
coordinates = { $latitude }, { $longitude }
# $name (String) - the name of a place
# $coordinates (String) - the message above
place-at = { $name } ({ $coordinates })
# $field (String) - the label of a field of the dossier's own
# $value (String) - a value of that field
field-value = { $field }: { $value }
# $date (String) - the date of the event that a report is about
event-of = Event of { $date }
# $date (String) - the date of the event that a report is about
# $place (String) - the name of the place where it happened
event-of-at = Event of { $date }, { $place }
# $authors (String) - the names of those who wrote a report
by-authors = By { $authors }
# $warning (String) - what may distress
content-warning = Content warning: { $warning }
# $date (String) - the day of the correction
# $change (String) - what is different now: a sentence
# $reason (String) - why: a sentence
corrected-on = Corrected on { $date }: { $change } { $reason }

# $source (Element) - the address
# $copy (Element) - the address of the archived copy
source-archived = { $source }, archived at { $copy }
# $source (Element) - the address
# $copy (Element) - the address of the archived copy
# $captured (String) - when the copy was taken
source-archived-on = { $source }, archived at { $copy } on { $captured }
# $source (Element) - the address
# $seen (String) - when the address was last seen to hold the text
source-seen = { $source }, seen on { $seen }
# $source (Element) - the address
# $copy (Element) - the address of the archived copy
# $seen (String) - when the address was last seen to hold the text
source-archived-seen = { $source }, archived at { $copy }, seen on { $seen }
# $source (Element) - the address
# $copy (Element) - the address of the archived copy
# $captured (String) - when the copy was taken
# $seen (String) - when the address was last seen to hold the text
source-archived-on-seen = { $source }, archived at { $copy } on { $captured }, seen on { $seen }

# Marks on an entry.
mark-corrected = Corrected
mark-warning = Content warning
cite-this-dossier = Cite this dossier
# $title (String) - the title of a report
cite-report = Cite { quoted-title }
# $title (String) - the title of a report
quoted-title = “{ $title }”
close = Close
format-json = JSON
format-csv = CSV
format-text = plain text

## Reader

# Short names of months, under the bars of the chart.
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

# $query (String) - what is shown
# $dossier (String) - the title of the dossier
window-title = { $query } – { $dossier }
search = Search
search-placeholder = Search titles, texts, people …
search-hint = Example: "freedom of assembly" -strike. Quotes keep words together; a minus leaves a word out.
facet-year = Year
all-years = All years
# $choice (String) - a topic, a type or a value of a field
# $count (Number) - how many reports it would show
choice-with-count = { $count ->
    [one] { $choice } { $count } report
   *[other] { $choice } { $count } reports
}

# A span of years, and its two fields.
span-of-years = Several years
span-first = From
span-last = to
# $period (String) - a year, a month or all years
# $reports (String) - how many reports
bar = { $period }: { $reports }
# $period (String) - a year or a month
# $reports (String) - how many reports
# $doubtful (Number) - how many of them are of uncertain date
bar-doubtful = { $period }: { $reports }, { $doubtful } of uncertain date

active-filters = Active filters
# $filter (String) - a year, a topic, a type, a field and its value, or words
remove-filter = Remove the filter { $filter }
clear-filters = Clear all

# $reports (String) - how many reports
# $period (String) - when they may fall
status = { $reports }, { $period }
status-all-years = all years
status-searching = Loading the search …
share-and-export = Share and export
copy-link = Copy the link to these reports
share-link = Share the link to these reports
download-shown = Download these reports
# How the list is arranged.
arrangement = Arrangement
oldest-first = Oldest first
titles-only = Titles only
# Leads from the list back to the search field, the years and the topics.
to-filters = Search and filter
no-results = No report matches all of this.
# $count (Number) - how many reports would answer
without-words = Remove the words ({ $count })
# $count (Number) - how many reports would answer
without-period = Remove the time ({ $count })
# $count (Number) - how many reports would answer
without-topics = Remove the topics ({ $count })
# $count (Number) - how many reports would answer
without-types = Remove the type ({ $count })
# $field (String) - the label of a field of the dossier's own
# $count (Number) - how many reports would answer
without-field = Remove “{ $field }” ({ $count })
filters-reset = The filters were removed to show the report that the link leads to.
# $count (Number) - how many reports are not shown yet
show-more = Show more ({ $count } left)
print-is-cut = Not all of these reports are printed here: choose a year to print the others.

# It stands behind the title of that report.
permalink = Link to this report
cite = Cite
link-copied = Link copied
search-is-loading = The search is still loading. Press again in a moment.
search-failed = The search could not be loaded. Type another letter to try again.
reports-failed = Some reports could not be loaded. Change a filter to try again.

## Exporter

# The heading of the styles, of which one is chosen.
cite-style = Style
# The heading of the formats for programs.
cite-programs = For reference managers
format-apa = APA
format-chicago-bibliography = Chicago, bibliography
format-chicago-note = Chicago, note
format-plain = Plain text
format-bibtex = BibTeX
format-ris = RIS
format-csl-json = CSL-JSON
copy = Copy
download = Download
# $format (String) - the name of a format
copy-format = Copy { $format }
# $format (String) - the name of a format
download-format = Download { $format }
copied = Copied
copy-refused = Selected, but your browser did not allow copying: please copy it yourself
downloaded = Downloaded
download-refused = Your browser did not allow the download

# What a dossier is, in citations.
dossier = Dossier
# $address (String) - the address of the archived copy
archived-copy = Archived copy: { $address }
# $date (String) - when the copy was taken
# $address (String) - the address of the archived copy
archived-copy-of = Archived copy of { $date }: { $address }
# $version (String) - the version of the dossier
version = Version { $version }
# $title (String) - the title of the dossier
# $publisher (String) - who publishes it
# $version (String) - its version
note-listed = Listed in: { $title } ({ $publisher }), version { $version }
# $title (String) - the title of the dossier
# $publisher (String) - who publishes it
# $version (String) - its version
# $address (String) - the lasting address
note-listed-at = Listed in: { $title } ({ $publisher }), version { $version }, { $address }
# $date (String) - a date that is in doubt
note-date = Date: { $date }

# The words of citation styles.
# $address (String) - the address of the archived copy
citation-archived = Archived at { $address }
# $date (String) - when the copy was taken
# $address (String) - the address of the archived copy
citation-archived-on = Archived { $date } at { $address }
# $title (String) - the title of the dossier
# $publisher (String) - who publishes it
# $version (String) - its version
citation-listed = Listed in { $title } ({ $publisher }), version { $version }
# $title (String) - the title of the dossier
# $publisher (String) - who publishes it
# $version (String) - its version
# $address (String) - the lasting address
citation-listed-at = Listed in { $title } ({ $publisher }), version { $version }, { $address }
# $date (String) - the day on which the dossier was looked at
citation-retrieved = Retrieved { $date }
# $date (String) - the day on which the dossier was looked at
citation-accessed = Accessed { $date }
# $month (String) - the name of a month
# $day (String) - the day of the month
# $year (String) - the year
citation-date-day = { $month } { $day }, { $year }
# $month (String) - the name of a month
# $year (String) - the year
citation-date-month = { $month } { $year }
# $year (String) - the year
# $month (String) - the name of a month
# $day (String) - the day of the month
apa-date-day = { $year }, { $month } { $day }
# $year (String) - the year
# $month (String) - the name of a month
apa-date-month = { $year }, { $month }
# Stands in a citation for a date of publication that is not known: no date.
citation-undated = n.d.
# $date (String) - a date that is only about right
citation-circa = ca. { $date }
# $date (String) - a date that is only about right, and in doubt
citation-perhaps-circa = perhaps ca. { $date }
# $one (String) - an author
# $other (String) - the other one
authors-pair = { $one } and { $other }
# $list (String) - all authors but the last
# $name (String) - the last one
authors-last = { $list }, and { $name }
# $list (String) - the first authors of many
authors-others = { $list } et al.

# The head of a list of reports.
# $heading (String) - what is listed
# $reports (String) - how many reports
list-heading = { $heading }: { $reports }
# $version (String) - the version of the dossier
# $date (String) - the day on which it was looked at
list-version = Version { $version }, accessed { $date }
# $address (String) - where a report can be read
list-source = Source: { $address }
# $address (String) - where a report stands in the dossier
list-permanent = In the dossier: { $address }

## Editor

# The beginning.
editor-name = Dossier editor
editor-promise = Make, correct and publish a dossier in this browser. Nothing that you open or write is sent anywhere.
to-the-site = Back to the site
copy-heading = The dossier of this site
copy-hint = You edit a copy. Readers see no change until you publish it.
edit-copy = Edit a copy
copy-opened = You are editing a copy of the dossier of this site.
open-heading = A file that you have
open-hint = A package or a dataset of this editor, a workbook or spreadsheet, a timeline, a feed, a bibliography, or a country page saved as text. You can also drop files anywhere on this page.
open-file = Open a file
new-heading = A new dossier
country = Country
choose-one = Choose one
choose-country = Choose a country first.
dossier-title = Title
# $country (String) - the name of a country
proposed-title = Human Rights in { $country }
make-dossier = Make a new dossier
new-dossier-made = The new dossier is open. Fill in what is marked, then add reports.
paste-heading = Rows from a spreadsheet
paste-label = Paste rows here
paste-hint = Copy the cells with their header, such as Date, Title and Source.
take-pasted = Read the rows
pasted-name = pasted rows
kept-heading = Drafts on this computer
# $name (String) - the name of the dossier
# $time (String) - day and time
kept-draft = { $name }, kept since { $time }
continue-draft = Continue
kept-hint = Whoever uses this computer can open them.
forget-everything = Forget everything now
all-forgotten = This browser keeps nothing of the editor any more.
forgotten-later = Another tab of this browser still keeps a draft. Leave this page open and close that tab: then nothing is kept any more.
# $file (String) - the name of a file
opened = { $file } is open.
# $file (String) - the name of a file
# $reason (String) - why
not-opened = { $file } was not opened: { $reason }
# $file (String) - the name of a file
medium-elsewhere = { $file } is a picture, a recording or a document. Open a report, and add it under “Pictures, recordings and documents”.
# $file (String) - the name of a file
compared-with = Your work is now compared with { $file }.

# The bar.
save = Save
undo = Undo
redo = Redo
undone = Undone.
redone = Done again.
# $what (String) - a field, or the title of a report
undone-of = Undone: { $what }
# $what (String) - a field, or the title of a report
redone-of = Done again: { $what }
# $field (String) - the label of a field
# $title (String) - the title of a report
field-of = { $field } of “{ $title }”
add-file = Add a file
# $file (String) - the name of a file
# $time (String) - the time of day
saved-to = Saved to { $file } at { $time }
# $file (String) - the name of a file
# $time (String) - the time of day
saved-as-download = Saved to your downloads as { $file } at { $time }
# $time (String) - the time of day
saved-to-folder = Saved to the site folder at { $time }
# $file (String) - the name of a file
as-opened = As opened from { $file }
folder-open = As it is in the site folder
not-saved = Not saved
not-saved-yet = Not saved to a file yet
# $reason (String) - why
not-saved-because = Not saved: { $reason }
# $file (String) - the name of a file
changed-elsewhere = { $file } was changed by another program since you opened it, so it was not overwritten. Save a package under another name, then open both to merge them.
keep-draft = Keep a draft on this computer
draft-kept = This browser keeps a draft from now on. It may forget it, and whoever uses this computer can open it: the file that you save is what counts.
draft-forgotten = This browser keeps no draft of this dossier any more.
draft-refused = This browser cannot keep a draft. Save your work to a file.
# $name (String) - the name of the dossier
# $time (String) - day and time
draft-there = This browser keeps a draft of { $name } already, since { $time }. Load this page again to continue it, or to forget it; it is not replaced.
# $name (String) - the name of the dossier
draft-restored = The draft of { $name } is open as it was last.
# $name (String) - the name of the dossier
# $count (Number) - how many edits
draft-restored-in-part = { $count ->
    [one] The draft of { $name } is open, but { $count } of its edits could not be made again. Look through it before you save it.
   *[other] The draft of { $name } is open, but { $count } of its edits could not be made again. Look through it before you save it.
}
# $name (String) - the name of the dossier
open-elsewhere = Another tab of this browser is editing the draft of { $name }. Close it there first: neither may overwrite the other.
# $name (String) - the name of the dossier
also-open = Another tab of this browser has { $name } open, too. What you write here does not reach it: save under different names, and merge them by “Add a file”.
# $reason (String) - why
check-failed = The check did not run: { $reason }

# The parts.
parts = Parts of the dossier
what-is-shown = What is shown
edit-tab = Edit
# $count (String) - how many reports
part-reports = Reports ({ $count })
# $count (String) - how many findings
part-to-mend = To mend ({ $count })
# $count (String) - how many changes
part-changes = What changed ({ $count })
about-the-dossier = About the dossier
the-site = The site
to-mend = To mend
what-changed = What changed
publish-and-save = Publish and save

# The list of reports.
list-of-reports = Reports
add-report = Add a report
untitled = Report without a title
this-report = This report
kind-report = Report
find-reports = Find
show = Show
show-all-reports = All reports
show-to-mend = Those to mend
order = Order
order-newest = Newest first
order-oldest = Oldest first
order-title = By title
order-file = As in the file
no-reports-hint = There is no report yet. Add the first one, paste rows from a spreadsheet, or add a file.
# $title (String) - the title of a report
choose-report = Choose “{ $title }”
# $count (Number) - how many reports
chosen-reports = { $count ->
    [one] { $count } report is chosen
   *[other] { $count } reports are chosen
}
add-topic = Add the topic
set-for-all = Set for all
choose-all = Choose all that are listed
choose-none = Choose none
delete-chosen = Delete those chosen
duplicated = A copy of the report is open.
report-deleted = The report was deleted. Undo brings it back.

# The form of a report.
all-reports = All reports
previous-report = Previous
next-report = Next
date-label = Date
date-hint = Write it as you like: 27 June 2013, June 2013, about 2012, 2011 to 2013. The field keeps it in a short form.
# $text (String) - what was written
unreadable-date = “{ $text }” is no date that can be kept. Write a day, a month or a year, as in “about May 2026”.
# $date (String) - a date in words
# $years (String) - a year or years
date-found = { $date }; readers find it under { $years }
which-day = Which day is meant?
report-title = Title
report-title-hint = As the publisher wrote it. Of an incident, write your own title, and tick the box below.
supplied = This title is ours, not the publisher’s: show it in square brackets
abstract-label = Text
abstract-hint = What the report says, in your own words. Leave it empty where you have not seen the report.
publisher = Publisher
report-publisher-hint = Who published the report.
kind = Kind
kind-hint = What readers see, such as “News release”.
item-type = Type for citations
item-type-hint = How citation programs treat it.
topic = Topic
topics = Topics
topics-hint = Choose one of the list, or write a new one.
# $topic (String) - the label of a topic
remove-topic = Remove the topic { $topic }
add = Add
list-value = Value
sources = Sources
source = Source
add-source = Add a source
address = Address
address-hint = Where the report can be read: https://…
archived-address = Archived copy
archived-hint = The address of a copy that an archive keeps, such as web.archive.org.
captured = Archived on
retrieved = Last seen on
authors = Authors
author = Author
author-hint = Family name, comma, given name; or the name of an organisation.
add-author = Add an author
more-fields = More fields
report-language = Language of the report
language = Language
language-hint = A language tag, such as en, ru or zh-Hans.
warning-label = Content warning
content-warning-hint = What may distress readers. Most reports need none.
report-id = Name in links
report-id-hint = It is part of lasting links. It stays when the date or the title changes. Once published, it should not change.
aliases = Earlier names in links
alias = Earlier name
alias-hint = Links to it lead to this report.
add-alias = Add an earlier name
revisions = Corrections
add-revision = Add a correction
revision-date = Corrected on
revision-change = What was corrected?
revision-reason = Why?
revision-reason-hint = Readers see both beside the report, so both are needed.
duplicate = Duplicate
delete-report = Delete this report
# $count (Number) - how many reports
removed-from-reports = { $count ->
    [one] It was removed from { $count } report, too. Undo brings it back.
   *[other] It was removed from { $count } reports, too. Undo brings it back.
}
# $number (String) - which one
move-up = Move number { $number } up
remove = Remove
# $number (String) - which one
remove-number = Remove number { $number }

# Media.
media = Pictures, recordings and documents
add-media = Add files
add-link-medium = Add a link to one elsewhere
media-hint = You can also drop files here. They are published with the site.
medium-type = Type
medium-provenance = { provenance }
medium-provenance-hint = The evidentiary copy is the file as you received it. Keep it apart, and state its SHA-256 here. Write no name of a person who does not want it.
medium-captured = { provenance-captured }
medium-place = { provenance-place }
medium-by = { provenance-by }
medium-device = { provenance-device }
medium-original = SHA-256 of the evidentiary copy
medium-working = SHA-256 of the file in the site folder
medium-changes = { provenance-changes }
add-change = Add a change
one-change = What was done
medium-custody = { provenance-custody }
add-step = Add a step
one-step = What was done, and by whom
medium-proofs = { provenance-proofs }
add-proof = Add a proof
proof-file = File in media/
picture = Picture
audio = Sound recording
video = Video
document = Document
caption = Caption
caption-hint = Who or what is seen, where and when.
alt = Text for readers who cannot see it
alt-hint = Say what the picture shows.
transcript = Transcript
transcript-hint = What is said in the recording.
credit = Made by
licence-id = Licence
licence-hint = An SPDX identifier, such as CC-BY-4.0, or LicenseRef-AllRightsReserved.
doi = DOI
doi-hint = Where an archive has given one, such as 10.5281/zenodo.1234567.
# $file (String) - the name of a file
# $reason (String) - why
medium-refused = { $file } was not added: it is no picture, recording or PDF that browsers show. { $reason }
# $path (String) - the path of a file
medium-added = Added as { $path }. Now say what it shows.
# $width (String) - in pixels
# $height (String) - in pixels
pixels = { $width } × { $height } pixels
# $number (String) - how many
kilobytes-of = { $number } kB
metadata = What the file says of its maker
metadata-removed = Publishing removes it. The file in your package still says it.
remove-metadata = Remove it from the file now
metadata-gone = The file says nothing of its maker any more.
metadata-stays = Publishing cannot remove it from a file of this format. Remove it with a program such as ExifTool first.
redact = Cover parts of it
redaction-hint = Draw a box over each part that nobody may see, or add a box and set its numbers. The box becomes black in the picture itself: the new file holds nothing of what was there. The original leaves the dossier, so keep it yourself. Its SHA-256 stays. Its proofs, and what was published before, may still show it.
add-area = Add a box
from-left = From the left, pixels
from-top = From the top, pixels
area-width = Width, pixels
area-height = Height, pixels
redact-now = Make them black
parts-covered = Parts covered in black
# $hash (String) - the SHA-256 of the file before
parts-covered-of = Parts covered in black. Before, the SHA-256 was { $hash }.
redacted = The boxes are black now. The original is no longer in the dossier.
# $about (String) - what it is about
# $value (String) - what the file says
statement = { $about }: { $value }
about-position = Where it was made
about-name = A name
about-serial-number = The serial number of a device
about-device = The device
about-tool = A program
about-time = When it was made
about-thumbnail = A smaller picture

# Fields of one's own.
own-fields = Fields of your own
add-own-field = Add a field
add-topic-to-dossier = Add a topic
label = Label
# $id (String) - the id of a topic or a field
id-is = Name in links: { $id }
field-kind = Kind of value
field-filter = Readers can filter by it
field-text = Text
field-number = Number
field-yes-no = Yes or no
field-date = Date
field-link = Address
field-list = List
field-place = Place
not-known = Not known
place-name = Name of the place
latitude = Latitude
longitude = Longitude

# The form of the dossier.
summary-label = Summary
as-of-label = As of
paragraphs = Paragraphs
paragraph = Paragraph
add-paragraph = Add a paragraph
attribution = Whose account it is
attribution-hint = One sentence, such as “Written by the editors after the reports below.”
name = Name
dossier-publisher-hint = Who publishes this dossier.
photo = Photo
no-photo-hint = A photo stands beside the summary. A dossier can do without one.
add-photo = Choose a photo
replace-photo = Choose another photo
remove-photo = Remove the photo
photo-report = Report that the photo leads to
photo-report-hint = Its name in links; leave it empty where there is none.
dates-label = The dates of reports are
dates-hint = It decides how pages, citations and feeds speak of them.
dates-of-publication = Those of publication
dates-of-events-choice = Those of the events

# The form of the site.
site-hint = All of this is optional.
site-name = Name of the site
site-name-hint = Without it, the site is called as the dossier is.
site-publisher-hint = Without it, the publisher of the dossier.
site-address = Address of the site
site-address-hint = Where it will live: https://… Feeds, citations and preview pictures need it.
accent = Colour of links
accent-hint = Dark enough to be read on a light ground, such as #0b5c8a.
choose-colour = Choose the colour
logo = Logo
logo-hint = A picture in media/.
choose-logo = Choose a logo
site-footer = Line at the foot of every page
site-footer-hint = Such as “Questions and corrections: editors@your.example”.
site-contact = Address for mistakes
site-contact-hint = A page or a mailbox (mailto:editors@your.example) at which readers report mistakes.
site-key = Public key
site-key-hint = The key with which you sign the site. chronicle keygen prints it.
file-name = Name of the dossier’s file
file-name-hint = Letters, digits and hyphens.

# The texts in other languages.
translations = Translations
translations-hint = Readers can choose each language that is listed here. A text that is not translated is shown as it was written.
# $done (Number) - how many texts are translated
# $count (Number) - how many there are
translated-texts = Translated: { $done } of { $count }
language-to-add = Another language
language-to-add-hint = Its tag, such as ru, kk or pt-BR.
no-language-to-add = Write the tag of a language other than the dossier’s own, such as ru, kk or pt-BR.
add-language = Add the language
take-translators-file = Take in a translators’ file (PO)
download-translators-file = Download a file for translators (PO)
# $count (Number) - how many texts are other ones now
# $file (String) - the name of a file
texts-taken = Texts taken from { $file }: { $count }
translation-reviewed = A speaker of this language has reviewed the whole translation
remove-language = Remove this language
translation-removed = The translation was removed. Undo brings it back.
# $count (Number) - how many texts
texts-outdated = Translations of an earlier text: { $count }. Readers see these texts as they were written.
# $count (Number) - how many texts
texts-orphaned = Translations of texts that are gone: { $count }.
remove-them = Remove them
only-open-texts = Only texts that are not translated or have changed since
nothing-to-translate = Everything is translated.
text-outdated = The text was changed after it was translated.
still-right = The translation still holds
# $first (Number) - the place of the first that is listed, counted from 1
# $last (Number) - the place of the last one
# $count (Number) - how many there are
some-of-all = { $first } to { $last } of { $count }

# What is to be mended.
fill-in = Nothing stands here yet. Fill it in.
nothing-to-mend = Nothing is to be mended.
# a button: looks through texts and names of files for phone numbers, places and the like
look-for-people = Look for what may endanger people
# what is said once that was done
people-looked-for = Look and listen yourself, too: faces, voices and names of people are not found.
# what was found may be public, and the author says why
meant = This is meant
why-meant = Why may it be public?
error = Error
warning = Warning
# $field (String) - where in the dataset
go-to-field = Go to: { $field }
# $count (Number) - how many findings are not listed
more-to-mend = And { $count } more.
publishing = Publishing
# $text (String) - what would be written
remedy-write = Write { $text }
remedy-trim = Remove the white space around it
remedy-remove-invisible = Remove what cannot be seen
remedy-join-lines = Make it one line
# $id (String) - an id
remedy-rename = Name it { $id }
# $id (String) - the id of a topic
remedy-declare-topic = Add the topic { $id } to the dossier
# $id (String) - the id of a field
remedy-declare-field = Add the field { $id } to the dossier

# What changed.
nothing-published = Nothing is known of what readers have now. Choose the dataset or the package that was published last, and your work is compared with it.
nothing-changed = Nothing differs from what was published.
compare-with-opened = Compare with what I opened
compare-with-file = Compare with a published file
added-reports = New reports
changed-reports = Changed reports
removed-reports = Removed reports
reordered = Reports or topics are in another order.
# $count (Number) - how many are not listed
and-more = and { $count } more
nothing = (nothing)
ask-correction = What was corrected, and why?
write-revision = Write the correction
revision-written = Readers will see the correction.
# $after (String) - the title of a report
# $before (String) - what it was
changed-title = The title is now “{ $after }”; it was “{ $before }”.
# $after (String) - the date of a report
# $before (String) - what it was
changed-date = The date is now { $after }; it was { $before }.
changed-abstract = The text was changed.
added-abstract = A text was added.
# $id (String) - the name of a report in links
lost-id = Links to “{ $id }” will break: no report bears that name any more.
lead-to = Lead them to
keep-link = Keep these links
no-such-report = No report has that name. Choose one of the list.

# Leaving.
# $count (Number) - how many errors
errors-stop = { $count ->
    [one] { $count } error keeps the site from being made.
   *[other] { $count } errors keep the site from being made.
}
# $count (Number) - how many changes
changes-before = { $count ->
    [one] { $count } thing differs from what readers have now.
   *[other] { $count } things differ from what readers have now.
}
# $count (Number) - how many reports
corrections-missing = { $count ->
    [one] { $count } report was changed, and readers are not told what was corrected. See “What changed”.
   *[other] { $count } reports were changed, and readers are not told what was corrected. See “What changed”.
}
making = It is being made.
stop = Stop
stopped = Stopped. Nothing was made.
not-made = It was not made:
# $file (String) - the name of a file
file-downloaded = { $file } is in your downloads.
site-zip = The site
site-zip-next = All pages as one archive. Unpack it and put the files on any web host, or drop the archive where a host takes one.
download-site = Download the site (ZIP)
guide = What to do with it
guide-site-unpack = Unpack the archive. In the folder, index.html is the first page.
guide-site-host = Put what is in the folder online. Netlify and Cloudflare Pages take the folder by dragging it onto the page for a new site. GitHub Pages takes the files of a repository: “Add file”, “Upload files”, then choose the branch under Settings, Pages. Any web space takes them by SFTP, with a program such as FileZilla.
guide-site-look = Open its address, and look at a report, a year and a picture.
guide-site-correct = For a correction, make the site again and replace all files. Links to reports go on working as long as their names in links stay.
guide-file-open = Open it by a double click. It needs no network and no program but a browser.
guide-file-send = Send it by mail, put it on a stick, or put it online under any name.
guide-file-check = Give its SHA-256 where people know you, such as on your website: then they can see whether a copy was altered. The site holds the same file with its SHA-256 beside it.
guide-package-keep = Keep it. It is the file that you open for the next correction.
guide-package-send = A colleague opens it in any editor of this kind. With “Add a file” you bring their version into yours.
guide-package-private = It holds pictures and recordings as they were: send it only to those who may know what they say of their makers.
guide-dataset-deposit = Put it into an archive, such as Zenodo, with the licence that it names.
guide-dataset-check = Programs can check it against dossier.schema.json, which lies beside it on your site.
guide-csv-open = Open it in a spreadsheet program: the text is UTF-8, the separator a comma.
guide-csv-back = With “Add a file” changes come back. Reports are known by the column “id”, so leave that as it is.
guide-timelinejs-host = Put it on a web host, and give its address to TimelineJS as the source.
guide-editor-open = Open it by a double click, on any computer, also without a network.
guide-editor-keep = It keeps nothing. Save a package before you close it.
one-file-page = The page in one file
one-file-next = It opens without a network, can be sent by mail, and can be put on a stick.
download-one-file = Download the page (HTML)
package = The package
package-next = Everything to edit it again: send it to a colleague, keep it as your copy, open it here.
save-package = Save a package
dataset-file = The dataset
dataset-next = The dossier without its files, for archives and programs.
download-dataset-file = Download the dataset (JSON)
spreadsheet = A spreadsheet
spreadsheet-next = The reports as rows, for a spreadsheet program.
download-csv = Download the reports (CSV)
timelinejs = A timeline for TimelineJS
timelinejs-next = For a page that already shows such a timeline.
download-timelinejs = Download the timeline (JSON)
editor-itself = This editor
editor-next = One file that opens from a disk or a stick, without a network.
download-editor = Download the editor (HTML)

# Imports.
# $file (String) - the name of a file
import-of = Import of { $file }
reading-file = The file is being read.
# $imported (Number) - how many entries became reports
# $found (Number) - how many entries the file has
import-counts = { $found ->
    [one] { $imported } of { $found } entry was read.
   *[other] { $imported } of { $found } entries were read.
}
# $added (String) - how many reports are new
# $changed (String) - how many are changed
# $same (String) - how many are the same
import-effect = New: { $added }. Changed: { $changed }. The same: { $same }.
only-new-are-added = Something in the dossier cannot be read yet, so only reports that it has not are added. Mend what is marked first if the file is to change others, too.
nothing-imported = Nothing can be imported from this file:
say-columns = Say which column holds the date, and which the title or the text.
columns = Columns
columns-hint = A column that a dossier has no place for is left out, since it may name people. It becomes a field of your own only where you say so. Under “About the dossier” you then say whether readers can filter by it.
no-title-column = No column is the title, so titles are made of the text or the date. If one is, say so.
column = Column
examples = Examples
becomes-what = Becomes
# $column (String) - the name of a column
column-becomes = { $column } becomes
# $field (String) - the name of a field
becomes = As found: { $field }
# $kind (String) - the kind of its values
becomes-field = A field of your own ({ $kind })
left-out-column = Left out
import-options = How the file is read
day-order = Dates such as 03/04/2012
day-order-ask = Refuse them where both readings are possible
day-first = The day comes first
month-first = The month comes first
encoding = Encoding, such as windows-1251
sheet = Sheet of the workbook
first-rows = The first rows
in-the-file = In the file
as-a-report = As a report
not-taken = It is not imported; the reason is below.
refused-rows = Not imported
import-remarks = Remarks
take-import = Take these reports
cancel = Cancel

# Another version.
other-version = Another version of this dossier
# $count (Number) - how many changes
merge-counts = { $count ->
    [one] { $count } change of the other version can be taken over.
   *[other] { $count } changes of the other version can be taken over.
}
choose-sides = Both versions changed these. Choose which one holds.
ancestor-hint = From which version were both made? Then what only one of them changed is not asked. Choose none if you are not sure.
what-readers-have = What readers have now
what-was-opened = What was opened here
choose-ancestor = Choose its file
# $version (String) - the name of a file, or one of the words above
merged-against = Taken as the version from which both were made: { $version }
ours = Yours
theirs = The other
your-file = Your file
their-file = The other file
take-over = Take over
merged = The other version was taken over.
nothing-to-merge = The other version says the same.

# The page.
page-preview = The page
phone-width = Phone
go-into-page = Go into the page
colours = Colours
colours-of-computer = As the computer
light = Light
dark = Dark
no-page-yet = The page appears here when nothing keeps it from being made. See “To mend”.
without-scripts = Without scripts
# $count (Number) - how many reports
part-shown = The page shows the { $count } reports around the one that you edit.
last-right-page = This is the last state without errors.

## Page

skip-to-reports = Skip to the reports
human-rights-dossier = Human-rights dossier
no-reports-yet = No reports yet
# $reports (String) - how many reports
# $dates (String) - the dates that they cover
reports-and-dates = { $reports }, { $dates }
# $reports (String) - how many reports
# $dates (String) - the dates of the events that they are about
reports-and-events = { $reports } on events of { $dates }
summary = Summary
# $date (Element) - the day for which the summary holds
# $attribution (String) - whose account it is: a sentence
as-of = As of { $date }. { $attribution }

published-by = Published by
last-change = Last changed
version-name = Version
licence = Licence
permanent-address = Permanent address

about-dossier = About this dossier
publisher-and-sources = Publisher and sources
# $publisher (Element) - who publishes the dossier
published-by-line = Published by { $publisher }.
titles-and-dates = Titles and dates
supplied-headlines = A title in [square brackets] was written by the editors: they have not seen the publisher’s own.
# The same on a page in another language than the dossier was written in.
supplied-or-translated = A title in [square brackets] was written or translated by the editors of the dossier.
dates-published = The dates are those on which the reports were published.
dates-of-events = The dates of the reports are those of the events, not of publication.
licence-and-data = Licence and data
# $licence (Element) - the licence of the text of the dossier
licence-line = Text under { $licence }.
all-rights-reserved = All rights reserved
all-rights-reserved-line = { all-rights-reserved }.
# $address (Element) - the lasting address of this version of the dossier
permanent-line = { permanent-address }: { $address }
summary-sources = The summary is based on:
download-dataset = Download the dataset (JSON)
# $date (Element) - the day of the last change
last-changed-on = last changed on { $date }
# $date (Element) - the month or the year of the last change
last-changed-in = last changed in { $date }
# $download (Element) - the link to the dataset
# $version (String) - its version
# $changed (Element) - one of the two messages above
# $program (String) - the version of chronicle
dataset = { $download }, version { $version }, { $changed }. Made with chronicle { $program }.
download-everything = Download everything
# $csv (Element) - a button
# $text (Element) - a button
download-everything-as = Download everything as { $csv } or { $text }
# $feeds (Element) - links to the feeds
feeds = Follow in a feed reader: { $feeds }
feed-reports-atom = Reports (Atom)
feed-reports-json = Reports (JSON Feed)
feed-corrections-atom = Corrections (Atom)
feed-dataset = Dataset
one-file-heading = One file
save-page = Save this page as one file
# $save (Element) - the link that saves the page
save-page-note = { $save }. It opens without a network, and you can pass it on.
# What shows how a copy of the file is checked.
check-copy = Check a copy (SHA-256)
sha256-commands = Linux: sha256sum FILE. macOS: shasum -a 256 FILE. Windows: certutil -hashfile FILE SHA256.
# $publisher (String) - who publishes the dossier
one-file = This page is one file by { $publisher }. It needs no network.
# $date (String) - when the file was made
# $publisher (String) - who publishes the dossier
one-file-made = This page is one file, made on { $date } by { $publisher }. It needs no network.
# $address (Element) - where the page lives
one-file-copy = It is a copy of { $address }.
one-file-check = Ask the publisher for the SHA-256 of the file. One of these commands prints that of your copy; if it differs, your copy was altered. { sha256-commands }
# The words of the page are in a language whose file no speaker has reviewed yet.
words-unreviewed = The words around the dossier were translated by the chronicle project. A speaker of this language has not reviewed them yet.
# The text of the dossier was translated, and no speaker has reviewed that yet.
text-unreviewed = The text of this dossier was translated. A speaker of this language has not reviewed it yet.
# Leads to whoever publishes the site.
report-mistake = Report a mistake
# The heading of the languages in which the dossier can be read.
languages = Languages
# What is not translated is shown as it was written.
# $count (Number) - how many reports
# $language (String) - the name of the language in which they are shown, in this language
untranslated-reports = { $count ->
    [one] { $count } report is not translated yet ({ $language }).
   *[other] { $count } reports are not translated yet ({ $language }).
}
# $language (String) - the name of the language in which it is shown, in this language
untranslated-summary = The summary is not translated yet ({ $language }).
editor-link = Edit a copy, or make a dossier of your own
keyboard = Keyboard
keys = Keyboard shortcuts
key-search = go to the search field
key-next = go to the next report
key-before = go to the previous report
key-help = show this list
keys-are-on = Use keyboard shortcuts

load-failed = The reports above are complete, and you can filter them by year. The rest of this page did not load: reports are not counted, and the address does not keep the year.
try-again = Try again
exporter-failed = That did not load. Try again, or reload the page: it may have changed.
# $reload (Element) - the button that loads the newer version
newer-version = A newer version of this page is available. { $reload }
reload = Reload
# $day (Element) - the day of the version that a link cites
# $cited (Element) - that version
# $version (String) - the version of this page
# $changed (Element) - when the dossier last changed
cited-version = This link cites the version of { $day } ({ $cited }); this page is version { $version }, { $changed }.
cited-newer = This page is older than the version that the link cites.
cited-unchanged = No correction has been recorded since; entries may have been added.
cited-own = Since then the report that it leads to was corrected:
cited-others = Corrections since then:
cited-both = Corrections since then, those of the report that it leads to first:

corrections = Corrections
# $dossier (String) - the title of the dossier
corrections-title = Corrections – { $dossier }
no-corrections = No entry has been corrected so far.
corrections-page = See all corrections
# $count (Number) - how many corrections
all-corrections = See all { $count } corrections
# $count (Number) - how many corrections
correction-count = { $count ->
    [one] { $count } correction
   *[other] { $count } corrections, newest first
}
# Under the title of the dossier: leads to the corrections.
# $count (Number) - how many corrections
corrections-so-far = { $count ->
    [one] { $count } correction
   *[other] { $count } corrections
}
# What a correction changed, as far as chronicle can say it itself.
# $after (String) - the title of a report
# $before (String) - what it was
revised-title = The title is now “{ $after }”; it was “{ $before }”.
# $after (String) - the date of a report
# $before (String) - what it was
revised-date = The date is now { $after }; it was { $before }.
revised-abstract = The abstract was changed.
revised-abstract-added = An abstract was added.
corrections-feed = Follow corrections in a feed reader (Atom)
# $date (Element) - the day of a correction
# $report (Element) - the link to the report
correction = { $date }: { $report }
# $date (Element) - the day of a correction
# $report (Element) - the link to the report
# $page (Element) - the link to the page on which it stands, too
correction-and-page = { $date }: { $report } (also { $page })
# $year (String) - a year
on-page-of = on the page of { $year }
# $reason (String) - why something was corrected: a sentence
why = Why: { $reason }

open-picture = Open the picture on its own
show-picture = Show the picture
picture-previous = Previous picture
picture-next = Next picture
media-transcript = Transcript
medium-picture = Picture
medium-audio = Recording
medium-video = Video
medium-document = Document
# $medium (String) - what it is, such as "Video"
# $host (String) - the name of the host on which it lies
media-at = { $medium } at { $host }
# $format (String) - the format of a file, such as "PDF"
# $size (String) - how large it is, in words
media-file = { $format }, { $size }
# $number (String) - how many
kilobytes = { $number } kB
# $number (String) - how many
megabytes = { $number } MB
# $number (String) - how many megabytes of pictures the page holds at most
# $hash (String) - the hash of the file that is not in it
media-left-out = Not in this file, which holds pictures of at most { $number } MB in all. SHA-256: { $hash }
# $date (String) - the date of a report
# $title (String) - its title
report-of = Report of { $date }: { $title }
# $date (String) - the date of the event that a report is about
# $title (String) - its title
report-of-event = Report on an event of { $date }: { $title }

# $year (String) - a year
reports-of-year = Reports of { $year }
# $year (String) - a year
# $dossier (String) - the title of the dossier
year-title = Reports of { $year } – { $dossier }
reports = Reports
years-with-reports = Years
search-all-reports = Search all reports
# $report (String) - the title of the report
# $dossier (String) - the title of the dossier
report-page-title = { $report } – { $dossier }
among-all-reports = See it among all reports
related-reports = Related reports
related-hint = They are from the same source, or on the same topics and at most a year apart.
how-to-cite = How to cite this report
open-dossier = Open the dossier

# The page with the code for other people's pages.
embed-heading = Put it into your page
embed-hint = Copy one of these codes into the HTML of your page. The frame loads from this site and from nowhere else, and keeps nothing in the browser.
embed-what = What it shows
embed-newest = The newest reports
embed-chart = The chart
embed-height = Height, in pixels
embed-height-fixed = Fixed
embed-height-follows = As high as what it shows
embed-width = Width, in pixels or as 100%
embed-preview = Preview
embed-code-frame = A frame
embed-code-script = A frame that a script of this site makes as high as what it shows
embed-code-link = A link, for editors that keep no frames
embed-copy = Copy
embed-copied = Copied

# The page on which a reader verifies files, and where media come from.
verify = Verify
verify-hint = Your browser computes the SHA-256 of a file and compares it with the one that this page states. That tells whether the file was changed. It does not tell when or where it was made, or whether what it shows is true. Nothing is sent anywhere.
# The button beside one file.
verify-button = Verify
verify-waits = Verifying …
verify-same = This is the file whose SHA-256 the dossier states. That does not say when or where it was made.
# $hash (Element) - the hash that was found
verify-other = This is another file: its SHA-256 is { $hash }. Do not rely on it, and tell the publisher.
verify-missing = The file did not arrive, so nothing can be said of it.
verify-failed = The program that verifies did not load. Load this page again.
verify-by-command = These commands print the SHA-256 of a file that you saved: { sha256-commands }
verify-site = All files of this site
verify-site-hint = Every file is fetched from this host and compared with the list of hashes in SHA256SUMS.
verify-site-button = Verify all files
# $count (Element) - how many files
verify-site-same = All files are those of the list: { $count }.
# $count (Element) - how many files
verify-site-other = These files are not those of the list, or did not arrive ({ $count }):
verify-signed = The list is signed with the key that this page states. Compare that key with the one that the publisher gives elsewhere.
verify-signed-other-key = The list is signed with another key than this page states. Do not rely on this copy.
verify-signed-altered = The signature belongs to another list: files of this copy were altered. Do not rely on it.
verify-unsigned = There is no signature, so only damage is found: whoever alters a copy can write a new list.
verify-key = The publisher’s key
# $key (Element) - the public key
verify-key-hint = The publisher signs this site with the key { $key }. Look for this key in another place, such as the publisher’s website or a printed report: whoever alters a copy of this site can write another key here.
verify-no-key = The publisher does not sign this site.
verify-key-commands = These commands verify the signature and all files of a copy:
verify-file = A file that you have
verify-file-hint = Choose a picture, a copy of the page in one file, or any other file. It stays in your browser.
# $name (Element) - the name under which this page states the file
verify-file-known = This page states the SHA-256 of this file: { $name }.
# $hash (Element) - the hash that was found
verify-file-unknown = This page does not state the SHA-256 of this file, which is { $hash }.
verify-dossier = The dossier
verify-dataset = The dataset
verify-media = Media and sources
provenance = Where it comes from
provenance-captured = When it was made
provenance-place = Where it was made
provenance-by = Who made or collected it
provenance-device = With what it was made
provenance-original = Evidentiary copy (kept apart, not published)
provenance-working = Working copy
provenance-published = Published copy
provenance-changes = What was done between the evidentiary copy and the working copy
provenance-custody = Chain of custody
provenance-proofs = Proofs
proof-opentimestamps = Proof in the block chain (OpenTimestamps)
proof-rfc3161 = Timestamp of an authority (RFC 3161)
proof-c2pa = Content credentials (C2PA)
proof-wacz = Archive of the page (WACZ)
# $command (Element) - a command, or the name of a program
proof-command = This verifies it: { $command }.
# $which (Element) - which of the copies
# $time (Element) - when, in UTC
# $signer (Element) - the name of the authority's signer
# $authority (Element) - the name of the authority
# $certificate (Element) - the SHA-256 of its certificate
verify-timestamp = The signature holds. { $signer } had the SHA-256 of this copy at { $time } (UTC): { $which }. The authority is { $authority }, whose certificate has the SHA-256 { $certificate }. Whether to trust it is for you to say.
verify-timestamp-other = It is a timestamp of a file that this page does not state.
verify-timestamp-wrong = It proves nothing: its signature or its certificate does not hold, or is of a kind that is not known here.

# The page that a host shows where an address leads to nothing.
not-found = There is no page at this address
not-found-why = The address may be incomplete, or the page may have moved.

all-dossiers = All dossiers
human-rights-dossiers = Human-rights dossiers
reports-and-sources = Reports and their sources
skip-to-dossiers = Skip to the dossiers
dossiers = Dossiers
# $count (Number) - how many dossiers
dossier-count = { $count ->
    [one] { $count } dossier
   *[other] { $count } dossiers
}
# $shown (Element) - how many dossiers are shown
# $total (Number) - how many there are
dossier-count-of = { $total ->
    [one] { $shown } of { $total } dossier
   *[other] { $shown } of { $total } dossiers
}
dates-covered = Dates covered
none-yet = None yet
last-change-of = Last change
filter-dossiers = Filter by country, title or date
no-dossiers = No dossier matches.
show-all = Show all
which-dossier = The link that you followed leads to one of these dossiers. Choose one: the rest of the link is kept.
# $publisher (String) - who publishes the site
site-published-by = Published by { $publisher }.
# $titles (String) - the titles of the dossiers
index-description = Dated reports and their sources. { $titles }.
# $dossier (String) - the title of a dossier
# $feed (String) - the name of a feed
feed-of = { $dossier }: { $feed }

back-to-site = Back to the site
editor-title = Dossier editor
editor-purpose = Make, correct and publish a dossier in your browser. Nothing that you open or write here is sent anywhere.
editor-waits = The editor is being loaded.
editor-failed = The editor did not load. Load this page again; if that does not help, the page may have changed on the host.
editor-without-scripts = The editor needs scripts, which are off in this browser. Without them, a dossier can be made with the chronicle program.

# What feeds say.
# $title (String) - the title of the dossier
feed-of-corrections = { $title }: corrections
# $title (String) - the title of a report
feed-corrected = Corrected: { $title }
feed-interval = It came out over a time; this feed dates it by its first day.
feed-doubtful = Its date is in doubt; this feed dates it by the first day that it may mean.
feed-month = Its day is not known; this feed dates it by the first of its month.
feed-year = Its day is not known; this feed dates it by the first of its year.
