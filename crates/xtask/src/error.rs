use std::path::PathBuf;

/// Why nothing was generated.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("{}: {source}", path.display())]
    File { path: PathBuf, source: std::io::Error },
    #[error("{}: {source}", path.display())]
    Json { path: PathBuf, source: serde_json::Error },
    #[error("{}: no file ocsf-schema-<release>.json", .0.display())]
    NoSchema(PathBuf),
    #[error("enum_names.txt, line {line}: {fault}")]
    Names { line: usize, fault: String },
    #[error("enum_names.txt lacks these uses; add them to a name whose members they share, or name a new type:\n{0}")]
    Unnamed(String),
    #[error("{0}")]
    Schema(String),
    #[error("correction `{0}` does not apply to any release any more; remove it")]
    Correction(&'static str),
    #[error("the committed code differs from what the schemas say; run `cargo xtask generate`:\n{0}")]
    Stale(String),
}

/// A fault of the schemas that the generator does not expect.
pub(crate) fn unexpected<T>(what: impl Into<String>) -> Result<T, Error> {
    Err(Error::Schema(what.into()))
}
