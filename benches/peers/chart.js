// A frame as services for charts make them: the data as CSV, drawn in the browser with D3. A bar for each year, and
// the newest entries as links.
import { axisBottom, axisLeft } from "d3-axis";
import { csvParse } from "d3-dsv";
import { scaleBand, scaleLinear } from "d3-scale";
import { select } from "d3-selection";

const [WIDTH, HEIGHT, LEFT, BELOW] = [680, 240, 32, 24];
const NEWEST = 10;

const rows = csvParse(await (await fetch("data.csv")).text());
rows.sort((one, other) => (one.date < other.date ? 1 : -1));
const counts = new Map();
for (const { date } of rows.toReversed())
  counts.set(date.slice(0, 4), (counts.get(date.slice(0, 4)) ?? 0) + 1);

const x = scaleBand([...counts.keys()], [LEFT, WIDTH]).padding(0.2);
const y = scaleLinear([0, Math.max(...counts.values())], [HEIGHT - BELOW, 8]);
const chart = select("#chart").append("svg").attr("viewBox", [0, 0, WIDTH, HEIGHT].join(" "));
chart
  .append("g")
  .attr("transform", `translate(0,${HEIGHT - BELOW})`)
  .call(axisBottom(x));
chart.append("g").attr("transform", `translate(${LEFT},0)`).call(axisLeft(y).ticks(5));
chart
  .selectAll("rect")
  .data([...counts])
  .join("rect")
  .attr("x", ([year]) => x(year))
  .attr("y", ([, count]) => y(count))
  .attr("width", x.bandwidth())
  .attr("height", ([, count]) => HEIGHT - BELOW - y(count));

const entries = select("#entries").selectAll("li").data(rows.slice(0, NEWEST)).join("li");
entries.append("time").text(({ date }) => date);
entries
  .append("a")
  .attr("href", ({ sources }) => sources.split(";")[0])
  .text(({ title }) => title);
