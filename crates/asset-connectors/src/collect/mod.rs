//! The one collector of all feeds.

mod met;
mod source;
mod state;
mod walk;

use std::collections::VecDeque;
use std::fmt;
use std::sync::Arc;

use asset_mapping::{Feed, FeedId, Tenant};
use async_trait::async_trait;
use connect_core::Stats;
use futures_util::{TryStreamExt as _, stream};

use crate::connector::{Batches, Connector};
use crate::listing::{Account, Ask, Listing, Request};
use crate::output::Output;
use crate::redactor::Redactor;
use crate::report::Cause;
use crate::store::Remembered;
use crate::{Batch, Error, Result, Scope};
use source::Typed;
use state::{State, VERSION};
use walk::Walk;

/// Collects a feed: a [`Listing`], the mapping of its records to an [`Output`], and change detection.
///
/// The scopes of the account are read one after the other, in the order of their last complete walk, oldest first. If
/// one of them fails, the error is in its report, and the others are still read.
pub struct Collector<L: Listing, O> {
    account: Arc<L::Account>,
    output: O,
    /// The account's filters as text; empty if it has none.
    filter: String,
}

impl<L: Listing, O: Output> Collector<L, O> {
    /// A collector of the account's feed.
    ///
    /// # Errors
    /// [`Error::Dialect`] when the feed does not have the dialect of `output`, [`Error::Filter`] when the account has a
    /// filter that the feed does not support.
    pub fn new(account: Arc<L::Account>, output: O) -> Result<Self> {
        output.dialect().check::<L::Record>()?;
        let filters = account.filters();
        if let Some((filter, _)) = filters.iter().find(|(filter, _)| !L::FILTERS.contains(filter)) {
            return Err(Error::Filter { feed: L::Record::ID, filter });
        }
        let filter: Vec<_> = filters.iter().map(|(name, value)| format!("{name} {value}")).collect();
        Ok(Self { account, output, filter: filter.join(", ") })
    }

    fn source(&self, tenant: Option<&Tenant>, handle: &<L::Account as Account>::Handle) -> Typed<L, O> {
        let settings = self.account.settings();
        let mut context = self.account.mapping_context().clone().account(self.account.name());
        if settings.observe_by_clock {
            context = context.observed_at(settings.clock.now());
        }
        if let Some(tenant) = tenant {
            context = context.tenant(tenant.clone());
        }
        let scope = self.scope(tenant);
        let listing = L::open(&self.account, handle);
        Typed::new(listing, self.output.clone(), context, settings.report_contacts, scope.source(L::Record::ID))
    }

    fn scope(&self, tenant: Option<&Tenant>) -> Scope {
        let scope = match tenant {
            Some(tenant) => Scope::tenant(self.account.name(), tenant.id.as_str()),
            None => Scope::account(self.account.name()),
        };
        if self.filter.is_empty() { scope } else { scope.filtered(&self.filter) }
    }
}

impl<L: Listing, O> fmt::Debug for Collector<L, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Collector")
            .field("feed", &format_args!("{}", L::Record::ID))
            .field("account", &self.account.name())
            .finish_non_exhaustive()
    }
}

#[async_trait]
impl<L: Listing, O: Output> Connector<O::Event> for Collector<L, O> {
    fn feed(&self) -> FeedId {
        L::Record::ID
    }

    fn account(&self) -> &str {
        self.account.name()
    }

    fn needs(&self) -> &'static str {
        L::NEEDS
    }

    async fn test_connection(&self) -> Result<()> {
        let scopes = self.account.scopes().await?;
        let Some((_, handle)) = scopes.open.first() else {
            let Some((tenant, cause)) = scopes.left_out.into_iter().next() else { return Ok(()) };
            return Err(Error::Scope { source_name: self.scope(Some(&tenant)).source(L::Record::ID), cause });
        };
        let listing = L::open(&self.account, handle);
        listing.pages(&Request::new(Ask::All).with_page_size(Some(1))).try_next().await?;
        Ok(())
    }

    fn stats(&self) -> Stats {
        self.account.stats()
    }

    fn collect<'a>(&'a self, known: &'a dyn Remembered) -> Batches<'a, O::Event> {
        let run = Run { scopes: ScopesOf { collector: self, known }, walks: None };
        Box::pin(stream::try_unfold(run, |mut run| async move { Ok(run.next().await?.map(|batch| (batch, run))) }))
    }
}

/// One run over the scopes of an account.
struct Run<'a, L: Listing, O: Output> {
    scopes: ScopesOf<'a, L, O>,
    /// The scopes that are still to be read, once they are known.
    walks: Option<VecDeque<Walk<'a, O::Event>>>,
}

impl<L: Listing, O: Output> Run<'_, L, O> {
    async fn next(&mut self) -> Result<Option<Batch<O::Event>>> {
        if self.walks.is_none() {
            self.walks = Some(self.scopes.open().await?);
        }
        let Some(walks) = &mut self.walks else { return Ok(None) };
        while let Some(walk) = walks.front_mut() {
            if let Some(batch) = walk.next().await? {
                return Ok(Some(batch));
            }
            let fault = walk.take_fault();
            let of_account = walk.is_of_account();
            walks.pop_front();
            if let Some(fault) = fault.filter(|_| of_account) {
                return Err(fault.into());
            }
        }
        Ok(None)
    }
}

/// Makes the walks of an account's scopes.
struct ScopesOf<'a, L: Listing, O> {
    collector: &'a Collector<L, O>,
    known: &'a dyn Remembered,
}

impl<'a, L: Listing, O: Output> ScopesOf<'a, L, O> {
    /// The account's scopes, and those of its tenants that are no longer listed.
    async fn open(&self) -> Result<VecDeque<Walk<'a, O::Event>>> {
        let account = &self.collector.account;
        let mut scopes = account.scopes().await?;
        let redactor = self.redactor();
        // Ids of tenants are in messages, and in the keys of the state.
        let (open, secret): (Vec<_>, Vec<_>) = scopes.open.into_iter().partition(|(tenant, _)| {
            tenant.as_ref().is_none_or(|tenant| redactor.text(&tenant.id) == tenant.id.as_str())
        });
        scopes.open = open;
        let cause = || Cause::new("its id quotes a secret of the account");
        scopes.left_out.extend(secret.into_iter().filter_map(|(tenant, _)| Some((tenant?, cause()))));
        for (tenant, _) in &mut scopes.left_out {
            *tenant = Tenant::new(redactor.text(&tenant.id), tenant.name.take());
        }
        let mut walks = Vec::new();
        for (tenant, handle) in &scopes.open {
            walks.push(self.walk(tenant.as_ref(), handle)?);
        }
        for (tenant, cause) in &scopes.left_out {
            walks.push(self.shut(Some(tenant))?.left_out(cause.clone()));
        }
        let listed = |id: &str| {
            let open = scopes.open.iter().filter_map(|(tenant, _)| tenant.as_ref());
            open.chain(scopes.left_out.iter().map(|(tenant, _)| tenant)).any(|tenant| tenant.id == id)
                || scopes.inactive.iter().any(|inactive| inactive == id)
        };
        for id in self.known.tenants(L::Record::ID, self.collector.scope(None).account_name())? {
            if !listed(&id) {
                let witness = scopes.open.iter().find_map(|(tenant, _)| tenant.as_ref());
                walks.extend(self.vanished(&id, witness.map(|tenant| tenant.id.as_str())).await?);
            }
        }
        walks.sort_by_key(Walk::finished);
        if !scopes.dead_letters.is_empty() {
            walks.insert(0, self.shut(None)?.letters(scopes.dead_letters));
        }
        Ok(walks.into())
    }

    fn walk(&self, tenant: Option<&Tenant>, handle: &<L::Account as Account>::Handle) -> Result<Walk<'a, O::Event>> {
        self.walk_with(tenant, Box::new(self.collector.source(tenant, handle)))
    }

    fn redactor(&self) -> Redactor {
        let account = Arc::clone(&self.collector.account);
        Redactor::new(move |text| account.redact(text))
    }

    /// A scope that cannot be read.
    fn shut(&self, tenant: Option<&Tenant>) -> Result<Walk<'a, O::Event>> {
        self.walk_with(tenant, Box::new(source::Shut(&const { L::PLAN })))
    }

    fn walk_with(
        &self,
        tenant: Option<&Tenant>,
        source: Box<dyn source::Source<O::Event>>,
    ) -> Result<Walk<'a, O::Event>> {
        let (feed, scope) = (L::Record::ID, self.collector.scope(tenant));
        let checkpoint = self.known.checkpoint(feed, &scope)?;
        let state = checkpoint.map(|checkpoint| checkpoint.open::<State>(feed, &scope, VERSION)).transpose()?;
        let redactor = self.redactor();
        let name = tenant.and_then(|tenant| tenant.name.as_deref()).map(|name| redactor.text(name));
        let settings = self.collector.account.settings();
        Ok(Walk::new((feed, scope, name), source, settings, self.known, redactor, state.unwrap_or_default()))
    }

    /// A tenant that is no longer listed. It is looked up by its id, because the list may have changed while it was
    /// read; and so is one that is listed, because the lookup may find nothing at all.
    async fn vanished(&self, id: &str, witness: Option<&str>) -> Result<Option<Walk<'a, O::Event>>> {
        let walk = self.shut(Some(&Tenant::new(id, None)))?;
        if walk.is_vanished() {
            return Ok(None);
        }
        let account = &self.collector.account;
        let gone = match (account.is_gone(id).await, witness) {
            (Ok(true), Some(witness)) => account.is_gone(witness).await.map(|lost| (true, lost)),
            (gone, _) => gone.map(|gone| (gone, gone)),
        };
        Ok(Some(match gone {
            Ok((true, false)) => walk.vanished(),
            Ok((true, true)) => walk.left_out(Cause::new(
                "the tenant is no longer listed, and whether it exists cannot be told: listed tenants, if there are any, are not found by id either",
            )),
            Ok((false, _)) => walk.left_out(Cause::new("the tenant is no longer listed, but still exists")),
            Err(error) => {
                let cause = Cause::from(&error);
                walk.left_out(Cause { message: format!("the tenant is no longer listed: {}", cause.message), ..cause })
            }
        }))
    }
}
