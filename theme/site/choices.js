/* The reader's own choices, known before anything is drawn: dark or light, larger text, high contrast;
   and the button that prints.
   What is chosen stays with the browser. Where it keeps nothing, the choice lasts as long as the page. */
"use strict";

(() => {
  const root = document.documentElement;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const kept = "handbook-scheme";
  const switches = ["large", "contrast"];
  let chosen = read();

  root.classList.replace("no-js", "js");
  colour();
  switches.forEach((name) => set(name, isKept(name)));
  dark.addEventListener("change", colour);
  window.addEventListener("storage", (event) => {
    switches.filter((name) => event.key === nameKey(name)).forEach((name) => set(name, isKept(name)));
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
    for (const name of switches) {
      set(name, name in root.dataset);
      for (const button of document.querySelectorAll(`[data-choice='${name}']`)) {
        button.addEventListener("click", () => {
          set(name, !(name in root.dataset));
          store(nameKey(name), name in root.dataset ? "on" : "");
        });
      }
    }
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

  /* Larger text and high contrast are on or off; the style sheet does the rest. */
  function set(name, on) {
    if (on) root.dataset[name] = "";
    else delete root.dataset[name];
    const button = document.querySelector(`[data-choice='${name}']`);
    if (button) button.setAttribute("aria-pressed", String(on));
  }

  function nameKey(name) {
    return `handbook-${name}`;
  }

  function isKept(name) {
    return recall(nameKey(name)) === "on";
  }

  function read() {
    const value = recall(kept);
    return value === "dark" || value === "light" ? value : "";
  }

  function keep() {
    store(kept, chosen);
  }

  function recall(key) {
    try {
      return window.localStorage.getItem(key);
    } catch {
      return "";
    }
  }

  function store(key, value) {
    try {
      if (value) window.localStorage.setItem(key, value);
      else window.localStorage.removeItem(key);
    } catch {
      /* the browser keeps nothing: the choice holds on this page */
    }
  }
})();
