// `npm start`: installs what is missing, builds the page if it changed, and serves page and API on one port. The server runs
// in this process, which therefore receives the signals of a terminal, a container or a supervisor.

import { buildIfStale } from './build.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { importTypeScript } from './importTypeScript.mjs';

/** Interval at which the end of npm is noticed, in ms. */
const WATCH_MS = 200;

ensureInstalled();
buildIfStale();
if (process.env.npm_lifecycle_event === 'start') stopWithNpm();
await importTypeScript('server/main.ts');

/** npm runs a script in a shell. SIGTERM to npm ends only the shell, and the server would run on without them. */
function stopWithNpm() {
  const shell = process.ppid;
  let isWatched = false;
  const watch = setInterval(() => {
    if (process.ppid !== shell) {
      clearInterval(watch);
      process.kill(process.pid, 'SIGTERM');
    } else if (!isWatched && process.listenerCount('SIGTERM') > 0) {
      // The server handles signals now. A second one would stop it before it has finished its answers.
      isWatched = true;
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => clearInterval(watch));
    }
  }, WATCH_MS);
  watch.unref();
}
