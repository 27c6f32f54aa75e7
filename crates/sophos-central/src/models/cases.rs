//! Cases of XDR and MDR.

use open_record::record;
use serde_json::Value;

use super::MitreTactic;

record! {
    /// An impacted entity, from `GET /cases/v1/cases/{caseId}/impacted-entities`.
    pub struct ImpactedEntity {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// Its kind.
        pub kind: Option<String> = "type",
        /// The detections.
        pub detections: Option<Vec<DetectionRef>> = "detections",
        /// What else is known of it.
        pub entity_attributes: Option<Value> = "entityAttributes",
    }
}

record! {
    /// A detection by id and rule.
    pub struct DetectionRef {
        /// The rule that has detected it.
        pub detection_rule: Option<String> = "detectionRule",
        /// Its id.
        pub id: Option<String> = "id",
    }
}

record! {
    /// The tactics and techniques that a case shows, from `GET /cases/v1/cases/{caseId}/mitre-attack-summary`.
    pub struct MitreSummary {
        /// The tactics.
        pub tactics: Option<Vec<MitreTactic>> = "tactics",
    }
}
