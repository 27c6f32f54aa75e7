//! SIEM alerts as events of the schema output.

use ocsf_model::classes::DetectionFinding;
use ocsf_model::objects::{Device, Evidences, FindingInfo, Metadata, Os};
use sophos_central::models::{SiemAlert as Record, SiemAlertData};

use super::super::{SOURCE, common, siem};
use crate::finding::{self, Activity};
use crate::rules::Datatype;
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> DetectionFinding {
    let activity = Activity::of(context, false);
    let (when, created) = (take::time(&mut record.when), take::time(&mut record.created_at));
    let mut event = DetectionFinding {
        activity_id: Some(activity.id()),
        is_alert: activity.is_alert(),
        severity_id: Some(common::severity(&mut record.severity)),
        time: when.or(created).or(Some(take::timestamp(context.observed_time()))),
        ..Default::default()
    };
    let mut metadata =
        Metadata { tenant_uid: take::text(&mut record.customer_id), ..*SOURCE.metadata(Some("siem/alerts"), context) };
    let mut info = FindingInfo { created_time: created, first_seen_time: when, ..info(record) };
    let mut device = Box::<Device>::default();
    take::host_name(&mut record.location, &mut device.hostname, &mut device.name);
    let mut evidence = Evidences { user: siem::user(&mut record.source, &mut record.user_id), ..Default::default() };
    event.device = match take::within(&mut record.data, |data| {
        metadata.correlation_uid = take::text(&mut data.correlation_id);
        info.analytic = siem::analytic(take::text(&mut data.origin));
        take_evidence(data, &mut evidence);
        take_device(data, std::mem::take(&mut device))
    }) {
        Some(device) => device,
        None => finding::identified(device, |device| device.type_id = Some(common::device_type(&mut None, None))),
    };
    event.evidences = finding::evidence(evidence).into_iter().collect();
    event.finding_info = Some(Box::new(info));
    event.metadata = Some(Box::new(metadata));
    event
}

fn take_device(data: &mut SiemAlertData, mut device: Box<Device>) -> Option<Box<Device>> {
    device.ip = take::within(&mut data.source_info, |source| take::checked(&mut source.ip, Datatype::Ip)).flatten();
    device.uid = take::text(&mut data.endpoint_id);
    finding::identified(device, |device| {
        device.os = os(data);
        device.type_id = Some(common::device_type(&mut data.endpoint_type, None));
    })
}

/// There is no name of the system, so the family is used as the name.
fn os(data: &mut SiemAlertData) -> Option<Box<Os>> {
    let word = data.endpoint_platform.take_if(|word| !word.as_str().is_empty())?;
    let (type_id, _) = common::os_family(word.as_str());
    Some(Box::new(Os { name: Some(word.as_str().to_owned()), type_id: Some(type_id), ..Default::default() }))
}

fn take_evidence(data: &mut SiemAlertData, evidence: &mut Evidences) {
    let path = take::text(&mut data.app_path)
        .or_else(|| take::within(&mut data.core_remedy_items, siem::first_file).flatten());
    evidence.file = finding::file(path, &mut data.app_sha256);
    take::within(&mut data.ips_threat, |ips| {
        evidence.process = siem::process(&mut ips.executable_pid, &mut ips.executable_path, &mut ips.executable_name);
        siem::remote(&mut ips.remote_ip, &mut ips.remote_port, evidence);
    });
    if evidence.process.is_none() {
        evidence.process = take::within(&mut data.hmpa_exploit, |exploit| {
            siem::process(&mut exploit.process_pid, &mut exploit.process_path, &mut exploit.process_name)
        })
        .flatten();
    }
}

fn info(record: &mut Record) -> FindingInfo {
    let (title, types) = siem::title_and_types(&mut record.threat, &mut record.kind, &mut record.category);
    FindingInfo {
        desc: take::text(&mut record.description),
        product: common::finding_product(&mut record.product),
        title,
        types,
        uid: Some(std::mem::take(&mut record.id)),
        uid_alt: take::text(&mut record.event_service_event_id),
        ..Default::default()
    }
}
