import type { Language } from '../i18n/language.ts';

/** The texts of the gallery. GraphiQL itself is in English only. */
export const TEXTS = {
  zh: {
    title: '问题',
    intro: '选择一个问题，载入编辑器；可修改后运行。',
    filter: '筛选问题',
    none: '没有匹配的问题。',
    tooLong: (length: number, max: number) => `筛选内容有 ${length} 个字符，最多 ${max} 个，请缩短。`,
    run: '运行',
    copyAs: '将编辑器中的查询复制为',
    copied: (name: string) => `已复制为 ${name}。`,
    notCopied: '浏览器阻止了复制，请选中代码后按 Ctrl+C。',
    badVariables: '变量不是有效的 JSON，请修正后再复制。',
    code: '查看代码',
  },
  en: {
    title: 'Questions',
    intro: 'Choose a question to load it into the editor, then edit and run it.',
    filter: 'Filter questions',
    none: 'No matching questions.',
    tooLong: (length: number, max: number) =>
      `The text has ${length} characters; at most ${max} are allowed. Shorten it.`,
    run: 'Run',
    copyAs: 'Copy the query in the editor as',
    copied: (name: string) => `Copied as ${name}.`,
    notCopied: 'The browser blocked copying. Select the code and press Ctrl+C.',
    badVariables: 'The variables are not valid JSON. Correct them, then copy again.',
    code: 'Show code',
  },
} satisfies Record<Language, unknown>;

export type GalleryTexts = (typeof TEXTS)[Language];
