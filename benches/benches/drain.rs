//! `cargo bench -p benches --bench drain [-- DEVICES]`: the CPU time of a whole collection of ESET devices from a server on loopback, as a
//! ratio to what the least costs: fetching the same pages and mapping their records with the yardstick.
//!
//! Server, yardstick and collection are processes of their own, each of which tells its own CPU time.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use asset_connectors::{AsJson, EsetAccount, Journal, JsonLines, MemoryStore, Settings, Stop, Store, Target};
use asset_mapping::{Context, Dialect};
use benches::eset;
use connect_core::Quota;
use eset_connect::{EsetClient, Region};
use serde::Deserialize;
use serde_json::value::RawValue;

const SEED: u64 = 1;
const PAGE: usize = 1000;
const ROUNDS: usize = 5;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.first().map(String::as_str) {
        Some("yardstick") => yardstick(&arguments[1]),
        Some("collect") => collect(&arguments[1]),
        count => compare(count.and_then(|count| count.parse().ok()).unwrap_or(20_000)),
    }
}

#[allow(clippy::print_stdout, reason = "a program's output")]
fn compare(count: usize) {
    let address = serve(count);
    let mut ratios = Vec::new();
    for round in 0..ROUNDS {
        let [least, ours] = ["yardstick", "collect"].map(|part| {
            let program = std::env::current_exe().expect("this program");
            let output = Command::new(program).args([part, &address]).output().expect("the part runs");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            String::from_utf8_lossy(&output.stdout).trim().parse::<f64>().expect("seconds")
        });
        println!("round {round}: yardstick {least:.2} s, collect {ours:.2} s of CPU");
        ratios.push(ours / least);
    }
    ratios.sort_by(f64::total_cmp);
    println!("collect costs {:.2} times the CPU of the yardstick ({count} devices)", ratios[ROUNDS / 2]);
}

/// Tells how much CPU this process has taken since it was started.
#[allow(clippy::print_stdout, reason = "what the parent reads")]
fn tell_cpu_time(begun: Instant) {
    // Ticks of 10 ms, user and system; elsewhere than on Linux the time on the wall.
    let ticks = std::fs::read_to_string("/proc/self/stat").ok().and_then(|stat| {
        let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
        Some(fields.get(11)?.parse::<f64>().ok()? + fields.get(12)?.parse::<f64>().ok()?)
    });
    println!("{}", ticks.map_or_else(|| begun.elapsed().as_secs_f64(), |ticks| ticks / 100.0));
}

/// The vendor, as far as a collection of devices needs it; pages are made beforehand. Returns its address.
fn serve(count: usize) -> String {
    let records = eset::records(SEED, count);
    let pages: Vec<String> = records
        .chunks(PAGE)
        .enumerate()
        .map(|(number, records)| {
            let records: Vec<&str> = records.iter().map(|record| std::str::from_utf8(record).expect("UTF-8")).collect();
            let next = if (number + 1) * PAGE < count { (number + 1).to_string() } else { String::new() };
            format!(r#"{{"devices":[{}],"nextPageToken":"{next}","totalSize":{count}}}"#, records.join(","))
        })
        .collect();
    let pages = Arc::new(pages);
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port on loopback");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let pages = Arc::clone(&pages);
            std::thread::spawn(move || answer(stream, &pages));
        }
    });
    address
}

/// Answers the requests of one connection until it ends.
fn answer(mut stream: TcpStream, pages: &[String]) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    loop {
        let mut first = String::new();
        reader.read_line(&mut first).ok().filter(|read| *read > 0)?;
        let length = body_length(&mut reader)?;
        std::io::copy(&mut reader.by_ref().take(length), &mut std::io::sink()).ok()?;
        let body = if first.contains("/v1/devices") {
            let number = first.split(['?', '&', ' ']).find_map(|part| part.strip_prefix("pageToken="));
            pages.get(number.map_or(Some(0), |number| number.parse::<usize>().ok())?)?.as_str()
        } else if first.contains("token") {
            r#"{"access_token":"a","refresh_token":"r","token_type":"bearer","expires_in":3600}"#
        } else {
            r#"{"deviceGroups":[]}"#
        };
        let head =
            format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n", body.len());
        stream.write_all(head.as_bytes()).ok()?;
        stream.write_all(body.as_bytes()).ok()?;
    }
}

/// Reads the rest of a head; how many bytes of a body follow.
fn body_length(reader: &mut impl BufRead) -> Option<u64> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        if line.trim().is_empty() {
            return Some(length);
        }
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
    }
}

/// A page as far as a hand-written drain looks into it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Page<'p> {
    #[serde(borrow)]
    devices: Vec<&'p RawValue>,
    next_page_token: String,
}

/// Fetches all pages over one connection and maps their records with the yardstick.
fn yardstick(address: &str) {
    let begun = Instant::now();
    let mut stream = TcpStream::connect(address.trim_start_matches("http://")).expect("the server");
    let mut reader = BufReader::new(stream.try_clone().expect("a second handle"));
    let groups = HashMap::new();
    let (mut event, mut body) = (Vec::new(), Vec::new());
    let mut token = String::new();
    let mut out = std::fs::File::create("/dev/null").expect("a place for the events");
    loop {
        let target = if token.is_empty() { String::new() } else { format!("&pageToken={token}") };
        write!(stream, "GET /v1/devices?pageSize={PAGE}{target} HTTP/1.1\r\nhost: loopback\r\n\r\n")
            .expect("a request");
        let length = body_length(&mut reader).expect("an answer");
        body.resize(usize::try_from(length).expect("a page in memory"), 0);
        reader.read_exact(&mut body).expect("a body");
        let page: Page<'_> = serde_json::from_slice(&body).expect("a page");
        event.clear();
        for device in &page.devices {
            eset::yardstick(device.get().as_bytes(), &groups, 1_767_225_600.0, &mut event);
            event.push(b'\n');
        }
        out.write_all(&event).expect("nothing is kept");
        if page.next_page_token.is_empty() {
            break;
        }
        token = page.next_page_token;
    }
    tell_cpu_time(begun);
}

/// The collection as the program does it: change detection, a batch a page, events as lines.
fn collect(address: &str) {
    let begun = Instant::now();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let client = EsetClient::builder(Region::Eu, "user", "password")
            .base_url(address)
            .quota(Quota::unlimited())
            .build()
            .expect("a client");
        let context = Context::new("2026-01-01T00:00:00Z".parse().expect("a time"));
        let account = EsetAccount::new(client, context).settings(Settings::new());
        let connector = account.connector("eset-devices", &AsJson(Dialect::Documented)).expect("a feed");
        let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
        let sink = JsonLines::to(Target::Discard).open(None).expect("a sink");
        let journal = Journal::new(store, sink);
        let report = asset_connectors::run(&*connector, &journal, &Stop::new(), |_| ()).await;
        assert!(report.counters.new > 0 && report.counters.set_aside == 0, "{report:?}");
    });
    runtime.shutdown_timeout(Duration::from_secs(1));
    tell_cpu_time(begun);
}
