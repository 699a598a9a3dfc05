import { chooseLink } from '../../../src/domain/link-type';

const types = (...names: string[]) => names.map((name) => ({ name }));

test('the dearest name that the site has is chosen, in the site’s spelling', () => {
  expect(chooseLink(types('Blocks', 'relates', 'Problem/Incident'))).toEqual({
    type: 'relates',
    incidentEnd: 'inward'
  });
  expect(chooseLink(types('Relates', 'ACTION ITEM'))?.type).toBe('ACTION ITEM');
});

test('a problem causes its incident', () => {
  expect(chooseLink(types('Blocks', 'Problem/Incident'))).toEqual({
    type: 'Problem/Incident',
    incidentEnd: 'outward'
  });
});

test('a site with names of its own gives its first, a site without links none', () => {
  expect(chooseLink(types('Hängt zusammen', 'Blockiert'))?.type).toBe('Hängt zusammen');
  expect(chooseLink([])).toBeNull();
});

test('the setting decides', () => {
  expect(chooseLink(types('Relates', 'Blocks'), [{ type: 'Blocks', incidentEnd: 'outward' }])).toEqual({
    type: 'Blocks',
    incidentEnd: 'outward'
  });
});
