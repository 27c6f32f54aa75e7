//! Every entity and enum of the contract: all fields, none, nulls, unknown members, odd shapes.

use std::collections::BTreeSet;

use eset_connect::models::*;
use open_record::{Integer, OpenRecord, request_value};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::fixture::Contract;

trait Entity: DeserializeOwned + Serialize {}

impl<T: DeserializeOwned + Serialize> Entity for T {}

fn round_trip<T: Entity>(value: &Value) -> Value {
    let entity: T = serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{value}: {error}"));
    serde_json::to_value(entity).unwrap()
}

/// Everything but the identity that records of their own must have.
fn bare<T: OpenRecord>() -> Map<String, Value> {
    T::LAYOUT.identity.iter().map(|name| ((*name).to_owned(), json!("d"))).collect()
}

/// `extra` is empty: each member of the value has a field of its type.
fn check<T: Entity + OpenRecord + std::fmt::Debug>(schema: &str) {
    let contract = Contract::load();
    let category = contract.schemas()[schema]["category"].as_str().unwrap();
    let name = contract.schemas()[schema]["name"].as_str().unwrap();
    let full = contract.compose(name, category, 4);
    let entity: T = serde_json::from_value(full.clone()).unwrap();
    assert_eq!(serde_json::to_value(&entity).unwrap(), full, "{schema} keeps all fields");
    // Every field has its own type: nothing had to be kept aside, at any depth.
    let text = format!("{entity:?}");
    assert_eq!(text.matches("extra: ").count(), text.matches("extra: {}").count(), "{schema}: {text}");

    let bare = bare::<T>();
    assert_eq!(round_trip::<T>(&Value::Object(bare.clone())), Value::Object(bare.clone()), "{schema} needs nothing");

    let fields = contract.fields(name, category).unwrap();
    let mut nulls: Map<String, Value> = fields.iter().map(|(name, ..)| ((*name).to_owned(), Value::Null)).collect();
    nulls.extend(bare.clone());
    assert_eq!(round_trip::<T>(&Value::Object(nulls)), Value::Object(bare.clone()), "{schema} reads null as absent");

    let mut more = full.as_object().unwrap().clone();
    more.insert("somethingNew".to_owned(), json!({"nested": [1, "two", false]}));
    assert_eq!(
        round_trip::<T>(&Value::Object(more.clone())),
        Value::Object(more),
        "{schema} keeps what it does not know"
    );

    // A value of another shape is kept, and the rest is read all the same.
    for (name, ..) in &fields {
        for odd in [json!([[[1.5]]]), json!({"odd": {"shape": 1}}), json!(-1.5), json!("odd"), json!(true)] {
            if bare.contains_key(*name) && !odd.is_string() {
                continue;
            }
            let mut value = bare.clone();
            value.insert((*name).to_owned(), odd);
            let value = Value::Object(value);
            assert_eq!(round_trip::<T>(&value), value, "{schema}.{name}");
        }
    }
    assert!(serde_json::from_value::<T>(json!([])).is_err());
    assert!(serde_json::from_value::<T>(json!("text")).is_err());
}

fn check_words<T: Entity + PartialEq + std::fmt::Debug>(name: &str, known: &[&str], from: impl Fn(&str) -> T) {
    let words = Contract::load().words(name).unwrap();
    assert_eq!(known, words, "{name}");
    for word in &words {
        let value: T = serde_json::from_value(json!(word)).unwrap();
        assert_eq!(value, from(word));
        assert!(!format!("{value:?}").contains("Unrecognized"), "{word}");
        assert_eq!(serde_json::to_value(&value).unwrap(), json!(word));
    }
    assert_eq!(serde_json::to_value(from("SOMETHING_NEW")).unwrap(), json!("SOMETHING_NEW"));
}

macro_rules! entities {
    ($($schema:literal => $type:ident,)*) => {
        #[test]
        fn every_entity_reads_and_keeps_everything() {
            $(check::<$type>($schema);)*
            let checked = BTreeSet::from([$($schema),*]);
            let all: BTreeSet<&str> = Contract::load().schemas().keys().map(|name| &*name.clone().leak()).collect();
            assert_eq!(checked, all);
        }
    };
}

macro_rules! words {
    ($($name:literal => $type:ident,)*) => {
        #[test]
        fn every_enum_has_the_contracts_words_and_keeps_others() {
            $(check_words::<$type>($name, $type::WORDS, |word| $type::from(word));)*
        }

        proptest! {
            #[test]
            fn any_word_survives(word in ".*") {
                $(prop_assert_eq!($type::from(word.as_str()).to_string(), word.as_str());)*
            }
        }
    };
}

entities! {
        "v1Certificate" => Certificate,
        "v1CodeSignature" => CodeSignature,
        "v1Executable" => Executable,
        "v1LiveGridFindings" => LiveGridFindings,
        "v1MachoSignature" => MachoSignature,
        "v1PeVersionInfo" => PeVersionInfo,
        "v1Group" => Group,
        "v1Action" => TaskAction,
        "v1DeviceTask" => DeviceTask,
        "v1DeviceTaskRun" => DeviceTaskRun,
        "v1DeviceTaskTargets" => DeviceTaskTargets,
        "v1ManualTrigger" => ManualTrigger,
        "v1Trigger" => TaskTrigger,
        "typeDate" => CivilDate,
        "v1ActiveDeviceProduct" => ActiveProduct,
        "v1Bios" => Bios,
        "v1CloningConfiguration" => CloningConfiguration,
        "v1Device" => Device,
        "v1DeviceGroup" => DeviceGroup,
        "v1HardDrive" => HardDrive,
        "v1Hardware" => HardwareProfile,
        "v1MemberDevice" => MemberDevice,
        "v1NetworkAdapter" => NetworkAdapter,
        "v1OperatingSystem" => OperatingSystem,
        "v1PlatformComponent" => PlatformComponent,
        "v1Processor" => Processor,
        "v1Version" => VersionInfo,
        "v2Permission" => Permission,
        "v2Role" => Role,
        "v2Scope" => Scope,
        "v2ScopedRole" => ScopedRole,
        "v2SubjectRoles" => SubjectRoles,
        "incident_managementv1Detection" => DetectionV1,
        "incident_managementv1DetectionResponse" => DetectionResponseV1,
        "incident_managementv1Process" => ProcessV1,
        "incident_managementv2Detection" => DetectionV2,
        "incident_managementv2DetectionResponse" => DetectionResponseV2,
        "incident_managementv2Process" => ProcessV2,
        "v1DetectionContext" => DetectionContext,
        "v1Email" => Email,
        "v1File" => File,
        "v1FileStorage" => FileStorage,
        "v1MailTransferAgentSmtpDetails" => MailTransferAgentSmtpDetails,
        "v1NetworkCommunication" => NetworkCommunication,
        "v1ObjectEditor" => ObjectEditor,
        "v2DetectionGroup" => DetectionGroup,
        "v2Device" => DetectionDevice,
        "v2EdrRule" => EdrRule,
        "v2EdrRuleExclusion" => EdrRuleExclusion,
        "v2EdrRuleScope" => EdrRuleScope,
        "v2EndpointNetworkTraffic" => EndpointNetworkTraffic,
        "v2Incident" => Incident,
        "v2IncidentComment" => IncidentComment,
        "v2IncidentMetrics" => IncidentMetrics,
        "v2TriggeringEvent" => TriggeringEvent,
        "v1ActivatedProduct" => ActivatedProduct,
        "v1DeviceEnrollmentSettings" => DeviceEnrollmentSettings,
        "v1Installer" => Installer,
        "installer-management/v1PlatformComponent" => InstallerComponent,
        "v1DeviceEnrollmentLink" => DeviceEnrollmentLink,
        "v1IpSet" => IpSet,
        "typeInterval" => Interval,
        "v1ApplicationPatch" => ApplicationPatch,
        "v1ApplicationPatchingDetails" => ApplicationPatchingDetails,
        "v1DependencyPatchingDetails" => DependencyPatchingDetails,
        "v1DevicePatch" => DevicePatch,
        "v1DevicePatchingDetails" => DevicePatchingDetails,
        "v1OsPatch" => OsPatch,
        "v1OsPatchingDetails" => OsPatchingDetails,
        "v1Package" => Package,
        "v1PackagePatch" => PackagePatch,
        "v1PackagePatchingDetails" => PackagePatchingDetails,
        "v2FeaturePolicy" => FeaturePolicy,
        "v2Policy" => Policy,
        "v2PolicyAssignment" => PolicyAssignment,
        "v2PolicyTarget" => PolicyTarget,
        "v2SettingFlags" => SettingFlags,
        "v1QuarantineFilter" => QuarantineFilter,
        "v1QuarantinedObject" => QuarantinedObject,
        "v1QuarantiningRule" => QuarantiningRule,
        "v1ActiveUserProduct" => ActiveUserProduct,
        "v1CloudOfficeUser" => CloudOfficeUser,
        "v1Identity" => UserIdentity,
        "v1ProductAutoActivationDetails" => ProductAutoActivationDetails,
        "v1User" => User,
        "v1Application" => Application,
        "v1ApplicationVulnerability" => ApplicationVulnerability,
        "v1DeviceVulnerability" => DeviceVulnerability,
        "v1OsVulnerability" => OsVulnerability,
        "v1PackageVulnerability" => PackageVulnerability,
        "v1ScanDetails" => ScanDetails,
        "v1VulnerableDevice" => VulnerableDevice,
}

words! {
        "v1ExecutableFileFormat" => ExecutableFileFormat,
        "v1SignatureTrustLevel" => SignatureTrustLevel,
        "v1ExternalAssetType" => ExternalAssetType,
        "v1GroupEntityType" => GroupEntityType,
        "v1DeviceTaskSource" => DeviceTaskSource,
        "v1TaskRunStatus" => TaskRunStatus,
        "v1CpuArchitecture" => CpuArchitecture,
        "v1DeviceEnrollmentStatus" => EnrollmentStatus,
        "v1DeviceFunctionalityStatus" => FunctionalityStatus,
        "v1DeviceGroupEntityType" => DeviceGroupEntityType,
        "v1DeviceType" => DeviceType,
        "v1DriveType" => DriveType,
        "v2SubjectType" => SubjectType,
        "dotnodincident_managementv1SeverityLevel" => SeverityLevel,
        "dotnodwell_known_typesv1SeverityLevel" => SeverityLevel,
        "incident_managementv1DetectionCategory" => DetectionCategoryV1,
        "incident_managementv2DetectionCategory" => DetectionCategoryV2,
        "v1NetworkCommunicationDirection" => NetworkCommunicationDirection,
        "v1ObjectOrigin" => ObjectOrigin,
        "v2IncidentResolveReason" => IncidentResolveReason,
        "v2IncidentSeverityLevel" => IncidentSeverityLevel,
        "v2IncidentStatus" => IncidentStatus,
        "v2NetworkTrafficDirection" => NetworkTrafficDirection,
        "v2ObjectActionType" => ObjectActionType,
        "v2TriggeringEventType" => TriggeringEventType,
        "v1ApplicationPatchingStatus" => ApplicationPatchingStatus,
        "v1PackageManagerType" => PackageManagerType,
        "v1PatchActionType" => PatchActionType,
        "v1PatchCategory" => PatchCategory,
        "v1PatchType" => PatchType,
        "v1PatchingStatus" => PatchingStatus,
        "v1RestartRequirement" => RestartRequirement,
        "v1SeverityLevel" => SeverityLevel,
        "v1ObjectScanStatus" => ObjectScanStatus,
        "v1QuarantineReason" => QuarantineReason,
        "v1QuarantinedObjectType" => QuarantinedObjectType,
        "v1IdentityProviderType" => IdentityProviderType,
        "v1IdentityReferenceFormat" => IdentityReferenceFormat,
        "v1ProductAutoActivationBase" => ProductAutoActivationBase,
        "v1ProtectionStatus" => ProtectionStatus,
        "v1ScanTrigger" => ScanTrigger,
        "v1VulnerabilityScope" => VulnerabilityScope,
}

#[test]
fn numbers_are_read_from_strings_and_strings_from_numbers_where_the_contract_has_them() {
    let task: DeviceTask = serde_json::from_value(json!({"uuid": "t", "versionId": 1511})).unwrap();
    assert_eq!(task.version_id, Some(Integer::from(1511)));
    assert_eq!(serde_json::to_value(&task).unwrap(), json!({"uuid": "t", "versionId": 1511}), "what came is kept");
    assert_eq!(
        request_value(&task).0,
        json!({"uuid": "t", "versionId": "1511"}),
        "requests have the contract's spelling"
    );
    let task: DeviceTask = serde_json::from_value(json!({"uuid": "t", "versionId": "18446744073709551615"})).unwrap();
    assert_eq!(task.version_id, Some(Integer::from(u64::MAX).quoted()));
    let detection: DetectionV2 = serde_json::from_value(json!({"uuid": "d", "severityScore": "55"})).unwrap();
    assert_eq!(detection.severity_score, Some(Integer::from(55).quoted()));
    let odd: DetectionV2 =
        serde_json::from_value(json!({"uuid": "d", "severityScore": "055", "objectSizeBytes": "x"})).unwrap();
    assert_eq!((odd.severity_score, odd.object_size_bytes), (None, None));
    assert_eq!(
        serde_json::to_value(&odd).unwrap(),
        json!({"uuid": "d", "severityScore": "055", "objectSizeBytes": "x"})
    );
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let key =
            prop_oneof![Just("uuid".to_owned()), Just("triggers".to_owned()), Just("targets".to_owned()), "[a-z]{1,4}"];
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map(key, inner, 0..4).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    /// Nothing panics, and nothing that is not null is lost.
    #[test]
    fn odd_tasks_survive(members in proptest::collection::btree_map(
        proptest::sample::select(vec!["action", "triggers", "targets", "versionId", "source", "createTime", "new"]),
        any_json(),
        0..5,
    )) {
        let mut value = Value::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect());
        value["uuid"] = json!("t");
        let task: DeviceTask = serde_json::from_value(value.clone()).unwrap();
        let written = serde_json::to_value(&task).unwrap();
        for (name, value) in value.as_object().unwrap() {
            prop_assert!(value.is_null() || written.get(name).is_some(), "{} is lost", name);
        }
        let again: DeviceTask = serde_json::from_value(written).unwrap();
        prop_assert_eq!(again, task);
    }
}
