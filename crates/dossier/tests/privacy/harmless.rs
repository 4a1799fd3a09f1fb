//! What only looks as if it could endanger somebody.

use super::found;

const HARMLESS: &[&str] = &[
    // Dates, times and spans.
    "On 12 March 2015, at 10:30, and again on 12.03.2015.",
    "2012-02-03, 2012/02/03, 20120203, 2012-2014 and 1999–2003",
    "From 01.01.2010 to 31.12.2012 he was held; day 1 000 of his term.",
    "2011-12-16T10:11:12+06:00 and UTC+0600",
    "The phone call of 12.03.2015 was recorded, by telephone 2012-2014.",
    "Телефон был изъят 12.03.2015, 16 декабря 2011 года.",
    // Money and other amounts.
    "He was fined 1 000 000 000 tenge, or 6 500 000 000,00.",
    "A fine of KZT 184,000 (US$1,230), then €12.345.678,90.",
    "+3 000 000 people, +25 000 000 tenge, +100%, +1 000 000 000",
    "штраф в размере 1 063 500 тенге, 250000 рублей, 3 700 000 грн",
    "Between 12.345 and 67.890 people; 12.345, 67.890 y 101.112 personas.",
    "The rate was 0.1234, 0.5678 (p < 0.0001), and 41.2345 tenge.",
    "罚款人民币1000000元，约合150000美元",
    "جریمه 12,000,000 ریال و ۲۵۰۰۰۰۰۰ تومان",
    // Law, and documents of courts and of the United Nations.
    "Article 174, part 2, of the Criminal Code; статья 174 ч. 2 УК РК; articles 19-22 and 14.3.",
    "A/HRC/28/68, CCPR/C/KAZ/CO/2, E/CN.4/2006/6/Add.2, A/RES/70/175, S/2014/987, CAT/C/KAZ/3",
    "A/HRC/WGAD/2019/12 and A/76/L.75/Rev.1",
    "Case No. 2-1234/2015, дело № 7514-19-00-3/123, cases 12345/67 and 987654/03 (ECHR)",
    "Communication No. 2129/2012, Application no. 5493/72, Decree No. 1234567890 of 2014",
    "Закон РК от 12.01.2007 № 223-III, приказ № 822, ФЗ-152, п. 1234567890",
    "Registration number 120340004567 of the fund, contract 1234567890, order 9999999999",
    // Books, articles and archives.
    "ISBN 978-0-306-40615-7, ISBN 9780306406157, ISBN 0-306-40615-2, ISSN 0378-5955",
    "doi:10.1000/182, 10.1163/15718123-01901001, https://doi.org/10.5281/zenodo.1234567890",
    "arXiv:1501.00001, OCLC 1234567890, PMID 12345678, QID Q1234567890",
    "ORCID 0000-0002-1825-0097",
    // Addresses.
    "https://www.ohchr.org/en/news/2019/03/990101300123?id=84951112233&t=4111111111111111",
    "See www.example.org/2012/87011112233 and web.archive.org/web/20190321101112/https://example.org/",
    "https://mastodon.example/@name, @name@social.example, and t.me/channel/12345",
    "https://doi.org/10.1234/12.34567",
    // Other numbers.
    "Version 1.2.3, 192.168.100.200, 10.11.12.13, room 101, bus 37, cell 1234, 37.5° and 41°C",
    "50 × 70 cm, 3.1415926 and 2.7182818, 12°30′ north, a 45° angle",
    "tel 112, hotline 1414, телефон 150, 电话110, هاتف 197",
    "They took her phone. 250000 people signed; 1500000 did later.",
    "Phone tapping was ruled out; the phone cost 120 000 tenge; телефонов 250 000",
    "Hash 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08, ETag 4111111111111111ab",
    "Passport Act 2004; passports of 1200000 people; the passport was taken on 12.03.2015",
    "She is one of +/- 70 people; C++11 and 50+7",
    "He said: 'at' and @home, 5 @ 10.50, user@localhost",
    "The square.jpg hangs there; see map.pdf, 2019-03-21-square.jpg and report-2012.pdf",
    "G20, COVID-19, Mi-8, S-300, T-72, AK-47, B-52, 5G, H1N1, KZ2015",
    "Қылмыстық кодекстің 174-бабы, 2016 жылғы 28 қарашада, 5 жыл",
];

#[test]
fn dates_sums_laws_symbols_books_and_addresses_are_harmless() {
    let told: Vec<_> = HARMLESS
        .iter()
        .map(|text| (text, found(text)))
        .filter(|(_, found)| !found.is_empty())
        .collect();
    assert!(told.is_empty(), "{told:#?}");
}
