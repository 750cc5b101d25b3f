import type { Participant } from './participants.ts';
import { findAll, overlaps, type RunningText } from './runningText.ts';

/** Words that stand for the last name of one of their types. */
const ANAPHORS: readonly { readonly words: RegExp; readonly types: readonly string[] }[] = [
  { words: /[该本](?:剧集?|片|动画|综艺|节目|专题)|本季节目/g, types: ['production', 'work'] },
  { words: /该(?:平台|网站|应用)/g, types: ['platform'] },
  { words: /该(?:系统|技术|模型|工具|标准|车)|这一(?:技术|大?模型)/g, types: ['technology'] },
  { words: /该(?:项目|计划|行动|基金|机制|工程)/g, types: ['programme'] },
  { words: /该(?:报告|白皮书|指数)/g, types: ['report'] },
  { words: /[该本][次届]?(?:活动|论坛|大会|峰会)|(?<=[。\n])会议(?=指出|强调|认为|围绕|要求)/g, types: ['event'] },
  { words: /该(?:公司|企业|集团|协会|机构)/g, types: ['company', 'association', 'institute', 'platform'] },
  { words: /该(?:基地|园区)/g, types: ['place'] },
  { words: /(?<=[。,;\n”])[他她](?=表示|认为|说|指出|介绍|强调|还|谈)/g, types: ['person'] },
];

/** Adds words that stand for a name of the same or the previous paragraph. */
export function withAnaphors({ comparable }: RunningText, names: readonly Participant[]): Participant[] {
  const anaphors = ANAPHORS.flatMap(({ types, words }) =>
    findAll(comparable, words).flatMap((span) => {
      const from = comparable.lastIndexOf('\n', comparable.lastIndexOf('\n', span.start) - 1);
      const meant = names.findLast(
        ({ end, start, type }) => end <= span.start && start > from && types.some((one) => one === type),
      );
      return meant && !names.some((name) => overlaps(name, span)) ? [{ ...meant, ...span }] : [];
    }),
  );
  return [...names, ...anaphors].sort((a, b) => a.start - b.start);
}
