//! Common parts of SIEM events and SIEM alerts.

use ocsf_model::enums::{AnalyticTypeId, NetworkDirectionId};
use ocsf_model::objects::{Analytic, Evidences, NetworkConnectionInfo, NetworkEndpoint, Process, User};
use open_record::TextOrInteger;
use sophos_central::models::RemedyItems;

use crate::rules::Datatype;
use crate::take;

/// The person; `n/a` is no name and stays.
pub(super) fn user(source: &mut Option<String>, user_id: &mut Option<String>) -> Option<Box<User>> {
    let name = source.take_if(|name| !name.is_empty() && name != "n/a");
    let uid = take::text(user_id);
    (name.is_some() || uid.is_some()).then(|| Box::new(User { name, uid, ..Default::default() }))
}

/// The path of the first file that was cleaned.
pub(super) fn first_file(remedy: &mut RemedyItems) -> Option<String> {
    let mut path = None;
    let mut found = false;
    take::each(&mut remedy.items, |_, item| {
        if !found && item.kind.as_deref() == Some("file") {
            found = true;
            path = take::text(&mut item.descriptor);
        }
    });
    path
}

/// OCSF has no process without an id; then path and name stay.
pub(super) fn process(
    pid: &mut Option<TextOrInteger>,
    path: &mut Option<String>,
    name: &mut Option<String>,
) -> Option<Box<Process>> {
    let pid = take::respelled_integer(pid)?;
    Some(Box::new(Process { name: take::text(name), path: take::text(path), pid: Some(pid), ..Default::default() }))
}

/// The other side of a connection, whose direction is not known.
pub(super) fn remote(ip: &mut Option<String>, port: &mut Option<TextOrInteger>, evidence: &mut Evidences) {
    let Some(ip) = take::checked(ip, Datatype::Ip) else { return };
    evidence.connection_info = Some(Box::new(NetworkConnectionInfo {
        direction_id: Some(NetworkDirectionId::Unknown.into()),
        ..Default::default()
    }));
    let port = take::respelled_port(port);
    evidence.dst_endpoint = Some(Box::new(NetworkEndpoint { ip: Some(ip), port, ..Default::default() }));
}

/// The threat is the title, else the type is; a type that is not the title comes first among the types.
pub(super) fn title_and_types(
    threat: &mut Option<String>,
    kind: &mut Option<String>,
    group: &mut Option<String>,
) -> (Option<String>, Vec<String>) {
    let (threat, kind, group) = (take::text(threat), take::text(kind), take::text(group));
    match threat {
        Some(threat) => (Some(threat), kind.into_iter().chain(group).collect()),
        None => (kind, group.into_iter().collect()),
    }
}

/// The component that decided; it is no product, and of no known kind.
pub(super) fn analytic(origin: Option<String>) -> Option<Box<Analytic>> {
    origin.map(|name| {
        Box::new(Analytic { name: Some(name), type_id: Some(AnalyticTypeId::Unknown.into()), ..Default::default() })
    })
}
