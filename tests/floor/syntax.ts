/** Syntax that came after the floor; a build lowers all of it, and what it leaves would stop a whole script. */
import ts from 'typescript';

const LATER = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.QuestionDotToken, '?.'],
  [ts.SyntaxKind.QuestionQuestionToken, '??'],
  [ts.SyntaxKind.QuestionQuestionEqualsToken, '??='],
  [ts.SyntaxKind.BarBarEqualsToken, '||='],
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken, '&&='],
  [ts.SyntaxKind.ClassStaticBlockDeclaration, 'static {}'],
  [ts.SyntaxKind.Decorator, '@decorator'],
]);

function later(node: ts.Node): string | undefined {
  if (ts.isMethodDeclaration(node) && ts.isPrivateIdentifier(node.name)) return '#method()';
  if (ts.isRegularExpressionLiteral(node) && /\/[a-z]*[dv][a-z]*$/.test(node.text)) return 'regular expression flags';
  return LATER.get(node.kind);
}

/** @returns what is newer, each once */
export function syntaxBeyond(code: string): string[] {
  const source = ts.createSourceFile('script.js', code, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS);
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const name = later(node);
    if (name) found.add(name);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found].sort();
}
