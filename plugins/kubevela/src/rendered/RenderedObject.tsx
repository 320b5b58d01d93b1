import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  quietColor,
  Quiet,
  useT,
  type RenderedChange,
} from '@velastage/plugin-kubevela-react';
import { CodeBlock } from '../common/CodeBlock';
import { Disclosure } from '../common/Disclosure';
import { YamlDiff } from '../revisions/yaml/YamlDiff';

const SIGNS = {
  added: '+',
  removed: '−',
  changed: '~',
  unchanged: '=',
  unknown: '?',
} as const;

const useStyles = makeStyles(theme => ({
  sign: { fontFamily: 'monospace', display: 'inline-block', width: '1.2em' },
  name: { color: theme.palette.text.primary, overflowWrap: 'anywhere' },
  more: { color: quietColor(theme) },
}));

/** One object: what becomes of it in a line, and its text one click away. */
export function RenderedObject(props: {
  item: RenderedChange;
  open?: boolean;
}) {
  const { item } = props;
  const { kind, namespace, name, component, trait, change } = item;
  const { t } = useT();
  const classes = useStyles();
  // A text is compared when somebody wants to see it: there may be hundreds.
  const [isOpen, setOpen] = useState(props.open ?? false);
  const from =
    component &&
    (trait
      ? t('rendered.ofTrait', { component, trait })
      : t('rendered.of', { component }));
  return (
    <Disclosure
      open={isOpen}
      onToggle={setOpen}
      summary={
        <>
          <span className={classes.sign} aria-hidden>
            {SIGNS[change]}
          </span>
          <span className={classes.name}>
            {kind} {namespace ? `${namespace}/` : ''}
            {name}
          </span>{' '}
          <span className={classes.more}>
            {[t(`rendered.change.${change}`), from].filter(Boolean).join(', ')}
          </span>
        </>
      }
    >
      {isOpen && <Content item={item} />}
    </Disclosure>
  );
}

function Content({ item }: { item: RenderedChange }) {
  const { kind, name, change, before, after } = item;
  const { t } = useT();
  if (change === 'changed') {
    return <YamlDiff from={before ?? ''} to={after ?? ''} split={false} />;
  }
  return (
    <>
      {change === 'unknown' && <Quiet>{t('rendered.unknown.hint')}</Quiet>}
      <CodeBlock
        text={after ?? before ?? ''}
        label={t('rendered.manifest', { name: `${kind} ${name}` })}
      />
    </>
  );
}
