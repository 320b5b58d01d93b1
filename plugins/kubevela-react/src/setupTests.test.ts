/** Selectors of each kind that style sheets have: of Material UI, of the graph, of jsdom's own sheet. */
const selectors = [
  '.a',
  '.a.b',
  '.a .b',
  '.a > .b, td',
  '.a:not(.b)',
  ':not(.a)',
  ':is(.a, td) .b',
  '.b:is(.a, :not(td))',
  'p + .b',
  'P',
  '*',
  '* .b',
  'td, th',
  'input[type="text" i], [title="a, (b"]',
  '[title]',
  '[class~=b]',
  '[data-x="1"] ~ p.b',
  'input:not([type="image" i], [type="range" i])',
  'p:first-child',
  ':first-child',
  'p:nth-child(2n + 1)',
  'p:hover',
  ':root',
  'html body',
  '.grün',
  '.w\\.5',
  'lineargradient, linearGradient',
  'svg .a',
  'p.b:empty',
];

const page = `
  <p class="a">one</p><p class=" b
   a "></p><p title="a, (b">two</p>
  <div class="a" data-x="1"><span class="b"><b class="grün">x</b></span></div><p class="b"></p>
  <table class="b"><tbody><tr><td class="a">1</td><th>2</th></tr></tbody></table>
  <input type="TEXT"><input type="range"><i class="w.5"></i>
  <svg class="a"><linearGradient class="a b"></linearGradient></svg>`;

describe('the environment of these tests', () => {
  afterEach(() => {
    document.head.replaceChildren();
    document.body.replaceChildren();
  });

  it.each(selectors)('styles what %s matches, and nothing else', selector => {
    document.body.innerHTML = page;
    const sheet = document.createElement('style');
    sheet.textContent = `${selector} { cursor: crosshair }`;
    document.head.append(sheet);
    const all = [...document.querySelectorAll('*')];

    expect(
      all.filter(one => getComputedStyle(one).cursor === 'crosshair'),
    ).toEqual(all.filter(one => one.matches(selector)));
  });

  it('knows an element by the class that it has now', () => {
    document.head.innerHTML = '<style>.gone { display: none }</style>';
    document.body.innerHTML = '<p>one</p>';
    const one = document.querySelector('p')!;
    expect(getComputedStyle(one).display).toBe('block');
    one.className = 'gone';
    expect(getComputedStyle(one).display).toBe('none');
    one.removeAttribute('class');
    expect(getComputedStyle(one).display).toBe('block');
  });
});
