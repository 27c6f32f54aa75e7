//! Alerts of the console's unified list.

use open_record::record;
use serde_json::Value;

record! {
    /// An alert of the console's unified list, from `POST /web/api/v2.1/unifiedalerts/graphql`: of any engine or product, with a severity.
    /// Its words are in capitals. It is in no contract of the vendor; the members are those that public clients read.
    pub struct UnifiedAlert {
        /// The alert's universally unique id.
        pub id: String = "id",
        /// The id in the product that found it; of a threat probably the threat's id.
        pub external_id: Option<String> = "externalId",
        /// The alert's name.
        pub name: Option<String> = "name",
        /// What was found.
        pub description: Option<String> = "description",
        /// The severity: `CRITICAL`, `HIGH`, `MEDIUM`, `LOW`, `INFO`, `UNKNOWN`.
        pub severity: Option<String> = "severity",
        /// The state of the work on it: `NEW`, `IN_PROGRESS`, `RESOLVED`, formerly also `FALSE_POSITIVE`.
        pub status: Option<String> = "status",
        /// What the analyst says: `TRUE_POSITIVE_…`, `FALSE_POSITIVE_…`, `UNDEFINED`.
        pub analyst_verdict: Option<String> = "analystVerdict",
        /// The confidence of the engine: `MALICIOUS`, `SUSPICIOUS`.
        pub confidence_level: Option<String> = "confidenceLevel",
        /// Whether it was dealt with: `MITIGATED`, `UNMITIGATED`.
        pub result: Option<String> = "result",
        /// What it is: `MALWARE`.
        pub classification: Option<String> = "classification",
        /// When the console recorded it. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When it was found. ISO 8601.
        pub detected_at: Option<String> = "detectedAt",
        /// When it was first seen. ISO 8601.
        pub first_seen_at: Option<String> = "firstSeenAt",
        /// When it was last seen. ISO 8601.
        pub last_seen_at: Option<String> = "lastSeenAt",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The product that found it.
        pub detection_source: Option<AlertSource> = "detectionSource",
        /// The rule or engine that found it.
        pub analytics: Option<AlertAnalytics> = "analytics",
        /// Where the data came from: `FILE`.
        pub data_sources: Option<Vec<String>> = "dataSources",
        /// What was attacked: `ENDPOINT`.
        pub attack_surfaces: Option<Vec<String>> = "attackSurfaces",
        /// The assets concerned.
        pub assets: Option<Vec<AlertAsset>> = "assets",
        /// Who works on it.
        pub assignee: Option<AlertAssignee> = "assignee",
        /// The process concerned.
        pub process: Option<AlertProcess> = "process",
        /// What was known when it was found.
        pub detection_time: Option<AlertDetectionTime> = "detectionTime",
        /// What is known now.
        pub real_time: Option<AlertRealTime> = "realTime",
        /// The storyline it belongs to.
        pub storyline_id: Option<String> = "storylineId",
        /// The id of a ticket elsewhere.
        pub ticket_id: Option<String> = "ticketId",
        /// Whether there are notes.
        pub note_exists: Option<bool> = "noteExists",
        /// The hash that an exclusion would take.
        pub exclusion_hash: Option<String> = "exclusionHash",
        /// The actions that can be taken.
        pub available_action_ids: Option<Vec<String>> = "availableActionIds",
        /// What the vendor's investigation found, in any form.
        pub ai_investigation: Option<Value> = "aiInvestigation",
        /// The state of service levels, in any form; it changes without a change of the alert.
        pub slo_details: Option<Value> = "sloDetails",
    }
    identity: id
}

record! {
    /// The product that found an alert.
    pub struct AlertSource {
        /// The product: `EDR`, `STAR`, `CWS`, a third party's.
        pub product: Option<String> = "product",
        /// Its maker.
        pub vendor: Option<String> = "vendor",
    }
}

record! {
    /// The rule or engine that found an alert.
    pub struct AlertAnalytics {
        /// Its id.
        pub uid: Option<String> = "uid",
        /// Its name.
        pub name: Option<String> = "name",
        /// Its category.
        pub category: Option<String> = "category",
        /// How it works: `STATIC`, `DYNAMIC`.
        pub type_value: Option<String> = "typeValue",
    }
}

record! {
    /// An asset that an alert concerns.
    pub struct AlertAsset {
        /// The id in the asset inventory; not the agent's.
        pub id: Option<String> = "id",
        /// The asset's name.
        pub name: Option<String> = "name",
        /// Its part in the alert: `TARGET`.
        pub role: Option<String> = "role",
        /// Its category: `Server`, `Workstation`.
        pub category: Option<String> = "category",
        /// Its category in detail: `Laptop`.
        pub subcategory: Option<String> = "subcategory",
        /// Its kind in one text: `Windows Laptop`.
        pub asset_type_classifier: Option<String> = "assetTypeClassifier",
        /// The family of the operating system: `WINDOWS`, `LINUX`, `MACOS`, `UNKNOWN`.
        pub os_type: Option<String> = "osType",
        /// The operating system's name and version in one text.
        pub os_version: Option<String> = "osVersion",
        /// The agent's universally unique id.
        pub agent_uuid: Option<String> = "agentUuid",
        /// The agent's version.
        pub agent_version: Option<String> = "agentVersion",
        /// The user who last logged in.
        pub last_logged_in_user: Option<String> = "lastLoggedInUser",
        /// Whether the reader may see the asset.
        pub accessible: Option<bool> = "accessible",
        /// Whether the agent is connected: `ONLINE`, `OFFLINE`.
        pub connectivity_to_console: Option<String> = "connectivityToConsole",
        /// Whether the agent is decommissioned.
        pub decommissioned: Option<bool> = "decommissioned",
        /// Whether a restart is needed.
        pub pending_reboot: Option<bool> = "pendingReboot",
        /// Where the asset comes from: `RESOURCES`.
        pub origin: Option<String> = "origin",
        /// The policy in force.
        pub policy: Option<String> = "policy",
        /// The asset's state: `ACTIVE`.
        pub status: Option<String> = "status",
    }
}

record! {
    /// Who works on an alert.
    pub struct AlertAssignee {
        /// The user's id.
        pub user_id: Option<String> = "userId",
        /// The user's e-mail address.
        pub email: Option<String> = "email",
        /// The user's full name.
        pub full_name: Option<String> = "fullName",
    }
}

record! {
    /// The process an alert concerns.
    pub struct AlertProcess {
        /// Its command line.
        pub cmd_line: Option<String> = "cmdLine",
        /// The name of its parent.
        pub parent_name: Option<String> = "parentName",
        /// Its file.
        pub file: Option<AlertFile> = "file",
    }
}

record! {
    /// The file an alert concerns.
    pub struct AlertFile {
        /// Its name.
        pub name: Option<String> = "name",
        /// Its path.
        pub path: Option<String> = "path",
        /// Its MD5.
        pub md5: Option<String> = "md5",
        /// Its SHA-1.
        pub sha1: Option<String> = "sha1",
        /// Its SHA-256.
        pub sha256: Option<String> = "sha256",
        /// The subject of its certificate.
        pub cert_subject: Option<String> = "certSubject",
    }
}

record! {
    /// What was known when an alert was found.
    pub struct AlertDetectionTime {
        /// The assets at that time, in any form.
        pub assets: Option<Value> = "assets",
        /// Who attacked.
        pub attacker: Option<AlertAttacker> = "attacker",
        /// The account, site and group at that time, in any form.
        pub scope: Option<Value> = "scope",
        /// The user who was attacked.
        pub target_user: Option<AlertTargetUser> = "targetUser",
    }
}

record! {
    /// Who attacked.
    pub struct AlertAttacker {
        /// The host's name.
        pub host: Option<String> = "host",
        /// The address.
        pub ip: Option<String> = "ip",
    }
}

record! {
    /// The user who was attacked.
    pub struct AlertTargetUser {
        /// The name.
        pub name: Option<String> = "name",
        /// The domain.
        pub domain: Option<String> = "domain",
        /// The e-mail address.
        pub email_address: Option<String> = "emailAddress",
    }
}

record! {
    /// What is known of an alert now.
    pub struct AlertRealTime {
        /// Where it belongs.
        pub scope: Option<AlertScope> = "scope",
    }
}

record! {
    /// Where an alert belongs.
    pub struct AlertScope {
        /// The account.
        pub account: Option<AlertScopeLevel> = "account",
        /// The site.
        pub site: Option<AlertScopeLevel> = "site",
        /// The group.
        pub group: Option<AlertScopeLevel> = "group",
    }
}

record! {
    /// An account, a site or a group.
    pub struct AlertScopeLevel {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
    }
}
