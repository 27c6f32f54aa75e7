//! What administrators make at the simulated Sophos Central: made, listed, read, changed and deleted, as the vendor's contract says.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use common::sophos::Client;
use serde_json::{Value, json};

/// Path, a body that makes one, and a change that the contract knows.
fn kinds() -> Vec<(&'static str, Value, Option<Value>)> {
    let file = json!({"fileName": "filename.txt", "path": "$desktop/documents/filename.txt"});
    let ports =
        json!({"direction": "inbound", "localPorts": [443], "remoteAddresses": ["192.0.2.1"], "comment": "why"});
    vec![
        (
            "/endpoint/v1/settings/allowed-items",
            json!({"type": "path", "properties": file, "comment": "why"}),
            Some(json!({"comment": "other"})),
        ),
        (
            "/endpoint/v1/settings/blocked-items",
            json!({"type": "sha256", "properties": {"sha256": "ab"}, "comment": "why"}),
            None,
        ),
        (
            "/endpoint/v1/settings/exclusions/scanning",
            json!({"type": "path", "value": "/tmp", "scanMode": "onDemand"}),
            Some(json!({"value": "/var"})),
        ),
        (
            "/endpoint/v1/settings/exclusions/intrusion-prevention",
            ports.clone(),
            Some(json!({"direction": "outbound"})),
        ),
        ("/endpoint/v1/settings/exclusions/isolation", ports, Some(json!({"comment": "other"}))),
        (
            "/endpoint/v1/settings/web-control/local-sites",
            json!({"categoryId": 3, "url": "example.com"}),
            Some(json!({"url": "example.org"})),
        ),
        (
            "/dns-protection/v2/locations",
            json!({"name": "Nantes", "description": "an office"}),
            Some(json!({"name": "Rennes"})),
        ),
        ("/mobile/v1/app-groups", json!({"name": "Tools", "platform": "android"}), Some(json!({"name": "Others"}))),
        (
            "/endpoint/v1/settings/exploit-mitigation/applications",
            json!({"paths": ["$programfiles\\Tool\\tool.exe"]}),
            Some(json!({"paths": ["$desktop\\tool.exe"]})),
        ),
        (
            "/endpoint/v1/policies",
            json!({"name": "Strict", "type": "threat-protection", "enabled": true, "priority": 3}),
            Some(json!({"enabled": false})),
        ),
        (
            "/common/v1/roles",
            json!({"name": "Readers", "principalType": "user", "permissionSets": ["central_admin"]}),
            Some(json!({"name": "Others"})),
        ),
    ]
}

#[tokio::test]
async fn things_are_made_listed_read_changed_and_deleted() {
    let client = Client::new(3).await;
    for (path, body, change) in kinds() {
        let before = client.get(path).await.1["items"].clone();
        let (status, made) = client.call("POST", path, &body).await;
        assert_eq!(status, 201, "{path}: {made}");
        let one = format!("{path}/{}", made["id"].as_str().unwrap());
        for (name, value) in body.as_object().unwrap() {
            assert_eq!(&made[name], value, "{name} of {path}");
        }
        assert_eq!(client.get(&one).await, (200, made.clone()), "{path}");
        let list = client.get(path).await.1["items"].as_array().unwrap().clone();
        assert_eq!(list.len(), before.as_array().unwrap().len() + 1, "{path}");
        assert_eq!(list.last().unwrap()["id"], made["id"], "{path}");

        let (status, changed) = client.call("PATCH", &one, change.as_ref().unwrap_or(&json!({"comment": "x"}))).await;
        match &change {
            Some(change) => {
                let (name, value) = change.as_object().unwrap().iter().next().unwrap();
                assert_eq!((status, &changed[name]), (200, value), "{path}");
                assert_eq!(client.get(&one).await.1, changed, "{path}");
            }
            // Blocked items cannot be changed.
            None => assert_eq!(status, 404, "{path}"),
        }
        assert_eq!(client.call("DELETE", &one, &Value::Null).await, (200, json!({"deleted": true})), "{path}");
        assert_eq!(client.get(&one).await.0, 404, "{path}");
        assert_eq!(client.get(path).await.1["items"], before, "{path}");
    }
}

#[tokio::test]
async fn what_the_contract_does_not_allow_is_refused_with_the_vendors_members() {
    let client = Client::new(3).await;
    let role = json!({"name": "Readers", "principalType": "user", "permissionSets": ["central_admin"]});
    client.call("POST", "/common/v1/roles", &role).await;
    let (status, error) = client.call("POST", "/common/v1/roles", &role).await;
    assert_eq!((status, &error["error"]), (409, &json!("Conflict")));
    for member in ["message", "correlationId", "requestId"] {
        assert!(error[member].is_string(), "{member} of {error}");
    }
    let path = "/endpoint/v1/settings/blocked-items";
    for body in [json!({"type": "sha256"}), json!({"type": "sha256", "properties": {}, "comment": "why", "x": 1})] {
        assert_eq!(client.call("POST", path, &body).await.0, 400, "{body}");
    }
    assert_eq!(client.get(path).await.1["items"], json!([]));
}
