//! Detections of XDR, from runs of `POST /detections/v1/queries/detections`.

use open_record::{Integer, TextOrInteger, record};
use serde_json::Value;

use super::EndpointType;

record! {
    /// A detection: something suspicious, not necessarily blocked.
    ///
    /// The contract has ten of its members; the rest were seen in payloads.
    pub struct Detection {
        /// The detection's id: two hexadecimal halves with `_` between, no UUID.
        pub id: String = "id",
        /// The kind of attack.
        pub attack_type: Option<String> = "attackType",
        /// The tactic.
        pub detection_attack: Option<String> = "detectionAttack",
        /// The rule that fired.
        pub detection_rule: Option<String> = "detectionRule",
        /// What the rule looks for.
        pub rule_description: Option<String> = "ruleDescription",
        /// When the sensor saw it. ISO 8601.
        pub sensor_generated_at: Option<String> = "sensorGeneratedAt",
        /// When the detection arrived in the Data Lake. ISO 8601.
        pub time: Option<String> = "time",
        /// A risk score from 0 to 10.
        pub severity: Option<Integer> = "severity",
        /// The type, such as `Threat` or `Vulnerability`.
        pub kind: Option<String> = "type",
        /// Whether it is suppressed.
        pub suppressed: Option<bool> = "suppressed",
        /// The sensor that made the detection.
        pub sensor: Option<DetectionSensor> = "sensor",
        /// The device on which the detection was made.
        pub device: Option<DetectionDevice> = "device",
        /// The licences that show it, a text that holds JSON.
        pub detection_licenses: Option<Value> = "detectionLicenses",
        /// Places.
        pub geolocation: Option<Value> = "geolocation",
        /// Reputations of files.
        pub intelix_file_reputation: Option<Value> = "intelixFileReputation",
        /// Tactics and techniques of MITRE ATT&CK.
        pub mitre_attacks: Option<Vec<MitreAttack>> = "mitreAttacks",
        /// The schema of the raw data.
        pub schema: Option<Value> = "schema",
        /// What the query gave, some hundred members by query.
        pub raw_data: Option<DetectionRawData> = "rawData",
        /// The description of its case.
        pub case_description: Option<Value> = "caseDescription",
        /// A description.
        pub detection_description: Option<Value> = "detectionDescription",
        /// The rule in EQL.
        pub detection_eql: Option<Value> = "detectionEql",
        /// The rule in Sigma.
        pub detection_sigma: Option<Value> = "detectionSigma",
        /// The entities that the detection concerns.
        pub entities: Option<Value> = "entities",
    }
    identity: id
}

record! {
    /// What saw a detection.
    pub struct DetectionSensor {
        /// Identifier of the sensor.
        pub id: Option<String> = "id",
        /// Name of the sensor.
        pub name: Option<String> = "name",
        /// Type of the sensor, such as `endpoint`.
        pub kind: Option<String> = "type",
        /// Vendor of the sensor, such as `Sophos`.
        pub source: Option<String> = "source",
        /// Version of the sensor.
        pub version: Option<String> = "version",
    }
}

record! {
    /// Where a detection was seen.
    pub struct DetectionDevice {
        /// The endpoint's id.
        pub id: Option<String> = "id",
        /// The kind of endpoint.
        pub kind: Option<EndpointType> = "type",
        /// Its name.
        pub entity: Option<String> = "entity",
    }
}

record! {
    /// An entry of MITRE ATT&CK.
    pub struct MitreAttack {
        /// The tactic.
        pub tactic: Option<MitreTactic> = "tactic",
    }
}

record! {
    /// A tactic.
    pub struct MitreTactic {
        /// Identifier of the tactic, such as `TA0003`.
        pub id: Option<String> = "id",
        /// Name of the tactic.
        pub name: Option<String> = "name",
        /// Techniques of the tactic.
        pub techniques: Option<Vec<MitreTechnique>> = "techniques",
    }
}

record! {
    /// A technique.
    pub struct MitreTechnique {
        /// Identifier of the technique, such as `T1543.003`.
        pub id: Option<String> = "id",
        /// Name of the technique.
        pub name: Option<String> = "name",
    }
}

record! {
    /// What the query gave. The members that have a place in the mapper's output are typed.
    pub struct DetectionRawData {
        /// The tenant's id.
        pub customer_id: Option<String> = "customer_id",
        /// The endpoint's id.
        pub meta_eid: Option<String> = "meta_eid",
        /// The endpoint's name.
        pub meta_hostname: Option<String> = "meta_hostname",
        /// The endpoint's address.
        pub meta_ip_address: Option<String> = "meta_ip_address",
        /// The name of the operating system.
        pub meta_os_name: Option<String> = "meta_os_name",
        /// The family of the operating system.
        pub meta_os_platform: Option<String> = "meta_os_platform",
        /// The version of the operating system.
        pub meta_os_version: Option<String> = "meta_os_version",
        /// The user.
        pub meta_username: Option<String> = "meta_username",
        /// The process id.
        pub process_pid: Option<TextOrInteger> = "process_pid",
        /// The process id, under another name.
        pub pid: Option<TextOrInteger> = "pid",
        /// Sophos' process id, `pid:filetime`.
        pub sophos_pid: Option<String> = "sophos_pid",
        /// Sophos' id of the parent.
        pub process_parent_sophos_pid: Option<String> = "process_parent_sophos_pid",
        /// The parent's name.
        pub process_parent_name: Option<String> = "process_parent_name",
        /// The parent's path.
        pub process_parent_path: Option<String> = "process_parent_path",
        /// The command line.
        pub process_cmd_line: Option<String> = "process_cmd_line",
        /// The process's name.
        pub process_name: Option<String> = "process_name",
        /// The process's path.
        pub process_path: Option<String> = "process_path",
        /// The SHA-256 of the process's file.
        pub process_sha256: Option<String> = "process_sha256",
    }
}
