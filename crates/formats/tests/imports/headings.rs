//! The usual headings of columns are known in every language of the interface, each as one field.

use dossier::FieldKind;
use formats::import::{Options, import};

/// What a heading means, and the headings that mean it.
type Meaning = (&'static str, &'static [&'static str]);

#[rustfmt::skip]
const HEADINGS: [Meaning; 11] = [
    ("date", &[
        "التاريخ", "تاريخ النشر", "تاريخ الحدث",
        "日期", "发布日期", "事件日期", "發布日期",
        "Date", "Publication date", "Event date",
        "Date de publication", "Date de l’événement",
        "Дата", "Дата публикации", "Дата события",
        "Fecha", "Fecha de publicación",
        "Күні", "Жарияланған күні", "Оқиға күні",
        "تاریخ", "تاریخ انتشار", "تاریخ رویداد",
        "Дата публікації", "Дата події",
    ]),
    ("title", &[
        "العنوان", "عنوان", "标题", "標題", "Title", "Headline", "Titre", "Заголовок", "Название",
        "Título", "Titular", "Атауы", "Тақырыпаты", "تیتر", "Назва",
    ]),
    ("sources", &[
        "المصدر", "الرابط", "رابط المصدر", "来源", "链接", "网址", "來源", "連結", "Source", "URL", "Link",
        "Lien", "Adresse web", "Источник", "Ссылка", "Веб-страница", "Fuente", "Enlace", "Sitio web",
        "Дереккөз", "Сілтеме", "منبع", "پیوند", "لینک", "Джерело", "Посилання",
    ]),
    ("publisher", &[
        "الناشر", "جهة النشر", "发布者", "出版者", "Publisher", "Éditeur", "Издатель", "Издание",
        "Entidad editora", "Medio", "Жариялаушы", "Баспагер", "ناشر", "رسانه", "Видавець", "Видання",
    ]),
    ("abstract", &[
        "النص", "الملخص", "摘要", "正文", "内容", "Abstract", "Text", "Résumé", "Texte", "Аннотация", "Текст",
        "Описание", "Resumen", "Texto", "Мәтін", "Сипаттама", "Аңдатпа", "متن", "چکیده", "خلاصه", "Анотація",
        "Опис",
    ]),
    ("topics", &[
        "الموضوع", "المواضيع", "主题", "主題", "标签", "Topic", "Topics", "Tags", "Thème", "Sujets", "Тема",
        "Темы", "Tema", "Etiquetas", "Тақырып", "Тақырыптар", "موضوع", "موضوع‌ها", "برچسب‌ها", "Теми",
    ]),
    ("type", &["النوع", "类型", "類型", "Type", "Тип", "Tipo", "Түрі", "نوع"]),
    ("kind", &[
        "نوع الوثيقة", "文件类型", "Kind", "Type de document", "Вид документа", "Tipo de documento",
        "Құжат түрі", "نوع سند", "Тип матеріалу",
    ]),
    ("language", &[
        "اللغة", "语言", "語言", "Language", "Langue", "Язык", "Idioma", "Тіл", "Тілі", "زبان", "Мова",
    ]),
    ("authors", &[
        "المؤلف", "المؤلفون", "الكاتب", "作者", "Author", "Authors", "Auteur", "Auteure", "Автор", "Авторы",
        "Autora", "Авторлар", "نویسنده", "نویسندگان", "Автори",
    ]),
    ("year", &["السنة", "年份", "Year", "Année", "Год", "Año", "Жыл", "سال", "Рік"]),
];

/// Words for places, which a dossier has no place for but as a field of its own.
#[rustfmt::skip]
const PLACES: [&str; 25] = [
    "المكان", "مكان", "المدينة", "地点", "地點", "城市", "Place", "Location", "City", "Lieu", "Ville", "Место",
    "Город", "Lugar", "Ciudad", "Орын", "Орны", "Қала", "مکان", "محل", "شهر", "Місце", "Місто", "Область",
    "Место события",
];

/// Tells which fields a column is read as, in a table that has a date and a title besides.
fn fields(heading: &str, cell: &str, besides: &[&str]) -> Vec<String> {
    let options = Options {
        with_plan: true,
        ..Options::default()
    };
    let (names, cells): (Vec<_>, Vec<_>) = [("Date", "2013-06-27"), ("Title", "One")]
        .into_iter()
        .filter(|(name, _)| besides.contains(name))
        .unzip();
    let table = format!(
        "{heading},{}\n{cell},{}\n",
        names.join(","),
        cells.join(",")
    );
    let import = import(table.as_bytes(), None, &options, &mut |_| {});
    let plan = import.map(|import| import.plan).unwrap_or_default();
    let found = plan.into_iter().filter(|plan| plan.name == heading);
    found.filter_map(|plan| plan.field).collect()
}

#[test]
fn the_usual_headings_are_known_in_nine_languages() {
    let mut wrong = Vec::new();
    for (field, headings) in HEADINGS {
        for heading in headings {
            let (cell, besides): (_, &[_]) = match field {
                "date" => ("2013-06-27", &["Title"]),
                "title" => ("One", &["Date"]),
                "sources" => ("https://a.example/1", &["Date", "Title"]),
                _ => ("2013", &["Date", "Title"]),
            };
            let found = fields(heading, cell, besides);
            if found != [field] {
                wrong.push(format!("{heading} is {field}, known as {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn words_for_places_are_known_in_nine_languages() {
    let options = Options {
        with_plan: true,
        ..Options::default()
    };
    for heading in PLACES {
        let table = format!("Date,Title,{heading}\n2013,One,Aaa\n2014,Two,Bbb\n");
        let import = import(table.as_bytes(), None, &options, &mut |_| {}).expect("an import");
        let plan = &import.plan[2];
        assert_eq!(
            (plan.field.as_deref(), plan.kind()),
            (None, FieldKind::Place),
            "{heading}"
        );
    }
}

#[test]
fn a_heading_that_may_mean_two_things_is_known_as_none() {
    for heading in [
        "Адрес",
        "Адреса",
        "Dirección",
        "Adresse",
        "نشانی",
        "Мекенжай",
        "Editor",
    ] {
        assert_eq!(
            fields(heading, "2013", &["Date", "Title"]),
            [""; 0],
            "{heading}"
        );
    }
}
