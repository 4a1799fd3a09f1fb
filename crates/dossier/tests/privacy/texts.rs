//! Phone numbers, mailboxes, accounts, cards, passports, coordinates and names of files in texts.

use dossier::privacy::What::{
    Account, CameraName, Card, Coordinates, Mailbox, NumberedName, Passport, PersonName, Phone,
};
use dossier::privacy::{in_path, in_text};
use proptest::prelude::*;

use super::finds;

#[test]
fn an_international_phone_number_is_found_however_it_is_grouped() {
    for number in [
        "+7 701 111 22 33",
        "+77011112233",
        "+7 (701) 111-22-33",
        "+7-701-111-22-33",
        "+380 44 123 4567",
        "+98 912 345 6789",
        "+86 138 0013 8000",
        "+1 (202) 555-0143",
        "+34 612 34 56 78",
        "+33 6 12 34 56 78",
        "+966 50 123 4567",
        "+49 30 1234567",
        "007 701 111 22 33",
        "00380441234567",
        // Its digits alone are a Russian number of a taxpayer, too.
        "+966948890862",
        "+٧ ٧٠١ ١١١ ٢٢ ٣٣",
        "＋86 138 0013 8000",
    ] {
        finds(&format!("She can be reached at {number}."), Phone, number);
    }
    finds("+7 701 111 22 33 12 people", Phone, "+7 701 111 22 33");
}

#[test]
fn a_national_phone_number_is_found_beside_a_word_for_a_phone() {
    for (text, number) in [
        ("Tel.: 8 (701) 111-22-33", "8 (701) 111-22-33"),
        ("phone number 701-111-2233, day and night", "701-111-2233"),
        ("Her phone number is 7011112233.", "7011112233"),
        ("Тел. 87011112233", "87011112233"),
        ("по телефону 8 727 250 11 22", "8 727 250 11 22"),
        ("телефон номері: 8 701 111 22 33", "8 701 111 22 33"),
        ("телефон: (044) 123-45-67", "(044) 123-45-67"),
        ("Tél. 06 12 34 56 78", "06 12 34 56 78"),
        ("teléfono 612 34 56 78", "612 34 56 78"),
        ("رقم الهاتف: 0501234567", "0501234567"),
        ("والهاتف 0501234567", "0501234567"),
        ("تلفن ۰۹۱۲۳۴۵۶۷۸۹", "۰۹۱۲۳۴۵۶۷۸۹"),
        ("电话：138 0013 8000", "138 0013 8000"),
        ("联系电话是13800138000。", "13800138000"),
        ("WhatsApp 0701 111 222", "0701 111 222"),
    ] {
        finds(text, Phone, number);
    }
    assert_eq!(in_text("She was born there, 8 (701) 111-22-33."), []);
}

#[test]
fn a_mailbox_is_found() {
    finds(
        "Write to a.b+c@mail.example.org.",
        Mailbox,
        "a.b+c@mail.example.org",
    );
    finds("пишите: имя@почта.рф!", Mailbox, "имя@почта.рф");
    finds("<mailto:press@ngo.example>", Mailbox, "press@ngo.example");
}

#[test]
fn an_address_that_leads_to_a_phone_a_mailbox_or_a_point_is_found() {
    finds(
        "https://wa.me/77011112233",
        Phone,
        "https://wa.me/77011112233",
    );
    finds("See t.me/+77011112233.", Phone, "t.me/+77011112233");
    let address = "https://host.example/share?for=name%40mail.example";
    finds(address, Mailbox, address);
    for address in [
        "https://www.google.com/maps/@43.25654,76.92848,15z",
        "https://www.google.com/maps/place/X/data=!3d43.25654!4d76.92848",
        "https://www.openstreetmap.org/#map=17/43.25654/76.92848",
        "https://www.openstreetmap.org/?mlat=43.25654&mlon=76.92848",
        "https://yandex.kz/maps/?ll=76.92848%2C43.25654&z=16",
        "https://2gis.kz/almaty/geo/76.92848%2C43.25654",
    ] {
        finds(address, Coordinates, address);
    }
    assert_eq!(in_text("https://www.google.com/maps/@43.26,76.93,9z"), []);
}

#[test]
fn coordinates_are_found_in_each_form_where_they_are_exact() {
    for place in [
        "43.25654, 76.92848",
        "43.2565 76.9284",
        "-33.8688; 151.2093",
        "43,25654; 76,92848",
        "43.256°, 76.928°",
        "43.256N 76.928E",
        "43°15′23″N 76°55′43″E",
        "43°15'23.5\"N, 76°55'43.1\"E",
        "43° 15.392′ N, 76° 55.709′ E",
        "43°15′23″ с",
        "8FVC9G8F+6X",
    ] {
        let text = format!("The house ({place}) is empty.");
        let found = in_text(&text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].0, Coordinates, "{text}");
        assert!(place.starts_with(&found[0].1[..4]), "{text}: {found:?}");
    }
    finds("geo:43.256,76.928", Coordinates, "43.256,76.928");
    finds("lat 43.256, lon 76.928", Coordinates, "43.256, lon 76.928");
    assert_eq!(in_text("Around 43.26, 76.93, or 43°15′N 76°55′E."), []);
}

#[test]
fn an_account_and_a_card_are_found_by_their_check_digits() {
    // The examples of the IBAN registry.
    for number in [
        "KZ86125KZT5004100100",
        "GB29 NWBK 6016 1331 9268 19",
        "UA213223130000026007233566001",
        "DE89370400440532013000",
    ] {
        finds(&format!("Donate to {number}, please."), Account, number);
        finds(number, Account, number);
    }
    assert_eq!(
        in_text("KZ87125KZT5004100100 and GB29 NWBK 6016 1331 9268 18"),
        []
    );
    finds("карта 4111 1111 1111 1111", Card, "4111 1111 1111 1111");
    finds("card 5555555555554444.", Card, "5555555555554444");
    finds("3782 822463 10005", Card, "3782 822463 10005");
    assert_eq!(in_text("4111 1111 1111 1112, 9111111111111111"), []);
}

#[test]
fn a_passport_is_found_beside_its_word() {
    for (text, number) in [
        ("passport No. N12345678", "N12345678"),
        ("паспорт 4510 123456 выдан", "4510 123456"),
        ("паспорт серии AN № 1234567", "1234567"),
        ("passeport n° 12AB34567", "12AB34567"),
        ("pasaporte número AAA123456", "AAA123456"),
        ("شماره گذرنامه: A12345678", "A12345678"),
        ("护照号码：E12345678", "E12345678"),
        ("төлқұжат нөмірі N1234567", "N1234567"),
    ] {
        finds(text, Passport, number);
    }
    assert_eq!(in_text("In the hall 12345678 people."), []);
}

#[test]
fn names_that_cameras_phones_and_messengers_give_are_found() {
    for name in [
        "IMG_20190321_101112.jpg",
        "IMG-20200501-WA0012.jpg",
        "PXL_20210101_101112123.jpg",
        "VID_20190321_101112.mp4",
        "Screenshot_20200101-101112.png",
        "WhatsApp-Image-2020-05-01-at-10.11.12.jpeg",
        "signal-2020-05-01-101112.jpg",
        "photo_2020-05-01_10-11-12.jpg",
        "20190321_101112.jpg",
        "20190321101112.jpg",
    ] {
        let path = format!("media/{name}");
        assert_eq!(in_path(&path), [(CameraName, name.to_owned())]);
        finds(&format!("Taken from {name}, cut."), CameraName, name);
    }
    let name = "WhatsApp Image 2020-05-01 at 10.11.12.jpeg";
    finds(name, CameraName, name);
}

#[test]
fn names_with_a_long_number_a_place_or_a_person_are_found() {
    let told = |name: &str| in_path(&format!("media/{name}"));
    assert_eq!(
        told("call-77011112233.mp3"),
        [(NumberedName, "call-77011112233.mp3".to_owned())]
    );
    assert_eq!(
        told("face_001.jpg"),
        [(PersonName, "face_001.jpg".to_owned())]
    );
    assert_eq!(
        told("witness-2.jpg"),
        [(PersonName, "witness-2.jpg".to_owned())]
    );
    assert_eq!(
        told("43.2565_76.9284.jpg"),
        [(Coordinates, "43.2565_76.9284".to_owned())]
    );
    finds("See face_001.jpg", PersonName, "face_001.jpg");
    for harmless in [
        "square.jpg",
        "2019-03-21-square.jpg",
        "surface-7.png",
        "a1b2c3d4e5f60718.jpg",
        "IMG_1234.jpg",
    ] {
        assert_eq!(told(harmless), [], "{harmless}");
    }
}

#[test]
fn what_is_written_twice_is_told_once() {
    finds("a@b.example, and again a@b.example", Mailbox, "a@b.example");
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,200}") {
        let _ = (in_text(&text), in_path(&text));
    }

    #[test]
    fn no_text_of_signs_and_digits_makes_it_panic(text in "[-0-9+@.,:;/()°′″'\" a-cA-CNSEX電话тел٣۴_%=#!]{0,120}") {
        let _ = (in_text(&text), in_path(&text));
    }

    #[test]
    fn each_number_with_the_code_of_a_country_is_found(number in "\\+(7[0-9]|380|98|86|34|33|966)[1-9][0-9]{8}") {
        prop_assert_eq!(in_text(&number), [(Phone, number.clone())]);
    }
}
