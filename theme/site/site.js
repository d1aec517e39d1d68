/* What every page does: open the navigation on a phone, "/" to the search box, marks light up their risks. */
"use strict";

(() => {
  openNavigation();
  focusSearch();
  lightRisks();

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

  /* Pointing at a mark, or reaching it by keyboard, lights up the row of its risk; and the other way round. */
  function lightRisks() {
    for (const mark of document.querySelectorAll("[data-risk]")) {
      const row = document.getElementById(`risk-${mark.dataset.risk}`);
      if (!row) continue;
      for (const [here, there] of [[mark, row], [row, mark]]) {
        const light = (lit) => () => there.classList.toggle("is-lit", lit);
        here.addEventListener("mouseenter", light(true));
        here.addEventListener("mouseleave", light(false));
        here.addEventListener("focusin", light(true));
        here.addEventListener("focusout", light(false));
      }
    }
  }
})();
