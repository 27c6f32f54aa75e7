//! The programs as they are run: arguments, exit codes, files, and what is left when they are killed.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use ocsf_model::Version;
use ocsf_model::validate::{self, Code, Severity};
use serde_json::{Value, json};
use vendor_sim::{EsetSim, Fault, Identity, SentinelOneSim, SophosSim};

/// The program with an empty environment.
fn program(command: &str) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_edr-inventory"));
    program.env_clear().stdin(Stdio::null()).arg(command);
    program
}

fn collect(arguments: &[&str]) -> Command {
    let mut command = program("collect");
    command.args(arguments);
    command
}

fn map(arguments: &[&str], input: &str) -> Output {
    let mut command = program("map");
    let mut child =
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    // A program that refuses its arguments reads nothing.
    let _ = writer.join().unwrap();
    output
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap_or_else(|| panic!("killed: {}", stderr(output)))
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn json_lines(bytes: &[u8]) -> Vec<Value> {
    std::str::from_utf8(bytes).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn fixture(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A fixture on one line.
fn record(path: &str) -> String {
    serde_json::from_str::<Value>(&fixture(path)).unwrap().to_string()
}

/// The feeds of inventories, where a test counts: each has as many records as the fleet.
const INVENTORIES: [&str; 6] = ["--feed", "eset-devices", "--feed", "sentinelone-agents", "--feed", "sophos-users"];

/// The files of runs that keep their state.
struct Files(tempfile::TempDir);

impl Files {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn collect(&self, arguments: &[&str]) -> Command {
        let mut command = collect(&["--observed-time", "2026-11-21T08:00:00Z"]);
        for (flag, name) in
            [("--state", "state"), ("--output", "events"), ("--dead-letters", "letters"), ("--gone", "gone")]
        {
            command.arg(flag).arg(self.path(name));
        }
        command.args(arguments);
        command
    }

    fn lines(&self, name: &str) -> Vec<String> {
        let mut lines: Vec<String> =
            std::fs::read_to_string(self.path(name)).unwrap().lines().map(str::to_owned).collect();
        lines.sort_unstable();
        lines
    }
}

#[test]
fn without_arguments_all_simulated_vendors_are_collected() {
    let output = collect(&[]).output().unwrap();
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let events = json_lines(&output.stdout);
    for (product, class, version) in
        [("ESET EDR", 5001, "1.5.0"), ("SentinelOne", 5001, "1.6.0"), ("Sophos EDR", 5003, "1.6.0")]
    {
        let of_class = events.iter().filter(|event| event["class_uid"] == class);
        let mut of = of_class.filter(|event| event["metadata"]["product"]["name"] == product);
        assert!(of.clone().count() >= 200, "{product}");
        assert!(of.any(|event| event["metadata"]["version"] == version), "{product}");
    }
    let is_simulated = |event: &Value| {
        event["metadata"]["labels"].as_array().is_some_and(|labels| labels.contains(&json!("simulated")))
    };
    assert!(events.iter().all(is_simulated), "simulated data says so");
    let told = stderr(&output);
    let first = told.lines().next().unwrap();
    assert!(first.contains("collecting simulated data from eset-"), "{told}");
    for info in asset_connectors::feeds() {
        assert_eq!(first.contains(&info.feed.to_string()), info.by_default, "{}: {first}", info.feed);
    }
    // The columns are as wide as what is in them.
    let words = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("source read new changed closed unchanged gone set aside requests retries waits"), "{told}");
}

#[test]
fn arguments_choose_source_fleet_and_output() {
    let output = collect(&["--feed", "sophos-users", "--fleet", "7", "--dialect", "documented"]).output().unwrap();
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let events = json_lines(&output.stdout);
    assert_eq!(events.len(), 7);
    assert!(events.iter().all(|event| event["class_uid"] == 5003 && event.get("unmapped").is_none()));

    let output =
        collect(&["--feed", "eset-devices", "--fleet", "7", "--ocsf", "1.6.0", "--unmapped", "drop"]).output().unwrap();
    let events = json_lines(&output.stdout);
    assert!(events.iter().all(|event| event["metadata"]["version"] == "1.6.0" && event.get("unmapped").is_none()));
}

#[test]
fn every_event_is_valid_for_the_release_that_was_asked_for() {
    let feeds: Vec<String> = asset_connectors::feeds().map(|info| info.feed.to_string()).collect();
    let feeds: Vec<&str> = feeds.iter().flat_map(|feed| ["--feed", feed]).collect();
    for release in Version::ALL {
        let feeds = if release < Version::V1_5_0 { &INVENTORIES[..] } else { &feeds };
        let output = collect(&["--fleet", "60", "--ocsf", release.as_str()]).args(feeds).output().unwrap();
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        let events = std::str::from_utf8(&output.stdout).unwrap();
        assert!(events.lines().count() >= 60 * feeds.len() / 2);
        for event in events.lines() {
            let violations = validate::json(event, release).unwrap();
            let errors = violations.iter().filter(|one| one.severity() == Severity::Error);
            // Software Inventory Info is younger than some releases.
            let errors: Vec<_> = errors.filter(|one| one.code != Code::ClassUidUnknown).collect();
            assert!(errors.is_empty(), "{release}: {errors:?} in {event}");
        }
    }
}

#[test]
fn a_wrong_use_is_64_and_says_what_is_right() {
    for (arguments, hint) in [
        (&["--nonsense"][..], "--nonsense"),
        (&["--feed", "acme"], "sentinelone-agents"),
        (&["--feed", "eset"], "eset-devices"),
        (&["--source", "eset"], "--feed NAME, here eset-devices"),
        (&["--vendor", "sophos"], "--feed NAME, here sophos-users"),
        (&["--fault-rate", "7"], "0 to 1"),
        (&["--ocsf", "2.0.0"], "1.6.0"),
        (&["--observed-time", "now"], "2026-11-21T08:00:00Z"),
        (&["--dialect", "documented", "--unmapped", "keep"], "--unmapped keep"),
    ] {
        let output = collect(arguments).output().unwrap();
        assert_eq!(code(&output), 64, "{arguments:?}: {}", stderr(&output));
        assert!(stderr(&output).contains(hint), "{arguments:?}: {}", stderr(&output));
        assert!(output.stdout.is_empty());
    }
    let output = collect(&[]).env("ESET_USERNAME", "reader").env("ESET_PASSWORD", "s3cret").output().unwrap();
    assert_eq!(code(&output), 64);
    assert!(
        stderr(&output).contains("ESET_REGION is not") && !stderr(&output).contains("s3cret"),
        "{}",
        stderr(&output)
    );
    let live = |arguments: &[&str]| {
        let mut command = collect(arguments);
        command.env("SENTINELONE_URL", "https://localhost:1").env("SENTINELONE_API_TOKEN", "s3cret");
        command.output().unwrap()
    };
    let output = live(&["--fleet", "7"]);
    assert_eq!(code(&output), 64);
    assert!(stderr(&output).contains("--fleet is for simulated vendors"), "{}", stderr(&output));
    assert_eq!(json_lines(&live(&[&["--simulate", "--fleet", "7"], &INVENTORIES[..]].concat()).stdout).len(), 21);
    for help in ["--help", "-h"] {
        assert_eq!(code(&collect(&[help]).output().unwrap()), 0);
    }
}

#[test]
fn wrong_settings_are_refused_before_anything_is_sent() {
    let eset = |region: &str, url: &str| {
        let mut command = collect(&[]);
        command.env("ESET_REGION", region).env("ESET_USERNAME", "reader").env("ESET_PASSWORD", "s3cret");
        command.env("ESET_BASE_URL", url).output().unwrap()
    };
    for (output, hint) in [
        (eset("atlantis", "https://localhost:1"), "region"),
        (eset("eu", "http://gateway.example"), "https"),
        (
            collect(&[])
                .env("SENTINELONE_URL", "http://acme.example")
                .env("SENTINELONE_API_TOKEN", "s3cret")
                .output()
                .unwrap(),
            "https",
        ),
    ] {
        assert_eq!(code(&output), 1, "{}", stderr(&output));
        let told = stderr(&output).to_lowercase();
        assert!(told.contains(hint) && !told.contains("s3cret"), "{told}");
    }
}

#[test]
fn a_closed_standard_output_is_no_error() {
    let mut child = collect(&["--fleet", "2000"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    assert!(first.starts_with('{'));
    let output = child.wait_with_output().unwrap();
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    assert!(!stderr(&output).contains("ERROR"), "{}", stderr(&output));
}

#[test]
fn a_second_run_emits_nothing_and_says_so() {
    let files = Files::new();
    let first = files.collect(&INVENTORIES).output().unwrap();
    assert_eq!(code(&first), 0, "{}", stderr(&first));
    let second = files.collect(&INVENTORIES).output().unwrap();
    assert_eq!(code(&second), 0);
    assert!(stderr(&second).contains("no changes: nothing new, changed or gone"), "{}", stderr(&second));
    assert_eq!(files.lines("events").len(), 600);

    // A smaller and a larger fleet are devices and users that have gone and come.
    let third = files.collect(&[&["--fleet", "198"], &INVENTORIES[..]].concat()).output().unwrap();
    assert_eq!(
        (code(&third), files.lines("gone").len(), files.lines("events").len()),
        (0, 6, 600),
        "{}",
        stderr(&third)
    );
    let fourth = files.collect(&[&["--fleet", "201"], &INVENTORIES[..]].concat()).output().unwrap();
    assert_eq!(
        (code(&fourth), files.lines("gone").len(), files.lines("events").len()),
        (0, 6, 609),
        "{}",
        stderr(&fourth)
    );
}

/// Simulators in a process of their own, and the variables that lead to them.
struct Simulators(std::process::Child, Vec<(String, String)>);

impl Simulators {
    fn start(arguments: &[&str]) -> Self {
        let mut command = program("simulate");
        let mut child = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().take(10);
        let variable = |line: String| {
            let (name, value) = line.strip_prefix("export ").unwrap_or(&line).split_once('=').unwrap();
            (name.to_owned(), value.trim_matches('\'').to_owned())
        };
        let variables = lines.map(|line| variable(line.unwrap())).collect();
        Self(child, variables)
    }
}

impl Drop for Simulators {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Kills the program at least ten times at moments by chance while it writes. In the end each record is in the output once, the same
/// as without a kill.
#[test]
fn killed_at_any_moment_it_goes_on_and_leaves_every_record_once() {
    let simulators = Simulators::start(&["--fleet", "5000", "--unlimited"]);
    let collect = |files: &Files| {
        let feeds = ["--feed", "eset-devices", "--feed", "sentinelone-agents", "--feed", "sophos-endpoints"];
        let mut command = files.collect(&feeds);
        command.envs(simulators.1.clone()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    let undisturbed = Files::new();
    assert!(collect(&undisturbed).status().unwrap().success());
    let expected = undisturbed.lines("events");
    assert_eq!(expected.len(), 15_000);

    let files = Files::new();
    let length = || std::fs::metadata(files.path("events")).map_or(0, |file| file.len());
    let seed = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().subsec_nanos();
    let mut killed = 0;
    for round in 0_u32..30 {
        let (before, begun) = (length(), Instant::now());
        let mut child = collect(&files).spawn().unwrap();
        // What an earlier run left unfinished is cut off first, so that the length may fall.
        while length() == before && child.try_wait().unwrap().is_none() && begun.elapsed() < Duration::from_secs(20) {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_millis(u64::from(seed.wrapping_mul(2 * round + 1) % 40)));
        if child.try_wait().unwrap().is_some() {
            break;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        killed += 1;
    }
    assert!(killed >= 10, "the run came to its end after {killed} kills");
    let mut last = collect(&files);
    let last = last.stderr(Stdio::piped()).output().unwrap();
    assert_eq!(code(&last), 0, "{}", stderr(&last));
    assert!(files.lines("events") == expected, "after {killed} kills, seed {seed}");
    assert!(files.lines("gone").is_empty() && files.lines("letters").is_empty());
}

#[test]
fn faults_change_nothing() {
    let events = |rate: &str| {
        let arguments = ["--fleet", "1000", "--fault-rate", rate, "--observed-time", "2026-11-21T08:00:00Z"];
        let output = collect(&[&arguments[..], &INVENTORIES[..]].concat()).output().unwrap();
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        let mut lines: Vec<String> = String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect();
        lines.sort_unstable();
        lines
    };
    let calm = events("0");
    assert!(calm.len() >= 3000);
    assert!(calm == events("5%"));
}

#[test]
fn stand_ins_are_read_as_live_vendors_and_never_mix_with_simulated_data() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (eset, sentinelone, sophos) = runtime.block_on(async {
        let eset = EsetSim::builder().fleet(20).start().await.unwrap();
        let sentinelone = SentinelOneSim::builder().fleet(20).start().await.unwrap();
        let sophos = SophosSim::builder().fleet(20).identity(Identity::Partner).locked_tenant(1).start().await.unwrap();
        (eset, sentinelone, sophos)
    });
    let (eset_url, eset_credentials) = (eset.url(), eset.credentials());
    let files = Files::new();
    let with_credentials = |arguments: &[&str]| {
        let mut command = files.collect(arguments);
        command.env("ESET_REGION", "EU").env("ESET_USERNAME", &eset_credentials.username);
        command.env("ESET_PASSWORD", &eset_credentials.password).env("ESET_BASE_URL", &eset_url);
        command.env("SENTINELONE_URL", sentinelone.url()).env("SENTINELONE_API_TOKEN", sentinelone.api_token());
        let sophos_credentials = sophos.credentials();
        command.env("SOPHOS_CLIENT_ID", sophos_credentials.client_id);
        command.env("SOPHOS_CLIENT_SECRET", sophos_credentials.client_secret);
        command.env("SOPHOS_AUTH_URL", sophos.url()).env("SOPHOS_BASE_URL", sophos.url());
        command.output().unwrap()
    };
    let output = with_credentials(&INVENTORIES);
    let told = stderr(&output);
    assert_eq!(code(&output), 2, "a tenant that may not be read is set aside: {told}");
    assert!(told.contains("collecting live data from eset-devices, sentinelone-agents, sophos-users"), "{told}");
    let locked = (0..20).filter(|index| sophos.fleet("users").unwrap().tenant(*index).unwrap() == 1).count();
    assert!(locked > 0);
    assert_eq!(files.lines("events").len(), 60 - locked);
    assert_eq!(files.lines("letters").len(), 1);

    let only = with_credentials(&["--feed", "sentinelone-agents"]);
    assert!(stderr(&only).contains("no changes"), "{}", stderr(&only));

    let mixed = files.collect(&[]).output().unwrap();
    assert_eq!(code(&mixed), 1);
    assert!(stderr(&mixed).contains("belongs to live data, not to simulated data"), "{}", stderr(&mixed));
    assert_eq!(files.lines("events").len(), 60 - locked);

    eset.faults().always("POST /oauth/token", Fault::Status(401)).unwrap();
    let broken = with_credentials(&["--feed", "eset-devices"]);
    assert_eq!(code(&broken), 1);
    let told = stderr(&broken);
    assert!(told.contains("ERROR eset-devices: ") && told.contains("authentication failed"), "{told}");
}

#[test]
fn live_without_credentials_runs_nothing_and_writes_nothing() {
    let files = Files::new();
    let output = files.collect(&["--live"]).output().unwrap();
    assert_eq!(code(&output), 64);
    assert!(stderr(&output).contains("there are no credentials; set ESET_REGION"), "{}", stderr(&output));
    assert!(output.stdout.is_empty());
    assert_eq!(std::fs::read_dir(files.0.path()).unwrap().count(), 0);
}

#[test]
fn a_file_is_not_begun_anew_unless_that_is_asked_for() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let path = file.path().to_str().unwrap();
    std::fs::write(path, "mine\n").unwrap();
    let arguments = ["--feed", "sophos-users", "--fleet", "2", "--output", path];
    let output = collect(&arguments).output().unwrap();
    assert_eq!(code(&output), 64);
    assert!(stderr(&output).contains("exists; add --state DIR"), "{}", stderr(&output));
    assert_eq!(std::fs::read_to_string(path).unwrap(), "mine\n");
    let output = collect(&[&arguments[..], &["--overwrite"]].concat()).output().unwrap();
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    assert_eq!(json_lines(&std::fs::read(path).unwrap()).len(), 2);
}

#[test]
fn the_summary_is_an_object_for_programs() {
    let files = Files::new();
    let path = files.path("summary");
    let output =
        files.collect(&[&INVENTORIES[..], &["--fleet", "3", "--summary"]].concat()).arg(&path).output().unwrap();
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let summary: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    assert_eq!((&summary["data"], &summary["exit_code"]), (&json!("simulated"), &json!(0)));
    let devices = &summary["feeds"][0];
    assert_eq!((&devices["feed"], &devices["outcome"]), (&json!("eset-devices"), &json!("done")));
    assert_eq!((&devices["counters"]["new"], &devices["error"]), (&json!(3), &Value::Null));
    assert!(summary["total"]["requests"].as_u64().unwrap() > 3, "{summary}");
}

#[test]
fn logs_are_lines_of_text_or_json_and_can_be_silenced() {
    let run = |arguments: &[&str]| {
        let output = collect(&[&["--feed", "sophos-users", "--fleet", "2"], arguments].concat()).output().unwrap();
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        stderr(&output)
    };
    let text = run(&[]);
    let first = text.lines().next().unwrap();
    assert!(first.ends_with(" INFO collecting simulated data from sophos-users"), "{first}");
    assert!(first.starts_with("20") && first.contains('T'), "the time stands first: {first}");
    let json = json_lines(run(&["--log-format", "json"]).as_bytes());
    assert_eq!(
        (&json[0]["level"], &json[0]["message"]),
        (&json!("INFO"), &json!("collecting simulated data from sophos-users"))
    );
    assert_eq!(run(&["--quiet"]), "");
    assert!(run(&["-vv"]).contains("DEBUG"));
    let output = collect(&["--fleet", "2"]).env("RUST_LOG", "debug").output().unwrap();
    assert!(stderr(&output).contains("DEBUG"));
}

#[test]
fn check_says_feed_by_feed_what_would_work() {
    let mut command = program("check");
    let output = command.arg("--json").output().unwrap();
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    assert!(json_lines(&output.stdout).iter().all(|line| line["ok"] == true));
    let refused = || {
        let mut command = program("check");
        command.env("SENTINELONE_URL", "http://127.0.0.1:1").env("SENTINELONE_API_TOKEN", "s3cret");
        command.args(["--feed", "sentinelone-agents"]);
        command
    };
    let output = refused().arg("--live").output().unwrap();
    assert_eq!(code(&output), 1);
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.starts_with("sentinelone-agents") && !told.contains("works") && !told.contains("s3cret"), "{told}");
}

#[cfg(unix)]
#[test]
fn it_runs_again_and_again_until_it_is_asked_to_end() {
    let files = Files::new();
    let mut command =
        files.collect(&[&["--fleet", "3", "--every", "1s", "--log-format", "json"], &INVENTORIES[..]].concat());
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let runs = lines.by_ref().filter(|line| line.as_ref().unwrap().contains("no changes")).take(2).count();
    assert_eq!(runs, 2);

    // Meanwhile nobody else has its state.
    let other = files.collect(&["--fleet", "3"]).output().unwrap();
    assert_eq!(code(&other), 75, "{}", stderr(&other));
    assert!(stderr(&other).contains("in use by another process"), "{}", stderr(&other));

    let asked = Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
    assert!(asked.success());
    let rest: Vec<String> = lines.map(Result::unwrap).collect();
    assert!(rest.iter().any(|line| line.contains("stopping after the current batch")), "{rest:?}");
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert_eq!(files.lines("events").len(), 9);
}

#[test]
fn a_configuration_names_accounts_feeds_and_outputs() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (one, two) = runtime.block_on(async {
        let one = SentinelOneSim::builder().fleet(4).unlimited().start().await.unwrap();
        let two = SentinelOneSim::builder().fleet(5).seed(2).unlimited().start().await.unwrap();
        (one, two)
    });
    let files = Files::new();
    let account = |name: &str, sim: &SentinelOneSim| {
        format!(
            "[[account]]\nvendor = \"sentinelone\"\nname = \"{name}\"\nurl = \"{}\"\napi_token = {{ env = \"{name}\" }}\n\
             feeds = [\"sentinelone-agents\"]\n",
            sim.url()
        )
    };
    let config = format!(
        "state = '{}'\noutput = '{}'\ndialect = 'schema'\nocsf = '1.7.0'\n{}{}",
        files.path("state").display(),
        files.path("events").display(),
        account("ONE", &one),
        account("TWO", &two)
    );
    std::fs::write(files.path("config"), config).unwrap();
    let mut command = collect(&["--live", "--config"]);
    command.arg(files.path("config")).env("ONE", one.api_token());
    let output = command.output().unwrap();
    assert_eq!(code(&output), 64);
    assert!(
        stderr(&output).contains("account 2 of the configuration: api_token: TWO is not set"),
        "{}",
        stderr(&output)
    );
    let output = command.env("TWO", two.api_token()).output().unwrap();
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    assert!(stderr(&output).contains("sentinelone-agents (ONE)"), "{}", stderr(&output));
    let events = files.lines("events");
    assert_eq!(events.len(), 9);
    assert!(events.iter().all(|event| event.contains("\"version\":\"1.7.0\"")));
}

#[test]
fn map_writes_the_documented_output_in_order() {
    let input = ["eset/device_documented.json", "eset/device_in_group.json"].map(record).join("\n");
    let groups = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(groups.path(), record("eset/device_group_documented.json")).unwrap();
    let groups = groups.path().to_str().unwrap();
    let output = map(&["--feed", "eset-devices", "--dialect", "documented", "--groups", groups], &input);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let events = json_lines(&output.stdout);
    assert_eq!(events.len(), 2);
    assert!(events[0]["device"].get("groups").is_none());
    assert_eq!(events[1]["device"]["groups"][0]["name"], "Finance Department");

    for (feed, input, expected) in [
        ("sentinelone-agents", "sentinelone/agent_active.json", "sentinelone/agent_active.event.json"),
        ("sophos-users", "sophos/user_named.json", "sophos/user_named.event.json"),
    ] {
        let output = map(&["--feed", feed, "--dialect", "documented", "--product-version", "N/A"], &record(input));
        let event = &json_lines(&output.stdout)[0];
        let expected: Value = serde_json::from_str(&fixture(expected)).unwrap();
        assert_eq!(event["class_uid"], expected["class_uid"]);
        for member in ["device", "user"] {
            assert_eq!(event[member]["uid"], expected[member]["uid"]);
        }
    }
}

#[test]
fn map_takes_from_a_file_what_records_do_not_say() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let context = file.path().to_str().unwrap();
    let in_group = record("eset/device_in_group.json");
    let uid = serde_json::from_str::<Value>(&in_group).unwrap()["parentGroupUuid"].clone();
    std::fs::write(file.path(), json!({"groups": {uid.as_str().unwrap(): "Finance"}}).to_string()).unwrap();
    let output = map(&["--feed", "eset-devices", "--context", context], &in_group);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    assert_eq!(json_lines(&output.stdout)[0]["device"]["groups"][0]["name"], "Finance");

    let alert = record("sophos/alerts_documented.json");
    for (activity, id) in [("new", 1), ("changed", 2), ("closed", 3)] {
        std::fs::write(file.path(), json!({"activity": activity}).to_string()).unwrap();
        let output = map(&["--feed", "sophos-alerts", "--context", context], &alert);
        assert_eq!(json_lines(&output.stdout)[0]["activity_id"], id, "{activity}: {}", stderr(&output));
    }
    std::fs::write(file.path(), r#"{"group": {}}"#).unwrap();
    let output = map(&["--feed", "sophos-alerts", "--context", context], &alert);
    assert_eq!(code(&output), 1);
    assert!(stderr(&output).contains("expected one of `groups`, `devices`"), "{}", stderr(&output));
}

#[test]
fn map_sets_aside_what_is_no_record_and_goes_on() {
    let device = record("eset/device_documented.json");
    let input = format!("{device}\n{{\"displayName\":\"?\"}}\nnot json\n\n{device}\n");
    let output = map(&["--feed", "eset-devices"], &input);
    assert_eq!(code(&output), 2);
    assert_eq!(json_lines(&output.stdout).len(), 2);
    let told = stderr(&output);
    let letters: Vec<Value> = told.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    assert_eq!(letters.len(), 2, "{told}");
    assert_eq!((&letters[0]["path"], &letters[0]["raw"]), (&"uuid".into(), &r#"{"displayName":"?"}"#.into()));
    assert_eq!((&letters[1]["source"], &letters[1]["raw"]), (&"eset-devices/line 3".into(), &"not json".into()));

    let file = tempfile::NamedTempFile::new().unwrap();
    let output = map(&["--feed", "eset-devices", "--dead-letters", file.path().to_str().unwrap()], &input);
    assert_eq!(code(&output), 2);
    assert_eq!(json_lines(&std::fs::read(file.path()).unwrap()), letters);
}

#[test]
fn map_reads_lines_arrays_pretty_json_and_pages() {
    for (feed, fixture_path, page) in [
        ("eset-devices", "eset/device_documented.json", r#"{"devices":[RECORDS],"nextPageToken":""}"#),
        ("sentinelone-agents", "sentinelone/agent_active.json", r#"{"data":[RECORDS],"pagination":{"totalItems":2}}"#),
        ("sophos-users", "sophos/user_named.json", r#"{"items":[RECORDS],"pages":{"current":1}}"#),
    ] {
        let (line, pretty) = (record(fixture_path), fixture(fixture_path));
        let mapped = |input: &str| {
            let output = map(&["--feed", feed, "--observed-time", "2026-11-21T08:00:00Z"], input);
            assert_eq!(code(&output), 0, "{feed}: {}", stderr(&output));
            String::from_utf8(output.stdout).unwrap()
        };
        let expected = mapped(&format!("{line}\n{line}\n"));
        assert_eq!(expected.lines().count(), 2, "{feed}");
        let page_of = |records: &str| page.replace("RECORDS", records);
        for input in [
            format!("[{line},{line}]"),
            format!("{pretty}\n{pretty}"),
            format!("[\n{pretty},\n{pretty}\n]\n"),
            page_of(&format!("{line},{line}")),
            format!("{}\n{}\n", page_of(&pretty), page_of(&line)),
            format!("[{},{}]", page_of(&line), page_of(&line)),
        ] {
            assert!(mapped(&input) == expected, "{feed}: {input}");
        }
    }
    let device = record("eset/device_documented.json");
    let output = map(&["--feed", "eset-devices"], &format!("[{device}, 7, {device}"));
    assert_eq!((code(&output), json_lines(&output.stdout).len()), (2, 2));
    let told = stderr(&output);
    assert!(told.contains("eset-devices/record 2") && told.contains("within an array"), "{told}");
}

/// Numbered records, one a line.
fn devices(numbers: std::ops::Range<u32>) -> String {
    let device = record("eset/device_documented.json");
    let lines: Vec<String> = numbers.map(|number| device.replace("550e8400", &format!("{number:08}"))).collect();
    lines.join("\n") + "\n"
}

#[test]
fn map_keeps_the_order_on_any_number_of_threads() {
    let input = devices(0..3000);
    let on_threads = |threads: &str| {
        let arguments = ["--feed", "eset-devices", "--observed-time", "2026-11-21T08:00:00Z", "--threads", threads];
        let output = map(&arguments, &input);
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        output.stdout
    };
    let one = on_threads("1");
    assert_eq!(one.split(|byte| *byte == b'\n').count(), 3001);
    assert!(one == on_threads("4"));
}

/// Maps so many records in one stream and gives the most memory that the program held meanwhile, in KiB, where the system tells.
fn peak_of_map(records: u32) -> Option<u32> {
    let mut child =
        program("map").args(["--feed", "eset-devices"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut events = BufReader::new(child.stdout.take().unwrap());
    let counting = std::thread::spawn(move || {
        let mut line = Vec::new();
        for _ in 0..records {
            line.clear();
            assert!(events.read_until(b'\n', &mut line).unwrap() > 100);
        }
        events
    });
    for start in (0..records).step_by(1000) {
        stdin.write_all(devices(start..records.min(start + 1000)).as_bytes()).unwrap();
    }
    // Every event is out although the input has not ended.
    let events = counting.join().unwrap();
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id()));
    drop((stdin, events));
    assert!(child.wait().unwrap().success());
    let status = status.ok()?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    peak.trim().trim_end_matches(" kB").parse().ok()
}

#[test]
fn map_needs_the_same_memory_for_any_number_of_records() {
    let (Some(one), Some(many)) = (peak_of_map(1), peak_of_map(20_000)) else { return };
    assert!(many < one + (8 << 10), "{many} KiB for 20,000 records, {one} for one");
}

#[test]
fn map_refuses_what_would_do_nothing() {
    for arguments in [
        &["--feed", "eset-devices", "--dialect", "documented", "--unmapped", "keep"][..],
        &["--vendor", "eset"],
        &["--feed", "eset-devices", "--source", "eset"],
        &["--feed", "sophos-users", "--groups", "/dev/null"],
        &["--feed", "acme"],
        &["--feed", "sophos-admins", "--dialect", "documented"],
        &["--dialect", "schema"],
        &["--feed", "eset-devices", "--dialect", "klingon"],
    ] {
        let output = map(arguments, "");
        assert_eq!(code(&output), 64, "{arguments:?}: {}", stderr(&output));
        assert!(output.stdout.is_empty());
    }
    assert_eq!(code(&map(&["--feed", "eset-devices", "--groups", "/nowhere"], "")), 1);
    assert_eq!(code(&map(&["--feed", "eset-devices"], "")), 0);
}

#[test]
fn map_ends_quietly_when_nobody_reads() {
    let device = record("eset/device_documented.json") + "\n";
    let mut command = program("map");
    let mut child = command
        .args(["--feed", "eset-devices"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || while stdin.write_all(device.as_bytes()).is_ok() {});
    let mut some = [0; 100];
    child.stdout.take().unwrap().read_exact(&mut some).unwrap();
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert_eq!((code(&output), stderr(&output).as_str()), (0, ""));
}

#[test]
fn feeds_are_listed_for_programs() {
    let output = program("feeds").arg("--json").output().unwrap();
    assert_eq!(code(&output), 0);
    let feeds = json_lines(&output.stdout);
    let devices = feeds.iter().find(|feed| feed["feed"] == "eset-devices").unwrap();
    assert_eq!(
        *devices,
        json!({
            "feed": "eset-devices", "vendor": "eset", "class_uid": 5001, "dialects": ["schema", "documented"],
            "needs": "ESET PROTECT; the right to read devices and their groups", "by_default": true, "filters": [],
        })
    );
    let agents = feeds.iter().find(|feed| feed["feed"] == "sentinelone-agents").unwrap();
    assert_eq!(agents["filters"], json!(["sites", "groups", "active_only"]));
    let table = program("feeds").output().unwrap();
    assert_eq!(String::from_utf8(table.stdout).unwrap().lines().count(), feeds.len() + 1);
}

#[test]
fn the_simulators_are_told_as_variables_and_end_with_the_input() {
    let mut child =
        program("simulate").args(["--fleet", "3"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut command = collect(&INVENTORIES);
    for line in lines.by_ref().take(10) {
        let line = line.unwrap();
        let (name, value) = line.split_once('=').unwrap();
        command.env(name, value.trim_matches('\''));
    }
    let output = command.output().unwrap();
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    assert!(stderr(&output).contains("collecting live data"), "{}", stderr(&output));
    assert_eq!(json_lines(&output.stdout).len(), 9);
    drop(child.stdin.take());
    assert!(child.wait().unwrap().success());
}

/// A filter goes to the vendor; what cannot be filtered is refused if it was asked for, and left out otherwise.
#[test]
fn filters_narrow_what_is_read() {
    let count = |output: &Output| json_lines(&output.stdout).len();
    let site = ["--site", "900000000000000001"];
    let all = collect(&["--feed", "sentinelone-agents"]).output().unwrap();
    let part = collect(&["--feed", "sentinelone-agents"]).args(site).output().unwrap();
    assert_eq!((code(&all), code(&part)), (0, 0), "{}", stderr(&part));
    assert!((1..count(&all)).contains(&count(&part)), "{} of {}", count(&part), count(&all));
    let rest = collect(&["--quiet", "--active-only"]).output().unwrap();
    assert_eq!(code(&rest), 0, "{}", stderr(&rest));
    assert!(json_lines(&rest.stdout).iter().all(|event| event["class_uid"] == 5001), "devices only");
    for (arguments, hint) in [
        (["--feed", "eset-devices", "--site", "1"], "eset-devices cannot be filtered by sites"),
        (["--feed", "sentinelone-users", "--group", "1"], "sentinelone-users cannot be filtered by groups"),
        (["--feed", "sentinelone-agents", "--site", "a/b"], "invalid site id"),
    ] {
        let output = collect(&arguments).output().unwrap();
        assert_eq!(code(&output), 64, "{arguments:?}");
        assert!(stderr(&output).contains(hint), "{}", stderr(&output));
    }
}

/// A service that is away is waited for, and whoever watches is told from the first retry on.
#[test]
fn retries_are_told_while_they_are_waited_for() {
    let mut command = collect(&["--feed", "eset-devices", "--live"]);
    // Nothing listens on the port that was free a moment ago.
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    command.env("ESET_REGION", "eu").env("ESET_USERNAME", "u").env("ESET_PASSWORD", "s3cret-password");
    command.env("ESET_BASE_URL", format!("http://{free}"));
    let begun = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let told: Vec<String> = lines.map(Result::unwrap).take_while(|line| !line.contains("trying again")).collect();
    let waited = begun.elapsed();
    let is_running = child.try_wait().unwrap().is_none();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(is_running, "it went on trying: {told:?}");
    assert!(waited < Duration::from_secs(20), "{waited:?}");
    assert!(!told.concat().contains("s3cret-password"));
}
