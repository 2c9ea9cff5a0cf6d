# Completion of wsclose for bash. The candidates come from wsclose itself.

_wsclose() {
    COMPREPLY=()
    if [[ $3 == *[\<\>] ]]; then
        compopt -o default 2>/dev/null
        return
    fi
    local answer i line=$COMP_LINE n=0 typed word words=("$1")
    # Bash breaks words at = and : too: what no blank parts, as --format = json, is tied together.
    for ((i = 1; i <= COMP_CWORD; i++)); do
        line=${line#*"${COMP_WORDS[i - 1]}"}
        [[ $line != [[:blank:]]* ]] || ((++n))
        word=${COMP_WORDS[i]}
        [[ $i -lt $COMP_CWORD || $word == [=:]* ]] || word=$2
        words[n]+=$word
    done
    typed=${words[n]}
    unset "words[n]"

    if answer=$(wsclose __complete "=$typed" "${words[@]:1}" 2>/dev/null); then
        while IFS=$'\t' read -r word _; do
            # Bash replaces $2 alone, the last part of what was typed.
            [[ -z $word ]] || COMPREPLY+=("${word#"${typed%"$2"}"}")
        done <<< "$answer"
    else
        compopt -o default 2>/dev/null
    fi
}

complete -o nosort -F _wsclose wsclose 2>/dev/null || complete -F _wsclose wsclose
