/** All spaces of the sheet with their links, to be found by their names and copied. */
import type { JSX } from 'preact';
import type { View } from '../../protocol';
import { links, loadLinks } from '../actions';
import { linkLines } from '../links';
import { useSignal } from '../signal';
import { word } from '../words';
import { Head } from './bar';
import { CopyButton, SearchField } from './parts';
import { LinkList } from './review';

/** Up to here a list is seen at a glance. */
const FEW = 12;

export function LinksView({ sheet }: { sheet: View }): JSX.Element {
  const sought = useSignal('');
  const known = links.value ?? [];
  return (
    <>
      <Head code="links.title" sheet={sheet} />
      {known.length > FEW && <SearchField label="links.find" text={sought} />}
      <LinkList sought={sought.value} />
      {known.length > 0 && (
        <div class="actions">
          <CopyButton text={async () => linkLines(await loadLinks())}>
            {word('done.copyLinks')}
          </CopyButton>
        </div>
      )}
    </>
  );
}
