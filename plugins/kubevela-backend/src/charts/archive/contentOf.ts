import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import type { ChartContent } from '@velastage/plugin-kubevela-common';
import { asRecord } from '../../model/kube/objects';
import { chartMeta } from '../chartMeta';
import type { ArchiveFiles } from './readArchive';

/** What people have to know of a chart, by its files. What of them is broken is said and left out. */
export function contentOf(
  of: Pick<ChartContent, 'repository' | 'chart' | 'version'>,
  { files, tooLong }: ArchiveFiles,
): ChartContent {
  const problems = tooLong.map(name => `${name} is too long to be shown`);
  const read = (name: string, parse: (text: string) => unknown) => {
    const text = files.get(name);
    try {
      return text === undefined ? undefined : asRecord(parse(text));
    } catch {
      problems.push(`${name} cannot be read`);
      return undefined;
    }
  };
  const meta = read('Chart.yaml', text =>
    load(text, { schema: FAILSAFE_SCHEMA }),
  );
  const schema = read('values.schema.json', JSON.parse);
  const { appVersion, description, home, kubeVersion, deprecated } = chartMeta(
    meta ?? {},
    of.version,
  );
  return {
    ...of,
    appVersion,
    description,
    home,
    kubeVersion,
    deprecated,
    readme: files.get('README.md'),
    values: files.get('values.yaml'),
    schema,
    problem: problems.length > 0 ? problems.join('; ') : undefined,
  };
}
