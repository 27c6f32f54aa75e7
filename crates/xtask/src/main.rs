#![doc = include_str!("../README.md")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use ocsf_codegen::{Error, Mode};

/// Development tasks.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Writes the generated code of ocsf-model from the compiled OCSF schemas.
    Generate {
        /// The folder of the files `ocsf-schema-<release>.json`.
        #[arg(long, env = "OCSF_SCHEMA_DIR")]
        schema_dir: PathBuf,
        /// Writes nothing; fails if the committed code is not up to date.
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    let Arguments { task: Task::Generate { schema_dir, check } } = Arguments::parse();
    match generate(&schema_dir, check) {
        Ok(done) => {
            eprintln!("{done}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn generate(schema_dir: &Path, check: bool) -> Result<String, Error> {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ocsf-model/src");
    ocsf_codegen::model(schema_dir, &target, Mode::check(check))
}
