import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import type { Writer } from '../../clusters/acting';
import type {
  DefinitionReader,
  DefinitionSource,
} from '../definitions/DefinitionReader';
import type { ParsedManifest } from '../manifest/parseManifest';

/** What somebody wants to have written. */
export interface ApplyCall {
  /** Left out in a dry run that asks how the Application stands. */
  manifest?: string;
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
  /** Undefined where no manifest was sent. */
  parsed?: ParsedManifest;
  /** Whether the permission was asked for an Application that there is, or for a new one. */
  decidedFor: 'create' | 'update';
  source: DefinitionSource & {
    connection: DefinitionSource['connection'] & { cluster: string };
  };
  /** Writes in the name of whoever asks. Asked for late: reading takes no name. */
  writer: () => Promise<Writer>;
  definitions: DefinitionReader;
  /** Who asks, for the record in the cluster. */
  user?: string;
  now?: () => number;
}
