//! Free JSON: the same texts are JSON here and for serde_json, but for what the documentation says.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ocsf_model::{ErrorKind, Json};
use serde_json::Value;
use serde_json::value::RawValue;

/// Plain serde rounds numbers.
#[derive(serde::Deserialize, serde::Serialize)]
#[serde(transparent)]
struct Exact(#[serde(with = "ocsf_model::exact")] Json);

fuzz_target!(|bytes: &[u8]| {
    // Names by which serde_json talks to itself mean something else to it.
    if bytes.windows(20).any(|part| part == b"$serde_json::private") {
        return;
    }
    let theirs = serde_json::from_slice::<Value>(bytes);
    match (Json::from_json_slice(bytes), &theirs) {
        (Ok(ours), theirs) => {
            let written = ours.to_json();
            assert_eq!(Json::from_json(&written).expect("what is written can be read"), ours);
            assert_eq!(Json::from_json(&written).expect("just read").to_json(), written);
            serde_json::from_str::<&RawValue>(&written).expect("serde_json takes what is written");
            let exact: Exact = serde_json::from_slice(bytes).expect("the same through serde");
            assert_eq!(exact.0, ours);
            assert_eq!(serde_json::to_string(&exact).expect("any value can be serialized"), written);
            match theirs {
                Ok(theirs) => assert_eq!(&Value::from(ours), theirs),
                // Numbers of any size are kept, and one level more is allowed.
                Err(error) => {
                    let error = error.to_string();
                    assert!(error.contains("out of range") || error.contains("recursion limit"), "{error}");
                }
            }
        }
        (Err(error), Ok(_)) => assert_eq!(*error.kind(), ErrorKind::Duplicate, "{error}"),
        (Err(error), Err(_)) => assert!(error.offset() <= bytes.len()),
    }
});
