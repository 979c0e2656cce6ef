/** A table of the drawer: what happened, a line each. */
import type { ComponentChildren } from 'preact';

export function Table(props: {
  caption: string;
  /** The caption is for those who don't see the table; for the others its tab says it. */
  captionHidden?: boolean;
  heads: string[];
  /** The rows. */
  children: ComponentChildren;
}) {
  return (
    <table class="calls-table">
      <caption class={props.captionHidden ? 'hidden-text' : ''}>{props.caption}</caption>
      <thead>
        <tr>
          {props.heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  );
}
