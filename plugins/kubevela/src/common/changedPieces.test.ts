import { changedPieces } from './changedPieces';

const marked = (before: string, after: string) =>
  (['before', 'after'] as const).map(side =>
    changedPieces(before, after, side)
      .map(({ text, changed }) => (changed ? `[${text}]` : text))
      .join(''),
  );

describe('changedPieces', () => {
  it.each([
    [
      'registry.example/shop/web:3.1.4',
      'registry.example/shop/web:3.2.0',
      [
        'registry.example/shop/web:[3.1.4]',
        'registry.example/shop/web:[3.2.0]',
      ],
    ],
    ['replicas: 2', 'replicas: 12', ['replicas: [2]', 'replicas: [12]']],
    ['"a b"', '"a new b"', ['"a b"', '"a [new ]b"']],
    ['same', 'same', ['same', 'same']],
    ['', 'x', ['', '[x]']],
  ])('tells what of %s became %s', (before, after, expected) => {
    expect(marked(before, after)).toEqual(expected);
  });

  it('leaves long texts in one piece', () => {
    const long = 'word '.repeat(200);
    expect(changedPieces(long, `${long}more`, 'after')).toEqual([
      { text: `${long}more`, changed: false },
    ]);
  });
});
