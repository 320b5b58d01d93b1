import { exampleImages } from '../__fixtures__/images';
import { exampleInstances } from '../__fixtures__/instances';
import { imageCsv } from './imageCsv';

describe('imageCsv', () => {
  it('has a line for each version with where it runs', () => {
    const [head, ...lines] = imageCsv(exampleImages(exampleInstances()))
      .trim()
      .split('\r\n');
    expect(head).toBe(
      'repository,tag,digest,image,versions,instanceCount,instances,revisions,critical,high,medium,low',
    );
    expect(lines[0]).toBe(
      'registry.example/shop/web,1.9.0,,registry.example/shop/web:1.9.0,2,1,prod-eu/shop/web,web-v13,,,,',
    );
    expect(lines[1]).toMatch(/,2,14,31,0$/);
    expect(lines).toHaveLength(2);
  });
});
