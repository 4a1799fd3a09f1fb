### The words of chronicle in Arabic. The comments in en.ftl explain each message.
### Reviewed by a speaker: no

# A dossier is «ملف حقوقي» all through, since «ملف» alone is a file. An address is «رابط», since
# «عنوان» is a title. A version is «إصدار», since «نسخة» is a copy.

## Common

language-name = العربية
digits = 0123456789
group = { "," }
group-from = 1000
decimal = { "." }

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

season-1 = ربيع
season-2 = صيف
season-3 = خريف
season-4 = شتاء

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

date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-season = { $season } { $year }
date-year = { $year }
date-about = حوالي { $date }
date-perhaps = ربما { $date }
date-perhaps-about = ربما حوالي { $date }
date-range = { $from } – { $to }

list-next = { $list } و{ $item }
list-pair = { $list } و{ $item }
list-last = { $list } و{ $item }
list-or = { $list } أو { $item }

report-count = { $count ->
    [zero] لا تقارير
    [one] تقرير واحد
    [two] تقريران
    [few] { $count } تقارير
    [many] { $count } تقريرًا
   *[other] { $count } تقرير
}
report-count-of = { $total ->
    [zero] { $shown } من أصل { $total } تقرير
    [one] { $shown } من أصل تقرير واحد
    [two] { $shown } من أصل تقريرين
    [few] { $shown } من أصل { $total } تقارير
    [many] { $shown } من أصل { $total } تقريرًا
   *[other] { $shown } من أصل { $total } تقرير
}

query-all = التقارير
query-period = { $reports } في { $period }
# With a colon, since the names of topics and types are in the nominative.
query-topics = { $reports } بشأن: { $topics }
query-types = { $reports }، النوع: { $types }
query-field = { $reports } ({ $field }: { $values })
query-words = { $reports }، «{ $words }»
quoted-words = «{ $words }»

facet-topics = المواضيع
facet-type = النوع

no-text = لا يتوفر نص لهذا التقرير.
no-address = لا يُعرف له رابط.
yes = نعم
no = لا
coordinates = { $latitude }، { $longitude }
place-at = { $name } ({ $coordinates })
field-value = { $field }: { $value }
event-of = تاريخ الحدث: { $date }
event-of-at = تاريخ الحدث ومكانه: { $date }، { $place }
by-authors = بقلم { $authors }
content-warning = تحذير بشأن المحتوى: { $warning }
corrected-on = صُحِّح في { $date }: { $change } { $reason }

source-archived = { $source }، نسخة مؤرشفة: { $copy }
source-archived-on = { $source }، نسخة مؤرشفة في { $captured }: { $copy }
source-seen = { $source }، آخر اطلاع في { $seen }
source-archived-seen = { $source }، آخر اطلاع في { $seen }، نسخة مؤرشفة: { $copy }
source-archived-on-seen = { $source }، آخر اطلاع في { $seen }، نسخة مؤرشفة في { $captured }: { $copy }

cite-this-dossier = الاستشهاد بهذا الملف الحقوقي
cite-report = الاستشهاد بتقرير { quoted-title }
quoted-title = «{ $title }»
close = إغلاق
format-json = JSON
format-csv = CSV
format-text = نص عادي

## Reader

month-short-1 = يناير
month-short-2 = فبراير
month-short-3 = مارس
month-short-4 = أبريل
month-short-5 = مايو
month-short-6 = يونيو
month-short-7 = يوليو
month-short-8 = أغسطس
month-short-9 = سبتمبر
month-short-10 = أكتوبر
month-short-11 = نوفمبر
month-short-12 = ديسمبر

window-title = { $query } – { $dossier }
search = بحث
search-placeholder = ابحث في العناوين والنصوص والأشخاص…
search-hint = مثال: "حرية التجمع" -إضراب. تُبقي علامتا الاقتباس الكلمات معًا؛ وتستبعد علامة الناقص كلمة.
facet-year = السنة
all-years = كل السنوات
# One form for all numbers: what is seen of a choice is its name and the number.
choice-with-count = { $choice } { $count } من التقارير

span-of-years = عدة سنوات
span-first = من
span-last = إلى
bar = { $period }: { $reports }
bar-doubtful = { $period }: { $reports }، منها { $doubtful } بتاريخ غير مؤكد

active-filters = عوامل التصفية النشطة
remove-filter = إزالة عامل التصفية: { $filter }
clear-filters = إزالة الكل

status = { $reports }، { $period }
status-all-years = كل السنوات
status-searching = جارٍ تحميل البحث…
share-and-export = المشاركة والتصدير
copy-link = نسخ رابط هذه التقارير
share-link = مشاركة رابط هذه التقارير
download-shown = تنزيل هذه التقارير
arrangement = طريقة العرض
oldest-first = الأقدم أولًا
titles-only = العناوين فقط
to-filters = البحث والتصفية
mark-corrected = مصحَّح
mark-warning = تحذير بشأن المحتوى
no-results = لا يوجد تقرير يستوفي كل هذه الشروط.
without-words = إزالة الكلمات ({ $count })
without-period = إزالة الفترة ({ $count })
without-topics = إزالة المواضيع ({ $count })
without-types = إزالة النوع ({ $count })
without-field = إزالة «{ $field }» ({ $count })
filters-reset = أُزيلت عوامل التصفية لعرض التقرير الذي يقود إليه الرابط.
show-more = عرض المزيد (المتبقي: { $count })
print-is-cut = لم تُطبع هنا كل هذه التقارير: اختر سنة لطباعة بقيتها.

permalink = رابط هذا التقرير
cite = الاستشهاد
link-copied = نُسخ الرابط
search-is-loading = ما زال البحث قيد التحميل. اضغط مرة أخرى بعد قليل.
search-failed = تعذّر تحميل البحث. اكتب حرفًا آخر للمحاولة من جديد.
reports-failed = تعذّر تحميل بعض التقارير. غيّر أحد عوامل التصفية للمحاولة من جديد.

## Exporter

cite-style = الأسلوب
cite-programs = لبرامج إدارة المراجع
format-apa = APA
format-chicago-bibliography = Chicago، قائمة المراجع
format-chicago-note = Chicago، حاشية
format-plain = نص عادي
format-bibtex = BibTeX
format-ris = RIS
format-csl-json = CSL-JSON
copy = نسخ
download = تنزيل
copy-format = نسخ { $format }
download-format = تنزيل { $format }
copied = تم النسخ
copy-refused = حُدّد النص، لكن متصفحك لم يسمح بالنسخ: يُرجى نسخه بنفسك
downloaded = تم التنزيل
download-refused = لم يسمح متصفحك بالتنزيل

dossier = ملف حقوقي
archived-copy = نسخة مؤرشفة: { $address }
archived-copy-of = نسخة مؤرشفة في { $date }: { $address }
version = الإصدار { $version }
note-listed = مدرج في: { $title } ({ $publisher })، الإصدار { $version }
note-listed-at = مدرج في: { $title } ({ $publisher })، الإصدار { $version }، { $address }
note-date = التاريخ: { $date }

citation-archived = نسخة مؤرشفة: { $address }
citation-archived-on = نسخة مؤرشفة في { $date }: { $address }
citation-listed = مدرج في: { $title } ({ $publisher })، الإصدار { $version }
citation-listed-at = مدرج في: { $title } ({ $publisher })، الإصدار { $version }، { $address }
citation-retrieved = استُرجع في { $date }
citation-accessed = اطُّلع عليه في { $date }
citation-date-day = { $day } { $month } { $year }
citation-date-month = { $month } { $year }
apa-date-day = { $year }، { $day } { $month }
apa-date-month = { $year }، { $month }
citation-undated = د.ت.
citation-circa = حوالي { $date }
citation-perhaps-circa = ربما حوالي { $date }
authors-pair = { $one } و{ $other }
authors-last = { $list }، و{ $name }
authors-others = { $list } وآخرون

list-heading = { $heading }: { $reports }
list-version = الإصدار { $version }، اطُّلع عليه في { $date }
list-source = المصدر: { $address }
list-permanent = في الملف الحقوقي: { $address }

## Editor

editor-name = محرر الملفات الحقوقية
editor-promise = أنشئ ملفًا حقوقيًا وصحّحه وانشره في هذا المتصفح. لا يُرسَل إلى أي مكان شيء مما تفتحه أو تكتبه.
to-the-site = العودة إلى الموقع
copy-heading = الملف الحقوقي لهذا الموقع
copy-hint = أنت تحرر نسخة. لن يرى القراء أي تغيير إلى أن تنشرها.
edit-copy = تحرير نسخة
copy-opened = أنت تحرر نسخة من الملف الحقوقي لهذا الموقع.
open-heading = ملف لديك
open-hint = حزمة أو مجموعة بيانات من هذا المحرر، أو مصنّف أو جدول بيانات، أو خط زمني، أو خلاصة، أو قائمة مراجع، أو صفحة بلد محفوظة بصيغة نصية. ويمكنك أيضًا إفلات الملفات في أي موضع من هذه الصفحة.
open-file = فتح ملف
new-heading = ملف حقوقي جديد
country = البلد
choose-one = اختر من القائمة
choose-country = اختر بلدًا أولًا.
dossier-title = العنوان
proposed-title = حقوق الإنسان في { $country }
make-dossier = إنشاء ملف حقوقي جديد
new-dossier-made = الملف الحقوقي الجديد مفتوح. املأ الحقول المعلَّمة، ثم أضف التقارير.
paste-heading = صفوف من جدول بيانات
paste-label = الصق الصفوف هنا
paste-hint = انسخ الخلايا مع صف عناوينها، مثل التاريخ والعنوان والمصدر.
take-pasted = قراءة الصفوف
pasted-name = صفوف ملصقة
kept-heading = المسودات على هذا الحاسوب
kept-draft = { $name }، محفوظة منذ { $time }
continue-draft = متابعة
kept-hint = يستطيع فتحها كل من يستخدم هذا الحاسوب.
forget-everything = محو كل شيء الآن
all-forgotten = لم يعد هذا المتصفح يحتفظ بأي شيء من المحرر.
forgotten-later = ما زالت علامة تبويب أخرى في هذا المتصفح تحتفظ بمسودة. اترك هذه الصفحة مفتوحة وأغلق تلك العلامة: عندئذ لا يبقى أي شيء محفوظًا.
opened = فُتح: { $file }.
not-opened = تعذّر فتح { $file }: { $reason }
medium-elsewhere = الملف { $file } صورة أو تسجيل أو وثيقة. افتح تقريرًا وأضفه تحت «الصور والتسجيلات والوثائق».
compared-with = يُقارَن عملك الآن بالملف { $file }.

save = حفظ
undo = تراجع
redo = إعادة
undone = تم التراجع.
redone = تمت الإعادة.
undone-of = تم التراجع: { $what }
redone-of = تمت الإعادة: { $what }
field-of = { $field } في «{ $title }»
add-file = إضافة ملف
saved-to = حُفظ في { $file } الساعة { $time }
saved-as-download = حُفظ في تنزيلاتك باسم { $file } الساعة { $time }
saved-to-folder = حُفظ في مجلد الموقع الساعة { $time }
as-opened = كما فُتح من { $file }
folder-open = كما هو في مجلد الموقع
not-saved = غير محفوظ
not-saved-yet = لم يُحفظ في ملف بعد
not-saved-because = لم يُحفظ: { $reason }
changed-elsewhere = غيّر برنامج آخر الملف { $file } منذ أن فتحته، ولذلك لم يُكتب فوقه. احفظ حزمة باسم آخر، ثم افتح الاثنين لدمجهما.
keep-draft = الاحتفاظ بمسودة على هذا الحاسوب
draft-kept = يحتفظ هذا المتصفح بمسودة من الآن فصاعدًا. وقد تُفقد منه، ويستطيع فتحها كل من يستخدم هذا الحاسوب: المعوَّل عليه هو الملف الذي تحفظه.
draft-forgotten = لم يعد هذا المتصفح يحتفظ بأي مسودة من هذا الملف الحقوقي.
draft-refused = لا يستطيع هذا المتصفح الاحتفاظ بمسودة. احفظ عملك في ملف.
draft-there = لدى هذا المتصفح مسودة من «{ $name }» منذ { $time }. أعد تحميل هذه الصفحة لمتابعتها أو لمحوها؛ ولن تُستبدل.
draft-restored = فُتحت مسودة «{ $name }» كما كانت آخر مرة.
draft-restored-in-part = { $count ->
    [zero] فُتحت مسودة «{ $name }» بكل تعديلاتها. راجعها قبل أن تحفظها.
    [one] فُتحت مسودة «{ $name }»، لكن تعذّر استرجاع تعديل واحد من تعديلاتها. راجعها قبل أن تحفظها.
    [two] فُتحت مسودة «{ $name }»، لكن تعذّر استرجاع تعديلين من تعديلاتها. راجعها قبل أن تحفظها.
    [few] فُتحت مسودة «{ $name }»، لكن تعذّر استرجاع { $count } تعديلات من تعديلاتها. راجعها قبل أن تحفظها.
    [many] فُتحت مسودة «{ $name }»، لكن تعذّر استرجاع { $count } تعديلًا من تعديلاتها. راجعها قبل أن تحفظها.
   *[other] فُتحت مسودة «{ $name }»، لكن تعذّر استرجاع { $count } تعديل من تعديلاتها. راجعها قبل أن تحفظها.
}
open-elsewhere = مسودة «{ $name }» قيد التحرير في علامة تبويب أخرى من هذا المتصفح. أغلقها هناك أولًا: لا يجوز أن تكتب إحداهما فوق الأخرى.
also-open = «{ $name }» مفتوح أيضًا في علامة تبويب أخرى من هذا المتصفح. وما تكتبه هنا لا يصل إليها: احفظ العملين باسمين مختلفين، وادمجهما عن طريق «إضافة ملف».
check-failed = تعذّر إجراء الفحص: { $reason }

parts = أجزاء الملف الحقوقي
what-is-shown = المعروض
edit-tab = التحرير
part-reports = التقارير ({ $count })
part-to-mend = ما يلزم إصلاحه ({ $count })
part-changes = ما تغيّر ({ $count })
about-the-dossier = عن الملف الحقوقي
the-site = الموقع
to-mend = ما يلزم إصلاحه
what-changed = ما تغيّر
publish-and-save = النشر والحفظ

list-of-reports = التقارير
add-report = إضافة تقرير
untitled = تقرير بلا عنوان
this-report = هذا التقرير
kind-report = تقرير
find-reports = بحث
show = عرض
show-all-reports = كل التقارير
show-to-mend = ما يلزم إصلاحه
order = الترتيب
order-newest = الأحدث أولًا
order-oldest = الأقدم أولًا
order-title = حسب العنوان
order-file = كما في الملف
no-reports-hint = لا تقارير بعد. أضف التقرير الأول، أو الصق صفوفًا من جدول بيانات، أو أضف ملفًا.
choose-report = اختيار «{ $title }»
chosen-reports = { $count ->
    [zero] لم يُختر أي تقرير
    [one] اختير تقرير واحد
    [two] اختير تقريران
    [few] اختيرت { $count } تقارير
    [many] اختير { $count } تقريرًا
   *[other] اختير { $count } تقرير
}
add-topic = إضافة الموضوع
set-for-all = تعيين للكل
choose-all = اختيار كل ما في القائمة
choose-none = إلغاء الاختيار
delete-chosen = حذف التقارير المختارة
duplicated = نسخة من التقرير مفتوحة الآن.
report-deleted = حُذف التقرير. يمكن استعادته بالتراجع.

all-reports = كل التقارير
previous-report = السابق
next-report = التالي
date-label = التاريخ
date-hint = اكتبه كما تشاء: ٢٧ يونيو ٢٠١٣، يونيو ٢٠١٣، حوالي ٢٠١٢، ٢٠١١ – ٢٠١٣. ويحفظه الحقل بصيغة مختصرة.
unreadable-date = «{ $text }» ليس تاريخًا يمكن حفظه. اكتب يومًا أو شهرًا أو سنة، مثل «حوالي مايو ٢٠٢٦».
date-found = { $date }؛ يجده القراء ضمن { $years }
which-day = أي يوم هو المقصود؟
report-title = العنوان
report-title-hint = كما كتبه الناشر. وإن كان التقرير عن حادثة، فاكتب عنوانًا من عندك، وضع علامة في الخانة أدناه.
supplied = هذا العنوان من وضعنا لا من وضع الناشر: يُعرض بين قوسين معقوفين
abstract-label = النص
abstract-hint = ما يقوله التقرير، بعباراتك أنت. اتركه فارغًا إن لم تطّلع على التقرير.
publisher = الناشر
report-publisher-hint = الجهة التي نشرت التقرير.
kind = النوع
kind-hint = ما يراه القراء، مثل «بيان صحفي».
item-type = النوع في الاستشهادات
item-type-hint = كيف تتعامل معه برامج إدارة المراجع.
topic = الموضوع
topics = المواضيع
topics-hint = اختر موضوعًا من القائمة أو اكتب موضوعًا جديدًا.
remove-topic = إزالة الموضوع { $topic }
add = إضافة
list-value = القيمة
sources = المصادر
source = المصدر
add-source = إضافة مصدر
address = الرابط
address-hint = حيث يمكن قراءة التقرير: https://…
archived-address = النسخة المؤرشفة
archived-hint = رابط نسخة يحتفظ بها أرشيف، مثل web.archive.org.
captured = تاريخ الأرشفة
retrieved = تاريخ آخر اطلاع
authors = المؤلفون
author = المؤلف
# A name is divided by the comma of ASCII only.
author-hint = اسم العائلة، ثم فاصلة لاتينية (,) ومسافة، ثم الاسم الشخصي؛ أو اسم منظمة.
add-author = إضافة مؤلف
more-fields = حقول أخرى
report-language = لغة التقرير
language = اللغة
language-hint = رمز لغة، مثل ar أو en أو zh-Hans.
warning-label = تحذير بشأن المحتوى
content-warning-hint = ما قد يسبب ضيقًا للقراء. ومعظم التقارير لا تحتاج إليه.
report-id = الاسم في الروابط
report-id-hint = هو جزء من الروابط الدائمة. ويبقى كما هو إذا تغيّر التاريخ أو العنوان. وينبغي ألا يتغيّر بعد النشر.
aliases = الأسماء السابقة في الروابط
alias = اسم سابق
alias-hint = الروابط التي تحمله تقود إلى هذا التقرير.
add-alias = إضافة اسم سابق
revisions = التصحيحات
add-revision = إضافة تصحيح
revision-date = تاريخ التصحيح
revision-change = ما الذي صُحِّح؟
revision-reason = لماذا؟
revision-reason-hint = يرى القراء الأمرين بجانب التقرير، ولذلك يلزم كلاهما.
duplicate = إنشاء نسخة
delete-report = حذف هذا التقرير
removed-from-reports = { $count ->
    [zero] لم يُزل من أي تقرير. يمكن استعادته بالتراجع.
    [one] أُزيل أيضًا من تقرير واحد. يمكن استعادته بالتراجع.
    [two] أُزيل أيضًا من تقريرين. يمكن استعادته بالتراجع.
    [few] أُزيل أيضًا من { $count } تقارير. يمكن استعادته بالتراجع.
    [many] أُزيل أيضًا من { $count } تقريرًا. يمكن استعادته بالتراجع.
   *[other] أُزيل أيضًا من { $count } تقرير. يمكن استعادته بالتراجع.
}
move-up = نقل العنصر رقم { $number } إلى أعلى
remove = إزالة
remove-number = إزالة العنصر رقم { $number }

media = الصور والتسجيلات والوثائق
add-media = إضافة ملفات
add-link-medium = إضافة رابط إلى ما هو منشور في موقع آخر
media-hint = يمكنك أيضًا إفلات الملفات هنا. وهي تُنشر مع الموقع.
medium-type = النوع
medium-provenance = { provenance }
medium-provenance-hint = النسخة الإثباتية هي الملف كما تلقيتموه. احفظوها على حدة، واذكروا هنا بصمة SHA-256 الخاصة بها. لا تكتبوا اسم شخص لا يرغب في ذلك.
medium-captured = { provenance-captured }
medium-place = { provenance-place }
medium-by = { provenance-by }
medium-device = { provenance-device }
medium-original = بصمة SHA-256 للنسخة الإثباتية
medium-working = بصمة SHA-256 للملف في مجلد الموقع
medium-changes = { provenance-changes }
add-change = إضافة تغيير
one-change = ما الذي أُجري
medium-custody = { provenance-custody }
add-step = إضافة خطوة
one-step = ما الذي أُجري، ومن أجراه
medium-proofs = { provenance-proofs }
add-proof = إضافة دليل
proof-file = ملف في media/
picture = صورة
audio = تسجيل صوتي
video = فيديو
document = وثيقة
caption = التعليق
caption-hint = من أو ما الذي يظهر، وأين ومتى.
alt = نص بديل للقراء الذين لا يستطيعون رؤيتها
alt-hint = اذكر ما تُظهره الصورة.
transcript = التفريغ النصي
transcript-hint = ما يقال في التسجيل.
credit = من إعداد
licence-id = الرخصة
licence-hint = معرّف SPDX، مثل CC-BY-4.0 أو LicenseRef-AllRightsReserved.
doi = DOI
doi-hint = إن كان أرشيف قد منح معرّفًا، مثل 10.5281/zenodo.1234567.
medium-refused = لم يُضف { $file }: ليس صورة أو تسجيلًا أو ملف PDF مما تعرضه المتصفحات. { $reason }
medium-added = أُضيف في { $path }. اذكر الآن ما يُظهره.
pixels = { $width } × { $height } بكسل
kilobytes-of = { $number } كيلوبايت
metadata = ما يكشفه الملف عمّن أنشأه
metadata-removed = يُزال عند النشر، لكنه يبقى في الملف الذي في حزمتك.
remove-metadata = إزالته من الملف الآن
metadata-gone = لم يعد الملف يكشف شيئًا عمّن أنشأه.
metadata-stays = لا يمكن إزالته عند النشر من ملف بهذه الصيغة. أزله أولًا ببرنامج مثل ExifTool.
redact = تغطية أجزاء منها
redaction-hint = ارسم مربعًا فوق كل جزء لا ينبغي لأحد أن يراه، أو أضف مربعًا وحدد أرقامه. يصير المربع أسود في الصورة نفسها: لا يحوي الملف الجديد شيئًا مما كان هناك. يخرج الأصل من الملف الحقوقي، فاحتفظ به عندك. تبقى بصمته SHA-256. قد تظل إثباتاته وما نُشر من قبل تُظهره.
add-area = إضافة مربع
from-left = من اليسار، بكسل
from-top = من الأعلى، بكسل
area-width = العرض، بكسل
area-height = الارتفاع، بكسل
redact-now = تسويدها
parts-covered = أجزاء مغطاة بالأسود
# $hash (String) - the SHA-256 of the file before
parts-covered-of = أجزاء مغطاة بالأسود. كانت بصمة SHA-256 قبل ذلك { $hash }.
redacted = صارت المربعات سوداء. لم يعد الأصل في الملف الحقوقي.
statement = { $about }: { $value }
about-position = مكان الإنشاء
about-name = اسم
about-serial-number = الرقم التسلسلي لجهاز
about-device = الجهاز
about-tool = برنامج
about-time = وقت الإنشاء
about-thumbnail = صورة مصغرة

own-fields = حقولك الخاصة
add-own-field = إضافة حقل
add-topic-to-dossier = إضافة موضوع
label = التسمية
id-is = الاسم في الروابط: { $id }
field-kind = نوع القيمة
field-filter = يستطيع القراء استخدامه في التصفية
field-text = نص
field-number = رقم
field-yes-no = نعم أو لا
field-date = تاريخ
field-link = رابط
field-list = قائمة
field-place = مكان
not-known = غير معروف
place-name = اسم المكان
latitude = خط العرض
longitude = خط الطول

summary-label = الملخص
as-of-label = محدَّث حتى
paragraphs = الفقرات
paragraph = فقرة
add-paragraph = إضافة فقرة
attribution = من كتب الملخص
attribution-hint = جملة واحدة، مثل «كتبته هيئة التحرير استنادًا إلى التقارير أدناه.»
name = الاسم
dossier-publisher-hint = الجهة التي تنشر هذا الملف الحقوقي.
photo = الصورة
no-photo-hint = توضع صورة بجانب الملخص. ويمكن الاستغناء عنها.
add-photo = اختيار صورة
replace-photo = اختيار صورة أخرى
remove-photo = إزالة الصورة
photo-report = التقرير الذي تقود إليه الصورة
photo-report-hint = اسمه في الروابط؛ اتركه فارغًا إن لم يكن هناك تقرير.
dates-label = تواريخ التقارير هي
dates-hint = يحدد ذلك كيف تذكرها الصفحات والاستشهادات والخلاصات.
dates-of-publication = تواريخ النشر
dates-of-events-choice = تواريخ الأحداث

site-hint = كل هذا اختياري.
site-name = اسم الموقع
site-name-hint = من دونه يُسمى الموقع باسم الملف الحقوقي.
site-publisher-hint = من دونه يُذكر ناشر الملف الحقوقي.
site-address = رابط الموقع
site-address-hint = حيث سيكون على الإنترنت: https://… وتحتاج إليه الخلاصات والاستشهادات وصور المعاينة.
accent = لون الروابط
accent-hint = داكن بما يكفي ليُقرأ على خلفية فاتحة، مثل #0b5c8a.
choose-colour = اختيار اللون
logo = الشعار
logo-hint = صورة في المجلد media/.
choose-logo = اختيار شعار
site-footer = سطر في أسفل كل صفحة
site-footer-hint = مثل «الأسئلة والتصحيحات: editors@your.example».
site-contact = رابط الإبلاغ عن الأخطاء
site-contact-hint = صفحة أو صندوق بريد (mailto:editors@your.example) يبلّغ فيه القراء عن الأخطاء.
site-key = المفتاح العام
site-key-hint = المفتاح الذي توقّع به الموقع. يعرضه الأمر chronicle keygen.
file-name = اسم الملف الذي يُحفظ فيه الملف الحقوقي
file-name-hint = حروف وأرقام وواصلات.

translations = الترجمات
translations-hint = يمكن للقراء اختيار أي لغة من هذه القائمة. ويظهر النص غير المترجم كما كُتب.
translated-texts = المترجَم: { $done } من { $count }
language-to-add = لغة أخرى
language-to-add-hint = رمزها، مثل ru أو kk أو pt-BR.
no-language-to-add = اكتب رمز لغة غير لغة الملف الحقوقي نفسه، مثل ru أو kk أو pt-BR.
add-language = إضافة اللغة
take-translators-file = إدخال ملف من المترجمين (PO)
download-translators-file = تنزيل ملف للمترجمين (PO)
texts-taken = النصوص المأخوذة من { $file }: { $count }
translation-reviewed = راجع أحد الناطقين بهذه اللغة الترجمة كلها
remove-language = إزالة هذه اللغة
translation-removed = أزيلت الترجمة. يعيدها التراجع.
texts-outdated = ترجمات لنص سابق: { $count }. يرى القراء هذه النصوص كما كُتبت.
texts-orphaned = ترجمات لنصوص لم تعد موجودة: { $count }.
remove-them = إزالتها
only-open-texts = النصوص غير المترجمة أو التي تغيرت بعد ترجمتها فقط
nothing-to-translate = كل شيء مترجم.
text-outdated = تغير النص بعد ترجمته.
still-right = الترجمة ما زالت صحيحة
some-of-all = { $first } إلى { $last } من { $count }

fill-in = لا شيء هنا بعد. املأ هذا الحقل.
nothing-to-mend = لا شيء يلزم إصلاحه.
look-for-people = البحث عما قد يعرّض أشخاصًا للخطر
people-looked-for = انظر واستمع بنفسك أيضًا: لا يُعثر على الوجوه والأصوات وأسماء الأشخاص.
meant = هذا مقصود
why-meant = لماذا يجوز نشره؟
error = خطأ
warning = تحذير
go-to-field = الانتقال إلى: { $field }
more-to-mend = وغير ذلك ({ $count }).
publishing = النشر
remedy-write = كتابة { $text }
remedy-trim = إزالة المسافات التي حوله
remedy-remove-invisible = إزالة ما لا يُرى
remedy-join-lines = جعله سطرًا واحدًا
remedy-rename = تسميته { $id }
remedy-declare-topic = إضافة الموضوع { $id } إلى الملف الحقوقي
remedy-declare-field = إضافة الحقل { $id } إلى الملف الحقوقي

nothing-published = لا يُعرف ما لدى القراء الآن. اختر مجموعة البيانات أو الحزمة التي نُشرت آخر مرة، ليُقارَن عملك بها.
nothing-changed = لا شيء يختلف عما نُشر.
compare-with-opened = المقارنة بما فتحته
compare-with-file = المقارنة بملف منشور
added-reports = تقارير جديدة
changed-reports = تقارير تغيّرت
removed-reports = تقارير أُزيلت
reordered = تغيّر ترتيب التقارير أو المواضيع.
and-more = وغير ذلك ({ $count })
nothing = (لا شيء)
ask-correction = ما الذي صُحِّح، ولماذا؟
write-revision = كتابة التصحيح
revision-written = سيرى القراء التصحيح.
changed-title = العنوان الآن «{ $after }»، وكان «{ $before }».
changed-date = التاريخ الآن { $after }، وكان { $before }.
changed-abstract = تغيّر النص.
added-abstract = أُضيف نص.
lost-id = ستتعطل الروابط إلى «{ $id }»: لم يعد أي تقرير يحمل هذا الاسم.
lead-to = توجيهها إلى
keep-link = الإبقاء على هذه الروابط
no-such-report = لا يحمل أي تقرير هذا الاسم. اختر اسمًا من القائمة.

errors-stop = { $count ->
    [zero] لا أخطاء تمنع إنشاء الموقع.
    [one] خطأ واحد يمنع إنشاء الموقع.
    [two] خطآن يمنعان إنشاء الموقع.
    [few] { $count } أخطاء تمنع إنشاء الموقع.
    [many] { $count } خطأً تمنع إنشاء الموقع.
   *[other] { $count } خطأ تمنع إنشاء الموقع.
}
changes-before = { $count ->
    [zero] لا اختلاف عما لدى القراء الآن.
    [one] اختلاف واحد عما لدى القراء الآن.
    [two] اختلافان عما لدى القراء الآن.
    [few] { $count } اختلافات عما لدى القراء الآن.
    [many] { $count } اختلافًا عما لدى القراء الآن.
   *[other] { $count } اختلاف عما لدى القراء الآن.
}
corrections-missing = { $count ->
    [zero] لم يتغيّر أي تقرير من دون أن يُذكر للقراء ما صُحِّح. انظر «ما تغيّر».
    [one] تغيّر تقرير واحد، ولم يُذكر للقراء ما صُحِّح فيه. انظر «ما تغيّر».
    [two] تغيّر تقريران، ولم يُذكر للقراء ما صُحِّح فيهما. انظر «ما تغيّر».
    [few] تغيّرت { $count } تقارير، ولم يُذكر للقراء ما صُحِّح فيها. انظر «ما تغيّر».
    [many] تغيّر { $count } تقريرًا، ولم يُذكر للقراء ما صُحِّح فيها. انظر «ما تغيّر».
   *[other] تغيّر { $count } تقرير، ولم يُذكر للقراء ما صُحِّح فيها. انظر «ما تغيّر».
}
making = جارٍ الإنشاء.
stop = إيقاف
stopped = تم الإيقاف. لم يُنشأ شيء.
not-made = تعذّر الإنشاء:
file-downloaded = الملف { $file } موجود في تنزيلاتك.
site-zip = الموقع
site-zip-next = كل الصفحات في أرشيف واحد. فُكّ ضغطه وضع الملفات لدى أي خدمة استضافة، أو أفلت الأرشيف حيث تقبله الخدمة.
download-site = تنزيل الموقع (ZIP)
guide = طريقة الاستخدام
guide-site-unpack = فُكّ ضغط الأرشيف. الصفحة الأولى في المجلد هي index.html.
guide-site-host = ضع محتويات المجلد على الإنترنت. في Netlify وCloudflare Pages يُسحب المجلد إلى صفحة الموقع الجديد. وفي GitHub Pages توضع الملفات في مستودع: «Add file»، ثم «Upload files»، ثم يُختار الفرع تحت Settings، Pages. وتقبلها أي مساحة على الويب عبر SFTP، ببرنامج مثل FileZilla.
guide-site-look = افتح رابطه، وتفقّد تقريرًا وسنة وصورة.
guide-site-correct = لإجراء تصحيح، أنشئ الموقع من جديد واستبدل كل الملفات. وتظل الروابط إلى التقارير تعمل ما دامت أسماؤها في الروابط باقية.
guide-file-open = افتحه بنقرة مزدوجة. لا يحتاج إلى اتصال بالشبكة ولا إلى أي برنامج غير المتصفح.
guide-file-send = أرسله بالبريد الإلكتروني، أو انسخه إلى ذاكرة USB، أو ضعه على الإنترنت بأي اسم.
guide-file-check = انشر بصمته SHA-256 حيث يعرفك الناس، مثل موقعك على الإنترنت: عندئذ يستطيعون معرفة ما إذا كانت نسخة قد تغيّرت. ويضم الموقع الملف نفسه وبجانبه بصمته SHA-256.
guide-package-keep = احتفظ بها. فهي الملف الذي تفتحه لإجراء التصحيح التالي.
guide-package-send = يستطيع أي زميل فتحها في أي محرر من هذا النوع. وعن طريق «إضافة ملف» تدمج إصداره في إصدارك.
guide-package-private = تضم الصور والتسجيلات كما كانت: لا ترسلها إلا إلى من يجوز له أن يعرف ما تكشفه عمّن أنشأها.
guide-dataset-deposit = أودعها في أرشيف، مثل Zenodo، بالرخصة المذكورة فيها.
guide-dataset-check = تستطيع البرامج التحقق منها وفق dossier.schema.json الموجود بجانبها في موقعك.
guide-csv-open = افتحه ببرنامج جداول بيانات: ترميز النص UTF-8، والفاصل بين الأعمدة فاصلة (,).
guide-csv-back = تعود التغييرات عن طريق «إضافة ملف». وتُعرف التقارير بالعمود «id»، فاتركه كما هو.
guide-timelinejs-host = ضعه لدى خدمة استضافة، وأعطِ رابطه إلى TimelineJS بوصفه المصدر.
guide-editor-open = افتحه بنقرة مزدوجة على أي حاسوب، حتى من دون اتصال بالشبكة.
guide-editor-keep = لا يحتفظ بشيء. احفظ حزمة قبل أن تغلقه.
one-file-page = الصفحة في ملف واحد
one-file-next = يُفتح من دون اتصال بالشبكة، ويمكن إرساله بالبريد الإلكتروني ونسخه إلى ذاكرة USB.
download-one-file = تنزيل الصفحة (HTML)
package = الحزمة
package-next = كل ما يلزم لتحرير الملف الحقوقي من جديد: أرسلها إلى زميل، أو احتفظ بها نسخةً لك، أو افتحها هنا.
save-package = حفظ حزمة
dataset-file = مجموعة البيانات
dataset-next = الملف الحقوقي من دون مرفقاته، للأرشيفات والبرامج.
download-dataset-file = تنزيل مجموعة البيانات (JSON)
spreadsheet = جدول بيانات
spreadsheet-next = التقارير في صفوف، لبرامج جداول البيانات.
download-csv = تنزيل التقارير (CSV)
timelinejs = خط زمني لبرنامج TimelineJS
timelinejs-next = لصفحة تعرض أصلًا مثل هذا الخط الزمني.
download-timelinejs = تنزيل الخط الزمني (JSON)
editor-itself = هذا المحرر
editor-next = ملف واحد يُفتح من القرص أو من ذاكرة USB، من دون اتصال بالشبكة.
download-editor = تنزيل المحرر (HTML)

import-of = استيراد: { $file }
reading-file = جارٍ قراءة الملف.
import-counts = { $found ->
    [zero] لا مُدخلات في الملف.
    [one] قُرئ { $imported } من أصل مُدخل واحد.
    [two] قُرئ { $imported } من أصل مُدخلين.
    [few] قُرئ { $imported } من أصل { $found } مُدخلات.
    [many] قُرئ { $imported } من أصل { $found } مُدخلًا.
   *[other] قُرئ { $imported } من أصل { $found } مُدخل.
}
import-effect = الجديد: { $added }. المتغيّر: { $changed }. المطابق: { $same }.
only-new-are-added = في الملف الحقوقي ما لا يمكن قراءته بعد، ولذلك لا تُضاف إلا التقارير غير الموجودة فيه. أصلح المعلَّم أولًا إذا أردت أن يغيّر الملف المستورد تقارير أخرى أيضًا.
nothing-imported = لا يمكن استيراد شيء من هذا الملف:
say-columns = حدّد العمود الذي فيه التاريخ، والعمود الذي فيه العنوان أو النص.
columns = الأعمدة
columns-hint = لا يُستورد العمود الذي لا مكان له في الملف الحقوقي، إذ قد يذكر أسماء أشخاص. ولا يصبح حقلًا من حقولك الخاصة إلا إذا حددت ذلك. وبعدها تحدد تحت «عن الملف الحقوقي» هل يستطيع القراء استخدامه في التصفية.
no-title-column = لا عمود للعنوان، ولذلك تُستمد العناوين من النص أو من التاريخ. إن كان هناك عمود للعنوان، فحدّده.
column = العمود
examples = أمثلة
becomes-what = يصبح
column-becomes = العمود { $column } يصبح
becomes = تلقائيًا: { $field }
becomes-field = حقل خاص بك ({ $kind })
left-out-column = لا يُستورد
import-options = كيف يُقرأ الملف
day-order = التواريخ التي مثل 03/04/2012
day-order-ask = رفضها إذا احتملت القراءتين
day-first = اليوم أولًا
month-first = الشهر أولًا
encoding = الترميز، مثل windows-1256
sheet = ورقة المصنّف
first-rows = الصفوف الأولى
in-the-file = في الملف
as-a-report = على شكل تقرير
not-taken = لن يُستورد؛ والسبب مذكور أدناه.
refused-rows = ما لم يُستورد
import-remarks = ملاحظات
take-import = استيراد هذه التقارير
cancel = إلغاء

other-version = إصدار آخر من هذا الملف الحقوقي
merge-counts = { $count ->
    [zero] لا تغيير في الإصدار الآخر يمكن دمجه.
    [one] يمكن دمج تغيير واحد من الإصدار الآخر.
    [two] يمكن دمج تغييرين من الإصدار الآخر.
    [few] يمكن دمج { $count } تغييرات من الإصدار الآخر.
    [many] يمكن دمج { $count } تغييرًا من الإصدار الآخر.
   *[other] يمكن دمج { $count } تغيير من الإصدار الآخر.
}
choose-sides = غيّر الإصداران معًا ما يلي. اختر أيهما يُعتمد.
ancestor-hint = من أي إصدار أُخذ كلاهما؟ إذا عُرف ذلك، لم يُسأل عما غيّره أحدهما فقط. لا تختر شيئًا إن لم تكن متأكدًا.
what-readers-have = ما لدى القراء الآن
what-was-opened = ما فُتح هنا
choose-ancestor = اختيار ملفه
merged-against = الإصدار الذي أُخذ منه كلاهما: { $version }
ours = إصدارك
theirs = الإصدار الآخر
your-file = ملفك
their-file = الملف الآخر
take-over = دمج
merged = دُمج الإصدار الآخر.
nothing-to-merge = لا يختلف الإصدار الآخر في شيء.

page-preview = الصفحة
phone-width = هاتف
go-into-page = الدخول إلى الصفحة
colours = الألوان
colours-of-computer = كما في الحاسوب
light = فاتحة
dark = داكنة
no-page-yet = تظهر الصفحة هنا حين لا يبقى ما يمنع إنشاءها. انظر «ما يلزم إصلاحه».
without-scripts = من دون برامج نصية
part-shown = لا تعرض الصفحة إلا التقارير المحيطة بالتقرير الذي تحرره (عددها: { $count }).
last-right-page = هذه آخر حالة خالية من الأخطاء.

## Page

skip-to-reports = الانتقال إلى التقارير
human-rights-dossier = ملف حقوق الإنسان
no-reports-yet = لا تقارير بعد
reports-and-dates = { $reports }، { $dates }
reports-and-events = { $reports }، تواريخ الأحداث: { $dates }
summary = الملخص
as-of = محدَّث حتى { $date }. { $attribution }

published-by = الناشر
last-change = آخر تغيير
version-name = الإصدار
licence = الرخصة
permanent-address = الرابط الدائم

about-dossier = عن هذا الملف الحقوقي
publisher-and-sources = الناشر والمصادر
published-by-line = الناشر: { $publisher }.
titles-and-dates = العناوين والتواريخ
supplied-headlines = العنوان الوارد بين [قوسين معقوفين] كتبته هيئة التحرير: فهي لم تطّلع على العنوان الذي وضعه الناشر.
supplied-or-translated = العنوان الموضوع بين [معقوفين] كتبه أو ترجمه معدّو الملف.
dates-published = التواريخ هي تواريخ نشر التقارير.
dates-of-events = تواريخ التقارير هي تواريخ الأحداث، لا تواريخ النشر.
licence-and-data = الرخصة والبيانات
licence-line = رخصة النص: { $licence }.
all-rights-reserved = جميع الحقوق محفوظة
all-rights-reserved-line = { all-rights-reserved }.
permanent-line = { permanent-address }: { $address }
summary-sources = يستند الملخص إلى:
download-dataset = تنزيل مجموعة البيانات (JSON)
last-changed-on = آخر تغيير في { $date }
last-changed-in = آخر تغيير في { $date }
dataset = { $download }، الإصدار { $version }، { $changed }. أُنشئت باستخدام chronicle { $program }.
download-everything = تنزيل كل شيء
download-everything-as = تنزيل كل شيء بصيغة { $csv } أو { $text }
feeds = المتابعة في قارئ خلاصات: { $feeds }
feed-reports-atom = التقارير (Atom)
feed-reports-json = التقارير (JSON Feed)
feed-corrections-atom = التصحيحات (Atom)
feed-dataset = مجموعة البيانات
one-file-heading = ملف واحد
save-page = حفظ هذه الصفحة في ملف واحد
save-page-note = { $save }. يُفتح الملف من دون اتصال بالشبكة، ويمكنك إعطاؤه لغيرك.
check-copy = التحقق من نسخة (SHA-256)
sha256-commands = Linux: sha256sum FILE. macOS: shasum -a 256 FILE. Windows: certutil -hashfile FILE SHA256.
one-file = هذه الصفحة ملف واحد من { $publisher }. ولا تحتاج إلى اتصال بالشبكة.
one-file-made = هذه الصفحة ملف واحد من { $publisher }، أُنشئ في { $date }. ولا تحتاج إلى اتصال بالشبكة.
one-file-copy = هذه نسخة من { $address }.
one-file-check = اطلب من الناشر بصمة SHA-256 للملف. يعرض كل من هذه الأوامر بصمة نسختك؛ فإن اختلفت، فقد جرى تغيير نسختك. { sha256-commands }
words-unreviewed = ترجم مشروع chronicle الكلمات المحيطة بمحتوى الملف الحقوقي، ولم يراجعها بعد أحد من الناطقين بهذه اللغة.
text-unreviewed = نص هذا الملف الحقوقي مترجم، ولم يراجعه بعد أحد من الناطقين بهذه اللغة.
report-mistake = الإبلاغ عن خطأ
languages = اللغات
untranslated-reports = { $count ->
    [zero] تُرجمت كل التقارير ({ $language }).
    [one] لم يُترجم بعد تقرير واحد ({ $language }).
    [two] لم يُترجم بعد تقريران ({ $language }).
    [few] لم تُترجم بعد { $count } تقارير ({ $language }).
    [many] لم يُترجم بعد { $count } تقريرًا ({ $language }).
   *[other] لم يُترجم بعد { $count } تقرير ({ $language }).
}
untranslated-summary = لم يُترجم الملخص بعد ({ $language }).
editor-link = حرّر نسخة، أو أنشئ ملفًا حقوقيًا خاصًا بك
keyboard = لوحة المفاتيح
keys = اختصارات لوحة المفاتيح
key-search = الانتقال إلى حقل البحث
key-next = الانتقال إلى التقرير التالي
key-before = الانتقال إلى التقرير السابق
key-help = عرض هذه القائمة
keys-are-on = استخدام اختصارات لوحة المفاتيح

load-failed = التقارير أعلاه كاملة، ويمكنك تصفيتها حسب السنة. ولم يُحمَّل باقي هذه الصفحة: لا تُعَدّ التقارير، ولا يحفظ رابط الصفحة السنة.
try-again = المحاولة من جديد
exporter-failed = تعذّر التحميل. حاول من جديد، أو أعد تحميل الصفحة: ربما تغيّرت.
newer-version = يتوفر إصدار أحدث من هذه الصفحة. { $reload }
reload = إعادة التحميل
cited-version = يستشهد هذا الرابط بإصدار { $day } ({ $cited })؛ أما هذه الصفحة فهي الإصدار { $version }، { $changed }.
cited-newer = هذه الصفحة أقدم من الإصدار الذي يستشهد به الرابط.
cited-unchanged = لم يُسجَّل أي تصحيح منذ ذلك الحين؛ وربما أُضيفت مُدخلات.
cited-own = منذ ذلك الحين صُحِّح التقرير الذي يقود إليه الرابط:
cited-others = التصحيحات منذ ذلك الحين:
cited-both = التصحيحات منذ ذلك الحين، وأولها تصحيحات التقرير الذي يقود إليه الرابط:

corrections = التصحيحات
corrections-title = التصحيحات – { $dossier }
no-corrections = لم يُصحَّح أي مُدخل حتى الآن.
corrections-page = عرض كل التصحيحات
all-corrections = عرض كل التصحيحات ({ $count })
correction-count = { $count ->
    [zero] لا تصحيحات
    [one] تصحيح واحد
    [two] تصحيحان، الأحدث أولًا
    [few] { $count } تصحيحات، الأحدث أولًا
    [many] { $count } تصحيحًا، الأحدث أولًا
   *[other] { $count } تصحيح، الأحدث أولًا
}
corrections-so-far = { $count ->
    [zero] لا تصحيحات
    [one] تصحيح واحد
    [two] تصحيحان
    [few] { $count } تصحيحات
    [many] { $count } تصحيحًا
   *[other] { $count } تصحيح
}
revised-title = العنوان الآن «{ $after }»، وكان «{ $before }».
revised-date = التاريخ الآن { $after }، وكان { $before }.
revised-abstract = تغيّر ملخص التقرير.
revised-abstract-added = أُضيف ملخص للتقرير.
corrections-feed = متابعة التصحيحات في قارئ خلاصات (Atom)
correction = { $date }: { $report }
correction-and-page = { $date }: { $report } (وكذلك { $page })
on-page-of = في صفحة عام { $year }
why = السبب: { $reason }

open-picture = فتح الصورة وحدها
show-picture = عرض الصورة
picture-previous = الصورة السابقة
picture-next = الصورة التالية
media-transcript = التفريغ النصي
medium-picture = صورة
medium-audio = تسجيل صوتي
medium-video = فيديو
medium-document = وثيقة
media-at = { $medium } على { $host }
media-file = { $format }، { $size }
kilobytes = { $number } كيلوبايت
megabytes = { $number } ميغابايت
media-left-out = غير موجود في هذا الملف، الذي يضم صورًا لا يتجاوز مجموع حجمها { $number } ميغابايت. SHA-256: { $hash }
report-of = تقرير ({ $date }): { $title }
report-of-event = تقرير عن حدث ({ $date }): { $title }

reports-of-year = تقارير عام { $year }
year-title = تقارير عام { $year } – { $dossier }
reports = التقارير
years-with-reports = السنوات
search-all-reports = البحث في كل التقارير
report-page-title = { $report } – { $dossier }
among-all-reports = عرضه بين كل التقارير
related-reports = تقارير ذات صلة
related-hint = هي من المصدر نفسه، أو عن المواضيع نفسها بفارق سنة واحدة على الأكثر.
how-to-cite = كيفية الاستشهاد بهذا التقرير
open-dossier = فتح الملف الحقوقي
embed-heading = ضعه في صفحتك
embed-hint = انسخ أحد هذه الأكواد إلى HTML صفحتك. يُحمَّل الإطار من هذا الموقع وحده، ولا يحفظ شيئًا في المتصفح.
embed-what = ما يعرضه
embed-newest = أحدث التقارير
embed-chart = الرسم البياني
embed-height = الارتفاع بالبكسل
embed-height-fixed = ثابت
embed-height-follows = بارتفاع ما يعرضه
embed-width = العرض بالبكسل أو 100%
embed-preview = معاينة
embed-code-frame = إطار
embed-code-script = إطار يضبط ارتفاعَه برنامجٌ نصي من هذا الموقع
embed-code-link = رابط، للمحررات التي لا تقبل الإطارات
embed-copy = نسخ
embed-copied = تم النسخ

verify = التحقق
verify-hint = يحسب متصفحك بصمة SHA-256 لملف ويقارنها بالبصمة المذكورة في هذه الصفحة. يبيّن ذلك ما إذا كان الملف قد تغيّر. ولا يبيّن متى أُنشئ ولا أين، ولا ما إذا كان ما يعرضه صحيحًا. ولا يُرسَل شيء إلى أي مكان.
verify-button = التحقق
verify-waits = جارٍ التحقق…
verify-same = هذا هو الملف الذي تُذكر بصمته SHA-256 في الملف الحقوقي. ولا يبيّن ذلك متى أُنشئ ولا أين.
verify-other = هذا ملف آخر: بصمته SHA-256 هي { $hash }. لا تعتمد عليه، وأبلغ الناشر.
verify-missing = لم يصل الملف، فلا يمكن قول شيء عنه.
verify-failed = تعذّر تحميل برنامج التحقق. أعد تحميل هذه الصفحة.
verify-by-command = تعرض هذه الأوامر بصمة SHA-256 لملف حفظته: { sha256-commands }
verify-site = كل ملفات هذا الموقع
verify-site-hint = تُجلب كل الملفات من هذا الخادم وتُقارن بقائمة البصمات في SHA256SUMS.
verify-site-button = التحقق من كل الملفات
verify-site-same = كل الملفات مطابقة للقائمة: { $count }.
verify-site-other = هذه الملفات غير مطابقة للقائمة أو لم تصل ({ $count }):
verify-signed = القائمة موقّعة بالمفتاح المذكور في هذه الصفحة. قارن هذا المفتاح بالمفتاح الذي يذكره الناشر في مكان آخر.
verify-signed-other-key = القائمة موقّعة بمفتاح غير المفتاح المذكور في هذه الصفحة. لا تعتمد على هذه النسخة.
verify-signed-altered = التوقيع لقائمة أخرى: جرى تغيير ملفات في هذه النسخة. لا تعتمد عليها.
verify-unsigned = لا يوجد توقيع، ولذلك لا يُكتشف إلا التلف: فمن يغيّر نسخة يستطيع أن يكتب قائمة جديدة.
verify-key = مفتاح الناشر
verify-key-hint = يوقّع الناشر هذا الموقع بالمفتاح { $key }. ابحث عن هذا المفتاح في مكان آخر، مثل موقع الناشر على الإنترنت أو تقرير مطبوع: فمن يغيّر نسخة من هذا الموقع يستطيع أن يكتب هنا مفتاحًا آخر.
verify-no-key = لا يوقّع الناشر هذا الموقع.
verify-key-commands = هذه الأوامر تتحقق من التوقيع ومن كل ملفات نسخة من الموقع:
verify-file = ملف لديك
verify-file-hint = اختر صورة، أو نسخة من الصفحة في ملف واحد، أو أي ملف آخر. يبقى الملف في متصفحك.
verify-file-known = تذكر هذه الصفحة بصمة SHA-256 لهذا الملف: { $name }.
verify-file-unknown = لا تذكر هذه الصفحة بصمة SHA-256 لهذا الملف، وهي { $hash }.
verify-dossier = الملف الحقوقي
verify-dataset = مجموعة البيانات
verify-media = الصور والتسجيلات والوثائق والمصادر
provenance = المنشأ
provenance-captured = تاريخ الإنشاء
provenance-place = مكان الإنشاء
provenance-by = من أنشأه أو جمعه
provenance-device = ما أُنشئ به
provenance-original = النسخة الإثباتية (محفوظة على حدة وغير منشورة)
provenance-working = نسخة العمل
provenance-published = النسخة المنشورة
provenance-changes = ما جرى بين النسخة الإثباتية ونسخة العمل
provenance-custody = سلسلة الحيازة
provenance-proofs = الإثباتات
proof-opentimestamps = إثبات في سلسلة الكتل (OpenTimestamps)
proof-rfc3161 = ختم زمني من جهة مختصة (RFC 3161)
proof-c2pa = بيانات اعتماد المحتوى (C2PA)
proof-wacz = أرشيف الصفحة (WACZ)
proof-command = للتحقق منه: { $command }.
verify-timestamp = التوقيع صحيح. كانت بصمة SHA-256 لهذه النسخة لدى { $signer } في { $time } (UTC): { $which }. والجهة هي { $authority }، وبصمة SHA-256 لشهادتها هي { $certificate }. ولك أن تقرر ما إذا كنت تثق بها.
verify-timestamp-other = هذا ختم زمني لملف لا تذكره هذه الصفحة.
verify-timestamp-wrong = لا يثبت شيئًا: توقيعه غير صحيح أو شهادته غير صالحة، أو أن أحدهما من نوع غير معروف هنا.

not-found = لا توجد صفحة بهذا الرابط
not-found-why = ربما كان الرابط غير كامل، أو نُقلت الصفحة.

all-dossiers = كل الملفات الحقوقية
human-rights-dossiers = ملفات حقوق الإنسان
reports-and-sources = التقارير ومصادرها
skip-to-dossiers = الانتقال إلى الملفات الحقوقية
dossiers = الملفات الحقوقية
dossier-count = { $count ->
    [zero] لا ملفات حقوقية
    [one] ملف حقوقي واحد
    [two] ملفان حقوقيان
    [few] { $count } ملفات حقوقية
    [many] { $count } ملفًا حقوقيًا
   *[other] { $count } ملف حقوقي
}
dossier-count-of = { $total ->
    [zero] { $shown } من أصل { $total } ملف حقوقي
    [one] { $shown } من أصل ملف حقوقي واحد
    [two] { $shown } من أصل ملفين حقوقيين
    [few] { $shown } من أصل { $total } ملفات حقوقية
    [many] { $shown } من أصل { $total } ملفًا حقوقيًا
   *[other] { $shown } من أصل { $total } ملف حقوقي
}
dates-covered = الفترة المشمولة
none-yet = لا شيء بعد
last-change-of = آخر تغيير
filter-dossiers = التصفية حسب البلد أو العنوان أو التاريخ
no-dossiers = لا يوجد ملف حقوقي مطابق.
show-all = عرض الكل
which-dossier = يقود الرابط الذي اتبعته إلى أحد هذه الملفات الحقوقية. اختر واحدًا منها: يبقى باقي الرابط كما هو.
site-published-by = الناشر: { $publisher }.
index-description = تقارير مؤرخة ومصادرها. { $titles }.
feed-of = { $dossier }: { $feed }

back-to-site = العودة إلى الموقع
editor-title = محرر الملفات الحقوقية
editor-purpose = أنشئ ملفًا حقوقيًا وصحّحه وانشره في متصفحك. لا يُرسَل إلى أي مكان شيء مما تفتحه أو تكتبه هنا.
editor-waits = جارٍ تحميل المحرر.
editor-failed = تعذّر تحميل المحرر. أعد تحميل هذه الصفحة؛ فإن لم ينفع ذلك، فربما تغيّرت الصفحة لدى خدمة الاستضافة.
editor-without-scripts = يحتاج المحرر إلى البرامج النصية، وهي معطّلة في هذا المتصفح. ومن دونها يمكن إنشاء ملف حقوقي باستخدام برنامج chronicle.

feed-of-corrections = { $title }: التصحيحات
feed-corrected = مصحَّح: { $title }
feed-interval = صدر على مدى فترة؛ وتؤرّخه هذه الخلاصة بيومها الأول.
feed-doubtful = تاريخه غير مؤكد؛ وتؤرّخه هذه الخلاصة بأول يوم قد يدل عليه.
feed-month = يومه غير معروف؛ وتؤرّخه هذه الخلاصة بأول يوم من شهره.
feed-year = يومه غير معروف؛ وتؤرّخه هذه الخلاصة بأول يوم من سنته.
