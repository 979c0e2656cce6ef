/** One execution at a time works on a document, and one that was killed doesn't block it for long. */
import { holder, releaseLease, stillHeld, takeLease } from '../../src/run/lease';
import { EXECUTION_LIMIT_MS } from '../../src/run/ports';
import { smallWorld } from './small-world';

const world = () => smallWorld({ cells: [['Space name', 'Members']] });
const BEN = 'ben@example.com';

function taken(of: ReturnType<typeof world>) {
  const taking = takeLease(of.ports, of.context.me, of.clock.now());
  if (taking.kind !== 'taken') throw new Error(`The lease is ${taking.kind}.`);
  return taking.lease;
}

test('a lease is held by one execution, and the others hear whose it is', () => {
  const ann = world();
  const lease = taken(ann);
  expect(stillHeld(ann.ports.stores.document.all(), lease)).toBe(true);
  const ben = ann.as(BEN);
  expect(takeLease(ben.ports, ben.context.me, ben.clock.now())).toMatchObject({
    kind: 'busy',
    by: 'ann@example.com',
  });
  expect(takeLease(ann.ports, ann.context.me, ann.clock.now())).toMatchObject({
    kind: 'busy',
    by: 'ann@example.com',
  });
});

test('released, it is free at once', () => {
  const ann = world();
  expect(releaseLease(ann.ports, taken(ann), ann.context.me, true)).toBe(true);
  expect(holder(ann.ports.stores.document.all(), ann.clock.now())).toBeUndefined();
  taken(ann.as(BEN));
});

test('released while somebody holds the lock of the document for long, it is free all the same', () => {
  const ann = world();
  const lease = taken(ann);
  const isLocked = { ...ann.ports, locked: () => undefined };
  expect(releaseLease(isLocked, lease, ann.context.me, true)).toBe(true);
  expect(takeLease(isLocked, ann.context.me, ann.clock.now())).toMatchObject({ kind: 'busy' });
  taken(ann.as(BEN));
});

test('of an execution that was killed it runs out, but never while that could still live', () => {
  const ann = world();
  const startedAt = ann.clock.now();
  taken(ann);
  const ben = ann.as(BEN);
  const takes = () => takeLease(ben.ports, ben.context.me, ben.clock.now()).kind;
  ann.clock.goTo(startedAt + EXECUTION_LIMIT_MS);
  expect(takes()).toBe('busy');
  ann.clock.spend(60_000);
  expect(takes()).toBe('taken');
});

test('the one whose lease ran out does not hold it any more, and gives nothing back', () => {
  const ann = world();
  const old = taken(ann);
  ann.clock.spend(EXECUTION_LIMIT_MS + 60_000);
  const ben = ann.as(BEN);
  const lease = taken(ben);
  expect(stillHeld(ann.ports.stores.document.all(), old)).toBe(false);
  expect(releaseLease(ann.ports, old, ann.context.me, true)).toBe(true);
  expect(stillHeld(ben.ports.stores.document.all(), lease)).toBe(true);
});

describe('somebody who finds it taken', () => {
  test('and is the same person makes the holder look once more, one time', () => {
    const ann = world();
    const lease = taken(ann);
    takeLease(ann.ports, ann.context.me, ann.clock.now());
    expect(releaseLease(ann.ports, lease, ann.context.me, true)).toBe(false);
    expect(stillHeld(ann.ports.stores.document.all(), lease)).toBe(true);
    expect(releaseLease(ann.ports, lease, ann.context.me, true)).toBe(true);
  });

  test('and is another person does not', () => {
    const ann = world();
    const lease = taken(ann);
    const ben = ann.as(BEN);
    takeLease(ben.ports, ben.context.me, ben.clock.now());
    expect(releaseLease(ann.ports, lease, ann.context.me, true)).toBe(true);
  });

  test('is not heeded by a holder whose time is over', () => {
    const ann = world();
    const lease = taken(ann);
    takeLease(ann.ports, ann.context.me, ann.clock.now());
    expect(releaseLease(ann.ports, lease, ann.context.me, false)).toBe(true);
  });
});

test('without the lock nobody takes it', () => {
  const ann = world();
  const ports = { ...ann.ports, locked: () => undefined };
  expect(takeLease(ports, ann.context.me, ann.clock.now())).toMatchObject({ kind: 'busy', by: '' });
});

test.each(['x', '{}', 'null', '{"token":7,"until":9e15}', '{"token":"a"}'])(
  'a stored lease that reads %s is none',
  (text) => {
    const ann = world();
    ann.document.set('lease', text);
    expect(holder(ann.ports.stores.document.all(), ann.clock.now())).toBeUndefined();
    taken(ann);
  },
);
