//! `edr-inventory console`: the API console of ESET Connect.

use std::io::{self, Write};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use eset_connect::Region;
use eset_console::{Config, Console, Mode, Secret};

use crate::credentials::from_file;
use crate::exit::{Exit, explain};

/// Serves the API console of ESET Connect until it is interrupted.
///
/// With `ESET_REGION`, `ESET_USERNAME` and `ESET_PASSWORD` in the environment it is live, without them a demonstration on a simulated vendor. Every
/// call is one event of the log target `eset_console::audit`.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Where to listen. Another address than loopback needs `--password-file` or `ESET_CONSOLE_PASSWORD`.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8787")]
    listen: SocketAddr,
    /// A file with the password that the console asks browsers for.
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// An origin whose pages may use the relay, such as `https://console.example.com`. May be repeated.
    #[arg(long, value_name = "ORIGIN")]
    allow_origin: Vec<String>,
    /// A further name under which browsers reach the console, with its port. May be repeated.
    #[arg(long, value_name = "HOST")]
    allow_host: Vec<String>,
    /// Refuses everything that changes anything.
    #[arg(long)]
    read_only: bool,
    /// A demonstration even though there are credentials.
    #[arg(long)]
    demo: bool,
}

pub(crate) fn console(arguments: &Arguments) -> Exit {
    let config = match config(arguments, |name| std::env::var(name).ok().filter(|value| !value.is_empty())) {
        Ok(config) => config,
        Err(fault) => {
            let _ = writeln!(io::stderr(), "console: {fault}");
            return Exit::Usage;
        }
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let served = runtime.map_err(Into::into).and_then(|runtime| runtime.block_on(serve(config)));
    match served {
        Ok(()) => Exit::Done,
        Err(error) => {
            let _ = writeln!(io::stderr(), "console: {}", explain(&*error));
            Exit::Failed
        }
    }
}

async fn serve(config: Config) -> Result<(), Box<dyn std::error::Error>> {
    let console = Console::start(config).await?;
    let mode = if console.mode() == Mode::Live { "live" } else { "demonstration on a simulated vendor" };
    writeln!(io::stdout(), "{} ({mode})", console.url())?;
    tokio::signal::ctrl_c().await?;
    Ok(())
}

/// The console, from flags and the environment.
fn config(arguments: &Arguments, variable: impl Fn(&str) -> Option<String>) -> Result<Config, String> {
    let mut config = origin(arguments.demo, &variable)?.listen(arguments.listen).read_only(arguments.read_only);
    for origin in &arguments.allow_origin {
        config = config.allow_origin(origin);
    }
    for host in &arguments.allow_host {
        config = config.allow_host(host);
    }
    if let Some(endpoint) = variable("PROXY_ENDPOINT") {
        config = config.proxy_endpoint(endpoint);
    }
    if let Some(seconds) = variable("TOKEN_REFRESH_BUFFER") {
        let seconds = seconds.parse().map_err(|_| "TOKEN_REFRESH_BUFFER must be a number of seconds".to_owned())?;
        config = config.refresh_buffer(Duration::from_secs(seconds));
    }
    let password = match &arguments.password_file {
        Some(file) => Some(from_file("--password-file", file.clone()).map_err(|error| error.to_string())?),
        None => variable("ESET_CONSOLE_PASSWORD"),
    };
    match password.as_deref().map(|password| password.trim_end_matches(['\r', '\n'])) {
        Some("") => Err("the console's password must not be empty".to_owned()),
        Some(password) => Ok(config.password(Secret::new(password))),
        None => Ok(config),
    }
}

/// Live or not: half of the credentials are a mistake, and no reason for a demonstration.
fn origin(demo: bool, variable: impl Fn(&str) -> Option<String>) -> Result<Config, String> {
    let credentials = (variable("ESET_REGION"), variable("ESET_USERNAME"), variable("ESET_PASSWORD"));
    let config = match credentials {
        _ if demo => Config::demo(),
        (None, None, None) => Config::demo(),
        (Some(region), Some(username), Some(password)) => {
            let region: Region =
                region.parse().map_err(|error: eset_connect::Error| format!("ESET_REGION: {error}"))?;
            Config::live(region, username, password)
        }
        _ => return Err("set ESET_REGION, ESET_USERNAME and ESET_PASSWORD, or none of them, or --demo".to_owned()),
    };
    Ok(variable("ESET_BASE_URL").into_iter().fold(config, Config::base_url))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments() -> Arguments {
        Arguments {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            password_file: None,
            allow_origin: Vec::new(),
            allow_host: Vec::new(),
            read_only: false,
            demo: false,
        }
    }

    #[test]
    fn credentials_make_it_live_and_half_of_them_are_refused() {
        let all = |name: &str| match name {
            "ESET_REGION" => Some("jp".to_owned()),
            "ESET_USERNAME" => Some("api@example.com".to_owned()),
            "ESET_PASSWORD" => Some("secret".to_owned()),
            _ => None,
        };
        assert_eq!(config(&arguments(), all).unwrap().mode(), Mode::Live);
        assert_eq!(config(&arguments(), |_| None).unwrap().mode(), Mode::Demo);
        assert_eq!(config(&Arguments { demo: true, ..arguments() }, all).unwrap().mode(), Mode::Demo);
        let half = |name: &str| all(name).filter(|_| name != "ESET_PASSWORD");
        assert!(config(&arguments(), half).unwrap_err().contains("none of them"));
        assert!(!format!("{:?}", config(&arguments(), all).unwrap()).contains("secret"));
    }
}
