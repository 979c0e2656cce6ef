/** The spaces that a person is in already, the newest first, each with a tick; those that have a row say so. */
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { MySpace, View } from '../../protocol';
import { bringIn, brought, choose, chosen, myList, readMySpaces } from '../bring-in';
import { another } from '../namesakes';
import { useSignal } from '../signal';
import { Words, word } from '../words';
import { Head } from './bar';
import { Button, Few, Refusal, SearchField, SpaceName } from './parts';
import { WhichSpace } from './which-space';

/** So many are shown before the rest is folded. */
const FEW = 50;

/** From so many on they can be searched. */
const MANY = 10;

export function BringInView({ sheet }: { sheet: View }): JSX.Element {
  const search = useSignal('');
  useLayoutEffect(() => {
    brought.value = null;
    void readMySpaces();
  }, []);
  const list = myList.value;
  const wanted = search.value.trim().toLowerCase();
  const spaces = (list?.spaces ?? []).filter(({ name }) => name.toLowerCase().includes(wanted));
  const n = chosen.value.size;
  return (
    <>
      <Head code="bringIn.title" sheet={sheet} />
      <Brought />
      <Refusal />
      <p>{word('bringIn.how')}</p>
      {(list?.spaces.length ?? 0) > MANY && <SearchField label="bringIn.search" text={search} />}
      {list?.isWhole && list.spaces.length === 0 && <p>{word('bringIn.none')}</p>}
      <section class="group">
        <Few items={spaces} few={FEW}>
          {(space) => <SpaceLine key={space.space} space={space} />}
        </Few>
      </section>
      {(list === null || !list.isWhole) && (
        <p class="soft" role="status">
          {word('bringIn.reading')}
        </p>
      )}
      <div class="actions">
        <Button
          kind="main"
          begins="bringIn"
          doing={word('compare.settling')}
          disabled={n === 0}
          onPress={bringIn}
        >
          <Words code="bringIn.bring" values={{ n }} />
        </Button>
      </div>
    </>
  );
}

function Brought(): JSX.Element | null {
  const done = brought.value;
  if (done === null) return null;
  return (
    <p class="notice" role="status">
      <Words code="bringIn.brought" values={{ n: done.n }} />
      {'. '}
      {done.left > 0 && <Words code="bringIn.notBrought" values={{ n: done.left }} />}
    </p>
  );
}

function SpaceLine({ space }: { space: MySpace }): JSX.Element {
  const { space: id, name, link, people, inSheet, ready } = space;
  const isAsked = ready !== undefined && !another.value.has(ready.row);
  return (
    <li>
      <label class="tick">
        <input
          type="checkbox"
          checked={chosen.value.has(id)}
          disabled={inSheet || isAsked}
          onChange={(event) => choose(id, event.currentTarget.checked)}
        />
        <span class="value">
          <SpaceName name={name} link={link} />{' '}
          <span class="soft">
            {inSheet ? (
              word('bringIn.inSheet')
            ) : (
              <Words code="bringIn.people" values={{ n: people }} />
            )}
          </span>
        </span>
      </label>
      {isAsked && <WhichSpace space={space} ready={ready} />}
    </li>
  );
}
