// The dossier of the tests in other languages than English: as much of its text is translated as the tests
// look at.
import { MODELIA } from "./publishing";
import { english, type Say, wordsOf } from "./words";

export type Edition = {
  language: string;
  say: Say;
  dossier: string;
  title: string;
  // A name that the texts of several reports hold, some of them of 2012.
  name: string;
};

type Texts = {
  title: string;
  paragraph: string;
  attribution: string;
  caption: string;
  alt: string;
  // The labels of topics, and those of kinds by the English ones.
  topics: Record<string, string>;
  kinds: Record<string, string>;
  warning: string;
  change: string;
  reason: string;
  // Title and abstract of reports.
  reports: Record<string, [string, string]>;
};

const RUSSIAN_TEXTS: Texts = {
  title: "Права человека в Моделии",
  paragraph:
    "Моделии не существует: это досье придумано для проверок. Поворотным Example Rights Monitor считает " +
    "декабрь 2011 года, когда полиция стреляла в людей на площади Тёрвалы, нефтяного города на западе.",
  attribution: "Обзор выдуман, ничьи сведения в нём не использованы.",
  caption: "Зал суда, в котором 8 октября 2012 года огласили приговор Ильвару Орвелу.",
  alt: "Рисунок пустого зала суда: высокое окно, под ним судейский стол, слева скамья за стеклом.",
  topics: {
    accountability: "Ответственность",
    expression: "Свобода слова",
    "fair-trial": "Справедливый суд",
    "imprisoned-critics": "Критики в заключении",
    media: "СМИ",
    torture: "Пытки и жестокое обращение",
  },
  kinds: { "News release": "Пресс-релиз", Report: "Доклад", "UN submission": "Материалы для ООН" },
  warning: "Описаны травмы.",
  change: "Указано пятое число.",
  reason: "Оно было прочитано неверно.",
  reports: {
    "2024-06-10-un-disability-review": [
      "Материалы к рассмотрению доклада Моделии о правах людей с инвалидностью",
      "Материалы подготовлены к тридцатой сессии комитета. В них разобраны девять статей конвенции. За " +
        "2017–2019 годы авторы посетили одиннадцать школ и четыре интерната.",
    ],
    "2022-02-01-protesters-beaten": [
      "Моделия: участников протестов задерживали и били",
      "После протестов людей забирали из больниц и автобусов, сообщает Example Rights Monitor. Одиннадцать " +
        "задержанных рассказали об ударах, пятеро — об электрошоке.",
    ],
    "2012-12-13-courts-shut-newspapers": [
      "Моделия: суды закрывают газеты",
      "Прокуроры одним иском требуют закрыть четыре газеты и партию, которую возглавляет Орвел. По " +
        "официальным данным, в Тёрвале в декабре 2011 года были застрелены 12 человек.",
    ],
    "2012-11-15-a-fair-hearing": [
      "Моделия: Орвел должен получить справедливое разбирательство",
      "Апелляцию рассмотрят 19 ноября. Example Rights Monitor присутствовал на 22 заседаниях из 29.",
    ],
    "2012-10-09-opposition-leader-jailed": [
      "Моделия: лидер оппозиции в тюрьме",
      "Орвел приговорён к семи с половиной годам. Суд изъял и здание, в котором работала газета.",
    ],
  },
};

const ARABIC_TEXTS: Texts = {
  title: "حقوق الإنسان في موديليا",
  paragraph:
    "موديليا بلد لا وجود له، وقد وُضع هذا الملف للاختبار. ترى منظمة Example Rights Monitor أن نقطة التحول " +
    "كانت في ديسمبر 2011، حين أطلقت الشرطة النار على الناس في ساحة تورفالا، وهي مدينة نفطية في الغرب.",
  attribution: "هذا الملخص مختلق، ولا يستند إلى رواية أحد.",
  caption: "قاعة المحكمة التي صدر فيها الحكم على إيلفار أورفيل في 8 أكتوبر 2012.",
  alt: "رسم لقاعة محكمة خالية: نافذة عالية، وتحتها منصة القاضي، وإلى اليسار قفص زجاجي.",
  topics: {
    accountability: "المساءلة",
    expression: "حرية التعبير",
    "fair-trial": "المحاكمة العادلة",
    "imprisoned-critics": "منتقدون في السجن",
    media: "وسائل الإعلام",
    torture: "التعذيب وسوء المعاملة",
  },
  kinds: {
    "News release": "بيان صحفي",
    Report: "تقرير",
    "UN submission": "مذكرة إلى الأمم المتحدة",
  },
  warning: "يصف إصابات.",
  change: "اليوم هو الخامس.",
  reason: "قُرئ خطأً.",
  reports: {
    "2024-06-10-un-disability-review": [
      "مذكرة بشأن استعراض تقرير موديليا عن حقوق الأشخاص ذوي الإعاقة",
      "أُعدّت المذكرة للدورة الثلاثين للجنة، وهي تتناول تسع مواد من الاتفاقية. وتستند إلى زيارات أُجريت بين " +
        "عامي 2017 و2019 إلى إحدى عشرة مدرسة وأربع دور رعاية.",
    ],
    "2022-02-01-protesters-beaten": [
      "موديليا: اعتقال المحتجين وضربهم",
      "أفادت منظمة Example Rights Monitor بأن الشرطة أخذت أشخاصًا من المستشفيات والحافلات بعد الاحتجاجات. " +
        "ووصف 11 محتجزًا ما تعرضوا له من ضرب، وتحدث 5 منهم عن صدمات كهربائية.",
    ],
    "2012-12-13-courts-shut-newspapers": [
      "موديليا: المحاكم تغلق الصحف",
      "طلب الادعاء في دعوى واحدة إغلاق أربع صحف والحزب الذي يقوده أورفيل. وتقول الأرقام الرسمية إن 12 شخصًا " +
        "قُتلوا بالرصاص في تورفالا في ديسمبر 2011.",
    ],
    "2012-11-15-a-fair-hearing": [
      "موديليا: يجب أن يُحاكم أورفيل محاكمة عادلة",
      "يُنظر في الاستئناف في 19 نوفمبر. وقد حضرت منظمة Example Rights Monitor 22 جلسة من أصل 29.",
    ],
    "2012-10-09-opposition-leader-jailed": [
      "موديليا: سجن زعيم المعارضة",
      "حُكم على أورفيل بالسجن سبع سنوات ونصف السنة. وصادرت المحكمة أيضًا المبنى الذي كانت تعمل فيه صحيفة.",
    ],
  },
};

function edition(language: string, name: string, texts: Texts): Edition {
  const dossier = JSON.parse(MODELIA);
  Object.assign(dossier, { language, title: texts.title });
  dossier.summary.paragraphs[0] = texts.paragraph;
  dossier.summary.attribution = texts.attribution;
  Object.assign(dossier.photo, { caption: texts.caption, alt: texts.alt });
  for (const topic of dossier.topics) topic.label = texts.topics[topic.id] ?? topic.label;
  for (const report of dossier.reports) {
    report.kind.label = texts.kinds[report.kind.label] ?? report.kind.label;
    if (report.content_warning) report.content_warning = texts.warning;
    for (const revision of report.revisions ?? [])
      Object.assign(revision, { change: texts.change, reason: texts.reason });
    if (!texts.reports[report.id]) continue;
    [report.title.text, report.abstract] = texts.reports[report.id];
    report.language = language;
  }
  const say = wordsOf(language);
  return { language, say, dossier: JSON.stringify(dossier), title: texts.title, name };
}

export const ENGLISH: Edition = {
  language: "en",
  say: english,
  dossier: MODELIA,
  title: JSON.parse(MODELIA).title,
  name: "Orvel",
};
export const RUSSIAN = edition("ru", "Орвел", RUSSIAN_TEXTS);
export const ARABIC = edition("ar", "أورفيل", ARABIC_TEXTS);
