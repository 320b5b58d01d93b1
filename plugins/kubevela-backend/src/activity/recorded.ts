import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import { AuthorizedKubevelaService } from '../api/AuthorizedKubevelaService';
import type { CallOptions, OperationCall } from '../api/KubevelaService';
import { AuthorizedCreation, type ApplyCall } from '../create';
import type { ActivityRecorder } from './ActivityRecorder';

type Options<Service extends new (options: any) => unknown> =
  ConstructorParameters<Service>[0] & { recorder: ActivityRecorder };

/** The same, and every operation is written down: also those that are refused. */
export class RecordedKubevelaService extends AuthorizedKubevelaService {
  readonly #recorder: ActivityRecorder;

  constructor(options: Options<typeof AuthorizedKubevelaService>) {
    super(options);
    this.#recorder = options.recorder;
  }

  override async operate(
    ref: InstanceRef,
    call: OperationCall,
    options: CallOptions,
  ) {
    const { operation, resource, reason, step, replicas, revision } = call;
    const { credentials } = options;
    return this.#recorder.record(
      {
        ref,
        credentials,
        operation,
        resource,
        reason,
        step,
        replicas,
        revision,
      },
      () => super.operate(ref, call, options),
      ({ details }) => ({
        result: 'done',
        revision: details.revision?.toString(),
        step: details.stepName?.toString(),
      }),
    );
  }
}

/** The same, and all that is not a dry run is written down: also what is refused. */
export class RecordedCreation extends AuthorizedCreation {
  readonly #recorder: ActivityRecorder;
  readonly #find: (ref: InstanceRef) => unknown;

  constructor(options: Options<typeof AuthorizedCreation>) {
    super(options);
    this.#recorder = options.recorder;
    this.#find = options.find;
  }

  override async apply(
    ref: InstanceRef,
    call: ApplyCall,
    credentials: BackstageCredentials,
  ) {
    const run = () => super.apply(ref, call, credentials);
    if (call.dryRun) {
      return run();
    }
    const updates =
      call.mode === 'update' ||
      (call.mode === 'apply' && this.#find(ref) !== undefined);
    const { manifest, reason } = call;
    return this.#recorder.record(
      {
        ref,
        manifest,
        credentials,
        operation: updates ? 'update-application' : 'create-application',
        reason,
      },
      run,
      ({ outcome, publishVersion }) => ({
        result: outcome === 'unchanged' ? 'unchanged' : 'done',
        operation:
          outcome === 'created' ? 'create-application' : 'update-application',
        publishVersion,
      }),
    );
  }
}
