// Where things stand in a page, measured in the browser.
import type { Locator } from "@playwright/test";

// Gives what is seen and runs over an edge of the page. What stands in a part that scrolls by itself may lie
// beyond it.
export const beyondEdges = (scope: Locator): Promise<string[]> =>
  scope.evaluate((scope) => {
    const ROUNDING = 0.5;
    const width = document.documentElement.clientWidth;
    const all = [...scope.querySelectorAll("*:not(.skip)")].filter(
      (it) =>
        it.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
        getComputedStyle(it).clipPath === "none",
    );
    const scrolling = all.filter(
      (it) => getComputedStyle(it).overflowX !== "visible" && it.scrollWidth > it.clientWidth,
    );
    const beyond = all.filter((element) => {
      if (scrolling.some((it) => it !== element && it.contains(element))) return false;
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 0 && (left < -ROUNDING || right > width + ROUNDING);
    });
    return beyond.map((it) => it.cloneNode(false)).map((it) => (it as Element).outerHTML);
  });

// Gives which controls and lines of text that are seen lie over one another. A line is as high as its letters.
export const overlapping = (scope: Locator): Promise<string[]> =>
  scope.evaluate((scope) => {
    const ROUNDING = 0.5;
    const CONTROLS = "button, select, textarea, input, img, svg, video, audio";
    type Box = { node: Node; left: number; right: number; top: number; bottom: number };
    const boxes: Box[] = [];
    for (const element of scope.querySelectorAll("*:not(.skip, svg *)")) {
      const style = getComputedStyle(element);
      const isSeen = element.checkVisibility({
        visibilityProperty: true,
        opacityProperty: true,
        contentVisibilityAuto: true,
      });
      if (!isSeen || style.clipPath !== "none") continue;
      if (element.matches(CONTROLS)) {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        boxes.push({ node: element, left, right, top, bottom });
      }
      const half = parseFloat(style.fontSize) / 2;
      for (const node of element.childNodes) {
        if (!(node instanceof Text) || !node.data.trim() || half === 0) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, right, top, bottom } of range.getClientRects()) {
          const middle = (top + bottom) / 2;
          boxes.push({ node, left, right, top: middle - half, bottom: middle + half });
        }
      }
    }
    boxes.sort((one, other) => one.top - other.top);
    return boxes.flatMap((one, place) => {
      const next = boxes.slice(place + 1);
      const end = next.findIndex((other) => other.top >= one.bottom - ROUNDING);
      return next.slice(0, end < 0 ? next.length : end).flatMap((other) => {
        if (one.node.contains(other.node) || other.node.contains(one.node)) return [];
        const common = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const called = ({ nodeName, textContent }: Node) => `${nodeName} ${textContent}`;
        return common > ROUNDING ? `${called(one.node)} | ${called(other.node)}` : [];
      });
    });
  });

// Gives the elements, and the words of texts without Latin letters, that stand in one line of text, which is
// read from right to left, and not to the left of what they follow.
export const disordered = (scope: Locator) =>
  scope.evaluate((scope) => {
    const ROUNDING = 0.5;
    const isSeen = (it: Element) => it.checkVisibility({ visibilityProperty: true });
    const isInline = (it: Element) => /^inline/.test(getComputedStyle(it).display);
    const isBehind = (one?: DOMRect, other?: DOMRect) => {
      if (!one || !other || other.top >= one.bottom || one.top >= other.bottom) return false;
      return other.right > one.left + ROUNDING;
    };
    const elements: string[] = [];
    const words: string[] = [];
    for (const element of scope.querySelectorAll("*:not(svg *)")) {
      if (!isSeen(element) || getComputedStyle(element).direction !== "rtl") continue;
      for (const text of element.childNodes) {
        if (!(text instanceof Text) || /\p{Script=Latin}/u.test(text.data)) continue;
        const places = [...text.data.matchAll(/[^\s\u2066-\u2069]+/g)].map(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          return range.getClientRects();
        });
        const isMixed = places.some((it, place) =>
          isBehind([...(places[place - 1] ?? [])].at(-1), it[0]),
        );
        if (isMixed) words.push(text.data);
      }
      const inline = [...element.children].filter(
        (it) => !it.matches("svg *") && isSeen(it) && isInline(it),
      );
      inline.forEach((later, place) => {
        const earlier = inline[place - 1];
        if (earlier && isBehind([...earlier.getClientRects()].at(-1), later.getClientRects()[0]))
          elements.push(`${earlier.textContent} | ${later.textContent}`);
      });
    }
    return { elements, words };
  });
