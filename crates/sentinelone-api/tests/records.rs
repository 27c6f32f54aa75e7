//! Every record decodes with all members, none, nulls, unknown ones and numbers as strings.

#![allow(clippy::unwrap_used, reason = "tests")]

use open_record::{Kind, Layout, OpenRecord};
use sentinelone_api::models::{
    Agent, ApplicationRisk, CloudDetectionAlert, InstalledApplication, ServiceUser, Threat, UnifiedAlert, User,
};
use serde_json::{Map, Value, json};

/// How values are composed.
#[derive(Clone, Copy)]
enum Style {
    /// As the contract says.
    Exact,
    /// Integers as strings.
    Strings,
    /// Words that nobody told us about, and a member that is new in each object.
    Foreign,
    /// Objects whose members are all `null`.
    Nulls,
}

fn value(kind: &Kind, style: Style) -> Value {
    match (kind, style) {
        (Kind::List(item), _) => json!([value(item, style)]),
        (Kind::Record(layout) | Kind::NameOrRecord(layout), _) => object(layout(), style),
        (_, Style::Nulls) => Value::Null,
        (Kind::Boolean, _) => json!(true),
        (Kind::Integer, Style::Strings) => json!("4294967296"),
        (Kind::Integer, _) => json!(4_294_967_296_u64),
        (Kind::Number, _) => json!(7.5),
        (Kind::Word(_), Style::Foreign) => json!("a new word"),
        (Kind::Word(words), _) => json!(words[0]),
        (Kind::Any, _) => json!({"any": ["thing", 1]}),
        _ => json!("text"),
    }
}

fn object(layout: &Layout, style: Style) -> Value {
    let mut members: Map<String, Value> =
        layout.members.iter().map(|member| (member.name.to_owned(), value(&member.kind, style))).collect();
    if matches!(style, Style::Foreign) {
        members.insert("brandNew".into(), json!({"of": ["any", "shape"]}));
    }
    Value::Object(members)
}

/// What is written of a composed value: integers stand as they came, and `null` is absent but in a list.
fn expected(kind: &Kind, style: Style) -> Option<Value> {
    match (kind, style) {
        (Kind::List(item), _) => Some(json!([expected(item, style)])),
        (Kind::Record(layout), _) => {
            let members = layout().members.iter();
            let mut members: Map<String, Value> =
                members.filter_map(|m| Some((m.name.to_owned(), expected(&m.kind, style)?))).collect();
            if matches!(style, Style::Foreign) {
                members.insert("brandNew".into(), json!({"of": ["any", "shape"]}));
            }
            Some(Value::Object(members))
        }
        (_, Style::Nulls) => None,
        (kind, style) => Some(value(kind, style)),
    }
}

fn holds<R: OpenRecord>(identity: Option<&str>) {
    for style in [Style::Exact, Style::Strings, Style::Foreign, Style::Nulls] {
        let mut text = object(R::LAYOUT, style);
        let mut wanted = expected(&Kind::Record(|| R::LAYOUT), style).unwrap();
        if let Some(name) = identity {
            text[name] = json!("18");
            wanted[name] = json!("18");
        }
        let record = R::from_json(text.to_string().as_bytes()).expect(R::LAYOUT.name);
        assert_eq!(serde_json::to_value(&record).unwrap(), wanted, "{}", R::LAYOUT.name);
    }
    match identity {
        None => assert!(R::from_json(b"{}").unwrap().is_empty()),
        Some(name) => {
            assert_eq!(R::from_json(b"{}").map(drop).unwrap_err().path, name);
            let only = json!({name: "18"});
            assert_eq!(serde_json::to_value(R::from_json(only.to_string().as_bytes()).unwrap()).unwrap(), only);
        }
    }
}

#[test]
fn records_of_feeds_decode_in_every_form() {
    holds::<Agent>(Some("id"));
    holds::<User>(Some("id"));
    holds::<ServiceUser>(Some("id"));
    holds::<InstalledApplication>(Some("id"));
    holds::<ApplicationRisk>(Some("id"));
    holds::<Threat>(Some("id"));
    holds::<UnifiedAlert>(Some("id"));
    holds::<CloudDetectionAlert>(None);
}

/// The members of the vendor's cloud record, in the order of the contract.
#[test]
fn all_members_of_the_cloud_record_are_typed() {
    let agent = Agent::LAYOUT.members.iter().find(|member| member.name == "cloudProviders").unwrap();
    let machine = agent.kind.layout().unwrap().members[0].kind.layout().unwrap();
    let mut names: Vec<_> = machine.members.iter().map(|member| member.name).collect();
    names.sort_unstable();
    let contract = "agentNamespace agentPodName awsRole awsSecurityGroups awsSubnetIds azureResourceGroup cloudAccount cloudImage \
        cloudInstanceId cloudInstanceSize cloudLocation cloudNetwork cloudTags clusterName ecsClusterName ecsServiceArn \
        ecsServiceName ecsTaskArn ecsTaskAvailabilityZone ecsTaskDefinitionArn ecsTaskDefinitionFamily \
        ecsTaskDefinitionRevision ecsType ecsVersion gcpServiceAccount kubernetesNodeLabels kubernetesNodeName kubernetesType \
        kubernetesVersion";
    assert_eq!(names, contract.split_whitespace().collect::<Vec<_>>());
}
