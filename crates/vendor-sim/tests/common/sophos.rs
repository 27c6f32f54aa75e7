//! A client of the simulated Sophos Central, of a few lines.

use serde_json::{Value, json};
use vendor_sim::SophosSim;

use super::{FORM, form, send};

pub struct Client {
    pub sim: SophosSim,
    pub token: String,
    /// The header that names a tenant, or who manages it.
    pub owner: (&'static str, String),
}

impl Client {
    /// For the one tenant of a simulator whose feeds have `fleet` records each.
    pub async fn new(fleet: u64) -> Self {
        Self::of(SophosSim::builder().fleet(fleet).clean().unlimited().start().await.expect("starts")).await
    }

    /// For the first tenant of a simulator.
    pub async fn of(sim: SophosSim) -> Self {
        let token = bearer(&sim).await;
        let owner = ("x-tenant-id", sim.tenant_ids()[0].clone());
        Self { sim, token, owner }
    }

    pub async fn call(&self, method: &str, target: &str, body: &Value) -> (u16, Value) {
        let headers = [
            ("authorization", self.token.as_str()),
            (self.owner.0, self.owner.1.as_str()),
            ("content-type", "application/json"),
        ];
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let reply = send(&self.sim.url(), method, target, &headers, &body).await.expect("an answer");
        (reply.status, if reply.body.is_empty() { Value::Null } else { reply.json() })
    }

    pub async fn get(&self, target: &str) -> (u16, Value) {
        self.call("GET", target, &Value::Null).await
    }

    /// The answer to a request that succeeds.
    pub async fn done(&self, method: &str, target: &str, body: &Value) -> Value {
        let (status, answer) = self.call(method, target, body).await;
        assert!((200..300).contains(&status), "{method} {target}: {status} {answer}");
        answer
    }

    /// The answer to a read that succeeds.
    pub async fn read(&self, target: &str) -> Value {
        self.done("GET", target, &Value::Null).await
    }

    /// The items of a list's page.
    pub async fn items(&self, target: &str) -> Vec<Value> {
        self.read(target).await["items"].as_array().expect("a list").clone()
    }

    /// The ids of a list's page.
    pub async fn ids(&self, target: &str) -> Vec<Value> {
        self.items(target).await.iter().map(|item| item["id"].clone()).collect()
    }

    /// The status of a request, and the reason that the answer gives.
    pub async fn refused(&self, method: &str, target: &str, body: &Value) -> (u16, Value) {
        let (status, answer) = self.call(method, target, body).await;
        (status, answer["error"].clone())
    }

    pub async fn delete(&self, target: &str) -> Value {
        self.done("DELETE", target, &Value::Null).await
    }
}

/// The header of a token that the simulator grants.
pub async fn bearer(sim: &SophosSim) -> String {
    let credentials = sim.credentials();
    let fields = [
        ("grant_type", "client_credentials"),
        ("client_id", &credentials.client_id),
        ("client_secret", &credentials.client_secret),
        ("scope", "token"),
    ];
    let reply = send(&sim.url(), "POST", "/api/v2/oauth2/token", &[FORM], &form(&fields)).await.expect("an answer");
    format!("Bearer {}", reply.json()["access_token"].as_str().expect("a token"))
}

/// What the deletion of something that was there is answered with.
pub fn deleted() -> Value {
    json!({"deleted": true})
}

pub fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}
