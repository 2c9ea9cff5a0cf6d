
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'wsclose' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'wsclose'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'wsclose' {
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'What one library calls it, makes of it, and shows in place of what came')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Only what this application means by it, in full')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'The shape of the answer [default: text]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The shape of the answer [default: text]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'The reason of the Close, or the text of the error')
            [CompletionResult]::new('--after', '--after', [CompletionResultType]::ParameterName, 'How long the connection lived (60s, 5m, 1h30m, 1500ms)')
            [CompletionResult]::new('--seen-by', '--seen-by', [CompletionResultType]::ParameterName, 'Which side reported the code')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'One line a code')
            [CompletionResult]::new('--brief', '--brief', [CompletionResultType]::ParameterName, 'One line a code')
            [CompletionResult]::new('--names', '--names', [CompletionResultType]::ParameterName, 'What every library calls it, not only the most used ones')
            [CompletionResult]::new('--sources', '--sources', [CompletionResultType]::ParameterName, 'Say where each fact was read')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Everything: every suspect, limit and close in a log, and the causes that evidence leaves out')
            [CompletionResult]::new('--never-opened', '--never-opened', [CompletionResultType]::ParameterName, 'The handshake failed: no open event, no answer 101')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Say what a code means, what causes it and what to do')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show the table of codes, whole or in part')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Find the codes whose names, meanings or causes speak of something')
            [CompletionResult]::new('decode', 'decode', [CompletionResultType]::ParameterValue, 'Decode a captured Close frame, payload or packet from what was pasted')
            [CompletionResult]::new('encode', 'encode', [CompletionResultType]::ParameterValue, 'Make a Close frame, or its payload')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completion script for a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print a manual page, as roff')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'wsclose;explain' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'What one library calls it, makes of it, and shows in place of what came')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Only what this application means by it, in full')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'The shape of the answer [default: text]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The shape of the answer [default: text]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'The reason of the Close, or the text of the error')
            [CompletionResult]::new('--after', '--after', [CompletionResultType]::ParameterName, 'How long the connection lived (60s, 5m, 1h30m, 1500ms)')
            [CompletionResult]::new('--seen-by', '--seen-by', [CompletionResultType]::ParameterName, 'Which side reported the code')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'One line a code')
            [CompletionResult]::new('--brief', '--brief', [CompletionResultType]::ParameterName, 'One line a code')
            [CompletionResult]::new('--names', '--names', [CompletionResultType]::ParameterName, 'What every library calls it, not only the most used ones')
            [CompletionResult]::new('--sources', '--sources', [CompletionResultType]::ParameterName, 'Say where each fact was read')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Everything: every suspect, limit and close in a log, and the causes that evidence leaves out')
            [CompletionResult]::new('--never-opened', '--never-opened', [CompletionResultType]::ParameterName, 'The handshake failed: no open event, no answer 101')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'wsclose;list' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'The shape of the answer')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The shape of the answer')
            [CompletionResult]::new('--sendable', '--sendable', [CompletionResultType]::ParameterName, 'Only codes that may stand in a Close frame')
            [CompletionResult]::new('--reserved', '--reserved', [CompletionResultType]::ParameterName, 'Only codes that the protocol keeps back: 1004, 1005, 1006, 1015')
            [CompletionResult]::new('--registered', '--registered', [CompletionResultType]::ParameterName, 'Only codes that are registered with IANA')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'wsclose;search' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'The shape of the answer')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The shape of the answer')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Every hit, not only the best ones')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'wsclose;decode' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Read the text from a file; - is standard input')
            [CompletionResult]::new('--input', '--input', [CompletionResultType]::ParameterName, 'How the bytes are written, if the guess is wrong')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'What the bytes are, if the guess is wrong')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Who sent the bytes; without it, the MASK bit of each frame tells')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'The shape of the answer')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The shape of the answer')
            [CompletionResult]::new('--lines', '--lines', [CompletionResultType]::ParameterName, 'Take each line for a capture, and answer each with a line')
            [CompletionResult]::new('--tally', '--tally', [CompletionResultType]::ParameterName, 'Count the codes in the lines instead, and show them as a table')
            [CompletionResult]::new('--diagram', '--diagram', [CompletionResultType]::ParameterName, 'Draw each frame as RFC 6455 does, bit by bit')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'wsclose;encode' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--mask', '--mask', [CompletionResultType]::ParameterName, 'Mask the frame, as a client has to; without it, it is a server''s')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'How to write the bytes')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the bytes')
            [CompletionResult]::new('--no-code', '--no-code', [CompletionResultType]::ParameterName, 'Make an empty Close, without code and reason')
            [CompletionResult]::new('--payload', '--payload', [CompletionResultType]::ParameterName, 'Make the payload alone, without the header of the frame')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Make it even if RFC 6455 forbids it, to test a receiver')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'wsclose;completions' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'wsclose;man' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'wsclose;help' {
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Say what a code means, what causes it and what to do')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show the table of codes, whole or in part')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Find the codes whose names, meanings or causes speak of something')
            [CompletionResult]::new('decode', 'decode', [CompletionResultType]::ParameterValue, 'Decode a captured Close frame, payload or packet from what was pasted')
            [CompletionResult]::new('encode', 'encode', [CompletionResultType]::ParameterValue, 'Make a Close frame, or its payload')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completion script for a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print a manual page, as roff')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'wsclose;help;explain' {
            break
        }
        'wsclose;help;list' {
            break
        }
        'wsclose;help;search' {
            break
        }
        'wsclose;help;decode' {
            break
        }
        'wsclose;help;encode' {
            break
        }
        'wsclose;help;completions' {
            break
        }
        'wsclose;help;man' {
            break
        }
        'wsclose;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
