/* The search: exact hits from shards that are loaded as they are needed, without a server; on a page and in the masthead. */
"use strict";

(() => {
  const PAGE_OF_HITS = 20;
  const SUGGESTIONS = 7;
  const BEFORE_HIT = 24;
  const SNIPPET = 96;

  const page = document.querySelector("[data-search]");
  const masthead = document.querySelector("[data-suggest]");
  const root = page ? new URL(page.dataset.searchRoot || ".", location.href) : new URL(".", masthead.action);
  const folder = new URL("search/", root);
  const received = new Map();
  const waiting = new Map();
  const folded = new Map();
  let manifest = null;

  receiveAll();
  if (page) openPage(page);
  if (masthead && manifest) openSuggestions(masthead);

  /* Shards come as ["kind", number, value]; what came before this script lies in the list already. */
  function receiveAll() {
    const early = self.handbookIndex ?? [];
    self.handbookIndex = { push: receive };
    early.forEach(receive);
  }
  function receive([kind, number, value]) {
    if (kind === "manifest") {
      manifest = value;
      return;
    }
    received.set(nameShard(kind, number), value);
  }
  function nameShard(kind, number) {
    return `${kind}-${String(number).padStart(3, "0")}`;
  }
  function load(kind, number) {
    const name = nameShard(kind, number);
    if (!waiting.has(name)) {
      waiting.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = new URL(`${name}.js`, folder);
        script.onload = () => resolve(received.get(name));
        script.onerror = () => {
          waiting.delete(name);
          reject(new Error(name));
        };
        document.head.append(script);
      }));
    }
    return waiting.get(name);
  }

  /* The same fold as the index was made with: compatibility form, small letters, and the odd few beyond. */
  function fold(text) {
    const small = text.normalize("NFKC").toLowerCase();
    let odd = "";
    for (const letter of small) odd += manifest.folds[letter] ?? letter;
    return odd.normalize("NFKC");
  }
  function sum(differences) {
    let total = 0;
    return differences.map((difference) => (total += difference));
  }

  /* The page's own search: the box, its filters, all hits, as many as are asked for. */
  function openPage(form) {
    const box = form.elements.q;
    const filters = form.querySelector("[data-search-filters]");
    const count = document.querySelector("[data-search-count]");
    const hits = document.querySelector("[data-search-hits]");
    const more = document.querySelector("[data-search-more]");
    let round = 0;
    let found = [];
    let words = [];

    count.textContent = "";
    if (!manifest) {
      count.textContent = "没有找到搜索索引。";
      return;
    }
    const facets = new Map(manifest.facets.map(([name, , values]) => [name, new Map(values.map(([value, codes]) => [value, new Set(sum(codes))]))]));
    showFilters();
    restoreQuestion();
    box.addEventListener("input", (event) => event.isComposing || search());
    box.addEventListener("compositionend", search);
    filters.addEventListener("change", search);
    more.addEventListener("click", () => showHits(round, hits.children.length));
    walkHits(box, hits, () => search());
    search();

    function showFilters() {
      for (const [name, label, values] of manifest.facets) {
        const select = document.createElement("select");
        select.name = name;
        select.append(new Option("全部", ""), ...values.map(([value]) => new Option(value, value)));
        const caption = document.createElement("label");
        caption.append(label, select);
        filters.append(caption);
      }
    }
    function restoreQuestion() {
      for (const [name, value] of new URLSearchParams(location.search)) {
        const field = form.elements.namedItem(name);
        if (field && "value" in field) field.value = value;
        if (field && field.selectedIndex === -1) field.selectedIndex = 0;
      }
      if (!box.value) box.focus();
    }

    async function search() {
      const mine = ++round;
      words = readWords(box.value);
      if (!words.length) {
        found = [];
        hits.replaceChildren();
        more.hidden = true;
        count.textContent = "";
        return;
      }
      count.textContent = "正在查找……";
      try {
        const chosen = [...facets].map(([name, values]) => values.get(form.elements[name].value)).filter(Boolean);
        const verified = await verify(await findCandidates(words, chosen), words);
        if (mine !== round) return;
        found = verified;
        hits.replaceChildren();
        count.textContent = found.length ? `找到 ${found.length} 页` : "没有找到。可以减少字数，或者放宽筛选条件。";
        await showHits(mine, 0);
      } catch (fault) {
        if (mine === round) count.textContent = `搜索索引不完整（${fault.message}）。`;
      }
    }
    async function showHits(mine, start) {
      const shown = await Promise.all(found.slice(start, start + PAGE_OF_HITS).map(([number]) => findPage(number)));
      if (mine !== round) return;
      hits.append(...shown.map((each) => makeHit(each, words, true)));
      more.hidden = hits.children.length >= found.length;
    }
  }

  /* The masthead's box offers the first hits at once; Enter without a choice opens the search page. */
  function openSuggestions(form) {
    const box = form.elements.q;
    const panel = document.createElement("div");
    panel.className = "suggestions";
    panel.hidden = true;
    const count = document.createElement("p");
    count.className = "suggestions__count";
    count.setAttribute("role", "status");
    const hits = document.createElement("ol");
    panel.append(count, hits);
    form.append(panel);
    let round = 0;
    box.addEventListener("input", (event) => event.isComposing || suggest());
    box.addEventListener("compositionend", suggest);
    form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || close());
    walkHits(box, hits, close);
    if (document.activeElement === box) suggest();

    function close() {
      round += 1;
      panel.hidden = true;
    }
    async function suggest() {
      const mine = ++round;
      const words = readWords(box.value);
      if (!words.length) {
        close();
        return;
      }
      try {
        const found = await verify(await findCandidates(words, []), words);
        const shown = await Promise.all(found.slice(0, SUGGESTIONS).map(([number]) => findPage(number)));
        if (mine !== round) return;
        hits.replaceChildren(...shown.map((each) => makeHit(each, words, false)));
        const rest = found.length > shown.length ? `，显示前 ${shown.length} 页，按回车查看全部` : "";
        count.textContent = found.length ? `找到 ${found.length} 页${rest}` : "没有找到";
        panel.hidden = false;
      } catch {
        close();
      }
    }
  }

  function readWords(text) {
    return [...new Set(fold(text).split(/\s+/u).filter(Boolean))];
  }

  /* Pages that hold all characters and pairs of neighbours, [number, whether all stand in the title]. */
  async function findCandidates(words, chosen) {
    const grams = words.flatMap(listGrams);
    const postings = await Promise.all(grams.map(async (gram) => {
      const shard = await load("grams", gram.codePointAt(0) % manifest.grams);
      return new Map(sum(shard[gram] ?? []).map((code) => [code >> 1, code & 1]));
    }));
    postings.sort((one, other) => one.size - other.size);
    const candidates = [];
    for (const number of postings[0].keys()) {
      if (!postings.every((pages) => pages.has(number))) continue;
      if (!chosen.every((pages) => pages.has(number))) continue;
      candidates.push([number, postings.every((pages) => pages.get(number))]);
    }
    return candidates.sort(compareHits);
  }
  function listGrams(word) {
    const letters = Array.from(word);
    return letters.length === 1 ? letters : letters.slice(1).map((letter, index) => letters[index] + letter);
  }
  function compareHits([number, inTitle], [otherNumber, otherInTitle]) {
    return otherInTitle - inTitle || number - otherNumber;
  }

  /* Words of one or two characters are exact already; longer ones are looked up in the text itself. */
  async function verify(candidates, words) {
    const long = words.filter((word) => Array.from(word).length > 2);
    if (!long.length) return candidates;
    const verified = [];
    for (const [number, inTitle] of candidates) {
      const { head, all } = await findText(number);
      if (!long.every((word) => all.includes(word))) continue;
      verified.push([number, inTitle && long.every((word) => head.includes(word)) ? 1 : 0]);
    }
    return verified.sort(compareHits);
  }
  async function findPage(number) {
    let shard = manifest.texts.length - 1;
    while (manifest.texts[shard] > number) shard -= 1;
    return (await load("texts", shard))[number - manifest.texts[shard]];
  }
  async function findText(number) {
    if (!folded.has(number)) {
      const [, , , head, segments] = await findPage(number);
      const top = fold(head.join("\n"));
      folded.set(number, { head: top, all: `${top}\n${fold(segments.join("\n"))}` });
    }
    return folded.get(number);
  }

  /* A hit: the title, of what kind it is and where it stands, and for the search page the line that holds the words. */
  function makeHit([address, place, kind, head, segments], words, hasSnippet) {
    const item = document.createElement("li");
    const title = document.createElement("a");
    title.href = page ? page.dataset.searchRoot + address : new URL(address, root);
    title.append(...markWords(head[0], words));
    const where = document.createElement("span");
    where.className = "search__place";
    where.textContent = [kind, place].filter((each, index, all) => each && all.indexOf(each) === index).join(" · ");
    item.append(title, where);
    const text = [...segments, ...head.slice(1)].find((segment) => words.some((word) => fold(segment).includes(word)));
    if (text && hasSnippet) {
      const snippet = document.createElement("p");
      snippet.append(...cutSnippet(text, words));
      item.append(snippet);
    }
    return item;
  }

  /* Where the words stand in the text as written, as [start, end] in code points; folded lengths may differ. */
  function findSpans(letters, words) {
    const parts = letters.map(fold);
    const whole = parts.join("");
    if (whole !== fold(letters.join(""))) return [];
    const owner = parts.flatMap((part, index) => Array(part.length).fill(index));
    const spans = [];
    for (const word of words) {
      for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + word.length)) {
        spans.push([owner[at], owner[at + word.length - 1] + 1]);
      }
    }
    return spans.sort(([one], [other]) => one - other);
  }
  function markWords(text, words) {
    const letters = Array.from(text);
    return markSpans(letters, findSpans(letters, words), 0, letters.length);
  }
  function cutSnippet(text, words) {
    const letters = Array.from(text);
    const spans = findSpans(letters, words);
    const start = Math.max(0, (spans[0]?.[0] ?? 0) - BEFORE_HIT);
    const end = Math.min(letters.length, start + SNIPPET);
    return [start ? "……" : "", ...markSpans(letters, spans, start, end), end < letters.length ? "……" : ""];
  }
  function markSpans(letters, spans, start, end) {
    const nodes = [];
    let at = start;
    for (const [from, to] of spans) {
      if (from < at || to > end) continue;
      const mark = document.createElement("mark");
      mark.textContent = letters.slice(from, to).join("");
      nodes.push(letters.slice(at, from).join(""), mark);
      at = to;
    }
    return [...nodes, letters.slice(at, end).join("")];
  }

  /* Arrows walk from the box through the hits and back, Enter follows the link as everywhere, Escape empties the box. */
  function walkHits(box, hits, empty) {
    document.addEventListener("keydown", (event) => {
      const stops = [box, ...hits.querySelectorAll("a")];
      const here = stops.indexOf(document.activeElement);
      if (here < 0 || event.isComposing) return;
      if (event.key === "Escape") {
        event.preventDefault();
        box.value = "";
        box.focus();
        empty();
      }
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      const next = stops[here + (event.key === "ArrowDown" ? 1 : -1)];
      if (!next || !next.checkVisibility()) return;
      event.preventDefault();
      next.focus();
    });
  }
})();
