import type { Component } from '@velastage/plugin-kubevela-common';
import type { TreeNode } from '../tree';

/** What vela-core's status says about one component, over all places it was put in. */
export interface VelaCoreView {
  healthy: boolean;
  message?: string;
  traits: Array<{ type: string; healthy: boolean; message?: string }>;
}

/** One component of the spec with what belongs to it. */
export interface ComponentPart {
  name: string;
  type: string;
  /** The component's entry in the spec. */
  spec: any;
  /** Current managed objects of it, all traits included. */
  nodes: TreeNode[];
  /** Its main object. */
  workload?: TreeNode;
  velaCore?: VelaCoreView;
}

/** A component as the API shows it, with the part that it was made from. */
export interface BuiltComponent {
  part: ComponentPart;
  component: Component;
}
