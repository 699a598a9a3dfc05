/** Pairs as teams write them: the same idea in other words, and another idea in similar words. */
import fc from 'fast-check';
import { contentWordsOf } from '../../../../src/domain/parked/content-words';
import { areAlike, likeness } from '../../../../src/domain/parked/resembling';

const alike = (one: string, other: string): boolean => areAlike(contentWordsOf(one), contentWordsOf(other));

test.each([
  ['Rewrite the deployment pipeline', 'Rewrite our pipeline for deployments'],
  ['Rewrite the deployment pipeline', 'The deploy pipeline has to be rewritten: rewrite it in steps'],
  ['Refuse a target group without targets', 'Refuse target groups that have no targets'],
  ['Alert when the queue grows', 'Set up alerting on growing queues: alert when a queue grows'],
  ['Add an alarm on certificate expiry', 'Alert on certificates that expire'],
  ['Rotate the signing keys automatically', 'Automate the rotation of signing keys'],
  ['Rate limit the export API', 'Introduce rate limiting for the export API'],
  ['Canary every config change', 'Roll out configuration changes by canary'],
  ['Write a runbook for failover of the database', 'Playbook for DB failover'],
  ['Cap retries of the payment client', 'Payment client: limit and cap its retries'],
  ['Restore backups every month as a test', 'Test the restore of backups monthly'],
  ['Shard the session store', 'Session store sharding'],
  ['Validate the schema before migrations run', 'Schema validation ahead of each migration'],
  ['Drain connections before a node is removed', 'Drain node connections before removal of the node'],
  ['Page the on-call when replication lags', 'Replication lag should page somebody on call'],
  ['Remove the shared cache of the gateway', 'Get rid of the shared gateway cache'],
  ['Feature flag for the new checkout', 'Put the checkout behind a feature flag'],
  ['Second region for the registry', 'Run the registry in a second region'],
  ['Régénérer les clés de signature', 'régénérer la clé de signature'],
  ['Nobody could drain a node before it was removed', 'Drain the node before it is removed']
])('“%s” and “%s” are one idea', (one, other) => {
  expect(alike(one, other)).toBe(true);
});

test.each([
  ['Rewrite the deployment pipeline', 'Alert when the deployment fails'],
  ['Rewrite the deployment pipeline', 'Rewrite the handbook'],
  ['Refuse a target group without targets', 'Page on an empty queue'],
  ['Add an alarm on certificate expiry', 'Add an alarm on disk usage'],
  ['Rotate the signing keys automatically', 'Rotate the on-call weekly'],
  ['Rate limit the export API', 'Document the export API'],
  ['Canary every config change', 'Review every config file in the repository'],
  ['Write a runbook for failover of the database', 'Write a runbook for the release of hotfixes'],
  ['Cap retries of the payment client', 'Log payment amounts in the ledger'],
  ['Restore backups every month as a test', 'Load test the checkout every month'],
  ['Shard the session store', 'Encrypt the session cookies'],
  ['Validate the schema before migrations run', 'Announce maintenance before it begins'],
  ['Drain connections before a node is removed', 'Pool connections to the database'],
  ['Page the on-call when replication lags', 'Train the on-call rota in the new console'],
  ['Remove the shared cache of the gateway', 'Warm the DNS cache after a restart'],
  ['Feature flag for the new checkout', 'New logo for the checkout page'],
  ['Second region for the registry', 'Second reviewer for infrastructure changes'],
  ['Improve the process', 'Improve the system'],
  ['Add more checks to the service', 'Check the new service of the team'],
  ['Checkout', 'Put the checkout behind a feature flag'],
  ['Be careful with upgrades', 'Put a banner on the dashboard during upgrades']
])('“%s” and “%s” are two', (one, other) => {
  expect(alike(one, other)).toBe(false);
});

/** Words of the field, so that texts share some by chance, and anything else that can be typed. */
const WORDS = ['alert', 'queues', 'deploy', 'deployment', 'the', 'of', 'add', 'team', 'café', '重启', 'x9'];
const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme' })
);

test('likeness is the same both ways, and lies between nothing and all', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [contentWordsOf(one), contentWordsOf(other)];
      expect(likeness(a, b)).toBe(likeness(b, a));
      expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
      expect(likeness(a, b)).toBeLessThanOrEqual(1);
    })
  );
});

test('every text that has a word resembles itself, whatever its case, and none resembles one without', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(alike(one, one)).toBe(/[\p{L}\p{N}]/u.test(one.normalize('NFKD')));
      expect(alike(one, '')).toBe(false);
      expect(alike(' … ', one)).toBe(false);
    })
  );
  expect(alike('ALERT on Queues!', 'alert: queues')).toBe(true);
});

test('the order of words and words that say nothing do not count', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(['alert', 'queue', 'deploy', 'canary', 'x9'], { minLength: 1 }),
      (words) => {
        const other = [...words].sort().map((word) => `the ${word}`);
        expect(likeness(contentWordsOf(words.join(' ')), contentWordsOf(other.join(' of ')))).toBe(1);
      }
    )
  );
});
