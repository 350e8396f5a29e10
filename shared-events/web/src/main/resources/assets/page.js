// Small things every page has. Each page works without them.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");

  // Esc, or the button, hides everything at once; Esc or a tap brings it back.
  const title = document.title;
  const blankTitle = document.getElementById("blank-title").innerHTML;
  const blank = on => {
    root.classList.toggle("blank", on);
    document.title = on ? blankTitle : title;
  };
  const blanked = () => root.classList.contains("blank");
  document.addEventListener("keydown", e => {
    if (e.key === "Escape") {
      e.preventDefault();
      e.stopPropagation();
      blank(!blanked());
    } else if (blanked() && !e.ctrlKey && !e.metaKey && !e.altKey) {
      e.preventDefault();
    }
  }, true);
  document.addEventListener("click", e => {
    if (blanked()) {
      blank(false);
    } else if (e.target.closest("[data-blank]")) {
      blank(true);
      e.stopPropagation();
    }
  }, true);

  // The menu closes when something else is touched.
  document.addEventListener("click", e => {
    for (const menu of document.querySelectorAll("details.me[open]")) {
      if (!menu.contains(e.target)) menu.open = false;
    }
  });

  // What is wrong is read first.
  document.querySelector("[data-focus]")?.focus();

  // htmx sends the form token in a header.
  const csrf = document.querySelector("meta[name=csrf]");
  if (csrf) {
    document.addEventListener("htmx:configRequest", e => {
      e.detail.headers[csrf.dataset.header] = csrf.content;
    });
  }

  // Time left and time late stay true while the page is open, by the server's clock.
  const [minutes, hours, days, and, left, late, ago, dueNow, justLate, justNow] = root.dataset.words.split("\t");
  const skew = Number(root.dataset.now) - Date.now();
  const fill = (text, ...values) => text.replace(/\{(\d)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (_, i, one, many) => one === undefined ? values[i] : values[i] === 1 ? one : many);
  const span = ms => {
    const m = Math.floor(ms / 60000);
    const h = Math.floor(m / 60);
    if (m < 60) return fill(minutes, m);
    if (h >= 48) return fill(days, Math.floor(h / 24));
    const said = fill(hours, h);
    return h >= 3 || m % 60 === 0 ? said : fill(and, said, fill(minutes, m % 60));
  };
  const say = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };
  const refresh = () => {
    const now = Date.now() + skew;
    for (const element of document.querySelectorAll("[data-due]")) {
      const ms = Number(element.dataset.due) - now;
      element.classList.remove("late", "soon", "later");
      element.classList.add(ms < 0 ? "late" : ms <= 3600000 ? "soon" : "later");
      if (ms >= 0) say(element, ms < 60000 ? dueNow : fill(left, span(ms)));
      else say(element, ms > -60000 ? justLate : fill(late, span(-ms)));
    }
    for (const element of document.querySelectorAll("[data-ago]")) {
      const ms = now - Number(element.dataset.ago);
      say(element, ms < 60000 ? justNow : fill(ago, span(ms)));
    }
  };
  setInterval(refresh, 15000);
  document.addEventListener("visibilitychange", refresh);
  document.addEventListener("live:changed", refresh);
})();
