# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_wsclose_global_optspecs
    string join \n b/brief names library= app= sources all f/format= reason= after= seen-by= never-opened color= h/help V/version
end

function __fish_wsclose_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_wsclose_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_wsclose_using_subcommand
    set -l cmd (__fish_wsclose_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c wsclose -n "__fish_wsclose_needs_command" -l library -d 'What one library calls it, makes of it, and shows in place of what came' -r
complete -c wsclose -n "__fish_wsclose_needs_command" -l app -d 'Only what this application means by it, in full' -r
complete -c wsclose -n "__fish_wsclose_needs_command" -s f -l format -d 'The shape of the answer [default: text]' -r -f -a "text\t'For people; may change'
json\t'One object, for programs'
markdown\t'For an issue or a wiki'"
complete -c wsclose -n "__fish_wsclose_needs_command" -l reason -d 'The reason of the Close, or the text of the error' -r
complete -c wsclose -n "__fish_wsclose_needs_command" -l after -d 'How long the connection lived (60s, 5m, 1h30m, 1500ms)' -r
complete -c wsclose -n "__fish_wsclose_needs_command" -l seen-by -d 'Which side reported the code' -r -f -a "browser\t'A page, in its CloseEvent'
client\t'A client that is no browser'
server\t'The server'"
complete -c wsclose -n "__fish_wsclose_needs_command" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c wsclose -n "__fish_wsclose_needs_command" -s b -l brief -d 'One line a code'
complete -c wsclose -n "__fish_wsclose_needs_command" -l names -d 'What every library calls it, not only the most used ones'
complete -c wsclose -n "__fish_wsclose_needs_command" -l sources -d 'Say where each fact was read'
complete -c wsclose -n "__fish_wsclose_needs_command" -l all -d 'Everything: every suspect, limit and close in a log, and the causes that evidence leaves out'
complete -c wsclose -n "__fish_wsclose_needs_command" -l never-opened -d 'The handshake failed: no open event, no answer 101'
complete -c wsclose -n "__fish_wsclose_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wsclose -n "__fish_wsclose_needs_command" -s V -l version -d 'Print version'
complete -c wsclose -n "__fish_wsclose_needs_command" -a "explain" -d 'Say what a code means, what causes it and what to do'
complete -c wsclose -n "__fish_wsclose_needs_command" -a "list" -d 'Show the table of codes, whole or in part'
complete -c wsclose -n "__fish_wsclose_needs_command" -a "search" -d 'Find the codes whose names, meanings or causes speak of something'
complete -c wsclose -n "__fish_wsclose_needs_command" -a "decode" -d 'Decode a captured Close frame, payload or packet from what was pasted'
complete -c wsclose -n "__fish_wsclose_needs_command" -a "encode" -d 'Make a Close frame, or its payload'
complete -c wsclose -n "__fish_wsclose_needs_command" -a "completions" -d 'Print the completion script for a shell'
complete -c wsclose -n "__fish_wsclose_needs_command" -a "man" -d 'Print a manual page, as roff'
complete -c wsclose -n "__fish_wsclose_needs_command" -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c wsclose -n "__fish_wsclose_using_subcommand explain" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c wsclose -n "__fish_wsclose_using_subcommand explain" -l library -d 'What one library calls it, makes of it, and shows in place of what came' -r
complete -c wsclose -n "__fish_wsclose_using_subcommand explain" -l app -d 'Only what this application means by it, in full' -r
complete -c wsclose -n "__fish_wsclose_using_subcommand explain" -s f -l format -d 'The shape of the answer [default: text]' -r -f -a "text\t'For people; may change'
json\t'One object, for programs'
markdown\t'For an issue or a wiki'"
complete -c wsclose -n "__fish_wsclose_using_subcommand explain" -l reason -d 'The reason of the Close, or the text of the error' -r
complete -c wsclose -n "__fish_wsclose_using_subcommand explain" -l after -d 'How long the connection lived (60s, 5m, 1h30m, 1500ms)' -r
complete -c wsclose -n "__fish_wsclose_using_subcommand explain" -l seen-by -d 'Which side reported the code' -r -f -a "browser\t'A page, in its CloseEvent'
client\t'A client that is no browser'
server\t'The server'"
complete -c wsclose -n "__fish_wsclose_using_subcommand explain" -s b -l brief -d 'One line a code'
complete -c wsclose -n "__fish_wsclose_using_subcommand explain" -l names -d 'What every library calls it, not only the most used ones'
complete -c wsclose -n "__fish_wsclose_using_subcommand explain" -l sources -d 'Say where each fact was read'
complete -c wsclose -n "__fish_wsclose_using_subcommand explain" -l all -d 'Everything: every suspect, limit and close in a log, and the causes that evidence leaves out'
complete -c wsclose -n "__fish_wsclose_using_subcommand explain" -l never-opened -d 'The handshake failed: no open event, no answer 101'
complete -c wsclose -n "__fish_wsclose_using_subcommand explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wsclose -n "__fish_wsclose_using_subcommand list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c wsclose -n "__fish_wsclose_using_subcommand list" -s f -l format -d 'The shape of the answer' -r -f -a "text\t'A table for people; may change'
json\t'One object, for programs'
csv\t'A header and one line a row'
markdown\t'A table for an issue or a wiki'"
complete -c wsclose -n "__fish_wsclose_using_subcommand list" -l sendable -d 'Only codes that may stand in a Close frame'
complete -c wsclose -n "__fish_wsclose_using_subcommand list" -l reserved -d 'Only codes that the protocol keeps back: 1004, 1005, 1006, 1015'
complete -c wsclose -n "__fish_wsclose_using_subcommand list" -l registered -d 'Only codes that are registered with IANA'
complete -c wsclose -n "__fish_wsclose_using_subcommand list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wsclose -n "__fish_wsclose_using_subcommand search" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c wsclose -n "__fish_wsclose_using_subcommand search" -s f -l format -d 'The shape of the answer' -r -f -a "text\t'One line a hit, for people; may change'
json\t'One object, for programs'"
complete -c wsclose -n "__fish_wsclose_using_subcommand search" -l all -d 'Every hit, not only the best ones'
complete -c wsclose -n "__fish_wsclose_using_subcommand search" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wsclose -n "__fish_wsclose_using_subcommand decode" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c wsclose -n "__fish_wsclose_using_subcommand decode" -l file -d 'Read the text from a file; - is standard input' -r -F
complete -c wsclose -n "__fish_wsclose_using_subcommand decode" -l input -d 'How the bytes are written, if the guess is wrong' -r -f -a "dump\t'Lines with an offset before the bytes, or with the characters behind them'
words\t'Words with the low byte first, as hexdump and od print them'
list\t'Numbers between brackets: arrays, Buffers, binaries'
string\t'Text with escapes'
binary\t'Groups of eight bits'
hex\t'Hex digits'
decimal\t'Decimal numbers'
octal\t'Octal numbers'
base64\t'Standard or URL-safe'
raw\t'The bytes themselves'"
complete -c wsclose -n "__fish_wsclose_using_subcommand decode" -l as -d 'What the bytes are, if the guess is wrong' -r -f -a "payload\t'A Close payload without its frame'
frame\t'One or more frames'
packet\t'A TCP segment that carries frames, from its IP header or a link header on'"
complete -c wsclose -n "__fish_wsclose_using_subcommand decode" -l from -d 'Who sent the bytes; without it, the MASK bit of each frame tells' -r -f -a "client\t'The end that opened the connection'
server\t'The end that accepted it'"
complete -c wsclose -n "__fish_wsclose_using_subcommand decode" -s f -l format -d 'The shape of the answer' -r -f -a "text\t'For people; may change'
json\t'One object, for programs'"
complete -c wsclose -n "__fish_wsclose_using_subcommand decode" -l lines -d 'Take each line for a capture, and answer each with a line'
complete -c wsclose -n "__fish_wsclose_using_subcommand decode" -l tally -d 'Count the codes in the lines instead, and show them as a table'
complete -c wsclose -n "__fish_wsclose_using_subcommand decode" -l diagram -d 'Draw each frame as RFC 6455 does, bit by bit'
complete -c wsclose -n "__fish_wsclose_using_subcommand decode" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wsclose -n "__fish_wsclose_using_subcommand encode" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c wsclose -n "__fish_wsclose_using_subcommand encode" -l mask -d 'Mask the frame, as a client has to; without it, it is a server\'s' -r
complete -c wsclose -n "__fish_wsclose_using_subcommand encode" -s f -l format -d 'How to write the bytes' -r -f -a "hex\t'880203e8'
spaced\t'88 02 03 e8'
c\t'An array of unsigned char'
python\t'A bytes literal'
rust\t'A byte string'
go\t'A slice of bytes'
javascript\t'A Uint8Array'
base64\t'Base64 with padding'
raw\t'The bytes themselves, for a file or a pipe'
json\t'One object, for programs'"
complete -c wsclose -n "__fish_wsclose_using_subcommand encode" -l no-code -d 'Make an empty Close, without code and reason'
complete -c wsclose -n "__fish_wsclose_using_subcommand encode" -l payload -d 'Make the payload alone, without the header of the frame'
complete -c wsclose -n "__fish_wsclose_using_subcommand encode" -l force -d 'Make it even if RFC 6455 forbids it, to test a receiver'
complete -c wsclose -n "__fish_wsclose_using_subcommand encode" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wsclose -n "__fish_wsclose_using_subcommand completions" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c wsclose -n "__fish_wsclose_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wsclose -n "__fish_wsclose_using_subcommand man" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c wsclose -n "__fish_wsclose_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wsclose -n "__fish_wsclose_using_subcommand help; and not __fish_seen_subcommand_from explain list search decode encode completions man help" -f -a "explain" -d 'Say what a code means, what causes it and what to do'
complete -c wsclose -n "__fish_wsclose_using_subcommand help; and not __fish_seen_subcommand_from explain list search decode encode completions man help" -f -a "list" -d 'Show the table of codes, whole or in part'
complete -c wsclose -n "__fish_wsclose_using_subcommand help; and not __fish_seen_subcommand_from explain list search decode encode completions man help" -f -a "search" -d 'Find the codes whose names, meanings or causes speak of something'
complete -c wsclose -n "__fish_wsclose_using_subcommand help; and not __fish_seen_subcommand_from explain list search decode encode completions man help" -f -a "decode" -d 'Decode a captured Close frame, payload or packet from what was pasted'
complete -c wsclose -n "__fish_wsclose_using_subcommand help; and not __fish_seen_subcommand_from explain list search decode encode completions man help" -f -a "encode" -d 'Make a Close frame, or its payload'
complete -c wsclose -n "__fish_wsclose_using_subcommand help; and not __fish_seen_subcommand_from explain list search decode encode completions man help" -f -a "completions" -d 'Print the completion script for a shell'
complete -c wsclose -n "__fish_wsclose_using_subcommand help; and not __fish_seen_subcommand_from explain list search decode encode completions man help" -f -a "man" -d 'Print a manual page, as roff'
complete -c wsclose -n "__fish_wsclose_using_subcommand help; and not __fish_seen_subcommand_from explain list search decode encode completions man help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
