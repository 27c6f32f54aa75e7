//! The lexer against `serde_json`, which reads the same texts in its own way.

use json_lexer::{Fault, FaultKind, Lexer, plain};
use proptest::prelude::*;
use serde_json::{Map, Value};

fn value(lexer: &mut Lexer<'_>) -> Result<Value, Fault> {
    Ok(match lexer.peek() {
        Some(b'"') => Value::String(lexer.string()?.into_owned()),
        Some(b'{') => {
            let mut members = Map::new();
            let mut more = lexer.open_object()?;
            while more {
                let name = lexer.name()?.into_owned();
                members.insert(name, value(lexer)?);
                more = lexer.next_member()?;
            }
            Value::Object(members)
        }
        Some(b'[') => {
            let mut items = Vec::new();
            let mut more = lexer.open_array()?;
            while more {
                items.push(value(lexer)?);
                more = lexer.next_element()?;
            }
            Value::Array(items)
        }
        Some(b't' | b'f') => Value::Bool(lexer.boolean()?),
        Some(b'n') => {
            lexer.null()?;
            Value::Null
        }
        // Beyond the range of a float, which `serde_json` refuses.
        _ => {
            let number = lexer.number()?;
            serde_json::from_str(number).unwrap_or_else(|_| Value::String(number.to_owned()))
        }
    })
}

fn read(text: &str) -> Result<Value, Fault> {
    let mut lexer = Lexer::new(text);
    let value = value(&mut lexer)?;
    lexer.end()?;
    Ok(value)
}

fn skips(text: &str) -> bool {
    let mut lexer = Lexer::new(text);
    lexer.skip().and_then(|()| lexer.end()).is_ok()
}

/// JSON that may have any shape, written in any way.
fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".*".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(".{0,12}", inner, 0..5)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn what_serde_json_writes_is_read_as_it_was(value in json(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        prop_assert_eq!(read(&text), Ok(value));
        prop_assert!(skips(&text));
    }

    /// Text that is nearly JSON: taken by both or by none, and with the same value.
    #[test]
    fn both_refuse_the_same(
        value in json(),
        cut in any::<prop::sample::Index>(),
        put in prop_oneof![Just("\""), Just("\\"), Just("\\u12"), Just("\u{1}"), Just("-"), Just("0"), Just("}"), Just(","), Just("1e999"), Just("é"), Just("\\ud800")],
    ) {
        let mut text = serde_json::to_string(&value).unwrap();
        let mut at = cut.index(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        text.insert_str(at, put);
        match (read(&text), serde_json::from_str::<Value>(&text)) {
            (Ok(ours), Ok(theirs)) => prop_assert_eq!(ours, theirs),
            (Err(fault), Err(_)) => {
                prop_assert!(fault.offset() <= text.len());
                prop_assert!(!skips(&text));
            }
            (Ok(_), Err(error)) if error.to_string().contains("out of range") => {}
            (ours, theirs) => prop_assert!(false, "{text}: {ours:?} {theirs:?}"),
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "[\\[\\]{}\",:\\\\u0-9a-f.eE+-]{0,40}") {
        prop_assert_eq!(read(&text).is_ok(), serde_json::from_str::<Value>(&text).is_ok());
    }
}

#[test]
fn faults_say_what_and_where() {
    let kind = |text| read(text).map_err(|fault| (fault.kind(), fault.offset()));
    assert_eq!(kind(r#"{"a" 1}"#), Err((FaultKind::Syntax { expected: "`:`" }, 5)));
    assert_eq!(kind("[1 2]"), Err((FaultKind::Syntax { expected: "`,` or `]`" }, 3)));
    assert_eq!(kind("[1"), Err((FaultKind::Syntax { expected: "`,` or `]`" }, 2)));
    let fault = Lexer::new(" 7").string().unwrap_err();
    assert_eq!(fault.to_string(), "expected string, found number at byte 1");
}

#[test]
fn a_reader_may_go_128_levels_deep_and_skip_any_depth() {
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert!(read(&nested(128)).is_ok());
    assert_eq!(read(&nested(130)).unwrap_err().kind(), FaultKind::Depth);
    assert!(skips(&nested(1_000_000)));
}

proptest! {
    #[test]
    fn what_is_skipped_is_closed_as_it_was_opened(
        objects in prop::collection::vec(any::<bool>(), 1..300),
        wrong in any::<prop::sample::Index>(),
    ) {
        let opened: String = objects.iter().map(|object| if *object { "{\"a\":" } else { "[" }).collect();
        let closers: Vec<&str> = objects.iter().rev().map(|object| if *object { "}" } else { "]" }).collect();
        let closed = |closers: &[&str]| opened.clone() + "0" + &closers.concat();
        prop_assert!(skips(&closed(&closers)));
        prop_assert!(!skips(&closed(&closers[1..])));
        let wrong = wrong.index(closers.len());
        let mut other = closers.clone();
        other[wrong] = if closers[wrong] == "}" { "]" } else { "}" };
        prop_assert!(!skips(&closed(&other)));
    }
}

#[test]
fn plain_ends_at_each_special_byte_wherever_it_stands() {
    let special = |byte: u8| byte < 0x20 || byte == b'"' || byte == b'\\';
    for byte in 0..=u8::MAX {
        for length in 0..40 {
            // Neighbours of special bytes, which arithmetic on words could take for special.
            for filler in [b'!', b'#', b' ', b'[', b']', 0x7F, 0x80, 0xFF] {
                let mut bytes = vec![filler; length];
                assert_eq!(plain(&bytes), length, "{filler:#x}");
                for at in 0..length {
                    bytes[at] = byte;
                    let expected = if special(byte) { at } else { length };
                    assert_eq!(plain(&bytes), expected, "{byte:#x} at {at} of {length}, among {filler:#x}");
                    bytes[at] = filler;
                }
            }
        }
    }
}

#[test]
fn known_names_are_taken_only_when_they_are_there() {
    for length in 1..40 {
        let name: String = ('a'..='z').cycle().take(length).collect();
        let known = format!("\"{name}\":");
        let text = format!("{known}1");
        let mut lexer = Lexer::new(&text);
        assert!(lexer.known_name(&known), "{name}");
        assert_eq!(lexer.number(), Ok("1"));
        for at in 0..known.len() {
            let mut other = known.clone().into_bytes();
            other[at] = b'_';
            let other = String::from_utf8(other).expect("ASCII");
            let mut lexer = Lexer::new(&text);
            assert!(!lexer.known_name(&other), "{other}");
            assert!(lexer.known_name(&known), "{name}: nothing was taken");
        }
        assert!(!Lexer::new(&known[..known.len() - 1]).known_name(&known));
    }
}
