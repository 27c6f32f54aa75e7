//! Sessions that know the functions, here and on a cluster.

use std::sync::Arc;

use ballista::prelude::{SessionConfigExt as _, SessionContextExt as _};
use ballista_core::serde::{BallistaLogicalExtensionCodec, BallistaPhysicalExtensionCodec};
use datafusion::error::Result;
use datafusion::execution::SessionStateBuilder;
use datafusion::prelude::{SessionConfig, SessionContext};
use ocsf_datafusion::{LogicalCodec, PhysicalCodec};

/// The number of parts of a query: a few for each core of a small cluster.
const PARTITIONS: usize = 4;
/// The size in bytes above which files are read in parts.
const PART: usize = 1 << 20;

pub(crate) fn logical_codec() -> Arc<LogicalCodec> {
    Arc::new(LogicalCodec(Arc::new(BallistaLogicalExtensionCodec::default())))
}

pub(crate) fn physical_codec() -> Arc<PhysicalCodec> {
    Arc::new(PhysicalCodec(Arc::new(BallistaPhysicalExtensionCodec::default())))
}

fn config(config: SessionConfig) -> SessionConfig {
    let mut config = config.with_target_partitions(PARTITIONS);
    config.options_mut().optimizer.repartition_file_min_size = PART;
    config
}

/// A session in this process.
pub(crate) fn local() -> SessionContext {
    let session = SessionContext::new_with_config(config(SessionConfig::new()));
    ocsf_datafusion::register(&session);
    session
}

/// A session whose queries run on the executors of a scheduler.
///
/// # Errors
/// Ballista's error if the session cannot be created.
pub(crate) async fn distributed(scheduler: u16) -> Result<SessionContext> {
    let config = config(SessionConfig::new_with_ballista())
        .with_ballista_logical_extension_codec(logical_codec())
        .with_ballista_physical_extension_codec(physical_codec());
    let state = SessionStateBuilder::new().with_config(config).with_default_features().build();
    let session = SessionContext::remote_with_state(&format!("df://127.0.0.1:{scheduler}"), state).await?;
    // Ballista replaces the functions that the state had.
    ocsf_datafusion::register(&session);
    Ok(session)
}
