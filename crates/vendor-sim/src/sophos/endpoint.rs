//! Endpoints, their software, and actions on them.

use std::sync::LazyLock;

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::rows::{self, Bounds, Keyed, known, neighbour, one_of, partial};
use super::user;
use super::vendor::{Sophos, tenant_id, tenant_of};
use crate::dice::{Dice, indexed_uuid, rfc3339};
use crate::engine::{Answer, Call, Feed, Outcome, Refusal, Route, SLOTS, World, routes_of};
use crate::noise::{gaps, odd};
use crate::record::{merge, sample};
use crate::words::{DEPARTMENTS, FIRST, LAST};

pub(crate) const FEED: &str = "endpoints";
const SOFTWARE: &str = "endpoint-software";
const KIND: &str = "sophos-endpoint";
static SAMPLE: LazyLock<Value> = LazyLock::new(|| sample(include_str!("samples/endpoint.json")));

const PARAMETERS: &[&str] = &[
    "pageFromKey",
    "pageSize",
    "pageTotal",
    "sort",
    "healthStatus",
    "type",
    "tamperProtectionEnabled",
    "tamperProtectionSupported",
    "lockdownStatus",
    "overallEncryptionStatus",
    "lastOsUpdateBefore",
    "lastOsUpdateAfter",
    "searchFields",
    "ipAddresses",
    "cloud",
    "assignedToGroup",
    "macAddresses",
    "lastAgentUpdateBefore",
    "lastAgentUpdateAfter",
    "lastSeenBefore",
    "lastSeenAfter",
    "ids",
    "isolationStatus",
    "hostnameContains",
    "serialNumberContains",
    "associatedPersonContains",
    "groupNameContains",
    "search",
    "online",
    "fields",
    "view",
    "groupIds",
];

pub(crate) fn feeds() -> [Feed<Sophos>; 2] {
    [
        Feed::new(FEED, ("id", "hostname"), |world, index| id(world.vendor.seed, index), record),
        Feed::new(SOFTWARE, ("code", "version"), software_id, software)
            .inside(FEED, |world, index| installed(world.vendor.seed, index)),
    ]
}

pub(crate) fn routes() -> Vec<Route<Sophos>> {
    routes_of(
        FEED,
        vec![
            Route::read("GET /endpoint/v1/endpoints", endpoints),
            Route::write("POST /endpoint/v1/endpoints/delete", delete_many),
            Route::write("POST /endpoint/v1/endpoints/isolation", isolate_many),
            Route::read("GET /endpoint/v1/endpoints/{endpointId}", |world, call| {
                known(call, &["fields", "view"])?;
                let shown = view(call, record(world, find(world, call, call.param(0))?))?;
                Ok(Answer::json(partial(call, &shown)))
            }),
            Route::write("DELETE /endpoint/v1/endpoints/{endpointId}", |world, call| {
                let index = find(world, call, call.param(0))?;
                world.core.fleet(FEED).remove(index);
                Ok(Answer::json(json!({"deleted": true})))
            }),
            Route::read("GET /endpoint/v1/endpoints/{endpointId}/isolation", |world, call| {
                Ok(Answer::json(isolation(world, find(world, call, call.param(0))?)))
            }),
            Route::write("PATCH /endpoint/v1/endpoints/{endpointId}/isolation", |world, call| {
                let (enabled, _) = wanted(call)?;
                let index = find(world, call, call.param(0))?;
                isolate(world, index, enabled)?;
                Ok(Answer::json(isolation(world, index)))
            }),
            Route::write("POST /endpoint/v1/endpoints/{endpointId}/scans", requested),
            Route::write("POST /endpoint/v1/endpoints/{endpointId}/update-checks", requested),
            Route::read("GET /endpoint/v1/endpoints/{endpointId}/tamper-protection", |world, call| {
                Ok(Answer::json(tamper_protection(world, find(world, call, call.param(0))?)))
            }),
            Route::write("POST /endpoint/v1/endpoints/{endpointId}/tamper-protection", set_tamper_protection),
        ],
    )
}

pub(crate) fn id(seed: u64, index: u64) -> String {
    indexed_uuid(KIND, seed, index)
}

pub(crate) fn find(world: &World<Sophos>, call: &Call, id: &str) -> Result<u64, Refusal> {
    rows::find(world, call, FEED, KIND, id)
}

fn endpoints(world: &World<Sophos>, call: &Call) -> Outcome {
    known(call, PARAMETERS)?;
    let query = &call.query;
    let times = [
        (Bounds::of(world, call, "lastSeenAfter", "lastSeenBefore")?, "lastSeenAt"),
        (Bounds::of(world, call, "lastOsUpdateAfter", "lastOsUpdateBefore")?, "lastOsUpdateAt"),
        (Bounds::of(world, call, "lastAgentUpdateAfter", "lastAgentUpdateBefore")?, "lastAgentUpdateAt"),
    ];
    let flags = [
        (query.flag("tamperProtectionEnabled")?, "tamperProtectionEnabled"),
        (query.flag("tamperProtectionSupported")?, "tamperProtectionSupported"),
        (query.flag("online")?, "online"),
    ];
    let grouped = query.flag("assignedToGroup")?;
    let macs =
        query.get("macAddresses").map(|macs| macs.split(',').map(mac).collect::<Result<Vec<_>, _>>()).transpose()?;
    let fields = rows::searched(call, &["hostname", "groupName", "associatedPersonName", "ipAddresses", "osName"])?;
    view(call, json!({}))?;
    let contains = |name: &str, value: &Value| {
        query
            .get(name)
            .is_none_or(|part| value.as_str().is_some_and(|text| text.to_lowercase().contains(&part.to_lowercase())))
    };
    let keep = |endpoint: &Value| {
        [("ids", "id"), ("type", "type")].iter().all(|(name, member)| one_of(call, name, &endpoint[*member]))
            && one_of(call, "healthStatus", &endpoint["health"]["overall"])
            && one_of(call, "isolationStatus", &endpoint["isolation"]["status"])
            && one_of(call, "lockdownStatus", &endpoint["lockdown"]["status"])
            && one_of(call, "overallEncryptionStatus", &endpoint["encryption"]["overallStatus"])
            && one_of(call, "groupIds", &endpoint["group"]["id"])
            && contains("hostnameContains", &endpoint["hostname"])
            && query.get("search").is_none_or(|part| fields.iter().any(|field| is_found(endpoint, field, part)))
            && query
                .get("ipAddresses")
                .is_none_or(|wanted| wanted.split(',').any(|one| addresses(endpoint).any(|address| address == one)))
            && query.get("cloud").is_none_or(|wanted| wanted.split(',').any(|one| is_in_cloud(endpoint, one)))
            && macs.as_ref().is_none_or(|macs| {
                texts(endpoint, "macAddresses").any(|known| mac(known).is_ok_and(|known| macs.contains(&known)))
            })
            && grouped.is_none_or(|grouped| endpoint["group"].is_object() == grouped)
            && contains("serialNumberContains", &endpoint["serialNumber"])
            && contains("associatedPersonContains", &endpoint["associatedPerson"]["name"])
            && contains("groupNameContains", &endpoint["group"]["name"])
            && flags.iter().all(|(wanted, member)| wanted.is_none_or(|wanted| endpoint[*member] == wanted))
            && times.iter().all(|(bounds, member)| bounds.hold(world, &endpoint[*member]))
    };
    let show = |row| view(call, row).unwrap_or_default();
    rows::keyed(world, call, Keyed { feed: FEED, largest: 500 }, record, keep, show)
}

fn texts<'e>(endpoint: &'e Value, member: &str) -> impl Iterator<Item = &'e str> {
    endpoint[member].as_array().into_iter().flatten().filter_map(Value::as_str)
}

fn addresses(endpoint: &Value) -> impl Iterator<Item = &str> {
    texts(endpoint, "ipv4Addresses").chain(texts(endpoint, "ipv6Addresses"))
}

/// The digits of a hardware address, in any of the contract's spellings.
fn mac(text: &str) -> Result<String, Refusal> {
    let digits: String = text.chars().filter(|letter| !":-.".contains(*letter)).collect();
    let is_address = matches!(digits.len(), 12 | 16) && digits.chars().all(|digit| digit.is_ascii_hexdigit());
    if is_address { Ok(digits.to_lowercase()) } else { Err(Refusal::bad(format!("macAddresses: {text} is none"))) }
}

/// Whether an endpoint is in a cloud: `aws`, or `aws:` and the id of an instance.
fn is_in_cloud(endpoint: &Value, wanted: &str) -> bool {
    let (provider, instance) = wanted.split_once(':').map_or((wanted, None), |(provider, id)| (provider, Some(id)));
    endpoint["cloud"]["provider"] == provider && instance.is_none_or(|id| endpoint["cloud"]["instanceId"] == id)
}

fn is_found(endpoint: &Value, field: &str, part: &str) -> bool {
    let contains = |text: &str| text.to_lowercase().contains(&part.to_lowercase());
    let text = match field {
        "groupName" => &endpoint["group"]["name"],
        "associatedPersonName" => &endpoint["associatedPerson"]["name"],
        "osName" => &endpoint["os"]["name"],
        "ipAddresses" => return addresses(endpoint).any(contains),
        _ => &endpoint["hostname"],
    };
    text.as_str().is_some_and(contains)
}

/// The members that the query's `view` selects.
fn view(call: &Call, mut endpoint: Value) -> Result<Value, Refusal> {
    let keep: &[&str] = match call.query.get("view") {
        Some("full") => return Ok(endpoint),
        Some("basic") => &["id", "type", "tenant", "hostname", "os"],
        None | Some("summary") => &[
            "id",
            "type",
            "tenant",
            "hostname",
            "os",
            "health",
            "ipv4Addresses",
            "ipv6Addresses",
            "macAddresses",
            "associatedPerson",
            "group",
            "tamperProtectionEnabled",
            "tamperProtectionSupported",
            "assignedProducts",
            "lastSeenAt",
            "online",
            "isolation",
        ],
        Some(_) => return Err(Refusal::bad("view: basic, summary or full")),
    };
    if let Some(members) = endpoint.as_object_mut() {
        members.retain(|name, _| keep.contains(&name.as_str()));
    }
    Ok(endpoint)
}

/// Type, is server, platform, name, major, minor, build.
type Os = (&'static str, bool, &'static str, &'static str, u64, u64, u64);
const SYSTEMS: &[Os] = &[
    ("computer", false, "windows", "Windows 11 Pro", 10, 0, 22_631),
    ("computer", false, "windows", "Windows 11 Education ", 10, 0, 22_621),
    ("server", true, "windows", "Windows Server 2022 Standard", 10, 0, 20_348),
    ("computer", false, "macOS", "macOS Sonoma", 14, 5, 0),
    ("server", true, "linux", "Ubuntu 22.04.4 LTS", 22, 4, 0),
];
const PRODUCTS: &[&str] = &["coreAgent", "interceptX", "endpointProtection", "xdr", "mtr", "deviceEncryption", "ztna"];

/// The initial groups of a tenant's endpoints: computers are in groups with an even number, servers in the others.
pub(crate) const GROUPS: u64 = 12;

pub(crate) fn group_id(seed: u64, tenant: u64, number: u64) -> String {
    indexed_uuid("sophos-endpoint-group", seed, tenant * (GROUPS + 1) + number)
}

pub(crate) fn group_name(seed: u64, tenant: u64, number: u64) -> String {
    let mut dice = Dice::new("sophos-endpoint-group-name", seed, tenant * (GROUPS + 1) + number);
    format!("{} {number:02}", dice.pick(DEPARTMENTS))
}

fn installed(seed: u64, index: u64) -> u64 {
    Dice::new("sophos-endpoint-products", seed, index).of(&[2, 2, 3, 4, 0])
}

pub(crate) fn record(world: &World<Sophos>, index: u64) -> Value {
    let (seed, clean) = (world.vendor.seed, world.core.options.clean);
    let dice = &mut Dice::new("sophos-endpoint-facts", seed, index);
    let (kind, is_server, platform, name, major, minor, build) = dice.of(SYSTEMS);
    let change = world.core.fleet(FEED).change(index);
    let (first, last, _) = (dice.pick(FIRST), dice.pick(LAST), dice.pick(DEPARTMENTS));
    let hostname = match (platform, dice.below(4)) {
        ("macOS", 0) => format!("{first}’s MacBook Pro"),
        (_, 1) => format!("{}-{}.corp.example.org", if is_server { "srv" } else { "ws" }, dice.hex(5)),
        _ => format!("{}-{}", if is_server { "SRV" } else { "WS" }, dice.upper(6)),
    };
    let contact = dice.instant(2025, 2025);
    let last_contact = change.at.unwrap_or(contact);
    let health = dice.pick(&["good", "good", "suspicious", "bad", "unknown"]);
    let tenant = tenant_of(world, FEED, index);
    let number = dice.below(GROUPS) / 2 * 2 + u64::from(is_server);
    let (group, mut group_name) = (group_id(seed, tenant, number), group_name(seed, tenant, number));
    if change.revision > 0 {
        group_name = format!("{group_name} (changed {})", change.revision);
    }
    let person = neighbour(world, FEED, "users", index);
    let mut endpoint = SAMPLE.clone();
    let macs: Vec<String> = (0..dice.of(&[0, 1, 1, 2])).map(|_| dice.mac(":")).collect();
    let mut ipv4: Vec<String> = (0..dice.of(&[0, 1, 1, 2])).map(|_| dice.ip4()).collect();
    if dice.chance(200) {
        ipv4.insert(0, "169.254.12.7".into());
    }
    let members = json!({
        "id": id(seed, index), "type": kind, "tenant": {"id": tenant_id(seed, tenant)}, "hostname": hostname,
        "os": {"isServer": is_server, "platform": platform, "name": name, "majorVersion": major, "minorVersion": minor, "build": build},
        "ipv4Addresses": ipv4, "ipv6Addresses": [dice.ip6()], "macAddresses": macs, "group": {"id": group, "name": group_name},
        "groupHierarchy": [{"id": group, "name": group_name, "parentId": "91c7f2a8-90cc-4f6c-9e3c-5f0e7b1d4c21"},
            {"id": "91c7f2a8-90cc-4f6c-9e3c-5f0e7b1d4c21", "name": "France"}],
        "associatedPerson": {"id": user::id(seed, person), "name": format!("{first} {last}"), "viaLogin": format!("{hostname}\\{}", first.to_lowercase())},
        "tamperProtectionEnabled": dice.chance(900), "assignedProducts": products(world, index), "lastSeenAt": rfc3339(last_contact, 3), "serialNumber": dice.upper(8),
        "online": dice.chance(600) || change.at.is_some(), "cloned": dice.chance(20), "lastOsUpdateAt": rfc3339(dice.instant(2025, 2025), 3),
        "lastAgentUpdateAt": rfc3339(dice.instant(2025, 2025), 3)
    });
    merge(&mut endpoint, members);
    endpoint["health"]["overall"] = json!(health);
    if dice.chance(100) {
        endpoint["cloud"] =
            json!({"provider": dice.pick(&["aws", "azure"]), "instanceId": format!("i-{}", dice.hex(17))});
    }
    spoil(dice, clean, &mut endpoint);
    world.core.fleet(FEED).lay_edits_over(index, &mut endpoint);
    endpoint
}

/// An odd member, and the gaps that were seen. They come last, so that they do not change the other members.
fn spoil(dice: &mut Dice, clean: bool, endpoint: &mut Value) {
    if odd(dice, clean, 50) {
        endpoint["modules"] = json!([{"name": "Core Agent", "version": "2025.2.3.8.0"}]);
    }
    gaps(
        dice,
        clean,
        endpoint,
        &[
            "group",
            "associatedPerson",
            "serialNumber",
            "health",
            "encryption",
            "lockdown",
            "tags",
            "packages",
            "lastAgentUpdateAt",
        ],
        &["group", "associatedPerson", "macAddresses", "tags"],
    );
}

/// The products of an endpoint, those that are installed first.
fn products(world: &World<Sophos>, index: u64) -> Vec<Value> {
    let seeded = installed(world.vendor.seed, index);
    let fleet = world.core.fleet(SOFTWARE);
    let here = |place: &u64| !fleet.was_removed(*place) && (place % SLOTS < seeded || fleet.parent(*place).is_some());
    let mut products: Vec<Value> = (index * SLOTS..(index + 1) * SLOTS)
        .filter(here)
        .map(|place| product(place, fleet.change(place).revision))
        .collect();
    if index.is_multiple_of(3) {
        products.push(json!({"code": "deviceEncryption", "version": "2025.1.3.2.0", "status": "notInstalled"}));
    }
    products
}

fn product(place: u64, revision: u32) -> Value {
    let number = place % SLOTS;
    let code = usize::try_from(number)
        .ok()
        .and_then(|number| PRODUCTS.get(number))
        .map_or_else(|| format!("module{number}"), |code| (*code).to_owned());
    json!({"code": code, "version": format!("2025.2.{revision}.{}.0", number + 3), "status": "installed"})
}

/// A product as in its feed, with members of its endpoint.
fn software(world: &World<Sophos>, index: u64) -> Value {
    let endpoint = record(world, index / SLOTS);
    let members = ["id", "type", "tenant", "hostname", "os", "lastSeenAt"];
    let described = members
        .into_iter()
        .filter(|name| !endpoint[*name].is_null())
        .map(|name| (name.to_owned(), endpoint[name].clone()));
    let revision = world.core.fleet(SOFTWARE).change(index).revision;
    json!({"endpoint": described.collect::<Map<_, _>>(), "product": product(index, revision)})
}

fn software_id(world: &World<Sophos>, index: u64) -> String {
    let code = product(index, 0)["code"].as_str().unwrap_or("").to_owned();
    format!("{}:{code}", id(world.vendor.seed, index / SLOTS))
}

fn wanted(call: &Call) -> Result<(bool, Value), Refusal> {
    let body = call.object()?;
    let enabled = body["enabled"].as_bool().ok_or_else(|| Refusal::bad("enabled: a boolean is required"))?;
    Ok((enabled, body))
}

fn ids(world: &World<Sophos>, call: &Call, ids: &Value, most: usize) -> Result<Vec<u64>, Refusal> {
    let ids = ids.as_array().filter(|ids| (1..=most).contains(&ids.len()));
    let ids = ids.ok_or_else(|| Refusal::bad(format!("1 to {most} endpoint ids are required")))?;
    ids.iter().map(|id| find(world, call, id.as_str().unwrap_or(""))).collect()
}

fn delete_many(world: &World<Sophos>, call: &Call) -> Outcome {
    let body = call.object()?;
    for index in ids(world, call, &body["endpointIds"], 1000)? {
        world.core.fleet(FEED).remove(index);
    }
    Ok(Answer::json(json!({"endpointIds": body["endpointIds"]})))
}

fn isolate_many(world: &World<Sophos>, call: &Call) -> Outcome {
    let (enabled, body) = wanted(call)?;
    let found = ids(world, call, &body["ids"], 1000)?;
    for index in &found {
        isolate(world, *index, enabled)?;
    }
    let items =
        found.iter().map(|index| json!({"id": id(world.vendor.seed, *index), "isolation": isolation(world, *index)}));
    let mut answer = Answer::json(json!({"items": items.collect::<Vec<_>>()}));
    answer.status = StatusCode::ACCEPTED;
    Ok(answer)
}

/// Answers a conflict if the endpoint already has that state.
fn isolate(world: &World<Sophos>, index: u64, enabled: bool) -> Result<(), Refusal> {
    if record(world, index)["isolation"]["adminIsolated"] == enabled {
        return Err(Refusal::new(StatusCode::CONFLICT, "the endpoint is so already"));
    }
    let status = if enabled { "isolated" } else { "notIsolated" };
    let isolation = json!({"status": status, "adminIsolated": enabled, "selfIsolated": false});
    world.core.fleet(FEED).edit(index, Map::from_iter([("isolation".to_owned(), isolation)]));
    Ok(())
}

fn isolation(world: &World<Sophos>, index: u64) -> Value {
    let enabled = record(world, index)["isolation"]["adminIsolated"] == true;
    let mut isolation = json!({"enabled": enabled});
    if let Some(at) = world.core.fleet(FEED).change(index).changed_at {
        isolation[if enabled { "lastEnabledAt" } else { "lastDisabledAt" }] = json!(rfc3339(at, 3));
    }
    isolation
}

fn requested(world: &World<Sophos>, call: &Call) -> Outcome {
    call.object()?;
    let index = find(world, call, call.param(0))?;
    let at = world.core.fleet(FEED).tick();
    let id = Dice::new("sophos-request", world.vendor.seed ^ index, at.unsigned_abs()).uuid();
    let mut answer = Answer::json(json!({"id": id, "status": "requested", "requestedAt": rfc3339(at, 3)}));
    answer.status = StatusCode::CREATED;
    Ok(answer)
}

fn tamper_protection(world: &World<Sophos>, index: u64) -> Value {
    let revision = world.core.fleet(FEED).change(index).at.unwrap_or(0);
    let password = Dice::new("sophos-tamper", world.vendor.seed ^ revision.unsigned_abs(), index).hex(12);
    json!({"enabled": record(world, index)["tamperProtectionEnabled"], "password": password, "previousPasswords": []})
}

fn set_tamper_protection(world: &World<Sophos>, call: &Call) -> Outcome {
    let body = call.object()?;
    if !body["enabled"].is_boolean() && body["regeneratePassword"] != true {
        return Err(Refusal::bad("enabled or regeneratePassword is required"));
    }
    let index = find(world, call, call.param(0))?;
    let members = body["enabled"].as_bool().map(|enabled| ("tamperProtectionEnabled".to_owned(), json!(enabled)));
    world.core.fleet(FEED).edit(index, members.into_iter().collect());
    let mut answer = Answer::json(tamper_protection(world, index));
    answer.status = StatusCode::CREATED;
    Ok(answer)
}

/// The endpoint of a finding of a feed.
pub(crate) fn of_finding(world: &World<Sophos>, feed: &str, index: u64) -> Value {
    record(world, neighbour(world, feed, FEED, index))
}
