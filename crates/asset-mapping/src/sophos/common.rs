//! Common parts of the records of Sophos Central.

use ocsf_model::Coded;
use ocsf_model::enums::{DeviceTypeId, OsTypeId, SeverityId};
use ocsf_model::objects::{Device, Organization, Os, Product};
use open_record::Integer;
use sophos_central::models::{AlertSeverity, EndpointOs, EndpointType, OsPlatform, TenantRef};

use crate::finding::{self, Spelling};
use crate::{Context, Tenants, take};

/// The kind of an endpoint. It is moved if id and caption preserve it.
///
/// `computer` is a desktop or a laptop, so it stays a word of the vendor.
pub(super) fn device_type(kind: &mut Option<EndpointType>, is_server: Option<bool>) -> Coded<DeviceTypeId> {
    let named = match kind {
        Some(EndpointType::Server) => DeviceTypeId::Server.into(),
        Some(EndpointType::SecurityVm) => return DeviceTypeId::Virtual.into(),
        Some(word) if !word.as_str().is_empty() => Coded::with_caption(DeviceTypeId::Other, word.as_str()),
        _ if is_server == Some(true) => return DeviceTypeId::Server.into(),
        _ => return DeviceTypeId::Unknown.into(),
    };
    *kind = None;
    named
}

/// The operating system. OCSF has none without a name; without one the whole object stays in `unmapped`.
pub(super) fn os(slot: &mut Option<EndpointOs>) -> Option<Box<Os>> {
    take::within(slot, |os| {
        let name = take::text(&mut os.name)?;
        Some(Box::new(Os {
            build: take::respelled(&mut os.build),
            name: Some(name),
            type_id: Some(os_type(&mut os.platform)),
            version: os_version(&mut os.major_version, &mut os.minor_version),
            ..Default::default()
        }))
    })
    .flatten()
}

/// `major.minor`; both are required.
fn os_version(major: &mut Option<Integer>, minor: &mut Option<Integer>) -> Option<String> {
    let (first, second) = (major.as_ref()?, minor.as_ref()?);
    let version = format!("{first}.{second}");
    (*major, *minor) = (None, None);
    Some(version)
}

/// The family of an operating system. It is moved if id and caption preserve it as it was written.
pub(super) fn os_type(platform: &mut Option<OsPlatform>) -> Coded<OsTypeId> {
    let Some(word) = platform.as_ref().filter(|word| !word.as_str().is_empty()) else {
        return OsTypeId::Unknown.into();
    };
    let (id, exact) = os_family(word.as_str());
    if !exact {
        return id;
    }
    *platform = None;
    id
}

/// The family that a word names in any case, and whether id and caption preserve the word.
pub(super) fn os_family(word: &str) -> (Coded<OsTypeId>, bool) {
    const FAMILIES: [(&str, OsTypeId); 5] = [
        ("windows", OsTypeId::Windows),
        ("linux", OsTypeId::Linux),
        ("macOS", OsTypeId::MacOs),
        ("ios", OsTypeId::Ios),
        ("android", OsTypeId::Android),
    ];
    match FAMILIES.iter().find(|(family, _)| family.eq_ignore_ascii_case(word)) {
        Some((family, id)) => ((*id).into(), *family == word),
        None => (Coded::with_caption(OsTypeId::Other, word), true),
    }
}

/// The tenant that a record belongs to. Records usually have its id; its name comes from the context.
pub(super) fn organization(tenant: &mut Option<TenantRef>, context: &Context) -> Option<Box<Organization>> {
    let (name, uid) = take::within(tenant, |tenant| (take::text(&mut tenant.name), take::text(&mut tenant.id)))?;
    let name = name.or_else(|| tenant_name(uid.as_deref()?, context));
    (name.is_some() || uid.is_some()).then(|| Box::new(Organization { name, uid, ..Default::default() }))
}

fn tenant_name(id: &str, context: &Context) -> Option<String> {
    let known = context.known_tenant().filter(|tenant| tenant.id == id).and_then(|tenant| tenant.name.as_deref());
    known.or_else(|| context.lookup::<Tenants>()?.get(id).flatten()).map(str::to_owned)
}

/// How serious an alert is. The word is moved if id and caption preserve it.
pub(super) fn severity(slot: &mut Option<AlertSeverity>) -> Coded<SeverityId> {
    severity_word(slot, AlertSeverity::as_str)
}

/// The severity that an open word names. The word is moved if id and caption preserve it.
pub(super) fn severity_word<W>(slot: &mut Option<W>, text: fn(&W) -> &str) -> Coded<SeverityId> {
    let (severity, named) = finding::severity(slot.as_ref().map(text), Spelling::Lower);
    if named {
        *slot = None;
    }
    severity
}

/// The product that raised an alert.
pub(super) fn finding_product(slot: &mut Option<String>) -> Option<Box<Product>> {
    let name = take::text(slot)?;
    Some(Box::new(Product { name: Some(name), vendor_name: Some("Sophos".to_owned()), ..Default::default() }))
}

/// A device of which nothing is known.
pub(super) fn unknown_device() -> Box<Device> {
    Box::new(Device { type_id: Some(DeviceTypeId::Unknown.into()), ..Default::default() })
}
