//! The program. Everything in it is in the library beside it.

use std::process::ExitCode;

/// A record is some forty short-lived values: reading, mapping and dropping them is an eighth faster than with the
/// allocator of the C library.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    edr_inventory::run(std::env::args_os())
}
