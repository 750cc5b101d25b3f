import { spawn } from 'node:child_process';

/**
 * Runs a command in this terminal and returns its exit status. Signals are forwarded to it, and this process waits for its end:
 * the server finishes its answers before it stops.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const forward = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(2);
    });
    child.on('exit', (status, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(status ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
    });
  });
}
