//! `collect --lake` and `parquet` as they are run, against a folder and an S3 server.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use ocsf_arrow::{Table, class_folder, read_parquet};
use ocsf_model::{Event, Version, reflect};

fn program(arguments: &[&str]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_edr-inventory"));
    program.env_clear().stdin(Stdio::null()).args(arguments);
    program
}

fn done(output: Output) -> Output {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output
}

/// All files of a folder whose names end so.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let (mut found, mut waiting) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(path.read_dir().unwrap().map(|entry| entry.unwrap().path()));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found
}

/// The events of a lake, as sorted lines; each file has those of the class and the day that its path says.
fn lake(folder: &Path) -> Vec<String> {
    let mut lines = Vec::new();
    for path in files(folder, ".parquet") {
        let parts: Vec<_> = path.strip_prefix(folder).unwrap().iter().map(|part| part.to_str().unwrap()).collect();
        let class = reflect::classes().iter().find(|class| class_folder(class) == parts[0]).unwrap();
        assert_eq!(parts[1], "region=eu-central-1");
        assert!(parts[2].len() > "accountId=".len() && parts[2].starts_with("accountId="), "{parts:?}");
        let day = parts[3].strip_prefix("eventDay=").unwrap();
        let table = Table::new(class, Version::LATEST);
        for event in read_parquet(&table, File::open(&path).unwrap()).unwrap() {
            let event = event.unwrap();
            let time = chrono::DateTime::from_timestamp_millis(event.common().time.unwrap().as_millis()).unwrap();
            assert_eq!(time.format("%Y%m%d").to_string(), day);
            lines.push(event.to_json());
        }
    }
    lines.sort_unstable();
    lines
}

fn sorted_lines(path: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(path).unwrap();
    let mut lines: Vec<_> = text.lines().map(|line| Event::from_json(line).unwrap().to_json()).collect();
    lines.sort_unstable();
    lines
}

const FEEDS: [&str; 6] = ["--feed", "eset-devices", "--feed", "sentinelone-threats", "--feed", "sophos-users"];

#[test]
fn a_folder_is_a_lake() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let (lake_folder, output, state) = (at("lake"), at("events.jsonl"), at("state"));
    let run = || {
        let mut collect = collect_into(&lake_folder, "60");
        collect.args(["--output", &output, "--state", &state]).args(FEEDS);
        done(collect.output().unwrap())
    };
    run();
    let expected = sorted_lines(Path::new(&output));
    assert!(expected.len() > 100, "{}", expected.len());
    assert!(lake(Path::new(&lake_folder)) == expected);
    // What has not changed is not written again, by either.
    run();
    assert!(lake(Path::new(&lake_folder)) == sorted_lines(Path::new(&output)));
}

/// A folder that an S3 server on loopback serves: its folders are the buckets.
struct S3 {
    folder: tempfile::TempDir,
    endpoint: String,
    _runtime: tokio::runtime::Runtime,
}

impl S3 {
    /// A server with the bucket `bucket`.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("bucket")).unwrap();
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        let mut service = s3s::service::S3ServiceBuilder::new(s3s_fs::FileSystem::new(folder.path()).unwrap());
        service.set_auth(s3s::auth::SimpleAuth::from_single("key-id", "key-secret"));
        let service = service.build();
        runtime.spawn(async move {
            loop {
                let (socket, _) = listener.accept().await.unwrap();
                let server = hyper_util::server::conn::auto::Builder::new(hyper_util::rt::TokioExecutor::new());
                let service = service.clone();
                tokio::spawn(async move {
                    let _ = server.serve_connection(hyper_util::rt::TokioIo::new(socket), service).await;
                });
            }
        });
        Self { folder, endpoint, _runtime: runtime }
    }

    /// A file or folder of the server.
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// `collect` into a folder of the bucket.
    fn collect(&self, secret: &str, fleet: &str) -> Command {
        let mut collect = collect_into("s3://bucket/ocsf/raw", fleet);
        collect.env("AWS_ENDPOINT", &self.endpoint).env("AWS_ALLOW_HTTP", "true").env("AWS_REGION", "eu-central-1");
        collect.env("AWS_ACCESS_KEY_ID", "key-id").env("AWS_SECRET_ACCESS_KEY", secret);
        collect
    }
}

fn collect_into(lake: &str, fleet: &str) -> Command {
    program(&["collect", "--simulate", "--fleet", fleet, "--lake", lake, "--lake-region", "eu-central-1"])
}

#[test]
fn an_s3_bucket_is_a_lake() {
    let s3 = S3::new();
    let output = s3.path("events.jsonl");
    let collect =
        |secret| s3.collect(secret, "40").args(FEEDS).args(["--overwrite", "--output"]).arg(&output).output().unwrap();
    let refused = collect("another-secret");
    assert_eq!(refused.status.code(), Some(1));
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(told.contains("s3://bucket/ocsf/raw") && !told.contains("another-secret"), "{told}");
    done(collect("key-secret"));
    let expected = sorted_lines(&output);
    assert!(expected.len() > 60, "{}", expected.len());
    assert!(lake(&s3.path("bucket/ocsf/raw")) == expected);
}

/// Kills runs into the lake while they read, and then while they write its files; the last one comes to its end. Each device is there
/// once.
fn kill_and_go_on(collect: impl Fn() -> Command, lake_folder: &Path) {
    let state = tempfile::tempdir().unwrap();
    let start = || {
        let mut collect = collect();
        collect.args(["--feed", "eset-devices", "--state"]).arg(state.path().join("state"));
        collect.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    };
    for wait in [150, 300, 600] {
        let mut run = start();
        std::thread::sleep(Duration::from_millis(wait));
        run.kill().unwrap();
        run.wait().unwrap();
    }
    for written in [20, 100] {
        let mut run = start();
        while files(lake_folder, ".parquet").len() < written {
            assert!(run.try_wait().unwrap().is_none(), "the run ended before it had written {written} files");
            std::thread::sleep(Duration::from_millis(5));
        }
        run.kill().unwrap();
        assert!(!run.wait().unwrap().success(), "the run ended before it was killed");
    }
    assert!(start().wait().unwrap().success());
    let uids = lake(lake_folder).into_iter().map(|line| {
        let Event::DeviceInventoryInfo(event) = Event::from_json(&line).unwrap() else { panic!("{line}") };
        event.device.unwrap().uid.unwrap()
    });
    let uids: Vec<String> = uids.collect();
    assert_eq!(uids.len(), 3000);
    assert_eq!(uids.iter().collect::<BTreeSet<_>>().len(), 3000);
}

#[test]
fn a_killed_run_is_gone_on_with() {
    let folder = tempfile::tempdir().unwrap();
    let lake_folder = folder.path().join("lake");
    kill_and_go_on(|| collect_into(&lake_folder.display().to_string(), "3000"), &lake_folder);
}

#[test]
fn a_killed_run_into_a_bucket_is_gone_on_with() {
    let s3 = S3::new();
    kill_and_go_on(|| s3.collect("key-secret", "3000"), &s3.path("bucket/ocsf/raw"));
}

#[test]
fn the_documented_output_is_for_no_lake() {
    let refused = program(&["collect", "--simulate", "--dialect", "documented", "--lake", "lake"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(64));
    assert!(!Path::new("lake").exists());
}

#[test]
fn what_is_collected_becomes_a_file_for_each_class() {
    let folder = tempfile::tempdir().unwrap();
    let events = folder.path().join("events.jsonl");
    done(program(&["collect", "--simulate", "--fleet", "30", "--output"]).arg(&events).output().unwrap());
    let out = folder.path().join("out");
    done(
        program(&["parquet", "--input", "-", "--output"])
            .arg(&out)
            .stdin(File::open(&events).unwrap())
            .output()
            .unwrap(),
    );
    let written = files(&out, ".parquet");
    assert!(written.len() > 2, "{written:?}");
    let mut read = Vec::new();
    for path in written {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let class = reflect::classes().iter().find(|class| class_folder(class) == name).unwrap();
        let table = Table::new(class, Version::LATEST);
        read.extend(read_parquet(&table, File::open(&path).unwrap()).unwrap().map(|event| event.unwrap().to_json()));
    }
    read.sort_unstable();
    assert!(read == sorted_lines(&events));
}

#[test]
fn a_line_that_is_no_event_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut parquet = program(&["parquet", "--output"]);
    let mut child = parquet.arg(folder.path()).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"{\"class_uid\":5001}\n\n{\"class_uid\":\n").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("line 3"), "{told}");
    assert_eq!(folder.path().read_dir().unwrap().count(), 0);
}
