import type { Vocabulary } from '../../model/vocabulary.ts';
import type { Clue, NewName } from './newNames.ts';

/** Types of new names by their last words. The first that matches counts. */
const TYPES_BY_ENDING: readonly (readonly [ending: RegExp, type: string])[] = [
  [/(?:论坛|大会|峰会|博览会|座谈会|研讨会|推介会|发布会|年会|大赛|盛典|仪式|展|节|活动)$/, 'event'],
  [/(?:计划|行动|工程|项目|基金)$/, 'programme'],
  [/(?:报告|白皮书|蓝皮书|指数)$/, 'report'],
  [/(?:办法|规划|倡议书|宣言|通知|意见|方案|条例|规定|公约|标准)$/, 'policy'],
  [/(?:奖|榜|榜单|名单|片单)$/, 'award'],
  [/平台$/, 'platform'],
  [/(?:模型|系统|算法|技术)$/, 'technology'],
  [/(?:基地|园区|影视城)$/, 'place'],
  [/(?:公司|集团|传媒|影视|影业|工作室|俱乐部)$/, 'company'],
  [/(?:协会|学会|商会|联盟|基金会)$/, 'association'],
  [/(?:局|委员会)$/, 'regulator'],
  [/(?:大学|学院|研究院|研究所|实验室|中心)$/, 'institute'],
  [/(?:电视台|广播台|总台)$/, 'broadcaster'],
  [/(?:出版社|报社|通讯社)$/, 'media'],
];

/** Types of other new names. The first that the vocabulary has counts. Most texts in quotation marks are no names. */
const TYPES_BY_CLUE: Readonly<Record<Clue, readonly string[]>> = {
  person: ['person'],
  organisation: [],
  title: ['production', 'work'],
  quoted: [],
};

/** Likely a generic term or a part of a sentence, although it looks like a name. */
const GENERIC = /平台$|\d+[家个]/;

export function isGeneric(printed: string): boolean {
  return GENERIC.test(printed);
}

/** Returns the likely type of a new name. A name without a type is no end of a relation. */
export function typeOfNewName({ clue, printed }: NewName, { types }: Vocabulary): string | null {
  if (isGeneric(printed)) return null;
  const name = printed.replace(/[《》“”]|[(（][^)）]*[)）]/g, '');
  const type = clue === 'person' ? undefined : TYPES_BY_ENDING.find(([ending]) => ending.test(name))?.[1];
  return type ?? TYPES_BY_CLUE[clue].find((one) => types.some(({ id }) => id === one)) ?? null;
}
