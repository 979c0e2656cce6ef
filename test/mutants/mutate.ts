/** Mutants of a source file: small changes, each of which a test should find. All of them stand in one text, switched off. */
import ts from 'typescript';

export interface Mutant {
  id: number;
  /** Below `src`. */
  file: string;
  line: number;
  was: string;
  becomes: string;
  /** The place in the file’s text, and what stands there in its stead. */
  begin: number;
  end: number;
  text: string;
}

/** What each operator may become. */
const OPERATORS = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
]);

/** What each method may become; '': the call is left out, and what it was called on stays. */
const METHODS = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
  ['filter', ''],
  ['sort', ''],
  ['reverse', ''],
  ['trim', ''],
  ['toLowerCase', ''],
]);

/** Asked by the text whether a mutant is switched on. */
const SWITCH = '__mutant';

/** What a statement becomes that is forgotten. */
const LEFT_OUT = 'nothing';

/** A text for a node in place of its own. */
interface Change {
  was: string;
  becomes: string;
  /** What is told of it where `becomes` is long. */
  shown?: string;
}

/** The mutants of a file, numbered from `first`, and the text that holds them all. */
export function mutate(
  file: string,
  text: string,
  first: number,
): { mutants: Mutant[]; text: string } {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const mutants: Mutant[] = [];
  const note = (node: ts.Node, { was, becomes, shown = becomes }: Change): number => {
    const id = first + mutants.length;
    const begin = node.getStart(source);
    const { line } = source.getLineAndCharacterOfPosition(begin);
    const text = becomes === LEFT_OUT ? '{}' : `(${becomes})`;
    mutants.push({ id, file, line: line + 1, was, becomes: shown, begin, end: node.end, text });
    return id;
  };
  /** The node's text, with the switches of all that is within. */
  const written = (node: ts.Node): string => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return node.getFullText(source);
    let plain = '';
    let at = node.pos;
    for (const child of childrenOf(node)) {
      plain += text.slice(at, child.pos) + written(child);
      at = child.end;
    }
    plain += text.slice(at, node.end);
    const space = text.slice(node.pos, node.getStart(source));
    const own = plain.slice(space.length);
    if (isLeftOut(node)) {
      const id = note(node, { was: node.getText(source), becomes: LEFT_OUT });
      // In a block of its own: an `else` behind it belongs to another `if`.
      return `${space}{if (!${SWITCH}(${id})) {${own}}}`;
    }
    const changes = changesOf(node, source);
    return (
      space +
      changes.reduce(
        (rest, change) => `(${SWITCH}(${note(node, change)}) ? (${change.becomes}) : ${rest})`,
        changes.length > 0 ? `(${own})` : own,
      )
    );
  };
  return { mutants, text: written(source) };
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children.filter(({ pos }) => pos >= 0).sort((one, other) => one.pos - other.pos);
}

/** What is done for its effect alone may be forgotten. */
function isLeftOut(node: ts.Node): boolean {
  return (
    ts.isExpressionStatement(node) &&
    (ts.isCallExpression(node.expression) || ts.isBinaryExpression(node.expression))
  );
}

function changesOf(node: ts.Node, source: ts.SourceFile): Change[] {
  const was = node.getText(source);
  const to = (...texts: string[]) => texts.map((becomes) => ({ was, becomes }));
  if (isCondition(node)) return to('true', 'false');
  if (ts.isBinaryExpression(node)) {
    const operator = OPERATORS.get(node.operatorToken.kind);
    const [left, right] = [node.left.getText(source), node.right.getText(source)];
    if (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) return to(left);
    // Texts are joined, and nothing else can be done with them.
    if (operator === undefined || (operator === '-' && isText(node))) return [];
    const sides = [left, right].map((side) => side.replace(/\s+/g, ' '));
    const shown = `${(sides[0] ?? '').slice(-40)} ${node.operatorToken.getText(source)} ${(sides[1] ?? '').slice(0, 40)}`;
    return [{ was: shown, becomes: `${left} ${operator} ${right}`, shown: operator }];
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return to(node.operand.getText(source));
  if (node.kind === ts.SyntaxKind.TrueKeyword && isValue(node)) return to('false');
  if (node.kind === ts.SyntaxKind.FalseKeyword && isValue(node)) return to('true');
  if (ts.isNumericLiteral(node) && isValue(node)) return to(`${was} + 1`);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { expression, name } = node.expression;
    const method = METHODS.get(name.text);
    // Within `a?.b.trim().length` it would no longer end where `a` is nothing.
    if (method === undefined || ts.isOptionalChain(node)) return [];
    const on = expression.getText(source);
    const handed = node.arguments.map((one) => one.getText(source)).join(', ');
    return method === '' ? to(on) : to(`${on}.${method}(${handed})`);
  }
  return [];
}

/** What an `if`, a `?` or a loop goes by. Of a comparison that is one anyway its own mutants say more. */
function isCondition(node: ts.Node): boolean {
  const { parent } = node;
  const isAsked =
    parent &&
    ((ts.isIfStatement(parent) && parent.expression === node) ||
      (ts.isConditionalExpression(parent) && parent.condition === node));
  return isAsked && !ts.isBinaryExpression(node) && !ts.isPrefixUnaryExpression(node);
}

function isText(node: ts.Node): boolean {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
  return ts.isBinaryExpression(node) && (isText(node.left) || isText(node.right));
}

/** A literal that stands for a value, and for no type and no name. */
function isValue(node: ts.Node): boolean {
  const { parent } = node;
  return !(
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isLiteralTypeNode(parent) ||
    ts.isEnumMember(parent)
  );
}
