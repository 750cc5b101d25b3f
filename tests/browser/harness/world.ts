import { parse } from 'yaml';
import typesText from '../../../graph-seeds/vocabulary/types.yaml?raw';
import type { CanvasGraph } from '../../../web/canvas/CanvasGraph.ts';
import type { LayoutLink, LayoutNode } from '../../../web/layouts/Layout.ts';
import { measureLabel } from '../../../web/layouts/measureLabel.ts';

/** An invented graph that resembles the real one: hubs, many leaves, names of all lengths. */
export interface World {
  readonly nodes: readonly WorldNode[];
  readonly edges: readonly CanvasGraph['edges'][number][];
}

export interface WorldNode {
  readonly id: string;
  readonly type: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly shape: string;
  readonly color: { readonly light: string; readonly dark: string };
  readonly degree: number;
  readonly community: number;
}

interface TypeEntry {
  readonly id: string;
  readonly shape: string;
  readonly color: { readonly light: string; readonly dark: string };
}

const TYPES: readonly TypeEntry[] = parse(typesText).types;

/** Frequency of each type, about as in the real graph. */
const SHARES: Readonly<Record<string, number>> = {
  person: 24,
  company: 14,
  platform: 9,
  broadcaster: 4,
  regulator: 4,
  association: 3,
  institute: 5,
  media: 4,
  production: 16,
  event: 6,
  programme: 3,
  policy: 4,
  report: 3,
  award: 4,
  technology: 6,
  place: 6,
  concept: 6,
};

const NAMES: readonly (readonly [string, string])[] = [
  ['云澜', 'Yunlan'],
  ['星河视频', 'Xinghe Video'],
  ['北辰广播电视总局', 'Beichen Radio and Television Bureau'],
  ['林晚晴', 'Lin Wanqing'],
  ['赵一鸣', 'Zhao Yiming'],
  ['青岚影业集团', 'Qinglan Pictures Group'],
  ['第七届南屿视听大会', 'Seventh Nanyu Audiovisual Convention'],
  ['《长夜星灯》', 'Lamps of the Long Night'],
  ['虚拟制片', 'Virtual production'],
  ['微短剧出海计划', 'Microdramas Abroad Programme'],
  ['墨池', 'Mochi'],
  ['短视频平台', 'Short-video platform'],
  ['鹿鸣大学传播学院', 'School of Communication, Luming University'],
  ['《海上来信》', 'Letters from the Sea'],
  ['橙柚App', 'Chengyou App'],
  ['超高清发展行动方案', 'Action plan for ultra-high-definition video'],
  ['AI大模型“知微”', 'Zhiwei large model'],
  ['陈望舒', 'Chen Wangshu'],
  ['东篱市', 'Dongli'],
  ['年度网络视听精品榜', 'Online Audiovisual Works of the Year'],
  ['沉浸式体验', 'Immersive experience'],
  ['南屿网络视听节目服务协会', 'Nanyu Association of Online Audiovisual Services'],
  ['苏禾', 'Su He'],
  ['《山那边的声音》', 'Voices beyond the Mountain'],
  ['网络视听发展研究报告', 'Report on Online Audiovisual Development'],
  ['赤羽新闻', 'Chiyu News'],
  ['顾南乔', 'Gu Nanqiao'],
  ['蓝鲸互动科技', 'Blue Whale Interactive'],
  ['算法推荐', 'Algorithmic recommendation'],
  ['中视云', 'CSY Cloud'],
  ['白榆卫视', 'Baiyu Satellite TV'],
  ['《归途》', 'The Way Home'],
  ['温如玉', 'Wen Ruyu'],
];
const PREDICATES: readonly (readonly [string, string])[] = [
  ['出品', 'produced'],
  ['任职于', 'holds a post at'],
  ['主办', 'organised'],
  ['位于', 'is located in'],
  ['发言于', 'spoke at'],
  ['隶属于', 'is part of'],
  ['播出', 'streams'],
  ['入选', 'was selected for'],
];

/** A seeded random number generator. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function createWorld(count: number, perNode = 1.6): World {
  const random = createRandom(count);
  const bag = TYPES.flatMap((type) => Array<TypeEntry>(SHARES[type.id] ?? 2).fill(type));
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const communities = Math.max(3, Math.round(Math.sqrt(count) / 2.5));
  const pairs: { source: number; target: number }[] = [];
  for (let i = 1; i < count; i++) {
    // Most edges lead to a hub of the same community, some to another.
    const own = i % communities;
    const hub = random() < 0.75 ? own : Math.floor(random() * communities);
    const inside = own + communities * Math.floor(random() ** 2 * (i / communities));
    pairs.push({ source: i, target: random() < 0.6 && hub < i ? hub : Math.min(i - 1, inside) });
    if (random() < perNode - 1) pairs.push({ source: i, target: Math.floor(random() ** 2 * i) });
    if (random() < perNode - 1.6) pairs.push({ source: i, target: Math.floor(random() * i) });
  }
  const degrees = new Array<number>(count).fill(0);
  for (const { source, target } of pairs) {
    degrees[source] = (degrees[source] ?? 0) + 1;
    degrees[target] = (degrees[target] ?? 0) + 1;
  }
  const nodes = degrees.map((degree, index): WorldNode => {
    const type = pick(bag);
    const [zh, en] = pick(NAMES);
    const round = Math.floor(index / NAMES.length);
    const label = round === 0 ? { zh, en } : { zh: `${zh}${index}`, en: `${en} ${index}` };
    return {
      id: `n${index}`,
      type: type.id,
      label,
      shape: type.shape,
      color: type.color,
      degree,
      community: index % communities,
    };
  });
  const edges = pairs.map(({ source, target }, index) => {
    const [zh, en] = pick(PREDICATES);
    return {
      id: `r${index}`,
      source: `n${source}`,
      target: `n${target}`,
      label: random() < 0.5 ? zh : en,
      documents: random() < 0.25 ? 2 : 1,
      implied: random() < 0.12,
      directed: random() < 0.9,
    };
  });
  return { nodes, edges };
}

/** Converts the graph into the input of a layout. */
export function toLayout(world: World): {
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
} {
  const nodes = world.nodes.map(({ id, type, label, degree, community }): LayoutNode => {
    const [zh, en] = [measureLabel(label.zh), measureLabel(label.en)];
    return {
      id,
      type,
      size: sizeOf(degree),
      labelWidth: Math.max(zh.width, en.width),
      labelHeight: Math.max(zh.height, en.height),
      degree,
      community,
      fixed: false,
    };
  });
  return { nodes, links: world.edges };
}

export function toCanvasGraph(
  world: World,
  places: Readonly<Record<string, { readonly x: number; readonly y: number }>>,
  change: Partial<CanvasGraph> = {},
): CanvasGraph {
  const theme = change.theme ?? 'light';
  const language = change.language ?? 'zh';
  return {
    nodes: world.nodes.map(({ id, label, shape, color, degree }, index) => ({
      id,
      label: label[language],
      shape,
      color: color[theme],
      size: sizeOf(degree),
      ...(places[id] ?? { x: 0, y: 0 }),
      importance: degree,
      hiddenNeighbors: index % 4 === 0 ? (index * 7) % 40 : 0,
      pinned: index % 11 === 5,
    })),
    edges: world.edges,
    theme,
    language,
    selectedNodes: [],
    reachedNode: null,
    selectedEdges: [],
    emphasis: null,
    faded: null,
    areas: [],
    backdrop: null,
    ...change,
  };
}

function sizeOf(degree: number): number {
  return Math.round(Math.min(64, 16 + 5.5 * Math.sqrt(degree)));
}
