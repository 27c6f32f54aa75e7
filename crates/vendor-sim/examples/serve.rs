//! Serves the three simulated vendors until standard input ends, for programs in any language.
//!
//! `cargo run -p vendor-sim --example serve -- 500` prints what a program needs to find them, as environment variables; 500 is the size of each fleet.
#![allow(clippy::print_stdout, reason = "the addresses are the program's output")]

use tokio::io::AsyncReadExt as _;
use vendor_sim::{EsetSim, SentinelOneSim, SophosSim};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let fleet = std::env::args().nth(1).map_or(Ok(200), |argument| argument.parse())?;
    let eset = EsetSim::builder().fleet(fleet).start().await?;
    let sentinelone = SentinelOneSim::builder().fleet(fleet).start().await?;
    let sophos = SophosSim::builder().fleet(fleet).start().await?;

    let log_in = eset.credentials();
    println!("ESET_BASE_URL='{}'\nESET_REGION='eu'", eset.url());
    println!("ESET_USERNAME='{}'\nESET_PASSWORD='{}'", log_in.username, log_in.password);
    println!("SENTINELONE_URL='{}'\nSENTINELONE_API_TOKEN='{}'", sentinelone.url(), sentinelone.api_token());
    let log_in = sophos.credentials();
    println!("SOPHOS_AUTH_URL='{}'\nSOPHOS_BASE_URL='{}'", sophos.url(), sophos.url());
    println!("SOPHOS_CLIENT_ID='{}'\nSOPHOS_CLIENT_SECRET='{}'", log_in.client_id, log_in.client_secret);

    tokio::io::stdin().read_to_end(&mut Vec::new()).await?;
    Ok(())
}
