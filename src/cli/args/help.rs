//! What stands around the options in the long help of each command: examples before them, exit
//! statuses and more behind. The manual pages have the same texts, so these keep to the form of
//! `help::man::roff`: two blanks before prose, and before a label with two blanks or a line break behind
//! it; four before lines to copy. Prose is one line, which clap breaks where the terminal ends;
//! what should stay as it is has at most 78 columns, and 40 in the guide.

pub(super) const OVERVIEW: &str = "\
Explains, lists, decodes and encodes WebSocket close codes, offline.

Every number from 0 to 65535 has an answer: what it means, who may send it, what usually causes \
it, what to check next and whether to reconnect. The facts come from RFC 6455, the IANA registry \
and what libraries really do.";

/// What `wsclose` alone shows.
pub(crate) fn guide() -> String {
    let examples = EXAMPLES.trim_start_matches("Examples:\n");
    format!(
        "Why did the WebSocket close?\n\n{examples}\n\n\
         All commands and options: wsclose -h\n\
         Examples: wsclose COMMAND --help\n"
    )
}

pub(super) const EXAMPLES: &str = "\
Examples:
  Explain a code:
    wsclose 1006
  See what times out after 60 seconds:
    wsclose 1006 --after 60s
  Look up a name, a library's too:
    wsclose 'going away'
  Look up an application's code:
    wsclose discord 4014
  Explain the closes in a log:
    wsclose log app.log
  Decode a captured Close frame:
    wsclose decode 88 02 03 e8
  Build a Close frame for testing:
    wsclose encode 1011 'worker died'
  Codes I can define myself:
    wsclose list private
  Find codes by topic:
    wsclose search rate limit";

pub(super) const STATUS: &str = "\
Exit status:
  0  done
  1  the answer is no: an unknown name, a capture that breaks the protocol
  2  wrong usage, or input that cannot be read";

pub(super) const EXPLAIN_EXAMPLES: &str = "\
Examples:
  A code, by its number or by any of its names:
    wsclose explain 1011
    wsclose explain 0x3f3 'policy violation' tls-handshake
    wsclose explain websocket.CloseGoingAway
  One line a code, for a few of them:
    wsclose explain --brief 1000..1015
  Which proxies close after a minute, as a browser sees it?
    wsclose explain 1006 --after 60s --seen-by browser
  Who writes this reason?
    wsclose explain 1009 --reason 'read limited at 32769 bytes'
  What does an application mean by a private code?
    wsclose explain 4004 --app discord
  In fewer words, with an application, a library, a proxy or a time:
    wsclose discord 4004
    wsclose gorilla 1006
    wsclose nginx 1006 after 60 s
  The bytes of a Close frame, which are decoded:
    wsclose 88 02 03 e8
  What does a library call it, and does it let it through?
    wsclose explain 1014 --library tungstenite
  A log line, as it is:
    wsclose explain 'websocket: close 1006 (abnormal closure)'
  All the closes in a log:
    echo 'Disconnected (code: 1006)' | wsclose explain --brief
  A number that nobody may send, and what it could be:
    wsclose explain 59395
  For an issue, with the places where each fact was read:
    wsclose explain 1011 --format markdown --sources
  The advice on reconnecting, for a script:
    wsclose explain 1012 --format json | grep -A 6 '\"reconnect\"'";

pub(super) const EXPLAIN_STATUS: &str = "\
Exit status:
  0  every code, range, name and line has its answer
  1  an unknown name, or a log without a close
  2  wrong usage, a number over 65535, or input that cannot be read";

pub(super) const LOG_EXAMPLES: &str = "\
Examples:
  Group and explain the closes in a log:
    wsclose log app.log
  Explain only one code, in full:
    wsclose log app.log --code 1006
  Read several files, gzipped ones too:
    wsclose log app.log app.log.1.gz
  Only the last hour:
    wsclose log app.log --since 1h
  Only between two times of day:
    wsclose log app.log --since 09:00 --until 09:30
  Show what a service means by its codes:
    wsclose log bot.log --app discord
  Follow a log, with a note below each close:
    tail -F app.log | wsclose log --follow
  Count each kind, for a script:
    wsclose log --tally --format json app.log
  Write one JSON object per close, as it is read:
    tail -F app.log | wsclose log --follow --format jsonl";

pub(super) const LOG_STATUS: &str = "\
Exit status:
  0  at least one close was found
  1  no close was found; skipped lines are reported
  2  wrong usage, or a file that cannot be read";

pub(super) const LIST_EXAMPLES: &str = "\
Examples:
  Every registered code, and the ranges between:
    wsclose list
  What may I send, of those that the protocol defines?
    wsclose list protocol --sendable
  The codes that the protocol keeps back:
    wsclose list --reserved
  The codes in the names of a library, as its source spells them:
    wsclose list gorilla
  The codes of an application, all or some:
    wsclose list discord
    wsclose list 4010-4014 --app discord
  What libraries and applications are known?
    wsclose list libraries
    wsclose list apps
  A table to join with others:
    wsclose list --registered --format csv
  A table for a wiki:
    wsclose list 3000-3999 --format markdown";

pub(super) const LIST_STATUS: &str = "\
Exit status:
  0  every part of the query is known
  1  a part of it is not, or nothing is left by the filters
  2  wrong usage, or a number over 65535";

pub(super) const SEARCH_EXAMPLES: &str = "\
Examples:
  What has to do with limits on the rate?
    wsclose search rate limit
  Whose text is this?
    wsclose search keepalive ping timeout
  The codes of one service about sessions:
    wsclose search session --app discord
  Which code is it, in your own words?
    wsclose search payload too large
  Everything that is known of nginx:
    wsclose search nginx --all
  For a script:
    wsclose search 'bad gateway' --format json";

pub(super) const SEARCH_STATUS: &str = "\
Exit status:
  0  found, if only some of the words
  1  nothing found
  2  wrong usage";

pub(super) const DECODE_EXAMPLES: &str = "\
Examples:
  A frame as hex, in any spacing and case:
    wsclose decode 88:02:03:E8
  A masked one, as a client sends it:
    wsclose decode 88 82 37 fa 21 3d 34 09
  What a program logged, quoted so that the shell leaves it alone:
    wsclose decode 'rx: b\"\\x88\\x02\\x03\\xe8\" (4 bytes)'
    wsclose decode '<<136,5,1000:16,\"bye\">>'
  A dump, through a pipe:
    wsclose encode 1001 --format raw | od -t x1 | wsclose decode
  A payload without its frame:
    wsclose decode '\\x03\\xf3\\x67\\x6f\\x6e\\x65'
  Check a frame as sent by a client, which must mask:
    wsclose decode --from client 880203e8
  What an application means by the code in it:
    wsclose decode 88 02 0f a4 --app discord
  Bit by bit, as RFC 6455 draws it:
    wsclose decode --diagram 88 85 37 fa 21 3d 34 12 43 44 52
  One capture per line, one answer per line:
    printf '%s\\n' 880203e8 880203f3 | wsclose decode --lines
  Count the codes:
    printf '%s\\n' 880203e8 880203f3 | wsclose decode --tally
  Force two bytes that look like a number to be read as hex:
    wsclose decode --input hex 1000
  For a script, the code alone:
    wsclose decode 880203e8 --format json | grep -m 1 '\"code\"'";

/// Exit statuses, and how the bytes are found.
pub(super) const DECODE_END: &str = "\
Exit status:
  0  a Close that breaks no rule; with --lines, a capture on every line
  1  it breaks a rule or holds no Close; with --lines, a line has no capture
  2  wrong usage, or nothing that could be decoded

What it reads:
  hex
    88 02 03 e8, 880203E8, 88:02:03:e8, 0x88, %88, &H88, 16#88, $88, 88h, 88.2.3.E8, hex in a \
    call or quotes
  dumps
    xxd, hexdump, od, tcpdump -x, tshark -x, Wireshark, gdb, lldb, Format-Hex, and others with \
    offsets or with the characters after the bytes
  lists
    {0x88, 0x02}, [136, 2], [-120, 2], [136 2], <Buffer 88 02>, <<136,2>>, ['\\x88', '\\x02']
  strings
    \"\\x88\\x02\", \"\\210\\002\", '\\136\\2', \"\\u0088\", =88=02
  numbers
    136 2 3 232, 10001000 00000010, od's words in octal and decimal
  base64
    iAID6A==, standard or URL-safe
  raw
    the bytes themselves

  Each of them with a log line or prose around it; two bytes in prose only where something says \
  that they are bytes: a word such as frame or payload, a literal, a call. Bytes that were left \
  out (..., *) make the capture truncated; text that has lost bytes (U+FFFD) is rejected.

What is ambiguous:
  A text is read in every way that fits, and the bytes decide. The best is:
  1.  a valid Close frame,
  2.  one with an error,
  3.  one that was cut,
  4.  a valid payload,
  5.  a Close in frames that begin oddly (FIN 0, a reserved bit or opcode),
  6.  a packet without one,
  7.  other frames,
  8.  a code alone that is not registered,
  9.  a payload with a fault.

  Of Close frames that are written alike the first in the text wins, even if it has a fault and \
  another has none; among equals the first of these: dump, words, list, string, binary, hex, \
  decimal, octal, base64, raw. A text of hex alone is hex, unless as words, binary digits or \
  decimal numbers it is a Close frame. Words and numbers beside the bytes are no part of them. \
  The answer says what the text was taken for and what else makes sense; --input overrides.";

pub(super) const ENCODE_EXAMPLES: &str = "\
Examples:
  A server's Close, as hex:
    wsclose encode 1000
  A client's, masked with a fresh key:
    wsclose encode 1011 'worker died' --mask
  A client's with a known key, to compare with another program:
    wsclose encode going_away --mask=37fa213d --format spaced
  The payload alone, for a library that makes the frame itself:
    wsclose encode 'policy violation' --payload --format base64
  A literal for a test, of a Close without a code:
    wsclose encode --no-code --format c
  Raw bytes to a file:
    wsclose encode 4001 'bad token' --format raw > close.bin
  A Close that is forbidden, to see what a receiver does:
    wsclose encode 1006 --force";

pub(super) const ENCODE_STATUS: &str = "\
Exit status:
  0  made
  2  wrong usage, or a Close that RFC 6455 forbids";

/// Examples, and the places where each shell looks.
pub(super) const COMPLETIONS_START: &str = "\
Examples:
  For bash, with the package bash-completion:
    mkdir -p ~/.local/share/bash-completion/completions
    cd ~/.local/share/bash-completion/completions
    wsclose completions bash > wsclose
  For zsh, in a directory of $fpath:
    wsclose completions zsh > _wsclose
  For fish:
    mkdir -p ~/.config/fish/completions
    cd ~/.config/fish/completions
    wsclose completions fish > wsclose.fish

Where it goes:
  bash
    ~/.local/share/bash-completion/completions/wsclose with the package bash-completion; without \
    it anywhere, and the line `source` with its path in ~/.bashrc
  zsh
    _wsclose in a directory of $fpath, which compinit reads
  fish
    ~/.config/fish/completions/wsclose.fish
  elvish
    ~/.config/elvish/lib/wsclose.elv, and the line `use wsclose` in ~/.config/elvish/rc.elv
  powershell
    $HOME/wsclose.ps1, and the line `. $HOME/wsclose.ps1` in the file that $PROFILE names
  nushell
    wsclose.nu in a directory that $nu.user-autoload-dirs names; 0.108 or newer";

pub(super) const PRINTED_STATUS: &str = "\
Exit status:
  0  printed
  2  wrong usage";

pub(super) const MAN_EXAMPLES: &str = "\
Examples:
  Read the page of a command where it is not installed:
    wsclose man decode > decode.1
    man ./decode.1
  Install a page for oneself:
    mkdir -p ~/.local/share/man/man1
    wsclose man > ~/.local/share/man/man1/wsclose.1";
