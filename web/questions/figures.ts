import type { Theme } from './Question.ts';

export const FIGURES: Theme = {
  id: 'figures',
  title: { zh: '数据', en: 'Figures' },
  questions: [
    {
      id: 'users-over-time',
      title: {
        zh: '网络视听用户规模：历年是多少，出自哪里？',
        en: 'Users of online audiovisual services over the years, and the sources',
      },
      why: {
        zh: '同一范围（全国）的时间序列；没有时点的排在最后。',
        en: 'A time series with one scope, the whole country. Undated figures come last.',
      },
      query: /* GraphQL */ `
        query UsersOverTime($lang: Language!, $measure: ID!, $subject: ID!, $scope: String!) {
          figures(
            filter: { measures: [$measure], subject: { ids: [$subject] }, text: $scope }
            sort: { by: DATE }
          ) {
            nodes {
              asOf
              comparator
              amount
              unit { label { zh en } }
              value
              accordingTo { id label(lang: $lang) }
              citations { document { id } firstLine lastLine }
            }
          }
        }
      `,
      variables: { measure: 'users', subject: 'online-audiovisual', scope: 'nationwide' },
    },
    {
      id: 'market-size-over-time',
      title: {
        zh: '网络视听市场规模：从2013年到2025年',
        en: 'Market size of online audiovisual services, 2013 to 2025',
      },
      why: {
        zh: '换算成同一单位（元）以便比较，并保留原文数字。',
        en: 'Comparable in one unit, yuan, with the printed digits kept.',
      },
      query: /* GraphQL */ `
        query MarketSizeOverTime($lang: Language!, $measure: ID!, $subject: ID!) {
          figures(filter: { measures: [$measure], subject: { ids: [$subject] } }, sort: { by: DATE }) {
            nodes {
              asOf
              comparator
              amount
              unit { id label { zh en } }
              value
              scope { zh en }
              citations { document { id label(lang: $lang) } firstLine lastLine }
            }
          }
        }
      `,
      variables: { measure: 'market_size', subject: 'online-audiovisual' },
    },
    {
      id: 'users-by-form',
      title: {
        zh: '2024年底，各种网络视听形态有多少用户？',
        en: 'How many users did each form have at the end of 2024?',
      },
      why: { zh: '同一时点的横向比较，从多到少。', en: 'A comparison at one time, largest first.' },
      query: /* GraphQL */ `
        query UsersByForm($lang: Language!, $measure: ID!, $from: String!, $to: String!) {
          figures(
            filter: { measures: [$measure], from: $from, to: $to, subject: { types: ["concept"] } }
            sort: { by: VALUE, direction: DESCENDING }
          ) {
            nodes {
              subject { id label(lang: $lang) }
              amount
              unit { label { zh en } }
              value
              asOf
              scope { zh en }
              accordingTo { id }
            }
          }
        }
      `,
      variables: { measure: 'users', from: '2024-12-01', to: '2024-12-31' },
    },
    {
      id: 'figures-of-one-form',
      title: { zh: '关于微短剧有哪些数据？', en: 'Which figures are there on microdramas?' },
      why: {
        zh: '一次查看范围、时点、来源与状态，避免误用。',
        en: 'Scope, time, origin and status in one result, to avoid misreading.',
      },
      query: /* GraphQL */ `
        query FiguresOfOneForm($lang: Language!, $id: ID!) {
          entity(id: $id) {
            label(lang: $lang)
            figureList(first: 100) {
              nodes {
                label(lang: $lang)
                measure { id }
                comparator
                amount
                unit { id }
                asOf
                accordingTo { id label(lang: $lang) }
                status
                reason { zh en }
                citations { document { id } firstLine lastLine }
              }
            }
          }
        }
      `,
      variables: { id: 'microdrama' },
    },
    {
      id: 'figures-of-reports',
      title: { zh: '哪些数字出自报告？', en: 'Which figures come from reports?' },
      why: { zh: '按文中写明的来源筛选。', en: 'Figures filtered by the source that the document names.' },
      query: /* GraphQL */ `
        query FiguresOfReports($lang: Language!, $source: EntityFilter) {
          figures(
            filter: { accordingTo: $source, measures: ["users"] }
            sort: { by: VALUE, direction: DESCENDING }
          ) {
            totalCount
            nodes {
              id
              label(lang: $lang)
              value
              accordingTo { id label(lang: $lang) }
              when { date origin }
            }
          }
        }
      `,
      variables: { source: { types: ['report'] } },
    },
  ],
};
