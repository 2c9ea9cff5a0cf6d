//! `wsclose encode`.

mod bytes;
pub(super) mod encoded;

use std::borrow::Cow;
use std::ffi::OsStr;
use std::io::{self, IsTerminal, Write};

use wsclose::CloseCode;
use wsclose::capture::Layer;
use wsclose::frame::rule::{INVALID_UTF8, PAYLOAD_TOO_LONG};
use wsclose::frame::{
    Finding, REASON_MAX, decode_frames, decode_payload, encode_frame, encode_payload, hex,
};
use wsclose::table::{self, Missing};

use crate::cli::args::mask::{Mask, resembles_key};
use crate::cli::args::{EncodeArgs, EncodeFormat};
use crate::cli::encode::bytes as literal;
use crate::cli::encode::encoded::Encoded;
use crate::cli::error::{Failure, Note, Problem, Status};
use crate::cli::escape::{Escaped, end_of};
use crate::cli::facts::explanation::probably;
use crate::cli::output::json;
use crate::cli::output::messages::Messages;
use crate::cli::output::terminal::Terminal;
use crate::cli::words::{parse_all, parse_one};

/// A Close to make.
struct Close<'a> {
    /// `None` for an empty Close.
    code: Option<CloseCode>,
    reason: &'a [u8],
    layer: Layer,
    masking_key: Option<[u8; 4]>,
}

impl Close<'_> {
    fn encode(&self) -> Vec<u8> {
        let payload = self.code.map(|code| encode_payload(code, self.reason)).unwrap_or_default();
        match self.layer {
            Layer::Payload => payload,
            _ => encode_frame(&payload, self.masking_key),
        }
    }
}

/// Makes the Close that was asked for, if the protocol allows it or force is used.
pub(super) fn run(
    args: &EncodeArgs,
    terminal: &Terminal,
    messages: Messages,
) -> Result<Status, Failure> {
    check(args)?;
    let close = Close {
        code: code(args)?,
        reason: args.reason.as_deref().map(OsStr::as_encoded_bytes).unwrap_or_default(),
        layer: if args.payload { Layer::Payload } else { Layer::Frame },
        masking_key: args.mask.map(Mask::key).transpose()?,
    };
    let bytes = close.encode();
    let mut notes = judge(&close, &bytes, args.force)?;
    if args.mask == Some(Mask::Random) {
        notes.extend(maybe_a_key(close.reason));
    }
    messages.notes(&notes);
    print(&close, &bytes, args.format, terminal)?;
    Ok(Status::Done)
}

/// What to say where a reason was perhaps meant as the masking key.
fn maybe_a_key(reason: &[u8]) -> Option<Note> {
    let reason = std::str::from_utf8(reason).ok()?;
    let text = match key_in(reason) {
        Some(key) => format!("'{reason}' was taken as the reason; a key is --mask={key}"),
        None if resembles_key(reason.as_bytes()) => {
            format!("'{reason}' was taken as the reason; a key is --mask=KEY, with 8 hex digits")
        }
        None => return None,
    };
    Some(Note::remark(text))
}

/// The digits of the masking key that a word may be.
fn key_in(word: &str) -> Option<String> {
    match word.parse() {
        Ok(Mask::Key(key)) => Some(hex(&key, "")),
        Ok(Mask::Random) | Err(_) => None,
    }
}

/// What does not go together.
fn check(args: &EncodeArgs) -> Result<(), Problem> {
    if args.no_code && args.code.is_some() {
        let hint = "a Close is empty or begins with its code: no reason can stand without one";
        return Err(Problem::unusable("`--no-code` takes neither CODE nor REASON", hint));
    }
    if args.no_code && args.payload {
        let hint = "leave out --payload for the frame";
        return Err(Problem::unusable(
            "the payload of a Close without a code is empty: nothing to make",
            hint,
        ));
    }
    if args.payload && args.mask.is_some() {
        let hint = "leave out --payload for the masked frame, or --mask for the payload as it is";
        return Err(Problem::unusable(
            "a payload alone is not masked: the key stands in the header",
            hint,
        ));
    }
    if args.format == EncodeFormat::Raw && io::stdout().is_terminal() {
        let hint = "write them to a file or a pipe, such as > close.bin; or see them with \
                    --format spaced";
        return Err(Problem::unusable(
            "raw bytes are not for a terminal, which obeys some of them",
            hint,
        ));
    }
    args.code.as_deref().map_or(Ok(()), |text| check_words(text, args))
}

/// What of the words is not where it should be.
fn check_words(text: &str, args: &EncodeArgs) -> Result<(), Problem> {
    let key = key_in(text).filter(|_| args.mask == Some(Mask::Random) && parse_one(text).is_err());
    if let Some(key) = key {
        let message = format!("'{text}' was taken as the code, and no code is written like this");
        return Err(Problem::unusable(message, format!("a key is --mask={key}")));
    }
    if let Some(name) = unquoted_name(text, args) {
        let message = format!("'{name}' is the name of a code, but stands in several arguments");
        return Err(Problem::unusable(message, "quote the name, or write the number"));
    }
    if !args.more.is_empty() {
        let hint = "quote a reason of several words: wsclose encode 1001 'back in five minutes'";
        return Err(Problem::unusable(
            "there are words behind the reason, which is one argument",
            hint,
        ));
    }
    Ok(())
}

/// The code, `None` for an empty Close.
fn code(args: &EncodeArgs) -> Result<Option<CloseCode>, Problem> {
    let code = args.code.as_deref().map(parse_one).transpose();
    code.map_err(|error| Problem::unusable(error.to_string(), error.hint()))
}

/// The name of a code that lost its quotes: its other words would be read as the reason.
fn unquoted_name(first: &str, args: &EncodeArgs) -> Option<String> {
    let others = args.reason.iter().chain(&args.more).map(|word| word.to_string_lossy());
    let words: Vec<String> =
        std::iter::once(first.into()).chain(others).map(Cow::into_owned).collect();
    let name = parse_all(&words).into_iter().next()?.ok()?.text;
    let count = |text: &str| text.split_whitespace().count();
    (count(&name) > count(first) && parse_one(&name).is_ok()).then(|| Escaped(&name).to_string())
}

/// What makes a Close that is forbidden.
const FORCE: &str = "use --force to build it anyway, to test a receiver";

/// Decodes the bytes. Returns what there is to remark; or which rules they break, where that was
/// not asked for.
fn judge(close: &Close<'_>, bytes: &[u8], force: bool) -> Result<Vec<Note>, Vec<Problem>> {
    let decoded = match close.layer {
        Layer::Payload => decode_payload(bytes, None),
        _ => decode_frames(bytes),
    };
    if force || decoded.violations() == 0 {
        // Guesses are about bytes that somebody else made.
        let findings = decoded.all_findings().filter(|finding| !finding.is_guess());
        let note = |finding: &Finding| {
            let (severity, text) = (finding.rule.severity, message(finding, close));
            Note { severity, text }
        };
        return Ok(findings.map(note).collect());
    }
    let broken = decoded.all_findings().filter(|finding| finding.is_violation());
    let problem =
        |finding: &Finding| Problem::unusable(message(finding, close), hint(finding, close));
    let mut problems: Vec<_> = broken.map(problem).collect();
    if let Some(last) = problems.last_mut() {
        last.hint = format!("{}\n{FORCE}", last.hint);
    }
    Err(problems)
}

fn message(finding: &Finding, close: &Close<'_>) -> String {
    let rule = finding.rule;
    let length = close.reason.len();
    if finding.is(&PAYLOAD_TOO_LONG) {
        let over = length.saturating_sub(REASON_MAX);
        format!(
            "the reason has {length} bytes, {over} over the {REASON_MAX} that it may have ({}, {})",
            rule.id, rule.section
        )
    } else {
        format!("{} ({}, {})", finding.message, rule.id, rule.section)
    }
}

/// What would have worked.
fn hint(finding: &Finding, close: &Close<'_>) -> String {
    if finding.is(&PAYLOAD_TOO_LONG) {
        where_to_cut(close.reason)
    } else if finding.is(&INVALID_UTF8) {
        "a reason is text in UTF-8".to_owned()
    } else {
        close.code.map(what_may_be_sent).unwrap_or_default()
    }
}

fn what_may_be_sent(code: CloseCode) -> String {
    if table::row(code).missing == Some(Missing::Code) {
        return format!("--no-code makes the empty Close that a receiver reports as {code}");
    }
    let mut lines: Vec<_> = probably(&table::guesses(code)).into_iter().collect();
    lines.push("the codes that may be sent: wsclose list --sendable".to_owned());
    lines.join("\n")
}

/// The most characters that are shown of a reason before the cut.
const CONTEXT: usize = 24;

/// What is left of a reason that is too long, with no character split.
fn where_to_cut(reason: &[u8]) -> String {
    let Ok(text) = std::str::from_utf8(reason) else {
        return format!("{REASON_MAX} bytes have room, behind the two of the code");
    };
    let end = (0..=REASON_MAX).rev().find(|&end| text.is_char_boundary(end)).unwrap_or_default();
    let tail = Escaped(end_of(&text[..end], CONTEXT));
    let fewer = text.len() - end;
    format!("cut it at byte {end} ({fewer} fewer), behind \"{tail}\": no character is split")
}

fn print(
    close: &Close<'_>,
    bytes: &[u8],
    format: EncodeFormat,
    terminal: &Terminal,
) -> io::Result<()> {
    let text = match format {
        EncodeFormat::Hex => hex(bytes, ""),
        EncodeFormat::Spaced => hex(bytes, " "),
        EncodeFormat::C => literal::c(close.layer.name(), bytes),
        EncodeFormat::Python | EncodeFormat::Rust => literal::byte_string(bytes),
        EncodeFormat::Go => literal::go(bytes),
        EncodeFormat::Javascript => literal::javascript(bytes),
        EncodeFormat::Base64 => literal::base64(bytes),
        EncodeFormat::Json => {
            let Close { code, reason, layer, masking_key } = *close;
            let view = Encoded::new(code, reason, layer, masking_key, bytes);
            return terminal.print_directly(json::write(&view)?);
        }
        EncodeFormat::Raw => {
            let mut stdout = io::stdout().lock();
            stdout.write_all(bytes)?;
            return stdout.flush();
        }
    };
    terminal.print_directly(text + "\n")
}
