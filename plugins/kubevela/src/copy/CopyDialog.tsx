import { useId, useState } from 'react';
import Dialog from '@material-ui/core/Dialog';
import DialogTitle from '@material-ui/core/DialogTitle';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useTheme } from '@material-ui/core/styles';
import {
  Quiet,
  useT,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import { refOf } from '../common/instanceNames';
import { stringifyInstanceRef } from '@velastage/plugin-kubevela-common';
import { DiscardQuestion } from '../edit/DiscardQuestion';
import { PlanStage } from './PlanStage';
import { PlaceStage } from './PlaceStage';
import type { Place } from './places';
import { ResultStage, type Copied } from './ResultStage';

/** Copying an instance: where to, what would change there, what came of it. */
export function CopyDialog(props: {
  instance: InstanceSummary;
  instances: InstanceSummary[];
  onClose(): void;
}) {
  const { instance, instances, onClose } = props;
  const { t } = useT();
  const titleId = useId();
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  // What is copied is what was opened: the page may select another instance meanwhile.
  const [source] = useState(instance);
  const [chosen, setChosen] = useState<Place[]>([]);
  const [stage, setStage] = useState<'where' | 'plan' | 'done'>('where');
  const [copied, setCopied] = useState<Copied[]>([]);
  const [hasSaid, setHasSaid] = useState(false);
  const [asks, setAsks] = useState(false);
  const close = () => (stage === 'plan' && hasSaid ? setAsks(true) : onClose());
  return (
    <Dialog
      open
      onClose={close}
      aria-labelledby={titleId}
      maxWidth="lg"
      fullWidth
      fullScreen={narrow}
    >
      <DialogTitle id={titleId} disableTypography>
        <h2 style={{ margin: 0, fontSize: '1.25rem' }}>
          {t('copy.title', { name: source.name })}
        </h2>
        <Quiet>
          {t('copy.from', {
            place: source.environment ?? source.cluster,
            where: stringifyInstanceRef(refOf(source)),
          })}
        </Quiet>
      </DialogTitle>
      {stage === 'where' && (
        <PlaceStage
          source={source}
          instances={instances}
          chosen={chosen}
          onChoose={setChosen}
          onCancel={onClose}
          onContinue={() => setStage('plan')}
        />
      )}
      {stage === 'plan' && (
        <PlanStage
          source={source}
          places={chosen}
          onSaid={() => setHasSaid(true)}
          onBack={() => {
            setHasSaid(false);
            setStage('where');
          }}
          onCopied={results => {
            setCopied(results);
            setStage('done');
          }}
        />
      )}
      {stage === 'done' && <ResultStage results={copied} onClose={onClose} />}
      {asks && (
        <DiscardQuestion onDiscard={onClose} onStay={() => setAsks(false)} />
      )}
    </Dialog>
  );
}
