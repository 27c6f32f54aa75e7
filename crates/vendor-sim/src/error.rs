/// What a test or a program can do wrong with a simulator.
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
    /// A record was named that the fleet does not hold.
    #[error("no record {index} in the fleet: indexes run from 0 to below {end}, and removed ones are gone")]
    #[non_exhaustive]
    UnknownRecord {
        /// What was asked for.
        index: u64,
        /// One more than the last index.
        end: u64,
    },
}

/// A result with this crate's [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;
