//! Prints outcomes, previews and refusals, for programs and for people.

use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write as _};

use clap::Args as _;
use clap::error::ErrorKind;
use eset_connect::soar::{self, DocumentedData, Failure, Outcome, OutcomeStatus, SoarCall};
use serde::Serialize;
use serde_json::{Value, json};

use super::arguments::{Arguments, Output};
use crate::exit::Exit;

/// How answers are printed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Printer {
    pub(super) output: Output,
    /// Whether refusals are JSON.
    pub(super) json: bool,
}

impl Printer {
    pub(super) fn new(output: Output, json: bool) -> Self {
        Self { output, json: json || !io::stdout().is_terminal() }
    }

    /// Prints the outcome of an operation. For a person, a refusal is plain text.
    pub(super) fn outcome<T: DocumentedData + Serialize>(self, outcome: &Outcome<T>) -> io::Result<Exit> {
        let exit = exit(outcome);
        if exit == Exit::Usage && !self.json {
            for failure in outcome.failures() {
                say(&failure.to_string());
            }
            return Ok(exit);
        }
        match self.output {
            Output::Results => print(outcome)?,
            Output::Guide => print(&outcome.documented())?,
        }
        Ok(exit)
    }

    /// Prints why an operation was not carried out.
    pub(super) fn failure(self, failure: Failure) -> io::Result<Exit> {
        self.outcome(&Outcome::<()>::failed(failure))
    }

    /// Prints the requests that a call would send.
    pub(super) fn preview<T: Send + 'static>(self, call: &SoarCall<T>) -> io::Result<Exit> {
        let previews = match call.previews() {
            Ok(previews) => previews,
            Err(failure) => return self.failure(failure),
        };
        let requests: Vec<Value> = previews
            .into_iter()
            .map(|preview| {
                let mut request = json!({"method": preview.method.as_str(), "url": preview.url, "body": preview.body});
                if let Some(note) = preview.note {
                    request["note"] = json!(note);
                }
                request
            })
            .collect();
        let mut shown = json!({"command": call.command().name(), "requests": requests});
        if let Some(advice) = call.command().advice() {
            shown["advice"] = json!(advice);
        }
        print(&shown)?;
        Ok(Exit::Done)
    }
}

/// Refuses a command line whose operation is not known yet: as JSON for a program.
pub(crate) fn refuse(arguments: &[OsString], fault: &str, person: impl FnOnce() -> Exit) -> Exit {
    let asked = arguments.iter().any(|argument| argument == "--json");
    if !asked && io::stdout().is_terminal() {
        return person();
    }
    let guide = arguments.iter().any(|argument| argument == "--output=guide")
        || arguments.windows(2).any(|pair| pair[0] == "--output" && pair[1] == "guide");
    // If standard output is closed, nothing can be reported.
    let _ = match named(arguments) {
        Named::Operation(command) => {
            let output = if guide { Output::Guide } else { Output::Results };
            Printer { output, json: true }.failure(Failure::refused(command, fault)).map(|_| ())
        }
        Named::Other(name) => print(&other(&name, fault, guide)),
    };
    Exit::Usage
}

/// Refuses a command that is not one of the documented operations.
pub(super) fn refuse_other(name: &str, fault: &str, asked: bool, person: impl FnOnce() -> Exit) -> Exit {
    if !asked && io::stdout().is_terminal() {
        return person();
    }
    // If standard output is closed, nothing can be reported.
    let _ = print(&other(name, fault, false));
    Exit::Usage
}

/// The refusal of a command that is not one of the documented operations, in the same form as theirs.
fn other(name: &str, fault: &str, guide: bool) -> Value {
    let error = json!({"failureIndicator": format!("{name} failed."), "statusCode": 400, "message": fault, "maybeSent": false,
        "requestId": null});
    if guide {
        return json!({"error": error});
    }
    json!({"command": name, "status": OutcomeStatus::Failed.as_str(), "error": error, "results": [{"error": error}]})
}

enum Named {
    Operation(soar::Command),
    Other(String),
}

/// The operation that the command line names.
fn named(arguments: &[OsString]) -> Named {
    let eset = Arguments::augment_args(clap::Command::new("eset"));
    let words = arguments.iter().filter_map(|argument| argument.to_str());
    let known = words.skip(1).find_map(|word| eset.find_subcommand(word));
    let Some(name) = known.map(clap::Command::get_name) else { return Named::Other("edr-inventory eset".to_owned()) };
    // One command of the program has `endpoint` where the documentation has `endpoints`.
    let is = |command: &&soar::Command| kebab(command.name()).replace("reboots", "reboot") == name;
    match (soar::Command::ALL.iter().find(is), name) {
        (Some(command), _) => Named::Operation(*command),
        (None, "resolve-policy-assignments") => Named::Operation(soar::Command::ListPolicyAssignments),
        (None, "follow-task") => Named::Operation(soar::Command::ListTaskHistory),
        (None, name) => Named::Other(format!("edr-inventory eset {name}")),
    }
}

fn kebab(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}

/// The error of clap, in one line.
pub(crate) fn one_line(error: &clap::Error) -> String {
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        return "an operation is missing; --help lists them".to_owned();
    }
    let text = error.render().to_string();
    let what = text.split("\n\nUsage:").next().unwrap_or_default().replace("For more information, try '--help'.", "");
    let what = what.replace("\n\n  tip:", "; tip:");
    let words: Vec<&str> = what.split_whitespace().collect();
    words.join(" ").trim_start_matches("error: ").to_owned()
}

/// Prints a message for a person. If standard error is closed, nothing can be reported.
pub(super) fn say(text: &str) {
    let _ = writeln!(io::stderr(), "eset: {text}");
}

pub(super) fn print(value: &impl Serialize) -> io::Result<()> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, value)?;
    out.write_all(b"\n")?;
    out.flush()
}

fn exit<T>(outcome: &Outcome<T>) -> Exit {
    match outcome.status() {
        OutcomeStatus::Successful => Exit::Done,
        OutcomeStatus::PartiallySuccessful => Exit::Partial,
        OutcomeStatus::Failed if outcome.failures().all(Failure::is_refusal) => Exit::Usage,
        OutcomeStatus::Failed => Exit::Failed,
    }
}
