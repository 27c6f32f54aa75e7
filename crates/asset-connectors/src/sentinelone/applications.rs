use std::collections::BTreeSet;
use std::sync::Arc;

use connect_core::{Cursor, DeadLetter, Error, Fault};
use futures_util::{FutureExt as _, StreamExt as _, TryFutureExt as _, TryStreamExt as _, stream};
use sentinelone_api::SentinelOneClient;
use sentinelone_api::models::InstalledApplication;

use super::SentinelOneAccount;
use super::filter::{SCOPED, narrowed};
use crate::listing::{ListPage, Listing, Pages, Plan, Request, all, pages};
use crate::patience::Patience;
use crate::report::Cause;

/// Applications that are installed on endpoints. A console that no longer has the list of all installations is read
/// application by application. Neither list has a filter for changes, so every run reads all of it.
pub(super) struct Applications(Arc<SentinelOneAccount>, Arc<Patience>);

/// The prefix of cursors in the walk application by application.
const BY_APPLICATION: &str = "inventory:";

impl Listing for Applications {
    type Record = InstalledApplication;
    type Account = SentinelOneAccount;

    const PLAN: Plan = Plan::whole();
    const NEEDS: &'static str = "permission Applications Page.view";
    const FILTERS: &'static [&'static str] = SCOPED;

    fn open(account: &Arc<SentinelOneAccount>, _: &SentinelOneClient) -> Self {
        Self(Arc::clone(account), Arc::default())
    }

    fn pages(&self, request: &Request<InstalledApplication>) -> Pages<InstalledApplication> {
        let (account, patience) = (Arc::clone(&self.0), Arc::clone(&self.1));
        let size = request.page_size(1000);
        let place = request.at.as_ref().and_then(|at| at.as_str().strip_prefix(BY_APPLICATION));
        if let Some(place) = place {
            return by_application(account, patience, size, serde_json::from_str(place).ok());
        }
        let list = account.client.applications().list().agent_is_decommissioned([true, false]).page_size(size);
        let list = narrowed!(list, account.filter, site_ids, group_ids);
        let mut flat = pages(list.starting_at(request.at.clone()).pages());
        let is_first = request.at.is_none();
        // The first page shows whether the console has the flat list.
        let walk = async move {
            match flat.next().await {
                Some(Err(error)) if is_first && is_missing(&error) => by_application(account, patience, size, None),
                first => stream::iter(first).chain(flat).boxed(),
            }
        };
        walk.flatten_stream().boxed()
    }

    fn name(application: &InstalledApplication) -> Option<&str> {
        application.name.as_deref()
    }
}

/// Whether the console does not have the list, or refuses it.
fn is_missing(error: &Error) -> bool {
    error.is_not_found() || matches!(error, Error::Forbidden { .. })
}

/// An application, by name and vendor.
type Named = (String, String);

/// One page for each application of the inventory, starting at this one.
fn by_application(
    account: Arc<SentinelOneAccount>,
    patience: Arc<Patience>,
    size: u32,
    first: Option<Named>,
) -> Pages<InstalledApplication> {
    let walk = async move {
        let known = narrowed!(account.client.applications().list_inventory(), account.filter, site_ids, group_ids);
        let known = known.page_size(size).items().try_collect::<Vec<_>>().await?;
        // Software without a name cannot be asked for; it may lack a vendor. It is sorted here, so that a resumed walk
        // continues at the same application even if others came or went.
        let named: BTreeSet<Named> = known
            .into_iter()
            .filter_map(|one| Some((one.application_name?, one.application_vendor.unwrap_or_default())))
            .filter(|one| first.as_ref().is_none_or(|first| one >= first))
            .collect();
        if named.is_empty() {
            return Ok(stream::iter([Ok(ListPage::default())]).boxed());
        }
        let following: Vec<Option<Cursor>> =
            named.iter().skip(1).map(|one| Some(place_of(one))).chain([None]).collect();
        let pages = stream::iter(named.into_iter().zip(following)).then(move |((name, vendor), next)| {
            let endpoints = account.client.applications().list_endpoints(&name, &vendor).page_size(size);
            let endpoints = narrowed!(endpoints, account.filter, site_ids, group_ids);
            let patience = Arc::clone(&patience);
            async move {
                let found = match patience.ask(all(pages(endpoints.pages()))).await? {
                    Ok(found) => found,
                    // An application that has just been removed everywhere is installed nowhere.
                    Err(lack) if lack.is_not_found => ListPage::default(),
                    Err(lack) => unread(&name, &vendor, &lack.cause),
                };
                Ok(ListPage { next, ..found })
            }
        });
        Ok(pages.boxed())
    };
    walk.try_flatten_stream().boxed()
}

/// The page of an application whose installations cannot be read.
fn unread(name: &str, vendor: &str, cause: &Cause) -> ListPage<InstalledApplication> {
    let fault = Fault::new("", format!("the installations cannot be read: {cause}"));
    let raw = serde_json::json!({ "applicationName": name, "applicationVendor": vendor }).to_string();
    ListPage { dead_letters: vec![DeadLetter::new("", fault, raw)], partial: true, ..ListPage::default() }
}

fn place_of(application: &Named) -> Cursor {
    let (name, vendor) = application;
    Cursor::new(format!("{BY_APPLICATION}{}", serde_json::json!([name, vendor])))
}
