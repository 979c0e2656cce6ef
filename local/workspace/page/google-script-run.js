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

  /** The script's time at one moment of the browser's, and how many times as fast it runs from then on. */
  let pace = {
    now: Number(document.currentScript.dataset.now),
    speed: Number(document.currentScript.dataset.speed),
    at: performance.now(),
  };
  const wait = window.setTimeout.bind(window);
  const stopWaiting = window.clearTimeout.bind(window);
  /** By number: what is waited for, when it is due, and after how many milliseconds it comes again, if it does. */
  const waiting = new Map();
  let numbers = 0;
  const timeNow = () => pace.now + (performance.now() - pace.at) * pace.speed;
  const arm = (number) => {
    const timer = waiting.get(number);
    stopWaiting(timer.handle);
    timer.handle = wait(
      () => {
        if (timer.every === undefined) waiting.delete(number);
        else {
          timer.due = Math.max(timeNow(), timer.due + timer.every);
          arm(number);
        }
        timer.what();
      },
      Math.max(0, timer.due - timeNow()) / pace.speed,
    );
  };
  const begin = (what, ms, every) => {
    numbers += 1;
    waiting.set(numbers, { what, every, due: timeNow() + (Number(ms) || 0) });
    arm(numbers);
    return numbers;
  };
  const end = (number) => {
    stopWaiting(waiting.get(number)?.handle);
    waiting.delete(number);
  };
  window.setTimeout = (what, ms, ...args) => begin(() => what(...args), ms);
  window.setInterval = (what, ms, ...args) =>
    begin(() => what(...args), ms, Math.max(1, Number(ms) || 0));
  window.clearTimeout = end;
  window.clearInterval = end;
  Date.now = () => Math.round(timeNow());
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || data?.kind !== 'pace' || data.speed === pace.speed) return;
    // Its time goes on from where it is: it never jumps, and the page's is the same but for a moment.
    pace = { now: Math.max(timeNow(), data.now), speed: data.speed, at: performance.now() };
    for (const number of waiting.keys()) arm(number);
  });

  /** What the page around the sidebar has to do, as the sheet around it would. */
  addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    tell({ kind: 'leave', step: event.shiftKey ? -1 : 1 });
  });
  addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    tell({ kind: 'drag', over: true });
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) tell({ kind: 'drag', over: false });
  });
  addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    tell({ kind: 'file', file });
  });

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
