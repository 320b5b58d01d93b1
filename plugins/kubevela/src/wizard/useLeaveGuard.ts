import { useEffect, useState } from 'react';
import { useHref, useNavigate } from 'react-router-dom';

/**
 * Asks before a link leads away from what somebody has entered, and has the browser ask before the page closes.
 *
 * @returns where a link wanted to lead, while that is asked
 */
export function useLeaveGuard(isDirty: boolean): {
  wanted: string | undefined;
  leave(): void;
  stay(): void;
} {
  const navigate = useNavigate();
  // Links in the page have it, what the router is told has not.
  const base = useHref('/').replace(/\/$/, '');
  const [wanted, setWanted] = useState<string>();
  useEffect(() => {
    if (!isDirty) {
      return undefined;
    }
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const to = leadsTo(event);
      if (to && to.pathname !== window.location.pathname) {
        event.preventDefault();
        event.stopPropagation();
        const path = to.pathname.startsWith(`${base}/`)
          ? to.pathname.slice(base.length)
          : to.pathname;
        setWanted(`${path}${to.search}${to.hash}`);
      }
    };
    window.addEventListener('beforeunload', onUnload);
    // Before any link of the portal hears of it.
    document.addEventListener('click', onClick, true);
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, true);
    };
  }, [isDirty, base]);
  return {
    wanted,
    stay: () => setWanted(undefined),
    leave: () => {
      const to = wanted;
      setWanted(undefined);
      if (to) {
        navigate(to);
      }
    },
  };
}

/** The page of this portal that a click leads to in this very window. */
function leadsTo(event: MouseEvent): URL | undefined {
  const link = (event.target as Element | null)?.closest?.('a[href]');
  const isElsewhere =
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey;
  if (!(link instanceof HTMLAnchorElement) || isElsewhere || link.target) {
    return undefined;
  }
  const url = new URL(link.href, window.location.href);
  return url.origin === window.location.origin ? url : undefined;
}
