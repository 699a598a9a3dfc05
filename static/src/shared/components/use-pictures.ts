import { useEffect, useRef, useState } from 'react';
import { imageMarkdown } from '../../../../src/domain/attachment-reference';
import { failureOf } from '../failure';
import { uploadImage } from '../jira/attachments';

/** Pictures on their way into a text. */
export interface Pictures {
  /** Attaches files to the incident and puts them into the text, at the place where somebody writes. */
  add: (files: readonly File[], area: HTMLTextAreaElement | null) => void;
  /** How many are on their way. */
  waiting: number;
  /** What went wrong with the last one, in words. */
  trouble: string | null;
}

/** A picture stands in a paragraph of its own. */
const apart = (text: string, at: number, what: string): string => {
  const before = text.slice(0, at);
  const after = text.slice(at);
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const tail = after === '' || after.startsWith('\n') ? '' : '\n\n';
  return `${before}${lead}${what}${tail}${after}`;
};

/**
 * Lets pictures be put into a text. While one is on its way, words stand where it will be; where it does not arrive
 * they go, and nothing else of the text does.
 * @param incidentId issue id, whose attachments they become
 * @param text as it stands
 * @param onChange takes the text with what was put into it
 */
export function usePictures(incidentId: string, text: string, onChange: (text: string) => void): Pictures {
  const [waiting, setWaiting] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const latest = useRef({ text, onChange });
  useEffect(() => {
    latest.current = { text, onChange };
  }, [text, onChange]);
  const change = (next: string): void => {
    latest.current.text = next;
    latest.current.onChange(next);
  };

  const upload = async (file: File, placeholder: string): Promise<void> => {
    let put = '';
    try {
      const { id, filename } = await uploadImage(incidentId, file);
      put = imageMarkdown(id, filename);
    } catch (cause) {
      setTrouble(failureOf(cause).message);
    }
    const { text: now } = latest.current;
    // Whoever took the words out meanwhile does not want the picture either.
    if (now.includes(placeholder)) change(now.replace(placeholder, () => put));
    setWaiting((count) => count - 1);
  };

  return {
    waiting,
    trouble,
    add: (files, area) => {
      setTrouble(null);
      setWaiting((count) => count + files.length);
      for (const file of files) {
        const placeholder = `![${file.name.replace(/[[\]\\`*]/g, ' ') || 'picture'}, on its way (${crypto.randomUUID().slice(0, 4)})]()`;
        const { text: now } = latest.current;
        change(apart(now, area?.selectionEnd ?? now.length, placeholder));
        void upload(file, placeholder);
      }
    }
  };
}
