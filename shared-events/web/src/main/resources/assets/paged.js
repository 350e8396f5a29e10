// An alert that waits for the reader is said on whatever page is open: asked for while the page is in sight. What is
// already said is not said again, or it would be read out loud each time. Nothing moves under somebody's hand: what is
// there changes in its place, what is over leaves its place empty, and what comes later stands at the end of the page.
(() => {
  "use strict";
  const region = document.querySelector("[data-paged]");
  if (!region) return;
  const waits = holder => holder.querySelector("[data-waits]")?.dataset.waits ?? "";
  let asking = false;
  const show = html => {
    const came = document.createElement("template");
    came.innerHTML = html;
    const now = waits(came.content);
    if (now === (region.classList.contains("over") ? "" : waits(region))) return;
    if (now && region.hidden) {
      region.parentNode.append(region);
      region.classList.add("arrived");
    }
    if (now) {
      region.innerHTML = html;
      region.hidden = false;
    }
    region.classList.toggle("over", !now);
    document.dispatchEvent(new CustomEvent("live:changed", { detail: region }));
  };
  const ask = async () => {
    if (document.hidden || asking) return;
    asking = true;
    try {
      const answer = await fetch(region.dataset.paged, { headers: { "X-At": location.pathname, Accept: "text/html" } });
      if (answer.ok) show(answer.status === 200 ? await answer.text() : "");
    } catch {
      // Asked again.
    } finally {
      asking = false;
    }
  };
  setInterval(ask, 12000);
  document.addEventListener("visibilitychange", ask);
})();
