import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { IncidentRef } from '../../../../src/contract';
import { SECTION_IDS, type SectionId } from '../../../../src/domain/template';
import { sectionOf, type Field } from '../../../../src/domain/edit';
import type { Gate } from '../../../../src/domain/life/gate';
import { stateOf, type LifeState } from '../../../../src/domain/life/life';
import { readinessFor, type ReadinessItem } from '../../../../src/domain/life/readiness';
import { readinessFacts } from '../../../../src/domain/life/readiness-facts';
import { useEditing } from '../../shared/editing';

/** How far a section is: `empty` holds nothing, `ready` lacks nothing that the next gate asks for. */
export type SectionState = 'empty' | 'in-progress' | 'ready';

/** Where a postmortem stands in its life, and what is missing for the next step. */
export interface Standing {
  state: LifeState;
  /** The gate that comes next, null where none does. */
  gate: Gate | null;
  /** What that gate asks for, done and missing alike. */
  checklist: readonly ReadinessItem[];
  missing: readonly ReadinessItem[];
  /** By section; null where no gate comes next. */
  sections: Readonly<Record<SectionId, SectionState>> | null;
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

/** The gate that a state leads to. */
const GATES: Partial<Record<LifeState, Gate>> = { draft: 'meeting', 'in-review': 'publish' };

/** Computes once, for everything below, where the postmortem stands. */
export function StandingProvider({
  mayMove,
  joined,
  startImproving,
  stopImproving,
  children
}: Pick<Standing, 'mayMove' | 'joined' | 'startImproving' | 'stopImproving'> & { children: ReactNode }) {
  const { document, settings } = useEditing();
  const computed = useMemo(() => {
    const state = stateOf(document.life);
    const gate = GATES[state] ?? null;
    const facts = readinessFacts(document, settings);
    const checklist = gate ? readinessFor(gate, facts) : [];
    const sections = gate ? sectionStates(checklist, facts.filled) : null;
    return { state, gate, checklist, missing: checklist.filter(({ done }) => !done), sections };
  }, [document, settings]);
  return (
    <StandingContext.Provider value={{ ...computed, mayMove, joined, startImproving, stopImproving }}>
      {children}
    </StandingContext.Provider>
  );
}

const isSection = (name: string): name is SectionId => (SECTION_IDS as readonly string[]).includes(name);

/** The section in which an item of the checklist is filled in; null above all sections. */
const sectionOfItem = ({ field }: ReadinessItem): SectionId | null =>
  isSection(field) ? field : sectionOf(field as Field);

function sectionStates(
  checklist: readonly ReadinessItem[],
  filled: Readonly<Partial<Record<SectionId, boolean>>>
): Record<SectionId, SectionState> {
  const stateFor = (section: SectionId): SectionState => {
    const items = checklist.filter((item) => sectionOfItem(item) === section);
    const isBegun = filled[section] === true || items.some(({ done }) => done);
    if (!isBegun) return 'empty';
    return items.every(({ done }) => done) ? 'ready' : 'in-progress';
  };
  return Object.fromEntries(SECTION_IDS.map((section) => [section, stateFor(section)])) as Record<
    SectionId,
    SectionState
  >;
}
