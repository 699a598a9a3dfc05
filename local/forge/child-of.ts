/** The one place that looks behind a private field of `@forge/tunnel`. */
import type { NodeSandbox } from '@forge/tunnel/out/sandbox/node-sandbox';
import { ChildProcess } from 'node:child_process';

/**
 * The process in which a sandbox runs the app. The sandbox keeps it to itself and does not notice when it dies; the
 * platform does, so we must.
 *
 * @param sandbox A sandbox of the unmodified tunnel.
 * @throws Error where a new version of the tunnel keeps it elsewhere.
 */
export function childOf(sandbox: NodeSandbox): ChildProcess {
  const child: unknown = sandbox['process'];
  if (child instanceof ChildProcess) return child;
  throw new Error(
    '@forge/tunnel no longer keeps its process in NodeSandbox.process: adapt local/forge/child-of.ts.'
  );
}
