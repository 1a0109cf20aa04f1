/* Search without a server. No two programs cut Thai into the same words, so nothing is cut: what was typed is
   looked for as it stands. Leniency is all in the patterns, so highlights stand true. What is fetched:
   generator/outputs/search.py. */
"use strict";
const root = new URL("..", document.currentScript.src).href;
const form = document.querySelector("form.search"), input = form.elements.q;
const [told, results, index] = ["told", "results", "index"].map((id) => document.getElementById(id));
// Pages in open years, and shown in one go; lines of a page; letters before a match.
const OPEN = 20, STEP = 6, EXCERPTS = 3, AROUND = 60;
let pages, unread, digits, loading, saving, waiting = [];

// -- what was typed, as patterns --

// As generator/thai/spelling.py spells the pages.
const spelt = (text) =>
  text.replace(/[\u200b\u200c\u2060\ufeff\u00ad]/g, "").normalize("NFC").replace(/เเ/g, "แ")
    .replace(/\u0e4d([่-๋]?)า/g, "$1ำ").replace(/([ก-ฮ])ำ([่-๋])/g, "$1$2ำ").normalize("NFC");
const thai = (text) => text.replace(/\d/g, (digit) => String.fromCharCode(0xe50 + +digit));
const arabic = (text) => text.replace(/[๐-๙]/g, (digit) => digit.charCodeAt() - 0xe50);

const alike = (sign) =>
  /\d/.test(sign) ? `[${sign}${thai(sign)}]`
    : /[-−–]/.test(sign) ? "[-−–]" : sign.replace(/[!-/:-@[-^{-}]/, "\\$&");

// A comma may stand in a number, a space between Thai and other signs, after a full stop and before ๆ.
const isThai = (sign) => /[ก-๎]/.test(sign);
const between = (a, b) =>
  /\d\d/.test(a + b) ? ",?" : a === "." || b === "ๆ" || isThai(a) !== isThai(b) ? " ?" : "";

function pattern(word) {
  // The letter of o25 is often typed as a zero; but 1,025 is no code.
  const code = word.search(/(?<![\w.,])[o0]\d\d?$/i);
  const like = (sign, at) => (at === code ? "(?<![\\d๐-๙.,])[o0๐]" : alike(sign));
  return word.replace(/./gsu, (sign, at) => (at ? between(word[at - 1], sign) : "") + like(sign, at));
}

function read(typed) {
  const words = arabic(spelt(typed)).replace(/(\d),(?=\d)/g, "$1").split(/\s+/).filter(Boolean);
  if (words.join("").length < 2) return null;
  const patterns = words.map(pattern), each = patterns.map((source) => RegExp(source, "i"));
  const count = (text) => each.filter((word) => word.test(text)).length;
  return { count, all: (text) => count(text) === each.length, any: RegExp(patterns.join("|"), "gi") };
}

// -- what is shown --

const node = (tag, children, more) => {
  const made = Object.assign(document.createElement(tag), more);
  made.append(...children);
  return made;
};
const say = (words, value) => form.dataset[words].replace("{}", digits(`${value}`));

function marked(text, { any }) {
  const found = text.match(any) ?? [];
  return text.split(any).flatMap((part, i) => (i ? [node("mark", [found[i - 1]]), part] : [part]));
}

// A cut leaves vowels and marks with their consonant.
function edge(text, at) {
  while (at > 0 && (/[ะ-ฺๅ-๎]/.test(text[at]) || /[เ-ไ]/.test(text[at - 1]))) at += 1;
  return Math.max(0, at);
}

function excerpt(text, query) {
  const at = text.search(query.any), from = edge(text, at - AROUND), to = edge(text, at + 2 * AROUND);
  return marked((from ? "…" : "") + text.slice(from, to) + (to < text.length ? "…" : ""), query);
}

function entry({ address, title, lines }, query) {
  const best = lines.filter(([, text]) => query.count(text) && !title.includes(text))
    .sort(([, a], [, b]) => query.count(b) - query.count(a)).slice(0, EXCERPTS);
  const link = (children, anchor) => node("a", children, { href: root + address + anchor });
  const said = best.map(([anchor, text]) => node("p", [link(excerpt(text, query), anchor && `#${anchor}`)]));
  return node("li", [link(marked(title, query), ""), ...said]);
}

const groups = (all, key) =>
  [...new Set(all.map((page) => page[key]))].map((name) => [name, all.filter((page) => page[key] === name)]);

function sectionOf([name, found], query) {
  const best = found.sort((a, b) => query.all(b.title) - query.all(a.title)), list = node("ul", []);
  waiting.push(...best.map((page) => () => list.append(entry(page, query))));
  return [node("h3", [name]), list];
}

// The next letter typed need not wait for what is out of sight.
function fill() {
  for (const add of waiting.splice(0, STEP)) add();
  if (waiting.length) setTimeout(fill);
}

function show() {
  if (!pages) return;
  const query = read(input.value), found = query ? pages.filter(({ text }) => query.all(text)) : [];
  waiting = [];
  results.replaceChildren(...groups(found, "year").map(([year, own]) => {
    const open = waiting.length < OPEN, head = [node("h2", [year]), ` ${say("pages", own.length)}`];
    const sections = groups(own, "section").flatMap((each) => sectionOf(each, query));
    return node("details", [node("summary", head), ...sections], { open });
  }));
  waiting.splice(STEP, 0, () => { index.hidden = found.length > 0; }); // long work: after what is in sight
  fill();
  const some = [say("found", found.length), unread ? say("unread", unread) : ""];
  const none = [say("none", pages.length), node("a", [form.dataset.index], { href: "#index" })];
  told.replaceChildren(...(!query ? [] : found.length || unread ? some : none));
}

// -- what is fetched, and when --

async function fetched(name, cache) {
  const answer = await fetch(`${root}search/${name}`, { cache });
  return answer.ok ? answer.json() : Promise.reject(answer.status);
}

async function load() {
  const list = await fetched("pages.json", "no-cache");
  digits = list.thai_digits ? thai : String;
  pages = list.pages.map((page) => ({ ...page, lines: [], text: page.title }));
  unread = list.texts.length;
  show();
  for (const name of list.texts) {
    const said = await fetched(name, "default");
    for (const page of pages.filter(({ address }) => address in said)) {
      page.lines = said[page.address];
      page.text = [page.title, ...page.lines.map(([, text]) => text)].join("\n");
    }
    unread -= 1;
    if (!results.contains(document.activeElement)) show(); // never under the reader's hands
  }
}

function failed() {
  told.textContent = form.dataset.unread = form.dataset.failed;
  loading = null; // the next focus tries again
}

function start() {
  index.classList.add("aside");
  loading ??= load().catch(failed);
  show();
}

input.addEventListener("focus", start);
input.addEventListener("input", () => {
  show();
  clearTimeout(saving); // browsers refuse an address that changes too often
  const query = input.value.trim() && `?q=${encodeURIComponent(input.value.trim())}`;
  saving = setTimeout(() => history.replaceState(null, "", location.pathname + query), 300);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  told.focus(); // a screen reader says the count, a phone puts its keyboard away
});
form.parentElement.addEventListener("keydown", ({ key, target }) => {
  if (key !== "Escape") return;
  if (target === input) input.value = "";
  input.dispatchEvent(new Event("input"));
  input.focus();
});
form.hidden = false;
input.value = new URLSearchParams(location.search).get("q") ?? "";
if (input.value) start();
