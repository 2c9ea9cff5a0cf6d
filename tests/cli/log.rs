//! `wsclose log`.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};

use crate::{shell, wsclose};

/// A directory of a test, which goes with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("wsclose-log-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn packed(text: &str) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(text.as_bytes()).unwrap();
    packed.finish().unwrap()
}

/// The log of a server behind a proxy that ends idle connections after a minute.
fn of_a_server() -> String {
    let mut log = String::new();
    let mut at = 9 * 3600;
    let mut line = |seconds: u32, text: &str| {
        at += seconds;
        let (hour, minute, second) = (at / 3600, at / 60 % 60, at % 60);
        log += &format!("2026-11-30T{hour:02}:{minute:02}:{second:02}Z {text}\n");
    };
    for n in 0..22 {
        let client = format!("10.0.0.{n}:5{n:03}");
        line(7, &format!("client {client} connected"));
        line(1, "GET /index.html 200 4123");
        let lived = if n % 11 == 10 { 13 } else { 59 };
        let lost = "websocket: close 1006 (abnormal closure): unexpected EOF";
        line(lived, &format!("client {client} {lost}"));
    }
    for n in 0..6 {
        let text = "keepalive ping timeout";
        line(
            30,
            &format!(
                "received 1011 (internal error) {text}; then sent 1011 (internal error) {text}"
            ),
        );
        line(1, &format!("worker {n} ready"));
    }
    line(1, "WebSocket closed with code 1000");
    line(1, "WebSocket closed with code 1000");
    line(1, "ws closed code=4401 reason=\"token expired\"");
    line(1, "websocket closed");
    line(1, "4010 closing soon");
    log
}

#[test]
fn several_kinds_are_a_table_and_what_led_to_them() {
    let folder = Folder::new("overview");
    folder.file("app.log", of_a_server());
    let (status, shown, stderr) = shell("wsclose log app.log", &folder.0);
    assert_eq!((status, stderr.as_str()), (Some(0), ""));
    assert!(shown.lines().count() <= 22, "{shown}");
    crate::up_to_date("tests/data/log/overview.txt", &shown);
    let (_, tally, _) = shell("wsclose log --tally app.log", &folder.0);
    crate::up_to_date("tests/data/log/tally.txt", &tally);
    let (_, brief, _) = shell("wsclose log -b app.log", &folder.0);
    crate::up_to_date("tests/data/log/kinds_brief.txt", &brief);
    let (_, narrow, _) = shell("COLUMNS=50 wsclose log app.log", &folder.0);
    crate::up_to_date("tests/data/log/overview-50-columns.txt", &narrow);
    assert!(narrow.lines().all(|line| line.chars().count() <= 50), "{narrow}");
    let (_, wide, _) = shell("COLUMNS=120 wsclose log app.log", &folder.0);
    crate::up_to_date("tests/data/log/overview-120-columns.txt", &wide);
    // Piped in, it is read in the same way.
    let (_, piped, _) = shell("wsclose < app.log", &folder.0);
    let (table, _) = shown.split_once("For more on one code").unwrap();
    assert!(piped.starts_with(table), "{piped}");
}

#[test]
fn one_kind_is_explained() {
    let lines = "09:00:00 websocket connected\n09:01:00 websocket closed with 1006\n";
    let shown = wsclose(["log"]).stdin(lines).status(0).stdout_text();
    crate::up_to_date("tests/data/log/one_kind.txt", &shown);
    let folder = Folder::new("one");
    folder.file("app.log", of_a_server());
    let (status, shown, _) = shell("wsclose log app.log --code 1006", &folder.0);
    assert_eq!(status, Some(0));
    crate::up_to_date("tests/data/log/one_code.txt", &shown);
}

fn answer(args: &[&str], input: &str) -> Value {
    let run = wsclose([&["log", "-f", "json"], args].concat()).stdin(input.to_owned());
    serde_json::from_str(&run.any_status().stdout_text()).unwrap()
}

fn kinds(answer: &Value) -> Vec<(u64, u64)> {
    let kind = |kind: &Value| (kind["code"].as_u64().unwrap(), kind["count"].as_u64().unwrap());
    answer["kinds"].as_array().unwrap().iter().map(kind).collect()
}

#[test]
fn json_has_all_of_it() {
    let answer = answer(&[], &of_a_server());
    assert_eq!((&answer["closes"], &answer["lines"]), (&json!(31), &json!(83)));
    assert_eq!(kinds(&answer), [(1006, 22), (1011, 6), (1000, 2), (4401, 1)]);
    assert_eq!(answer["skipped"], json!([82, 83]));
    let first = &answer["kinds"][0];
    assert_eq!((&first["first_line"], &first["last_line"]), (&json!(3), &json!(66)));
    assert_eq!(first["lifetime_median"], 60.0);
    let mention = &answer["results"][0]["mentions"][0];
    assert_eq!((&mention["count"], &mention["lifetime"]), (&json!(22), &json!(60.0)));
    assert_eq!(mention["time"], "2026-11-30T09:01:07Z");
    let both = answer["results"][1]["mentions"].as_array().unwrap();
    assert_eq!(both.len(), 2);
    assert_eq!(
        (&both[0]["began_by"], &both[1]["began_by"]),
        (&json!("other-side"), &json!("other-side"))
    );
    assert_eq!(
        (&both[0]["closed_by"], &both[1]["closed_by"]),
        (&json!("other-side"), &json!("writer"))
    );
}

#[test]
fn a_tally_is_flat() {
    let lines = "closed with 1006\nclosed with 1006\nclosed with 4004\n";
    let tally = wsclose(["log", "--tally", "-f", "jsonl"]).stdin(lines).status(0).stdout_text();
    let row = |code: u16, name: Value, count: u64, first: u64, last: u64| {
        json!({
            "file": null, "code": code, "name": name, "reason": null, "closed_by": null,
            "writer": null, "proves": null, "count": count, "first_line": first, "last_line": last,
            "lifetime_median": null,
        })
    };
    let rows: Vec<Value> = tally.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let expected = [row(1006, json!("Abnormal Closure"), 2, 1, 2), row(4004, Value::Null, 1, 3, 3)];
    assert_eq!(rows, expected);
    let whole = wsclose(["log", "--tally", "--json"]).stdin(lines).status(0).stdout_text();
    let whole: Value = serde_json::from_str(&whole).unwrap();
    assert_eq!(whole, json!({ "schema": 1, "kinds": expected, "errors": [] }));
}

#[test]
fn reasons_that_differ_in_numbers_are_of_one_kind() {
    let lines = "closed code=4001 reason=\"user 17 gone\"\nclosed code=4001 reason=\"user 18 gone\"\n\
                 closed code=4001 reason=\"room 7 gone\"\n";
    let answer = answer(&[], lines);
    let reasons: Vec<_> =
        answer["kinds"].as_array().unwrap().iter().map(|kind| &kind["reason"]).collect();
    assert_eq!(reasons, ["user # gone", "room 7 gone"]);
}

#[test]
fn only_what_is_asked_for() {
    let log = of_a_server();
    assert_eq!(kinds(&answer(&["--code", "1011"], &log)), [(1011, 6)]);
    assert_eq!(kinds(&answer(&["--code", "1000,4000-4999"], &log)), [(1000, 2), (4401, 1)]);
    assert_eq!(kinds(&answer(&["--code", "internal error"], &log)), [(1011, 6)]);
    assert_eq!(kinds(&answer(&["--since", "2026-11-30T09:26:09Z"], &log)), [(1000, 2), (4401, 1)]);
    assert_eq!(kinds(&answer(&["--until", "09:01:10"], &log)), [(1006, 1)]);
    assert_eq!(kinds(&answer(&["--since", "10m"], &log)), []);
    wsclose(["log", "--since", "10m"])
        .stdin("closed with 1006\n")
        .status(2)
        .stdout("")
        .stderr("error: no close in these lines has a time, which --since and --until need\n  leave out --since and --until\n");
    wsclose(["log", "--code", "nonsense"]).stdin("x").status(2).stdout("").stderr(
        "error: no code is called 'nonsense'\n  known are the names of `wsclose list`, `list libraries` and `list apps`\n",
    );
}

#[test]
fn what_an_application_means() {
    let lines = "bot closed with code 4004\nbot closed with code 4014\nbot closed with code 4014\n";
    let shown = wsclose(["log", "--app", "discord"]).stdin(lines).status(0).stdout_text();
    crate::up_to_date("tests/data/log/of_an_app.txt", &shown);
    let shown = wsclose(["log", "--app", "discord", "--code", "4014"]).stdin(lines).status(0);
    assert!(shown.stdout_text().contains("Disallowed intent"), "{}", shown.stdout_text());
    let shown = wsclose(["log", "--app", "discord"]).stdin("closed with code 4999\n").status(1);
    shown.stdout("").stderr("error: '4999' has no known meaning in Discord Gateway, Discord Voice, Discord\n  RPC\n  nearby: 4000 Unknown error, 4000 InvalidClientId, 4001 Unknown opcode\n  all: wsclose list discord-gateway discord-voice discord-rpc\n");
}

#[test]
fn several_files_packed_and_in_utf_16() {
    let folder = Folder::new("files");
    folder.file("a.log", "closed with 1006\nup\nclosed with 1006\n");
    folder.file("b.log.gz", [packed("closed with 1006\n"), packed("closed with 1011\n")].concat());
    let utf16: Vec<u8> =
        "\u{feff}closed with 1000\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    folder.file("c.log", utf16);
    let (status, shown, stderr) = shell("wsclose log a.log b.log.gz c.log", &folder.0);
    assert_eq!((status, stderr.as_str()), (Some(0), ""));
    crate::up_to_date("tests/data/log/files.txt", &shown);
    // What can be read is answered.
    let (status, stdout, stderr) = shell("wsclose log -b nowhere.log a.log .", &folder.0);
    assert_eq!(status, Some(2));
    assert!(stdout.starts_with("     2  1006 Abnormal Closure"), "{stdout}");
    assert!(stderr.contains("error: nowhere.log: ") && stderr.contains("error: .: "), "{stderr}");
    let (_, json, _) = shell("wsclose log --tally -f json a.log b.log.gz", &folder.0);
    let json: Value = serde_json::from_str(&json).unwrap();
    let rows = json["kinds"].as_array().unwrap();
    let files: Vec<_> =
        rows.iter().map(|row| (row["file"].as_str().unwrap(), &row["count"])).collect();
    assert_eq!(files, [("a.log", &json!(2)), ("b.log.gz", &json!(1)), ("b.log.gz", &json!(1))]);
    fs::write(folder.0.join("cut.gz"), &packed("closed with 1006\n")[..20]).unwrap();
    let (status, _, stderr) = shell("wsclose log cut.gz", &folder.0);
    assert_eq!(status, Some(2));
    assert!(stderr.starts_with("error: cut.gz: "), "{stderr}");
}

#[test]
fn what_is_no_log_leads_to_what_was_meant() {
    let line = "websocket: close 1006 (abnormal closure)";
    for (what, hint) in [
        ("1006", "wsclose 1006".to_owned()),
        ("going away", "wsclose 'going away'".to_owned()),
        (line, format!("wsclose '{line}'")),
    ] {
        let message = format!("error: there is no file '{what}'\n  to explain it: {hint}\n");
        wsclose(["log", what]).status(2).stdout("").stderr(message);
    }
    let folder = Folder::new("capture");
    folder.file("x.pcap", b"\xd4\xc3\xb2\xa1\x02\0\x04\0");
    let (status, _, stderr) = shell("wsclose log x.pcap", &folder.0);
    assert_eq!(status, Some(2));
    assert!(stderr.contains("x.pcap: a capture file") && stderr.contains("tcpdump -r"), "{stderr}");
    let stderr = wsclose(["log", "-f", "app.log"]).status(2).stderr_text();
    assert!(stderr.contains("tail -F app.log | wsclose log --follow"), "{stderr}");
    wsclose(["log", "--follow", "my app.log"]).status(2).stdout("").stderr(
        "error: --follow reads standard input, not files\n  tail -F 'my app.log' | wsclose log --follow\n",
    );
    folder.file("app.log", "closed with 1006\n");
    let (status, _, stderr) = shell("wsclose app.log", &folder.0);
    assert_eq!(status, Some(2));
    assert!(stderr.contains("for the closes in it: wsclose log app.log"), "{stderr}");
}

#[test]
fn options_without_a_place_in_the_answer_are_refused() {
    for args in [
        &["--follow", "-f", "json"][..],
        &["--follow", "--tally"],
        &["--follow", "--brief"],
        &["--tally", "--all"],
        &["--tally", "--brief"],
        &["--brief", "-f", "json"],
        &["--brief", "--sources"],
        &["--app", "discord", "--library", "ws"],
    ] {
        let stderr =
            wsclose([&["log"], args].concat()).stdin("closed with 1006\n").status(2).stderr_text();
        assert!(stderr.starts_with("error: '--"), "{args:?}: {stderr}");
    }
}

#[test]
fn lines_without_a_close() {
    wsclose(["log"]).stdin("").status(1).stdout("").stderr(
        "error: no line of standard input tells of a close\n  a line has to name a code, as `closed with 1006` does; for bytes: wsclose\n  decode\n",
    );
    let lines = "up\nwebsocket closed\ngot 4001 closing down\nport 1006 is busy\n";
    let shown = wsclose(["log"]).stdin(lines).status(1).stdout("").0.get_output().stderr.clone();
    let shown = String::from_utf8(shown).unwrap();
    assert!(
        shown.contains("2 lines were skipped but may be about a close: lines 2, 3\n"),
        "{shown}"
    );
    let answer = answer(&[], lines);
    assert_eq!((&answer["skipped"], &answer["results"]), (&json!([2, 3]), &json!([])));
    let refused = "Failed to execute 'close' on 'WebSocket': The close code must be either 1000, or between 3000 and 4999. 1006 is neither.\n";
    let answer = self::answer(&[], refused);
    assert_eq!((&answer["results"], &answer["calls"][0]["code"]), (&json!([]), &json!(1006)));
    wsclose(["log", "-b"]).stdin(refused).status(1).stderr("");
}

#[test]
fn a_log_is_not_trusted_unless_it_is_said() {
    let line = "  - code : 4001\n";
    let near = format!("websocket error\n{line}");
    let far = format!("websocket error\n{}{line}", "up\n".repeat(5));
    assert_eq!(kinds(&answer(&[], &near)), []);
    assert_eq!(kinds(&answer(&["--trust"], &near)), [(4001, 1)]);
    assert_eq!(kinds(&answer(&["--trust"], &far)), []);
    assert_eq!(kinds(&answer(&["--trust"], line)), []);
}

#[test]
fn what_stands_near_a_close_is_evidence() {
    let lines = "auth: invalid token for user 7\nwebsocket closed with 1006\n\n\n\n\n\n\
                 websocket closed with 1000\nno pong received within 20 s\n";
    let answer = answer(&[], lines);
    let near = |result: usize| answer["results"][result]["mentions"][0]["neighbours"].clone();
    let token = json!([{ "line": 1, "about": "login", "text": "auth: invalid token for user 7" }]);
    assert_eq!(near(0), token);
    let pong = json!([{ "line": 9, "about": "no-pong", "text": "no pong received within 20 s" }]);
    assert_eq!(near(1), pong);
    let shown = wsclose(["log", "--code", "1006"]).stdin(lines).status(0).stdout_text();
    let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        shown.contains("nearby: a refused login (line 1: \"auth: invalid token for user 7\""),
        "{shown}"
    );
}

#[test]
fn nothing_of_a_log_reaches_the_terminal_as_it_is() {
    let reason = "\\u001b]0;x\\u0007\u{202e}abc";
    let lines = format!("closed code=4001 reason=\"{reason}\"\nclosed with 1006\n");
    for args in [
        &["log"][..],
        &["log", "-b"],
        &["log", "--tally"],
        &["log", "-f", "jsonl"],
        &["log", "--follow"],
    ] {
        let shown = wsclose(args).stdin(lines.clone()).status(0).stdout_text();
        // What --follow passes through into a pipe is as it came.
        let shown = shown.replace(&lines, "");
        assert!(!shown.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{args:?}: {shown}");
    }
}

#[test]
fn more_kinds_than_are_kept_are_counted() {
    let word = |mut n: u32| {
        let mut word = String::new();
        for _ in 0..4 {
            word.push(char::from(b'a' + u8::try_from(n % 26).unwrap()));
            n /= 26;
        }
        word
    };
    let words: Vec<_> = (0..10_500).map(word).collect();
    let lines =
        format!("closed code=4001 reason=\"{}\"\n", words.join("\"\nclosed code=4001 reason=\""));
    let answer = answer(&["--code", "4001"], &lines);
    assert_eq!(answer["closes"], 10_500);
    // The others are one kind without its reasons.
    assert_eq!(kinds(&answer)[..2], [(4001, 500), (4001, 1)]);
    assert_eq!(
        (&answer["kinds"][0]["reason"], answer["kinds"].as_array().unwrap().len()),
        (&Value::Null, 10_001)
    );
    assert_eq!(
        (&answer["unlisted_closes"], &answer["unlisted_mentions"]),
        (&json!(0), &json!(500))
    );
    let brief = wsclose(["log", "-b"]).stdin(lines).status(0);
    assert!(brief.stdout_text().starts_with("   500  4001: "), "{}", brief.stdout_text());
}

/// What the line gives as a reason, or as the message beside a code, decides nothing.
#[test]
fn texts_of_others_change_neither_code_nor_side() {
    for reason in [
        "received 1002 (protocol error) x",
        "websocket: close 1009 (message too big)",
        "CloseStatus[code=1009, reason=x]",
        "a; then sent 1000 (OK)",
        "close code 1002",
        "remote:true",
        "remote=false",
        "no close frame received or sent",
    ] {
        for line in [
            format!("{{\"msg\":\"ws closed\",\"code\":4001,\"reason\":\"{reason}\"}}\n"),
            format!("{{\"reason\":\"{reason}\",\"code\":4001,\"msg\":\"ws closed\"}}\n"),
            format!("ws closed code=4001 reason=\"{reason}\"\n"),
            format!("ws closed reason=\"{reason}\" code=4001\n"),
        ] {
            let answer = answer(&[], &line);
            assert_eq!(kinds(&answer), [(4001, 1)], "{line}");
            let mention = &answer["results"][0]["mentions"][0];
            assert_eq!(mention["reason"], reason, "{line}");
            let sides = ["closed_by", "direction", "writer"].map(|key| &mention[key]);
            assert_eq!(sides, [&Value::Null; 3], "{line}");
        }
    }
    let line = "{\"message\":\"websocket close 1002\",\"code\":4001,\"reason\":\"r\"}\n";
    assert_eq!(kinds(&answer(&[], line)), [(4001, 1)]);
}

#[test]
fn a_reason_that_is_cut_hides_nothing_and_adds_nothing() {
    let long = "received 1001 (going away); then sent ".repeat(40);
    for reason in ["r".repeat(900) + " websocket: close 1003 (x): z", long] {
        let lines =
            format!("websocket: close 1008 (policy violation): {reason}\nclosed with 1006\n");
        assert_eq!(kinds(&answer(&[], &lines)), [(1008, 1), (1006, 1)]);
    }
}

#[test]
fn an_object_without_an_end_takes_no_other_lines() {
    let closes = "websocket: close 1001 (going away)\nwebsocket: close 1008 (policy violation): bad code=1002\n";
    let lines = format!("CloseEvent {{\n{closes}");
    assert_eq!(kinds(&answer(&[], &lines)), [(1001, 1), (1008, 1)]);
}

#[test]
fn a_quote_in_a_reason_does_not_end_the_quotes_around_it() {
    let line = "websocket: close 4002 (private use): x\" closed by the writer (nginx)\n";
    for args in [&["log", "-b"][..], &["log"]] {
        let shown = wsclose(args).stdin(line).status(0).stdout_text();
        let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(shown.contains(r#""x\" closed by the writer (nginx)""#), "{shown}");
    }
}

#[test]
fn what_a_number_counts_is_no_reason() {
    for line in [
        "websocket closed: 1006 messages received\n",
        "websocket closed: 1500 bytes received\n",
        "websocket disconnected: 3000 clients left\n",
        "websocket closed: 4001 users online\n",
    ] {
        assert_eq!(kinds(&answer(&[], line)), [], "{line}");
    }
}

#[test]
fn what_was_not_asked_for_is_counted() {
    let stderr =
        wsclose(["log", "--code", "3000"]).stdin("closed with 1006\n").status(1).stderr_text();
    assert_eq!(
        stderr,
        "error: no close in standard input has the code and the time that were asked for\n  \
         1 other close is in there: leave out the filters\n"
    );
}

#[test]
fn what_is_no_close_is_said_in_every_form() {
    let lines = "socket.io disconnect: transport close\n";
    for args in [&["log"][..], &["log", "-b"], &["log", "-f", "jsonl"], &["log", "--follow"]] {
        let stderr = wsclose(args).stdin(lines).status(1).stderr_text();
        assert!(
            stderr.contains("1 line was skipped but may be about a close: line 1"),
            "{args:?}: {stderr}"
        );
    }
    let refused = "Failed to execute 'close' on 'WebSocket': The close code must be either 1000, or between 3000 and 4999. 1006 is neither.\n";
    let shown = wsclose(["log", "--follow"]).stdin(refused).status(1).stdout_text();
    assert!(shown.contains("\nwsclose: line 1: no close: "), "{shown}");
}

#[test]
fn a_line_that_is_too_long_is_said() {
    let lines = format!("{}1006\nclosed with 1011\n", "x".repeat(1 << 20));
    let done = wsclose(["log", "-b"]).stdin(lines.clone()).status(0);
    assert!(done.stdout_text().starts_with("     1  1011 "), "{}", done.stdout_text());
    done.stderr("remark: 1 line longer than 1 MiB was not read\n");
    let answer = answer(&[], &lines);
    assert_eq!(
        (&answer["too_long"], &answer["results"][0]["mentions"][0]["line"]),
        (&json!(1), &json!(2))
    );
}
