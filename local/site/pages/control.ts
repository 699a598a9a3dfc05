/** A page that tells what the control surface offers. */
import { html } from '../html';
import type { Answer } from '../http';
import { page, type PageContext } from './layout';

const CALLS: readonly [string, string][] = [
  ['GET /__site/health', 'whether the site runs, its time, the modules of the app'],
  ['GET /__site/personas', 'everyone who can be signed in: name, email, accountId, what they may do'],
  ['POST /__site/reset {"seed": "demo" | "empty"}', 'begins anew: products, SQL, queues, dashboards, faults'],
  [
    'POST /__site/clock {"now": "2026-03-01T09:00:00Z"}',
    'moves the clock of the site; null for real time again'
  ],
  [
    'GET, POST, DELETE /__site/faults',
    'rules that make requests fail: {"faults": [{"operation", "status", "headers", "body", "delayMs", "dropAfterCommit", "kill", "count", "skip"}], "replace"}'
  ],
  [
    'POST /__site/realtime {"fault": "refused" | "silent" | null}',
    'makes realtime answer with an error, or take everything and deliver nothing; null for it to work again'
  ],
  [
    'GET, DELETE /__site/traffic?since=',
    'what crossed an edge, one JSON object per line; requests of the pages themselves have module and as null'
  ],
  ['GET /__site/mismatches', 'where the app or a model broke a contract'],
  [
    'POST /__site/invoke {"module", "functionKey", "payload", "user", "context"}',
    'runs a function of the backend; user is a persona, an e-mail or an account id'
  ],
  ['POST /__site/drain', 'waits until queues and triggers have nothing left to do'],
  ['POST /__site/schedule/{key}', 'runs a scheduled trigger now'],
  ['GET, DELETE /__site/csp', 'reports of broken Content-Security-Policy'],
  [
    '/rest/api/3/… and /wiki/…',
    'the REST API for other programs, with basic auth <persona e-mail>:<anything>'
  ]
];

/** Shows what programs may call. */
export function controlPage(context: PageContext): Answer {
  return page(
    context,
    { title: 'Control', part: 'control' },
    html`<h1>Control surface</h1>
      <p>
        For tests and other programs on this machine. Wrong input is answered 400 with the name of the field.
      </p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th>Call</th>
              <th>What it does</th>
            </tr>
          </thead>
          <tbody>
            ${CALLS.map(
              ([call, meaning]) =>
                html`<tr>
                  <td><code>${call}</code></td>
                  <td>${meaning}</td>
                </tr>`
            )}
          </tbody>
        </table>
      </div>
      <h2>Personas</h2>
      <dl>
        ${context.deps.personas.map(
          ({ name, email, accountId, may }) =>
            html`<dt>${name}</dt>
              <dd>${may} <span class="muted">${email}, ${accountId}</span></dd>`
        )}
      </dl>`
  );
}
