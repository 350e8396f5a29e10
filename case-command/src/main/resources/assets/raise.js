// Finds students as one types, and says so where an alert could not be sent. Without it the field is a description, and
// the form is sent as any other.
(() => {
  "use strict";
  const box = document.getElementById("who");
  const list = document.getElementById("found");
  const picked = document.getElementById("picked");
  const more = document.getElementById("found-more");
  if (!box || !list || !picked || !more) return;
  let timer = 0, asked = 0, at = -1;
  const make = (name, text, css) => {
    const element = document.createElement(name);
    element.textContent = text;
    if (css) element.className = css;
    return element;
  };
  const close = () => {
    list.hidden = true;
    list.replaceChildren();
    more.textContent = "";
    at = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const about = s => [s.schoolClass, s.boarding ? picked.dataset.boarding : "", s.dormitory, s.number].filter(Boolean).join(" · ");
  const pick = s => {
    if (!picked.querySelector(`input[value="${s.id}"]`)) {
      const item = make("li", ""), label = make("label", "", "check"), tick = make("input", ""), said = make("span", "");
      tick.type = "checkbox";
      tick.name = "student";
      tick.value = s.id;
      tick.checked = true;
      said.append(make("b", s.name), " ", make("span", about(s), "help"));
      label.append(tick, said);
      item.append(label);
      picked.append(item);
    }
    box.value = "";
    close();
    box.focus();
  };
  const go = to => {
    const rows = list.children;
    if (!rows.length) return;
    at = (to + rows.length) % rows.length;
    [...rows].forEach((row, i) => row.setAttribute("aria-selected", String(i === at)));
    box.setAttribute("aria-activedescendant", rows[at].id);
    rows[at].scrollIntoView({ block: "nearest" });
  };
  const find = async () => {
    const typed = box.value.trim();
    const turn = ++asked;
    if (!typed || typed.length > 60) return close();
    try {
      const answer = await fetch(box.dataset.find, {
        method: "POST", headers: { Accept: "application/json" },
        body: new URLSearchParams({ q: typed, _csrf: box.form.elements._csrf.value })
      });
      if (!answer.ok || turn !== asked) return;
      const found = await answer.json();
      close();
      found.students.forEach((s, i) => {
        const row = make("li", "");
        row.id = "found-" + i;
        row.setAttribute("role", "option");
        row.append(make("b", s.name), " ", make("span", about(s), "help"));
        row.addEventListener("pointerdown", e => e.preventDefault());
        row.addEventListener("click", () => pick(s));
        row.student = s;
        list.append(row);
      });
      list.hidden = !found.students.length;
      more.textContent = found.more ? more.dataset.more : "";
      box.setAttribute("aria-expanded", String(!list.hidden));
      // Above a keyboard there is room for the field and the first names, once the field is on top.
      const seen = window.visualViewport ? visualViewport.height : innerHeight;
      if (!list.hidden && list.getBoundingClientRect().bottom > seen) box.scrollIntoView({ block: "start" });
    } catch { /* the description is enough */ }
  };
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", "found");
  close();
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(find, 150);
  });
  box.addEventListener("blur", () => setTimeout(close, 150));
  box.addEventListener("keydown", e => {
    if (e.isComposing || list.hidden) return;
    if (e.key === "ArrowDown") go(at + 1);
    else if (e.key === "ArrowUp") go(at - 1);
    else if (e.key === "Enter" && at >= 0) pick(list.children[at].student);
    else return;
    e.preventDefault();
  });
  // On a slow phone somebody has typed the name before this script came.
  if (document.activeElement === box) find();
  picked.addEventListener("change", e => e.target.checked || e.target.closest("li").remove());

  // Too many pictures at once would stop the words as well: say so before, not after.
  const photo = document.getElementById("photo"), large = document.getElementById("large"), form = box.form;
  photo.addEventListener("change", () => {
    const bytes = [...photo.files].reduce((sum, file) => sum + file.size, 0);
    large.hidden = bytes <= form.dataset.much * 1048576;
    if (!large.hidden) {
      large.textContent = form.dataset.large;
      photo.value = "";
    }
  });

  // Without a network the browser would put its own page in the place of this one, and the words would be gone. Sent
  // again it is one alert: the form keeps its id. Whatever else than an alert comes back, the browser fetches itself.
  const unsent = document.getElementById("unsent"), say = document.getElementById("unsent-say");
  let sending = false, again = 0;
  const lost = () => {
    unsent.hidden = false;
    if (!say.textContent) {
      say.textContent = say.dataset.say;
      unsent.focus();
      unsent.scrollIntoView({ block: "start" });
    }
    clearTimeout(again);
    again = setTimeout(send, 8000);
  };
  const wait = on => {
    sending = on;
    for (const button of form.querySelectorAll("button[type=submit]")) button.disabled = on;
  };
  const send = async () => {
    if (sending) return;
    wait(true);
    clearTimeout(again);
    const enough = new AbortController(), patience = setTimeout(() => enough.abort(), 25000);
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: new FormData(form), headers: { Accept: "text/html", "X-Raise": "1" }, redirect: "manual", signal: enough.signal
      });
      const to = answer.headers.get("Location");
      if (answer.status === 201 && to) {
        unsent.hidden = true;
        location.assign(to);
      } else if (answer.status >= 502) lost();
      else {
        unsent.hidden = true;
        form.submit();
      }
    } catch {
      lost();
    } finally {
      clearTimeout(patience);
      wait(false);
    }
  };
  form.addEventListener("submit", e => {
    e.preventDefault();
    send();
  });
  addEventListener("online", () => unsent.hidden || send());
  addEventListener("beforeunload", e => unsent.hidden || e.preventDefault());
})();
