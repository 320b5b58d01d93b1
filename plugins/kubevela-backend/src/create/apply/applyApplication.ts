import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  stringifyInstanceRef,
  type ApplyProblem,
  type ApplyResult,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import { toYaml } from '../../api/reads/toYaml';
import { ApiError } from '../../clusters/ApiError';
import { compareRevisions } from '../../history/compareRevisions';
import { holdsHidden, redactObject } from '../../redact';
import type { KubernetesObject } from '../../watch/types';
import { problem } from '../problem';
import { applicationsPath, readLive, withHidden } from './askedApplication';
import { asWritten } from './asWritten';
import { findProblems, stateProblems } from './findProblems';
import { asSentences, isError, refusalOf } from './refusals';
import { runningProblems } from './runningProblems';
import { guardState, stateOf } from './state';
import type { ApplyOptions } from './types';
import { untilSeen } from './untilSeen';
import { wantedApplication } from './wantedApplication';
import { writeApplication } from './write';

/** A status that moves while we write is no conflict; one that moves all the time must not hold us for ever. */
const MAX_TRIES = 5;

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
  const base = applicationsPath(ref);
  const live = await readLive(source.connection, ref);
  guardState(options, live);
  const shown = live && redactObject(asWritten(live));
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
  if (!parsed) {
    return asItIs(ref, dryRun, known);
  }
  if (!parsed.application) {
    return refused(parsed.problems);
  }
  const asked = withHidden(parsed.application, live);
  const problems = [
    ...(await findProblems(options, asked, live)),
    ...stateProblems(call, live),
    ...runningProblems(source.view, live, asked, parsed.lineOf),
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
    manifest: toYaml(redactObject(asWritten(object))),
    publishVersion: wanted.publishVersion,
    ...(!dryRun && { state: stateOf(object) }),
  });
  if (live && !wanted.changed) {
    return answer(live, 'unchanged');
  }
  const writing = {
    writer: await options.writer(),
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
    const said = refusalOf(error, dryRun);
    if (!said) {
      throw error;
    }
    return refused([...problems, said]);
  }
}

/** The answer to whoever sends no manifest: what there is to change. */
function asItIs(
  ref: InstanceRef,
  dryRun: boolean,
  known: Pick<ApplyResult, 'liveManifest' | 'state'>,
): ApplyResult {
  if (!dryRun) {
    throw new InputError('There is no manifest to write');
  }
  if (known.liveManifest === undefined) {
    throw new NotFoundError(
      `There is no Application ${stringifyInstanceRef(ref)}`,
    );
  }
  return {
    ...known,
    outcome: 'unchanged',
    dryRun,
    problems: [],
    changes: [],
    manifest: known.liveManifest,
  };
}

/** Written by somebody else between our reading and our writing: mostly vela-core, its status. */
function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.reason === 'conflict';
}
