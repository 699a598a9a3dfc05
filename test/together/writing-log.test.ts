import { WritingLog } from './writing-log';

let log: WritingLog;
beforeEach(() => {
  log = new WritingLog();
});
const lossesOf = (document: Record<string, unknown>): string[] =>
  log.losses(new Map(Object.entries(document)));

describe('a mark in a text', () => {
  beforeEach(() => log.typed('ada', 'summary', 'It broke.', 'It m1 broke.'));

  test('is well where it stands, and lost where nobody took it away', () => {
    expect(lossesOf({ summary: 'It m1 broke.' })).toEqual([]);
    expect(lossesOf({ summary: 'It broke.' })).toEqual(['m1 in summary is lost']);
    expect(lossesOf({ summary: 'It m1 m1 broke.' })).toEqual(['m1 in summary is there 2 times']);
  });

  test('is not lost where somebody took it away who saw it, and must not come back', () => {
    log.typed('bob', 'summary', 'It m1 broke.', 'It broke.');
    expect(lossesOf({ summary: 'It broke.' })).toEqual([]);
    expect(lossesOf({ summary: 'It m1 broke.' })).toEqual(['m1 in summary came back']);
  });

  test('is not lost where its author was told', () => {
    log.toldOfText('ada', 'It m1 broke.', 'It stopped.');
    expect(lossesOf({ summary: 'It stopped.' })).toEqual([]);
    log.keptText('ada', 'It m1 broke.', 'It stopped.');
    expect(lossesOf({ summary: 'It stopped.' })).toEqual(['m1 in summary is lost']);
  });

  test('stays where whoever took it away was told that they did not', () => {
    log.typed('bob', 'summary', 'It m1 broke.', 'It broke.');
    log.toldOfText('bob', 'It broke.', 'It m1 broke.');
    expect(lossesOf({ summary: 'It m1 broke.' })).toEqual([]);
    expect(lossesOf({ summary: 'It broke.' })).toEqual(['m1 in summary is lost']);
  });

  test('goes with the item that somebody took away who saw it', () => {
    log.typed('ada', 'timeline.a.text', 'Down', 'Down m2');
    expect(lossesOf({ summary: 'It m1 broke.' })).toEqual(['m2 in timeline.a.text is lost']);
    log.removed('bob', new Map([['timeline.a.text', 'Down m2']]));
    expect(lossesOf({ summary: 'It m1 broke.' })).toEqual([]);
  });
});

describe('a value', () => {
  beforeEach(() => log.set('owner', 'v1', 'first'));

  test('is well where it stands, and where somebody changed it who saw it', () => {
    expect(lossesOf({ owner: 'v1' })).toEqual([]);
    expect(lossesOf({ owner: 'first' })).toHaveLength(1);
    log.set('owner', 'v2', 'v1');
    expect(lossesOf({ owner: 'v2' })).toEqual([]);
  });

  test('is lost where somebody changed it who saw another', () => {
    log.set('owner', 'v2', 'first');
    expect(lossesOf({ owner: 'v2' })).toEqual(['"v1" in owner was overwritten by somebody who never saw it']);
    log.toldOfValue('owner', 'v1');
    expect(lossesOf({ owner: 'v2' })).toEqual([]);
  });

  test('goes with an item only where it was seen', () => {
    log.removed('bob', new Map([['owner', 'first']]));
    expect(lossesOf({})).toHaveLength(1);
    log.removed('eve', new Map([['owner', 'v1']]));
    expect(lossesOf({})).toEqual([]);
  });
});
