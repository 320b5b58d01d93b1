import type { Theme } from '@material-ui/core/styles';

/** Each is at least 4.5:1 on its background, and its neighbours in the list are far from it. */
const ON_LIGHT = [
  '#0b57d0',
  '#9a3412',
  '#166534',
  '#7e22ce',
  '#be123c',
  '#0e7490',
  '#854d0e',
  '#3f6212',
  '#9d174d',
  '#3730a3',
];
const ON_DARK = [
  '#8ab4f8',
  '#fdba74',
  '#86efac',
  '#d8b4fe',
  '#fda4af',
  '#67e8f9',
  '#fde047',
  '#bef264',
  '#f9a8d4',
  '#a5b4fc',
];

/** The colour of the nth pod of a log; there are ten, then they begin again. */
export function podColor(theme: Theme, index: number): string {
  const colors = theme.palette.type === 'dark' ? ON_DARK : ON_LIGHT;
  return colors[index % colors.length];
}
