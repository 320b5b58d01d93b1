import { useMemo } from 'react';
import type { ResourceNode } from '@velastage/plugin-kubevela-react';
import { buildGraph } from './buildGraph';
import { edgesOf } from './edges';
import { foldGraph } from './folding';
import { lineEnds } from './lineEnds';
import { layoutGraph } from './layout';

/** What is drawn, and where, of the resources that match. */
export function useResourceGraph(options: {
  nodes: ResourceNode[];
  matching: ReadonlySet<ResourceNode>;
  application: string;
  unfolded: string[];
  selected: string | undefined;
}) {
  const { nodes, matching, application, selected } = options;
  const root = useMemo(
    () => buildGraph(nodes, node => matching.has(node), application),
    [nodes, matching, application],
  );
  const unfoldedKey = JSON.stringify(options.unfolded);
  return useMemo(() => {
    const unfolded: string[] = JSON.parse(unfoldedKey);
    const { root: drawn, ...folded } = foldGraph(root, { unfolded, selected });
    const layout = layoutGraph(drawn);
    const edges = edgesOf(
      root,
      layout.nodes.map(node => node.drawn),
    );
    return { ...folded, layout, edges, ends: lineEnds(edges, layout) };
  }, [root, unfoldedKey, selected]);
}

/** What the screen draws. */
export type DrawnGraph = ReturnType<typeof useResourceGraph>;
