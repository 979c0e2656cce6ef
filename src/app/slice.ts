/** One slice of a run for the sidebar, which shows how far it is and waits before the next one. */
import type { SliceAnswer, SliceRequest, View } from '../protocol';
import { outcomeLink, statusOf } from '../row/outcome';
import { limitsThatHold } from '../run/paced';
import type { Ports } from '../run/ports';
import { runSlice, type SliceReport } from '../run/slice';
import type { Host, Tab } from './host';
import { logRows } from './log';
import { open, sliceBudget, tabOf } from './opened';
import { troubleFrom } from './trouble';
import { viewAnew } from './view';

/** Rows that a slice's answer lists; the sheet has them all. */
const MOST_LATEST = 25;

/** Does as much of the person's run as one call of the sidebar may take. */
export function slice(host: Host, { sheetId, allTheSame }: SliceRequest): SliceAnswer {
  const { tab, ports, context } = open(host, tabOf(host, sheetId));
  const { spaceWrites } = limitsThatHold(ports);
  const report = runSlice(ports, context, sliceBudget(host, spaceWrites), allTheSame);
  logRows(host, tab, ports, context.me, report.latest);
  const answer = sliceAnswer(host, report, ports.words);
  const view = report.state === 'ended' ? viewAtTheEnd(host, tab) : undefined;
  return view ? { ...answer, view } : answer;
}

/** Whoever watched the run sees the sheet with its last answer; a sheet that can't be read now is asked for once more. */
function viewAtTheEnd(host: Host, tab: Tab): View | undefined {
  try {
    return viewAnew(host, tab);
  } catch {
    return undefined;
  }
}

function sliceAnswer(host: Host, report: SliceReport, words: Ports['words']): SliceAnswer {
  const { run } = report;
  const settled = run ? run.done + run.partly + run.failed : 0;
  return {
    state: report.state,
    ...(report.trouble ? { trouble: troubleFrom(host, report.trouble) } : {}),
    total: settled + report.left,
    done: run?.done ?? 0,
    partly: run?.partly ?? 0,
    failed: run?.failed ?? 0,
    ...(run?.asked ? { asked: run.asked } : {}),
    doubt: report.doubt,
    left: report.left,
    waitMs: report.waitMs,
    ...(report.because ? { because: report.because } : {}),
    ...(report.busy ? { busy: report.busy } : {}),
    latest: report.latest.slice(-MOST_LATEST).map(({ row, name, outcome }) => ({
      row,
      name,
      status: statusOf(outcome),
      link: outcomeLink(outcome),
      details: words(outcome.details),
      key: '',
      mends: [],
    })),
    people: run?.people ?? { asked: 0, in: 0 },
    steps: run?.steps ?? 0,
  };
}
