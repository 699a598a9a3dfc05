import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Dialog } from '../../static/src/shared/components/dialog';
import { violations } from './support/render';

const outerKeys = jest.fn<void, [string]>();

function Page({ withField = true }: { withField?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div onKeyDown={({ key }) => outerKeys(key)}>
      <button onClick={() => setOpen(true)}>Open</button>
      {isOpen ? (
        <Dialog
          title="Why not?"
          onClose={() => setOpen(false)}
          footer={<button onClick={() => setOpen(false)}>Save</button>}
        >
          {withField ? <input aria-label="Reason" /> : <p>Only words.</p>}
        </Dialog>
      ) : null}
    </div>
  );
}

test('takes the focus into its first field, keeps it, and gives it back', async () => {
  const user = userEvent.setup();
  render(<Page />);
  const opener = screen.getByRole('button', { name: 'Open' });
  await user.click(opener);
  screen.getByRole('dialog', { name: 'Why not?' });
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Reason' }));
  expect(await violations()).toEqual([]);
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Save' }));
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' }));
  await user.tab({ shift: true });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Save' }));
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('Escape closes it and means nothing to what stands around; without a field the title is read', async () => {
  const user = userEvent.setup();
  render(<Page withField={false} />);
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect(document.activeElement?.textContent).toBe('Why not?');
  outerKeys.mockClear();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(outerKeys).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }));
});
