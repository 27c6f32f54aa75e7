#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod corrections;
mod emit;
mod emit_extension;
mod error;
mod extension;
mod meanings;
mod merge;
mod names;
mod output;
mod schema;

use std::path::Path;

pub use error::Error;

/// The folders of the model that contain only generated files.
const MODEL_FOLDERS: [&str; 3] = ["classes", "enums", "objects"];

/// Whether the generated code is written or compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Writes the files that differ.
    Write,
    /// Writes nothing; code that differs is an error.
    Check,
}

impl Mode {
    /// [`Mode::Check`] if `check` is true, else [`Mode::Write`].
    #[must_use]
    pub fn check(check: bool) -> Self {
        if check { Self::Check } else { Self::Write }
    }

    fn run(self, target: &Path, files: &output::Files, owned: &[&str]) -> Result<String, Error> {
        match self {
            Self::Write => output::write(target, files, owned),
            Self::Check => output::compare(target, files, owned),
        }
    }
}

/// Writes the generated code of `ocsf-model` below `target`, its folder `src`, from the files `ocsf-schema-<release>.json` in
/// `schema_dir`; returns a line on what was done.
///
/// # Errors
/// [`Error::File`] and [`Error::Json`] if a file cannot be read or written, [`Error::NoSchema`] if the folder has none,
/// [`Error::Schema`] if the generator does not support something in the schemas, [`Error::Unnamed`], [`Error::Unexplained`],
/// [`Error::Names`] and [`Error::Meanings`] if a table is incomplete or wrong, [`Error::Correction`] if a correction no longer
/// applies, and [`Error::Stale`] if the code differs with [`Mode::Check`].
pub fn model(schema_dir: &Path, target: &Path, mode: Mode) -> Result<String, Error> {
    let mut releases = schema::load(schema_dir)?;
    corrections::apply(&mut releases)?;
    let (names, meanings) = tables()?;
    let model = merge::merge(&releases, names, meanings)?;
    mode.run(target, &emit::files(&model), &MODEL_FOLDERS)
}

/// Writes the classes, objects and enums of an extension into a module of another crate, the folder `target`, from the files
/// `ocsf-schema-<release>.json` in `schema_dir`, which were compiled with the extension; returns a line on what was done.
///
/// # Errors
/// The same as of [`model`], and [`Error::NoExtension`] if the schemas have no type of that extension.
pub fn extension(schema_dir: &Path, extension: &str, target: &Path, mode: Mode) -> Result<String, Error> {
    let mut releases = schema::load(schema_dir)?;
    corrections::apply_some(&mut releases);
    let (names, mut meanings) = tables()?;
    let model = extension::merge(&releases, extension, &names, &mut meanings)?;
    mode.run(target, &emit_extension::files(&model), &[])
}

fn tables() -> Result<(names::EnumNames, meanings::Meanings), Error> {
    let names = names::EnumNames::parse(include_str!("../data/enum_names.txt"))?;
    let meanings = meanings::Meanings::parse(include_str!("../data/meanings.txt"))?;
    Ok((names, meanings))
}
