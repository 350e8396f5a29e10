// An alert that waits for the reader is said on whatever page is open: asked for while the page is in sight. What is
// already said is not said again, or it would be read out loud each time.
(() => {
  "use strict";
  const region = document.querySelector("[data-paged]");
  const codes = html => {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    return [...holder.content.querySelectorAll("a[href]")].map(a => a.getAttribute("href")).join(" ");
  };
  let asking = false;
  const ask = async () => {
    if (document.hidden || asking) return;
    asking = true;
    try {
      const answer = await fetch(region.dataset.paged, { headers: { "X-At": location.pathname, Accept: "text/html" } });
      const html = answer.status === 200 ? await answer.text() : "";
      if (answer.ok && codes(html) !== codes(region.innerHTML)) {
        region.innerHTML = html;
        region.hidden = html === "";
        document.dispatchEvent(new CustomEvent("live:changed", { detail: region }));
      }
    } catch {
      // Asked again.
    } finally {
      asking = false;
    }
  };
  setInterval(ask, 12000);
  document.addEventListener("visibilitychange", ask);
})();
