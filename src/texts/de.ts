/** Everything a person reads, in German. */
import type { Entry } from './catalogue';
import type { en } from './en';

export const de = {
  // Befunde: was mit einer Zeile nicht stimmt, bevor etwas gesendet wird. `finding.<code>`

  // Ergebnisse: was in der Zelle Details steht. `outcome.<code>`

  // Probleme: was Chat oder Google abgelehnt hat, und was zu tun ist. `problem.<code>`

  // Die Seitenleiste. `sidebar.<view>.<what>`

  // Menü und Beispielblatt. `menu.<what>`, `sample.<what>`
} satisfies Record<keyof typeof en, Entry>;
