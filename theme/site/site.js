/* What every page does: open the navigation on a phone, "/" to the search box, first hits in the masthead, marks light up their risks. */
"use strict";

(() => {
  const assets = new URL(".", document.currentScript.src);
  openNavigation();
  focusSearch();
  offerHits();
  lightRisks();
  markRegions();

  /* The button works the same switch as the label that stands without script, and says its state. */
  function openNavigation() {
    const toggle = document.getElementById("__drawer");
    const button = document.querySelector(".masthead__menu--button");
    const places = document.getElementById("places");
    if (!toggle || !button || !places) return;
    const show = (open) => {
      toggle.checked = open;
      button.setAttribute("aria-expanded", String(open));
    };
    button.addEventListener("click", () => {
      show(!toggle.checked);
      const first = places.querySelector("[aria-current], a");
      if (toggle.checked && first) first.focus();
    });
    places.parentElement.addEventListener("click", (event) => event.target.closest("a") && show(false));
    toggle.addEventListener("change", () => show(toggle.checked));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !toggle.checked) return;
      show(false);
      button.focus();
    });
  }

  /* "/" leads to the page's own search box, or to the one in the masthead. */
  function focusSearch() {
    const boxes = document.querySelectorAll("[data-search-box]");
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("input, select, textarea")) return;
      const box = boxes[boxes.length - 1];
      if (!box) return;
      event.preventDefault();
      box.focus();
      box.select();
    });
  }

  /* The masthead's box needs the index only once somebody goes to it; where a page searches, it is there already. */
  function offerHits() {
    const form = document.querySelector("[data-suggest]");
    if (!form || document.querySelector("[data-search]")) return;
    form.addEventListener("focusin", () => {
      for (const path of ["../search/manifest.js", "search.js"]) {
        const script = document.createElement("script");
        script.src = new URL(path, assets);
        script.async = false;
        document.head.append(script);
      }
    }, { once: true });
  }

  /* Pointing at a mark, or reaching it by keyboard, lights up the row of its risk; and the other way round. */
  function lightRisks() {
    const others = new Map();
    for (const mark of document.querySelectorAll("[data-risk]")) {
      const row = document.getElementById(`risk-${mark.dataset.risk}`);
      if (!row) continue;
      for (const [here, there] of [[mark, row], [row, mark]]) {
        others.set(here, [...(others.get(here) || []), there]);
        here.addEventListener("mouseenter", () => light(here, true));
        here.addEventListener("mouseleave", () => light(here, false));
      }
    }
    /* A part of a drawing that listens for the focus would become a stop of its own: the page listens. */
    for (const [type, lit] of [["focusin", true], ["focusout", false]]) {
      document.addEventListener(type, ({ target }) => {
        for (let node = target; node instanceof Element; node = node.parentElement) light(node, lit);
      });
    }
    function light(here, lit) {
      for (const there of others.get(here) || []) there.classList.toggle("is-lit", lit);
    }
  }

  /* A region that holds all it has is no stop for the keyboard; one that goes on shows on which side. */
  function markRegions() {
    const regions = [...document.querySelectorAll(".scroll, .figure__scroll")];
    const names = new Map(regions.map((region) => [region, region.getAttribute("aria-label")]));
    const mark = (region) => {
      const hidden = region.scrollWidth - region.clientWidth;
      const isWide = hidden > 1 || region.scrollHeight - region.clientHeight > 1;
      region.classList.toggle("has-left", hidden > 1 && region.scrollLeft > 1);
      region.classList.toggle("has-right", hidden > 1 && region.scrollLeft < hidden - 1);
      for (const [name, value] of [["role", "region"], ["tabindex", "0"], ["aria-label", names.get(region)]]) {
        if (isWide) region.setAttribute(name, value);
        else region.removeAttribute(name);
      }
    };
    const observer = new ResizeObserver((entries) => entries.forEach((entry) => mark(entry.target)));
    for (const region of regions) {
      observer.observe(region);
      region.addEventListener("scroll", () => mark(region), { passive: true });
    }
  }
})();
