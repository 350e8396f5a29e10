# The built program. Sourced, not run; needs say.sh, jdk.sh, maven.sh and $root.
#
# Contract with the module ops/standalone: `mvn package` leaves target/standalone.jar, whose
# manifest names org.shouwang.standalone.Shouwang and the jars beside it in target/lib.
# A build is copied to .build/HASH before it runs, so that a later build or test run never
# changes the jars under a running program. HASH is over everything that goes into it.

sources_hash() {
  (
    cd "$root"
    find . -name target -prune -o -name .git -prune -o -name .build -prune -o \
      -type f \( -name pom.xml -o -path '*/src/main/*' \) -print0 |
      LC_ALL=C sort -z | xargs -0 sha256sum
    cat "$JAVA_HOME/release" 2>/dev/null
  ) | sha256sum | cut -c1-16
}

# Builds when the sources changed and sets $program to the directory that holds the jars;
# descriptor 9 keeps a shared lock on it for as long as this process and its children live.
prepare_program() { # prepare_program [--rebuild]
  local hash
  hash=$(sources_hash)
  program=$root/.build/$hash
  if [ "${1:-}" = --rebuild ] || [ ! -e "$program/standalone.jar" ]; then
    build_program
  fi
  remove_old_programs
  exec 9>>"$program/in-use"
  flock --shared 9
}

# From nothing, because a resource that moved to another module stays behind in the old one's
# target, and is then there twice.
build_program() {
  need_maven
  say "正在构建守望（第一次要下载依赖，需要几分钟）……" \
    "Building Shouwang (the first time downloads its dependencies and takes minutes) ..."
  local log=$root/.build/build.log
  mkdir -p "$root/.build"
  exec 8>>"$root/.build/building"
  flock 8
  if ! maven --quiet --projects ops/standalone --also-make -DskipTests -Dspotless.check.skip -Dmdep.analyze.skip \
    clean package >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    fail "构建失败。全部输出在 $log；离线时请先联网构建一次。" \
      "The build failed. Its whole output is in $log; a first build needs the network."
  fi
  local fresh
  fresh=$(mktemp -d "$root/.build/fresh.XXXXXX")
  cp -R "$root/ops/standalone/target/standalone.jar" "$root/ops/standalone/target/lib" "$fresh"
  rm -rf "$program"
  mv "$fresh" "$program"
  exec 8>&-
}

remove_old_programs() { # those that nobody runs
  local old
  for old in "$root"/.build/*/; do
    old=${old%/}
    [ "$old" != "$program" ] && [ -d "$old" ] || continue
    if [ ! -e "$old/in-use" ] || flock --exclusive --nonblock "$old/in-use" true; then
      rm -rf "$old"
    fi
  done
}

# Arguments of the JVM: the class data archive halves the time to start from the second run
# on, and makes itself anew when the jars or the JDK change.
jvm_arguments() {
  printf '%s\n' \
    -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$program/classes.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off \
    -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8
}
