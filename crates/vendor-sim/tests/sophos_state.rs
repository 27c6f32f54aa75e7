//! A write to the simulated Sophos Central is seen by the reads that follow, family by family.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use common::sophos::{Client, deleted, text};
use serde_json::{Value, json};
use vendor_sim::{Identity, SophosSim};

const NONE: Value = Value::Null;
const USERS: &str = "/common/v1/directory/users";
const GROUPS: &str = "/common/v1/directory/user-groups";
const NOBODY: &str = "00000000-0000-4000-8000-000000000001";

#[tokio::test]
async fn users_come_change_and_go() {
    let client = Client::new(6).await;
    let before = client.ids(USERS).await;
    let body = json!({"name": "Ada", "firstName": "Ada", "lastName": "Byron", "email": "ada@example.com", "exchangeLogin": "ada"});
    let made = client.done("POST", USERS, &body).await;
    for (name, value) in body.as_object().unwrap() {
        assert_eq!(&made[name], value);
    }
    assert_eq!(made["source"]["type"], "custom");
    let own = format!("{USERS}/{}", text(&made["id"]));
    assert_eq!(client.read(&own).await, made);
    assert_eq!(client.ids(USERS).await, [before.as_slice(), &[made["id"].clone()]].concat());

    let changed = client.done("PATCH", &own, &json!({"name": "Ada Byron", "email": "ada.byron@example.com"})).await;
    assert_eq!((&changed["name"], &changed["lastName"]), (&json!("Ada Byron"), &json!("Byron")));
    assert!(changed["updatedAt"].as_str() > made["updatedAt"].as_str());
    assert_eq!(client.read(&own).await, changed);
    let found = client.ids(&format!("{USERS}?search=ada.byron&searchFields=email")).await;
    assert_eq!(found, [made["id"].clone()]);

    let conflict = (409, json!("Conflict"));
    let same = json!({"name": "Other", "email": "ADA.byron@example.com"});
    assert_eq!(client.refused("POST", USERS, &same).await, conflict, "no two users have one address");
    assert_eq!(client.refused("POST", USERS, &json!({"email": "x@example.com"})).await.0, 400);
    let nowhere = json!({"name": "X", "groupIds": [NOBODY]});
    assert_eq!(client.refused("POST", USERS, &nowhere).await, (404, json!("NotFound")));

    assert_eq!(client.delete(&own).await, deleted());
    assert_eq!(client.get(&own).await.0, 404);
    assert_eq!(client.ids(USERS).await, before);
    // The vendor answers 200 where there is nobody.
    assert_eq!(client.delete(&own).await, json!({"deleted": false}));
    assert_eq!(client.refused("PATCH", &own, &json!({"name": "X"})).await.0, 404);
}

#[tokio::test]
async fn what_comes_from_another_directory_is_changed_there() {
    let client = Client::new(40).await;
    for list in [USERS, GROUPS] {
        let all = client.items(&format!("{list}?pageSize=100")).await;
        let synced = all.iter().find(|one| one["source"]["type"] == "activeDirectory").unwrap();
        let own = format!("{list}/{}", text(&synced["id"]));
        let before = client.read(&own).await;
        assert_eq!(client.refused("PATCH", &own, &json!({"name": "X"})).await.0, 409);
        assert_eq!(client.refused("DELETE", &own, &NONE).await.0, 409);
        assert_eq!(client.read(&own).await, before);
    }
}

#[tokio::test]
async fn users_enter_and_leave_groups() {
    let client = Client::new(6).await;
    let users = client.ids(USERS).await;
    let (first, second) = (text(&users[0]), text(&users[1]));
    let made = client.done("POST", GROUPS, &json!({"name": "Lab", "description": "why", "userIds": [first]})).await;
    let id = text(&made["id"]);
    let own = format!("{GROUPS}/{id}");
    assert_eq!((&made["users"]["total"], &made["users"]["items"][0]["id"]), (&json!(1), &users[0]));
    assert_eq!(client.ids(&format!("{own}/users")).await, [users[0].clone()]);
    assert!(client.ids(&format!("{GROUPS}?search=Lab")).await.contains(&made["id"]));
    assert_eq!(client.refused("POST", GROUPS, &json!({"name": "Lab"})).await, (409, json!("Conflict")));

    let added = client.done("POST", &format!("{own}/users"), &json!({"ids": [second]})).await;
    assert_eq!(added["addedUsers"][0]["id"], users[1]);
    assert_eq!(client.ids(&format!("{USERS}/{second}/groups")).await, [made["id"].clone()]);
    assert_eq!(client.ids(&format!("{USERS}?groupId={id}")).await, users[..2]);
    assert_eq!(client.read(&format!("{USERS}/{second}")).await["groups"]["items"][0]["name"], "Lab");

    let changed = client.done("PATCH", &own, &json!({"name": "Laboratory"})).await;
    assert_eq!((&changed["name"], &changed["users"]["total"]), (&json!("Laboratory"), &json!(2)));
    assert_eq!(client.read(&format!("{USERS}/{second}")).await["groups"]["items"][0]["name"], "Laboratory");

    let third = text(&users[2]);
    let left = client.delete(&format!("{own}/users?ids={first},{third}")).await;
    assert_eq!((&left["removedUsers"][0]["id"], &left["errors"]["usersNotFound"]), (&users[0], &json!([third])));
    assert_eq!(client.delete(&format!("{USERS}/{second}/groups/{id}")).await, json!({"removed": true}));
    assert_eq!(client.delete(&format!("{own}/users/{second}")).await, json!({"removed": false}));
    assert_eq!(client.ids(&format!("{own}/users")).await, [NONE; 0]);
    let entered = client.done("POST", &format!("{USERS}/{first}/groups"), &json!({"ids": [id]})).await;
    assert_eq!(entered["addedToGroups"][0]["id"], made["id"]);
    assert_eq!(client.refused("POST", &format!("{USERS}/{first}/groups"), &json!({"ids": [NOBODY]})).await.0, 404);
    let gone = client.delete(&format!("{USERS}/{first}/groups?ids={id},{NOBODY}")).await;
    assert_eq!(
        (&gone["removedFromGroups"][0]["id"], &gone["errors"]["groupsNotFound"]),
        (&made["id"], &json!([NOBODY]))
    );

    client.done("POST", &format!("{own}/users"), &json!({"ids": [second]})).await;
    assert_eq!(client.delete(&own).await, deleted());
    assert_eq!(client.get(&own).await.0, 404);
    assert_eq!(client.ids(&format!("{USERS}/{second}/groups")).await, [NONE; 0], "its users have left it");
}

#[tokio::test]
async fn users_become_administrators() {
    let client = Client::new(2).await;
    let list = "/common/v1/admins";
    let user = client.items(USERS).await[0].clone();
    let roles = client.ids("/common/v1/roles").await;
    let body = json!({"userId": user["id"], "roleAssignments": [{"roleId": roles[0]}]});
    let made = client.done("POST", list, &body).await;
    assert_eq!((&made["users"][0]["id"], &made["profile"]["name"]), (&user["id"], &user["name"]));
    let own = format!("{list}/{}", text(&made["id"]));
    assert_eq!(client.read(&own).await, made);
    assert!(client.ids(list).await.contains(&made["id"]));
    for (user, role) in [(json!(NOBODY), &roles[0]), (user["id"].clone(), &json!(NOBODY))] {
        let body = json!({"userId": user, "roleAssignments": [{"roleId": role}]});
        assert_eq!(client.refused("POST", list, &body).await.0, 404);
    }

    // A role takes the place of the one before.
    let assignments = format!("{own}/role-assignments");
    let assigned = client.done("POST", &assignments, &json!({"roleId": roles[1]})).await;
    assert_eq!(client.items(&assignments).await, std::slice::from_ref(&assigned));
    let one = format!("{assignments}/{}", text(&assigned["id"]));
    assert_eq!(client.read(&one).await["roleId"], roles[1]);
    assert_eq!(client.delete(&one).await, deleted());
    assert_eq!((client.items(&assignments).await.len(), client.get(&one).await.0), (0, 404));

    assert_eq!(client.delete(&own).await, deleted());
    assert_eq!(client.get(&own).await.0, 404);
    let left = client.ids(list).await;
    client.delete(&format!("{list}/{}", text(&left[0]))).await;
    let only = format!("{list}/{}", text(&left[1]));
    assert_eq!(client.refused("DELETE", &only, &NONE).await, (409, json!("Conflict")), "the last one stays");
}

#[tokio::test]
async fn a_partner_makes_a_tenant() {
    let sim = SophosSim::builder().identity(Identity::Partner).tenants(2).fleet(8).clean().unlimited().start().await;
    let mut client = Client::of(sim.unwrap()).await;
    let me = client.read("/whoami/v1").await;
    let list = "/partner/v1/tenants";
    client.owner = ("x-partner-id", text(&me["id"]).to_owned());
    let before = client.ids(list).await;
    let body = json!({"name": "Neuland", "showAs": "Neuland AG", "dataGeography": "DE", "billingType": "trial",
        "contact": {"firstName": "A", "lastName": "B", "email": "a@example.com"}});
    let made = client.done("POST", list, &body).await;
    for name in ["name", "showAs", "dataGeography", "billingType"] {
        assert_eq!(made[name], body[name]);
    }
    assert_eq!(client.read(&format!("{list}/{}", text(&made["id"]))).await, made);
    assert_eq!(client.ids(list).await, [before, vec![made["id"].clone()]].concat());
    assert_eq!(client.refused("POST", list, &json!({"name": "X"})).await.0, 400);

    // It can be worked in, and what is made in it is nobody else's.
    client.owner = ("x-tenant-id", text(&made["id"]).to_owned());
    assert_eq!(client.ids(USERS).await, [NONE; 0]);
    let user = client.done("POST", USERS, &json!({"name": "Ada"})).await;
    assert_eq!(user["tenant"]["id"], made["id"]);
    assert_eq!(client.ids(USERS).await, [user["id"].clone()]);
    client.owner = ("x-tenant-id", client.sim.tenant_ids()[0].clone());
    assert!(!client.ids(USERS).await.contains(&user["id"]));
    assert_eq!(client.get(&format!("{USERS}/{}", text(&user["id"]))).await.0, 404);
}

#[tokio::test]
async fn mobile_devices_come_change_and_go() {
    let client = Client::new(5).await;
    let list = "/mobile/v1/devices";
    let groups = client.items("/mobile/v1/device-groups").await;
    let before = client.ids(list).await;
    let body =
        json!({"name": "Phone", "platform": "android", "ownershipType": "corporate", "groupId": groups[0]["id"]});
    let made = client.done("POST", list, &body).await;
    assert_eq!((&made["name"], &made["managedState"]), (&json!("Phone"), &json!("notManaged")));
    let own = format!("{list}/{}", text(&made["id"]));
    let whole = client.read(&own).await;
    assert_eq!((&whole["deviceGroup"]["id"], &whole["os"]["platform"]), (&groups[0]["id"], &json!("android")));
    assert_eq!(client.ids(list).await, [before.as_slice(), &[made["id"].clone()]].concat());
    assert_eq!(client.ids(&format!("{list}?managedState=notManaged")).await, [made["id"].clone()]);

    let change = json!({"name": "Tablet", "ownershipType": "employee", "groupId": groups[1]["id"]});
    client.done("PUT", &own, &change).await;
    let whole = client.read(&own).await;
    assert_eq!(
        (&whole["name"], &whole["ownershipType"], &whole["deviceGroup"]["id"]),
        (&json!("Tablet"), &json!("employee"), &groups[1]["id"])
    );
    assert_eq!(client.refused("PUT", &own, &json!({"groupId": NOBODY})).await.0, 404);

    let act = client
        .done("POST", "/mobile/v1/actions/lock", &json!({"endpoints": [made["id"]], "arguments": {"lockCode": 1}}))
        .await;
    let action = format!("/mobile/v1/actions/{}", text(&act["created"][0]["id"]));
    let seen = client.read(&action).await;
    assert_eq!((&seen["type"], &seen["device"]["id"]), (&json!("lock"), &made["id"]));
    assert_eq!(client.delete(&action).await, deleted());
    assert_eq!(client.get(&action).await.0, 404);

    let properties = format!("{own}/properties");
    client.done("POST", &properties, &json!({"key": "custom.room", "value": "1"})).await;
    client.done("PUT", &format!("{properties}/custom.room"), &json!({"value": "2"})).await;
    let room = client.items(&properties).await.into_iter().find(|one| one["key"] == "custom.room").unwrap();
    assert_eq!(room["value"], "2");

    assert_eq!(client.delete(&own).await, deleted());
    assert_eq!((client.get(&own).await.0, client.ids(list).await), (404, before));
    assert_eq!(client.delete(&own).await, json!({"deleted": false}));
}

#[tokio::test]
async fn filters_of_mobile_devices_apply() {
    let client = Client::new(60).await;
    let list = "/mobile/v1/devices?pageSize=100&view=full";
    let all = client.items(list).await;
    let middle = text(&all[30]["createdAt"]).to_owned();
    let cases: Vec<(String, Keeps<'_>)> = vec![
        ("compliant=false".into(), Box::new(|one| one["compliance"]["compliant"] == false)),
        ("violationSeverity=low,high".into(), Box::new(|one| one["compliance"]["severity"] != "medium")),
        ("healthState=amber".into(), Box::new(|one| one["healthState"]["state"] == "amber")),
        ("ownershipType=employee".into(), Box::new(|one| one["ownershipType"] == "employee")),
        (
            format!("operatingSystemIds={}", text(&all[0]["os"]["id"])),
            Box::new(|one| one["os"]["id"] == all[0]["os"]["id"]),
        ),
        (
            format!("deviceGroupIds={}", text(&all[0]["deviceGroup"]["id"])),
            Box::new(|one| one["deviceGroup"]["id"] == all[0]["deviceGroup"]["id"]),
        ),
        (format!("createdBefore={middle}"), Box::new(|one| text(&one["createdAt"]) < middle.as_str())),
        (format!("createdAfter={middle}"), Box::new(|one| text(&one["createdAt"]) >= middle.as_str())),
        ("search=ipados&searchFields=osName".into(), Box::new(|one| one["os"]["name"] == "iPadOS")),
        ("platform=android".into(), Box::new(|one| one["os"]["platform"] == "android")),
    ];
    check(&client, list, &all, cases).await;
    assert_eq!(client.refused("GET", "/mobile/v1/devices?createdBefore=soon", &NONE).await.0, 400);
    assert_eq!(client.refused("GET", "/mobile/v1/devices?searchFields=colour", &NONE).await.0, 400);
    assert_eq!(client.items("/mobile/v1/devices").await[0].get("modelName"), None, "the basic view");
}

/// What a condition keeps.
type Keeps<'k> = Box<dyn Fn(&Value) -> bool + 'k>;

/// Each condition keeps what its function keeps of all records: some, and not all.
async fn check(client: &Client, list: &str, all: &[Value], cases: Vec<(String, Keeps<'_>)>) {
    for (condition, keeps) in cases {
        let found = client.ids(&format!("{list}&{condition}")).await;
        let expected: Vec<Value> = all.iter().filter(|one| keeps(one)).map(|one| one["id"].clone()).collect();
        assert_eq!(found, expected, "{condition}");
        assert!(!found.is_empty() && found.len() < all.len(), "{condition} tells nothing: {}", found.len());
    }
}

#[tokio::test]
async fn filters_of_endpoints_apply() {
    let client = Client::new(80).await;
    let list = "/endpoint/v1/endpoints?view=full&pageSize=100";
    let all = client.items(list).await;
    let with = |member: &str| all.iter().find(|one| !one[member][0].is_null()).unwrap().clone();
    let (mac, address) =
        (text(&with("macAddresses")["macAddresses"][0]).to_owned(), with("ipv4Addresses")["ipv4Addresses"][0].clone());
    let cloud = all.iter().find(|one| one["cloud"].is_object()).unwrap()["cloud"].clone();
    let (os, agent) = (text(&all[40]["lastOsUpdateAt"]).to_owned(), text(&all[40]["lastAgentUpdateAt"]).to_owned());
    let bare = mac.replace(':', "").to_lowercase();
    let dotted = format!("{}.{}.{}", &bare[..4], &bare[4..8], &bare[8..]);
    let has = |one: &Value, member: &str, value: &Value| one[member].as_array().is_some_and(|all| all.contains(value));
    let mut cases: Vec<(String, Keeps<'_>)> = vec![
        (format!("ipAddresses={}", text(&address)), Box::new(|one| has(one, "ipv4Addresses", &address))),
        (format!("cloud={}", text(&cloud["provider"])), Box::new(|one| one["cloud"]["provider"] == cloud["provider"])),
        (
            format!("cloud={}:{}", text(&cloud["provider"]), text(&cloud["instanceId"])),
            Box::new(|one| one["cloud"]["instanceId"] == cloud["instanceId"]),
        ),
        (format!("lastOsUpdateBefore={os}"), Box::new(|one| text(&one["lastOsUpdateAt"]) < os.as_str())),
        (format!("lastOsUpdateAfter={os}"), Box::new(|one| text(&one["lastOsUpdateAt"]) >= os.as_str())),
        (format!("lastAgentUpdateBefore={agent}"), Box::new(|one| text(&one["lastAgentUpdateAt"]) < agent.as_str())),
        (format!("lastAgentUpdateAfter={agent}"), Box::new(|one| text(&one["lastAgentUpdateAt"]) >= agent.as_str())),
        ("search=ubuntu&searchFields=osName".into(), Box::new(|one| text(&one["os"]["name"]).contains("Ubuntu"))),
        ("tamperProtectionEnabled=false".into(), Box::new(|one| one["tamperProtectionEnabled"] == false)),
    ];
    for spelling in [mac.replace(':', "-"), bare.clone(), dotted] {
        cases.push((format!("macAddresses={spelling}"), Box::new(|one| has(one, "macAddresses", &json!(mac)))));
    }
    check(&client, list, &all, cases).await;
    let supported = all.iter().filter(|one| one["tamperProtectionSupported"] == true).count();
    assert_eq!(client.ids(&format!("{list}&tamperProtectionSupported=true")).await.len(), supported);
    assert_eq!(client.ids(&format!("{list}&tamperProtectionSupported=false")).await.len(), all.len() - supported);
    assert_eq!(client.ids(&format!("{list}&overallEncryptionStatus=suspended")).await, [NONE; 0]);
    for wrong in ["macAddresses=nonsense", "searchFields=colour", "lastOsUpdateAfter=soon", "assignedToGroup=maybe"] {
        assert_eq!(client.refused("GET", &format!("{list}&{wrong}"), &NONE).await.0, 400, "{wrong}");
    }
}

#[tokio::test]
async fn endpoints_enter_and_leave_groups() {
    let client = Client::new(12).await;
    let list = "/endpoint/v1/endpoint-groups";
    let all = client.items("/endpoint/v1/endpoints?view=full&pageSize=100").await;
    for group in client.items(&format!("{list}?pageSize=100")).await {
        let own = all.iter().filter(|one| one["group"]["id"] == group["id"]);
        assert!(
            own.clone().all(|one| one["group"]["name"] == group["name"] && one["type"] == group["type"]),
            "{group}"
        );
        assert_eq!(group["endpoints"]["total"], own.count());
    }
    let first = format!("{list}/{}", text(&all[0]["group"]["id"]));
    assert_eq!(client.read(&first).await["name"], all[0]["group"]["name"]);
    let computers = client.ids("/endpoint/v1/endpoints?type=computer").await;
    let servers = client.ids("/endpoint/v1/endpoints?type=server").await;
    let made =
        client.done("POST", list, &json!({"name": "Lab", "type": "computer", "endpointIds": [computers[0]]})).await;
    let (id, own) = (text(&made["id"]), format!("{list}/{}", text(&made["id"])));
    assert_eq!(client.read(&own).await["endpoints"]["items"][0]["id"], computers[0]);
    let added = client.done("POST", &format!("{own}/endpoints"), &json!({"ids": [computers[1], servers[0]]})).await;
    assert_eq!(
        (&added["addedEndpoints"][0]["id"], &added["errors"]["endpointsOfWrongType"]),
        (&computers[1], &json!([servers[0]]))
    );
    assert_eq!(client.ids(&format!("{own}/endpoints")).await, computers[..2]);
    assert_eq!(client.ids(&format!("/endpoint/v1/endpoints?groupIds={id}")).await, computers[..2]);
    assert_eq!(client.ids(&format!("{list}?endpointIds={}", text(&computers[1]))).await, [made["id"].clone()]);

    client.done("PATCH", &own, &json!({"name": "Laboratory"})).await;
    let one = format!("/endpoint/v1/endpoints/{}?view=full", text(&computers[0]));
    assert_eq!(client.read(&one).await["group"]["name"], "Laboratory");
    assert_eq!(client.refused("DELETE", &own, &NONE).await, (409, json!("Conflict")), "it is not empty");
    assert_eq!(client.delete(&format!("{own}/endpoints/{}", text(&computers[0]))).await, json!({"removed": true}));
    client.delete(&format!("{own}/endpoints?ids={}", text(&computers[1]))).await;
    assert!(client.read(&one).await["group"].is_null());
    assert!(client.ids("/endpoint/v1/endpoints?assignedToGroup=false").await.contains(&computers[0]));
    assert_eq!(client.delete(&own).await, deleted());
    assert_eq!(client.get(&own).await.0, 404);
}

#[tokio::test]
async fn settings_of_policies_are_set_and_reset() {
    let client = Client::new(2).await;
    let list = "/endpoint/v1/policies";
    let key = "endpoint.malware.enabled";
    let own = format!("{list}/{}", text(&client.ids(list).await[0]));
    for settings in [format!("{own}/settings"), format!("{list}/threat-protection/base/settings")] {
        let before = client.read(&settings).await;
        let after = client.done("PATCH", &settings, &json!({key: {"value": false}})).await;
        assert_eq!(after[key]["value"], false);
        assert_eq!(client.read(&settings).await, after);
        let one = format!("{settings}/{key}");
        assert_eq!(client.read(&one).await["value"], false);
        client.done("POST", &format!("{one}/reset"), &NONE).await;
        assert_eq!(client.read(&settings).await, before);
        client.done("PATCH", &settings, &json!({key: {"value": false}})).await;
        client.done("POST", &format!("{settings}/reset"), &NONE).await;
        assert_eq!(client.read(&settings).await, before);
        assert_eq!(client.get(&format!("{settings}/endpoint.no.such")).await.0, 404);
    }
    let copy = client.done("POST", &format!("{own}/clone"), &json!({"name": "Copy"})).await;
    assert_eq!(client.read(&format!("{list}/{}", text(&copy["id"]))).await["name"], "Copy");
}

#[tokio::test]
async fn queries_run_end_and_can_be_cancelled() {
    let client = Client::new(4).await;
    let adhoc = json!({"template": "SELECT 1"});
    let live = json!({"adHocQuery": adhoc, "matchEndpoints": {"all": true}});
    for (list, body) in
        [("/xdr-query/v1/queries/runs", json!({"adHocQuery": adhoc})), ("/live-discover/v1/queries/runs", live)]
    {
        let run = client.done("POST", list, &body).await;
        assert_eq!((&run["status"], &run["result"]), (&json!("pending"), &json!("notAvailable")));
        let own = format!("{list}/{}", text(&run["id"]));
        assert_eq!(client.get(&format!("{own}/results")).await.0, 400, "it has not ended");
        let mut states = Vec::new();
        for _ in 0..3 {
            states.push(client.read(&own).await["status"].clone());
        }
        assert_eq!(states, ["pending", "started", "finished"]);
        assert_eq!(client.read(&own).await["result"], "succeeded");
        assert_eq!(client.items(&format!("{own}/results")).await.len(), 4);
        let other = client.done("POST", list, &body).await;
        let word = if list.starts_with("/xdr") { "statuses" } else { "status" };
        assert_eq!(client.ids(&format!("{list}?{word}=pending")).await, [other["id"].clone()]);
        assert_eq!(client.get(&format!("{list}/{NOBODY}")).await.0, 404);
    }
    let list = "/xdr-query/v1/queries/runs";
    let run = client.done("POST", list, &json!({"adHocQuery": adhoc})).await;
    let own = format!("{list}/{}", text(&run["id"]));
    let cancel = format!("{own}/cancel");
    assert_eq!(client.done("POST", &cancel, &json!({})).await, json!({"canceled": true}));
    let ended = client.read(&own).await;
    assert_eq!((&ended["status"], &ended["result"]), (&json!("finished"), &json!("canceled")));
    assert_eq!(client.get(&format!("{own}/results")).await.0, 400);
    assert_eq!(client.done("POST", &cancel, &json!({})).await, json!({"canceled": false}));
}

#[tokio::test]
async fn mailboxes_and_messages_keep_what_is_done_to_them() {
    let client = Client::new(2).await;
    let list = "/email/v1/mailboxes";
    let before = client.ids(list).await;
    let made = client.done("POST", list, &json!({"type": "user", "email": "a@example.com", "name": "A"})).await;
    let own = format!("{list}/{}", text(&made["id"]));
    assert_eq!(client.done("PATCH", &own, &json!({"name": "B"})).await["name"], "B");
    let change =
        client.done("POST", &format!("{own}/aliases"), &json!({"add": ["b@example.com", "c@example.com"]})).await;
    assert_eq!(change["added"], json!(["b@example.com", "c@example.com"]));
    client.done("POST", &format!("{own}/aliases"), &json!({"remove": ["b@example.com"]})).await;
    let seen = client.read(&own).await;
    assert_eq!((&seen["name"], &seen["aliases"]), (&json!("B"), &json!(["c@example.com"])));
    let gone =
        client.done("POST", &format!("{list}/delete"), &json!({"items": [{"id": made["id"]}, {"id": NOBODY}]})).await;
    assert_eq!((&gone["items"][0]["id"], &gone["errors"][0]["id"]), (&made["id"], &json!(NOBODY)));
    assert_eq!((client.get(&own).await.0, client.ids(list).await), (404, before));

    for quarantine in ["/email/v1/quarantine", "/email/v1/post-delivery-quarantine"] {
        let search = format!("{quarantine}/messages/search");
        let found =
            async || client.done("POST", &search, &json!({"filter": {}})).await["items"].as_array().unwrap().clone();
        let messages = found().await;
        let (first, second) = (&messages[0]["id"], &messages[1]["id"]);
        let one = json!({"filter": {"id": first}});
        assert_eq!(client.done("POST", &search, &one).await["items"].as_array().unwrap().len(), 1);
        let release = format!("{quarantine}/messages/release");
        client.done("POST", &release, &json!({"items": [{"id": first}]})).await;
        client.done("POST", &format!("{quarantine}/messages/delete"), &json!({"items": [{"id": second}]})).await;
        let left: Vec<Value> = found().await.iter().map(|one| one["id"].clone()).collect();
        assert!(left.len() == messages.len() - 2 && !left.contains(first) && !left.contains(second));
        assert_eq!(client.get(&format!("{quarantine}/messages/{}/attachments", text(first))).await.0, 404);
        let again = client.done("POST", &release, &json!({"items": [{"id": first}]})).await;
        assert_eq!(again["errors"][0]["id"], *first);
    }
}

#[tokio::test]
async fn settings_stay_as_they_are_set() {
    let client = Client::new(2).await;
    for path in ["/switch/v1/settings/mac-filtering", "/wifi/v1/settings/mac-filtering"] {
        client.done("PUT", path, &json!({"macAddresses": ["00:00:5e:00:53:07"]})).await;
        assert_eq!(client.read(path).await["macAddresses"], json!(["00:00:5e:00:53:07"]));
    }
    let journal = "/endpoint/v1/settings/event-journal/server";
    client.done("PATCH", journal, &json!({"useRecommended": false, "diskSpaceLimitInMB": 700})).await;
    let set = client.read(journal).await;
    assert_eq!((&set["useRecommended"], &set["diskSpaceLimitInMB"]["value"]), (&json!(false), &json!(700)));
    assert_eq!(client.read("/endpoint/v1/settings/event-journal/computer").await["useRecommended"], true);
    let sites = "/endpoint/v1/settings/web-control/tls-decryption/excluded-websites";
    let site = json!({"value": "example.net", "comment": "why"});
    client.done("PATCH", sites, &json!({"add": [site]})).await;
    assert!(client.items(sites).await.contains(&site));
    assert_eq!(client.delete(sites).await, deleted());
    assert_eq!(client.items(sites).await, [NONE; 0]);
    let blocked = "/endpoint/v1/settings/blocked-addresses";
    let before = client.ids(blocked).await;
    let body = json!({"items": [{"item": ["192.0.2.9"], "comment": "why"}]});
    let made = client.done("POST", &format!("{blocked}/bulk"), &body).await["items"][0].clone();
    assert_eq!(client.ids(blocked).await, [before.as_slice(), &[made["id"].clone()]].concat());
    client.done("POST", &format!("{blocked}/bulk/delete"), &json!({"ids": [made["id"]]})).await;
    assert_eq!(client.ids(blocked).await, before);
}

#[tokio::test]
async fn an_id_that_does_not_exist_is_not_found() {
    let paths = [
        "/endpoint/v1/endpoints",
        "/common/v1/alerts",
        "/common/v1/admins",
        "/cases/v1/cases",
        "/mobile/v1/devices",
        "/common/v1/roles",
        "/endpoint/v1/policies",
        "/email/v1/mailboxes",
        USERS,
        GROUPS,
    ];
    let client = Client::new(3).await;
    for path in paths {
        assert_eq!(client.get(&format!("{path}/{NOBODY}")).await.0, 404, "{path}");
    }
    let body = json!({"ids": [NOBODY], "enabled": true, "comment": "why"});
    assert_eq!(client.refused("POST", "/endpoint/v1/endpoints/isolation", &body).await.0, 404);

    let stands_in = SophosSim::builder().fleet(3).clean().unlimited().composed_ids().start().await.unwrap();
    let client = Client::of(stands_in).await;
    for path in paths {
        assert_eq!(client.get(&format!("{path}/{NOBODY}")).await.0, 200, "{path}");
    }
}

#[tokio::test]
async fn errors_have_the_vendors_members() {
    let mut client = Client::new(2).await;
    let (status, error) = client.get(&format!("{USERS}/{NOBODY}")).await;
    assert_eq!((status, &error["error"], &error["code"]), (404, &json!("NotFound"), &json!("NotFound")));
    for member in ["message", "correlationId", "requestId", "createdAt"] {
        assert!(error[member].is_string(), "{member} of {error}");
    }
    client.token = "Bearer no".to_owned();
    let (status, error) = client.get(USERS).await;
    assert_eq!((status, error.get("code"), error.get("createdAt")), (401, None, None));
}

#[tokio::test]
async fn lists_of_what_is_kept_apply_their_conditions() {
    let client = Client::new(6).await;
    let mailboxes = "/email/v1/mailboxes";
    let body = json!({"type": "user", "email": "ada@example.net", "name": "Ada Byron"});
    let made = client.done("POST", mailboxes, &body).await["id"].clone();
    client
        .done("POST", &format!("{mailboxes}/{}/aliases", text(&made)), &json!({"add": ["countess@example.net"]}))
        .await;
    let locked = client.ids("/mobile/v1/devices").await;
    let body = json!({"endpoints": [locked[0]], "arguments": {"lockCode": 1}});
    let action = client.done("POST", "/mobile/v1/actions/lock", &body).await["created"][0]["id"].clone();
    let groups = client.items("/endpoint/v1/endpoint-groups").await;
    let packages = "/endpoint/v1/software/packages/static";
    let device = text(&locked[0]);
    for (list, is, is_not) in [
        (mailboxes.to_owned(), "nameStartsWith=ada", "nameStartsWith=byron"),
        (mailboxes.to_owned(), "emailStartsWith=ada@", "emailStartsWith=countess"),
        (mailboxes.to_owned(), "alias=countess@example.net", "alias=countess"),
        (mailboxes.to_owned(), "aliasesStartWith=countess", "aliasesStartWith=ada"),
        (mailboxes.to_owned(), "createdAfter=2026-11-20T00:00:00Z", "createdBefore=2026-11-20T00:00:00Z"),
    ] {
        assert_eq!(client.ids(&format!("{list}?{is}")).await, std::slice::from_ref(&made), "{is}");
        assert!(!client.ids(&format!("{list}?{is_not}")).await.contains(&made), "{is_not}");
    }
    let actions = "/mobile/v1/actions";
    for (is, is_not) in [
        (format!("endpointIds={device}"), format!("endpointIds={NOBODY}")),
        ("actionType=lock".to_owned(), "actionType=wipe".to_owned()),
        ("actionState=accepted".to_owned(), "actionState=successful".to_owned()),
    ] {
        assert_eq!(client.ids(&format!("{actions}?{is}")).await, std::slice::from_ref(&action), "{is}");
        assert!(!client.ids(&format!("{actions}?{is_not}")).await.contains(&action), "{is_not}");
    }
    let name = text(&groups[1]["name"]).replace(' ', "%20");
    assert_eq!(client.ids(&format!("/endpoint/v1/endpoint-groups?search={name}")).await, [groups[1]["id"].clone()]);
    let all = client.ids(packages).await;
    assert_eq!(client.ids(&format!("{packages}?releasedFrom=2025-11-01&releasedTo=2025-11-02")).await, all);
    assert_eq!(client.ids(&format!("{packages}?releasedTo=2025-11-01")).await, [NONE; 0], "the end is not included");
    let thumbprint =
        client.items("/endpoint/v1/settings/exploit-mitigation/detected-exploits").await[0]["thumbprint"].clone();
    let others =
        format!("/endpoint/v1/settings/exploit-mitigation/detected-exploits?thumbprintNotIn={}", text(&thumbprint));
    assert_eq!(client.items(&others).await, [NONE; 0], "all seeded ones have the same");
    assert_eq!(client.refused("GET", &format!("{packages}?releasedTo=soon"), &NONE).await.0, 400);
}

#[tokio::test]
async fn findings_are_silenced_and_heard_again() {
    let client = Client::new(2).await;
    let (check, snooze) = ("/account-health-check/v1/health-check", "/account-health-check/v1/snooze");
    let silence = |snoozed: bool| json!({"snoozed": snoozed, "snoozeDetail": {"comment": "known"}});
    let policy = json!({"policyType": "threat-protection", "snoozed": true, "snoozeDetail": {"comment": "known"}});
    let body = json!({"endpoint": {"protection": {"server": silence(true)}, "tamperProtection": {"global": silence(true)},
        "policy": {"computer": [policy]}}});
    let answer = client.done("POST", snooze, &body).await;
    assert_eq!(answer["endpoint"]["protection"]["server"]["snoozeDetail"]["expired"], false);
    let now = client.read(check).await["endpoint"].clone();
    for silenced in [
        &now["protection"]["server"],
        &now["tamperProtection"]["globalDetail"],
        &now["policy"]["computer"]["threat-protection"],
    ] {
        assert_eq!((&silenced["snoozed"], &silenced["snoozeDetail"]["comment"]), (&json!(true), &json!("known")));
    }
    assert_eq!(
        (&now["protection"]["computer"]["snoozed"], &now["tamperProtection"]["global"]),
        (&json!(false), &json!(true))
    );
    client.done("POST", snooze, &json!({"endpoint": {"protection": {"server": silence(false)}}})).await;
    assert_eq!(client.read(check).await["endpoint"]["protection"]["server"]["snoozed"], false);
    for wrong in
        [json!({"server": {"snoozed": "yes"}}), json!({"server": {"total": {"snoozed": true}}}), json!({"mars": {}})]
    {
        let wrong = json!({"endpoint": {"protection": wrong}});
        assert_eq!(client.refused("POST", snooze, &wrong).await.0, 400, "{wrong}");
    }
}

#[tokio::test]
async fn a_message_is_taken_back() {
    let client = Client::new(2).await;
    let found = client.done("POST", "/email/v1/quarantine/messages/search", &json!({"filter": {}})).await;
    let own = format!("/email/v1/messages/{}", text(&found["items"][0]["id"]));
    let body = json!({"recipients": ["a@example.com"], "reason": "phishing"});
    client.done("POST", &format!("{own}/clawback"), &body).await;
    let told = client.items(&format!("{own}/status")).await;
    assert!(told.contains(&json!({"recipient": "a@example.com", "status": "clawbackSuccessful"})));
    assert_eq!(client.refused("POST", &format!("/email/v1/messages/{NOBODY}/clawback"), &body).await.0, 404);
}
