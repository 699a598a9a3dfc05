/** The board of ideas where there is room for it: dragged, moved by keys, decided on. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { newIdea } from '../../src/domain/action';
import { backend } from './support/backend';
import { action, created, document, postmortem } from './support/data';
import { host } from './support/host';
import { violations } from './support/render';
import { showSections } from './support/sections';

/** jsdom lays nothing out: a board of 700 by 460 pixels at 100, 100, a tray below it, cards of 168 by 92. */
const PLANE = new DOMRect(100, 100, 700, 460);
const TRAY = new DOMRect(100, 600, 700, 120);
let card = new DOMRect(0, 0, 168, 92);

/** Of a pointer event jsdom has no more than of any event. */
class PointerEventOfMouse extends MouseEvent {
  readonly isPrimary: boolean;
  readonly pointerId = 1;

  constructor(type: string, init: PointerEventInit = {}) {
    super(type, init);
    this.isPrimary = init.isPrimary ?? false;
  }
}

beforeAll(() => {
  Object.defineProperty(window, 'PointerEvent', { value: PointerEventOfMouse, configurable: true });
  jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: Element) {
    if (this.className === 'plane') return PLANE;
    return this.className === 'tray' ? TRAY : card;
  });
});
afterAll(() => jest.restoreAllMocks());

const IDEAS = [
  { ...newIdea('i1', 'Drain first', ['f1']), place: { effort: 20, impact: 80 } },
  newIdea('i2', 'Page the rota'),
  action('k1', { text: 'Kept already', place: { effort: 60, impact: 60 } })
];

const open = async (actions = IDEAS) => {
  const failures = [{ id: 'f1', text: 'No drain step', question: null }];
  const server = backend(postmortem(document({ actions, failures })));
  host(server.resolvers);
  const shown = showSections('actions');
  await screen.findByRole('group', { name: 'Board of ideas' });
  return { ...shown, server };
};
const cardOf = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
const list = (name: string) => within(screen.getByRole('list', { name }));

/** Takes a card by its middle and lets it go with its corner there. */
function drag(name: RegExp, left: number, top: number): void {
  const element = cardOf(name);
  card = new DOMRect(0, 0, 168, 92);
  fireEvent.pointerDown(element, { button: 0, isPrimary: true, clientX: 84, clientY: 46 });
  fireEvent.pointerMove(element, { clientX: 84 + left, clientY: 46 + top });
  card = new DOMRect(left, top, 168, 92);
  fireEvent.pointerUp(element);
  fireEvent.click(element, { detail: 1 });
}

test('ideas lie where they were put, the others wait in the tray; only what is kept is listed below', async () => {
  await open();
  expect(list('On the board').getAllByRole('button')).toHaveLength(2);
  list('Not placed yet').getByRole('button', { name: /^Page the rota.*not placed yet/ });
  list('On the board').getByRole('button', { name: /effort low \(20\), impact high \(80\): Do now$/ });
  expect(screen.getAllByRole('article').map((row) => row.getAttribute('aria-label'))).toEqual([
    'Kept already'
  ]);
  screen.getByText('2 ideas are not decided yet; tickets are made of what is kept.');
  screen.getByRole('button', { name: 'Create 1 ticket' });
  expect(await violations()).toEqual([]);
});

test('a card is dragged out of the tray onto the board, and off it again', async () => {
  const { server } = await open();
  drag(/^Page the rota/, 100 + 532, 100);
  await waitFor(() => expect(server.document().actions[1]?.place).toEqual({ effort: 100, impact: 100 }));
  // Letting go is no press: nothing was opened.
  expect(cardOf(/^Page the rota/).getAttribute('aria-expanded')).toBe('false');
  screen.getByText('Effort high (100), impact high (100): Plan.');
  drag(/^Page the rota/, 300, 610);
  await waitFor(() => expect(server.document().actions[1]?.place).toBeNull());
});

test('a card that is let go elsewhere, or hardly moved, stays where it was', async () => {
  const { server } = await open();
  drag(/^Drain first/, 2_000, 2_000);
  drag(/^Drain first/, 2, 2);
  expect(cardOf(/^Drain first/).getAttribute('aria-expanded')).toBe('true');
  expect(server.calls).toEqual([]);
});

test('arrow keys move a card step by step; it is saved as one move once it rests', async () => {
  const { server, user } = await open();
  cardOf(/^Drain first/).focus();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}{Shift>}{ArrowLeft}{/Shift}');
  screen.getByText('Effort medium (38), impact high (70): Do now.');
  expect(server.calls).toEqual([]);
  await waitFor(() => expect(server.document().actions[0]?.place).toEqual({ effort: 38, impact: 70 }));
  expect(server.calls).toHaveLength(1);
});

test('a card out of the tray keeps the focus on its way, and what is left is saved at once', async () => {
  const { server, user } = await open();
  cardOf(/^Page the rota/).focus();
  await user.keyboard('{ArrowUp}');
  expect(globalThis.document.activeElement).toBe(
    list('On the board').getByRole('button', { name: /^Page the rota/ })
  );
  await user.tab();
  await waitFor(() => expect(server.document().actions[1]?.place).toEqual({ effort: 50, impact: 60 }));
});

test('keys keep, park and drop; what is put away is folded with its count and brought back', async () => {
  const { server, user } = await open();
  const verdicts = (): string[] => server.document().actions.map(({ verdict }) => verdict);
  cardOf(/^Drain first/).focus();
  await user.keyboard('k');
  screen.getByText('Effort low (20), impact high (80): Do now. Kept.');
  await waitFor(() => expect(verdicts()).toEqual(['keep', 'undecided', 'keep']));
  await user.keyboard('p');
  await waitFor(() => expect(verdicts()).toEqual(['park', 'undecided', 'keep']));
  // The focus goes on to the next card.
  expect(globalThis.document.activeElement).toBe(cardOf(/^Kept already/));
  expect(screen.queryByRole('button', { name: /^Drain first/ })).toBeNull();
  await user.click(screen.getByText('Parked (1)'));
  await user.click(screen.getByRole('button', { name: 'Bring back: Drain first' }));
  await waitFor(() => expect(verdicts()).toEqual(['undecided', 'undecided', 'keep']));
  cardOf(/^Page the rota/).focus();
  await user.keyboard('d');
  await waitFor(() => expect(verdicts()).toEqual(['undecided', 'drop', 'keep']));
  screen.getByText('Dropped (1)');
});

test('Enter shows a card in full with the same choices; Escape goes back to it', async () => {
  const { server, user } = await open();
  cardOf(/^Drain first/).focus();
  await user.keyboard('{Enter}');
  const shown = within(screen.getByRole('region', { name: 'Drain first' }));
  shown.getByText('Answers “No drain step”; nothing else does.');
  expect(await violations()).toEqual([]);
  await user.click(
    within(shown.getByRole('radiogroup', { name: 'Effort' })).getByRole('radio', { name: 'High' })
  );
  await waitFor(() => expect(server.document().actions[0]?.place).toEqual({ effort: 83, impact: 80 }));
  await user.click(shown.getByRole('button', { name: 'Take off the board' }));
  await waitFor(() => expect(server.document().actions[0]?.place).toBeNull());
  await user.keyboard('{Escape}');
  expect(globalThis.document.activeElement).toBe(cardOf(/^Drain first/));
  expect(screen.queryByRole('region', { name: 'Drain first' })).toBeNull();
  await user.keyboard('{Enter}');
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  await screen.findByRole('form', { name: 'Edit action' });
});

test('what somebody else moved meanwhile is seen; what is a ticket leaves the board', async () => {
  const server = backend(
    postmortem(document({ actions: IDEAS }), {
      tickets: [created('i1', 'PLAT-7'), ...postmortem(document({ actions: IDEAS })).tickets.slice(1)]
    })
  );
  host(server.resolvers);
  showSections('actions');
  await screen.findByRole('group', { name: 'Board of ideas' });
  expect(list('On the board').getAllByRole('button')).toHaveLength(1);
  screen.getByRole('link', { name: 'PLAT-7' });
});

test('a reader finds the ideas with where they lie, and nothing to move', async () => {
  host(backend(postmortem(document({ actions: IDEAS })), false).resolvers);
  showSections('actions');
  await screen.findByText('Drain first');
  screen.getByText('Do now');
  expect(screen.queryByRole('group', { name: 'Board of ideas' })).toBeNull();
  expect(screen.queryAllByRole('button', { name: /Keep|Park|Drop|board/ })).toEqual([]);
});
