import { restoreHidden } from './restoreHidden';

const MARK = '«hidden 1a2b3c»';

describe('restoreHidden', () => {
  it('puts a value back where its mark came back', () => {
    expect(
      restoreHidden(
        { password: MARK, image: 'new' },
        { password: MARK, image: 'old' },
        { password: 'secret', image: 'old' },
      ),
    ).toEqual({ password: 'secret', image: 'new' });
  });

  it('finds named things by name where their order changed', () => {
    const shown = [
      { name: 'a', value: '«hidden 1»' },
      { name: 'b', value: '«hidden 2»' },
    ];
    const live = [
      { name: 'a', value: 'first' },
      { name: 'b', value: 'second' },
    ];
    expect(
      restoreHidden([shown[1], { name: 'c', value: 'new' }], shown, live),
    ).toEqual([live[1], { name: 'c', value: 'new' }]);
  });

  it('keeps the kind of a value that was hidden', () => {
    expect(
      restoreHidden({ pin: MARK }, { pin: MARK }, { pin: 12345678 }),
    ).toEqual({ pin: 12345678 });
  });

  it('leaves a mark that was moved, and everything where nothing is there', () => {
    expect(
      restoreHidden({ token: MARK }, { password: MARK }, { password: 's' }),
    ).toEqual({ token: MARK });
    expect(restoreHidden({ password: MARK }, {}, {})).toEqual({
      password: MARK,
    });
  });

  it('takes nothing from the live object that was not shown', () => {
    expect(
      restoreHidden({ a: 1 }, { a: 1, b: MARK }, { a: 1, b: 'secret' }),
    ).toEqual({ a: 1 });
  });
});
