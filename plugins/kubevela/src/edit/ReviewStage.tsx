import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import { DialogButtons } from '../common/DialogButtons';
import DialogContent from '@material-ui/core/DialogContent';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  errorText,
  Notice,
  Quiet,
  Skeleton,
  useT,
} from '@velastage/plugin-kubevela-react';
import { Stack } from '../common/Stack';
import { RenderedPreview } from '../rendered/RenderedPreview';
import { ReasonField } from '../operations/ReasonField';
import type { MergedDraft } from './mergeDrafts';
import { MergeNotice } from './MergeNotice';
import { ProblemList } from './ProblemList';
import { ReviewChanges } from './ReviewChanges';
import type { Review } from './useReview';

const GIT_OPS = 'git-ops';

/** What comes of a change, why it cannot be, and the button that writes it. */
export function ReviewStage(props: {
  instance: InstanceRef;
  review: Review;
  manifest: string;
  /** Somebody else's changes that have come into it. */
  merged?: MergedDraft;
  onLookAgain(): void;
  onBack(): void;
}) {
  const { review, manifest, onBack } = props;
  const { result, error, isConflict, isWriting, takeOver } = review;
  const { t } = useT();
  const [reason, setReason] = useState('');
  const refused = result?.outcome === 'refused';
  const tool = result?.problems.find(({ code }) => code === GIT_OPS);
  const ready = result?.outcome === 'updated' && !error;
  return (
    <form
      noValidate
      style={{ display: 'contents' }}
      onSubmit={event => {
        event.preventDefault();
        if (ready && !isWriting) {
          review.write(manifest, reason);
        }
      }}
    >
      <DialogContent>
        <Stack>
          {!result && !error && (
            <div role="status">
              <Quiet>{t('edit.checking')}</Quiet>
              <Skeleton heights={[32, 120]} />
            </div>
          )}
          {Boolean(error) && (
            <Notice
              tone={isConflict ? 'warning' : 'error'}
              role="alert"
              title={t(isConflict ? 'edit.conflict' : 'edit.failed')}
            >
              <div style={{ overflowWrap: 'anywhere' }}>{errorText(error)}</div>
              {isConflict && t('edit.conflict.hint')}
            </Notice>
          )}
          {!isConflict && props.merged && <MergeNotice merged={props.merged} />}
          {refused && (
            <Notice tone="error" role="alert" title={t('edit.refused')}>
              {t('edit.refused.hint')}
            </Notice>
          )}
          {result && result.problems.length > 0 && (
            <ProblemList
              title={t(refused ? 'edit.problems' : 'edit.warnings')}
              problems={result.problems}
            />
          )}
          {tool && (
            <FormControlLabel
              control={
                <Checkbox
                  color="primary"
                  checked={takeOver}
                  onChange={event =>
                    review.check(manifest, { takeOver: event.target.checked })
                  }
                />
              }
              label={t('edit.takeOver', { tool: tool.params?.tool ?? '' })}
            />
          )}
          {result?.outcome === 'unchanged' && (
            <Notice tone="muted" title={t('edit.unchanged')} />
          )}
          {ready && (
            <>
              <ReviewChanges result={result} />
              <RenderedPreview
                instance={props.instance}
                manifest={manifest}
                enabled
                isNew={false}
              />
              <ReasonField
                value={reason}
                onChange={setReason}
                disabled={isWriting}
              />
            </>
          )}
        </Stack>
      </DialogContent>
      <DialogButtons>
        <Button onClick={onBack} disabled={isWriting}>
          {t('edit.back')}
        </Button>
        {isConflict ? (
          <Button
            variant="contained"
            color="primary"
            onClick={props.onLookAgain}
          >
            {t('edit.lookAgain')}
          </Button>
        ) : (
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={!ready || isWriting}
          >
            {t(isWriting ? 'edit.applying' : 'edit.apply')}
          </Button>
        )}
      </DialogButtons>
    </form>
  );
}
