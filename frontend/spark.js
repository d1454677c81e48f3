const PAD = 3;

/** A line without axes, in a card; drawn by hand, since a chart of the library costs the page many times as much. */
export function spark(spec, width) {
  const { values, color } = spec.series[0];
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const x = (at) => PAD + ((width - 2 * PAD) * at) / Math.max(1, values.length - 1);
  const y = (value) => (span === 0 ? spec.height / 2 : PAD + (spec.height - 2 * PAD) * (1 - (value - low) / span));
  const paint = `var(--gp-${color})`;
  const svg = element('svg', { width, height: spec.height, style: 'display: block' });
  for (const run of runs(values)) {
    svg.append(
      run.length === 1
        ? element('circle', { cx: x(run[0]), cy: y(values[run[0]]), r: 2.5, style: `fill: ${paint}` })
        : element('polyline', { points: run.map((at) => `${x(at)},${y(values[at])}`).join(' '), style: line(paint) }),
    );
  }
  svg.append(...spec.hints.map((hint, at) => column(hint, x(at), width / values.length, spec.height)));
  return svg;
}

const line = (paint) => `fill: none; stroke: ${paint}; stroke-width: 2; stroke-linejoin: round`;

// What stands without a gap between it.
function runs(values) {
  const found = [];
  values.forEach((value, at) => {
    if (value === null) {
      return;
    }
    if ((values[at - 1] ?? null) === null) {
      found.push([]);
    }
    found.at(-1).push(at);
  });
  return found;
}

function column(hint, middle, width, height) {
  const column = element('rect', { x: middle - width / 2, y: 0, width, height, style: 'fill: transparent' });
  const title = element('title', {});
  title.textContent = hint;
  column.append(title);
  return column;
}

function element(name, attributes) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}
