use std::fmt;
use std::sync::Arc;

use connect_core::DeadLetter;
use open_record::Raw;

/// Takes the secrets of an account out of what is shown or set aside.
#[derive(Clone, Default)]
pub(crate) struct Redactor(Option<Redact>);

type Redact = Arc<dyn Fn(&[u8]) -> Vec<u8> + Send + Sync>;

impl Redactor {
    pub(crate) fn new(redact: impl Fn(&[u8]) -> Vec<u8> + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(redact)))
    }

    pub(crate) fn text(&self, text: &str) -> String {
        match &self.0 {
            Some(redact) => String::from_utf8_lossy(&redact(text.as_bytes())).into_owned(),
            None => text.to_owned(),
        }
    }

    /// The letter as it may be written to a file.
    pub(crate) fn letter(&self, mut letter: DeadLetter) -> DeadLetter {
        let Some(redact) = &self.0 else { return letter };
        for text in [&mut letter.source, &mut letter.path, &mut letter.reason] {
            *text = self.text(text);
        }
        match &mut letter.raw {
            Raw::Text(text) => *text = self.text(text),
            Raw::Bytes(bytes) => *bytes = redact(bytes),
        }
        letter
    }
}

impl fmt::Debug for Redactor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Redactor")
    }
}
