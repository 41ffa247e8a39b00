/**
 * What scripts use of the language's library and of the browser: every member and global that is declared by
 * TypeScript's own library, resolved by its checker, looked up in MDN's data.
 */

import type { Identifier } from '@mdn/browser-compat-data';
import ts from 'typescript';
import { api, builtins, isKnown } from './compat.ts';

export interface Use {
  /** Array.at, Element.replaceChildren, structuredClone, Window scrollend event. */
  name: string;
  /** File and line. */
  where: string;
}

/** Names of the library's types for one thing: ReadonlyArray, ArrayConstructor. */
const plainName = (name: string): string => name.replace(/^Readonly(?=Array|Map|Set)|(Constructor|Iterator|Like)$/g, '');

/** Whether the floor knows a member; undefined where the data has neither it nor its static namesake. */
function knows(owner: string, member: string): boolean | undefined {
  for (const place of [builtins[owner], api[owner]])
    for (const name of [member, `${member}_static`]) {
      const known = isKnown(place?.[name]);
      if (known !== undefined) return known;
    }
  return undefined;
}

const knowsGlobal = (name: string): boolean | undefined => isKnown(builtins[name]) ?? isKnown(api[name]) ?? knows('Window', name);

/** The type's own name and those of all it extends. */
function lineage(type: ts.Type, checker: ts.TypeChecker): string[] {
  const parts = type.isUnionOrIntersection() ? type.types : [checker.getApparentType(type)];
  return parts.flatMap((part) => {
    const name = part.getSymbol()?.name;
    const bases = part.isClassOrInterface() ? checker.getBaseTypes(part) : [];
    return [...(name ? [plainName(name)] : []), ...bases.flatMap((base) => lineage(base, checker))];
  });
}

const isOfLibrary = (declaration: ts.Declaration): boolean => /\/typescript\/lib\/lib\.[^/]*$/.test(declaration.getSourceFile().fileName);

function member(symbol: ts.Symbol | undefined, of: ts.Type, checker: ts.TypeChecker): string | null {
  const declaration = symbol?.declarations?.find(isOfLibrary);
  if (!symbol || !declaration) return null;
  const declared = ts.isInterfaceDeclaration(declaration.parent) ? [plainName(declaration.parent.name.text)] : [];
  const owners = [...lineage(of, checker), ...declared];
  // What several types along the line have, an older one may have had first.
  const said = owners.map((owner) => knows(owner, symbol.name));
  return said.includes(true) || !said.includes(false) ? null : `${owners[said.indexOf(false)]}.${symbol.name}`;
}

function event(node: ts.CallExpression): string | null {
  const [type] = node.arguments;
  if (!ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== 'addEventListener') return null;
  if (!type || !ts.isStringLiteral(type)) return null;
  const said = Object.values(api).flatMap(
    (owner) => isKnown((owner as Record<string, Identifier | undefined>)[`${type.text}_event`]) ?? [],
  );
  return said.length && !said.includes(true) ? `${type.text} event` : null;
}

function beyond(node: ts.Node, checker: ts.TypeChecker): string | null {
  if (ts.isCallExpression(node)) return event(node);
  if (ts.isPropertyAccessExpression(node))
    return member(checker.getSymbolAtLocation(node.name), checker.getTypeAtLocation(node.expression), checker);
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const type = checker.getTypeAtLocation(node.parent);
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) ? member(type.getProperty(name.text), type, checker) : null;
  }
  if (!ts.isIdentifier(node) || ts.isPropertyAccessExpression(node.parent)) return null;
  const symbol = checker.getSymbolAtLocation(node);
  const isGlobal = symbol?.valueDeclaration && isOfLibrary(symbol.valueDeclaration) && !ts.isPropertySignature(symbol.valueDeclaration);
  return isGlobal && knowsGlobal(node.text) === false ? node.text : null;
}

/** Types alone do not run. */
const isOnlyTold = (node: ts.Node): boolean =>
  ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node);

/**
 * @param files that ship, TypeScript or JavaScript
 * @returns each use of what the floor lacks
 */
export function interfacesBeyond(files: readonly string[]): Use[] {
  const program = ts.createProgram([...files], {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    allowJs: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`not read: ${file}`);
    const found: Use[] = [];
    const visit = (node: ts.Node): void => {
      if (isOnlyTold(node)) return;
      const name = beyond(node, checker);
      if (name) found.push({ name, where: `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}` });
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}
