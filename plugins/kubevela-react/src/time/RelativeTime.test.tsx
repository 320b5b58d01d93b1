import { act, screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { RelativeTime } from './RelativeTime';

const NOW = new Date('2026-03-01T12:00:00Z');

describe('RelativeTime', () => {
  beforeEach(() => jest.useFakeTimers({ now: NOW }));
  afterEach(() => jest.useRealTimers());

  it('shows the span, with the exact time on hover, and keeps it up to date', async () => {
    renderInTestApp(<RelativeTime at="2026-03-01T11:56:00Z" form="ago" />);
    await act(async () => {
      await jest.advanceTimersByTimeAsync(100);
    });
    const time = screen.getByText('4 min ago');
    expect(time.tagName).toBe('TIME');
    expect(time).toHaveAttribute('title', '2026-03-01T11:56:00.000Z');

    await act(async () => {
      await jest.advanceTimersByTimeAsync(61_000);
    });
    expect(screen.getByText('5 min ago')).toBeInTheDocument();
  });

  it('shows what is no time as it is', async () => {
    renderInTestApp(<RelativeTime at="yesterday" />);
    await act(async () => {
      await jest.advanceTimersByTimeAsync(100);
    });
    expect(screen.getByText('yesterday')).toBeInTheDocument();
  });
});
