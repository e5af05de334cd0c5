"""Where things stand on a page, asked in words that every browser understands."""

TARGETS = """[...document.querySelectorAll("a[href], button, summary, input, textarea")]
  .filter((one) => one.offsetParent && !one.matches(".md-skip, input[type=checkbox]"))
  .map((one) => {
    const { width, height } = one.getBoundingClientRect();
    const text = (one.textContent || one.name).trim().slice(0, 40);
    return { text, width, height, isInText: getComputedStyle(one).display === "inline" };
  })"""

COVERED = """(() => {
  const covered = [];
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode, parent = text.parentElement;
    if (!text.data.trim() || parent.closest("script, style, option, .guide-unseen")) continue;
    const cell = parent.closest("th");
    if (cell && getComputedStyle(cell).clipPath !== "none") continue;  // heard, and not seen
    parent.scrollIntoView({ block: "center" });
    for (let at = 0; at < Math.min(text.data.length, 400); at += 1) {
      if (!text.data[at].trim()) continue;
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const { left, right, top, bottom, width } = range.getBoundingClientRect();
      if (!width || top < 60 || bottom > innerHeight) continue;
      const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (above && !parent.contains(above) && !above.contains(parent)) {
        covered.push(text.data.trim().slice(0, 40) + " under " + above.outerHTML.slice(0, 60));
        break;
      }
    }
  }
  return covered;
})()"""
"""Texts of which any letter lies under something else."""

CROSSED = """(() => {
  const discs = [...document.querySelectorAll(".guide-number, .guide-shot b")];
  const range = document.createRange();
  return discs.map((disc) => {
    const own = disc.getBoundingClientRect();
    const walker = document.createTreeWalker(disc.parentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (disc.contains(walker.currentNode) || !walker.currentNode.data.trim()) continue;
      range.selectNodeContents(walker.currentNode);
      for (const line of range.getClientRects()) {
        const isBeside = line.left >= own.right - 1 || own.left + 1 >= line.right;
        const isApart = line.top >= own.bottom - 1 || own.top + 1 >= line.bottom;
        if (!isBeside && !isApart) return walker.currentNode.data;
      }
    }
  }).filter(Boolean);
})()"""
"""Texts that the number beside them runs into."""

OUTSIDE = """[...document.querySelectorAll("article *, header *")]
  .filter((one) => one.offsetParent && one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 60))"""
