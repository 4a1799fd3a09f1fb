//! The certificates that a token carries (RFC 5280).

use std::time::Duration;

use cms::cert::IssuerAndSerialNumber;
use cms::signed_data::{SignerIdentifier, SignerInfo};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc4519::COMMON_NAME;
use const_oid::db::rfc5280::ID_KP_TIME_STAMPING;
use der::asn1::{PrintableStringRef, TeletexStringRef, Utf8StringRef};
use der::{Encode, Tag, Tagged};
use sha2::Digest as _;
use x509_cert::Certificate;
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, SubjectKeyIdentifier};
use x509_cert::name::Name;

use super::signature::{Digest, holds};
use super::{Fault, octets};

/// The attributes that name the certificate of the signer: by a hash of SHA-2 (RFC 5035), or by SHA-1 (RFC 2634).
pub const SIGNING: [ObjectIdentifier; 2] = [
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47"),
    BY_SHA1,
];
const BY_SHA1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.12");

/// More certificates than any chain has.
const LONGEST: usize = 8;

/// Gives the certificate of a signer.
pub fn of<'a>(signer: &SignerInfo, all: &[&'a Certificate]) -> Option<&'a Certificate> {
    let mut all = all.iter().copied();
    match &signer.sid {
        SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer,
            serial_number,
        }) => all.find(|it| {
            it.tbs_certificate.issuer == *issuer
                && it.tbs_certificate.serial_number == *serial_number
        }),
        SignerIdentifier::SubjectKeyIdentifier(key) => all.find(|it| {
            let own = it.tbs_certificate.get::<SubjectKeyIdentifier>();
            own.is_ok_and(|own| own.is_some_and(|(_, own)| own == *key))
        }),
    }
}

/// Tells whether a certificate is for timestamps and nothing else (RFC 3161, section 2.3).
pub fn is_for_timestamps(certificate: &Certificate) -> bool {
    let usage = certificate.tbs_certificate.get::<ExtendedKeyUsage>();
    usage.is_ok_and(|usage| {
        usage.is_some_and(|(is_critical, usage)| is_critical && usage.0 == [ID_KP_TIME_STAMPING])
    })
}

/// Tells whether a certificate held at a time, since 1970.
pub fn holds_at(certificate: &Certificate, time: Duration) -> bool {
    let validity = &certificate.tbs_certificate.validity;
    let from = validity.not_before.to_unix_duration();
    (from..=validity.not_after.to_unix_duration()).contains(&time)
}

/// Tells whether an attribute names a certificate, by its hash.
pub fn is_named(certificate: &Certificate, kind: ObjectIdentifier, attribute: &[u8]) -> bool {
    let Ok(encoded) = certificate.to_der() else {
        return false;
    };
    if kind == BY_SHA1 {
        return octets(attribute, 20) == Some(&sha1::Sha1::digest(&encoded)[..]);
    }
    // The hash is SHA-256 unless said otherwise, and each hash has a length of its own.
    [Digest::Sha256, Digest::Sha384, Digest::Sha512]
        .into_iter()
        .any(|digest| {
            let hash = digest.hash(&encoded);
            octets(attribute, hash.len()) == Some(&hash[..])
        })
}

/// Follows the certificates from one to its issuer, as far as the token carries them, and verifies each.
///
/// # Errors
/// Says that one is not signed by its issuer.
pub fn chain<'a>(
    own: &'a Certificate,
    all: &[&'a Certificate],
    time: Duration,
) -> Result<Vec<&'a Certificate>, Fault> {
    let mut chain = vec![own];
    let mut last = own;
    while last.tbs_certificate.issuer != last.tbs_certificate.subject && chain.len() < LONGEST {
        let issuer = all.iter().copied().find(|it| {
            it.tbs_certificate.subject == last.tbs_certificate.issuer && may_issue(it, time)
        });
        let Some(issuer) = issuer else { break };
        is_signed(last, issuer)?;
        chain.push(issuer);
        last = issuer;
    }
    if last.tbs_certificate.issuer == last.tbs_certificate.subject {
        is_signed(last, last)?;
    }
    Ok(chain)
}

/// Verifies that a certificate is signed by another.
fn is_signed(certificate: &Certificate, issuer: &Certificate) -> Result<(), Fault> {
    let signed = certificate.tbs_certificate.to_der();
    holds(
        &issuer.tbs_certificate.subject_public_key_info,
        certificate.signature_algorithm.oid,
        None,
        &signed.map_err(|_| Fault::Format)?,
        certificate.signature.raw_bytes(),
    )
}

/// Tells whether a certificate is that of an authority that held at a time.
fn may_issue(certificate: &Certificate, time: Duration) -> bool {
    let constraints = certificate.tbs_certificate.get::<BasicConstraints>();
    constraints.is_ok_and(|it| it.is_some_and(|(_, it)| it.ca)) && holds_at(certificate, time)
}

/// Gives the common name in a name, or else the whole of it.
pub fn name(name: &Name) -> String {
    let parts = name.0.iter().flat_map(|part| part.0.iter());
    let common = parts.filter(|part| part.oid == COMMON_NAME).find_map(|it| {
        let value = &it.value;
        let text = match value.tag() {
            Tag::Utf8String => value.decode_as::<Utf8StringRef>().ok()?.as_str(),
            Tag::PrintableString => value.decode_as::<PrintableStringRef>().ok()?.as_str(),
            Tag::TeletexString => value.decode_as::<TeletexStringRef>().ok()?.as_str(),
            _ => return None,
        };
        Some(text.to_owned())
    });
    common.unwrap_or_else(|| name.to_string())
}
