### The words of chronicle in Spanish. The comments in en.ftl explain each message.
### Reviewed by a speaker: no

## Common

language-name = español
digits = 0123456789
group = { "." }
group-from = 10000
decimal = { "," }

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

season-1 = primavera
season-2 = verano
season-3 = otoño
season-4 = invierno

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

date-day = { $day } de { $month } de { $year }
date-month = { $month } de { $year }
date-season = { $season } de { $year }
date-year = { $year }
# The editor reads “hacia 2012” and “2011 – 2013” when they are typed in a date field.
date-about = hacia { $date }
date-perhaps = quizá { $date }
date-perhaps-about = quizá hacia { $date }
date-range = { $from } – { $to }

list-next = { $list }, { $item }
list-pair = { $list } y { $item }
list-last = { $list } y { $item }
list-or = { $list } o { $item }

report-count = { $count ->
    [one] { $count } informe
   *[other] { $count } informes
}
report-count-of = { $total ->
    [one] { $shown } de { $total } informe
   *[other] { $shown } de { $total } informes
}

query-all = Informes
query-period = { $reports } de { $period }
query-topics = { $reports } sobre { $topics }
query-types = { $reports }: { $types }
query-field = { $reports } ({ $field }: { $values })
# Quotation marks as in the documents of the United Nations, and as citations have them in all languages.
query-words = { $reports }, “{ $words }”
quoted-words = “{ $words }”

facet-topics = Temas
facet-type = Tipo

no-text = No hay texto de este informe.
no-address = No se conoce ninguna dirección.
yes = Sí
no = No
coordinates = { $latitude }, { $longitude }
place-at = { $name } ({ $coordinates })
field-value = { $field }: { $value }
# A date after “de” would need its article (“del 5 de mayo”, but “de mayo”): so it follows a colon.
event-of = Fecha de los hechos: { $date }
event-of-at = Fecha y lugar de los hechos: { $date }, { $place }
by-authors = Por { $authors }
content-warning = Aviso sobre el contenido: { $warning }
corrected-on = Corregido el { $date }: { $change } { $reason }

source-archived = { $source }, copia archivada en { $copy }
source-archived-on = { $source }, copia archivada en { $copy } el { $captured }
source-seen = { $source } (última consulta: { $seen })
source-archived-seen = { $source }, copia archivada en { $copy } (última consulta: { $seen })
source-archived-on-seen = { $source }, copia archivada en { $copy } el { $captured } (última consulta: { $seen })

cite-this-dossier = Citar este dosier
cite-report = Citar { quoted-title }
quoted-title = “{ $title }”
close = Cerrar
format-json = JSON
format-csv = CSV
format-text = texto sin formato

## Reader

month-short-1 = ene
month-short-2 = feb
month-short-3 = mar
month-short-4 = abr
month-short-5 = may
month-short-6 = jun
month-short-7 = jul
month-short-8 = ago
month-short-9 = sept
month-short-10 = oct
month-short-11 = nov
month-short-12 = dic

window-title = { $query } – { $dossier }
search = Buscar
search-placeholder = Buscar títulos, textos, personas…
search-hint = Ejemplo: "libertad de reunión" -huelga. Las comillas mantienen juntas las palabras; el signo menos excluye una palabra.
facet-year = Año
all-years = Todos los años
choice-with-count = { $count ->
    [one] { $choice } { $count } informe
   *[other] { $choice } { $count } informes
}

span-of-years = Varios años
span-first = Desde
span-last = hasta
bar = { $period }: { $reports }
bar-doubtful = { $period }: { $reports }, { $doubtful } de fecha incierta

active-filters = Filtros activos
remove-filter = Quitar el filtro: { $filter }
clear-filters = Quitar todos

status = { $reports }, { $period }
status-all-years = todos los años
status-searching = Cargando la búsqueda…
share-and-export = Compartir y exportar
copy-link = Copiar el enlace a estos informes
share-link = Compartir el enlace a estos informes
download-shown = Descargar estos informes
arrangement = Presentación
oldest-first = Más antiguos primero
titles-only = Solo los títulos
to-filters = Buscar y filtrar
mark-corrected = Corregido
mark-warning = Aviso sobre el contenido
no-results = Ningún informe cumple todos estos criterios.
without-words = Quitar las palabras ({ $count })
without-period = Quitar el período ({ $count })
without-topics = Quitar los temas ({ $count })
without-types = Quitar el tipo ({ $count })
without-field = Quitar “{ $field }” ({ $count })
filters-reset = Se quitaron los filtros para mostrar el informe al que lleva el enlace.
show-more = { $count ->
    [one] Mostrar más (queda { $count })
   *[other] Mostrar más (quedan { $count })
}
print-is-cut = Aquí no se imprimen todos estos informes: elija un año para imprimir los demás.

permalink = Enlace a este informe
cite = Citar
link-copied = Enlace copiado
search-is-loading = La búsqueda aún se está cargando. Pulse de nuevo en un momento.
search-failed = No se pudo cargar la búsqueda. Escriba otra letra para volver a intentarlo.
reports-failed = No se pudieron cargar algunos informes. Cambie un filtro para volver a intentarlo.

## Exporter

cite-style = Estilo
cite-programs = Para gestores de referencias
format-apa = APA
format-chicago-bibliography = Chicago, bibliografía
format-chicago-note = Chicago, nota
format-plain = Texto sin formato
format-bibtex = BibTeX
format-ris = RIS
format-csl-json = CSL-JSON
copy = Copiar
download = Descargar
copy-format = Copiar: { $format }
download-format = Descargar: { $format }
copied = Copiado
copy-refused = Texto seleccionado, pero el navegador no permitió copiarlo: cópielo usted
downloaded = Descargado
download-refused = El navegador no permitió la descarga

dossier = Dosier
archived-copy = Copia archivada: { $address }
archived-copy-of = Copia archivada el { $date }: { $address }
version = Versión { $version }
note-listed = Incluido en: { $title } ({ $publisher }), versión { $version }
note-listed-at = Incluido en: { $title } ({ $publisher }), versión { $version }, { $address }
note-date = Fecha: { $date }

citation-archived = Archivado en { $address }
citation-archived-on = Archivado el { $date } en { $address }
citation-listed = Incluido en { $title } ({ $publisher }), versión { $version }
citation-listed-at = Incluido en { $title } ({ $publisher }), versión { $version }, { $address }
citation-retrieved = Recuperado el { $date }
citation-accessed = Consultado el { $date }
citation-date-day = { $day } de { $month } de { $year }
citation-date-month = { $month } de { $year }
apa-date-day = { $year }, { $day } de { $month }
apa-date-month = { $year }, { $month }
citation-undated = s.{ "\u00A0" }f.
citation-circa = ca. { $date }
citation-perhaps-circa = quizá ca. { $date }
authors-pair = { $one } y { $other }
# With the comma: it also follows an inverted name, as in “García, Ana, y Juan Pérez”.
authors-last = { $list }, y { $name }
authors-others = { $list } et al.

list-heading = { $heading }: { $reports }
list-version = Versión { $version }, consultada el { $date }
list-source = Fuente: { $address }
list-permanent = En el dosier: { $address }

## Editor

editor-name = Editor de dosieres
editor-promise = Cree, corrija y publique un dosier en este navegador. Nada de lo que abra o escriba se envía a ningún sitio.
to-the-site = Volver al sitio
copy-heading = El dosier de este sitio
copy-hint = Usted edita una copia. Los lectores no verán ningún cambio hasta que la publique.
edit-copy = Editar una copia
copy-opened = Está editando una copia del dosier de este sitio.
open-heading = Un archivo que ya tiene
open-hint = Un paquete o un conjunto de datos de este editor, un libro u hoja de cálculo, una cronología, un canal web, una bibliografía o la página de un país guardada como texto. También puede soltar archivos en cualquier lugar de esta página.
open-file = Abrir un archivo
new-heading = Un dosier nuevo
country = País
choose-one = Elija una opción
choose-country = Elija primero un país.
dossier-title = Título
proposed-title = Derechos humanos en { $country }
make-dossier = Crear un dosier nuevo
new-dossier-made = El dosier nuevo está abierto. Rellene lo que está marcado y añada después los informes.
paste-heading = Filas de una hoja de cálculo
paste-label = Pegue las filas aquí
paste-hint = Copie las celdas con su encabezado, por ejemplo, Fecha, Título y Fuente.
take-pasted = Leer las filas
pasted-name = filas pegadas
kept-heading = Borradores en este equipo
kept-draft = { $name } (conservado desde: { $time })
continue-draft = Continuar
kept-hint = Cualquier persona que use este equipo puede abrirlos.
forget-everything = Olvidar todo ahora
all-forgotten = Este navegador ya no conserva nada del editor.
forgotten-later = Otra pestaña de este navegador conserva todavía un borrador. Deje abierta esta página y cierre esa pestaña: entonces no se conservará nada.
opened = Abierto: { $file }.
not-opened = No se pudo abrir { $file }: { $reason }
medium-elsewhere = { $file } es una imagen, una grabación o un documento. Abra un informe y añádalo en “Imágenes, grabaciones y documentos”.
compared-with = Su trabajo se compara ahora con { $file }.

save = Guardar
undo = Deshacer
redo = Rehacer
undone = Deshecho.
redone = Rehecho.
undone-of = Deshecho: { $what }
redone-of = Rehecho: { $what }
field-of = { $field } de “{ $title }”
add-file = Añadir un archivo
# The time stands in brackets: after “a las” one o’clock would be wrong.
saved-to = Guardado en { $file } ({ $time })
saved-as-download = Guardado en sus descargas como { $file } ({ $time })
saved-to-folder = Guardado en la carpeta del sitio ({ $time })
as-opened = Sin cambios desde que se abrió { $file }
folder-open = Tal como está en la carpeta del sitio
not-saved = Sin guardar
not-saved-yet = Aún no se ha guardado en un archivo
not-saved-because = No se pudo guardar: { $reason }
changed-elsewhere = Otro programa modificó { $file } después de que usted lo abriera, por lo que no se sobrescribió. Guarde un paquete con otro nombre y abra después los dos para combinarlos.
keep-draft = Conservar un borrador en este equipo
draft-kept = Desde ahora, este navegador conserva un borrador. Puede que lo pierda, y cualquier persona que use este equipo puede abrirlo: lo que cuenta es el archivo que usted guarde.
draft-forgotten = Este navegador ya no conserva ningún borrador de este dosier.
draft-refused = Este navegador no puede conservar un borrador. Guarde su trabajo en un archivo.
draft-there = Este navegador ya conserva un borrador de { $name } (desde: { $time }). Vuelva a cargar esta página para continuarlo o para olvidarlo; no se sustituye.
draft-restored = El borrador de { $name } está abierto tal como quedó la última vez.
draft-restored-in-part = { $count ->
    [one] El borrador de { $name } está abierto, pero { $count } de sus cambios no se pudo rehacer. Revíselo antes de guardarlo.
   *[other] El borrador de { $name } está abierto, pero { $count } de sus cambios no se pudieron rehacer. Revíselo antes de guardarlo.
}
open-elsewhere = El borrador de { $name } se está editando en otra pestaña de este navegador. Ciérrelo primero allí: ninguna de las dos debe sobrescribir a la otra.
also-open = Otra pestaña de este navegador también tiene abierto { $name }. Lo que escriba aquí no llega a ella: guarde con nombres distintos y combine los dos archivos con “Añadir un archivo”.
check-failed = No se pudo hacer la comprobación: { $reason }

parts = Partes del dosier
what-is-shown = Qué se muestra
edit-tab = Editar
part-reports = Informes ({ $count })
part-to-mend = Por resolver ({ $count })
part-changes = Cambios ({ $count })
about-the-dossier = Sobre el dosier
the-site = El sitio
to-mend = Por resolver
what-changed = Cambios
publish-and-save = Publicar y guardar

list-of-reports = Informes
add-report = Añadir un informe
untitled = Informe sin título
this-report = Este informe
kind-report = Informe
find-reports = Buscar
show = Mostrar
show-all-reports = Todos los informes
show-to-mend = Los que tienen algo por resolver
order = Orden
order-newest = Más recientes primero
order-oldest = Más antiguos primero
order-title = Por título
order-file = Como en el archivo
no-reports-hint = Todavía no hay ningún informe. Añada el primero, pegue filas de una hoja de cálculo o añada un archivo.
choose-report = Seleccionar “{ $title }”
chosen-reports = { $count ->
    [one] { $count } informe seleccionado
   *[other] { $count } informes seleccionados
}
add-topic = Añadir el tema
set-for-all = Aplicar a todos
choose-all = Seleccionar todos los de la lista
choose-none = No seleccionar ninguno
delete-chosen = Eliminar los seleccionados
duplicated = Se abrió una copia del informe.
report-deleted = Se eliminó el informe. Con “Deshacer” se recupera.

all-reports = Todos los informes
previous-report = Anterior
next-report = Siguiente
date-label = Fecha
date-hint = Escríbala como quiera: 27 de junio de 2013, junio de 2013, hacia 2012, 2011 – 2013. El campo la guarda en forma abreviada.
unreadable-date = “{ $text }” no es una fecha que se pueda guardar. Escriba un día, un mes o un año, como en “hacia mayo de 2026”.
date-found = { $date }; los lectores lo encuentran en { $years }
which-day = ¿De qué día se trata?
report-title = Título
report-title-hint = Tal como lo escribió la entidad editora. Si se trata de un incidente, escriba un título propio y marque la casilla de abajo.
supplied = Este título es nuestro, no de la entidad editora: mostrarlo entre corchetes
abstract-label = Texto
abstract-hint = Cuente con sus propias palabras lo que dice el informe. Déjelo vacío si no ha visto el informe.
# “Editor” is the tool that makes dossiers, so a publisher is “entidad editora”.
publisher = Entidad editora
report-publisher-hint = Quién publicó el informe.
kind = Tipo
kind-hint = Lo que ven los lectores, por ejemplo, “Comunicado de prensa”.
item-type = Tipo para las citas
item-type-hint = Cómo lo tratan los programas de citas.
topic = Tema
topics = Temas
topics-hint = Elija uno de la lista o escriba uno nuevo.
remove-topic = Quitar el tema { $topic }
add = Añadir
list-value = Valor
sources = Fuentes
source = Fuente
add-source = Añadir una fuente
address = Dirección
address-hint = Dónde se puede leer el informe: https://…
archived-address = Copia archivada
archived-hint = La dirección de una copia conservada en un archivo web, como web.archive.org.
captured = Fecha de la copia archivada
retrieved = Última consulta
authors = Autores
author = Autor
author-hint = Apellidos, coma, nombre; o el nombre de una organización.
add-author = Añadir un autor
more-fields = Más campos
report-language = Idioma del informe
language = Idioma
language-hint = Una etiqueta de idioma, como es, ru o zh-Hans.
warning-label = Aviso sobre el contenido
content-warning-hint = Lo que puede angustiar a los lectores. La mayoría de los informes no lo necesita.
report-id = Nombre en los enlaces
report-id-hint = Forma parte de los enlaces permanentes. No cambia aunque cambien la fecha o el título. Una vez publicado, no debería cambiarse.
aliases = Nombres anteriores en los enlaces
alias = Nombre anterior
alias-hint = Los enlaces con este nombre llevan a este informe.
add-alias = Añadir un nombre anterior
revisions = Correcciones
add-revision = Añadir una corrección
revision-date = Fecha de la corrección
revision-change = ¿Qué se corrigió?
revision-reason = ¿Por qué?
revision-reason-hint = Los lectores ven ambas cosas junto al informe, así que las dos son necesarias.
duplicate = Duplicar
delete-report = Eliminar este informe
removed-from-reports = { $count ->
    [one] También se quitó de { $count } informe. Con “Deshacer” se recupera.
   *[other] También se quitó de { $count } informes. Con “Deshacer” se recupera.
}
move-up = Subir el número { $number }
remove = Quitar
remove-number = Quitar el número { $number }

media = Imágenes, grabaciones y documentos
add-media = Añadir archivos
add-link-medium = Añadir un enlace a otro sitio
media-hint = También puede soltar archivos aquí. Se publican con el sitio.
medium-type = Tipo
medium-provenance = { provenance }
medium-provenance-hint = La copia probatoria es el archivo tal como lo recibió. Guárdela aparte e indique aquí su SHA-256. No escriba el nombre de una persona que no lo quiera.
medium-captured = { provenance-captured }
medium-place = { provenance-place }
medium-by = { provenance-by }
medium-device = { provenance-device }
medium-original = SHA-256 de la copia probatoria
medium-working = SHA-256 del archivo en la carpeta del sitio
medium-changes = { provenance-changes }
add-change = Añadir un cambio
one-change = Qué se hizo
medium-custody = { provenance-custody }
add-step = Añadir un paso
one-step = Qué se hizo y quién lo hizo
medium-proofs = { provenance-proofs }
add-proof = Añadir una prueba
proof-file = Archivo en media/
picture = Imagen
audio = Grabación sonora
video = Video
document = Documento
caption = Leyenda
caption-hint = Quién o qué se ve, dónde y cuándo.
alt = Texto para lectores que no pueden ver la imagen
alt-hint = Diga qué muestra la imagen.
transcript = Transcripción
transcript-hint = Lo que se dice en la grabación.
credit = Hecho por
licence-id = Licencia
licence-hint = Un identificador SPDX, como CC-BY-4.0, o LicenseRef-AllRightsReserved.
doi = DOI
doi-hint = Si un archivo ha asignado uno, como 10.5281/zenodo.1234567.
medium-refused = No se añadió { $file }: no es una imagen, una grabación ni un PDF que los navegadores muestren. { $reason }
medium-added = Se añadió como { $path }. Diga ahora qué muestra.
pixels = { $width } × { $height } píxeles
kilobytes-of = { $number }{ "\u00A0" }kB
metadata = Lo que el archivo revela de quien lo hizo
metadata-removed = Se elimina al publicar. El archivo de su paquete lo sigue conteniendo.
remove-metadata = Eliminarlo ahora del archivo
metadata-gone = El archivo ya no revela nada de quien lo hizo.
metadata-stays = En un archivo de este formato no se puede eliminar al publicar. Elimínelo antes con un programa como ExifTool.
redact = Tapar partes
redaction-hint = Dibuje un recuadro sobre cada parte que nadie deba ver, o añada uno y ponga sus números. El recuadro queda negro en la propia imagen: el archivo nuevo no contiene nada de lo que había allí. El original sale del dosier, así que guárdelo usted. Su SHA-256 se queda. Sus pruebas, y lo que se publicó antes, pueden seguir mostrándolo.
add-area = Añadir un recuadro
from-left = Desde la izquierda, píxeles
from-top = Desde arriba, píxeles
area-width = Anchura, píxeles
area-height = Altura, píxeles
redact-now = Ponerlos en negro
parts-covered = Partes tapadas en negro
# $hash (String) - the SHA-256 of the file before
parts-covered-of = Partes tapadas en negro. Antes, el SHA-256 era { $hash }.
redacted = Los recuadros ya son negros. El original ya no está en el dosier.
statement = { $about }: { $value }
about-position = Dónde se hizo
about-name = Un nombre
about-serial-number = El número de serie de un dispositivo
about-device = El dispositivo
about-tool = Un programa
about-time = Cuándo se hizo
about-thumbnail = Una imagen en miniatura

own-fields = Campos propios
add-own-field = Añadir un campo
add-topic-to-dossier = Añadir un tema
label = Etiqueta
id-is = Nombre en los enlaces: { $id }
field-kind = Tipo de valor
field-filter = Los lectores pueden filtrar por este campo
field-text = Texto
field-number = Número
field-yes-no = Sí o no
field-date = Fecha
field-link = Dirección
field-list = Lista
field-place = Lugar
not-known = Se desconoce
place-name = Nombre del lugar
latitude = Latitud
longitude = Longitud

summary-label = Resumen
as-of-label = Fecha de referencia
paragraphs = Párrafos
paragraph = Párrafo
add-paragraph = Añadir un párrafo
attribution = De quién es el resumen
attribution-hint = Una frase, por ejemplo: “Escrito por la redacción a partir de los informes que siguen”.
name = Nombre
dossier-publisher-hint = Quién publica este dosier.
photo = Foto
no-photo-hint = La foto aparece junto al resumen. Un dosier puede prescindir de ella.
add-photo = Elegir una foto
replace-photo = Elegir otra foto
remove-photo = Quitar la foto
photo-report = Informe al que lleva la foto
photo-report-hint = Su nombre en los enlaces; déjelo vacío si no hay ninguno.
dates-label = Las fechas de los informes son
dates-hint = De ello depende cómo las presentan las páginas, las citas y los canales.
dates-of-publication = Las de publicación
dates-of-events-choice = Las de los hechos

site-hint = Todo esto es opcional.
site-name = Nombre del sitio
site-name-hint = Si no lo indica, el sitio se llama como el dosier.
site-publisher-hint = Si no la indica, será la entidad editora del dosier.
site-address = Dirección del sitio
site-address-hint = Dónde estará publicado: https://… La necesitan los canales, las citas y las imágenes de vista previa.
accent = Color de los enlaces
accent-hint = Lo bastante oscuro para leerse sobre fondo claro, como #0b5c8a.
choose-colour = Elegir el color
logo = Logotipo
logo-hint = Una imagen de media/.
choose-logo = Elegir un logotipo
site-footer = Línea al pie de todas las páginas
site-footer-hint = Por ejemplo: “Preguntas y correcciones: redaccion@su.example”.
site-contact = Dirección para avisar de errores
site-contact-hint = Una página o un buzón (mailto:editors@your.example) donde se avisa de los errores.
site-key = Clave pública
site-key-hint = La clave con la que firma el sitio. El comando chronicle keygen la muestra.
file-name = Nombre del archivo del dosier
file-name-hint = Letras, cifras y guiones.

translations = Traducciones
translations-hint = El público puede elegir cada idioma de esta lista. Un texto sin traducir se muestra como se escribió.
translated-texts = Textos traducidos: { $done } de { $count }
language-to-add = Otro idioma
language-to-add-hint = Su código, por ejemplo ru, kk o pt-BR.
no-language-to-add = Escriba el código de un idioma distinto del idioma del dosier, por ejemplo ru, kk o pt-BR.
add-language = Añadir el idioma
take-translators-file = Incorporar un archivo de traducción (PO)
download-translators-file = Descargar un archivo para traducir (PO)
texts-taken = Textos tomados de { $file }: { $count }
translation-reviewed = Un hablante de este idioma ha revisado toda la traducción
remove-language = Quitar este idioma
translation-removed = Se quitó la traducción. Deshacer la recupera.
texts-outdated = Traducciones de un texto anterior: { $count }. Estos textos se muestran como se escribieron.
texts-orphaned = Traducciones de textos que ya no existen: { $count }.
remove-them = Quitarlas
only-open-texts = Solo textos sin traducir o modificados desde entonces
nothing-to-translate = Todo está traducido.
text-outdated = El texto cambió después de traducirse.
still-right = La traducción sigue siendo válida
some-of-all = { $first } a { $last } de { $count }

fill-in = Aquí todavía no hay nada. Rellénelo.
nothing-to-mend = No hay nada por resolver.
look-for-people = Buscar lo que puede poner en peligro a personas
people-looked-for = Mire y escuche también usted: no se encuentran caras, voces ni nombres de personas.
meant = Es intencionado
why-meant = ¿Por qué se puede publicar?
error = Error
warning = Advertencia
go-to-field = Ir a: { $field }
more-to-mend = Y { $count } más.
publishing = Publicación
remedy-write = Escribir { $text }
remedy-trim = Quitar los espacios de los extremos
remedy-remove-invisible = Quitar lo que no se ve
remedy-join-lines = Ponerlo en una sola línea
remedy-rename = Llamarlo { $id }
remedy-declare-topic = Añadir el tema { $id } al dosier
remedy-declare-field = Añadir el campo { $id } al dosier

nothing-published = No se sabe qué tienen ahora los lectores. Elija el conjunto de datos o el paquete que se publicó por última vez, y su trabajo se comparará con él.
nothing-changed = No hay diferencias con lo publicado.
compare-with-opened = Comparar con lo que abrí
compare-with-file = Comparar con un archivo publicado
added-reports = Informes nuevos
changed-reports = Informes modificados
removed-reports = Informes eliminados
reordered = Los informes o los temas están en otro orden.
and-more = y { $count } más
nothing = (nada)
ask-correction = ¿Qué se corrigió y por qué?
write-revision = Escribir la corrección
revision-written = Los lectores verán la corrección.
changed-title = El título es ahora “{ $after }”; antes era “{ $before }”.
changed-date = Fecha actual: { $after }; fecha anterior: { $before }.
changed-abstract = Se modificó el texto.
added-abstract = Se añadió un texto.
lost-id = Los enlaces a “{ $id }” dejarán de funcionar: ningún informe lleva ya ese nombre.
lead-to = Dirigirlos a
keep-link = Conservar estos enlaces
no-such-report = Ningún informe tiene ese nombre. Elija uno de la lista.

errors-stop = { $count ->
    [one] { $count } error impide generar el sitio.
   *[other] { $count } errores impiden generar el sitio.
}
changes-before = { $count ->
    [one] Hay { $count } diferencia con lo que tienen ahora los lectores.
   *[other] Hay { $count } diferencias con lo que tienen ahora los lectores.
}
corrections-missing = { $count ->
    [one] Se modificó { $count } informe, y no se indica a los lectores qué se corrigió. Véase “Cambios”.
   *[other] Se modificaron { $count } informes, y no se indica a los lectores qué se corrigió. Véase “Cambios”.
}
making = Se está generando.
stop = Detener
stopped = Detenido. No se generó nada.
not-made = No se pudo generar:
file-downloaded = { $file } está en sus descargas.
site-zip = El sitio
site-zip-next = Todas las páginas en un archivo ZIP. Descomprímalo y ponga los archivos en cualquier servicio de alojamiento web, o suelte allí el archivo ZIP si el servicio lo admite.
download-site = Descargar el sitio (ZIP)
guide = Qué hacer con ello
guide-site-unpack = Descomprima el archivo ZIP. En la carpeta, index.html es la primera página.
guide-site-host = Ponga en línea el contenido de la carpeta. En Netlify y Cloudflare Pages basta con arrastrar la carpeta a la página de creación de un sitio nuevo. GitHub Pages toma los archivos de un repositorio: “Add file”, “Upload files”, y después se elige la rama en “Settings”, “Pages”. Cualquier espacio web los admite por SFTP, con un programa como FileZilla.
guide-site-look = Abra su dirección y revise un informe, un año y una imagen.
guide-site-correct = Para hacer una corrección, vuelva a generar el sitio y sustituya todos los archivos. Los enlaces a los informes siguen funcionando mientras no cambien sus nombres en los enlaces.
guide-file-open = Ábralo con doble clic. No necesita conexión ni más programa que un navegador.
guide-file-send = Envíelo por correo electrónico, guárdelo en una memoria USB o póngalo en línea con cualquier nombre.
guide-file-check = Indique su SHA-256 en un lugar donde se le conozca, como su sitio web: así se podrá ver si una copia fue alterada. El sitio contiene el mismo archivo con su SHA-256 al lado.
guide-package-keep = Consérvelo. Es el archivo que abrirá para la próxima corrección.
guide-package-send = Un colega puede abrirlo en cualquier editor como este. Con “Añadir un archivo” usted incorpora a su versión la de su colega.
guide-package-private = Contiene las imágenes y las grabaciones tal como eran: envíelo solo a quienes puedan saber lo que revelan de quienes las hicieron.
guide-dataset-deposit = Deposítelo en un repositorio, como Zenodo, con la licencia que indica.
guide-dataset-check = Los programas pueden comprobarlo con dossier.schema.json, que está junto a él en su sitio.
guide-csv-open = Ábralo en un programa de hojas de cálculo: el texto está en UTF-8 y el separador es la coma.
guide-csv-back = Con “Añadir un archivo” se recuperan los cambios. Los informes se reconocen por la columna “id”: no la modifique.
guide-timelinejs-host = Póngalo en un servicio de alojamiento web e indique su dirección a TimelineJS como fuente.
guide-editor-open = Ábralo con doble clic, en cualquier equipo, también sin conexión.
guide-editor-keep = No conserva nada. Guarde un paquete antes de cerrarlo.
one-file-page = La página en un solo archivo
one-file-next = Se abre sin conexión, se puede enviar por correo electrónico y cabe en una memoria USB.
download-one-file = Descargar la página (HTML)
package = El paquete
package-next = Todo lo necesario para volver a editar el dosier: envíelo a un colega, consérvelo como su copia o ábralo aquí.
save-package = Guardar un paquete
dataset-file = El conjunto de datos
dataset-next = El dosier sin sus archivos, para repositorios y programas.
download-dataset-file = Descargar el conjunto de datos (JSON)
spreadsheet = Una hoja de cálculo
spreadsheet-next = Los informes en filas, para un programa de hojas de cálculo.
download-csv = Descargar los informes (CSV)
timelinejs = Una cronología para TimelineJS
timelinejs-next = Para una página que ya muestra una cronología de ese tipo.
download-timelinejs = Descargar la cronología (JSON)
editor-itself = Este editor
editor-next = Un solo archivo que se abre desde un disco o una memoria USB, sin conexión.
download-editor = Descargar el editor (HTML)

import-of = Importación de { $file }
reading-file = Se está leyendo el archivo.
# Without plural forms: the verb would have to agree with $imported, and the noun with $found.
import-counts = Entradas leídas: { $imported } de { $found }.
import-effect = Nuevos: { $added }. Modificados: { $changed }. Iguales: { $same }.
only-new-are-added = Todavía hay algo en el dosier que no se puede leer, por lo que solo se añaden los informes que no contiene. Resuelva primero lo marcado si el archivo debe modificar también otros.
nothing-imported = No se puede importar nada de este archivo:
say-columns = Indique qué columna contiene la fecha y cuál el título o el texto.
columns = Columnas
columns-hint = Las columnas que no tienen lugar en un dosier se omiten, porque pueden contener nombres de personas. Solo se convierten en campos propios si usted lo indica. En “Sobre el dosier” se indica después si los lectores pueden filtrar por ellos.
no-title-column = Ninguna columna es el título, así que los títulos se forman con el texto o la fecha. Si alguna lo es, indíquelo.
column = Columna
examples = Ejemplos
becomes-what = Pasa a ser
column-becomes = { $column } pasa a ser
becomes = Según lo detectado: { $field }
becomes-field = Un campo propio ({ $kind })
left-out-column = Se omite
import-options = Cómo se lee el archivo
day-order = Fechas como 03/04/2012
day-order-ask = Rechazarlas si son posibles las dos lecturas
day-first = Primero va el día
month-first = Primero va el mes
encoding = Codificación, por ejemplo, windows-1251
sheet = Hoja del libro
first-rows = Las primeras filas
in-the-file = En el archivo
as-a-report = Como informe
not-taken = No se importa; el motivo se indica más abajo.
refused-rows = Entradas no importadas
import-remarks = Observaciones
take-import = Incorporar estos informes
cancel = Cancelar

other-version = Otra versión de este dosier
merge-counts = { $count ->
    [one] Se puede incorporar { $count } cambio de la otra versión.
   *[other] Se pueden incorporar { $count } cambios de la otra versión.
}
choose-sides = Ambas versiones modificaron lo siguiente. Elija cuál es la válida.
ancestor-hint = ¿A partir de qué versión se hicieron las dos? Así no se pregunta por lo que solo modificó una de ellas. Si no tiene certeza, no elija ninguna.
what-readers-have = Lo que tienen ahora los lectores
what-was-opened = Lo que se abrió aquí
choose-ancestor = Elegir su archivo
merged-against = Versión tomada como origen de las dos: { $version }
ours = La suya
theirs = La otra
your-file = Su archivo
their-file = El otro archivo
take-over = Incorporar
merged = Se incorporó la otra versión.
nothing-to-merge = La otra versión dice lo mismo.

page-preview = La página
phone-width = Teléfono
go-into-page = Entrar en la página
colours = Colores
colours-of-computer = Los del equipo
light = Claro
dark = Oscuro
no-page-yet = La página aparecerá aquí cuando nada impida generarla. Véase “Por resolver”.
without-scripts = Sin scripts
part-shown = { $count ->
    [one] La página muestra { $count } informe en torno al que está editando.
   *[other] La página muestra los { $count } informes en torno al que está editando.
}
last-right-page = Este es el último estado sin errores.

## Page

skip-to-reports = Ir a los informes
human-rights-dossier = Dosier de derechos humanos
no-reports-yet = Todavía no hay informes
reports-and-dates = { $reports }, { $dates }
reports-and-events = { $reports }; fechas de los hechos: { $dates }
summary = Resumen
as-of = Fecha de referencia: { $date }. { $attribution }

published-by = Publicado por
last-change = Última modificación
version-name = Versión
licence = Licencia
permanent-address = Dirección permanente

about-dossier = Sobre este dosier
publisher-and-sources = Entidad editora y fuentes
published-by-line = Publicado por { $publisher }.
titles-and-dates = Títulos y fechas
supplied-headlines = Los títulos entre [corchetes] son de la redacción, que no ha visto los de la entidad editora.
supplied-or-translated = Un título entre [corchetes] fue redactado o traducido por la redacción del dosier.
dates-published = Las fechas son las de publicación de los informes.
dates-of-events = Las fechas de los informes son las de los hechos, no las de publicación.
licence-and-data = Licencia y datos
licence-line = Licencia del texto: { $licence }.
all-rights-reserved = Todos los derechos reservados
all-rights-reserved-line = { all-rights-reserved }.
permanent-line = { permanent-address }: { $address }
summary-sources = El resumen se basa en:
download-dataset = Descargar el conjunto de datos (JSON)
last-changed-on = última modificación el { $date }
last-changed-in = última modificación en { $date }
dataset = { $download }, versión { $version }, { $changed }. Hecho con chronicle { $program }.
download-everything = Descargar todo
download-everything-as = Descargar todo en { $csv } o en { $text }
feeds = Seguir en un lector de canales: { $feeds }
feed-reports-atom = Informes (Atom)
feed-reports-json = Informes (JSON Feed)
feed-corrections-atom = Correcciones (Atom)
feed-dataset = Conjunto de datos
one-file-heading = Un solo archivo
save-page = Guardar esta página en un solo archivo
save-page-note = { $save }. Se abre sin conexión y puede compartirse.
check-copy = Comprobar una copia (SHA-256)
sha256-commands = Linux: sha256sum ARCHIVO. macOS: shasum -a 256 ARCHIVO. Windows: certutil -hashfile ARCHIVO SHA256.
one-file = Esta página es un solo archivo, publicado por { $publisher }. No necesita conexión.
one-file-made = Esta página es un solo archivo, generado el { $date } y publicado por { $publisher }. No necesita conexión.
one-file-copy = Es una copia de { $address }.
one-file-check = Pida a la entidad editora el SHA-256 del archivo. Uno de estos comandos muestra el de su copia; si es distinto, su copia fue alterada. { sha256-commands }
words-unreviewed = El proyecto chronicle tradujo los textos que acompañan al dosier. Todavía no los ha revisado ningún hablante de este idioma.
text-unreviewed = El texto de este dosier es una traducción. Todavía no la ha revisado ningún hablante de este idioma.
report-mistake = Comunicar un error
languages = Idiomas
untranslated-reports = { $count ->
    [one] { $count } informe todavía no está traducido: se muestra en { $language }.
   *[other] { $count } informes todavía no están traducidos: se muestran en { $language }.
}
untranslated-summary = El resumen todavía no está traducido: se muestra en { $language }.
editor-link = Editar una copia o crear un dosier propio
keyboard = Teclado
keys = Atajos de teclado
key-search = ir al campo de búsqueda
key-next = ir al informe siguiente
key-before = ir al informe anterior
key-help = mostrar esta lista
keys-are-on = Usar atajos de teclado

load-failed = Los informes de arriba están completos y se pueden filtrar por año. El resto de esta página no se cargó: los informes no se cuentan y la dirección no conserva el año.
try-again = Volver a intentarlo
exporter-failed = No se pudo cargar. Vuelva a intentarlo o recargue la página: puede que haya cambiado.
newer-version = Hay una versión más reciente de esta página. { $reload }
reload = Recargar
cited-version = Este enlace cita la versión del { $day } ({ $cited }); esta página es la versión { $version }, { $changed }.
cited-newer = Esta página es anterior a la versión que cita el enlace.
cited-unchanged = Desde entonces no se ha registrado ninguna corrección; puede que se hayan añadido entradas.
cited-own = Desde entonces se corrigió el informe al que lleva:
cited-others = Correcciones desde entonces:
cited-both = Correcciones desde entonces, primero las del informe al que lleva:

corrections = Correcciones
corrections-title = Correcciones – { $dossier }
no-corrections = Hasta ahora no se ha corregido ninguna entrada.
corrections-page = Ver todas las correcciones
all-corrections = { $count ->
    [one] Ver { $count } corrección
   *[other] Ver las { $count } correcciones
}
correction-count = { $count ->
    [one] { $count } corrección
   *[other] { $count } correcciones, las más recientes primero
}
corrections-so-far = { $count ->
    [one] { $count } corrección
   *[other] { $count } correcciones
}
revised-title = El título es ahora “{ $after }”; antes era “{ $before }”.
revised-date = Fecha actual: { $after }; fecha anterior: { $before }.
revised-abstract = Se modificó el texto.
revised-abstract-added = Se añadió un texto.
corrections-feed = Seguir las correcciones en un lector de canales (Atom)
correction = { $date }: { $report }
correction-and-page = { $date }: { $report } (también { $page })
on-page-of = en la página de { $year }
why = Motivo: { $reason }

open-picture = Abrir la imagen por separado
show-picture = Mostrar la imagen
picture-previous = Imagen anterior
picture-next = Imagen siguiente
media-transcript = Transcripción
medium-picture = Imagen
medium-audio = Grabación
medium-video = Video
medium-document = Documento
media-at = { $medium } en { $host }
media-file = { $format }, { $size }
kilobytes = { $number }{ "\u00A0" }kB
megabytes = { $number }{ "\u00A0" }MB
media-left-out = No está en este archivo, que contiene imágenes hasta un máximo de { $number }{ "\u00A0" }MB en total. SHA-256: { $hash }
report-of = Informe ({ $date }): { $title }
report-of-event = Informe sobre un hecho ({ $date }): { $title }

reports-of-year = Informes de { $year }
year-title = Informes de { $year } – { $dossier }
reports = Informes
years-with-reports = Años
search-all-reports = Buscar en todos los informes
report-page-title = { $report } – { $dossier }
among-all-reports = Ver entre todos los informes
related-reports = Informes relacionados
related-hint = Proceden de la misma fuente, o tratan los mismos temas con un año de diferencia como máximo.
how-to-cite = Cómo citar este informe
open-dossier = Abrir el dosier
embed-heading = Ponerlo en su página
embed-hint = Copie uno de estos códigos en el HTML de su página. El marco se carga solo desde este sitio y no guarda nada en el navegador.
embed-what = Qué muestra
embed-newest = Los informes más recientes
embed-chart = El gráfico
embed-height = Altura, en píxeles
embed-height-fixed = Fija
embed-height-follows = La de lo que muestra
embed-width = Anchura, en píxeles o 100%
embed-preview = Vista previa
embed-code-frame = Un marco
embed-code-script = Un marco cuya altura ajusta un script de este sitio
embed-code-link = Un enlace, para editores que no admiten marcos
embed-copy = Copiar
embed-copied = Copiado

verify = Verificar
verify-hint = Su navegador calcula el SHA-256 de un archivo y lo compara con el que indica esta página. Así se sabe si el archivo fue modificado. No se sabe con ello cuándo ni dónde se hizo, ni si lo que muestra es cierto. No se envía nada a ningún sitio.
verify-button = Verificar
verify-waits = Verificando…
verify-same = Este es el archivo cuyo SHA-256 indica el dosier. Eso no dice cuándo ni dónde se hizo.
verify-other = Este es otro archivo: su SHA-256 es { $hash }. No se fíe de él y avise a la entidad editora.
verify-missing = El archivo no llegó, así que no se puede decir nada de él.
verify-failed = El programa que verifica no se cargó. Vuelva a cargar esta página.
verify-by-command = Estos comandos muestran el SHA-256 de un archivo que usted guardó: { sha256-commands }
verify-site = Todos los archivos de este sitio
verify-site-hint = Todos los archivos se descargan de este servidor y se comparan con la lista de hashes de SHA256SUMS.
verify-site-button = Verificar todos los archivos
verify-site-same = Todos los archivos son los de la lista: { $count }.
verify-site-other = Estos archivos no son los de la lista o no llegaron ({ $count }):
verify-signed = La lista está firmada con la clave que indica esta página. Compare esa clave con la que la entidad editora da en otro lugar.
verify-signed-other-key = La lista está firmada con una clave distinta de la que indica esta página. No se fíe de esta copia.
verify-signed-altered = La firma es de otra lista: se alteraron archivos de esta copia. No se fíe de ella.
verify-unsigned = No hay firma, así que solo se detectan daños: quien altere una copia puede escribir una lista nueva.
verify-key = La clave de la entidad editora
verify-key-hint = La entidad editora firma este sitio con la clave { $key }. Busque esta clave en otro lugar, como el sitio web de la entidad editora o un informe impreso: quien altere una copia de este sitio puede escribir aquí otra clave.
verify-no-key = La entidad editora no firma este sitio.
verify-key-commands = Estos comandos verifican la firma y todos los archivos de una copia:
verify-file = Un archivo que usted tiene
verify-file-hint = Elija una imagen, una copia de la página en un solo archivo o cualquier otro archivo. No sale de su navegador.
verify-file-known = Esta página indica el SHA-256 de este archivo: { $name }.
verify-file-unknown = Esta página no indica el SHA-256 de este archivo, que es { $hash }.
verify-dossier = El dosier
verify-dataset = El conjunto de datos
verify-media = Imágenes, grabaciones, documentos y fuentes
provenance = Procedencia
provenance-captured = Cuándo se hizo
provenance-place = Dónde se hizo
provenance-by = Quién lo hizo o lo recogió
provenance-device = Con qué se hizo
provenance-original = Copia probatoria (guardada aparte, no publicada)
provenance-working = Copia de trabajo
provenance-published = Copia publicada
provenance-changes = Lo que se hizo entre la copia probatoria y la copia de trabajo
provenance-custody = Cadena de custodia
provenance-proofs = Pruebas
proof-opentimestamps = Prueba en la cadena de bloques (OpenTimestamps)
proof-rfc3161 = Sello de tiempo de una autoridad (RFC 3161)
proof-c2pa = Credenciales de contenido (C2PA)
proof-wacz = Archivo de la página web (WACZ)
proof-command = Para verificarlo: { $command }.
verify-timestamp = La firma es válida. { $signer } tenía el SHA-256 de esta copia en este momento: { $time } (UTC). La copia: { $which }. La autoridad es { $authority }, cuyo certificado tiene el SHA-256 { $certificate }. A usted le corresponde decidir si confía en ella.
verify-timestamp-other = Es el sello de tiempo de un archivo que esta página no indica.
verify-timestamp-wrong = No prueba nada: su firma o su certificado no son válidos, o son de un tipo que aquí no se conoce.

not-found = No hay ninguna página en esta dirección
not-found-why = Puede que la dirección esté incompleta o que la página se haya trasladado.

all-dossiers = Todos los dosieres
human-rights-dossiers = Dosieres de derechos humanos
reports-and-sources = Informes y sus fuentes
skip-to-dossiers = Ir a los dosieres
dossiers = Dosieres
dossier-count = { $count ->
    [one] { $count } dosier
   *[other] { $count } dosieres
}
dossier-count-of = { $total ->
    [one] { $shown } de { $total } dosier
   *[other] { $shown } de { $total } dosieres
}
dates-covered = Fechas abarcadas
none-yet = Todavía ninguna
last-change-of = Última modificación
filter-dossiers = Filtrar por país, título o fecha
no-dossiers = Ningún dosier coincide.
show-all = Mostrar todos
which-dossier = El enlace que siguió lleva a uno de estos dosieres. Elija uno: el resto del enlace se conserva.
site-published-by = Publicado por { $publisher }.
index-description = Informes con fecha y sus fuentes. { $titles }.
feed-of = { $dossier }: { $feed }

back-to-site = Volver al sitio
editor-title = Editor de dosieres
editor-purpose = Cree, corrija y publique un dosier en su navegador. Nada de lo que abra o escriba aquí se envía a ningún sitio.
editor-waits = El editor se está cargando.
editor-failed = El editor no se cargó. Vuelva a cargar esta página; si eso no ayuda, puede que la página haya cambiado en el servidor.
editor-without-scripts = El editor necesita scripts, que están desactivados en este navegador. Sin ellos, se puede crear un dosier con el programa chronicle.

feed-of-corrections = { $title }: correcciones
feed-corrected = Corregido: { $title }
feed-interval = Se publicó a lo largo de un período; este canal le asigna la fecha del primer día.
feed-doubtful = Su fecha es dudosa; este canal le asigna el primer día posible.
feed-month = No se conoce el día; este canal le asigna el primero del mes.
feed-year = No se conoce el día; este canal le asigna el primero del año.
