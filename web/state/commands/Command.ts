import type { Dictionary } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';
import type { IconName } from '../../theme/icons.tsx';
import type { Actions } from '../actions/createActions.ts';
import type { Formats } from '../formats.ts';
import type { State } from '../state.ts';

/** Action that menus, the toolbar and the search offer. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** Subject of the label where it stands alone, in the results of a search. */
  readonly heading?: string;
  /** Addition to the label, in small letters. */
  readonly note?: string;
  readonly icon?: IconName;
  /** Keyboard shortcut of the same action. */
  readonly keys?: string;
  /** Whether the choice is the current one; only for commands that are choices. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** Commands that belong together. Menus have a line between groups. */
export type CommandGroup = readonly Command[];

/** Values from which the commands of a moment follow. */
export interface CommandContext extends Formats {
  readonly state: State;
  readonly actions: Actions;
  readonly language: Language;
  readonly text: Dictionary;
}
