# Completion of wsclose for fish. The candidates come from wsclose itself.

function __wsclose_candidates
    set --local words (commandline --current-process --tokenize --cut-at-cursor)
    set --local typed (commandline --current-token --cut-at-cursor)
    set --erase words[1]
    if not wsclose __complete "=$typed" $words 2>/dev/null
        set --local option (string match --regex -- '^--[^=]*=' $typed)
        set --local path (string replace -- "$option" '' $typed)
        printf "$option%s\n" (__fish_complete_path $path)
    end
end

complete --command wsclose --no-files --keep-order --arguments '(__wsclose_candidates)'
