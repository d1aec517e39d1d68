/* Filters above a list: rows that do not match are hidden, the choice stands in the address so that it can be linked. */
"use strict";

(() => {
  for (const form of document.querySelectorAll("[data-filters]")) openFilters(form);

  function openFilters(form) {
    const table = findTable(form);
    if (!table) return;
    const count = form.querySelector("[data-filters-count]");
    const fields = [...form.elements].filter((field) => field.name);
    const groups = readGroups(table);
    const total = groups.reduce((sum, group) => sum + group.rows.length, 0);
    form.hidden = false;
    restore();
    show();
    form.addEventListener("input", (event) => event.isComposing || change());
    form.addEventListener("compositionend", change);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(change));
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.target.name !== "words" || !event.target.value) return;
      event.preventDefault();
      event.target.value = "";
      change();
    });
    addEventListener("popstate", () => {
      restore();
      show();
    });

    function change() {
      show();
      remember();
    }
    function show() {
      const words = fold(form.elements.words.value).split(/\s+/u).filter(Boolean);
      const chosen = fields.filter((field) => field.name !== "words" && field.value);
      let shown = 0;
      for (const { head, rows } of groups) {
        let within = 0;
        for (const { row, facets, text } of rows) {
          const fits = chosen.every(({ name, value }) => facets(name).includes(value)) && words.every((word) => text.includes(word));
          row.hidden = !fits;
          within += fits;
        }
        if (head) head.hidden = !within;
        shown += within;
      }
      count.textContent = `显示 ${shown} / ${total}`;
    }
    function restore() {
      const asked = new URLSearchParams(location.search);
      for (const field of fields) {
        field.value = asked.get(field.name) ?? "";
        if (field.selectedIndex === -1) field.selectedIndex = 0;
      }
    }
    /* Some browsers refuse to write the address of a file; the filters work all the same. */
    function remember() {
      const query = new URLSearchParams(fields.filter((field) => field.value).map(({ name, value }) => [name, value])).toString();
      try {
        history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
      } catch {
        return;
      }
    }
  }

  function findTable(form) {
    let next = form.nextElementSibling;
    while (next && !next.querySelector("table")) next = next.nextElementSibling;
    return next?.querySelector("table");
  }

  /* Rows under the line that names their group, which goes when none of them is left. */
  function readGroups(table) {
    const groups = [{ head: null, rows: [] }];
    for (const row of [...table.tBodies].flatMap((body) => [...body.rows])) {
      if (row.classList.contains("table__group")) {
        groups.push({ head: row, rows: [] });
        continue;
      }
      const facets = (name) => (row.getAttribute(`data-facet-${name}`) ?? "").split(" ");
      groups[groups.length - 1].rows.push({ row, facets, text: fold(row.textContent) });
    }
    return groups;
  }

  function fold(text) {
    return text.normalize("NFKC").toLowerCase();
  }
})();
