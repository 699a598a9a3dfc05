import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { IncidentRef } from '../../../../src/contract';
import type { Gate } from '../../../../src/domain/life/gate';
import { gateAhead, stateOf, type LifeState } from '../../../../src/domain/life/life';
import { useEditing } from '../../shared/editing';
import type { Readiness, readinessOf } from './readiness-of';

/** Where a postmortem stands in its life, and what is missing for the next step. */
export interface Standing {
  state: LifeState;
  /** The gate that comes next, null where none does. */
  gate: Gate | null;
  /** What that gate asks for; null where none comes next, and until it is known. */
  readiness: Readiness | null;
  /** True where this person may take the steps of its life. */
  mayMove: boolean;
  /** Other incidents that share it. */
  joined: readonly IncidentRef[];
  /** A published one is read until somebody wants to improve it. */
  startImproving: () => void;
  stopImproving: () => void;
}

const StandingContext = createContext<Standing | null>(null);

/** Where the postmortem that is shown here stands. @throws where no StandingProvider stands above */
export function useStanding(): Standing {
  const standing = useContext(StandingContext);
  if (!standing) throw new Error('No StandingProvider above.');
  return standing;
}

/** Computes once, for everything below, where the postmortem stands. */
export function StandingProvider({
  mayMove,
  joined,
  startImproving,
  stopImproving,
  children
}: Pick<Standing, 'mayMove' | 'joined' | 'startImproving' | 'stopImproving'> & { children: ReactNode }) {
  const { document, settings } = useEditing();
  const [compute, setCompute] = useState<typeof readinessOf | null>(null);
  useEffect(() => {
    let isShown = true;
    void import('./readiness-of').then((chunk) => isShown && setCompute(() => chunk.readinessOf));
    return () => {
      isShown = false;
    };
  }, []);
  const computed = useMemo(() => {
    const gate = gateAhead(document.life);
    return {
      state: stateOf(document.life),
      gate,
      readiness: gate && compute ? compute(gate, document, settings) : null
    };
  }, [compute, document, settings]);
  return (
    <StandingContext.Provider value={{ ...computed, mayMove, joined, startImproving, stopImproving }}>
      {children}
    </StandingContext.Provider>
  );
}
