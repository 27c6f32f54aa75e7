#![doc = include_str!("../README.md")]

mod corrections;
mod emit;
mod error;
mod meanings;
mod merge;
mod names;
mod output;
mod schema;

use std::path::Path;

pub use error::Error;

/// Writes the generated code of `ocsf-model` below `target` from the files `ocsf-schema-<release>.json` in `schema_dir`; says what
/// was done. With `check` it writes nothing and fails if what stands there differs.
///
/// # Errors
/// When a file cannot be read or written, when the schemas hold what the generator does not expect, when an enum has no name or
/// a correction applies no more, and, with `check`, when the code differs.
pub fn generate(schema_dir: &Path, target: &Path, check: bool) -> Result<String, Error> {
    let mut releases = schema::load(schema_dir)?;
    corrections::apply(&mut releases)?;
    let names = names::EnumNames::parse(include_str!("../data/enum_names.txt"))?;
    let meanings = meanings::Meanings::parse(include_str!("../data/meanings.txt"))?;
    let model = merge::merge(&releases, names, meanings)?;
    let files = emit::files(&model);
    if check { output::compare(target, &files) } else { output::write(target, &files) }
}
