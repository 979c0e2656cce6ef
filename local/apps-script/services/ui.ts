/** `Ui`, menus and dialogs. */
import type { MenuItem } from '../operations';
import { enumOf, type Runtime } from '../runtime';
import { servedPage } from '../served-page';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;

const BUTTONS = enumOf<typeof GoogleAppsScript.Base.Button>(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const BUTTON_SETS = enumOf<typeof GoogleAppsScript.Base.ButtonSet>([
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
]);

/** Collects items until `addToUi`. */
class FakeMenu implements Menu {
  readonly #runtime: Runtime;
  readonly #caption: string | null;
  readonly #items: MenuItem[] = [];

  constructor(runtime: Runtime, caption: string | null) {
    this.#runtime = runtime;
    this.#caption = caption;
  }

  #add(item: MenuItem): Menu {
    this.#items.push(item);
    return this;
  }

  addItem = (caption: string, name: string) => this.#add({ kind: 'item', caption, function: name });
  addSeparator = () => this.#add({ kind: 'separator' });
  addSubMenu = (menu: Menu) => {
    const sub = menu as FakeMenu;
    return this.#add({ kind: 'menu', caption: sub.#caption ?? '', items: sub.#items });
  };
  addToUi = () => {
    this.#runtime.operate('screen.menu', { caption: this.#caption, items: this.#items });
  };
}

export class FakeUi
  implements
    Pick<
      Ui,
      | 'Button'
      | 'ButtonSet'
      | 'createMenu'
      | 'createAddonMenu'
      | 'showSidebar'
      | 'alert'
      | 'showModalDialog'
      | 'showModelessDialog'
    >
{
  readonly #runtime: Runtime;
  readonly Button = BUTTONS;
  readonly ButtonSet = BUTTON_SETS;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  createMenu = (caption: string): Menu => new FakeMenu(this.#runtime, caption);
  createAddonMenu = (): Menu => new FakeMenu(this.#runtime, null);

  showSidebar(output: GoogleAppsScript.HTML.HtmlOutput): void {
    this.#runtime.call('Ui.showSidebar', 'small', () =>
      this.#runtime.operate('screen.sidebar', {
        title: output.getTitle(),
        html: servedPage(output.getContent()),
      }),
    );
  }

  #dialog(method: string, output: GoogleAppsScript.HTML.HtmlOutput, title: string, modal: boolean) {
    this.#runtime.call(`Ui.${method}`, 'small', () =>
      this.#runtime.operate('screen.dialog', {
        title,
        html: servedPage(output.getContent()),
        modal,
      }),
    );
  }

  showModalDialog = (output: GoogleAppsScript.HTML.HtmlOutput, title: string) =>
    this.#dialog('showModalDialog', output, title, true);
  showModelessDialog = (output: GoogleAppsScript.HTML.HtmlOutput, title: string) =>
    this.#dialog('showModelessDialog', output, title, false);

  alert(...given: unknown[]): GoogleAppsScript.Base.Button {
    const texts = given.filter((one): one is string => typeof one === 'string');
    const buttons = String(given.find((one) => typeof one === 'object') ?? 'OK');
    const [first = '', second] = texts;
    const pressed = this.#runtime.call('Ui.alert', 'small', () =>
      this.#runtime.operate('screen.alert', {
        title: second === undefined ? '' : first,
        message: second ?? first,
        buttons,
      }),
    );
    return BUTTONS[pressed as keyof typeof BUTTONS] ?? BUTTONS.OK;
  }
}
