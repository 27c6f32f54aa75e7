//! Finds devices by their name, because a responder usually has a host name and no UUID.

use connect_core::{Error, Result};
use futures_util::TryStreamExt as _;

use crate::DeviceUuid;
use crate::client::EsetClient;
use crate::models::Device;

/// How many characters of candidates an error shows.
const CANDIDATES: usize = 350;

pub(super) async fn device(client: &EsetClient, name: &str) -> Result<DeviceUuid> {
    if name.trim().is_empty() {
        return Err(Error::parameter("device", "must not be empty"));
    }
    let exact: Vec<Device> =
        client.devices().list().display_names([name]).page_size(1000).items().try_collect().await?;
    // The service filters by name, but may ignore a filter that it does not know, so the names are compared here too.
    let exact: Vec<Device> = exact.into_iter().filter(|device| device.display_name.as_deref() == Some(name)).collect();
    if !exact.is_empty() {
        return only(name, &exact);
    }
    let wanted = name.to_lowercase();
    let mut similar = Vec::new();
    let mut all = client.devices().list().page_size(1000).items();
    while let Some(device) = all.try_next().await? {
        if device.display_name.as_ref().is_some_and(|known| known.to_lowercase().contains(&wanted)) {
            similar.push(device);
        }
    }
    let same = |device: &&Device| device.display_name.as_ref().is_some_and(|known| known.to_lowercase() == wanted);
    match similar.iter().filter(same).cloned().collect::<Vec<_>>() {
        equal if equal.is_empty() => {
            Err(Error::parameter("device", format!("no device is named `{name}`; {}", candidates(&similar))))
        }
        equal => only(name, &equal),
    }
}

fn only(name: &str, devices: &[Device]) -> Result<DeviceUuid> {
    let [device] = devices else {
        let rule =
            format!("{} devices are named `{name}`; use the UUID of one: {}", devices.len(), candidates(devices));
        return Err(Error::parameter("device", rule));
    };
    // The service's answer is at fault here, not the input.
    DeviceUuid::new(device.uuid.as_str()).map_err(|error| Error::decode("devices.uuid", error))
}

fn candidates(devices: &[Device]) -> String {
    if devices.is_empty() {
        return "no device has a similar name".to_owned();
    }
    let mut named = String::new();
    for (at, device) in devices.iter().enumerate() {
        let next = format!("{} {}", device.display_name.as_deref().unwrap_or_default(), device.uuid);
        if at > 0 && named.len() + next.len() > CANDIDATES {
            return format!("candidates: {named} and {} more", devices.len() - at);
        }
        let comma = if at == 0 { "" } else { ", " };
        named = named + comma + &next;
    }
    format!("candidates: {named}")
}
