/** Who is here, with a clock and a channel of the test's own. */
import type { Watched } from '../../src/contract';
import {
  MOST_PRESENT,
  POLLED_FOR_MS,
  POLLED_TAB,
  type PresenceMessage,
  type Whereabouts
} from '../../src/domain/presence';
import type { Channel } from '../../static/src/panel/together/channel';
import { AGAIN, BEAT, ECHO } from '../../static/src/panel/together/link';
import { POLL, Presence } from '../../static/src/panel/together/presence';
import { HEARD_FOR, Roster } from '../../static/src/panel/together/roster';
import { Failure } from '../../static/src/shared/failure';

const [ME, LEAD, GUEST] = ['me', 'lead', 'guest'];

/** A channel that everybody shares; it can refuse, or go silent. */
class Air {
  fault: 'refused' | 'silent' | 'unanswered' | null = null;
  readonly said: PresenceMessage[] = [];
  private readonly ears = new Set<(payload: unknown) => void>();

  readonly channel: Channel = {
    subscribe: (hear) => {
      if (this.fault === 'refused') return Promise.reject(new Error('refused'));
      if (this.fault === 'unanswered') return new Promise(() => undefined);
      this.ears.add(hear);
      return Promise.resolve(() => void this.ears.delete(hear));
    },
    publish: async (message) => {
      if (this.fault === 'refused') throw new Error('refused');
      this.said.push(message);
      this.tell(message);
    }
  };

  tell(payload: unknown): void {
    if (this.fault === null) for (const hear of [...this.ears]) hear(payload);
  }
}

const here = (
  accountId = LEAD,
  changed: Partial<PresenceMessage & { kind: 'here' }> = {}
): PresenceMessage => ({
  kind: 'here',
  accountId: accountId ?? '',
  tab: `tab-of-${accountId}`,
  field: null,
  writing: false,
  hears: true,
  asks: false,
  ...changed
});

let air: Air;
let asked: Whereabouts[];
let answer: () => Watched;
let revisions: number[];
let recovered: number;

const someone = (accountId = ME, tab = `tab-of-${accountId}`): Presence =>
  new Presence({
    accountId: accountId ?? '',
    tab,
    channel: air.channel,
    watch: async (presence) => {
      asked.push(presence);
      return answer();
    },
    now: () => Date.now(),
    random: () => 0.5,
    onRevision: (revision) => revisions.push(revision),
    onRecovered: () => (recovered += 1)
  });
const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const namesOf = (presence: Presence): string[] => presence.read().map(({ accountId }) => accountId);

beforeEach(() => {
  jest.useFakeTimers();
  air = new Air();
  asked = [];
  revisions = [];
  recovered = 0;
  answer = () => ({ revision: 3, people: [] });
});
afterEach(() => jest.useRealTimers());

describe('over realtime', () => {
  test('whoever comes is seen at once, and is answered by those who are here', async () => {
    const mine = someone();
    mine.open();
    await pass(1_000);
    const theirs = someone(LEAD);
    theirs.open();
    await pass(0);
    expect(namesOf(mine)).toEqual([LEAD]);
    await pass(500);
    expect(namesOf(theirs)).toEqual([ME]);
    expect(asked).toEqual([]);
    mine.close();
    theirs.close();
  });

  test('where somebody is and that they write is told at once, and no more often than twice a second', async () => {
    const mine = someone();
    const theirs = someone(LEAD);
    mine.open();
    theirs.open();
    await pass(1_000);
    const before = air.said.length;
    for (let word = 0; word < 20; word += 1) theirs.move({ field: 'summary', writing: word % 2 === 0 });
    theirs.move({ field: 'summary', writing: true });
    await pass(500);
    expect(air.said.length - before).toBeLessThanOrEqual(2);
    expect(mine.read()).toEqual([{ accountId: LEAD, field: 'summary', writing: true, hears: true }]);
    mine.close();
    theirs.close();
  });

  test('whoever leaves says so; whoever is cut off is gone after a while', async () => {
    const mine = someone();
    mine.open();
    await pass(0);
    const theirs = someone(LEAD);
    theirs.open();
    await pass(0);
    theirs.close();
    expect(namesOf(mine)).toEqual([]);
    air.tell(here(GUEST));
    await pass(HEARD_FOR - 5_000);
    expect(namesOf(mine)).toEqual([GUEST]);
    await pass(10_000);
    expect(namesOf(mine)).toEqual([]);
    mine.close();
  });

  test('nonsense is not heard, and one’s own other window is no company', async () => {
    const mine = someone();
    mine.open();
    await pass(0);
    for (const noise of [null, 'here', '{', 7, { kind: 'here' }, { ...here(), field: '"]' }]) air.tell(noise);
    air.tell(here(ME, { tab: 'another' }));
    expect(mine.read()).toEqual([]);
    air.tell(JSON.stringify(here(LEAD)));
    expect(namesOf(mine)).toEqual([LEAD]);
    mine.close();
  });

  test('who looks away says nothing and asks nothing', async () => {
    const mine = someone();
    mine.open();
    await pass(0);
    mine.close();
    const before = air.said.length;
    air.fault = 'refused';
    mine.move({ field: 'summary', writing: true });
    await pass(10 * AGAIN);
    expect(air.said).toHaveLength(before);
    expect(asked).toEqual([]);
  });
});

describe('where realtime does not work', () => {
  test.each(['refused', 'silent', 'unanswered'] as const)(
    'and is %s, it is asked every ten seconds',
    async (fault) => {
      air.fault = fault;
      answer = () => ({
        revision: 3,
        people: [{ accountId: LEAD, field: 'summary', writing: true, hears: false }]
      });
      const mine = someone();
      mine.open();
      await pass(ECHO + 1);
      expect(asked).toEqual([{ field: null, writing: false, hears: false }]);
      expect(mine.read()).toEqual([{ accountId: LEAD, field: 'summary', writing: true, hears: false }]);
      expect(revisions).toEqual([3]);
      await pass(3 * POLL);
      expect(asked).toHaveLength(4);
      mine.close();
      await pass(10 * POLL);
      expect(asked).toHaveLength(4);
    }
  );

  test('and dies without a word, that is noticed in time: a beat, an echo and a poll are below 15 s', async () => {
    expect(BEAT + ECHO).toBeLessThan(15_000 - 1_000);
    const mine = someone();
    mine.open();
    await pass(4 * BEAT);
    expect(asked).toEqual([]);
    air.fault = 'silent';
    await pass(BEAT + ECHO + 1);
    expect(asked).toHaveLength(1);
    mine.close();
  });

  test('it is tried again, and polling ends when it works', async () => {
    air.fault = 'refused';
    const mine = someone();
    mine.open();
    await pass(ECHO);
    air.fault = null;
    await pass(AGAIN);
    expect(recovered).toBe(1);
    const before = asked.length;
    await pass(5 * POLL);
    expect(asked.length).toBeLessThanOrEqual(before + 1);
    mine.close();
  });

  test('where this person goes is told within seconds, and not at every key', async () => {
    air.fault = 'refused';
    const mine = someone();
    mine.open();
    await pass(ECHO + 4_000);
    asked = [];
    mine.move({ field: 'summary', writing: true });
    await pass(100);
    expect(asked).toEqual([{ field: 'summary', writing: true, hears: false }]);
    mine.move({ field: 'summary', writing: false });
    mine.move({ field: 'timeline', writing: true });
    await pass(1_000);
    expect(asked).toHaveLength(1);
    await pass(2_000);
    expect(asked).toHaveLength(2);
    mine.close();
  });

  test('and the backend does not answer either, it is asked less often; whoever may see nothing is told so', async () => {
    air.fault = 'refused';
    answer = () => {
      throw new Failure({ code: 'unavailable', message: 'It is down.' });
    };
    const mine = someone();
    mine.open();
    await pass(60_000);
    const before = asked.length;
    await pass(120_000);
    expect(asked.length - before).toBeLessThanOrEqual(4);
    expect(revisions).toEqual([]);
    answer = () => {
      throw new Failure({ code: 'no-access', message: 'There is nothing here.' });
    };
    await pass(30_000);
    expect(revisions).toEqual([Infinity]);
    mine.close();
  });
});

describe('where realtime reaches one and not the other', () => {
  test('whoever hears polls as well while the other is here, and each sees the other', async () => {
    const mine = someone();
    mine.open();
    await pass(0);
    answer = () => ({
      revision: 3,
      people: [{ accountId: LEAD, field: 'summary', writing: false, hears: false }]
    });
    // The backend says it for them.
    air.tell(here(LEAD, { tab: POLLED_TAB, hears: false, field: 'summary' }));
    await pass(0);
    expect(namesOf(mine)).toEqual([LEAD]);
    expect(asked).toEqual([{ field: null, writing: false, hears: true }]);
    answer = () => ({ revision: 3, people: [] });
    await pass(POLLED_FOR_MS + 2 * POLL);
    const before = asked.length;
    expect(namesOf(mine)).toEqual([]);
    await pass(5 * POLL);
    expect(asked).toHaveLength(before);
    mine.close();
  });
});

describe('the roster', () => {
  test('counts several windows of one person once, the one that writes first', () => {
    const roster = new Roster('me');
    roster.hear(here(LEAD, { tab: 'one', field: 'causes' }), 0);
    roster.hear(here(LEAD, { tab: 'two', field: 'summary', writing: true }), 0);
    roster.hear(here(LEAD, { tab: 'three' }), 0);
    expect(roster.people(0)).toMatchObject([{ accountId: LEAD, field: 'summary', writing: true }]);
    roster.hear({ kind: 'left', accountId: LEAD ?? '', tab: 'two' }, 0);
    expect(roster.people(0)).toMatchObject([{ accountId: LEAD, field: 'causes', writing: false }]);
  });

  test('is not filled by made-up people and windows beyond a bound', () => {
    const roster = new Roster('me');
    for (let one = 0; one < 10_000; one += 1) roster.hear(here(`account-${one}`, { tab: `tab-${one}` }), 0);
    expect(roster.people(0)).toHaveLength(MOST_PRESENT);
    // They run out, and make room.
    roster.hear(here(LEAD), HEARD_FOR);
    expect(roster.people(HEARD_FOR)).toMatchObject([{ accountId: LEAD }]);
  });

  test('takes what the backend saw in place of what it saw before; who is heard speaks for themself', () => {
    const roster = new Roster('me');
    const [deaf, hearing] = [
      { accountId: 'lead', field: null, writing: false, hears: false },
      { accountId: 'guest', field: null, writing: false, hears: true }
    ];
    roster.seen([deaf, hearing, { ...deaf, accountId: 'me' }], false, 0);
    expect(roster.people(0)).toEqual([deaf, hearing]);
    expect(roster.someoneIsDeaf(0)).toBe(true);
    roster.seen([deaf, hearing], true, 0);
    expect(roster.people(0)).toEqual([deaf]);
    roster.seen([], true, 0);
    expect(roster.people(0)).toEqual([]);
    expect(roster.someoneIsDeaf(0)).toBe(false);
  });
});
