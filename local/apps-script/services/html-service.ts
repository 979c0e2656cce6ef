/** `HtmlService`: pages from the files that were pushed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Runtime } from '../runtime';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type HtmlService = GoogleAppsScript.HTML.HtmlService;

class FakeHtmlOutput
  implements
    Pick<
      HtmlOutput,
      | 'getContent'
      | 'setContent'
      | 'append'
      | 'getTitle'
      | 'setTitle'
      | 'getWidth'
      | 'setWidth'
      | 'getHeight'
      | 'setHeight'
      | 'addMetaTag'
    >
{
  #html: string;
  #title = '';
  #width = 300;
  #height = 0;

  constructor(html: string) {
    this.#html = html;
  }

  get #self(): HtmlOutput {
    return this as unknown as HtmlOutput;
  }

  getContent = () => this.#html;
  getTitle = () => this.#title;
  getWidth = () => this.#width;
  getHeight = () => this.#height;
  addMetaTag = () => this.#self;

  setContent(html: string): HtmlOutput {
    this.#html = html;
    return this.#self;
  }
  append(html: string): HtmlOutput {
    this.#html += html;
    return this.#self;
  }
  setTitle(title: string): HtmlOutput {
    this.#title = title;
    return this.#self;
  }
  setWidth(width: number): HtmlOutput {
    this.#width = width;
    return this.#self;
  }
  setHeight(height: number): HtmlOutput {
    this.#height = height;
    return this.#self;
  }
}

/** Files that were read lately: what is built anew meanwhile is read anew. */
const files = new Map<string, { readAt: number; text: string | undefined }>();
const LATELY_MS = 500;

function textOf(file: string): string | undefined {
  const readAt = Date.now();
  const before = files.get(file);
  if (before && readAt - before.readAt < LATELY_MS) return before.text;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  files.set(file, { readAt, text });
  return text;
}

export class FakeHtmlService
  implements Pick<HtmlService, 'createHtmlOutput' | 'createHtmlOutputFromFile'>
{
  readonly #runtime: Runtime;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  createHtmlOutput(html: unknown = ''): HtmlOutput {
    if (typeof html !== 'string') this.#runtime.mismatch('HtmlService.createHtmlOutput', [html]);
    return new FakeHtmlOutput(html as string) as unknown as HtmlOutput;
  }

  createHtmlOutputFromFile(name: string): HtmlOutput {
    const file = join(this.#runtime.context.dist, `${name.replace(/\.html$/, '')}.html`);
    const html = textOf(file);
    if (html === undefined) this.#runtime.fail(`No HTML file named ${name} was found.`);
    return this.createHtmlOutput(html);
  }
}
