//! The runs of device tasks: queued, running and ended as time passes.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// The runs of all tasks, oldest first. They outlive their task.
#[derive(Debug, Default)]
pub(crate) struct Runs {
    pub(crate) all: Vec<Run>,
    /// Devices that are cut off from the network.
    pub(crate) isolated: BTreeSet<u64>,
    /// Devices whose agent was removed.
    pub(crate) unmanaged: BTreeSet<u64>,
}

#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) uuid: String,
    pub(crate) task: String,
    pub(crate) action: String,
    pub(crate) device: u64,
    pub(crate) device_uuid: String,
    pub(crate) start_time: String,
    pub(crate) begun: Instant,
    pub(crate) end: End,
    pub(crate) applied: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Finished,
    Failed,
    Suppressed,
}

impl Runs {
    /// Lets finished runs take effect.
    pub(crate) fn settle(&mut self, pace: Duration) {
        for run in &mut self.all {
            if run.applied || run.begun.elapsed() < pace * 2 {
                continue;
            }
            run.applied = true;
            if run.end != End::Finished {
                continue;
            }
            match run.action.as_str() {
                "StartNetworkIsolation" => {
                    self.isolated.insert(run.device);
                }
                "EndNetworkIsolation" => {
                    self.isolated.remove(&run.device);
                }
                "StopManaging" => {
                    self.unmanaged.insert(run.device);
                }
                _ => {}
            }
        }
    }
}

impl Run {
    pub(crate) fn show(&self, pace: Duration) -> Value {
        let age = self.begun.elapsed();
        let status = match self.end {
            End::Suppressed => "SUPPRESSED",
            _ if age < pace => "QUEUED",
            _ if age < pace * 2 => "RUNNING",
            End::Finished => "FINISHED",
            End::Failed => "FAILED",
        };
        let mut run = json!({"uuid": self.uuid, "taskUuid": self.task, "deviceUuid": self.device_uuid, "startTime": self.start_time,
            "status": format!("TASK_RUN_STATUS_{status}")});
        if ["FINISHED", "FAILED"].contains(&status) {
            run["endTime"] = json!(self.start_time);
        }
        if status == "FAILED" {
            run["result"] = json!({"@type": "type.googleapis.com/google.rpc.Status", "code": 14, "message": "the device did not answer"});
        }
        run
    }
}
