/* What a reader may type for what a page says. Texts are compared without case, accents and the
   shapes of letters; numbers by their digits, however they are grouped and from wherever called. */

/* Signs that change a letter, but make no other one. In the scripts that are not named here, such
   as those of India, marks are vowels. */
const ACCENTS = new RegExp(
  "[\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f" + // any script
  "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7" + // Hebrew
  "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u3099\u309a" + // Arabic, kana
  "\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]", // nothing to be seen
);
const LETTERS = {
  "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i",
  "ς": "σ", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "‘": "'", "’": "'", "ʼ": "'", "ʻ": "'",
  "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
};
const DIGIT = /\p{Nd}/u;
const BETWEEN_DIGITS = "[ ().:/-]{0,3}";
const IS_NUMBER = /^[0-9][0-9().:/-]*$/;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const AROUND = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;

const known = new Map();

function shapeOf(sign) {
  if (!known.has(sign)) {
    const parts = [...sign.toLowerCase().normalize("NFKD")];
    known.set(sign, parts.filter((part) => !ACCENTS.test(part)).map(letterOf).join(""));
  }
  return known.get(sign);
}

function letterOf(sign) {
  if (/\s/.test(sign)) return " ";
  if (sign < "\x80" || !DIGIT.test(sign)) return LETTERS[sign] || sign;
  const code = sign.codePointAt(0);
  let value = 0; // digits stand in their order, from zero on
  while (DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/* A text as it is compared, and where each of its signs begins and ends in the text as written. */
export function fold(text) {
  const folded = { text: "", begins: [], ends: [] };
  let place = 0;
  for (const sign of text) {
    const shape = shapeOf(sign);
    folded.text += shape;
    for (let index = 0; index < shape.length; index += 1) {
      folded.begins.push(place);
      folded.ends.push(place + sign.length);
    }
    place += sign.length;
    if (!shape && folded.ends.length) folded.ends[folded.ends.length - 1] = place;
  }
  return folded;
}

/* The words of a text. */
export const wordsOf = (folded) => folded.match(WORD) || [];

/* What a reader typed as terms, each with the words that it is made of; numbers in groups are one. */
export function termsOf(typed) {
  const terms = [];
  for (const piece of fold(typed).text.replace("(0)", "").split(" ").filter(Boolean)) {
    const word = piece.replace(AROUND, "") || piece;
    const last = terms[terms.length - 1];
    const isNumber = IS_NUMBER.test(word);
    if (isNumber && last && last.isNumber) last.words.push(word);
    else terms.push({ isNumber, words: [word] });
  }
  return terms;
}

/* How a term may be written; numbers are [as shown, digits as called from abroad]. */
export function patternOf(term, numbers) {
  if (!term.isNumber) return new RegExp(escaped(term.words.join(" ")), "g");
  const digits = digitsOf(term.words.join(""));
  const called = digits.replace(/^0+/, "");
  const ways = [(called || digits).split("").join(BETWEEN_DIGITS)];
  if (called !== digits) ways.unshift(`0+${BETWEEN_DIGITS}${ways[0]}`);
  for (const [shown, abroad] of numbers) {
    const isAbroad = called && abroad.includes(called) && !digitsOf(shown).includes(called);
    if (isAbroad) ways.unshift(escaped(fold(shown).text));
  }
  return new RegExp(ways.join("|"), "g");
}

/* Where a writing differs from ours: the words of the site that share most of their letters. */
export function alike(word, words, least) {
  const parts = partsOf(word);
  if (parts.size < 2) return [];
  return words.filter((other) => {
    const others = partsOf(other);
    const shared = [...parts].filter((part) => others.has(part)).length;
    return (2 * shared) / (parts.size + others.size) >= least;
  });
}

const partsOf = (word) =>
  new Set([...word].slice(2).map((sign, index) => [...word].slice(index, index + 2).join("") + sign));

const digitsOf = (text) => text.replace(/[^0-9]/g, "");
const escaped = (text) => text.replace(/[$()*+./?[\\\]^{|}-]/g, "\\$&");
