import { useUrlState } from '@velastage/plugin-kubevela-react';

/** Whether a row is unfolded, which the address says (`?open=`), and how to change that. */
export function useUnfolded(key: string): [boolean, () => void] {
  const url = useUrlState();
  const open = url.all('open');
  const isOpen = open.includes(key);
  const toggle = () =>
    url.set({
      open: isOpen ? open.filter(each => each !== key) : [...open, key],
    });
  return [isOpen, toggle];
}
