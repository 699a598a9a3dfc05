import Avatar from '@atlaskit/avatar';
import Select, { AsyncSelect, CreatableSelect, type InputActionMeta } from '@atlaskit/select';
import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import type { Choice } from '../create-fields';
import { failureOf } from '../failure';
import { loadPerson, searchAssignable, type Person } from '../jira/people';
import { searchProjects, type Project } from '../jira/projects';
import styles from './selects.module.css';

/** What every select here takes. */
interface SelectProps {
  id: string;
  /** Accessible name. */
  label: string;
  isInvalid?: boolean;
  describedBy?: string;
  autoFocus?: boolean;
}

const common = ({ id, label, isInvalid, describedBy, autoFocus }: SelectProps) => ({
  inputId: id,
  'aria-label': label,
  'aria-describedby': describedBy,
  isInvalid: isInvalid ?? false,
  autoFocus: autoFocus ?? false
});

/**
 * Searches while the person types. That a search failed is said where its results would stand.
 * @param search finds options for what is typed
 * @param nothing what to say when it finds none
 */
function useSearch<Option>(search: (query: string) => Promise<Option[]>, nothing: string) {
  const [trouble, setTrouble] = useState<string | null>(null);
  return {
    cacheOptions: true,
    defaultOptions: true,
    noOptionsMessage: () => trouble ?? nothing,
    loadOptions: async (query: string): Promise<Option[]> => {
      try {
        const found = await search(query);
        setTrouble(null);
        return found;
      } catch (cause) {
        setTrouble(failureOf(cause).message);
        return [];
      }
    }
  };
}

interface PersonOption {
  value: string;
  label: string;
  avatarUrl: string | null;
}

const personOption = ({ accountId, name, avatarUrl }: Omit<Person, 'isApp'>): PersonOption => ({
  value: accountId,
  label: name,
  avatarUrl
});

/**
 * Asks for one person to whom issues of a project may be assigned.
 * @param projectKey which project's rules hold
 * @param value account id, or null
 */
export function PersonSelect({
  projectKey,
  value,
  onChange,
  ...props
}: SelectProps & { projectKey: string; value: string | null; onChange: (accountId: string | null) => void }) {
  const { data } = useQuery({
    queryKey: ['person', value],
    queryFn: () => (value ? loadPerson(value) : null),
    staleTime: Infinity,
    retry: false
  });
  const search = useSearch(
    async (query) => (await searchAssignable(projectKey, query)).map(personOption),
    'Nobody by this name may be assigned here'
  );
  const nobody = { accountId: value ?? '', name: data === null ? 'Former user' : '…', avatarUrl: null };
  const chosen = value ? personOption(data ?? nobody) : null;
  return (
    <AsyncSelect<PersonOption>
      {...common(props)}
      // Another project has other people.
      key={projectKey}
      {...search}
      isClearable
      placeholder="Type a name"
      value={chosen}
      onChange={(option) => onChange(option?.value ?? null)}
      formatOptionLabel={({ label, avatarUrl }) => (
        <span className={styles['option']}>
          <Avatar size="xsmall" src={avatarUrl ?? undefined} />
          <span dir="auto">{label}</span>
        </span>
      )}
    />
  );
}

interface ProjectOption {
  value: string;
  label: string;
  project: Project;
}

const projectOption = (project: Project): ProjectOption => ({
  value: project.id,
  label: `${project.name} (${project.key})`,
  project
});

/** Asks for a project in which the reader may create issues. */
export function ProjectSelect({
  value,
  onChange,
  ...props
}: SelectProps & { value: Project | null; onChange: (project: Project | null) => void }) {
  const search = useSearch(
    async (query) => (await searchProjects(query)).map(projectOption),
    'No project by this name in which you may create tickets'
  );
  return (
    <AsyncSelect<ProjectOption>
      {...common(props)}
      {...search}
      placeholder="Type a name or key"
      value={value ? projectOption(value) : null}
      onChange={(option) => onChange(option?.project ?? null)}
    />
  );
}

interface ChoiceOption {
  value: string;
  label: string;
}

const choiceOption = ({ id, label }: Choice): ChoiceOption => ({ value: id, label });
const choiceOf = ({ value, label }: ChoiceOption): Choice => ({ id: value, label });

/** Asks for one of the values that Jira offers. */
export function ChoiceSelect({
  choices,
  value,
  isDisabled,
  isClearable,
  onChange,
  ...props
}: SelectProps & {
  choices: Choice[];
  value: Choice | null;
  isDisabled?: boolean;
  isClearable?: boolean;
  onChange: (choice: Choice | null) => void;
}) {
  return (
    <Select<ChoiceOption>
      {...common(props)}
      isDisabled={isDisabled}
      isClearable={isClearable ?? false}
      options={choices.map(choiceOption)}
      value={value ? choiceOption(value) : null}
      onChange={(option) => onChange(option ? choiceOf(option) : null)}
    />
  );
}

/** Asks for some of the values that Jira offers. */
export function ChoicesSelect({
  choices,
  value,
  onChange,
  ...props
}: SelectProps & { choices: Choice[]; value: Choice[]; onChange: (choices: Choice[]) => void }) {
  return (
    <Select<ChoiceOption, true>
      {...common(props)}
      isMulti
      options={choices.map(choiceOption)}
      value={value.map(choiceOption)}
      onChange={(options) => onChange(options.map(choiceOf))}
    />
  );
}

/** Asks for words, each followed by Enter, a comma or by leaving the field. */
export function WordsSelect({
  value,
  onChange,
  placeholder,
  transform = (word) => word,
  ...props
}: SelectProps & {
  value: string[];
  onChange: (words: string[]) => void;
  placeholder: string;
  /** Gives a word the form in which it is kept. */
  transform?: (word: string) => string;
}) {
  const [typed, setTyped] = useState('');
  const take = (words: readonly string[]): void => {
    setTyped('');
    onChange([...new Set(words.map(transform).filter(Boolean))]);
  };
  const input = (text: string, { action }: InputActionMeta): void => {
    if (action === 'input-blur') take([...value, typed]);
    else if (action === 'input-change' && text.includes(',')) take([...value, ...text.split(',')]);
    else if (action === 'input-change') setTyped(text);
  };
  /** Enter takes the word, known already or not; in an empty field it belongs to the form. */
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || typed.trim() === '') return;
    event.preventDefault();
    take([...value, typed]);
  };
  return (
    <CreatableSelect<ChoiceOption, true>
      {...common(props)}
      isMulti
      placeholder={placeholder}
      options={[]}
      inputValue={typed}
      onInputChange={input}
      onKeyDown={enter}
      value={value.map((word) => ({ value: word, label: word }))}
      formatCreateLabel={(word: string) => `Add “${transform(word)}”`}
      noOptionsMessage={() => 'Type, then press Enter'}
      onChange={(options) => take(options.map((option) => option.value))}
    />
  );
}
