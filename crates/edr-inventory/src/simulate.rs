//! `edr-inventory simulate`: the simulated vendors, for programs in any language.

use std::io::{self, Write};

use clap::Args;
use tokio::io::AsyncReadExt as _;
use vendor_sim::{Builder, EsetSim, SentinelOneSim, Sim, SophosSim, Vendor};

use crate::exit::{Exit, explain};

/// Serves the simulated vendors until standard input ends. Prints their addresses and credentials as environment
/// variables.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Records of each feed.
    #[arg(long, value_name = "N", default_value_t = 200)]
    fleet: u64,
    /// The seed of the simulated fleet.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Answers all requests, instead of refusing those beyond the vendors' quotas.
    #[arg(long)]
    unlimited: bool,
}

pub(crate) fn simulate(arguments: &Arguments) -> Exit {
    let result = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(Into::into)
        .and_then(|runtime| runtime.block_on(serve(arguments)));
    match result {
        Ok(()) => Exit::Done,
        Err(error) => {
            let _ = writeln!(io::stderr(), "simulate: {}", explain(&*error));
            Exit::Failed
        }
    }
}

async fn start<V: Vendor>(
    &Arguments { fleet, seed, unlimited }: &Arguments,
    simulator: Builder<V>,
) -> vendor_sim::Result<Sim<V>> {
    let simulator = simulator.fleet(fleet).seed(seed);
    if unlimited { simulator.unlimited() } else { simulator }.start().await
}

async fn serve(arguments: &Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let eset = start(arguments, EsetSim::builder()).await?;
    let sentinelone = start(arguments, SentinelOneSim::builder()).await?;
    // So that `sophos catalogue --exercise` finds something to work on.
    let sophos = start(arguments, SophosSim::builder().composed_ids()).await?;

    let mut out = io::stdout();
    let log_in = eset.credentials();
    writeln!(out, "ESET_BASE_URL='{}'\nESET_REGION='eu'", eset.url())?;
    writeln!(out, "ESET_USERNAME='{}'\nESET_PASSWORD='{}'", log_in.username, log_in.password)?;
    writeln!(out, "SENTINELONE_URL='{}'\nSENTINELONE_API_TOKEN='{}'", sentinelone.url(), sentinelone.api_token())?;
    let log_in = sophos.credentials();
    writeln!(out, "SOPHOS_AUTH_URL='{}'\nSOPHOS_BASE_URL='{}'", sophos.url(), sophos.url())?;
    writeln!(out, "SOPHOS_CLIENT_ID='{}'\nSOPHOS_CLIENT_SECRET='{}'", log_in.client_id, log_in.client_secret)?;
    out.flush()?;

    tokio::io::stdin().read_to_end(&mut Vec::new()).await?;
    Ok(())
}
