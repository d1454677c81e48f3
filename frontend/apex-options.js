/** What ApexCharts is told for a spec; colours are read off the page, as they are at this moment. */
export function options(spec, host, pressed) {
  const color = palette(host);
  const common = { ...frame(spec, pressed), ...look(color), tooltip: tooltip(spec, color) };
  return merge(common, KINDS[spec.kind](spec, color, host.clientWidth));
}

// Pixels for the name of a day or an hour below a column.
const LABEL = 62;

const KINDS = {
  stacked: (spec, color, width) => ({
    ...inColumns(spec, color, width),
    chart: { type: 'bar', stacked: true },
    plotOptions: { bar: { columnWidth: columnWidth(spec), borderRadius: 2, borderRadiusApplication: 'end' } },
    fill: { opacity: 1 },
    stroke: { show: true, width: room(spec, width) < 10 ? 0 : 1, colors: [color('paper')] },
  }),
  lines: (spec, color, width) => ({
    ...inColumns(spec, color, width),
    chart: { type: 'line' },
    stroke: { width: 2, curve: 'straight', lineCap: 'round' },
    markers: {
      size: spec.categories.length > 40 ? 0 : 3,
      strokeWidth: 0,
      hover: { size: 5 },
      discrete: spec.series.flatMap((each, series) => lonely(each, series, color)),
    },
  }),
  bars: (spec, color) => ({
    series: named(spec),
    colors: tones(spec, color),
    chart: { type: 'bar', height: 30 + 34 * spec.categories.length },
    plotOptions: {
      bar: {
        horizontal: true,
        distributed: true,
        barHeight: '34%',
        borderRadius: 4,
        dataLabels: { position: 'top' },
      },
    },
    fill: { opacity: 1 },
    legend: { show: false },
    dataLabels: {
      enabled: true,
      textAnchor: 'start',
      offsetX: 6,
      style: { fontSize: '13px', fontWeight: 400, colors: [color('ink')] },
      background: { enabled: false },
      dropShadow: { enabled: false },
      formatter: (value, at) => textOf(spec, value, at),
    },
    grid: { show: false, padding: { top: -18, bottom: -12, left: 4, right: 10 } },
    xaxis: { categories: spec.categories, max: 1.3 * Math.max(...values(spec), 0.001), ...bare },
    yaxis: { labels: { maxWidth: 110, style: { colors: color('ink-2'), fontSize: '13px' } } },
  }),
  share: (spec, color) => ({
    series: spec.series[0].values,
    labels: spec.categories,
    colors: tones(spec, color),
    chart: { type: 'donut' },
    stroke: { width: 2, colors: [color('paper')] },
    grid: { padding: { top: 0 } },
    legend: { position: 'right', formatter: (name, { seriesIndex }) => `${name}  ${spec.series[0].texts[seriesIndex]}` },
    plotOptions: { pie: { expandOnClick: false, donut: { size: '68%', labels: middle(spec, color) } } },
    responsive: [{ breakpoint: 480, options: { legend: { position: 'bottom' } } }],
  }),
};

const bare = { labels: { show: false }, axisBorder: { show: false }, axisTicks: { show: false } };

function frame(spec, pressed) {
  return {
    chart: {
      height: spec.height,
      fontFamily: 'inherit',
      background: 'transparent',
      toolbar: { show: false },
      zoom: { enabled: false },
      selection: { enabled: false },
      animations: { enabled: false },
      redrawOnParentResize: false,
      redrawOnWindowResize: false,
      events: presses(spec, pressed),
    },
    dataLabels: { enabled: false },
    states: { active: { filter: { type: 'none' } }, hover: { filter: { type: 'none' } } },
  };
}

// Lines have small marks, so that anywhere in a column will do; there the series is -1.
function presses(spec, pressed) {
  if (spec.kind === 'lines') {
    return { click: (_event, _chart, at) => at?.dataPointIndex >= 0 && pressed(-1, at.dataPointIndex) };
  }
  return {
    dataPointSelection: (_event, _chart, at) =>
      spec.kind === 'share' ? pressed(0, at.dataPointIndex) : pressed(at.seriesIndex, at.dataPointIndex),
  };
}

function look(color) {
  return {
    theme: { mode: color.dark ? 'dark' : 'light' },
    legend: {
      position: 'bottom',
      horizontalAlign: 'left',
      fontSize: '12px',
      labels: { colors: color('ink-2') },
      markers: { size: 5, shape: 'square', strokeWidth: 0, offsetX: -4 },
      itemMargin: { horizontal: 9 },
    },
    grid: { borderColor: color('line'), padding: { left: 6, right: 4, top: -14, bottom: 0 } },
  };
}

function inColumns(spec, color, width) {
  const quiet = { colors: color('ink-3'), fontSize: '12px' };
  return {
    series: named(spec),
    colors: spec.series.map((each) => color(each.color)),
    xaxis: {
      categories: spec.categories,
      labels: { style: quiet, rotate: 0, hideOverlappingLabels: true },
      tickAmount: room(spec, width) < LABEL ? Math.floor(width / LABEL) : 'dataPoints',
      axisBorder: { color: color('line') },
      axisTicks: { show: false },
      tooltip: { enabled: false },
      crosshairs: { stroke: { color: color('line') } },
    },
    yaxis: { min: 0, forceNiceScale: true, labels: { style: quiet, formatter: (value) => axisText(value, spec) } },
  };
}

function tooltip(spec, color) {
  return {
    theme: color.dark ? 'dark' : 'light',
    shared: spec.kind === 'stacked' || spec.kind === 'lines',
    intersect: false,
    x: { formatter: (value, at) => spec.hints[at?.dataPointIndex] ?? value },
    y: { formatter: (value, at) => textOf(spec, value, at) },
  };
}

function textOf(spec, value, at) {
  const series = spec.kind === 'share' ? 0 : (at?.seriesIndex ?? 0);
  const point = spec.kind === 'share' ? at?.seriesIndex : at?.dataPointIndex;
  return spec.series[series]?.texts[point] ?? axisText(value, spec);
}

function axisText(value, spec) {
  if (value === null || value === undefined) {
    return '';
  }
  const number = new Intl.NumberFormat(spec.locale, { notation: 'compact', maximumFractionDigits: value < 10 ? 1 : 0 });
  return number.format(value) + spec.unit;
}

function middle(spec, color) {
  return {
    show: true,
    value: { color: color('ink'), fontSize: '20px', fontWeight: 650, offsetY: -8, formatter: (value) => axisText(Number(value), spec) },
    name: { color: color('ink-2'), fontSize: '12px', offsetY: 24 },
    total: { show: true, label: spec.total, color: color('ink-2'), fontSize: '12px', formatter: () => spec.totalText },
  };
}

// A point between gaps has no line, and the library gives it no mark either.
const lonely = (each, series, color) =>
  each.values.flatMap((value, at) =>
    value !== null && (each.values[at - 1] ?? null) === null && (each.values[at + 1] ?? null) === null
      ? [{ seriesIndex: series, dataPointIndex: at, size: 3, fillColor: color(each.color), strokeColor: color(each.color) }]
      : [],
  );
const named = (spec) => spec.series.map((each) => ({ name: each.name, data: each.values }));
const values = (spec) => spec.series.flatMap((each) => each.values);
const tones = (spec, color) => spec.colors.map((name) => color(name));
const columnWidth = (spec) => (spec.categories.length < 4 ? '18%' : '58%');
const room = (spec, width) => width / spec.categories.length;

const NAMES = ['ink', 'ink-2', 'ink-3', 'line', 'paper', 'off-soft', 'c1', 'c2', 'c3', 'c4', 'ok', 'warn', 'bad', 'off'];
let known = {};

// All charts of a page share what was read: each reading makes the browser work out the page's styles anew.
function palette(host) {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const look = [dark, ...['style', 'class', 'theme'].map((name) => root.getAttribute(name))].join();
  if (known.look !== look) {
    const colors = read(host);
    known = { look: colors.get('paper') === colors.get('ink') ? undefined : look, colors };
  }
  const color = (name) => known.colors.get(name);
  color.dark = lightness(color('paper')) < 128;
  return color;
}

// Custom properties hold `light-dark(..)`; only a colour that is in use is resolved.
function read(host) {
  const probes = NAMES.map((name) => {
    const probe = document.createElement('span');
    probe.style.color = `var(--gp-${name})`;
    return probe;
  });
  host.append(...probes);
  const colors = new Map(probes.map((probe, n) => [NAMES[n], hex(getComputedStyle(probe).color)]));
  probes.forEach((probe) => probe.remove());
  return colors;
}

const parts = (color) => color.match(/[\d.]+/g).slice(0, 3).map(Number);
const hex = (color) => '#' + parts(color).map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');
const lightness = (color) => parseInt(color.slice(1, 3), 16);

function merge(base, extra) {
  const result = { ...base };
  for (const [key, value] of Object.entries(extra)) {
    const nested = value && typeof value === 'object' && !Array.isArray(value) && base[key];
    result[key] = nested ? merge(base[key], value) : value;
  }
  return result;
}
