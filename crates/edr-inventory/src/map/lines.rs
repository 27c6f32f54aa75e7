//! JSON Lines in, JSON Lines out, in the same order and in constant memory.

use std::io::{self, BufRead, Read as _, Write};

use connect_core::{DeadLetter, Fault};

/// The longest record that is held in memory: thousands of times the usual size.
pub(crate) const LONGEST: usize = 2 << 20;
/// What is kept of a longer one.
const KEPT: usize = 4 << 10;

/// How many lines became what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    /// Records that became events.
    pub(crate) mapped: u64,
    /// Records that were set aside.
    pub(crate) set_aside: u64,
}

/// Which end of the pipe failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PipeError {
    /// The records.
    #[error("cannot read the records")]
    Input(#[source] io::Error),
    /// The events.
    #[error("cannot write the events")]
    Output(#[source] io::Error),
    /// The dead letters.
    #[error("cannot write the dead letters")]
    DeadLetters(#[source] io::Error),
}

impl PipeError {
    /// Whether the reader of the events went away, which is no failure.
    pub(crate) fn is_output_closed(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

/// Maps each line of `input` with `map`, which appends an event; what it refuses goes to `letters`, with its line number as the source.
/// Lines of white space alone hold no record.
///
/// # Errors
/// When one of the three cannot be read or written.
pub(crate) fn map_lines(
    mut input: impl BufRead,
    mut output: impl Write,
    mut letters: impl Write,
    source: &str,
    mut map: impl FnMut(&[u8], &mut Vec<u8>) -> Result<(), Fault>,
) -> Result<Count, PipeError> {
    let (mut line, mut event) = (Vec::new(), Vec::new());
    let mut count = Count::default();
    let mut number = 0_u64;
    loop {
        line.clear();
        // One byte more than a record may have, and the line break.
        let read = input.by_ref().take(LONGEST as u64 + 2).read_until(b'\n', &mut line).map_err(PipeError::Input)?;
        if read == 0 {
            break;
        }
        number += 1;
        let whole = line.last() == Some(&b'\n');
        let mut record = line.as_slice();
        if number == 1 {
            record = record.strip_prefix(b"\xef\xbb\xbf").unwrap_or(record);
        }
        let record = record.trim_ascii();
        if record.is_empty() && whole {
            continue;
        }
        let fault = if record.len() > LONGEST || (!whole && line.len() > LONGEST) {
            if !whole {
                skip_line(&mut input).map_err(PipeError::Input)?;
            }
            let reason = format!("the record is longer than {LONGEST} bytes; only its first {KEPT} are kept here");
            Some((Fault::new("", reason), &record[..KEPT.min(record.len())]))
        } else if record.is_empty() {
            continue;
        } else {
            event.clear();
            map(record, &mut event).err().map(|fault| (fault, record))
        };
        if let Some((fault, raw)) = fault {
            count.set_aside += 1;
            let letter = DeadLetter::new(format!("{source}/line {number}"), fault, raw);
            serde_json::to_writer(&mut letters, &letter).map_err(|error| PipeError::DeadLetters(error.into()))?;
            letters.write_all(b"\n").map_err(PipeError::DeadLetters)?;
        } else {
            count.mapped += 1;
            event.push(b'\n');
            output.write_all(&event).map_err(PipeError::Output)?;
        }
    }
    output.flush().map_err(PipeError::Output)?;
    letters.flush().map_err(PipeError::DeadLetters)?;
    Ok(count)
}

fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        let length = buffer.len();
        if let Some(end) = buffer.iter().position(|byte| *byte == b'\n') {
            input.consume(end + 1);
            return Ok(());
        }
        if length == 0 {
            return Ok(());
        }
        input.consume(length);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Maps by doubling; refuses what begins with `!`.
    fn mapped(input: &[u8]) -> (Count, String, Vec<serde_json::Value>) {
        let (mut output, mut letters) = (Vec::new(), Vec::new());
        let count = map_lines(input, &mut output, &mut letters, "test", |record, event| {
            if record.starts_with(b"!") {
                return Err(Fault::new("a.b", "refused"));
            }
            event.extend_from_slice(&record.repeat(2));
            Ok(())
        });
        let letters = letters.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        let letters = letters.map(|line| serde_json::from_slice(line).unwrap()).collect();
        (count.unwrap(), String::from_utf8_lossy(&output).into_owned(), letters)
    }

    #[test]
    fn keeps_the_order_and_sets_aside() {
        let (count, output, letters) = mapped(b"\xef\xbb\xbfa\r\n\n!b\n  \nc");
        assert_eq!(output, "aa\ncc\n");
        assert_eq!(count, Count { mapped: 2, set_aside: 1 });
        let expected = serde_json::json!({"source": "test/line 3", "path": "a.b", "reason": "refused", "raw": "!b"});
        assert_eq!(letters, [expected]);
    }

    #[test]
    fn nothing_makes_nothing() {
        assert_eq!(mapped(b"").0, Count::default());
        assert_eq!(mapped(b"\n\n").0, Count::default());
    }

    #[test]
    fn bytes_that_are_no_text_are_kept_in_base64() {
        let (_, _, letters) = mapped(b"!\xff\n");
        assert_eq!((letters[0]["raw"].as_str(), letters[0]["encoding"].as_str()), (Some("If8="), Some("base64")));
    }

    #[test]
    fn a_line_without_end_does_not_fill_the_memory() {
        let fits = vec![b'x'; LONGEST];
        for too_long in [LONGEST + 1, LONGEST + 2, LONGEST + 3, 2 * LONGEST, 2 * LONGEST + 2] {
            let mut input = vec![b'x'; too_long];
            input.extend_from_slice(b"\na\n");
            input.extend_from_slice(&fits);
            input.extend_from_slice(b"\n!");
            let (count, output, letters) = mapped(&input);
            assert_eq!(count, Count { mapped: 2, set_aside: 2 }, "{too_long}");
            assert!(output.starts_with("aa\nxx") && output.len() == 3 + 2 * LONGEST + 1, "{too_long}");
            assert_eq!(letters[0]["raw"].as_str().map(str::len), Some(KEPT));
            assert_eq!(letters[0]["source"], "test/line 1");
            assert_eq!(letters[1]["source"], "test/line 4");
        }
    }

    #[test]
    fn a_closed_output_is_told_apart() {
        struct Closed;
        impl Write for Closed {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let run = |output: &mut dyn Write, letters: &mut dyn Write, line: &[u8]| {
            map_lines(line, output, letters, "test", |record, _| {
                if record == b"!" { Err(Fault::new("", "refused")) } else { Ok(()) }
            })
        };
        assert!(run(&mut Closed, &mut Vec::new(), b"a\n").unwrap_err().is_output_closed());
        assert!(!run(&mut Vec::new(), &mut Closed, b"!\n").unwrap_err().is_output_closed());
    }
}
