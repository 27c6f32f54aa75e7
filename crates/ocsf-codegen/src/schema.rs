//! The compiled schemas on disk.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::error::Error;

/// One release.
pub(crate) struct Release {
    /// `1.5.0`.
    pub(crate) version: String,
    pub(crate) schema: Value,
}

/// All releases, oldest first, and the digest of their files.
pub(crate) struct Releases {
    pub(crate) list: Vec<Release>,
    /// SHA-256 over the files one after the other, as `cat ocsf-schema-*.json | sha256sum` prints it.
    pub(crate) digest: String,
}

/// Reads every `ocsf-schema-<release>.json` of the folder.
pub(crate) fn load(folder: &Path) -> Result<Releases, Error> {
    let file_error = |path: &Path| {
        let path = path.to_owned();
        move |source| Error::File { path, source }
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(file_error(folder))? {
        let path = entry.map_err(file_error(folder))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if let Some(version) = name.strip_prefix("ocsf-schema-").and_then(|rest| rest.strip_suffix(".json")) {
            let key: Vec<u32> = version.split('.').filter_map(|part| part.parse().ok()).collect();
            files.push((key, version.to_owned(), path));
        }
    }
    if files.is_empty() {
        return Err(Error::NoSchema(folder.to_owned()));
    }
    files.sort();
    let mut digest = Sha256::new();
    let mut list = Vec::new();
    for (_, version, path) in files {
        let bytes = fs::read(&path).map_err(file_error(&path))?;
        digest.update(&bytes);
        let schema: Value =
            serde_json::from_slice(&bytes).map_err(|source| Error::Json { path: path.clone(), source })?;
        if schema["version"] != version.as_str() {
            return Err(Error::Schema(format!("{}: says that it is {}", path.display(), schema["version"])));
        }
        list.push(Release { version, schema });
    }
    Ok(Releases { list, digest: hexadecimal(&digest.finalize(), "") })
}

/// Bytes as hexadecimal digits, each byte behind `prefix`.
pub(crate) fn hexadecimal(bytes: &[u8], prefix: &str) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{prefix}{byte:02x}");
        text
    })
}
