import type { Theme } from './Question.ts';

export const TIME: Theme = {
  id: 'time',
  title: { zh: '时间', en: 'Time' },
  questions: [
    {
      id: 'facts-in-an-interval',
      title: { zh: '2025年3月26日至28日发生了什么？', en: 'What happened from 26 to 28 March 2025?' },
      why: {
        zh: '日期落在区间内或与之重叠的关系，按时间排列。',
        en: 'Relations dated within an interval or overlapping it, in order of time.',
      },
      query: /* GraphQL */ `
        query FactsInAnInterval($lang: Language!, $from: String!, $to: String!, $predicates: [ID!]) {
          relations(
            filter: { from: $from, to: $to, predicates: $predicates }
            sort: { by: DATE }
          ) {
            totalCount
            nodes {
              date
              start
              end
              label(lang: $lang)
              subject { id }
              predicate { id }
              object { id }
            }
          }
        }
      `,
      variables: {
        from: '2025-03-26',
        to: '2025-03-28',
        predicates: ['organised', 'held_in', 'released_at', 'launched', 'issued'],
      },
    },
    {
      id: 'timeline-by-month',
      title: { zh: '事实逐月有多少？', en: 'When do the facts begin, month by month?' },
      why: {
        zh: '看资料的时间分布；只知年份的留在年份里。',
        en: 'How the material lies in time; what is dated by the year only stays in its year.',
      },
      query: /* GraphQL */ `
        query TimelineByMonth($by: TimelineUnit!) {
          timeline(by: $by) {
            periods { period counts { relations figures entities } }
            undated { relations figures entities }
          }
        }
      `,
      variables: { by: 'MONTH' },
    },
    {
      id: 'changes-of-name',
      title: { zh: '哪些更名已宣布或计划？', en: 'Which changes of name are announced or planned?' },
      why: {
        zh: '追踪同一主体的新旧名称。',
        en: 'To follow one subject under its old and new names.',
      },
      query: /* GraphQL */ `
        query ChangesOfName($lang: Language!) {
          relations(filter: { predicates: ["renamed_to"] }) {
            nodes {
              subject { id label(lang: $lang) }
              object { id label(lang: $lang) }
              note { zh en }
              citations { document { id } firstLine lastLine }
            }
          }
        }
      `,
      variables: {},
    },
  ],
};
