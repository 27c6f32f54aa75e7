//! Threats as events of the schema output: one function for each OCSF object, with the fields in the schema's order.

use ocsf_model::classes::DetectionFinding;
use ocsf_model::enums::{
    AnalyticTypeId, ConfidenceId, DispositionId, FileTypeId, FindingStatusId, SeverityId, VerdictId,
};
use ocsf_model::objects::{
    Actor, Analytic, Attack, Container, Device, Evidences, File, FindingInfo, Group, Image, Organization, SubTechnique,
    Tactic, Technique, Ticket, Trait, User,
};
use ocsf_model::{Coded, Timestamp, Version};
use open_record::OpenRecord as _;
use sentinelone_api::models::{
    AnalystVerdict, ConfidenceLevel, DetectionEngine, IncidentStatus, MitigationStatus, Threat as Record,
    ThreatContainer, ThreatDetectionAgent, ThreatIndicator, ThreatInfo, ThreatRealtimeAgent, ThreatTactic,
    ThreatTechnique,
};

use super::super::{SOURCE, common};
use crate::finding::{self, Activity};
use crate::rules::Datatype;
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> DetectionFinding {
    let activity = Activity::of(context, is_closed(record));
    let release = context.release_or(SOURCE.release);
    let mut event = DetectionFinding {
        activity_id: Some(activity.id()),
        device: device(record),
        is_alert: activity.is_alert(),
        metadata: Some(SOURCE.metadata(Some("threats"), context)),
        severity_id: Some(SeverityId::Unknown.into()),
        ..Default::default()
    };
    drop_empty(record);
    let mut info = FindingInfo::default();
    take_indicators(record, &mut info);
    let mut evidence = Evidences::default();
    let id = std::mem::take(&mut record.id);
    let times = take::within(&mut record.threat_info, |threat| {
        threat.threat_id.take_if(|other| *other == id);
        take_evidence(threat, release, &mut evidence);
        take_assessment(threat, &mut event);
        take_info(threat, &mut info)
    });
    let (created, updated) = times.unwrap_or_default();
    info.uid = Some(id);
    event.time = if activity.is_create() { created.or(updated) } else { updated }
        .or(Some(take::timestamp(context.observed_time())));
    event.evidences = finding::evidence(evidence).into_iter().collect();
    // A container alone is no evidence.
    if let Some(evidence) = event.evidences.first_mut() {
        evidence.container = take::within(&mut record.container_info, container).flatten();
    }
    event.finding_info = Some(Box::new(info));
    finding::profiles(&mut event);
    event
}

pub(super) fn is_closed(record: &Record) -> bool {
    let status = record.threat_info.as_ref().and_then(|threat| threat.incident_status.as_ref());
    status == Some(&IncidentStatus::Resolved)
}

/// Outside of containers all members of these objects are `null`, so they say nothing.
fn drop_empty(record: &mut Record) {
    record.container_info.take_if(|info| info.is_empty());
    record.ecs_info.take_if(|info| info.is_empty());
    record.kubernetes_info.take_if(|info| info.is_empty());
}

/// The agent as it is now, with the members that only the moment of detection has.
fn device(record: &mut Record) -> Option<Box<Device>> {
    let mut device = Box::<Device>::default();
    take::within(&mut record.agent_realtime_info, |agent| {
        take::host_name(&mut agent.agent_computer_name, &mut device.hostname, &mut device.name);
        device.uid = take::text(&mut agent.agent_id);
    });
    finding::identified(device, |device| {
        take::within(&mut record.agent_realtime_info, |agent| take_agent(agent, device));
        device.type_id.get_or_insert_default();
        take::within(&mut record.agent_detection_info, |agent| {
            device.first_seen_time = take::time(&mut agent.agent_registered_at);
            device.owner = owner(agent);
        });
    })
}

fn take_agent(agent: &mut ThreatRealtimeAgent, device: &mut Device) {
    device.agent_list = common::agent(&mut agent.agent_uuid, &mut agent.agent_version).into_iter().collect();
    device.domain = take::text(&mut agent.agent_domain);
    let (name, uid) = (take::text(&mut agent.group_name), take::text(&mut agent.group_id));
    if name.is_some() || uid.is_some() {
        device.groups.push(Group { name, uid, ..Default::default() });
    }
    device.is_managed = (agent.agent_is_decommissioned == Some(false)).then_some(true);
    device.network_interfaces = common::network_interfaces(&mut agent.network_interfaces);
    device.org = organization(agent);
    device.os = common::os(&mut agent.agent_os_name, &mut agent.agent_os_type, &mut agent.agent_os_revision);
    device.type_id = Some(common::machine_type(&mut agent.agent_machine_type));
}

/// The account is the organization, the site its unit.
fn organization(agent: &mut ThreatRealtimeAgent) -> Option<Box<Organization>> {
    let (name, uid) = (take::text(&mut agent.account_name), take::text(&mut agent.account_id));
    (name.is_some() || uid.is_some()).then(|| {
        let (ou_name, ou_uid) = (take::text(&mut agent.site_name), take::text(&mut agent.site_id));
        Box::new(Organization { name, ou_name, ou_uid, uid, ..Default::default() })
    })
}

fn owner(agent: &mut ThreatDetectionAgent) -> Option<Box<User>> {
    let name = take::text(&mut agent.agent_last_logged_in_user_name)?;
    Some(Box::new(User {
        email_addr: take::checked(&mut agent.agent_last_logged_in_user_mail, Datatype::Email),
        name: Some(name),
        uid_alt: take::text(&mut agent.agent_last_logged_in_upn),
        ..Default::default()
    }))
}

fn container(source: &mut ThreatContainer) -> Option<Box<Container>> {
    let (name, uid) = (take::text(&mut source.name), take::text(&mut source.id));
    if name.is_none() && uid.is_none() {
        return None;
    }
    let image = take::text(&mut source.image);
    Some(Box::new(Container {
        image: image.map(|uid| Box::new(Image { uid: Some(uid), ..Default::default() })),
        labels: take::texts(&mut source.labels),
        name,
        uid,
        ..Default::default()
    }))
}

fn take_evidence(threat: &mut ThreatInfo, release: Version, evidence: &mut Evidences) {
    let user = take::text(&mut threat.process_user).map(|name| {
        let uid_alt = take::text(&mut threat.root_process_upn);
        Box::new(User { name: Some(name), uid_alt, ..Default::default() })
    });
    let app_name = take::text(&mut threat.originator_process);
    if app_name.is_some() || user.is_some() {
        evidence.actor = Some(Box::new(Actor { app_name, user, ..Default::default() }));
    }
    evidence.file = file(threat, release);
}

/// The file by its path, else by the threat's name: OCSF has none without a name.
fn file(threat: &mut ThreatInfo, release: Version) -> Option<Box<File>> {
    let path = take::text(&mut threat.file_path);
    let name = match &path {
        Some(path) => finding::file_name(path).to_owned(),
        None => threat.threat_name.clone().filter(|name| !name.is_empty())?,
    };
    Some(Box::new(File {
        company_name: take::text(&mut threat.publisher_name),
        ext: take::text(&mut threat.file_extension),
        hashes: common::hashes(&mut threat.md5, &mut threat.sha1, &mut threat.sha256),
        name: Some(name),
        path,
        size: take::long(&mut threat.file_size),
        type_id: Some(file_type(&mut threat.file_extension_type, release)),
        ..Default::default()
    }))
}

/// OCSF knows executables since 1.6.0; its caption is not the vendor's word, so that stays.
fn file_type(slot: &mut Option<String>, release: Version) -> Coded<FileTypeId> {
    match slot.as_deref() {
        None | Some("") => FileTypeId::Unknown.into(),
        Some("Executable") if release >= Version::V1_6_0 => FileTypeId::ExecutableFile.into(),
        Some(_) => Coded::with_caption(FileTypeId::Other, slot.take().unwrap_or_default()),
    }
}

/// The verdicts of analysts and engines.
fn take_assessment(threat: &mut ThreatInfo, event: &mut DetectionFinding) {
    event.confidence_id = threat.confidence_level.as_ref().and_then(confidence);
    event.disposition_id = threat.mitigation_status.as_ref().and_then(disposition);
    event.status_id = status(&mut threat.incident_status);
    event.verdict_id = verdict(&mut threat.analyst_verdict);
    event.tickets = take::text(&mut threat.external_ticket_id)
        .map(|uid| Ticket { uid: Some(uid), ..Default::default() })
        .into_iter()
        .collect();
    if let Some(metadata) = event.metadata.as_deref_mut() {
        metadata.correlation_uid = take::text(&mut threat.storyline);
    }
}

fn confidence(level: &ConfidenceLevel) -> Option<Coded<ConfidenceId>> {
    Some(match level.as_str() {
        "malicious" => ConfidenceId::High.into(),
        "suspicious" => ConfidenceId::Medium.into(),
        "n/a" => ConfidenceId::Unknown.into(),
        "" => return None,
        other => Coded::with_caption(ConfidenceId::Other, other),
    })
}

fn disposition(status: &MitigationStatus) -> Option<Coded<DispositionId>> {
    Some(match status {
        MitigationStatus::NotMitigated => DispositionId::Uncorrected.into(),
        MitigationStatus::Mitigated => DispositionId::Corrected.into(),
        MitigationStatus::MarkedAsBenign => DispositionId::Exonerated.into(),
        word if word.as_str().is_empty() => return None,
        word => Coded::with_caption(DispositionId::Other, word.as_str()),
    })
}

/// The state. It is moved if id and caption preserve it.
fn status(slot: &mut Option<IncidentStatus>) -> Option<Coded<FindingStatusId>> {
    let status = match slot.as_ref()? {
        IncidentStatus::Unresolved => return Some(FindingStatusId::New.into()),
        IncidentStatus::InProgress => FindingStatusId::InProgress.into(),
        IncidentStatus::Resolved => FindingStatusId::Resolved.into(),
        word if word.as_str().is_empty() => return None,
        word => Coded::with_caption(FindingStatusId::Other, word.as_str()),
    };
    *slot = None;
    Some(status)
}

/// The verdict; `None` if nobody has set it.
fn verdict(slot: &mut Option<AnalystVerdict>) -> Option<Coded<VerdictId>> {
    let verdict = match slot.as_ref()? {
        AnalystVerdict::Undefined => return None,
        AnalystVerdict::TruePositive => VerdictId::TruePositive.into(),
        AnalystVerdict::FalsePositive => VerdictId::FalsePositive.into(),
        AnalystVerdict::Suspicious => VerdictId::Suspicious.into(),
        word if word.as_str().is_empty() => return None,
        word => Coded::with_caption(VerdictId::Other, word.as_str()),
    };
    *slot = None;
    Some(verdict)
}

/// Fills in the threat's own members; returns when it was recorded and when it last changed.
fn take_info(threat: &mut ThreatInfo, info: &mut FindingInfo) -> (Option<Timestamp>, Option<Timestamp>) {
    take::each(&mut threat.detection_engines, |place, engine| {
        let Some(analytic) = analytic(engine) else { return };
        if place == 0 {
            info.analytic = Some(Box::new(analytic));
        } else {
            info.related_analytics.push(analytic);
        }
    });
    if let Some(analytic) = info.analytic.as_deref_mut()
        && let Some(word) = threat.detection_type.take_if(|word| !word.as_str().is_empty())
    {
        analytic.type_id = Some(Coded::with_caption(AnalyticTypeId::Other, word.as_str()));
    }
    let (created, updated) = (take::time(&mut threat.created_at), take::time(&mut threat.updated_at));
    info.created_time = created;
    info.first_seen_time = take::time(&mut threat.identified_at);
    info.modified_time = updated;
    info.title = take::text(&mut threat.threat_name);
    info.types = take::text(&mut threat.classification).into_iter().collect();
    (created, updated)
}

fn analytic(engine: &mut DetectionEngine) -> Option<Analytic> {
    let (name, uid) = (take::text(&mut engine.title), take::text(&mut engine.key));
    (name.is_some() || uid.is_some()).then(|| Analytic {
        name,
        type_id: Some(AnalyticTypeId::Unknown.into()),
        uid,
        ..Default::default()
    })
}

/// Indicators become traits, their tactics and techniques attacks.
fn take_indicators(record: &mut Record, info: &mut FindingInfo) {
    take::each(&mut record.indicators, |_, indicator| {
        info.traits.extend(trait_of(indicator));
        take::each(&mut indicator.tactics, |_, tactic| take_attacks(tactic, &mut info.attacks));
    });
}

fn trait_of(indicator: &mut ThreatIndicator) -> Option<Trait> {
    let name = take::text(&mut indicator.description)?;
    Some(Trait {
        category: take::text(&mut indicator.category),
        name: Some(name),
        uid: take::respelled(&mut indicator.category_id),
        values: take::respelled_all(&mut indicator.ids),
        ..Default::default()
    })
}

/// One attack for each technique; a tactic without any is one too.
fn take_attacks(source: &mut ThreatTactic, attacks: &mut Vec<Attack>) {
    let tactic = take::text(&mut source.name).map(|name| Box::new(Tactic { name: Some(name), ..Default::default() }));
    let before = attacks.len();
    take::each(&mut source.techniques, |_, technique| {
        attacks.extend(attack(technique).map(|attack| Attack { tactic: tactic.clone(), ..attack }));
    });
    if attacks.len() == before && tactic.is_some() {
        attacks.push(Attack { tactic, ..Default::default() });
    }
}

/// Techniques carry their id under `name`.
fn attack(technique: &mut ThreatTechnique) -> Option<Attack> {
    let text = take::text(&mut technique.name)?;
    let src_url = take::text(&mut technique.link);
    Some(match finding::technique_level(&text) {
        Some(finding::Level::SubTechnique) => Attack {
            sub_technique: Some(Box::new(SubTechnique { src_url, uid: Some(text), ..Default::default() })),
            ..Default::default()
        },
        Some(finding::Level::Technique) => Attack {
            technique: Some(Box::new(Technique { src_url, uid: Some(text), ..Default::default() })),
            ..Default::default()
        },
        None => Attack {
            technique: Some(Box::new(Technique { name: Some(text), src_url, ..Default::default() })),
            ..Default::default()
        },
    })
}
