import { makeStyles } from '@material-ui/core/styles';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import {
  ApplicationNameInput,
  PlaceSelect,
  useT,
} from '@velastage/plugin-kubevela-react';
import type { Draft } from '../edit/draft';
import { Section } from '../common/Section';
import { AttributeField } from './AttributeField';
import {
  attributeOf,
  nameOf,
  withAttribute,
  withName,
  withNamespace,
  type NewApplication,
} from './newDraft';
import { ownFields } from './ownFields';
import { useSuggestions } from './useSuggestions';

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
    columnGap: theme.spacing(3),
    alignItems: 'start',
    maxWidth: 1100,
  },
  wide: { gridColumn: '1 / -1' },
}));

/** Where an Application runs, what it is called, and what people have to know of it. */
export function WhereStep(props: {
  value: NewApplication;
  onChange(by: (before: NewApplication) => NewApplication): void;
  /** Says also what is missing. */
  showMissing: boolean;
}) {
  const { value, onChange, showMissing } = props;
  const { place, draft } = value;
  const { t } = useT();
  const classes = useStyles();
  const suggestions = useSuggestions();
  const fields = ownFields(useApi(configApiRef));
  const change = (by: (before: Draft) => Draft) =>
    onChange(before => ({ ...before, draft: by(before.draft) }));
  const set = (name: string, text: string) =>
    change(before => withAttribute(before, name, text));
  return (
    <>
      <Section title={t('wizard.where.title')}>
        <div className={classes.grid}>
          <div>
            <PlaceSelect
              id="wizard-place"
              value={place}
              onChange={chosen =>
                onChange(before => ({
                  place: chosen,
                  draft: withNamespace(before.draft, chosen?.namespace),
                }))
              }
              help={showMissing && !place ? t('form.target.needed') : undefined}
              isWrong={showMissing && !place}
              required
            />
          </div>
          <ApplicationNameInput
            id="wizard-name"
            value={nameOf(draft)}
            onChange={name => change(before => withName(before, name))}
            target={place}
            showMissing={showMissing}
            required
          />
        </div>
      </Section>
      <Section title={t('wizard.about.title')}>
        <div className={classes.grid}>
          <div>
            <AttributeField
              {...of('title')}
              label={t('wizard.about.name')}
              help={t('wizard.about.name.help')}
            />
          </div>
          <div>
            <AttributeField
              {...of('owner')}
              label={t('wizard.about.owner')}
              help={t('wizard.about.owner.help')}
              suggestions={[
                ...new Set([
                  ...(suggestions?.mine ?? []),
                  ...(suggestions?.owners ?? []),
                ]),
              ]}
            />
          </div>
          <div>
            <AttributeField
              {...of('system')}
              label={t('wizard.about.system')}
              help={t('wizard.about.system.help')}
              suggestions={suggestions?.systems}
            />
          </div>
          {fields.map(field => (
            <div key={field.name}>
              <AttributeField
                {...of(field.name)}
                label={field.label}
                help={field.description}
                values={field.values}
                required={field.required}
                isMissing={
                  showMissing &&
                  field.required &&
                  !attributeOf(draft, field.name)
                }
              />
            </div>
          ))}
          <div className={classes.wide}>
            <AttributeField
              {...of('description')}
              label={t('wizard.about.description')}
              help={t('wizard.about.description.help')}
              multiline
            />
          </div>
        </div>
      </Section>
    </>
  );

  function of(name: string) {
    return {
      id: `wizard-${name}`,
      value: attributeOf(draft, name),
      onChange: (text: string) => set(name, text),
      missingText: t('form.problem.required'),
    };
  }
}
