/* The list of what was found. overrides/partials/searching.html opens it and closes it. */

import { Finder } from "./finding.js";

const SHOWN = 3; // so many parts of a page are listed at once
const BEFORE = 60;
const LENGTH = 160;

const search = document.querySelector(".guide-search");
const query = search.querySelector("input");
const status = search.querySelector(".guide-search-status");
const list = search.querySelector(".guide-search-results");
const { root } = search.dataset;

const styled = new Promise((done) => {
  const sheet = document.createElement("link");
  Object.assign(sheet, { rel: "stylesheet", onload: done, onerror: done });
  sheet.href = new URL("./search.css", import.meta.url).href;
  document.head.append(sheet);
});
const fetched = fetch(`${root}search/search_index.json`).then((answer) => answer.json());

Promise.all([fetched, styled]).then(([index]) => {
  const { words } = index;
  const finder = new Finder(index, document.documentElement.lang);
  const titles = new Map(index.docs.map(({ location, title }) => [location, title]));

  const show = () => {
    list.textContent = "";
    if (!query.value.trim()) return say(status, words.type);
    const pages = finder.find(query.value);
    say(status, pages.length ? counted(words.found, pages.length) : words.none);
    list.append(...pages.map(itemOf));
  };

  const itemOf = ({ page, parts, missing }) => {
    const item = create("li");
    if (parts[0].location !== page) {
      item.append(create("p", "guide-search-page", titles.get(page)));
    }
    item.append(...parts.slice(0, SHOWN).map(linkOf));
    const more = parts.slice(SHOWN).map(linkOf);
    if (more.length) {
      const details = create("details");
      details.append(say(create("summary"), counted(words.more, more.length)));
      details.append(...more);
      item.append(details);
    }
    if (missing.length) {
      const note = create("p", "guide-search-missing");
      note.append(say(create("span"), words.missing), " ", create("bdi", "", told(missing)));
      item.append(note);
    }
    return item;
  };

  query.addEventListener("input", show);
  query.form.addEventListener("reset", () => {
    query.focus();
    setTimeout(show);
  });
  show();
});

function linkOf({ location, fields: [title, text], marks: [inTitle, inText] }) {
  const link = create("a", "guide-search-link");
  link.href = new URL(root + location, document.baseURI).href;
  const [begin, end] = teaserOf(text.text, inText.length ? inText[0][0] : 0);
  link.append(marked(create("strong"), title.text, inTitle, 0, title.text.length));
  if (end) link.append(marked(create("span"), text.text, inText, begin, end));
  return link;
}

/* From where to where a text is shown, so that no word is cut where words have spaces. */
function teaserOf(text, hit) {
  const space = text.indexOf(" ", hit - BEFORE);
  const begin = hit <= BEFORE ? 0 : space >= 0 && space < hit ? space + 1 : hit;
  if (text.length - begin <= LENGTH) return [begin, text.length];
  const last = text.lastIndexOf(" ", begin + LENGTH);
  return [begin, last > hit ? last : text.length];
}

function marked(element, text, marks, begin, end) {
  let place = begin;
  element.dir = "auto"; // what is borrowed from another language runs as it does there
  if (begin) element.append("… ");
  for (const [from, to] of marks.filter((mark) => mark[0] >= begin && mark[1] <= end)) {
    if (from < place) continue;
    element.append(text.slice(place, from), create("mark", "", text.slice(from, to)));
    place = to;
  }
  element.append(text.slice(place, end));
  if (end < text.length) element.append(" …");
  return element;
}

function create(name, className = "", text = "") {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}

/* A word of the site, in its language. */
function say(element, word) {
  const { text = word, lang, dir } = word;
  element.textContent = text;
  if (lang) Object.assign(element, { lang, dir });
  return element;
}

/* A word about a number, in the form that its language has for it. */
function counted(word, count) {
  const { forms, rule, text = forms ? forms[rule[count < 200 ? count : 100 + count % 100]] : word } = word;
  return { ...(text === word ? {} : word), text: text.replace("{count}", count) };
}

const told = (terms) => terms.map((term) => term.word).join(" ");

/* Arrows go through the list; Enter in the field opens what is best. */
search.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const all = [query, ...list.querySelectorAll("a, summary")].filter((one) => one.offsetParent);
  const next = all[all.indexOf(document.activeElement) + step];
  if (next) next.focus();
  event.preventDefault();
});
query.form.addEventListener("submit", () => {
  const first = list.querySelector("a");
  if (first) first.click();
});
