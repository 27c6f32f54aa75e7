//! What the console shows for a call, as it is shown: a test compares the two and runs this one.
#![allow(clippy::print_stdout, reason = "it prints the answer")]

use eset_connect::{EsetClient, Method, Region};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let region: Region = std::env::var("ESET_REGION")?.parse()?;
    let mut builder = EsetClient::builder(region, std::env::var("ESET_USERNAME")?, std::env::var("ESET_PASSWORD")?);
    if let Ok(url) = std::env::var("ESET_BASE_URL") {
        builder = builder.base_url(url);
    }
    let client = builder.build()?;
    let answer = client
        .call(Method::Post, "/v1/device_tasks")
        .json(&serde_json::json!({
            "task": {
                "action": {
                    "name": "StartNetworkIsolation",
                    "params": null
                },
                "description": "a\nb",
                "displayName": "it's \"quoted\" \\ $HOME `x` ’typographic’ ü",
                "targets": {
                    "deviceGroupsUuids": [],
                    "devicesUuids": ["550e8400-e29b-41d4-a716-446655440000"]
                },
                "triggers": [{
                    "manual": {
                        "expireTime": "2030-01-01T00:00:00Z"
                    }
                }]
            }
        }))
        .send()
        .await?;
    println!("{}", String::from_utf8_lossy(answer.bytes()));
    Ok(())
}
