import { pinyin } from 'pinyin-pro';

/** Characters with one reading each, all different, so that different names sound different too. */
const CHARACTERS = [
  ...'松桃杏梅兰竹荷菊枫槐柳榆桂桐柿枣葵莲青墨雪霜云雾月晨夜春夏秋冬山岭岗坡溪湖海洋江沙岩贝金银铁瓷布棉麻丝茶米麦豆瓜果糖酒灯火镜钟鼓琴',
  ...'笛箫书画笔纸船帆桥路门窗墙塔庙宫殿田园林森牛兔狼熊猫狗鸟鹰鸽蟹蛙蝶蚕飞跑奔游泉冰暖宁平福吉祥瑞光明亮辉前后左高深',
];
const SYLLABLES = pinyin(CHARACTERS.join(' '), { toneType: 'none', type: 'array', v: true }).filter(
  (item) => item !== ' ',
);
const BASE = CHARACTERS.length;
const STEMS = BASE ** 4;
/** A prime, so that each index has another stem; its product with the largest index is an exact number. */
const STEP = 982_451_653;

/** Ends of the names of a type, which make no real name of them: `松桃杏梅影业`. */
const ENDINGS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  person: ['', ''],
  company: ['影业', 'Pictures'],
  platform: ['视频', 'Video'],
  broadcaster: ['电视台', 'Television'],
  regulator: ['主管局', 'Authority'],
  association: ['协会', 'Association'],
  institute: ['研究院', 'Institute'],
  media: ['日报', 'Daily'],
  production: ['之歌', 'Song'],
  event: ['大会', 'Convention'],
  programme: ['计划', 'Plan'],
  policy: ['通知', 'Notice'],
  report: ['报告', 'Report'],
  award: ['奖', 'Award'],
  technology: ['引擎', 'Engine'],
  place: ['市', 'City'],
  concept: ['模式', 'Model'],
};

/** Returns the names of an entity. Those of different indexes differ in both languages and in their pinyin. */
export function namesOf(index: number, type: { readonly id: string; readonly zh: string; readonly en: string }) {
  let rest = (index * STEP) % STEMS;
  const digits = Array.from({ length: 4 }, () => {
    const digit = rest % BASE;
    rest = Math.floor(rest / BASE);
    return digit;
  });
  const stem = digits.map((digit) => CHARACTERS[digit]).join('');
  const [a = '', b = '', c = '', d = ''] = digits.map((digit) => SYLLABLES[digit]);
  const [zh, en] = ENDINGS[type.id] ?? [type.zh, type.en];
  const initials = [a, b, c, d].map((syllable) => syllable.charAt(0)).join('');
  return {
    zh: `${stem}${zh}`,
    en: `${capitalised(a + b)} ${capitalised(c + d)} ${en}`.trim(),
    /** An abbreviation, and a former name. */
    aliases: [`${initials}-${index.toString(36)}`.toUpperCase(), `新${stem}`],
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
