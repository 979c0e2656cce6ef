/** Does what a finding's button says, no more than was shown, and takes it back again. */
import { findingGroups } from '../plan/finding-groups';
import { keyOf } from '../plan/mends';
import { type CellEdit, type Remedy, remediesFor, remedyDigest } from '../plan/remedies';
import type { Answer, RemedyAnswer, RemedyRequest, Undo } from '../protocol';
import { releaseLease, takeLease } from '../run/lease';
import { keptKey, writeKept } from '../table/answers';
import type { Mapping } from '../table/columns';
import { said } from '../texts/said';
import { editCells, restoreCells } from './cell-edits';
import { documentStore, mappingKey, settingsKey, sidebarBudget } from './ports';
import { REQUESTS } from './requests';
import { answer, open, readPlan, sentence, sheetOr404, troubled, viewOf } from './sidebar-calls';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Done = Pick<Extract<RemedyAnswer, { kind: 'done' }>, 'said' | 'left' | 'undo'>;

/** Does one remedy, if it would still change exactly what was shown. */
export function doRemedy(input: unknown): Answer<RemedyAnswer> {
  return answer(REQUESTS.remedy, input, (request) =>
    alone(request.sheetId, (sheet) => {
      const remedy = find(sheet, request);
      return remedy && carryOut(sheet, remedy);
    }),
  );
}

/** Takes a remedy back, as far as nobody has changed since what it did. */
export function undoRemedy(input: unknown): Answer<RemedyAnswer> {
  return answer(REQUESTS.undo, input, ({ sheetId, undo }) =>
    alone(sheetId, (sheet) => takeBack(sheet, undo)),
  );
}

/** Does `work` while no run works on the document; what it answers comes with the sheet as it is then. */
function alone(sheetId: number, work: (sheet: Sheet) => Done | undefined): RemedyAnswer {
  const { startedAt } = sidebarBudget();
  const sheet = sheetOr404(sheetId);
  const { ports, context } = open(sheet);
  const taking = takeLease(ports, context.me, startedAt);
  if (taking.kind === 'busy') throw troubled('busy', { by: taking.by });
  let done: Done | undefined;
  try {
    done = work(sheet);
  } finally {
    releaseLease(ports, taking.lease, context.me, false);
  }
  const view = viewOf(sheet, open(sheet), 'all');
  return done ? { kind: 'done', view, ...done } : { kind: 'changed', view };
}

function find(sheet: Sheet, { group: key, row: shown, does, digest }: RemedyRequest) {
  const { snapshot, plan } = readPlan(open(sheet));
  const group = findingGroups(plan.rows, snapshot).find((one) => one.key === key);
  const rows = group?.rows.filter(
    ({ row }) => shown === null || (row.index + 1 === shown.row && keyOf(row) === shown.key),
  );
  if (!group || !rows || rows.length === 0) return undefined;
  return remediesFor(group, rows, snapshot, sentence('remedy.yes')).find(
    (remedy) => remedy.does === does && remedyDigest(remedy) === digest,
  );
}

function carryOut(sheet: Sheet, remedy: Remedy): Done {
  switch (remedy.does) {
    case 'change':
    case 'leaveOut':
    case 'markReady':
      return edit(sheet, remedy.edits);
    case 'letIn':
      return remedy.edits.length > 0
        ? edit(sheet, remedy.edits)
        : addDomain(sheet, 'letIn', remedy.domain);
    case 'ours':
      return addDomain(sheet, 'ownDomains', remedy.domain);
    case 'keep': {
      const before = open(sheet).memory.answers.kept ?? [];
      documentStore().set({ [keptKey(sheet.getSheetId())]: writeKept(before, remedy.keys) });
      return remembered({ takes: 'kept', keys: remedy.keys });
    }
    case 'leaveColumn': {
      const { mapping } = open(sheet).memory.answers;
      const { header } = remedy;
      saveMapping(sheet, { ...mapping, [header]: 'none' });
      return remembered({ takes: 'column', header, before: mapping[header] ?? null });
    }
  }
}

function edit(sheet: Sheet, edits: readonly CellEdit[]): Done {
  const cells = editCells(sheet, edits);
  return {
    said: said('remedy.changed', { n: cells.length }),
    left: edits.length - cells.length,
    undo: cells.length > 0 ? { takes: 'cells', cells } : null,
  };
}

function addDomain(sheet: Sheet, from: 'ownDomains' | 'letIn', domain: string): Done {
  const domains = open(sheet).memory.settings[from] ?? [];
  if (!domains.includes(domain)) saveDomains(sheet, from, [...domains, domain]);
  return remembered({ takes: 'domain', from, domain });
}

function remembered(undo: Undo): Done {
  return { said: said('remedy.remembered'), left: 0, undo };
}

function takeBack(sheet: Sheet, undo: Undo): Done {
  const done = (left: number): Done => ({ said: said('remedy.undone'), left, undo: null });
  const { settings, answers } = open(sheet).memory;
  switch (undo.takes) {
    case 'cells':
      return done(undo.cells.length - restoreCells(sheet, undo.cells));
    case 'domain': {
      const domains = settings[undo.from] ?? [];
      saveDomains(
        sheet,
        undo.from,
        domains.filter((one) => one !== undo.domain),
      );
      return done(0);
    }
    case 'kept': {
      const kept = (answers.kept ?? []).filter((key) => !undo.keys.includes(key));
      documentStore().set({ [keptKey(sheet.getSheetId())]: writeKept(kept, []) });
      return done(0);
    }
    case 'column': {
      const { [undo.header]: _now, ...others } = answers.mapping;
      saveMapping(sheet, undo.before ? { ...others, [undo.header]: undo.before } : others);
      return done(0);
    }
  }
}

function saveDomains(sheet: Sheet, from: 'ownDomains' | 'letIn', domains: string[]): void {
  const changed = { ...open(sheet).memory.settings, [from]: domains };
  documentStore().set({ [settingsKey(sheet.getSheetId())]: JSON.stringify(changed) });
}

function saveMapping(sheet: Sheet, mapping: Mapping): void {
  documentStore().set({ [mappingKey(sheet.getSheetId())]: JSON.stringify(mapping) });
}
