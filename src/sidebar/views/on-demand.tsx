/** A view whose part of the page comes when it is first opened: until then its heading, and that it is on its way. */
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { View } from '../../protocol';
import { fetchPart, stateOf } from '../on-demand';
import type * as compare from '../page-parts/compare';
import type * as schedule from '../page-parts/schedule';
import type * as settings from '../page-parts/settings';
import type * as spaces from '../page-parts/spaces';
import type { Code } from '../words';
import { Head } from './bar';
import { Coming } from './coming';

/** What each part shows. */
interface PageParts {
  compare: typeof compare;
  schedule: typeof schedule;
  settings: typeof settings;
  spaces: typeof spaces;
}

export function OnDemand<Name extends keyof PageParts>(props: {
  part: Name;
  /** The heading until the view is here. */
  code: Code;
  sheet?: View | null;
  /** What the view reads by a call of its own: asked for at once, beside the part. */
  reads?: () => unknown;
  children: (part: PageParts[Name]) => JSX.Element;
}): JSX.Element {
  const begin = () => {
    void fetchPart(props.part);
    props.reads?.();
  };
  useLayoutEffect(begin, []);
  const state = stateOf(props.part);
  if (state?.kind === 'here') return props.children(state.part as unknown as PageParts[Name]);
  return (
    <>
      <Head code={props.code} sheet={props.sheet ?? null} />
      <Coming state={state} onAgain={begin} />
    </>
  );
}
