// Measures the page in each frame, and writes the results as JSON into the element `result`.

const LEAST_CONTRAST = 4.5;

function channels(color) {
  return (color.match(/[\d.]+/g) ?? []).map(Number);
}

function background(element) {
  for (let at = element; at; at = at.parentElement) {
    const color = channels(getComputedStyle(at).backgroundColor);
    if (color.length === 3 || color[3] > 0) return color.slice(0, 3);
  }
  return [NaN, NaN, NaN];
}

// The relative luminance of the Web Content Accessibility Guidelines.
function luminance(color) {
  const [r, g, b] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(element) {
  const pair = [channels(getComputedStyle(element).color).slice(0, 3), background(element)].map(luminance);
  const [dark, light] = pair.sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function hasText(element) {
  return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
}

function measure(frame) {
  const page = frame.contentDocument;
  const root = page.documentElement;
  const all = [...page.body.querySelectorAll("*")];
  const texts = all.filter((element) => hasText(element) && element.getClientRects().length > 0);
  const links = [...page.querySelectorAll("a")];
  const levels = [...page.querySelectorAll("h1, h2, h3, h4")].map((heading) => Number(heading.tagName[1]));
  return {
    width: root.clientWidth,
    overflow: root.scrollWidth - root.clientWidth,
    background: getComputedStyle(root).backgroundColor,
    title: page.title,
    texts: texts.length,
    faint: texts.filter((element) => !(contrast(element) >= LEAST_CONTRAST)).map((element) => element.outerHTML.slice(0, 200)),
    broken: links.map((link) => link.getAttribute("href")).filter((href) => !page.getElementById(href.slice(1))),
    unreachable: [...links, ...page.querySelectorAll("summary")].filter((element) => element.tabIndex < 0).length,
    skipped: levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1).length,
    active: page.querySelectorAll("script, img, iframe, object, embed, link, form, base, [onerror], [src], [srcset]").length,
    requests: frame.contentWindow.performance.getEntriesByType("resource").length,
  };
}

addEventListener("load", () => {
  const results = [...document.querySelectorAll("iframe")].map(measure);
  document.getElementById("result").textContent = JSON.stringify(results);
});
