/** Starts the tunnel's sandbox in a process that we can watch. */
import { NodeSandbox } from '@forge/tunnel/out/sandbox/node-sandbox';
import childProcess, { type ChildProcess, type ForkOptions } from 'node:child_process';

export interface TunnelProcess {
  sandbox: NodeSandbox;
  child: ChildProcess;
  /** The last that the process said on standard error. */
  lastWords: () => string;
}

const LAST_WORDS = 4_000;

/**
 * Starts the unmodified `NodeSandbox`. It keeps its process to itself, hands our own arguments on to it (which may be
 * a TypeScript loader) and limits nothing; so its one call of `fork`, made while it is constructed, passes through
 * here.
 *
 * @param bundleDir Folder of the bundle.
 * @param handler `file.export`.
 * @param memoryMB Most that the process may keep on its heap.
 */
export function startTunnelProcess(bundleDir: string, handler: string, memoryMB: number): TunnelProcess {
  const { fork } = childProcess;
  const forked: ChildProcess[] = [];
  const watched = (path: string, args: readonly string[], given: ForkOptions): ChildProcess => {
    const execArgv = [`--max-old-space-size=${memoryMB}`, '--enable-source-maps'];
    const child = fork(path, args, { ...given, execArgv, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    forked.push(child);
    return child;
  };
  const dot = handler.lastIndexOf('.');
  childProcess.fork = watched as typeof fork;
  let sandbox: NodeSandbox;
  try {
    sandbox = new NodeSandbox({
      appPath: bundleDir,
      modName: handler.slice(0, dot),
      handler: handler.slice(dot + 1)
    });
  } finally {
    childProcess.fork = fork;
  }
  const child = forked[0];
  if (child === undefined) throw new Error('@forge/tunnel no longer forks while NodeSandbox is constructed.');
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-LAST_WORDS)));
  return { sandbox, child, lastWords: () => said.trim() };
}
