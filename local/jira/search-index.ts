/** What search sees: each issue as it was a while ago. Writes reach it after the lag, as on a live site. */
import type { Issue } from './state';

interface Version {
  /** Epoch milliseconds of the write. */
  at: number;
  /** Null: deleted. */
  issue: Issue | null;
}

export class SearchIndex {
  /** Issue id → versions, oldest first. */
  private readonly versions = new Map<string, Version[]>();

  /** @param lagMs milliseconds from a write until search sees it */
  constructor(private readonly lagMs: number) {}

  /**
   * Takes note of a write.
   * @param at epoch milliseconds
   */
  record(issueId: string, issue: Issue | null, at: number): void {
    const known = this.versions.get(issueId) ?? [];
    // The newest version that search already sees is needed until a later one takes its place.
    const seen = known.findLastIndex((version) => this.sees(version, at));
    const kept = this.lagMs === 0 ? [] : known.slice(Math.max(seen, 0));
    this.versions.set(issueId, [...kept, { at, issue }]);
  }

  /** Without a lag everything is seen, also when the site's clock is set back. */
  private sees(version: Version, now: number): boolean {
    return this.lagMs === 0 || version.at + this.lagMs <= now;
  }

  /**
   * Every issue that search sees.
   * @param now epoch milliseconds
   * @param fresh ids of issues whose newest version is wanted regardless of the lag
   */
  *issues(now: number, fresh: ReadonlySet<string>): Generator<Issue> {
    for (const [issueId, versions] of this.versions) {
      const version = fresh.has(issueId)
        ? versions.at(-1)
        : versions.findLast((candidate) => this.sees(candidate, now));
      if (version !== undefined && version.issue !== null) yield version.issue;
    }
  }
}
