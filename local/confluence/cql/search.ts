/** Finds content by a query in CQL. */
import { badRequest } from '../refusal';
import { textOfBody } from '../body';
import type { Content } from '../state';
import { type ConfluenceStore, latest } from '../store';
import { dateFunction, readDate } from './dates';
import { type Clause, type Operator, type Value, parseCql } from './parser';

type Test = (content: Content) => boolean;

interface Field {
  operators: readonly Operator[];
  test: (operator: Operator, values: readonly Value[]) => Test;
}

const EQUALITY: readonly Operator[] = ['=', '!=', 'in', 'not in'];
const DATE: readonly Operator[] = ['=', '!=', '<', '<=', '>', '>='];

const negates = (operator: Operator): boolean => operator.startsWith('!') || operator === 'not in';

/** Fields of a live site that the local one does not search by. */
const NOT_MODELLED = new Set([
  'contributor',
  'favourite',
  'favorite',
  'macro',
  'mention',
  'watcher',
  'container',
  'user',
  'space.category',
  'space.type',
  'user.fullname',
  'user.accountid'
]);

/** What a query finds for one person. */
class Search {
  constructor(
    private readonly store: ConfluenceStore,
    private readonly accountId: string
  ) {}

  run(cql: string): Content[] {
    const { where, orderBy } = parseCql(cql);
    const matches = where ? this.clause(where) : () => true;
    const found = this.store
      .contentsOf(this.accountId)
      .filter((content) => content.status === 'current' && matches(content));
    const keys = orderBy.map(({ field, descending }) => ({
      key: this.sortKey(field),
      sign: descending ? -1 : 1
    }));
    return found.sort((a, b) => {
      for (const { key, sign } of keys) {
        const [left, right] = [key(a), key(b)];
        if (left !== right) return left < right ? -sign : sign;
      }
      // A live site puts the best match first; here it is the one that changed last.
      return latest(b).at - latest(a).at || Number(b.id) - Number(a.id);
    });
  }

  private clause(clause: Clause): Test {
    switch (clause.kind) {
      case 'not': {
        const inner = this.clause(clause.clause);
        return (content) => !inner(content);
      }
      case 'and':
      case 'or': {
        const tests = clause.clauses.map((inner) => this.clause(inner));
        return clause.kind === 'and'
          ? (content) => tests.every((test) => test(content))
          : (content) => tests.some((test) => test(content));
      }
      case 'comparison': {
        const { field: name, operator, values } = clause;
        const field = this.field(name);
        if (!field.operators.includes(operator)) {
          throw badRequest(
            `Could not parse cql : Operator '${operator}' is not supported for field '${name}'`
          );
        }
        const test = field.test(operator, values);
        return negates(operator) ? (content) => !test(content) : test;
      }
    }
  }

  private field(name: string): Field {
    const key = name.toLowerCase();
    const known = this.fields();
    const field = Object.hasOwn(known, key) ? known[key] : undefined;
    if (field) return field;
    if (NOT_MODELLED.has(key)) {
      throw badRequest(
        `Could not parse cql : Field '${name}' is valid CQL, but the local site does not model it`
      );
    }
    throw badRequest(`Could not parse cql : Unsupported CQL field '${name}'`);
  }

  private fields(): Record<string, Field> {
    const one = (get: (content: Content) => string): Field => this.equal((content) => [get(content)]);
    const id = one((content) => content.id);
    const space = one((content) => this.store.spaceOf(content).key.toLowerCase());
    const text = this.words((content) => `${latest(content).title}\n${textOfBody(latest(content).body)}`);
    const title = this.words((content) => latest(content).title);
    const exactTitle = one((content) => latest(content).title.toLowerCase());
    return {
      type: {
        operators: EQUALITY,
        test: (operator, values) => {
          for (const type of values.map((value) => this.text(value))) {
            if (type === 'page' || type === 'blogpost') continue;
            const real = [
              'comment',
              'attachment',
              'space',
              'user',
              'whiteboard',
              'database',
              'folder',
              'embed'
            ];
            throw badRequest(
              real.includes(type)
                ? `Could not parse cql : The local site does not model content of type '${type}'`
                : `Could not parse cql : There is no content type '${type}'`
            );
          }
          return one(({ type }) => type).test(operator, values);
        }
      },
      space,
      'space.key': space,
      id,
      content: id,
      title: {
        operators: [...EQUALITY, '~', '!~'],
        test: (operator, values) => (operator.endsWith('~') ? title : exactTitle).test(operator, values)
      },
      text,
      sitesearch: text,
      label: this.equal(({ labels }) => labels.map((label) => this.store.label(label).name)),
      creator: one(({ author }) => author.toLowerCase()),
      parent: this.equal(({ parentId }) => (parentId === null ? [] : [parentId])),
      ancestor: this.equal((content) => this.store.ancestorsOf(content).map((above) => above.id)),
      created: this.date(({ created }) => created),
      lastmodified: this.date((content) => latest(content).at)
    };
  }

  private equal(get: (content: Content) => readonly string[]): Field {
    return {
      operators: EQUALITY,
      test: (_, values) => {
        const wanted = values.map((value) => this.text(value));
        return (content) => get(content).some((value) => wanted.includes(value));
      }
    };
  }

  private words(get: (content: Content) => string): Field {
    const split = (text: string): string[] =>
      [...text.toLowerCase().matchAll(/[\p{L}\p{N}_*?]+/gu)].map(([word]) => word);
    return {
      operators: ['~', '!~'],
      test: (_, values) => {
        const query = values.map((value) => this.text(value)).join(' ');
        const phrases = [...query.matchAll(/"([^"]*)"|([^"\s]+)/g)].map(([, phrase, word]) =>
          split(phrase ?? word ?? '').map(
            (part) => new RegExp(`^${part.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u')
          )
        );
        const wanted = phrases.filter((phrase) => phrase.length > 0);
        if (wanted.length === 0) throw badRequest('Could not parse cql : There is no word to search for');
        return (content) => {
          const words = split(get(content));
          return wanted.every((phrase) =>
            words.some((_word, index) =>
              phrase.every((part, offset) => part.test(words[index + offset] ?? ''))
            )
          );
        };
      }
    };
  }

  private date(get: (content: Content) => number): Field {
    return {
      operators: DATE,
      test: (operator, [value]) => {
        const at = value && this.moment(value);
        if (at === undefined || at === null) throw badRequest('Could not parse cql : A date is needed');
        switch (operator) {
          case '<':
            return (content) => get(content) < at;
          case '<=':
            return (content) => get(content) <= at;
          case '>':
            return (content) => get(content) > at;
          case '>=':
            return (content) => get(content) >= at;
          default: {
            // A date without a time is the whole day.
            const day = 86_400_000;
            return (content) => get(content) >= at && get(content) < at + day;
          }
        }
      }
    };
  }

  private moment(value: Value): number | null {
    return value.kind === 'text'
      ? readDate(value.text)
      : dateFunction(value.name, value.args, this.store.now());
  }

  /** A value as text to compare with; case does not matter in CQL. */
  private text(value: Value): string {
    if (value.kind === 'text') return value.text.toLowerCase();
    if (value.name.toLowerCase() === 'currentuser' && value.args.length === 0)
      return this.accountId.toLowerCase();
    throw badRequest(`Could not parse cql : The local site does not model the function '${value.name}' here`);
  }

  private sortKey(field: string): (content: Content) => string | number {
    switch (field.toLowerCase()) {
      case 'title':
        return (content) => latest(content).title.toLowerCase();
      case 'created':
        return ({ created }) => created;
      case 'lastmodified':
        return (content) => latest(content).at;
      case 'id':
        return ({ id }) => Number(id);
      case 'type':
        return ({ type }) => type;
      case 'space':
        return (content) => this.store.spaceOf(content).key;
      default:
        throw badRequest(`Could not parse cql : The local site cannot sort by '${field}'`);
    }
  }
}

/** Content that a person may see and a query names, in its order. Throws a 400 refusal. @param cql as sent @param store what to search @param accountId for whom */
export const searchContent = (cql: string, store: ConfluenceStore, accountId: string): Content[] =>
  new Search(store, accountId).run(cql);
