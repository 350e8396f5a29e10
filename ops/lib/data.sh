# Where data lies unless somebody says otherwise. Sourced, not run.

data_directory() { # data_directory demo|school
  printf '%s\n' "${XDG_DATA_HOME:-${HOME:?}/.local/share}/shouwang/$1"
}
