import { act, render } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { useUrlState, type UrlState } from './useUrlState';

let url: UrlState;
let address: string;

function Probe() {
  url = useUrlState();
  const { pathname, search } = useLocation();
  address = pathname + search;
  return null;
}

function open(at: string) {
  render(
    <MemoryRouter initialEntries={[at]}>
      <Probe />
    </MemoryRouter>,
  );
}

describe('useUrlState', () => {
  it('should change several at once, and leave the rest', () => {
    open('/a?q=x&kind=Pod&kind=Job');
    act(() => url.set({ q: undefined, bad: '1' }));
    expect(address).toBe('/a?kind=Pod&kind=Job&bad=1');
    expect(url.all('kind')).toEqual(['Pod', 'Job']);
    expect(url.search({ kind: [] })).toBe('?bad=1');
  });

  it('should not lose a change that is still being drawn by another one', () => {
    open('/a?q=x');
    act(() => {
      const before = url;
      before.set({ q: 'web' }, { unhurried: true });
      before.set({ bad: '1' });
    });
    expect(address).toBe('/a?q=web&bad=1');
    expect(url.get('q')).toBe('web');
  });
});
