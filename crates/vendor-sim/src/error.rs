/// An error in the use of a simulator.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The loopback socket could not be opened.
    #[error("cannot listen on 127.0.0.1:{port}")]
    #[non_exhaustive]
    Listen {
        /// The port that was asked for; 0 is any free one.
        port: u16,
        /// What the system said.
        #[source]
        source: std::io::Error,
    },
    /// A fault was scripted for a route that this vendor does not have.
    #[error("no route `{route}`; routes are written like `{example}`, see `Sim::routes`")]
    #[non_exhaustive]
    UnknownRoute {
        /// What was asked for.
        route: String,
        /// A route of this vendor.
        example: &'static str,
    },
    /// A feed was named that this vendor does not have.
    #[error("no feed `{feed}`; this vendor has {known}")]
    #[non_exhaustive]
    UnknownFeed {
        /// What was asked for.
        feed: String,
        /// The names of all feeds.
        known: String,
    },
    /// A record was named that the fleet does not hold.
    #[error(
        "no record {index} in the fleet of {feed}: it never was, was removed, or went with the record that it belongs to"
    )]
    #[non_exhaustive]
    UnknownRecord {
        /// The feed's name.
        feed: &'static str,
        /// What was asked for.
        index: u64,
    },
    /// The feed's records do not support the change.
    #[error("a record of {feed} cannot be {what}")]
    #[non_exhaustive]
    NotPossible {
        /// The feed's name.
        feed: &'static str,
        /// What was asked for.
        what: &'static str,
    },
}

/// A result with this crate's [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;
