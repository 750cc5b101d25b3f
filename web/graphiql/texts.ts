import type { Language } from '../i18n/language.ts';

/** The gallery's own words; GraphiQL itself speaks English only. */
export const TEXTS = {
  zh: {
    title: '问题',
    intro: '点一个问题，放进编辑器；可以改，再运行。',
    filter: '筛选问题',
    none: '没有这样的问题。',
    run: '运行',
    copyAs: '把编辑器里的查询复制为',
    copied: (name: string) => `已复制为 ${name}。`,
    notCopied: '浏览器不让复制：请选中后按 Ctrl+C。',
    badVariables: '变量不是有效的 JSON，先改好再复制。',
    code: '看代码',
  },
  en: {
    title: 'Questions',
    intro: 'Choose one to have it in the editor; change it, and run it.',
    filter: 'Filter questions',
    none: 'There is no such question.',
    run: 'Run',
    copyAs: 'Copy the query in the editor as',
    copied: (name: string) => `Copied as ${name}.`,
    notCopied: 'The browser refuses to copy: select the code and press Ctrl+C.',
    badVariables: 'The variables are not valid JSON. Mend them first.',
    code: 'Show the code',
  },
} satisfies Record<Language, unknown>;

export type GalleryTexts = (typeof TEXTS)[Language];
