import { ConflictError, InputError } from '@backstage/errors';
import {
  PUBLISH_VERSION_ANNOTATION,
  stringifyInstanceRef,
  type ApplyProblem,
  type ApplyResult,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import { toYaml } from '../../api/reads/toYaml';
import { ApiError } from '../../clusters/ApiError';
import { compareRevisions } from '../../history/compareRevisions';
import { digestOf } from '../../model/kube/digest';
import { gitOpsTool } from '../../operations/deploy/gitOpsTool';
import { holdsHidden, redactObject } from '../../redact';
import { APPLICATION_API_VERSION, OAM_GROUP } from '../../watch/cluster/kinds';
import type { KubernetesObject } from '../../watch/types';
import { checkApplication, usesOf } from '../checks';
import type {
  DefinitionReader,
  DefinitionSource,
} from '../definitions/DefinitionReader';
import { definitionKey } from '../definitions/types';
import type { ParsedManifest } from '../manifest/parseManifest';
import { problem } from '../problem';
import { namespaceProblem } from './namespaceProblem';
import { restoreHidden } from './restoreHidden';
import { untilSeen } from './untilSeen';
import { wantedApplication } from './wantedApplication';
import { writeApplication } from './write';

/** A status that moves while we write is no conflict; one that moves all the time must not hold us for ever. */
const MAX_TRIES = 5;

/** What somebody wants to have written. */
export interface ApplyCall {
  manifest: string;
  mode: 'create' | 'update' | 'apply';
  dryRun?: boolean;
  state?: string;
  takeOver?: boolean;
  reason?: string;
}

/** What it takes to write an Application to a cluster. */
export interface ApplyOptions {
  ref: InstanceRef;
  call: ApplyCall;
  parsed: ParsedManifest;
  /** Whether the permission was asked for an Application that there is, or for a new one. */
  decidedFor: 'create' | 'update';
  source: DefinitionSource & {
    connection: DefinitionSource['connection'] & { cluster: string };
  };
  definitions: DefinitionReader;
  /** Who asks, for the record in the cluster. */
  user?: string;
  now?: () => number;
}

/**
 * Checks an Application, and writes it where nothing is wrong with it and it is no dry run. All problems
 * are found before the first write.
 *
 * @throws InputError for problems where it is no dry run; ConflictError where the cluster has another state
 * than was decided on; ApiError where the cluster does not answer
 */
export async function applyApplication(
  options: ApplyOptions,
): Promise<ApplyResult> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await applyOnce(options);
    } catch (error) {
      if (!isConflict(error)) {
        throw error;
      }
      if (attempt >= MAX_TRIES) {
        throw new ConflictError(
          `${stringifyInstanceRef(
            options.ref,
          )} changes faster than one can write it. Nothing was done; try again in a moment.`,
        );
      }
    }
  }
}

async function applyOnce(options: ApplyOptions): Promise<ApplyResult> {
  const { ref, call, parsed, source } = options;
  const dryRun = call.dryRun ?? false;
  const base = `/apis/${APPLICATION_API_VERSION}/namespaces/${encodeURIComponent(
    ref.namespace,
  )}/applications`;
  const live = await readLive(
    source,
    `${base}/${encodeURIComponent(ref.name)}`,
  );
  guardState(options, live);
  const shown = live && redactObject(live);
  const known: Pick<ApplyResult, 'liveManifest' | 'state'> = {
    liveManifest: shown && toYaml(shown),
    state: live && stateOf(live),
  };
  const refused = (problems: ApplyProblem[]): ApplyResult => {
    if (!dryRun) {
      throw new InputError(asSentences(ref, problems));
    }
    return {
      outcome: 'refused',
      dryRun,
      problems,
      changes: [],
      manifest: '',
      ...known,
    };
  };
  if (!parsed.application) {
    return refused(parsed.problems);
  }
  const asked: KubernetesObject = {
    ...parsed.application,
    ...(restoreHidden(
      { spec: parsed.application.spec },
      shown ?? {},
      live ?? {},
    ) as { spec: unknown }),
  };
  const problems = [
    ...(await findProblems(options, asked, live)),
    ...stateProblems(call, live),
  ];
  if (holdsHidden(asked.spec)) {
    problems.unshift(
      problem(
        'error',
        'value-hidden',
        'The text holds a value that the portal hides («hidden …») in a place where the Application does not have it: write the value itself',
      ),
    );
  }
  if (problems.some(isError)) {
    return refused(problems);
  }
  const wanted = wantedApplication({
    asked,
    live,
    user: options.user,
    reason: call.reason,
    now: (options.now ?? Date.now)(),
  });
  const changes =
    live && shown
      ? compareRevisions(
          { application: shown, definitions: {} },
          { application: redactObject(asked), definitions: {} },
        )
      : [];
  const done = live ? ('updated' as const) : ('created' as const);
  const answer = (
    object: KubernetesObject,
    outcome: ApplyResult['outcome'],
  ) => ({
    ...known,
    outcome,
    dryRun,
    problems,
    changes,
    manifest: toYaml(redactObject(object)),
    publishVersion: wanted.publishVersion,
    ...(!dryRun && { state: stateOf(object) }),
  });
  if (live && !wanted.changed) {
    return answer(live, 'unchanged');
  }
  const writing = {
    connection: source.connection,
    base,
    wanted: wanted.object,
    live,
  };
  try {
    // What the API server alone can say (quotas, admission) is said before anything is changed, too.
    const tried = await writeApplication({ ...writing, dryRun: true });
    if (dryRun) {
      return answer(tried, done);
    }
    const written = await writeApplication({ ...writing, dryRun: false });
    await untilSeen(source.view, written);
    return answer(written, done);
  } catch (error) {
    const said = refusalOf(error);
    if (!said) {
      throw error;
    }
    return refused([...problems, said]);
  }
}

/** Names what people have written into an Application; its status and other tools' notes do not count. */
function stateOf({ metadata, spec }: KubernetesObject): string {
  const { labels, annotations } = metadata;
  return digestOf([spec, labels, annotations?.[PUBLISH_VERSION_ANNOTATION]]);
}

async function findProblems(
  { ref, parsed, source, definitions: reader }: ApplyOptions,
  application: KubernetesObject,
  live: KubernetesObject | undefined,
): Promise<ApplyProblem[]> {
  const [definitions, namespace] = await Promise.all([
    reader.list(source, ref.namespace),
    namespaceProblem(source.connection, ref.namespace),
  ]);
  const used = new Map(
    usesOf(application).map(use => [`${use.type}/${use.name}`, use]),
  );
  const schemas = new Map(
    await Promise.all(
      [...used].map(async ([key, { type, name }]) => {
        const known = definitions.get(definitionKey(type, name));
        return [
          key,
          known && (await reader.schema(source, known, name)),
        ] as const;
      }),
    ),
  );
  const problems = checkApplication(
    {
      cluster: ref.cluster,
      application,
      live,
      neighbours: [
        ...source.view.list(OAM_GROUP, 'Application', ref.namespace),
      ].filter(({ metadata }) => metadata.name !== ref.name),
      definitions,
      schemas,
      placesElsewhere:
        source.view.namespaced('cluster.core.oam.dev', 'VirtualCluster') !==
        undefined,
    },
    parsed.lineOf,
  );
  return namespace ? [namespace, ...problems] : problems;
}

function stateProblems(
  { takeOver }: ApplyCall,
  live: KubernetesObject | undefined,
): ApplyProblem[] {
  const tool = live && gitOpsTool(live);
  if (live?.metadata.deletionTimestamp) {
    return [
      problem(
        'error',
        'being-deleted',
        'The Application is being deleted: wait until it is gone, or see what holds its deletion',
      ),
    ];
  }
  return tool
    ? [
        problem(
          takeOver ? 'warning' : 'error',
          tool.code,
          tool.sentence,
          tool.params,
        ),
      ]
    : [];
}

/** @throws ConflictError */
function guardState(
  { ref, call, decidedFor }: ApplyOptions,
  live: KubernetesObject | undefined,
): void {
  const what = stringifyInstanceRef(ref);
  if (live && (call.mode === 'create' || decidedFor === 'create')) {
    throw new ConflictError(
      call.mode === 'create'
        ? `There is an Application ${what} already: choose another name, or change that one. Nothing was done.`
        : `An Application ${what} has come to be meanwhile. Nothing was done; try again.`,
    );
  }
  if (!live && (call.mode === 'update' || call.state !== undefined)) {
    throw new ConflictError(
      `There is no Application ${what} (any more). Nothing was done.`,
    );
  }
  if (live && call.state !== undefined && call.state !== stateOf(live)) {
    throw new ConflictError(
      `${what} was changed by somebody else since you began. Nothing was done; look at what is there now.`,
    );
  }
}

async function readLive(
  { connection }: Pick<DefinitionSource, 'connection'>,
  path: string,
): Promise<KubernetesObject | undefined> {
  try {
    return await connection.getJson<KubernetesObject>(path);
  } catch (error) {
    if (error instanceof ApiError && error.reason === 'notFound') {
      return undefined;
    }
    throw error;
  }
}

/** What the API server has against the object itself, as a problem of the object. */
function refusalOf(error: unknown): ApplyProblem | undefined {
  if (!(error instanceof ApiError)) {
    return undefined;
  }
  const isAboutObject =
    error.reason === 'invalid' ||
    (error.reason === 'forbidden' && error.rule === undefined);
  const detail = error.serverMessage ?? error.message;
  return isAboutObject
    ? problem('error', 'cluster-refuses', `The cluster refuses it: ${detail}`, {
        detail,
      })
    : undefined;
}

/** Written by somebody else between our reading and our writing: mostly vela-core, its status. */
function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.reason === 'conflict';
}

function isError({ severity }: ApplyProblem): boolean {
  return severity === 'error';
}

function asSentences(ref: InstanceRef, problems: ApplyProblem[]): string {
  const errors = problems.filter(isError).map(({ path, line, message }) => {
    const place = [path, line && `line ${line}`].filter(Boolean).join(', ');
    return place ? `${message} (${place})` : message;
  });
  return `${stringifyInstanceRef(ref)} was not written. ${errors
    .slice(0, 10)
    .join('; ')}`;
}
