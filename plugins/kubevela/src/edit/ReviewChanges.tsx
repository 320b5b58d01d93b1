import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import {
  Quiet,
  useT,
  type ApplyResult,
} from '@velastage/plugin-kubevela-react';
import { Choice } from '../common/Choice';
import { FilterBar } from '../common/FilterBar';
import { ChangeList } from '../revisions/ChangeList';
import { YamlDiff } from '../revisions/yaml/YamlDiff';

const FORMS = ['parameters', 'split', 'inline'] as const;
type Form = (typeof FORMS)[number];

/** What a change changes: parameter by parameter, or as YAML. */
export function ReviewChanges({ result }: { result: ApplyResult }) {
  const { t } = useT();
  // Labels and annotations are no parameters: such a change is seen in the YAML.
  const [form, setForm] = useState<Form>(
    result.changes.length > 0 ? 'parameters' : 'inline',
  );
  return (
    <section aria-label={t('edit.changes')}>
      <FilterBar
        end={
          <Choice<Form>
            label={t('revisions.compare.form')}
            value={form}
            options={FORMS.map(value => ({
              value,
              text: t(`revisions.form.${value}`),
            }))}
            onChange={setForm}
          />
        }
      >
        <Typography variant="subtitle2" component="h3">
          {t('edit.changes')}
        </Typography>
      </FilterBar>
      {form === 'parameters' ? (
        <ChangeList changes={result.changes} />
      ) : (
        <YamlDiff
          from={result.liveManifest ?? ''}
          to={result.manifest}
          split={form === 'split'}
        />
      )}
      {result.publishVersion && (
        <Quiet>{t('edit.publishes', { version: result.publishVersion })}</Quiet>
      )}
    </section>
  );
}
