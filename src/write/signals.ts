import { constants } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';

const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

type Signal = (typeof SIGNALS)[number];

/**
 * What the work gives, with Ctrl-C held back: it aborts the signal that the work is given, and is passed on when the
 * work has put everything in order, to whoever listened before or to the system, which ends the process.
 */
export async function holdSignals<T>(work: (interrupted: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const held = new Set<Signal>();
  const restores = SIGNALS.map((signal) =>
    replaceListeners(signal, () => {
      if (held.has(signal)) process.exit(128 + constants.signals[signal]); // pressed again: the work hangs
      held.add(signal);
      controller.abort(new Error('it was interrupted'));
    }),
  );
  try {
    return await work(controller.signal);
  } finally {
    // A signal that has come but is not told yet would be lost with its listener.
    await twoTurns();
    for (const restore of restores) restore();
    for (const signal of held) process.kill(process.pid, signal);
    if (held.size > 0) await twoTurns();
  }
}

// The first turn of the event loop may end without a look at the signals, the second cannot.
async function twoTurns(): Promise<void> {
  await turn();
  await turn();
}

// The others would end the process at once, as puppeteer's does, with files half written.
function replaceListeners(signal: Signal, listener: () => void): () => void {
  const others = process.rawListeners(signal) as NodeJS.SignalsListener[];
  process.on(signal, listener);
  for (const other of others) process.off(signal, other);
  return () => {
    for (const other of others) process.on(signal, other);
    process.off(signal, listener);
  };
}
