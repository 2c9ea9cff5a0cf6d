module completions {

  def "nu-complete wsclose format" [] {
    [ "text" "json" "markdown" ]
  }

  def "nu-complete wsclose seen_by" [] {
    [ "browser" "client" "server" ]
  }

  def "nu-complete wsclose color" [] {
    [ "auto" "always" "never" ]
  }

  # Why did the WebSocket close? Explains, lists, decodes and encodes close codes
  export extern wsclose [
    --brief(-b)               # One line a code
    --names                   # What every library calls it, not only the most used ones
    --library: string         # What one library calls it, makes of it, and shows in place of what came
    --app: string             # Only what this application means by it, in full
    --sources                 # Say where each fact was read
    --all                     # Everything: every suspect, limit and close in a log, and the causes that evidence leaves out
    --format(-f): string@"nu-complete wsclose format" # The shape of the answer [default: text]
    --reason: string          # The reason of the Close, or the text of the error
    --after: string           # How long the connection lived (60s, 5m, 1h30m, 1500ms)
    --seen-by: string@"nu-complete wsclose seen_by" # Which side reported the code
    --never-opened            # The handshake failed: no open event, no answer 101
    --color: string@"nu-complete wsclose color" # When to use colour
    --help(-h)                # Print help (see more with '--help')
    --version(-V)             # Print version
    ...what: string           # A code, a range, a name or a log line
  ]

  def "nu-complete wsclose explain color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete wsclose explain format" [] {
    [ "text" "json" "markdown" ]
  }

  def "nu-complete wsclose explain seen_by" [] {
    [ "browser" "client" "server" ]
  }

  # Say what a code means, what causes it and what to do
  export extern "wsclose explain" [
    --color: string@"nu-complete wsclose explain color" # When to use colour
    --brief(-b)               # One line a code
    --names                   # What every library calls it, not only the most used ones
    --library: string         # What one library calls it, makes of it, and shows in place of what came
    --app: string             # Only what this application means by it, in full
    --sources                 # Say where each fact was read
    --all                     # Everything: every suspect, limit and close in a log, and the causes that evidence leaves out
    --format(-f): string@"nu-complete wsclose explain format" # The shape of the answer [default: text]
    --reason: string          # The reason of the Close, or the text of the error
    --after: string           # How long the connection lived (60s, 5m, 1h30m, 1500ms)
    --seen-by: string@"nu-complete wsclose explain seen_by" # Which side reported the code
    --never-opened            # The handshake failed: no open event, no answer 101
    --help(-h)                # Print help (see more with '--help')
    ...what: string           # A code, a range, a name or a log line
  ]

  def "nu-complete wsclose list color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete wsclose list format" [] {
    [ "text" "json" "csv" "markdown" ]
  }

  # Show the table of codes, whole or in part
  export extern "wsclose list" [
    --color: string@"nu-complete wsclose list color" # When to use colour
    --sendable                # Only codes that may stand in a Close frame
    --reserved                # Only codes that the protocol keeps back: 1004, 1005, 1006, 1015
    --registered              # Only codes that are registered with IANA
    --format(-f): string@"nu-complete wsclose list format" # The shape of the answer
    --help(-h)                # Print help (see more with '--help')
    ...what: string           # A range, a class, a code, a name, a library or an application
  ]

  def "nu-complete wsclose search color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete wsclose search format" [] {
    [ "text" "json" ]
  }

  # Find the codes whose names, meanings or causes speak of something
  export extern "wsclose search" [
    --color: string@"nu-complete wsclose search color" # When to use colour
    --all                     # Every hit, not only the best ones
    --format(-f): string@"nu-complete wsclose search format" # The shape of the answer
    --help(-h)                # Print help (see more with '--help')
    ...text: string           # Words, all of which have to be there
  ]

  def "nu-complete wsclose decode color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete wsclose decode input" [] {
    [ "dump" "words" "list" "string" "binary" "hex" "decimal" "octal" "base64" "raw" ]
  }

  def "nu-complete wsclose decode layer" [] {
    [ "payload" "frame" "packet" ]
  }

  def "nu-complete wsclose decode from" [] {
    [ "client" "server" ]
  }

  def "nu-complete wsclose decode format" [] {
    [ "text" "json" ]
  }

  # Decode a captured Close frame, payload or packet from what was pasted
  export extern "wsclose decode" [
    --color: string@"nu-complete wsclose decode color" # When to use colour
    --file: path              # Read the text from a file; - is standard input
    --input: string@"nu-complete wsclose decode input" # How the bytes are written, if the guess is wrong
    --as: string@"nu-complete wsclose decode layer" # What the bytes are, if the guess is wrong
    --from: string@"nu-complete wsclose decode from" # Who sent the bytes; without it, the MASK bit of each frame tells
    --lines                   # Take each line for a capture, and answer each with a line
    --tally                   # Count the codes in the lines instead, and show them as a table
    --diagram                 # Draw each frame as RFC 6455 does, bit by bit
    --format(-f): string@"nu-complete wsclose decode format" # The shape of the answer
    --help(-h)                # Print help (see more with '--help')
    ...bytes: string          # The text with the bytes; without it, or for -, standard input is read
  ]

  def "nu-complete wsclose encode color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete wsclose encode format" [] {
    [ "hex" "spaced" "c" "python" "rust" "go" "javascript" "base64" "raw" "json" ]
  }

  # Make a Close frame, or its payload
  export extern "wsclose encode" [
    --color: string@"nu-complete wsclose encode color" # When to use colour
    --no-code                 # Make an empty Close, without code and reason
    --payload                 # Make the payload alone, without the header of the frame
    --mask: string            # Mask the frame, as a client has to; without it, it is a server's
    --force                   # Make it even if RFC 6455 forbids it, to test a receiver
    --format(-f): string@"nu-complete wsclose encode format" # How to write the bytes
    --help(-h)                # Print help (see more with '--help')
    code?: string             # The code: a number (1011, 0x3f3) or a name (policy violation, GOING_AWAY)
    reason?: string           # The reason: one argument, at most 123 bytes of UTF-8
    ...more: string           # The words of a reason that was not quoted
  ]

  def "nu-complete wsclose completions color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete wsclose completions shell" [] {
    [ "bash" "zsh" "fish" "elvish" "powershell" "nushell" ]
  }

  # Print the completion script for a shell
  export extern "wsclose completions" [
    --color: string@"nu-complete wsclose completions color" # When to use colour
    --help(-h)                # Print help (see more with '--help')
    shell: string@"nu-complete wsclose completions shell" # The shell to write the script for
  ]

  def "nu-complete wsclose man color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete wsclose man command" [] {
    [ "explain" "list" "search" "decode" "encode" "completions" "man" ]
  }

  # Print a manual page, as roff
  export extern "wsclose man" [
    --color: string@"nu-complete wsclose man color" # When to use colour
    --help(-h)                # Print help (see more with '--help')
    command?: string@"nu-complete wsclose man command" # The command whose page to print; without it, the page of wsclose itself
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "wsclose help" [
  ]

  # Say what a code means, what causes it and what to do
  export extern "wsclose help explain" [
  ]

  # Show the table of codes, whole or in part
  export extern "wsclose help list" [
  ]

  # Find the codes whose names, meanings or causes speak of something
  export extern "wsclose help search" [
  ]

  # Decode a captured Close frame, payload or packet from what was pasted
  export extern "wsclose help decode" [
  ]

  # Make a Close frame, or its payload
  export extern "wsclose help encode" [
  ]

  # Print the completion script for a shell
  export extern "wsclose help completions" [
  ]

  # Print a manual page, as roff
  export extern "wsclose help man" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "wsclose help help" [
  ]

}

export use completions *
