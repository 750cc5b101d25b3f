import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet, { type HelmetOptions } from 'helmet';

export type ContentPolicy = Exclude<HelmetOptions['contentSecurityPolicy'], boolean | undefined>;

/**
 * What browsers are told about how far to trust an answer. It is the same for every request, so it is worked out once:
 * each time it would take a tenth of what an answer costs that is ready. Strict-Transport-Security is for who ends TLS.
 */
export function createSecurityHeaders(contentSecurityPolicy: ContentPolicy): Record<string, string> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  helmet({ contentSecurityPolicy, strictTransportSecurity: false })(request, response, (error) => {
    if (error) throw error;
  });
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
}
