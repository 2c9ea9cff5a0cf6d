
use builtin;
use str;

set edit:completion:arg-completer[wsclose] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'wsclose'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'wsclose'= {
            cand --library 'What one library calls it, makes of it, and shows in place of what came'
            cand --app 'Only what this application means by it, in full'
            cand -f 'The shape of the answer [default: text]'
            cand --format 'The shape of the answer [default: text]'
            cand --reason 'The reason of the Close, or the text of the error'
            cand --after 'How long the connection lived (60s, 5m, 1h30m, 1500ms)'
            cand --seen-by 'Which side reported the code'
            cand --color 'When to use colour'
            cand -b 'One line a code'
            cand --brief 'One line a code'
            cand --names 'What every library calls it, not only the most used ones'
            cand --sources 'Say where each fact was read'
            cand --all 'Everything: every suspect, limit and close in a log, and the causes that evidence leaves out'
            cand --never-opened 'The handshake failed: no open event, no answer 101'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand explain 'Say what a code means, what causes it and what to do'
            cand list 'Show the table of codes, whole or in part'
            cand search 'Find the codes whose names, meanings or causes speak of something'
            cand decode 'Decode a captured Close frame, payload or packet from what was pasted'
            cand encode 'Make a Close frame, or its payload'
            cand completions 'Print the completion script for a shell'
            cand man 'Print a manual page, as roff'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'wsclose;explain'= {
            cand --color 'When to use colour'
            cand --library 'What one library calls it, makes of it, and shows in place of what came'
            cand --app 'Only what this application means by it, in full'
            cand -f 'The shape of the answer [default: text]'
            cand --format 'The shape of the answer [default: text]'
            cand --reason 'The reason of the Close, or the text of the error'
            cand --after 'How long the connection lived (60s, 5m, 1h30m, 1500ms)'
            cand --seen-by 'Which side reported the code'
            cand -b 'One line a code'
            cand --brief 'One line a code'
            cand --names 'What every library calls it, not only the most used ones'
            cand --sources 'Say where each fact was read'
            cand --all 'Everything: every suspect, limit and close in a log, and the causes that evidence leaves out'
            cand --never-opened 'The handshake failed: no open event, no answer 101'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'wsclose;list'= {
            cand --color 'When to use colour'
            cand -f 'The shape of the answer'
            cand --format 'The shape of the answer'
            cand --sendable 'Only codes that may stand in a Close frame'
            cand --reserved 'Only codes that the protocol keeps back: 1004, 1005, 1006, 1015'
            cand --registered 'Only codes that are registered with IANA'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'wsclose;search'= {
            cand --color 'When to use colour'
            cand -f 'The shape of the answer'
            cand --format 'The shape of the answer'
            cand --all 'Every hit, not only the best ones'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'wsclose;decode'= {
            cand --color 'When to use colour'
            cand --file 'Read the text from a file; - is standard input'
            cand --input 'How the bytes are written, if the guess is wrong'
            cand --as 'What the bytes are, if the guess is wrong'
            cand --from 'Who sent the bytes; without it, the MASK bit of each frame tells'
            cand -f 'The shape of the answer'
            cand --format 'The shape of the answer'
            cand --lines 'Take each line for a capture, and answer each with a line'
            cand --tally 'Count the codes in the lines instead, and show them as a table'
            cand --diagram 'Draw each frame as RFC 6455 does, bit by bit'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'wsclose;encode'= {
            cand --color 'When to use colour'
            cand --mask 'Mask the frame, as a client has to; without it, it is a server''s'
            cand -f 'How to write the bytes'
            cand --format 'How to write the bytes'
            cand --no-code 'Make an empty Close, without code and reason'
            cand --payload 'Make the payload alone, without the header of the frame'
            cand --force 'Make it even if RFC 6455 forbids it, to test a receiver'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'wsclose;completions'= {
            cand --color 'When to use colour'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'wsclose;man'= {
            cand --color 'When to use colour'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'wsclose;help'= {
            cand explain 'Say what a code means, what causes it and what to do'
            cand list 'Show the table of codes, whole or in part'
            cand search 'Find the codes whose names, meanings or causes speak of something'
            cand decode 'Decode a captured Close frame, payload or packet from what was pasted'
            cand encode 'Make a Close frame, or its payload'
            cand completions 'Print the completion script for a shell'
            cand man 'Print a manual page, as roff'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'wsclose;help;explain'= {
        }
        &'wsclose;help;list'= {
        }
        &'wsclose;help;search'= {
        }
        &'wsclose;help;decode'= {
        }
        &'wsclose;help;encode'= {
        }
        &'wsclose;help;completions'= {
        }
        &'wsclose;help;man'= {
        }
        &'wsclose;help;help'= {
        }
    ]
    $completions[$command]
}
