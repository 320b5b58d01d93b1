import {
  stringifyInstanceRef,
  type ApplyProblem,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import { ApiError } from '../../clusters/ApiError';
import { problem } from '../problem';

/**
 * What the API server has against the object itself, as a problem of the object. Of a dry run that is also
 * that whoever asks may not write it there: the preview says so. A write is refused to them.
 */
export function refusalOf(
  error: unknown,
  dryRun: boolean,
): ApplyProblem | undefined {
  if (!(error instanceof ApiError)) {
    return undefined;
  }
  if (error.person !== undefined) {
    const { message, advice, rule } = error;
    const detail = [message, advice, rule].filter(Boolean).join('\n');
    return dryRun
      ? problem('error', 'not-yours', detail, {
          cluster: error.cluster,
          namespace: error.namespace ?? '',
          detail,
        })
      : undefined;
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

/** Whether a problem keeps the Application from being written. */
export function isError({ severity }: ApplyProblem): boolean {
  return severity === 'error';
}

/** Why an Application was not written, for whoever sees no more than an error's message. */
export function asSentences(
  ref: InstanceRef,
  problems: ApplyProblem[],
): string {
  const errors = problems.filter(isError).map(({ path, line, message }) => {
    const place = [path, line && `line ${line}`].filter(Boolean).join(', ');
    return place ? `${message} (${place})` : message;
  });
  return `${stringifyInstanceRef(ref)} was not written. ${errors
    .slice(0, 10)
    .join('; ')}`;
}
