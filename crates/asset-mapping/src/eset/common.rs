//! Common parts of the records of ESET.

use eset_connect::models::{OperatingSystem, SeverityLevel, VersionInfo};
use ocsf_model::Coded;
use ocsf_model::enums::{DeviceTypeId, OsTypeId, SeverityId};
use ocsf_model::objects::{Device, Os};
use open_record::{Integer, TextOrInteger};

use crate::finding::{self, Spelling};
use crate::rules::Datatype;
use crate::{Context, Devices, Groups, take};

/// OCSF has no operating system without a name; without one the whole object stays in `unmapped`.
pub(super) fn os(slot: &mut Option<OperatingSystem>, is_mobile: bool) -> Option<Box<Os>> {
    take::within(slot, |os| {
        let mut version = take::within(&mut os.version, |version| take::text(&mut version.name)).flatten();
        let name = take::text(&mut os.display_name).or_else(|| version.take())?;
        Some(Box::new(Os {
            cpu_bits: take::integer(&mut os.bitness),
            name: Some(name),
            type_id: Some(os_type(&mut os.family_id, is_mobile)),
            version,
            ..Default::default()
        }))
    })
    .flatten()
}

/// The family by the numbers of the vendor's contract. Apple (3) is two systems in OCSF, so it stays; so does "none" (0).
fn os_type(family: &mut Option<Integer>, is_mobile: bool) -> Coded<OsTypeId> {
    let Some(number) = *family else { return OsTypeId::Unknown.into() };
    let exact = match number.as_i64() {
        Some(0) => return OsTypeId::Unknown.into(),
        Some(3) if is_mobile => return OsTypeId::Ios.into(),
        Some(3) => return OsTypeId::MacOs.into(),
        Some(1) => OsTypeId::Windows.into(),
        Some(2) => OsTypeId::Linux.into(),
        Some(4) => OsTypeId::Android.into(),
        Some(5) => OsTypeId::WindowsMobile.into(),
        Some(6) => Coded::with_caption(OsTypeId::Other, "Symbian"),
        Some(7) => Coded::with_caption(OsTypeId::Other, "UNIX"),
        _ => Coded::with_caption(OsTypeId::Other, number.to_string()),
    };
    // A number in quotes would lose them.
    family.take_if(|number| !number.is_quoted());
    exact
}

/// The id where it is a version in dotted text, as OCSF requires; a version that is packed into a number is not readable, and then the name
/// is used.
pub(super) fn version(version: &mut VersionInfo) -> Option<String> {
    match version.id.take_if(|id| matches!(id, TextOrInteger::Text(text) if text.contains('.'))) {
        Some(TextOrInteger::Text(id)) => Some(id),
        _ => take::text(&mut version.name),
    }
}

/// The name of the group, if it is known and has one.
pub(super) fn group_name<'c>(uid: &str, context: &'c Context) -> Option<&'c str> {
    context.lookup::<Groups>()?.get(uid).flatten()
}

/// The name of a device, if the context knows it.
pub(super) fn device_name(uuid: &str, context: &Context) -> Option<String> {
    context.lookup::<Devices>()?.get(uuid).flatten().map(str::to_owned)
}

/// A device of which only the identity is known; its name comes from the context.
pub(super) fn device(uuid: String, context: &Context) -> Box<Device> {
    let mut device = Box::<Device>::default();
    device.name = device_name(&uuid, context);
    device.hostname = device.name.clone().filter(|name| Datatype::Hostname.accepts(name));
    device.type_id = Some(DeviceTypeId::Unknown.into());
    device.uid = Some(uuid);
    device
}

/// How serious it is. The word is moved if id and caption preserve it.
pub(super) fn severity(slot: &mut Option<SeverityLevel>) -> Coded<SeverityId> {
    let (severity, is_named) =
        finding::severity(slot.as_ref().map(SeverityLevel::as_str), Spelling::Prefixed("SEVERITY_LEVEL_"));
    if is_named {
        *slot = None;
    }
    severity
}

/// A word without its prefix. `UNSPECIFIED` stays, because it says nothing; a word without a prefix is copied and also stays.
pub(super) fn word<W>(slot: &mut Option<W>, text: fn(&W) -> &str, prefix: &str) -> Option<String> {
    let whole = slot.as_ref().map(text)?;
    let Some(bare) = whole.strip_prefix(prefix) else { return (!take::is_blank(whole)).then(|| whole.to_owned()) };
    if take::is_blank(bare) || bare == "UNSPECIFIED" {
        return None;
    }
    let bare = bare.to_owned();
    *slot = None;
    Some(bare)
}
