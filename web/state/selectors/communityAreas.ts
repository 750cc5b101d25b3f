import { compareIds } from '../../../server/model/compare.ts';
import { groupBy } from '../../../server/model/groupBy.ts';
import type { EntityCard } from '../../api/subgraph.ts';
import type { CanvasArea } from '../../canvas/CanvasGraph.ts';
import { CATEGORY_COLORS } from '../../canvas/drawing/categoryColors.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import type { Language } from '../../i18n/language.ts';
import { estimateWidth } from '../../layouts/estimateWidth.ts';

/** More areas than this are no overview; a smaller community is seen without a name. */
const MAX_AREAS = 10;
const MIN_MEMBERS = 3;
/** Width of a name with a second member, in font sizes. */
const MAX_NAME_WIDTH = 9;

interface AreaContext {
  readonly theme: 'light' | 'dark';
  readonly language: Language;
}

/** Returns the areas of the largest communities among entities, named by their most central members. */
export function communityAreas(
  entities: readonly EntityCard[],
  { theme, language }: AreaContext,
): readonly CanvasArea[] {
  const { categories, other } = CATEGORY_COLORS[theme];
  return [...groupBy(entities, ({ community }) => community)]
    .filter(([, members]) => members.length >= MIN_MEMBERS)
    .sort(([a, membersOfA], [b, membersOfB]) => membersOfB.length - membersOfA.length || a - b)
    .slice(0, MAX_AREAS)
    .map(([community, members]) => ({
      id: String(community),
      label: areaName(members, language),
      color: categories[community] ?? other,
      nodes: members.map(({ id }) => id),
    }));
}

/** Joins the names of the two most central members, or has only the first if both are too long. */
function areaName(members: readonly EntityCard[], language: Language): string {
  const [first, second] = members.toSorted((a, b) => b.centrality - a.centrality || compareIds(a, b));
  const both = joinTexts([first?.name[language], second?.name[language]], language === 'zh' ? '、' : ', ');
  return estimateWidth(both) <= MAX_NAME_WIDTH ? both : (first?.name[language] ?? '');
}
