//! Endpoints on the command line.

use std::pin::pin;

use clap::{Args, Subcommand, ValueEnum};
use connect_core::{Call, Phase};
use futures_util::StreamExt as _;
use serde::Serialize;
use serde_json::{Value, json};
use sophos_central::models::{EndpointType, TamperProtection};
use sophos_central::{
    EndpointGroupId, EndpointId, Endpoints, LessProtection, ListEndpoints, Moment, TenantClient, View,
};

use super::{Following, NAME, Program};
use crate::api::{self, Outcome, ids, print, print_all, say, show};
use crate::exit::{Exit, explain};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Lists endpoints in full, one JSON object a line.
    List(Which),
    /// Cuts endpoints off the network; they keep their connection to Sophos Central.
    Isolate(Isolation),
    /// Lifts the isolation of endpoints.
    Unisolate(Isolation),
    /// Starts a scan, with one request for each endpoint.
    Scan(Named),
    /// Reads tamper protection and its password, switches it on or off, or makes a new password, with one request for
    /// each endpoint.
    TamperProtection {
        /// What to do.
        #[arg(value_enum)]
        change: Tamper,
        #[command(flatten)]
        named: Named,
        /// Prints passwords, which are left out by default.
        #[arg(long)]
        show_passwords: bool,
        /// Confirms that endpoints are to be less protected; `off` needs it.
        #[arg(long)]
        less_protection: bool,
    },
}

/// The action on tamper protection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Tamper {
    /// Reads whether it is on.
    Get,
    /// Switches it on.
    On,
    /// Switches it off: a local administrator can then remove the agent.
    Off,
    /// Makes a new password; the old one is no longer valid.
    NewPassword,
}

/// Endpoints by id, as changes need them.
#[derive(Debug, Args)]
pub(super) struct Named {
    /// An endpoint's id; can be repeated.
    #[arg(long = "id", value_name = "ID", value_delimiter = ',', required = true)]
    ids: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct Isolation {
    #[command(flatten)]
    named: Named,
    /// The reason, for other administrators.
    #[arg(long, value_name = "TEXT")]
    comment: String,
    /// Follows the endpoints, one after the other, until the change has taken effect.
    #[arg(long)]
    follow: bool,
    #[command(flatten)]
    following: Following,
}

/// The endpoints to list.
#[derive(Debug, Args)]
pub(super) struct Which {
    /// An endpoint's id; can be repeated.
    #[arg(long = "id", value_name = "ID", value_delimiter = ',')]
    ids: Vec<String>,
    /// A part of the host name.
    #[arg(long, value_name = "TEXT")]
    hostname_contains: Option<String>,
    /// A part of the user's name.
    #[arg(long, value_name = "TEXT")]
    person_contains: Option<String>,
    /// A group; can be repeated.
    #[arg(long = "group", value_name = "ID", value_delimiter = ',')]
    groups: Vec<String>,
    /// computer, server or securityVm; can be repeated.
    #[arg(long = "type", value_name = "WORD", value_delimiter = ',')]
    types: Vec<String>,
    /// good, suspicious, bad or unknown; can be repeated.
    #[arg(long = "health", value_name = "WORD", value_delimiter = ',')]
    health: Vec<String>,
    /// isolated or notIsolated.
    #[arg(long, value_name = "WORD")]
    isolation_status: Option<String>,
    /// Only endpoints with tamper protection (true), or without (false).
    #[arg(long, value_name = "BOOL")]
    tamper_protection: Option<bool>,
    /// Only endpoints that were seen at this time or later: a time, or how long ago, such as -P7D.
    #[arg(long, value_name = "T", allow_hyphen_values = true)]
    last_seen_after: Option<String>,
    /// Only endpoints that were last seen before this time.
    #[arg(long, value_name = "T", allow_hyphen_values = true)]
    last_seen_before: Option<String>,
    /// The amount of detail: basic, summary or full.
    #[arg(long, value_name = "WORD", default_value = "full")]
    view: String,
}

impl Which {
    fn list(&self, tenant: &TenantClient) -> Result<ListEndpoints, sophos_central::Error> {
        let mut list = tenant.endpoints().list().view(View::from(self.view.as_str()));
        if !self.ids.is_empty() {
            list = list.ids(ids::<EndpointId>(&self.ids)?);
        }
        if !self.groups.is_empty() {
            list = list.group_ids(ids::<EndpointGroupId>(&self.groups)?);
        }
        if !self.types.is_empty() {
            list = list.types(self.types.iter().map(|word| EndpointType::from(word.as_str())));
        }
        if !self.health.is_empty() {
            list = list.health_status(self.health.clone());
        }
        if let Some(text) = &self.hostname_contains {
            list = list.hostname_contains(text.clone());
        }
        if let Some(text) = &self.person_contains {
            list = list.associated_person_contains(text.clone());
        }
        if let Some(word) = &self.isolation_status {
            list = list.isolation_status(word.clone());
        }
        if let Some(on) = self.tamper_protection {
            list = list.tamper_protection_enabled(on);
        }
        if let Some(time) = &self.last_seen_after {
            list = list.last_seen_after(Moment::from(time.as_str()));
        }
        if let Some(time) = &self.last_seen_before {
            list = list.last_seen_before(Moment::from(time.as_str()));
        }
        Ok(list)
    }
}

impl Program {
    pub(super) async fn endpoints(&self, command: &Command) -> Outcome {
        match command {
            Command::List(which) if self.dry_run => show([which.list(&self.reach.offline()?)?.preview()]),
            Command::List(which) => {
                self.reach.each(async |tenant| print_all(NAME, which.list(&tenant)?.items()).await).await
            }
            Command::Isolate(isolation) => self.isolate(isolation, true).await,
            Command::Unisolate(isolation) => self.isolate(isolation, false).await,
            Command::Scan(named) => {
                let call = |tenant: &TenantClient, id: &EndpointId| tenant.endpoints().scan(id);
                self.one_by_one("endpointId", &ids(&named.ids)?, call).await
            }
            Command::TamperProtection { change: Tamper::Off, less_protection: false, .. } => Ok(api::refuse(
                NAME,
                "tamper-protection off leaves endpoints less protected: say so with --less-protection",
            )),
            Command::TamperProtection { change, named, show_passwords, .. } => {
                let ids = ids::<EndpointId>(&named.ids)?;
                let shape = |protection: TamperProtection| {
                    if *show_passwords { protection } else { without_passwords(protection) }
                };
                self.each_id("endpointId", &ids, |tenant, id| tamper(&tenant.endpoints(), *change, id), shape).await
            }
        }
    }

    async fn isolate(&self, isolation: &Isolation, enabled: bool) -> Outcome {
        let ids = ids::<EndpointId>(&isolation.named.ids)?;
        let change = |tenant: &TenantClient| tenant.endpoints().set_isolations(&ids, enabled, &isolation.comment);
        if self.dry_run {
            return show([change(&self.reach.offline()?).preview()]);
        }
        let tenant = self.reach.tenant().await?;
        let changes = change(&tenant).send().await?;
        for change in changes.items.iter().flatten() {
            print(change)?;
        }
        let mut exit = Exit::Done;
        // The answer names the endpoints that were changed.
        for id in &ids {
            if !changes.items.iter().flatten().any(|change| change.id.as_deref() == Some(id.as_str())) {
                say(NAME, &format!("endpoint {}: the service does not say that it was changed", id.as_str()));
                exit = Exit::Failed;
            } else if isolation.follow && self.watch(&tenant, id, enabled, &isolation.following).await? != Exit::Done {
                exit = Exit::Failed;
            }
        }
        Ok(exit)
    }

    /// Prints the states of an endpoint until the change has taken effect.
    async fn watch(&self, tenant: &TenantClient, id: &EndpointId, enabled: bool, following: &Following) -> Outcome {
        let endpoints = tenant.endpoints();
        let follow = if enabled { endpoints.follow_isolation(id) } else { endpoints.follow_release(id) };
        let mut states = pin!(follow.deadline(following.deadline).interval(following.interval).states());
        let mut exit = Exit::Done;
        while let Some(progress) = states.next().await {
            let progress = progress?;
            print(&json!({"endpointId": id, "isolation": progress.state}))?;
            if progress.phase == Phase::TimedOut {
                say(NAME, &format!("endpoint {}: nothing has changed until the deadline", id.as_str()));
                exit = Exit::Failed;
            }
        }
        Ok(exit)
    }

    /// Sends a request for each id, or prints the requests in a dry run, and prints the answers.
    pub(super) async fn one_by_one<I: AsRef<str>, T: Serialize>(
        &self,
        name: &'static str,
        ids: &[I],
        call: impl Fn(&TenantClient, &I) -> Call<T>,
    ) -> Outcome {
        self.each_id(name, ids, call, |answer| answer).await
    }

    /// Sends a request for each id, or prints the requests in a dry run, and prints the answers in the form of `shape`.
    /// A failure is reported, and the other ids are still processed.
    async fn each_id<I: AsRef<str>, T, S: Serialize>(
        &self,
        name: &'static str,
        ids: &[I],
        call: impl Fn(&TenantClient, &I) -> Call<T>,
        shape: impl Fn(T) -> S,
    ) -> Outcome {
        if self.dry_run {
            let tenant = self.reach.offline()?;
            return show(ids.iter().map(|id| call(&tenant, id).preview()));
        }
        let tenant = self.reach.tenant().await?;
        let mut exit = Exit::Done;
        for id in ids {
            match call(&tenant, id).send().await {
                Ok(answer) => print(&named(name, id.as_ref(), serde_json::to_value(shape(answer))?))?,
                Err(error) => {
                    say(NAME, &format!("{name} {}: {}", id.as_ref(), explain(&error)));
                    exit = Exit::Failed;
                    continue;
                }
            };
        }
        Ok(exit)
    }
}

/// An answer, with the id of its object.
fn named(name: &str, id: &str, mut answer: Value) -> Value {
    if let Some(members) = answer.as_object_mut() {
        members.insert(name.to_owned(), json!(id));
    }
    answer
}

fn tamper(endpoints: &Endpoints, change: Tamper, id: &EndpointId) -> Call<TamperProtection> {
    match change {
        Tamper::Get => endpoints.tamper_protection(id),
        Tamper::On => endpoints.turn_on_tamper_protection(id).into(),
        Tamper::Off => endpoints.turn_off_tamper_protection(id, LessProtection::Confirmed),
        Tamper::NewPassword => endpoints.regenerate_tamper_protection_password(id),
    }
}

fn without_passwords(mut protection: TamperProtection) -> TamperProtection {
    protection.password = None;
    protection.previous_passwords = None;
    protection
}
