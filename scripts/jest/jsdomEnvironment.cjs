// The environment of tests that draw: Backstage's own, with a quicker answer to which CSS rules apply.
//
// Whoever looks for a role and a name asks for the computed style of each element on the screen, as what is
// hidden has neither; jsdom then tries each of some hundred rules with its whole selector engine. Five in six of
// these end at the last part of the selector: `td` and `.MuiButton-root` cannot match a `<p>`. That is seen here
// at once; all else is asked of jsdom as before. What jsdom keeps to itself is used: where another version has
// it no longer, nothing is made quicker, and nothing else changes.
const JsdomEnvironment = require('@backstage/cli-module-test-jest/config/jest-environment-jsdom');
const { mayMatch } = require('./mayMatch.cjs');

const NO_MATCH = Object.freeze({ match: false, pseudoElement: null });

module.exports = class QuickStylesEnvironment extends JsdomEnvironment {
  constructor(...args) {
    super(...args);
    const { document } = this.global;
    const inner = Object.getOwnPropertySymbols(document).find(
      ({ description }) => description === 'impl',
    );
    const engine = inner && document[inner]._domSelector;
    // In quirks mode classes are compared in another way.
    if (
      typeof engine?.check !== 'function' ||
      document.compatMode !== 'CSS1Compat'
    ) {
      return;
    }
    const check = engine.check;
    engine.check = (selector, element, ...options) =>
      mayMatch(selector, element)
        ? check(selector, element, ...options)
        : NO_MATCH;
  }
};
