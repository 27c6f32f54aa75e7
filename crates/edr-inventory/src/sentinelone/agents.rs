//! Agents on the command line.

use clap::{Args, Subcommand};
use sentinelone_api::agents::AgentFilter;
use sentinelone_api::{AgentId, AgentTargets, Everything, FilterId, GroupId, NamedAgents, SiteId};

use super::Program;
use crate::api::{Outcome, ids, print, print_all, shown};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Lists agents, one JSON object a line.
    List(Which),
    /// Counts agents.
    Count(Which),
    /// Cuts agents off the network; they keep their connection to the console.
    Isolate(Named),
    /// Lifts the isolation of agents.
    Reconnect(Targets),
    /// Starts a full disk scan.
    Scan(Targets),
    /// Stops a full disk scan.
    AbortScan(Targets),
    /// Restarts machines. Users lose unsaved work.
    Restart(Named),
    /// Shuts machines down. They cannot be started from the console.
    Shutdown(Named),
    /// Uninstalls agents. This cannot be undone.
    Uninstall(Named),
    /// Removes agents from the console until they connect again.
    Decommission(Named),
    /// Shows a message on the machines.
    Broadcast {
        /// The message.
        message: String,
        #[command(flatten)]
        targets: Targets,
    },
    /// Moves agents to another site.
    MoveToSite {
        /// The site.
        site: String,
        #[command(flatten)]
        targets: Targets,
    },
}

/// The agents to list.
#[derive(Debug, Args)]
pub(super) struct Which {
    /// An agent's id; can be repeated.
    #[arg(long = "id", value_name = "ID", value_delimiter = ',')]
    ids: Vec<String>,
    /// A group; can be repeated.
    #[arg(long = "group", value_name = "ID", value_delimiter = ',')]
    groups: Vec<String>,
    /// A site; can be repeated.
    #[arg(long = "site", value_name = "ID", value_delimiter = ',')]
    sites: Vec<String>,
    /// A part of the computer's name; can be repeated.
    #[arg(long, value_name = "TEXT")]
    name_contains: Vec<String>,
    /// Only infected agents.
    #[arg(long)]
    infected: bool,
}

impl Which {
    fn filter(&self) -> Result<AgentFilter, sentinelone_api::Error> {
        let mut filter = AgentFilter::new();
        if !self.ids.is_empty() {
            filter = filter.ids(ids::<AgentId>(&self.ids)?);
        }
        if !self.groups.is_empty() {
            filter = filter.group_ids(ids::<GroupId>(&self.groups)?);
        }
        if !self.sites.is_empty() {
            filter = filter.site_ids(ids::<SiteId>(&self.sites)?);
        }
        if !self.name_contains.is_empty() {
            filter = filter.computer_name_contains(self.name_contains.clone());
        }
        if self.infected {
            filter = filter.infected(true);
        }
        Ok(filter)
    }
}

/// The agents on which an action acts.
#[derive(Debug, Args)]
pub(super) struct Targets {
    #[command(flatten)]
    which: Which,
    /// Every agent that the token sees.
    #[arg(long, conflicts_with_all = ["ids", "groups", "sites", "name_contains", "infected"])]
    everything: bool,
}

impl Targets {
    fn targets(&self) -> Result<AgentTargets, sentinelone_api::Error> {
        if self.everything {
            return Ok(AgentTargets::everything(Everything::InScopeOfToken));
        }
        self.which.filter().map(AgentTargets::filter)
    }
}

/// Agents that are named explicitly, for actions that isolate or give up machines.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(super) struct Named {
    /// An agent's id; can be repeated.
    #[arg(long = "id", value_name = "ID", value_delimiter = ',')]
    ids: Vec<String>,
    /// A group; can be repeated.
    #[arg(long = "group", value_name = "ID", value_delimiter = ',')]
    groups: Vec<String>,
    /// A saved filter.
    #[arg(long, value_name = "ID")]
    saved_filter: Option<String>,
}

impl Named {
    fn targets(&self) -> Result<NamedAgents, sentinelone_api::Error> {
        if let Some(filter) = &self.saved_filter {
            return Ok(NamedAgents::saved_filter(&FilterId::new(filter)?));
        }
        if self.ids.is_empty() {
            return Ok(NamedAgents::groups(ids::<GroupId>(&self.groups)?));
        }
        Ok(NamedAgents::ids(ids::<AgentId>(&self.ids)?))
    }
}

impl Program {
    pub(super) async fn agents(&self, command: &Command) -> Outcome {
        let (agents, actions) = (self.client.agents(), self.client.agent_actions());
        match command {
            Command::List(which) => {
                let list = agents.list().filter(&which.filter()?);
                if self.dry_run {
                    return print(&shown(&list.preview()?));
                }
                print_all("sentinelone", list.items()).await
            }
            Command::Count(which) => print(&agents.count(&which.filter()?).send().await?),
            Command::Isolate(named) => self.act(actions.disconnect(&named.targets()?)).await,
            Command::Reconnect(targets) => self.act(actions.connect(&targets.targets()?)).await,
            Command::Scan(targets) => self.act(actions.initiate_scan(&targets.targets()?)).await,
            Command::AbortScan(targets) => self.act(actions.abort_scan(&targets.targets()?)).await,
            Command::Restart(named) => self.act(actions.restart_machine(&named.targets()?)).await,
            Command::Shutdown(named) => self.act(actions.shutdown(&named.targets()?)).await,
            Command::Uninstall(named) => self.act(actions.uninstall(&named.targets()?)).await,
            Command::Decommission(named) => self.act(actions.decommission(&named.targets()?)).await,
            Command::Broadcast { message, targets } => self.act(actions.broadcast(&targets.targets()?, message)).await,
            Command::MoveToSite { site, targets } => self.act(actions.move_to_site(&targets.targets()?, site)).await,
        }
    }
}
