//! The program. Everything in it is in the library beside it.

use std::process::ExitCode;

fn main() -> ExitCode {
    edr_inventory::run(std::env::args_os())
}
