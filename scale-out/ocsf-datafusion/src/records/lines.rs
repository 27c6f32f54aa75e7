//! Finds the records in a part of a file of JSON Lines.

use std::sync::Arc;

use datafusion::arrow::array::{
    ArrayRef, BinaryBuilder, RecordBatch, RecordBatchOptions, StringBuilder, UInt64Builder,
};
use datafusion::arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use datafusion::error::Result;

/// The longest record, in bytes: thousands of times the usual size.
pub(super) const LONGEST: usize = 2 << 20;
/// How much is kept of a longer record, in bytes.
const KEPT: usize = 4 << 10;
/// A batch with this many bytes is full, even with few rows.
const BATCH_BYTES: usize = 4 << 20;

/// The columns that are read from a file.
pub(super) fn schema() -> SchemaRef {
    Arc::new(Schema::new(vec![
        Field::new("byte_offset", DataType::UInt64, false),
        Field::new("record", DataType::Utf8, true),
        Field::new("raw", DataType::Binary, true),
        Field::new("fault", DataType::Utf8, true),
    ]))
}

/// Takes the bytes of a file in pieces of any size, and makes rows of its lines.
///
/// Parts of a file are read in parallel. A line belongs to the part that has its first byte, so a part that does not start at the
/// beginning of the file also reads the byte before it: only if that is a line break, a line starts with the part.
#[derive(Debug)]
pub(super) struct Lines {
    /// The place of the next byte.
    offset: u64,
    /// Lines that start here or later belong to another part.
    end: u64,
    /// Whether the line that is being read belongs to the part before.
    skip: bool,
    line: Vec<u8>,
    line_start: u64,
    too_long: bool,
    rows: Rows,
}

#[derive(Debug, Default)]
struct Rows {
    byte_offset: UInt64Builder,
    record: StringBuilder,
    raw: BinaryBuilder,
    fault: StringBuilder,
    count: usize,
    bytes: usize,
}

impl Lines {
    /// A splitter for the lines that start in `start..end`. The first byte to pass is the one before `start`, if there is one.
    pub(super) fn new(start: u64, end: u64) -> Self {
        let offset = start.saturating_sub(1);
        Self {
            offset,
            end,
            skip: start > 0,
            line: Vec::new(),
            line_start: offset,
            too_long: false,
            rows: Rows::default(),
        }
    }

    /// Takes the next bytes and returns how many it took: fewer than all if a batch is full or the part has ended.
    pub(super) fn feed(&mut self, bytes: &[u8], batch_size: usize) -> usize {
        let mut taken = 0;
        while taken < bytes.len() && !self.has_ended() && !self.is_full(batch_size) {
            let rest = &bytes[taken..];
            let line_end = rest.iter().position(|byte| *byte == b'\n');
            self.extend(&rest[..line_end.unwrap_or(rest.len())]);
            let length = line_end.map_or(rest.len(), |end| end + 1);
            taken += length;
            self.offset += length as u64;
            if line_end.is_some() {
                self.finish_line();
            }
        }
        taken
    }

    /// Ends the file.
    pub(super) fn finish(&mut self) {
        if !self.has_ended() {
            self.finish_line();
        }
    }

    /// Whether no further line belongs to the part.
    pub(super) fn has_ended(&self) -> bool {
        !self.skip && self.line_start >= self.end
    }

    /// Whether the rows so far are a full batch.
    pub(super) fn is_full(&self, batch_size: usize) -> bool {
        self.rows.count >= batch_size || self.rows.bytes >= BATCH_BYTES
    }

    /// The rows so far, with the columns at these positions; none if there are no rows.
    pub(super) fn batch(&mut self, projection: &[usize]) -> Result<Option<RecordBatch>> {
        let mut rows = std::mem::take(&mut self.rows);
        if rows.count == 0 {
            return Ok(None);
        }
        let columns: [ArrayRef; 4] = [
            Arc::new(rows.byte_offset.finish()),
            Arc::new(rows.record.finish()),
            Arc::new(rows.raw.finish()),
            Arc::new(rows.fault.finish()),
        ];
        let schema = Arc::new(schema().project(projection)?);
        let columns = projection.iter().map(|column| columns[*column].clone()).collect();
        let options = RecordBatchOptions::new().with_row_count(Some(rows.count));
        Ok(Some(RecordBatch::try_new_with_options(schema, columns, &options)?))
    }

    fn extend(&mut self, bytes: &[u8]) {
        if self.skip || self.too_long {
            return;
        }
        self.line.extend_from_slice(bytes);
        if self.line.len() > LONGEST + 2 {
            self.too_long = true;
            self.line.truncate(KEPT);
            self.line.shrink_to_fit();
        }
    }

    fn finish_line(&mut self) {
        if !self.skip {
            let line = self.line.trim_ascii();
            // A byte order mark is no part of the first record.
            let line = if self.line_start == 0 { line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line) } else { line };
            self.rows.push(self.line_start, line, self.too_long || line.len() > LONGEST);
        }
        self.line.clear();
        (self.skip, self.too_long, self.line_start) = (false, false, self.offset);
    }
}

impl Rows {
    fn push(&mut self, offset: u64, line: &[u8], too_long: bool) {
        if line.is_empty() {
            return;
        }
        let kept = if too_long { &line[..KEPT.min(line.len())] } else { line };
        let fault = match std::str::from_utf8(line) {
            _ if too_long => Some(format!("longer than {LONGEST} bytes; only the first {KEPT} are kept in `raw`")),
            Ok(record) => {
                self.record.append_value(record);
                self.raw.append_null();
                None
            }
            Err(error) => Some(format!("not UTF-8 at byte {}", error.valid_up_to())),
        };
        if fault.is_some() {
            self.record.append_null();
            self.raw.append_value(kept);
        }
        self.fault.append_option(fault);
        self.byte_offset.append_value(offset);
        self.count += 1;
        self.bytes += kept.len();
    }
}

#[cfg(test)]
mod tests {
    use datafusion::arrow::array::AsArray;
    use datafusion::arrow::datatypes::UInt64Type;

    use super::*;

    type Row = (u64, Option<String>, Option<Vec<u8>>, Option<String>);

    fn rows(batch: &RecordBatch) -> Vec<Row> {
        let (offset, record) = (batch.column(0).as_primitive::<UInt64Type>(), batch.column(1).as_string::<i32>());
        let (raw, fault) = (batch.column(2).as_binary::<i32>(), batch.column(3).as_string::<i32>());
        let text = |column: &datafusion::arrow::array::StringArray, row| {
            use datafusion::arrow::array::Array as _;
            column.is_valid(row).then(|| column.value(row).to_owned())
        };
        let row = |row| {
            use datafusion::arrow::array::Array as _;
            let raw = raw.is_valid(row).then(|| raw.value(row).to_vec());
            (offset.value(row), text(record, row), raw, text(fault, row))
        };
        (0..batch.num_rows()).map(row).collect()
    }

    /// The rows of a part of `text` that is fed in pieces of `step` bytes.
    fn part(text: &[u8], start: usize, end: usize, step: usize, batch_size: usize) -> Vec<Row> {
        let mut lines = Lines::new(start as u64, end as u64);
        let mut found = Vec::new();
        let mut take = |lines: &mut Lines| found.extend(lines.batch(&[0, 1, 2, 3]).unwrap().iter().flat_map(rows));
        for mut piece in text[start.saturating_sub(1)..].chunks(step) {
            while !piece.is_empty() && !lines.has_ended() {
                piece = &piece[lines.feed(piece, batch_size)..];
                if lines.is_full(batch_size) {
                    take(&mut lines);
                }
            }
        }
        lines.finish();
        take(&mut lines);
        found
    }

    const TEXT: &[u8] = b"\xef\xbb\xbf{\"a\":1}\r\n\n  \n{\"b\":\xff}\n\n{\"c\":3}\n{\"d\":4}";

    #[test]
    fn a_line_is_a_record_and_what_is_no_text_is_kept() {
        let text = |offset, record: &str| (offset, Some(record.to_owned()), None, None);
        let broken = (16, None, Some(b"{\"b\":\xff}".to_vec()), Some("not UTF-8 at byte 5".to_owned()));
        let expected = [text(0, r#"{"a":1}"#), broken, text(25, r#"{"c":3}"#), text(33, r#"{"d":4}"#)];
        for step in [1, 2, 3, 100] {
            for batch_size in [1, 2, 100] {
                assert_eq!(part(TEXT, 0, TEXT.len(), step, batch_size), expected, "{step} {batch_size}");
            }
        }
        assert!(part(b"", 0, 0, 1, 1).is_empty());
    }

    #[test]
    fn wherever_a_file_is_cut_its_lines_are_read_once() {
        let whole = part(TEXT, 0, TEXT.len(), 100, 100);
        for first in 0..=TEXT.len() {
            for second in first..=TEXT.len() {
                let cuts = [0, first, second, TEXT.len()];
                let parts: Vec<_> = cuts.windows(2).flat_map(|cut| part(TEXT, cut[0], cut[1], 3, 2)).collect();
                assert_eq!(parts, whole, "cut at {first} and {second}");
            }
        }
    }

    #[test]
    fn a_line_without_end_does_not_fill_the_memory() {
        let mut text = vec![b'x'; LONGEST + 10];
        text.extend_from_slice(b"\n{}\n");
        text.extend_from_slice(&vec![b'y'; LONGEST]);
        let found = part(&text, 0, text.len(), 1 << 16, 100);
        assert_eq!(found.len(), 3);
        assert_eq!(found[0].2.as_ref().map(Vec::len), Some(KEPT));
        assert!(found[0].3.as_ref().is_some_and(|fault| fault.starts_with("longer than")));
        assert_eq!(found[1], (LONGEST as u64 + 11, Some("{}".to_owned()), None, None));
        assert_eq!(found[2].1.as_ref().map(String::len), Some(LONGEST));
    }
}
