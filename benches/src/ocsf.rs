//! The OCSF objects that the yardsticks of the schema output write, and what they compute by hand.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

/// The observed time of the bench, in milliseconds.
const OBSERVED: i64 = 1_767_225_600_000;
/// The version of the vendor's product that the bench states.
const PRODUCT_VERSION: &str = "9.1.2500.0";

/// A number and its caption.
pub(crate) type Coded<'a> = (u16, &'a str);

/// A text of a record: absent, null and empty are all none.
#[derive(Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct Text(Option<String>);

impl Text {
    pub(crate) fn get(&self) -> Option<&str> {
        self.0.as_deref().filter(|text| !text.is_empty())
    }

    /// An empty text is not absent.
    pub(crate) fn is_absent(&self) -> bool {
        self.0.is_none()
    }

    pub(crate) fn is(&self, word: &str) -> bool {
        self.0.as_deref() == Some(word)
    }

    /// The text as an instant in milliseconds.
    pub(crate) fn millis(&self) -> Option<i64> {
        Some(chrono::DateTime::parse_from_rfc3339(self.get()?).ok()?.timestamp_millis())
    }
}

/// A list of a record: absent and null are empty.
#[derive(Deserialize)]
#[serde(transparent)]
pub(crate) struct List<T>(Option<Vec<T>>);

impl<T> List<T> {
    pub(crate) fn get(&self) -> &[T] {
        self.0.as_deref().unwrap_or_default()
    }
}

pub(crate) fn texts(list: &List<Text>) -> Vec<&str> {
    list.get().iter().filter_map(Text::get).collect()
}

/// The text if it is a name of a host: labels of letters, digits, hyphens and underscores.
pub(crate) fn hostname(text: Option<&str>) -> Option<&str> {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.filter(|text| text.len() <= 253 && text.strip_suffix('.').unwrap_or(text).split('.').all(is_label))
}

/// Host name and name of a device that has one text for both: the name is written where it is no host name.
pub(crate) fn names(text: Option<&str>) -> (Option<&str>, Option<&str>) {
    match hostname(text) {
        None => (None, text),
        hostname => (hostname, None),
    }
}

pub(crate) fn ip(text: Option<&str>) -> Option<&str> {
    text.filter(|text| text.parse::<std::net::IpAddr>().is_ok())
}

pub(crate) fn mac(text: Option<&str>) -> Option<&str> {
    text.filter(|text| {
        text.len() == 17
            && text.bytes().enumerate().all(|(at, byte)| match at % 3 {
                2 => matches!(byte, b':' | b'-'),
                _ => byte.is_ascii_hexdigit(),
            })
            && text.bytes().any(|byte| !matches!(byte, b'0' | b':' | b'-'))
    })
}

pub(crate) fn email(text: Option<&str>) -> Option<&str> {
    let is_local = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+,-./=?^_`{|}~:;<>".contains(&byte);
    let is_domain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    text.filter(|text| {
        text.split_once('@').is_some_and(|(local, domain)| {
            !local.is_empty()
                && local.bytes().all(is_local)
                && domain.bytes().all(is_domain)
                && domain.find('.').is_some_and(|at| at > 0 && at + 1 < domain.len())
        })
    })
}

pub(crate) fn file_hash(text: Option<&str>) -> Option<&str> {
    text.filter(|text| text.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// What follows the last separator of a path.
pub(crate) fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// A severity's number and caption by the vendor's word; new words are Other.
pub(crate) fn severity(word: Option<&str>) -> Coded<'_> {
    let Some(word) = word else { return (0, "Unknown") };
    let is = |words: &[&str]| words.iter().any(|known| known.eq_ignore_ascii_case(word));
    if is(&["UNSPECIFIED", "UNKNOWN", "notSet"]) {
        (0, "Unknown")
    } else if is(&["DIAGNOSTIC", "INFORMATIONAL", "INFO", "NONE"]) {
        (1, "Informational")
    } else if is(&["LOW"]) {
        (2, "Low")
    } else if is(&["MEDIUM"]) {
        (3, "Medium")
    } else if is(&["HIGH"]) {
        (4, "High")
    } else if is(&["CRITICAL"]) {
        (5, "Critical")
    } else {
        (99, word)
    }
}

/// A class: number, name, and the names of its types.
pub(crate) struct Class {
    uid: u16,
    name: &'static str,
    types: [&'static str; 3],
}

pub(crate) const DEVICE_INVENTORY: Class =
    Class { uid: 5001, name: "Device Inventory Info", types: ["", "Device Inventory Info: Collect", ""] };
pub(crate) const USER_INVENTORY: Class =
    Class { uid: 5003, name: "User Inventory Info", types: ["", "User Inventory Info: Collect", ""] };
pub(crate) const SOFTWARE_INVENTORY: Class =
    Class { uid: 5020, name: "Software Inventory Info", types: ["", "Software Inventory Info: Collect", ""] };
pub(crate) const VULNERABILITY_FINDING: Class = Class {
    uid: 2002,
    name: "Vulnerability Finding",
    types: ["Vulnerability Finding: Create", "Vulnerability Finding: Update", "Vulnerability Finding: Close"],
};
pub(crate) const DETECTION_FINDING: Class = Class {
    uid: 2004,
    name: "Detection Finding",
    types: ["Detection Finding: Create", "Detection Finding: Update", "Detection Finding: Close"],
};
pub(crate) const INCIDENT_FINDING: Class = Class {
    uid: 2005,
    name: "Incident Finding",
    types: ["Incident Finding: Create", "Incident Finding: Update", "Incident Finding: Close"],
};

/// What every event has.
#[derive(Serialize)]
pub(crate) struct Head<'a> {
    activity_id: u8,
    activity_name: &'static str,
    category_name: &'static str,
    category_uid: u8,
    class_name: &'static str,
    class_uid: u16,
    type_name: &'static str,
    type_uid: u32,
    severity: &'a str,
    severity_id: u16,
    time: i64,
    metadata: Metadata<'a>,
}

impl<'a> Head<'a> {
    /// Of a collected thing.
    pub(crate) fn inventory(class: &Class, time: Option<i64>, metadata: Metadata<'a>) -> Self {
        Self {
            activity_id: 2,
            activity_name: "Collect",
            category_name: "Discovery",
            category_uid: 5,
            class_name: class.name,
            class_uid: class.uid,
            type_name: class.types[1],
            type_uid: u32::from(class.uid) * 100 + 2,
            severity: "Informational",
            severity_id: 1,
            time: time.unwrap_or(OBSERVED),
            metadata,
        }
    }

    /// Of a finding that is new, or closed.
    pub(crate) fn finding(
        class: &Class,
        closed: bool,
        (severity_id, severity): Coded<'a>,
        time: Option<i64>,
        metadata: Metadata<'a>,
    ) -> Self {
        let activity_id = if closed { 3 } else { 1 };
        Self {
            activity_id,
            activity_name: if closed { "Close" } else { "Create" },
            category_name: "Findings",
            category_uid: 2,
            class_name: class.name,
            class_uid: class.uid,
            type_name: class.types[usize::from(activity_id - 1)],
            type_uid: u32::from(class.uid) * 100 + u32::from(activity_id),
            severity,
            severity_id,
            time: time.unwrap_or(OBSERVED),
            metadata,
        }
    }
}

#[derive(Serialize)]
struct Event<'a, B> {
    #[serde(flatten)]
    head: Head<'a>,
    #[serde(flatten)]
    body: B,
}

/// Appends the event.
pub(crate) fn write(head: Head<'_>, body: impl Serialize, event: &mut Vec<u8>) {
    serde_json::to_writer(event, &Event { head, body }).expect("a buffer takes everything");
}

/// Something that a record names.
#[derive(Deserialize)]
pub(crate) struct Named {
    pub(crate) id: Text,
    pub(crate) name: Text,
}

/// The record's members that the yardstick maps.
pub(crate) fn read<'a, T: Deserialize<'a>>(record: &'a [u8]) -> T {
    serde_json::from_slice(record).expect("the yardstick reads what the vendor documents")
}

#[skip_serializing_none]
#[derive(Serialize)]
pub(crate) struct Metadata<'a> {
    pub(crate) correlation_uid: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) labels: Vec<&'a str>,
    pub(crate) log_name: Option<&'static str>,
    pub(crate) product: Product<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) profiles: Vec<&'static str>,
    pub(crate) tenant_uid: Option<&'a str>,
    pub(crate) version: &'static str,
}

impl Metadata<'_> {
    fn of(product: &'static str, vendor: &'static str, log_name: Option<&'static str>, version: &'static str) -> Self {
        let product = Product {
            name: Some(product),
            vendor_name: Some(vendor),
            version: Some(PRODUCT_VERSION),
            ..Product::default()
        };
        Self {
            correlation_uid: None,
            labels: Vec::new(),
            log_name,
            product,
            profiles: Vec::new(),
            tenant_uid: None,
            version,
        }
    }

    pub(crate) fn eset(log_name: Option<&'static str>) -> Self {
        Self::of("ESET EDR", "ESET", log_name, "1.5.0")
    }

    pub(crate) fn sentinelone(log_name: &'static str) -> Self {
        Self::of("SentinelOne", "SentinelOne", Some(log_name), "1.6.0")
    }

    pub(crate) fn sophos(log_name: Option<&'static str>) -> Self {
        Self::of("Sophos EDR", "Sophos", log_name, "1.6.0")
    }
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Product<'a> {
    pub(crate) name: Option<&'a str>,
    pub(crate) path: Option<&'a str>,
    pub(crate) uid: Option<&'a str>,
    pub(crate) vendor_name: Option<&'a str>,
    pub(crate) version: Option<&'a str>,
}

#[derive(Serialize)]
pub(crate) struct DeviceInventory<'a> {
    pub(crate) device: Device<'a>,
}

#[derive(Serialize)]
pub(crate) struct UserInventory<'a> {
    pub(crate) user: User<'a>,
}

#[skip_serializing_none]
#[derive(Serialize)]
pub(crate) struct SoftwareInventory<'a> {
    pub(crate) device: Device<'a>,
    pub(crate) product: Option<Product<'a>>,
    pub(crate) sbom: Option<Sbom<'a>>,
}

#[derive(Serialize)]
pub(crate) struct Sbom<'a> {
    pub(crate) package: Package<'a>,
    pub(crate) software_components: [u8; 0],
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Package<'a> {
    pub(crate) cpe_name: Option<&'a str>,
    pub(crate) name: &'a str,
    pub(crate) package_manager: Option<&'a str>,
    pub(crate) r#type: Option<&'a str>,
    pub(crate) type_id: Option<u16>,
    pub(crate) uid: Option<&'a str>,
    pub(crate) vendor_name: Option<&'a str>,
    pub(crate) version: Cow<'a, str>,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Device<'a> {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) agent_list: Vec<Agent<'a>>,
    pub(crate) domain: Option<&'a str>,
    pub(crate) first_seen_time: Option<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) groups: Vec<Group<'a>>,
    pub(crate) hostname: Option<&'a str>,
    pub(crate) hw_info: Option<Hardware<'a>>,
    pub(crate) instance_uid: Option<&'a str>,
    pub(crate) ip: Option<&'a str>,
    pub(crate) is_managed: Option<bool>,
    pub(crate) last_seen_time: Option<i64>,
    pub(crate) mac: Option<&'a str>,
    pub(crate) name: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) network_interfaces: Vec<Interface<'a>>,
    pub(crate) org: Option<Organization<'a>>,
    pub(crate) os: Option<Os<'a>>,
    pub(crate) owner: Option<User<'a>>,
    pub(crate) r#type: &'a str,
    pub(crate) type_id: u16,
    pub(crate) uid: Option<&'a str>,
    pub(crate) uid_alt: Option<&'a str>,
}

impl Device<'_> {
    /// OCSF has no device that nothing identifies.
    pub(crate) fn if_identified(self) -> Option<Self> {
        let identity = self.uid.or(self.hostname).or(self.name).or(self.ip).or(self.instance_uid);
        identity.is_some().then_some(self)
    }
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Agent<'a> {
    pub(crate) name: Option<&'a str>,
    pub(crate) r#type: Option<&'a str>,
    pub(crate) type_id: Option<u16>,
    pub(crate) uid: Option<&'a str>,
    pub(crate) vendor_name: &'a str,
    pub(crate) version: Option<&'a str>,
}

#[skip_serializing_none]
#[derive(Serialize)]
pub(crate) struct Group<'a> {
    pub(crate) name: Option<&'a str>,
    pub(crate) uid: Option<&'a str>,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Hardware<'a> {
    pub(crate) cpu_architecture: Option<&'a str>,
    pub(crate) cpu_architecture_id: Option<u16>,
    pub(crate) cpu_cores: Option<i32>,
    pub(crate) cpu_count: Option<i32>,
    pub(crate) serial_number: Option<&'a str>,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Interface<'a> {
    pub(crate) ip: Option<&'a str>,
    pub(crate) mac: Option<&'a str>,
    pub(crate) name: Option<&'a str>,
    pub(crate) r#type: &'a str,
    pub(crate) type_id: u16,
    pub(crate) uid: Option<&'a str>,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Organization<'a> {
    pub(crate) name: Option<&'a str>,
    pub(crate) ou_name: Option<&'a str>,
    pub(crate) ou_uid: Option<&'a str>,
    pub(crate) uid: Option<&'a str>,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Os<'a> {
    pub(crate) build: Option<Cow<'a, str>>,
    pub(crate) cpu_bits: Option<i32>,
    pub(crate) kernel_release: Option<&'a str>,
    pub(crate) name: &'a str,
    pub(crate) r#type: &'a str,
    pub(crate) type_id: u16,
    pub(crate) version: Option<Cow<'a, str>>,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct User<'a> {
    pub(crate) account: Option<Account<'a>>,
    pub(crate) display_name: Option<&'a str>,
    pub(crate) domain: Option<&'a str>,
    pub(crate) email_addr: Option<&'a str>,
    pub(crate) full_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) groups: Vec<Group<'a>>,
    pub(crate) has_mfa: Option<bool>,
    pub(crate) ldap_person: Option<LdapPerson<'a>>,
    pub(crate) name: Option<&'a str>,
    pub(crate) org: Option<Organization<'a>>,
    pub(crate) phone_number: Option<&'a str>,
    pub(crate) r#type: Option<&'a str>,
    pub(crate) type_id: Option<u16>,
    pub(crate) uid: Option<&'a str>,
    pub(crate) uid_alt: Option<&'a str>,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Account<'a> {
    pub(crate) name: Option<&'a str>,
    pub(crate) r#type: Option<&'a str>,
    pub(crate) type_id: Option<u16>,
    pub(crate) uid: Option<&'a str>,
}

#[skip_serializing_none]
#[derive(Default, PartialEq, Serialize)]
pub(crate) struct LdapPerson<'a> {
    pub(crate) created_time: Option<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) email_addrs: Vec<&'a str>,
    pub(crate) given_name: Option<&'a str>,
    pub(crate) job_title: Option<&'a str>,
    pub(crate) last_login_time: Option<i64>,
    pub(crate) modified_time: Option<i64>,
    pub(crate) office_location: Option<&'a str>,
    pub(crate) surname: Option<&'a str>,
}

impl LdapPerson<'_> {
    pub(crate) fn unless_empty(self) -> Option<Self> {
        (self != Self::default()).then_some(self)
    }
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct VulnerabilityFinding<'a> {
    pub(crate) device: Option<Device<'a>>,
    pub(crate) finding_info: FindingInfo<'a>,
    pub(crate) risk_score: Option<i32>,
    pub(crate) status: Option<&'a str>,
    pub(crate) status_detail: Option<&'a str>,
    pub(crate) status_id: Option<u16>,
    pub(crate) vulnerabilities: [Vulnerability<'a>; 1],
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Vulnerability<'a> {
    pub(crate) advisory: Option<Advisory>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) affected_packages: Vec<Package<'a>>,
    pub(crate) category: Option<&'a str>,
    pub(crate) cve: Option<Cve<'a>>,
    pub(crate) is_exploit_available: Option<bool>,
    pub(crate) is_fix_available: Option<bool>,
    pub(crate) severity: Option<&'a str>,
    pub(crate) vendor_name: &'a str,
}

#[derive(Serialize)]
pub(crate) struct Advisory {
    pub(crate) uid: String,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Cve<'a> {
    pub(crate) created_time: Option<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) cvss: Vec<Cvss<'a>>,
    pub(crate) uid: &'a str,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Cvss<'a> {
    pub(crate) base_score: f64,
    pub(crate) depth: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) metrics: Vec<Metric<'a>>,
    pub(crate) overall_score: Option<f64>,
    pub(crate) vendor_name: &'a str,
    pub(crate) version: &'a str,
}

#[derive(Serialize)]
pub(crate) struct Metric<'a> {
    pub(crate) name: &'a str,
    pub(crate) value: &'a str,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct DetectionFinding<'a> {
    pub(crate) assignee: Option<User<'a>>,
    pub(crate) comment: Option<&'a str>,
    pub(crate) confidence: Option<&'a str>,
    pub(crate) confidence_id: Option<u16>,
    pub(crate) count: Option<i32>,
    pub(crate) device: Option<Device<'a>>,
    pub(crate) disposition: Option<&'a str>,
    pub(crate) disposition_id: Option<u16>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) evidences: Vec<Evidence<'a>>,
    pub(crate) finding_info: FindingInfo<'a>,
    pub(crate) is_alert: Option<bool>,
    pub(crate) malware_scan_info: Option<ScanInfo<'a>>,
    pub(crate) message: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) resources: Vec<Resource<'a>>,
    pub(crate) risk_score: Option<i32>,
    pub(crate) status: Option<&'a str>,
    pub(crate) status_id: Option<u16>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) tickets: Vec<Ticket<'a>>,
    pub(crate) verdict: Option<&'a str>,
    pub(crate) verdict_id: Option<u16>,
}

#[derive(Serialize)]
pub(crate) struct ScanInfo<'a> {
    pub(crate) r#type: &'a str,
    pub(crate) type_id: u16,
    pub(crate) uid: &'a str,
}

#[skip_serializing_none]
#[derive(Serialize)]
pub(crate) struct Resource<'a> {
    pub(crate) name: Option<&'a str>,
    pub(crate) r#type: Option<&'a str>,
    pub(crate) uid: Option<&'a str>,
}

#[derive(Serialize)]
pub(crate) struct Ticket<'a> {
    pub(crate) uid: &'a str,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct IncidentFinding<'a> {
    pub(crate) assignee: User<'a>,
    pub(crate) count: Option<i32>,
    pub(crate) desc: Option<&'a str>,
    pub(crate) device: Option<Device<'a>>,
    pub(crate) end_time: Option<i64>,
    pub(crate) finding_info_list: Vec<FindingInfo<'a>>,
    pub(crate) status: &'a str,
    pub(crate) status_id: u16,
    pub(crate) verdict: Option<&'a str>,
    pub(crate) verdict_id: Option<u16>,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct FindingInfo<'a> {
    pub(crate) analytic: Option<Analytic<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) attacks: Vec<Attack<'a>>,
    pub(crate) created_time: Option<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) data_sources: Vec<&'a str>,
    pub(crate) desc: Option<&'a str>,
    pub(crate) first_seen_time: Option<i64>,
    pub(crate) last_seen_time: Option<i64>,
    pub(crate) modified_time: Option<i64>,
    pub(crate) product: Option<Product<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) related_analytics: Vec<Analytic<'a>>,
    pub(crate) title: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) traits: Vec<Trait<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) types: Vec<&'a str>,
    pub(crate) uid: Cow<'a, str>,
    pub(crate) uid_alt: Option<&'a str>,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Analytic<'a> {
    pub(crate) category: Option<&'a str>,
    pub(crate) desc: Option<&'a str>,
    pub(crate) name: Option<&'a str>,
    pub(crate) r#type: &'a str,
    pub(crate) type_id: u16,
    pub(crate) uid: Option<&'a str>,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Attack<'a> {
    pub(crate) sub_technique: Option<Technique<'a>>,
    pub(crate) tactic: Option<Technique<'a>>,
    pub(crate) technique: Option<Technique<'a>>,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Technique<'a> {
    pub(crate) name: Option<&'a str>,
    pub(crate) src_url: Option<&'a str>,
    pub(crate) uid: Option<&'a str>,
}

#[skip_serializing_none]
#[derive(Serialize)]
pub(crate) struct Trait<'a> {
    pub(crate) category: Option<&'a str>,
    pub(crate) name: &'a str,
    pub(crate) uid: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) values: Vec<String>,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Evidence<'a> {
    pub(crate) actor: Option<Actor<'a>>,
    pub(crate) connection_info: Option<Connection<'a>>,
    pub(crate) container: Option<Container<'a>>,
    pub(crate) data: Option<&'a serde_json::Value>,
    pub(crate) dst_endpoint: Option<Endpoint<'a>>,
    pub(crate) file: Option<File<'a>>,
    pub(crate) name: Option<&'a str>,
    pub(crate) process: Option<Process<'a>>,
    pub(crate) query: Option<Query<'a>>,
    pub(crate) reg_key: Option<RegistryKey<'a>>,
    pub(crate) src_endpoint: Option<Endpoint<'a>>,
    pub(crate) url: Option<Url<'a>>,
    pub(crate) user: Option<User<'a>>,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Actor<'a> {
    pub(crate) app_name: Option<&'a str>,
    pub(crate) process: Option<Process<'a>>,
    pub(crate) user: Option<User<'a>>,
}

#[skip_serializing_none]
#[derive(Serialize)]
pub(crate) struct Connection<'a> {
    pub(crate) direction: &'a str,
    pub(crate) direction_id: u16,
    pub(crate) protocol_name: Option<&'a str>,
}

#[skip_serializing_none]
#[derive(Serialize)]
pub(crate) struct Container<'a> {
    pub(crate) image: Option<Image<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) labels: Vec<&'a str>,
    pub(crate) name: Option<&'a str>,
    pub(crate) uid: Option<&'a str>,
}

#[derive(Serialize)]
pub(crate) struct Image<'a> {
    pub(crate) uid: &'a str,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Endpoint<'a> {
    pub(crate) hostname: Option<&'a str>,
    pub(crate) ip: Option<&'a str>,
    pub(crate) mac: Option<&'a str>,
    pub(crate) port: Option<u16>,
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct File<'a> {
    pub(crate) company_name: Option<&'a str>,
    pub(crate) ext: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) hashes: Vec<Hash<'a>>,
    pub(crate) name: &'a str,
    pub(crate) path: Option<&'a str>,
    pub(crate) size: Option<i64>,
    pub(crate) r#type: &'a str,
    pub(crate) type_id: u16,
    pub(crate) uid: Option<&'a str>,
    pub(crate) uri: Option<&'a str>,
}

#[derive(Serialize)]
pub(crate) struct Hash<'a> {
    pub(crate) algorithm: &'static str,
    pub(crate) algorithm_id: u8,
    pub(crate) value: &'a str,
}

pub(crate) fn hashes<'a>(md5: Option<&'a str>, sha1: Option<&'a str>, sha256: Option<&'a str>) -> Vec<Hash<'a>> {
    let known = [(1, "MD5", md5), (2, "SHA-1", sha1), (3, "SHA-256", sha256)];
    known
        .into_iter()
        .filter_map(|(algorithm_id, algorithm, value)| Some(Hash { algorithm, algorithm_id, value: file_hash(value)? }))
        .collect()
}

#[skip_serializing_none]
#[derive(Default, Serialize)]
pub(crate) struct Process<'a> {
    pub(crate) cmd_line: Option<&'a str>,
    pub(crate) created_time: Option<i64>,
    pub(crate) file: Option<File<'a>>,
    pub(crate) integrity: Option<&'a str>,
    pub(crate) integrity_id: Option<u16>,
    pub(crate) name: Option<&'a str>,
    pub(crate) parent_process: Option<Box<Process<'a>>>,
    pub(crate) path: Option<&'a str>,
    pub(crate) pid: Option<i32>,
    pub(crate) uid: Option<&'a str>,
    pub(crate) user: Option<Box<User<'a>>>,
}

#[derive(Serialize)]
pub(crate) struct Query<'a> {
    pub(crate) hostname: &'a str,
}

#[derive(Serialize)]
pub(crate) struct RegistryKey<'a> {
    pub(crate) path: &'a str,
}

#[derive(Serialize)]
pub(crate) struct Url<'a> {
    pub(crate) url_string: &'a str,
}
