import { linksHint } from '../../../../src/domain/dashboard-hint';
import { LINK_WORDS } from '../../../../src/domain/section-words';
import type { Link } from '../../../../src/domain/sections/links';
import { SafeLink } from '../../shared/components/adf';
import { useEditing } from '../../shared/editing';
import { RowList } from '../impact/row-list';
import styles from '../impact/rows.module.css';
import { LinkForm } from './link-form';

const nameOf = ({ title, url }: Link): string => title.trim() || url;

/** Where more is to be seen: the chat channel, dashboards, evidence. */
export function Links() {
  const { document, canEdit, apply } = useEditing();
  const { links, impact, summary } = document;
  const hint = canEdit ? linksHint(links, [impact.description, summary]) : null;
  return (
    <RowList
      title="Links"
      field="links"
      items={links}
      adds="Add link"
      nameOf={nameOf}
      form={LinkForm}
      onRemove={({ id }) => apply([{ field: 'link-removed', value: id }], 'Link removed.')}
      note={hint ? <p className={styles['quiet']}>{hint}</p> : null}
      read={(link) => (
        <p>
          <span className={styles['quiet']}>{LINK_WORDS[link.kind]}: </span>
          <SafeLink href={link.url} title={link.url}>
            <bdi>{nameOf(link)}</bdi>
          </SafeLink>
        </p>
      )}
    />
  );
}
