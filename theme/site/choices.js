/* The reader's own choices, known before anything is drawn: dark or light; and the button that prints.
   What is chosen stays with the browser. Where it keeps nothing, the choice lasts as long as the page. */
"use strict";

(() => {
  const root = document.documentElement;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const kept = "handbook-scheme";
  let chosen = read();

  root.classList.replace("no-js", "js");
  colour();
  dark.addEventListener("change", colour);
  window.addEventListener("storage", (event) => {
    if (event.key !== kept) return;
    chosen = read();
    colour();
  });
  document.addEventListener("DOMContentLoaded", listen);

  /* The system's scheme holds until the reader asks for the other one. */
  function colour() {
    root.dataset.scheme = chosen || (dark.matches ? "dark" : "light");
    const button = document.querySelector("[data-choice='dark']");
    if (button) button.setAttribute("aria-pressed", String(root.dataset.scheme === "dark"));
  }

  function listen() {
    colour();
    for (const button of document.querySelectorAll("[data-choice='dark']")) {
      button.addEventListener("click", () => {
        const wanted = root.dataset.scheme === "dark" ? "light" : "dark";
        chosen = wanted === (dark.matches ? "dark" : "light") ? "" : wanted;
        keep();
        colour();
      });
    }
    for (const button of document.querySelectorAll("[data-print]")) {
      button.addEventListener("click", () => window.print());
    }
  }

  function read() {
    try {
      const value = window.localStorage.getItem(kept);
      return value === "dark" || value === "light" ? value : "";
    } catch {
      return "";
    }
  }

  function keep() {
    try {
      if (chosen) window.localStorage.setItem(kept, chosen);
      else window.localStorage.removeItem(kept);
    } catch {
      /* the browser keeps nothing: the choice holds on this page */
    }
  }
})();
