import { expect, test } from 'vitest';
import { createClient } from '../../../web/api/client.ts';
import { loadDictionary } from '../../../web/i18n/index.ts';
import { LANGUAGES } from '../../../web/i18n/language.ts';
import { commandContext, currentCommands, findCommands } from '../../../web/state/commands/index.ts';
import { createExplorer } from '../../../web/state/createExplorer.ts';
import { serve } from '../../server/api/serve.ts';
import { buildWorld } from '../../support/world.ts';

await Promise.all(LANGUAGES.map(loadDictionary));

async function openPage(fragment: string) {
  const { url } = await serve({ dataset: buildWorld().dataset });
  const explorer = createExplorer(
    { language: 'zh', theme: 'light', systemDark: false, languageChosen: false },
    createClient(`${url}/graphql`),
  );
  await explorer.actions.navigation.open(fragment);
  const find = (text: string) => findCommands(text, explorer.store.get(), explorer.actions);
  const commands = () => currentCommands(commandContext(explorer.store.get(), explorer.actions));
  return { ...explorer, find, commands };
}

test('commands are found by label and heading, in both languages, whatever the language of the page', async () => {
  const { find } = await openPage('#view=entity.gudao');
  expect(find('深色')).toEqual(['theme.dark']);
  expect(find('DARK')).toEqual(['theme.dark']);
  expect(find('layout').every((id) => id.startsWith('layout.'))).toBe(true);
  expect(find('layout').length).toBeGreaterThan(2);
  expect(find('betweenness')).toEqual(['size.betweenness']);
  expect(find('颜色').every((id) => id.startsWith('color.'))).toBe(true);
  expect(find('d')).toEqual([]);
  expect(find('nothing like it')).toEqual([]);
});

test('commands of an entity exist while it is selected, and those that cannot run do not', async () => {
  const { find, commands, actions, store } = await openPage('#view=entity.gudao~entity.wang-bo');
  expect(find('隐藏')).toEqual([]);
  expect(commands().has('undo')).toBe(false);
  actions.selection.open('entity', 'gudao');
  expect(find('隐藏')).toEqual(['hide', 'hideOthers']);
  expect(commands().get('hide')?.heading).toBe('孤岛');
  commands().get('hide')?.run();
  expect(store.get().view.hidden).toEqual(['gudao']);
  expect(find('undo')).toEqual(['undo']);
  commands().get('undo')?.run();
  expect(store.get().view.hidden).toEqual([]);
});

test('ids of commands are unique', async () => {
  const { actions, store } = await openPage('#view=entity.gudao&select=e:gudao');
  const context = commandContext(store.get(), actions, 'en');
  const labels = [...currentCommands(context).values()].map(({ label, heading }) => `${heading}: ${label}`);
  expect(new Set(labels).size).toBe(labels.length);
});
