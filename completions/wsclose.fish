# Completion of wsclose for fish. The candidates come from wsclose itself.

function __wsclose_candidates
    set --local words (commandline --current-process --tokenize --cut-at-cursor)
    set --local typed (commandline --current-token --cut-at-cursor)
    set --erase words[1]
    wsclose __complete "=$typed" $words 2>/dev/null
end

complete --command wsclose --no-files --keep-order --arguments '(__wsclose_candidates)'
# Without an answer file names belong there.
complete --command wsclose --condition 'not __wsclose_candidates >/dev/null' --force-files
