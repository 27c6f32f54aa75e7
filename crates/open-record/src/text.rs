//! Reading straight from JSON text: faster than `read`, which goes through serde and reads every format.

use json_lexer::Lexer;
use serde_json::Value;

use crate::copy;
use crate::fault::Fault;
use crate::integer::Integer;
use crate::layout::Kind;
use crate::reflect::{Expected, Key, ListSource, ObjectSource, Outcome, Scalar, Slot, Stop};
use crate::selection::{Want, keeps};

/// Reads one value into a slot, to the end of the text.
pub(crate) fn read_into(text: &str, slot: &mut dyn Slot, want: Want<'_>) -> Result<Outcome, Fault> {
    let mut source = Text { lexer: Lexer::new(text), fault: None, name: String::new() };
    let outcome = source.value(slot, want).and_then(|outcome| {
        let end = source.lexer.end();
        source.take(end).map(|()| outcome)
    });
    outcome.map_err(|Stop| source.explain(text))
}

/// The text, and the fault that ended its reading.
struct Text<'t> {
    lexer: Lexer<'t>,
    fault: Option<json_lexer::Fault>,
    /// The name that was unknown last.
    name: String,
}

impl Text<'_> {
    #[cold]
    fn explain(&self, text: &str) -> Fault {
        match &self.fault {
            Some(fault) => Fault::in_json(fault, text),
            None => Fault::new("", "reading stopped"),
        }
    }

    /// Keeps the fault, which the methods of the traits cannot return.
    #[inline]
    fn take<T>(&mut self, result: Result<T, json_lexer::Fault>) -> Result<T, Stop> {
        result.map_err(|fault| {
            self.fault = Some(fault);
            Stop
        })
    }

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "called for every member and item of every record")]
    fn value(&mut self, slot: &mut dyn Slot, want: Want<'_>) -> Result<Outcome, Stop> {
        let value = match self.lexer.peek() {
            Some(b'"') => {
                // Two registers hold such a text, but not one that may be owned or a fault.
                if let Some(text) = self.lexer.plain_text() {
                    let fits = slot.scalar(Scalar::Text(text));
                    return Ok(if fits { Outcome::Done } else { Outcome::odd(keeps(want), || text.into()) });
                }
                return self.escaped(slot, want);
            }
            Some(b'{') => {
                let more = self.lexer.open_object();
                let more = self.take(more)?;
                return slot.object(&mut Object { text: self, more }, want);
            }
            Some(b'[') => {
                let more = self.lexer.open_array();
                let more = self.take(more)?;
                return slot.list(&mut List { text: self, more }, want);
            }
            Some(b'n') => {
                let null = self.lexer.null();
                return self.take(null).map(|_| Outcome::Null);
            }
            Some(b't' | b'f') => {
                let boolean = self.lexer.boolean();
                Scalar::Boolean(self.take(boolean)?)
            }
            _ => {
                let number = self.lexer.number();
                number_scalar(self.take(number)?)
            }
        };
        Ok(if slot.scalar(value) { Outcome::Done } else { Outcome::odd(keeps(want), || value.into_value()) })
    }

    /// A string with escapes.
    #[cold]
    fn escaped(&mut self, slot: &mut dyn Slot, want: Want<'_>) -> Result<Outcome, Stop> {
        let string = self.lexer.string();
        let text = self.take(string)?;
        let fits = slot.scalar(Scalar::Text(&text));
        Ok(if fits { Outcome::Done } else { Outcome::odd(keeps(want), || text.into_owned().into()) })
    }

    /// Any value, as `extra` keeps it.
    fn any(&mut self) -> Result<Value, Stop> {
        let mut slot: Option<Value> = None;
        self.value(&mut slot, None)?;
        Ok(slot.unwrap_or_default())
    }

    fn skip(&mut self) -> Result<(), Stop> {
        let skipped = self.lexer.skip();
        self.take(skipped)
    }
}

/// A number, as records hold it. A number that fits neither a 64-bit integer nor a finite float is kept as the string
/// of its digits.
#[inline]
fn number_scalar(text: &str) -> Scalar<'_> {
    match small(text.as_bytes()) {
        Some(number) => Scalar::Integer(Integer::from(number)),
        None => large(text),
    }
}

/// A number of at most eighteen digits and nothing else.
#[inline]
fn small(digits: &[u8]) -> Option<u64> {
    if digits.len() > 18 {
        return None;
    }
    digits.iter().try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u64::from(digit - b'0')))
}

fn large(text: &str) -> Scalar<'_> {
    if text != "-0" {
        if let Ok(number) = text.parse::<u64>() {
            return Scalar::Integer(number.into());
        }
        if let Ok(number) = text.parse::<i64>() {
            return Scalar::Integer(number.into());
        }
    }
    let is_integer = text != "-0" && text.bytes().all(|byte| matches!(byte, b'-' | b'0'..=b'9'));
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() && !is_integer => Scalar::Float(number),
        _ => Scalar::Text(text),
    }
}

struct Object<'s, 't> {
    text: &'s mut Text<'t>,
    more: bool,
}

impl Object<'_, '_> {
    #[inline]
    fn goes_on<T>(&mut self, value: T) -> Result<T, Stop> {
        let more = self.text.lexer.next_member();
        self.more = self.text.take(more)?;
        Ok(value)
    }

    #[cold]
    fn unknown(&mut self, name: &str, keep: bool) -> Key {
        if keep {
            name.clone_into(&mut self.text.name);
            Key::Unknown
        } else {
            Key::Skipped
        }
    }
}

impl ObjectSource for Object<'_, '_> {
    fn key(&mut self, expected: Option<Expected<'_>>, keep: bool) -> Result<Option<Key>, Stop> {
        if !self.more {
            return Ok(None);
        }
        if let Some(Expected { layout, after, .. }) = expected
            && let Some(index) = copy::likely_name(&mut self.text.lexer, layout, after)
        {
            return Ok(Some(Key::Known(index)));
        }
        let known = |name: &str| {
            let Expected { fields, layout, after } = expected?;
            let index = fields.find(name)?;
            layout.order().learn(after, index);
            Some(Key::Known(index))
        };
        if let Some(name) = self.text.lexer.plain_name() {
            return Ok(Some(known(name).unwrap_or_else(|| self.unknown(name, keep))));
        }
        let name = self.text.lexer.name();
        let name = self.text.take(name)?;
        Ok(Some(known(&name).unwrap_or_else(|| self.unknown(&name, keep))))
    }

    fn name(&mut self) -> String {
        std::mem::take(&mut self.text.name)
    }

    fn value(&mut self, slot: &mut dyn Slot, want: Want<'_>) -> Result<Outcome, Stop> {
        let outcome = self.text.value(slot, want)?;
        self.goes_on(outcome)
    }

    fn copy(&mut self, kind: &Kind, out: &mut Vec<u8>) -> Result<bool, Stop> {
        let copied = copy::value(&mut self.text.lexer, kind, out);
        if self.text.take(copied)? { self.goes_on(true) } else { Ok(false) }
    }

    fn any(&mut self) -> Result<Value, Stop> {
        let value = self.text.any()?;
        self.goes_on(value)
    }

    fn skip(&mut self) -> Result<(), Stop> {
        self.text.skip()?;
        self.goes_on(())
    }
}

struct List<'s, 't> {
    text: &'s mut Text<'t>,
    more: bool,
}

impl List<'_, '_> {
    #[inline]
    fn goes_on<T>(&mut self, value: T) -> Result<T, Stop> {
        let more = self.text.lexer.next_element();
        self.more = self.text.take(more)?;
        Ok(value)
    }
}

impl ListSource for List<'_, '_> {
    fn next(&mut self, slot: &mut dyn Slot, want: Want<'_>) -> Result<Option<Outcome>, Stop> {
        if !self.more {
            return Ok(None);
        }
        let outcome = self.text.value(slot, want)?;
        self.goes_on(Some(outcome))
    }

    fn rest(&mut self, items: &mut Vec<Value>) -> Result<(), Stop> {
        while self.more {
            items.push(self.text.any()?);
            self.goes_on(())?;
        }
        Ok(())
    }

    fn skip(&mut self) -> Result<(), Stop> {
        while self.more {
            self.text.skip()?;
            self.goes_on(())?;
        }
        Ok(())
    }
}
