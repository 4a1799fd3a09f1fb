//! Sentences in six languages, three of which put no blank between words: for measuring how what is
//! written in them is found.

use super::dice::Dice;

/// A language, and what is said in it.
pub struct Language {
    /// Its code (BCP 47).
    pub code: &'static str,
    /// A sentence: `{what}`, `{place}`, `{time}` and `{source}` stand for the phrases below, and
    /// `{name}` in these for a name.
    sentence: &'static str,
    /// What stands between two sentences.
    blank: &'static str,
    what: [&'static str; 12],
    place: [&'static str; 6],
    time: [&'static str; 6],
    source: [&'static str; 6],
    /// The syllables of names.
    syllables: &'static str,
}

impl Language {
    /// Makes a sentence.
    pub fn sentence(&self, dice: &mut Dice) -> String {
        let mut sentence = self.sentence.replace("{what}", dice.pick(&self.what));
        for (part, phrases) in [
            ("{place}", &self.place),
            ("{time}", &self.time),
            ("{source}", &self.source),
        ] {
            sentence = sentence.replace(part, dice.pick(phrases));
        }
        while sentence.contains("{name}") {
            sentence = sentence.replacen("{name}", &self.name(dice), 1);
        }
        sentence
    }

    /// Makes sentences, until they are so many bytes long.
    pub fn prose(&self, dice: &mut Dice, length: usize) -> String {
        let mut text = self.sentence(dice);
        while text.len() < length {
            text += self.blank;
            text += &self.sentence(dice);
        }
        text
    }

    fn name(&self, dice: &mut Dice) -> String {
        let syllables: Vec<_> = self.syllables.split(' ').collect();
        (0..2 + dice.below(2))
            .map(|_| dice.pick(&syllables))
            .collect()
    }
}

/// The languages.
pub const LANGUAGES: [Language; 6] = [
    Language {
        code: "zh",
        sentence: "{source}，{time}{place}{what}。",
        blank: "",
        what: [
            "示威者遭到逮捕",
            "记者被判监禁两年",
            "集会遭禁止",
            "报社被关闭",
            "上诉被驳回",
            "酷刑指控得到调查",
            "石油工人举行罢工",
            "电脑被没收",
            "三名囚犯获释",
            "政府宣布紧急状态",
            "居民被迫迁离",
            "人权报告公布",
        ],
        place: [
            "在首都",
            "在大学",
            "在边境附近",
            "在法院门前",
            "在南部村庄",
            "在{name}市",
        ],
        time: ["昨天", "三月", "选举之前", "冬季期间", "自去年以来", "今天"],
        source: [
            "据律师称",
            "据目击者称",
            "据工会称",
            "据研究所报道",
            "据公开信称",
            "据{name}称",
        ],
        syllables: "安 白 川 丹 方 高 海 江 林 明 南 平 青 石 田 文 西 阳 云 竹",
    },
    Language {
        code: "ja",
        sentence: "{source}、{time}{place}{what}。",
        blank: "",
        what: [
            "デモ参加者が逮捕された",
            "ジャーナリストが有罪とされた",
            "集会が禁止された",
            "新聞が廃刊に追い込まれた",
            "控訴が退けられた",
            "拷問の訴えが調べられた",
            "石油労働者がストライキをした",
            "コンピューターが押収された",
            "三人の受刑者が釈放された",
            "非常事態が宣言された",
            "地域住民が立ち退かされた",
            "人権報告書が公表された",
        ],
        place: [
            "首都で",
            "大学で",
            "国境の近くで",
            "裁判所の前で",
            "南部の村で",
            "{name}市で",
        ],
        time: [
            "昨日",
            "三月に",
            "選挙の前に",
            "冬のあいだ",
            "昨年から",
            "今日",
        ],
        source: [
            "弁護士によると",
            "目撃者によると",
            "労働組合によると",
            "研究所の報告によると",
            "公開書簡によると",
            "{name}さんによると",
        ],
        syllables: "青 川 北 小 島 中 野 原 松 村 森 山 本 井 橋 谷 岡 沢 藤 水",
    },
    Language {
        code: "th",
        sentence: "{what}{place}{time} {source}",
        blank: " ",
        what: [
            "การจับกุมผู้ชุมนุม",
            "การตัดสินจำคุกนักข่าว",
            "การห้ามชุมนุม",
            "การปิดหนังสือพิมพ์",
            "การยกคำอุทธรณ์",
            "การสอบสวนการทรมาน",
            "การนัดหยุดงานของคนงานน้ำมัน",
            "การยึดคอมพิวเตอร์",
            "การปล่อยตัวนักโทษสามคน",
            "การประกาศภาวะฉุกเฉิน",
            "การขับไล่ชาวบ้าน",
            "รายงานสิทธิมนุษยชน",
        ],
        place: [
            "ในเมืองหลวง",
            "ที่มหาวิทยาลัย",
            "ใกล้ชายแดน",
            "หน้าศาล",
            "ในหมู่บ้านทางใต้",
            "ในเมือง{name}",
        ],
        time: [
            "เมื่อวานนี้",
            "ในเดือนมีนาคม",
            "ก่อนการเลือกตั้ง",
            "ในช่วงฤดูหนาว",
            "ตั้งแต่ปีที่แล้ว",
            "วันนี้",
        ],
        source: [
            "ตามคำกล่าวของทนายความ",
            "ตามคำกล่าวของพยาน",
            "ตามรายงานของสหภาพแรงงาน",
            "ตามรายงานของสถาบัน",
            "ตามจดหมายเปิดผนึก",
            "ตามคำกล่าวของ{name}",
        ],
        syllables: "กา นา มา สุ วัน ชัย ลำ ปาง ทอง พร ดา รี ศรี บุญ แก้ว",
    },
    Language {
        code: "ar",
        sentence: "{what} {place} {time}، {source}.",
        blank: " ",
        what: [
            "اعتقال المتظاهرين",
            "الحكم على صحفي",
            "حظر التجمع",
            "إغلاق صحيفة",
            "رفض الاستئناف",
            "التحقيق في التعذيب",
            "إضراب عمال النفط",
            "مصادرة أجهزة الحاسوب",
            "الإفراج عن ثلاثة سجناء",
            "حالة الطوارئ",
            "إخلاء السكان",
            "تقرير حقوق الإنسان",
        ],
        place: [
            "في العاصمة",
            "في الجامعة",
            "قرب الحدود",
            "أمام المحكمة",
            "في قرية جنوبية",
            "في مدينة {name}",
        ],
        time: [
            "أمس",
            "في مارس",
            "قبل الانتخابات",
            "خلال الشتاء",
            "منذ العام الماضي",
            "اليوم",
        ],
        source: [
            "بحسب المحامي",
            "بحسب الشهود",
            "وفقا للنقابة",
            "كما ذكر المعهد",
            "وفقا لرسالة مفتوحة",
            "بحسب {name}",
        ],
        syllables: "با دو را سا لي ما نو هد كر تم شا وي جم فر",
    },
    Language {
        code: "ru",
        sentence: "{source}, {time} {place} — {what}.",
        blank: " ",
        what: [
            "задержание демонстрантов",
            "приговор журналисту",
            "запрет собрания",
            "закрытие газеты",
            "отказ в апелляции",
            "расследование пыток",
            "забастовка нефтяников",
            "изъятие компьютеров",
            "освобождение трёх заключённых",
            "чрезвычайное положение",
            "выселение жителей",
            "доклад о правах человека",
        ],
        place: [
            "в столице",
            "в университете",
            "у границы",
            "перед судом",
            "в южном селе",
            "в городе {name}",
        ],
        time: [
            "вчера",
            "в марте",
            "до выборов",
            "зимой",
            "с прошлого года",
            "сегодня",
        ],
        source: [
            "По словам адвоката",
            "По словам свидетелей",
            "По данным профсоюза",
            "Как сообщает институт",
            "Согласно открытому письму",
            "По словам {name}",
        ],
        syllables: "ба до ка ли мо ра су та ев ин ский жан ёл ту",
    },
    Language {
        code: "fr",
        sentence: "{what} {place} {time}, {source}.",
        blank: " ",
        what: [
            "L’arrestation de manifestants",
            "La condamnation d’un journaliste",
            "L’interdiction de l’assemblée",
            "La fermeture d’un journal",
            "Le refus de l’appel",
            "L’enquête sur des actes de torture",
            "La grève d’ouvriers du pétrole",
            "La saisie d’ordinateurs",
            "La libération de trois détenus",
            "L’état d’urgence",
            "L’expulsion d’habitants",
            "Le rapport sur les droits de l’homme",
        ],
        place: [
            "dans la capitale",
            "à l’université",
            "près de la frontière",
            "devant le tribunal",
            "dans un village du sud",
            "à {name}",
        ],
        time: [
            "hier",
            "en mars",
            "avant l’élection",
            "pendant l’hiver",
            "depuis l’année dernière",
            "aujourd’hui",
        ],
        source: [
            "selon l’avocat",
            "selon des témoins",
            "d’après le syndicat",
            "selon l’institut",
            "d’après une lettre ouverte",
            "selon {name}",
        ],
        syllables: "ba dor lan mi per sou val gué ro ches noî tau bel",
    },
];
