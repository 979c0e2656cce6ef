/** `CacheService`: texts that may vanish, kept for at most six hours. */
import type { Runtime } from '../runtime';
import { MAX_CACHE_SECONDS } from '../stores';

type Cache = GoogleAppsScript.Cache.Cache;
type CacheService = GoogleAppsScript.Cache.CacheService;

/** Source: CacheService reference, `put`. */
const USUAL_SECONDS = 600;

class FakeCache implements Cache {
  readonly #runtime: Runtime;
  readonly #store: string;

  constructor(runtime: Runtime, store: string) {
    this.#runtime = runtime;
    this.#store = store;
  }

  #call<T>(method: string, work: () => T): T {
    return this.#runtime.call(`Cache.${method}`, 'small', work);
  }

  #get = (method: string, keys: string[]) =>
    this.#call(method, () => this.#runtime.operate('cache.get', { store: this.#store, keys }));

  get = (key: string) => this.#get('get', [key])[key] ?? null;
  getAll = (keys: string[]) => this.#get('getAll', [...keys]);

  #put(method: string, values: Record<string, string>, seconds = USUAL_SECONDS): void {
    if (Object.values(values).some((value) => typeof value !== 'string'))
      this.#runtime.mismatch(`CacheService.Cache.${method}`, Object.entries(values)[0] ?? []);
    this.#call(method, () =>
      this.#runtime.operate('cache.put', {
        store: this.#store,
        values,
        seconds: Math.min(seconds, MAX_CACHE_SECONDS),
      }),
    );
  }

  put = (key: string, value: string, seconds?: number) =>
    this.#put('put', { [key]: value }, seconds);
  putAll = (values: Record<string, string>, seconds?: number) =>
    this.#put('putAll', { ...values }, seconds);

  #remove(method: string, keys: string[]): void {
    this.#call(method, () => this.#runtime.operate('cache.remove', { store: this.#store, keys }));
  }

  remove = (key: string) => this.#remove('remove', [key]);
  removeAll = (keys: string[]) => this.#remove('removeAll', [...keys]);
}

export class FakeCacheService implements CacheService {
  readonly #runtime: Runtime;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  #of(method: string, store: string): Cache {
    this.#runtime.permit(`CacheService.${method}`);
    return new FakeCache(this.#runtime, store);
  }

  getDocumentCache = () => this.#of('getDocumentCache', 'document');
  getScriptCache = () => this.#of('getScriptCache', 'script');
  getUserCache = () => this.#of('getUserCache', `user:${this.#runtime.context.person}`);
}
