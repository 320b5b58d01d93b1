import { render, screen } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import { createInstance } from 'i18next';
import type { Problem } from '../api/models';
import { messages } from '../translation/en';
import chinese from '../translation/zh';
import { useProblemText } from './useProblemText';

function Show({ problem }: { problem: Problem }) {
  const { sentence, advice } = useProblemText()(problem);
  return (
    <>
      <p>{sentence}</p>
      <p>{advice}</p>
    </>
  );
}

/** Backstage's own settings of i18next. */
function show(texts: Record<string, string>, problem: Problem) {
  const i18n = createInstance({
    lng: 'x',
    resources: { x: { texts } },
    defaultNS: 'texts',
    interpolation: { escapeValue: false },
    initImmediate: false,
  });
  i18n.init();
  const snapshot = { ready: true, t: i18n.t.bind(i18n) };
  const api = {
    getTranslation: () => snapshot,
    translation$: () => ({ subscribe: () => ({ unsubscribe() {} }) }),
  };
  render(
    <TestApiProvider apis={[[translationApiRef, api as never]] as const}>
      <Show problem={problem} />
    </TestApiProvider>,
  );
}

const problem: Problem = {
  code: 'workflow-suspended',
  severity: 'info',
  sentence: 'Suspended at {{step}} $t(x)',
  advice: 'Resume it.',
  params: { step: 'approve' },
};

describe('useProblemText', () => {
  it('passes the server’s English through, whatever is in it', () => {
    show(messages, problem);
    expect(screen.getByText('Suspended at {{step}} $t(x)')).toBeInTheDocument();
    expect(screen.getByText('Resume it.')).toBeInTheDocument();
  });

  it('shows the server’s sentence for a code that it does not know', () => {
    show(chinese, { ...problem, code: 'brand-new', sentence: 'New.' });
    expect(screen.getByText('New.')).toBeInTheDocument();
  });

  it('writes the sentence from its parts in another language', () => {
    show(chinese, problem);
    expect(screen.getByText('工作流在步骤 approve 被挂起')).toBeInTheDocument();
  });

  it('says it with fewer parts where one is missing', () => {
    show(chinese, { ...problem, params: {} });
    expect(screen.getByText('工作流被挂起')).toBeInTheDocument();
  });

  it('keeps the server’s sentence where no way to say it is complete', () => {
    show(chinese, { ...problem, code: 'image-pull', sentence: 'No pull.' });
    expect(screen.getByText('No pull.')).toBeInTheDocument();
  });
});
