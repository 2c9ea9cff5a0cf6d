//! What people type without knowing the commands: each question works, or leads in one step to
//! the command that answers it.

use std::fs;

use crate::wsclose;

/// A command line as a shell splits it: words in single quotes are one.
fn words(line: &str) -> Vec<&str> {
    let parts = line.split('\'').enumerate();
    let words = parts.flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().collect(),
        _ => vec![part],
    });
    words.collect()
}

/// Both spellings, `wsclose …` and `wsclose explain …`, end so and write the same.
#[track_caller]
fn answers(line: &str, status: i32) -> (String, String) {
    let typed = words(line);
    let spelled: Vec<_> = ["explain"].into_iter().chain(typed.iter().copied()).collect();
    let run = |args: &[&str]| {
        let output = wsclose(args).0.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let (stdout, stderr) = (text(output.stdout), text(output.stderr));
        assert_eq!(output.status.code(), Some(status), "{args:?}: {stdout}{stderr}");
        (stdout, stderr)
    };
    let answer = run(&typed);
    assert_eq!(run(&spelled), answer, "{line}");
    answer
}

/// A question has the answer of another command line, and this on standard error.
#[track_caller]
fn is_like(line: &str, command: &str, note: &str) {
    let expected = wsclose(words(command)).any_status();
    let output = expected.0.get_output();
    let (stdout, stderr) = answers(line, output.status.code().unwrap());
    assert_eq!(stdout.as_bytes(), output.stdout, "{line}");
    let plain = String::from_utf8_lossy(&output.stderr);
    assert_eq!(stderr, format!("{note}{plain}"), "{line}");
}

#[test]
fn words_next_to_a_code_are_options() {
    for (line, command) in [
        ("discord 4014", "4014 --app discord"),
        ("4014 discord", "4014 --app discord"),
        ("'discord 4014'", "4014 --app discord"),
        ("'Discord: 4014'", "4014 --app discord"),
        ("discord voice close code 4014", "4014 --app discord-voice"),
        ("discord error 4014", "4014 --app discord"),
        ("discord 1006", "1006 --app discord"),
        ("discord authentication failed", "'authentication failed' --app discord"),
        ("discord 4014 -f json", "4014 --app discord -f json"),
        ("gorilla 1006", "1006 --library gorilla"),
        ("1006 ws", "1006 --library ws"),
        ("nginx 1006", "1006 --library nginx"),
        ("1006 nginx", "1006 --library nginx"),
        ("'alb 1006'", "1006 --library alb"),
        ("1006 cloud run", "1006 --library 'cloud run'"),
        ("1006 60s", "1006 --after 60s"),
        ("1006 after 60 s", "1006 --after 60s"),
        ("'1006 after 60s'", "1006 --after 60s"),
        ("1006 idle 60s", "1006 --after 60s"),
        ("why 1006", "1006"),
        ("'what does 1006 mean?'", "1006"),
        ("nginx 1006 after 75 seconds", "1006 --after 75s --library nginx"),
        ("1006 60 s nginx --seen-by server", "1006 --after 60s --library nginx --seen-by server"),
    ] {
        is_like(line, command, "");
    }
}

#[test]
fn what_is_unclear_about_a_word_is_noted() {
    let browser = "remark: 'safari' is read as --seen-by browser\n";
    is_like("1006 safari", "1006 --seen-by browser", browser);
    is_like("'chrome 1006'", "1006 --seen-by browser", &browser.replace("safari", "chrome"));
    // A word for an application and a library is the application if that has the code.
    is_like("graphql-ws 4429", "4429 --app graphql-ws", "");
    let library = "remark: 'graphql-ws' is read as --library\n";
    is_like("graphql-ws 1006", "1006 --library graphql-ws", library);
}

#[test]
fn options_win_over_words() {
    let ignored = |word| format!("remark: '{word}' is ignored: an option says something else\n");
    is_like("discord 4000 --app twitch", "4000 --app twitch", &ignored("discord"));
    is_like("discord 4014 --app Discord", "4014 --app discord", "");
    is_like("1006 ws --library gorilla", "1006 --library gorilla", &ignored("ws"));
    is_like("1006 60 s --after 75s", "1006 --after 75s", &ignored("60 s"));
    is_like("1006 60s --after 60s", "1006 --after 60s", "");
    is_like("1006 60s --never-opened", "1006 --never-opened", &ignored("60s"));
    is_like("1006 safari --seen-by server", "1006 --seen-by server", &ignored("safari"));
}

#[test]
fn what_list_and_decode_answer() {
    for (line, command) in [
        ("discord", "list discord"),
        ("discord close codes", "list discord"),
        ("Discord Gateway", "list discord-gateway"),
        ("gorilla", "list gorilla"),
        ("rust", "list rust"),
        ("apps", "list apps"),
        ("libraries", "list libraries"),
        ("codes", "list"),
        ("apps --json", "list apps -f json"),
        ("discord -f markdown", "list discord -f markdown"),
        ("880203e8 -f json", "decode 880203e8 -f json"),
        ("1006 --json", "1006 -f json"),
        ("version", "--version"),
    ] {
        let note = if line.starts_with('8') {
            "remark: Decoded as a Close frame, as by `wsclose decode`\n"
        } else {
            ""
        };
        is_like(line, command, note);
    }
    for (line, command) in [
        ("help --help", "help"),
        ("help explain --help", "help explain"),
        ("--json explain 1006", "1006 -f json"),
    ] {
        let expected = wsclose(words(command)).status(0).stdout_text();
        wsclose(words(line)).status(0).stdout(expected).stderr("");
    }
}

#[test]
fn a_whole_close_frame_is_decoded() {
    for line in [
        "88 02 03 e8",
        "880203e8",
        "'88 02 03 e8'",
        "88 82 37 fa 21 3d 34 09",
        "888237fa213d3409",
        "88 00",
        // A violation has its own status.
        "88 02 03 ee",
    ] {
        let decoded = wsclose(words(&format!("decode {line}"))).any_status();
        let output = decoded.0.get_output();
        let (stdout, stderr) = answers(line, output.status.code().unwrap());
        let first = "Decoded as a Close frame, as by `wsclose decode`:\n\n";
        let rest = stdout.strip_prefix(first).unwrap_or_else(|| panic!("{line}: {stdout}"));
        assert_eq!(rest.as_bytes(), output.stdout, "{line}");
        assert_eq!(stderr, "", "{line}");
    }
    // Numbers, and bytes that are no whole Close frame.
    let (numbers, _) = answers("10 20", 0);
    let titles: Vec<_> = numbers
        .lines()
        .filter(|line| line.ends_with("not a valid close code (below 1000)"))
        .collect();
    assert_eq!(titles.len(), 2, "{numbers}");
    assert!(titles[0].starts_with("10 ") && titles[1].starts_with("20 "), "{numbers}");
    let (_, stderr) = answers("88 02 03", 0);
    assert_eq!(stderr, "");
    let (stdout, stderr) = answers("880203e8ff", 2);
    assert_eq!(stdout, "");
    assert!(stderr.ends_with("for bytes: wsclose decode 880203e8ff\n"), "{stderr}");
}

/// What has no answer says which command has.
#[test]
fn the_hint_is_the_command_that_answers() {
    for (line, status, hint) in [
        (
            "nginx",
            1,
            "error: 'nginx' is software, not a code\n  \
             how it ends connections: wsclose 1006 --library nginx\n  \
             where it is named: wsclose search nginx\n",
        ),
        (
            "'nginx closes after 60 s'",
            1,
            "error: 'nginx closes after 60 s' gives a time, but no code\n  \
             a connection that ends without a Close frame is 1006:\n  \
             wsclose 1006 --after 60s --library nginx\n",
        ),
        (
            "socket dies every 5 minutes",
            1,
            "error: 'socket dies every 5 minutes' gives a time, but no code\n  \
             a connection that ends without a Close frame is 1006:\n  \
             wsclose 1006 --after 5minutes\n",
        ),
        (
            "explian 1006",
            1,
            "error: no code or command is called 'explian'\n  \
             did you mean `wsclose explain 1006`?\n",
        ),
        (
            "encdoe 1011 'worker died'",
            1,
            "error: no code or command is called 'encdoe'\n  \
             did you mean `wsclose encode 1011 'worker died'`?\n",
        ),
        (
            "decod 88 02 03 e8",
            1,
            "error: no code or command is called 'decod'\n  \
             did you mean `wsclose decode 88 02 03 e8`?\n",
        ),
        (
            "1000-",
            2,
            "error: '1000-' is a range without its end\n  did you mean 1000 or 1000-2999?\n",
        ),
        (
            "",
            2,
            "error: standard input is empty\n  pipe in log lines, codes or names, or give them as \
             arguments: wsclose 1006\n",
        ),
    ] {
        let (stdout, stderr) = answers(line, status);
        assert_eq!((stdout.as_str(), stderr.as_str()), ("", hint), "{line}");
    }
    // What stands in the hint works.
    for line in [
        "1006 --library nginx",
        "search nginx",
        "1006 --after 60s --library nginx",
        "1006 --after 5minutes",
    ] {
        wsclose(words(line)).status(0).stderr("");
    }
    for (line, status, end) in [
        ("88:02:03:e8", 2, "for bytes: wsclose decode 88:02:03:e8\n"),
        ("'88 02 03 e8 00'", 2, "for bytes: wsclose decode '88 02 03 e8 00'\n"),
        ("discord foo", 1, "did you mean the application discord (`wsclose list discord`)?\n"),
    ] {
        let (stdout, stderr) = answers(line, status);
        assert_eq!(stdout, "", "{line}");
        assert!(stderr.ends_with(end), "{line}: {stderr}");
    }
    // A word that is like a command in one letter is no command for that.
    let (_, stderr) = answers("lost connection", 1);
    assert!(stderr.contains("`wsclose search lost connection` finds "), "{stderr}");
    let (_, stderr) = answers("discord 1006", 1);
    assert!(stderr.ends_with("in any application: wsclose 1006\n"), "{stderr}");
    let stdout = wsclose(["decode", "1006"]).status(0).stdout_text();
    let first = "These are the bytes 10 06; for the code 1006: wsclose 1006\n";
    assert!(stdout.starts_with(first), "{stdout}");
    let stderr = wsclose(["encdoe", "1000", "--mask"]).status(2).stderr_text();
    assert!(stderr.contains("tip: did you mean the command `wsclose encode`?"), "{stderr}");
}

#[test]
fn options_that_have_no_place_are_refused() {
    for (line, message) in [
        (
            "discord --after 60s",
            "error: '--after' is evidence about a code, and 'discord' names none\n",
        ),
        ("discord --brief", "error: unexpected argument '--brief' found\n"),
        ("880203e8 -f markdown", "error: invalid value 'markdown' for '--format <FORMAT>'\n"),
        ("discord 4014 --names", "error: '--app' shows only what the application means"),
    ] {
        let (stdout, stderr) = answers(line, 2);
        assert_eq!(stdout, "", "{line}");
        assert!(stderr.starts_with(message), "{line}: {stderr}");
    }
}

#[test]
fn json_is_a_format_of_its_own() {
    for line in ["1006 --json -f markdown", "explain 1006 --json -f json"] {
        let stderr = wsclose(words(line)).status(2).stderr_text();
        let message = "error: the argument '--json' cannot be used with '--format <FORMAT>'\n";
        assert!(stderr.starts_with(message), "{line}: {stderr}");
    }
}

#[test]
fn a_line_of_a_word_a_code_and_a_reason() {
    let (stdout, stderr) = answers("'Disconnected: 4014 Disallowed intents'", 0);
    let read = |stdout: &str| stdout.lines().nth(1).unwrap_or_default().to_owned();
    assert!(stdout.starts_with("4014 "), "{stdout}");
    assert_eq!(read(&stdout), "From the line: 4014, reason \"Disallowed intents\"");
    assert_eq!(stderr, "");
    // Without quotes, where the words are names of codes too, and piped in.
    assert_eq!(answers("Disconnected: 4014 Disallowed intents", 0).0, stdout);
    let (stdout, _) = answers("Disconnected: 4014 no such intents", 0);
    assert_eq!(read(&stdout), "From the line: 4014, reason \"no such intents\"");
    let piped = wsclose([]).stdin("Disconnected: 4014 Disallowed intents\n").status(0);
    assert_eq!(read(&piped.stdout_text()), "From line 1: 4014, reason \"Disallowed intents\"");
}

#[test]
fn a_file_is_never_read_without_a_command() {
    let folder = tempfile();
    let path = |name: &str| format!("{folder}/{name}");
    for (name, content, hint) in [
        (
            "app.log",
            &b"12:00 websocket closed with 1006\n"[..],
            "for the closes in it: wsclose log ",
        ),
        ("frames.txt", b"88 02 03 e8\n", "for its bytes: wsclose decode --file "),
        ("frame.bin", b"\x88\x02\x03\xe8", "for its bytes: wsclose decode --file "),
        ("any", b"nothing of the kind\n", "for the closes in it: wsclose log "),
        ("a.pcap", b"\xd4\xc3\xb2\xa1\x02\0\x04\0", "for its packets, as text: tcpdump -r "),
    ] {
        fs::write(path(name), content).unwrap();
        let file = path(name);
        let (stdout, stderr) = answers(&file, 2);
        assert_eq!(stdout, "", "{name}");
        let stderr = stderr.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(stderr.contains("is a file; files are read only by a command"), "{stderr}");
        assert!(stderr.contains(&format!("{hint}{file}")), "{stderr}");
    }
    let text = wsclose(["-f", "json", &path("app.log")]).status(2).stdout_text();
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let message = json["errors"][0]["message"].as_str().unwrap();
    assert!(message.ends_with("is a file; files are read only by a command"), "{message}");
    fs::remove_dir_all(&folder).unwrap();

    for name in ["nothere.log", "./nothere", "2026-10-08.log", "/"] {
        let (_, stderr) = answers(name, 2);
        let message = format!("error: '{name}' looks like a file's name, but is not ");
        assert!(stderr.starts_with(&message), "{stderr}");
        assert!(stderr.ends_with("a log: wsclose log FILE\n  bytes: wsclose decode --file FILE\n"));
    }
}

/// A pipe without a writer would be waited for forever.
#[cfg(unix)]
#[test]
fn a_named_pipe_is_not_opened() {
    let folder = tempfile();
    let pipe = format!("{folder}/pipe.log");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    let (_, stderr) = answers(&pipe, 2);
    assert!(stderr.contains("not a file that"), "{stderr}");
    fs::remove_dir_all(&folder).unwrap();
}

/// A new folder for files of one test.
fn tempfile() -> String {
    static NEXT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    let number = NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let folder = format!("{}/typed-{number}", env!("CARGO_TARGET_TMPDIR"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}
