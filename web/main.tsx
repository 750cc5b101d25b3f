import { loadDictionary } from './i18n/index.ts';
import { readChosenLanguage, readLanguage } from './i18n/storedLanguage.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// Only one dictionary is loaded, and it does not wait for the program, to which index.html links.
const [, linked] = /[#&?]lang=(zh|en)\b/.exec(location.hash) ?? [];
const language = readChosenLanguage() ?? (linked === 'zh' || linked === 'en' ? linked : readLanguage());
const [{ mountExplorer }] = await Promise.all([import('./mountExplorer.tsx'), loadDictionary(language)]);
await mountExplorer(root);
