//! Signatures by RSA and on the curves of NIST, with SHA-2.

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912::{
    ECDSA_WITH_SHA_256, ECDSA_WITH_SHA_384, ECDSA_WITH_SHA_512, ID_EC_PUBLIC_KEY, ID_SHA_256,
    ID_SHA_384, ID_SHA_512, RSA_ENCRYPTION, SECP_256_R_1, SECP_384_R_1,
    SHA_256_WITH_RSA_ENCRYPTION, SHA_384_WITH_RSA_ENCRYPTION, SHA_512_WITH_RSA_ENCRYPTION,
};
use der::{Decode, Encode};
use p256::ecdsa::signature::hazmat::PrehashVerifier;
use rsa::pkcs1::DecodeRsaPublicKey;
use rsa::{Pkcs1v15Sign, RsaPublicKey};
use sha2::{Digest as _, Sha256, Sha384, Sha512};
use x509_cert::spki::SubjectPublicKeyInfoOwned;

use super::Fault;

/// A hash of SHA-2.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Digest {
    Sha256,
    Sha384,
    Sha512,
}

impl Digest {
    /// Gives the hash of that name; nothing for one that is not known or no longer safe.
    pub fn of(name: ObjectIdentifier) -> Option<Self> {
        match name {
            ID_SHA_256 | SHA_256_WITH_RSA_ENCRYPTION | ECDSA_WITH_SHA_256 => Some(Self::Sha256),
            ID_SHA_384 | SHA_384_WITH_RSA_ENCRYPTION | ECDSA_WITH_SHA_384 => Some(Self::Sha384),
            ID_SHA_512 | SHA_512_WITH_RSA_ENCRYPTION | ECDSA_WITH_SHA_512 => Some(Self::Sha512),
            _ => None,
        }
    }

    /// Hashes bytes.
    pub fn hash(self, content: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha256 => Sha256::digest(content).to_vec(),
            Self::Sha384 => Sha384::digest(content).to_vec(),
            Self::Sha512 => Sha512::digest(content).to_vec(),
        }
    }

    fn rsa(self) -> Pkcs1v15Sign {
        match self {
            Self::Sha256 => Pkcs1v15Sign::new::<Sha256>(),
            Self::Sha384 => Pkcs1v15Sign::new::<Sha384>(),
            Self::Sha512 => Pkcs1v15Sign::new::<Sha512>(),
        }
    }
}

/// Verifies a signature by a key. `algorithm` may name the hash; else it is `digest`.
///
/// # Errors
/// Says that it does not hold, or that its kind is not known.
pub fn holds(
    key: &SubjectPublicKeyInfoOwned,
    algorithm: ObjectIdentifier,
    digest: Option<Digest>,
    signed: &[u8],
    signature: &[u8],
) -> Result<(), Fault> {
    let digest = Digest::of(algorithm).or(digest).ok_or(Fault::Algorithm)?;
    let hash = digest.hash(signed);
    let bits = key.subject_public_key.raw_bytes();
    match key.algorithm.oid {
        RSA_ENCRYPTION => {
            // Others sign with RSA in another way, such as PSS.
            let is_pkcs1 = [
                RSA_ENCRYPTION,
                SHA_256_WITH_RSA_ENCRYPTION,
                SHA_384_WITH_RSA_ENCRYPTION,
                SHA_512_WITH_RSA_ENCRYPTION,
            ];
            if !is_pkcs1.contains(&algorithm) {
                return Err(Fault::Algorithm);
            }
            let key = RsaPublicKey::from_pkcs1_der(bits).map_err(|_| Fault::Certificate)?;
            let verified = key.verify(digest.rsa(), &hash, signature);
            verified.map_err(|_| Fault::Signature)
        }
        ID_EC_PUBLIC_KEY => {
            let curve = key.algorithm.parameters.as_ref();
            let curve = curve.and_then(|it| it.to_der().ok());
            let curve = curve.and_then(|it| ObjectIdentifier::from_der(&it).ok());
            match curve {
                Some(SECP_256_R_1) => {
                    let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(bits);
                    let key = key.map_err(|_| Fault::Certificate)?;
                    let signature = p256::ecdsa::DerSignature::from_bytes(signature);
                    let signature = signature.map_err(|_| Fault::Signature)?;
                    let verified = key.verify_prehash(&hash, &signature);
                    verified.map_err(|_| Fault::Signature)
                }
                Some(SECP_384_R_1) => {
                    let key = p384::ecdsa::VerifyingKey::from_sec1_bytes(bits);
                    let key = key.map_err(|_| Fault::Certificate)?;
                    let signature = p384::ecdsa::DerSignature::from_bytes(signature);
                    let signature = signature.map_err(|_| Fault::Signature)?;
                    let verified = key.verify_prehash(&hash, &signature);
                    verified.map_err(|_| Fault::Signature)
                }
                _ => Err(Fault::Algorithm),
            }
        }
        _ => Err(Fault::Algorithm),
    }
}
