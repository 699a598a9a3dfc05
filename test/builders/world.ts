/** The world of a use case, with nothing outside this process. */
import type { Present } from '../../src/domain/presence';
import { DEFAULT_SETTINGS } from '../../src/domain/settings-defaults';
import type { World } from '../../src/ports';
import { FakeJira } from './fake-jira';
import { FakeLedger } from './fake-ledger';
import { FakeStore } from './fake-store';
import { incident, NOW, RESPONDER } from './postmortem';

export interface FakeWorld extends World {
  jira: FakeJira;
  store: FakeStore;
  ledger: FakeLedger;
  announced: Parameters<World['announce']>[];
  /** Who was made known over realtime. */
  told: [postmortemId: string, present: Present][];
  /** Moves the clock. */
  pass: (ms: number) => void;
}

/** A world in which the caller sees the incident and may edit it. */
export const fakeWorld = (): FakeWorld => {
  const jira = new FakeJira();
  jira.show(incident());
  const announced: FakeWorld['announced'] = [];
  const store = new FakeStore();
  const told: FakeWorld['told'] = [];
  let time = NOW;
  let ids = 0;
  return {
    caller: { accountId: RESPONDER, timeZone: 'UTC', siteUrl: 'https://site.example' },
    clock: () => time,
    pass: (ms) => {
      time += ms;
    },
    newId: () => `id-${++ids}`,
    announce: async (...announcement) => {
      announced.push(announcement);
    },
    announced,
    tellPresence: async (postmortemId, present) => {
      told.push([postmortemId, present]);
    },
    told,
    settings: async () => DEFAULT_SETTINGS,
    jira,
    store,
    ledger: new FakeLedger(store)
  };
};
