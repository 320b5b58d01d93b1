import { useEffect, useState } from 'react';
import Button from '@material-ui/core/Button';
import { DialogButtons } from '../common/DialogButtons';
import DialogContent from '@material-ui/core/DialogContent';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  faultText,
  Notice,
  parseYaml,
  Quiet,
  useT,
  useYamlText,
  YamlEditor,
} from '@velastage/plugin-kubevela-react';
import { Choice } from '../common/Choice';
import { Stack } from '../common/Stack';
import { ApplicationParts } from './ApplicationParts';
import { ComponentForms } from './ComponentForms';
import { DeliveryForms } from './DeliveryForms';
import {
  componentsOf,
  isSameDraft,
  policiesOf,
  withComponents,
  workflowOf,
  type Draft,
} from './draft';
import { renamePart, type PartKind } from './renamePart';
import { ReviewStage } from './ReviewStage';
import { useMerge } from './useMerge';
import { useReview } from './useReview';

type Form = 'form' | 'yaml';

/** The text or the forms of an Application, and beyond them what comes of a change. */
export function Editor(props: {
  instance: InstanceRef;
  /** As the cluster has it. */
  text: string;
  /** Names what it says. */
  state: string | undefined;
  onChanged(changed: boolean): void;
  onCancel(): void;
  onWritten(): void;
}) {
  const { instance, text, onChanged, onCancel, onWritten } = props;
  const { t } = useT();
  const [before, setBefore] = useState<Draft>(() => readDraft(text));
  const [draft, setDraft] = useState(before);
  const [wanted, setWanted] = useState<Form>('form');
  const yaml = useYamlText(draft);
  const review = useReview({ instance, state: props.state, onWritten });
  const components = componentsOf(draft);
  const canForm =
    components !== undefined &&
    policiesOf(draft) !== undefined &&
    workflowOf(draft) !== undefined &&
    !yaml.fault;
  const form = canForm ? wanted : 'yaml';
  const changed = yaml.fault !== undefined || !isSameDraft(draft, before);
  useEffect(() => onChanged(changed), [changed, onChanged]);

  const rename = (kind: PartKind, from: string, to: string) => {
    const renamed = renamePart(draft, kind, from, to);
    setDraft(renamed.draft);
    return renamed.places;
  };
  const merge = useMerge({
    before,
    draft,
    text: review.isOpen ? yaml.text : '',
    review,
    read: readDraft,
    onMerged: (now, next) => {
      setBefore(now);
      setDraft(next);
    },
  });
  if (review.isOpen) {
    return (
      <ReviewStage
        instance={instance}
        review={review}
        manifest={yaml.text}
        merged={merge.merged}
        onLookAgain={merge.lookAgain}
        onBack={() => {
          merge.forget();
          review.close();
        }}
      />
    );
  }
  return (
    <>
      <DialogContent>
        <Stack>
          <Choice<Form>
            label={t('edit.as')}
            value={form}
            options={(['form', 'yaml'] as const).map(value => ({
              value,
              text: t(`edit.as.${value}`),
            }))}
            onChange={setWanted}
          />
          {form === 'form' ? (
            <ApplicationParts draft={draft}>
              <ComponentForms
                place={instance}
                before={componentsOf(before) ?? []}
                value={components ?? []}
                problems={review.problems}
                onChange={next => setDraft(withComponents(draft, next))}
                onRename={(from, to) => rename('component', from, to)}
              />
              <DeliveryForms
                place={instance}
                before={before}
                draft={draft}
                problems={review.problems}
                showMissing={review.problems.length > 0}
                onChange={setDraft}
                onRename={rename}
              />
              <Quiet>{t('edit.elsewhere')}</Quiet>
            </ApplicationParts>
          ) : (
            <YamlEditor
              id="edit-application"
              label={t('edit.manifest')}
              text={yaml.text}
              readOnly={false}
              fault={yaml.fault && t('edit.broken')}
              onChange={typed => {
                const next = yaml.type(typed);
                if (next) {
                  setDraft(next);
                }
              }}
            />
          )}
          {yaml.fault && (
            <Notice
              tone="error"
              title={faultText(t, yaml.fault)}
              role="alert"
            />
          )}
        </Stack>
      </DialogContent>
      <DialogButtons>
        <Button onClick={onCancel}>{t('operations.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={yaml.fault !== undefined || !changed}
          onClick={() => review.check(yaml.text)}
        >
          {t('edit.review')}
        </Button>
      </DialogButtons>
    </>
  );
}

/** The backend has written it: it is an object. */
function readDraft(text: string): Draft {
  const read = parseYaml(text);
  return 'code' in read ? {} : read.value;
}
