import { messages } from './en';
import chinese from './zh';

const placeholders = (text: string) =>
  (text.match(/\{\{\w+\}\}/g) ?? []).sort().join(' ');

describe('translations', () => {
  it('Chinese has every text', () => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(messages).sort());
  });

  it('texts have the same variable parts in both languages', () => {
    const keys = (Object.keys(messages) as Array<keyof typeof messages>).filter(
      // A problem's sentence is passed through in English and written anew in Chinese.
      key => !/^(problem|advice|apply)\./.test(key),
    );
    const different = keys.filter(
      key => placeholders(chinese[key]) !== placeholders(messages[key]),
    );
    expect(different).toEqual([]);
  });
});
