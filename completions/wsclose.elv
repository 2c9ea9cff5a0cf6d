# Completion of wsclose for elvish. The candidates come from wsclose itself.

use str

set edit:completion:arg-completer[wsclose] = {|@words|
  var typed = $words[-1]
  try {
    wsclose __complete '='$typed (all $words[1..-1]) 2>&- | each {|line|
      var word about = (str:split &max=2 "\t" $line)
      edit:complex-candidate $word &code-suffix=' ' &display=$word'  '$about
    }
  } catch _ {
    # File names belong there.
    if (str:has-prefix $typed '--') {
      var option path = (str:split &max=2 '=' $typed)
      edit:complete-filename $path | each {|file|
        edit:complex-candidate $option'='$file[stem]
      }
    } else {
      edit:complete-filename $@words
    }
  }
}
