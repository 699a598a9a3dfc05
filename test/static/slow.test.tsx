import { act, render, screen } from '@testing-library/react';
import { DocumentSkeleton, ListSkeleton } from '../../static/src/shared/components/skeleton';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test.each([
  ['a document', <DocumentSkeleton key="document" />],
  ['a list', <ListSkeleton key="list" label="Loading actions" />]
])('%s that takes long says so, and not before', (_, skeleton) => {
  render(skeleton);
  act(() => jest.advanceTimersByTime(7_000));
  expect(screen.queryByText(/takes longer/)).toBeNull();
  act(() => jest.advanceTimersByTime(1_000));
  screen.getByText('Jira takes longer than usual to answer. Nothing is lost; Afterword is still asking.');
});
