use std::path::PathBuf;

/// Why nothing was generated.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file could not be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The path of the file.
        path: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// A file is not JSON.
    #[error("{}: {source}", path.display())]
    Json {
        /// The path of the file.
        path: PathBuf,
        /// The cause.
        source: serde_json::Error,
    },
    /// The folder holds no compiled schema.
    #[error("{}: no file ocsf-schema-<release>.json", .0.display())]
    NoSchema(PathBuf),
    /// The table of enum names is not well formed, or has a name that is in no release.
    #[error("enum_names.txt, line {line}: {fault}")]
    Names {
        /// The line of the fault; 0 for the whole table.
        line: usize,
        /// What is wrong.
        fault: String,
    },
    /// The table of meanings is not well formed, or has a name that is in no release.
    #[error("meanings.txt, line {line}: {fault}")]
    Meanings {
        /// The line of the fault; 0 for the whole table.
        line: usize,
        /// What is wrong.
        fault: String,
    },
    /// Names that the table of meanings does not list.
    #[error("meanings.txt lacks these; describe each in one sentence:\n{0}")]
    Unexplained(String),
    /// The schemas define no class or object of the extension.
    #[error("no class or object of the extension `{name}`; the schemas have extensions {there}")]
    NoExtension {
        /// The requested extension.
        name: String,
        /// The extensions that define classes or objects.
        there: String,
    },
    /// Uses of enums that the table does not list.
    #[error("enum_names.txt lacks these uses; add each to a name whose members it shares, or name a new type:\n{0}")]
    Unnamed(String),
    /// The schemas contain something that the generator does not support.
    #[error("{0}")]
    Schema(String),
    /// A correction no longer applies to any release.
    #[error("correction `{0}` no longer applies to any release; remove it")]
    Correction(&'static str),
    /// The code differs from the code that the schemas give.
    #[error("the code is not what the generator writes for these schemas; run it without --check:\n{0}")]
    Stale(String),
}

/// The error for schemas that the generator does not support.
pub(crate) fn unexpected<T>(what: impl Into<String>) -> Result<T, Error> {
    Err(Error::Schema(what.into()))
}
