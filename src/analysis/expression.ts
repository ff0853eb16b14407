/**
 * The language in which the law's formulas are written down (analysis/formulas.ts): numbers, names, + - * / ^,
 * parentheses and a few functions. What is shown to a reader and what is worked out are the same tree.
 */

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Expression }
  | { readonly kind: 'operation'; readonly sign: Sign; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly of: FunctionName; readonly parts: readonly Expression[] };

export type Sign = '+' | '-' | '*' | '/' | '^';

/** How tightly an operation binds. */
export const BINDING: Record<Sign, number> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 };

/**
 * `within(r)`: chance that something of monthly rate r happens, 1-e^-r. `half(x, h)`: x/(x+h), 0 at 0; `learned(x, h)`:
 * 1-2^(-x/h), 0 at 0. `floor` and `ceil` are safe against the last bits. What has no value (0/0) binds no `min`.
 */
const FUNCTIONS = {
  min: (...parts: number[]): number => Math.min(...parts.filter((part) => !Number.isNaN(part))),
  max: Math.max,
  exp: Math.exp,
  within: (rate: number): number => 1 - Math.exp(-rate),
  half: (x: number, h: number): number => (x > 0 ? x / (x + h) : 0),
  learned: (x: number, h: number): number => (x > 0 ? 1 - 2 ** (-x / h) : 0),
  floor: (x: number): number => Math.floor(x + 1e-9),
  ceil: (x: number): number => Math.ceil(x - 1e-9),
} as const;
export type FunctionName = keyof typeof FUNCTIONS;

/** Reads a formula; throws on what it is not, for formulas are written by us. */
export function parse(text: string): Expression {
  const tokens = text.match(/\d+(\.\d+)?|[A-Za-z]\w*|\S/g) ?? [];
  let at = 0;
  const take = (wanted: string): boolean => tokens[at] === wanted && ++at > 0;
  const need = (wanted: string): void => {
    if (!take(wanted)) throw new Error(`"${text}": ${wanted} expected, not ${tokens[at] ?? 'the end'}`);
  };

  function operation(least: number): Expression {
    let left = single();
    for (;;) {
      const sign = tokens[at] as Sign;
      const binding = BINDING[sign] ?? 0;
      if (binding < least || binding === 0) return left;
      at++;
      // Powers group from the right, all else from the left.
      left = { kind: 'operation', sign, left, right: operation(sign === '^' ? binding : binding + 1) };
    }
  }

  function single(): Expression {
    if (take('-')) return { kind: 'negative', of: operation(3) };
    if (take('(')) {
      const inner = operation(1);
      need(')');
      return inner;
    }
    const token = tokens[at++];
    if (token === undefined) throw new Error(`"${text}" ends too early`);
    if (/^\d/.test(token)) return { kind: 'number', value: Number(token) };
    if (!/^[A-Za-z]/.test(token)) throw new Error(`"${text}": ${token} was not expected`);
    if (tokens[at] !== '(') return { kind: 'name', name: token };
    if (!(token in FUNCTIONS)) throw new Error(`"${text}": there is no function ${token}`);
    need('(');
    const parts = [operation(1)];
    while (take(',')) parts.push(operation(1));
    need(')');
    return { kind: 'call', of: token as FunctionName, parts };
  }

  const whole = operation(1);
  if (at < tokens.length) throw new Error(`"${text}": ${tokens[at]} was not expected`);
  return whole;
}

/** Works an expression out; a name that has no value is a bug. */
export function evaluate(expression: Expression, valueOf: (name: string) => number): number {
  const result = (part: Expression): number => evaluate(part, valueOf);
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'name':
      return valueOf(expression.name);
    case 'negative':
      return -result(expression.of);
    case 'call': {
      const call: (...parts: number[]) => number = FUNCTIONS[expression.of];
      return call(...expression.parts.map(result));
    }
    case 'operation': {
      const [left, right] = [result(expression.left), result(expression.right)];
      switch (expression.sign) {
        case '+':
          return left + right;
        case '-':
          return left - right;
        case '*':
          return left * right;
        case '/':
          return left / right;
        case '^':
          return left ** right;
      }
    }
  }
}

/** The names in an expression, each once, in order. */
export function namesIn(expression: Expression): string[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'name':
      return [expression.name];
    case 'negative':
      return namesIn(expression.of);
    case 'operation':
      return [...new Set([...namesIn(expression.left), ...namesIn(expression.right)])];
    case 'call':
      return [...new Set(expression.parts.flatMap(namesIn))];
  }
}

/** The same with the functions of one's own (`within`, `half`, `learned`) written out, for a reader with a calculator. */
export function writtenOut(expression: Expression): Expression {
  switch (expression.kind) {
    case 'number':
    case 'name':
      return expression;
    case 'negative':
      return { ...expression, of: writtenOut(expression.of) };
    case 'operation':
      return { ...expression, left: writtenOut(expression.left), right: writtenOut(expression.right) };
    case 'call': {
      const template = TEMPLATES[expression.of];
      const parts = expression.parts.map(writtenOut);
      return template ? filled(template, { x: parts[0]!, h: parts[1]! }) : { ...expression, parts };
    }
  }
}

const TEMPLATES: Partial<Record<FunctionName, Expression>> = {
  within: parse('1 - exp(-x)'),
  half: parse('x / (x + h)'),
  learned: parse('1 - 2^(-x / h)'),
};

function filled(template: Expression, names: Readonly<Record<string, Expression>>): Expression {
  switch (template.kind) {
    case 'number':
      return template;
    case 'name':
      return names[template.name]!;
    case 'negative':
      return { ...template, of: filled(template.of, names) };
    case 'operation':
      return { ...template, left: filled(template.left, names), right: filled(template.right, names) };
    case 'call':
      return { ...template, parts: template.parts.map((part) => filled(part, names)) };
  }
}
