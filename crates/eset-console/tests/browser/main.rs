//! The page in a real browser. Where no Chromium is installed the tests say so and pass.

#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, reason = "a test that stumbles fails")]

mod driver;

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use eset_connect::{Region, Retry};
use eset_console::{Config, Console};
use serde_json::json;
use tokio::runtime::Runtime;
use vendor_sim::{EsetSim, Fault};

use self::driver::Browser;

/// A browser, a console and the runtime that both need; nothing where there is no browser.
fn set_up(config: Config) -> Option<(Runtime, Console, Browser)> {
    let Some(browser) = Browser::start() else {
        eprintln!("skipped: no Chromium is installed, so the page was not tried in a browser");
        return None;
    };
    let runtime = Runtime::new().unwrap();
    let config = config.listen(SocketAddr::from(([127, 0, 0, 1], 0))).retry(Retry::never());
    let console = runtime.block_on(Console::start(config)).unwrap();
    Some((runtime, console, browser))
}

const SECTIONS: [&str; 16] = [
    "home",
    "oauth",
    "playground",
    "permissions",
    "incidents",
    "devices",
    "policies",
    "quarantine",
    "automation",
    "domains",
    "explorer",
    "endpoints",
    "limits",
    "configuration",
    "status",
    "troubleshooting",
];

#[test]
fn every_section_opens_by_its_address_and_the_back_button_works() {
    let Some((_runtime, console, mut browser)) = set_up(Config::demo()) else { return };
    for section in SECTIONS {
        browser.open(&format!("{}/?{section}#/{section}", console.url()));
        browser.wait(&format!("document.getElementById('main').dataset.ready === '{section}'"));
        let text = browser.text("main");
        assert!(text.len() > 150, "{section}: {text}");
        assert!(!text.contains("undefined") && !text.contains("[object"), "{section}: {text}");
        assert_eq!(browser.text("nav a[aria-current]"), browser.text("h1"));
        // A control without a name is none for a screen reader.
        let nameless = "[...document.querySelectorAll('main input, main select, main textarea')].filter(x => !x.labels.length && !x.ariaLabel).length";
        assert_eq!(browser.value(nameless), 0, "{section}");
    }
    browser.value("location.hash = '#/oauth'");
    browser.wait("document.getElementById('main').dataset.ready === 'oauth'");
    browser.value("history.back()");
    browser.wait("document.getElementById('main').dataset.ready === 'troubleshooting'");
    let foreign =
        "performance.getEntriesByType('resource').filter(one => new URL(one.name).origin !== location.origin).length";
    assert_eq!(browser.value(foreign), 0);
    assert_eq!(browser.complaints, Vec::<String>::new());
}

#[test]
fn isolating_a_device_is_found_by_search_with_its_rust_code() {
    let Some((_runtime, console, mut browser)) = set_up(Config::demo()) else { return };
    browser.open(&console.url());
    browser.value("(() => { const find = document.getElementById('find'); find.value = 'isolate a device'; find.dispatchEvent(new Event('input')); })()");
    assert!(browser.text("#found a").contains("Isolate a device"));
    browser.click("#found a");
    browser.wait("document.querySelector('[data-code=rust] pre')");
    let code = browser.text("[data-code=rust] pre");
    assert!(code.contains(".call(Method::Post, \"/v1/device_tasks\")") && code.contains("EsetClient"), "{code}");
    for (words, expected) in [("severitylevel", "Detection"), ("429", "429"), ("SEVERITY_LEVEL_HIGH", "Record")] {
        browser.value(&format!("(() => {{ const find = document.getElementById('find'); find.value = '{words}'; find.dispatchEvent(new Event('input')); }})()"));
        assert!(browser.text("#found").contains(expected), "{words}: {}", browser.text("#found"));
    }
    assert_eq!(browser.complaints, Vec::<String>::new());
}

#[test]
fn the_ticker_and_the_cards_show_the_simulated_tenant() {
    let Some((_runtime, console, mut browser)) = set_up(Config::demo()) else { return };
    browser.open(&console.url());
    browser.wait("document.querySelector('#card-devices b').textContent === '200'");
    browser.wait("document.querySelector('#ticker-text strong')");
    assert!(browser.text("#ticker time").ends_with(" UTC"));
    assert_eq!(browser.text("#mode"), "DEMO");
}

#[test]
fn calls_errors_and_blocked_writes_in_the_explorer() {
    let Some((_runtime, console, mut browser)) = set_up(Config::demo()) else { return };
    let sim = console.simulator().unwrap();
    browser.open(&format!("{}/#/explorer", console.url()));
    browser.click("#send");
    browser.wait("document.getElementById('status').innerText.startsWith('200')");
    let status = browser.text("#status");
    assert!(status.contains("demo") && status.contains("ms") && status.contains("KB"), "{status}");
    assert!(browser.text("#answer").contains("devices"));
    browser.click("#next");
    browser.wait("document.querySelectorAll('#history li').length === 2");
    for wrong in [403, 429, 503] {
        sim.faults().script("GET /v1/devices", [Fault::Status(wrong)]).unwrap();
        browser.click("#send");
        browser.wait(&format!("document.getElementById('status').innerText.startsWith('{wrong}')"));
        assert_eq!(browser.value("Boolean(document.getElementById('backoff'))"), wrong == 429);
    }
    let sent = sim.seen().len();
    browser.value(&set_call("DELETE", "/v2/policies/550e8400-e29b-41d4-a716-446655440000"));
    browser.click("#send");
    browser.wait("document.getElementById('status').innerText.startsWith('Blocked')");
    assert_eq!(sim.seen().len(), sent);
    browser.click("#unlock");
    browser.click("#send");
    browser.click("#confirm");
    browser.wait("document.getElementById('status').innerText.startsWith('404')");
    assert!(sim.seen().len() > sent);
}

/// Puts a call into the explorer as typing it does.
fn set_call(method: &str, path: &str) -> String {
    format!(
        "(() => {{ const set = (id, value) => {{ const x = document.getElementById(id); x.value = value; x.dispatchEvent(new Event('change')); }}; \
        set('method', '{method}'); set('path', '{path}'); }})()"
    )
}

#[test]
fn a_pending_answer_is_followed_and_told() {
    let Some((_runtime, console, mut browser)) = set_up(Config::demo()) else { return };
    console.simulator().unwrap().faults().script("GET /v1/devices", [Fault::Pending { polls: 1 }]).unwrap();
    browser.open(&format!("{}/#/explorer", console.url()));
    browser.click("#send");
    browser.wait("document.getElementById('status').innerText.startsWith('200')");
    let told = browser.text("#pending");
    assert!(told.contains("202 2 times") && told.contains("response-id"), "{told}");
    assert!(browser.text("#answer").contains("devices"));
    // The next answer comes at once, and nothing is left of the note.
    browser.click("#send");
    browser.wait("!document.getElementById('pending')");
}

#[test]
fn a_call_can_be_cancelled() {
    let Some((_runtime, console, mut browser)) = set_up(Config::demo()) else { return };
    let slow = Fault::Delay(Duration::from_secs(25));
    console.simulator().unwrap().faults().script("GET /v1/devices", [slow]).unwrap();
    browser.open(&format!("{}/#/explorer", console.url()));
    assert_eq!(browser.value("document.getElementById('cancel').disabled"), true);
    browser.click("#send");
    browser.wait("document.getElementById('status').innerText.startsWith('Sending') && !document.getElementById('cancel').disabled");
    browser.click("#cancel");
    browser.wait("document.getElementById('status').innerText.startsWith('Cancelled')");
    browser.wait("document.getElementById('cancel').disabled && !document.getElementById('send').disabled");
    browser.click("#send");
    browser.wait("document.getElementById('status').innerText.startsWith('200')");
}

#[test]
fn a_call_is_exported_as_har_and_as_curl() {
    let Some((_runtime, console, mut browser)) = set_up(Config::demo()) else { return };
    browser.open(&format!("{}/#/explorer", console.url()));
    browser.value("(() => { globalThis.saved = []; const make = URL.createObjectURL; URL.createObjectURL = blob => { blob.text().then(text => saved.push(text)); return make.call(URL, blob); }; })()");
    browser.click("#send");
    browser.wait("document.getElementById('har')");
    browser.click("#har");
    browser.wait("saved.length");
    let har: serde_json::Value = serde_json::from_str(browser.value("saved[0]").as_str().unwrap()).unwrap();
    let entry = &har["log"]["entries"][0];
    assert_eq!(har["log"]["version"], "1.2");
    assert_eq!((&entry["request"]["method"], &entry["response"]["status"]), (&json!("GET"), &json!(200)));
    assert_eq!(entry["request"]["queryString"], json!([{"name": "pageSize", "value": "10"}]));
    assert!(entry["response"]["content"]["text"].as_str().unwrap().contains("\"devices\""));
    let text = har.to_string().to_lowercase();
    assert!(!text.contains("bearer") && !text.contains("authorization"), "no credentials");
    browser.click("#curl");
    browser.wait("[...document.querySelectorAll('#answer pre')].some(pre => pre.innerText.includes('curl --silent'))");
    assert!(browser.text("#answer").contains("/v1/devices?pageSize=10"));
}

#[test]
fn ids_and_queries_are_filled_in_as_a_form_and_bodies_are_ready() {
    let Some((_runtime, console, mut browser)) = set_up(Config::demo()) else { return };
    let sim = console.simulator().unwrap();
    browser.open(&format!("{}/#/explorer", console.url()));
    browser.click("#send");
    browser.wait("document.getElementById('status').innerText.startsWith('200')");
    browser.value(&set_call("POST", "/v1/devices/{deviceUuid}:rename"));
    assert!(browser.value("document.getElementById('body').value").as_str().unwrap().contains("reception-pc"));
    browser.click("#send");
    assert!(browser.text("#status").contains("{deviceUuid}"));
    let id = "fetch('/api/v1/devices?pageSize=1', {headers: {'x-eset-console': '1'}}).then(got => got.json()).then(got => got.devices[0].uuid)";
    let id = browser.value(id).as_str().unwrap().to_owned();
    browser.value(&format!("(() => {{ const id = document.querySelector('[data-id=deviceUuid]'); id.value = '{id}'; id.dispatchEvent(new Event('change')); }})()"));
    browser.click("#unlock");
    browser.click("#send");
    browser.wait("document.querySelector('dialog[open]')");
    let shown = browser.text("dialog");
    assert!(shown.contains(&id) && shown.contains("reception-pc"), "the very call is confirmed: {shown}");
    browser.click("#confirm");
    browser.wait("document.getElementById('status').innerText.startsWith('200')");
    let last = sim.seen().pop().unwrap();
    assert_eq!((last.method.as_str(), last.target), ("POST", format!("/v1/devices/{id}:rename")));
    assert!(last.body.contains("reception-pc"));
    assert_eq!(browser.value("document.getElementById('unlock').checked"), false, "each write is unlocked anew");
}

#[test]
fn a_read_only_console_blocks_writes() {
    let Some((_runtime, console, mut browser)) = set_up(Config::demo().read_only(true)) else { return };
    browser.open(&format!("{}/#/explorer", console.url()));
    browser.value(&set_call("DELETE", "/v2/policies/550e8400-e29b-41d4-a716-446655440000"));
    browser.click("#unlock");
    browser.click("#send");
    browser.click("#confirm");
    browser.wait("document.getElementById('status').innerText === 'Blocked: The console is read-only.'");
    assert!(console.simulator().unwrap().seen().iter().all(|seen| seen.method != "DELETE"));
    browser.open(&format!("{}/?x#/status", console.url()));
    browser.wait("document.getElementById('relay-state').innerText.includes('yes')");
}

#[test]
fn a_responder_isolates_a_device_by_keyboard_alone() {
    let Some((_runtime, console, mut browser)) = set_up(Config::demo()) else { return };
    let start = Instant::now();
    browser.open(&console.url());
    browser.press("/");
    assert_eq!(browser.focus(), "#find");
    browser.write("isolate a device");
    browser.press("ArrowDown");
    assert!(browser.focus().starts_with("Isolate a device from the network"), "{}", browser.focus());
    browser.press("Enter");
    browser.wait("document.querySelector('[data-code=rust] pre')");
    let code = browser.text("[data-code=rust] pre");
    assert!(code.contains("StartNetworkIsolation") && code.contains("EsetClient"), "{code}");
    eprintln!("from opening the page to the code of isolating a device: {:?}", start.elapsed());
    // The focus is in the content: the next stops are the tabs, which arrows move.
    browser.press("Tab");
    assert_eq!(browser.focus(), "Rust");
    browser.press("ArrowRight");
    assert_eq!(browser.focus(), "Python");
    browser.wait("document.querySelector('[data-code=python] pre')");
    browser.press("ArrowLeft");
    browser.press("ArrowLeft");
    assert_eq!(browser.focus(), "curl", "arrows go round");
    // From here into the explorer, with the body in it, and to the confirmation; Escape sends nothing.
    while browser.focus() != "Open in the explorer" {
        browser.press("Tab");
    }
    browser.press("Enter");
    browser.wait("document.getElementById('body')?.value.includes('StartNetworkIsolation')");
    while browser.focus() != "#unlock" {
        browser.press("Tab");
    }
    browser.press(" ");
    browser.value("document.getElementById('send').focus()");
    browser.press("Enter");
    browser.wait("document.querySelector('dialog[open]')");
    assert_eq!(browser.focus(), "Do not send", "the harmless answer has the focus");
    browser.press("Escape");
    browser.wait("document.getElementById('status').innerText === 'Not sent.'");
    assert!(console.simulator().unwrap().seen().iter().all(|seen| seen.route != "POST /v1/device_tasks"));
    for expected in ["recipe", "home"] {
        browser.value("history.back()");
        browser.wait(&format!("document.getElementById('main').dataset.ready === '{expected}'"));
    }
}

#[test]
fn the_focus_goes_through_the_page_in_its_order() {
    let Some((_runtime, console, mut browser)) = set_up(Config::demo()) else { return };
    browser.open(&console.url());
    browser.press("Tab");
    assert_eq!(browser.focus(), "Skip to the content");
    browser.wait("document.getElementById('card-detections')");
    browser.press("Enter");
    browser.wait("document.activeElement.id === 'main'");
    browser.press("Tab");
    assert_eq!(browser.focus(), "#card-detections", "the first stop of the content");
    browser.open(&format!("{}/?devices#/devices", console.url()));
    browser.press("Tab");
    browser.press("Enter");
    assert_eq!(browser.focus(), "#main");
    assert_eq!(browser.value("location.hash"), "#/devices", "the section is still shown");
    browser.open(&format!("{}/?again", console.url()));
    let mut stops = Vec::new();
    for _ in 0..8 {
        browser.press("Tab");
        stops.push(browser.focus());
        let ring = browser.value("getComputedStyle(document.activeElement).outlineStyle");
        assert_eq!(ring, "solid", "the focus is seen on {:?}", stops.last());
    }
    let expected = [
        "Skip to the content",
        "ESET Connect console",
        "#find",
        "#theme",
        "Home",
        "OAuth 2.0",
        "OAuth playground",
        "Permission matrix",
    ];
    assert_eq!(stops, expected);
    browser.press("Enter");
    browser.wait("document.getElementById('main').dataset.ready === 'permissions'");
    assert_eq!(browser.focus(), "#main", "a new section takes the focus");
}

/// The contrast of every text with what is behind it, by WCAG 2.2; what falls short.
const CONTRAST: &str = r#"(() => {
  const parse = text => { const [r, g, b, a = 1] = text.match(/[\d.]+/g).map(Number); return [r, g, b, a]; };
  const light = ([r, g, b]) => { const [x, y, z] = [r, g, b].map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4); return 0.2126 * x + 0.7152 * y + 0.0722 * z; };
  const behind = node => { for (; node; node = node.parentElement) { const color = parse(getComputedStyle(node).backgroundColor); if (color[3] === 1) return color; } return [255, 255, 255, 1]; };
  const faults = [];
  for (const node of document.querySelectorAll('body *')) {
    const own = [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim());
    const box = node.getBoundingClientRect();
    if (!own || !box.width || !box.height || node.disabled) continue;
    const style = getComputedStyle(node), a = light(parse(style.color)), b = light(behind(node));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(style.fontSize), large = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
    if (ratio < (large ? 3 : 4.5)) faults.push(`${node.tagName} ${node.className} "${node.innerText.slice(0, 30)}" ${ratio.toFixed(2)}`);
  }
  return faults;
})()"#;

#[test]
fn texts_stand_out_in_both_themes() {
    let Some((_runtime, console, mut browser)) = set_up(Config::demo()) else { return };
    for theme in ["light", "dark"] {
        for section in SECTIONS {
            browser.open(&format!("{}/?{section}&theme={theme}#/{section}", console.url()));
            browser.wait("!document.getElementById('main').innerText.includes('Loading …')");
            assert_eq!(browser.value(CONTRAST), json!([]), "{theme} {section}");
        }
        // An answer, an error and the words of the ticker.
        console.simulator().unwrap().faults().script("GET /v1/devices", [Fault::Status(403)]).unwrap();
        browser.open(&format!("{}/?e&theme={theme}#/explorer", console.url()));
        browser.click("#send");
        browser.wait("document.getElementById('status').innerText.startsWith('403')");
        assert_eq!(browser.value(CONTRAST), json!([]), "{theme} error");
        browser.open(&format!("{}/?h&theme={theme}", console.url()));
        browser.wait("document.querySelector('#ticker-text strong')");
        assert_eq!(browser.value(CONTRAST), json!([]), "{theme} ticker");
    }
}

#[test]
fn nothing_moves_for_those_who_do_not_want_it() {
    let Some((_runtime, console, mut browser)) = set_up(Config::demo()) else { return };
    for (wish, name) in [("reduce", "none"), ("no-preference", "in")] {
        let features = json!({"features": [{"name": "prefers-reduced-motion", "value": wish}]});
        browser.ask("Emulation.setEmulatedMedia", features);
        browser.open(&format!("{}/?{wish}", console.url()));
        assert_eq!(browser.value("getComputedStyle(document.getElementById('ticker-text')).animationName"), name);
    }
}

#[test]
fn a_page_served_elsewhere_uses_the_relay_it_is_allowed_to() {
    let Some((runtime, relay, mut browser)) = set_up(Config::demo()) else { return };
    drop(relay);
    // Two ports that are free: each console must know the other's.
    let free = || std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let (page, relay, stranger) = (free(), free(), free());
    let start = |config: Config| runtime.block_on(Console::start(config)).unwrap();
    let relay = start(Config::demo().listen(relay).allow_origin(format!("http://{page}")));
    let page = start(Config::demo().listen(page).proxy_endpoint(relay.url()));
    let stranger = start(Config::demo().listen(stranger).proxy_endpoint(relay.url()));
    browser.open(&format!("{}/#/explorer", page.url()));
    browser.click("#send");
    browser.wait("document.getElementById('status').innerText.startsWith('200')");
    browser.value(&set_call("DELETE", "/v2/policies/550e8400-e29b-41d4-a716-446655440000"));
    browser.click("#unlock");
    browser.click("#send");
    browser.click("#confirm");
    browser.wait("document.getElementById('status').innerText.startsWith('404')");
    assert_eq!(relay.simulator().unwrap().seen().len(), 3, "a token, a list and a write");
    assert_eq!(page.simulator().unwrap().seen().len(), 0);
    assert_eq!(browser.complaints.iter().filter(|text| !text.contains("404")).count(), 0, "{:?}", browser.complaints);
    // An origin that is not allowed gets nothing at all.
    browser.ask("Page.navigate", json!({"url": stranger.url()}));
    browser.wait("document.getElementById('main')?.innerText.includes('The relay cannot be reached')");
    assert_eq!(relay.simulator().unwrap().seen().len(), 3);
}

/// What the contract says in each of the thirty places where older guides differ from it.
const CONTRACT: [&str; 30] = [
    "{region}.{category}.eset.systems",
    "{region}.business-account.iam.eset.systems/oauth/token",
    "eu, de, us, ca and jpn",
    "15 categories and the token service",
    "/v2/edr-rule-exclusions",
    "no update, and no deviceCount",
    "TASK_RUN_STATUS_QUEUED",
    "hyphen in detection-groups",
    "there is no PATCH anywhere",
    "cloudOfficeTenantUuid, startTime, endTime",
    "INCIDENT_SEVERITY_LEVEL_",
    ":batchGet to read several",
    "none can be created",
    "no member says whether the device is isolated",
    "totalSize, and only on some lists",
    "fair use of 2 a second",
    "detections of ESET Inspect, of devices and of cloud offices",
    "a Japanese host for version 2 of incidents",
    "2 Linux, 3 Apple",
    "PENDING, FINISHED, FAILED or UNSPECIFIED",
    "no host of the API",
    "DEVICE_TYPE_VIRTUAL_MACHINE",
    "the release that brought them is unconfirmed",
    "assignments[*].uuid",
    "endTime does not",
    "30 days for copied tasks",
    "off in the vendor's example",
    "permission sets of the API user",
    "not among the grant types",
    "the category iam",
];

#[test]
fn every_difference_to_older_guides_is_told_where_it_matters() {
    let Some((_runtime, console, mut browser)) = set_up(Config::demo()) else { return };
    let mut told = String::new();
    let mut rows = 0;
    let title = "Where older guides differ";
    for section in SECTIONS {
        browser.open(&format!("{}/?{section}#/{section}", console.url()));
        let table = format!("document.querySelector('[aria-label=\"{title}\"]')");
        told.push_str(browser.value(&format!("{table}?.innerText ?? ''")).as_str().unwrap());
        rows += browser.value(&format!("{table}?.querySelectorAll('tbody tr').length ?? 0")).as_u64().unwrap();
    }
    let missing: Vec<_> = CONTRACT.iter().filter(|words| !told.contains(**words)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    browser.open(&format!("{}/?all#/troubleshooting", console.url()));
    let all = "document.querySelectorAll('[aria-label=\"All differences to older guides\"] tbody tr').length";
    assert_eq!(browser.value(all), rows, "together they are the same as all of them");
    assert!(rows >= 30);
}

#[test]
fn a_token_is_exchanged_and_never_seen() {
    let Some((_runtime, console, mut browser)) = set_up(Config::demo()) else { return };
    browser.open(&format!("{}/#/playground", console.url()));
    browser.click("#exchange");
    browser.wait("document.querySelector('#token pre')");
    assert!(browser.text("#token").contains("••••"));
    browser.click("#renew");
    browser.wait("document.querySelector('#token .ok')");
    assert_eq!(browser.complaints, Vec::<String>::new());
}

#[test]
fn live_mode_has_no_trace_of_a_demonstration() {
    let runtime = Runtime::new().unwrap();
    let sim = runtime.block_on(EsetSim::builder().start()).unwrap();
    let credentials = sim.credentials();
    let config = Config::live(Region::Eu, credentials.username, credentials.password).base_url(sim.url());
    let Some((_runtime, console, mut browser)) = set_up(config) else { return };
    let further = [
        "operation/GET%20%2Fv1%2Fdevices",
        "operation/POST%20%2Fv1%2Fquarantined-objects%3Apurge",
        "recipe/Isolate%20a%20device%20from%20the%20network",
        "record/Device",
    ];
    for section in SECTIONS.into_iter().chain(further) {
        browser.open(&format!("{}/?{}#/{section}", console.url(), section.len()));
        browser.wait("!document.getElementById('main').innerText.match(/Loading …|Asking …/)");
        let text = browser.value("document.documentElement.outerHTML").as_str().unwrap().to_lowercase();
        assert!(!text.contains("demo") && !text.contains("simulat"), "{section}");
    }
    browser.open(&format!("{}/?dialog#/explorer", console.url()));
    browser.value(&set_call("DELETE", "/v2/policies/550e8400-e29b-41d4-a716-446655440000"));
    browser.click("#unlock");
    browser.click("#send");
    browser.wait("document.querySelector('dialog[open]')");
    assert!(browser.text("dialog").contains("This changes your ESET tenant"));
    assert_eq!(browser.text("#mode"), "LIVE");
    assert!(!sim.seen().is_empty(), "the home section asks the vendor");
}

/// `ESET_CONSOLE_SCREENSHOTS` names the folder where the pictures go; some of them are the documentation's.
#[test]
fn every_section_fits_in_both_themes_and_on_a_phone() {
    let Some((_runtime, console, mut browser)) = set_up(Config::demo()) else { return };
    let folder = std::env::var_os("ESET_CONSOLE_SCREENSHOTS").map(std::path::PathBuf::from);
    for (width, theme) in [(1100, "light"), (1100, "dark"), (390, "light"), (390, "dark")] {
        browser.size(width, 760);
        for section in SECTIONS.into_iter().chain(["operation", "recipe"]) {
            let argument = match section {
                "operation" => "/POST%20%2Fv2%2Fincidents%2F%7BincidentUuid%7D%3Aclose",
                "recipe" => "/Isolate%20a%20device%20from%20the%20network",
                _ => "",
            };
            browser.open(&format!("{}/?{section}&theme={theme}#/{section}{argument}", console.url()));
            browser.wait(&format!("document.getElementById('main').dataset.ready === '{section}'"));
            if section == "explorer" {
                browser.click("#send");
                browser.wait("document.getElementById('status').innerText.startsWith('200')");
            }
            browser.wait("!document.getElementById('main').innerText.includes('Loading …')");
            assert_eq!(browser.value("document.documentElement.scrollWidth <= innerWidth"), true, "{width} {section}");
            if let Some(folder) = &folder {
                std::thread::sleep(Duration::from_millis(600));
                browser.screenshot(&folder.join(format!("{section}-{theme}-{width}.png")));
            }
        }
    }
    assert_eq!(browser.complaints, Vec::<String>::new());
}

/// Times depend on the machine, so they are told and nothing is demanded of them; sizes are.
#[test]
fn the_page_is_light() {
    let Some((_runtime, console, mut browser)) = set_up(Config::demo()) else { return };
    let mut paints = Vec::new();
    for round in 0..9 {
        browser.open(&format!("{}/?{round}", console.url()));
        browser.wait("performance.getEntriesByName('first-contentful-paint').length");
        let paint = "performance.getEntriesByName('first-contentful-paint')[0].startTime";
        paints.push(browser.value(paint).as_f64().unwrap());
    }
    paints.sort_by(f64::total_cmp);
    let bytes = "performance.getEntriesByType('resource').filter(one => !one.name.includes('/api/')).concat(performance.getEntriesByType('navigation')).reduce((sum, one) => sum + one.transferSize, 0)";
    let bytes = browser.value(bytes).as_f64().unwrap();
    eprintln!(
        "first paint: median {:.0} ms of {}, from {:.0} to {:.0}; {bytes} bytes",
        paints[4],
        paints.len(),
        paints[0],
        paints[8]
    );
    assert!((50_000.0..300_000.0).contains(&bytes), "{bytes} bytes");
}
