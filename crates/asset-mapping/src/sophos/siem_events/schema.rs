//! SIEM events as events of the schema output.

use ocsf_model::classes::DetectionFinding;
use ocsf_model::objects::{Device, Evidences, FindingInfo, Metadata};
use sophos_central::models::SiemEvent as Record;

use super::super::{SOURCE, common, siem};
use crate::finding::{self, Activity};
use crate::rules::Datatype;
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> DetectionFinding {
    let activity = Activity::of(context, false);
    let (when, created) = (take::time(&mut record.when), take::time(&mut record.created_at));
    DetectionFinding {
        activity_id: Some(activity.id()),
        device: device(record),
        evidences: evidences(record).into_iter().collect(),
        finding_info: Some(Box::new(FindingInfo { created_time: created, first_seen_time: when, ..info(record) })),
        is_alert: activity.is_alert(),
        metadata: Some(Box::new(Metadata {
            tenant_uid: take::text(&mut record.customer_id),
            ..*SOURCE.metadata(Some("siem/events"), context)
        })),
        severity_id: Some(common::severity(&mut record.severity)),
        time: when.or(created).or(Some(take::timestamp(context.observed_time()))),
        ..Default::default()
    }
}

fn device(record: &mut Record) -> Option<Box<Device>> {
    let mut device = Box::<Device>::default();
    take::host_name(&mut record.location, &mut device.hostname, &mut device.name);
    device.ip = take::within(&mut record.source_info, |source| take::checked(&mut source.ip, Datatype::Ip)).flatten();
    device.uid = take::text(&mut record.endpoint_id);
    finding::identified(device, |device| device.type_id = Some(common::device_type(&mut record.endpoint_type, None)))
}

fn evidences(record: &mut Record) -> Option<Evidences> {
    let mut evidence = Evidences { user: siem::user(&mut record.source, &mut record.user_id), ..Default::default() };
    let path = take::within(&mut record.core_remedy_items, siem::first_file).flatten();
    evidence.file = finding::file(path, &mut record.app_sha256);
    take::within(&mut record.ips_threat_data, |ips| {
        evidence.process = siem::process(&mut ips.executable_pid, &mut ips.executable_path, &mut ips.executable_name);
        siem::remote(&mut ips.remote_ip, &mut ips.remote_port, &mut evidence);
    });
    finding::evidence(evidence)
}

fn info(record: &mut Record) -> FindingInfo {
    let (title, types) = siem::title_and_types(&mut record.threat, &mut record.kind, &mut record.group);
    FindingInfo {
        analytic: siem::analytic(take::text(&mut record.origin)),
        desc: take::text(&mut record.name),
        title,
        types,
        uid: Some(std::mem::take(&mut record.id)),
        ..Default::default()
    }
}
