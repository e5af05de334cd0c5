"""How far texts stand out from what is behind them, in pictures and on whole pages."""

from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Page

LEAST = 4.5
"""What WCAG asks for text that is not large."""

# Every text that is seen, with its colour and its ground as they come out, half transparent
# layers and all: of elements, of what styles write, of fields that wait, and of drawings.
_SEEN = """() => {
  const parse = (colour) => {
    const [red, green, blue, alpha = 1] = (colour.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
    return [red, green, blue, alpha];
  };
  const over = (colour, ground, share = 1) =>
    ground.map((part, at) => part + (colour[at] - part) * (colour[3] ?? 1) * share);
  const above = (one) => (one ? [...above(one.parentElement), one] : []);
  const canvas = () => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'Canvas';
    const found = parse(getComputedStyle(probe).color).slice(0, 3);
    probe.remove();
    return found;
  };
  const painted = ([style, ...inner], colour, behind) => {
    if (!style) return [over(colour, behind), behind];
    return painted(inner, colour, over(parse(style.backgroundColor), behind)).map((part) =>
      over(part, behind, Number(style.opacity)));
  };
  const root = canvas();
  const found = [];
  const told = (one, words, pseudo) => {
    const styles = above(one).map((each) => getComputedStyle(each));
    if (pseudo) styles.push(getComputedStyle(one, pseudo));
    if (styles.some((style) => style.opacity === '0')) return;
    const { color, fill } = styles[styles.length - 1];
    const colour = parse(one instanceof SVGElement ? fill : color);
    found.push([words.trim(), ...painted(styles, colour, root)]);
  };
  for (const one of document.querySelectorAll('body, body *')) {
    const { width, height } = one.getBoundingClientRect();
    const isSeen = one.checkVisibility({ checkVisibilityCSS: true }) && width > 1 && height > 1;
    if (!isSeen || one.matches('script, style, template, :disabled')) continue;
    const words = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.data).join('');
    if (words.trim()) told(one, words);
    if (one.placeholder && one.value) told(one, one.value);
    else if (one.placeholder) told(one, one.placeholder, '::placeholder');
    for (const pseudo of ['::before', '::after']) {
      const { content, display } = getComputedStyle(one, pseudo);
      if (display !== 'none' && /[^\\s"]/.test(content) && !/^(none|normal|url.*)$/.test(content)) {
        told(one, pseudo + ' ' + content, pseudo);
      }
    }
  }
  return found;
}"""


def contrast(one: Sequence[float], other: Sequence[float]) -> float:
    """How far two colours of red, green and blue are apart, as WCAG reckons."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: Sequence[float]) -> float:
    """How light a colour is, as WCAG reckons."""
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in color[:3])
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def texts_seen(page: Page) -> list[tuple[str, float]]:
    """Each text that is seen now, with its contrast."""
    seen: Any = page.evaluate(_SEEN)
    return [(words, contrast(color, ground)) for words, color, ground in seen]


def faint_texts(page: Page) -> list[tuple[str, float]]:
    """Those of them that do not stand out enough."""
    return [(words, found) for words, found in texts_seen(page) if found < LEAST]
