#![doc = "Generates Rust types from compiled OCSF schemas; see the library's documentation."]

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use ocsf_codegen::{Error, Mode};

/// Generates Rust types from compiled OCSF schemas.
#[derive(Parser)]
#[command(name = "ocsf-codegen", version)]
struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Generates the classes, objects and enums of an extension, as a module of a crate that depends on ocsf-model.
    Extension {
        /// The extension's name in the schema.
        name: String,
        /// The folder of the files `ocsf-schema-<release>.json`, compiled with the extension.
        #[arg(long, env = "OCSF_SCHEMA_DIR")]
        schema_dir: PathBuf,
        /// The folder of the module, such as `src/rackops`.
        #[arg(long)]
        out: PathBuf,
        /// Writes nothing; fails if the code is not up to date.
        #[arg(long)]
        check: bool,
    },
    /// Generates the generated part of ocsf-model.
    Model {
        /// The folder of the files `ocsf-schema-<release>.json`.
        #[arg(long, env = "OCSF_SCHEMA_DIR")]
        schema_dir: PathBuf,
        /// The folder `src` of ocsf-model.
        #[arg(long)]
        out: PathBuf,
        /// Writes nothing; fails if the code is not up to date.
        #[arg(long)]
        check: bool,
    },
}

impl What {
    fn run(&self) -> Result<String, Error> {
        match self {
            Self::Extension { name, schema_dir, out, check } => {
                ocsf_codegen::extension(schema_dir, name, out, Mode::check(*check))
            }
            Self::Model { schema_dir, out, check } => ocsf_codegen::model(schema_dir, out, Mode::check(*check)),
        }
    }
}

fn main() -> ExitCode {
    match Arguments::parse().what.run() {
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
