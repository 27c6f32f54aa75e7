//! Threats on the command line.

use clap::{Args, Subcommand};
use sentinelone_api::models::{AnalystVerdict, IncidentStatus, MitigationAction, SetIncidentStatusOfThreatsOptions};
use sentinelone_api::threats::ThreatFilter;
use sentinelone_api::{AgentId, SiteId, ThreatId, ThreatTargets};

use super::Program;
use crate::api::{Outcome, ids, print_all};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Lists threats, one JSON object a line.
    List(Which),
    /// Acts against threats.
    Mitigate {
        /// kill, quarantine, un-quarantine, remediate, rollback-remediation or network-quarantine.
        action: String,
        #[command(flatten)]
        which: Which,
    },
    /// Sets the analyst's verdict on threats.
    Verdict {
        /// undefined, `true_positive`, `false_positive` or suspicious.
        verdict: String,
        #[command(flatten)]
        which: Which,
    },
    /// Sets the status of the incidents of threats.
    Status {
        /// unresolved, `in_progress` or resolved.
        status: String,
        #[command(flatten)]
        which: Which,
    },
    /// Adds a note to threats.
    Note {
        /// The text.
        text: String,
        #[command(flatten)]
        which: Which,
    },
}

/// The threats to list.
#[derive(Debug, Args)]
pub(super) struct Which {
    /// A threat's id; can be repeated.
    #[arg(long = "id", value_name = "ID", value_delimiter = ',')]
    ids: Vec<String>,
    /// An agent; can be repeated.
    #[arg(long = "agent-id", value_name = "ID", value_delimiter = ',')]
    agents: Vec<String>,
    /// A site; can be repeated.
    #[arg(long = "site", value_name = "ID", value_delimiter = ',')]
    sites: Vec<String>,
    /// Only threats that are not resolved.
    #[arg(long)]
    unresolved: bool,
}

impl Which {
    fn filter(&self) -> Result<ThreatFilter, sentinelone_api::Error> {
        let mut filter = ThreatFilter::new();
        if !self.ids.is_empty() {
            filter = filter.ids(ids::<ThreatId>(&self.ids)?);
        }
        if !self.agents.is_empty() {
            filter = filter.agent_ids(ids::<AgentId>(&self.agents)?);
        }
        if !self.sites.is_empty() {
            filter = filter.site_ids(ids::<SiteId>(&self.sites)?);
        }
        if self.unresolved {
            filter = filter.incident_statuses([IncidentStatus::Unresolved, IncidentStatus::InProgress]);
        }
        Ok(filter)
    }

    fn targets(&self) -> Result<ThreatTargets, sentinelone_api::Error> {
        self.filter().map(ThreatTargets::filter)
    }
}

impl Program {
    pub(super) async fn threats(&self, command: &Command) -> Outcome {
        let threats = self.client.threats();
        match command {
            Command::List(which) => print_all("sentinelone", threats.list().filter(&which.filter()?).items()).await,
            Command::Mitigate { action, which } => {
                self.act(threats.mitigate(&MitigationAction::from(action.as_str()), &which.targets()?)).await
            }
            Command::Verdict { verdict, which } => {
                self.act(threats.set_analyst_verdict(&which.targets()?, &AnalystVerdict::from(verdict.as_str()))).await
            }
            Command::Status { status, which } => {
                let options = SetIncidentStatusOfThreatsOptions::default();
                let status = IncidentStatus::from(status.as_str());
                self.act(threats.set_incident_status(&which.targets()?, &status, &options)).await
            }
            Command::Note { text, which } => self.act(threats.add_note(&which.targets()?, text)).await,
        }
    }
}
