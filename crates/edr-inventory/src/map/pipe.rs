//! Records in, events out, in the same order, on several threads and in constant memory.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use asset_mapping::Mapper;
use connect_core::{DeadLetter, Fault};

use super::envelope::{self, Envelope};
use super::split::{self, Chunk, Form, Splitter};

/// How much is read at once, in bytes; the records that end in it are mapped together. It must be worth two locks, and there are several
/// buffers of this size for each thread.
const READ: usize = 32 << 10;
/// How much is read to detect the form, in bytes.
const BEGINNING: usize = 64 << 10;
/// How many batches there are for each thread: one that it maps, and others that wait for their turn to be written.
const BATCHES: usize = 3;
/// The largest buffer that is used again, in bytes: one long record must not hold memory for the rest of the run.
const REUSED: usize = 1 << 20;

/// How many records were mapped, and how many were not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    /// Records that became events.
    pub(crate) mapped: u64,
    /// Records that became dead letters.
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
    /// The threads.
    #[error("cannot start a thread")]
    Thread(#[source] io::Error),
}

impl PipeError {
    /// Whether the reader of the events closed the pipe, which is no failure.
    pub(crate) fn is_output_closed(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

/// What the pipe does with each record.
pub(crate) trait Map: Sync {
    /// Appends the event of `record` to `event`.
    ///
    /// # Errors
    /// The record cannot be mapped.
    fn map(&self, record: &[u8], event: &mut Vec<u8>) -> Result<(), Fault>;
}

impl Map for Mapper {
    fn map(&self, record: &[u8], event: &mut Vec<u8>) -> Result<(), Fault> {
        self.map_record(record, event)
    }
}

/// How the input is read and the work divided.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    /// The name of the feed, for dead letters.
    pub(crate) source: String,
    /// Where records are in a vendor's page.
    pub(crate) envelope: Envelope,
    /// The form, unless it is to be detected.
    pub(crate) form: Option<Form>,
    /// How many threads map.
    pub(crate) threads: usize,
}

/// Maps each record of `input`; what cannot be mapped goes to `letters`.
///
/// # Errors
/// The input cannot be read, or events or dead letters cannot be written. Nothing more is read then.
pub(crate) fn run<M: Map>(
    input: impl Read + Send,
    output: impl Write + Send,
    letters: impl Write + Send,
    plan: &Plan,
    map: &M,
) -> Result<Count, PipeError> {
    let reader = Reader::begin(input, plan).map_err(PipeError::Input)?;
    let unit = reader.splitter.unit();
    let work = Work { source: &plan.source, unit, wrapper: plan.envelope.wrapper, map };
    let pipe = Pipe {
        source: Mutex::new(Source { reader, taken: 0 }),
        sink: Mutex::new(Sink {
            ends: Ends { output, letters, count: Count::default() },
            written: 0,
            waiting: BTreeMap::new(),
            unused: (0..plan.threads.max(1) * BATCHES).map(|_| Batch::default()).collect(),
            stopped: false,
            error: None,
        }),
        returned: Condvar::new(),
    };
    thread::scope(|scope| {
        for _ in 1..plan.threads {
            // Recursion is bounded by the mapper; the usual two megabytes a thread would be reserved for nothing.
            let started = thread::Builder::new().stack_size(1 << 20).spawn_scoped(scope, || pipe.serve(&work));
            if let Err(error) = started {
                pipe.stop(Some(PipeError::Thread(error)));
            }
        }
        pipe.serve(&work);
    });
    let sink = pipe.sink.into_inner().unwrap_or_else(PoisonError::into_inner);
    sink.error.map_or(Ok(sink.ends.count), Err)
}

/// What the threads share. Each of them reads a batch, maps it and writes it, so that no batch is handed from one to another.
///
/// There is a fixed number of batches, which bounds the memory.
struct Pipe<R, O, L> {
    source: Mutex<Source<R>>,
    sink: Mutex<Sink<O, L>>,
    /// Signals that batches have been written, or that the work has stopped.
    returned: Condvar,
}

/// Where batches come from.
struct Source<R> {
    reader: Reader<R>,
    /// How many batches have been read.
    taken: u64,
}

/// Where batches go, in the order in which they were read.
struct Sink<O, L> {
    ends: Ends<O, L>,
    /// How many batches have been written.
    written: u64,
    /// Batches whose turn has not come, by their number.
    waiting: BTreeMap<u64, Batch>,
    unused: Vec<Batch>,
    /// Whether no batch is to be read any more.
    stopped: bool,
    error: Option<PipeError>,
}

impl<R: Read, O: Write, L: Write> Pipe<R, O, L> {
    /// Reads, maps and writes until the input ends or something fails.
    fn serve<M: Map>(&self, work: &Work<'_, M>) {
        // A thread that panics must not leave the others waiting for its batch.
        let _stop = Stop(self);
        while let Some(mut batch) = self.unused() {
            match self.read(&mut batch.chunk) {
                Ok(Some(number)) => {
                    work.map(&mut batch);
                    self.write(number, batch);
                }
                Ok(None) => break,
                Err(error) => return self.stop(Some(PipeError::Input(error))),
            }
        }
    }

    /// An empty batch, as soon as there is one; nothing once the work has stopped.
    fn unused(&self) -> Option<Batch> {
        let mut sink = lock(&self.sink);
        loop {
            if sink.stopped {
                return None;
            }
            if let Some(batch) = sink.unused.pop() {
                return Some(batch);
            }
            sink = self.returned.wait(sink).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Reads the next records into `chunk`; their batch's number, or nothing at the end.
    fn read(&self, chunk: &mut Chunk) -> io::Result<Option<u64>> {
        let mut source = lock(&self.source);
        if !source.reader.next(chunk)? {
            return Ok(None);
        }
        source.taken += 1;
        Ok(Some(source.taken - 1))
    }

    /// Writes the batch, and those that waited for it, when its turn has come.
    fn write(&self, number: u64, batch: Batch) {
        let mut sink = lock(&self.sink);
        sink.waiting.insert(number, batch);
        if let Err(error) = sink.write() {
            drop(sink);
            self.stop(Some(error));
        } else {
            self.returned.notify_all();
        }
    }

    fn stop(&self, error: Option<PipeError>) {
        let mut sink = lock(&self.sink);
        sink.stopped = true;
        if sink.error.is_none() {
            sink.error = error;
        }
        self.returned.notify_all();
    }
}

impl<O: Write, L: Write> Sink<O, L> {
    fn write(&mut self) -> Result<(), PipeError> {
        let mut any = false;
        while self.error.is_none()
            && let Some(mut batch) = self.waiting.remove(&self.written)
        {
            self.ends.write(&batch.mapped)?;
            self.written += 1;
            batch.clear();
            self.unused.push(batch);
            any = true;
        }
        // What is there is passed on before more is read: the input may be somebody typing.
        if any { self.ends.flush() } else { Ok(()) }
    }
}

/// Stops the work when a thread ends, for whatever reason.
struct Stop<'a, R: Read, O: Write, L: Write>(&'a Pipe<R, O, L>);

impl<R: Read, O: Write, L: Write> Drop for Stop<'_, R, O, L> {
    fn drop(&mut self) {
        self.0.stop(None);
    }
}

/// What a thread that panicked left behind is still whole: it is changed in single steps.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The input, and what its bytes are.
struct Reader<R> {
    input: R,
    /// What was read to detect the form.
    beginning: Vec<u8>,
    splitter: Splitter,
    ended: bool,
    buffer: Box<[u8]>,
}

impl<R: Read> Reader<R> {
    /// Reads the beginning of the input to detect its form, unless that is known.
    fn begin(mut input: R, plan: &Plan) -> io::Result<Self> {
        let mut buffer = vec![0; READ].into_boxed_slice();
        let mut beginning = Vec::new();
        let mut form;
        let ended = loop {
            let length = read(&mut input, &mut buffer)?;
            beginning.extend_from_slice(&buffer[..length]);
            // A byte order mark is no part of the first record.
            if beginning.starts_with(b"\xef\xbb\xbf") {
                beginning.drain(..3);
            }
            form = plan.form.or_else(|| split::detect(&beginning, plan.envelope.path));
            if form.is_some() || length == 0 || beginning.len() >= BEGINNING {
                break length == 0;
            }
        };
        let splitter = Splitter::new(form.unwrap_or(Form::Lines), plan.envelope.path);
        Ok(Self { input, beginning, splitter, ended, buffer })
    }

    /// Puts the records that were read since the last call into `chunk`, which is empty; returns `false` at the end.
    fn next(&mut self, chunk: &mut Chunk) -> io::Result<bool> {
        // At once, as growing step by step would leave the steps behind.
        chunk.reserve(READ + READ / 8);
        if !self.beginning.is_empty() {
            self.splitter.feed(&std::mem::take(&mut self.beginning), chunk);
        }
        while chunk.is_empty() && !self.ended {
            let length = read(&mut self.input, &mut self.buffer)?;
            if length == 0 {
                self.ended = true;
            } else {
                self.splitter.feed(&self.buffer[..length], chunk);
            }
        }
        if chunk.is_empty() && self.ended {
            self.splitter.finish(chunk);
            self.splitter = Splitter::new(Form::Lines, &[]);
        }
        Ok(!chunk.is_empty())
    }
}

fn read(input: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    loop {
        match input.read(buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}

/// Records and their results.
#[derive(Debug, Default)]
struct Batch {
    chunk: Chunk,
    mapped: Mapped,
}

impl Batch {
    /// Empties the chunk for the next records.
    fn clear(&mut self) {
        self.chunk.clear();
        self.mapped.clear();
        if self.chunk.capacity() > REUSED || self.mapped.events.capacity() > REUSED {
            *self = Self::default();
        }
    }
}

/// The results of the records of a chunk.
#[derive(Debug, Default)]
struct Mapped {
    events: Vec<u8>,
    letters: Vec<u8>,
    count: Count,
}

impl Mapped {
    fn clear(&mut self) {
        self.events.clear();
        self.letters.clear();
        self.count = Count::default();
    }
}

struct Work<'a, M> {
    source: &'a str,
    unit: &'static str,
    wrapper: Option<&'static str>,
    map: &'a M,
}

impl<M: Map> Work<'_, M> {
    fn map(&self, Batch { chunk, mapped }: &mut Batch) {
        for found in chunk.records() {
            let before = mapped.events.len();
            let result = match found.fault {
                Some(reason) => Err(Fault::new("", reason.to_owned())),
                None => self.map.map(envelope::unwrapped(found.text, self.wrapper), &mut mapped.events),
            };
            let Err(fault) = result else {
                mapped.events.push(b'\n');
                mapped.count.mapped += 1;
                continue;
            };
            mapped.events.truncate(before);
            mapped.count.set_aside += 1;
            let source = format!("{}/{} {}", self.source, self.unit, found.number);
            // A letter is made of strings, and writing to a vector cannot fail.
            if serde_json::to_writer(&mut mapped.letters, &DeadLetter::new(source, fault, found.text)).is_ok() {
                mapped.letters.push(b'\n');
            }
        }
    }
}

/// Where events and dead letters go.
struct Ends<O, L> {
    output: O,
    letters: L,
    count: Count,
}

impl<O: Write, L: Write> Ends<O, L> {
    fn write(&mut self, mapped: &Mapped) -> Result<(), PipeError> {
        self.output.write_all(&mapped.events).map_err(PipeError::Output)?;
        self.letters.write_all(&mapped.letters).map_err(PipeError::DeadLetters)?;
        self.count.mapped += mapped.count.mapped;
        self.count.set_aside += mapped.count.set_aside;
        Ok(())
    }

    fn flush(&mut self) -> Result<(), PipeError> {
        self.output.flush().map_err(PipeError::Output)?;
        self.letters.flush().map_err(PipeError::DeadLetters)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Doubles a record; refuses what begins with `!`.
    struct Double;

    impl Map for Double {
        fn map(&self, record: &[u8], event: &mut Vec<u8>) -> Result<(), Fault> {
            event.extend_from_slice(record);
            if record.starts_with(b"!") {
                return Err(Fault::new("a.b", "refused"));
            }
            event.extend_from_slice(record);
            Ok(())
        }
    }

    fn plan(threads: usize) -> Plan {
        Plan { source: "test".to_owned(), envelope: Envelope::default(), form: None, threads }
    }

    fn mapped(input: &[u8], threads: usize) -> (Count, String, Vec<serde_json::Value>) {
        let (mut output, mut letters) = (Vec::new(), Vec::new());
        let count = run(input, &mut output, &mut letters, &plan(threads), &Double).unwrap();
        let letters = letters.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        let letters = letters.map(|line| serde_json::from_slice(line).unwrap()).collect();
        (count, String::from_utf8_lossy(&output).into_owned(), letters)
    }

    #[test]
    fn keeps_the_order_and_sets_aside() {
        for threads in [1, 2, 5] {
            let (count, output, letters) = mapped(b"\xef\xbb\xbfa\r\n\n!b\n  \nc", threads);
            assert_eq!(output, "aa\ncc\n");
            assert_eq!(count, Count { mapped: 2, set_aside: 1 });
            let expected =
                serde_json::json!({"source": "test/line 3", "path": "a.b", "reason": "refused", "raw": "!b"});
            assert_eq!(letters, [expected]);
        }
    }

    #[test]
    fn many_chunks_on_many_threads_keep_the_order() {
        let numbers: Vec<String> = (0..50_000).map(|number| number.to_string()).collect();
        let input = numbers.join("\n");
        let expected = numbers.into_iter().map(|number| number.repeat(2) + "\n").collect::<String>();
        for threads in [1, 2, 3, 8] {
            assert!(mapped(input.as_bytes(), threads).1 == expected, "{threads} threads");
        }
    }

    #[test]
    fn nothing_makes_nothing() {
        for threads in [1, 3] {
            assert_eq!(mapped(b"", threads).0, Count::default());
            assert_eq!(mapped(b"\n\n", threads).0, Count::default());
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_kept_in_base64() {
        let (_, _, letters) = mapped(b"!\xff\n", 1);
        assert_eq!((letters[0]["raw"].as_str(), letters[0]["encoding"].as_str()), (Some("If8="), Some("base64")));
    }

    #[test]
    fn a_closed_output_is_told_apart_and_ends_the_reading() {
        struct Closed;
        impl Write for Closed {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        struct Endless;
        impl Read for Endless {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                buffer[..2].copy_from_slice(b"a\n");
                Ok(2)
            }
        }
        for threads in [1, 2] {
            assert!(run(Endless, &mut Closed, Vec::new(), &plan(threads), &Double).is_err());
            let closed = run(&b"a\n"[..], &mut Closed, Vec::new(), &plan(threads), &Double).unwrap_err();
            assert!(closed.is_output_closed());
            let closed = run(&b"!\n"[..], Vec::new(), &mut Closed, &plan(threads), &Double).unwrap_err();
            assert!(!closed.is_output_closed());
        }
    }
}
