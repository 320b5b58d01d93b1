import { fireEvent } from '@testing-library/react';
import { stringify } from 'yaml';

/**
 * Fills in a form as somebody does who wants it to say `wanted`: opens what is folded, chooses alternatives,
 * adds rows and types into them. Fields are found by the ids that forms give them.
 *
 * @param id - of the form
 */
export function fillForm(
  container: HTMLElement,
  id: string,
  wanted: Record<string, unknown>,
): void {
  const find = (at: string) =>
    container.querySelector<HTMLElement>(`#${CSS.escape(at)}`);
  const asYaml = find(`${id}-yaml`);
  if (asYaml) {
    type(asYaml, wanted);
    return;
  }
  fillRoot();

  function fillRoot() {
    chooseFor(id, wanted);
    fillEntries(id, wanted, container);
  }

  function fill(at: string, value: unknown): void {
    const own = find(at);
    if (own) {
      type(own, value);
      return;
    }
    const toggle = find(`${at}-title`);
    if (!toggle) {
      throw new Error(`There is no field ${at} for ${JSON.stringify(value)}`);
    }
    if (toggle.getAttribute('aria-expanded') === 'false') {
      fireEvent.click(toggle);
    }
    const section = toggle.closest<HTMLElement>('[role="group"]')!;
    chooseFor(at, value);
    const inner = find(`${at}-value`);
    if (inner) {
      type(inner, value);
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => {
        fireEvent.click(ownButton(section, /^Add to /));
        fillItem(`${at}.${index}`, item);
      });
    } else {
      fillEntries(at, value as Record<string, unknown>, section);
    }
  }

  /** What is in a list: an object has no heading of its own there. */
  function fillItem(at: string, item: unknown): void {
    if (find(at) || find(`${at}-title`)) {
      fill(at, item);
    } else {
      fillEntries(at, item as Record<string, unknown>, container);
    }
  }

  function fillEntries(
    at: string,
    value: Record<string, unknown>,
    within: HTMLElement,
  ): void {
    Object.entries(value).forEach(([name, inner], index) => {
      if (reveal(at, name)) {
        fill(`${at}.${name}`, inner);
        return;
      }
      fireEvent.click(ownButton(within, /^Add entry$/));
      type(find(`${at}.${index}-key`)!, name);
      fillItem(`${at}.${index}-value`, inner);
    });
  }

  /** Whether an object has a parameter, behind "more" or before it. */
  function reveal(at: string, name: string): boolean {
    const has = () => find(`${at}.${name}`) ?? find(`${at}.${name}-title`);
    if (!has()) {
      container
        .querySelectorAll('[aria-expanded="false"]:not([id])')
        .forEach(more => fireEvent.click(more));
    }
    return has() !== null;
  }

  /** Where there are alternatives, the first that can say it. */
  function chooseFor(at: string, value: unknown): void {
    const choice = find(`${at}-alternative`);
    if (!(choice instanceof HTMLSelectElement)) {
      return;
    }
    const options = [...choice.options].map(option => option.value);
    const fits = options.find(option => {
      fireEvent.change(choice, { target: { value: option } });
      return typeof value === 'object' && value !== null
        ? Object.keys(value).every(name => reveal(at, name))
        : canSay(find(`${at}-value`), value);
    });
    if (fits === undefined) {
      throw new Error(`No alternative of ${at} says ${JSON.stringify(value)}`);
    }
  }
}

function canSay(field: HTMLElement | null, value: unknown): boolean {
  return field instanceof HTMLSelectElement
    ? [...field.options].some(({ text }) => text === String(value))
    : field !== null;
}

function type(field: HTMLElement, value: unknown): void {
  if (field instanceof HTMLSelectElement) {
    const option = [...field.options].find(({ text }) =>
      [String(value), { true: 'Yes', false: 'No' }[String(value)]].includes(
        text,
      ),
    );
    if (!option) {
      throw new Error(`${field.id} does not offer ${JSON.stringify(value)}`);
    }
    fireEvent.change(field, { target: { value: option.value } });
    return;
  }
  const isYaml = field instanceof HTMLTextAreaElement;
  const text = isYaml ? stringify(value) : String(value);
  fireEvent.change(field, { target: { value: text } });
}

/** A button of a section itself, and not of what is in it; the last one, as rows come before it. */
function ownButton(section: HTMLElement, name: RegExp): HTMLElement {
  const buttons = [...section.querySelectorAll<HTMLElement>('button')].filter(
    button => {
      const group = button.closest('[role="group"]');
      const isOwn = group === section || !section.contains(group);
      return isOwn && name.test(button.textContent ?? '');
    },
  );
  if (buttons.length === 0) {
    throw new Error(`There is no button ${name} in ${section.textContent}`);
  }
  return buttons[buttons.length - 1];
}
