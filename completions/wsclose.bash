# Completion of wsclose for bash. The candidates come from wsclose itself.

_wsclose() {
    local candidates i prefix word words=() IFS=$'\n'
    # Bash breaks words at the equals sign too: ties --format = json together again.
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        [[ $i -lt $COMP_CWORD || $word == "=" ]] || word=$2
        if [[ ${#words[@]} -gt 0 && ($word == "=" || ${COMP_WORDS[i - 1]} == "=") ]]; then
            prefix=${words[${#words[@]} - 1]}
            [[ $word == "=" ]] && prefix+="="
            words[${#words[@]} - 1]+=$word
        else
            prefix=
            words+=("$word")
        fi
    done
    word=${words[${#words[@]} - 1]}
    unset "words[${#words[@]} - 1]"

    COMPREPLY=()
    if candidates=$(wsclose __complete "=$word" "${words[@]}" 2>/dev/null); then
        for word in $candidates; do
            word=${word%%$'\t'*}
            COMPREPLY+=("${word#"$prefix"}")
        done
    else
        compopt -o default 2>/dev/null
    fi
}

complete -o nosort -F _wsclose wsclose 2>/dev/null || complete -F _wsclose wsclose
