use connect_core::{Cursor, Page, Result};
use futures_core::Stream;
use futures_util::TryStreamExt as _;
use serde::{Deserialize, Serialize};

/// How often a walk is begun anew in one run because the service no longer knows its cursor.
const RESTARTS: u32 = 3;

/// Where a walk over one list stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Position {
    /// Before the first page.
    #[default]
    Start,
    /// Before the page at the cursor.
    At(Cursor),
    /// Behind the last page.
    End,
}

impl Position {
    fn cursor(&self) -> Option<Cursor> {
        if let Self::At(cursor) = self { Some(cursor.clone()) } else { None }
    }

    /// Behind a page with this `next`.
    pub(crate) fn behind(next: Option<Cursor>) -> Self {
        next.map_or(Self::End, Self::At)
    }
}

type PageStream<T> = Box<dyn Stream<Item = Result<Page<T>>> + Send + Unpin>;

/// A list that is read from wherever its position points to.
pub(crate) struct PageReader<T> {
    pages: Option<PageStream<T>>,
    restarts: u32,
}

impl<T> PageReader<T> {
    pub(crate) fn new() -> Self {
        Self { pages: None, restarts: RESTARTS }
    }

    /// Forgets what is being fetched: the position has been set by hand.
    pub(crate) fn reset(&mut self) {
        self.pages = None;
    }

    /// The page at `position`, which moves on behind it; `None` at the end. A cursor that the service no longer knows sends the walk back
    /// to its start.
    pub(crate) async fn next<S>(
        &mut self,
        position: &mut Position,
        open: impl Fn(Option<Cursor>) -> S,
    ) -> Result<Option<Page<T>>>
    where
        S: Stream<Item = Result<Page<T>>> + Send + Unpin + 'static,
    {
        while *position != Position::End {
            let pages = self.pages.get_or_insert_with(|| Box::new(open(position.cursor())));
            match pages.try_next().await {
                Ok(Some(page)) => {
                    *position = Position::behind(page.next.clone());
                    return Ok(Some(page));
                }
                Ok(None) => *position = Position::End,
                Err(error) if error.is_cursor_expired() && self.restarts > 0 => {
                    tracing::warn!(%error, "beginning the walk anew");
                    self.restarts -= 1;
                    self.pages = None;
                    *position = Position::Start;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(None)
    }
}
