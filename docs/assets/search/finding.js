/* The pages that hold what a reader looks for, best first. */

import { alike, fold, patternOf, termsOf, wordsOf } from "./matching.js";

const CLOSE = .7; // the same word in another form, shown besides
const FAR = .5; // a word that may be meant, where ours is found nowhere
const IN_TITLE = 8;
const AT_WORD = 2;

export class Finder {
  constructor({ docs, numbers, until = {} }, language) {
    this.language = language;
    this.numbers = Object.entries(numbers);
    const pages = docs.map(({ location, title, text }) => ({
      location,
      page: location.split("#")[0],
      fields: [field(title, IN_TITLE), field(text, 1)],
    }));
    // From its day on a newer edition holds, by the reader's clock.
    const isOld = (day) => Date.now() >= Date.parse(`${day}T00:00`);
    this.parts = pages.filter(({ page }) => !isOld(until[page]));
    const words = this.parts.map(({ fields }) => fields.map((one) => wordsOf(one.folded.text)));
    this.words = [...new Set([].concat(...[].concat(...words)))];
  }

  /* Pages with their parts, each with the places of what was found, and the terms they lack. */
  find(typed) {
    const terms = [].concat(...termsOf(typed).map((term) => this.settled(term)));
    const found = this.parts.map((part) => hitsOf(part, terms)).filter((part) => part.score);
    const pages = [...new Set(found.map((part) => part.page))].map((page) => {
      const parts = found.filter((part) => part.page === page).sort(byScore);
      const has = (term) => parts.some((part) => part.terms.has(term));
      return { page, parts, score: parts[0].score, missing: terms.filter((term) => !has(term)) };
    });
    const least = Math.min(...pages.map((page) => page.missing.length));
    return pages.filter((page) => page.missing.length === least).sort(byScore);
  }

  /* A term with the patterns that stand for it, or its pieces where they are found one by one. */
  settled(term) {
    const pattern = patternOf(term, this.numbers);
    const word = term.words.join(" ");
    if (this.parts.some(({ fields }) => fields.some((one) => one.folded.text.match(pattern)))) {
      return [{ word, patterns: [pattern, ...this.others(term, CLOSE)] }];
    }
    const pieces = term.words.length > 1 ? term.words : this.segments(word);
    if (pieces.length > 1) {
      const terms = pieces.map((piece) => ({ isNumber: term.isNumber, words: [piece] }));
      return [].concat(...terms.map((piece) => this.settled(piece)));
    }
    return [{ word, patterns: this.others(term, FAR) }];
  }

  others(term, least) {
    if (term.isNumber) return [];
    const words = alike(term.words[0], this.words, least);
    return words.map((word) => patternOf({ words: [word] }));
  }

  /* The words of a writing without spaces. */
  segments(word) {
    if (!window.Intl || !Intl.Segmenter) return [word];
    const segmenter = new Intl.Segmenter(this.language, { granularity: "word" });
    return [...segmenter.segment(word)].filter((one) => one.isWordLike).map((one) => one.segment);
  }
}

const field = (text, weight) => ({ text, weight, folded: fold(text) });
const byScore = (one, other) => other.score - one.score;

/* A part with its score, the terms that it has, and where they are in its title and its text. */
function hitsOf(part, terms) {
  const hits = { ...part, score: 0, terms: new Set(), marks: part.fields.map(() => []) };
  for (const term of terms) {
    term.patterns.forEach((pattern, index) => part.fields.forEach((one, side) => {
      for (const [begin, end] of placesOf(pattern, one.folded.text)) {
        const isAtWord = !wordsOf(one.folded.text.slice(begin - 1, begin)).length;
        hits.score += one.weight * (isAtWord ? AT_WORD : 1) / (index ? 2 : 1);
        hits.terms.add(term);
        hits.marks[side].push([one.folded.begins[begin], one.folded.ends[end - 1]]);
      }
    }));
  }
  hits.marks.forEach((marks) => marks.sort((one, other) => one[0] - other[0]));
  return hits;
}

function placesOf(pattern, text) {
  const places = [];
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    places.push([hit.index, pattern.lastIndex]);
  }
  return places;
}
