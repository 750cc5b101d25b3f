import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import closeWithGrace from 'close-with-grace';
import { createApi } from '../api/createApi.ts';
import { runMain } from '../runMain.ts';
import { startUp } from '../startUp.ts';
import { createMcpServer } from './createMcpServer.ts';
import { readMessageLines } from './stdioLines.ts';

/** Time for running requests to end after the process was told to stop. */
const GRACE_MS = 5_000;

/** Serves MCP on stdin and stdout. Log entries go to stderr. */
async function main(): Promise<void> {
  const { config, documentsDir, logger, description, store, untilReady } = await startUp(process.env);
  const api = await createApi({ store, documentsDir, publicUrl: config.publicUrl, limits: config.limits, logger });
  const mcp = createMcpServer(api, logger);
  const { close } = closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ err }) => {
    if (err) logger.error({ err }, 'shutting down after an error');
    await mcp.close();
    await api.close();
    await store.close();
  });
  // The client has ended, which the transport does not notice.
  process.stdin.once('end', close);
  const answerRefused = (answer: object) => process.stdout.write(`${JSON.stringify(answer)}\n`);
  await mcp.connect(new StdioServerTransport(readMessageLines(process.stdin, config.limits.bodyBytes, answerRefused)));
  logger.info(`MCP on stdin and stdout. ${description}`);
  await untilReady();
}

await runMain(main);
