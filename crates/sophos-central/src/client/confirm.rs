//! Confirmations, without which methods that delete something or reduce protection cannot be called.

/// Confirms that something is to be deleted, revoked or wiped, which cannot be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deletion {
    /// The caller wants it.
    Confirmed,
}

/// Confirms that protection may be reduced: something is switched off, excluded, allowed or released.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LessProtection {
    /// The caller wants it.
    Confirmed,
}
