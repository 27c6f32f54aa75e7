//! Cases of XDR and MDR.

use open_record::record;
use serde_json::Value;

use super::MitreTactic;

record! {
    /// Something that a case concerns, from `GET /cases/v1/cases/{caseId}/impacted-entities`.
    pub struct ImpactedEntity {
        /// Identifier of the entity.
        pub id: Option<String> = "id",
        /// Name of the entity.
        pub name: Option<String> = "name",
        /// Kind of entity.
        pub kind: Option<String> = "type",
        /// The detections that concern the entity.
        pub detections: Option<Vec<DetectionRef>> = "detections",
        /// Further attributes of the entity.
        pub entity_attributes: Option<Value> = "entityAttributes",
    }
}

record! {
    /// A detection, by identifier and rule.
    pub struct DetectionRef {
        /// The rule that made the detection.
        pub detection_rule: Option<String> = "detectionRule",
        /// Identifier of the detection.
        pub id: Option<String> = "id",
    }
}

record! {
    /// The tactics and techniques of MITRE ATT&CK in a case, from `GET /cases/v1/cases/{caseId}/mitre-attack-summary`.
    pub struct MitreSummary {
        /// The tactics, each with its techniques.
        pub tactics: Option<Vec<MitreTactic>> = "tactics",
    }
}
