/**
 * What the code uses and browsers with a Chromium 80 kernel lack. Importing it adds the methods where they are
 * missing and changes nothing else. Syntax is taken care of by the build (`browserslist` in package.json).
 */
function provide(target: object, methods: object): void {
  for (const [name, value] of Object.entries(methods))
    if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

const place = (length: number, index: number): number => {
  const whole = Math.trunc(index) || 0;
  return whole < 0 ? length + whole : whole;
};

type Test = (value: unknown, index: number, all: readonly unknown[]) => unknown;

function lastIndex(all: readonly unknown[], test: Test): number {
  for (let i = all.length - 1; i >= 0; i--) if (test(all[i], i, all)) return i;
  return -1;
}

export const arrayMethods = {
  at(this: readonly unknown[], index: number): unknown {
    return this[place(this.length, index)];
  },
  findLast(this: readonly unknown[], test: Test): unknown {
    return this[lastIndex(this, test)];
  },
  findLastIndex(this: readonly unknown[], test: Test): number {
    return lastIndex(this, test);
  },
};

export const stringMethods = {
  at(this: string, index: number): string | undefined {
    return this[place(this.length, index)];
  },
  replaceAll(this: string, what: string | RegExp, by: string | ((...found: string[]) => string)): string {
    const pattern =
      what instanceof RegExp ? what : new RegExp(what.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'g');
    return typeof by === 'string' ? this.replace(pattern, by) : this.replace(pattern, by);
  },
};

export const objectMethods = {
  hasOwn: (owner: object, key: PropertyKey): boolean => Object.hasOwn(owner, key),
};

provide(Array.prototype, arrayMethods);
provide(String.prototype, stringMethods);
provide(Object, objectMethods);
