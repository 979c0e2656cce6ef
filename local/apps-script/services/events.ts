/** The event object that a trigger's function gets. */
import type { Runtime } from '../runtime';
import type { Handles } from './handles';
import { AUTH_MODES } from './script-app';

/** A call from the menu gets none. */
export function eventFor(runtime: Runtime, handles: Handles): unknown {
  const { trigger, authMode, person, timeZone } = runtime.context;
  const common = { authMode: AUTH_MODES[authMode], user: { getEmail: () => person } };
  if (trigger === undefined) return undefined;
  switch (trigger.kind) {
    case 'install':
      return { authMode: common.authMode };
    case 'open':
      return authMode === 'NONE' ? common : { ...common, source: handles.spreadsheet() };
    case 'clock': {
      const now = new Date(runtime.now());
      return {
        authMode: common.authMode,
        triggerUid: trigger.id ?? '0',
        year: now.getUTCFullYear(),
        month: now.getUTCMonth() + 1,
        'day-of-month': now.getUTCDate(),
        'day-of-week': now.getUTCDay() || 7,
        'week-of-year': Math.ceil(
          ((now.getTime() - Date.UTC(now.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7,
        ),
        hour: now.getUTCHours(),
        minute: now.getUTCMinutes(),
        second: now.getUTCSeconds(),
        timezone: timeZone,
      };
    }
    case 'form': {
      const { sheet, row, values } = trigger;
      const texts = Object.values(values);
      return {
        authMode: common.authMode,
        triggerUid: trigger.id ?? '0',
        source: handles.spreadsheet(),
        range: handles.range(sheet, {
          row,
          column: 1,
          rows: 1,
          columns: Math.max(1, texts.length),
        }),
        values: texts,
        namedValues: Object.fromEntries(
          Object.entries(values).map(([header, text]) => [header, [text]]),
        ),
      };
    }
  }
}
