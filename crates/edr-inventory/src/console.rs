//! `edr-inventory console`: the API console of ESET Connect.

use std::io::{self, Write};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use eset_connect::Region;
use eset_console::{Config, Console, Mode, Secret};

use crate::credentials::{Credentials, from_file, of_vendor, variable_or_file};
use crate::exit::{Exit, explain};
use crate::feeds::Vendor;

/// Serves the API console of ESET Connect until it is interrupted.
///
/// With `ESET_REGION`, `ESET_USERNAME` and `ESET_PASSWORD` in the environment it is live; without them it is a
/// demonstration on a simulated vendor. Each of them, and `ESET_CONSOLE_PASSWORD`, can also be in a file that the
/// variable with `_FILE` after its name points to. Further variables: `ESET_BASE_URL`, a gateway in place of the
/// vendor; `PROXY_ENDPOINT`, the relay's origin if the page is served elsewhere; `TOKEN_REFRESH_BUFFER`, how many
/// seconds before its expiry a token is renewed. Every call is one event of the log target `eset_console::audit`.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The address to listen on. One that is not loopback needs `--password-file` or `ESET_CONSOLE_PASSWORD`.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8787")]
    listen: SocketAddr,
    /// A file with the password that browsers are asked for.
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// An origin whose pages may use the relay, such as `https://console.example.com`; can be repeated.
    #[arg(long, value_name = "ORIGIN")]
    allow_origin: Vec<String>,
    /// A further name under which browsers reach the console, with its port; can be repeated.
    #[arg(long, value_name = "HOST")]
    allow_host: Vec<String>,
    /// Refuses every operation that changes something.
    #[arg(long)]
    read_only: bool,
    /// Refuses to start without credentials, instead of being a demonstration. For services and containers.
    #[arg(long, conflicts_with = "demo")]
    live: bool,
    /// Is a demonstration even if there are credentials.
    #[arg(long, visible_alias = "simulate")]
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
    let mut config = origin(arguments, &variable)?.listen(arguments.listen).read_only(arguments.read_only);
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
        None => variable_or_file("ESET_CONSOLE_PASSWORD", &variable).map_err(|error| error.to_string())?,
    };
    match password.as_deref() {
        Some("") => Err("the console's password must not be empty".to_owned()),
        Some(password) => Ok(config.password(Secret::new(password))),
        None => Ok(config),
    }
}

/// Whether the console is live. Incomplete credentials are an error, not a reason for a demonstration.
fn origin(arguments: &Arguments, variable: impl Fn(&str) -> Option<String>) -> Result<Config, String> {
    if arguments.demo {
        return Ok(Config::demo());
    }
    let found = of_vendor(Vendor::Eset, arguments.live, variable).map_err(|error| error.to_string())?;
    let Some(Credentials::Eset { region, username, password, base_url }) = found else { return Ok(Config::demo()) };
    let region: Region = region.parse().map_err(|error: eset_connect::Error| format!("ESET_REGION: {error}"))?;
    Ok(base_url.into_iter().fold(Config::live(region, username, password), Config::base_url))
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
            live: false,
            demo: false,
        }
    }

    fn all(name: &str) -> Option<String> {
        match name {
            "ESET_REGION" => Some("jp".to_owned()),
            "ESET_USERNAME" => Some("api@example.com".to_owned()),
            "ESET_PASSWORD" => Some("secret".to_owned()),
            _ => None,
        }
    }

    #[test]
    fn credentials_make_it_live_and_half_of_them_are_refused() {
        assert_eq!(config(&arguments(), all).unwrap().mode(), Mode::Live);
        assert_eq!(config(&arguments(), |_| None).unwrap().mode(), Mode::Demo);
        assert_eq!(config(&Arguments { demo: true, ..arguments() }, all).unwrap().mode(), Mode::Demo);
        let half = |name: &str| all(name).filter(|_| name != "ESET_PASSWORD");
        assert!(config(&arguments(), half).unwrap_err().contains("ESET_PASSWORD is not set"));
        assert!(!format!("{:?}", config(&arguments(), all).unwrap()).contains("secret"));
        // Missing credentials of another vendor do not concern the console.
        let other = |name: &str| all(name).or_else(|| (name == "SOPHOS_CLIENT_ID").then(|| "x".to_owned()));
        assert_eq!(config(&arguments(), other).unwrap().mode(), Mode::Live);
    }

    #[test]
    fn live_is_never_a_demonstration() {
        let live = Arguments { live: true, ..arguments() };
        let error = config(&live, |_| None).unwrap_err();
        assert_eq!(error, "--live: there are no credentials; set ESET_REGION, ESET_USERNAME, ESET_PASSWORD");
        assert_eq!(config(&live, all).unwrap().mode(), Mode::Live);
    }

    #[test]
    fn passwords_may_stand_in_files() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "from-a-file\n").unwrap();
        let path = file.path().to_str().unwrap().to_owned();
        let in_files = |name: &str| match name {
            "ESET_PASSWORD" => None,
            "ESET_PASSWORD_FILE" | "ESET_CONSOLE_PASSWORD_FILE" => Some(path.clone()),
            other => all(other),
        };
        let open = Arguments { listen: SocketAddr::from(([0, 0, 0, 0], 0)), ..arguments() };
        assert_eq!(config(&open, in_files).unwrap().mode(), Mode::Live);
        let twice = |name: &str| if name == "ESET_PASSWORD" { Some("x".to_owned()) } else { in_files(name) };
        assert!(config(&open, twice).unwrap_err().contains("ESET_PASSWORD and ESET_PASSWORD_FILE are both set"));
    }
}
