/** Everything a person reads, in English; the other catalogues have the same codes. */
import type { Catalogue } from './catalogue';

export const en = {
  // Findings: what is wrong with a row before anything is sent. `finding.<code>`

  // Outcomes: what the Details cell says. `outcome.<code>`

  // Problems: what Chat or Google refused, with what to do. `problem.<code>`

  // The sidebar. `sidebar.<view>.<what>`

  // Menu and sample sheet. `menu.<what>`, `sample.<what>`
} satisfies Catalogue;
