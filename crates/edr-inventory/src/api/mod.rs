//! The common parts of the commands for a vendor's API: running, printing, dry runs, and calling any operation.

pub(crate) mod call;
pub(crate) mod catalogue;

use std::io::{self, Write};
use std::pin::pin;

use connect_core::{Error, Preview};
use futures_util::{Stream, StreamExt as _};
use serde::Serialize;
use serde_json::{Value, json};

use crate::exit::{Exit, explain};

/// How a command ended, or why it failed.
pub(crate) type Outcome = Result<Exit, Box<dyn std::error::Error>>;

/// Runs a vendor's command, and reports a failure on standard error.
pub(crate) fn run(vendor: &str, work: impl Future<Output = Outcome>) -> Exit {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let outcome = match runtime {
        Ok(runtime) => runtime.block_on(work),
        Err(error) => Err(error.into()),
    };
    match outcome {
        Ok(exit) => exit,
        // The reader has closed the output, which is not a failure.
        Err(error) if is_broken_pipe(error.as_ref()) => Exit::Done,
        Err(error) => {
            say(vendor, &explain(error.as_ref()));
            Exit::Failed
        }
    }
}

fn is_broken_pipe(error: &(dyn std::error::Error + 'static)) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// Prints a message for a person on standard error.
pub(crate) fn say(vendor: &str, text: &str) {
    let _ = writeln!(io::stderr(), "{vendor}: {text}");
}

/// Refuses to run, because a variable or a flag is missing.
pub(crate) fn refuse(vendor: &str, fault: &str) -> Exit {
    say(vendor, fault);
    Exit::Usage
}

/// Prints one JSON object a line.
pub(crate) fn print(value: &impl Serialize) -> Outcome {
    writeln!(io::stdout(), "{}", serde_json::to_string(value)?)?;
    Ok(Exit::Done)
}

/// Prints the records of a list, one JSON object a line. A record that could not be read is reported, and the others
/// are printed.
pub(crate) async fn print_all<T: Serialize>(vendor: &str, items: impl Stream<Item = Result<T, Error>>) -> Outcome {
    let mut items = pin!(items);
    let mut exit = Exit::Done;
    while let Some(item) = items.next().await {
        match item {
            Ok(item) => print(&item)?,
            Err(error @ Error::DeadLetter(..)) => {
                say(vendor, &explain(&error));
                exit = Exit::Partial;
                continue;
            }
            Err(error) => return Err(error.into()),
        };
    }
    Ok(exit)
}

/// A request as `--dry-run` prints it.
pub(crate) fn shown(preview: &Preview) -> Value {
    json!({
        "operation": preview.operation,
        "method": preview.method.as_str(),
        "url": preview.url,
        "body": preview.body,
    })
}

/// Prints requests that are not sent.
pub(crate) fn show(previews: impl IntoIterator<Item = Result<Preview, Error>>) -> Outcome {
    for preview in previews {
        print(&shown(&preview?))?;
    }
    Ok(Exit::Done)
}

/// Ids of one kind.
pub(crate) fn ids<T: for<'a> TryFrom<&'a str, Error = Error>>(texts: &[String]) -> Result<Vec<T>, Error> {
    texts.iter().map(|text| T::try_from(text.as_str())).collect()
}
