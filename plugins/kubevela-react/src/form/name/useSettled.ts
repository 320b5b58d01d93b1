import { useEffect, useState } from 'react';

/** Milliseconds without a change after which somebody has stopped typing. */
const SETTLE_MS = 400;

/** A value once it has stopped changing. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
