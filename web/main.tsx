import { readStartData } from './api/startData.ts';
import { loadDictionary } from './i18n/index.ts';
import { readChosenLanguage, readLanguage } from './i18n/storedLanguage.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// The drawing measures its labels in this font, which is otherwise loaded when they are drawn, and would move them then.
void document.fonts.load('1rem "Inter Variable"').catch(() => {});

// The data arrive while the program is compiled.
const startData = readStartData();
// Only one dictionary is loaded, and it does not wait for the program, to which index.html links.
const [, linked] = /[#&?]lang=(zh|en)\b/.exec(location.hash) ?? [];
const language = readChosenLanguage() ?? (linked === 'zh' || linked === 'en' ? linked : readLanguage());
// React creates errors while it is evaluated. For their stacks V8 would parse React a second time.
const { stackTraceLimit } = Error;
Error.stackTraceLimit = 0;
const [{ mountExplorer }] = await Promise.all([import('./mountExplorer.tsx'), loadDictionary(language)]);
Error.stackTraceLimit = stackTraceLimit;
await mountExplorer(root, startData);
