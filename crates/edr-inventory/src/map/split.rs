//! Finds the records in a stream of bytes of any form: lines, an array, a sequence of values, a vendor's pages.
//!
//! Only the structure is followed: line breaks, or brackets and strings. The content of a record is left to the mapper, so that a bad
//! record does not affect others. Memory holds one record, not the stream.

/// The longest record that is held in memory, in bytes: thousands of times the usual size.
pub(crate) const LONGEST: usize = 2 << 20;
/// How much is kept of a longer record, in bytes.
pub(crate) const KEPT: usize = 4 << 10;

/// The form of the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Form {
    /// One record a line.
    Lines,
    /// JSON over any number of lines: a record, a sequence or an array of records, or a vendor's pages.
    Json,
}

/// Records that were found together.
#[derive(Debug, Default)]
pub(crate) struct Chunk {
    text: Vec<u8>,
    items: Vec<Item>,
}

#[derive(Debug)]
struct Item {
    end: usize,
    number: u64,
    fault: Option<String>,
}

/// One of them.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Found<'a> {
    /// The number of the line or the record, from 1.
    pub(crate) number: u64,
    /// The text.
    pub(crate) text: &'a [u8],
    /// Why the text cannot be a record, if that is known.
    pub(crate) fault: Option<&'a str>,
}

impl Chunk {
    /// Whether it holds no record.
    pub(crate) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The records, in their order.
    pub(crate) fn records(&self) -> impl Iterator<Item = Found<'_>> {
        let mut start = 0;
        self.items.iter().map(move |item| {
            let text = &self.text[start..item.end];
            start = item.end;
            Found { number: item.number, text, fault: item.fault.as_deref() }
        })
    }

    /// Removes the records, and keeps the memory.
    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.items.clear();
    }

    /// Makes room for that much text, in bytes, in a chunk that has none.
    pub(crate) fn reserve(&mut self, length: usize) {
        self.text.reserve(length);
    }

    /// How much text fits before more memory is needed, in bytes.
    pub(crate) fn capacity(&self) -> usize {
        self.text.capacity()
    }

    fn push(&mut self, number: u64, text: &[u8], fault: Option<String>) {
        self.text.extend_from_slice(text);
        self.items.push(Item { end: self.text.len(), number, fault });
    }
}

/// The text of the record that is being read, with a bound.
#[derive(Debug, Default)]
struct Partial {
    text: Vec<u8>,
    /// Whether the record is longer than what is kept.
    too_long: bool,
}

impl Partial {
    fn extend(&mut self, bytes: &[u8]) {
        if !self.too_long {
            self.text.extend_from_slice(bytes);
            if self.text.len() > LONGEST + 2 {
                self.too_long = true;
                self.text.truncate(KEPT);
                self.text.shrink_to_fit();
            }
        }
    }

    fn clear(&mut self) {
        self.text.clear();
        self.too_long = false;
    }

    /// Moves the record, which ends with `rest`, to `chunk`.
    fn finish(&mut self, rest: &[u8], number: u64, chunk: &mut Chunk) {
        // A record that came whole needs no copy of its own.
        if self.text.is_empty() && !self.too_long {
            return put(rest, false, number, chunk);
        }
        self.extend(rest);
        put(&self.text, self.too_long, number, chunk);
        self.clear();
    }
}

/// Adds a record to `chunk`, unless it is only white space.
fn put(text: &[u8], too_long: bool, number: u64, chunk: &mut Chunk) {
    let record = text.trim_ascii();
    if too_long || record.len() > LONGEST {
        let reason = format!("the record is longer than {LONGEST} bytes; only its first {KEPT} are kept here");
        chunk.push(number, &record[..KEPT.min(record.len())], Some(reason));
    } else if !record.is_empty() {
        chunk.push(number, record, None);
    }
}

/// Takes bytes in pieces and gives records.
#[derive(Debug)]
pub(crate) enum Splitter {
    /// By line breaks.
    Lines(Lines),
    /// By brackets.
    Json(Json),
}

impl Splitter {
    /// For a form; `envelope` names the members that lead to the records of a vendor's page, from its root.
    pub(crate) fn new(form: Form, envelope: &'static [&'static str]) -> Self {
        match form {
            Form::Lines => Self::Lines(Lines { partial: Partial::default(), number: 1 }),
            Form::Json => Self::Json(Json::new(envelope)),
        }
    }

    /// What a record's number counts.
    pub(crate) fn unit(&self) -> &'static str {
        match self {
            Self::Lines(_) => "line",
            Self::Json(_) => "record",
        }
    }

    /// Takes the next bytes.
    pub(crate) fn feed(&mut self, bytes: &[u8], chunk: &mut Chunk) {
        match self {
            Self::Lines(lines) => lines.feed(bytes, chunk),
            Self::Json(json) => json.feed(bytes, chunk),
        }
    }

    /// Ends the input.
    pub(crate) fn finish(&mut self, chunk: &mut Chunk) {
        match self {
            Self::Lines(lines) => lines.partial.finish(&[], lines.number, chunk),
            Self::Json(json) => json.finish(chunk),
        }
    }
}

/// One record a line.
#[derive(Debug)]
pub(crate) struct Lines {
    partial: Partial,
    number: u64,
}

impl Lines {
    fn feed(&mut self, bytes: &[u8], chunk: &mut Chunk) {
        let mut start = 0;
        for end in memchr::memchr_iter(b'\n', bytes) {
            self.partial.finish(&bytes[start..end], self.number, chunk);
            self.number += 1;
            start = end + 1;
        }
        self.partial.extend(&bytes[start..]);
    }
}

/// Where in the text the scanner is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    /// Between records.
    Between,
    /// In a record, or in a page whose records have not begun.
    Record,
    /// In a word that is no object.
    Word,
    /// In an element that is an array or a string.
    Other,
    /// In a page, behind its records.
    Tail,
}

/// Records by their brackets.
#[derive(Debug)]
pub(crate) struct Json {
    envelope: &'static [&'static str],
    at: At,
    partial: Partial,
    number: u64,
    /// Whether the records are in an array that is not a page's.
    in_array: bool,
    /// How many objects of a page are open around its records; 0 outside of pages.
    in_page: usize,
    /// Open brackets of the record, or of the page's tail.
    depth: usize,
    in_string: bool,
    escaped: bool,
    page: PagePath,
}

/// How far the members that lead to a page's records have been found.
#[derive(Debug, Default)]
struct PagePath {
    matched: usize,
    /// Whether the next string is a member's name, at the depth where one is looked for.
    name_next: bool,
    name: Option<Vec<u8>>,
    reading_name: bool,
}

impl Json {
    fn new(envelope: &'static [&'static str]) -> Self {
        Self {
            envelope,
            at: At::Between,
            partial: Partial::default(),
            number: 1,
            in_array: false,
            in_page: 0,
            depth: 0,
            in_string: false,
            escaped: false,
            page: PagePath::default(),
        }
    }

    fn feed(&mut self, bytes: &[u8], chunk: &mut Chunk) {
        let mut start = 0;
        for (index, byte) in bytes.iter().copied().enumerate() {
            match self.at {
                At::Between => {
                    if self.between(byte, chunk) {
                        start = index;
                    }
                }
                At::Word => {
                    if matches!(byte, b',' | b']' | b'[' | b'{' | b'}') || byte.is_ascii_whitespace() {
                        self.emit(&bytes[start..index], chunk);
                        if self.between(byte, chunk) {
                            start = index;
                        }
                    }
                }
                At::Record => match self.in_record(byte) {
                    Step::On => {}
                    Step::Whole => {
                        self.emit(&bytes[start..=index], chunk);
                    }
                    Step::Page => {
                        self.partial.clear();
                        self.in_page = self.envelope.len();
                        self.at = At::Between;
                    }
                },
                At::Other => {
                    self.bracket(byte);
                    if self.depth == 0 && !self.in_string {
                        self.emit(&bytes[start..=index], chunk);
                    }
                }
                At::Tail => {
                    if self.bracket(byte) && self.depth == 0 {
                        self.in_page = 0;
                        self.at = At::Between;
                    }
                }
            }
        }
        if self.in_element() {
            self.partial.extend(&bytes[start..]);
        }
    }

    /// Takes a byte between records; returns whether a record begins with it.
    fn between(&mut self, byte: u8, chunk: &mut Chunk) -> bool {
        match byte {
            b',' if self.in_array || self.in_page > 0 => false,
            b'[' if !self.in_array && self.in_page == 0 => {
                self.in_array = true;
                false
            }
            b']' if self.in_page > 0 => {
                self.depth = self.in_page;
                self.at = At::Tail;
                false
            }
            b']' if self.in_array => {
                self.in_array = false;
                false
            }
            b'{' => {
                self.at = At::Record;
                self.depth = 1;
                self.page = PagePath { name_next: self.in_page == 0, ..PagePath::default() };
                true
            }
            byte if byte.is_ascii_whitespace() => false,
            // An element that is no record becomes one dead letter, whatever it contains.
            b'[' | b'"' => {
                self.at = At::Other;
                (self.depth, self.in_string) = (0, false);
                self.bracket(byte);
                true
            }
            // A closing bracket without an opening one is a word.
            b']' | b'}' | b',' => {
                self.emit(&[byte], chunk);
                false
            }
            _ => {
                self.at = At::Word;
                true
            }
        }
    }

    fn in_element(&self) -> bool {
        matches!(self.at, At::Record | At::Word | At::Other)
    }

    fn emit(&mut self, rest: &[u8], chunk: &mut Chunk) {
        self.partial.finish(rest, self.number, chunk);
        self.number += 1;
        self.at = At::Between;
    }

    /// Follows strings and brackets; returns whether the byte closed one.
    fn bracket(&mut self, byte: u8) -> bool {
        if self.in_string {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.in_string = false,
                _ => {}
            }
            return false;
        }
        match byte {
            b'"' => self.in_string = true,
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => {
                self.depth -= 1;
                return true;
            }
            _ => {}
        }
        false
    }

    fn in_record(&mut self, byte: u8) -> Step {
        if self.in_page == 0 && self.depth == self.page.matched + 1 && self.page.matched < self.envelope.len() {
            return self.in_page_head(byte);
        }
        if self.bracket(byte) && self.depth == 0 { Step::Whole } else { Step::On }
    }

    /// Like [`in_record`](Self::in_record), but a member may lead to a page's records.
    fn in_page_head(&mut self, byte: u8) -> Step {
        let page = &mut self.page;
        if self.in_string {
            let ends = byte == b'"' && !self.escaped;
            if page.reading_name {
                let wanted = self.envelope[page.matched].len();
                match &mut page.name {
                    _ if ends => page.reading_name = false,
                    // A longer name is another name: one byte more than needed is kept to see that.
                    Some(name) if name.len() <= wanted => name.push(byte),
                    _ => {}
                }
            }
            self.bracket(byte);
            return Step::On;
        }
        let wanted = page.name.as_deref() == Some(self.envelope[page.matched].as_bytes());
        match byte {
            b'"' if page.name_next => {
                (page.name_next, page.reading_name, page.name) = (false, true, Some(Vec::new()));
            }
            b',' => (page.name_next, page.name) = (true, None),
            b'[' if wanted && page.matched + 1 == self.envelope.len() => return Step::Page,
            b'{' if wanted && page.matched + 1 < self.envelope.len() => {
                page.matched += 1;
                (page.name_next, page.name) = (true, None);
            }
            _ => {}
        }
        if self.bracket(byte) {
            if self.depth == 0 {
                return Step::Whole;
            }
            if self.depth == self.page.matched {
                self.page.matched -= 1;
                self.page.name = None;
            }
        }
        Step::On
    }

    fn finish(&mut self, chunk: &mut Chunk) {
        if self.in_element() {
            self.emit(&[], chunk);
        }
        let missing = match (self.in_page > 0 || self.at == At::Tail, self.in_array) {
            (true, _) => Some("the input ends within a page: records may be missing"),
            (false, true) => Some("the input ends within an array: records may be missing"),
            (false, false) => None,
        };
        if let Some(reason) = missing {
            chunk.push(self.number, b"", Some(reason.to_owned()));
        }
    }
}

/// What a byte of a record means.
enum Step {
    /// It goes on.
    On,
    /// The record is whole.
    Whole,
    /// It is no record but a page, and its records begin.
    Page,
}

/// Detects the form from the beginning of the input, as soon as there is enough of it.
pub(crate) fn detect(beginning: &[u8], envelope: &'static [&'static str]) -> Option<Form> {
    let text = beginning.trim_ascii_start();
    match text.first()? {
        b'[' => return Some(Form::Json),
        b'{' => {}
        _ => return Some(Form::Lines),
    }
    let (line, rest) = match text.iter().position(|byte| *byte == b'\n') {
        Some(end) => (text[..end].trim_ascii_end(), Some(text[end..].trim_ascii_start())),
        None => (text.trim_ascii_end(), None),
    };
    let mut json = Json::new(envelope);
    json.between(b'{', &mut Chunk::default());
    for (index, byte) in line.iter().copied().enumerate().skip(1) {
        match json.in_record(byte) {
            Step::On => {}
            Step::Page => return Some(Form::Json),
            // Several values on one line are not JSON Lines.
            Step::Whole if index + 1 < line.len() => return Some(Form::Json),
            Step::Whole => return rest.map(|_| Form::Lines),
        }
    }
    // The first line alone is no object: either the object continues on the next line, or the line is broken and the next one begins a
    // record.
    let next = rest?.first()?;
    let goes_on = matches!(line.last(), Some(b'{' | b'[' | b',' | b':'));
    Some(if *next == b'{' && !goes_on { Form::Lines } else { Form::Json })
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    const PATH: &[&str] = &["data", "items"];

    /// The records, fed in pieces of `step` bytes.
    fn split(form: Form, text: &[u8], step: usize, envelope: &'static [&'static str]) -> Vec<(u64, String, bool)> {
        let mut splitter = Splitter::new(form, envelope);
        let mut found = Vec::new();
        let mut take =
            |chunk: &Chunk| {
                found.extend(chunk.records().map(|found| {
                    (found.number, String::from_utf8_lossy(found.text).into_owned(), found.fault.is_some())
                }));
            };
        for piece in text.chunks(step) {
            let mut chunk = Chunk::default();
            splitter.feed(piece, &mut chunk);
            take(&chunk);
        }
        let mut chunk = Chunk::default();
        splitter.finish(&mut chunk);
        take(&chunk);
        found
    }

    /// The texts of the records, which must not depend on how the bytes come.
    fn texts(form: Form, text: &str, envelope: &'static [&'static str]) -> Vec<String> {
        let at_once = split(form, text.as_bytes(), text.len().max(1), envelope);
        for step in [1, 2, 3, 7] {
            assert_eq!(split(form, text.as_bytes(), step, envelope), at_once, "{step} bytes a time of {text}");
        }
        at_once.into_iter().map(|(_, text, fault)| if fault { format!("!{text}") } else { text }).collect()
    }

    #[test]
    fn lines_are_records_and_blank_ones_are_none() {
        assert_eq!(texts(Form::Lines, "a\r\n\n {b} \n  \nc", PATH), ["a", "{b}", "c"]);
        let numbers: Vec<_> = split(Form::Lines, b"a\n\nb", 1, PATH).into_iter().map(|(number, ..)| number).collect();
        assert_eq!(numbers, [1, 3]);
    }

    #[test]
    fn values_stand_one_after_the_other_or_in_an_array() {
        let (one, two) = (r#"{"a": "}\"{", "b": [{}, []]}"#, "{\n  \"c\": 1\n}");
        for text in
            [format!("{one}{two}"), format!("{one}\n{two}\n"), format!("[{one},\n{two} ]"), format!("[{one}]{two}")]
        {
            assert_eq!(texts(Form::Json, &text, PATH), [one, two], "{text}");
        }
        assert!(texts(Form::Json, "[]", PATH).is_empty());
        assert!(texts(Form::Json, " \n", PATH).is_empty());
    }

    #[test]
    fn pages_are_opened_and_other_members_of_them_skipped() {
        let page = r#"{"pagination": {"items": [{"no": 1}]}, "data": {"x": [1], "items": [{"a": {"data": []}}, {"b": "]"}], "y": {}}, "z": [{"no": 2}]}"#;
        assert_eq!(texts(Form::Json, page, PATH), [r#"{"a": {"data": []}}"#, r#"{"b": "]"}"#]);
        let pages = format!("{page}\n{page}");
        assert_eq!(texts(Form::Json, &pages, PATH).len(), 4);
        assert_eq!(texts(Form::Json, &format!("[{page},{page}]"), PATH).len(), 4);
        assert!(texts(Form::Json, r#"{"items":[]}"#, &["items"]).is_empty());
        // Values of the same text as the names, and names elsewhere, lead nowhere.
        for record in [
            r#"{"a": "data", "b": {"items": [{}]}}"#,
            r#"{"data": "items", "items": [{}]}"#,
            r#"{"data": {"a": {"items": [1]}}}"#,
            r#"{"dataa": {"items": []}}"#,
        ] {
            assert_eq!(texts(Form::Json, record, PATH), [record]);
        }
        assert_eq!(texts(Form::Json, page, &[]), [page], "a feed without pages");
    }

    #[test]
    fn an_element_that_is_no_record_is_one_whatever_it_holds() {
        let elements = r#"[1, {"a": "]"}, [2, 3]], "x, {y} \" z", {"a":1}, null, [], ["[", "#;
        let found = texts(Form::Json, &format!("[{elements}"), PATH);
        let whole = [r#"[1, {"a": "]"}, [2, 3]]"#, r#""x, {y} \" z""#, r#"{"a":1}"#, "null", "[]"];
        assert_eq!(found[..5], whole);
        assert_eq!(found[5..], [r#"["[","#, "!"], "cut off within an element of an array");
        let page = format!(r#"{{"data":{{"items":[{}]}}}}"#, whole.join(","));
        assert_eq!(texts(Form::Json, &page, PATH), whole);
    }

    #[test]
    fn what_is_no_record_is_kept_apart() {
        assert_eq!(texts(Form::Json, "[1, {\"a\":1} x]", PATH), ["1", "{\"a\":1}", "x"]);
        assert_eq!(texts(Form::Json, "} {\"a\":1}", PATH), ["}", "{\"a\":1}"]);
        assert_eq!(texts(Form::Json, "{\"a\":1} {\"b", PATH), ["{\"a\":1}", "{\"b"]);
        assert_eq!(texts(Form::Json, "[{\"a\":1},", PATH), ["{\"a\":1}", "!"], "an array without an end");
        assert_eq!(texts(Form::Json, r#"{"items":[{"a":1}"#, &["items"]), ["{\"a\":1}", "!"]);
        assert_eq!(texts(Form::Json, r#"{"items":[{"a":1}],"next""#, &["items"]), ["{\"a\":1}", "!"]);
    }

    #[test]
    fn a_record_without_end_does_not_fill_the_memory() {
        let fits = vec![b'x'; LONGEST];
        for too_long in [LONGEST + 1, LONGEST + 2, LONGEST + 3, 2 * LONGEST] {
            let mut input = vec![b'x'; too_long];
            input.push(b'\n');
            input.extend_from_slice(&fits);
            input.extend_from_slice(b"\na");
            let found = split(Form::Lines, &input, 1 << 16, PATH);
            let sizes: Vec<_> = found.iter().map(|(_, text, fault)| (text.len(), *fault)).collect();
            assert_eq!(sizes, [(KEPT, true), (LONGEST, false), (1, false)], "{too_long}");
        }
    }

    #[test]
    fn the_form_is_seen_at_the_beginning() {
        let (lines, json) = (Some(Form::Lines), Some(Form::Json));
        for (text, form) in [
            ("", None),
            (" {", None),
            ("{\"a\":1}", None),
            ("{\"a\":\n", None),
            ("{\"a\":1}\n", lines),
            ("{\"a\":1}\r\n{\"a\":2}\n", lines),
            ("not json\n{\"a\":1}\n", lines),
            ("{\"a\":\"cut off\n{\"a\":1}\n", lines),
            ("{\"a\":1}{\"a\":2}", json),
            (" [\n{\"a\":1}]", json),
            ("{\n  \"a\": 1\n}\n", json),
            ("{\"a\": 1,\n \"b\": 2}\n", json),
            ("{\"data\":{\"items\":[{\"a\":1}]}}\n", json),
            ("{\"data\":{\"items\":[\n{\"a\":1}\n]}}\n", json),
            ("{\"data\":[\n{\"a\":1}\n]}\n", json),
            ("{\"data\":{\"items\":[{\"a\":1", json),
        ] {
            assert_eq!(detect(text.as_bytes(), PATH), form, "{text}");
        }
    }

    /// Feeds the text in pieces that end at these places.
    fn in_pieces(form: Form, text: &[u8], borders: &[usize]) -> Vec<(u64, String, bool)> {
        let mut splitter = Splitter::new(form, PATH);
        let mut chunk = Chunk::default();
        let mut borders: Vec<_> = borders.iter().map(|border| border % (text.len() + 1)).collect();
        borders.extend([0, text.len()]);
        borders.sort_unstable();
        for piece in borders.windows(2) {
            splitter.feed(&text[piece[0]..piece[1]], &mut chunk);
        }
        splitter.finish(&mut chunk);
        let found = chunk
            .records()
            .map(|found| (found.number, String::from_utf8_lossy(found.text).into_owned(), found.fault.is_some()));
        found.collect()
    }

    fn value() -> impl Strategy<Value = Value> {
        let text = r#"[a{}\[\],:"\\ \n]{0,6}"#;
        let leaf = prop_oneof![Just(Value::Null), any::<i32>().prop_map(Value::from), text.prop_map(Value::from)];
        leaf.prop_recursive(3, 24, 4, move |inner| {
            let names = prop_oneof![text, Just("data".to_owned()), Just("items".to_owned())];
            prop_oneof![
                vec(inner.clone(), 0..4).prop_map(Value::from),
                vec((names, inner), 0..4).prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    /// Records that are no pages.
    fn record() -> impl Strategy<Value = Value> {
        vec(value(), 0..3).prop_map(|values| json!({ "record": values }))
    }

    /// The records in each form that the input can have.
    fn written(records: &[Value]) -> Vec<(Form, String)> {
        let compact: Vec<_> = records.iter().map(Value::to_string).collect();
        let pretty: Vec<_> = records.iter().map(|record| format!("{record:#}")).collect();
        let page =
            json!({"a": [{"items": []}], "data": {"x": {"items": [1]}, "items": records, "z": "]}"}, "zz": [{}]});
        vec![
            (Form::Lines, compact.join("\n")),
            (Form::Json, compact.concat()),
            (Form::Json, pretty.join("\r\n")),
            (Form::Json, json!(records).to_string()),
            (Form::Json, format!("[\n{}\n]\n", pretty.join(",\n"))),
            (Form::Json, page.to_string()),
            (Form::Json, format!("{page:#}")),
        ]
    }

    proptest! {
        #[test]
        fn records_are_found_wherever_the_borders_are(
            records in vec(record(), 0..5),
            borders in vec(any::<usize>(), 0..9),
        ) {
            for (form, text) in written(&records) {
                let found = in_pieces(form, text.as_bytes(), &borders);
                let numbers: Vec<_> = found.iter().map(|(number, ..)| *number).collect();
                let numbered: Vec<_> = (1..=records.len() as u64).collect();
                prop_assert_eq!(numbers, numbered, "{}", text);
                let found: Vec<Value> = found.iter().map(|(_, text, _)| serde_json::from_str(text).unwrap()).collect();
                prop_assert_eq!(&found, &records, "{}", text);
            }
        }

        #[test]
        fn what_is_found_does_not_depend_on_the_borders(
            text in r#"([a{}\[\],:"\\ \n]|\{"data":\{"items":\[){0,60}"#,
            borders in vec(any::<usize>(), 1..9),
        ) {
            for form in [Form::Lines, Form::Json] {
                let found = in_pieces(form, text.as_bytes(), &borders);
                prop_assert_eq!(found, in_pieces(form, text.as_bytes(), &[]));
            }
        }

        #[test]
        fn a_form_that_is_seen_early_stays(
            records in vec(record(), 1..3),
            noise in r#"[a{}\[\],:"\\ \n]{0,30}"#,
        ) {
            let texts = written(&records).into_iter().map(|(_, text)| text).chain([noise]);
            for text in texts {
                let whole = detect(text.as_bytes(), PATH);
                for end in 0..text.len() {
                    let early = detect(&text.as_bytes()[..end], PATH);
                    prop_assert!(early.is_none() || early == whole, "{} bytes of {}", end, text);
                }
            }
        }

        #[test]
        fn what_is_cut_off_says_so(records in vec(record(), 1..4), cut in any::<usize>()) {
            for (_, text) in written(&records).into_iter().skip(3) {
                let text = text.trim_end();
                let cut = 1 + cut % (text.len() - 1);
                if !text.is_char_boundary(cut) {
                    continue;
                }
                let found = in_pieces(Form::Json, &text.as_bytes()[..cut], &[]);
                let last = found.last().map(|(_, text, fault)| (serde_json::from_str::<Value>(text), *fault));
                let told = last.is_some_and(|(last, fault)| fault || last.is_err());
                prop_assert!(told, "{}", &text[..cut]);
            }
        }
    }
}
