/** Proves to the compiler that `main.ts` answers the sidebar's calls, and that what is checked is what is sent. */
import type { InferOutput } from 'valibot';
import type { REQUESTS } from '../../src/app/requests';
import type * as main from '../../src/main';
import type { Script } from '../../src/protocol';

type Name = keyof Script;

/** As Apps Script calls them: whatever the browser sent comes in. */
type Called = { [Of in Name]: (request: unknown) => ReturnType<Script[Of]> };

/** Doesn't compile unless each function of the protocol is one of `main.ts`, and answers what it says. */
export const mainAnswers: typeof main extends Called ? true : never = true;

/** With every field there: one that is optional on one side and unknown on the other would fit otherwise. */
type Whole<T> = T extends (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Whole<Exclude<T[Key], undefined>> }
    : T;

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** The calls whose schema lets through more, or less, than the request has. */
type Different = {
  [Of in Name]: Same<
    Whole<InferOutput<ReturnType<(typeof REQUESTS)[Of]>>>,
    Whole<Parameters<Script[Of]>[0]>
  > extends true
    ? never
    : Of;
}[Name];

/** Doesn't compile when a field of a request isn't in its schema, or a field of a schema isn't in the request. */
export const schemasAreWhole: Exclude<Different, Nothing> extends never ? true : Different = true;

/** These bring nothing. */
type Nothing = 'openSidebar' | 'makeSampleSheet' | 'checkSetup';

// The proof itself is proved: these must not be taken for the same.
export const differ: [
  Same<Whole<{ sheetId: number }>, Whole<{ sheetId: number; run?: string }>>,
  Same<Whole<{ way: 'a' }>, Whole<{ way: 'a' | 'b' }>>,
  Same<Whole<{ pour: { digest: string } }>, Whole<{ pour: { digest?: string; taken?: [] } }>>,
] = [false, false, false];
