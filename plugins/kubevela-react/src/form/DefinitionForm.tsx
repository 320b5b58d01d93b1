import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type ComponentType,
} from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { Definition } from '../api/models';
import { Notice } from '../states/Notice';
import { Quiet } from '../text/Quiet';
import { useT, type Translate } from '../translation/useT';
import { FormContext, ParameterField, type FieldProps } from './fields';
import { fitsForm } from './fitsForm';
import { type Mode, ModeSwitch } from './ModeSwitch';
import { OtherProblems } from './OtherProblems';
import { type FormProblem, useProblemWords, useWords } from './problems';
import { startingWith } from './ui';
import { useBroken } from './useBroken';
import { useFormParameter } from './useFormParameter';
import { faultText, useYamlText, YamlEditor, type YamlFault } from './yaml';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    minWidth: 0,
  },
  head: { display: 'flex', justifyContent: 'flex-end' },
}));

const LACKS = {
  schema: 'form.noSchema',
  names: 'form.noNames',
  form: 'form.noForm',
} as const;

/**
 * What a {@link DefinitionForm} takes.
 *
 * @public
 */
export interface DefinitionFormProps {
  /** As `getDefinition` answers. */
  definition: Definition;
  /** The parameters as they stand in the Application. */
  value: Record<string, unknown>;
  /**
   * The parameters as they are now, and all that is wrong with them. Defaults are not among them unless
   * somebody chose them. While the YAML cannot be read the last ones that could are given, with an error.
   */
  onChange(value: Record<string, unknown>, problems: FormProblem[]): void;
  /** What the cluster said, shown beside its fields; see {@link problemsUnder}. */
  problems?: FormProblem[];
  /** Shows also what is missing where nobody has been yet: set it when the form is about to be sent. */
  showMissing?: boolean;
  /** Somebody has just chosen it: it begins with what the platform wants a new one to begin with. */
  isNew?: boolean;
  /** The component or policy exists already: what cannot be changed any more is not offered. */
  exists?: boolean;
  readOnly?: boolean;
  /** It is laid over other parameters: none of its own has to be there. */
  isPatch?: boolean;
  /**
   * Fields of parameters that are not shown as their schema has it, by name.
   *
   * @internal
   */
  fields?: Record<string, ComponentType<FieldProps>>;
  /** Unique in the page; ids of fields begin with it. */
  idPrefix: string;
}

/**
 * The parameters of a component, trait, policy or workflow step as a form made from its definition, or as
 * YAML: whoever uses it may change between them at any time. What the form does not know is kept.
 *
 * @public
 */
export function DefinitionForm(props: DefinitionFormProps) {
  const { definition, value, onChange, idPrefix, readOnly = false } = props;
  const { showMissing = false, exists = false, fields } = props;
  const { t } = useT();
  const classes = useStyles();
  const words = useProblemWords();
  const { parameter, lack, check } = useFormParameter(
    definition,
    props.isPatch,
  );
  const { broken, reportBroken } = useBroken();
  const yaml = useYamlText(value);
  const canForm = !lack && !yaml.fault && fitsForm(parameter, value);
  const [wanted, setWanted] = useState<Mode>('form');
  const mode = canForm ? wanted : 'yaml';

  const found = useWords(useMemo(() => check(value), [check, value]));
  const fault = yaml.fault && faultProblem(t, yaml.fault);
  const problems: FormProblem[] = [
    ...(fault ? [fault] : []),
    ...broken.map(message => ({
      place: [],
      severity: 'error' as const,
      code: 'yaml',
      message,
    })),
    ...found,
  ];
  const latest = useRef({ onChange, value, problems });
  latest.current = { onChange, value, problems };
  // What is wrong is told again only when it is something else: whoever is told may draw the form anew.
  const wrong = JSON.stringify(problems);
  useEffect(() => {
    const now = latest.current;
    now.onChange(now.value, now.problems);
  }, [wrong]);

  const isUntouched =
    props.isNew === true && !readOnly && Object.keys(value).length === 0;
  useEffect(() => {
    const start = isUntouched ? startingWith(parameter) : {};
    if (Object.keys(start).length > 0) {
      latest.current.onChange(start, check(start).map(words));
    }
    // Only once: whoever takes it away again means it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [parameter]);

  const state = useMemo(
    () => ({
      isNew: !exists,
      showMissing,
      reportBroken,
      fields:
        fields &&
        Object.fromEntries(
          Object.entries(fields).map(([parameterName, field]) => [
            `${idPrefix}.${parameterName}`,
            field,
          ]),
        ),
    }),
    [exists, showMissing, reportBroken, fields, idPrefix],
  );
  const shown = [...(props.problems ?? []), ...found];
  const { name, description } = definition.summary;
  return (
    <div className={classes.root}>
      {!lack && (
        <div className={classes.head}>
          <ModeSwitch mode={mode} canForm={canForm} onChange={setWanted} />
        </div>
      )}
      {lack && (
        <>
          {description && <Quiet>{description}</Quiet>}
          <Notice tone="muted" title={t(LACKS[lack])}>
            {definition.problem}
          </Notice>
        </>
      )}
      {mode === 'form' ? (
        <FormContext.Provider value={state}>
          <ParameterField
            parameter={{ ...parameter, description: undefined }}
            name=""
            label={name}
            id={idPrefix}
            value={value}
            onChange={next => onChange((next ?? {}) as typeof value, problems)}
            required
            readOnly={readOnly}
            problems={shown}
          />
        </FormContext.Provider>
      ) : (
        <YamlEditor
          id={`${idPrefix}-yaml`}
          label={t('form.yaml', { name })}
          text={yaml.text}
          onChange={text => {
            const next = yaml.type(text);
            if (next) {
              onChange(next, problems);
            }
          }}
          readOnly={readOnly}
          fault={fault?.message}
        />
      )}
      <OtherProblems
        problems={mode === 'form' ? shown : shown.filter(isWorthTelling)}
        parameter={mode === 'form' ? parameter : undefined}
        value={value}
      />
    </div>
  );

  function isWorthTelling({ code }: FormProblem) {
    return code !== 'required' || showMissing;
  }
}

function faultProblem(t: Translate, fault: YamlFault): FormProblem {
  const { code, line } = fault;
  return {
    place: [],
    severity: 'error',
    code,
    message: faultText(t, fault),
    ...(line !== undefined && { line }),
  };
}
