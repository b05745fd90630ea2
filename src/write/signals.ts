import { setImmediate as turn } from 'node:timers/promises';

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * What the work gives, with Ctrl-C held back: it aborts the signal that the work is given, and the process ends
 * when the work has put everything in order.
 */
export async function holdSignals<T>(work: (interrupted: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let exitCode = 0;
  const listeners = Object.entries(SIGNALS).map(([signal, code]) => {
    const listener = () => {
      exitCode ||= code;
      controller.abort(new Error('it was interrupted'));
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  try {
    return await work(controller.signal);
  } finally {
    // A signal that has come but is not told yet would be lost with its listener: let the event loop look twice,
    // since the first turn may end without a look.
    await turn();
    await turn();
    for (const remove of listeners) remove();
    if (exitCode !== 0) process.exit(exitCode);
  }
}
