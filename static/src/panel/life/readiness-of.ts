import { sectionOf, type Field } from '../../../../src/domain/edit';
import type { Gate } from '../../../../src/domain/life/gate';
import { readinessFor, type ReadinessItem } from '../../../../src/domain/life/readiness';
import { readinessFacts } from '../../../../src/domain/life/readiness-facts';
import type { PostmortemDocument } from '../../../../src/domain/postmortem';
import type { Settings } from '../../../../src/domain/settings';
import { SECTION_IDS, type SectionId } from '../../../../src/domain/template';

/** How far a section is: `empty` holds nothing, `ready` lacks nothing that the next gate asks for. */
export type SectionState = 'empty' | 'in-progress' | 'ready';

export interface Readiness {
  /** Done and missing alike. */
  checklist: readonly ReadinessItem[];
  missing: readonly ReadinessItem[];
  sections: Readonly<Record<SectionId, SectionState>>;
}

/**
 * What a gate asks of a document, and how far each of its sections is. A chunk of its own: looking for what
 * contradicts what takes more code than all else that is shown first.
 * @param gate that comes next
 * @param document the postmortem
 * @param settings of the site
 */
export function readinessOf(gate: Gate, document: PostmortemDocument, settings: Settings): Readiness {
  const facts = readinessFacts(document, settings);
  const checklist = readinessFor(gate, facts);
  return {
    checklist,
    missing: checklist.filter(({ done }) => !done),
    sections: sectionStates(checklist, facts.filled)
  };
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
