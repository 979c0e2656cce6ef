/** What is promised of every run, and how a broken promise is told. */

/** A promise that was broken, in a sentence. */
export interface Broken {
  promise: Promised;
  what: string;
}

export type Promised =
  | 'one space per row'
  | 'no space that no row knows'
  | 'nothing but the five columns changed'
  | 'no outcome on a wrong row'
  | 'no space is left without an owner'
  | 'nobody missing and unnamed'
  | 'never beyond the quota'
  | 'every run ends'
  | 'every row says what became of it'
  | 'nothing is sent after Stop'
  | 'no call touches a space of others'
  | 'an id that was typed is never sent'
  | 'locks are held for a moment'
  | 'trouble with everything is no row’s fault'
  | 'a form answer is set up by itself'
  | 'a paused schedule starts nothing'
  | 'a schedule is its owner’s'
  | 'a schedule keeps within what its owner lets it do unseen'
  | 'what waits for its owner is told, and what they saw is set up'
  | 'a missing trigger is noticed'
  | 'nobody has a timer twice'
  | 'nobody is told twice'
  | 'a daily schedule keeps to its hour'
  | 'an id is sent for one thing'
  | 'nobody is taken out by surprise'
  | 'a name changes only to what its row says'
  | 'a settled space is left as its people have it in their own Chat'
  | 'no space is deleted that a run only found or somebody used'
  | 'members come in once their row is open, and stay'
  | 'no firing lives beyond 5.5 minutes'
  | 'no execution meets a mistake of its own'
  /** Promised by the simulator itself. */
  | 'every seed can be played';
