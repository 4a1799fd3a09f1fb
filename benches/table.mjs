// Medians, and tables of them in Markdown.

// Gives a value of sorted order: the median, or another quantile. Nothing where a value is missing.
export function quantile(values, share) {
  if (values.length === 0 || values.includes(undefined)) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values) => quantile(values, 0.5);

export function number(value) {
  if (value === undefined) return "";
  if (Number.isNaN(value)) return "did not end";
  if (value >= 100) return value.toFixed(0);
  return String(Number(value.toPrecision(2)));
}

// Writes one row a measure and one column a page; where the product's is among them, the
// others hold its ratio to them in brackets.
export function table(measures, columns) {
  const own = columns.find(({ name }) => name === "chronicle");
  const rows = measures.map((measure) => {
    const cells = columns.map(({ values }) => {
      const value = values.get(measure);
      const ratio = own?.values.get(measure) / value;
      const isRatio = values !== own?.values && ratio > 0 && Number.isFinite(ratio);
      return number(value) + (isRatio ? ` (${ratio.toFixed(2)})` : "");
    });
    return [measure, ...cells];
  });
  const head = ["", ...columns.map(({ name }) => name)];
  const lines = [head, head.map((_, index) => (index ? "--:" : "---")), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
