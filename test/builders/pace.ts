import type { Pace } from '../../src/adapters/jira/request';

/** Time that passes only where somebody waits, with what was waited for. */
export const steppedPace = (budget = 20_000): Pace & { waited: number[]; pass: (ms: number) => void } => {
  let time = 0;
  const waited: number[] = [];
  return {
    now: () => time,
    wait: async (ms) => {
      waited.push(ms);
      time += ms;
    },
    random: () => 0.5,
    deadline: budget,
    waited,
    pass: (ms) => {
      time += ms;
    }
  };
};
