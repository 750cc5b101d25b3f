import type { Theme } from './Question.ts';

export const CITING: Theme = {
  id: 'citing',
  title: { zh: '引用与出处', en: 'Citing' },
  questions: [
    {
      id: 'read-the-lines',
      title: { zh: '“点众科技拥有 DramaBox”：原文怎么说？', en: 'Dianzhong owns DramaBox: what do the lines say?' },
      why: {
        zh: '引用前先阅读原文；服务器上没有文档时 passage 为空，行号仍在。',
        en: 'Read the text before you cite it. On a server without the documents, passage is null and the line numbers remain.',
      },
      query: /* GraphQL */ `
        query ReadTheLines($lang: Language!, $id: ID!, $context: Int!) {
          meta { passagesAvailable }
          node(id: $id) {
            id
            label(lang: $lang)
            ... on Relation {
              status
              citations {
                document { id file }
                firstLine
                lastLine
                passage(context: $context) { lines { number text cited } }
              }
            }
          }
        }
      `,
      variables: { id: 'dianzhong--owns--dramabox', context: 1 },
    },
    {
      id: 'cite-a-figure',
      title: {
        zh: '引用“网络视听用户10.91亿”需要的全部信息',
        en: 'Everything needed to cite the figure of 1.091 billion users',
      },
      why: {
        zh: '数值、时点、来源、文档版本与数据集版本。',
        en: 'The amount, its time and origin, the edition of the document and the version of the dataset.',
      },
      query: /* GraphQL */ `
        query CiteAFigure($lang: Language!, $id: ID!) {
          cite(id: $id) { version gbt7714(lang: $lang) bibtex(lang: $lang) }
          meta { curatedOn licence }
          node(id: $id) {
            label(lang: $lang)
            ... on Figure {
              comparator
              amount
              unit { label { zh en } }
              asOf
              accordingTo { label(lang: $lang) }
              citations {
                document { id label(lang: $lang) publisher { zh en } published file sha256 }
                firstLine
                lastLine
              }
            }
          }
        }
      `,
      variables: { id: 'online-audiovisual--users--10.91-yi_persons--2024-12' },
    },
    {
      id: 'where-a-name-stands',
      title: { zh: '哪些文档的哪些行提到龚宇？', en: 'Which lines of which documents mention Gong Yu?' },
      why: { zh: '一个人物的全部提及，便于查阅原文。', en: 'All mentions of a person, to find them in the text.' },
      query: /* GraphQL */ `
        query WhereANameStands($lang: Language!, $id: ID!) {
          entity(id: $id) {
            label(lang: $lang)
            citations { document { id label(lang: $lang) } firstLine lastLine }
          }
        }
      `,
      variables: { id: 'gong-yu' },
    },
  ],
};
