// Live fragments: an element with data-live-src (a stream of ticks) and data-live-fragment (its own
// address) is fetched anew at each tick. The stream is closed while the page is hidden: a browser has
// few connections.
(() => {
  "use strict";
  const paused = document.querySelector("[data-live-paused]");
  const broken = new Set();
  const tell = (region, ok) => {
    ok ? broken.delete(region) : broken.add(region);
    if (paused) paused.hidden = broken.size === 0;
  };

  for (const region of document.querySelectorAll("[data-live-src]")) {
    let stream = null;
    let wait = 1000;
    let timer = 0;
    let fetching = false;
    let again = false;

    const typing = () => region.contains(document.activeElement)
      && document.activeElement.matches("input, textarea, select");

    // What the page came with is not drawn again: a tap would be lost on what is taken away under it.
    const isThere = html => {
      const fresh = document.createElement("template");
      fresh.innerHTML = html;
      return fresh.innerHTML.trim() === region.innerHTML.trim();
    };

    const draw = html => {
      const at = document.activeElement && region.contains(document.activeElement) ? document.activeElement.id : "";
      const unfolded = [...region.querySelectorAll("details[open][id]")].map((d) => d.id);
      region.innerHTML = html;
      for (const id of unfolded) document.getElementById(id)?.setAttribute("open", "");
      if (at) document.getElementById(at)?.focus();
      document.dispatchEvent(new CustomEvent("live:changed", { detail: region }));
    };

    const fetchNow = async () => {
      if (fetching || typing()) {
        again = true;
        return;
      }
      fetching = true;
      again = false;
      try {
        const answer = await fetch(region.dataset.liveFragment, { headers: { "X-Live": "1", Accept: "text/html" } });
        if (!answer.ok) throw new Error(String(answer.status));
        const html = await answer.text();
        if (typing()) again = true;
        else if (region.dataset.shown !== html) {
          if (!isThere(html)) draw(html);
          region.dataset.shown = html;
        }
        tell(region, true);
      } catch {
        tell(region, false);
      } finally {
        fetching = false;
      }
      if (again && !typing()) fetchNow();
    };

    const close = () => {
      clearTimeout(timer);
      if (stream) stream.close();
      stream = null;
    };
    const open = () => {
      close();
      if (document.hidden) return;
      stream = new EventSource(region.dataset.liveSrc);
      stream.onopen = () => {
        wait = 1000;
        fetchNow();
      };
      stream.addEventListener("tick", fetchNow);
      stream.onmessage = fetchNow;
      stream.onerror = () => {
        close();
        tell(region, false);
        timer = setTimeout(open, wait + Math.random() * wait / 2);
        wait = Math.min(wait * 2, 60000);
      };
    };

    region.addEventListener("focusout", () => setTimeout(() => again && fetchNow(), 0));
    document.addEventListener("visibilitychange", () => document.hidden ? close() : open());
    addEventListener("online", open);
    addEventListener("offline", () => {
      close();
      tell(region, false);
    });
    addEventListener("pagehide", close);
    open();
  }
})();
