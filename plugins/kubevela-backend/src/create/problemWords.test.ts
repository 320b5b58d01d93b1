import {
  APPLY_PROBLEM_CODES,
  applyProblemText,
  chineseApplyProblems,
  type ApplyProblem,
} from '@velastage/plugin-kubevela-common';
import { ApiError } from '../clusters/ApiError';
import type { KubernetesObject } from '../watch/types';
import { stateProblems } from './apply/findProblems';
import { namespaceProblem } from './apply/namespaceProblem';
import { refusalOf } from './apply/refusals';
import { checkApplication, type CheckContext } from './checks';
import { parseManifest } from './manifest/parseManifest';
import { problem } from './problem';

const CHINESE: Partial<Record<string, string>> = chineseApplyProblems;
const HAN = /\p{Script=Han}/u;

/** As i18next fills in values; what has none stays. */
function translate(key: string, values: Record<string, string>): string {
  return (CHINESE[key] ?? key).replace(
    /\{\{(\w+)\}\}/g,
    (whole, name) => values[name] ?? whole,
  );
}

const application = (spec: unknown, more: object = {}): KubernetesObject => ({
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'Application',
  metadata: { name: 'web', namespace: 'shop', ...more },
  spec: spec as KubernetesObject['spec'],
});

const summary = (name: string, more: object = {}) => ({
  summary: {
    name,
    namespace: 'vela-system',
    appliesTo: [],
    conflictsWith: [],
    hidden: false,
    hasSchema: true,
    ...more,
  },
});
const web = { name: 'web', type: 'webservice' };
const ASKED = { cluster: 'dev', verb: 'get', resource: 'namespaces' };

function checked(
  spec: unknown,
  context: Partial<CheckContext> = {},
  more: object = {},
) {
  return checkApplication(
    {
      cluster: 'dev',
      application: application(spec, more),
      neighbours: [],
      definitions: new Map([
        [
          'component/webservice',
          summary('webservice', {
            type: 'component',
            workload: 'deployments.apps',
          }),
        ],
        [
          'trait/scaler',
          summary('scaler', {
            type: 'trait',
            appliesTo: ['jobs.batch'],
            conflictsWith: ['hpa'],
          }),
        ],
        ['trait/hpa', summary('hpa', { type: 'trait' })],
        ['policy/topology', summary('topology', { type: 'policy' })],
        ['workflow-step/deploy', summary('deploy', { type: 'workflow-step' })],
      ] as never),
      schemas: new Map([
        [
          'component/webservice',
          {
            type: 'object',
            required: ['image'],
            properties: {
              image: { type: 'string' },
              replicas: { type: 'integer' },
              mode: { type: 'string', enum: ['a', 'b'] },
            },
          },
        ],
      ]),
      versions: new Map([['component/webservice', ['v1']]]),
      placesOn: ['local'],
      ...context,
    },
    () => undefined,
  );
}

const topology = {
  components: [web],
  policies: [
    { name: 'there', type: 'topology', properties: { clusters: ['eu'] } },
  ],
};

/** Bad input of every sort, as people really send it. */
async function problems(): Promise<ApplyProblem[]> {
  const parsed = (text: string) =>
    parseManifest(text, { namespace: 'shop', name: 'web' }).problems;
  const namespace = (answer: () => unknown) =>
    namespaceProblem(
      { cluster: 'dev', getJson: async () => answer() as never },
      'shop',
    );
  const refused = (
    details: Omit<ConstructorParameters<typeof ApiError>[1], 'message'>,
  ) => refusalOf(new ApiError(ASKED, { message: 'said', ...details }), true);
  return [
    ...checked({}, {}, { name: 'Web' }),
    ...checked({
      components: [
        web,
        web,
        { name: 'a', type: 'webservice', properties: { image: 3, mode: 'c' } },
        { name: 'b', type: 'webservice', properties: { imge: 'x', zzz: 1 } },
        { name: 'c', type: 'webservic' },
        { name: 'd', type: 'nothing-like-it' },
        { name: 'e', type: 'webservice@v9' },
        { name: 'f' },
        { type: 'webservice' },
        {
          name: 'g',
          type: 'webservice',
          traits: [{ type: 'scaler' }, { type: 'scaler' }, { type: 'hpa' }],
        },
      ],
      policies: [{ name: 'once', type: 'topology' }],
      workflow: {
        steps: [
          { name: 'go', type: 'deploy', properties: { policies: ['none'] } },
        ],
      },
    }),
    ...checked(topology),
    ...checked(topology, { placesOn: ['local', 'us'] }),
    ...checked(
      { components: [web] },
      { neighbours: [application({ components: [web] }, { name: 'other' })] },
    ),
    ...[
      '',
      '- a',
      'a: [',
      'a: 1\n---\nb: 1',
      'kind: Pod\napiVersion: v1',
    ].flatMap(parsed),
    ...parsed('metadata: {name: other}'),
    ...stateProblems(
      {} as never,
      application({}, { deletionTimestamp: '2026-01-01T00:00:00Z' }),
    ),
    ...stateProblems(
      {} as never,
      application(
        {},
        { labels: { 'kustomize.toolkit.fluxcd.io/name': 'apps' } },
      ),
    ),
    await namespace(() => ({ metadata: { deletionTimestamp: 'now' } })),
    await namespace(() => {
      throw new ApiError(ASKED, { message: 'gone', reason: 'notFound' });
    }),
    refused({ reason: 'invalid', serverMessage: 'quota' }),
    refused({ reason: 'forbidden', person: 'user:default/vic' }),
  ].filter(each => each !== undefined);
}

/** Their values are seen by tests of a rollout or of hidden values. */
const ELSEWHERE = ['drops-approval', 'value-hidden'];

it('what is wrong with an Application can be said in another language, with all its values', async () => {
  const found = await problems();
  const said = found.map(each => ({
    code: each.code,
    text: applyProblemText(translate, each),
    message: each.message,
  }));
  expect(
    said.filter(
      ({ text, message }) =>
        text === message || !HAN.test(text) || text.includes('{{'),
    ),
  ).toEqual([]);
  const seen = new Set(found.map(({ code }) => code));
  expect(
    APPLY_PROBLEM_CODES.filter(
      code =>
        !seen.has(code) &&
        !code.startsWith('rollout-') &&
        !ELSEWHERE.includes(code),
    ),
  ).toEqual([]);
});

it('says every code, and leaves a code that it does not know as the backend says it', () => {
  const keys = new Set(Object.keys(chineseApplyProblems));
  expect(
    APPLY_PROBLEM_CODES.filter(code => !keys.has(`apply.${code}`)),
  ).toEqual([]);
  expect(
    applyProblemText(translate, { code: 'brand-new', message: 'New.' }),
  ).toBe('New.');
  // One of a portal whose backend is older than its screens.
  expect(
    applyProblemText(translate, { code: 'type-unknown', message: 'No type.' }),
  ).toBe('No type.');
});

it('speaks of parts and types in words', () => {
  const [{ code, params, message }] = checked({}, {}, { name: 'Web' });
  expect(applyProblemText(translate, { code, params, message })).toContain(
    '不能作为应用的名称',
  );
});

it('does not show in the values what it hides in the sentence', () => {
  const { message, params } = problem(
    'error',
    'cluster-refuses',
    'password=hunter2',
    { detail: 'password=hunter2' },
  );
  expect(JSON.stringify({ message, params })).not.toContain('hunter2');
});
