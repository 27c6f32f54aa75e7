//! What a caller says before something is lost or left unprotected.

/// Says that something is meant to be deleted, revoked or wiped: it does not come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deletion {
    /// The caller knows.
    Confirmed,
}

/// Says that protection is meant to become less, or may: something is switched off, excluded, allowed or let go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LessProtection {
    /// The caller knows.
    Confirmed,
}
