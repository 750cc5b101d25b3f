import type { Theme } from './Question.ts';

export const TIME: Theme = {
  id: 'time',
  title: { zh: '时间', en: 'Time' },
  questions: [
    {
      id: 'facts-in-an-interval',
      title: { zh: '2025年3月26日至28日发生了什么？', en: 'What happened from 26 to 28 March 2025?' },
      why: {
        zh: '日期在区间内或与之重叠的关系，按时间排序。',
        en: 'Relations dated within or overlapping an interval, in chronological order.',
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
      title: { zh: '每个月有多少事实？', en: 'How many facts begin in each month?' },
      why: {
        zh: '事实的时间分布；只知年份的按年统计。',
        en: 'The distribution of facts over time. Facts dated only by year are counted by year.',
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
      title: { zh: '哪些更名已宣布或计划？', en: 'Which renamings have been announced or planned?' },
      why: { zh: '追踪同一实体的新旧名称。', en: 'Track an entity under its old and new names.' },
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
    {
      id: 'said-at-events-of-a-year',
      title: { zh: '2024年的活动上谁发了言？', en: 'Who spoke at events in 2024?' },
      why: {
        zh: '没有自己日期的关系，以所属活动的日期为准。',
        en: 'A relation without a date of its own has that of its event.',
      },
      query: /* GraphQL */ `
        query SaidAtEventsOfAYear($lang: Language!, $year: String!, $origins: [DateOrigin!]) {
          relations(
            filter: { predicates: ["spoke_at"], from: $year, to: $year, origins: $origins }
            sort: { by: DATE, origins: $origins }
          ) {
            totalCount
            nodes {
              subject { id label(lang: $lang) }
              object { id label(lang: $lang) }
              when { date origin }
            }
          }
        }
      `,
      variables: { year: '2024', origins: ['FACT', 'EVENT'] },
    },
    {
      id: 'where-dates-come-from',
      title: { zh: '事实的日期从何而来？', en: 'Where do the dates of facts come from?' },
      why: {
        zh: '自己的日期、所属活动的日期、文档的日期，或没有日期。',
        en: 'A date of their own, that of their event, that of their document, or none.',
      },
      query: /* GraphQL */ `
        query WhereDatesComeFrom($lang: Language!) {
          relationGroups(by: [ORIGIN], includeMissing: true) {
            nodes {
              keys { value label(lang: $lang) }
              count
            }
          }
        }
      `,
      variables: {},
    },
    {
      id: 'events-without-a-date',
      title: { zh: '哪些活动没有日期？', en: 'Which events have no date?' },
      why: { zh: '查找缺少某个字段的实体。', en: 'Entities that lack a field.' },
      query: /* GraphQL */ `
        query EventsWithoutADate($lang: Language!, $filter: EntityFilter) {
          entities(filter: $filter, sort: { by: ID }) {
            totalCount
            nodes { id label(lang: $lang) kind { id } }
          }
        }
      `,
      variables: { filter: { types: ['event'], lacks: ['START', 'END'] } },
    },
  ],
};
