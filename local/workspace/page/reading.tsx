/** The right half of a drawer's tab: what was chosen on the left, to be read. */
import type { ComponentChildren } from 'preact';

export function Reading(props: { label: string; class?: string; children: ComponentChildren }) {
  return (
    <section
      class={`reading ${props.class ?? ''}`}
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
      tabIndex={0}
    >
      {props.children}
    </section>
  );
}
