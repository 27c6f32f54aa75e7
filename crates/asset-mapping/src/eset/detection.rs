//! Common parts of detections of both versions: the object, the network, and the title.

use ocsf_model::Coded;
use ocsf_model::enums::{FileTypeId, FingerprintAlgorithmId, NetworkDirectionId};
use ocsf_model::objects::{Evidences, File, FindingInfo, NetworkConnectionInfo, NetworkEndpoint, Url};
use open_record::Integer;

use crate::rules::Datatype;
use crate::{finding, take};

/// The object of a detection: a file, or what a URL leads to.
pub(super) struct Object<'r> {
    pub(super) hash: &'r mut Option<String>,
    pub(super) name: &'r mut Option<String>,
    pub(super) kind: &'r mut Option<String>,
    pub(super) url: &'r mut Option<String>,
}

impl Object<'_> {
    /// Fills in the file and the URL. There is a file if the object is called one, or has a hash.
    pub(super) fn take_into(self, evidence: &mut Evidences) {
        let is_file = self.kind.as_deref() == Some("File")
            || self.hash.as_deref().is_some_and(|hash| Datatype::FileHash.accepts(hash));
        let name = self.name.take_if(|name| is_file && !take::is_blank(name));
        if is_file
            && let Some(name) = name.or_else(|| {
                let url = self.url.as_deref().filter(|url| !take::is_blank(url))?;
                Some(finding::file_name(url).to_owned())
            })
        {
            let mut file = Box::new(File {
                name: Some(name),
                type_id: Some(FileTypeId::Unknown.into()),
                hashes: sha1(self.hash),
                ..Default::default()
            });
            file.uri = self.url.take_if(|url| url.starts_with("file:"));
            if file.uri.is_none() {
                file.path = self.url.take_if(|url| !take::is_blank(url) && !has_scheme(url));
            }
            evidence.file = Some(file);
        }
        evidence.url = self
            .url
            .take_if(|url| url.starts_with("http:") || url.starts_with("https:"))
            .map(|url| Box::new(Url { url_string: Some(url), ..Default::default() }));
    }
}

/// Whether a text begins as a URL does. A single letter is a drive.
fn has_scheme(text: &str) -> bool {
    text.split_once(':').is_some_and(|(scheme, _)| {
        scheme.len() > 1 && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    })
}

/// A SHA-1.
pub(super) fn sha1(slot: &mut Option<String>) -> Vec<ocsf_model::objects::Fingerprint> {
    let hash = take::checked(slot, Datatype::FileHash);
    hash.map(|hash| finding::hash(FingerprintAlgorithmId::Sha1, hash)).into_iter().collect()
}

/// The direction of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Inbound,
    Outbound,
    Unknown,
}

/// One end of a connection.
pub(super) struct End<'r> {
    pub(super) ip: &'r mut Option<String>,
    pub(super) mac: Option<&'r mut Option<String>>,
    pub(super) port: &'r mut Option<Integer>,
}

impl End<'_> {
    /// Whether the record says anything of it. Port 0 is how the service writes none.
    fn is_told(&self) -> bool {
        let has_text = |text: &Option<String>| text.as_deref().is_some_and(|text| !take::is_blank(text));
        has_text(self.ip)
            || self.mac.as_deref().is_some_and(has_text)
            || self.port.is_some_and(|port| port.as_i64() != Some(0))
    }

    /// OCSF's endpoint; without an address all of it stays.
    fn endpoint(self) -> Option<Box<NetworkEndpoint>> {
        let ip = take::checked(self.ip, Datatype::Ip)?;
        let mac = self.mac.and_then(|mac| take::checked(mac, Datatype::Mac));
        Some(Box::new(NetworkEndpoint { ip: Some(ip), mac, port: take::port(self.port), ..Default::default() }))
    }
}

/// Fills in the connection and its ends. `direction` is the vendor's word; it is moved if id and caption preserve it. Without a direction
/// the local end is written as the source, so that the addresses can be searched.
pub(super) fn take_connection(
    (direction, id): (Direction, Option<Coded<NetworkDirectionId>>),
    protocol: &mut Option<String>,
    local: End<'_>,
    remote: End<'_>,
    evidence: &mut Evidences,
) {
    let is_told = direction != Direction::Unknown || id.is_some() || local.is_told() || remote.is_told();
    let (local, remote) = (local.endpoint(), remote.endpoint());
    let protocol_name = protocol.take_if(|name| !take::is_blank(name) && name != "0");
    if is_told || protocol_name.is_some() {
        let direction_id = id.unwrap_or_else(|| {
            match direction {
                Direction::Inbound => NetworkDirectionId::Inbound,
                Direction::Outbound => NetworkDirectionId::Outbound,
                Direction::Unknown => NetworkDirectionId::Unknown,
            }
            .into()
        });
        evidence.connection_info = Some(Box::new(NetworkConnectionInfo {
            direction_id: Some(direction_id),
            protocol_name,
            ..Default::default()
        }));
    }
    (evidence.src_endpoint, evidence.dst_endpoint) =
        if direction == Direction::Inbound { (remote, local) } else { (local, remote) };
}

/// The direction that a word names. The word is moved if id and caption preserve it.
pub(super) fn direction<W>(
    slot: &mut Option<W>,
    text: fn(&W) -> &str,
    prefix: &str,
) -> (Direction, Option<Coded<NetworkDirectionId>>) {
    let word = slot.as_ref().map(text).and_then(|word| word.strip_prefix(prefix)).unwrap_or_default();
    let direction = match word {
        "" | "UNSPECIFIED" => return (Direction::Unknown, None),
        "INBOUND" => (Direction::Inbound, None),
        "OUTBOUND" => (Direction::Outbound, None),
        other => (Direction::Unknown, Some(Coded::with_caption(NetworkDirectionId::Other, other))),
    };
    *slot = None;
    direction
}

/// The title of a detection: its display name, else its type. The category is the first of the types, then follows the type, if it is not
/// the title.
pub(super) fn name(
    display_name: &mut Option<String>,
    type_name: &mut Option<String>,
    category: Option<String>,
    info: &mut FindingInfo,
) {
    let (title, kind) = (take::text(display_name), take::text(type_name));
    let is_title = title.is_none();
    info.title = title.or_else(|| kind.clone());
    info.types = category.into_iter().chain(kind.filter(|_| !is_title)).collect();
}

/// The evidence with the vendor's word for its kind, if there is one.
pub(super) fn kind(mut evidence: Evidences, kind: &mut Option<String>) -> Option<Evidences> {
    let mut evidence = finding::evidence(std::mem::take(&mut evidence))?;
    evidence.name = take::text(kind);
    Some(evidence)
}
