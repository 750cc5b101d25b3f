import { foldLetters } from '../../../server/model/foldLetters.ts';
import { indexById } from '../../../server/model/indexById.ts';
import { dictionaryOf } from '../../i18n/index.ts';
import { LANGUAGES, type Language } from '../../i18n/language.ts';
import type { Actions } from '../actions/createActions.ts';
import { formatsIn } from '../formats.ts';
import type { State } from '../state.ts';
import { onlyRelation } from '../view/selection.ts';
import { appearanceCommands } from './appearanceCommands.ts';
import type { Command, CommandContext, CommandGroup } from './Command.ts';
import { entityCommands } from './entityCommands.ts';
import { relationCommands } from './relationCommands.ts';
import { languageCommand, paneCommands, shortcutsCommand, themeCommands } from './settingCommands.ts';
import { historyCommands, viewCommands } from './viewCommands.ts';

export function commandContext(
  state: State,
  actions: Actions,
  language: Language = state.settings.language,
): CommandContext {
  return { state, actions, language, text: dictionaryOf(language), ...formatsIn(language, state) };
}

/** Returns all commands that can run now, by id. Those for entities and relations apply to the selection. */
export function currentCommands(context: CommandContext): ReadonlyMap<string, Command> {
  const { view } = context.state;
  const entity = view.selection.entities.at(-1);
  const relation = onlyRelation(view);
  const selected = entity ?? relation;
  const ofSelection = entity ? entityCommands(entity, context) : relation ? relationCommands(relation, context) : [];
  const heading = selected ? context.nameOf(selected) : '';
  const groups: readonly CommandGroup[] = [
    Object.values(historyCommands(context)),
    ofSelection.flat().map((command) => ({ heading, ...command })),
    ...viewCommands(context),
    appearanceCommands(context),
    paneCommands(context),
    themeCommands(context),
    [languageCommand(context), shortcutsCommand(context)],
  ];
  return indexById(groups.flat().filter(({ disabled }) => !disabled));
}

/** Texts that are shorter would find too much. */
const MIN_LENGTH = 2;
const MAX_FOUND = 5;

/** Returns the ids of the commands whose label or heading, in any language, contains a text; labels that begin with it first. */
export function findCommands(text: string, state: State, actions: Actions): readonly string[] {
  const wanted = foldLetters(text.trim());
  if (wanted.length < MIN_LENGTH) return [];
  const places = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const { id, label, heading = '' } of currentCommands(commandContext(state, actions, language)).values()) {
      const place = foldLetters(`${label} ${heading}`).indexOf(wanted);
      if (place >= 0) places.set(id, Math.min(place, places.get(id) ?? place));
    }
  }
  return [...places]
    .sort(([, a], [, b]) => a - b)
    .map(([id]) => id)
    .slice(0, MAX_FOUND);
}
