//! Alerts on the command line.

use clap::{Args, Subcommand};
use sophos_central::models::AlertSeverity;
use sophos_central::{AlertId, ListAlerts, Moment, TenantClient};

use super::{NAME, Program};
use crate::api::{Outcome, ids, print_all, show};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Lists alerts, oldest first, one JSON object a line.
    List(Which),
    /// Acts on alerts, with one request for each.
    Act {
        /// The action: acknowledge, clearThreat, cleanPua, authPua, sendMsgPua or another one of the alert's
        /// `allowedActions`.
        action: String,
        /// An alert's id; can be repeated.
        #[arg(long = "id", value_name = "ID", value_delimiter = ',', required = true)]
        ids: Vec<String>,
        /// A message for the audit log.
        #[arg(long, value_name = "TEXT")]
        message: Option<String>,
    },
}

/// The alerts to list.
#[derive(Debug, Args)]
pub(super) struct Which {
    /// An alert's id; can be repeated.
    #[arg(long = "id", value_name = "ID", value_delimiter = ',')]
    ids: Vec<String>,
    /// high, medium or low; can be repeated.
    #[arg(long = "severity", value_name = "WORD", value_delimiter = ',')]
    severities: Vec<String>,
    /// A product, such as endpoint, server, mobile or firewall; can be repeated.
    #[arg(long = "product", value_name = "WORD", value_delimiter = ',')]
    products: Vec<String>,
    /// A category, such as malware, pua or policy; can be repeated.
    #[arg(long = "category", value_name = "WORD", value_delimiter = ',')]
    categories: Vec<String>,
    /// A group of similar alerts.
    #[arg(long, value_name = "KEY")]
    group_key: Option<String>,
    /// Only alerts that were raised at this time or later, such as 2026-11-21T08:00:00.000Z.
    #[arg(long, value_name = "T")]
    from: Option<String>,
    /// Only alerts that were raised before this time.
    #[arg(long, value_name = "T")]
    to: Option<String>,
}

impl Which {
    fn list(&self, tenant: &TenantClient) -> Result<ListAlerts, sophos_central::Error> {
        let mut list = tenant.alerts().list();
        if !self.ids.is_empty() {
            list = list.ids(ids::<AlertId>(&self.ids)?);
        }
        if !self.severities.is_empty() {
            list = list.severities(self.severities.iter().map(|word| AlertSeverity::from(word.as_str())));
        }
        if !self.products.is_empty() {
            list = list.products(self.products.clone());
        }
        if !self.categories.is_empty() {
            list = list.categories(self.categories.clone());
        }
        if let Some(key) = &self.group_key {
            list = list.group_key(key.clone());
        }
        if let Some(from) = &self.from {
            list = list.raised_from(Moment::from(from.as_str()));
        }
        if let Some(to) = &self.to {
            list = list.raised_before(Moment::from(to.as_str()));
        }
        Ok(list)
    }
}

impl Program {
    pub(super) async fn alerts(&self, command: &Command) -> Outcome {
        match command {
            Command::List(which) if self.dry_run => show([which.list(&self.reach.offline()?)?.preview()]),
            Command::List(which) => {
                self.reach.each(async |tenant| print_all(NAME, which.list(&tenant)?.items()).await).await
            }
            Command::Act { action, ids: named, message } => {
                let ids = ids::<AlertId>(named)?;
                let call = |tenant: &TenantClient, id: &AlertId| tenant.alerts().act(id, action, message.as_deref());
                self.one_by_one("alertId", &ids, call).await
            }
        }
    }
}
