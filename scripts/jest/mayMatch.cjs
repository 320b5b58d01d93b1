const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * What an element must have for one of the selectors of a list to match it: for each the class, the tag or the
 * attribute of its last compound. Undefined where that cannot be told in this simple way.
 */
function needsOf(list) {
  // Escapes, namespaces, nesting and names beyond ASCII are for the real engine.
  if (!/^[\s\x20-\x7e]*$/.test(list) || /[\\|&]/.test(list)) {
    return undefined;
  }
  let bare = list.replaceAll(/"[^"]*"|'[^']*'/g, '');
  // What stands in parentheses only narrows, from the inside out.
  for (let before; before !== bare; ) {
    before = bare;
    bare = bare.replaceAll(/\([^()]*\)/g, '');
  }
  bare = bare.replaceAll(/\[\s*([a-z-]+)[^\]]*\]/g, '[$1]');
  const needs = [];
  for (const selector of bare.split(',')) {
    const last = selector
      .trim()
      .split(/[\s>+~]+/)
      .at(-1);
    const need = {
      class: /\.([\w-]+)/.exec(last)?.[1],
      tag: /^[a-z][a-z\d-]*/i.exec(last)?.[0].toLowerCase(),
      attribute: /\[([a-z-]+)\]/.exec(last)?.[1],
    };
    if (
      !(need.class || need.tag || need.attribute) ||
      /["'()]|\[(?![a-z-]+\])/.test(last)
    ) {
      return undefined;
    }
    needs.push(need);
  }
  return needs;
}

/** Values of what was asked before: a screen has few selectors and few class attributes, each asked very often. */
function remembered(make) {
  const known = new Map();
  return key => {
    if (!known.has(key)) {
      known.set(key, make(key));
    }
    return known.get(key);
  };
}

const needs = remembered(needsOf);
const classes = remembered(text => new Set(text.split(/\s+/)));

/** Whether a selector may match an element of jsdom's inside; false only where it certainly does not. */
function mayMatch(selector, element) {
  const wanted = needs(selector);
  // Names of SVG keep their case.
  if (!wanted || element._namespaceURI !== HTML) {
    return true;
  }
  const own = classes(element.getAttributeNS(null, 'class') ?? '');
  return wanted.some(
    need =>
      (!need.class || own.has(need.class)) &&
      (!need.tag || need.tag === element._localName) &&
      (!need.attribute || element.hasAttributeNS(null, need.attribute)),
  );
}

module.exports = { mayMatch };
