import Button from '@atlaskit/button/new';
import { Component, type ReactNode } from 'react';
import type { AppError } from '../../../../src/domain/result';
import { failureOf } from '../failure';
import { Notice } from './notice';

/**
 * Says in place of a surface why there is nothing to see.
 * @param error what went wrong
 * @param retry tries again; left out where that would not help
 */
export function LoadFailed({ error, retry }: { error: AppError; retry?: () => void }) {
  if (error.code === 'no-access') {
    return (
      <Notice appearance="information" title="You cannot see this postmortem">
        <p>{error.message}</p>
      </Notice>
    );
  }
  return (
    <Notice
      appearance="error"
      title="This could not be loaded"
      actions={retry ? <Button onClick={retry}>Try again</Button> : null}
    >
      <p>{error.message}</p>
    </Notice>
  );
}

/** Catches what a part of the page throws, so that the rest stays and the reader learns what to do. */
export class Boundary extends Component<{ children: ReactNode }, { cause: unknown }> {
  override state: { cause: unknown } = { cause: null };

  static getDerivedStateFromError(cause: unknown): { cause: unknown } {
    return { cause: cause ?? 'unknown' };
  }

  override render(): ReactNode {
    if (this.state.cause === null) return this.props.children;
    return <LoadFailed error={failureOf(this.state.cause)} retry={() => this.setState({ cause: null })} />;
  }
}
