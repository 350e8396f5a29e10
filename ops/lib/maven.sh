# How Maven is called. Sourced, not run; needs say.sh and a JDK in JAVA_HOME.

need_maven() {
  command -v mvn >/dev/null || fail \
    "没有找到 Maven：请先安装（Debian/Ubuntu：sudo apt install maven），然后重新运行本命令。" \
    "Maven was not found: install it (Debian, Ubuntu: sudo apt install maven), then run this command again."
}

maven() { # batch mode, no progress bars, no warnings about Maven's own libraries
  MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
    LC_ALL=C.UTF-8 mvn --batch-mode --no-transfer-progress -Dstyle.color=never --file "$root/pom.xml" "$@"
}
