import { isConflict, type BasedEdit, type CallRequest, type PostmortemView } from '../../../src/contract';
import { applyEdits, differingFields, touchedFields } from '../../../src/domain/edit';
import type { PostmortemDocument } from '../../../src/domain/postmortem';
import { failureOf } from './failure';
import type { SaveBoard } from './save-board';

interface SenderOptions {
  postmortemId: string;
  board: SaveBoard;
  edit: (request: CallRequest<'postmortem/edit'>) => Promise<PostmortemView>;
}

/** Sends the edits of one postmortem from one surface, one call after the other. */
export class Sender {
  /** Revisions that were made here: what was typed before one of them does not collide with it. */
  private readonly own = new Set<number>();

  constructor(private readonly options: SenderOptions) {}

  /**
   * Sends edits after those sent before.
   * @param edits what to change
   * @param madeOn the revision on which they were made
   * @param operation the same whenever the same edits are sent again
   * @param putView takes what the server has by now
   * @returns the revision on which what was made of the same fields meanwhile stands
   * @throws Failure
   */
  send(
    edits: BasedEdit[],
    madeOn: number,
    operation: string,
    putView: (view: PostmortemView) => void
  ): Promise<number> {
    const { board, edit, postmortemId } = this.options;
    return board.inTurn(async () => {
      let revision = madeOn;
      while (this.own.has(revision + 1)) revision += 1;
      try {
        const view = await edit({ postmortemId, revision, edits, operation });
        // Sent again, it may have been done long ago, and others may have changed the same since.
        const isNewest = view.operation === operation;
        if (isNewest) this.own.add(view.revision);
        putView(view);
        board.saved(view.updatedAt);
        return isNewest || isAsLeft(view.document, edits) ? view.revision : madeOn;
      } catch (cause) {
        // Whoever has to choose between two versions must see the other one.
        const error = failureOf(cause);
        if (isConflict(error)) putView(error.theirs);
        throw cause;
      }
    });
  }
}

/** True where the fields are as edits left them. */
const isAsLeft = (document: PostmortemDocument, edits: readonly BasedEdit[]): boolean => {
  const again = applyEdits(document, edits, { by: null, at: 0 });
  return differingFields(document, again, touchedFields(edits)).length === 0;
};
