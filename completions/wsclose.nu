# Completion of wsclose for nushell, 0.108 or newer. The candidates come from wsclose itself.

module wsclose-completions {
  def "nu-complete wsclose" [spans: list<string>] {
    let before = $spans | skip 1 | drop 1
    let answer = ^wsclose __complete $"=($spans | last)" ...$before | complete
    # Without an answer nushell completes file names, which belong there.
    if $answer.exit_code == 0 {
      $answer.stdout | lines | split column "\t" value description
    }
  }

  # Without parameters nushell leaves the arguments as they are typed.
  @complete "nu-complete wsclose"
  export extern wsclose []
}

export use wsclose-completions *
