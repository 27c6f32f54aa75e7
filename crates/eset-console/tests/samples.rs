//! The code that the page shows, run against the simulated vendor.

#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, reason = "a test that stumbles fails")]

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use eset_connect::catalogue::{self, CREATE_DEVICE_TASK, LIST_DEVICES, Operation, Right};
use eset_console::samples::{Code, Sample};
use serde_json::{Value, json};
use vendor_sim::EsetSim;

const EXAMPLE: &str = include_str!("../examples/console_sample.rs");

fn query() -> Vec<(String, String)> {
    vec![
        ("pageSize".to_owned(), "3".to_owned()),
        ("displayNames".to_owned(), "no \"such\" device's & +name".to_owned()),
    ]
}

fn task() -> Value {
    json!({"task": {
        "displayName": "it's \"quoted\" \\ $HOME `x` ’typographic’ ü",
        "description": "a\nb",
        "action": {"name": "StartNetworkIsolation", "params": null},
        "targets": {"devicesUuids": ["550e8400-e29b-41d4-a716-446655440000"], "deviceGroupsUuids": []},
        "triggers": [{"manual": {"expireTime": "2030-01-01T00:00:00Z"}}],
    }})
}

fn code(operation: &'static Operation, query: &[(String, String)], body: Option<&Value>) -> Code {
    Sample::new(operation, operation.path, query, body).code()
}

/// Runs a program against a simulated vendor and returns what it printed, or nothing where its interpreter is missing.
async fn run(sim: &EsetSim, program: &Path, arguments: &[&str]) -> Option<Value> {
    let credentials = sim.credentials();
    let mut command = Command::new(program);
    command.args(arguments).env("ESET_BASE_URL", sim.url()).env("ESET_REGION", "eu");
    command.env("ESET_USERNAME", credentials.username).env("ESET_PASSWORD", credentials.password);
    let ran = tokio::task::spawn_blocking(move || command.output()).await.unwrap();
    let Ok(ran) = ran else {
        eprintln!("skipped: {} is not installed", program.display());
        return None;
    };
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    Some(serde_json::from_slice(&ran.stdout).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&ran.stdout))))
}

fn check(answer: &Value) {
    assert_eq!(answer["task"]["displayName"], task()["task"]["displayName"]);
    assert_eq!(answer["task"]["description"], "a\nb");
}

#[tokio::test(flavor = "multi_thread")]
async fn python_reads_and_writes() {
    let sim = EsetSim::builder().start().await.unwrap();
    let text = code(&LIST_DEVICES, &query()[..1], None).python;
    if let Some(answer) = run(&sim, Path::new("python3"), &["-c", &text]).await {
        assert_eq!(answer["devices"].as_array().unwrap().len(), 3);
        let text = code(&LIST_DEVICES, &query(), None).python;
        let none = run(&sim, Path::new("python3"), &["-c", &text]).await.unwrap();
        assert!(none["devices"].as_array().is_none_or(Vec::is_empty), "the name filters: {none}");
        let text = code(&CREATE_DEVICE_TASK, &[], Some(&task())).python;
        check(&run(&sim, Path::new("python3"), &["-c", &text]).await.unwrap());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn curl_writes() {
    let installed = |name: &str| Command::new(name).arg("--version").output().is_ok();
    if !installed("curl") || !installed("jq") {
        eprintln!("skipped: curl or jq is not installed");
        return;
    }
    let sim = EsetSim::builder().start().await.unwrap();
    let text = code(&CREATE_DEVICE_TASK, &[], Some(&task())).curl;
    check(&run(&sim, Path::new("sh"), &["-c", &text]).await.unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn rust_writes() {
    let made = code(&CREATE_DEVICE_TASK, &[], Some(&task())).rust;
    assert!(EXAMPLE.ends_with(&made), "put this into examples/console_sample.rs:\n{made}");
    let sim = EsetSim::builder().start().await.unwrap();
    // Cargo builds the examples with the tests and puts them beside their folder.
    let program = std::env::current_exe().unwrap().ancestors().nth(2).unwrap().join("examples/console_sample");
    if !program.exists() {
        eprintln!("skipped: the example was not built");
        return;
    }
    check(&run(&sim, &program, &[]).await.unwrap());
}

/// The code of every operation, with example-like parts where it takes any.
fn every_code() -> Vec<(String, Code)> {
    let all = catalogue::ALL.iter().copied().map(|operation| {
        let body = operation.body.filter(|_| operation.right != Right::None).map(|_| task());
        let query = if operation.paged { query() } else { Vec::new() };
        (format!("{:?} {}", operation.method, operation.path), code(operation, &query, body.as_ref()))
    });
    all.collect()
}

/// Runs a program on a text and returns what it complains about; nothing where it is not installed.
fn complaint(program: &str, arguments: &[&str], text: &str) -> Option<String> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    let Ok(mut child) = command.spawn() else {
        eprintln!("skipped: {program} is not installed");
        return None;
    };
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let ended = child.wait_with_output().unwrap();
    (!ended.status.success()).then(|| String::from_utf8_lossy(&ended.stderr).into_owned())
}

#[test]
fn the_code_of_every_operation_can_be_parsed() {
    let all = every_code();
    assert_eq!(all.len(), 102);
    let texts: Vec<&str> = all.iter().map(|(_, code)| code.python.as_str()).collect();
    let parse = "import ast, json, sys\nfor text in json.load(sys.stdin): ast.parse(text)";
    assert_eq!(complaint("python3", &["-c", parse], &json!(texts).to_string()), None);
    for (name, code) in &all {
        assert_eq!(complaint("sh", &["-n"], &code.curl), None, "{name}");
        // A formatter reads the whole grammar, and is quick.
        assert_eq!(complaint("rustfmt", &["--edition", "2024"], &code.rust), None, "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn python_and_curl_read_every_plain_list() {
    let has = |name: &str| Command::new(name).arg("--version").output().is_ok();
    let sim = EsetSim::builder().clean().unlimited().start().await.unwrap();
    let plain = |operation: &&Operation| !operation.write && operation.paged && !operation.path.contains('{');
    let mut tried = 0;
    for operation in catalogue::ALL.iter().copied().filter(plain) {
        let code = code(operation, &[("pageSize".to_owned(), "2".to_owned())], None);
        if let Some(answer) = run(&sim, Path::new("python3"), &["-c", &code.python]).await {
            assert!(answer.is_object(), "{}", operation.path);
        }
        if has("curl") && has("jq") {
            assert!(run(&sim, Path::new("sh"), &["-c", &code.curl]).await.unwrap().is_object(), "{}", operation.path);
        }
        tried += 1;
    }
    assert!(tried > 15, "{tried}");
}

#[tokio::test(flavor = "multi_thread")]
async fn tokens_and_files_have_code_of_their_own() {
    let sim = EsetSim::builder().start().await.unwrap();
    let token = code(&catalogue::TOKEN, &[], None);
    if let Some(seconds) = run(&sim, Path::new("python3"), &["-c", &token.python]).await {
        assert_eq!(seconds, 3600);
    }
    assert!(token.rust.contains("test_connection") && !token.rust.contains("Method"), "{}", token.rust);
    assert!(token.powershell.ends_with("-Body $form).expires_in  # seconds; the token itself is a secret\n"));
    let body = json!({"objectUuids": ["550e8400-e29b-41d4-a716-446655440000"]});
    let file = code(&catalogue::BATCH_DOWNLOAD_QUARANTINED_OBJECTS, &[], Some(&body));
    assert!(file.rust.contains("std::fs::write(\"answer.zip\", answer.bytes())"), "{}", file.rust);
    assert!(file.curl.contains("--output answer.zip"), "{}", file.curl);
    assert!(file.python.contains("open(\"answer.zip\", \"wb\")"), "{}", file.python);
    assert!(file.powershell.contains("RawContentStream.ToArray()"), "{}", file.powershell);
}

/// PowerShell as far as its grammar matters here: code without strings and comments, and the strings.
#[derive(Default)]
struct PowerShell {
    code: String,
    plain: Vec<String>,
    expanded: Vec<String>,
}

impl PowerShell {
    /// Reads quotes as the language does: doubled ones stand for themselves, and typographic ones count as well.
    fn read(text: &str) -> Result<Self, String> {
        let single = |c: char| matches!(c, '\'' | '‘' | '’' | '‚' | '‛');
        let double = |c: char| matches!(c, '"' | '“' | '”' | '„');
        let (mut read, mut rest) = (Self::default(), text.chars().peekable());
        while let Some(c) = rest.next() {
            if c == '#' {
                while rest.next_if(|c| *c != '\n').is_some() {}
            } else if single(c) || double(c) {
                let ends = |other: char| if single(c) { single(other) } else { double(other) };
                let mut string = String::new();
                loop {
                    match rest.next().ok_or("a string without an end")? {
                        end if ends(end) => match rest.next_if(|next| ends(*next)) {
                            Some(doubled) => string.push(doubled),
                            None => break,
                        },
                        '`' if double(c) => string.push(rest.next().ok_or("an escape without a character")?),
                        other => string.push(other),
                    }
                }
                read.code.push('\u{1}');
                if single(c) { read.plain.push(string) } else { read.expanded.push(string) }
            } else {
                read.code.push(c);
            }
        }
        Ok(read)
    }

    fn check(&self) -> Result<(), String> {
        let mut open = Vec::new();
        for c in self.code.chars().chain(self.expanded.iter().flat_map(|text| text.chars())) {
            match c {
                '(' | '{' | '[' => open.push(c),
                ')' | '}' | ']' => {
                    let opener = open.pop().ok_or_else(|| format!("{c} closes nothing"))?;
                    if !matches!((opener, c), ('(', ')') | ('{', '}') | ('[', ']')) {
                        return Err(format!("{opener} is closed by {c}"));
                    }
                }
                _ => {}
            }
        }
        if let Some(left) = open.pop() {
            return Err(format!("{left} is not closed"));
        }
        let word = |c: char| c.is_ascii_alphanumeric() || c == ':' || c == '_';
        let names = |text: &str| -> Vec<String> {
            text.split('$').skip(1).map(|rest| rest.chars().take_while(|c| word(*c)).collect()).collect()
        };
        let assigned =
            |name: &str| self.code.contains(&format!("${name} =")) || self.code.contains(&format!("${name}["));
        let of_shell = |name: &str| name.is_empty() || name.starts_with("env:ESET_") || name == "PWD";
        for name in self.expanded.iter().flat_map(|text| names(text)).chain(names(&self.code)) {
            if !of_shell(&name) && !assigned(&name) {
                return Err(format!("${name} has no value"));
            }
        }
        let parameters = [
            "Stop",
            "Method",
            "Uri",
            "Body",
            "UseBasicParsing",
            "Headers",
            "ContentType",
            "eq",
            "RestMethod",
            "WebRequest",
            "Path",
        ];
        for line in self.code.lines() {
            for parameter in line.split('-').skip(1) {
                let name: String = parameter.chars().take_while(char::is_ascii_alphanumeric).collect();
                if !parameters.contains(&name.as_str()) {
                    return Err(format!("-{name} is no parameter that is used here"));
                }
            }
        }
        Ok(())
    }
}

#[test]
fn the_powershell_of_every_operation_holds_together() {
    for (name, code) in every_code() {
        let read = PowerShell::read(&code.powershell).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        read.check().unwrap_or_else(|fault| panic!("{name}: {fault}\n{}", code.powershell));
        let path = name.split(' ').nth(1).unwrap();
        if code.powershell.contains("$baseUrl +") {
            assert!(read.plain.iter().any(|text| text.starts_with(path)), "{name}: {:?}", read.plain);
        }
        // The body comes out of the quotes as it went in.
        if let Some(text) = read.plain.iter().find(|text| text.starts_with('{') && text.contains('\n')) {
            assert_eq!(serde_json::from_str::<Value>(text).unwrap(), task(), "{name}");
        } else {
            assert!(!code.powershell.contains("$body"), "{name}");
        }
    }
    // The check itself can fail.
    for wrong in
        ["$a = 'x", "$a = (1", "$a = (1}", "Write-Output $a", "$a = \"$b\"", "$a = @{ b = 1 }\nGet-Item -Force $a"]
    {
        assert!(PowerShell::read(wrong).and_then(|read| read.check()).is_err(), "{wrong}");
    }
}

#[test]
fn powershell_quotes_what_it_takes_for_quotes() {
    let text = code(&CREATE_DEVICE_TASK, &[], Some(&task())).powershell;
    assert!(text.contains("it''s") && text.contains("’’typographic’’") && text.contains("-Method POST"));
}
