### The words of chronicle in French. The comments in en.ftl explain each message.
### Reviewed by a speaker: no

## Common

language-name = français
digits = 0123456789
group = { "\u202F" }
group-from = 1000
decimal = { "," }

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

season-1 = printemps
season-2 = été
season-3 = automne
season-4 = hiver

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
date-about = vers { $date }
date-perhaps = peut-être { $date }
date-perhaps-about = peut-être vers { $date }
date-range = { $from } – { $to }

list-next = { $list }, { $item }
list-pair = { $list } et { $item }
list-last = { $list } et { $item }
list-or = { $list } ou { $item }

report-count = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
report-count-of = { $shown ->
    [one] { $shown } document sur { $total }
   *[other] { $shown } documents sur { $total }
}

# Commas and colons, as “de avril” and “sur Médias” would be wrong.
query-all = Documents
query-period = { $reports }, { $period }
query-topics = { $reports }, thème : { $topics }
query-types = { $reports }, type : { $types }
query-field = { $reports } ({ $field } : { $values })
query-words = { $reports }, « { $words } »
quoted-words = « { $words } »

facet-topics = Thèmes
facet-type = Type

no-text = Aucun texte n’est fourni pour ce document.
no-address = Aucune adresse n’est connue.
yes = Oui
no = Non
coordinates = { $latitude } ; { $longitude }
place-at = { $name } ({ $coordinates })
field-value = { $field } : { $value }
event-of = Événement : { $date }
event-of-at = Événement : { $date }, { $place }
by-authors = Par { $authors }
content-warning = Contenu sensible : { $warning }
corrected-on = Corrigé le { $date } : { $change } { $reason }

source-archived = { $source }, archivé sur { $copy }
source-archived-on = { $source }, archivé sur { $copy } le { $captured }
source-seen = { $source }, dernière consultation : { $seen }
source-archived-seen = { $source }, archivé sur { $copy }, dernière consultation : { $seen }
source-archived-on-seen = { $source }, archivé sur { $copy } le { $captured }, dernière consultation : { $seen }

cite-this-dossier = Citer ce dossier
cite-report = Citer { quoted-title }
quoted-title = « { $title } »
close = Fermer
format-json = JSON
format-csv = CSV
format-text = texte brut

## Reader

month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.

window-title = { $query } – { $dossier }
search = Rechercher
search-placeholder = Titres, textes, personnes…
search-hint = Exemple : "liberté de réunion" -grève. Les guillemets gardent les mots ensemble ; le signe moins exclut un mot.
facet-year = Année
all-years = Toutes les années
choice-with-count = { $count ->
    [one] { $choice } { $count } document
   *[other] { $choice } { $count } documents
}

span-of-years = Plusieurs années
span-first = De
span-last = à
bar = { $period } : { $reports }
bar-doubtful = { $period } : { $reports }, dont { $doubtful } de date incertaine

active-filters = Filtres actifs
remove-filter = Retirer le filtre { $filter }
clear-filters = Tout retirer

status = { $reports }, { $period }
status-all-years = toutes les années
status-searching = Chargement de la recherche…
share-and-export = Partager et exporter
copy-link = Copier le lien vers ces documents
share-link = Partager le lien vers ces documents
download-shown = Télécharger ces documents
arrangement = Présentation
oldest-first = Du plus ancien au plus récent
titles-only = Titres seulement
to-filters = Rechercher et filtrer
mark-corrected = Corrigé
mark-warning = Contenu sensible
no-results = Aucun document ne répond à tous ces critères.
without-words = Retirer les mots ({ $count })
without-period = Retirer la période ({ $count })
without-topics = Retirer les thèmes ({ $count })
without-types = Retirer le type ({ $count })
without-field = Retirer « { $field } » ({ $count })
filters-reset = Les filtres ont été retirés pour afficher le document auquel mène le lien.
show-more = Afficher la suite (encore { $count })
print-is-cut = Seule une partie de ces documents est imprimée ici : choisissez une année pour imprimer les autres.

permalink = Lien vers ce document
cite = Citer
link-copied = Lien copié
search-is-loading = La recherche se charge encore. Réessayez dans un instant.
search-failed = La recherche n’a pas pu être chargée. Tapez une autre lettre pour réessayer.
reports-failed = Certains documents n’ont pas pu être chargés. Changez un filtre pour réessayer.

## Exporter

cite-style = Style
cite-programs = Pour les logiciels de gestion bibliographique
format-apa = APA
format-chicago-bibliography = Chicago, bibliographie
format-chicago-note = Chicago, note
format-plain = Texte brut
format-bibtex = BibTeX
format-ris = RIS
format-csl-json = CSL-JSON
copy = Copier
download = Télécharger
copy-format = Copier ({ $format })
download-format = Télécharger ({ $format })
copied = Copié
copy-refused = Texte sélectionné, mais votre navigateur n’a pas autorisé la copie : copiez-le vous-même
downloaded = Téléchargé
download-refused = Votre navigateur n’a pas autorisé le téléchargement

dossier = Dossier
archived-copy = Copie archivée : { $address }
archived-copy-of = Copie archivée du { $date } : { $address }
version = Version { $version }
note-listed = Répertorié dans : { $title } ({ $publisher }), version { $version }
note-listed-at = Répertorié dans : { $title } ({ $publisher }), version { $version }, { $address }
note-date = Date : { $date }

citation-archived = Archivé à l’adresse { $address }
citation-archived-on = Archivé le { $date } à l’adresse { $address }
citation-listed = Répertorié dans { $title } ({ $publisher }), version { $version }
citation-listed-at = Répertorié dans { $title } ({ $publisher }), version { $version }, { $address }
citation-retrieved = Consulté le { $date }
citation-accessed = Consulté le { $date }
citation-date-day = { $day } { $month } { $year }
citation-date-month = { $month } { $year }
apa-date-day = { $year }, { $day } { $month }
apa-date-month = { $year }, { $month }
citation-undated = s. d.
citation-circa = vers { $date }
citation-perhaps-circa = peut-être vers { $date }
authors-pair = { $one } et { $other }
authors-last = { $list } et { $name }
authors-others = { $list } et al.

# A dash, as the heading may hold colons.
list-heading = { $heading } – { $reports }
list-version = Version { $version }, consultée le { $date }
list-source = Source : { $address }
list-permanent = Dans le dossier : { $address }

## Editor

# “Outil d’édition”, as “éditeur” is the publisher. “Répertoire” is a folder, as “dossier” is the dossier.
editor-name = Outil d’édition de dossiers
editor-promise = Créez, corrigez et publiez un dossier dans ce navigateur. Rien de ce que vous ouvrez ou écrivez n’est envoyé où que ce soit.
to-the-site = Retour au site
copy-heading = Le dossier de ce site
copy-hint = Vous modifiez une copie. Le public ne voit aucun changement tant que vous ne la publiez pas.
edit-copy = Modifier une copie
copy-opened = Vous modifiez une copie du dossier de ce site.
open-heading = Un fichier que vous avez
open-hint = Un paquet ou un jeu de données de cet outil, un classeur ou une feuille de calcul, une frise chronologique, un flux, une bibliographie ou une page sur un pays enregistrée comme texte. Vous pouvez aussi déposer des fichiers n’importe où sur cette page.
open-file = Ouvrir un fichier
new-heading = Un nouveau dossier
country = Pays
choose-one = Choisir
choose-country = Choisissez d’abord un pays.
dossier-title = Titre
proposed-title = Droits humains : { $country }
make-dossier = Créer un nouveau dossier
new-dossier-made = Le nouveau dossier est ouvert. Remplissez ce qui est signalé, puis ajoutez des documents.
paste-heading = Lignes d’une feuille de calcul
paste-label = Collez les lignes ici
paste-hint = Copiez les cellules avec leur en-tête, par exemple Date, Titre et Source.
take-pasted = Lire les lignes
pasted-name = tableau collé
kept-heading = Brouillons sur cet ordinateur
kept-draft = { $name }, conservé depuis le { $time }
continue-draft = Continuer
kept-hint = Toute personne qui utilise cet ordinateur peut les ouvrir.
forget-everything = Tout effacer maintenant
all-forgotten = Ce navigateur ne conserve plus rien de l’outil d’édition.
forgotten-later = Un autre onglet de ce navigateur conserve encore un brouillon. Laissez cette page ouverte et fermez cet onglet : ensuite, plus rien n’est conservé.
opened = { $file } est ouvert.
not-opened = { $file } n’a pas été ouvert : { $reason }
medium-elsewhere = { $file } est une image, un enregistrement ou un document à joindre. Ouvrez l’un des documents du dossier et ajoutez ce fichier sous « Images, enregistrements et documents joints ».
compared-with = Votre travail est maintenant comparé avec { $file }.

save = Enregistrer
undo = Annuler
redo = Rétablir
undone = Annulé.
redone = Rétabli.
undone-of = Annulé : { $what }
redone-of = Rétabli : { $what }
field-of = { $field } (« { $title } »)
add-file = Ajouter un fichier
saved-to = Enregistré dans { $file } à { $time }
saved-as-download = Enregistré dans vos téléchargements sous le nom { $file } à { $time }
saved-to-folder = Enregistré dans le répertoire du site à { $time }
as-opened = Tel qu’ouvert depuis { $file }
folder-open = Tel qu’il est dans le répertoire du site
not-saved = Non enregistré
not-saved-yet = Pas encore enregistré dans un fichier
not-saved-because = Non enregistré : { $reason }
changed-elsewhere = { $file } a été modifié par un autre programme depuis que vous l’avez ouvert : il n’a donc pas été écrasé. Enregistrez un paquet sous un autre nom, puis ouvrez les deux pour les fusionner.
keep-draft = Conserver un brouillon sur cet ordinateur
draft-kept = Ce navigateur conserve désormais un brouillon. Il peut l’effacer, et toute personne qui utilise cet ordinateur peut l’ouvrir : c’est le fichier que vous enregistrez qui compte.
draft-forgotten = Ce navigateur ne conserve plus de brouillon de ce dossier.
draft-refused = Ce navigateur ne peut pas conserver de brouillon. Enregistrez votre travail dans un fichier.
draft-there = Ce navigateur conserve déjà le brouillon « { $name } », depuis le { $time }. Rechargez cette page pour le continuer ou l’effacer ; il n’est pas remplacé.
draft-restored = Le brouillon « { $name } » est ouvert dans son dernier état.
draft-restored-in-part = { $count ->
    [one] Le brouillon « { $name } » est ouvert, mais { $count } de ses modifications n’a pas pu être refaite. Relisez-le avant de l’enregistrer.
   *[other] Le brouillon « { $name } » est ouvert, mais { $count } de ses modifications n’ont pas pu être refaites. Relisez-le avant de l’enregistrer.
}
open-elsewhere = Le brouillon « { $name } » est en cours de modification dans un autre onglet de ce navigateur. Fermez-le d’abord là-bas : aucun des deux ne doit écraser l’autre.
also-open = « { $name } » est aussi ouvert dans un autre onglet de ce navigateur. Ce que vous écrivez ici n’y apparaît pas : enregistrez sous des noms différents, puis fusionnez avec « Ajouter un fichier ».
check-failed = La vérification n’a pas pu avoir lieu : { $reason }

parts = Parties du dossier
what-is-shown = Ce qui est affiché
edit-tab = Modifier
part-reports = Documents ({ $count })
part-to-mend = À revoir ({ $count })
part-changes = Ce qui a changé ({ $count })
about-the-dossier = À propos du dossier
the-site = Le site
to-mend = À revoir
what-changed = Ce qui a changé
publish-and-save = Publier et enregistrer

list-of-reports = Documents
add-report = Ajouter un document
untitled = Document sans titre
this-report = Ce document
# The type that a new report gets: “Document” would say nothing.
kind-report = Rapport
find-reports = Rechercher
show = Afficher
show-all-reports = Tous les documents
show-to-mend = Ceux à revoir
order = Ordre
order-newest = Du plus récent au plus ancien
order-oldest = Du plus ancien au plus récent
order-title = Par titre
order-file = Comme dans le fichier
no-reports-hint = Il n’y a pas encore de document. Ajoutez le premier, collez les lignes d’une feuille de calcul ou ajoutez un fichier.
choose-report = Sélectionner « { $title } »
chosen-reports = { $count ->
    [one] { $count } document sélectionné
   *[other] { $count } documents sélectionnés
}
add-topic = Ajouter le thème
set-for-all = Appliquer à tous
choose-all = Sélectionner toute la liste
choose-none = Ne rien sélectionner
delete-chosen = Supprimer la sélection
duplicated = Une copie du document est ouverte.
report-deleted = Le document a été supprimé. « Annuler » le fait revenir.

all-reports = Tous les documents
previous-report = Précédent
next-report = Suivant
date-label = Date
date-hint = Écrivez-la comme vous voulez : 27 juin 2013, juin 2013, vers 2012, 2011 – 2013. Le champ la garde sous une forme courte.
unreadable-date = « { $text } » n’est pas une date que l’on peut garder. Écrivez un jour, un mois ou une année, par exemple « vers mai 2026 ».
date-found = { $date } ; le public trouve ce document sous { $years }
which-day = De quel jour s’agit-il ?
report-title = Titre
report-title-hint = Tel que l’éditeur l’a écrit. Pour un incident, écrivez votre propre titre et cochez la case ci-dessous.
supplied = Ce titre est de nous, non de l’éditeur : l’afficher entre crochets
abstract-label = Texte
abstract-hint = Ce que dit le document, avec vos propres mots. Laissez vide si vous n’avez pas vu le document.
publisher = Éditeur
report-publisher-hint = Qui a publié le document.
kind = Type
kind-hint = Ce que voit le public, par exemple « Communiqué de presse ».
item-type = Type pour les citations
item-type-hint = La façon dont les logiciels de citation le traitent.
topic = Thème
topics = Thèmes
topics-hint = Choisissez-en un dans la liste ou écrivez-en un nouveau.
remove-topic = Retirer le thème { $topic }
add = Ajouter
list-value = Valeur
sources = Sources
source = Source
add-source = Ajouter une source
address = Adresse
address-hint = Où lire le document : https://…
archived-address = Copie archivée
archived-hint = L’adresse d’une copie conservée par un service d’archives, par exemple web.archive.org.
captured = Archivé le
retrieved = Dernière consultation
authors = Auteurs
author = Auteur
author-hint = Nom de famille, virgule, prénom ; ou le nom d’une organisation.
add-author = Ajouter un auteur
more-fields = Autres champs
report-language = Langue du document
language = Langue
language-hint = Une étiquette de langue, par exemple fr, ru ou zh-Hans.
warning-label = Contenu sensible
content-warning-hint = Ce qui peut heurter le public. La plupart des documents n’en ont pas besoin.
report-id = Nom dans les liens
report-id-hint = Il fait partie des liens permanents. Il reste le même quand la date ou le titre change. Une fois publié, il ne devrait plus changer.
aliases = Anciens noms dans les liens
alias = Ancien nom
alias-hint = Les liens qui le contiennent mènent à ce document.
add-alias = Ajouter un ancien nom
revisions = Corrections
add-revision = Ajouter une correction
revision-date = Corrigé le
revision-change = Qu’est-ce qui a été corrigé ?
revision-reason = Pourquoi ?
revision-reason-hint = Le public voit les deux réponses à côté du document : les deux sont donc nécessaires.
duplicate = Dupliquer
delete-report = Supprimer ce document
removed-from-reports = { $count ->
    [one] Retiré aussi de { $count } document. « Annuler » rétablit tout.
   *[other] Retiré aussi de { $count } documents. « Annuler » rétablit tout.
}
move-up = Monter le numéro { $number }
remove = Retirer
remove-number = Retirer le numéro { $number }

media = Images, enregistrements et documents joints
add-media = Ajouter des fichiers
add-link-medium = Ajouter un lien vers un fichier situé ailleurs
media-hint = Vous pouvez aussi déposer des fichiers ici. Ils sont publiés avec le site.
medium-type = Type
medium-provenance = { provenance }
medium-provenance-hint = La copie probatoire est le fichier tel que vous l’avez reçu. Conservez-la à part et indiquez ici son SHA-256. N’écrivez pas le nom d’une personne qui ne le souhaite pas.
medium-captured = { provenance-captured }
medium-place = { provenance-place }
medium-by = { provenance-by }
medium-device = { provenance-device }
medium-original = SHA-256 de la copie probatoire
medium-working = SHA-256 du fichier dans le dossier du site
medium-changes = { provenance-changes }
add-change = Ajouter une modification
one-change = Ce qui a été fait
medium-custody = { provenance-custody }
add-step = Ajouter une étape
one-step = Ce qui a été fait, et par qui
medium-proofs = { provenance-proofs }
add-proof = Ajouter une preuve
proof-file = Fichier dans media/
picture = Image
audio = Enregistrement sonore
video = Vidéo
document = Document joint
caption = Légende
caption-hint = Qui ou ce que l’on voit, où et quand.
alt = Texte pour les personnes qui ne voient pas l’image
alt-hint = Dites ce que montre l’image.
transcript = Transcription
transcript-hint = Ce qui est dit dans l’enregistrement.
credit = Réalisé par
licence-id = Licence
licence-hint = Un identifiant SPDX, par exemple CC-BY-4.0, ou LicenseRef-AllRightsReserved.
doi = DOI
doi-hint = Si une archive en a attribué un, par exemple 10.5281/zenodo.1234567.
medium-refused = { $file } n’a pas été ajouté : ce n’est ni une image, ni un enregistrement, ni un PDF que les navigateurs affichent. { $reason }
medium-added = Ajouté sous le nom { $path }. Dites maintenant ce qu’il montre.
pixels = { $width } × { $height } pixels
kilobytes-of = { $number } ko
metadata = Ce que le fichier révèle de la personne qui l’a créé
metadata-removed = La publication retire ces informations. Le fichier de votre paquet les contient toujours.
remove-metadata = Les retirer du fichier maintenant
metadata-gone = Le fichier ne révèle plus rien de la personne qui l’a créé.
metadata-stays = La publication ne peut pas retirer ces informations d’un fichier de ce format. Retirez-les d’abord avec un logiciel comme ExifTool.
redact = Masquer des parties
redaction-hint = Dessinez un cadre sur chaque partie que personne ne doit voir, ou ajoutez-en un et donnez ses nombres. Le cadre devient noir dans l’image même : le nouveau fichier ne contient rien de ce qui s’y trouvait. L’original quitte le dossier, gardez-le donc vous-même. Son SHA-256 reste. Ses preuves, et ce qui a été publié avant, peuvent encore le montrer.
add-area = Ajouter un cadre
from-left = Depuis la gauche, pixels
from-top = Depuis le haut, pixels
area-width = Largeur, pixels
area-height = Hauteur, pixels
redact-now = Les rendre noirs
parts-covered = Parties masquées en noir
# $hash (String) - the SHA-256 of the file before
parts-covered-of = Parties masquées en noir. Avant, le SHA-256 était { $hash }.
redacted = Les cadres sont noirs. L’original n’est plus dans le dossier.
statement = { $about } : { $value }
about-position = Lieu de création
about-name = Un nom
about-serial-number = Le numéro de série d’un appareil
about-device = L’appareil
about-tool = Un logiciel
about-time = Date de création
about-thumbnail = Une image plus petite

own-fields = Champs personnalisés
add-own-field = Ajouter un champ
add-topic-to-dossier = Ajouter un thème
label = Libellé
id-is = Nom dans les liens : { $id }
field-kind = Type de valeur
field-filter = Le public peut filtrer selon ce champ
field-text = Texte
field-number = Nombre
field-yes-no = Oui ou non
field-date = Date
field-link = Adresse
field-list = Liste
field-place = Lieu
not-known = Non connu
place-name = Nom du lieu
latitude = Latitude
longitude = Longitude

summary-label = Résumé
as-of-label = Date de référence
paragraphs = Paragraphes
paragraph = Paragraphe
add-paragraph = Ajouter un paragraphe
attribution = Origine du résumé
attribution-hint = Une phrase, par exemple « Établi par la rédaction d’après les documents ci-dessous. »
name = Nom
dossier-publisher-hint = Qui publie ce dossier.
photo = Photo
no-photo-hint = Une photo accompagne le résumé. Un dossier peut s’en passer.
add-photo = Choisir une photo
replace-photo = Choisir une autre photo
remove-photo = Retirer la photo
photo-report = Document auquel mène la photo
photo-report-hint = Son nom dans les liens ; laissez vide s’il n’y en a pas.
dates-label = Dates des documents
dates-hint = Les pages, les citations et les flux en parlent selon ce choix.
dates-of-publication = Dates de publication
dates-of-events-choice = Dates des événements

site-hint = Tout ceci est facultatif.
site-name = Nom du site
site-name-hint = Sans lui, le site porte le titre du dossier.
site-publisher-hint = Si ce champ est vide : l’éditeur du dossier.
site-address = Adresse du site
site-address-hint = Où le site se trouvera : https://… Les flux, les citations et les images d’aperçu en ont besoin.
accent = Couleur des liens
accent-hint = Assez foncée pour être lisible sur un fond clair, par exemple #0b5c8a.
choose-colour = Choisir la couleur
logo = Logo
logo-hint = Une image dans media/.
choose-logo = Choisir un logo
site-footer = Ligne au bas de chaque page
site-footer-hint = Par exemple « Questions et corrections : redaction@votresite.example ».
site-contact = Adresse pour signaler les erreurs
site-contact-hint = Une page ou une boîte aux lettres (mailto:editors@your.example) où le public signale les erreurs.
site-key = Clé publique
site-key-hint = La clé avec laquelle vous signez le site. La commande chronicle keygen l’affiche.
file-name = Nom du fichier du dossier
file-name-hint = Lettres, chiffres et traits d’union.

translations = Traductions
translations-hint = Le public peut choisir chacune des langues énumérées ici. Un texte non traduit s’affiche tel qu’il a été écrit.
translated-texts = Textes traduits : { $done } sur { $count }
language-to-add = Autre langue
language-to-add-hint = Son code, par exemple ru, kk ou pt-BR.
no-language-to-add = Indiquez le code d’une autre langue que celle du dossier, par exemple ru, kk ou pt-BR.
add-language = Ajouter la langue
take-translators-file = Reprendre un fichier de traduction (PO)
download-translators-file = Télécharger un fichier pour la traduction (PO)
texts-taken = Textes repris de { $file } : { $count }
translation-reviewed = Une personne qui parle cette langue a relu toute la traduction
remove-language = Retirer cette langue
translation-removed = La traduction a été retirée. Annuler la rétablit.
texts-outdated = Traductions d’un texte antérieur : { $count }. Ces textes s’affichent tels qu’ils ont été écrits.
texts-orphaned = Traductions de textes disparus : { $count }.
remove-them = Les retirer
only-open-texts = Seulement les textes non traduits ou modifiés depuis
nothing-to-translate = Tout est traduit.
text-outdated = Le texte a été modifié après sa traduction.
still-right = La traduction reste juste
some-of-all = { $first } à { $last } sur { $count }

fill-in = Il n’y a encore rien ici. Remplissez ce champ.
nothing-to-mend = Il n’y a rien à revoir.
look-for-people = Chercher ce qui peut mettre des personnes en danger
people-looked-for = Regardez et écoutez aussi vous-même : les visages, les voix et les noms de personnes ne sont pas trouvés.
meant = C’est voulu
why-meant = Pourquoi peut-on le publier ?
error = Erreur
warning = Avertissement
go-to-field = Aller à : { $field }
more-to-mend = Et encore { $count }.
publishing = Publication
remedy-write = Écrire { $text }
remedy-trim = Retirer les espaces qui l’entourent
remedy-remove-invisible = Retirer ce qui est invisible
remedy-join-lines = En faire une seule ligne
remedy-rename = Nommer { $id }
remedy-declare-topic = Ajouter le thème { $id } au dossier
remedy-declare-field = Ajouter le champ { $id } au dossier

nothing-published = Rien n’indique ce que le public voit actuellement. Choisissez le jeu de données ou le paquet publié en dernier, et votre travail lui sera comparé.
nothing-changed = Rien ne diffère de ce qui a été publié.
compare-with-opened = Comparer avec ce que j’ai ouvert
compare-with-file = Comparer avec un fichier publié
added-reports = Nouveaux documents
changed-reports = Documents modifiés
removed-reports = Documents retirés
reordered = Des documents ou des thèmes sont dans un autre ordre.
and-more = et encore { $count }
nothing = (rien)
ask-correction = Qu’est-ce qui a été corrigé, et pourquoi ?
write-revision = Écrire la correction
revision-written = Le public verra la correction.
changed-title = Le titre est maintenant « { $after } » ; c’était « { $before } ».
changed-date = La date est maintenant : { $after } ; c’était : { $before }.
changed-abstract = Le texte a été modifié.
added-abstract = Un texte a été ajouté.
lost-id = Les liens vers « { $id } » ne fonctionneront plus : aucun document ne porte plus ce nom.
lead-to = Les diriger vers
keep-link = Conserver ces liens
no-such-report = Aucun document ne porte ce nom. Choisissez-en un dans la liste.

errors-stop = { $count ->
    [one] { $count } erreur empêche de créer le site.
   *[other] { $count } erreurs empêchent de créer le site.
}
changes-before = { $count ->
    [one] { $count } élément diffère de ce que le public voit actuellement.
   *[other] { $count } éléments diffèrent de ce que le public voit actuellement.
}
corrections-missing = { $count ->
    [one] { $count } document a été modifié, et le public ne sait pas ce qui a été corrigé. Voir « Ce qui a changé ».
   *[other] { $count } documents ont été modifiés, et le public ne sait pas ce qui a été corrigé. Voir « Ce qui a changé ».
}
making = Création en cours.
stop = Arrêter
stopped = Arrêté. Rien n’a été créé.
not-made = La création n’a pas abouti :
file-downloaded = { $file } est dans vos téléchargements.
site-zip = Le site
site-zip-next = Toutes les pages dans une seule archive. Décompressez-la et placez les fichiers chez un hébergeur web, ou déposez l’archive là où l’hébergeur l’accepte.
download-site = Télécharger le site (ZIP)
guide = Que faire ensuite
guide-site-unpack = Décompressez l’archive. Dans le répertoire, index.html est la première page.
guide-site-host = Mettez en ligne le contenu du répertoire. Avec Netlify et Cloudflare Pages, il suffit de faire glisser le répertoire sur la page de création d’un site. GitHub Pages prend les fichiers d’un dépôt : « Add file », « Upload files », puis choisissez la branche sous « Settings », « Pages ». Tout autre hébergeur les accepte par SFTP, avec un logiciel comme FileZilla.
guide-site-look = Ouvrez l’adresse du site et vérifiez un document, une année et une image.
guide-site-correct = Pour une correction, recréez le site et remplacez tous les fichiers. Les liens vers les documents continuent de fonctionner tant que leurs noms dans les liens restent les mêmes.
guide-file-open = Ouvrez-le par un double clic. Un navigateur suffit, sans réseau ni autre logiciel.
guide-file-send = Envoyez-le par courriel, copiez-le sur une clé USB ou mettez-le en ligne sous n’importe quel nom.
guide-file-check = Indiquez son empreinte SHA-256 là où l’on vous connaît, par exemple sur votre site web : on peut alors voir si une copie a été altérée. Le site contient le même fichier, accompagné de son empreinte SHA-256.
guide-package-keep = Conservez-le. C’est le fichier que vous ouvrirez pour la prochaine correction.
guide-package-send = Vos collègues peuvent l’ouvrir dans n’importe quel outil d’édition de ce genre. Avec « Ajouter un fichier », vous intégrez leur version dans la vôtre.
guide-package-private = Il contient les images et les enregistrements dans leur état d’origine : ne l’envoyez qu’à des personnes autorisées à savoir ce que ces fichiers révèlent des personnes qui les ont créés.
guide-dataset-deposit = Déposez-le dans un service d’archives, par exemple Zenodo, sous la licence qu’il indique.
guide-dataset-check = Des programmes peuvent le vérifier avec dossier.schema.json, qui se trouve à côté de lui sur votre site.
guide-csv-open = Ouvrez-la dans un tableur : le texte est en UTF-8, le séparateur est la virgule.
guide-csv-back = « Ajouter un fichier » permet de reprendre les modifications. Les documents sont reconnus à la colonne « id » : ne la modifiez pas.
guide-timelinejs-host = Placez-la chez un hébergeur web et donnez son adresse à TimelineJS comme source.
guide-editor-open = Ouvrez-le par un double clic, sur n’importe quel ordinateur, même sans réseau.
guide-editor-keep = Il ne conserve rien. Enregistrez un paquet avant de le fermer.
one-file-page = La page en un seul fichier
one-file-next = Elle s’ouvre sans réseau, s’envoie par courriel et se copie sur une clé USB.
download-one-file = Télécharger la page (HTML)
package = Le paquet
package-next = Tout ce qu’il faut pour continuer à modifier le dossier : envoyez-le à vos collègues, gardez-le comme copie, ouvrez-le ici.
save-package = Enregistrer un paquet
dataset-file = Le jeu de données
dataset-next = Le dossier sans ses fichiers, pour les services d’archives et les programmes.
download-dataset-file = Télécharger le jeu de données (JSON)
spreadsheet = Une feuille de calcul
spreadsheet-next = Les documents sous forme de lignes, pour un tableur.
download-csv = Télécharger les documents (CSV)
timelinejs = Une frise chronologique pour TimelineJS
timelinejs-next = Pour une page qui affiche déjà une telle frise.
download-timelinejs = Télécharger la frise chronologique (JSON)
editor-itself = Cet outil d’édition
editor-next = Un seul fichier, qui s’ouvre depuis un disque ou une clé USB, sans réseau.
download-editor = Télécharger l’outil d’édition (HTML)

import-of = Import : { $file }
reading-file = Lecture du fichier en cours.
import-counts = { $imported ->
    [one] { $imported } entrée lue sur { $found }.
   *[other] { $imported } entrées lues sur { $found }.
}
import-effect = Nouveaux : { $added }. Modifiés : { $changed }. Identiques : { $same }.
only-new-are-added = Une partie du dossier ne peut pas encore être lue : seuls sont donc ajoutés les documents qu’il ne contient pas. Revoyez d’abord ce qui est signalé si le fichier doit aussi en modifier d’autres.
nothing-imported = Rien ne peut être importé de ce fichier :
say-columns = Indiquez quelle colonne contient la date, et laquelle le titre ou le texte.
columns = Colonnes
columns-hint = Une colonne qui n’a pas de place dans un dossier est laissée de côté, car elle peut nommer des personnes. Elle ne devient un champ personnalisé que si vous l’indiquez. Sous « À propos du dossier », vous précisez ensuite si le public peut filtrer selon ce champ.
no-title-column = Aucune colonne ne correspond au titre : les titres sont donc tirés du texte ou de la date. Si l’une d’elles contient le titre, indiquez-le.
column = Colonne
examples = Exemples
becomes-what = Devient
column-becomes = { $column } devient
becomes = Reconnu : { $field }
becomes-field = Un champ personnalisé ({ $kind })
left-out-column = Laissée de côté
import-options = Mode de lecture du fichier
day-order = Dates comme 03/04/2012
day-order-ask = Les refuser si les deux lectures sont possibles
day-first = Le jour vient en premier
month-first = Le mois vient en premier
encoding = Encodage, par exemple windows-1251
sheet = Feuille du classeur
first-rows = Les premières lignes
in-the-file = Dans le fichier
as-a-report = Comme document
not-taken = Cette ligne n’est pas importée ; la raison est indiquée ci-dessous.
refused-rows = Non importé
import-remarks = Remarques
take-import = Importer ces documents
# Not “Annuler”, which is what undoes an edit.
cancel = Abandonner

other-version = Une autre version de ce dossier
merge-counts = { $count ->
    [one] { $count } modification de l’autre version peut être reprise.
   *[other] { $count } modifications de l’autre version peuvent être reprises.
}
choose-sides = Les deux versions ont modifié ces éléments. Choisissez laquelle l’emporte.
ancestor-hint = À partir de quelle version les deux ont-elles été faites ? Ce qu’une seule a modifié ne fera alors pas l’objet d’une question. En cas de doute, n’en choisissez aucune.
what-readers-have = Ce que le public voit actuellement
what-was-opened = Ce qui a été ouvert ici
choose-ancestor = Choisir son fichier
merged-against = Version prise comme origine des deux : { $version }
ours = La vôtre
theirs = L’autre
your-file = Votre fichier
their-file = L’autre fichier
take-over = Reprendre
merged = L’autre version a été reprise.
nothing-to-merge = L’autre version est identique.

page-preview = La page
phone-width = Téléphone
go-into-page = Entrer dans la page
colours = Couleurs
colours-of-computer = Comme l’ordinateur
light = Clair
dark = Sombre
no-page-yet = La page apparaît ici quand rien n’empêche de la créer. Voir « À revoir ».
without-scripts = Sans scripts
part-shown = La page affiche les { $count } documents autour de celui que vous modifiez.
last-right-page = Voici le dernier état sans erreur.

## Page

skip-to-reports = Aller aux documents
human-rights-dossier = Dossier sur les droits humains
no-reports-yet = Pas encore de document
reports-and-dates = { $reports }, { $dates }
reports-and-events = { $reports } sur des événements ({ $dates })
summary = Résumé
as-of = Date de référence : { $date }. { $attribution }

published-by = Publié par
last-change = Dernière modification
version-name = Version
licence = Licence
permanent-address = Adresse permanente

about-dossier = À propos de ce dossier
publisher-and-sources = Éditeur et sources
published-by-line = Publié par { $publisher }.
titles-and-dates = Titres et dates
supplied-headlines = Un titre entre [crochets] a été écrit par la rédaction, qui n’a pas vu celui de l’éditeur.
supplied-or-translated = Un titre entre [crochets] a été rédigé ou traduit par la rédaction du dossier.
dates-published = Les dates sont celles de la publication des documents.
dates-of-events = Les dates des documents sont celles des événements, non celles de la publication.
licence-and-data = Licence et données
licence-line = Texte sous licence { $licence }.
all-rights-reserved = Tous droits réservés
all-rights-reserved-line = { all-rights-reserved }.
permanent-line = { permanent-address } : { $address }
summary-sources = Le résumé se fonde sur :
download-dataset = Télécharger le jeu de données (JSON)
last-changed-on = dernière modification le { $date }
last-changed-in = dernière modification en { $date }
dataset = { $download }, version { $version }, { $changed }. Réalisé avec chronicle { $program }.
download-everything = Tout télécharger
download-everything-as = Tout télécharger au format { $csv } ou { $text }
feeds = Suivre dans un lecteur de flux : { $feeds }
feed-reports-atom = Documents (Atom)
feed-reports-json = Documents (JSON Feed)
feed-corrections-atom = Corrections (Atom)
feed-dataset = Jeu de données
one-file-heading = Un seul fichier
save-page = Enregistrer cette page en un seul fichier
save-page-note = { $save }. Il s’ouvre sans réseau, et vous pouvez le transmettre.
check-copy = Vérifier une copie (SHA-256)
sha256-commands = Linux : sha256sum FICHIER. macOS : shasum -a 256 FICHIER. Windows : certutil -hashfile FICHIER SHA256.
one-file = Cette page est un fichier unique publié par { $publisher }. Elle n’a pas besoin de réseau.
one-file-made = Cette page est un fichier unique, créé le { $date } par { $publisher }. Elle n’a pas besoin de réseau.
one-file-copy = C’est une copie de { $address }.
one-file-check = Demandez à l’éditeur l’empreinte SHA-256 du fichier. L’une de ces commandes affiche celle de votre copie ; si elle diffère, votre copie a été altérée. { sha256-commands }
words-unreviewed = Les textes qui entourent le dossier ont été traduits par le projet chronicle. Ils n’ont pas encore été relus par une personne qui parle cette langue.
text-unreviewed = Le texte de ce dossier a été traduit. Il n’a pas encore été relu par une personne qui parle cette langue.
report-mistake = Signaler une erreur
languages = Langues
untranslated-reports = { $count ->
    [one] { $count } document n’est pas encore traduit ({ $language }).
   *[other] { $count } documents ne sont pas encore traduits ({ $language }).
}
untranslated-summary = Le résumé n’est pas encore traduit ({ $language }).
editor-link = Modifier une copie ou créer votre propre dossier
keyboard = Clavier
keys = Raccourcis clavier
key-search = aller au champ de recherche
key-next = aller au document suivant
key-before = aller au document précédent
key-help = afficher cette liste
keys-are-on = Utiliser les raccourcis clavier

load-failed = Les documents ci-dessus sont complets, et vous pouvez les filtrer par année. Le reste de cette page n’a pas été chargé : les documents ne sont pas comptés, et l’adresse ne garde pas l’année.
try-again = Réessayer
exporter-failed = Le chargement a échoué. Réessayez ou rechargez la page : elle a peut-être changé.
newer-version = Une version plus récente de cette page est disponible. { $reload }
reload = Recharger
cited-version = Ce lien cite la version du { $day } ({ $cited }) ; cette page est la version { $version }, { $changed }.
cited-newer = Cette page est plus ancienne que la version citée par le lien.
cited-unchanged = Aucune correction n’a été enregistrée depuis ; des entrées ont pu être ajoutées.
cited-own = Depuis, le document auquel il mène a été corrigé :
cited-others = Corrections depuis :
cited-both = Corrections depuis, en commençant par celles du document auquel il mène :

corrections = Corrections
corrections-title = Corrections – { $dossier }
no-corrections = Aucune entrée n’a été corrigée jusqu’ici.
corrections-page = Voir toutes les corrections
all-corrections = Voir toutes les corrections ({ $count })
correction-count = { $count ->
    [one] { $count } correction
   *[other] { $count } corrections, de la plus récente à la plus ancienne
}
corrections-so-far = { $count ->
    [one] { $count } correction
   *[other] { $count } corrections
}
revised-title = Le titre est maintenant « { $after } » ; c’était « { $before } ».
revised-date = La date est maintenant : { $after } ; c’était : { $before }.
revised-abstract = Le résumé du document a été modifié.
revised-abstract-added = Un résumé du document a été ajouté.
corrections-feed = Suivre les corrections dans un lecteur de flux (Atom)
correction = { $date } : { $report }
correction-and-page = { $date } : { $report } (aussi { $page })
on-page-of = sur la page de { $year }
why = Motif : { $reason }

open-picture = Ouvrir l’image seule
show-picture = Afficher l’image
picture-previous = Image précédente
picture-next = Image suivante
media-transcript = Transcription
medium-picture = Image
medium-audio = Enregistrement
medium-video = Vidéo
medium-document = Document joint
media-at = { $medium } sur { $host }
media-file = { $format }, { $size }
kilobytes = { $number } ko
megabytes = { $number } Mo
media-left-out = Absent de ce fichier, qui contient au plus { $number } Mo d’images en tout. SHA-256 : { $hash }
report-of = Document ({ $date }) : { $title }
report-of-event = Document sur un événement ({ $date }) : { $title }

reports-of-year = Documents de { $year }
year-title = Documents de { $year } – { $dossier }
reports = Documents
years-with-reports = Années
search-all-reports = Rechercher dans tous les documents
report-page-title = { $report } – { $dossier }
among-all-reports = Voir parmi tous les documents
related-reports = Documents liés
related-hint = Ils viennent de la même source, ou portent sur les mêmes thèmes à un an d’écart au plus.
how-to-cite = Comment citer ce document
open-dossier = Ouvrir le dossier
embed-heading = Mettre sur votre page
embed-hint = Copiez l’un de ces codes dans le HTML de votre page. Le cadre ne charge rien d’ailleurs que de ce site et ne garde rien dans le navigateur.
embed-what = Ce qu’il montre
embed-newest = Les documents les plus récents
embed-chart = Le graphique
embed-height = Hauteur, en pixels
embed-height-fixed = Fixe
embed-height-follows = Celle de ce qu’il montre
embed-width = Largeur, en pixels ou 100%
embed-preview = Aperçu
embed-code-frame = Un cadre
embed-code-script = Un cadre dont un script de ce site ajuste la hauteur
embed-code-link = Un lien, pour les éditeurs qui n’acceptent pas de cadres
embed-copy = Copier
embed-copied = Copié

verify = Vérifier
verify-hint = Votre navigateur calcule l’empreinte SHA-256 d’un fichier et la compare à celle qu’indique cette page. On voit ainsi si le fichier a été modifié. Cela ne dit ni quand ni où il a été créé, ni si ce qu’il montre est vrai. Rien n’est envoyé où que ce soit.
verify-button = Vérifier
verify-waits = Vérification en cours…
verify-same = C’est bien le fichier dont le dossier indique l’empreinte SHA-256. Cela ne dit ni quand ni où il a été créé.
verify-other = C’est un autre fichier : son empreinte SHA-256 est { $hash }. Ne vous y fiez pas, et prévenez l’éditeur.
verify-missing = Le fichier n’est pas arrivé : on ne peut donc rien en dire.
verify-failed = Le programme de vérification n’a pas été chargé. Rechargez cette page.
verify-by-command = Ces commandes affichent l’empreinte SHA-256 d’un fichier que vous avez enregistré : { sha256-commands }
verify-site = Tous les fichiers de ce site
verify-site-hint = Tous les fichiers sont téléchargés depuis ce serveur et comparés à la liste d’empreintes SHA256SUMS.
verify-site-button = Vérifier tous les fichiers
verify-site-same = Tous les fichiers sont ceux de la liste : { $count }.
verify-site-other = Ces fichiers ne sont pas ceux de la liste, ou ne sont pas arrivés ({ $count }) :
verify-signed = La liste est signée avec la clé qu’indique cette page. Comparez cette clé à celle que l’éditeur donne ailleurs.
verify-signed-other-key = La liste est signée avec une autre clé que celle qu’indique cette page. Ne vous fiez pas à cette copie.
verify-signed-altered = La signature est celle d’une autre liste : des fichiers de cette copie ont été altérés. Ne vous y fiez pas.
verify-unsigned = Il n’y a pas de signature, donc seuls les dommages sont détectés : quiconque altère une copie peut écrire une nouvelle liste.
verify-key = La clé de l’éditeur
verify-key-hint = L’éditeur signe ce site avec la clé { $key }. Cherchez cette clé ailleurs, par exemple sur le site web de l’éditeur ou dans un rapport imprimé : quiconque altère une copie de ce site peut inscrire ici une autre clé.
verify-no-key = L’éditeur ne signe pas ce site.
verify-key-commands = Ces commandes vérifient la signature et tous les fichiers d’une copie :
verify-file = Un fichier que vous avez
verify-file-hint = Choisissez une image, une copie de la page en un seul fichier ou tout autre fichier. Il reste dans votre navigateur.
verify-file-known = Cette page indique l’empreinte SHA-256 de ce fichier : { $name }.
verify-file-unknown = Cette page n’indique pas l’empreinte SHA-256 de ce fichier, qui est { $hash }.
verify-dossier = Le dossier
verify-dataset = Le jeu de données
verify-media = Images, enregistrements, documents joints et sources
provenance = Provenance
provenance-captured = Date de réalisation
provenance-place = Lieu de réalisation
provenance-by = Réalisé ou recueilli par
provenance-device = Appareil ou programme utilisé
provenance-original = Copie probatoire (conservée à part, non publiée)
provenance-working = Copie de travail
provenance-published = Copie publiée
provenance-changes = Ce qui a été fait entre la copie probatoire et la copie de travail
provenance-custody = Chaîne de conservation
provenance-proofs = Preuves
proof-opentimestamps = Preuve dans la chaîne de blocs (OpenTimestamps)
proof-rfc3161 = Horodatage par une autorité (RFC 3161)
proof-c2pa = Informations d’authenticité du contenu (C2PA)
proof-wacz = Archive de la page (WACZ)
proof-command = Pour vérifier : { $command }.
verify-timestamp = La signature est valable. { $signer } avait l’empreinte SHA-256 de cette copie le { $time } (UTC) : { $which }. L’autorité est { $authority }, dont le certificat a l’empreinte SHA-256 { $certificate }. C’est à vous de dire si elle mérite votre confiance.
verify-timestamp-other = C’est l’horodatage d’un fichier que cette page n’indique pas.
verify-timestamp-wrong = Cela ne prouve rien : la signature ou le certificat n’est pas valable, ou est d’un type inconnu ici.

not-found = Il n’y a pas de page à cette adresse
not-found-why = L’adresse est peut-être incomplète, ou la page a été déplacée.

all-dossiers = Tous les dossiers
human-rights-dossiers = Dossiers sur les droits humains
reports-and-sources = Documents et sources
skip-to-dossiers = Aller aux dossiers
dossiers = Dossiers
dossier-count = { $count ->
    [one] { $count } dossier
   *[other] { $count } dossiers
}
# The number shown is an element, by which no form can be chosen.
dossier-count-of = Dossiers affichés : { $shown } sur { $total }
dates-covered = Période couverte
none-yet = Aucun pour l’instant
last-change-of = Dernière modification
filter-dossiers = Filtrer par pays, titre ou date
no-dossiers = Aucun dossier ne correspond.
show-all = Tout afficher
which-dossier = Le lien que vous avez suivi mène à l’un de ces dossiers. Choisissez-en un : le reste du lien est conservé.
site-published-by = Publié par { $publisher }.
index-description = Documents datés et leurs sources. { $titles }.
feed-of = { $dossier } : { $feed }

back-to-site = Retour au site
editor-title = Outil d’édition de dossiers
editor-purpose = Créez, corrigez et publiez un dossier dans votre navigateur. Rien de ce que vous ouvrez ou écrivez ici n’est envoyé où que ce soit.
editor-waits = L’outil d’édition se charge.
editor-failed = L’outil d’édition n’a pas été chargé. Rechargez cette page ; si cela ne suffit pas, la page a peut-être changé chez l’hébergeur.
editor-without-scripts = L’outil d’édition a besoin de scripts, qui sont désactivés dans ce navigateur. Sans eux, on peut créer un dossier avec le programme chronicle.

feed-of-corrections = { $title } : corrections
feed-corrected = Corrigé : { $title }
feed-interval = Sa parution s’est étendue sur une période ; ce flux le date du premier jour.
feed-doubtful = Sa date est incertaine ; ce flux le date du premier jour possible.
feed-month = Le jour n’est pas connu ; ce flux le date du premier jour du mois.
feed-year = Le jour n’est pas connu ; ce flux le date du premier jour de l’année.
