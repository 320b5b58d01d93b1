import { parseManifest } from './parseManifest';

const ADDRESS = { namespace: 'shop', name: 'web' };
const read = (text: string) => parseManifest(text, ADDRESS);
const GOOD = `# ours
apiVersion: core.oam.dev/v1beta1
kind: Application
metadata:
  name: web
  uid: someone-elses
  resourceVersion: "1"
  labels: { team: shop }
spec:
  components:
    - name: web
      type: webservice
status: { status: running }
`;

describe('parseManifest', () => {
  it('takes what people write, and not what the cluster adds', () => {
    expect(read(GOOD).application).toEqual({
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: { name: 'web', namespace: 'shop', labels: { team: 'shop' } },
      spec: { components: [{ name: 'web', type: 'webservice' }] },
    });
  });

  it('takes JSON, and one document among empty ones', () => {
    expect(read('{"spec": {"components": []}}').application).toMatchObject({
      metadata: ADDRESS,
    });
    expect(read(`---\n---\n${GOOD}---\n`).application).toBeDefined();
  });

  it('knows the line of a place, or of what it stands in', () => {
    const { lineOf } = read(GOOD);
    expect(lineOf(['spec', 'components', 0, 'type'])).toBe(12);
    expect(lineOf(['spec', 'components', 0, 'properties', 'image'])).toBe(11);
  });

  it.each([
    ['', 'manifest-empty', undefined],
    ['# nothing', 'manifest-empty', undefined],
    ['hello', 'manifest-empty', undefined],
    ['spec: [', 'manifest-syntax', 1],
    ['spec:\n\t- tab', 'manifest-syntax', 2],
    ['spec: {}\nspec: {}', 'manifest-syntax', 2],
    [`${GOOD}---\nkind: Application\n`, 'manifest-several', 14],
    ['kind: Deployment\nspec: {}', 'manifest-kind', 1],
    ['apiVersion: v1\nspec: {}', 'manifest-version', 1],
    ['spec: {}\nmetadata:\n  name: other', 'manifest-elsewhere', 3],
    ['metadata:\n  namespace: other\nspec: {}', 'manifest-elsewhere', 2],
    ['kind: Application', 'spec-missing', undefined],
    ['spec: everything', 'spec-missing', 1],
  ])('refuses %j as %s in line %s', (text, code, line) => {
    const { application, problems } = read(text);
    expect(application).toBeUndefined();
    expect(problems[0]).toMatchObject({ severity: 'error', code });
    expect(problems[0].line).toBe(line);
  });

  it('does not blow up a small text that refers to itself many times', () => {
    const levels = [...'abcdefgh'].map((name, index, all) =>
      index === 0
        ? `${name}: &${name} [x, x, x, x, x, x, x, x, x]`
        : `${name}: &${name} [${Array(9)
            .fill(`*${all[index - 1]}`)
            .join(', ')}]`,
    );
    const { application, problems } = read(`${levels.join('\n')}\nspec: {}`);
    expect(application).toBeUndefined();
    expect(problems[0].code).toBe('manifest-syntax');
  });

  it('shows no secret of a text that it cannot read', () => {
    const { problems } = read('password: hunter2-canary: [');
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  it('reads a hundred thousand lines', () => {
    const many = Array.from(
      { length: 50_000 },
      (_, index) => `    - name: c${index}\n      type: webservice`,
    ).join('\n');
    const { application, lineOf } = read(`spec:\n  components:\n${many}\n`);
    expect(application?.spec.components).toHaveLength(50_000);
    expect(lineOf(['spec', 'components', 49_999])).toBe(100_001);
  });
});
