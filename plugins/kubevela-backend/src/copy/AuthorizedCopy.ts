import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  kubevelaManifestReadPermission,
  stringifyInstanceRef,
  type CopyResult,
  type InstanceRef,
  type ParameterComparison,
} from '@velastage/plugin-kubevela-common';
import type { AuthorizedCreation } from '../create';
import type { LiveInstance } from '../live/types';
import type { InstanceGate } from '../permissions/InstanceGate';
import { unreadable } from '../permissions/refusals';
import { redactText } from '../redact';
import type { Copying, PlannedCopy } from './Copying';
import type { CopyCall } from './types';

/**
 * Copies as the caller: who copies must be allowed to read the manifests of both sides and to create or
 * change the target, which is decided where all Applications are written.
 */
export class AuthorizedCopy {
  readonly #copying: Copying;
  readonly #creation: AuthorizedCreation;
  readonly #gate: InstanceGate;
  readonly #find: (ref: InstanceRef) => LiveInstance | undefined;

  constructor(options: {
    copying: Copying;
    creation: AuthorizedCreation;
    gate: InstanceGate;
    find: (ref: InstanceRef) => LiveInstance | undefined;
  }) {
    this.#copying = options.copying;
    this.#creation = options.creation;
    this.#gate = options.gate;
    this.#find = options.find;
  }

  /** @throws InputError where something is left to be said, or a promotion's precondition is not met */
  async copy(
    from: InstanceRef,
    call: CopyCall,
    credentials: BackstageCredentials,
  ): Promise<CopyResult> {
    const source = await this.#readable(from, credentials);
    const target = this.#find(call.target)
      ? await this.#readable(call.target, credentials)
      : undefined;
    if (stringifyInstanceRef(from) === stringifyInstanceRef(call.target)) {
      throw new InputError('The source and the target are the same instance');
    }
    const planned = await this.#copying.plan(
      source.summary,
      call,
      target !== undefined,
    );
    if (!call.dryRun) {
      requireAnswers(planned);
      requirePreconditions(planned, call);
    }
    const { dryRun, takeOver, reason } = call;
    const written = await this.#creation.apply(
      call.target,
      {
        manifest: JSON.stringify(planned.application),
        mode: target ? 'update' : 'create',
        dryRun,
        takeOver,
        state: call.state ?? planned.targetState,
        reason: reason ?? `Copied from ${stringifyInstanceRef(from)}`,
      },
      credentials,
    );
    const { parameters, preconditions, sourceState } = planned;
    return {
      parameters,
      preconditions,
      sourceState,
      isNew: target === undefined,
      // Lines are those of a text that nobody has seen.
      apply: {
        ...written,
        problems: written.problems.map(({ line: _, ...problem }) => problem),
      },
    };
  }

  /** What may not be read is left out, with the reason. */
  async compare(
    refs: InstanceRef[],
    credentials: BackstageCredentials,
  ): Promise<ParameterComparison> {
    const problems = await Promise.all(
      refs.map(ref =>
        this.#readable(ref, credentials).then(
          () => undefined,
          (error: Error) => redactText(error.message),
        ),
      ),
    );
    const { rows, same, left } = this.#copying.compare(
      refs.map((ref, index) => (problems[index] ? undefined : ref)),
    );
    return {
      instances: refs.map((ref, index) => ({
        ...ref,
        problem: problems[index],
      })),
      items: rows,
      same,
      left,
    };
  }

  async #readable(
    ref: InstanceRef,
    credentials: BackstageCredentials,
  ): Promise<LiveInstance> {
    await this.#gate.require(ref, credentials, kubevelaManifestReadPermission);
    const instance = this.#find(ref);
    if (!instance) {
      throw unreadable(ref);
    }
    return instance;
  }
}

function requireAnswers({ parameters }: PlannedCopy): void {
  const open = parameters.filter(({ take }) => take === 'ask');
  if (open.length > 0) {
    throw new InputError(
      `Nothing was copied: say what the target gets for ${open
        .map(({ id }) => id)
        .join(
          ', ',
        )}. Values that look secret are not copied without being told to.`,
    );
  }
}

function requirePreconditions(
  { preconditions }: PlannedCopy,
  { promote }: CopyCall,
): void {
  const unmet = promote ? preconditions.filter(({ met }) => !met) : [];
  if (unmet.length > 0) {
    throw new InputError(
      `Nothing was promoted: ${unmet.map(({ message }) => message).join('; ')}`,
    );
  }
}
