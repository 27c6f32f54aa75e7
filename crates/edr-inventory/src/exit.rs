//! Exit codes of the programs.

use std::process::ExitCode;

/// How the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// 0: everything was done.
    Done,
    /// 1: it failed; the reason is on standard error.
    Failed,
    /// 2: done, but some records were set aside, or an account, tenant or feed was left out.
    Partial,
    /// 64: wrong usage.
    Usage,
    /// 75: another run holds the state or an output; try again later.
    InUse,
}

impl Exit {
    /// The exit code.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Partial => 2,
            Self::Usage => 64,
            Self::InUse => 75,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

/// An error with all its causes, in one line.
pub(crate) fn explain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let reason = error.to_string();
        // A cause that repeats the message before it adds nothing.
        if !text.ends_with(&reason) {
            text.push_str(": ");
            text.push_str(&reason);
        }
        cause = error.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, thiserror::Error)]
    #[error("outer")]
    struct Outer(#[source] std::io::Error);

    #[test]
    fn all_causes_are_told() {
        assert_eq!(explain(&Outer(std::io::Error::other("inner"))), "outer: inner");
    }
}
