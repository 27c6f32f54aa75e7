use std::collections::BTreeSet;

use asset_mapping::Context;
use async_trait::async_trait;
use connect_core::{DeadLetter, Fault, Stats};
use serde::{Deserialize, Serialize};
use sophos_central::models::User;
use sophos_central::{PageSize, SophosClient, TenantClient};

use super::position::{PageReader, Position};
use crate::output::{self, Output};
use crate::store::Remembered;
use crate::walk::{self, End, Listing, Page};
use crate::{Batches, Checkpoint, Connector, Fingerprint, Result};

/// A user with everything that the mapper looks at, to tell one output from another.
const PROBE: &[u8] = include_bytes!("probe/sophos.json");

/// How often a tenant's users are listed in one run when their number keeps changing.
const WALKS: u32 = 3;

/// Sophos Central directory users as User Inventory Info, of all tenants that the credential reaches.
///
/// The service has no filter for changes, so every run lists all users, tenant by tenant. A user has changed when `updatedAt` has, or, without
/// one, anything in the record. Groups that the list cuts short are read in full for users that are reported.
///
/// A list whose number of users changes while it is read may skip some. It is read again, up to three times; if it never holds still, nobody
/// in that tenant is called gone in this run. A tenant that the credential may not read is set aside like a record that cannot be read, and
/// the others are read all the same.
#[derive(Clone, Debug)]
pub struct SophosUsers<O> {
    client: SophosClient,
    context: Context,
    output: O,
    account: String,
    page_size: PageSize,
}

impl<O: Output> SophosUsers<O> {
    /// Reads users with `client` and maps them to `output`.
    pub fn new(client: SophosClient, context: Context, output: O) -> Self {
        Self { client, context, output, account: String::new(), page_size: PageSize::MAX }
    }

    /// Names the account, so that its checkpoints are not mistaken for those of another one.
    #[must_use]
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.account = account.into();
        self
    }

    /// How many records a page may have; 100 by default.
    #[must_use]
    pub fn page_size(mut self, size: PageSize) -> Self {
        self.page_size = size;
        self
    }
}

#[async_trait]
impl<O: Output> Connector<O::Event> for SophosUsers<O> {
    fn source(&self) -> &'static str {
        "sophos"
    }

    async fn test_connection(&self) -> Result<()> {
        self.client.test_connection().await?;
        Ok(())
    }

    fn stats(&self) -> Stats {
        self.client.stats()
    }

    fn collect<'a>(&'a self, checkpoint: Option<Checkpoint>, known: &'a dyn Remembered) -> Batches<'a, O::Event> {
        let listing = Users {
            connector: self,
            output: output::fingerprint::<_, User>(&self.output, PROBE, &self.context),
            tenants: Vec::new(),
            place: Place::default(),
            pages: PageReader::new(),
            letters: Vec::new(),
        };
        walk::collect(listing, checkpoint, known)
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Place {
    /// The tenants up to this id have been read.
    finished: Option<String>,
    /// In the tenant behind it.
    position: Position,
    /// How many users that tenant said it has.
    total: Option<u64>,
    /// It has said different numbers.
    moved: bool,
    /// How often its users have been listed already.
    walks: u32,
    /// Tenants that could not be read, or not in peace.
    left_out: BTreeSet<String>,
    /// Some tenants are not even known by name.
    unknown_tenants: bool,
}

struct Users<'a, O> {
    connector: &'a SophosUsers<O>,
    output: Fingerprint,
    /// Those that are still to be read, the next one last.
    tenants: Vec<TenantClient>,
    place: Place,
    pages: PageReader<User>,
    /// Tenants that could not be read, to be handed on with the next page.
    letters: Vec<DeadLetter>,
}

impl<O: Output> Users<'_, O> {
    /// Goes on to the next tenant.
    fn finish(&mut self) {
        if let Some(tenant) = self.tenants.pop() {
            let left_out = std::mem::take(&mut self.place.left_out);
            let finished = Some(tenant.id().to_string());
            self.place = Place { finished, left_out, unknown_tenants: self.place.unknown_tenants, ..Place::default() };
        }
        self.pages.reset();
    }

    /// The list of a tenant's users has been read to its end.
    fn settle(&mut self, tenant: &TenantClient) {
        self.place.walks += 1;
        if !self.place.moved {
            return self.finish();
        }
        if self.place.walks < WALKS {
            tracing::warn!(tenant = %tenant.id(), "the number of users changed while they were listed; listing them again");
            self.place.position = Position::Start;
            self.place.moved = false;
            self.pages.reset();
        } else {
            tracing::warn!(tenant = %tenant.id(), "the number of users keeps changing; nobody is called gone in this run");
            self.place.left_out.insert(tenant.id().to_string());
            self.finish();
        }
    }

    /// Whether the tenant's total is what it was at the first page.
    fn compare(&mut self, total: Option<u64>, first: bool) {
        if first {
            self.place.total = total;
        }
        self.place.moved |= self.place.total != total;
    }
}

impl<O: Output> Listing for Users<'_, O> {
    type Record = (String, User);
    type Event = O::Event;
    type Place = Place;
    const VERSION: u32 = 1;

    fn identity(&self) -> (&str, &str) {
        ("sophos", &self.connector.account)
    }

    fn restore(&mut self, place: Place) {
        self.place = place;
    }

    fn place(&self) -> &Place {
        &self.place
    }

    async fn open(&mut self, resume: bool) -> Result<()> {
        if !resume {
            self.place = Place::default();
        }
        self.pages.reset();
        let all = self.connector.client.tenants().all().await?;
        self.place.unknown_tenants |= !all.dead_letters.is_empty();
        self.letters.extend(all.dead_letters);
        for left_out in all.unreachable {
            let tenant = left_out.tenant;
            tracing::warn!(tenant = %tenant.id, reason = %left_out.reason, "the tenant cannot be read");
            self.place.left_out.insert(tenant.id.clone());
            // Without a host it is not active, and has nobody to list. Everything else is a fault.
            if tenant.api_host.is_some() {
                self.letters.push(tenant_letter(&tenant, &left_out.reason));
            }
        }
        self.tenants = all.reachable;
        self.tenants
            .retain(|tenant| self.place.finished.as_deref().is_none_or(|finished| tenant.id().as_str() > finished));
        self.tenants.sort_by(|one, other| other.id().cmp(one.id()));
        Ok(())
    }

    async fn next(&mut self) -> Result<Option<Page<(String, User)>>> {
        loop {
            let Some(tenant) = self.tenants.last().cloned() else {
                // Of an account without any tenant that can be read.
                let dead_letters = std::mem::take(&mut self.letters);
                return Ok((!dead_letters.is_empty()).then_some(Page { records: Vec::new(), dead_letters }));
            };
            let first = self.place.position == Position::Start;
            let page_size = self.connector.page_size;
            let list = |cursor| {
                let list = tenant.users().list().page_size(page_size);
                match cursor {
                    Some(cursor) => list.starting_at(cursor).pages(),
                    None => list.pages(),
                }
            };
            match self.pages.next(&mut self.place.position, list).await {
                Ok(Some(page)) => {
                    self.compare(page.total, first);
                    let mut dead_letters = std::mem::take(&mut self.letters);
                    dead_letters.extend(page.dead_letters);
                    let key = |user: &User| format!("{}/{}", tenant.id(), user.id);
                    let records = page.items.into_iter().map(|user| (key(&user), user)).collect();
                    return Ok(Some(Page { records, dead_letters }));
                }
                Ok(None) => self.settle(&tenant),
                Err(error @ connect_core::Error::Forbidden { .. }) => {
                    self.letters.push(tenant_letter(tenant.tenant(), &error));
                    self.place.left_out.insert(tenant.id().to_string());
                    self.finish();
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    async fn end(&mut self, _known: u64) -> Result<End> {
        Ok(End::Complete)
    }

    fn key(&self, (key, _): &(String, User)) -> String {
        key.clone()
    }

    fn fingerprint(&self, (_, user): &(String, User)) -> Fingerprint {
        let output = self.output.to_bytes();
        match &user.updated_at {
            Some(updated) => Fingerprint::of([output.as_slice(), updated.as_bytes()]),
            None => output::record_fingerprint(user, &self.connector.context, self.output),
        }
    }

    async fn event(&mut self, (_, mut user): (String, User), letters: &mut Vec<DeadLetter>) -> Result<O::Event> {
        if let Some(tenant) = self.tenants.last() {
            match tenant.users().complete_groups(&mut user).await {
                // Deleted since it was listed: what the list said is all there is.
                Err(error) if error.is_not_found() => {}
                Err(connect_core::Error::DeadLetter(group)) => letters.push(*group),
                completed => {
                    completed?;
                }
            }
        }
        Ok(self.connector.output.event(user, &self.connector.context))
    }

    fn locate(&self, key: &str) -> (String, String) {
        match key.split_once('/') {
            Some((tenant, id)) => (format!("sophos/{tenant}"), id.to_owned()),
            None => ("sophos".to_owned(), key.to_owned()),
        }
    }

    fn covers(&self, key: &str) -> bool {
        let tenant = key.split('/').next().unwrap_or_default();
        !self.place.unknown_tenants && !self.place.left_out.contains(tenant)
    }
}

fn tenant_letter(tenant: &sophos_central::models::Tenant, error: &connect_core::Error) -> DeadLetter {
    let raw = serde_json::to_vec(tenant).unwrap_or_default();
    DeadLetter::new(format!("sophos/{}", tenant.id), Fault::new("", format!("the tenant cannot be read: {error}")), raw)
}

#[cfg(test)]
mod tests {
    use connect_core::Record as _;

    use super::*;

    #[test]
    fn the_probe_is_a_record() {
        let probe = User::from_json(PROBE).unwrap();
        assert!(probe.extra.is_empty(), "{:?}", probe.extra);
    }
}
