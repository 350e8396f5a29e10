# What the tests need besides a JDK and Maven: a browser, a Chinese font. Sourced; needs say.sh.

missing_packages() { # one Debian package name a line
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null ||
    echo chromium
  # Pages must be measured with the glyphs that people see, not with boxes.
  fc-list :lang=zh-cn 2>/dev/null | grep -q . || echo fonts-noto-cjk
}

need_packages() {
  local missing
  mapfile -t missing < <(missing_packages)
  [ ${#missing[@]} -gt 0 ] || return 0
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
  if ! command -v apt-get >/dev/null || ! ${as_root[@]+"${as_root[@]}"} true 2>/dev/null; then
    fail "测试还需要：${missing[*]}。请先安装（Debian/Ubuntu：sudo apt install ${missing[*]}）。" \
      "The tests also need: ${missing[*]}. Install them first (Debian, Ubuntu: sudo apt install ${missing[*]})."
  fi
  say "正在安装测试所需的软件：${missing[*]}" "Installing what the tests need: ${missing[*]}"
  local apt=(${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get -qq)
  if ! { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "${missing[@]}"; } </dev/null >/dev/null; then
    fail "安装失败：${missing[*]}" "Could not install: ${missing[*]}"
  fi
}
