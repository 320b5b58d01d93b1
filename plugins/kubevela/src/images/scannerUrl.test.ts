import { scannerUrl } from './scannerUrl';

const image = {
  repository: 'registry.example:5000/shop/web',
  tag: '1.9',
  image: 'registry.example:5000/shop/web:1.9',
};

describe('scannerUrl', () => {
  it('fills the template in', () => {
    expect(
      scannerUrl(
        'https://scan.example/r/{repository}/t/{tag}?q={image}',
        image,
      ),
    ).toBe(
      'https://scan.example/r/registry.example:5000/shop/web/t/1.9?q=registry.example:5000/shop/web:1.9',
    );
  });

  it('lets nothing of a reference change the rest of the address', () => {
    expect(
      scannerUrl('https://scan.example/{repository}?tag={tag}', {
        ...image,
        repository: 'web?x=1#y',
        tag: '1&admin=true',
      }),
    ).toBe('https://scan.example/web%3Fx%3D1%23y?tag=1%26admin%3Dtrue');
  });

  it('takes http and https only', () => {
    // eslint-disable-next-line no-script-url
    expect(scannerUrl('javascript:alert({tag})', image)).toBeUndefined();
    expect(scannerUrl('//scan.example/{tag}', image)).toBeUndefined();
    expect(scannerUrl('{image}', image)).toBeUndefined();
    expect(scannerUrl(undefined, image)).toBeUndefined();
  });
});
