const SUFFIXES: Record<string, number> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};
const QUANTITY =
  /^([+-]?(?:\d+\.?\d*|\.\d+))(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][+-]?\d+)?$/;

/** The number that a Kubernetes quantity (`100m`, `1Gi`, `2`) stands for; undefined if it is none. */
export function quantityOf(value: unknown): number | undefined {
  if (typeof value === 'number') {
    return value;
  }
  if (typeof value !== 'string') {
    return undefined;
  }
  const match = QUANTITY.exec(value.trim());
  if (!match) {
    return undefined;
  }
  const suffix = match[2] ?? '';
  const factor =
    SUFFIXES[suffix] ?? Number(`1${suffix}`); /* an exponent such as e3 */
  return Number(match[1]) * factor;
}

/** Whether two quantities are the same amount, written in whatever way. */
export function sameQuantity(a: unknown, b: unknown): boolean {
  const left = quantityOf(a);
  const right = quantityOf(b);
  if (left === undefined || right === undefined) {
    return false;
  }
  return Math.abs(left - right) <= Math.abs(left) * 1e-12;
}
