import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { GetPromptRequestSchema, ListPromptsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { findNamed } from '../model/findNamed.ts';
import { describeProblems } from './describeProblems.ts';
import { asRpcError, RPC_CODES, RpcError } from './rpcError.ts';

/** Prompts, which a person can pick in a client. */
const PROMPTS = [
  {
    name: 'answer-with-evidence',
    title: '据文献作答 / Answer with evidence',
    description:
      '只据图谱作答，每句注明文献与行号。 / Answers from the graph alone, with document and lines for every sentence.',
    arguments: [{ name: 'question', description: '问题 / The question', required: true }],
  },
];

const ARGUMENTS = z.strictObject({ question: z.string().trim().min(1).max(2_000) });

export function addPrompts(server: Server): void {
  server.setRequestHandler(ListPromptsRequestSchema, () => ({ prompts: PROMPTS }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => {
    const { description } = asRpcError(RPC_CODES.invalidParams, () => findNamed('prompt', PROMPTS, params.name));
    const given = params.arguments ?? {};
    const { data, error } = ARGUMENTS.safeParse(given);
    if (error)
      throw new RpcError(
        RPC_CODES.invalidParams,
        describeProblems(error.issues, given, Object.keys(ARGUMENTS.shape)).join(' '),
      );
    const text = answerWithEvidence(data.question);
    return { description, messages: [{ role: 'user', content: { type: 'text', text } }] };
  });
}

function answerWithEvidence(question: string): string {
  return `${question}

请只用本图谱的工具查证后作答，用提问的语言：先以 search 找到实体，再查关系、数据或路径；每句话后注明文献与行号，如 [d000:58-60]；标为 implied 的内容说明是推断及其依据；重要之处用 passage 核对原文；图谱没有的内容，直接说明没有。文末列出所引文献的标题与数据集版本。

Answer only from what the tools of this graph say, in the language of the question: find entities with search, then get their relations, figures or paths. After every sentence name the document and lines, such as [d000:58-60]. Describe facts marked implied as inferences, and say what they were concluded from. Check important facts with passage. If the graph has nothing on the question, say so. End with the titles of the documents cited and the version of the dataset.`;
}
