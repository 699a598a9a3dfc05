/** Rules that only this project has; eslint.config.mjs says where each one holds. */

/** True for `asApp()`, `api.asApp()` and the like. */
const isAsAppCall = (node) =>
  (node.callee.type === 'Identifier' && node.callee.name === 'asApp') ||
  (node.callee.type === 'MemberExpression' && node.callee.property.name === 'asApp');

const reasonedAsApp = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      reason:
        'asApp() acts with every right of the app. Say on the line above, in a comment that begins with "asApp:", why the user’s own rights do not do.'
    }
  },
  create(context) {
    const reasoned = new Set(
      context.sourceCode
        .getAllComments()
        .filter((comment) => /^\W*asApp: \S+ \S+/.test(comment.value))
        .map((comment) => comment.loc.end.line)
    );
    return {
      CallExpression(node) {
        if (!isAsAppCall(node)) return;
        const line = node.loc.start.line;
        if (!reasoned.has(line) && !reasoned.has(line - 1)) context.report({ node, messageId: 'reason' });
      }
    };
  }
};

/** True where a comment block `/** … *\/` ends right above the statement. */
const hasDocstring = (sourceCode, statement) => {
  const comment = sourceCode.getCommentsBefore(statement).at(-1);
  return (
    comment?.type === 'Block' &&
    comment.value.startsWith('*') &&
    statement.loc.start.line - comment.loc.end.line <= 1 &&
    /\w{2,}/.test(comment.value)
  );
};

const isFunction = (node) =>
  node?.type === 'ArrowFunctionExpression' ||
  node?.type === 'FunctionExpression' ||
  node?.type === 'FunctionDeclaration';

const documentedExport = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      missing: 'Exported function {{name}} needs a docstring: one sentence, its parameters, its errors.'
    }
  },
  create(context) {
    const report = (node, name) => context.report({ node, messageId: 'missing', data: { name } });
    return {
      'ExportNamedDeclaration, ExportDefaultDeclaration'(node) {
        if (hasDocstring(context.sourceCode, node) || !node.declaration) return;
        const { declaration } = node;
        if (isFunction(declaration)) {
          // Only the first of several overloads carries the words.
          const before = context.sourceCode.getTokenBefore(node);
          const previous = node.parent.body[node.parent.body.indexOf(node) - 1];
          const overload =
            before &&
            previous?.declaration?.type === 'TSDeclareFunction' &&
            previous.declaration.id?.name === declaration.id?.name;
          if (!overload) report(node, declaration.id?.name ?? 'default');
        }
        if (declaration.type === 'VariableDeclaration') {
          for (const { id, init } of declaration.declarations) if (isFunction(init)) report(node, id.name);
        }
      }
    };
  }
};

export default { rules: { 'reasoned-as-app': reasonedAsApp, 'documented-export': documentedExport } };
