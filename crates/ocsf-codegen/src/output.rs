//! Writes the generated files, or compares them with the existing ones.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// Path below `src` -> content.
pub(crate) type Files = BTreeMap<PathBuf, String>;

fn error(path: &Path) -> impl FnOnce(std::io::Error) -> Error {
    let path = path.to_owned();
    move |source| Error::File { path, source }
}

/// Writes the files that changed, and removes other files from the folders `owned`, which contain only generated files.
pub(crate) fn write(target: &Path, files: &Files, owned: &[&str]) -> Result<String, Error> {
    let mut written = 0;
    for (name, content) in files {
        let path = target.join(name);
        if fs::read_to_string(&path).ok().as_ref() != Some(content) {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).map_err(error(folder))?;
            }
            fs::write(&path, content).map_err(error(&path))?;
            written += 1;
        }
    }
    let stray = stray(target, files, owned)?;
    for path in &stray {
        fs::remove_file(path).map_err(error(path))?;
    }
    Ok(format!("{} files, {written} changed, {} removed", files.len(), stray.len()))
}

/// Fails if a file differs, is missing or should not exist.
pub(crate) fn compare(target: &Path, files: &Files, owned: &[&str]) -> Result<String, Error> {
    let mut stale: Vec<String> = files
        .iter()
        .filter(|(name, content)| fs::read_to_string(target.join(name)).ok().as_ref() != Some(*content))
        .map(|(name, _)| name.display().to_string())
        .collect();
    stale.extend(stray(target, files, owned)?.iter().map(|path| path.display().to_string()));
    if stale.is_empty() {
        Ok(format!("{} files are as generated", files.len()))
    } else {
        Err(Error::Stale(stale.join("\n")))
    }
}

fn stray(target: &Path, files: &Files, owned: &[&str]) -> Result<Vec<PathBuf>, Error> {
    let mut folders: Vec<PathBuf> = owned.iter().map(|folder| target.join(folder)).collect();
    let mut stray = Vec::new();
    while let Some(folder) = folders.pop() {
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&folder).map_err(error(&folder))? {
            let path = entry.map_err(error(&folder))?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.strip_prefix(target).is_ok_and(|name| !files.contains_key(name)) {
                stray.push(path);
            }
        }
    }
    stray.sort();
    Ok(stray)
}
