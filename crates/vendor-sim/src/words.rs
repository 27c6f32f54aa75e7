//! Invented people, places and machines.

pub(crate) const FIRST: &[&str] = &[
    "Jane", "John", "Aïcha", "Björn", "Chloé", "Dmitri", "Élodie", "Fatima", "Giulia", "Hiroshi", "Ingrid", "José",
    "Karim", "Léa", "Mateusz", "Noémie", "Olga", "Pál", "Quentin", "Renée", "Søren", "Tomáš", "Ulrike", "Vera", "Wei",
    "Ximena", "Yusuf", "Zoë", "美咲", "Анна",
];
pub(crate) const LAST: &[&str] = &[
    "Doe",
    "Smith",
    "Martin",
    "Nguyen",
    "García",
    "Müller",
    "Rossi",
    "Kowalski",
    "Novák",
    "Öztürk",
    "Silva",
    "Ivanov",
    "Tanaka",
    "Okafor",
    "Dupont",
    "O'Brien",
    "Lefèvre",
    "Janssen",
    "Haddad",
    "Petrov",
    "Łukasz",
    "Sørensen",
    "佐藤",
    "Çelik",
    "van der Berg",
];
pub(crate) const DEPARTMENTS: &[&str] = &[
    "Finance",
    "HR",
    "Engineering",
    "Sales",
    "Legal",
    "Support",
    "Marketing",
    "Research",
    "Operations",
    "Direction",
    "Factory",
    "Lab",
];
pub(crate) const DOMAINS: &[&str] =
    &["example.com", "corp.example.org", "example.onmicrosoft.com", "ad.example.net", "société.example.fr"];
pub(crate) const MAKERS: &[(&str, &[&str])] = &[
    ("Dell Inc.", &["Latitude 5520", "Latitude 5540", "OptiPlex 7090", "PowerEdge R740", "Precision 3660"]),
    ("LENOVO", &["20XW00ABCD", "ThinkPad T14 Gen 3", "ThinkCentre M70q", "ThinkSystem SR650"]),
    ("HP", &["EliteBook 840 G8", "ProLiant DL380 Gen10", "HP ProDesk 600 G6", "ZBook Fury 15"]),
    ("Apple Inc.", &["MacBookPro18,3", "Mac14,2", "iPhone 15", "iPad Pro (12.9-inch)"]),
    ("VMware, Inc.", &["VMware7,1", "VMware Virtual Platform"]),
    ("Microsoft Corporation", &["Virtual Machine", "Surface Pro 9"]),
    ("Samsung", &["SM-G991B", "SM-A536B"]),
];
pub(crate) const ADAPTERS: &[&str] = &[
    "Intel(R) Ethernet Connection (13) I219-LM",
    "Intel(R) Wi-Fi 6 AX201 160MHz",
    "Realtek PCIe GbE Family Controller",
    "vmxnet3 Ethernet Adapter",
    "Hyper-V Virtual Ethernet Adapter",
    "Bluetooth Device (Personal Area Network)",
    "TAP-Windows Adapter V9",
    "Thunderbolt Bridge",
    "eth0",
    "wlan0",
    "Carte réseau Fast Ethernet",
    "",
];
pub(crate) const TAGS: &[&str] = &["finance", "windows", "vip", "à réinstaller", "kiosk", "prod", "lab"];
