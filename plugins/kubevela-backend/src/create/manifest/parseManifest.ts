import {
  LineCounter,
  isNode,
  isScalar,
  parseAllDocuments,
  type Document,
} from 'yaml';
import type { ApplyProblem } from '@velastage/plugin-kubevela-common';
import { asRecord } from '../../model/kube/objects';
import { APPLICATION_API_VERSION, OAM_GROUP } from '../../watch/cluster/kinds';
import type { KubernetesObject } from '../../watch/types';
import { problem } from '../problem';

/** More aliases than this blow a small text up to a large object. */
const MAX_ALIASES = 100;

/** Keys of a place in a manifest, from the root: `['spec', 'components', 0]`. */
export type Place = ReadonlyArray<string | number>;

/** A manifest that was read, or what is wrong with its text. */
export interface ParsedManifest {
  /** Undefined where the text is no single Application. */
  application?: KubernetesObject;
  problems: ApplyProblem[];
  /** The line of a place or, failing that, of what it stands in: from 1. */
  lineOf(place: Place): number | undefined;
}

/**
 * Reads the text of one Application for a given address. Never throws.
 *
 * @param text - YAML or JSON
 * @param address - what the Application is to be called; the text may leave it out, and may not say otherwise
 */
export function parseManifest(
  text: string,
  address: { namespace: string; name: string },
): ParsedManifest {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    uniqueKeys: true,
  });
  const filled = Array.isArray(documents)
    ? documents.filter(each => !isEmpty(each) || each.errors.length)
    : [];
  const refused = (...problems: ApplyProblem[]): ParsedManifest => ({
    problems,
    lineOf: () => undefined,
  });
  if (filled.length === 0) {
    return refused(
      problem('error', 'manifest-empty', 'The text holds no Application'),
    );
  }
  const errors = filled.flatMap(({ errors: all }) => all);
  if (errors.length > 0) {
    return refused(
      ...errors.slice(0, 10).map(error => ({
        ...problem('error', 'manifest-syntax', firstLine(error.message), {
          detail: firstLine(error.message),
        }),
        line: error.linePos?.[0].line,
      })),
    );
  }
  if (filled.length > 1) {
    return refused({
      ...problem(
        'error',
        'manifest-several',
        `The text holds ${filled.length} documents; one Application is taken at a time`,
        { count: String(filled.length) },
      ),
      line: lines.linePos(filled[1].range[0]).line,
    });
  }
  const [document] = filled;
  const lineOf = (place: Place) => lineIn(document, lines, place);
  try {
    const value = asRecord(document.toJS({ maxAliasCount: MAX_ALIASES }));
    const problems = identityProblems(value, address).map(each => ({
      ...each,
      line: lineOf((each.path ?? '').split('.')),
    }));
    return problems.length > 0 || !value
      ? { problems, lineOf }
      : { application: withIdentity(value, address), problems: [], lineOf };
  } catch (error) {
    const { message } = error as Error;
    return refused(
      problem('error', 'manifest-syntax', message, { detail: message }),
    );
  }
}

/** Separators that follow each other, or a comment alone. */
function isEmpty({ contents }: Document): boolean {
  return contents === null || (isScalar(contents) && contents.value === null);
}

function identityProblems(
  value: Record<string, any> | undefined,
  address: { namespace: string; name: string },
): ApplyProblem[] {
  if (!value) {
    return [
      problem(
        'error',
        'manifest-empty',
        'The text is no object: an Application has apiVersion, kind, metadata and spec',
        { fields: 'apiVersion, kind, metadata, spec' },
      ),
    ];
  }
  const problems: ApplyProblem[] = [];
  const { apiVersion, kind, metadata } = value;
  if (kind !== undefined && kind !== 'Application') {
    problems.push({
      ...problem(
        'error',
        'manifest-kind',
        `This is a ${kind}, not an Application of ${OAM_GROUP}`,
        { kind: String(kind), group: OAM_GROUP },
      ),
      path: 'kind',
    });
  }
  if (apiVersion !== undefined && apiVersion !== APPLICATION_API_VERSION) {
    problems.push({
      ...problem(
        'error',
        'manifest-version',
        `The apiVersion must be ${APPLICATION_API_VERSION}, not ${apiVersion}`,
        { found: String(apiVersion), wanted: APPLICATION_API_VERSION },
      ),
      path: 'apiVersion',
    });
  }
  for (const field of ['name', 'namespace'] as const) {
    const said = metadata?.[field];
    if (said !== undefined && said !== address[field]) {
      problems.push({
        ...problem(
          'error',
          'manifest-elsewhere',
          `The ${field} in the text is ${said}, and it is to be written as ${address[field]}`,
          { field, found: String(said), wanted: address[field] },
        ),
        path: `metadata.${field}`,
      });
    }
  }
  if (!asRecord(value.spec)) {
    problems.push({
      ...problem('error', 'spec-missing', 'The Application has no spec'),
      path: 'spec',
    });
  }
  return problems;
}

function withIdentity(
  { metadata, spec }: Record<string, any>,
  { namespace, name }: { namespace: string; name: string },
): KubernetesObject {
  const { labels, annotations } = asRecord(metadata) ?? {};
  return {
    apiVersion: APPLICATION_API_VERSION,
    kind: 'Application',
    metadata: {
      name,
      namespace,
      ...(asRecord(labels) && { labels }),
      ...(asRecord(annotations) && { annotations }),
    },
    spec,
  };
}

function lineIn(
  document: Document,
  lines: LineCounter,
  place: Place,
): number | undefined {
  for (let length = place.length; length > 0; length--) {
    const node = document.getIn(place.slice(0, length), true);
    if (isNode(node) && node.range) {
      return lines.linePos(node.range[0]).line;
    }
  }
  return undefined;
}

/** The parser appends the text around the error. */
function firstLine(message: string): string {
  return message.split('\n')[0].replace(/:$/, '');
}
