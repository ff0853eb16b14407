import type { Parameter } from './parameter';
import type { Problem, ProblemCode } from './problem';
import type { Value } from './scenario';

export type Json = { readonly [key: string]: unknown };

/** Looks at pieces of parsed JSON one by one and collects what is wrong with them, each under its key. */
export class Checker {
  readonly problems: Problem[] = [];

  protected say(code: ProblemCode, path: string, detail = ''): undefined {
    this.problems.push({ code, path, detail });
    return undefined;
  }

  protected object(data: unknown, path: string): Json | undefined {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return this.say('notObject', path);
    return data as Json;
  }

  protected onlyKeys(data: Json, known: readonly string[], path: string): void {
    for (const key of Object.keys(data)) if (!known.includes(key)) this.say('unknownKey', join(path, key));
  }

  protected text(data: Json, key: string, most: number, otherwise: string): string {
    const value = data[key];
    if (value === undefined) return otherwise;
    if (typeof value !== 'string') return this.say('wrongType', key, 'text') ?? otherwise;
    if (value.length > most) return this.say('tooLong', key, String(most)) ?? otherwise;
    return value;
  }

  protected whole(data: Json, key: string, path: string, min: number, max: number, otherwise: number): number {
    const value = data[key];
    if (value === undefined) return otherwise;
    if (typeof value !== 'number') return this.say('wrongType', path, 'number') ?? otherwise;
    if (!Number.isFinite(value)) return this.say('notFinite', path) ?? otherwise;
    if (!Number.isInteger(value)) return this.say('notWhole', path) ?? otherwise;
    return this.within(value, path, min, max) ?? otherwise;
  }

  protected within(value: number, path: string, min: number, max: number): number | undefined {
    if (value < min) return this.say('tooSmall', path, String(min));
    if (value > max) return this.say('tooBig', path, String(max));
    return value;
  }

  /** A number or a range {low, high} inside the row's bounds. */
  protected value(raw: unknown, row: Parameter, path: string): Value | undefined {
    if (typeof raw === 'number') return this.number(raw, row, path);
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return this.say('wrongType', path, 'value');
    const given = raw as Json;
    this.onlyKeys(given, ['low', 'high'], path);
    const ends = [given.low, given.high].map((end, i) => {
      const at = `${path}.${i === 0 ? 'low' : 'high'}`;
      return typeof end === 'number' ? this.number(end, row, at) : this.say('wrongType', at, 'number');
    });
    const [low, high] = ends;
    if (low === undefined || high === undefined) return undefined;
    if (low > high) return this.say('rangeReversed', path);
    return { low, high };
  }

  protected number(value: number, row: Parameter, path: string): number | undefined {
    if (!Number.isFinite(value)) return this.say('notFinite', path);
    return this.within(value, path, row.min, row.max);
  }
}

/** The path of a key inside another. */
export function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
