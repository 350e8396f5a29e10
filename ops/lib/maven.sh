# How Maven is called, and where it comes from. Sourced, not run; needs say.sh and a JDK in JAVA_HOME.

readonly MAVEN_VERSION=3.9.11
readonly MAVEN_SHA512=03e2d65d4483a3396980629f260e25cac0d8b6f7f2791e4dc20bc83f9514db8d0f05b0479e699a5f34679250c49c8e52e961262ded468a20de0be254d8207076

maven_home() { # where it is put on a machine that has none
  printf '%s\n' "${XDG_DATA_HOME:-${HOME:?}/.local/share}/shouwang/tools/maven-$MAVEN_VERSION"
}

# Sets $mvn: the machine's own, or else one that is fetched once with the JDK alone.
need_maven() {
  mvn=$(command -v mvn) && return
  mvn=$(maven_home)/bin/mvn
  [ -x "$mvn" ] && return
  say "没有找到 Maven，正在下载 $MAVEN_VERSION……" "No Maven was found, fetching $MAVEN_VERSION ..."
  "$JAVA_HOME/bin/java" "$root/ops/lib/FetchMaven.java" "$MAVEN_VERSION" "$MAVEN_SHA512" "$(maven_home)" || fail \
    "Maven 下载失败：请检查网络，或先安装 Maven（Debian/Ubuntu：sudo apt install maven），然后重新运行本命令。" \
    "Maven could not be fetched: look at the network, or install Maven (Debian, Ubuntu: sudo apt install maven), then run this command again."
}

maven() { # batch mode, no progress bars, no warnings about Maven's own libraries
  MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
    LC_ALL=C.UTF-8 "$mvn" --batch-mode --no-transfer-progress -Dstyle.color=never --file "$root/pom.xml" "$@"
}
