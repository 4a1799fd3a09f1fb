//! Who may ask. A page elsewhere on the web can let its own name lead to this computer (DNS rebinding),
//! and would then read a draft as if it were its own. It cannot make a browser say another name.

use std::net::{IpAddr, Ipv6Addr};

/// Tells whether a request's Host header is one under which a person opened the site: a number, or this
/// computer's own name for itself.
pub fn is_own(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => {
            let address = rest.split(']').next().unwrap_or_default();
            return address.parse::<Ipv6Addr>().is_ok();
        }
        None => host.split(':').next().unwrap_or_default(),
    };
    name.parse::<IpAddr>().is_ok() || name.eq_ignore_ascii_case("localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_and_localhost_are_answered() {
        for host in [
            "127.0.0.1:8080",
            "localhost:8080",
            "localhost",
            "[::1]:8080",
            "192.168.1.2",
        ] {
            assert!(is_own(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "evil.example:8080",
            "127.0.0.1.evil.example",
            "[evil]",
        ] {
            assert!(!is_own(host), "{host}");
        }
    }
}
