import { options } from './apex-options.js';
import { spark } from './spark.js';

// Half a megabyte that only pages with charts load.
const library = () => import('apexcharts').then((module) => module.default);
const idle = () => new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done));

/**
 * One chart of ApexCharts. Its property `spec` says what to draw (see Chart.java); a new one redraws the same chart.
 * It follows the page's light or dark and its own width, and tells by `mark-click` which mark was pressed.
 */
class ApexChart extends HTMLElement {
  #spec;
  #chart;
  #width = 0;
  #drawing = Promise.resolve();
  #sizes = new ResizeObserver(() => this.#resized());
  #looks = new MutationObserver(() => this.#draw());
  #dark = matchMedia('(prefers-color-scheme: dark)');
  #turned = () => this.#draw();

  get spec() {
    return this.#spec;
  }

  set spec(spec) {
    this.#spec = spec;
    this.#draw();
  }

  connectedCallback() {
    this.#sizes.observe(this);
    this.#looks.observe(document.documentElement, { attributeFilter: ['style', 'class', 'theme'] });
    this.#dark.addEventListener('change', this.#turned);
    library();
    this.#draw();
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
    this.#looks.disconnect();
    this.#dark.removeEventListener('change', this.#turned);
    this.#drawing = this.#drawing.then(() => this.isConnected || this.#clear());
  }

  #resized() {
    if (Math.abs(this.clientWidth - this.#width) >= 1) {
      this.#draw();
    }
  }

  // One after the other: the library mixes up a chart that is drawn twice at once.
  #draw() {
    this.#drawing = this.#drawing.then(() => this.#drawNow()).catch((error) => console.error('Chart', error));
  }

  async #drawNow() {
    if (!this.#hasRoom()) {
      return;
    }
    if (this.#spec.kind === 'spark') {
      this.#stage().append(spark(this.#spec, this.#width));
      this.toggleAttribute('drawn', true);
      return;
    }
    const ApexCharts = await library();
    if (this.#isBelow()) {
      await idle();
    }
    if (!this.#hasRoom()) {
      return;
    }
    const wanted = options(this.#spec, this, (series, category) => this.#pressed(series, category));
    if (this.#chart) {
      await this.#chart.updateOptions(wanted, false, false, false);
    } else {
      this.#chart = new ApexCharts(this.#stage(), wanted);
      await this.#chart.render();
    }
    this.toggleAttribute('drawn', true);
  }

  #hasRoom() {
    this.#width = this.clientWidth;
    return this.isConnected && this.#spec && this.#width > 0;
  }

  // What the reader sees goes first.
  #isBelow() {
    return this.getBoundingClientRect().top > innerHeight;
  }

  // For screen readers the picture is its label; the figures are in the table beside it.
  #stage() {
    const stage = document.createElement('div');
    stage.setAttribute('aria-hidden', 'true');
    this.replaceChildren(stage);
    return stage;
  }

  #clear() {
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#width = 0;
    this.removeAttribute('drawn');
  }

  #pressed(series, category) {
    this.dispatchEvent(new CustomEvent('mark-click', { detail: { series, category } }));
  }
}

customElements.define('apex-chart', ApexChart);
