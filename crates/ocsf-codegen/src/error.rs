use std::path::PathBuf;

/// Why nothing was generated.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file could not be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A file is no JSON.
    #[error("{}: {source}", path.display())]
    Json {
        /// Which.
        path: PathBuf,
        /// Why.
        source: serde_json::Error,
    },
    /// The folder holds no compiled schema.
    #[error("{}: no file ocsf-schema-<release>.json", .0.display())]
    NoSchema(PathBuf),
    /// The table of enum names is not well formed, or names what no release has.
    #[error("enum_names.txt, line {line}: {fault}")]
    Names {
        /// Where; 0 for the whole table.
        line: usize,
        /// What is wrong.
        fault: String,
    },
    /// The table of meanings is not well formed, or names what no release has.
    #[error("meanings.txt, line {line}: {fault}")]
    Meanings {
        /// Where; 0 for the whole table.
        line: usize,
        /// What is wrong.
        fault: String,
    },
    /// Things that the table of meanings does not list.
    #[error("meanings.txt lacks these; say in one sentence of your own what each means:\n{0}")]
    Unexplained(String),
    /// The schemas hold nothing of the extension.
    #[error("no class or object of the extension `{name}`; the schemas have extensions {there}")]
    NoExtension {
        /// What was asked for.
        name: String,
        /// The extensions that define something.
        there: String,
    },
    /// Uses of enums that the table does not list.
    #[error("enum_names.txt lacks these uses; add each to a name whose members it shares, or name a new type:\n{0}")]
    Unnamed(String),
    /// The schemas hold what the generator does not expect.
    #[error("{0}")]
    Schema(String),
    /// A correction applies to no release any more.
    #[error("correction `{0}` does not apply to any release any more; remove it")]
    Correction(&'static str),
    /// The code differs from what would be generated.
    #[error("the code differs from what the schemas say; generate it again:\n{0}")]
    Stale(String),
}

/// A fault of the schemas that the generator does not expect.
pub(crate) fn unexpected<T>(what: impl Into<String>) -> Result<T, Error> {
    Err(Error::Schema(what.into()))
}
