import Button from '@atlaskit/button/new';
import ImageIcon from '@atlaskit/icon/core/image';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type ClipboardEvent,
  type DragEvent,
  type FocusEvent,
  type KeyboardEvent
} from 'react';
import { dashboardHint } from '../../../../src/domain/dashboard-hint';
import type { AutosavedField } from '../autosaved';
import { IMAGE_TYPES } from '../jira/image-type';
import { Markdown } from './markdown';
import styles from './markdown-editor.module.css';
import { SteadyTextArea } from './steady-text-area';
import type { Pictures } from './use-pictures';

const toTheEnd = ({ target }: FocusEvent<HTMLTextAreaElement>): void =>
  target.setSelectionRange(target.value.length, target.value.length);

const picturesIn = (data: DataTransfer): File[] =>
  [...data.files].filter(({ type }) => type.startsWith('image/'));

/**
 * A text in Markdown, with a preview and room for pictures. Ctrl and Enter ends it, Alt and P shows the preview;
 * Escape belongs to whatever stands around it.
 * @param label what is written
 * @param value the text
 * @param field in which it stands
 * @param pictures of `usePictures`
 * @param hint about this text, such as its length
 * @param describedBy id of what is said of it elsewhere
 * @param onChange takes the text as it is typed
 * @param onBlur the writer went elsewhere
 * @param onDone the writer is done
 */
export function MarkdownEditor({
  label,
  value,
  field,
  pictures,
  hint,
  describedBy = '',
  minimumRows = 5,
  maxLength,
  onChange,
  onBlur,
  onDone
}: {
  label: string;
  value: string;
  field: Pick<AutosavedField<string>, 'hold' | 'release'>;
  pictures: Pictures;
  hint?: string | null;
  describedBy?: string;
  minimumRows?: number;
  maxLength?: number;
  onChange: (text: string) => void;
  onBlur: () => void;
  onDone: () => void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const preview = useRef<HTMLDivElement>(null);
  const [isPreview, setPreview] = useState(false);
  const wasPreview = useRef(false);
  const help = useId();

  useEffect(() => {
    if (isPreview) preview.current?.focus();
    else if (wasPreview.current) area.current?.focus();
    wasPreview.current = isPreview;
  }, [isPreview]);

  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onDone();
    } else if (event.altKey && event.code === 'KeyP') {
      event.preventDefault();
      setPreview(!isPreview);
    } else if (event.key === 'Escape' && isPreview) {
      // Leaves the preview; the next one takes back what was written.
      event.preventDefault();
      event.stopPropagation();
      setPreview(false);
    }
  };
  const take = (event: ClipboardEvent | DragEvent, data: DataTransfer): void => {
    const files = picturesIn(data);
    if (files.length === 0) return;
    event.preventDefault();
    pictures.add(files, area.current);
  };
  const expires = dashboardHint(value);

  return (
    <div className={styles['editor']} onKeyDown={keys}>
      <div
        hidden={isPreview}
        onPaste={(event) => take(event, event.clipboardData)}
        onDragOver={(event) => {
          if ([...event.dataTransfer.types].includes('Files')) event.preventDefault();
        }}
        onDrop={(event) => take(event, event.dataTransfer)}
      >
        <SteadyTextArea
          ref={area}
          field={field}
          aria-label={label}
          aria-describedby={`${help} ${describedBy}`.trim()}
          dir="auto"
          autoFocus
          minimumRows={minimumRows}
          maxLength={maxLength}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onFocus={toTheEnd}
          onBlur={onBlur}
        />
      </div>
      {isPreview ? (
        <div
          ref={preview}
          className={styles['preview']}
          role="group"
          aria-label={`Preview of ${label}`}
          tabIndex={-1}
        >
          {value.trim() ? (
            <Markdown>{value}</Markdown>
          ) : (
            <p className={styles['hint']}>Nothing to preview yet.</p>
          )}
        </div>
      ) : null}
      <div className={styles['buttons']}>
        <Button onClick={onDone}>Done</Button>
        <Button appearance="subtle" isSelected={isPreview} onClick={() => setPreview(!isPreview)}>
          {isPreview ? 'Back to writing' : 'Preview'}
        </Button>
        <Button appearance="subtle" iconBefore={ImageIcon} onClick={() => chooser.current?.click()}>
          Add picture
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept={IMAGE_TYPES.join(',')}
          aria-label={`Pictures for ${label}`}
          onChange={({ target }) => {
            pictures.add([...(target.files ?? [])], area.current);
            // The same file may be chosen again.
            target.value = '';
          }}
        />
        <span className={styles['hint']} id={help}>
          Markdown: **bold**, `code`, - list. Paste pictures. Saved as you write; Ctrl+Enter ends, Escape
          cancels, Alt+P previews.
        </span>
      </div>
      <div role="status" className={styles['hint']}>
        {pictures.waiting > 0 ? (
          <p>
            {pictures.waiting === 1 ? 'A picture is' : `${pictures.waiting} pictures are`} on the way to the
            incident…
          </p>
        ) : null}
        {hint ? <p>{hint}</p> : null}
        {expires ? <p>{expires}</p> : null}
      </div>
      {pictures.trouble ? (
        <p role="alert" className={styles['trouble']}>
          {pictures.trouble}
        </p>
      ) : null}
    </div>
  );
}
