/** Help: the pages of the documents, where they tell of the view from which it was opened. */
import { h, type JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { closeHelp, openHelp, version } from '../help';
import { fetchPart, stateOf } from '../on-demand';
import { locale, word } from '../words';
import { Coming } from './coming';
import { IconButton } from './icon-button';
import { focusTitle, Title } from './parts';
import { Select } from './select';

/** As the build reads it from its file. */
interface Page {
  pages: { name: string; title: string }[];
  nodes: Node[];
}

/** A text, or an element: what it is, its attributes, what is in it. */
type Node = string | [tag: string, attributes: { place?: string; href?: string }, ...Node[]];

export function HelpView({ place }: { place: string }): JSX.Element {
  const [name = ''] = place.split('#');
  const part = `help-${name}`;
  const begin = () => void fetchPart(part);
  useLayoutEffect(begin, [part]);
  useLayoutEffect(focusTitle, []);
  useEffect(() => {
    const byKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') closeHelp();
    };
    addEventListener('keydown', byKey);
    return () => removeEventListener('keydown', byKey);
  }, []);
  const state = stateOf(part);
  const page = state?.kind === 'here' ? (state.part as unknown as Page) : null;
  return (
    <>
      <div class="bar head">
        <IconButton icon="back" code="bar.back" onPress={closeHelp} />
        <Title>{word('help.title')}</Title>
      </div>
      {page === null ? (
        <Coming state={state} onAgain={begin} />
      ) : (
        <>
          <div class="field tall">
            <Select label={word('help.pages')} value={name} onKeep={openHelp}>
              {page.pages.map((one) => (
                <option key={one.name} value={one.name}>
                  {one.title}
                </option>
              ))}
            </Select>
          </div>
          {locale.value.split('-')[0] !== 'en' && <p class="soft">{word('help.english')}</p>}
          <Text key={name} page={page} place={place} />
        </>
      )}
      <p class="soft version">Rows to Spaces {version}</p>
    </>
  );
}

/** The page, at the heading that was asked for. */
function Text({ page, place }: { page: Page; place: string }): JSX.Element {
  const whole = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const heading = whole.current?.querySelector<HTMLElement>(`[data-place="${place}"]`);
    if (!heading) return scrollTo(0, 0);
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  }, [place]);
  return (
    <div class="help" lang="en" ref={whole}>
      {page.nodes.map(drawn)}
    </div>
  );
}

function drawn(node: Node): JSX.Element | string {
  if (typeof node === 'string') return node;
  const [tag, { place, href }, ...children] = node;
  return h(tag, attributesOf(tag, place, href), ...children.map(drawn)) as JSX.Element;
}

function attributesOf(tag: string, place = '', href = '') {
  if (href !== '') return { href, target: '_blank', rel: 'noopener noreferrer' };
  if (place === '') return {};
  return tag === 'button'
    ? { type: 'button', class: 'link', onClick: () => openHelp(place) }
    : { 'data-place': place, tabIndex: -1 };
}
