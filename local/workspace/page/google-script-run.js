/** Stands in a sidebar before everything else and gives it `google.script`, as Apps Script does. */
(() => {
  const fail = (what) => {
    throw new TypeError(`Failed due to illegal value in property: ${what}`);
  };
  /** Only what google.script.run passes: numbers, booleans, strings, null, plain objects, arrays. */
  const assertPlain = (value, path) => {
    if (value === null || ['string', 'boolean'].includes(typeof value)) return;
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) fail(path);
      return;
    }
    if (typeof value !== 'object') fail(path);
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) assertPlain(value[i], `${path}[${i}]`);
      return;
    }
    if (Object.getPrototypeOf(value) !== Object.prototype) fail(path);
    for (const [key, inner] of Object.entries(value))
      if (inner !== undefined) assertPlain(inner, path === '' ? key : `${path}.${key}`);
  };
  const execute = async (name, args) => {
    const response = await fetch(`/api/execute${location.search}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ function: name, args, from: 'sidebar' }),
    });
    if (!response.ok) throw new Error(`NetworkError: HTTP ${response.status}`);
    return response.json();
  };
  const call = (how, name, args) => {
    args.forEach((value, index) => {
      assertPlain(value, String(index));
    });
    const failed = (message) => {
      if (how.failure) how.failure(new Error(message), how.user);
      else console.error(`Uncaught ${message}`);
    };
    execute(name, args).then(
      (outcome) => {
        if (outcome.kind !== 'returned') failed(outcome.message);
        else if (how.success) how.success(outcome.value, how.user);
      },
      () => failed('NetworkError: Connection failure due to HTTP 0'),
    );
  };
  const chain = (how) =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return (success) => chain({ ...how, success });
          if (name === 'withFailureHandler') return (failure) => chain({ ...how, failure });
          if (name === 'withUserObject') return (user) => chain({ ...how, user });
          if (typeof name !== 'string' || name === 'then' || name.endsWith('_')) return undefined;
          return (...args) => call(how, name, args);
        },
      },
    );
  const tell = (message) => parent.postMessage(message, location.origin);
  window.google = {
    script: {
      run: chain({}),
      host: {
        close: () => tell({ kind: 'close' }),
        editor: { focus: () => tell({ kind: 'focus' }) },
        setHeight: () => {},
        setWidth: () => {},
        origin: location.origin,
      },
    },
  };

  const { speed, now } = document.currentScript.dataset;
  // After a jump ahead the script's time is not the browser's either.
  if (speed !== '1' || Math.abs(Number(now) - Date.now()) > 5000) {
    const wait = window.setTimeout.bind(window);
    const repeat = window.setInterval.bind(window);
    const started = performance.now();
    window.setTimeout = (what, ms = 0, ...args) => wait(what, ms / speed, ...args);
    window.setInterval = (what, ms = 0, ...args) => repeat(what, ms / speed, ...args);
    Date.now = () => Math.round(Number(now) + (performance.now() - started) * speed);
  }

  addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!link) return;
      const url = link.href;
      if (!/^https:\/\/(mail|chat)\.google\.com\//.test(url)) return;
      event.preventDefault();
      tell({ kind: 'link', url });
    },
    true,
  );
})();
