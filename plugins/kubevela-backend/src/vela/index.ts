export { readVelaCliSettings } from './readSettings';
export { RenderingProblem } from './failure';
export { Rendering, type Renderable } from './Rendering';
export { definitionsOf } from './definitionsFor';
export { VelaCli } from './VelaCli';
