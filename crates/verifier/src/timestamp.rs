//! Timestamps of authorities (RFC 3161): an authority signs the hash of a file and the time at which it had it.

mod certificate;
mod signature;

use std::fmt;

use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerInfo};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5911::{ID_MESSAGE_DIGEST, ID_SIGNED_DATA};
use const_oid::db::rfc5912::ID_SHA_256;
use der::asn1::OctetString;
use der::{Decode, Encode, Reader, SliceReader};
use x509_cert::Certificate;
use x509_tsp::{TimeStampResp, TstInfo};

use crate::hash::{hex, sha256};

use signature::{Digest, holds};

/// The name of what a token signs: the information of a timestamp (RFC 3161, section 2.4.2).
const ID_CT_TST_INFO: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");

/// What a token says, whose signature holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timestamp {
    /// When the authority had the hash: UTC, as RFC 3339 writes it.
    pub time: String,
    /// The SHA-256 of the file, in hexadecimal digits.
    pub sha256: String,
    /// The name of the signer, as its certificate has it.
    pub signer: String,
    /// The name of the last certificate that the token carries and that was followed, or of its issuer.
    pub authority: String,
    /// The SHA-256 of that certificate: who trusts the authority compares it.
    pub certificate_sha256: String,
}

/// Why a token proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no token.
    Format,
    /// It holds the hash of another file.
    OtherFile,
    /// It uses a hash or a signature that is not known here, or that is no longer safe (SHA-1).
    Algorithm,
    /// It does not carry the signer's certificate, without which nothing is verified.
    NoCertificate,
    /// The signer's certificate is none for timestamps, or did not hold at that time.
    Certificate,
    /// The signature is not that of the certificate.
    Signature,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Format => "it is no timestamp token (RFC 3161)",
            Self::OtherFile => "it is of another file",
            Self::Algorithm => {
                "its hash or signature is of a kind that is not known here or no longer safe"
            }
            Self::NoCertificate => "it does not carry the certificate of its signer",
            Self::Certificate => {
                "the certificate of its signer is not for timestamps, or did not hold at its time"
            }
            Self::Signature => "its signature does not hold",
        })
    }
}

/// Verifies a token, or the answer of an authority that holds one. `hash` is the SHA-256 of the file in
/// hexadecimal digits. Which authority is to be trusted is for the reader to say.
///
/// # Errors
/// Says why it proves nothing.
pub fn verify(token: &[u8], hash: &str) -> Result<Timestamp, Fault> {
    let token = Token::read(token)?;
    let imprint = token.imprint()?;
    if imprint != hash {
        return Err(Fault::OtherFile);
    }
    let chain = token.verified()?;
    let last = chain.last().ok_or(Fault::NoCertificate)?;
    let name = |name: &x509_cert::name::Name| certificate::name(name);
    let is_own = last.tbs_certificate.subject == last.tbs_certificate.issuer;
    Ok(Timestamp {
        time: token.info.gen_time.to_date_time().to_string(),
        sha256: imprint,
        signer: name(&chain[0].tbs_certificate.subject),
        authority: name(if is_own {
            &last.tbs_certificate.subject
        } else {
            &last.tbs_certificate.issuer
        }),
        certificate_sha256: sha256(&last.to_der().map_err(|_| Fault::Format)?),
    })
}

/// A token, read.
struct Token {
    data: SignedData,
    /// What is signed: the information as it was encoded.
    content: Vec<u8>,
    info: TstInfo,
}

impl Token {
    fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let wrong = |_| Fault::Format;
        let content = match TimeStampResp::from_der(bytes) {
            Ok(answer) => answer.time_stamp_token.ok_or(Fault::Format)?,
            Err(_) => ContentInfo::from_der(bytes).map_err(wrong)?,
        };
        if content.content_type != ID_SIGNED_DATA {
            return Err(Fault::Format);
        }
        let data: SignedData = content.content.decode_as().map_err(wrong)?;
        let inner = &data.encap_content_info;
        if inner.econtent_type != ID_CT_TST_INFO {
            return Err(Fault::Format);
        }
        let octets = inner.econtent.as_ref().ok_or(Fault::Format)?;
        let octets: OctetString = octets.decode_as().map_err(wrong)?;
        let content = octets.into_bytes();
        let info = TstInfo::from_der(&content).map_err(wrong)?;
        Ok(Self {
            data,
            content,
            info,
        })
    }

    /// Gives the hash of the file of which it is a timestamp.
    fn imprint(&self) -> Result<String, Fault> {
        let imprint = &self.info.message_imprint;
        if imprint.hash_algorithm.oid != ID_SHA_256 {
            return Err(Fault::Algorithm);
        }
        Ok(hex(imprint.hashed_message.as_bytes()))
    }

    /// Verifies the signature, and gives the certificates that were followed, that of the signer first.
    fn verified(&self) -> Result<Vec<&Certificate>, Fault> {
        // An authority signs alone (RFC 3161, section 2.4.2).
        let [signer] = self.data.signer_infos.0.as_slice() else {
            return Err(Fault::Format);
        };
        let all = self.certificates();
        let own = certificate::of(signer, &all).ok_or(Fault::NoCertificate)?;
        let time = self.info.gen_time.to_unix_duration();
        if !certificate::is_for_timestamps(own) || !certificate::holds_at(own, time) {
            return Err(Fault::Certificate);
        }
        self.check_signature(signer, own)?;
        certificate::chain(own, &all, time)
    }

    fn check_signature(&self, signer: &SignerInfo, own: &Certificate) -> Result<(), Fault> {
        let digest = Digest::of(signer.digest_alg.oid).ok_or(Fault::Algorithm)?;
        let attributes = signer.signed_attrs.as_ref().ok_or(Fault::Format)?;
        let value = |kind: ObjectIdentifier| {
            let mut attributes = attributes.iter();
            let found = attributes.find(|it| it.oid == kind)?;
            found.values.get(0)
        };
        let stated: OctetString = value(ID_MESSAGE_DIGEST)
            .and_then(|it| it.decode_as().ok())
            .ok_or(Fault::Format)?;
        if stated.as_bytes() != digest.hash(&self.content) {
            return Err(Fault::Signature);
        }
        // Which certificate signed is signed, too, so that no other is put in its place.
        let named = certificate::SIGNING.iter().find_map(|kind| {
            let value = value(*kind)?;
            Some(certificate::is_named(own, *kind, &value.to_der().ok()?))
        });
        if named != Some(true) {
            return Err(Fault::Certificate);
        }
        let content = attributes.to_der().map_err(|_| Fault::Format)?;
        holds(
            &own.tbs_certificate.subject_public_key_info,
            signer.signature_algorithm.oid,
            Some(digest),
            &content,
            signer.signature.as_bytes(),
        )
    }

    fn certificates(&self) -> Vec<&Certificate> {
        let set = self.data.certificates.as_ref();
        let all = set.map(|set| set.0.as_slice()).unwrap_or_default();
        let all = all.iter().filter_map(|it| match it {
            CertificateChoices::Certificate(certificate) => Some(certificate),
            CertificateChoices::Other(_) => None,
        });
        all.collect()
    }
}

/// Gives the content of the first octet string in an encoding, at any depth, of a certain length.
fn octets(encoding: &[u8], length: usize) -> Option<&[u8]> {
    let mut reader = SliceReader::new(encoding).ok()?;
    while !reader.is_finished() {
        let header = reader.peek_header().ok()?;
        let whole = reader.tlv_bytes().ok()?;
        let inner = &whole[whole.len() - usize::try_from(header.length).ok()?..];
        if header.tag == der::Tag::OctetString && inner.len() == length {
            return Some(inner);
        }
        if header.tag.is_constructed()
            && let Some(found) = octets(inner, length)
        {
            return Some(found);
        }
    }
    None
}
