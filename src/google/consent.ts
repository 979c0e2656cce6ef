/** What the person allowed. Since Google's page has a box for each scope, anything may be missing. */
import type { Consent } from '../app/host';
import {
  ESSENTIAL_NAMES,
  type Extra,
  isGranted,
  leftOut,
  scopesOf,
  unserved,
} from '../extras/extras';

type Mode = GoogleAppsScript.Script.AuthMode;

/** What the types lack: whoever runs this may be on a platform that lacks it, too. */
interface Granular {
  getAuthorizationInfo(mode: Mode, scopes?: string[]): Info;
  requireScopes?: (mode: Mode, scopes: string[]) => void;
}

interface Info {
  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus;
  getAuthorizationUrl(): string | null;
  getAuthorizedScopes?: () => string[] | null;
}

const granular = () => ScriptApp as unknown as Granular;

const info = (scopes?: string[]) =>
  scopes
    ? granular().getAuthorizationInfo(ScriptApp.AuthMode.FULL, scopes)
    : granular().getAuthorizationInfo(ScriptApp.AuthMode.FULL);

const isRequired = (asked: Info) =>
  asked.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;

/** Whether the person has allowed an extra; where Google doesn't tell, whether it is asked for here. */
export function has(extra: Extra): boolean {
  try {
    const granted = info().getAuthorizedScopes?.();
    if (granted) return isGranted(extra, granted);
  } catch {
    // As where Google doesn't tell.
  }
  return !leftOut().includes(extra);
}

/** Consent as Apps Script tells of it. Sources: the references of ScriptApp and AuthorizationInfo. */
export const consent: Consent = {
  lacking: () => {
    try {
      const granted = info().getAuthorizedScopes?.();
      if (!granted) return undefined;
      const missing = unserved(granted);
      // Both have to say so: what is only written otherwise in the list must not keep anybody from working.
      return missing.length > 0 && isRequired(info(scopesOf(missing))) ? missing : [];
    } catch {
      return undefined;
    }
  },
  has,
  link: () => {
    try {
      const all = info();
      return isRequired(all) ? (all.getAuthorizationUrl() ?? undefined) : undefined;
    } catch {
      return undefined;
    }
  },
  ask: () => {
    const { requireScopes } = granular();
    if (typeof requireScopes === 'function')
      requireScopes.call(ScriptApp, ScriptApp.AuthMode.FULL, scopesOf(ESSENTIAL_NAMES));
  },
};
