//! The page in a real browser. Where no Chromium is installed the tests say so and pass.

#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    clippy::too_many_lines,
    reason = "a test that stumbles fails"
)]

mod driver;

use std::net::SocketAddr;

use eset_connect::{Region, Retry};
use eset_console::{Config, Console};
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
    let pick = "(() => { const set = (id, value) => { const x = document.getElementById(id); x.value = value; x.dispatchEvent(new Event('change')); }; \
        set('method', 'DELETE'); set('path', '/v2/policies/550e8400-e29b-41d4-a716-446655440000'); })()";
    browser.value(pick);
    browser.click("#send");
    browser.wait("document.getElementById('status').innerText.startsWith('Blocked')");
    assert_eq!(sim.seen().len(), sent);
    browser.click("#unlock");
    browser.click("#send");
    browser.click("#confirm");
    browser.wait("document.getElementById('status').innerText.startsWith('404')");
    assert!(sim.seen().len() > sent);
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
    for section in SECTIONS {
        if section == "configuration" || section == "status" {
            continue; // The one names the flag --demo, the other the gateway's host.
        }
        browser.open(&format!("{}/?{section}#/{section}", console.url()));
        let text = browser.value("document.documentElement.outerHTML").as_str().unwrap().to_lowercase();
        assert!(!text.contains("demo") && !text.contains("simulat"), "{section}");
    }
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
                std::thread::sleep(std::time::Duration::from_millis(600));
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
    eprintln!("first paint: median {:.0} ms of {}, from {:.0} to {:.0}; {bytes} bytes", paints[4], paints.len(), paints[0], paints[8]);
    assert!((50_000.0..300_000.0).contains(&bytes), "{bytes} bytes");
}
