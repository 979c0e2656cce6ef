/** Does what a finding's button says, no more than was shown, and takes it back again. */
import { findingGroups } from '../plan/finding-groups';
import { keyOf } from '../plan/plan';
import { type CellEdit, type Remedy, remediesFor, remedyDigest } from '../plan/remedies';
import type { RemedyAnswer, RemedyRequest, Undo, UndoRequest } from '../protocol';
import { releaseLease, takeLease } from '../run/lease';
import { makeOthers } from '../run/mend';
import { keptKey, writeKept } from '../table/answers';
import type { Mapping } from '../table/columns';
import { said } from '../texts/said';
import type { Host, Tab } from './host';
import { open, readPlan, sentence, tabOf } from './opened';
import { ownerSaw } from './owner-saw';
import { keepAsTheyAre, mappingKey, settingsKey, writeSettings } from './remembered';
import { busy } from './trouble';
import { viewAnew } from './view';

type Done = Pick<Extract<RemedyAnswer, { kind: 'done' }>, 'said' | 'left' | 'undo'>;

/** Does one remedy, if it would still change exactly what was shown. */
export function doRemedy(host: Host, request: RemedyRequest): RemedyAnswer {
  return alone(host, request.sheetId, (tab) => {
    const remedy = find(host, tab, request);
    return remedy && carryOut(host, tab, remedy);
  });
}

/** Takes a remedy back, as far as nobody has changed since what it did. */
export function undoRemedy(host: Host, { sheetId, undo }: UndoRequest): RemedyAnswer {
  return alone(host, sheetId, (tab) => takeBack(host, tab, undo));
}

/** Does `work` while no run works on the document; what it answers comes with the sheet as it is then. */
export function alone(
  host: Host,
  sheetId: number,
  work: (tab: Tab) => Done | undefined,
): RemedyAnswer {
  const startedAt = host.now();
  const tab = tabOf(host, sheetId);
  const { ports, context } = open(host, tab);
  const taking = takeLease(ports, context.me, startedAt);
  if (taking.kind === 'busy') throw busy(taking.by);
  let done: Done | undefined;
  try {
    done = work(tab);
  } finally {
    releaseLease(ports, taking.lease, context.me, false);
  }
  const view = viewAnew(host, tab);
  return done ? { kind: 'done', view, ...done } : { kind: 'changed', view };
}

function find(host: Host, tab: Tab, { group: key, row: shown, does, digest }: RemedyRequest) {
  const { snapshot, plan } = readPlan(open(host, tab));
  const group = findingGroups(plan.rows, snapshot).find((one) => one.key === key);
  const rows = group?.rows.filter(
    ({ row }) => shown === null || (row.index + 1 === shown.row && keyOf(row) === shown.key),
  );
  if (!group || !rows || rows.length === 0) return undefined;
  return remediesFor(group, rows, snapshot, sentence(host, 'remedy.yes')).find(
    (remedy) => remedy.does === does && remedyDigest(remedy) === digest,
  );
}

function carryOut(host: Host, tab: Tab, remedy: Remedy): Done {
  switch (remedy.does) {
    case 'change':
    case 'leaveOut':
    case 'markReady':
      return edit(tab, remedy.edits);
    case 'letIn':
      return remedy.edits.length > 0
        ? edit(tab, remedy.edits)
        : addDomain(host, tab, 'letIn', remedy.domain);
    case 'ours':
      return addDomain(host, tab, 'ownDomains', remedy.domain);
    case 'keep':
      keepAsTheyAre(host, tab.id, open(host, tab).memory.answers, remedy.keys);
      return noted({ takes: 'kept', keys: remedy.keys });
    case 'another': {
      const { ports, context } = open(host, tab);
      const n = makeOthers(ports, context, new Set(remedy.keys));
      return { said: said('remedy.readyAgain', { n }), left: remedy.n - n, undo: null };
    }
    case 'leaveColumn': {
      const { mapping } = open(host, tab).memory.answers;
      const { header } = remedy;
      saveMapping(host, tab, { ...mapping, [header]: 'none' });
      return noted({ takes: 'column', header, before: mapping[header] ?? null });
    }
  }
}

/** Writes these cells; what can't be written, or says something else by now, is left. */
export function edit(tab: Tab, edits: readonly CellEdit[]): Done {
  const cells = tab.edit(edits);
  return {
    said: said('remedy.changed', { n: cells.length }),
    left: edits.length - cells.length,
    undo: cells.length > 0 ? { takes: 'cells', cells } : null,
  };
}

function addDomain(host: Host, tab: Tab, from: 'ownDomains' | 'letIn', domain: string): Done {
  const domains = open(host, tab).memory.settings[from] ?? [];
  if (!domains.includes(domain)) saveDomains(host, tab, from, [...domains, domain]);
  return noted({ takes: 'domain', from, domain });
}

function noted(undo: Undo): Done {
  return { said: said('remedy.remembered'), left: 0, undo };
}

function takeBack(host: Host, tab: Tab, undo: Undo): Done {
  const done = (left: number): Done => ({ said: said('remedy.undone'), left, undo: null });
  const { settings, answers } = open(host, tab).memory;
  switch (undo.takes) {
    case 'cells':
      return done(undo.cells.length - tab.restore(undo.cells));
    case 'domain': {
      const domains = settings[undo.from] ?? [];
      saveDomains(
        host,
        tab,
        undo.from,
        domains.filter((one) => one !== undo.domain),
      );
      return done(0);
    }
    case 'kept': {
      const kept = (answers.kept ?? []).filter((key) => !undo.keys.includes(key));
      host.document.set({ [keptKey(tab.id)]: writeKept(kept, []) });
      return done(0);
    }
    case 'column': {
      const { [undo.header]: _now, ...others } = answers.mapping;
      saveMapping(host, tab, undo.before ? { ...others, [undo.header]: undo.before } : others);
      return done(0);
    }
  }
}

function saveDomains(host: Host, tab: Tab, from: 'ownDomains' | 'letIn', domains: string[]): void {
  const { memory, person } = open(host, tab);
  const changed = { ...memory.settings, [from]: domains };
  host.document.set({ [settingsKey(tab.id)]: writeSettings(changed, person.tag) });
  ownerSaw(host, tab);
}

function saveMapping(host: Host, tab: Tab, mapping: Mapping): void {
  host.document.set({ [mappingKey(tab.id)]: JSON.stringify(mapping) });
  ownerSaw(host, tab);
}
