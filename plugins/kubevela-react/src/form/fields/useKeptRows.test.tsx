import { renderHook } from '@testing-library/react';
import { useKeptRows } from './useKeptRows';

it('draws a row anew only for something else', () => {
  const { result, rerender } = renderHook(() => useKeptRows());
  const value = { a: 1 };
  const drawn = jest.fn(() => <p />);
  const first = result.current('a', [value, true], drawn);
  rerender();
  expect(result.current('a', [value, true], drawn)).toBe(first);
  expect(result.current('b', [value, true], drawn)).not.toBe(first);
  expect(drawn).toHaveBeenCalledTimes(2);
  expect(result.current('a', [{ ...value }, true], drawn)).not.toBe(first);
  expect(drawn).toHaveBeenCalledTimes(3);
});
