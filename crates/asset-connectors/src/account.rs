//! The common parts of the accounts of all vendors.

use std::sync::Arc;
use std::time::{Duration, Instant};

use asset_mapping::{Context, FeedId};
use tokio::sync::Mutex;

use crate::Settings;

/// A feed of a vendor's account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FeedInfo {
    /// The feed's name.
    pub feed: FeedId,
    /// The right, role, product or licence that is needed to read it.
    pub needs: &'static str,
    /// Whether it is collected by default, when no feeds are named.
    pub by_default: bool,
    /// The filters that narrow its list, out of `sites`, `groups` and `active_only`.
    pub filters: &'static [&'static str],
}

/// Name, context and settings of an account.
#[derive(Clone, Debug)]
pub(crate) struct Common {
    pub(crate) name: Arc<str>,
    pub(crate) context: Context,
    pub(crate) settings: Settings,
}

impl Common {
    pub(crate) fn new(context: Context) -> Self {
        Self { name: "".into(), context, settings: Settings::new() }
    }
}

/// How long shared data is reused: about as long as the feeds of one run, which begin together, ask for it.
const RUN: Duration = Duration::from_secs(120);

/// Data that several feeds of a run need, and that is read once.
#[derive(Debug)]
pub(crate) struct Shared<T>(Mutex<Option<(Instant, Arc<T>)>>);

impl<T> Default for Shared<T> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<T> Shared<T> {
    /// The data that was read recently, or that `read` reads now. Callers that ask at the same time wait for one
    /// reading.
    pub(crate) async fn get(
        &self,
        read: impl Future<Output = connect_core::Result<T>>,
    ) -> connect_core::Result<Arc<T>> {
        let mut held = self.0.lock().await;
        if let Some((when, value)) = &*held
            && when.elapsed() < RUN
        {
            return Ok(Arc::clone(value));
        }
        let value = Arc::new(read.await?);
        *held = Some((Instant::now(), Arc::clone(&value)));
        Ok(value)
    }
}

/// The methods of [`Account`](crate::Account) that are the same in every account: it has a `client` and what is
/// [`Common`].
macro_rules! account_methods {
    () => {
        fn name(&self) -> &str {
            &self.common.name
        }

        fn mapping_context(&self) -> &asset_mapping::Context {
            &self.common.context
        }

        fn settings(&self) -> &$crate::Settings {
            &self.common.settings
        }

        fn stats(&self) -> connect_core::Stats {
            self.client.stats()
        }

        fn redact(&self, text: &[u8]) -> Vec<u8> {
            self.client.redact(text)
        }
    };
}

/// Declares the setters of an account, its feeds, and their connectors, with one line a feed.
macro_rules! account {
    ($account:ident: $($listing:ty,)+) => {
        impl $account {
            /// The feeds of accounts of this kind.
            pub const FEEDS: &'static [$crate::FeedInfo] = &[$($crate::account::info::<$listing>(),)+];

            /// Names the account, so that its checkpoints are kept apart from those of others.
            #[must_use]
            pub fn named(mut self, name: impl Into<std::sync::Arc<str>>) -> Self {
                self.common.name = name.into();
                self
            }

            /// Sets how the account is collected.
            #[must_use]
            pub fn settings(mut self, settings: $crate::Settings) -> Self {
                self.common.settings = settings;
                self
            }

            /// The connector of one feed, by its name, such as
            #[doc = concat!("`", stringify!($account), "::FEEDS[0].feed`.")]
            ///
            /// # Errors
            /// [`Error::UnknownFeed`](crate::Error::UnknownFeed) when the account has no such feed,
            /// [`Error::Dialect`](crate::Error::Dialect) when the feed does not have the dialect,
            /// [`Error::Filter`](crate::Error::Filter) when the account has a filter that the feed does not support.
            pub fn connector<O: $crate::Output>(
                &self,
                feed: &str,
                output: &O,
            ) -> $crate::Result<Box<dyn $crate::Connector<O::Event>>> {
                let account = std::sync::Arc::new(self.clone());
                $(
                    if $crate::account::feed_id::<$listing>().to_string() == feed {
                        return Ok(Box::new($crate::Collector::<$listing, O>::new(account, output.clone())?));
                    }
                )+
                Err($crate::account::unknown_feed(feed, Self::FEEDS))
            }

            /// The connectors of all feeds that are collected by default, have the dialect, and support the account's
            /// filters.
            #[must_use]
            pub fn connectors<O: $crate::Output>(&self, output: &O) -> Vec<Box<dyn $crate::Connector<O::Event>>> {
                let feeds = Self::FEEDS.iter().filter(|info| info.by_default);
                feeds.filter_map(|info| self.connector(&info.feed.to_string(), output).ok()).collect()
            }
        }

        #[cfg(test)]
        mod members {
            use super::*;

            #[test]
            fn what_the_listings_read_of_a_record_is_selected() {
                $($crate::account::tests::reads_what_it_uses::<$listing>();)+
            }
        }
    };
}
pub(crate) use {account, account_methods};

/// The identifiers of a filter, sorted and without duplicates.
pub(crate) fn sorted<T: AsRef<str>>(ids: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut ids: Vec<T> = ids.into_iter().collect();
    ids.sort_unstable_by(|one, other| one.as_ref().cmp(other.as_ref()));
    ids.dedup_by(|one, other| (*one).as_ref() == (*other).as_ref());
    ids
}

/// The parts of a filter that are set, with their values.
pub(crate) fn narrowing<const N: usize>(parts: [(&'static str, String); N]) -> Vec<(&'static str, String)> {
    parts.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

/// A switch of a filter as text; nothing if it is off.
pub(crate) fn switched(on: bool) -> String {
    if on { "true".to_owned() } else { String::new() }
}

/// The identifiers of a filter as one text.
pub(crate) fn joined<T: AsRef<str>>(ids: &[T]) -> String {
    ids.iter().map(AsRef::as_ref).collect::<Vec<_>>().join("+")
}

pub(crate) const fn feed_id<L: crate::Listing>() -> FeedId {
    <L::Record as asset_mapping::Feed>::ID
}

pub(crate) const fn info<L: crate::Listing>() -> FeedInfo {
    FeedInfo { feed: feed_id::<L>(), needs: L::NEEDS, by_default: L::BY_DEFAULT, filters: L::FILTERS }
}

pub(crate) fn unknown_feed(name: &str, feeds: &[FeedInfo]) -> crate::Error {
    let allowed: Vec<String> = feeds.iter().map(|info| info.feed.to_string()).collect();
    crate::Error::UnknownFeed { name: name.to_owned(), allowed: allowed.join(", ") }
}

#[cfg(test)]
pub(crate) mod tests {
    use asset_mapping::{Feed as _, IntoEvent as _, Mapping};
    use open_record::{Kind, Layout, OpenRecord as _};
    use serde_json::{Map, Value, json};

    use crate::Listing;

    /// The functions of a listing see the same in a record of which only the selected members are read.
    pub(crate) fn reads_what_it_uses<L: Listing>() {
        for &dialect in Mapping::of::<L::Record>().dialects() {
            let selection = L::Record::selection(dialect, L::READS.iter().copied()).unwrap();
            let json = serde_json::to_vec(&full(L::Record::LAYOUT, 0)).unwrap();
            let whole = L::Record::from_json(&json).unwrap();
            let part = L::Record::from_json_selected(&json, &selection).unwrap();
            let seen = |record: &L::Record| {
                let texts = [L::name(record), L::changed_at(record), L::device(record)];
                (texts.map(|text| text.map(str::to_owned)), L::is_wanted(record), record.is_closed(), record.key())
            };
            assert_eq!(seen(&part), seen(&whole), "{} {dialect}", L::Record::ID);
        }
    }

    /// A record that has all its members.
    fn full(layout: &Layout, depth: usize) -> Value {
        let members = layout.members.iter().filter(|_| depth < 4);
        let value = |kind| value(kind, depth);
        Value::Object(members.map(|member| (member.name.to_owned(), value(member.kind))).collect::<Map<_, _>>())
    }

    fn value(kind: Kind, depth: usize) -> Value {
        match kind {
            Kind::Boolean => json!(true),
            Kind::Integer | Kind::Number => json!(7),
            Kind::Word([word, ..]) => json!(word),
            Kind::List(item) => json!([value(*item, depth)]),
            Kind::Record(layout) | Kind::NameOrRecord(layout) => full(layout(), depth + 1),
            // A word that makes an event of Sophos' log a finding.
            _ => json!("MALWARE"),
        }
    }
}
