/** `PropertiesService`: small texts kept for the document, the script or one person. */
import type { Runtime } from '../runtime';

type Properties = GoogleAppsScript.Properties.Properties;
type PropertiesService = GoogleAppsScript.Properties.PropertiesService;

class FakeProperties implements Properties {
  readonly #runtime: Runtime;
  readonly #store: string;

  constructor(runtime: Runtime, store: string) {
    this.#runtime = runtime;
    this.#store = store;
  }

  #call<T>(method: string, work: () => T): T {
    return this.#runtime.call(`Properties.${method}`, 'small', work);
  }

  #requireTexts(method: string, given: unknown[]): void {
    if (given.some((one) => typeof one !== 'string'))
      this.#runtime.mismatch(`PropertiesService.Properties.${method}`, given);
  }

  getProperty(key: string): string | null {
    this.#requireTexts('getProperty', [key]);
    return this.#call('getProperty', () =>
      this.#runtime.operate('properties.get', { store: this.#store, key }),
    );
  }

  getProperties(): Record<string, string> {
    return this.#call('getProperties', () =>
      this.#runtime.operate('properties.read', { store: this.#store }),
    );
  }

  getKeys(): string[] {
    return this.#call('getKeys', () =>
      Object.keys(this.#runtime.operate('properties.read', { store: this.#store })),
    );
  }

  setProperty(key: string, value: string): Properties {
    this.#requireTexts('setProperty', [key, value]);
    return this.#set('setProperty', { [key]: value }, false);
  }

  setProperties(values: Record<string, string>, deleteAllOthers = false): Properties {
    this.#requireTexts('setProperties', Object.values(values));
    return this.#set('setProperties', { ...values }, deleteAllOthers);
  }

  #set(method: string, values: Record<string, string>, replace: boolean): Properties {
    this.#call(method, () =>
      this.#runtime.operate('properties.set', { store: this.#store, values, replace }),
    );
    return this;
  }

  deleteProperty(key: string): Properties {
    this.#requireTexts('deleteProperty', [key]);
    this.#call('deleteProperty', () =>
      this.#runtime.operate('properties.delete', { store: this.#store, keys: [key] }),
    );
    return this;
  }

  deleteAllProperties(): Properties {
    this.#call('deleteAllProperties', () =>
      this.#runtime.operate('properties.delete', { store: this.#store }),
    );
    return this;
  }
}

export class FakePropertiesService implements PropertiesService {
  readonly #runtime: Runtime;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  #of(method: string, store: string): Properties {
    this.#runtime.permit(`PropertiesService.${method}`);
    return new FakeProperties(this.#runtime, store);
  }

  /** null where there is no document. */
  getDocumentProperties = () =>
    this.#runtime.context.noActiveSheet
      ? (null as unknown as Properties)
      : this.#of('getDocumentProperties', 'document');
  getScriptProperties = () => this.#of('getScriptProperties', 'script');
  getUserProperties = () => this.#of('getUserProperties', `user:${this.#runtime.context.person}`);
}
