# Finds a JDK that can build and run Shouwang. Sourced, not run; needs say.sh.

readonly JDK_WANTED=25

jdk_version() { # jdk_version HOME: prints its feature release; fails when it is no JDK
  local version
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ -n "$version" ] || return 1
  printf '%s\n' "$version"
}

jdk_on_path() { # the home that holds the first javac on the path, links followed
  local javac
  javac=$(command -v javac) || return 1
  dirname "$(dirname "$(readlink -f "$javac")")"
}

jdk_candidates() { # one home a line, wherever installers put them
  jdk_on_path || true
  local home=${HOME:-/nonexistent}
  printf '%s\n' \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/*jdk* /usr/local/lib/jvm/* /opt/* /opt/*/* \
    "$home"/.sdkman/candidates/java/* "$home"/.jdks/* "$home"/.asdf/installs/java/* \
    "$home"/.local/share/mise/installs/java/* "$home"/.jenv/versions/* "$home"/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$home"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
}

# Prints the home of a JDK: JAVA_HOME when it will do, else the oldest one that will,
# since the tools of the build know a release long after it is out.
find_jdk() {
  local version home best='' best_version=0
  if [ -n "${JAVA_HOME:-}" ] && version=$(jdk_version "$JAVA_HOME") && [ "$version" -ge "$JDK_WANTED" ]; then
    printf '%s\n' "$JAVA_HOME"
    return
  fi
  while IFS= read -r home; do
    version=$(jdk_version "$home") || continue
    [ "$version" -ge "$JDK_WANTED" ] || continue
    if [ -z "$best" ] || [ "$version" -lt "$best_version" ]; then
      best=$home best_version=$version
    fi
  done < <(jdk_candidates)
  [ -n "$best" ] && printf '%s\n' "$best"
}

use_jdk() { # exports JAVA_HOME and puts it first on the path, or ends with a clear sentence
  JAVA_HOME=$(find_jdk) || fail \
    "没有找到 JDK $JDK_WANTED 或更新版本：请从 https://adoptium.net 下载 Temurin $JDK_WANTED，解压到 /opt 或 ~/.jdks（或设置 JAVA_HOME），然后重新运行本命令。" \
    "No JDK $JDK_WANTED or newer was found: download Temurin $JDK_WANTED from https://adoptium.net, unpack it into /opt or ~/.jdks (or set JAVA_HOME), then run this command again."
  # Java writes words and names files in the locale's encoding, and without one knows ASCII alone.
  export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH" LC_ALL=C.UTF-8
}
