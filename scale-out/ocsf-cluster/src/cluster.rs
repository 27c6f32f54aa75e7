//! The processes of the cluster.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ballista_core::registry::BallistaFunctionRegistry;
use ballista_core::utils::default_session_builder;
use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};
use ballista_scheduler::cluster::BallistaCluster;
use ballista_scheduler::config::{SchedulerConfig, TaskDistributionPolicy};
use ballista_scheduler::scheduler_process::start_server;
use datafusion::execution::{FunctionRegistry as _, SessionState};
use datafusion::prelude::SessionConfig;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::Error;
use crate::session::{logical_codec, physical_codec};

const HOST: &str = "127.0.0.1";

/// How long a cluster may take to start.
const PATIENCE: Duration = Duration::from_mins(1);

pub(crate) fn print_free_ports(count: usize) -> io::Result<()> {
    // All ports are kept open until all are known, so that they differ.
    let bound = (0..count).map(|_| TcpListener::bind((HOST, 0))).collect::<io::Result<Vec<_>>>()?;
    for listener in bound {
        println!("{}", listener.local_addr()?.port());
    }
    Ok(())
}

fn session(config: SessionConfig) -> datafusion::error::Result<SessionState> {
    let mut state = default_session_builder(config)?;
    for function in ocsf_datafusion::functions() {
        state.register_udf(function)?;
    }
    Ok(state)
}

pub(crate) async fn schedule(port: u16, executors: usize) -> Result<(), Error> {
    let config = SchedulerConfig {
        bind_host: HOST.to_owned(),
        bind_port: port,
        external_host: HOST.to_owned(),
        min_ready_executors: executors,
        // One core of each executor in turn, so that all of them work.
        task_distribution: TaskDistributionPolicy::RoundRobin,
        override_session_builder: Some(Arc::new(session)),
        override_logical_codec: Some(logical_codec()),
        override_physical_codec: Some(physical_codec()),
        ..SchedulerConfig::default()
    };
    let cluster = BallistaCluster::new_from_config(&config).await?;
    start_server(cluster, SocketAddr::from((Ipv4Addr::LOCALHOST, port)), Arc::new(config)).await?;
    Ok(())
}

pub(crate) async fn execute(
    scheduler: u16,
    port: u16,
    control_port: u16,
    folder: &Path,
    cores: usize,
) -> Result<(), Error> {
    let mut functions = BallistaFunctionRegistry::default();
    for function in ocsf_datafusion::functions() {
        functions.scalar_functions.insert(function.name().to_owned(), function);
    }
    let config = ExecutorProcessConfig {
        bind_host: HOST.to_owned(),
        external_host: Some(HOST.to_owned()),
        port,
        grpc_port: control_port,
        scheduler_host: HOST.to_owned(),
        scheduler_port: scheduler,
        scheduler_connect_timeout_seconds: 30,
        vcores: cores,
        work_dir: Some(folder.to_string_lossy().into_owned()),
        override_function_registry: Some(Arc::new(functions)),
        override_logical_codec: Some(logical_codec()),
        override_physical_codec: Some(physical_codec()),
        ..ExecutorProcessConfig::default()
    };
    start_executor_process(Arc::new(config)).await?;
    Ok(())
}

/// Waits until the scheduler has its executors.
///
/// # Errors
/// The scheduler does not report its executors in time.
pub(crate) async fn wait_until_ready(scheduler: u16) -> Result<(), Error> {
    let start = Instant::now();
    loop {
        match ready(scheduler).await {
            Ok(true) => return Ok(()),
            result if start.elapsed() > PATIENCE => {
                return Err(format!("the cluster is not ready after {PATIENCE:?}: {result:?}").into());
            }
            _ => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}

async fn ready(scheduler: u16) -> io::Result<bool> {
    let mut stream = TcpStream::connect((HOST, scheduler)).await?;
    stream.write_all(b"GET /readyz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n").await?;
    let mut answer = Vec::new();
    stream.take(1 << 10).read_to_end(&mut answer).await?;
    Ok(answer.starts_with(b"HTTP/1.1 200"))
}
