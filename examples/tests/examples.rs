//! The examples as they are run.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::process::Command;

use serde_json::Value;

#[test]
fn the_embedded_mapper_makes_an_event() {
    // Cargo builds the examples beside the tests.
    let tests = std::env::current_exe().unwrap();
    let program = tests.ancestors().nth(2).unwrap().join("examples/embed_mapper");
    let output = Command::new(&program).env_clear().output().unwrap();
    assert!(output.status.success());
    let event: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(event["device"]["hostname"], "DESKTOP-ABC123");
}
