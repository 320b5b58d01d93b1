import type { ComponentType } from 'react';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import AutorenewIcon from '@material-ui/icons/Autorenew';
import BlockIcon from '@material-ui/icons/Block';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import CloudOffIcon from '@material-ui/icons/CloudOff';
import DeleteIcon from '@material-ui/icons/Delete';
import DoneIcon from '@material-ui/icons/Done';
import ErrorIcon from '@material-ui/icons/Error';
import GetAppIcon from '@material-ui/icons/GetApp';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import HighlightOffIcon from '@material-ui/icons/HighlightOff';
import HourglassEmptyIcon from '@material-ui/icons/HourglassEmpty';
import LockIcon from '@material-ui/icons/Lock';
import PanToolIcon from '@material-ui/icons/PanTool';
import PauseCircleFilledIcon from '@material-ui/icons/PauseCircleFilled';
import RadioButtonUncheckedIcon from '@material-ui/icons/RadioButtonUnchecked';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import SettingsIcon from '@material-ui/icons/Settings';
import SkipNextIcon from '@material-ui/icons/SkipNext';
import StopIcon from '@material-ui/icons/Stop';
import UndoIcon from '@material-ui/icons/Undo';
import VisibilityOffIcon from '@material-ui/icons/VisibilityOff';
import CallSplitIcon from '@material-ui/icons/CallSplit';
import type {
  ClusterStatus,
  DeliveryState,
  DriftState,
  Health,
  RolloutPhase,
} from '@velastage/plugin-kubevela-common';
import type { Tone } from './tone';

/** Shape and colour of a mark; each state of an axis has a shape of its own. */
export interface Look {
  Icon: ComponentType<SvgIconProps>;
  tone: Tone;
}

/** Marks of the health axis. */
export const HEALTH_LOOKS: Record<Health, Look> = {
  Healthy: { Icon: CheckCircleIcon, tone: 'ok' },
  Progressing: { Icon: AutorenewIcon, tone: 'busy' },
  Suspended: { Icon: PauseCircleFilledIcon, tone: 'muted' },
  Degraded: { Icon: ErrorIcon, tone: 'error' },
  Missing: { Icon: HighlightOffIcon, tone: 'error' },
  Unknown: { Icon: HelpOutlineIcon, tone: 'warning' },
  Terminating: { Icon: DeleteIcon, tone: 'muted' },
};

/** Marks of the delivery axis. */
export const DELIVERY_LOOKS: Record<DeliveryState, Look> = {
  Delivered: { Icon: DoneIcon, tone: 'ok' },
  Running: { Icon: AutorenewIcon, tone: 'busy' },
  Waiting: { Icon: PanToolIcon, tone: 'warning' },
  Failed: { Icon: ErrorIcon, tone: 'error' },
  Terminated: { Icon: StopIcon, tone: 'warning' },
  Rejected: { Icon: BlockIcon, tone: 'error' },
  Pending: { Icon: HourglassEmptyIcon, tone: 'muted' },
  Paused: { Icon: PauseCircleFilledIcon, tone: 'muted' },
  Deleting: { Icon: DeleteIcon, tone: 'muted' },
};

/** Marks of the drift axis. */
export const DRIFT_LOOKS: Record<DriftState, Look> = {
  InSync: { Icon: DoneIcon, tone: 'ok' },
  Drifted: { Icon: CallSplitIcon, tone: 'warning' },
  NotTracked: { Icon: VisibilityOffIcon, tone: 'muted' },
  Unknown: { Icon: HelpOutlineIcon, tone: 'muted' },
};

/** Marks of a rollout's phase. */
export const ROLLOUT_LOOKS: Record<RolloutPhase, Look> = {
  Healthy: { Icon: DoneIcon, tone: 'ok' },
  Progressing: { Icon: AutorenewIcon, tone: 'busy' },
  Waiting: { Icon: PanToolIcon, tone: 'warning' },
  Pausing: { Icon: HourglassEmptyIcon, tone: 'busy' },
  Paused: { Icon: PauseCircleFilledIcon, tone: 'warning' },
  Finishing: { Icon: SkipNextIcon, tone: 'busy' },
  RollingBack: { Icon: UndoIcon, tone: 'warning' },
  Degraded: { Icon: ErrorIcon, tone: 'error' },
  Disabled: { Icon: BlockIcon, tone: 'muted' },
  Unknown: { Icon: HelpOutlineIcon, tone: 'muted' },
};

/** Marks of a cluster's connection. */
export const CLUSTER_LOOKS: Record<ClusterStatus, Look> = {
  Connected: { Icon: CheckCircleIcon, tone: 'ok' },
  Partial: { Icon: VisibilityOffIcon, tone: 'warning' },
  Connecting: { Icon: AutorenewIcon, tone: 'busy' },
  Stale: { Icon: HourglassEmptyIcon, tone: 'warning' },
  Unreachable: { Icon: CloudOffIcon, tone: 'error' },
  Unauthorized: { Icon: LockIcon, tone: 'error' },
  Misconfigured: { Icon: SettingsIcon, tone: 'error' },
  NotInstalled: { Icon: GetAppIcon, tone: 'warning' },
};

/** Marks of a workflow step, by vela-core's word for its phase. */
export const STEP_LOOKS: Record<string, Look> = {
  pending: { Icon: RadioButtonUncheckedIcon, tone: 'muted' },
  running: { Icon: AutorenewIcon, tone: 'busy' },
  suspending: { Icon: PanToolIcon, tone: 'warning' },
  succeeded: { Icon: CheckCircleIcon, tone: 'ok' },
  failed: { Icon: ErrorIcon, tone: 'error' },
  skipped: { Icon: SkipNextIcon, tone: 'muted' },
};

/** For a state that a newer backend knows and we do not. */
export const UNKNOWN_LOOK: Look = {
  Icon: RemoveCircleOutlineIcon,
  tone: 'muted',
};
