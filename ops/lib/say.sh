# Words for people: every sentence in Chinese, then in English. Sourced, not run.

say() { # say CHINESE ENGLISH
  printf '%s\n%s\n' "$1" "$2"
}

fail() { # fail CHINESE ENGLISH: says so on standard error and ends
  say "$1" "$2" >&2
  exit 1
}

need_value() { # need_value OPTION COUNT: an option that stands last has no value
  [ "$2" -ge 2 ] || fail "选项 $1 后面缺少值。" "Option $1 needs a value."
}
