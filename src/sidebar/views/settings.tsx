/** Settings of a sheet: what an empty cell means, whose people are one's own, and what happens besides. Kept at once. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { AlwaysInSettings, Settings, View } from '../../protocol';
import type { Field } from '../../table/columns';
import { askColoured, isColoured } from '../colours';
import {
  askMyChat,
  changeColours,
  changeDark,
  changeDefault,
  changeLog,
  changeSettings,
  forgetSaving,
  saving,
  settingsOf,
} from '../settings';
import { dark, schedule } from '../store';
import { type Code, fieldName, Words, word } from '../words';
import { Head } from './bar';
import { TextField, Tick } from './fields';
import { described, Kept, Wrong } from './kept';
import { LeavingSection } from './leaving';
import { MyChatFields } from './my-chat';
import { Select } from './select';
import { Template } from './templates';

type Choice = readonly [cell: string, code: Code];

/** What the script reads in a cell, and how it is called here; '' is what Chat does by itself. */
const CHOICES = {
  type: [
    ['', 'choice.space'],
    ['group chat', 'choice.groupChat'],
    ['direct message', 'choice.directMessage'],
    ['app message', 'choice.appMessage'],
  ],
  history: [
    ['', 'choice.asUsual'],
    ['on', 'choice.on'],
    ['off', 'choice.off'],
  ],
  access: [
    ['', 'choice.private'],
    ['organization', 'choice.organization'],
  ],
  posting: [
    ['', 'choice.everyone'],
    ['managers', 'choice.managers'],
  ],
  externalPeople: [
    ['', 'choice.no'],
    ['yes', 'choice.yes'],
  ],
} as const satisfies Partial<Record<Field, readonly Choice[]>>;

/** What the script takes for an address is narrower: it refuses the rest. */
const ADDRESS = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** The script takes so many people of a role. */
const MOST_ALWAYS_IN = 20;

const DOMAIN = /^([a-z0-9-]+\.)+[a-z0-9-]{2,}$/;

/** The script takes log sizes within these. */
const FEWEST_LOG_ROWS = 100;
const MOST_LOG_ROWS = 50_000;

export function SettingsView({ sheet }: { sheet: View }): JSX.Element {
  useLayoutEffect(forgetSaving, []);
  useEffect(() => {
    void askColoured();
    void askMyChat();
  }, [sheet.sheet.id]);
  const settings = settingsOf(sheet);
  const ownDomain = sheet.me.split('@')[1] ?? '';
  return (
    <>
      <Head code="settings.title">
        <Kept state={saving.value.state} />
      </Head>
      <p class="soft">
        <Words code="settings.about" values={{ sheet: sheet.sheet.name }} />
      </p>
      <h2>{word('settings.defaults')}</h2>
      <div class="fields">
        {(Object.keys(CHOICES) as (keyof typeof CHOICES)[]).map((field) => (
          <ChoiceLine key={field} field={field} settings={settings} />
        ))}
        <Template field="description" sheet={sheet} label={fieldName('description')} />
        <Template field="guidelines" sheet={sheet} label={fieldName('guidelines')} />
        <Template field="welcomeMessage" sheet={sheet} label={fieldName('welcomeMessage')} chips />
        <AlwaysIn as="members" label={word('settings.alwaysIn')} settings={settings}>
          {word('settings.alwaysInHow')}
        </AlwaysIn>
        <AlwaysIn as="managers" label={word('settings.alwaysManagers')} settings={settings} />
      </div>
      <h2>{word('settings.organisation')}</h2>
      <div class="fields">
        <TextField
          id="ownDomains"
          label={word('settings.domains')}
          text={settings.ownDomains.join(', ')}
          wrong={wrongDomain}
          onKeep={(text) =>
            changeSettings('ownDomains', (now) => ({ ...now, ownDomains: domainsIn(text) }))
          }
        >
          <Words
            code="settings.domainsHow"
            values={{ domain: ownDomain || { worded: word('settings.yours') } }}
          />
        </TextField>
        <TextField
          id="letIn"
          label={word('settings.letIn')}
          text={(settings.letIn ?? []).join(', ')}
          wrong={wrongDomain}
          onKeep={(text) => changeSettings('letIn', (now) => ({ ...now, letIn: domainsIn(text) }))}
        >
          {word('settings.letInHow')}
        </TextField>
      </div>
      <h2>{word('settings.afterwards')}</h2>
      <div class="fields">
        <Tick
          id="addApp"
          code="settings.addApp"
          how={word('settings.addAppHow')}
          on={settings.addApp}
          onKeep={(addApp) => changeSettings('addApp', (now) => ({ ...now, addApp }))}
        />
        <Tick
          id="leaveWhenDone"
          code="settings.leave"
          how={word('settings.leaveHow')}
          on={settings.leaveWhenDone}
          onKeep={(leaveWhenDone) =>
            changeSettings('leaveWhenDone', (now) => ({ ...now, leaveWhenDone }))
          }
        />
      </div>
      <MyChatFields sheetId={sheet.sheet.id} />
      <h2>{word('settings.sheet')}</h2>
      <div class="fields">
        <Tick
          id="colours"
          code="settings.colours"
          how={word('settings.coloursHow')}
          on={isColoured()}
          onKeep={changeColours}
        />
      </div>
      <Log />
      <h2>{word('settings.here')}</h2>
      <div class="fields">
        <Tick
          id="dark"
          code="settings.dark"
          how={word('settings.darkHow')}
          on={dark.value}
          onKeep={changeDark}
        />
      </div>
      <LeavingSection />
    </>
  );
}

/** People who are in each new space beside those whom its row names. */
function AlwaysIn(props: {
  as: keyof AlwaysInSettings;
  label: string;
  settings: Settings;
  children?: ComponentChildren;
}): JSX.Element {
  const { as, label, settings } = props;
  const id = as === 'members' ? 'alwaysIn' : 'alwaysManagers';
  return (
    <TextField
      id={id}
      label={label}
      text={(settings.alwaysIn?.[as] ?? []).join(', ')}
      wrong={wrongPeople}
      onKeep={(text) =>
        changeSettings(id, ({ alwaysIn = { members: [], managers: [] }, ...others }) => ({
          ...others,
          alwaysIn: { ...alwaysIn, [as]: addressesIn(text) },
        }))
      }
    >
      {props.children}
    </TextField>
  );
}

function wrongPeople(typed: string): string {
  const people = addressesIn(typed);
  const text = people.find((one) => !ADDRESS.test(one));
  if (text !== undefined) return word('settings.notAddress', { text });
  const n = people.length;
  return n > MOST_ALWAYS_IN ? word('settings.tooManyIn', { n, limit: MOST_ALWAYS_IN }) : '';
}

/** Of somebody who was copied with their name the address alone. */
function addressesIn(text: string): string[] {
  const parts = text.replace(/[^,;<>]*<([^<>]*)>/g, '$1,').split(/[\s,;]+/);
  return [...new Set(parts.filter((part) => part !== ''))];
}

function wrongDomain(text: string): string {
  const domain = domainsIn(text).find((one) => !DOMAIN.test(one));
  return domain === undefined ? '' : word('settings.noDomain', { domain });
}

function domainsIn(text: string): string[] {
  const parts = text.toLowerCase().split(/[\s,;]+/);
  return parts.map((part) => part.replace(/^@/, '')).filter((part) => part !== '');
}

function ChoiceLine(props: { field: keyof typeof CHOICES; settings: Settings }): JSX.Element {
  const { field, settings } = props;
  const chosen = settings.defaults[field] ?? '';
  const choices: readonly Choice[] = CHOICES[field];
  return (
    <div>
      <label class="field" for={field}>
        <span>{fieldName(field)}</span>
        <Select
          id={field}
          told={described(field)}
          value={chosen}
          onKeep={(cell) => changeDefault(field, cell)}
        >
          {choices.map(([value, code]) => (
            <option key={value} value={value}>
              {word(code)}
            </option>
          ))}
          {!choices.some(([value]) => value === chosen) && <option value={chosen}>{chosen}</option>}
        </Select>
      </label>
      <Wrong id={field} />
    </div>
  );
}

function Log(): JSX.Element | null {
  const kept = schedule.value?.log;
  if (kept === undefined) return null;
  return (
    <>
      <h2>{word('settings.log')}</h2>
      <div class="fields">
        <Tick
          id="log"
          code="settings.keepLog"
          how={word('settings.logHow')}
          on={kept.on}
          onKeep={(on) => changeLog('log', on, kept.most)}
        />
        {kept.on && (
          <TextField
            id="most"
            numeric
            label={word('settings.logRows')}
            text={String(kept.most)}
            wrong={(text) =>
              /^\d+$/.test(text.trim()) && +text >= FEWEST_LOG_ROWS && +text <= MOST_LOG_ROWS
                ? ''
                : word('settings.noNumber', { from: FEWEST_LOG_ROWS, to: MOST_LOG_ROWS })
            }
            onKeep={(text) => changeLog('most', kept.on, Number(text))}
          />
        )}
      </div>
    </>
  );
}
