use std::ops::{Deref, DerefMut};

use json_lexer::FaultKind;

use crate::json::Number;
use crate::{Error, ErrorKind};

/// A step of a path; steps are collected from the inside out, and only when an error travels up.
pub(super) enum Step {
    Name(String),
    Index(usize),
}

/// The path that steps make, from the outside in.
pub(super) fn path_of<'s>(steps: impl IntoIterator<Item = &'s Step>) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Name(name) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(name);
            }
            Step::Index(index) => {
                path.push('[');
                path.push_str(&index.to_string());
                path.push(']');
            }
        }
    }
    path
}

/// The tokens of a JSON text, with the path to a fault.
pub(super) struct Lexer<'t> {
    tokens: json_lexer::Lexer<'t>,
    path: Vec<Step>,
}

/// An error without its path, which follows when it has travelled up.
#[derive(Debug)]
pub(super) struct Failed {
    kind: Box<ErrorKind>,
    offset: usize,
}

pub(super) type Result<T> = std::result::Result<T, Failed>;

impl From<json_lexer::Fault> for Failed {
    fn from(fault: json_lexer::Fault) -> Self {
        let kind = match fault.kind() {
            FaultKind::Type { expected, found } => ErrorKind::Type { expected, found },
            FaultKind::Depth => ErrorKind::Depth,
            FaultKind::Syntax { expected } => ErrorKind::Syntax { expected },
            _ => ErrorKind::Syntax { expected: "JSON" },
        };
        Self { kind: Box::new(kind), offset: fault.offset() }
    }
}

/// The bytes as text.
pub(crate) fn utf8(bytes: &[u8]) -> std::result::Result<&str, Error> {
    std::str::from_utf8(bytes).map_err(|error| Error::new(ErrorKind::Utf8, String::new(), error.valid_up_to()))
}

/// A text that is one JSON number and nothing else.
pub(crate) fn read_number(text: &str) -> std::result::Result<Number, Error> {
    let mut lexer = Lexer::new(text);
    match lexer.number() {
        Ok(number) if number.len() == text.len() => Ok(Number::from_checked(number)),
        Ok(number) => {
            Err(Error::new(ErrorKind::Syntax { expected: "the end of the number" }, String::new(), number.len()))
        }
        Err(fault) => Err(lexer.error(fault.into())),
    }
}

impl<'t> Deref for Lexer<'t> {
    type Target = json_lexer::Lexer<'t>;

    fn deref(&self) -> &Self::Target {
        &self.tokens
    }
}

impl DerefMut for Lexer<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.tokens
    }
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { tokens: json_lexer::Lexer::new(text), path: Vec::new() }
    }

    pub(super) fn fail<T>(&self, kind: ErrorKind) -> Result<T> {
        Self::fail_at(self.offset(), kind)
    }

    pub(super) fn fail_at<T>(offset: usize, kind: ErrorKind) -> Result<T> {
        Err(Failed { kind: Box::new(kind), offset })
    }

    /// Fails because the value that begins here is of another kind.
    pub(super) fn wrong<T>(&mut self, expected: &'static str) -> Result<T> {
        self.tokens.wrong(expected).map_err(Failed::from)
    }

    pub(super) fn step(&mut self, step: Step) {
        self.path.push(step);
    }

    /// The error with its path.
    pub(super) fn error(&self, failed: Failed) -> Error {
        Error::new(*failed.kind, path_of(self.path.iter().rev()), failed.offset)
    }
}
